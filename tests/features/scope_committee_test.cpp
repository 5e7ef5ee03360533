// SPDX-License-Identifier: GPL-3.0-or-later
// What a supervising committee may see of the register: its topics, and of their history what is its own business.
#include <catch2/catch.hpp>

#include <set>

#include "features/worked_office.h"

namespace huying::tests {

namespace {

using Set = std::set<std::string>;

}  // namespace

TEST_CASE("scope: a committee sees its topics whole and nothing else") {
    WorkedOffice o;
    o.createTopics();
    o.signIn(committee);
    CHECK(o.listed() == Set{"18-1-1"});
    for (const std::string& words : {ofTransport, ofHousing, draftOfTransport}) CHECK(o.isIn(1, words));
    CHECK(o.found(ofTransport) == Set{"18-1-1"});
    CHECK(o.found(ofPolice).empty());
    const auto topics = o.office.reader().topics(o.office.reader().sessions().front().id);
    REQUIRE(topics.size() == 1);
    CHECK(topics.front().name == "交通");
    o.must(clerk, R"({"command":"end-priority","on":"2023-06-01","cases":["1"],"reason":"已办"})");
    o.signIn(committee);
    CHECK(o.listed().empty());
}

TEST_CASE("scope: the history of a piece tells its committee neither ballots nor inspections that another leads") {
    WorkedOffice o;
    const std::string other = o.createTopics();
    o.signIn(clerk);
    const std::string own = o.office.reader().committees()[0].name;
    for (const auto& [name, of] : {std::pair(std::string("本委的检查"), own), std::pair(std::string("别委的检查"), other)}) {
        o.must(clerk, R"({"command":"plan-inspection","on":"2023-11-13","name":")" + name + R"(","committee":")" + of + "\"}");
        o.must(clerk, R"({"command":"draw-inspection-sample","on":"2023-11-14","inspection":")" + name +
                          R"(","draw_subject":"pieces","draw_count":1,"units":["市交通运输局"],"seed":"20231114"})");
    }
    o.must(clerk,
           R"({"command":"record-ballot","on":"2023-11-28","ballot_meeting":"会议","ballot_subject":"piece","case":"1","members":50,)"
           R"("present":40,"collected":40,"satisfied":10,"mostly_satisfied":5,"dissatisfied":25,"invalid":0})");
    const auto told = [&](const std::string& name) {
        o.signIn(name);
        std::multiset<std::string> tables;
        for (const app::HistoryEntry& entry : o.office.reader().historyOfCase(domain::SuggestionId(1))) {
            std::set<std::string> ofEntry;
            for (const app::HistoryChange& change : entry.changes) ofEntry.insert(change.table);
            tables.insert(ofEntry.begin(), ofEntry.end());
        }
        return tables;
    };
    CHECK(told(clerk).count("inspection_line") == 2);
    CHECK(told(clerk).count("inspection_draw") == 2);
    CHECK(told(clerk).count("ballot") == 1);
    CHECK(told(committee).count("inspection_line") == 1);
    CHECK(told(committee).count("inspection_draw") == 1);
    CHECK(told(committee).count("ballot") == 0);
}

}  // namespace huying::tests
