// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts and rights on the road of commands: who may do what, in whose name, and that nobody is locked out.
#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

#include "app/commands/command_json.h"
#include "app/ports/storage_failure.h"
#include "features/accounts_office.h"
#include "features/import_table.h"
#include "storage/register_file.h"

namespace huying::tests {

namespace {

const std::string progress1 = about("record-progress", "2023-03-10", "1", "市交通运输局", R"("text":"已踏勘")");

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("accounts: without them everybody records under any name, and preparing them changes nothing") {
    TemporaryRegister office;
    office.mustRun(R"({"command":"add-account","account":"甲","role":"auditor"})");
    CHECK(office.run(R"({"command":"register-suggestion","actor":"谁都可以","on":"2023-02-26","title":"一","lead":"王明（武侯代表团）"})")
              .isAccepted());
    CHECK(office.reader().caseCount({}) == 1);
    CHECK(refusedCodes(office, R"({"command":"set-sign-in","required":true})") == Codes{"administrator-needed"});
    office.mustRun(R"({"command":"add-account","account":"乙","role":"administrator"})");
    CHECK(refusedCodes(office, R"({"command":"set-sign-in","required":true})") == Codes{"administrator-needed"});  // no password
    office.mustRun(R"({"command":"set-password","account":"乙","password":"八个字符以上的密码"})");
    const auto done = office.mustRun(R"({"command":"set-sign-in","required":true})");
    CHECK(codesOf(done.notices) == Codes{"only-one-administrator"});
}

TEST_CASE("accounts: nobody signed in records nothing and reads nothing") {
    AccountsOffice o;
    o.office.store().signOut();
    CHECK(refusedCodes(o.office, R"({"command":"register-suggestion","on":"2023-02-26","title":"四","lead":"王明（武侯代表团）"})") ==
          Codes{"sign-in-required"});
    CHECK_THROWS_AS(o.office.reader().caseIds({}), app::StorageFailure);
    CHECK_THROWS_AS(o.office.reader().units(), app::StorageFailure);
    CHECK_THROWS_AS(o.office.store().verify(), app::StorageFailure);
    CHECK_FALSE(o.office.store().saveNamedFilter({0, "甲", "{}"}));
    CHECK_FALSE(o.office.store().undo({std::nullopt, std::nullopt, "张敏"}));
}

TEST_CASE("accounts: a role does what the table says and a refusal names person, role and deed") {
    AccountsOffice o;
    CHECK(
        o.refused(clerk, R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市公安局","role":"joint"}]})") ==
        Codes{"not-your-right"});
    CHECK(o.refused(auditor, progress1) == Codes{"not-your-right"});
    CHECK(o.refused(boss, progress1) == Codes{"not-your-right"});
    CHECK(o.refused(admin, progress1) == Codes{"not-your-right"});
    o.must(clerk, progress1);  // from the unit's paper
    o.must(transport, about("record-progress", "2023-03-11", "1", "市交通运输局", R"("text":"已座谈")"));
    const auto refused = o.run(auditor, progress1);
    const std::string sentence = app::Words::of(app::Language::chinese).sentence(refused.errors.front());
    CHECK(sentence == "“冯核”的角色是审计人员，无权：记录进展。有权的角色：经办人员、交办人员、承办单位。");
}

TEST_CASE("accounts: what nobody who can sign in may do is known before it is asked for, with the roles that are missing") {
    const auto account = [](domain::Role role, int passwords) {
        domain::Account one;
        one.role = role;
        one.passwordsSet = passwords;
        return one;
    };
    using domain::Role;
    const auto deeds = [](const std::vector<domain::Account>& accounts) {
        std::vector<std::string> names;
        for (const app::MissingRight& one : app::missingRights(accounts)) names.emplace_back(one.deed);
        return names;
    };
    std::vector<domain::Account> accounts{account(Role::administrator, 1), account(Role::deputyOfficeClerk, 1),
                                          account(Role::assigningOfficer, 0)};
    const std::vector<std::string> nobodys{"assign-suggestion", "decide-return", "decide-proposal", "decide-extension"};
    CHECK(deeds(accounts) == nobodys);  // without a password nobody signs in
    CHECK(app::missingRights(accounts).back().roles == std::vector{Role::assigningOfficer, Role::leader});
    accounts.push_back(account(Role::leader, 1));
    CHECK(deeds(accounts) == std::vector<std::string>{"assign-suggestion"});
    accounts[2].passwordsSet = 1;
    CHECK(deeds(accounts).empty());
}

TEST_CASE("accounts: the actor of a command is who signed in") {
    AccountsOffice o;
    o.signIn(clerk);
    auto json = nlohmann::json::parse(progress1);
    json["actor"] = officer;
    CHECK(refusedCodes(o.office, json.dump()) == Codes{"actor-not-signed-in"});
    o.must(clerk, progress1);
    const auto id = app::findCase(o.office.reader(), "1");
    CHECK(o.office.reader().historyOfCase(*id).back().actor == clerk);
}

TEST_CASE("accounts: on behalf of a unit is a field of its own and stands in the history beside the person") {
    AccountsOffice o;
    auto json = nlohmann::json::parse(progress1);
    json["for_unit"] = "市住建局";
    CHECK(o.refused(clerk, json.dump()) == Codes{"for-unit-differs"});
    json["for_unit"] = "没有的局";
    CHECK(o.refused(clerk, json.dump()) == Codes{"unknown-unit"});
    json["for_unit"] = "市交通运输局";
    o.must(clerk, json.dump());
    const auto id = app::findCase(o.office.reader(), "1");
    const app::HistoryEntry entry = o.office.reader().historyOfCase(*id).back();
    CHECK(entry.actor == clerk);
    CHECK(entry.forUnit == "市交通运输局");
    // Without signing in too.
    TemporaryRegister plain;
    plain.mustRun(R"({"command":"register-suggestion","on":"2023-02-26","title":"一","lead":"王明（武侯代表团）","for_unit":"市教育局"})");
}

TEST_CASE("accounts: a handling unit records what is its own task and nothing else") {
    AccountsOffice o;
    o.must(transport, progress1);
    CHECK(o.refused(transport, about("record-progress", "2023-03-10", "2", "市住建局", R"("text":"x")")) == Codes{"not-your-case"});
    CHECK(o.refused(transport, about("record-progress", "2023-03-10", "1", "市住建局", R"("text":"x")")) == Codes{"not-your-unit"});
    CHECK(o.refused(transport, R"({"command":"record-feedback","on":"2023-06-10","case":"1","result":"satisfied"})") ==
          Codes{"not-your-right"});
    CHECK(o.refused(transport, about("decide-extension", "2023-06-10", "1", "市交通运输局", R"("granted":true)")) ==
          Codes{"not-your-right"});
    // An entry is meant by its number among those that the unit sees, and another unit's is not reached by any.
    o.must(housing, about("record-progress", "2023-03-12", "1", "市住建局", R"("text":"住建的进展")"));
    o.must(housing, R"({"command":"correct-progress","case":"1","progress_number":1,"text":"住建改过的进展","reason":"笔误"})");
    CHECK(o.refused(housing, R"({"command":"correct-progress","case":"1","progress_number":2,"text":"x","reason":"y"})") ==
          Codes{"unknown-fact-number"});
    o.signIn(clerk);
    const auto notes = o.office.view("1").facts.notes;
    REQUIRE(notes.size() == 2);
    CHECK(notes[0].text == "已踏勘");
    CHECK(notes[1].text == "住建改过的进展");
}

TEST_CASE("accounts: what a merged unit had belongs to the one that it became a part of") {
    AccountsOffice o;
    o.must(clerk, R"({"command":"merge-unit","on":"2023-09-01","unit":"市住建局","into":"市交通运输局"})");
    o.must(transport, about("record-progress", "2023-09-10", "2", "市住建局", R"("text":"接着办")"));
}

TEST_CASE("accounts: what was made independent of a unit that goes on has nothing of that unit's") {
    AccountsOffice o;
    o.must(clerk, R"({"command":"split-unit","on":"2023-09-01","unit":"市住建局","continues":true,"into":[{"name":"市房产交易中心"}]})");
    o.addForUnit("中心经办", "市房产交易中心");
    o.signIn("中心经办");
    CHECK(o.office.reader().caseCount({}) == 0);
    const std::string progress = about("record-progress", "2023-09-10", "2", "市住建局", R"("text":"x")");
    CHECK(o.refused("中心经办", progress) == Codes{"not-your-case"});
    o.must(housing, progress);
    // Nor later, when that unit ends by itself.
    o.must(clerk, R"({"command":"end-unit","on":"2023-10-01","unit":"市住建局"})");
    o.signIn("中心经办");
    CHECK(o.office.reader().caseCount({}) == 0);
}

TEST_CASE("accounts: of a unit that was divided every part reads the work, and none records for it") {
    AccountsOffice o;
    o.must(clerk, R"({"command":"split-unit","on":"2023-09-01","unit":"市住建局","into":[{"name":"市住房局"},{"name":"市城建局"}]})");
    for (const std::string unit : {"市住房局", "市城建局"}) {
        const std::string name = unit + "经办";
        o.addForUnit(name, unit);
        o.signIn(name);
        CHECK(o.office.reader().caseCount({}) == 2);
        CHECK(o.refused(name, about("record-progress", "2023-09-10", "2", "市住建局", R"("text":"x")")) == Codes{"not-your-case"});
    }
    o.must(officer, about("reassign-task", "2023-09-05", "2", "市住建局", R"("new_unit":"市住房局","reason":"机构改革")"));
    o.must("市住房局经办", about("record-progress", "2023-09-10", "2", "市住房局", R"("text":"接着办")"));
}

TEST_CASE("accounts: a committee records about its topics alone") {
    AccountsOffice o;
    const std::string other = o.createTopics();
    const auto visit = [](const std::string& topic) {
        return R"({"command":"record-activity","on":"2023-05-01","topic":")" + topic +
               R"(","activity_kind":"inspection","findings":"看了现场"})";
    };
    o.must(committee, visit("交通"));
    CHECK(o.refused(committee, visit("住房")) == Codes{"not-your-topic"});
    CHECK(o.refused(committee, R"({"command":"record-urging","on":"2023-05-02","case":"2","unit":"市住建局"})") == Codes{"not-your-case"});
    CHECK(o.refused(committee, R"({"command":"correct-topic","topic":"交通","committee":")" + other + "\"}") == Codes{"not-your-topic"});
}

