// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/ports/register_reader.h"
#include "app/queries/case_list.h"
#include "domain/supervision.h"

namespace huying::app {

// A topic with everything that belongs to it.
struct TopicView {
    domain::SupervisionTopic topic;
    std::int64_t version = 0;
    std::string committeeName;
    std::vector<std::string> unitNames;  // named for the topic
    std::vector<CaseRow> pieces;         // by number
    std::vector<domain::Activity> activities;

    [[nodiscard]] int completed() const;
};

// Priority supervision of a session as the workplace shows it.
struct SupervisionView {
    std::vector<TopicView> topics;
    std::vector<CaseRow> withoutTopic;
    std::vector<CaseRow> governmentItems;
    std::vector<domain::Activity> pieceActivities;  // of single pieces, by date
};

SupervisionView viewSupervision(RegisterReader& reader, domain::SessionId session);

}  // namespace huying::app
