// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory_office.h"

#include "app/queries/today.h"

// Time limits as data: profiles, rules with their days, and due dates that move on purpose only.
namespace huying::tests {

namespace {

class RulesOffice : public DirectoryOffice {
public:
    RulesOffice() { office.setToday("2026-11-28"); }

    std::string due(const std::string& address, std::size_t task = 0) {
        return base::isoOrEmpty(office.view(address).facts.tasks.at(task).dueOn);
    }
    std::string explained(const std::string& address, std::size_t task = 0) {
        const app::CaseView view = office.view(address);
        std::string text;
        const domain::DueDate& due = view.deadlines.at(view.facts.tasks.at(task).id);
        for (const domain::DueStep& step : due.steps) text += app::Words::of(app::Language::chinese).dueStep(due, step) + "\n";
        return text;
    }
    // "before → after" of every due date that would move, and the sum.
    static Codes moves(const app::CommandResult& result) {
        Codes said;
        for (const base::Error& notice : result.notices) {
            if (notice.code == "due-date-moves")
                said.push_back(argumentOf(notice, "case") + " " + argumentOf(notice, "before") + " " + argumentOf(notice, "after"));
            if (notice.code == "due-dates-recomputed")
                said.push_back(argumentOf(notice, "moved") + "/" + argumentOf(notice, "unchanged") + "/" + argumentOf(notice, "notified") +
                               "/" + argumentOf(notice, "extended") + "/" + argumentOf(notice, "without_rule"));
        }
        return said;
    }
    // The reply is due two months after assignment, from 2025-06-01 on.
    void twoMonths() {
        office.mustRun(R"({"command":"end-rule","profile":"chengdu","event":"reply","valid_to":"2025-05-31"})");
        office.mustRun(
            R"({"command":"add-rule","profile":"成都","event":"reply","amount":2,"unit":"month","source":"两个月内答复（本市办法第九条）","valid_from":"2025-06-01"})");
    }
};

const std::string all = R"({"command":"recompute-due-dates","filter":"state != completed"})";

}  // namespace

TEST_CASE("A new register carries every shipped profile and goes by Chengdu's") {
    RulesOffice o;
    Codes codes;
    for (const domain::RuleProfile& profile : o.office.reader().ruleProfiles()) codes.push_back(profile.code);
    CHECK(codes == Codes{"chengdu", "beijing", "chongqing", "shanghai"});
    CHECK(domain::profileOn(o.office.reader().settings().profiles, day("2000-01-01")) == "chengdu");
}

TEST_CASE("The profile in use is a dated choice") {
    RulesOffice o;
    const auto assign = [&](int serial, const std::string& on) {
        o.piece(serial, "王明（武侯代表团）", "", on);
        o.office.mustRun(R"({"command":"assign-suggestion","on":")" + on + R"(","case":"18-1-)" + std::to_string(serial) +
                         R"(","tasks":[{"unit":"市公安局","role":"lead"},{"unit":"市教育局","role":"joint"}]})");
    };
    assign(1, "2026-03-02");
    o.office.mustRun(R"({"command":"choose-profile","profile":"重庆","from":"2026-03-03"})");
    assign(2, "2026-03-02");
    assign(3, "2026-03-03");
    CHECK(o.due("18-1-1", 1) == "2026-04-02");
    CHECK(o.due("18-1-2", 1) == "2026-04-02");  // its base day is one of Chengdu's
    CHECK(o.due("18-1-3", 1) == "2026-04-15");  // thirty working days, over Qingming
    CHECK(base::contains(o.explained("18-1-3", 1), "重庆条例第二十条"));
    CHECK(o.refused(R"({"command":"choose-profile","profile":"chongqing"})") == Codes{"profile-already-in-use"});
    CHECK(o.refused(R"({"command":"choose-profile","profile":"nowhere"})") == Codes{"unknown-profile"});
    // An earlier choice takes the later ones with it, and says so.
    const auto back = o.office.mustRun(R"({"command":"choose-profile","profile":"beijing","from":"2026-01-01"})");
    CHECK(codesOf(back.notices) == Codes{"profile-offers", "later-choices-dropped"});
    CHECK(domain::profileOn(o.office.reader().settings().profiles, day("2026-06-01")) == "beijing");
    CHECK(o.due("18-1-3", 1) == "2026-04-15");
    // Beijing's text has no limit for joint opinions: nothing is made up, nothing is taken away.
    CHECK(o.moves(o.office.mustRun(all)) == Codes{"0/3/0/0/3"});
    o.takeBack();
    CHECK(domain::profileOn(o.office.reader().settings().profiles, day("2026-06-01")) == "chongqing");
}

