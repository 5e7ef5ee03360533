// SPDX-License-Identifier: GPL-3.0-or-later
// The queues of the page Today against SQL on the facts written by hand, and on their boundary days.
#include <catch2/catch.hpp>

#include <functional>

#include "app/queries/today.h"

#include "changing_registers.h"

namespace huying::tests {

namespace {

using app::Queue;

app::Today lookedAt(TemporaryRegister& ledger, std::string_view on, const std::function<void(app::TodayQuery&)>& change = {}) {
    app::TodayQuery query;
    query.today = day(on);
    if (change) change(query);
    return app::readToday(ledger.reader(), query);
}

// Serials in a queue, in the order shown.
std::string shown(const app::Today& today, Queue queue) {
    std::string text;
    for (const app::TodayQueue& one : today.queues) {
        if (one.queue != queue) continue;
        CHECK(one.count == static_cast<int>(one.lines.size()));
        for (const app::TodayLine& line : one.lines) text += (text.empty() ? "" : " ") + std::to_string(line.serial);
    }
    return text;
}

std::string on(TemporaryRegister& ledger, Queue queue, std::string_view iso) { return shown(lookedAt(ledger, iso), queue); }

app::TodayLine lineOf(TemporaryRegister& ledger, Queue queue, std::string_view iso) {
    for (const app::TodayQueue& one : lookedAt(ledger, iso).queues) {
        if (one.queue == queue && !one.lines.empty()) return one.lines.front();
    }
    throw std::runtime_error("an empty queue");
}

std::string assigningTo(const std::string& address, const std::string& tasks, const std::string& date = "2023-03-03") {
    return R"({"command":"assign-suggestion","on":")" + date + R"(","case":")" + address + R"(","tasks":[)" + tasks + "]}";
}

std::string fact(const std::string& command, const std::string& address, const std::string& date, const std::string& more) {
    return R"({"command":")" + command + R"(","on":")" + date + R"(","case":")" + address + "\"" + more + "}";
}

constexpr auto sole = R"({"unit":"市教育局","role":"sole"})";
constexpr auto leadAndJoint = R"({"unit":"市交通运输局","role":"lead"},{"unit":"成都轨道集团","role":"joint"})";
const std::string education = R"(,"unit":"市教育局")";

// Assigned to one unit on 2023-03-03: reply due 2023-06-05, to be signed for by 2023-03-10.
void assigned(TemporaryRegister& ledger, int serial, const std::string& tasks = sole) {
    ledger.mustRun(registering(serial, "关于第" + std::to_string(serial) + "件事的建议"));
    ledger.mustRun(assigningTo("18-1-" + std::to_string(serial), tasks));
}

}  // namespace

TEST_CASE("today: a reply is due soon from fifteen days before its date, due on it and over the day after") {
    TemporaryRegister ledger;
    assigned(ledger, 1);
    REQUIRE(ledger.view("18-1-1").summary.dueOn == day("2023-06-05"));
    CHECK(on(ledger, Queue::dueSoon, "2023-05-20").empty());
    CHECK(on(ledger, Queue::dueSoon, "2023-05-21") == "1");
    CHECK(on(ledger, Queue::dueSoon, "2023-06-05") == "1");
    CHECK(on(ledger, Queue::overdue, "2023-06-05").empty());
    CHECK(on(ledger, Queue::dueSoon, "2023-06-06").empty());
    CHECK(on(ledger, Queue::overdue, "2023-06-06") == "1");
    const app::TodayLine line = lineOf(ledger, Queue::overdue, "2023-06-06");
    CHECK(line.units == std::vector<std::string>{"市教育局"});
    CHECK(line.dueOn == day("2023-06-05"));
    CHECK(line.turn == domain::Turn::unit);
    CHECK(line.why == "not_received");
    ledger.mustRun(fact("record-reply", "18-1-1", "2023-06-20", education + R"(,"result_class":"A")"));
    CHECK(on(ledger, Queue::overdue, "2023-06-30").empty());
}

