// SPDX-License-Identifier: GPL-3.0-or-later
// Limits that count from the receipt or from the close of the session instead of the assignment (domain.md §3: SCG, 海南, 雅安).
#include "app/queries/agenda.h"
#include "app/queries/today.h"
#include "directory_office.h"

namespace huying::tests {

namespace {

const std::string police = "市公安局";

class BasesOffice : public DirectoryOffice {
public:
    BasesOffice() { office.setToday("2026-11-28"); }

    // From 2026 on the event counts its amount from another base; the rule in force before ends.
    void count(const std::string& event, const std::string& base, const std::string& amount = R"("amount":3,"unit":"month")") {
        office.mustRun(R"({"command":"end-rule","profile":"chengdu","event":")" + event +
                       R"(","valid_to":"2025-12-31","in_force_on":"2025-12-31"})");
        office.mustRun(R"({"command":"add-rule","profile":"chengdu","event":")" + event + R"(","base":")" + base + "\"," + amount +
                       R"(,"source":"本市办法第九条","valid_from":"2026-01-01"})");
    }
    void close(const std::string& on) {
        office.mustRun(R"({"command":"open-session","term":18,"number":1,"opened":"2026-01-20","closed":")" + on + "\"}");
    }
    app::CommandResult sign(int serial, const std::string& on, const std::string& unit = police) {
        return office.mustRun(R"({"command":"acknowledge-receipt","on":")" + on + R"(","case":"18-1-)" + std::to_string(serial) +
                              R"(","unit":")" + unit + "\"}");
    }
    void correct(int serial, const std::string& fields) {
        office.mustRun(R"({"command":"correct-assignment","case":"18-1-)" + std::to_string(serial) + R"(","unit":")" + police + "\"," +
                       fields + "}");
    }
    std::string due(const std::string& address, std::size_t task = 0) {
        return base::isoOrEmpty(office.view(address).facts.tasks.at(task).dueOn);
    }
    std::string explained(const std::string& address, std::size_t task = 0) {
        const app::CaseView view = office.view(address);
        const auto found = view.deadlines.find(view.facts.tasks.at(task).id);
        if (found == view.deadlines.end()) return {};
        std::string text;
        for (const domain::DueStep& step : found->second.steps)
            text += app::Words::of(app::Language::chinese).dueStep(found->second, step) + "\n";
        CHECK_FALSE(base::contains(text, "{"));
        return text;
    }
    // "case before → after", and "case before … base" of what waits; last the sum.
    static Codes moves(const app::CommandResult& result) {
        Codes said;
        for (const base::Error& notice : result.notices) {
            if (notice.code == "due-date-moves")
                said.push_back(argumentOf(notice, "case") + " " + argumentOf(notice, "before") + " → " + argumentOf(notice, "after"));
            if (notice.code == "due-date-waits")
                said.push_back(argumentOf(notice, "case") + " " + argumentOf(notice, "before") + " … " + argumentOf(notice, "base"));
            if (notice.code == "due-dates-recomputed")
                said.push_back(argumentOf(notice, "moved") + "/" + argumentOf(notice, "waiting") + "/" + argumentOf(notice, "unchanged") +
                               "/" + argumentOf(notice, "notified"));
        }
        return said;
    }
};

const std::string all = R"({"command":"recompute-due-dates","filter":"state != completed"})";

}  // namespace

