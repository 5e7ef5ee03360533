// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/topic_course.h"

namespace huying::domain {

TopicStanding standingOf(const SupervisionTopic& topic, const TopicCourse& course) {
    if (topic.closedOn) return {};
    if (!topic.committee) return {TopicStep::assignCommittee, TopicTurn::office, topic.decidedOn};
    if (course.pieces == 0) return {TopicStep::placePieces, TopicTurn::office, topic.decidedOn};
    if (!course.areAllCompleted()) {
        if (topic.plan.empty()) return {TopicStep::makePlan, TopicTurn::committee, topic.decidedOn};
        if (course.activities.empty())
            return {TopicStep::holdActivity, TopicTurn::committee, topic.planOn ? topic.planOn : topic.decidedOn};
        return {TopicStep::completePieces, TopicTurn::units, course.activities.back().on};
    }
    // A close recorded before reports had a day of their own keeps its text.
    if (topic.report.empty()) return {TopicStep::fileReport, TopicTurn::committee, course.lastCompletedOn};
    if (!topic.heardOn) return {TopicStep::hearReport, TopicTurn::office, topic.reportOn};
    return {TopicStep::closeTopic, TopicTurn::office, topic.heardOn};
}

MissingForClose missingForClose(const SupervisionTopic& topic, bool areAllCompleted, std::optional<Date> on) {
    const auto isThere = [&](std::optional<Date> day) { return day && (!on || *day <= *on); };
    return {!areAllCompleted, topic.report.empty() || (topic.reportOn && !isThere(topic.reportOn)), !isThere(topic.heardOn)};
}

std::optional<Date> nextActivityOn(const std::vector<Activity>& activities) {
    std::optional<Date> next;
    for (const Activity& row : activities) {
        if (next && row.on >= *next) next.reset();
        if (row.nextOn) next = row.nextOn;
    }
    return next;
}

}  // namespace huying::domain