TEST_CASE("today: an extension that is granted takes a piece out of the overdue ones, a pending one hands it to the office") {
    TemporaryRegister ledger;
    assigned(ledger, 1);
    ledger.mustRun(fact("acknowledge-receipt", "18-1-1", "2023-03-06", education));
    ledger.mustRun(fact("request-extension", "18-1-1", "2023-05-30", education + R"(,"until":"2023-08-01","reason":"面广")"));
    CHECK(lineOf(ledger, Queue::overdue, "2023-06-06").turn == domain::Turn::office);
    CHECK(lineOf(ledger, Queue::overdue, "2023-06-06").why == "extension_pending");
    CHECK(on(ledger, Queue::decision, "2023-06-06") == "1");
    CHECK(lineOf(ledger, Queue::decision, "2023-06-06").since == day("2023-05-30"));
    ledger.mustRun(fact("decide-extension", "18-1-1", "2023-05-31", education + R"(,"granted":true,"until":"2023-08-01")"));
    CHECK(on(ledger, Queue::overdue, "2023-08-01").empty());
    CHECK(on(ledger, Queue::dueSoon, "2023-08-01") == "1");
    CHECK(on(ledger, Queue::overdue, "2023-08-02") == "1");
    CHECK(on(ledger, Queue::decision, "2023-06-06").empty());
}

TEST_CASE("today: a receipt is missing the day after its limit by rule, weekends rolled") {
    TemporaryRegister ledger;
    assigned(ledger, 1);  // Friday 3 March and seven days: Friday 10 March
    ledger.mustRun(registering(2, "关于另一件事的建议"));
    ledger.mustRun(assigningTo("18-1-2", sole, "2023-03-04"));  // seven days: Saturday 11 March, rolled to Monday 13
    CHECK(on(ledger, Queue::notSigned, "2023-03-10").empty());
    CHECK(on(ledger, Queue::notSigned, "2023-03-11") == "1");
    CHECK(on(ledger, Queue::notSigned, "2023-03-13") == "1");
    CHECK(on(ledger, Queue::notSigned, "2023-03-14") == "1 2");
    CHECK(lineOf(ledger, Queue::notSigned, "2023-03-14").dueOn == day("2023-03-10"));
    ledger.mustRun(fact("acknowledge-receipt", "18-1-1", "2023-03-15", education));
    CHECK(on(ledger, Queue::notSigned, "2023-03-20") == "2");
    ledger.mustRun(fact("record-progress", "18-1-2", "2023-03-20", education + R"(,"text":"已调研")"));
    CHECK(on(ledger, Queue::notSigned, "2023-03-20").empty());
}

TEST_CASE("today: a first talk with the deputy is due by rule from the receipt, and shown from fifteen days before") {
    TemporaryRegister ledger;
    assigned(ledger, 1);
    // Twenty working days: 31 March from the assignment, 3 April from the receipt on 6 March.
    CHECK(on(ledger, Queue::firstContact, "2023-03-15").empty());
    CHECK(on(ledger, Queue::firstContact, "2023-03-16") == "1");
    CHECK(lineOf(ledger, Queue::firstContact, "2023-03-16").dueOn == day("2023-03-31"));
    ledger.mustRun(fact("acknowledge-receipt", "18-1-1", "2023-03-06", education));
    CHECK(on(ledger, Queue::firstContact, "2023-03-18").empty());
    const app::TodayLine line = lineOf(ledger, Queue::firstContact, "2023-03-19");
    CHECK(line.dueOn == day("2023-04-03"));
    CHECK(line.why == "no_contact_yet");
    CHECK(line.units == std::vector<std::string>{"市教育局"});
    CHECK(on(ledger, Queue::firstContact, "2023-05-01") == "1");
    ledger.mustRun(fact("record-contact", "18-1-1", "2023-03-20", education + R"(,"phase":"before","way":"telephone")"));
    CHECK(on(ledger, Queue::firstContact, "2023-05-01").empty());
    // A reply without a talk before it leaves nothing to be asked for either.
    assigned(ledger, 2);
    ledger.mustRun(fact("record-reply", "18-1-2", "2023-05-30", education + R"(,"result_class":"A")"));
    CHECK(on(ledger, Queue::firstContact, "2023-06-01").empty());
    CHECK(ledger.store().verify().empty());
}