TEST_CASE("The queue of what was not signed for goes by the profile of each base day") {
    RulesOffice o;
    o.piece(1, "王明（武侯代表团）", "市公安局", "2026-03-02");
    o.piece(2, "王明（武侯代表团）", "市公安局", "2026-06-01");
    app::TodayQuery query;
    query.today = day("2026-11-28");
    CHECK(app::readToday(o.office.reader(), query).count(app::Queue::notSigned) == 2);
    // Beijing has no limit for the receipt: from then on nobody is late with it.
    o.office.mustRun(R"({"command":"choose-profile","profile":"北京","from":"2026-05-01"})");
    const auto today = app::readToday(o.office.reader(), query);
    CHECK(today.count(app::Queue::notSigned) == 1);
    // Another rule of Chengdu's from April on gives a second range.
    o.office.mustRun(R"({"command":"end-rule","profile":"chengdu","event":"receipt","valid_to":"2026-03-31"})");
    CHECK(app::readToday(o.office.reader(), query).count(app::Queue::notSigned) == 1);
}

TEST_CASE("Where more wait to be signed for than are shown, a later rule that gives less time comes first") {
    RulesOffice o;
    o.office.mustRun(R"({"command":"end-rule","profile":"chengdu","event":"receipt","valid_to":"2026-03-05"})");
    o.office.mustRun(
        R"({"command":"add-rule","profile":"chengdu","event":"receipt","amount":1,"unit":"day","base":"assignment","source":"次日签收（本市办法）","valid_from":"2026-03-06"})");
    o.piece(1, "王明（武侯代表团）", "市公安局", "2026-03-04");  // seven days: Wednesday 11 March
    o.piece(2, "王明（武侯代表团）", "市公安局", "2026-03-09");  // a day: Tuesday 10 March
    app::TodayQuery query;
    query.today = day("2026-03-16");
    query.most = 1;
    const app::Today today = app::readToday(o.office.reader(), query);
    CHECK(today.count(app::Queue::notSigned) == 2);
    for (const app::TodayQueue& one : today.queues) {
        if (one.queue != app::Queue::notSigned) continue;
        REQUIRE(one.lines.size() == 1);
        CHECK(one.lines.front().serial == 2);
        CHECK(one.lines.front().dueOn == day("2026-03-10"));
    }
}

TEST_CASE("A new rule counts from its first day and the dates before stay until they are recomputed") {
    RulesOffice o;
    o.piece(1, "王明（武侯代表团）", "市公安局", "2025-05-06");
    o.piece(2, "王明（武侯代表团）", "市公安局", "2025-06-03");
    o.twoMonths();
    o.piece(3, "王明（武侯代表团）", "市公安局", "2025-06-03");
    CHECK(o.due("18-1-1") == "2025-08-06");
    CHECK(o.due("18-1-2") == "2025-09-03");
    CHECK(o.due("18-1-3") == "2025-08-04");
    CHECK(base::contains(o.explained("18-1-2"), "代表法2025年文本第五十一条"));
    CHECK(base::contains(o.explained("18-1-3"), "两个月内答复（本市办法第九条）；自2025-06-01起施行"));

    const auto preview = o.office.runAll({all}, app::RunMode::preview);
    CHECK(o.moves(preview.results.at(0)) == Codes{"18-1-2 2025-09-03 2025-08-04", "1/2/0/0/0"});
    CHECK(o.due("18-1-2") == "2025-09-03");
    const auto done = o.office.mustRun(all);
    CHECK(done.ids == Codes{"18-1-2"});
    CHECK(o.due("18-1-2") == "2025-08-04");
    CHECK(base::contains(o.explained("18-1-2"), "本市办法第九条"));
    o.takeBack();
    CHECK(o.due("18-1-2") == "2025-09-03");
    CHECK(base::contains(o.explained("18-1-2"), "代表法2025年文本第五十一条"));
    CHECK(o.moves(o.office.mustRun(R"({"command":"recompute-due-dates","cases":["18-1-1"]})")) == Codes{"0/1/0/0/0"});
}

