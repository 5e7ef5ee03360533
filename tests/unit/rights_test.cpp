// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what: the table, its page, and the pause between tries.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "app/commands/command_json.h"
#include "app/rights/viewer.h"
#include "rights_document.h"

namespace huying::tests {

namespace {

using app::Condition;
using app::Deed;
using domain::Role;

std::filesystem::path page() { return std::filesystem::path(HUYING_SOURCE_DIR) / "docs/security.md"; }

std::string textOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

app::Viewer signedInAs(Role role) {
    app::Viewer viewer;
    viewer.isSignInRequired = true;
    viewer.account.emplace();
    viewer.account->name = "张敏";
    viewer.account->role = role;
    return viewer;
}

}  // namespace

TEST_CASE("docs/security.md holds the table of rights as it is") {
    const std::string text = textOf(page());
    CHECK(text.find("<!-- rights: begin -->") != std::string::npos);
    CHECK(text.find(rightsTable()) != std::string::npos);
    CHECK(text == withRightsTable(text));
}

// Run by the target update_rights alone.
TEST_CASE("write the table of rights of docs/security.md", "[.write]") {
    const std::string text = withRightsTable(textOf(page()));
    std::ofstream(page(), std::ios::binary) << text;
    CHECK_FALSE(text.empty());
}

TEST_CASE("every command has its row of rights and somebody who may do it") {
    std::set<std::string> deeds;
    for (const app::RightRow& row : app::rightRows()) deeds.insert(std::string(row.deed));
    for (const std::string& name : app::commandNames()) {
        INFO(name);
        CHECK(deeds.contains(name));
        bool isAnybodys = false;
        for (const auto& [role, code] : base::EnumCodes<Role>::values)
            isAnybodys = isAnybodys || app::conditionFor(role, name) != Condition::never;
        CHECK(isAnybodys);
    }
    CHECK(app::conditionFor(Role::administrator, "no-such-deed") == Condition::never);
}

// Written down here by hand, from the field (domain.md §10 and feature 68) and not from the table.
TEST_CASE("roles keep apart what an office keeps apart") {
    CHECK(app::conditionFor(Role::deputyOfficeClerk, "register-suggestion") == Condition::always);
    CHECK(app::conditionFor(Role::deputyOfficeClerk, "assign-suggestion") == Condition::never);
    CHECK(app::conditionFor(Role::assigningOfficer, "assign-suggestion") == Condition::always);
    CHECK(app::conditionFor(Role::assigningOfficer, "record-feedback") == Condition::never);
    CHECK(app::conditionFor(Role::leader, "decide-extension") == Condition::always);
    CHECK(app::conditionFor(Role::leader, "register-suggestion") == Condition::never);
    CHECK(app::conditionFor(Role::supervisingCommittee, "record-activity") == Condition::ownTopic);
    CHECK(app::conditionFor(Role::supervisingCommittee, Deed::readCases) == Condition::ownTopic);
    CHECK(app::conditionFor(Role::handlingUnit, "record-reply") == Condition::ownTask);
    CHECK(app::conditionFor(Role::handlingUnit, "record-feedback") == Condition::never);
    CHECK(app::conditionFor(Role::handlingUnit, "decide-return") == Condition::never);
    CHECK(app::conditionFor(Role::handlingUnit, Deed::readReport) == Condition::never);
    CHECK(app::conditionFor(Role::handlingUnit, Deed::readPublicText) == Condition::never);
    CHECK(app::conditionFor(Role::auditor, Deed::readHistory) == Condition::always);
    CHECK(app::conditionFor(Role::administrator, "add-account") == Condition::always);
    CHECK(app::conditionFor(Role::administrator, "record-reply") == Condition::never);
    CHECK(app::conditionFor(Role::auditor, "set-password") == Condition::ownAccount);
}

TEST_CASE("where nobody has to sign in everybody may do everything; where somebody has to, nobody may do anything before") {
    app::Viewer viewer;
    CHECK_FALSE(app::reasonAgainst(viewer, "add-account"));
    CHECK_FALSE(viewer.isRestricted());
    viewer.isSignInRequired = true;
    CHECK(app::reasonAgainst(viewer, Deed::readCases)->code == "sign-in-required");
    CHECK(viewer.isRestricted());
    viewer = signedInAs(Role::administrator);
    CHECK_FALSE(app::reasonAgainst(viewer, "add-account"));
    viewer.account->isDisabled = true;
    CHECK(app::reasonAgainst(viewer, "add-account")->code == "account-disabled");
    CHECK(app::reasonAgainst(signedInAs(Role::auditor), "record-reply")->code == "not-your-right");
    CHECK(signedInAs(Role::handlingUnit).isRestricted());
    CHECK_FALSE(signedInAs(Role::auditor).isRestricted());
}

TEST_CASE("three tries are free, then each waits twice as long, up to a quarter of an hour") {
    const std::vector<std::pair<int, int>> expected{{0, 0},  {1, 0},  {2, 0},    {3, 5},    {4, 10},   {5, 20},
                                                    {6, 40}, {7, 80}, {10, 640}, {11, 900}, {12, 900}, {1000, 900}};
    for (const auto& [failures, seconds] : expected) {
        INFO(failures);
        CHECK(domain::pauseAfter(failures) == seconds);
    }
}

TEST_CASE("a password is never written into the JSON form of a command") {
    const auto request = app::commandFromJson(R"({"command":"set-password","actor":"甲","account":"乙","password":" 我的密码🔑 "})", "");
    REQUIRE(request);
    CHECK(request->command.as<app::SetPassword>()->password.text == " 我的密码🔑 ");
    const std::string written = app::commandToJson(*request);
    CHECK(written.find("我的密码") == std::string::npos);
    CHECK(written.find("\"password\":\"********\"") != std::string::npos);
}

}  // namespace huying::tests
