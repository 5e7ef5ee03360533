// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/supervision_view.h"

#include <algorithm>

namespace huying::app {

namespace {

std::vector<CaseRow> rowsWhere(RegisterReader& reader, domain::SessionId session, std::string_view filter) {
    ListQuery query;
    query.session = session;
    query.filter = parseFilter(filter).value();
    return reader.caseRows(reader.caseIds(query));
}

}  // namespace

int TopicView::completed() const {
    return static_cast<int>(
        std::count_if(pieces.begin(), pieces.end(), [](const CaseRow& row) { return row.state == domain::CaseState::completed; }));
}

SupervisionView viewSupervision(RegisterReader& reader, domain::SessionId session) {
    SupervisionView view;
    const std::vector<domain::Committee> committees = reader.committees();
    const std::vector<domain::Unit> units = reader.units();
    for (domain::SupervisionTopic& topic : reader.topics(session)) {
        TopicView& one = view.topics.emplace_back();
        one.version = reader.topicVersion(topic.id);
        for (const domain::Committee& committee : committees) {
            if (committee.id == topic.committee) one.committeeName = committee.shortName;
        }
        for (const domain::UnitId id : topic.units) {
            for (const domain::Unit& unit : units) {
                if (unit.id == id) one.unitNames.push_back(unit.displayName());
            }
        }
        one.topic = std::move(topic);
    }
    for (CaseRow& row : rowsWhere(reader, session, "priority = true")) {
        const auto topic =
            std::find_if(view.topics.begin(), view.topics.end(), [&](const TopicView& one) { return one.topic.name == row.topic; });
        (topic == view.topics.end() ? view.withoutTopic : topic->pieces).push_back(std::move(row));
    }
    view.governmentItems = rowsWhere(reader, session, "government_leader > \"\"");
    for (domain::Activity& activity : reader.activities(session)) {
        const auto topic =
            std::find_if(view.topics.begin(), view.topics.end(), [&](const TopicView& one) { return one.topic.id == activity.topic; });
        (topic == view.topics.end() ? view.pieceActivities : topic->activities).push_back(std::move(activity));
    }
    return view;
}

}  // namespace huying::app
