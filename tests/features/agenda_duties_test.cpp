// SPDX-License-Identifier: GPL-3.0-or-later
// Every duty of every place either stands in agenda and Today with its date or is named as one that nothing follows by dates
// (domain.md §3). The dates are counted by hand with the calendar of 2023.
#include "app/queries/agenda.h"
#include "app/queries/rule_book.h"
#include "app/queries/today.h"
#include "app/rules/shipped_profiles.h"
#include "directory_office.h"

namespace huying::tests {

namespace {

using app::Queue;
using domain::AwaitedKind;
using domain::DeadlineEvent;

// Where an event stands: the piece, what is awaited there, and in which group of Today it is when it has passed.
struct Place {
    std::string address;
    AwaitedKind kind;
    Queue queue;
    std::map<std::string, std::string> dues;  // by the length of the limit
};

const std::map<DeadlineEvent, Place>& places() {
    using E = DeadlineEvent;
    using K = AwaitedKind;
    static const std::map<E, Place> all{
        {E::assignPlenary, {"18-1-1", K::decision, Queue::decision, {{"1 month", "2023-03-27"}}}},
        {E::assignIntersessional, {"18-1-闭1", K::decision, Queue::decision, {{"7 workday", "2023-06-07"}, {"10 workday", "2023-06-12"}}}},
        {E::reply, {"18-1-3", K::reply, Queue::overdue, {{"3 month", "2023-06-05"}}}},
        {E::jointOpinion, {"18-1-3", K::jointOpinion, Queue::jointOpinion, {{"1 month", "2023-04-03"}, {"30 workday", "2023-04-17"}}}},
        {E::receipt, {"18-1-3", K::receipt, Queue::notSigned, {{"7 day", "2023-03-10"}}}},
        {E::firstContact, {"18-1-3", K::firstContact, Queue::firstContact, {{"20 workday", "2023-03-31"}}}},
        {E::reassign, {"18-1-4", K::decision, Queue::decision, {{"10 workday", "2023-03-23"}}}},
        {E::jointOpinionAgain, {"18-1-5", K::jointOpinion, Queue::jointOpinion, {{"5 workday", "2023-03-27"}}}},
        {E::publication, {"18-1-6", K::publication, Queue::publications, {{"20 workday", "2023-06-28"}}}},
        {E::feedback, {"18-1-6", K::feedback, Queue::formMissing, {{"15 workday", "2023-06-25"}, {"20 workday", "2023-06-30"}}}},
        {E::replyExtended, {"18-1-7", K::reply, Queue::overdue, {{"6 month", "2023-09-04"}}}},
        {E::rehandling, {"18-1-8", K::reply, Queue::overdue, {{"1 month", "2023-07-17"}, {"2 month", "2023-08-15"}}}},
        {E::promiseRating, {"18-1-9", K::promiseRating, Queue::promiseRatings, {{"20 workday", "2023-07-31"}}}},
    };
    return all;
}

// An office that goes by a place's profile, with a piece for each of its duties, nothing of which was done since.
class DutifulOffice : public DirectoryOffice {
public:
    explicit DutifulOffice(const std::string& profile) {
        if (profile != app::defaultProfile) must(R"({"command":"choose-profile","profile":")" + profile + R"(","from":"2022-01-01"})");
        must(R"({"command":"open-session","term":18,"number":1,"opened":"2023-02-20","closed":"2023-02-27"})");
        registered(1);
        must(
            R"({"command":"register-suggestion","on":"2023-06-01","kind":"intersessional","serial":1,"submitted_on":"2023-05-29","title":"关于路灯的建议","lead":"王明（武侯代表团）"})");
        registered(3);
        assigned(3, R"({"unit":"市交通运输局","role":"lead"},{"unit":"成都轨道集团","role":"joint"})");
        registered(4);
        assigned(4);
        fact("request-return", 4, "2023-03-09", R"(,"reason":"不属本局职责")");
        registered(5);
        assigned(5, R"({"unit":"市教育局","role":"lead"},{"unit":"成都轨道集团","role":"joint"})");
        if (ruleOf(profile, DeadlineEvent::jointOpinionAgain) != nullptr) {
            must(R"({"command":"record-joint-opinion","on":"2023-03-15","case":"18-1-5","unit":"成都轨道集团","text":"同意"})");
            must(R"({"command":"return-joint-opinion","on":"2023-03-20","case":"18-1-5","unit":"成都轨道集团","reason":"没有具体措施"})");
        }
        replied(6, "2023-05-30", R"(,"result_class":"A","publish_by_unit":"full")");
        fact("record-review", 6, "2023-05-30", R"(,"reviewer":"周×","review_result":"approved","publication":"full")");
        must(R"({"command":"record-delivery","on":"2023-06-01","case":"18-1-6","way":"post"})");
        registered(7);
        assigned(7);
        fact("acknowledge-receipt", 7, "2023-03-06");
        fact("request-extension", 7, "2023-05-30", R"(,"reason":"面广","until":"2023-09-03")");
        fact("decide-extension", 7, "2023-05-31", R"(,"granted":true)");
        replied(8, "2023-05-30", R"(,"result_class":"A")");
        must(R"({"command":"record-delivery","on":"2023-06-01","case":"18-1-8","way":"post"})");
        must(R"({"command":"record-feedback","on":"2023-06-12","case":"18-1-8","result":"dissatisfied","comment":"没有答复班次"})");
        must(R"({"command":"order-rehandling","on":"2023-06-15","case":"18-1-8"})");
        replied(9, "2023-05-15", R"(,"result_class":"B","commitments":[{"text":"新增30个车位","due_on":"2023-06-30"}])");
        must(
            R"({"command":"record-commitment-progress","on":"2023-07-03","case":"18-1-9","commitment":1,"step":"fulfilled","text":"已完成","deputy_told_on":"2023-07-03"})");
    }

