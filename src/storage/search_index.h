// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/ports/register_store.h"
#include "storage/change_recording.h"
#include "storage/connection.h"

// The full-text index: for every piece the tokens of its texts (base/search_text.h) and of the names it refers to.
namespace huying::storage {

// What the index has to take over from the commands of one transaction. Written once, at its end, because the index
// would otherwise keep a part of its own for each command.
class SearchChanges {
public:
    // Takes note of recorded changes, and keeps the pinyin of changed names at once.
    void note(Connection& connection, const std::vector<RowChange>& rows);
    // Brings the index up to date, in the transaction of the changes.
    void write(Connection& connection);

    [[nodiscard]] bool isEmpty() const { return changes_.empty(); }

    // A place to go back to when commands are abandoned.
    [[nodiscard]] std::size_t mark() const { return changes_.size(); }
    void forgetSince(std::size_t mark) { changes_.resize(mark); }

private:
    struct Change {
        std::int64_t piece = 0;
        bool isWhole = false;              // read the whole piece again
        bool isNew = false;                // the index has nothing of it yet
        std::vector<std::string> added;    // tokens of what came
        std::vector<std::string> removed;  // and of what went
    };
    void noteRow(Connection& connection, const RowChange& row);

    std::vector<Change> changes_;
};

// Whether the index was made by the rules of this program.
bool isSearchIndexCurrent(Connection& connection);
// Makes the index and the pinyin of all names anew, in a transaction of its own.
void rebuildSearchIndex(Connection& connection);
// Begins an empty index by the rules of this program.
void beginSearchIndex(Connection& connection);

// The tokens of a piece as it is, sorted, none twice; none where it is gone.
std::vector<std::string> searchTokens(Connection& connection, domain::SuggestionId id);

// Pieces whose texts the index does not know, and names without pinyin.
void compareSearchIndex(Connection& connection, std::vector<app::Difference>& found);

std::vector<app::NamePinyin> readNamePinyin(Connection& connection);

}  // namespace huying::storage
