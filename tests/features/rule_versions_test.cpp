// SPDX-License-Identifier: GPL-3.0-or-later
// Two people change the same time limit, day of the calendar, class, word or reason: nobody overwrites what was not seen.
#include <functional>

#include "directory_office.h"

namespace huying::tests {

namespace {

class TwoClerks : public DirectoryOffice {
public:
    // What 李红 records in between keeps mine from replacing it unseen; on what stands then it is replaced.
    void check(const std::string& theirs, const std::string& mine, const std::function<std::int64_t()>& version) {
        const std::int64_t seen = version();
        office.mustRun(theirs + R"(,"actor":"李红"})");
        CHECK(version() > seen);
        const auto refused = office.run(mine + expecting(seen));
        REQUIRE(codesOf(refused.errors) == Codes{"changed-meanwhile"});
        CHECK(argumentOf(refused.errors[0], "actor") == "李红");
        office.mustRun(mine + expecting(version()));
        CHECK(office.store().verify().empty());
    }
    static std::string expecting(std::int64_t version) { return R"(,"expect":)" + std::to_string(version) + "}"; }
};

}  // namespace

TEST_CASE("A time limit is corrected and ended on what was seen of it") {
    TwoClerks o;
    app::RegisterReader& reader = o.office.reader();
    const std::string named = R"("profile":"beijing","event":"reply")";
    const std::vector<domain::DeadlineRule> rules = reader.deadlineRules();
    const domain::DeadlineRule* rule = domain::ruleInForce(rules, "beijing", domain::DeadlineEvent::reply, day("2024-01-01"));
    REQUIRE(rule != nullptr);
    const auto version = [&, id = rule->id] { return reader.ruleVersion(id); };
    o.check(R"({"command":"correct-rule","on":"2024-01-01",)" + named + R"(,"source":"甲")",
            R"({"command":"correct-rule","on":"2024-01-01",)" + named + R"(,"source":"乙")", version);
    o.check(R"({"command":"correct-rule","on":"2024-01-01",)" + named + R"(,"source":"丙")",
            R"({"command":"end-rule",)" + named + R"(,"valid_to":"2030-12-31")", version);
}

TEST_CASE("A day of the calendar is changed and removed on what was seen of it") {
    TwoClerks o;
    app::RegisterReader& reader = o.office.reader();
    const auto day2024 = [&] { return reader.calendarDayVersion(day("2024-06-04")); };
    const auto set = [](const std::string& name) {
        return R"({"command":"set-calendar-day","date":"2024-06-04","is_workday":false,"source":"通知","name":")" + name + "\"";
    };
    o.office.mustRun(set("停工日") + "}");
    o.check(set("停电日"), set("停水日"), day2024);
    // Another day is no matter of this one's.
    const std::int64_t seen = day2024();
    o.office.mustRun(R"({"command":"set-calendar-day","date":"2024-06-05","is_workday":false,"source":"通知","name":"停工日"})");
    CHECK(day2024() == seen);
    o.check(set("停气日"), R"({"command":"remove-calendar-day","date":"2024-06-04")", day2024);
    // One that somebody removed meanwhile does not come back unseen.
    o.office.mustRun(set("停工日") + "}");
    o.check(R"({"command":"remove-calendar-day","date":"2024-06-04")", set("停电日"), day2024);
}

TEST_CASE("A class, a word and a reason are set on what was seen of them") {
    TwoClerks o;
    app::RegisterReader& reader = o.office.reader();
    const auto classA = [](const std::string& name) { return R"({"command":"set-result-class","class":"A","name":")" + name + "\""; };
    o.check(classA("已解决"), classA("基本解决"), [&] { return reader.resultClassVersion(18, domain::ResultClass::A); });
    // The other classes are written with it and stay what they were.
    const std::int64_t seen = reader.resultClassVersion(18, domain::ResultClass::B);
    o.office.mustRun(classA("解决") + "}");
    CHECK(reader.resultClassVersion(18, domain::ResultClass::B) == seen);

    const auto joint = [](const std::string& word) { return R"({"command":"set-wording","key":"joint","text":")" + word + "\""; };
    o.check(joint("协办"), joint("会同办理"), [&] { return reader.wordingVersion(18, domain::WordingKey::joint); });
    const auto reason = [](const std::string& name) {
        return R"({"command":"set-refusal-reason","refusal_reason":"tender","name":")" + name + "\"";
    };
    o.check(reason("招标事项"), reason("招投标"), [&] { return reader.refusalReasonVersion(18, "tender"); });
    const auto ways = [](const std::string& code) {
        return R"({"command":"set-term-choices","choice_list":"contact_way","offered":[")" + code + R"("])";
    };
    o.check(ways("visit"), ways("letter"), [&] { return reader.termChoicesVersion(18, domain::ChoiceList::contactWay); });
}

}  // namespace huying::tests