TEST_CASE("today: a joint opinion is missing from fifteen days before its limit, of its own unit") {
    TemporaryRegister ledger;
    assigned(ledger, 1, leadAndJoint);  // opinion due 2023-04-03
    CHECK(on(ledger, Queue::jointOpinion, "2023-03-18").empty());
    CHECK(on(ledger, Queue::jointOpinion, "2023-03-19") == "1");
    CHECK(on(ledger, Queue::jointOpinion, "2023-05-01") == "1");
    CHECK(lineOf(ledger, Queue::jointOpinion, "2023-05-01").units == std::vector<std::string>{"成都轨道集团"});
    CHECK(on(ledger, Queue::overdue, "2023-05-01").empty());  // the reply is not
    ledger.mustRun(fact("record-joint-opinion", "18-1-1", "2023-05-02", R"(,"unit":"成都轨道集团","text":"同意")"));
    CHECK(on(ledger, Queue::jointOpinion, "2023-05-02").empty());
}

TEST_CASE("today: a piece is silent when its last dated fact is thirty days ago") {
    TemporaryRegister ledger;
    assigned(ledger, 1);
    ledger.mustRun(fact("record-progress", "18-1-1", "2023-03-10", education + R"(,"text":"已调研")"));
    CHECK(on(ledger, Queue::silent, "2023-04-08").empty());
    CHECK(on(ledger, Queue::silent, "2023-04-09") == "1");
    CHECK(lineOf(ledger, Queue::silent, "2023-04-09").since == day("2023-03-10"));
    CHECK(shown(lookedAt(ledger, "2023-03-20", [](auto& query) { query.silentDays = 10; }), Queue::silent) == "1");
    ledger.mustRun(fact("record-contact", "18-1-1", "2023-04-09", education + R"(,"phase":"before","way":"telephone")"));
    CHECK(on(ledger, Queue::silent, "2023-05-08").empty());
    CHECK(on(ledger, Queue::silent, "2023-05-09") == "1");
}

TEST_CASE("today: a reply that has not reached every signer is a debt, of a completed piece too") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "关于课后服务的建议", R"(,"co_signers":["李二（锦江代表团）","赵三（青羊代表团）"])"));
    ledger.mustRun(assigningTo("18-1-1", sole));
    ledger.mustRun(fact("record-reply", "18-1-1", "2023-05-30", education + R"(,"result_class":"A")"));
    CHECK(lineOf(ledger, Queue::undelivered, "2023-05-30").signers == 3);
    ledger.mustRun(fact("record-delivery", "18-1-1", "2023-06-01", R"(,"deputy":"王一（武侯代表团）","way":"in_person")"));
    CHECK(lineOf(ledger, Queue::undelivered, "2023-06-01").signers == 2);
    ledger.mustRun(fact("record-feedback", "18-1-1", "2023-06-05", R"(,"result":"satisfied")"));
    REQUIRE(ledger.view("18-1-1").summary.isCompleted);
    CHECK(on(ledger, Queue::undelivered, "2023-06-05") == "1");
    ledger.mustRun(fact("record-delivery", "18-1-1", "2023-06-06", R"(,"way":"post")"));
    CHECK(on(ledger, Queue::undelivered, "2023-06-06").empty());
}

TEST_CASE("today: a form is missing until it is there, its limit counts from the lead proposer's reply") {
    TemporaryRegister ledger;
    assigned(ledger, 1);
    ledger.mustRun(fact("record-reply", "18-1-1", "2023-05-30", education + R"(,"result_class":"A")"));
    const app::TodayLine undelivered = lineOf(ledger, Queue::formMissing, "2023-05-30");
    CHECK_FALSE(undelivered.dueOn);
    CHECK(undelivered.turn == domain::Turn::unit);
    CHECK(undelivered.why == "reply_not_delivered");
    ledger.mustRun(fact("record-delivery", "18-1-1", "2023-06-01", R"(,"way":"post")"));
    const app::TodayLine line = lineOf(ledger, Queue::formMissing, "2023-06-10");
    CHECK(line.dueOn == day("2023-06-25"));  // fifteen working days from 2 June; 22 to 24 are off, Sunday 25 is worked
    CHECK(line.turn == domain::Turn::deputy);
    CHECK(line.why == "not_rated");
    ledger.mustRun(fact("record-feedback", "18-1-1", "2023-06-12", R"(,"result":"dissatisfied","comment":"没有答复班次")"));
    CHECK(on(ledger, Queue::formMissing, "2023-06-12").empty());
    CHECK(on(ledger, Queue::decision, "2023-06-12") == "1");
    CHECK(lineOf(ledger, Queue::decision, "2023-06-12").why == "dissatisfied");
}

