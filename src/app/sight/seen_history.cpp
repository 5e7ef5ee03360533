// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sight/seen_history.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "app/commands/command_json.h"
#include "app/sight/command_rights.h"

namespace huying::app {

namespace {

using Row = std::pair<std::string, std::int64_t>;

std::optional<std::int64_t> keyOf(const HistoryChange& change) {
    const std::string& text = change.newValue ? *change.newValue : change.oldValue ? *change.oldValue : std::string();
    std::int64_t key = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), key);
    return read.ec == std::errc() ? std::optional(key) : std::nullopt;
}

// Whose each changed row is, as the history itself tells: a row that came or went shows all of its values.
class Owners {
public:
    void note(const HistoryChange& change) {
        const auto key = keyOf(change);
        if (!key) return;
        const Row row{change.table, change.row};
        if (change.column == "suggestion_id") pieces_[row] = *key;
        if (change.column == "topic_id") topics_[row] = *key;
        if (change.column == "committee_id") committees_[row] = *key;
        if (change.column == "inspection_id") inspections_[row] = *key;
        for (const std::string_view table : parents) {
            if (change.column == std::string(table) + "_id") parents_.try_emplace(row, std::string(table), *key);
        }
    }

    [[nodiscard]] std::optional<std::int64_t> pieceOf(const Row& row) const {
        if (row.first == "suggestion") return row.second;
        if (const auto known = pieces_.find(row); known != pieces_.end()) return known->second;
        const auto parent = parents_.find(row);
        return parent == parents_.end() ? std::nullopt : pieceOf(parent->second);
    }
    [[nodiscard]] std::optional<std::int64_t> topicOf(const Row& row) const {
        if (row.first == "topic") return row.second;
        return found(topics_, row);
    }
    [[nodiscard]] std::optional<std::int64_t> committeeOf(const Row& row) const { return found(committees_, row); }
    [[nodiscard]] std::optional<std::int64_t> inspectionOf(const Row& row) const {
        return row.first == "inspection" ? std::optional(row.second) : found(inspections_, row);
    }

private:
    // What belongs to a piece through another row of it.
    static constexpr std::array<std::string_view, 8> parents{"task",          "reply",        "commitment", "delivery",
                                                             "unit_proposal", "coordination", "unit_plan",  "activity"};

    static std::optional<std::int64_t> found(const std::map<Row, std::int64_t>& among, const Row& row) {
        const auto known = among.find(row);
        return known == among.end() ? std::nullopt : std::optional(known->second);
    }

    std::map<Row, std::int64_t> pieces_, topics_, committees_, inspections_;
    std::map<Row, Row> parents_;
};

class CommitteesEyes {
public:
    CommitteesEyes(domain::SuggestionId piece, domain::CommitteeId own, const std::set<domain::TopicId>& ownTopics,
                   const std::set<domain::InspectionId>& ownInspections, const std::set<domain::CandidateId>& seenCandidates)
        : piece_(piece.value), own_(own.value), ownTopics_(ownTopics), ownInspections_(ownInspections), seenCandidates_(seenCandidates) {}

    void look(HistoryEntry& entry) {
        for (const HistoryChange& change : entry.changes) owners_.note(change);
        // Of a row of which the history does not tell whose it is, where several pieces were changed at once, nothing is left.
        const bool isShared = std::any_of(entry.changes.begin(), entry.changes.end(), [&](const HistoryChange& change) {
            const auto piece = owners_.pieceOf({change.table, change.row});
            return piece && *piece != piece_;
        });
        std::erase_if(entry.changes, [&](const HistoryChange& change) { return !isSeen({change.table, change.row}, isShared); });
        entry.json.clear();
    }

private:
    [[nodiscard]] bool isSeen(const Row& row, bool isShared) const {
        const auto piece = owners_.pieceOf(row);
        if (piece && *piece != piece_) return false;
        if (row.first == "ballot" || row.first == "review_opinion" || row.first == "rectification") return false;
        if (row.first == "priority_candidate") return seenCandidates_.contains(domain::CandidateId(row.second));
        if (row.first.starts_with("inspection")) {
            const auto inspection = owners_.inspectionOf(row);
            return inspection && ownInspections_.contains(domain::InspectionId(*inspection));
        }
        if (row.first == "topic" || row.first == "topic_unit" || row.first == "priority" || row.first == "activity") return isOwn(row);
        return piece.has_value() || !isShared;
    }

    // Of a piece its own committee counts, else its topic's; what is of neither is nobody else's.
    [[nodiscard]] bool isOwn(const Row& row) const {
        if (row.first == "priority") {
            if (const auto committee = owners_.committeeOf(row)) return *committee == own_;
        }
        const auto topic = owners_.topicOf(row);
        return topic ? ownTopics_.contains(domain::TopicId(*topic)) : owners_.pieceOf(row).has_value();
    }

    std::int64_t piece_;
    std::int64_t own_;
    const std::set<domain::TopicId>& ownTopics_;
    const std::set<domain::InspectionId>& ownInspections_;
    const std::set<domain::CandidateId>& seenCandidates_;
    Owners owners_;
};

}  // namespace

std::vector<HistoryEntry> historyForCommittee(std::vector<HistoryEntry> entries, domain::SuggestionId piece, domain::CommitteeId own,
                                              const std::set<domain::TopicId>& ownTopics,
                                              const std::set<domain::InspectionId>& ownInspections,
                                              const std::set<domain::CandidateId>& seenCandidates) {
    CommitteesEyes eyes(piece, own, ownTopics, ownInspections, seenCandidates);
    std::erase_if(entries, [&](HistoryEntry& entry) {
        const bool hadChanges = !entry.changes.empty();
        eyes.look(entry);
        return hadChanges && entry.changes.empty();
    });
    return entries;
}

bool EntriesOnBehalf::holds(const HistoryEntry& entry) {
    if (entry.forUnit.empty()) return false;
    const auto unit = directory_.unit(entry.forUnit);
    if (!unit || !viewer_.isOwn(unit->id)) return false;
    const auto request = commandFromJson(entry.json, entry.actor);
    return request && isOpenToUnit(request->command) && touchesOwnTasksOnly(entry);
}

// A unit may be called today as another one was when this was recorded: the rows tell whose they are.
bool EntriesOnBehalf::touchesOwnTasksOnly(const HistoryEntry& entry) {
    if (!tasks_) {
        tasks_.emplace();
        const auto facts = whole_.caseFacts(piece_);
        if (!facts) return false;
        for (const domain::Task& task : facts->tasks) {
            if (viewer_.isOwn(task.unit)) tasks_->insert(task.id.value);
        }
    }
    return std::none_of(entry.changes.begin(), entry.changes.end(), [&](const HistoryChange& change) {
        if (change.table == "task") return !tasks_->contains(change.row);
        const auto task = change.column == "task_id" ? keyOf(change) : std::nullopt;
        return task && !tasks_->contains(*task);
    });
}

}  // namespace huying::app
