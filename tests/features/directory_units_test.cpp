// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory_office.h"

#include "app/queries/case_list.h"
#include "base/date.h"

// Handling units through renames, merges, splits and ends (domain.md §8.16).
namespace huying::tests {

namespace {

int tasksOf(const app::YearEndReport& report, const std::string& name) {
    for (const app::AnnexLine& line : report.annex("unit")->lines) {
        if (line.label == name) return line.tasks;
    }
    return 0;
}

std::size_t casesFiltered(TemporaryRegister& office, const std::string& filter) {
    app::ListQuery query;
    query.filter = app::parseFilter(filter).value();
    return office.reader().caseIds(query).size();
}

}  // namespace

TEST_CASE("A renamed unit keeps its old papers under the old name and is found by it") {
    DirectoryOffice o;
    o.piece(1, "王明（武侯代表团）", "市投促局");
    o.office.mustRun(
        R"({"command":"rename-unit","on":"2024-01-20","unit":"市投促局","name":"成都市投资促进委员会","short_name":"市投促委"})");
    o.piece(2, "王明（武侯代表团）", "市投促局", "2024-02-01");  // by the name it had
    CHECK(o.unitsOf("18-1-1") == "市投促局");
    CHECK(o.unitsOf("18-1-2") == "市投促委");
    CHECK(o.office.view("18-1-1").unitName(o.unitNamed("市投促委").id) == "市投促局");
    CHECK(casesFiltered(o.office, "units = 市投促委") == 2);
    CHECK(casesFiltered(o.office, "units = 市投促局") == 2);
    const domain::Unit unit = o.unitNamed("市投促委");
    CHECK(unit.asOf(day("2024-01-19")).name == "成都市投资促进局");
    CHECK(unit.asOf(day("2024-01-20")).name == "成都市投资促进委员会");
    // The report of a day says the name of that day and counts the same tasks.
    CHECK(tasksOf(o.office.report("2024-01-19"), "成都市投资促进局") == 1);
    CHECK(tasksOf(o.office.report("2024-12-31"), "成都市投资促进委员会") == 2);
    CHECK(tasksOf(o.office.report("2024-12-31"), "成都市投资促进局") == 0);
}

TEST_CASE("A rename taken back leaves no trace of the new name") {
    DirectoryOffice o;
    o.office.mustRun(R"({"command":"rename-unit","on":"2024-01-20","unit":"市投促局","name":"成都市投资促进委员会"})");
    CHECK(o.unitNamed("成都市投资促进委员会").formerNames.size() == 1);
    o.takeBack();
    CHECK(o.unitNamed("市投促局").formerNames.empty());
    CHECK(o.refused(R"({"command":"end-unit","on":"2024-01-21","unit":"成都市投资促进委员会"})") == Codes{"unknown-unit"});
}

TEST_CASE("A rename needs a day, a new name nobody bears, and its place in time") {
    DirectoryOffice o;
    const auto rename = [](const std::string& on, const std::string& name) {
        return R"({"command":"rename-unit","on":)" + on + R"(,"unit":"市投促局","name":")" + name + R"(","short_name":"市投促局"})";
    };
    CHECK(o.refused(rename("null", "甲委员会")) == Codes{"day-needed"});
    CHECK(o.refused(rename(R"("2024-01-20")", "成都市投资促进局")) == Codes{"name-unchanged"});
    CHECK(o.refused(rename(R"("2024-01-20")", "市商务局")) == Codes{"unit-exists"});
    // Without a short name of its own it is refused once, not beside the empty field too.
    CHECK(o.refused(R"({"command":"rename-unit","on":"2024-01-20","unit":"市投促局","name":"市商务局"})") == Codes{"unit-exists"});
    o.office.mustRun(rename(R"("2024-01-20")", "甲委员会"));
    CHECK(o.refused(rename(R"("2024-01-19")", "乙委员会")) == Codes{"before-earlier-change"});
    CHECK(o.refused(rename(R"("2024-01-20")", "乙委员会")) == Codes{"before-earlier-change"});
    CHECK(o.office.run(rename(R"("2024-01-21")", "乙委员会")).isAccepted());
}

TEST_CASE("A unit may take the name that another had before") {
    DirectoryOffice o;
    o.office.mustRun(
        R"({"command":"rename-unit","on":"2024-01-20","unit":"市投促局","name":"成都市投资促进委员会","short_name":"市投促委"})");
    o.office.mustRun(R"({"command":"add-unit","name":"成都市投资促进局","short_name":"市投促局","valid_from":"2024-06-01"})");
    o.piece(1, "王明（武侯代表团）", "市投促局", "2024-07-01");  // the present bearer
    CHECK(o.office.view("18-1-1").facts.tasks.at(0).unit == o.unitNamed("市投促局").id);
    o.piece(2, "王明（武侯代表团）", "");
    CHECK(o.refused(R"({"command":"assign-suggestion","on":"2024-05-31","case":"18-1-2","tasks":[{"unit":"市投促局","role":"sole"}]})") ==
          Codes{"unit-not-yet"});
}

TEST_CASE("A merged unit keeps its tasks in the figures and gets no new ones") {
    DirectoryOffice o;
    o.piece(1, "王明（武侯代表团）", "市博览局");
    o.piece(2, "王明（武侯代表团）", "市商务局");
    o.piece(3, "王明（武侯代表团）", "");
    const auto before = o.office.report("2024-12-31");
    o.office.mustRun(R"({"command":"merge-unit","on":"2024-01-20","unit":"市博览局","into":"市商务局"})");
    const auto after = o.office.report("2024-12-31");
    CHECK(after.totals.units == before.totals.units);
    CHECK(tasksOf(after, "成都市博览局") == 1);
    CHECK(tasksOf(after, "成都市商务局") == 1);
    CHECK(after.block("unit_system")->rows.front().count == before.block("unit_system")->rows.front().count);
    const std::string assign = R"(","case":"18-1-3","tasks":[{"unit":"市博览局","role":"sole"}]})";
    CHECK(o.refused(R"({"command":"assign-suggestion","on":"2024-01-20)" + assign) == Codes{"unit-ended-for"});
    o.office.mustRun(R"({"command":"assign-suggestion","on":"2024-01-19)" + assign);  // recorded late
    // What it has it still finishes; what is sent back goes to the unit there is now.
    o.office.mustRun(R"({"command":"record-reply","on":"2024-02-01","case":"18-1-1","unit":"市博览局","result_class":"A"})");
    o.office.mustRun(R"({"command":"record-feedback","on":"2024-02-10","case":"18-1-1","result":"dissatisfied","comment":"没有落实"})");
    const auto again = o.office.mustRun(R"({"command":"order-rehandling","on":"2024-02-15","case":"18-1-1"})");
    CHECK(codesOf(again.notices) == Codes{"rehandled-by-successor"});
    CHECK(o.office.view("18-1-1").facts.tasks.back().unit == o.unitNamed("市商务局").id);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("A merge taken back lets the unit work again") {
    DirectoryOffice o;
    o.office.mustRun(R"({"command":"merge-unit","on":"2024-01-20","unit":"市博览局","into":"市商务局"})");
    CHECK(o.unitNamed("市博览局").validTo == day("2024-01-19"));
    o.takeBack();
    CHECK_FALSE(o.unitNamed("市博览局").validTo);
    CHECK_FALSE(o.unitNamed("市博览局").mergedInto);
    o.piece(1, "王明（武侯代表团）", "市博览局", "2024-02-01");
}

TEST_CASE("A unit is never merged into itself or in a circle") {
    DirectoryOffice o;
    const auto merge = [](const std::string& unit, const std::string& into, const std::string& on) {
        return R"({"command":"merge-unit","on":")" + on + R"(","unit":")" + unit + R"(","into":")" + into + R"("})";
    };
    CHECK(o.refused(merge("市博览局", "成都市博览局", "2024-01-20")) == Codes{"unit-into-itself"});
    o.office.mustRun(merge("市博览局", "市商务局", "2024-01-20"));
    CHECK(o.refused(merge("市商务局", "市博览局", "2024-01-20")) == Codes{"unit-circle"});
    o.office.mustRun(merge("市商务局", "市发改委", "2024-03-01"));
    CHECK(o.refused(merge("市发改委", "市博览局", "2024-04-01")) == Codes{"unit-circle"});
    CHECK(o.refused(merge("市博览局", "市发改委", "2024-04-01")) == Codes{"unit-ended-for"});
    CHECK(o.refused(merge("市体育局", "市商务局", "2024-04-01")) == Codes{"unit-ended-for"});
    CHECK(o.refused(merge("市体育局", "没有的局", "2024-04-01")) == Codes{"unknown-unit"});
    CHECK(o.refused(R"({"command":"split-unit","on":"2024-04-01","unit":"市发改委","into":[{"name":"市商务局"},{"name":"新局"}]})") ==
          Codes{"unit-circle"});
}

TEST_CASE("A split makes units with their first day and ends the old one, or lets it go on") {
    DirectoryOffice o;
    o.piece(1, "王明（武侯代表团）", "市口岸物流办");
    o.office.mustRun(
        R"({"command":"split-unit","on":"2024-01-20","unit":"市口岸物流办","into":[{"name":"成都市口岸办公室","short_name":"市口岸办"},{"name":"市商务局"}]})");
    const domain::Unit fresh = o.unitNamed("市口岸办");
    CHECK(fresh.validFrom == day("2024-01-20"));
    CHECK(fresh.system == domain::UnitSystem::government);
    CHECK(o.unitNamed("市口岸物流办").validTo == day("2024-01-19"));
    CHECK(o.unitNamed("市口岸物流办").successors.size() == 2);
    CHECK(fresh.sortNumber == o.unitNamed("市口岸物流办").sortNumber + 1);  // beside it in the order of protocol
    CHECK(o.unitsOf("18-1-1") == "市口岸物流办");
    o.takeBack();
    CHECK(o.unitNamed("市口岸物流办").successors.empty());
    o.office.mustRun(
        R"({"command":"split-unit","on":"2024-01-20","unit":"市口岸物流办","continues":true,"into":[{"name":"成都市口岸办公室"}]})");
    CHECK_FALSE(o.unitNamed("市口岸物流办").validTo);
    CHECK(o.refused(R"({"command":"split-unit","on":"2024-02-20","unit":"市体育局","into":[{"name":"成都市足球办公室"}]})") ==
          Codes{"split-needs-two"});
    CHECK(
        o.refused(
            R"({"command":"split-unit","on":"2024-02-20","unit":"市体育局","into":[{"name":"甲办"},{"name":"甲办"},{"name":"市体育局"}]})") ==
        Codes{"unit-twice", "unit-into-itself"});
}

TEST_CASE("An ended unit is refused for new assignments by its day") {
    DirectoryOffice o;
    o.piece(1, "王明（武侯代表团）", "");
    o.office.mustRun(R"({"command":"end-unit","on":"2023-06-01","unit":"市体育局"})");
    const auto assign = [](const std::string& on) {
        return R"({"command":"assign-suggestion","on":")" + on + R"(","case":"18-1-1","tasks":[{"unit":"市体育局","role":"sole"}]})";
    };
    CHECK(o.refused(assign("2023-06-01")) == Codes{"unit-ended"});
    CHECK(o.refused(R"({"command":"end-unit","on":"2023-07-01","unit":"市体育局"})") == Codes{"unit-ended"});
    CHECK(o.office.run(assign("2023-05-31")).isAccepted());
}

TEST_CASE("A unit is added at its place with its contacts, and corrected without a former name") {
    DirectoryOffice o;
    o.office.mustRun(
        R"({"command":"add-unit","name":"成都市数据局","short_name":"市数据局","system":"government","order":21,"contacts":[{"person":"何×","post":"主任","phone":"028-1","address":"高新区"}]})");
    CHECK(o.unitNamed("市数据局").sortNumber == 21);
    CHECK(o.unitNamed("市发改委").sortNumber == 22);
    CHECK(o.unitNamed("市数据局").contacts.at(0).phone == "028-1");
    o.office.mustRun(
        R"({"command":"correct-unit","unit":"市数据局","name":"成都市大数据局","contacts":[],"aliases":["数据局"],"order":101})");
    CHECK(o.unitNamed("市数据局").name == "成都市大数据局");
    CHECK(o.unitNamed("市数据局").formerNames.empty());
    CHECK(o.unitNamed("市数据局").contacts.empty());
    CHECK(o.refused(R"({"command":"correct-unit","unit":"市数据局","short_name":"市商务局"})") == Codes{"unit-exists"});
    CHECK(o.refused(R"({"command":"correct-unit","unit":"市数据局","name":null})") == Codes{"field-required"});
    CHECK(o.refused(R"({"command":"add-unit","name":"另一个局","aliases":["数据局"]})") == Codes{"unit-exists"});
    o.takeBack();
    CHECK(o.unitNamed("市数据局").contacts.size() == 1);
}

}  // namespace huying::tests