TEST_CASE("Recomputing leaves what a notice prints, what an extension was asked for, and what is done") {
    RulesOffice o;
    for (int serial = 1; serial <= 5; ++serial) o.piece(serial, "王明（武侯代表团）", serial == 1 ? "" : "市公安局", "2025-06-03");
    // The notice prints the very date that was computed: it stands all the same.
    o.office.mustRun(
        R"({"command":"assign-suggestion","on":"2025-06-03","case":"18-1-1","tasks":[{"unit":"市公安局","role":"sole","due_on":"2025-09-03"}]})");
    o.office.mustRun(
        R"({"command":"request-extension","on":"2025-07-01","case":"18-1-2","unit":"市公安局","until":"2025-11-03","reason":"复杂"})");
    o.office.mustRun(R"({"command":"record-reply","on":"2025-07-01","case":"18-1-3","unit":"市公安局","result_class":"A"})");
    o.office.mustRun(R"({"command":"withdraw-suggestion","on":"2025-07-01","case":"18-1-4","reason":"不再需要"})");
    o.twoMonths();
    CHECK(o.moves(o.office.mustRun(all)) == Codes{"18-1-5 2025-09-03 2025-08-04", "1/0/1/1/0"});
    CHECK(o.due("18-1-1") == "2025-09-03");
    CHECK(o.due("18-1-2") == "2025-09-03");
    CHECK(o.due("18-1-3") == "2025-09-03");
    // A printed date also outlasts a correction of the day it was counted from; one taken back follows the rule again.
    o.office.mustRun(R"({"command":"correct-assignment","case":"18-1-1","unit":"市公安局","assigned_on":"2025-06-04"})");
    CHECK(o.due("18-1-1") == "2025-09-03");
    o.office.mustRun(R"({"command":"correct-assignment","case":"18-1-1","unit":"市公安局","due_on":null})");
    CHECK(o.due("18-1-1") == "2025-08-04");
}

TEST_CASE("Recomputing names the pieces it is about") {
    RulesOffice o;
    CHECK(o.refused(R"({"command":"recompute-due-dates"})") == Codes{"cases-or-filter"});
    CHECK(o.refused(R"({"command":"recompute-due-dates","cases":["18-1-9"]})") == Codes{"unknown-case"});
    CHECK(o.refused(R"({"command":"recompute-due-dates","cases":["18-1-9"],"filter":"state = handling"})") == Codes{"cases-or-filter"});
    CHECK(o.refused(R"({"command":"recompute-due-dates","filter":"nothing = 1"})") == Codes{"unknown-list-field"});
    CHECK(o.refused(R"({"command":"recompute-due-dates","filter":"state != completed","session":"19-9"})") == Codes{"unknown-session"});
}