TEST_CASE("today: for one unit only what that unit owes") {
    TemporaryRegister ledger;
    assigned(ledger, 1, leadAndJoint);
    assigned(ledger, 2);
    ledger.mustRun(registering(3, "关于还没有交办的建议"));
    const auto of = [&](const std::string& name) {
        const auto id = RawDatabase(ledger.file()).value("SELECT id FROM unit WHERE short_name = '" + name + "'");
        return lookedAt(ledger, "2023-07-01", [&](app::TodayQuery& query) { query.unit = domain::UnitId(std::stoll(id)); });
    };
    const app::Today rail = of("成都轨道集团");
    CHECK(shown(rail, Queue::overdue).empty());
    CHECK(shown(rail, Queue::jointOpinion) == "1");
    CHECK(shown(rail, Queue::notSigned) == "1");
    CHECK(shown(rail, Queue::decision).empty());
    const app::Today schools = of("市教育局");
    CHECK(shown(schools, Queue::overdue) == "2");
    CHECK(shown(schools, Queue::jointOpinion).empty());
    CHECK(shown(lookedAt(ledger, "2023-07-01"), Queue::decision) == "3");
}

TEST_CASE("today: the most pressing stand first, the rest is counted") {
    TemporaryRegister ledger;
    for (const auto& [serial, date] : {std::pair(1, "2023-03-10"), std::pair(2, "2023-03-03"), std::pair(3, "2023-03-06")}) {
        ledger.mustRun(registering(serial, "关于第" + std::to_string(serial) + "件事的建议"));
        ledger.mustRun(assigningTo("18-1-" + std::to_string(serial), sole, date));
    }
    CHECK(on(ledger, Queue::overdue, "2023-09-01") == "2 3 1");
    const app::Today two = lookedAt(ledger, "2023-09-01", [](app::TodayQuery& query) { query.most = 2; });
    CHECK(two.count(Queue::overdue) == 3);
    CHECK(two.queues.front().lines.size() == 2);
    CHECK(two.queues.front().lines.front().serial == 2);
}

TEST_CASE("today: of more decisions than are shown those stand first whose limit by rule is nearest, however late they came in") {
    TemporaryRegister ledger;
    ledger.mustRun(R"({"command":"choose-profile","profile":"shanghai","from":"2022-01-01"})");
    ledger.mustRun(registering(1, "关于第1件事的建议"));  // the close of their session is not recorded: no limit
    ledger.mustRun(registering(2, "关于第2件事的建议"));
    ledger.mustRun(R"({"command":"open-session","term":18,"number":2,"opened":"2023-05-08","closed":"2023-05-15"})");
    ledger.mustRun(
        R"({"command":"register-suggestion","on":"2023-05-10","session":"18-2","kind":"plenary","serial":3,"title":"关于第3件事的建议","lead":"王一（武侯代表团）","category":"K01"})");
    ledger.mustRun(
        R"({"command":"register-suggestion","on":"2023-05-29","session":"18-1","kind":"intersessional","serial":4,"title":"关于第4件事的建议","lead":"王一（武侯代表团）","category":"K01"})");
    const auto first = [&](int most) {
        const app::Today today = lookedAt(ledger, "2023-06-01", [most](app::TodayQuery& query) { query.most = most; });
        CHECK(today.count(Queue::decision) == 4);
        std::string text;
        for (const app::TodayQueue& one : today.queues) {
            if (one.queue != Queue::decision) continue;
            for (const app::TodayLine& line : one.lines)
                text += std::to_string(line.serial) + " " + (line.dueOn ? base::isoDate(*line.dueOn) : "-") + "; ";
        }
        return text;
    };
    // Seven working days from Monday 29 May; a month from the close on 15 May (SH 11, 15).
    CHECK(first(1) == "4 2023-06-07; ");
    CHECK(first(2) == "4 2023-06-07; 3 2023-06-15; ");
    CHECK(first(3) == "4 2023-06-07; 3 2023-06-15; 1 -; ");
    CHECK(first(100) == "4 2023-06-07; 3 2023-06-15; 1 -; 2 -; ");
    ledger.mustRun(assigningTo("18-1-闭4", sole, "2023-06-01"));
    ledger.mustRun(registering(5, "关于第5件事的建议"));
    CHECK(first(1) == "3 2023-06-15; ");
}

