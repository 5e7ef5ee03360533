// SPDX-License-Identifier: GPL-3.0-or-later
// What a unit's lists and pieces leave to shorter roads than to look through all that is visible: the answer has to be the same.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

#include "app/ports/read_snapshot.h"
#include "app/queries/case_list.h"
#include "features/accounts_office.h"

namespace huying::tests {

namespace {

using Set = std::set<std::string>;

}  // namespace

// A list of a unit's own pieces is not held against all that are visible: so nothing may be in it that is not.
TEST_CASE("scope: what a unit lists by its own tasks is what the office lists by them, and all of it is visible", "[scope]") {
    AccountsOffice o;
    for (const std::string serial : {"4", "5", "6"}) {
        o.must(clerk, R"({"command":"register-suggestion","on":"2023-02-27","serial":)" + serial + R"(,"title":"第)" + serial +
                          R"(件","lead":"李红（锦江代表团）"})");
    }
    o.must(clerk, about("record-progress", "2023-03-12", "3", "市公安局", R"("text":"安排路口民警")"));
    o.must(clerk, R"({"command":"merge-suggestions","on":"2023-03-04","cases":["4"],"into":"2","reason":"同一事"})");
    o.must(clerk, R"({"command":"merge-suggestions","on":"2023-03-04","cases":["6"],"into":"3","reason":"同一事"})");
    o.must(clerk, R"({"command":"unmerge-suggestions","on":"2023-03-08","cases":["6"],"reason":"分开办"})");
    o.must(officer, R"({"command":"assign-suggestion","on":"2023-03-04","case":"5","tasks":[{"unit":"市交通运输局","role":"sole"}]})");
    o.must(officer, about("reassign-task", "2023-03-10", "5", "市交通运输局", R"("new_unit":"市公安局","reason":"职责划转")"));
    o.must(clerk, R"({"command":"merge-unit","on":"2023-09-01","unit":"市公安局","into":"市交通运输局"})");
    o.must(clerk, R"({"command":"split-unit","on":"2023-09-01","unit":"市住建局","into":[{"name":"市住房局"},{"name":"市城建局"}]})");
    const std::string part = "市住房局经办";
    o.addForUnit(part, "市住房局");
    app::RegisterReader& reader = o.office.reader();
    // Rows are read of what is visible only; so they are as many as are counted.
    const auto listed = [&](const app::ListQuery& query) {
        Set addresses;
        for (const app::CaseRow& row : reader.caseRows(reader.caseIds(query))) addresses.insert(row.address);
        CHECK(reader.caseCount(query) == static_cast<int>(addresses.size()));
        return addresses;
    };

    const std::map<std::string, std::map<std::string, Set>> expected{
        {transport, {{"市交通运输局", {"18-1-1"}}, {"市公安局", {"18-1-3", "18-1-5"}}}},
        {part, {{"市住房局", {}}, {"市住建局", {"18-1-1", "18-1-2", "18-1-4"}}}},
    };
    for (const auto& [name, units] : expected) {
        o.signIn(name);
        CHECK(reader.viewer().units.size() == units.size());
        const std::vector<domain::Unit> directory = reader.units();
        for (const auto& [unitName, addresses] : units) {
            CAPTURE(name, unitName);
            const auto unit = std::find_if(directory.begin(), directory.end(), [&, wanted = unitName](const domain::Unit& row) {
                return row.shortName == wanted || row.name == wanted;
            });
            REQUIRE(unit != directory.end());
            o.signIn(name);
            REQUIRE(reader.viewer().isOwn(unit->id));
            app::ListQuery plain;
            plain.unit = unit->id;
            std::vector<app::ListQuery> queries(5, plain);
            queries[1].session = reader.sessions().front().id;
            queries[2].order = app::parseOrder("title").value();
            queries[3].filter = app::parseFilter("serial >= 2").value();
            queries[4].queue = app::QueueOnDay{app::Queue::overdue, o.office.today()};
            CHECK(listed(plain) == addresses);
            std::vector<std::vector<domain::SuggestionId>> ofUnit;
            for (const app::ListQuery& query : queries) ofUnit.push_back(reader.caseIds(query));
            for (const auto& ids : ofUnit) {
                for (const domain::SuggestionId id : ids) CHECK(reader.caseFacts(id));
            }
            app::ListQuery searched = plain;
            searched.text = "件";
            CHECK(listed(searched) == addresses);
            // Progress of the police, whose words are those of the unit that it went over into; no other unit finds them.
            searched.text = "安排路口民警";
            CHECK(listed(searched) == (unitName == "市公安局" ? Set{"18-1-3"} : Set{}));
            o.signIn(clerk);
            for (std::size_t i = 0; i < queries.size(); ++i) CHECK(reader.caseIds(queries[i]) == ofUnit[i]);
        }
    }
}

TEST_CASE("scope: whoever signed a piece that is handled with the unit's is known to it with telephone", "[scope]") {
    AccountsOffice o;
    o.must(clerk, R"({"command":"register-suggestion","on":"2023-02-27","serial":4,"title":"并入的","lead":"李红（锦江代表团）"})");
    o.must(clerk, R"({"command":"correct-deputy","deputy":"李红","phone":"13922222222"})");
    const auto phone = [&] {
        o.signIn(housing);
        const app::ReadSnapshot moment(o.office.reader());
        (void)o.office.reader().caseFacts(o.office.reader().findCases({18, 1, domain::SuggestionKind::plenary, 2}).front());
        return o.office.reader().deputy(o.office.reader().deputiesNamed(18, "李红").front().id)->phone;
    };
    CHECK(phone().empty());
    o.must(clerk, R"({"command":"merge-suggestions","on":"2023-03-04","cases":["4"],"into":"2","reason":"同一事"})");
    CHECK(phone() == "13922222222");
    o.must(clerk, R"({"command":"unmerge-suggestions","on":"2023-03-08","cases":["4"],"reason":"分开办"})");
    CHECK(phone().empty());  // the merger that ended is still told of
}

}  // namespace huying::tests