    app::CommandResult must(const std::string& json) { return office.mustRun(json); }
    void registered(int serial) {
        must(R"({"command":"register-suggestion","on":"2023-02-26","serial":)" + std::to_string(serial) + R"(,"title":"关于第)" +
             std::to_string(serial) + R"(件事的建议","lead":"王明（武侯代表团）","publish_by_deputy":"full"})");
    }
    void assigned(int serial, const std::string& tasks = R"({"unit":"市教育局","role":"sole"})") {
        must(R"({"command":"assign-suggestion","on":"2023-03-03","case":"18-1-)" + std::to_string(serial) + R"(","tasks":[)" + tasks +
             "]}");
    }
    void fact(const std::string& command, int serial, const std::string& on, const std::string& more = {}) {
        must(R"({"command":")" + command + R"(","on":")" + on + R"(","case":"18-1-)" + std::to_string(serial) + R"(","unit":"市教育局")" +
             more + "}");
    }
    void replied(int serial, const std::string& on, const std::string& more) {
        registered(serial);
        assigned(serial);
        fact("record-reply", serial, on, more);
    }

    // The one in force when the pieces were given out.
    static const domain::DeadlineRule* ruleOf(const std::string& profile, DeadlineEvent event) {
        return domain::ruleInForce(app::shippedProfile(profile)->rules, profile, event, day("2023-03-03"));
    }
    std::vector<app::AgendaEntry> agenda(std::string_view today) {
        app::AgendaQuery query;
        query.today = day(today);
        std::vector<app::AgendaEntry> entries;
        const app::Agenda read = app::readAgenda(office.reader(), query, app::Words::of(app::Language::chinese));
        for (const app::AgendaGroup& group : read.groups) entries.insert(entries.end(), group.entries.begin(), group.entries.end());
        return entries;
    }
    // "18-1-7 2023-09-04" of each line of the group, with its limit where it has one.
    std::vector<std::string> lines(Queue queue, std::string_view today) {
        app::TodayQuery query;
        query.today = day(today);
        std::vector<std::string> told;
        const app::Today read = app::readToday(office.reader(), query);
        for (const app::TodayQueue& one : read.queues) {
            for (const app::TodayLine& line : one.lines) {
                const domain::CaseAddress address{line.term, line.sessionNumber, line.kind, line.serial};
                if (one.queue == queue) told.push_back(address.text() + " " + base::isoOrEmpty(line.dueOn));
            }
        }
        return told;
    }
    app::TodayLine first(Queue queue, std::string_view today) {
        app::TodayQuery query;
        query.today = day(today);
        const app::Today read = app::readToday(office.reader(), query);
        for (const app::TodayQueue& one : read.queues) {
            if (one.queue == queue && !one.lines.empty()) return one.lines.front();
        }
        throw std::runtime_error("an empty group");
    }
};

bool has(const std::vector<std::string>& lines, const std::string& wanted) {
    return std::find(lines.begin(), lines.end(), wanted) != lines.end();
}

bool isAssignment(DeadlineEvent event) { return event == DeadlineEvent::assignPlenary || event == DeadlineEvent::assignIntersessional; }

}  // namespace

