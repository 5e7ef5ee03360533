// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "domain/directory.h"
#include "domain/supervision.h"
#include "storage/connection.h"

// Topics of priority supervision, the pieces under it, government items and activities. What belongs to a case is read
// with the case (case_reader.cpp).
namespace huying::storage {

std::vector<domain::SupervisionTopic> readTopics(Connection& connection, domain::SessionId session);
// Of the session's topics and of its pieces, by date.
std::vector<domain::Activity> readActivities(Connection& connection, domain::SessionId session);
std::optional<domain::Activity> readActivity(Connection& connection, domain::ActivityId id);

domain::TopicId saveTopic(Connection& connection, const domain::SupervisionTopic& topic);  // inserts without id, else updates
void savePriority(Connection& connection, domain::SuggestionId id, const domain::Priority& priority);
void saveGovernmentItem(Connection& connection, domain::SuggestionId id, const std::optional<domain::GovernmentItem>& item);
domain::ActivityId saveActivity(Connection& connection, const domain::Activity& activity);

}  // namespace huying::storage
