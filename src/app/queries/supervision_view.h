// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "app/ports/register_reader.h"
#include "app/queries/case_list.h"
#include "domain/supervision.h"
#include "domain/supervision_candidate.h"
#include "domain/topic_course.h"

namespace huying::app {

// Neither withdrawn nor voided: what a topic is judged by (domain::TopicCourse).
bool isHandled(const CaseRow& row);

// A topic with everything that belongs to it.
struct TopicView {
    domain::SupervisionTopic topic;
    std::int64_t version = 0;
    std::string committeeName;
    std::vector<std::string> unitNames;  // named for the topic
    std::vector<CaseRow> pieces;         // by number
    std::vector<domain::Activity> activities;

    [[nodiscard]] int completed() const;
    [[nodiscard]] int handled() const;                     // of its pieces those that are
    [[nodiscard]] domain::TopicStanding standing() const;  // what comes next, whose turn it is
    [[nodiscard]] std::optional<base::Date> nextOn() const { return domain::nextActivityOn(activities); }
};

struct SimilarPiece {
    domain::SuggestionId id;
    std::string address;
};

// One proposal with what helps to decide.
struct CandidateView {
    domain::Candidate candidate;
    std::int64_t version = 0;
    CaseRow row;
    std::string proposer;              // the committee or unit; empty: the deputy office
    std::vector<SimilarPiece> similar;  // pieces of the session with a similar title; see addSimilar()

    [[nodiscard]] int signers() const { return row.coSignerCount + 1; }
};

// Priority supervision of a session as the workplace shows it.
struct SupervisionView {
    std::vector<TopicView> topics;
    std::vector<CaseRow> withoutTopic;
    std::vector<CaseRow> governmentItems;
    std::vector<domain::Activity> pieceActivities;  // of single pieces, by date
    std::map<domain::ActivityId, std::vector<domain::Attachment>> photos;  // of those that have any, in the order they were added
    std::vector<CandidateView> candidates;          // decided ones too, in the order of recording

    [[nodiscard]] int openCandidates() const;
};

SupervisionView viewSupervision(RegisterReader& reader, domain::SessionId session);
// Finds what is alike for the open candidates. Each takes several searches, so lists that show none need not wait for it.
void addSimilar(RegisterReader& reader, domain::SessionId session, std::vector<CandidateView>& candidates);
// Topics, their pieces, activities and photos, without candidates.
SupervisionView viewTopics(RegisterReader& reader, domain::SessionId session);

}  // namespace huying::app
