// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/queries/topic_matters.h"
#include "app/questions/today_queues.h"
#include "base/date.h"

namespace huying::app {

class RegisterReader;
class Words;

// A line that somebody put off: it is not counted, and comes back by itself.
struct AwayLine {
    TodayLine line;
    base::Date until{};
    std::string reason;
};

struct TodayQueue {
    Queue queue = Queue::overdue;
    int count = 0;  // pieces
    std::vector<TodayLine> lines;
    std::vector<AwayLine> away;
};

struct Today {
    TodayQuery query;
    std::vector<TodayQueue> queues;     // all of them, in their order
    std::vector<WaitingPapers> papers;  // the same
    std::vector<WaitingTopics> topics;  // the same; none where one unit's matters are asked for

    [[nodiscard]] int count(Queue queue) const;
    [[nodiscard]] int count(PaperQueue queue) const;
    [[nodiscard]] int count(TopicQueue queue) const;
    [[nodiscard]] int total() const;  // a piece counts in every queue it stands in
};

// Why it waits. Where that is about something else than the limit, it says what the limit is of: a day beside a reason is read as
// the day of that reason.
std::string whyText(const TodayLine& line, const Words& words);
// Titles and names that are not to be seen are masked.
std::string shownTitle(const TodayLine& line, const Words& words);
std::string shownTitle(const PaperLine& line, const Words& words);
std::string shownDeputy(const PaperLine& line, const Words& words);

Today readToday(RegisterReader& reader, const TodayQuery& query);

// The matters that belong to a queue on `query.today`; for counts and lists alike.
AwaitedSelection selectionOf(RegisterReader& reader, Queue queue, const TodayQuery& query);

// The queue of that code or label, or nothing.
std::optional<Queue> findQueue(std::string_view codeOrLabel);

}  // namespace huying::app