TEST_CASE("A reply that counts from the receipt has no date before it, with the reason, and the receipt fixes it") {
    BasesOffice o;
    o.count("reply", "receipt");
    o.piece(1, "王明（武侯代表团）", police, "2026-03-02");
    CHECK(o.due("18-1-1").empty());
    CHECK(base::contains(o.explained("18-1-1"), "本市办法第九条；从“签收（收到）”起算，签收（收到）的日期还没有登记"));
    const auto matters = o.office.view("18-1-1").matters;
    const auto reply = std::find_if(matters.begin(), matters.end(), [](const auto& one) { return one.what == "awaited_kind.reply"; });
    REQUIRE(reply != matters.end());
    CHECK_FALSE(reply->dueOn);
    REQUIRE(reply->explained);
    CHECK_FALSE(reply->explained->hasDate());
    CHECK((reply->explained->base == domain::DeadlineBase::receipt));

    o.sign(1, "2026-03-06");
    CHECK(o.due("18-1-1") == "2026-06-08");  // three months to a Saturday, rolled on
    CHECK(base::contains(o.explained("18-1-1"), "起算依据：2026-03-06（签收（收到））"));
    CHECK(base::contains(o.explained("18-1-1"), "期限：2026-06-08"));
    // A corrected day of receipt moves it as a corrected day of assignment moves others.
    o.correct(1, R"("received_on":"2026-03-05")");
    CHECK(o.due("18-1-1") == "2026-06-05");
    o.correct(1, R"("receiver":"李强")");
    CHECK(o.due("18-1-1") == "2026-06-05");
    o.correct(1, R"("received_on":null)");
    CHECK(o.due("18-1-1").empty());
    o.takeBack();
    CHECK(o.due("18-1-1") == "2026-06-05");
    o.takeBack();
    o.takeBack();
    CHECK(o.due("18-1-1") == "2026-06-08");
    o.takeBack();  // the receipt itself
    CHECK(o.due("18-1-1").empty());
    CHECK(base::contains(o.explained("18-1-1"), "还没有登记"));
}

TEST_CASE("Who signs for a piece and is named in the same step keeps both the person and the date") {
    BasesOffice o;
    o.count("reply", "receipt");
    o.piece(1, "王明（武侯代表团）", police, "2026-03-02");
    o.office.mustRun(R"({"command":"acknowledge-receipt","on":"2026-03-06","case":"18-1-1","unit":"市公安局","handler":"赵刚"})");
    CHECK(o.due("18-1-1") == "2026-06-08");
    CHECK(o.office.view("18-1-1").facts.tasks.front().handler == "赵刚");
}

