// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/command_context.h"
#include "base/text.h"
#include "domain/topic_course.h"

// Topics of priority supervision, the pieces under it and the items led by leaders of the government (domain.md §5).
namespace huying::app {

using base::Error;
using domain::SupervisionTopic;

namespace {

// 、 within one name counts as several people.
std::vector<std::string> namesIn(const std::vector<std::string>& given) {
    std::vector<std::string> names;
    for (const std::string& one : given) {
        for (std::string& name : base::splitValues(one)) {
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
        }
    }
    return names;
}

std::vector<domain::UnitId> unitsCalled(const std::vector<std::string>& names, CommandContext& context) {
    std::vector<domain::UnitId> units;
    for (const std::string& name : names) {
        const auto unit = context.findUnit(name, "units");
        if (unit && std::find(units.begin(), units.end(), unit->id) == units.end()) units.push_back(unit->id);
    }
    return units;
}

void checkName(const SupervisionTopic& topic, CommandContext& context) {
    constexpr std::size_t longestName = 60;  // characters
    if (topic.name.empty()) return context.refuse(Error("field-required", "name", "required").with("field", "name"));
    if (base::characterCount(topic.name) > longestName) {
        context.refuse(Error("topic-name-too-long", "name", "limit").with("most", std::to_string(longestName)));
    }
    for (const SupervisionTopic& other : context.reader().topics(topic.session)) {
        if (other.id != topic.id && base::comparableName(other.name) == base::comparableName(topic.name)) {
            context.refuse(Error("topic-exists", "name", "unique").with("value", other.name));
        }
    }
}

// What a command says about the pieces that it puts under supervision.
struct Placing {
    const SupervisionTopic* topic = nullptr;
    Replacement<std::string> supervisor;
    Replacement<domain::CommitteeId> committee;
    bool moves = false;
};

// The priority of a piece as it shall be; nothing where that was refused.
std::optional<domain::Priority> placed(const domain::CaseFacts& facts, const Placing& placing, CommandContext& context) {
    domain::Priority priority;
    if (const domain::Priority* known = facts.priority()) {
        priority = *known;
    } else {
        priority.on = context.on();
    }
    if (placing.topic != nullptr) {
        if (placing.topic->session != facts.suggestion.session) {
            context.refuse(Error("topic-of-another-session", "topic", "conflict").with("case", facts.suggestion.address()));
        }
        if (placing.topic->closedOn && priority.topic != placing.topic->id) {
            context.refuse(Error("topic-closed", "topic", "order").with("value", placing.topic->name));
        }
        if (priority.topic && placing.topic->id != priority.topic && !placing.moves) {
            context.refuse(
                Error("already-in-topic", "topic", "conflict").with("case", facts.suggestion.address()).with("value", priority.topicName));
        }
        priority.topic = placing.topic->id;
        priority.topicLeaders = base::joined(placing.topic->leaders, "、");
    }
    if (placing.supervisor.isGiven) {
        priority.ownSupervisor = base::joined(base::splitValues(placing.supervisor.value.value_or("")), "、");
        if (priority.ownSupervisor == priority.topicLeaders) priority.ownSupervisor.clear();
    }
    if (placing.committee.isGiven) {
        const domain::CommitteeId ofTopic = placing.topic != nullptr ? placing.topic->committee
                                            : !priority.ownCommittee ? priority.committee
                                                                     : domain::CommitteeId();
        priority.ownCommittee = placing.committee.value.value_or(domain::CommitteeId());
        if (priority.topic && priority.ownCommittee == ofTopic) priority.ownCommittee = {};
    }
    if (context.isRefused()) return std::nullopt;
    return priority;
}

void place(const std::vector<domain::CaseFacts>& cases, const Placing& placing, const std::string& chairMeeting, CommandContext& context) {
    std::vector<domain::Priority> priorities;
    for (const domain::CaseFacts& facts : cases) {
        for (Error& reason : whatStandsInTheWay(SetPriority::name, facts, context.on(), std::nullopt)) context.refuse(std::move(reason));
        if (auto priority = placed(facts, placing, context)) priorities.push_back(std::move(*priority));
    }
    if (context.isRefused()) return;
    takeCandidates(cases, false, chairMeeting, context);
    if (context.isRefused()) return;
    for (std::size_t i = 0; i < cases.size(); ++i) context.writer().savePriority(cases[i].suggestion.id, priorities[i]);
}

std::vector<domain::CaseFacts> casesOf(domain::TopicId topic, domain::SessionId session, CommandContext& context) {
    std::vector<domain::CaseFacts> cases;
    for (domain::CaseFacts& facts : context.reader().caseFactsOfSession(session, LongTexts::read)) {
        const domain::Priority* priority = facts.priority();
        if (priority != nullptr && priority->topic == topic && !facts.withdrawal) cases.push_back(std::move(facts));
    }
    return cases;
}

// Whether no piece was ever put into it; one that was withdrawn since was.
bool isWithoutPieces(const SupervisionTopic& topic, CommandContext& context) {
    const std::vector<domain::CaseFacts> all = context.reader().caseFactsOfSession(topic.session, LongTexts::read);
    return std::none_of(all.begin(), all.end(), [&](const domain::CaseFacts& facts) {
        const domain::Priority* priority = facts.priority();
        return priority != nullptr && priority->topic == topic.id;
    });
}

// Addresses of its pieces that were not completed by that day.
std::vector<std::string> openPieces(const SupervisionTopic& topic, std::optional<base::Date> on, CommandContext& context) {
    std::vector<std::string> open;
    for (const domain::CaseFacts& facts : casesOf(topic.id, topic.session, context)) {
        const auto then = on ? domain::factsAsOf(facts, *on) : std::optional(facts);
        if (!then || then->completion() == nullptr) open.push_back(facts.suggestion.address());
    }
    return open;
}

// Closing takes all pieces completed, the committee's report and the chair conference that heard it (domain.md §5). A topic that
// was closed `before` may lack what it lacked then, and no more.
void checkClose(const SupervisionTopic& topic, const SupervisionTopic* before, CommandContext& context) {
    const std::vector<std::string> open = openPieces(topic, topic.closedOn, context);
    const domain::MissingForClose missing = domain::missingForClose(topic, open.empty(), topic.closedOn);
    domain::MissingForClose known;
    if (before != nullptr)
        known = domain::missingForClose(*before, openPieces(*before, before->closedOn, context).empty(), before->closedOn);
    if (before == nullptr && isWithoutPieces(topic, context))
        context.refuse(Error("topic-without-pieces", "topic", "order").with("value", topic.name));
    if (missing.pieces && !known.pieces)
        context.refuse(Error("pieces-still-open", "topic", "order").with("value", topic.name).with("cases", base::joined(open, "、")));
    if (missing.report && !known.report) context.refuse(Error("topic-report-missing", "report", "order").with("value", topic.name));
    if (missing.hearing && !known.hearing) context.refuse(Error("topic-not-heard", "topic", "order").with("value", topic.name));
}

bool isSameCourse(const SupervisionTopic& one, const SupervisionTopic& other) {
    return one.closedOn == other.closedOn && one.heardOn == other.heardOn && one.reportOn == other.reportOn &&
           one.report.empty() == other.report.empty();
}

// What was decided, filed, heard and closed in this order.
void checkOrder(const SupervisionTopic& topic, const char* fieldOfClose, CommandContext& context) {
    if (topic.decidedOn && topic.closedOn && *topic.closedOn < *topic.decidedOn)
        context.refuse(Error("closed-before-decided", fieldOfClose, "order").with("decided", base::isoDate(*topic.decidedOn)));
    if (topic.decidedOn && topic.reportOn && *topic.reportOn < *topic.decidedOn)
        context.refuse(Error("report-before-decided", "report_on", "order").with("decided", base::isoDate(*topic.decidedOn)));
    if (topic.reportOn && topic.heardOn && *topic.heardOn < *topic.reportOn)
        context.refuse(Error("heard-before-report", "heard_on", "order").with("on", base::isoDate(*topic.reportOn)));
    if (topic.heardOn && topic.closedOn && *topic.closedOn < *topic.heardOn)
        context.refuse(Error("closed-before-heard", fieldOfClose, "order").with("on", base::isoDate(*topic.heardOn)));
}

void refuseClosed(const SupervisionTopic& topic, CommandContext& context) {
    if (topic.closedOn) context.refuse(Error("topic-closed", "topic", "order").with("value", topic.name));
}

}  // namespace

void handle(const CreateTopic& command, CommandContext& context) {
    const auto session = context.directory().session(command.session);
    if (!session) return context.refuse(session.error());
    SupervisionTopic topic;
    topic.session = session->id;
    topic.name = base::trimmed(command.title);
    topic.leaders = namesIn(command.leaders);
    topic.chairMeeting = command.chairMeeting;
    topic.plan = command.plan;
    topic.decidedOn = context.on();
    if (!topic.plan.empty()) topic.planOn = context.on();
    checkName(topic, context);
    if (!command.committee.empty()) topic.committee = context.findCommittee(command.committee).value_or(domain::CommitteeId());
    topic.units = unitsCalled(command.units, context);
    const std::vector<domain::CaseFacts> cases = context.findCases(command.cases);
    if (context.isRefused()) return;
    topic.id = context.writer().saveTopic(topic);
    place(cases, {&topic, {}, {}, false}, topic.chairMeeting, context);
}

void handle(const CorrectTopic& command, CommandContext& context) {
    auto topic = context.findTopic(command.topic, command.session);
    if (!topic) return;
    const SupervisionTopic before = *topic;
    checkVersion(command.expect, context.reader().topicVersion(topic->id), context);
    if (command.title.isGiven) topic->name = base::trimmed(command.title.value.value_or(""));
    if (command.leaders.isGiven) topic->leaders = namesIn(command.leaders.value.value_or(std::vector<std::string>{}));
    if (command.committee.isGiven) {
        const std::string name = command.committee.value.value_or("");
        topic->committee = name.empty() ? domain::CommitteeId() : context.findCommittee(name).value_or(domain::CommitteeId());
    }
    if (command.units.isGiven) topic->units = unitsCalled(command.units.value.value_or(std::vector<std::string>{}), context);
    if (command.chairMeeting.isGiven) topic->chairMeeting = command.chairMeeting.value.value_or("");
    if (command.plan.isGiven) topic->plan = command.plan.value.value_or("");
    if (command.report.isGiven) topic->report = command.report.value.value_or("");
    if (command.decidedOn.isGiven) topic->decidedOn = command.decidedOn.value;
    if (command.closedOn.isGiven) topic->closedOn = command.closedOn.value;
    if (command.planOn.isGiven) topic->planOn = command.planOn.value;
    if (command.reportOn.isGiven) topic->reportOn = command.reportOn.value;
    if (command.heardOn.isGiven) topic->heardOn = command.heardOn.value;
    if (command.heardMeeting.isGiven) topic->heardMeeting = command.heardMeeting.value.value_or("");
    // A text that is written for the first time is of the command's day, one that is taken away has none.
    if (before.plan.empty() && !topic->plan.empty() && !command.planOn.isGiven) topic->planOn = context.on();
    if (topic->plan.empty()) topic->planOn.reset();
    if (topic->report.empty()) topic->reportOn.reset();
    checkName(*topic, context);
    for (const auto& [field, date] :
         {std::pair{"decided_on", topic->decidedOn}, std::pair{"closed_on", topic->closedOn}, std::pair{"plan_on", topic->planOn},
          std::pair{"report_on", topic->reportOn}, std::pair{"heard_on", topic->heardOn}})
        context.refuseFuture(date, field);
    checkOrder(*topic, "closed_on", context);
    if (topic->heardOn && topic->report.empty())
        context.refuse(Error("topic-report-missing", "report", "order").with("value", topic->name));
    if (!context.isRefused() && topic->closedOn && !isSameCourse(*topic, before))
        checkClose(*topic, before.closedOn ? &before : nullptr, context);
    if (!context.isRefused()) context.writer().saveTopic(*topic);
}

void handle(const FileTopicReport& command, CommandContext& context) {
    auto topic = context.findTopic(command.topic, command.session);
    if (!topic) return;
    if (!context.on()) context.refuse(Error("field-required", "on", "required").with("field", "on"));
    refuseClosed(*topic, context);
    if (!topic->report.empty()) context.refuse(Error("topic-report-filed", "topic", "order").with("value", topic->name));
    topic->report = command.report;
    topic->reportOn = context.on();
    checkOrder(*topic, "on", context);
    if (context.isRefused()) return;
    std::vector<std::string> open;
    for (const domain::CaseFacts& facts : casesOf(topic->id, topic->session, context)) {
        if (context.before(facts).completion() == nullptr) open.push_back(facts.suggestion.address());
    }
    if (!open.empty()) context.notice(Error("report-with-open-pieces", "", "order").with("cases", base::joined(open, "、")));
    context.writer().saveTopic(*topic);
}

void handle(const RecordTopicHearing& command, CommandContext& context) {
    auto topic = context.findTopic(command.topic, command.session);
    if (!topic) return;
    if (!context.on()) context.refuse(Error("field-required", "on", "required").with("field", "on"));
    refuseClosed(*topic, context);
    if (topic->report.empty()) context.refuse(Error("topic-report-missing", "topic", "order").with("value", topic->name));
    if (topic->heardOn)
        context.refuse(Error("topic-heard", "topic", "order").with("value", topic->name).with("on", base::isoDate(*topic->heardOn)));
    topic->heardOn = context.on();
    topic->heardMeeting = command.heardMeeting;
    checkOrder(*topic, "on", context);
    if (!context.isRefused()) context.writer().saveTopic(*topic);
}

void handle(const CloseTopic& command, CommandContext& context) {
    auto topic = context.findTopic(command.topic, command.session);
    if (!topic) return;
    if (!context.on()) context.refuse(Error("field-required", "on", "required").with("field", "on"));
    refuseClosed(*topic, context);
    if (context.isRefused()) return;
    if (!command.report.empty()) {
        topic->report = command.report;
        if (!topic->reportOn) topic->reportOn = context.on();
        if (!topic->heardOn) topic->heardOn = context.on();
    }
    if (!command.heardMeeting.empty()) topic->heardMeeting = command.heardMeeting;
    topic->closedOn = context.on();
    checkOrder(*topic, "on", context);
    checkClose(*topic, nullptr, context);
    if (!context.isRefused()) context.writer().saveTopic(*topic);
}

void handle(const SetPriority& command, CommandContext& context) {
    const std::vector<domain::CaseFacts> cases = context.findCases(command.cases);
    Placing placing;
    placing.supervisor = command.supervisor;
    placing.moves = command.move.value_or(false);
    if (command.committee.isGiven) {
        placing.committee.isGiven = true;
        if (command.committee.value && !command.committee.value->empty())
            placing.committee.value = context.findCommittee(*command.committee.value);
    }
    std::optional<SupervisionTopic> topic;
    if (!command.topic.empty()) {
        std::string session;
        if (!cases.empty()) {
            const domain::Suggestion& first = cases.front().suggestion;
            session = std::to_string(first.term) + "-" + std::to_string(first.sessionNumber);
        }
        topic = context.findTopic(command.topic, session);
    }
    placing.topic = topic ? &*topic : nullptr;
    const std::string ofTopic = topic ? topic->chairMeeting : std::string();
    if (!context.isRefused()) place(cases, placing, command.chairMeeting.empty() ? ofTopic : command.chairMeeting, context);
}

void handle(const EndPriority& command, CommandContext& context) {
    const std::vector<domain::CaseFacts> cases = context.findCases(command.cases);
    if (!context.on()) context.refuse(Error("field-required", "on", "required").with("field", "on"));
    for (const domain::CaseFacts& facts : cases) context.checkAllowed(facts);
    if (context.isRefused()) return;
    for (const domain::CaseFacts& facts : cases) {
        domain::Priority priority = *facts.priority();
        priority.endedOn = context.on();
        priority.endReason = command.reason;
        context.writer().savePriority(facts.suggestion.id, priority);
    }
}

void handle(const SetGovernmentLeader& command, CommandContext& context) {
    const auto facts = context.findCase(command.caseAddress);
    if (!facts) return;
    context.checkAllowed(*facts);
    if (!command.leader.isGiven) {
        context.refuse(Error("field-required", "government_leader", "required").with("field", "government_leader"));
    }
    if (context.isRefused()) return;
    const std::string leader = base::joined(base::splitValues(command.leader.value.value_or("")), "、");
    if (leader.empty()) return context.writer().saveGovernmentItem(facts->suggestion.id, std::nullopt);
    takeCandidates({*facts}, true, {}, context);
    if (context.isRefused()) return;
    domain::GovernmentItem item = facts->governmentItem.value_or(domain::GovernmentItem{leader, context.on()});
    item.leader = leader;
    context.writer().saveGovernmentItem(facts->suggestion.id, item);
}

}  // namespace huying::app
