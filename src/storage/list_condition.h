// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/queries/case_list.h"
#include "app/queries/today.h"
#include "storage/query.h"

// Fields, filters and orders of the list as SQL. The tables are those of case_list_store.cpp: a piece is `s`, its summary `m`.
namespace huying::storage {

// What query.queue comes to on its day.
using QueueCondition = std::optional<app::AwaitedSelection>;

struct FieldExpression {
    std::string_view code;
    std::string_view value;        // what is compared and shown
    std::string_view order;        // what is sorted by; empty: the value
    bool isList = false;           // several values, 、 between: "=" asks for one of them
};

// Throws app::StorageFailure: unknown-list-field.
const FieldExpression& expressionOf(std::string_view code);

// (3, 17), behind IN.
std::string listed(const std::vector<domain::UnitId>& units);

// Of the reply or opinion that is due first and is one of these units' own: the day, whether it is an opinion.
std::string ownDueDay(const std::vector<domain::UnitId>& units);
std::string isOwnOpinionDue(const std::vector<domain::UnitId>& units);

// Every field of app::listFields() has an expression here; a test holds the two lists against each other.
bool knowsListField(std::string_view code);

// A WHERE clause grown from a filter, with the values it binds.
class Condition {
public:
    explicit Condition(const app::QueryScope& scope) : units_(scope.units) {}

    void add(const app::Filter& filter) {
        if (filter.kind == app::Filter::Kind::comparison) return addComparison(filter);
        sql_ += "(";
        add(*filter.left);
        sql_ += filter.kind == app::Filter::Kind::both ? " AND " : " OR ";
        add(*filter.right);
        sql_ += ")";
    }

    void addAnd() {
        if (!sql_.empty()) sql_ += " AND ";
    }
    void addFixed(const std::string& sql, std::int64_t value) {
        addAnd();
        sql_ += sql;
        values_.push_back(std::to_string(value));
    }
    // `isLookedUp`: each piece that is walked is looked up among `ids`; else SQLite may begin with these.
    void addAmong(const std::vector<domain::SuggestionId>& ids, bool isLookedUp = false) {
        addAnd();
        sql_ += std::string(isLookedUp ? "+" : "") + "s.id IN (SELECT value FROM json_each(?))";
        values_.push_back(keysOf(ids));
    }

    void addBound(const std::string& sql, const std::vector<std::string>& values) {
        addAnd();
        sql_ += sql;
        values_.insert(values_.end(), values.begin(), values.end());
    }

    [[nodiscard]] const std::string& sql() const { return sql_; }
    [[nodiscard]] const std::vector<std::string>& values() const { return values_; }

private:
    void addComparison(const app::Filter& filter);
    void addEquality(const FieldExpression& expression, const std::string& value, const std::string& parameter, bool isNegated);

    std::vector<domain::UnitId> units_;  // of whoever asks, where that is a unit
    std::string sql_;
    std::vector<std::string> values_;
};

std::string orderOf(const std::vector<app::SortKey>& keys, const app::QueryScope& scope);

Condition listConditionOf(const app::ListQuery& query, const QueueCondition& queue);

}  // namespace huying::storage
