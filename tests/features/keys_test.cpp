// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of packages as facts: trusted by their digits, replaced, revoked, never undone; the private ones apart from the history.
#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

#include "app/exchange/office_packages.h"
#include "app/keys/key_texts.h"
#include "base/hex.h"
#include "features/accounts_office.h"
#include "features/refused_codes.h"
#include "storage/password.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

const std::string keyPassword = "密钥的密码一二三";

struct UnitKey {
    std::string publicKey;
    std::string fingerprint;

    explicit UnitKey(app::RegisterReader& reader) {
        const app::PublicKey key = reader.sealing().publicKeyOf(reader.sealing().makeKey());
        publicKey = base::hex(key.bytes);
        fingerprint = app::fingerprintOf(key, reader.sealing());
    }
    [[nodiscard]] std::string trust(const std::string& unit, const std::string& digits) const {
        return R"({"command":"trust-key","on":"2023-03-01","unit":")" + unit + R"(","public_key":")" + publicKey + R"(","fingerprint":")" +
               digits + "\"}";
    }
    [[nodiscard]] std::string trust(const std::string& unit) const { return trust(unit, fingerprint); }
};

}  // namespace

TEST_CASE("a key is trusted by the digits that were compared and by no others") {
    TemporaryRegister office;
    const UnitKey key(office.reader());
    const UnitKey other(office.reader());
    CHECK(refusedCodes(office, key.trust("市教育局", other.fingerprint)) == Codes{"fingerprint-differs"});
    CHECK(refusedCodes(office, key.trust("没有的局")).front() == "unknown-unit");
    CHECK(refusedCodes(office, R"({"command":"trust-key","on":"2023-03-01","unit":"市教育局","public_key":"abc","fingerprint":"1"})") ==
          Codes{"no-public-key"});
    office.mustRun(key.trust("市教育局"));
    CHECK(refusedCodes(office, key.trust("市公安局")) == Codes{"key-known"});
    const auto keys = office.reader().exchangeKeys();
    REQUIRE(keys.size() == 1);
    CHECK(keys.front().fingerprint == key.fingerprint);
    CHECK(keys.front().isInUse());
}

TEST_CASE("a newer key takes the place of the one before, a revoked one is taken no more, and none of it is undone") {
    TemporaryRegister office;
    const UnitKey first(office.reader());
    const UnitKey second(office.reader());
    office.mustRun(first.trust("市教育局"));
    office.mustRun(second.trust("市教育局"));
    auto keys = office.reader().exchangeKeys();
    REQUIRE(keys.size() == 2);
    CHECK(keys[0].ending == domain::KeyEnding::replaced);
    CHECK(keys[0].isTrusted());
    CHECK(keys[1].isInUse());
    const std::string revoke =
        R"({"command":"revoke-key","on":"2023-03-05","ending":"lost","reason":"电脑失窃","fingerprint":")" + second.fingerprint + "\"}";
    const auto done = office.mustRun(revoke);
    keys = office.reader().exchangeKeys();
    CHECK_FALSE(keys[1].isTrusted());
    CHECK(keys[1].endReason == "电脑失窃");
    CHECK(refusedCodes(office, revoke) == Codes{"key-ended"});
    CHECK(refusedCodes(office, R"({"command":"revoke-key","reason":"x","fingerprint":"1"})") == Codes{"unknown-key"});
    app::UndoRequest undo;
    undo.actor = "张敏";
    undo.entry = done.entry;
    const auto refused = office.store().undo(undo);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().front().code == "rights-not-undone");
    CHECK(office.store().verify().empty());
}

