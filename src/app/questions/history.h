// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"

namespace huying::app {

// One changed value. A row that came or went shows each of its values with the other side absent.
struct HistoryChange {
    std::string table;
    std::int64_t row = 0;
    std::string column;
    std::optional<std::string> oldValue;
    std::optional<std::string> newValue;
};

struct HistoryEntry {
    std::int64_t entry = 0;
    std::int64_t batch = 0;
    std::string at;  // UTC
    std::string actor;
    std::string forUnit;  // on whose behalf, where the command says so
    std::string command;
    std::string json;
    bool isUndone = false;  // taken back by a later entry
    std::vector<HistoryChange> changes;
};

// What an entry says of itself.
struct HistoryHead {
    std::int64_t entry = 0;
    std::string at;  // UTC
    std::string actor;
    std::string command;
};

// A row that is another at one moment than at an earlier one.
struct ChangedRow {
    std::string table;
    std::int64_t row = 0;
    domain::SuggestionId piece;  // whose row it is; none: of the directory, the rules or a paper without a number
    HistoryHead last;            // the entry that changed it last
    std::vector<HistoryChange> changes;
};

}  // namespace huying::app
