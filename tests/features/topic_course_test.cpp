// SPDX-License-Identifier: GPL-3.0-or-later
// The course of a topic: what comes next and whose turn it is, its report, who heard it, and what a close needs.
#include <algorithm>
#include <catch2/catch.hpp>

#include "app/queries/supervision_view.h"
#include "app/queries/today.h"
#include "app/queries/topic_briefing.h"
#include "features/accounts_office.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

using domain::TopicStep;
using domain::TopicTurn;

class Office {
public:
    TemporaryRegister office{"2023-12-20"};

    Office() {
        office.mustRun(
            R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于课后服务的建议","lead":"王明（武侯代表团）"})");
        office.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"18-1-1","tasks":[{"unit":"市教育局","role":"sole"}]})");
        office.mustRun(R"({"command":"create-topic","on":"2023-03-21","name":"课后服务","leaders":["霍某"],"cases":["18-1-1"]})");
    }

    void must(const std::string& json) { office.mustRun(json); }
    Codes refused(const std::string& json) { return codesOf(office.run(json).errors); }

    app::TopicView topic() { return app::viewTopics(office.reader(), session()).topics.at(0); }
    domain::SessionId session() { return office.reader().sessions().front().id; }
    TopicStep step() { return topic().standing().step; }
    TopicTurn turn() { return topic().standing().turn; }
    app::Today today(const std::string& on) {
        app::TodayQuery query;
        query.today = day(on);
        return app::readToday(office.reader(), query);
    }
    void complete() {
        must(R"({"command":"record-reply","on":"2023-05-20","case":"18-1-1","unit":"市教育局","result_class":"A","text":"已开放"})");
        must(R"({"command":"record-feedback","on":"2023-06-10","case":"18-1-1","result":"satisfied"})");
    }
    void planned() {
        must(R"({"command":"correct-topic","on":"2023-03-25","topic":"课后服务","committee":"教科文卫委","plan_text":"四月视察"})");
    }
    void held() {
        must(
            R"({"command":"record-activity","on":"2023-04-18","topic":"课后服务","activity_kind":"inspection","place":"武侯","findings":"点位不足","decisions":"六月开放","next_on":"2023-06-20"})");
    }
};

}  // namespace

