// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/supervision_view.h"

#include <algorithm>
#include <map>

#include "app/ports/read_snapshot.h"
#include "app/queries/similar_titles.h"

namespace huying::app {

namespace {

std::vector<CaseRow> rowsWhere(RegisterReader& reader, domain::SessionId session, std::string_view filter) {
    ListQuery query;
    query.session = session;
    query.filter = parseFilter(filter).value();
    return reader.caseRows(reader.caseIds(query));
}

}  // namespace

bool isHandled(const CaseRow& row) { return row.state != domain::CaseState::withdrawn && row.state != domain::CaseState::voided; }

int TopicView::completed() const {
    return static_cast<int>(
        std::count_if(pieces.begin(), pieces.end(), [](const CaseRow& row) { return row.state == domain::CaseState::completed; }));
}

int TopicView::handled() const { return static_cast<int>(std::count_if(pieces.begin(), pieces.end(), isHandled)); }

domain::TopicStanding TopicView::standing() const {
    domain::TopicCourse course;
    course.pieces = handled();
    course.completed = completed();
    for (const CaseRow& row : pieces) {
        if (isHandled(row) && row.completedOn) course.lastCompletedOn = std::max(course.lastCompletedOn, row.completedOn);
    }
    course.activities = activities;
    return domain::standingOf(topic, course);
}

int SupervisionView::openCandidates() const {
    return static_cast<int>(
        std::count_if(candidates.begin(), candidates.end(), [](const CandidateView& one) { return one.candidate.isOpen(); }));
}

namespace {

void addCandidates(RegisterReader& reader, domain::SessionId session, SupervisionView& view) {
    std::vector<domain::Candidate> candidates = reader.candidates(session);
    if (candidates.empty()) return;
    std::map<domain::CommitteeId, std::string> committees;
    for (const domain::Committee& row : reader.committees()) committees[row.id] = row.shortName;
    std::map<domain::UnitId, std::string> units;
    for (const domain::Unit& row : reader.units()) units[row.id] = row.displayName();
    std::vector<domain::SuggestionId> ids;
    for (const domain::Candidate& one : candidates) ids.push_back(one.suggestion);
    std::map<domain::SuggestionId, CaseRow> rows;
    for (CaseRow& row : reader.caseRows(ids)) rows.emplace(row.id, std::move(row));
    for (domain::Candidate& one : candidates) {
        const auto row = rows.find(one.suggestion);
        if (row == rows.end()) continue;
        CandidateView& shown = view.candidates.emplace_back();
        shown.version = reader.candidateVersion(one.id);
        shown.row = row->second;
        if (one.proposer == domain::CandidateProposer::committee) shown.proposer = committees[one.committee];
        if (one.proposer == domain::CandidateProposer::unit) shown.proposer = units[one.unit];
        shown.candidate = std::move(one);
    }
}

}  // namespace

SupervisionView viewSupervision(RegisterReader& reader, domain::SessionId session) {
    const ReadSnapshot moment(reader);
    SupervisionView view = viewTopics(reader, session);
    addCandidates(reader, session, view);
    return view;
}

void addSimilar(RegisterReader& reader, domain::SessionId session, std::vector<CandidateView>& candidates) {
    const ReadSnapshot moment(reader);
    for (CandidateView& one : candidates) {
        if (!one.candidate.isOpen() || one.row.classified) continue;
        one.similar.clear();
        for (const CaseRow& alike : reader.caseRows(piecesWithSimilarTitle(reader, session, one.row.title, one.row.id)))
            one.similar.push_back({alike.id, alike.address});
    }
}

SupervisionView viewTopics(RegisterReader& reader, domain::SessionId session) {
    const ReadSnapshot moment(reader);
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
    for (domain::Attachment& photo : reader.photos(session)) view.photos[photo.activity].push_back(std::move(photo));
    return view;
}

}  // namespace huying::app
