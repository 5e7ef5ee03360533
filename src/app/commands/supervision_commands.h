// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/command_values.h"
#include "base/date.h"
#include "domain/vocabulary.h"

// Priority supervision: topics, the pieces under them, activities, items led by leaders of the government.
namespace huying::app {

using base::Date;

struct CreateTopic {
    static constexpr std::string_view name = "create-topic";
    std::string title;
    std::string session;
    std::vector<std::string> leaders;
    std::string committee;
    std::vector<std::string> units;
    std::string chairMeeting;
    std::string plan;
    std::vector<std::string> cases;
};

template <class Visitor>
void visitFields(Visitor& visitor, CreateTopic& c) {
    visitor.required("name", c.title);
    visitor.optional("session", c.session);
    visitor.optional("leaders", c.leaders);
    visitor.optional("committee", c.committee);
    visitor.optional("units", c.units);
    visitor.optional("chair_meeting", c.chairMeeting);
    visitor.optional("plan_text", c.plan);
    visitor.optional("cases", c.cases);
}

struct CorrectTopic {
    static constexpr std::string_view name = "correct-topic";
    std::string topic;
    std::string session;
    std::optional<std::int64_t> expect;  // version of the row that was seen
    Replacement<std::string> title;
    Replacement<std::vector<std::string>> leaders;
    Replacement<std::string> committee;
    Replacement<std::vector<std::string>> units;
    Replacement<std::string> chairMeeting;
    Replacement<std::string> plan;
    Replacement<Date> decidedOn;
    Replacement<Date> closedOn;
    Replacement<std::string> report;
    Replacement<Date> planOn;
    Replacement<Date> reportOn;
    Replacement<Date> heardOn;
    Replacement<std::string> heardMeeting;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectTopic& c) {
    visitor.required("topic", c.topic);
    visitor.optional("session", c.session);
    visitor.optional("expect", c.expect);
    visitor.optional("name", c.title);
    visitor.optional("leaders", c.leaders);
    visitor.optional("committee", c.committee);
    visitor.optional("units", c.units);
    visitor.optional("chair_meeting", c.chairMeeting);
    visitor.optional("plan_text", c.plan);
    visitor.optional("decided_on", c.decidedOn);
    visitor.optional("closed_on", c.closedOn);
    visitor.optional("report", c.report);
    visitor.optional("plan_on", c.planOn);
    visitor.optional("report_on", c.reportOn);
    visitor.optional("heard_on", c.heardOn);
    visitor.optional("heard_meeting", c.heardMeeting);
}

// The committee's report to the chair conference.
struct FileTopicReport {
    static constexpr std::string_view name = "file-topic-report";
    std::string topic;
    std::string session;
    std::string report;
};

template <class Visitor>
void visitFields(Visitor& visitor, FileTopicReport& c) {
    visitor.required("topic", c.topic);
    visitor.optional("session", c.session);
    visitor.required("report", c.report);
}

// The chair conference has heard that report.
struct RecordTopicHearing {
    static constexpr std::string_view name = "record-topic-hearing";
    std::string topic;
    std::string session;
    std::string heardMeeting;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordTopicHearing& c) {
    visitor.required("topic", c.topic);
    visitor.optional("session", c.session);
    visitor.optional("heard_meeting", c.heardMeeting);
}

// With the report it also records that this was filed and heard on the day of the close; a day on record stays.
struct CloseTopic {
    static constexpr std::string_view name = "close-topic";
    std::string topic;
    std::string session;
    std::string report;
    std::string heardMeeting;
};

template <class Visitor>
void visitFields(Visitor& visitor, CloseTopic& c) {
    visitor.required("topic", c.topic);
    visitor.optional("session", c.session);
    visitor.optional("report", c.report);
    visitor.optional("heard_meeting", c.heardMeeting);
}

// Puts pieces under priority supervision, or corrects what is on record of it.
struct SetPriority {
    static constexpr std::string_view name = "set-priority";
    std::vector<std::string> cases;
    std::string topic;
    Replacement<std::string> supervisor;
    Replacement<std::string> committee;
    std::optional<bool> move;  // from the topic it is in
    std::string chairMeeting;  // that decided on candidates among them; empty: the one of the topic
};

template <class Visitor>
void visitFields(Visitor& visitor, SetPriority& c) {
    visitor.required("cases", c.cases);
    visitor.optional("topic", c.topic);
    visitor.optional("supervisor", c.supervisor);
    visitor.optional("committee", c.committee);
    visitor.optional("move", c.move);
    visitor.optional("chair_meeting", c.chairMeeting);
}

struct EndPriority {
    static constexpr std::string_view name = "end-priority";
    std::vector<std::string> cases;
    std::string reason;
};

template <class Visitor>
void visitFields(Visitor& visitor, EndPriority& c) {
    visitor.required("cases", c.cases);
    visitor.required("reason", c.reason);
}

struct SetGovernmentLeader {
    static constexpr std::string_view name = "set-government-leader";
    std::string caseAddress;
    Replacement<std::string> leader;  // null: no government item after all
};

template <class Visitor>
void visitFields(Visitor& visitor, SetGovernmentLeader& c) {
    visitor.required("case", c.caseAddress);
    visitor.optional("government_leader", c.leader);
}

struct RecordActivity {
    static constexpr std::string_view name = "record-activity";
    std::string topic;
    std::string session;
    std::string caseAddress;
    domain::ActivityKind kind = domain::ActivityKind::inspection;
    std::string place;
    std::string supervisor;
    std::string people;
    std::string findings;
    std::string decisions;
    std::optional<Date> nextOn;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordActivity& c) {
    visitor.optional("topic", c.topic);
    visitor.optional("session", c.session);
    visitor.optional("case", c.caseAddress);
    visitor.required("activity_kind", c.kind);
    visitor.optional("place", c.place);
    visitor.optional("supervisor", c.supervisor);
    visitor.optional("people", c.people);
    visitor.optional("findings", c.findings);
    visitor.optional("decisions", c.decisions);
    visitor.optional("next_on", c.nextOn);
}

struct CorrectActivity {
    static constexpr std::string_view name = "correct-activity";
    std::int64_t activity = 0;
    std::optional<std::int64_t> expect;
    Replacement<domain::ActivityKind> kind;
    Replacement<Date> heldOn;
    Replacement<std::string> place;
    Replacement<std::string> supervisor;
    Replacement<std::string> people;
    Replacement<std::string> findings;
    Replacement<std::string> decisions;
    Replacement<Date> nextOn;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectActivity& c) {
    visitor.required("activity", c.activity);
    visitor.optional("expect", c.expect);
    visitor.optional("activity_kind", c.kind);
    visitor.optional("held_on", c.heldOn);
    visitor.optional("place", c.place);
    visitor.optional("supervisor", c.supervisor);
    visitor.optional("people", c.people);
    visitor.optional("findings", c.findings);
    visitor.optional("decisions", c.decisions);
    visitor.optional("next_on", c.nextOn);
}

}  // namespace huying::app