TEST_CASE("a topic says what comes next and whose turn it is, from its decision to its close") {
    Office o;
    CHECK((o.step() == TopicStep::assignCommittee && o.turn() == TopicTurn::office));
    o.must(R"({"command":"correct-topic","topic":"课后服务","committee":"教科文卫委"})");
    CHECK((o.step() == TopicStep::makePlan && o.turn() == TopicTurn::committee));
    o.planned();
    CHECK(o.topic().topic.planOn == day("2023-03-25"));
    CHECK((o.step() == TopicStep::holdActivity && o.topic().standing().since == day("2023-03-25")));
    o.held();
    CHECK((o.step() == TopicStep::completePieces && o.turn() == TopicTurn::units));
    o.complete();
    CHECK((o.step() == TopicStep::fileReport && o.turn() == TopicTurn::committee));
    CHECK(o.topic().standing().since == day("2023-06-10"));
    o.must(R"({"command":"file-topic-report","on":"2023-11-20","topic":"课后服务","report":"点位已开放"})");
    CHECK((o.step() == TopicStep::hearReport && o.turn() == TopicTurn::office));
    o.must(R"({"command":"record-topic-hearing","on":"2023-12-05","topic":"课后服务","heard_meeting":"第28次主任会议"})");
    CHECK(o.step() == TopicStep::closeTopic);
    o.must(R"({"command":"close-topic","on":"2023-12-15","topic":"课后服务"})");
    CHECK((o.step() == TopicStep::none && o.turn() == TopicTurn::nobody));
    const domain::SupervisionTopic topic = o.topic().topic;
    CHECK(topic.reportOn == day("2023-11-20"));
    CHECK(topic.heardOn == day("2023-12-05"));
    CHECK(topic.heardMeeting == "第28次主任会议");
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("a topic is closed when its pieces are completed, the report is filed and the chair conference has heard it") {
    Office o;
    const std::string close = R"({"command":"close-topic","on":"2023-12-15","topic":"课后服务"})";
    CHECK(o.refused(close) == Codes{"pieces-still-open", "topic-report-missing", "topic-not-heard"});
    CHECK(o.refused(R"({"command":"record-topic-hearing","on":"2023-12-05","topic":"课后服务"})") == Codes{"topic-report-missing"});
    const auto filed = o.office.mustRun(R"({"command":"file-topic-report","on":"2023-05-01","topic":"课后服务","report":"中期"})");
    CHECK(codesOf(filed.notices) == Codes{"report-with-open-pieces"});
    CHECK(o.refused(R"({"command":"file-topic-report","on":"2023-05-02","topic":"课后服务","report":"再报"})") ==
          Codes{"topic-report-filed"});
    CHECK(o.refused(close) == Codes{"pieces-still-open", "topic-not-heard"});
    o.complete();
    CHECK(o.refused(close) == Codes{"topic-not-heard"});
    // Setting the day of the close by a correction takes the same.
    CHECK(o.refused(R"({"command":"correct-topic","topic":"课后服务","closed_on":"2023-12-15"})") == Codes{"topic-not-heard"});
    CHECK(o.refused(R"({"command":"record-topic-hearing","on":"2023-04-30","topic":"课后服务"})") == Codes{"heard-before-report"});
    o.must(R"({"command":"record-topic-hearing","on":"2023-12-05","topic":"课后服务"})");
    CHECK(o.refused(R"({"command":"record-topic-hearing","on":"2023-12-06","topic":"课后服务"})") == Codes{"topic-heard"});
    CHECK(o.refused(R"({"command":"close-topic","on":"2023-12-01","topic":"课后服务"})") ==
          Codes{"closed-before-heard", "topic-not-heard"});
    o.must(close);
    // Neither the report nor the hearing is taken back from under the close.
    const std::int64_t last = o.office.reader().lastEntry();
    CHECK_FALSE(o.office.store().undo({std::nullopt, last - 1, "张敏"}));
    REQUIRE(o.office.store().undo({std::nullopt, std::nullopt, "张敏"}));
    CHECK_FALSE(o.topic().topic.closedOn);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("a topic that no piece was put into is not closed, by itself or by a correction") {
    Office o;
    o.must(R"({"command":"create-topic","on":"2023-03-21","name":"空主题"})");
    const std::string close = R"({"command":"close-topic","on":"2023-12-15","topic":"空主题"})";
    CHECK(o.refused(close) == Codes{"topic-without-pieces", "topic-report-missing", "topic-not-heard"});
    o.must(R"({"command":"file-topic-report","on":"2023-11-20","topic":"空主题","report":"已督办"})");
    o.must(R"({"command":"record-topic-hearing","on":"2023-12-05","topic":"空主题"})");
    CHECK(o.refused(close) == Codes{"topic-without-pieces"});
    CHECK(o.refused(R"({"command":"correct-topic","topic":"空主题","closed_on":"2023-12-15"})") == Codes{"topic-without-pieces"});
    o.must(R"({"command":"set-priority","on":"2023-04-04","cases":["18-1-1"],"topic":"空主题","move":true})");
    o.complete();
    o.must(close);
}

TEST_CASE("the briefing names a unit once, also where a piece has two that answer") {
    Office o;
    o.must(R"({"command":"register-suggestion","on":"2023-02-27","serial":2,"title":"关于托管的建议","lead":"李芳（锦江代表团）"})");
    o.must(
        R"({"command":"assign-suggestion","on":"2023-03-03","case":"18-1-2","tasks":[{"unit":"市住建局","role":"separate","scope":"场地"},{"unit":"市教育局","role":"separate","scope":"课程"}]})");
    o.must(R"({"command":"set-priority","on":"2023-04-04","cases":["18-1-2"],"topic":"课后服务"})");
    const auto briefing = app::readTopicBriefing(o.office.reader(), o.session(), o.topic().topic.id, day("2023-07-01"));
    REQUIRE(briefing->pieces.size() == 2);
    // The unit of the first piece, and the two of the second, one of them the same.
    std::vector<std::string> names = briefing->unitNames;
    std::sort(names.begin(), names.end());
    CHECK(names.size() == 2);
    CHECK(std::unique(names.begin(), names.end()) == names.end());
}

TEST_CASE("a piece that was withdrawn holds no topic back") {
    Office o;
    o.planned();
    o.held();
    o.must(R"({"command":"register-suggestion","on":"2023-02-27","serial":2,"title":"关于托管的建议","lead":"李芳（锦江代表团）"})");
    o.must(R"({"command":"set-priority","on":"2023-04-04","cases":["18-1-2"],"topic":"课后服务"})");
    o.complete();
    CHECK(o.step() == TopicStep::completePieces);
    o.must(R"({"command":"withdraw-suggestion","on":"2023-06-20","case":"18-1-2"})");
    CHECK(o.step() == TopicStep::fileReport);
    CHECK(o.topic().handled() == 1);
    CHECK(o.topic().pieces.size() == 2);
    CHECK(o.today("2023-12-20").count(app::TopicQueue::topicSteps) == 1);
    const auto briefing = app::readTopicBriefing(o.office.reader(), o.session(), o.topic().topic.id, day("2023-07-01"));
    REQUIRE(briefing->pieces.size() == 1);
    CHECK(briefing->pieces[0].row.address == "18-1-1");
    o.must(R"({"command":"close-topic","on":"2023-12-15","topic":"课后服务","report":"已听取"})");
}

TEST_CASE("what a closed topic stands on is not taken away by a correction") {
    Office o;
    o.planned();
    o.complete();
    o.must(R"({"command":"close-topic","on":"2023-12-15","topic":"课后服务","report":"已听取"})");
    const auto with = [](const std::string& rest) { return R"({"command":"correct-topic","topic":"课后服务",)" + rest + "}"; };
    CHECK(o.refused(with(R"("heard_on":null)")) == Codes{"topic-not-heard"});
    CHECK(o.refused(with(R"("report":null,"heard_on":null)")) == Codes{"topic-report-missing", "topic-not-heard"});
    // On that day its piece was not completed yet.
    CHECK(o.refused(with(R"("report_on":"2023-05-30","heard_on":"2023-06-01","closed_on":"2023-06-02")")) == Codes{"pieces-still-open"});
    o.must(with(R"("report_on":"2023-11-20","heard_on":"2023-12-05","report":"点位已开放")"));
    o.must(with(R"("closed_on":null,"heard_on":null)"));  // goes on
    CHECK(o.step() == TopicStep::hearReport);
}

TEST_CASE("a close that brings the report with it records that it was filed and heard that day") {
    Office o;
    o.complete();
    o.must(R"({"command":"close-topic","on":"2023-12-15","topic":"课后服务","report":"已听取","heard_meeting":"第28次主任会议"})");
    const domain::SupervisionTopic topic = o.topic().topic;
    CHECK(topic.reportOn == day("2023-12-15"));
    CHECK(topic.heardOn == day("2023-12-15"));
    CHECK(topic.report == "已听取");
    CHECK(topic.heardMeeting == "第28次主任会议");
}

TEST_CASE("Today tells of announced activities, of topics without any and of steps that are due") {
    Office o;
    CHECK(o.today("2023-04-01").count(app::TopicQueue::topicSteps) == 1);
    CHECK(o.today("2023-04-01").count(app::TopicQueue::activitiesMissing) == 0);  // nobody tracks it yet
    o.planned();
    CHECK(o.today("2023-04-01").count(app::TopicQueue::topicSteps) == 0);
    const app::Today missing = o.today("2023-04-01");
    REQUIRE(missing.count(app::TopicQueue::activitiesMissing) == 1);
    CHECK(missing.topics.at(1).lines.at(0).committee == "教科文卫委");
    CHECK(missing.topics.at(1).lines.at(0).turn == TopicTurn::committee);
    o.held();
    CHECK(o.today("2023-06-04").count(app::TopicQueue::activitiesDue) == 0);  // 16 days before
    const app::Today due = o.today("2023-07-01");
    REQUIRE(due.count(app::TopicQueue::activitiesDue) == 1);
    CHECK(due.topics.at(0).lines.at(0).dueOn == day("2023-06-20"));
    CHECK(due.count(app::TopicQueue::activitiesMissing) == 0);
    // Held on the day or later, it is no longer announced.
    o.must(R"({"command":"record-activity","on":"2023-06-22","topic":"课后服务","activity_kind":"meeting"})");
    CHECK(o.today("2023-07-01").count(app::TopicQueue::activitiesDue) == 0);
    // A piece that stands by itself.
    o.must(R"({"command":"set-government-leader","on":"2023-03-25","case":"18-1-1","government_leader":"沈某"})");
    o.must(R"({"command":"record-activity","on":"2023-06-25","case":"18-1-1","activity_kind":"on_site","next_on":"2023-07-10"})");
    const app::Today single = o.today("2023-07-01");
    REQUIRE(single.count(app::TopicQueue::activitiesDue) == 1);
    CHECK(single.topics.at(0).lines.at(0).suggestion.value == 1);
    // What one unit owes has none of it.
    app::TodayQuery query;
    query.today = day("2023-07-01");
    query.unit = o.office.reader().units().front().id;
    CHECK(app::readToday(o.office.reader(), query).topics.empty());
    o.complete();
    CHECK(o.today("2023-12-20").count(app::TopicQueue::activitiesDue) == 0);
    CHECK(o.today("2023-12-20").count(app::TopicQueue::topicSteps) == 1);
}

TEST_CASE("a committee's person is told of its own topics alone, and files and hears their reports alone") {
    AccountsOffice o;
    o.createTopics();
    o.signIn(committee);
    app::TodayQuery query;
    query.today = day("2023-05-01");
    const app::Today own = app::readToday(o.office.reader(), query);
    REQUIRE(own.count(app::TopicQueue::topicSteps) == 1);
    CHECK(own.topics.at(2).lines.at(0).name == "交通");
    CHECK(own.count(app::TopicQueue::activitiesMissing) == 1);
    o.signIn(clerk);
    CHECK(app::readToday(o.office.reader(), query).count(app::TopicQueue::topicSteps) == 2);
    o.signIn(housing);
    CHECK(app::readToday(o.office.reader(), query).count(app::TopicQueue::topicSteps) == 0);

    const auto filing = [](const std::string& topic) {
        return R"({"command":"file-topic-report","on":"2023-11-20","topic":")" + topic + R"(","report":"已跟踪"})";
    };
    CHECK(o.refused(committee, filing("住房")) == Codes{"not-your-topic"});
    o.must(committee, filing("交通"));
    CHECK(o.refused(committee, R"({"command":"record-topic-hearing","on":"2023-12-01","topic":"住房"})") == Codes{"not-your-topic"});
    o.must(committee, R"({"command":"record-topic-hearing","on":"2023-12-01","topic":"交通"})");
    // What was proposed is not for a committee to record.
    CHECK(o.refused(committee, R"({"command":"propose-priority","on":"2023-05-01","cases":["1"],"grounds":["major_matter"]})") ==
          Codes{"not-your-right"});
    // Nor to read while it is not decided.
    o.must(clerk, R"({"command":"propose-priority","on":"2023-05-01","cases":["3"],"grounds":["major_matter"]})");
    const domain::SessionId session = o.office.reader().sessions().front().id;
    CHECK(o.office.reader().candidates(session).size() == 1);
    o.signIn(committee);
    CHECK(o.office.reader().candidates(session).empty());
}

TEST_CASE("the briefing of a topic tells each piece with what to ask, late ones first") {
    Office o;
    o.planned();
    o.held();
    o.must(
        R"({"command":"register-suggestion","on":"2023-02-27","serial":2,"title":"关于托管的建议","lead":"李芳（锦江代表团）","co_signers":["赵一（锦江代表团）"]})");
    o.must(R"({"command":"set-priority","on":"2023-04-04","cases":["18-1-2"],"topic":"课后服务"})");
    o.must(R"({"command":"record-progress","on":"2023-05-04","case":"18-1-1","unit":"市教育局","text":"正在选址"})");
    const auto briefing = app::readTopicBriefing(o.office.reader(), o.session(), o.topic().topic.id, day("2023-07-01"));
    REQUIRE(briefing);
    REQUIRE(briefing->pieces.size() == 2);
    const app::BriefingPiece& first = briefing->pieces[0];
    CHECK(first.row.address == "18-1-1");
    CHECK(first.lastText == "正在选址");
    using Question = app::BriefingQuestion;
    CHECK(first.questions == std::vector{Question::overdue, Question::neverMet, Question::silent});
    CHECK(briefing->pieces[1].questions == std::vector{Question::notAssigned});
    REQUIRE(briefing->lastActivity);
    CHECK(briefing->lastActivity->findings == "点位不足");
    CHECK(briefing->nextOn == day("2023-06-20"));
    // As of before the activity there was none.
    CHECK_FALSE(app::readTopicBriefing(o.office.reader(), o.session(), o.topic().topic.id, day("2023-04-01"))->lastActivity.has_value());
}

TEST_CASE("the briefing tells the last that happened, and what the deputy is owed is asked") {
    Office o;
    const auto piece = [&] {
        return app::readTopicBriefing(o.office.reader(), o.session(), o.topic().topic.id, day("2023-10-01"))->pieces.at(0);
    };
    using Question = app::BriefingQuestion;
    const auto asks = [&](Question question) {
        const std::vector<Question> questions = piece().questions;
        return std::find(questions.begin(), questions.end(), question) != questions.end();
    };
    o.must(
        R"({"command":"record-contact","on":"2023-04-10","case":"18-1-1","unit":"市教育局","phase":"before","way":"visit","deputy":"王明（武侯代表团）"})");
    CHECK(piece().lastText == "走访");
    o.must(R"({"command":"set-government-leader","on":"2023-03-25","case":"18-1-1","government_leader":"沈某"})");
    o.must(
        R"({"command":"record-activity","on":"2023-05-02","case":"18-1-1","activity_kind":"inspection","findings":"点位不足","decisions":"六月开放"})");
    CHECK(piece().lastText == "视察：六月开放");
    o.must(R"({"command":"record-reply","on":"2023-05-20","case":"18-1-1","unit":"市教育局","result_class":"B","text":"列入计划"})");
    CHECK(asks(Question::promiseNotRecorded));
    CHECK(asks(Question::notDelivered));
    CHECK_FALSE(asks(Question::notRated));
    o.must(R"({"command":"record-feedback","on":"2023-06-10","case":"18-1-1","result":"satisfied"})");
    o.must(
        R"({"command":"record-commitment","on":"2023-05-20","case":"18-1-1","unit":"市教育局","text":"新增十个点位","due_on":"2023-12-01"})");
    CHECK_FALSE(asks(Question::promiseNotRecorded));
    o.must(R"({"command":"record-progress","on":"2023-06-25","case":"18-1-1","unit":"市教育局","text":"正在选址"})");
    o.must(
        R"({"command":"record-commitment-progress","on":"2023-08-25","case":"18-1-1","commitment":1,"step":"progress","text":"已选八处"})");
    CHECK((piece().lastOn == day("2023-08-25")));
    CHECK(piece().lastText == "承诺进展：已选八处");
    CHECK(asks(Question::promiseOpen));
    o.must(
        R"({"command":"record-commitment-progress","on":"2023-09-13","case":"18-1-1","commitment":1,"step":"fulfilled","text":"全部开放"})");
    CHECK((piece().lastOn == day("2023-09-13")));
    CHECK(piece().lastText == "承诺已落实：全部开放");
    CHECK(asks(Question::secondReplyOwed));
    o.must(R"({"command":"answer-again","on":"2023-09-20","case":"18-1-1","unit":"市教育局","result_class":"A","text":"已经办到"})");
    CHECK_FALSE(asks(Question::secondReplyOwed));
    CHECK((piece().lastOn == day("2023-09-20")));
}

TEST_CASE("what is asked about a classified piece follows from its facts, and none of its words is told") {
    Office o;
    o.planned();
    o.held();
    o.must(R"({"command":"record-progress","on":"2023-06-20","case":"18-1-1","unit":"市教育局","text":"正在选址"})");
    o.must(R"({"command":"correct-suggestion","case":"18-1-1","classified":true,"reason":"定密"})");
    const auto briefing = app::readTopicBriefing(o.office.reader(), o.session(), o.topic().topic.id, day("2023-07-01"));
    const app::BriefingPiece& piece = briefing->pieces.at(0);
    using Question = app::BriefingQuestion;
    CHECK(piece.questions == std::vector{Question::overdue, Question::neverMet});  // and not silent
    CHECK(piece.lastText.empty());
}

}  // namespace huying::tests
