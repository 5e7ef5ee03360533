// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/command_context.h"
#include "base/text.h"

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

void place(const std::vector<domain::CaseFacts>& cases, const Placing& placing, CommandContext& context) {
    std::vector<domain::Priority> priorities;
    for (const domain::CaseFacts& facts : cases) {
        for (Error& reason : whatStandsInTheWay(SetPriority::name, facts, context.on(), std::nullopt)) context.refuse(std::move(reason));
        if (auto priority = placed(facts, placing, context)) priorities.push_back(std::move(*priority));
    }
    if (context.isRefused()) return;
    for (std::size_t i = 0; i < cases.size(); ++i) context.writer().savePriority(cases[i].suggestion.id, priorities[i]);
}

std::vector<domain::CaseFacts> casesOf(domain::TopicId topic, domain::SessionId session, CommandContext& context) {
    std::vector<domain::CaseFacts> cases;
    for (domain::CaseFacts& facts : context.reader().caseFactsOfSession(session)) {
        const domain::Priority* priority = facts.priority();
        if (priority != nullptr && priority->topic == topic && !facts.withdrawal) cases.push_back(std::move(facts));
    }
    return cases;
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
    checkName(topic, context);
    if (!command.committee.empty()) topic.committee = context.findCommittee(command.committee).value_or(domain::CommitteeId());
    topic.units = unitsCalled(command.units, context);
    const std::vector<domain::CaseFacts> cases = context.findCases(command.cases);
    if (context.isRefused()) return;
    topic.id = context.writer().saveTopic(topic);
    place(cases, {&topic, {}, {}, false}, context);
}

void handle(const CorrectTopic& command, CommandContext& context) {
    auto topic = context.findTopic(command.topic, command.session);
    if (!topic) return;
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
    checkName(*topic, context);
    for (const auto& [field, date] : {std::pair{"decided_on", topic->decidedOn}, std::pair{"closed_on", topic->closedOn}}) {
        if (date && *date > context.today()) {
            context.refuse(Error("date-in-the-future", field, "order")
                               .with("value", base::isoDate(*date))
                               .with("today", base::isoDate(context.today())));
        }
    }
    if (topic->decidedOn && topic->closedOn && *topic->closedOn < *topic->decidedOn) {
        context.refuse(Error("closed-before-decided", "closed_on", "order").with("decided", base::isoDate(*topic->decidedOn)));
    }
    if (!context.isRefused()) context.writer().saveTopic(*topic);
}

// Closing takes all pieces completed and the committee's report (domain.md §5).
void handle(const CloseTopic& command, CommandContext& context) {
    auto topic = context.findTopic(command.topic, command.session);
    if (!topic) return;
    if (!context.on()) context.refuse(Error("field-required", "on", "required").with("field", "on"));
    if (topic->closedOn) context.refuse(Error("topic-closed", "topic", "order").with("value", topic->name));
    if (topic->decidedOn && context.on() && *context.on() < *topic->decidedOn) {
        context.refuse(Error("closed-before-decided", "on", "order").with("decided", base::isoDate(*topic->decidedOn)));
    }
    std::vector<std::string> open;
    for (const domain::CaseFacts& facts : casesOf(topic->id, topic->session, context)) {
        if (context.before(facts).completion() == nullptr) open.push_back(facts.suggestion.address());
    }
    if (!open.empty()) {
        context.refuse(Error("pieces-still-open", "topic", "order").with("value", topic->name).with("cases", base::joined(open, "、")));
    }
    if (context.isRefused()) return;
    topic->closedOn = context.on();
    topic->report = command.report;
    context.writer().saveTopic(*topic);
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
    if (!context.isRefused()) place(cases, placing, context);
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
    domain::GovernmentItem item = facts->governmentItem.value_or(domain::GovernmentItem{leader, context.on()});
    item.leader = leader;
    context.writer().saveGovernmentItem(facts->suggestion.id, item);
}

}  // namespace huying::app
