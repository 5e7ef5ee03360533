// SPDX-License-Identifier: GPL-3.0-or-later
// Passwords and tries as the register keeps them: slowed for every program, whole in backups, never brought back by a restore.
#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

#include "app/commands/command_json.h"
#include "base/clock.h"
#include "storage/password.h"
#include "storage/register_copies.h"

#include "changing_registers.h"

namespace huying::tests {

namespace {

using namespace std::chrono_literals;

// Puts the clock back where it was.
struct ClockOfTest {
    ~ClockOfTest() { base::shiftClock(0s); }
};

void prepare(TemporaryRegister& ledger) {
    ledger.mustRun(R"({"command":"add-account","account":"管理","role":"administrator","password":"正确的密码一二三"})");
    ledger.mustRun(R"({"command":"add-account","account":"周敏","role":"deputy_office_clerk","password":"周敏的密码一二三"})");
    ledger.mustRun(R"({"command":"set-sign-in","required":true})");
}

std::string codeOfTry(app::RegisterStore& store, const std::string& name, const std::string& password) {
    const auto account = store.signIn(name, password);
    return account ? "" : account.error().code;
}

std::string valueIn(const std::filesystem::path& file, const std::string& sql) { return RawDatabase(file).value(sql); }

}  // namespace

TEST_CASE("a seal fits its password, another one each time, and nobody's fits none") {
    storage::sealCheaply();
    const std::string one = storage::sealed("正确的密码");
    CHECK(one.starts_with("$argon2id$"));
    CHECK(one != storage::sealed("正确的密码"));
    CHECK(storage::fits(one, "正确的密码"));
    CHECK_FALSE(storage::fits(one, "正确的密码 "));
    CHECK_FALSE(storage::fits("", "正确的密码"));
    CHECK_FALSE(storage::fits("", ""));
    // é and が of one code point, and of two.
    const std::string composed = storage::sealed("caf\u00e9-\u304c-密码");
    CHECK(storage::fits(composed, "cafe\u0301-\u304b\u3099-密码"));
    CHECK(storage::fits(storage::sealed("cafe\u0301-\u304b\u3099-密码"), "caf\u00e9-\u304c-密码"));
    CHECK_FALSE(storage::fits(composed, "cafe-\u304c-密码"));
    CHECK(storage::fits(storage::sealed("\xff\xfe-bytes"), "\xff\xfe-bytes"));
    CHECK_FALSE(storage::fits(storage::sealed("\xff\xfe-bytes"), "\xff\xfd-bytes"));
}

TEST_CASE("tries that fail are slowed, in another program alike, and forgotten after one that does not") {
    const ClockOfTest clock;
    TemporaryRegister ledger;
    prepare(ledger);
    for (int i = 0; i < 3; ++i) CHECK(codeOfTry(ledger.store(), "管理", "错的密码") == "sign-in-refused");
    CHECK(codeOfTry(ledger.store(), "管理", "正确的密码一二三") == "sign-in-slowed");
    auto other = storage::openRegister(ledger.file());
    REQUIRE(other);
    CHECK(codeOfTry(**other, " 管理 ", "正确的密码一二三") == "sign-in-slowed");
    CHECK(codeOfTry(**other, "周敏", "周敏的密码一二三").empty());  // nobody else waits
    base::shiftClock(4s);
    CHECK(codeOfTry(**other, "管理", "正确的密码一二三") == "sign-in-slowed");
    base::shiftClock(6s);
    CHECK(codeOfTry(**other, "管理", "正确的密码一二三").empty());
    CHECK(codeOfTry(ledger.store(), "管理", "错的密码") == "sign-in-refused");
    CHECK(codeOfTry(ledger.store(), "管理", "正确的密码一二三").empty());
}

TEST_CASE("whose password an administrator sets anew does not wait for the tries of the old one") {
    TemporaryRegister ledger;
    prepare(ledger);
    for (int i = 0; i < 3; ++i) CHECK(codeOfTry(ledger.store(), "周敏", "错的密码") == "sign-in-refused");
    CHECK(codeOfTry(ledger.store(), "周敏", "周敏的密码一二三") == "sign-in-slowed");
    REQUIRE(ledger.store().signIn("管理", "正确的密码一二三"));
    const auto request = app::commandFromJson(R"({"command":"set-password","account":"周敏","password":"周敏改过的新密码"})", "管理");
    REQUIRE(app::execute(ledger.store(), {*request}, ledger.today(), app::RunMode::apply).isWritten);
    CHECK(codeOfTry(ledger.store(), "周敏", "周敏改过的新密码").empty());
}

TEST_CASE("what was typed for a name stands nowhere in the register, and names of nobody are counted together") {
    TemporaryRegister ledger;
    prepare(ledger);
    CHECK(codeOfTry(ledger.store(), "误打在这里的密码", "x") == "sign-in-refused");
    CHECK(codeOfTry(ledger.store(), "别的名字", "x") == "sign-in-refused");
    CHECK(codeOfTry(ledger.store(), "管理", "x") == "sign-in-refused");
    CHECK(valueIn(ledger.file(), "SELECT group_concat(account_id || ':' || failures, ' ') FROM sign_in_try") == "0:2 1:1");
    ledger.store().settle();
    std::ifstream stream(ledger.file(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    CHECK(bytes.find("误打在这里的密码") == std::string::npos);
    CHECK(codeOfTry(ledger.store(), "又一个", "x") == "sign-in-refused");
    CHECK(codeOfTry(ledger.store(), "第四个", "x") == "sign-in-slowed");
    CHECK(codeOfTry(ledger.store(), "周敏", "周敏的密码一二三").empty());
}

TEST_CASE("a clock that was put back begins the pause anew and never makes it longer") {
    const ClockOfTest clock;
    TemporaryRegister ledger;
    prepare(ledger);
    for (int i = 0; i < 3; ++i) CHECK(codeOfTry(ledger.store(), "管理", "错的密码") == "sign-in-refused");
    base::shiftClock(-86'400s * 365);
    CHECK(codeOfTry(ledger.store(), "管理", "正确的密码一二三") == "sign-in-slowed");
    base::shiftClock(-86'400s * 365 + 7s);
    CHECK(codeOfTry(ledger.store(), "管理", "正确的密码一二三").empty());
}

TEST_CASE("a name without an account is refused and slowed as one with") {
    TemporaryRegister ledger;
    prepare(ledger);
    for (int i = 0; i < 3; ++i) CHECK(codeOfTry(ledger.store(), "没有这人", "错的密码") == "sign-in-refused");
    CHECK(codeOfTry(ledger.store(), "没有这人", "错的密码") == "sign-in-slowed");
}

TEST_CASE("who was signed in stays so when another try fails, and signing out ends it") {
    TemporaryRegister ledger;
    prepare(ledger);
    CHECK(codeOfTry(ledger.store(), "管理", "正确的密码一二三").empty());
    CHECK(codeOfTry(ledger.store(), "周敏", "错的密码") == "sign-in-refused");
    CHECK(ledger.reader().viewer().account->name == "管理");
    ledger.store().signOut();
    CHECK_FALSE(ledger.reader().viewer().account);
}

TEST_CASE("a backup has the accounts and their seals; a restore brings roles back and no old password") {
    TemporaryRegister ledger;
    prepare(ledger);
    const auto copies = storage::makeRegisterCopies();
    const auto backup = copies->backUp(ledger.file(), app::BackupWhen::always);
    REQUIRE(backup);
    CHECK(valueIn(backup->file, "SELECT count(*) FROM credential") == "2");
    REQUIRE(ledger.store().signIn("管理", "正确的密码一二三"));
    const auto as = [](const std::string& json) {
        auto request = app::commandFromJson(json, "管理");
        return *request;
    };
    const std::vector requests{as(R"({"command":"set-password","account":"周敏","password":"周敏改过的新密码"})"),
                               as(R"({"command":"change-role","account":"周敏","role":"auditor"})")};
    REQUIRE(app::execute(ledger.store(), requests, ledger.today(), app::RunMode::apply).isWritten);
    REQUIRE(copies->restore(ledger.file(), backup->file, "管理"));

    auto restored = storage::openRegister(ledger.file());
    REQUIRE(restored);
    CHECK(codeOfTry(**restored, "周敏", "周敏的密码一二三") == "sign-in-refused");
    CHECK(codeOfTry(**restored, "周敏", "周敏改过的新密码").empty());
    CHECK((*restored)->reader().viewer().account->role == domain::Role::deputyOfficeClerk);
    CHECK(codeOfTry(**restored, "管理", "正确的密码一二三").empty());
    CHECK((*restored)->verify().empty());
}

TEST_CASE("a restore neither opens a register that asks nor leaves it without an administrator") {
    TemporaryRegister ledger;
    const auto copies = storage::makeRegisterCopies();
    const auto open = copies->backUp(ledger.file(), app::BackupWhen::always);
    prepare(ledger);
    const auto asking = copies->backUp(ledger.file(), app::BackupWhen::always);
    REQUIRE(open);
    REQUIRE(asking);
    const auto does = [&](const std::string& json, const std::string& actor) {
        REQUIRE(app::execute(ledger.store(), {*app::commandFromJson(json, actor)}, ledger.today(), app::RunMode::apply).isWritten);
    };
    const auto codeOf = [&](const std::filesystem::path& copy) -> std::string {
        const auto preview = copies->previewRestore(ledger.file(), copy);
        const auto receipt = copies->restore(ledger.file(), copy, "继任");
        CHECK(preview.has_value() == receipt.has_value());
        return receipt ? "" : receipt.error().code;
    };
    REQUIRE(ledger.store().signIn("管理", "正确的密码一二三"));
    does(R"({"command":"add-account","account":"继任","role":"administrator","password":"继任的密码一二三"})", "管理");
    REQUIRE(ledger.store().signIn("继任", "继任的密码一二三"));
    does(R"({"command":"disable-account","account":"管理","reason":"退休"})", "继任");
    CHECK(codeOf(open->file) == "restore-asks-nobody");
    CHECK(codeOf(asking->file) == "restore-locks-out");
    does(R"({"command":"enable-account","account":"管理"})", "继任");
    does(R"({"command":"change-role","account":"管理","role":"auditor"})", "继任");
    CHECK(codeOf(asking->file) == "restore-locks-out");
    does(R"({"command":"change-role","account":"管理","role":"administrator"})", "继任");
    does(R"({"command":"set-password","account":"管理","password":"管理改过的新密码"})", "继任");
    CHECK(codeOf(asking->file).empty());
    CHECK(codeOfTry(ledger.store(), "继任", "继任的密码一二三") == "sign-in-refused");
    CHECK(codeOfTry(ledger.store(), "管理", "管理改过的新密码").empty());
    does(R"({"command":"set-sign-in","required":false})", "管理");
    CHECK(codeOf(open->file).empty());
}

TEST_CASE("a restore gives no password to an account that had none in the backup") {
    TemporaryRegister ledger;
    prepare(ledger);
    REQUIRE(ledger.store().signIn("管理", "正确的密码一二三"));
    const auto does = [&](const std::string& json) {
        REQUIRE(app::execute(ledger.store(), {*app::commandFromJson(json, "管理")}, ledger.today(), app::RunMode::apply).isWritten);
    };
    does(R"({"command":"add-account","account":"新人","role":"auditor"})");
    const auto copies = storage::makeRegisterCopies();
    const auto backup = copies->backUp(ledger.file(), app::BackupWhen::always);
    REQUIRE(backup);
    does(R"({"command":"set-password","account":"新人","password":"新人的密码一二三"})");
    REQUIRE(copies->restore(ledger.file(), backup->file, "管理"));
    CHECK(valueIn(ledger.file(), "SELECT count(*) FROM credential") == "2");
    CHECK(codeOfTry(ledger.store(), "新人", "新人的密码一二三") == "sign-in-refused");
}

TEST_CASE("seals and tries stand outside the recorded changes") {
    TemporaryRegister ledger;
    prepare(ledger);
    CHECK(codeOfTry(ledger.store(), "管理", "错的密码") == "sign-in-refused");
    CHECK(codeOfTry(ledger.store(), "管理", "正确的密码一二三").empty());
    const std::int64_t mark = ledger.store().changeMark();
    CHECK(codeOfTry(ledger.store(), "周敏", "周敏的密码一二三").empty());
    CHECK(ledger.store().changeMark() == mark);  // signing in is no change
    CHECK(codeOfTry(ledger.store(), "管理", "正确的密码一二三").empty());
    for (const app::HistoryEntry& entry : ledger.reader().historyEntries(0, ledger.reader().lastEntry())) {
        for (const app::HistoryChange& change : entry.changes) {
            CHECK(change.table != "credential");
            CHECK(change.table != "sign_in_try");
        }
    }
}

}  // namespace huying::tests
