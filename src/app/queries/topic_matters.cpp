// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/topic_matters.h"

#include <algorithm>
#include <map>

#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"
#include "app/queries/supervision_view.h"

namespace huying::app {

namespace {

using domain::TopicStep;
using domain::TopicTurn;

class Matters {
public:
    explicit Matters(const TopicMattersQuery& query) : lastDay_(query.today + std::chrono::days{query.soonDays}) {
        for (const auto& [queue, code] : base::EnumCodes<TopicQueue>::values) queues_.push_back({queue, 0, {}});
    }

    void add(const TopicView& view) {
        if (view.topic.closedOn) return;
        const domain::TopicStanding standing = view.standing();
        TopicLine line;
        line.topic = view.topic.id;
        line.session = view.topic.session;
        line.name = view.topic.name;
        line.committee = view.committeeName;
        line.turn = standing.turn;
        line.since = standing.since;
        line.why = base::codeOf(standing.step);
        const bool isBeingHandled = view.completed() < view.handled();
        const bool isActivity = standing.step == TopicStep::holdActivity;
        if (isBeingHandled && view.activities.empty() && view.topic.committee) put(TopicQueue::activitiesMissing, missing(line, view));
        if (standing.step != TopicStep::completePieces && !isActivity) put(TopicQueue::topicSteps, line);
        addDue(std::move(line), view.nextOn());
    }

    // Announced for a piece that stands by itself, or is led by a leader of the government, while it is handled.
    void add(const CaseRow& row, domain::SessionId session, const std::vector<domain::Activity>& all) {
        std::vector<domain::Activity> own;
        std::copy_if(all.begin(), all.end(), std::back_inserter(own),
                     [&](const domain::Activity& one) { return one.suggestion == row.id; });
        const bool isOver = row.state == domain::CaseState::completed || !isHandled(row);
        if (own.empty() || isOver) return;
        TopicLine line;
        line.suggestion = row.id;
        line.session = session;
        line.name = row.classified ? row.address : row.address + " " + row.title;
        line.committee = row.committee;
        line.turn = row.committee.empty() ? TopicTurn::office : TopicTurn::committee;
        addDue(std::move(line), domain::nextActivityOn(own));
    }

    std::vector<WaitingTopics> finish(int most) {
        for (WaitingTopics& queue : queues_) {
            std::stable_sort(queue.lines.begin(), queue.lines.end(), [](const TopicLine& left, const TopicLine& right) {
                const auto day = [](const TopicLine& one) { return one.dueOn ? one.dueOn : one.since; };
                return day(left).value_or(base::Date::max()) < day(right).value_or(base::Date::max());
            });
            queue.count = static_cast<int>(queue.lines.size());
            if (queue.count > most) queue.lines.resize(static_cast<std::size_t>(most));
        }
        return std::move(queues_);
    }

private:
    static TopicLine missing(TopicLine line, const TopicView& view) {
        line.turn = TopicTurn::committee;
        line.why = base::codeOf(TopicStep::holdActivity);
        line.since = view.topic.decidedOn;
        return line;
    }

    void addDue(TopicLine line, std::optional<base::Date> next) {
        if (!next || *next > lastDay_) return;
        if (line.topic) line.turn = line.committee.empty() ? TopicTurn::office : TopicTurn::committee;
        line.why = "activity_announced";
        line.dueOn = next;
        line.since.reset();
        put(TopicQueue::activitiesDue, std::move(line));
    }

    void put(TopicQueue queue, TopicLine line) { queues_[static_cast<std::size_t>(queue)].lines.push_back(std::move(line)); }

    base::Date lastDay_;
    std::vector<WaitingTopics> queues_;
};

// A session of which nothing is under way is not read any further: its pieces are many and its topics closed.
bool isUnderWay(RegisterReader& reader, domain::SessionId session) {
    const auto topics = reader.topics(session);
    if (std::any_of(topics.begin(), topics.end(), [](const domain::SupervisionTopic& one) { return !one.closedOn; })) return true;
    const auto activities = reader.activities(session);
    return std::any_of(activities.begin(), activities.end(), [](const domain::Activity& one) { return one.suggestion && one.nextOn; });
}

}  // namespace

std::vector<WaitingTopics> readTopicMatters(RegisterReader& reader, const TopicMattersQuery& query) {
    const ReadSnapshot moment(reader);
    Matters matters(query);
    for (const domain::Session& session : reader.sessions()) {
        if ((query.session && session.id != *query.session) || !isUnderWay(reader, session.id)) continue;
        const SupervisionView view = viewTopics(reader, session.id);
        for (const TopicView& topic : view.topics) matters.add(topic);
        // A piece led by the government may be in a topic as well and stands here once.
        std::map<domain::SuggestionId, const CaseRow*> single;
        for (const auto* rows : {&view.withoutTopic, &view.governmentItems}) {
            for (const CaseRow& row : *rows) single.emplace(row.id, &row);
        }
        for (const TopicView& topic : view.topics) {
            for (const CaseRow& row : topic.pieces) single.emplace(row.id, &row);
        }
        for (const auto& [id, row] : single) matters.add(*row, session.id, view.pieceActivities);
    }
    return matters.finish(query.most);
}

}  // namespace huying::app