TEST_CASE("A rule that tasks refer to is ended and not corrected, so that an explanation given once stands") {
    RulesOffice o;
    o.piece(1, "王明（武侯代表团）", "市公安局", "2026-03-02");
    const std::string before = o.explained("18-1-1");
    const std::string correction = R"({"command":"correct-rule","profile":"chengdu","event":"reply","amount":4,"source":"四个月"})";
    CHECK(o.refused(correction) == Codes{"rule-in-use"});
    // The one of the former text was used by nobody.
    o.office.mustRun(
        R"({"command":"correct-rule","profile":"chengdu","event":"reply","in_force_on":"2020-01-01","source":"（代表法2015年文本第四十二条）","valid_from":"2015-08-29"})");
    const auto ended = o.office.mustRun(R"({"command":"end-rule","profile":"chengdu","event":"reply","valid_to":"2026-01-31"})");
    CHECK(codesOf(ended.notices) == Codes{"rule-ended-in-use"});
    CHECK(o.explained("18-1-1") == before);
    o.office.mustRun(
        R"({"command":"add-rule","profile":"chengdu","event":"reply","amount":4,"unit":"month","source":"四个月","valid_from":"2026-02-01"})");
    CHECK(o.explained("18-1-1") == before);
    CHECK(o.moves(o.office.mustRun(all)).back() == "1/0/0/0/0");
    CHECK(o.due("18-1-1") == "2026-07-02");
    // What brought the rule cannot be taken back below the date that rests on it.
    const std::int64_t recomputed = o.office.entryCount();
    app::UndoRequest request;
    request.actor = "张敏";
    request.entry = recomputed - 1;
    const auto undone = o.office.store().undo(request);
    REQUIRE_FALSE(undone);
    CHECK(undone.error().front().code == "later-changes");
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("What brought or ended a rule is not taken back below what rests on it") {
    RulesOffice o;
    const auto takeBack = [&](std::int64_t entry) {
        app::UndoRequest request;
        request.actor = "张敏";
        request.entry = entry;
        const auto undone = o.office.store().undo(request);
        return undone ? std::string("done") : undone.error().front().code + " " + argumentOf(undone.error().front(), "entries");
    };
    const auto entry = [&](const std::string& json) { return *o.office.mustRun(json).entry; };
    // An ended rule would overlap the one that follows it.
    const auto ended = entry(R"({"command":"end-rule","profile":"chengdu","event":"reply","valid_to":"2026-06-30"})");
    const auto added = entry(
        R"({"command":"add-rule","profile":"chengdu","event":"reply","amount":2,"unit":"month","source":"两个月","valid_from":"2026-07-01"})");
    CHECK(takeBack(ended) == "later-changes " + std::to_string(added));
    // A correction explains what was counted by it since.
    const auto corrected = entry(R"({"command":"correct-rule","profile":"chengdu","event":"reply","in_force_on":"2026-08-01","amount":4})");
    o.piece(1, "王明（武侯代表团）", "", "2026-08-03");
    const auto assigned =
        entry(R"({"command":"assign-suggestion","on":"2026-08-03","case":"18-1-1","tasks":[{"unit":"市教育局","role":"sole"}]})");
    CHECK(o.due("18-1-1") == "2026-12-03");
    CHECK(takeBack(corrected) == "later-changes " + std::to_string(assigned));
    // A profile that is in use stays.
    const auto profile = entry(R"({"command":"add-profile","profile":"suzhou","name":"苏州"})");
    const auto chosen = entry(R"({"command":"choose-profile","profile":"suzhou","from":"2026-11-01"})");
    CHECK(takeBack(profile) == "later-changes " + std::to_string(chosen));
    // A day of the calendar that was entered again since stands in the way, and is named.
    const auto removed = entry(R"({"command":"remove-calendar-day","date":"2026-01-01"})");
    const auto again = entry(R"({"command":"set-calendar-day","date":"2026-01-01","is_workday":false,"name":"元旦","source":"通知"})");
    CHECK(takeBack(removed) == "later-changes " + std::to_string(again));
    // From the last one on, each goes.
    for (const auto one : {again, removed, chosen, profile, assigned, corrected, added, ended}) CHECK(takeBack(one) == "done");
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("A filter sees what was corrected earlier in the same batch") {
    RulesOffice o;
    o.piece(1, "王明（武侯代表团）", "", "2026-03-02");
    o.office.mustRun(R"({"command":"assign-suggestion","on":"2026-03-02","case":"18-1-1","tasks":[{"unit":"市教育局","role":"sole"}]})");
    o.twoMonths();
    const auto batch = o.office.runAll({R"({"command":"correct-suggestion","case":"18-1-1","title":"关于老旧小区的建议"})",
                                        R"({"command":"recompute-due-dates","filter":"title contains 老旧"})"});
    REQUIRE(batch.isWritten);
    CHECK(o.moves(batch.results.back()).back() == "1/0/0/0/0");
    CHECK(o.due("18-1-1") == "2026-05-06");
}

TEST_CASE("Rules are refused with every reason") {
    RulesOffice o;
    const auto add = [](const std::string& fields) { return R"({"command":"add-rule","profile":"chengdu",)" + fields + "}"; };
    CHECK(o.refused(add(R"("event":"reply","amount":3,"unit":"month","source":"重")")) == Codes{"rule-overlaps", "rule-overlaps"});
    CHECK(o.refused(add(R"("event":"reply","amount":3,"unit":"month","source":"重","valid_from":"2026-01-01")")) == Codes{"rule-overlaps"});
    o.office.mustRun(R"({"command":"end-rule","profile":"chengdu","event":"feedback","valid_to":"2025-12-31"})");
    CHECK(
        o.refused(add(
            R"("event":"feedback","amount":0,"unit":"workday","base":"order","source":"零","valid_from":"2026-02-01","valid_to":"2026-01-01")")) ==
        Codes{"number-out-of-range", "base-not-for-event", "ends-before-it-begins"});
    CHECK(o.refused(add(R"("event":"feedback","amount":1001,"unit":"workday","source":"多","valid_from":"2026-02-01")")) ==
          Codes{"number-out-of-range"});
    CHECK(o.refused(R"({"command":"correct-rule","profile":"chengdu","event":"feedback"})") == Codes{"no-rule"});
    CHECK(o.refused(R"({"command":"correct-rule","profile":"chengdu","event":"receipt","amount":null,"source":null})") ==
          Codes{"field-required", "field-required"});
    CHECK(o.refused(R"({"command":"end-rule","profile":"chengdu","event":"feedback","valid_to":"2025-12-31"})") ==
          Codes{"rule-ended-already"});
    CHECK(o.refused(R"({"command":"end-rule","profile":"nowhere","event":"feedback","valid_to":"2025-12-31"})") ==
          Codes{"unknown-profile"});
    for (const auto& [fields, code] : {std::pair(R"("event":"reply","amount":3,"unit":"year","source":"年")", "unknown-code"),
                                       std::pair(R"("event":"lunch","amount":3,"unit":"day","source":"年")", "unknown-code"),
                                       std::pair(R"("event":"reply","amount":3,"unit":"day","base":"lunch","source":"年")", "unknown-code"),
                                       std::pair(R"("event":"reply","amount":-3,"unit":"day","source":"年")", "number-expected")})
        CHECK(codesOf(o.office.run(add(fields)).errors) == Codes{code});
}

TEST_CASE("A place without a shipped profile gets one of its own") {
    RulesOffice o;
    o.office.mustRun(R"({"command":"add-profile","profile":"mianyang","name":"绵阳","copy_of":"成都"})");
    const auto count = [&](std::string_view profile) {
        const auto rules = o.office.reader().deadlineRules();
        return std::count_if(rules.begin(), rules.end(), [&](const domain::DeadlineRule& rule) { return rule.profile == profile; });
    };
    CHECK(count("mianyang") == count("chengdu"));
    CHECK(o.refused(R"({"command":"add-profile","profile":"绵阳","name":"绵阳"})") == Codes{"profile-code-form", "profile-exists"});
    CHECK(o.refused(R"({"command":"add-profile","profile":"shanghai"})") == Codes{"profile-exists"});
    CHECK(o.refused(R"({"command":"add-profile","profile":"deyang","copy_of":"nowhere"})") == Codes{"unknown-profile"});
    o.office.mustRun(R"({"command":"add-profile","profile":"deyang","name":"德阳"})");
    CHECK(count("deyang") == 0);
    CHECK(codesOf(o.office.mustRun(R"({"command":"choose-profile","profile":"德阳"})").notices) == Codes{"profile-without-rules"});
}

TEST_CASE("An explanation says who agreed to the extension, and what the notice prints beside what was computed") {
    RulesOffice o;
    o.piece(1, "王明（武侯代表团）", "", "2025-06-03");
    o.office.mustRun(
        R"({"command":"assign-suggestion","on":"2025-06-03","case":"18-1-1","tasks":[{"unit":"市公安局","role":"sole","due_on":"2025-08-29"}]})");
    o.office.mustRun(
        R"({"command":"request-extension","on":"2025-07-01","case":"18-1-1","unit":"市公安局","until":"2025-11-03","reason":"复杂"})");
    o.office.mustRun(
        R"({"command":"decide-extension","on":"2025-07-03","case":"18-1-1","unit":"市公安局","granted":true,"decided_by":"市人大常委会代工委"})");
    const std::string text = o.explained("18-1-1");
    CHECK(base::contains(text, "交办通知载明的期限为2025-08-29（计算期限为2025-09-03），以通知为准"));
    CHECK(base::contains(text, "市人大常委会代工委同意延期至2025-11-03（2025-07-03决定）"));
}

}  // namespace huying::tests