TEST_CASE("accounts: rights are changed by administrators, and never so that nobody is left who could") {
    AccountsOffice o;
    CHECK(o.refused(clerk, R"({"command":"add-account","account":"新人","role":"auditor"})") == Codes{"not-your-right"});
    CHECK(o.refused(admin, R"({"command":"disable-account","account":"管理"})") == Codes{"last-administrator"});
    CHECK(o.refused(admin, R"({"command":"change-role","account":"管理","role":"auditor"})") == Codes{"last-administrator"});
    o.must(admin, R"({"command":"add-account","account":"管理二","role":"administrator"})");
    CHECK(o.refused(admin, R"({"command":"disable-account","account":"管理"})") == Codes{"last-administrator"});  // no password yet
    o.must(admin, R"({"command":"set-password","account":"管理二","password":")" + passwordOf("管理二") + "\"}");
    o.must(admin, R"({"command":"disable-account","account":"管理","reason":"退休"})");
    CHECK(o.office.store().signIn(admin, passwordOf(admin)).error().code == "account-disabled");
    // A second administrator mends a forgotten password.
    o.must("管理二", R"({"command":"set-password","account":"周敏","password":"另一个全新的密码"})");
    CHECK(o.office.store().signIn(clerk, passwordOf(clerk)).error().code == "sign-in-refused");
    CHECK(o.office.store().signIn(clerk, "另一个全新的密码"));
}

