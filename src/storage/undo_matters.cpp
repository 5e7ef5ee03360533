// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/undo_matters.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "storage/query.h"

namespace huying::storage {

namespace {

// What stands in a column of the changed row: the change itself says so, or the row that is there.
std::string valueIn(Connection& connection, const RowChange& change, const std::string& column) {
    for (const ValueChange& value : change.values) {
        if (value.column != column) continue;
        const auto& one = value.newValue ? value.newValue : value.oldValue;
        return one.value_or("");
    }
    Query query(connection, "SELECT ifnull(" + column + ", '') FROM " + change.table + " WHERE id = ?");
    query.bind(change.row);
    return query.next() ? query.get<std::string>(0) : std::string();
}

// The same, with what it was before: that comes back.
std::vector<std::string> valuesIn(Connection& connection, const RowChange& change, const std::string& column) {
    std::vector<std::string> values;
    for (const ValueChange& value : change.values) {
        if (value.column != column) continue;
        for (const auto& one : {value.oldValue, value.newValue}) {
            if (one) values.push_back(*one);
        }
    }
    if (values.empty()) values.push_back(valueIn(connection, change, column));
    return values;
}

bool hasChanged(const RowChange& change, std::string_view column) {
    return std::any_of(change.values.begin(), change.values.end(), [column](const ValueChange& value) { return value.column == column; });
}

std::string rowIn(Connection& connection, const std::string& table, const std::string& column, const std::string& row) {
    if (row.empty()) return {};
    Query query(connection, "SELECT " + column + " FROM " + table + " WHERE id = ?");
    query.bind(row);
    return query.next() ? query.get<std::string>(0) : std::string();
}

void addInspection(Connection& connection, const RowChange& change, std::vector<ClassMatter>& matters) {
    const std::string row = std::to_string(change.row);
    if (change.table == "inspection") {
        for (const ValueChange& value : change.values) {
            if (value.column != "comparable_name") continue;
            for (const auto& name : {value.oldValue, value.newValue}) {
                if (name) matters.push_back({"inspection called " + *name, "inspection called " + *name});
            }
        }
        const bool isBound = hasChanged(change, "closed_on") || hasChanged(change, "on_date") || hasChanged(change, "void_reason");
        if (change.operation == Operation::update && isBound)
            matters.push_back({"bounds of inspection " + row, "work of inspection " + row});
        return;
    }
    std::string line = row;
    if (change.table == "inspection_line") {
        // Nothing is inspected twice in one inspection, and what was found belongs to what is inspected.
        const std::string what = "inspected " + valueIn(connection, change, "inspection_id") + "/" +
                                 valueIn(connection, change, "unit_id") + "/" + valueIn(connection, change, "suggestion_id");
        matters.push_back({what, what});
        matters.push_back({"inspection line " + row, "finding of line " + row});
    } else {
        std::string finding = row;
        if (change.table == "inspection_finding") {
            matters.push_back({"finding " + row, "follow-up of " + row});
        } else {
            finding = valueIn(connection, change, "inspection_finding_id");
            matters.push_back({"follow-up of " + finding, "finding " + finding});
        }
        line = change.table == "inspection_finding" ? valueIn(connection, change, "inspection_line_id")
                                                    : rowIn(connection, "inspection_finding", "inspection_line_id", finding);
        matters.push_back({"finding of line " + line, "inspection line " + line});
    }
    const std::string inspection = change.table == "inspection_line" ? valueIn(connection, change, "inspection_id")
                                                                     : rowIn(connection, "inspection_line", "inspection_id", line);
    if (change.table != "inspection_follow_up")
        matters.push_back({"work of inspection " + inspection, "bounds of inspection " + inspection});
}

void addBallot(Connection& connection, const RowChange& change, std::vector<ClassMatter>& matters) {
    const std::string row = std::to_string(change.row);
    if (change.table == "ballot") {
        if (change.operation == Operation::update) {
            matters.push_back({"ballot " + row, "second ballot of " + row});
            if (hasChanged(change, "void_reason") || hasChanged(change, "on_date"))
                matters.push_back({"bounds of ballot " + row, "opinion of ballot " + row});
        }
        // A ballot is repeated once.
        for (const std::string& first : valuesIn(connection, change, "ballot_id")) {
            if (first.empty()) continue;
            matters.push_back({"second ballot of " + first, "ballot " + first});
            matters.push_back({"second ballot of " + first, "second ballot of " + first});
        }
        return;
    }
    if (change.table == "review_opinion") {
        const std::string ballot = valueIn(connection, change, "ballot_id");
        matters.push_back({"review opinion " + row, "rectification of " + row});
        matters.push_back({"opinion of ballot " + ballot, "bounds of ballot " + ballot});
        return;
    }
    const std::string opinion = valueIn(connection, change, "review_opinion_id");
    matters.push_back({"rectification of " + opinion, "review opinion " + opinion});
}

// A name stands once in a session. What a piece says of its activity rests on its kind and its first day, and on its being there.
void addActivity(Connection& connection, const RowChange& change, std::vector<ClassMatter>& matters) {
    const std::string row = std::to_string(change.row);
    if (hasChanged(change, "comparable_name")) {
        const std::string called = "activity called " + valueIn(connection, change, "session_id") + " ";
        for (const std::string& name : valuesIn(connection, change, "comparable_name")) matters.push_back({called + name, called + name});
    }
    if (hasChanged(change, "began_on") || hasChanged(change, "deputy_activity_kind"))
        matters.push_back({"bounds of activity " + row, "origin in " + row});
}

void addParticipant(Connection& connection, const RowChange& change, std::vector<ClassMatter>& matters) {
    const std::string participants = "participants of " + valueIn(connection, change, "deputy_activity_id");
    matters.push_back({participants, participants});
    for (const std::string& deputy : valuesIn(connection, change, "deputy_id"))
        matters.push_back({"part of deputy " + deputy, "deputy gone " + deputy});
}

// Of a piece that names an activity, or did.
void addOrigin(Connection& connection, const RowChange& change, std::vector<ClassMatter>& matters) {
    const bool isNamed = hasChanged(change, "deputy_activity_id");
    const bool isSaid = hasChanged(change, "formation_source") || hasChanged(change, "submitted_on") || hasChanged(change, "registered_on");
    if (!isNamed && !isSaid) return;
    const std::string own = "origin of " + std::to_string(change.row);
    // What was said while it named none must not come to stand beside the activity that is brought back, nor the other way round.
    if (isNamed) matters.push_back({"naming in " + own, "saying in " + own});
    if (isSaid) matters.push_back({"saying in " + own, "naming in " + own});
    bool hasActivity = false;
    for (const std::string& activity : valuesIn(connection, change, "deputy_activity_id")) {
        if (activity.empty()) continue;
        hasActivity = true;
        matters.push_back({"origin in " + activity, "bounds of activity " + activity});
    }
    if (hasActivity) matters.push_back({own, own});
}

// The limit of a task that is fixed when its clock goes on rests on its pauses before, and on what was the limit until then.
void addClock(Connection& connection, const RowChange& change, std::vector<ClassMatter>& matters) {
    const bool isPause = change.table == "clock_pause";
    const bool movesPause = change.operation != Operation::update || hasChanged(change, "on_date") || hasChanged(change, "resumed_on") ||
                            hasChanged(change, "due_on") || hasChanged(change, "void_reason");
    if (isPause && !movesPause) return;
    const std::string clock = "clock of task " + valueIn(connection, change, "task_id");
    matters.push_back({isPause ? clock : "extension of " + clock, clock});
}

}  // namespace

std::vector<ClassMatter> clockMattersOf(Connection& connection, const RowChange& change) {
    std::vector<ClassMatter> matters;
    const bool isGranted = change.table == "extension" && (hasChanged(change, "granted_until") || hasChanged(change, "decided_on"));
    if (change.table == "clock_pause" || isGranted) addClock(connection, change, matters);
    if (change.table == "task" && change.operation == Operation::update && hasChanged(change, "due_on")) {
        const std::string clock = "clock of task " + std::to_string(change.row);
        matters.push_back({"limit of " + clock, clock});
    }
    return matters;
}

std::vector<ClassMatter> activityMattersOf(Connection& connection, const RowChange& change) {
    std::vector<ClassMatter> matters;
    if (change.table == "deputy_activity") addActivity(connection, change, matters);
    if (change.table == "deputy_activity_deputy") addParticipant(connection, change, matters);
    if (change.table == "suggestion") addOrigin(connection, change, matters);
    const bool isGone = change.table == "deputy" && (change.operation != Operation::update || hasChanged(change, "merged_into"));
    if (isGone) matters.push_back({"deputy gone " + std::to_string(change.row), "part of deputy " + std::to_string(change.row)});
    return matters;
}

std::vector<ClassMatter> supervisionMattersOf(Connection& connection, const RowChange& change) {
    std::vector<ClassMatter> matters;
    const bool isOfInspection = change.table == "inspection" || change.table == "inspection_line" || change.table == "inspection_finding" ||
                                change.table == "inspection_follow_up";
    const bool isOfBallot = change.table == "ballot" || change.table == "review_opinion" || change.table == "rectification";
    if (isOfInspection) addInspection(connection, change, matters);
    if (isOfBallot) addBallot(connection, change, matters);
    return matters;
}

}  // namespace huying::storage
