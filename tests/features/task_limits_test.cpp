// SPDX-License-Identifier: GPL-3.0-or-later
// What forms say beside their date: by when that is to be done which a command records, and where a day stands to it.
#include <catch2/catch.hpp>

#include "app/queries/task_limits.h"
#include "features/returns_office.h"

namespace huying::tests {

namespace {

class LimitsOffice : public ReturnsOffice {
public:
    // Of the unit's last task: "会办意见 2023-04-03"; empty where no day is set.
    std::string by(const char* command, const std::string& unit) {
        const app::CaseView now = view();
        const domain::Task* found = nullptr;
        for (const domain::Task& row : now.facts.tasks) {
            if (now.unitName(row.unit) == unit) found = &row;
        }
        const auto limit = app::limitFor(command, now, *found);
        return limit ? app::Words::of(app::Language::chinese).text(limit->what) + " " + base::isoDate(limit->due) : std::string();
    }
};

}  // namespace

TEST_CASE("what a command records of a task has its day, through the whole road of a piece") {
    LimitsOffice o;
    o.assignThree();
    CHECK(o.by("acknowledge-receipt", a) == "签收 2023-03-10");
    CHECK(o.by("request-return", b) == "申请退办 2023-03-14");  // from the assignment while nobody signed
    CHECK(o.by("record-contact", a) == "首次联系代表 2023-03-31");
    CHECK(o.by("record-contact", b).empty());  // a joint unit need not
    CHECK(o.by("record-joint-opinion", b) == "会办意见 2023-04-03");
    CHECK(o.by("record-joint-opinion", a).empty());
    CHECK(o.by("record-reply", a) == "答复 2023-06-05");
    CHECK(o.by("record-reply", b).empty());
    CHECK(o.by("record-delivery", a).empty());
    CHECK(o.by("decide-return", b).empty());
    CHECK(o.by("record-urging-answer", b).empty());

    o.receive("2023-03-06", a);
    o.receive("2023-03-06", b);
    CHECK(o.by("request-return", b) == "申请退办 2023-03-15");
    CHECK(o.by("record-contact", a) == "首次联系代表 2023-04-03");
    o.must(ReturnsOffice::head("record-contact", "2023-03-20", a) + R"(,"phase":"before","way":"visit"})");
    CHECK(o.by("record-contact", a).empty());
    o.must(ReturnsOffice::asking("2023-03-09", b, "不属本局职责", d));
    CHECK(o.by("decide-return", b) == "审批退办 2023-03-23");
    o.must(ReturnsOffice::deciding("2023-03-14", b, R"("decision":"refused","reason":"职责明确")"));
    o.must(ReturnsOffice::head("record-urging", "2023-04-06", b) +
           R"(,"level":"urge","urged_for":"overdue","demand":"尽快报送","answer_due_on":"2023-04-12"})");
    CHECK(o.by("record-urging-answer", b) == "答复催办 2023-04-12");
    o.must(ReturnsOffice::head("record-joint-opinion", "2023-04-07", b) + R"(,"text":"同意"})");
    o.must(ReturnsOffice::head("return-joint-opinion", "2023-04-10", b) + R"(,"reason":"没有内容"})");
    CHECK(o.by("record-joint-opinion", b) == "重新报送会办意见 2023-04-17");

    o.must(ReturnsOffice::head("record-reply", "2023-05-30", a) + R"(,"result_class":"A"})");
    CHECK(o.by("record-feedback", a).empty());  // it has not reached the deputy
    o.must(R"({"command":"record-delivery","on":"2023-08-16","case":"1","way":"post","form_sent":true})");
    CHECK(o.by("record-feedback", a) == "返回征询意见表 2023-09-06");
    o.must(R"({"command":"record-feedback","on":"2023-08-29","case":"1","result":"dissatisfied","comment":"没有说夜间"})");
    o.must(R"({"command":"order-rehandling","on":"2023-09-04","case":"1"})");
    CHECK(o.by("record-reply", a) == "重新办理后答复 2023-10-07");
    CHECK(o.by("acknowledge-receipt", a).empty());
    CHECK((app::dueByRule(o.office.reader(), domain::DeadlineEvent::rehandling, day("2023-09-04"))->due == day("2023-10-07")));
}

TEST_CASE("where a day stands to a limit is told in one way, in both languages") {
    const app::Limit limit{"deadline_event.joint-opinion", day("2023-04-03")};
    const auto told = [&](const char* on, app::Language language) { return app::standingOf(limit, day(on), app::Words::of(language)); };
    CHECK(told("2023-03-29", app::Language::chinese) == "会办意见：应于2023-04-03前，还有5天");
    CHECK(told("2023-04-03", app::Language::chinese) == "会办意见：应于2023-04-03前，这是最后一天");
    CHECK(told("2023-04-06", app::Language::chinese) == "会办意见：应于2023-04-03前，晚3天");
    CHECK(told("2023-04-06", app::Language::english) == "Joint opinion: due 2023-04-03, 3 days late");
}

}  // namespace huying::tests