TEST_CASE("today: a piece with two late units stands once in a queue and names both") {
    TemporaryRegister ledger;
    assigned(ledger, 1, R"({"unit":"市教育局","role":"separate"},{"unit":"市交通运输局","role":"separate"})");
    const app::TodayLine line = lineOf(ledger, Queue::overdue, "2023-07-01");
    CHECK(line.units.size() == 2);
    CHECK(lookedAt(ledger, "2023-07-01").count(Queue::overdue) == 1);
}

TEST_CASE("today: the queues of a varied register are what SQL on the facts finds") {
    TemporaryRegister ledger;
    for (int serial = 1; serial <= 12; ++serial) {
        const std::string address = "18-1-" + std::to_string(serial);
        ledger.mustRun(registering(serial, "关于第" + std::to_string(serial) + "件事的建议"));
        if (serial % 6 == 0) continue;
        const std::string date = "2023-0" + std::to_string(3 + serial % 4) + "-0" + std::to_string(1 + serial % 9);
        ledger.mustRun(assigningTo(address, serial % 2 == 0 ? leadAndJoint : sole, date));
        const std::string unit = serial % 2 == 0 ? R"(,"unit":"市交通运输局")" : education;
        if (serial % 3 == 0) ledger.mustRun(fact("acknowledge-receipt", address, "2023-07-01", unit));
        if (serial % 5 == 0) ledger.mustRun(fact("record-reply", address, "2023-07-02", unit + R"(,"result_class":"B")"));
        if (serial == 7) ledger.mustRun(fact("withdraw-suggestion", address, "2023-07-03", R"(,"reason":"已解决")"));
    }
    RawDatabase database(ledger.file());
    const std::string openReplies =
        " FROM suggestion s JOIN task t ON t.suggestion_id = s.id AND t.role <> 'joint' AND t.cancelled_on IS NULL"
        " WHERE s.id NOT IN (SELECT suggestion_id FROM withdrawal) AND t.id NOT IN (SELECT task_id FROM reply)";
    for (const char* date : {"2023-06-01", "2023-07-05", "2023-08-04", "2023-09-01", "2023-12-20"}) {
        CAPTURE(date);
        const app::Today today = lookedAt(ledger, date);
        const auto sorted = [&](Queue queue) {
            std::vector<int> serials;
            for (const app::TodayQueue& one : today.queues) {
                for (const app::TodayLine& line : one.lines) {
                    if (one.queue == queue) serials.push_back(line.serial);
                }
            }
            std::sort(serials.begin(), serials.end());
            std::string text;
            for (const int serial : serials) text += (text.empty() ? "" : " ") + std::to_string(serial);
            return text;
        };
        const auto bySql = [&](const std::string& sql) {
            std::string text;
            for (const std::string& serial : database.column("SELECT DISTINCT s.serial" + sql + " ORDER BY s.serial"))
                text += (text.empty() ? "" : " ") + serial;
            return text;
        };
        const std::string d = "'" + std::string(date) + "'";
        CHECK(sorted(Queue::overdue) == bySql(openReplies + " AND t.due_on < " + d));
        CHECK(sorted(Queue::dueSoon) == bySql(openReplies + " AND t.due_on BETWEEN " + d + " AND date(" + d + ", '+15 days')"));
        CHECK(sorted(Queue::silent) ==
              bySql(openReplies + " AND max(t.assigned_on, ifnull((SELECT on_date FROM receipt r WHERE r.task_id = t.id), '')) <= date(" +
                    d + ", '-30 days')"));
        CHECK(sorted(Queue::undelivered) == bySql(" FROM suggestion s JOIN delivery d ON d.suggestion_id = s.id WHERE d.way IS NULL"));
        CHECK(sorted(Queue::formMissing) ==
              bySql(" FROM suggestion s JOIN reply r ON r.suggestion_id = s.id WHERE s.id NOT IN (SELECT suggestion_id FROM feedback)"));
        CHECK(sorted(Queue::commitmentsMissing) ==
              bySql(" FROM suggestion s JOIN reply r ON r.suggestion_id = s.id WHERE r.result_class = 'B'"));
        CHECK(sorted(Queue::decision) == bySql(" FROM suggestion s WHERE s.id NOT IN (SELECT suggestion_id FROM task)"));
        CHECK(sorted(Queue::jointOpinion) ==
              bySql(" FROM suggestion s JOIN task t ON t.suggestion_id = s.id AND t.role = 'joint' WHERE s.id NOT IN"
                    " (SELECT suggestion_id FROM reply UNION SELECT suggestion_id FROM withdrawal) AND t.due_on <= date(" +
                    d + ", '+15 days')"));
        // A list asked for a queue holds the same pieces, and the count says how many.
        for (const auto& [queue, code] : base::EnumCodes<Queue>::values) {
            CAPTURE(code);
            app::ListQuery query;
            query.queue = app::QueueOnDay{queue, day(date)};
            CHECK(static_cast<int>(ledger.reader().caseIds(query).size()) == today.count(queue));
            CHECK(ledger.reader().caseCount(query) == today.count(queue));
        }
    }
}

