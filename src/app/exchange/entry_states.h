// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/questions/history.h"

// What an entry of a unit said at each moment. A correction that a unit makes after its work went back is about an entry that has
// another number at the office; it is known there by what it said when it went (decision 0024).
namespace huying::app {

// The values of an entry by the keys that its correction uses, those that say nothing left out. Keys that begin with # tell entries
// apart and are corrected by nobody.
using EntryState = std::map<std::string, std::string>;

struct CorrectableColumn {
    std::string_view column;
    std::string_view key;
    bool isFlag = false;
};

// A kind of entry that a unit may correct.
struct CorrectableKind {
    std::string_view table;
    std::string_view record;      // the command that makes one; a reply makes promises and deliveries too
    std::string_view correction;  // the command that corrects one
    std::span<const CorrectableColumn> columns;
    bool isNamedByUnit = false;   // the correction needs the unit
    std::array<std::string_view, 2> numbers = {};  // the keys without which the correction names no entry

    [[nodiscard]] bool canBeVoid() const;
};

std::span<const CorrectableKind> correctableKinds();
const CorrectableKind* kindOfTable(std::string_view table);         // null: no unit corrects such rows
const CorrectableKind* kindOfRecord(std::string_view command);      // the same
const CorrectableKind* kindOfCorrection(std::string_view command);  // the same

// Rows as a history made them what they are.
class EntryHistory {
public:
    struct Step {
        std::int64_t entry = 0;
        EntryState state;
    };
    struct Row {
        const CorrectableKind* kind = nullptr;
        std::int64_t id = 0;
        std::string piece;         // key of its case
        std::int64_t madeBy = 0;   // entry
        std::int64_t batch = 0;    // of that entry
        std::int64_t promise = 0;  // key of the one that a step is about
        std::vector<Step> steps;   // oldest first; one that was taken back counts as void
        bool isThere = false;

        [[nodiscard]] const EntryState& now() const { return steps.back().state; }
        [[nodiscard]] const EntryState* upTo(std::int64_t entry) const;  // null: it was not there yet
        [[nodiscard]] std::vector<EntryState> states() const;            // without those that say the same as the one before
    };

    explicit EntryHistory(std::int64_t firstRow) : firstRow_(firstRow) {}  // rows below it are not looked at
    void take(const HistoryEntry& entry);
    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    [[nodiscard]] const Row* find(std::string_view table, std::int64_t id) const;

private:
    std::int64_t firstRow_;
    std::vector<Row> rows_;
    std::map<std::pair<std::string, std::int64_t>, std::size_t> places_;
    std::vector<std::map<std::string, std::string>> values_;  // by column, for each row
};

// Which promise a step of a unit is about: its number is another one at the office.
struct PromiseMark {
    std::int64_t id = 0;             // its key, where it came from the office; 0: it is the unit's own
    std::vector<EntryState> states;  // of the unit's own, oldest first
};

// `values` by column.
EntryState stateOf(const CorrectableKind& kind, const std::map<std::string, std::string>& values);
// Texts without regard to blanks and width.
bool isSameState(const EntryState& left, const EntryState& right);

}  // namespace huying::app
