// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/ids.h"
#include "domain/vocabulary.h"

// Priority supervision (domain.md §5): the chair conference decides on topics, each with several pieces, led by members
// of the chair conference and tracked by a special committee. Leaders of the government lead pieces of their own, which
// may be in a topic as well. Neither changes a piece's state or its clock.
namespace huying::domain {

struct SupervisionTopic {
    TopicId id;
    SessionId session;
    std::string name;  // unique within the session
    std::vector<std::string> leaders;
    CommitteeId committee;      // none while not decided
    std::vector<UnitId> units;  // named for the topic; empty: those of its pieces
    std::string chairMeeting;   // the chair conference that decided on it
    std::string plan;           // 督办方案
    std::optional<base::Date> decidedOn;
    std::optional<base::Date> closedOn;
    std::string report;  // of the committee to the chair conference, at the end
    std::optional<base::Date> planOn = {};
    std::optional<base::Date> reportOn = {};  // filed; none of a close recorded before reports had a day
    std::optional<base::Date> heardOn = {};   // by the chair conference
    std::string heardMeeting = {};            // which one
};

// One piece under priority supervision. Names are those of the register at the time of reading.
struct Priority {
    PriorityId id;
    TopicId topic;  // none: the piece stands by itself
    std::string topicName;
    std::string topicLeaders;  // 、 between
    std::optional<base::Date> topicDecidedOn;
    std::string ownSupervisor;  // empty: the topic's leaders
    CommitteeId ownCommittee;   // none: the topic's
    CommitteeId committee;      // the one that tracks the piece
    std::string committeeName;
    std::optional<base::Date> on;
    std::optional<base::Date> endedOn;  // taken out again
    std::string endReason;

    [[nodiscard]] const std::string& supervisor() const { return ownSupervisor.empty() ? topicLeaders : ownSupervisor; }
    // An undated piece of a dated topic counts from the day the topic was decided on.
    [[nodiscard]] std::optional<base::Date> since() const { return on ? on : topicDecidedOn; }
};

// 政府领导领办.
struct GovernmentItem {
    std::string leader;
    std::optional<base::Date> on;
};

// 视察、调研 …: of a topic, or of one piece.
struct Activity {
    ActivityId id;
    TopicId topic;            // either this
    SuggestionId suggestion;  // or this
    ActivityKind kind = ActivityKind::inspection;
    base::Date on{};
    std::string place;
    std::string supervisor;  // who led it
    std::string people;
    std::string findings;
    std::string decisions;
    std::optional<base::Date> nextOn;
};

}  // namespace huying::domain