TEST_CASE("duties: each of every place has its date in agenda and Today, or is named as one without") {
    constexpr auto later = "2024-12-31";  // all of them have passed
    for (const app::ShippedProfile& shipped : app::shippedProfiles()) {
        const std::string& profile = shipped.profile.code;
        DutifulOffice o(profile);
        const std::vector<app::AgendaEntry> entries = o.agenda(later);
        const auto undated = app::dutiesWithoutDates(profile, o.office.reader().deadlineRules(), day("2023-03-03"));
        for (const auto& [event, code] : base::EnumCodes<DeadlineEvent>::values) {
            INFO(profile << " " << code);
            const auto named = std::count_if(undated.begin(), undated.end(), [&](const auto& duty) { return duty.event == event; });
            const domain::DeadlineRule* rule = DutifulOffice::ruleOf(profile, event);
            const auto place = places().find(event);
            if (rule == nullptr || place == places().end()) {
                REQUIRE(named == 1);
                continue;
            }
            CHECK(named == 0);
            const std::string length = std::to_string(rule->amount) + " " + std::string(base::codeOf(rule->unit));
            CAPTURE(length);
            REQUIRE(place->second.dues.contains(length));
            const std::string& due = place->second.dues.at(length);
            const auto entry = std::find_if(entries.begin(), entries.end(), [&](const app::AgendaEntry& one) {
                return one.address == place->second.address && one.kind == place->second.kind && base::isoDate(one.due) == due;
            });
            REQUIRE(entry != entries.end());
            CHECK(entry->isAssignment == isAssignment(event));
            CHECK(has(o.lines(place->second.queue, later), place->second.address + " " + due));
        }
        for (const app::DutyWithoutDate& duty : undated) {
            INFO(profile << " " << duty.duty);
            CHECK_FALSE(duty.why.empty());
            CHECK((duty.event.has_value() != !duty.duty.empty()));
            if (!duty.event) CHECK_FALSE(duty.source.empty());
        }
        CHECK(o.office.store().verify().empty());
    }
}

TEST_CASE("duties: what comes in between sessions is given out within days from when it was received, and F2 says so") {
    DutifulOffice o("chengdu");
    const auto due = [&](const std::string& address) {
        const app::CaseView view = o.office.view(address);
        REQUIRE(view.matters.front().explained);
        CHECK((view.matters.front().dueOn == view.matters.front().explained->due));
        return *view.matters.front().explained;
    };
    // Handed in on Monday 29 May, numbered on 1 June: seven working days end on 7 June.
    CHECK((due("18-1-闭1").from == day("2023-05-29")));
    CHECK((due("18-1-闭1").due == day("2023-06-07")));
    CHECK((due("18-1-闭1").rule.event == DeadlineEvent::assignIntersessional));
    // Where nobody wrote when it was handed in, its number is the first that is known of it.
    o.must(
        R"({"command":"register-suggestion","on":"2023-06-01","kind":"intersessional","serial":2,"title":"关于井盖的建议","lead":"王明（武侯代表团）"})");
    CHECK((due("18-1-闭2").from == day("2023-06-01")));
    CHECK((due("18-1-闭2").due == day("2023-06-12")));
    CHECK(has(o.lines(Queue::decision, "2023-06-02"), "18-1-闭1 2023-06-07"));
    CHECK(has(o.lines(Queue::decision, "2023-06-02"), "18-1-闭2 2023-06-12"));
    // The most pressing first: over its limit, soon, and then what has none, which had waited longer.
    const std::vector<std::string> waiting = o.lines(Queue::decision, "2023-06-02");
    REQUIRE(waiting.size() > 3);
    CHECK(waiting[0].starts_with("18-1-4 2023-03-23"));
    CHECK(waiting[1].starts_with("18-1-闭1 2023-06-07"));
    CHECK(waiting[2].starts_with("18-1-闭2 2023-06-12"));
    CHECK(waiting[3] == "18-1-1 ");
    // Once it is given out nothing of that is due.
    o.must(R"({"command":"assign-suggestion","on":"2023-06-06","case":"18-1-闭1","tasks":[{"unit":"市教育局","role":"sole"}]})");
    for (const app::AgendaEntry& entry : o.agenda("2023-06-08")) CHECK_FALSE((entry.isAssignment && entry.address == "18-1-闭1"));
    // A plenary piece has such a day only where the place's text has one, from the close of the session on.
    CHECK_FALSE(o.office.view("18-1-1").matters.front().dueOn);
    DutifulOffice shanghai("shanghai");
    const app::CaseView plenary = shanghai.office.view("18-1-1");
    CHECK((plenary.matters.front().dueOn == day("2023-03-27")));
    CHECK((plenary.matters.front().explained->from == day("2023-02-27")));
}

