// SPDX-License-Identifier: GPL-3.0-or-later
// A piece that takes up earlier ones, of the same term or another.
#include <catch2/catch.hpp>

#include "app/history/history_text.h"
#include "app/queries/case_list.h"
#include "merged_office.h"

namespace huying::tests {

namespace {

std::string linking(const std::string& address, const std::string& earlier, const std::string& on = "2024-03-01") {
    return R"({"command":"link-suggestion","on":")" + on + R"(","case":")" + address + R"(","earlier":[)" + earlier +
           R"(],"note":"连续两年提出"})";
}

std::string unlinking(const std::string& address, const std::string& other, const std::string& on = "2024-04-01") {
    return R"({"command":"unlink-suggestion","on":")" + on + R"(","case":")" + address + R"(","other":")" + other +
           R"(","reason":"不是同一事项"})";
}

}  // namespace

TEST_CASE("links: in how many years a matter was asked for is counted along them, each year once, and filters the list") {
    MergedOffice o;
    const auto registered = [&](const std::string& session, int serial, const std::string& on) {
        o.must(R"({"command":"register-suggestion","on":")" + on + R"(","session":")" + session + R"(","serial":)" +
               std::to_string(serial) + R"(,"title":"再次关于接驳的建议","lead":"王明（武侯代表团）"})");
    };
    o.must(R"({"command":"open-session","term":18,"number":2})");
    o.must(R"({"command":"open-session","term":19,"number":1})");
    registered("18-2", 5, "2024-02-26");
    registered("18-2", 6, "2024-02-27");
    registered("19-1", 7, "2024-03-01");
    const auto years = [&](const std::string& address) {
        app::ListQuery query;
        query.filter = *app::parseFilter("case = " + address);
        const auto rows = o.office.reader().caseRows(o.office.reader().caseIds(query));
        REQUIRE(rows.size() == 1);
        return rows.front().repeatedYears;
    };
    const auto listed = [&](const std::string& filter) {
        app::ListQuery query;
        query.filter = *app::parseFilter(filter);
        return o.office.reader().caseIds(query).size();
    };
    CHECK(years("19-1-7") == 0);
    o.must(linking("18-2-5", R"("18-1-120","18-1-121")"));  // two of one year
    CHECK(years("18-2-5") == 2);
    o.must(linking("19-1-7", R"("18-2-5","18-2-6")"));
    CHECK(years("19-1-7") == 3);
    CHECK(years("18-1-120") == 0);  // what came later is not before it
    CHECK(o.view("19-1-7").repeatedYears == 3);  // the piece says what the list does
    CHECK(o.view("18-1-120").repeatedYears == 0);
    CHECK(listed("repeated_years >= 2") == 2);
    CHECK(listed("repeated_years = 3") == 1);
    o.must(unlinking("19-1-7", "18-2-5"));
    CHECK(years("19-1-7") == 2);
    CHECK(o.view("19-1-7").repeatedYears == 2);
}

TEST_CASE("links: both pieces show it, neither follows the other, and it can be ended from either side") {
    MergedOffice o;
    o.must(R"({"command":"open-session","term":19,"number":1})");
    o.must(
        R"({"command":"register-suggestion","on":"2024-02-26","session":"19-1","serial":7,"title":"再次关于接驳的建议","lead":"王明（武侯代表团）"})");
    o.assign();
    o.must(linking("19-1-7", R"("18-1-120","18-1-121")"));
    const app::CaseView later = o.view("19-1-7");
    REQUIRE(later.facts.links.size() == 2);
    CHECK(later.facts.links[0].isToEarlier);
    CHECK(later.facts.links[0].otherAddress == "18-1-120");
    CHECK(later.related.at(later.facts.links[0].other).title == "关于公交接驳的建议");
    const app::CaseView earlier = o.view("18-1-120");
    REQUIRE(earlier.facts.links.size() == 1);
    CHECK_FALSE(earlier.facts.links[0].isToEarlier);
    CHECK(earlier.facts.links[0].otherAddress == "19-1-7");
    CHECK((later.summary.nextStep == domain::NextStep::assign));
    CHECK(domain::factsAsOf(earlier.facts, day("2024-02-29"))->links.empty());
    app::ListQuery query;
    query.filter = *app::parseFilter("earlier = 18-1-121");
    CHECK(o.office.reader().caseIds(query).size() == 1);

    CHECK((o.refused(linking("19-1-7", R"("18-1-120")")) == Codes{"already-linked"}));
    CHECK((o.refused(linking("18-1-120", R"("19-1-7")")) == Codes{"already-linked"}));
    CHECK((o.refused(linking("18-1-122", R"("19-1-7","18-1-122")")) == Codes{"link-not-earlier", "link-to-itself"}));
    CHECK((o.refused(unlinking("18-1-122", "18-1-120")) == Codes{"no-link", "not-linked"}));
    CHECK((o.refused(unlinking("19-1-7", "18-1-122")) == Codes{"not-linked"}));
    const auto ended = o.must(unlinking("18-1-120", "19-1-7"));
    CHECK(o.view("19-1-7").facts.links[0].endedOn == day("2024-04-01"));
    const auto history = app::historyInWords(o.office.reader(), earlier.facts.suggestion.id, app::Words::of(app::Language::chinese));
    CHECK(history.back().entry == *ended.entry);
    CHECK(base::contains(history[history.size() - 2].what, "关联续提"));
    o.undo();
    CHECK_FALSE(o.view("18-1-120").facts.links[0].endedOn);
    o.must(unlinking("19-1-7", "18-1-120"));
    o.must(linking("19-1-7", R"("18-1-120")", "2024-05-01"));  // and linked again
    CHECK(o.view("19-1-7").facts.links.size() == 3);
    o.checkSound();
}

TEST_CASE("links: a registration is not taken back while another piece is linked to it") {
    MergedOffice o;
    const auto registered =
        o.must(R"({"command":"register-suggestion","on":"2023-02-20","serial":5,"title":"关于旧事的建议","lead":"王明（武侯代表团）"})");
    o.must(linking("120", R"("5")"));
    CHECK(o.undoRefusal(*registered.entry) == "later-changes");
}

}  // namespace huying::tests