TEST_CASE("accounts: everybody sets the own password and nobody another's but an administrator") {
    AccountsOffice o;
    CHECK(o.refused(housing, R"({"command":"set-password","account":"交通经办","password":"我来替你设一个"})") ==
          Codes{"not-your-account"});
    o.must(housing, R"({"command":"set-password","account":"住建经办","password":"我自己的一个新密码"})");
    CHECK(o.office.store().signIn(housing, "我自己的一个新密码"));
    CHECK(o.refused(auditor, R"({"command":"set-password","account":"冯核","password":"七个字符不够"})") == Codes{"password-too-short"});
    CHECK(o.refused(auditor, R"({"command":"set-password","account":"冯核","password":"        "})") == Codes{"field-required"});
}

TEST_CASE("accounts: long passwords and passwords of emoji do as well as any") {
    AccountsOffice o;
    const std::string text = GENERATE(std::string(1'000, 'x'), std::string("🔑🚪🔑🚪🔑🚪🔑🚪"), std::string("  两头有空格的密码  "));
    o.must(auditor, R"({"command":"set-password","account":"冯核","password":")" + text + "\"}");
    CHECK(o.office.store().signIn(auditor, text));
    CHECK(o.office.store().signIn(auditor, text + "x").error().code == "sign-in-refused");
}

TEST_CASE("accounts: no password is longer than anybody types, or of signs that nobody types") {
    AccountsOffice o;
    const auto set = [&](const std::string& text) {
        return o.refused(auditor, R"({"command":"set-password","account":"冯核","password":")" + text + "\"}");
    };
    CHECK(set(std::string(1'001, 'x')) == Codes{"password-too-long"});
    std::string wide;
    for (int i = 0; i < 1'001; ++i) wide += "密";
    CHECK(set(wide) == Codes{"password-too-long"});
    for (const std::string sign : {R"(\n)", R"(\t)", R"(\u0000)", R"(\u001b)", R"(\u007f)", R"(\u0085)"}) {
        INFO(sign);
        CHECK(set("八个字符以上" + sign + "的密码") == Codes{"password-control-character"});
    }
    o.must(auditor, R"({"command":"set-password","account":"冯核","password":")" + wide.substr(0, 3'000) + "\"}");
    CHECK(o.office.store().signIn(auditor, wide.substr(0, 3'000)));
}

TEST_CASE("accounts: an account without a password is said to have none, and blanks alone are no password") {
    AccountsOffice o;
    const auto add = [](const std::string& name, const std::string& password) {
        return R"({"command":"add-account","role":"auditor","account":")" + name + R"(","password":")" + password + "\"}";
    };
    const auto added = o.must(admin, R"({"command":"add-account","role":"auditor","account":"无密码的"})");
    CHECK(codesOf(added.notices) == Codes{"account-without-password"});
    CHECK(codesOf(o.must(admin, add("空密码的", "")).notices) == Codes{"account-without-password"});
    CHECK_FALSE(o.office.store().signIn("空密码的", ""));
    CHECK(codesOf(o.must(admin, add("有密码的", "八个字符以上的密码")).notices) == Codes{});
    CHECK(o.refused(admin, add("空格的", "        ")) == Codes{"password-only-blanks"});
    CHECK(o.refused(admin, add("全角空格的", "　　　　　　　　")) == Codes{"password-only-blanks"});
}

TEST_CASE("accounts: a person whose rights were taken away meanwhile does and sees nothing more") {
    AccountsOffice o;
    o.signIn(clerk);
    {
        auto other = storage::openRegister(o.office.file());
        REQUIRE(other);
        REQUIRE((*other)->signIn(admin, passwordOf(admin)));
        const auto request = app::commandFromJson(R"({"command":"disable-account","account":"周敏"})", admin);
        REQUIRE(app::execute(**other, {*request}, day("2023-12-31"), app::RunMode::apply).isWritten);
    }
    auto json = nlohmann::json::parse(progress1);
    json["actor"] = clerk;
    CHECK(refusedCodes(o.office, json.dump()) == Codes{"account-disabled"});
    CHECK_THROWS_AS(o.office.reader().caseIds({}), app::StorageFailure);
}

TEST_CASE("accounts: taking back is for what one recorded oneself, and never for rights") {
    AccountsOffice o;
    const auto written = o.must(clerk, progress1);
    o.signIn(officer);
    const auto refused = o.office.store().undo({std::nullopt, written.entry, officer});
    REQUIRE_FALSE(refused);
    CHECK(codesOf(refused.error()) == Codes{"not-your-entry"});
    const auto ofAnother = o.office.store().undo({clerk, std::nullopt, officer});
    REQUIRE_FALSE(ofAnother);
    CHECK(codesOf(ofAnother.error()) == Codes{"not-your-entry"});
    o.signIn(clerk);
    CHECK(o.office.store().undo({std::nullopt, std::nullopt, clerk}));
    CHECK(o.office.view("1").facts.notes.empty());

    const auto change = o.must(admin, R"({"command":"change-role","account":"周敏","role":"auditor"})");
    const auto back = o.office.store().undo({std::nullopt, change.entry, admin});
    REQUIRE_FALSE(back);
    CHECK(codesOf(back.error()) == Codes{"rights-not-undone"});
    CHECK(o.refused(clerk, progress1) == Codes{"not-your-right"});
}

TEST_CASE("accounts: taking back tells a unit nothing of others' entries, and nobody goes back over a role that was left") {
    AccountsOffice o;
    const auto ofClerk = o.must(clerk, progress1);
    const auto own = o.must(transport, about("record-progress", "2023-03-11", "1", "市交通运输局", R"("text":"已座谈")"));
    const auto codesOfUndo = [&](const std::string& name, std::optional<std::int64_t> entry) {
        o.signIn(name);
        const auto undone = o.office.store().undo({std::nullopt, entry, name});
        return undone ? Codes() : codesOf(undone.error());
    };
    CHECK(codesOfUndo(transport, ofClerk.entry) == Codes{"unknown-entry"});
    CHECK(codesOfUndo(transport, 0) == Codes{"unknown-entry"});  // not that the making of the register is not undone
    CHECK(codesOfUndo(transport, 99'999) == Codes{"unknown-entry"});
    CHECK(codesOfUndo(officer, own.entry) == Codes{"not-your-entry"});  // who reads it in the history anyway

    o.must(admin, R"({"command":"change-role","account":"交通经办","role":"leader"})");
    CHECK(codesOfUndo(transport, own.entry) == Codes{"not-your-right"});
    CHECK(codesOfUndo(transport, std::nullopt) == Codes{"not-your-right"});
    o.must(admin, R"({"command":"change-role","account":"交通经办","role":"handling_unit","unit":"市交通运输局"})");
    CHECK(codesOfUndo(transport, std::nullopt).empty());
}

TEST_CASE("accounts: a batch of accounts is prepared at once, and a preview keeps no password") {
    TemporaryRegister office;
    const std::vector<std::string> lines{
        R"({"command":"add-account","account":"甲","role":"administrator","password":"甲的密码一二三四"})",
        R"({"command":"add-account","account":"乙","role":"handling_unit","unit":"市教育局","password":"乙的密码一二三四"})"};
    office.runAll(lines, app::RunMode::preview);
    CHECK(office.reader().accounts().empty());
    CHECK(office.runAll(lines).isWritten);
    CHECK(office.store().signIn("乙", "乙的密码一二三四"));
    CHECK(refusedCodes(office, R"({"command":"add-account","account":" 甲 ","role":"auditor"})") == Codes{"account-name-taken"});
    CHECK(refusedCodes(office, R"({"command":"add-account","account":"丙","role":"handling_unit"})") == Codes{"field-required"});
    CHECK(refusedCodes(office, R"({"command":"add-account","account":"丙","role":"leader","unit":"市教育局"})") ==
          Codes{"not-of-this-role"});
    CHECK(refusedCodes(office, R"({"command":"change-role","account":"丁","role":"leader"})") == Codes{"unknown-account"});
}

TEST_CASE("accounts: no byte of the register's file is a password, and the history verifies") {
    AccountsOffice o;
    o.signIn(admin);
    CHECK(o.office.store().verify().empty());
    o.office.store().settle();
    const std::string bytes = bytesOf(o.office.file());
    for (const std::string& name : {admin, clerk, officer, transport}) CHECK(bytes.find(passwordOf(name)) == std::string::npos);
    for (const app::HistoryEntry& entry : o.office.reader().historyOfRights()) {
        CHECK(entry.json.find("密码-") == std::string::npos);
        for (const app::HistoryChange& change : entry.changes) CHECK(change.newValue.value_or("").find("argon2") == std::string::npos);
    }
}

TEST_CASE("accounts: an import is judged as an import") {
    AccountsOffice o;
    const app::LedgerTable table = ledger({{"编号", "标题", "领衔代表", "主办单位", "交办日期"},
                                           {"201", "关于增设社区食堂的建议", "周六（成华代表团）", "市教育局", "2023-03-03"}});
    app::ImportOptions options;
    options.session = "18-1";
    options.actor = auditor;
    o.signIn(auditor);
    const auto refused = app::importLedger(o.office.store(), table, options, o.office.today());
    REQUIRE(refused.failure);
    CHECK(refused.failure->code == "not-your-right");
    o.signIn(clerk);
    options.actor = clerk;
    const auto done = app::importLedger(o.office.store(), table, options, o.office.today());
    CHECK(done.created == 1);  // with its assignment, which a clerk does not record by itself
    CHECK(done.isWritten);
}

}  // namespace huying::tests