TEST_CASE("A date on the notice stands when the piece is signed for, and the explanation tells both") {
    BasesOffice o;
    o.count("reply", "receipt");
    o.piece(1, "王明（武侯代表团）", "", "2026-03-02");
    o.office.mustRun(
        R"({"command":"assign-suggestion","on":"2026-03-02","case":"18-1-1","tasks":[{"unit":"市公安局","role":"sole","due_on":"2026-05-29"}]})");
    CHECK(o.due("18-1-1") == "2026-05-29");
    o.sign(1, "2026-03-06");
    CHECK(o.due("18-1-1") == "2026-05-29");
    CHECK(base::contains(o.explained("18-1-1"), "交办通知载明的期限为2026-05-29（计算期限为2026-06-08），以通知为准"));
    o.correct(1, R"("due_on":null)");
    CHECK(o.due("18-1-1") == "2026-06-08");
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("Plenary pieces count from the close of the session, others and later units from their assignment, and it is said why") {
    BasesOffice o;
    o.count("reply", "close");
    o.piece(1, "王明（武侯代表团）", police, "2026-03-02");
    CHECK(o.due("18-1-1").empty());
    CHECK(base::contains(o.explained("18-1-1"), "大会闭幕的日期还没有登记"));
    o.office.mustRun(
        R"({"command":"register-suggestion","session":"18-1","kind":"intersessional","on":"2026-03-02","serial":1,"title":"关于路灯的建议","lead":"王明（武侯代表团）"})");
    o.office.mustRun(R"({"command":"assign-suggestion","on":"2026-03-02","case":"18-1-闭1","tasks":[{"unit":"市公安局","role":"sole"}]})");
    CHECK(o.due("18-1-闭1") == "2026-06-02");
    CHECK(base::contains(o.explained("18-1-闭1"), "规则从“大会闭幕”起算；本件是闭会期间的建议，所以从交办日2026-03-02"));
    CHECK(base::contains(o.explained("18-1-闭1"), "起算依据：2026-03-02（交办）"));

    const auto closed = o.office.mustRun(R"({"command":"open-session","term":18,"number":1,"opened":"2026-01-20","closed":"2026-01-30"})");
    CHECK(o.moves(closed) == Codes{"18-1-1  → 2026-04-30"});
    CHECK(closed.notices.back().code == "due-dates-follow");
    CHECK(argumentOf(closed.notices.back(), "moved") == "1");
    CHECK(o.due("18-1-1") == "2026-04-30");
    CHECK(o.due("18-1-闭1") == "2026-06-02");
    CHECK(base::contains(o.explained("18-1-1"), "起算依据：2026-01-30（大会闭幕）"));
    // Corrected, it moves what was counted from it; a date on a notice stands.
    o.correct(1, R"("due_on":"2026-04-27")");
    o.piece(2, "王明（武侯代表团）", police, "2026-03-02");
    CHECK(o.due("18-1-2") == "2026-04-30");
    const auto corrected = o.office.mustRun(R"({"command":"open-session","term":18,"number":1,"closed":"2026-01-29"})");
    CHECK(o.moves(corrected) == Codes{"18-1-2 2026-04-30 → 2026-04-29"});
    CHECK(o.due("18-1-1") == "2026-04-27");
    CHECK(base::contains(o.explained("18-1-1"), "计算期限为2026-04-29"));
    o.takeBack();
    CHECK(o.due("18-1-2") == "2026-04-30");

    // The time of a unit that takes a piece over begins with its own assignment (domain.md §2.5).
    o.office.mustRun(R"({"command":"request-return","on":"2026-03-05","case":"18-1-2","unit":"市公安局","reason":"不属职能"})");
    o.office.mustRun(
        R"({"command":"decide-return","on":"2026-03-10","case":"18-1-2","unit":"市公安局","decision":"approved","new_unit":"市教育局"})");
    CHECK(o.due("18-1-2", 1) == "2026-06-10");
    CHECK(base::contains(o.explained("18-1-2", 1), "起算依据：2026-03-10（改办）"));
    CHECK(base::contains(o.explained("18-1-2", 1), "规则从“大会闭幕”起算；这家单位是改办来的，所以从改办日2026-03-10"));
    // One that gets it when the time from the close is over would be late before it began.
    o.piece(3, "王明（武侯代表团）", police, "2026-05-06");
    CHECK(o.due("18-1-3") == "2026-08-06");
    CHECK(base::contains(o.explained("18-1-3"), "期限就已经过了"));
    CHECK(o.moves(o.office.mustRun(all)) == Codes{"0/0/3/1"});
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("A returned piece that is assigned afterwards counts from its own assignment too") {
    BasesOffice o;
    o.count("reply", "close");
    o.close("2026-01-30");
    o.piece(1, "王明（武侯代表团）", police, "2026-03-02");
    o.office.mustRun(R"({"command":"request-return","on":"2026-03-05","case":"18-1-1","unit":"市公安局","reason":"不属职能"})");
    o.office.mustRun(R"({"command":"decide-return","on":"2026-03-10","case":"18-1-1","unit":"市公安局","decision":"approved"})");
    o.office.mustRun(R"({"command":"assign-suggestion","on":"2026-03-12","case":"18-1-1","tasks":[{"unit":"市教育局","role":"sole"}]})");
    CHECK(o.due("18-1-1", 1) == "2026-06-12");
    CHECK(o.moves(o.office.mustRun(all)) == Codes{"0/0/1/0"});
}

TEST_CASE("What is archived keeps its date when the close of the session is corrected") {
    BasesOffice o;
    o.count("reply", "close");
    o.close("2026-01-30");
    o.piece(1, "王明（武侯代表团）", police, "2026-03-02");
    o.office.mustRun(R"({"command":"record-reply","on":"2026-04-20","case":"18-1-1","unit":"市公安局","result_class":"A"})");
    o.office.mustRun(R"({"command":"record-feedback","on":"2026-04-24","case":"18-1-1","result":"satisfied"})");
    o.office.mustRun(R"({"command":"archive-suggestion","on":"2026-05-12","case":"18-1-1"})");
    o.close("2026-01-29");
    CHECK(o.due("18-1-1") == "2026-04-30");
    CHECK(base::contains(o.explained("18-1-1"), "起算依据：2026-01-30（大会闭幕）"));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("Another base moves no date by itself; recomputing does, with a preview, and tells what waits") {
    BasesOffice o;
    for (int serial = 1; serial <= 3; ++serial) o.piece(serial, "王明（武侯代表团）", police, "2026-03-02");
    o.sign(2, "2026-03-06");
    o.count("reply", "receipt");
    o.sign(3, "2026-03-09");  // signed for after the rule: the date was fixed before it
    for (const char* address : {"18-1-1", "18-1-2", "18-1-3"}) CHECK(o.due(address) == "2026-06-02");
    const Codes expected{"18-1-1 2026-06-02 … receipt", "18-1-2 2026-06-02 → 2026-06-08", "18-1-3 2026-06-02 → 2026-06-09", "2/1/0/0"};
    const std::string these = R"({"command":"recompute-due-dates","cases":["18-1-1","18-1-2","18-1-3"]})";
    const auto preview = o.office.runAll({these}, app::RunMode::preview);
    CHECK(o.moves(preview.results.at(0)) == expected);
    CHECK(o.due("18-1-1") == "2026-06-02");
    CHECK(o.moves(o.office.mustRun(these)) == expected);
    CHECK(o.due("18-1-1").empty());
    CHECK(o.due("18-1-2") == "2026-06-08");
    CHECK(o.moves(o.office.mustRun(all)) == Codes{"0/0/3/0"});
    o.sign(1, "2026-03-10");
    CHECK(o.due("18-1-1") == "2026-06-10");
    // And back again to the assignment.
    o.office.mustRun(R"({"command":"end-rule","profile":"chengdu","event":"reply","valid_to":"2026-02-28","in_force_on":"2026-02-01"})");
    o.office.mustRun(
        R"({"command":"add-rule","profile":"chengdu","event":"reply","amount":3,"unit":"month","source":"新办法第一条","valid_from":"2026-03-01"})");
    CHECK(o.due("18-1-1") == "2026-06-10");
    o.office.mustRun(all);
    for (const char* address : {"18-1-1", "18-1-2", "18-1-3"}) CHECK(o.due(address) == "2026-06-02");
    CHECK(base::contains(o.explained("18-1-1"), "起算依据：2026-03-02（交办）"));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("Joint opinions and the longest extension count from the receipt where the rules say so") {
    BasesOffice o;
    o.count("joint-opinion", "receipt", R"("amount":1,"unit":"month")");
    o.count("reply-extended", "receipt", R"("amount":6,"unit":"month")");
    o.piece(1, "王明（武侯代表团）", "", "2026-03-02");
    o.office.mustRun(
        R"({"command":"assign-suggestion","on":"2026-03-02","case":"18-1-1","tasks":[{"unit":"市公安局","role":"lead"},{"unit":"市教育局","role":"joint"}]})");
    CHECK(o.due("18-1-1", 1).empty());
    o.sign(1, "2026-03-09", "市教育局");
    CHECK(o.due("18-1-1", 1) == "2026-04-09");
    CHECK(base::contains(o.explained("18-1-1", 1), "起算依据：2026-03-09（签收（收到））"));
    o.sign(1, "2026-03-06");
    CHECK(o.due("18-1-1") == "2026-06-02");  // the reply still counts from the assignment
    const auto ask = [](const std::string& until) {
        return R"({"command":"request-extension","on":"2026-04-01","case":"18-1-1","unit":"市公安局","reason":"复杂","until":")" + until +
               "\"}";
    };
    CHECK(o.refused(ask("2026-09-08")) == Codes{"extension-beyond-ceiling"});
    o.office.mustRun(ask("2026-09-07"));  // six months from the receipt, a Sunday, rolled on
}

TEST_CASE("The first contact counts from what its rule names, in every place that tells it") {
    BasesOffice o;
    o.piece(1, "王明（武侯代表团）", police, "2026-03-02");
    app::TodayQuery query;
    query.today = day("2026-04-21");
    const auto line = [&]() -> std::optional<app::TodayLine> {
        const app::Today today = app::readToday(o.office.reader(), query);
        for (const app::TodayQueue& queue : today.queues) {
            if (queue.queue == app::Queue::firstContact && !queue.lines.empty()) return queue.lines.front();
        }
        return std::nullopt;
    };
    const auto matterDue = [&] {
        for (const app::OpenMatter& one : o.office.view("18-1-1").matters) {
            if (one.explained && one.explained->rule.event == domain::DeadlineEvent::firstContact) return *one.explained;
        }
        throw std::runtime_error("no first contact awaited");
    };
    // Not signed for: from the assignment, and the explanation names it.
    CHECK((matterDue().base == domain::DeadlineBase::assignment));
    CHECK((matterDue().due == day("2026-03-30")));
    o.sign(1, "2026-04-20");
    CHECK((matterDue().base == domain::DeadlineBase::receipt));
    CHECK((matterDue().due == day("2026-05-20")));
    CHECK_FALSE(line());
    o.office.mustRun(R"({"command":"end-rule","profile":"chengdu","event":"first-contact","valid_to":"2025-12-31"})");
    o.office.mustRun(
        R"({"command":"add-rule","profile":"chengdu","event":"first-contact","amount":20,"unit":"workday","base":"assignment","source":"本市办法","valid_from":"2026-01-01"})");
    CHECK((matterDue().due == day("2026-03-30")));
    CHECK((matterDue().base == domain::DeadlineBase::assignment));
    REQUIRE(line());
    CHECK((line()->dueOn == day("2026-03-30")));
    app::AgendaQuery ahead;
    ahead.today = query.today;
    const app::Agenda agenda = app::readAgenda(o.office.reader(), ahead, app::Words::of(app::Language::chinese));
    bool isTold = false;
    for (const app::AgendaGroup& group : agenda.groups) {
        for (const app::AgendaEntry& entry : group.entries)
            isTold = isTold || (entry.kind == domain::AwaitedKind::firstContact && entry.due == day("2026-03-30"));
    }
    CHECK(isTold);
}

TEST_CASE("A base that makes no sense for its event is refused with those that do") {
    BasesOffice o;
    const auto add = [](const std::string& event, const std::string& base) {
        return R"({"command":"add-rule","profile":"shanghai","event":")" + event + R"(","amount":7,"unit":"day","base":")" + base +
               R"(","source":"试","valid_from":"2014-01-01","valid_to":"2014-12-31"})";
    };
    for (const auto& [event, base] : std::vector<std::pair<std::string, std::string>>{{"reply", "delivery"},
                                                                                      {"receipt", "receipt"},
                                                                                      {"receipt", "close"},
                                                                                      {"return-request", "close"},
                                                                                      {"first-contact", "close"},
                                                                                      {"rehandling", "receipt"},
                                                                                      {"feedback", "close"},
                                                                                      {"assign-intersessional", "close"}}) {
        INFO(event << " " << base);
        CHECK(o.refused(add(event, base)) == Codes{"base-not-for-event"});
    }
    const auto refused = o.office.run(add("reply", "delivery"));
    CHECK(app::Words::of(app::Language::chinese).sentence(refused.errors.front()) ==
          "“答复”不能从“收到答复”起算，可用：交办、签收（收到）、大会闭幕。");
    // A word that is no base at all is refused before the rule is looked at.
    CHECK_FALSE(o.office.run(add("reply", "closing")).isAccepted());
    CHECK(o.office.run(add("reply", "close")).isAccepted());
    CHECK(o.office.run(add("joint-opinion", "receipt")).isAccepted());
}

}  // namespace huying::tests