TEST_CASE("duties: what a unit gave back is not given out for the first time, also while its next unit is planned") {
    DutifulOffice o("shanghai");
    o.fact("decide-return", 4, "2023-03-14", R"(,"decision":"approved")");
    const auto isWithoutDate = [&] {
        const std::vector<app::AgendaEntry> entries = o.agenda("2023-06-02");
        const bool isInAgenda = std::any_of(entries.begin(), entries.end(), [](const app::AgendaEntry& entry) {
            return entry.address == "18-1-4" && entry.kind == AwaitedKind::decision;
        });
        return has(o.lines(Queue::decision, "2023-06-02"), "18-1-4 ") && !isInAgenda && !o.office.view("18-1-4").matters.front().dueOn;
    };
    CHECK(o.office.view("18-1-4").summary.why == "returned");
    CHECK(isWithoutDate());
    o.must(R"({"command":"plan-assignment","on":"2023-03-15","case":"18-1-4","tasks":[{"unit":"市交通运输局"}]})");
    CHECK((o.office.view("18-1-4").summary.nextStep == domain::NextStep::consultUnits));
    CHECK(isWithoutDate());
}

TEST_CASE("duties: an extension is told to the deputy, and stands in Today until it was") {
    DutifulOffice o("chengdu");
    CHECK(o.lines(Queue::extensionNotices, "2023-06-02") == std::vector<std::string>{"18-1-7 "});
    const app::TodayLine line = o.first(Queue::extensionNotices, "2023-06-02");
    CHECK((line.since == day("2023-05-31")));
    CHECK((line.turn == domain::Turn::office));
    CHECK(line.why == "extension_not_told");
    const app::CaseView view = o.office.view("18-1-7");
    const auto notice = std::find_if(view.matters.begin(), view.matters.end(),
                                     [](const app::OpenMatter& one) { return one.what == "awaited_kind.extension_notice"; });
    REQUIRE(notice != view.matters.end());
    CHECK(app::matterText(*notice, view, app::Words::of(app::Language::chinese)) == "代表工作机构　告知代表已延期（市教育局）");
    o.must(R"({"command":"correct-extension","case":"18-1-7","unit":"市教育局","deputy_told_on":"2023-06-01"})");
    CHECK(o.lines(Queue::extensionNotices, "2023-06-02").empty());
    o.takeBack();
    CHECK(o.lines(Queue::extensionNotices, "2023-06-02").size() == 1);
    // The reply itself tells the deputy more than the notice would.
    o.fact("record-reply", 7, "2023-08-15", R"(,"result_class":"A")");
    CHECK(o.lines(Queue::extensionNotices, "2023-08-20").empty());
}

