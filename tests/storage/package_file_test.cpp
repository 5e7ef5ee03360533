// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and the container of packages: what is whole opens, and whatever is bent is told apart.
#include <catch2/catch.hpp>

#include <set>

#include "app/exchange/key_ring.h"
#include "app/exchange/package_file.h"
#include "app/keys/key_texts.h"
#include "app/words/words.h"
#include "storage/password.h"
#include "storage/sodium_sealing.h"

namespace huying::tests {

namespace {

using app::Package;
using app::PrivateKey;

const std::string password = "一个长一点的密码";

struct Post {
    std::unique_ptr<app::Sealing> sealing = storage::makeSealing();
    PrivateKey office = sealing->makeKey();
    PrivateKey unit = sealing->makeKey();
    PrivateKey stranger = sealing->makeKey();

    Post() { storage::sealCheaply(); }

    [[nodiscard]] app::PublicKey open(const PrivateKey& key) const { return sealing->publicKeyOf(key); }
    [[nodiscard]] std::vector<app::KnownSender> senders(bool isTrusted = true) const { return {{open(office), "代表工委", isTrusted}}; }
    [[nodiscard]] Package package(const std::string& content) const {
        Package one;
        one.header = {app::PackageDirection::toUnit, "0123", "U007", "市教育局", "token", 3, "2023-03-03T08:00:00.000Z", 0, "", false};
        one.content = content;
        return one;
    }
    [[nodiscard]] std::string sealed(const std::string& content) const {
        return app::sealPackage(package(content), office, open(unit), *sealing);
    }
    // The code of what stands in the way; empty: it opens.
    [[nodiscard]] std::string codeOf(const std::string& bytes) const {
        const auto opened = app::openPackage(bytes, {unit}, senders(), *sealing);
        return opened ? std::string() : opened.error().code;
    }
};

app::KeyFile unitFile() {
    app::KeyFile file;
    file.name = "市教育局";
    file.unitCode = "U007";
    file.madeAt = "2023-03-03T08:00:00.000Z";
    return file;
}

}  // namespace

TEST_CASE("a package opens for its receiver with all that was put into it, whatever its size") {
    const Post post;
    // Nothing, one byte, one piece exactly, one byte more, and several pieces.
    for (const std::size_t size : {0UL, 1UL, 65'536UL, 65'537UL, 300'000UL}) {
        CAPTURE(size);
        std::string content(size, 'x');
        if (size > 2) content[size - 2] = '\0';
        const auto opened = app::openPackage(post.sealed(content), {post.stranger, post.unit}, post.senders(), *post.sealing);
        REQUIRE(opened);
        CHECK(opened->content == content);
        CHECK(opened->header.unitName == "市教育局");
        CHECK(opened->header.number == 3);
        CHECK(opened->header.token == "token");
    }
    CHECK(post.sealed("一样的").substr(200) != post.sealed("一样的").substr(200));  // no two are alike
    CHECK(post.sealed("只有收件人看得到").find("只有收件人看得到") == std::string::npos);
}

TEST_CASE("no byte of a package can be changed unnoticed") {
    const Post post;
    const std::string whole = post.sealed("市教育局的工作");
    REQUIRE(post.codeOf(whole).empty());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::string bent = whole;
        bent[i] = static_cast<char>(bent[i] ^ 0x01);
        CAPTURE(i);
        CHECK_FALSE(post.codeOf(bent).empty());
    }
}

TEST_CASE("what is bent in a package is said by its kind") {
    const Post post;
    const std::string whole = post.sealed(std::string(100'000, 'x'));
    CHECK(post.codeOf("") == "not-a-package");
    CHECK(post.codeOf("PK\x03\x04 a zip") == "not-a-package");
    CHECK(post.codeOf(whole.substr(1)) == "not-a-package");
    // Mail and FTP that turn line ends.
    std::string turned = whole;
    turned.erase(6, 1);
    CHECK(post.codeOf(turned) == "not-a-package");
    for (const std::size_t left : {5UL, 50UL, 120UL, 200UL, 50'000UL, whole.size() - 1}) {
        CAPTURE(left);
        CHECK(post.codeOf(whole.substr(0, left)) == "package-truncated");
    }
    CHECK(post.codeOf(whole + "x") == "package-damaged");
    std::string newer = whole;
    newer[9] = 2;
    CHECK(post.codeOf(newer) == "package-newer");
    std::string other = whole;
    other[10] = 'S';
    CHECK(post.codeOf(other) == "package-algorithm-unknown");
    // A length that would ask for all memory is refused before anything is read by it.
    std::string huge = whole;
    for (std::size_t i = 90; i < 94; ++i) huge[i] = '\xFF';
    CHECK(post.codeOf(huge) == "package-damaged");
    std::string header = whole;
    header[100] = static_cast<char>(header[100] ^ 0x20);
    CHECK(post.codeOf(header) == "package-forged");
    std::string body = whole;
    body[60'000] = static_cast<char>(body[60'000] ^ 0x80);
    CHECK(post.codeOf(body) == "package-forged");
    std::string signature = whole;
    signature.back() = static_cast<char>(signature.back() ^ 0x40);
    CHECK(post.codeOf(signature) == "package-forged");
}

TEST_CASE("who signed and for whom it is sealed is looked at by keys") {
    const Post post;
    const std::string strangers = app::sealPackage(post.package("假的"), post.stranger, post.open(post.unit), *post.sealing);
    CHECK(post.codeOf(strangers) == "package-sender-unknown");
    const std::string whole = post.sealed("真的");
    const auto revoked = app::openPackage(whole, {post.unit}, post.senders(false), *post.sealing);
    REQUIRE_FALSE(revoked);
    CHECK(revoked.error().code == "package-key-revoked");
    const auto other = app::openPackage(whole, {post.stranger}, post.senders(), *post.sealing);
    REQUIRE_FALSE(other);
    CHECK(other.error().code == "package-for-other");
    CHECK(app::Words::of(app::Language::chinese).sentence(other.error()).find("市教育局") != std::string::npos);
}

TEST_CASE("nobody can take the signature off and put the content under another one") {
    const Post post;
    const std::string whole = post.sealed("市教育局的工作");
    // Signed anew by a stranger, with the stranger's name in place of the office's.
    std::string taken = whole.substr(0, whole.size() - 64 - 4);
    const std::string name = app::nameOfKey(post.open(post.stranger), *post.sealing);
    taken.replace(26, 32, name);
    const std::string signature = post.sealing->signature({taken}, post.stranger);
    taken += std::string("\0\0\0\x40", 4) + signature;
    const auto opened = app::openPackage(taken, {post.unit}, {{post.open(post.stranger), "冒名的", true}}, *post.sealing);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == "package-unopenable");
}

TEST_CASE("a private key opens with its password and with no other") {
    const Post post;
    const std::string wrapped = post.sealing->wrapped(post.unit, password);
    const auto opened = post.sealing->unwrapped(wrapped, password);
    REQUIRE(opened);
    CHECK(opened->bytes() == post.unit.bytes());
    CHECK(wrapped.find(post.unit.bytes()) == std::string::npos);
    const auto codeOf = [&](const std::string& text, const std::string& typed) {
        const auto key = post.sealing->unwrapped(text, typed);
        return key ? std::string() : key.error().code;
    };
    CHECK(codeOf(wrapped, password + " ") == "key-password-wrong");
    CHECK(codeOf(wrapped, "") == "key-password-wrong");
    CHECK(codeOf("", password) == "key-damaged");
    CHECK(codeOf(wrapped.substr(0, wrapped.size() - 2), password) == "key-damaged");
    // One that asks for four terabytes is refused and not tried.
    CHECK(codeOf("sodium-1$6$4398046511104$" + wrapped.substr(wrapped.find('$', wrapped.find('$', 9) + 1) + 1), password) == "key-damaged");
    const std::string emoji = "🔑🐼密码很长🎋";
    CHECK(codeOf(post.sealing->wrapped(post.unit, emoji), emoji).empty());
}

TEST_CASE("passwords of keys follow the rules of passwords") {
    const Post post;
    const auto codesWith = [&](const std::string& typed) {
        const auto made = app::makeKey(unitFile(), typed, "2023-03-03T08:00:00.000Z", *post.sealing);
        return made ? std::string() : made.error().front().code;
    };
    CHECK(codesWith("").starts_with("password-too-short"));
    CHECK(codesWith("七个字的密码呀").starts_with("password-too-short"));
    CHECK(codesWith(std::string(10'000, 'x')) == "password-too-long");
    CHECK(codesWith("🔑🐼🎋🍵🏮🐉🧧🥟").empty());
    CHECK(codesWith("with\ttabulator") == "password-control-character");
}

TEST_CASE("a key file bears its owner and its own signature; what was changed in it is noticed") {
    const Post post;
    app::KeyFile file = unitFile();
    file.key = post.open(post.unit);
    const std::string text = app::keyFileText(file, post.unit, *post.sealing);
    const auto read = app::readKeyFile(text, *post.sealing);
    REQUIRE(read);
    CHECK(read->name == "市教育局");
    CHECK(read->key == file.key);
    CHECK(read->fingerprint == app::fingerprintOf(file.key, *post.sealing));
    const auto codeOf = [&](const std::string& bent) {
        const auto key = app::readKeyFile(bent, *post.sealing);
        return key ? std::string() : key.error().code;
    };
    std::string renamed = text;
    renamed.replace(renamed.find("市教育局"), std::string("市教育局").size(), "市公安局");
    CHECK(codeOf(renamed) == "key-file-forged");
    // Another key with the digits of this one: digits are computed, not read.
    app::KeyFile mine = unitFile();
    mine.key = post.open(post.stranger);
    std::string dressed = app::keyFileText(mine, post.stranger, *post.sealing);
    const std::string own = app::fingerprintOf(mine.key, *post.sealing);
    dressed.replace(dressed.find(own), own.size(), read->fingerprint);
    CHECK(app::readKeyFile(dressed, *post.sealing)->fingerprint == own);
    CHECK(codeOf("{}") == "not-a-key-file");
    CHECK(codeOf("") == "not-a-key-file");
    CHECK(codeOf(std::string(100'000, ' ')) == "not-a-key-file");
    CHECK(codeOf(R"({"huying_key":7})") == "key-file-newer");
    CHECK(app::readKeyFile("\xEF\xBB\xBF" + text, *post.sealing));
}

TEST_CASE("a fingerprint is thirty digits that are typed with whatever between them") {
    const Post post;
    const std::string digits = app::fingerprintOf(post.open(post.unit), *post.sealing);
    CHECK(digits.size() == 35);
    CHECK(digits != app::fingerprintOf(post.open(post.office), *post.sealing));
    std::string dashes = digits;
    for (char& c : dashes) c = c == ' ' ? '-' : c;
    CHECK(app::isSameFingerprint(dashes, digits));
    CHECK_FALSE(app::isSameFingerprint(digits.substr(0, 34), digits));
    CHECK_FALSE(app::isSameFingerprint("", digits));
    CHECK_FALSE(app::isSameFingerprint("", ""));
}

TEST_CASE("the recovery copy gives the key back as it is typed, and finds a slip") {
    const Post post;
    const auto made = app::keepKey(unitFile(), post.unit, password, "2023-03-03T08:00:00.000Z", *post.sealing);
    REQUIRE(made);
    const std::string sheet = app::recoverySheet(*made, app::Words::of(app::Language::chinese));
    CHECK(sheet.find(made->kept.open.fingerprint) != std::string::npos);
    const auto back = app::keyFromRecovery(sheet, *post.sealing);
    REQUIRE(back);
    CHECK(back->bytes() == post.unit.bytes());
    std::string typed = made->recovery.text;
    for (char& c : typed) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    REQUIRE(app::keyFromRecovery(typed, *post.sealing));
    const std::string signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const std::size_t second = made->recovery.text.find('\n');
    int found = 0;
    for (std::size_t i = 3; i < made->recovery.text.size(); ++i) {
        const std::size_t place = signs.find(made->recovery.text[i]);
        const bool isName = i > second && i <= second + 3;
        if (place == std::string::npos || isName) continue;
        std::string slip = made->recovery.text;
        slip[i] = signs[(place + 1) % signs.size()];
        CAPTURE(i);
        CHECK_FALSE(app::keyFromRecovery(slip, *post.sealing));
        ++found;
    }
    CHECK(found == 56);
    CHECK_FALSE(app::keyFromRecovery("", *post.sealing));
    CHECK_FALSE(app::keyFromRecovery("不记得了", *post.sealing));
}

TEST_CASE("a key ring keeps the keys of a unit and those of offices that were compared") {
    const Post post;
    app::KeyRing ring;
    ring.unitName = "市教育局";
    const auto made = app::makeKey(unitFile(), password, "2023-03-03T08:00:00.000Z", *post.sealing);
    REQUIRE(made);
    ring.own.push_back(made->kept);
    app::KeyFile office;
    office.owner = app::KeyOwner::office;
    office.registerId = "0123";
    office.name = "代表工委";
    office.key = post.open(post.office);
    const auto file = app::readKeyFile(app::keyFileText(office, post.office, *post.sealing), *post.sealing);
    REQUIRE(file);
    CHECK(app::trustOffice(ring, *file, "00000 00000 00000 00000 00000 00000").error().code == "fingerprint-differs");
    CHECK(app::trustOffice(ring, made->kept.open, made->kept.open.fingerprint).error().code == "key-of-a-unit");
    REQUIRE(app::trustOffice(ring, *file, file->fingerprint));
    CHECK(app::trustOffice(ring, *file, file->fingerprint).error().code == "key-known");
    const auto read = app::readKeyRing(app::keyRingText(ring), *post.sealing);
    REQUIRE(read);
    CHECK(read->own.front().wrapped == made->kept.wrapped);
    REQUIRE(app::officeOf(*read, "0123"));
    CHECK_FALSE(app::officeOf(*read, "4567"));
    app::KeyRing revoked = *read;
    REQUIRE(app::revokeOffice(revoked, file->fingerprint));
    CHECK_FALSE(app::officeOf(revoked, "0123"));
    CHECK_FALSE(app::sendersIn(revoked).front().isTrusted);
    CHECK(app::readKeyRing("{}", *post.sealing).error().code == "not-a-key-ring");
}

}  // namespace huying::tests