TEST_CASE("today: what is awaited follows a change taken back and is proved by verify") {
    TemporaryRegister ledger;
    assigned(ledger, 1);
    ledger.mustRun(fact("record-reply", "18-1-1", "2023-05-30", education + R"(,"result_class":"A")"));
    CHECK(on(ledger, Queue::overdue, "2023-07-01").empty());
    mustTakeBack(ledger);
    CHECK(on(ledger, Queue::overdue, "2023-07-01") == "1");
    CHECK(ledger.store().verify().empty());
    RawDatabase(ledger.file()).execute("UPDATE awaited SET due_on = '2024-06-05' WHERE kind = 'reply'");
    const auto found = ledger.store().verify();
    REQUIRE(found.size() == 1);
    CHECK(found.front().table == "awaited");
    CHECK(found.front().row == "18-1-1");
}

TEST_CASE("today: a register of an earlier version is told what is awaited when it is brought up to date") {
    const RegisterFolder folder;
    std::filesystem::copy_file(std::string(HUYING_SOURCE_DIR) + "/tests/data/register-version-1.huying", folder.file("old.huying"));
    const auto opened = storage::openRegister(folder.file("old.huying"));
    REQUIRE(opened);
    app::TodayQuery query;
    query.today = day("2023-07-01");
    CHECK(app::readToday((*opened)->reader(), query).count(Queue::overdue) == 1);
    CHECK((*opened)->verify().empty());
}

TEST_CASE("today: a register of an earlier version is told which promises were never recorded") {
    const RegisterFolder folder;
    std::filesystem::copy_file(std::string(HUYING_SOURCE_DIR) + "/tests/data/register-version-1.huying", folder.file("old.huying"));
    RawDatabase(folder.file("old.huying"), SQLITE_OPEN_READWRITE).execute("UPDATE reply SET result_class = 'B'");
    const auto opened = storage::openRegister(folder.file("old.huying"));
    REQUIRE(opened);
    app::TodayQuery query;
    query.today = day("2023-07-01");
    CHECK(app::readToday((*opened)->reader(), query).count(Queue::commitmentsMissing) == 1);
}

}  // namespace huying::tests
