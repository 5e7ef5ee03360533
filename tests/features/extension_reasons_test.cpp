// SPDX-License-Identifier: GPL-3.0-or-later
// What the window tells by F2 about an extension, before and after it is decided. Days counted by hand from the Chengdu rules
// and the calendar of 2023: 3 June is a Saturday and 3 September a Sunday.
#include <catch2/catch.hpp>

#include <algorithm>

#include "features/returns_office.h"

namespace huying::tests {

namespace {

class ExtensionOffice : public ReturnsOffice {
public:
    ExtensionOffice() { assignSole(); }

    void ask(const std::string& until) {
        must(head("request-extension", "2023-05-30", b) + R"(,"reason":"涉及多部门会商","until":")" + until + "\"}");
    }
    app::CommandResult grant(const std::string& rest = {}) {
        return must(head("decide-extension", "2023-05-31", b) + R"(,"granted":true)" + rest + "}");
    }
    static std::vector<std::string> sentences(const domain::DueDate& due) {
        std::vector<std::string> texts;
        for (const domain::DueStep& step : due.steps) texts.push_back(app::Words::of(app::Language::chinese).dueStep(due, step));
        return texts;
    }
    std::vector<std::string> ofTask() {
        const app::CaseView now = view();
        return sentences(now.deadlines.at(now.facts.tasks.front().id));
    }
    // The sentences from the one that begins so.
    static std::vector<std::string> from(const std::vector<std::string>& all, const std::string& part) {
        const auto found = std::find_if(all.begin(), all.end(), [&](const std::string& one) { return base::contains(one, part); });
        return {found, all.end()};
    }
};

using Sentences = std::vector<std::string>;

}  // namespace

TEST_CASE("deciding about an extension: the due date with its rule, until when it is asked for, how far it may go, by when to ask") {
    ExtensionOffice o;
    o.ask("2023-09-03");
    const app::CaseView view = o.view();
    const app::OpenMatter& next = view.matters.front();
    CHECK(next.what == "next_step.decide_extension");
    CHECK(next.dueOn == day("2023-06-05"));
    REQUIRE(next.explained);
    const Sentences all = ExtensionOffice::sentences(*next.explained);
    CHECK(base::contains(all.front(), "第四十二条"));
    CHECK(base::contains(all.front(), "起算依据：2023-03-03（交办）"));
    CHECK(ExtensionOffice::from(all, "满3个月为") ==
          Sentences{"满3个月为2023-06-03（星期六）", "2023-06-03（星期六）休息日，不计", "2023-06-04（星期日）休息日，不计",
                    "末日不是工作日，顺延到2023-06-05（星期一）", "2023-05-30申请延期至2023-09-03（星期日）",
                    "2023-09-03（星期日）休息日，不计", "末日不是工作日，顺延到2023-09-04（星期一）",
                    "最长可延至2023-09-03（星期日），自2023-03-03起算：涉及面广、处理难度大的，自交办之日起六个月内答复（代表法2015年文本"
                    "第四十二条）；延期须经交办机关同意",
                    "2023-09-03（星期日）休息日，不计", "末日不是工作日，顺延到2023-09-04（星期一）",
                    "延期要在期限届满前书面申请，最后一天为2023-06-05（星期一）", "期限：2023-06-05（星期一）"});
}

TEST_CASE("an extension to a Sunday tells the day that was decided and why it moves") {
    ExtensionOffice o;
    o.ask("2023-09-03");
    CHECK(codesOf(o.grant().notices) == Codes{"granted-day-moved"});
    CHECK(ExtensionOffice::from(o.ofTask(), "同意延期至") ==
          Sentences{"交办机关同意延期至2023-09-03（2023-05-31决定）", "2023-09-03（星期日）休息日，不计",
                    "末日不是工作日，顺延到2023-09-04（星期一）", "期限：2023-09-04（星期一）"});
    CHECK(o.view().facts.extensions[0].decidedUntil == day("2023-09-03"));
    CHECK(o.view().facts.extensions[0].grantedUntil == day("2023-09-04"));
    const auto past = domain::factsAsOf(o.view().facts, day("2023-05-30"));
    REQUIRE(past);
    CHECK_FALSE(past->extensions[0].decidedUntil);

    // Corrected to another day off: Saturday 26 August.
    o.must(R"({"command":"correct-extension","case":"1","unit":"市住建局","until":"2023-08-26"})");
    CHECK(ExtensionOffice::from(o.ofTask(), "同意延期至") ==
          Sentences{"交办机关同意延期至2023-08-26（2023-05-31决定）", "2023-08-26（星期六）休息日，不计",
                    "2023-08-27（星期日）休息日，不计", "末日不是工作日，顺延到2023-08-28（星期一）", "期限：2023-08-28（星期一）"});
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("an extension decided for a working day moves nowhere, whatever was asked for") {
    ExtensionOffice o;
    o.ask("2023-09-03");
    CHECK(o.grant(R"(,"until":"2023-09-04")").notices.empty());
    CHECK(ExtensionOffice::from(o.ofTask(), "同意延期至") ==
          Sentences{"交办机关同意延期至2023-09-04（2023-05-31决定）", "期限：2023-09-04（星期一）"});
}

TEST_CASE("a calendar that changes after the decision moves no extension, and the explanation says what it would be now") {
    ExtensionOffice o;
    o.ask("2023-09-03");
    o.grant();
    o.must(R"({"command":"set-calendar-day","date":"2023-09-04","is_workday":false,"name":"停工日","source":"市通知"})");
    CHECK(ExtensionOffice::from(o.ofTask(), "同意延期至") ==
          Sentences{"交办机关同意延期至2023-09-03（2023-05-31决定）",
                    "同意延期时定为2023-09-04（星期一），不因规则或日历变动而改变（按现在的规则和日历为2023-09-05）",
                    "期限：2023-09-04（星期一）"});
    CHECK(o.view().facts.deadlineOf(o.task(b)) == day("2023-09-04"));
}

TEST_CASE("a corrected day of assignment says which extension goes beyond the furthest day now, and changes none") {
    ExtensionOffice o;
    o.ask("2023-08-31");
    o.grant();
    const auto correct = [&](const std::string& on) {
        return codesOf(o.must(R"({"command":"correct-assignment","case":"1","unit":"市住建局","assigned_on":")" + on + "\"}").notices);
    };
    CHECK(correct("2023-03-01") == Codes{});
    CHECK(correct("2023-02-28") == Codes{"extension-left-beyond"});  // six months go to Monday, 28 August
    CHECK(o.view().facts.extensions[0].grantedUntil == day("2023-08-31"));
    CHECK(correct("2023-02-27") == Codes{});  // it was said before
    CHECK(o.office.store().verify().empty());
}

}  // namespace huying::tests
