// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_session_work.h"

#include <algorithm>
#include <array>

namespace huying::bench {

namespace {

using domain::DeputyActivityKind;

constexpr std::array activities{
    std::pair{DeputyActivityKind::specialResearch, "专题调研"}, std::pair{DeputyActivityKind::inspection, "年中视察"},
    std::pair{DeputyActivityKind::groupActivity, "小组活动"},   std::pair{DeputyActivityKind::interviews, "座谈走访"},
    std::pair{DeputyActivityKind::voterReception, "接待选民"},
};
constexpr std::array topics{"优化营商环境", "完善公共交通"};
constexpr auto inspectionName = "年终综合检查";
constexpr std::size_t supervisedOfTopic = 5;
constexpr std::size_t ledByGovernment = 4;
constexpr std::size_t inspected = 10;

}  // namespace

void SessionWork::before() {
    for (const auto& [kind, name] : activities) {
        app::RecordDeputyActivity activity;
        activity.title = name;
        activity.session = session_.address();
        activity.kind = kind;
        activity.from = day(-30);
        activity.to = day(-28);
        activity.organizer = "代表工作委员会";
        add_(activity, day(-28));
    }
}

std::string SessionWork::activityNamed(Dice& dice) const { return activities.at(dice.below(activities.size())).second; }

void SessionWork::after(const std::vector<DonePiece>& done, SampleTexts& texts, Dice& dice) {
    supervise(done, texts, dice);
    inspect(done, texts, dice);
    vote();
}

void SessionWork::supervise(const std::vector<DonePiece>& done, SampleTexts& texts, Dice& dice) {
    std::size_t taken = 0;
    for (std::size_t i = 0; i < topics.size(); ++i) {
        app::CreateTopic topic;
        topic.title = topics.at(i);
        topic.session = session_.address();
        topic.leaders = {"周副主任"};
        topic.committee = committees_.at(i % committees_.size());
        topic.chairMeeting = "第三十次主任会议";
        topic.plan = texts.sentence(dice);
        for (std::size_t last = taken + supervisedOfTopic; taken < std::min(last, done.size()); ++taken)
            topic.cases.push_back(done[taken].address);
        add_(topic, day(100));
        for (const domain::ActivityKind kind : {domain::ActivityKind::research, domain::ActivityKind::onSite}) {
            app::RecordActivity activity;
            activity.topic = topic.title;
            activity.session = topic.session;
            activity.kind = kind;
            activity.place = texts.places.at(dice.below(texts.places.size()));
            activity.supervisor = "周副主任";
            activity.findings = texts.sentence(dice);
            activity.decisions = texts.sentence(dice);
            add_(activity, day(130));
        }
        if (isNewest_) continue;
        add_(app::CloseTopic{topic.title, topic.session, texts.sentence(dice), "第四十次主任会议"}, day(290));
    }
    for (std::size_t last = taken + ledByGovernment; taken < std::min(last, done.size()); ++taken)
        add_(app::SetGovernmentLeader{done[taken].address, {true, "李副市长"}}, day(100));
}

void SessionWork::inspect(const std::vector<DonePiece>& done, SampleTexts& texts, Dice& dice) {
    app::PlanInspection plan;
    plan.title = inspectionName;
    plan.session = session_.address();
    plan.committee = committees_.front();
    plan.from = day(240);
    plan.to = day(260);
    plan.members = {"周副主任", "陈委员"};
    add_(plan, day(235));
    app::AddInspectionSample sample;
    sample.inspection = plan.title;
    sample.session = plan.session;
    std::vector<DonePiece> chosen(done.begin(), done.begin() + static_cast<std::ptrdiff_t>(std::min(inspected, done.size())));
    for (const DonePiece& one : chosen) sample.cases.push_back(one.address);
    if (chosen.empty()) return;
    add_(sample, day(236));
    for (const DonePiece& one : chosen) {
        app::RecordInspectionFinding finding;
        finding.inspection = plan.title;
        finding.session = plan.session;
        finding.unit = one.unit;
        finding.caseAddress = one.address;
        finding.text = texts.sentence(dice);
        finding.score = 80 + static_cast<int>(dice.below(20));
        add_(finding, day(250));
    }
}

// 60 members, 55 of them there: 40 satisfied, 12 mostly, 2 not, one paper invalid.
void SessionWork::vote() {
    app::RecordBallot ballot;
    ballot.session = session_.address();
    ballot.meeting = "第三十次常委会会议";
    ballot.subject = domain::BallotSubject::report;
    ballot.members = 60;
    ballot.present = 55;
    ballot.collected = 55;
    ballot.satisfied = 40;
    ballot.mostly = 12;
    ballot.dissatisfied = 2;
    ballot.invalid = 1;
    add_(ballot, day(300));
}

void SessionWork::archive(const std::vector<std::string>& addresses) {
    for (const std::string& address : addresses) {
        app::ArchiveSuggestion command;
        command.caseAddress = address;
        add_(command, day(340));
    }
}

void SessionWork::freeze() {
    app::FreezeReport command;
    command.session = session_.address();
    command.asOf = day(339);
    command.title = "常委会会议审议稿";
    add_(command, day(345));
}

}  // namespace huying::bench