TEST_CASE("duties: a reply waits for its review where publishing asks for it and after one was sent back") {
    DutifulOffice o("chengdu");
    CHECK(o.lines(Queue::replyReviews, "2023-06-02").empty());  // reviewed, or nobody asked the unit whether it may be published
    o.replied(10, "2023-05-20", R"(,"result_class":"A","publish_by_unit":"full")");
    CHECK(o.lines(Queue::replyReviews, "2023-06-02") == std::vector<std::string>{"18-1-10 "});
    CHECK((o.first(Queue::replyReviews, "2023-06-02").since == day("2023-05-20")));
    CHECK((o.first(Queue::replyReviews, "2023-06-02").turn == domain::Turn::office));
    o.fact("record-review", 10, "2023-05-22", R"(,"reviewer":"周×","review_result":"approved","publication":"full")");
    CHECK(o.lines(Queue::replyReviews, "2023-06-02").empty());

    o.replied(11, "2023-05-20", R"(,"result_class":"A")");
    CHECK(o.lines(Queue::replyReviews, "2023-06-02").empty());
    o.fact("record-review", 11, "2023-05-22", R"(,"reviewer":"周×","review_result":"sent_back","reason":"没有逐条答复")");
    CHECK(o.lines(Queue::replyReviews, "2023-06-02").empty());  // it is the unit's turn
    o.fact("record-reply", 11, "2023-05-25", R"(,"result_class":"A")");
    CHECK(o.lines(Queue::replyReviews, "2023-06-02") == std::vector<std::string>{"18-1-11 "});
    const app::CaseView view = o.office.view("18-1-11");
    CHECK(std::any_of(view.matters.begin(), view.matters.end(), [](const app::OpenMatter& one) {
        return one.what == "awaited_kind.reply_review" && one.turn == domain::Turn::office;
    }));
    o.fact("record-review", 11, "2023-05-26", R"(,"reviewer":"周×","review_result":"approved")");
    CHECK(o.lines(Queue::replyReviews, "2023-06-02").empty());

    // Where it was decided not to publish it, publishing asks for no review; what is replied anew is reviewed all the same.
    o.replied(12, "2023-05-20", R"(,"result_class":"A","publish_by_unit":"full")");
    o.must(
        R"({"command":"record-publication","on":"2023-05-21","case":"18-1-12","what":"reply","extent":"none","reason_if_not":"代表要求"})");
    CHECK(o.lines(Queue::replyReviews, "2023-06-02").empty());
    o.fact("record-review", 12, "2023-05-22", R"(,"reviewer":"周×","review_result":"sent_back","reason":"没有逐条答复")");
    o.fact("record-reply", 12, "2023-05-25", R"(,"result_class":"A","publish_by_unit":"full")");
    CHECK(o.lines(Queue::replyReviews, "2023-06-02") == std::vector<std::string>{"18-1-12 "});
    const app::CaseView decided = o.office.view("18-1-12");
    const auto count = [&](std::string_view what) {
        return std::count_if(decided.matters.begin(), decided.matters.end(), [&](const app::OpenMatter& one) { return one.what == what; });
    };
    CHECK(count("awaited_kind.reply_review") == 1);
    CHECK(count(app::publicationReview) == 0);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("duties: what all agree to publish comes fifteen days before its limit and goes when it is out") {
    DutifulOffice o("chengdu");
    CHECK(o.lines(Queue::publications, "2023-06-12").empty());
    CHECK(o.lines(Queue::publications, "2023-06-13") == std::vector<std::string>{"18-1-6 2023-06-28"});
    o.must(R"({"command":"record-publication","on":"2023-06-20","case":"18-1-6","what":"reply","extent":"full","where":"市人大网站"})");
    CHECK(o.lines(Queue::publications, "2023-06-20").empty());
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("duties: a promise is rated within twenty working days where the place asks for it, once the deputy was told") {
    DutifulOffice o("chongqing");
    CHECK(o.lines(Queue::promiseRatings, "2023-07-15").empty());
    CHECK(o.lines(Queue::promiseRatings, "2023-07-16") == std::vector<std::string>{"18-1-9 2023-07-31"});
    CHECK((o.first(Queue::promiseRatings, "2023-07-16").turn == domain::Turn::deputy));
    const auto rated = [](const app::CaseView& view) {
        return std::any_of(view.matters.begin(), view.matters.end(), [](const app::OpenMatter& one) {
            return one.what == "awaited_kind.promise_rating" && one.dueOn == day("2023-07-31") && one.turn == domain::Turn::deputy;
        });
    };
    CHECK(rated(o.office.view("18-1-9")));
    o.must(
        R"({"command":"record-commitment-progress","on":"2023-07-20","case":"18-1-9","commitment":1,"step":"rated","rating":"satisfied"})");
    CHECK(o.lines(Queue::promiseRatings, "2023-08-10").empty());
    CHECK_FALSE(rated(o.office.view("18-1-9")));
    // Elsewhere nobody asks for it.
    DutifulOffice elsewhere("chengdu");
    CHECK(elsewhere.lines(Queue::promiseRatings, "2024-12-31").empty());
    CHECK_FALSE(rated(elsewhere.office.view("18-1-9")));
}

TEST_CASE("duties: a rule that staff add takes its event out of those without dates, one that ended puts it there") {
    DirectoryOffice o;
    const auto undated = [&](DeadlineEvent event) {
        const auto duties = app::dutiesWithoutDates("chengdu", o.office.reader().deadlineRules(), day("2024-06-03"));
        return std::find_if(duties.begin(), duties.end(), [&](const auto& duty) { return duty.event == event; }) != duties.end();
    };
    CHECK(undated(DeadlineEvent::assignPlenary));
    o.office.mustRun(
        R"({"command":"add-rule","profile":"chengdu","event":"assign-plenary","amount":1,"unit":"month","base":"close","source":"本市办法第九条","valid_from":"2024-01-01"})");
    CHECK_FALSE(undated(DeadlineEvent::assignPlenary));
    CHECK_FALSE(undated(DeadlineEvent::receipt));
    o.office.mustRun(R"({"command":"end-rule","profile":"chengdu","event":"receipt","valid_to":"2024-05-31"})");
    CHECK(undated(DeadlineEvent::receipt));
    CHECK(
        o.refused(
            R"({"command":"add-rule","profile":"beijing","event":"assign-plenary","amount":1,"unit":"month","base":"assignment","source":"试"})") ==
        Codes{"base-not-for-event"});
}

}  // namespace huying::tests