TEST_CASE("the office's private key stands under its password, outside the history, and comes back from paper") {
    storage::sealCheaply();
    TemporaryRegister office;
    const auto made = app::makeOfficeKey(office.store(), "代表工委", keyPassword, "张敏", office.today());
    REQUIRE(made);
    const std::string fingerprint = made->kept.open.fingerprint;
    REQUIRE(office.reader().exchangeKeys().size() == 1);
    CHECK(office.reader().exchangeKeys().front().fingerprint == fingerprint);
    // Neither the password nor the key is anywhere in the file as it is.
    office.store().settle();
    std::ifstream stream(office.file(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    const auto key = office.reader().sealing().unwrapped(made->kept.wrapped, keyPassword);
    REQUIRE(key);
    CHECK(bytes.find(keyPassword) == std::string::npos);
    CHECK(bytes.find(key->bytes()) == std::string::npos);
    CHECK(bytes.find(base::hex(key->bytes())) == std::string::npos);

    app::KeyChain wrong = app::officeKeys(office.store(), "不是这个密码");
    CHECK(wrong.unlocked(made->kept.open.key).error().code == "key-password-wrong");
    // The password was forgotten: the same key under another one, and no second key.
    const auto back =
        app::recoverOfficeKey(office.store(), made->recovery.text, "代表工委", "另一个新的密码一二三", "张敏", office.today());
    REQUIRE(back);
    CHECK(back->kept.open.fingerprint == fingerprint);
    CHECK(office.reader().exchangeKeys().size() == 1);
    app::KeyChain chain = app::officeKeys(office.store(), "另一个新的密码一二三");
    REQUIRE(chain.unlocked(made->kept.open.key));
    CHECK(app::recoverOfficeKey(office.store(), "HY1 0000\nHY2 0000", "代表工委", "另一个新的密码一二三", "张敏", office.today())
              .error()
              .front()
              .code == "recovery-mistyped");
    CHECK(app::makeOfficeKey(office.store(), "代表工委", "短", "张敏", office.today()).error().front().code == "password-too-short");
}

TEST_CASE("a key whose recovery copy could not be written is in no use and leaves nothing") {
    storage::sealCheaply();
    TemporaryRegister office;
    std::string made;
    const auto refused = app::makeOfficeKey(office.store(), "代表工委", keyPassword, "张敏", office.today(), [&](const app::MadeKey& key) {
        made = key.kept.open.fingerprint;
        return base::Result<void>(base::failure(base::Error("cannot-write-file", "", "storage")));
    });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().front().code == "cannot-write-file");
    CHECK(office.reader().exchangeKeys().empty());
    CHECK(office.store().officeSecret(made).error().code == "office-secret-missing");
    CHECK(app::officeKeyFile(office.store()).error().code == "office-key-missing");
}

TEST_CASE("passwords of keys: empty and endless ones are refused, any signs do, and names are what they look like") {
    storage::sealCheaply();
    TemporaryRegister office;
    const auto codeFor = [&](const std::string& name, const std::string& password) {
        const auto made = app::makeOfficeKey(office.store(), name, password, "张敏", office.today());
        return made ? std::string() : made.error().front().code;
    };
    CHECK(codeFor("代表工委", "") == "password-too-short");
    CHECK(codeFor("代表工委", std::string(10'000, 'a')) == "password-too-long");
    CHECK(codeFor("", keyPassword) == "field-required");
    CHECK(codeFor("代表\x1b[2J工委", keyPassword) == "key-name-unfit");
    CHECK(codeFor("代表\u202E工委", keyPassword) == "key-name-unfit");
    CHECK(codeFor(std::string(101, 'n'), keyPassword) == "key-name-unfit");
    CHECK(office.reader().exchangeKeys().empty());
    std::string emoji;
    for (int i = 0; i < 8; ++i) emoji += "\U0001F511";
    CHECK(codeFor("代表工委", emoji).empty());
    app::KeyChain chain = app::officeKeys(office.store(), emoji);
    CHECK(chain.check());
    app::KeyChain wrong = app::officeKeys(office.store(), "不是这个密码");
    CHECK(wrong.check().error().code == "key-password-wrong");
}

TEST_CASE("a key file with signs that cannot be seen is refused, however well it is signed") {
    TemporaryRegister office;
    const app::Sealing& sealing = office.reader().sealing();
    const app::PrivateKey key = sealing.makeKey();
    app::KeyFile file;
    file.name = "市教育局\x1b]0;已信任\x07";
    file.key = sealing.publicKeyOf(key);
    const auto read = app::readKeyFile(app::keyFileText(file, key, sealing), sealing);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == "key-name-unfit");
}

TEST_CASE("keys are for those who send and take work; units and readers have nothing to do with them") {
    AccountsOffice office;
    const UnitKey key(office.office.reader());
    CHECK(office.refused(transport, key.trust("市交通运输局")) == Codes{"not-your-right"});
    CHECK(office.refused(boss, key.trust("市交通运输局")) == Codes{"not-your-right"});
    office.must(officer, key.trust("市交通运输局"));
    CHECK(office.refused(officer, R"({"command":"revoke-key","reason":"x","fingerprint":")" + key.fingerprint + "\"}") ==
          Codes{"not-your-right"});
    office.signIn(transport);
    CHECK(office.office.reader().exchangeKeys().empty());
    const auto secret = office.office.store().officeSecret(key.fingerprint);
    REQUIRE_FALSE(secret);
    CHECK(secret.error().code == "not-your-right");
}

}  // namespace huying::tests
