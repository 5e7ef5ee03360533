// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of the report beside what plain SQL counts in the tables, and prose and settings through history and undo.
#include <catch2/catch.hpp>

#include "storage/raw_database.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

int countIn(TemporaryRegister& office, const std::string& sql) {
    RawDatabase database(office.file(), SQLITE_OPEN_READONLY);
    return std::stoi(database.rows(sql).at(0).at(0).value());
}

// Three pieces of 18-1 with two leads and a co-signer, one of them withdrawn; a deputy who signs nothing; one piece of 18-2.
void fill(TemporaryRegister& office) {
    for (
        const char* command :
        {R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":1,"title":"甲事","lead":"王明（武侯代表团）","co_signers":["孙二（成华代表团）"]})",
         R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":2,"title":"乙事","lead":"王明（武侯代表团）"})",
         R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":3,"title":"丙事","lead":"周六（金牛代表团）"})",
         R"({"command":"withdraw-suggestion","on":"2023-03-01","case":"18-1-3"})",
         R"({"command":"add-deputy","name":"李红","delegation":"锦江代表团"})", R"({"command":"open-session","term":18,"number":2})",
         R"({"command":"register-suggestion","on":"2023-08-01","session":"18-2","serial":1,"title":"丁事","lead":"赵五（青羊代表团）"})",
         R"({"command":"assign-suggestion","on":"2023-03-03","case":"18-1-1","tasks":[{"unit":"市教育局","role":"lead"},{"unit":"市公安局","role":"joint"}]})",
         R"({"command":"record-contact","on":"2023-03-20","case":"18-1-1","unit":"市教育局","phase":"before","way":"telephone"})"}) {
        office.mustRun(command);
    }
}

}  // namespace

TEST_CASE("deputies who proposed, contacts and units that answer are what the tables hold") {
    TemporaryRegister office;
    fill(office);
    const auto report = office.report("2023-12-31");
    const std::string counted =
        "(SELECT s.id FROM suggestion s JOIN session w ON w.id = s.session_id WHERE w.term = 18 AND w.number = 1"
        " AND s.id NOT IN (SELECT suggestion_id FROM withdrawal))";
    CHECK(report.rate("lead_proposers")->count ==
          countIn(office, "SELECT count(DISTINCT lead_deputy_id) FROM suggestion WHERE id IN " + counted));
    CHECK(report.rate("proposers")->count ==
          countIn(office, "SELECT count(*) FROM (SELECT lead_deputy_id FROM suggestion WHERE id IN " + counted +
                              " UNION SELECT deputy_id FROM co_signer WHERE suggestion_id IN " + counted + ")"));
    CHECK(report.rate("proposers")->count == 2);
    CHECK(report.rate("proposers")->base.count == countIn(office, "SELECT count(*) FROM deputy WHERE term = 18 AND merged_into IS NULL"));
    CHECK(report.rate("contacted")->count ==
          countIn(office, "SELECT count(DISTINCT suggestion_id) FROM contact WHERE suggestion_id IN " + counted));
    CHECK(report.totals.leadUnits == countIn(office,
                                             "SELECT count(DISTINCT unit_id) FROM task WHERE cancelled_on IS NULL"
                                             " AND role IN ('sole', 'lead', 'separate') AND suggestion_id IN " +
                                                 counted));
    CHECK(report.totals.leadUnits == 1);
    CHECK(report.totals.units == 2);
}

TEST_CASE("prose and settings are undone and done again, and a redo never makes a second text of one place") {
    TemporaryRegister office;
    const auto undo = [&](std::optional<std::int64_t> entry) { return office.store().undo({std::nullopt, entry, "张敏"}); };
    office.mustRun(R"({"command":"set-report-text","session":"18-1","slot":"contents","text":"甲"})");
    const std::int64_t entry = office.entryCount();
    REQUIRE(undo(entry));
    CHECK(countIn(office, "SELECT count(*) FROM report_text") == 0);
    const std::int64_t undoing = office.entryCount();
    office.mustRun(R"({"command":"set-report-text","actor":"李红","session":"18-1","slot":"contents","text":"乙"})");
    CHECK_FALSE(undo(undoing));  // another text stands there by now
    CHECK(countIn(office, "SELECT count(*) FROM report_text WHERE text = '乙'") == 1);
    office.mustRun(R"({"command":"set-report-setting","session":"18-1","decimals":0})");
    CHECK(countIn(office, "SELECT decimals FROM report_setting") == 0);
    REQUIRE(undo(std::nullopt));
    CHECK(countIn(office, "SELECT count(*) FROM report_setting") == 0);
}

TEST_CASE("the bases of each block are kept with the settings, changed one by one, undone and verified") {
    TemporaryRegister office;
    // Those that nobody chose are as shipped.
    office.mustRun(R"({"command":"set-report-setting","session":"18-1","decimals":1})");
    const auto kept = [&] {
        RawDatabase database(office.file(), SQLITE_OPEN_READONLY);
        const auto rows = database.rows(
            "SELECT class_shares_of, rating_shares_of, first_rating_shares_of, contact_shares_of, publication_shares_of"
            " FROM report_setting");
        std::string all;
        for (const auto& value : rows.at(0)) all += value.value() + " ";
        return all;
    };
    CHECK(kept() == "completed returned returned registered registered ");
    office.mustRun(
        R"({"command":"set-report-setting","session":"18-1","class_shares_of":"replied","rating_shares_of":"completed","first_rating_shares_of":"replied","contact_shares_of":"completed","publication_shares_of":"replied"})");
    CHECK(kept() == "replied completed replied completed replied ");
    office.mustRun(R"({"command":"set-report-setting","session":"18-1","publication_shares_of":"registered"})");
    CHECK(kept() == "replied completed replied completed registered ");
    const auto rows = office.reader().reportSettings();
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().settings.classSharesOf == domain::ClassShareBase::replied);
    CHECK(rows.front().settings.ratingSharesOf == domain::RatingShareBase::completed);
    CHECK(rows.front().settings.firstRatingSharesOf == domain::RatingShareBase::replied);
    CHECK(rows.front().settings.contactSharesOf == domain::PieceShareBase::completed);
    CHECK(rows.front().settings.publicationSharesOf == domain::PieceShareBase::registered);
    CHECK(rows.front().settings.percents.decimals == 1);
    REQUIRE(office.store().undo({std::nullopt, std::nullopt, "张敏"}));
    CHECK(kept() == "replied completed replied completed replied ");
    CHECK(office.store().verify().empty());
}

}  // namespace huying::tests
