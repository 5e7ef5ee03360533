// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/enum_codes.h"
#include "domain/topic_course.h"

namespace huying::app {

class RegisterReader;

// What priority supervision waits for, for Today. It is about topics and single pieces under supervision and not about what units
// owe: a piece in a topic keeps its own lines in the other queues. Nothing of it is stored.
enum class TopicQueue {
    activitiesDue,      // 督办活动到期: the day announced for the next activity is past, today or within `soonDays`
    activitiesMissing,  // 尚未开展督办活动: a topic with pieces that are handled and no activity yet
    topicSteps          // 督办主题待推进: the committee, the plan, the report, the hearing or the close is due
};

struct TopicLine {
    domain::TopicId topic;            // either a topic
    domain::SuggestionId suggestion;  // or a single piece
    domain::SessionId session;
    std::string name;       // of the topic, or address and title of the piece; empty title where the piece is classified
    std::string committee;  // that tracks it; empty while none does
    domain::TopicTurn turn = domain::TopicTurn::committee;
    std::string why;  // code of the catalogue's sentence "topic_why.*"
    std::optional<base::Date> dueOn;
    std::optional<base::Date> since;
};

struct WaitingTopics {
    TopicQueue queue = TopicQueue::activitiesDue;
    int count = 0;
    std::vector<TopicLine> lines;  // the most pressing first
};

struct TopicMattersQuery {
    base::Date today{};
    std::optional<domain::SessionId> session;  // none: every session with a topic that is not closed
    int soonDays = 15;
    int most = 100;
};

// All queues, in their order.
std::vector<WaitingTopics> readTopicMatters(RegisterReader& reader, const TopicMattersQuery& query);

}  // namespace huying::app

template <>
struct huying::base::EnumCodes<huying::app::TopicQueue> {
    using E = app::TopicQueue;
    static constexpr std::string_view name = "topic_queue";
    static constexpr std::array values{
        std::pair{E::activitiesDue, std::string_view("activities_due")},
        std::pair{E::activitiesMissing, std::string_view("activities_missing")},
        std::pair{E::topicSteps, std::string_view("topic_steps")},
    };
};
