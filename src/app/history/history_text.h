// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/ports/register_store.h"
#include "app/words/words.h"

namespace huying::app {

// An entry of the history as a person reads it: no codes of columns, no keys of rows.
struct HistoryText {
    std::int64_t entry = 0;
    std::string at;  // UTC
    std::string actor;
    std::string what;  // 记录答复（已撤销）
    std::string command;  // its code
    std::string unit;     // whose work it is about, as the command names it; empty where it names none
    bool isUndone = false;
    std::vector<std::string> lines;  // 答复（市交通运输局） · 结果类别：B → A
};

// What stands in a column as a person reads it, where it is a code or a flag; else as it is.
std::string codeInWords(const std::string& table, const std::string& column, const std::string& value, const Words& words);

// The history of one case after entry `after`, oldest first, in the language of `words`; names are those the register has now.
std::vector<HistoryText> historyInWords(RegisterReader& reader, domain::SuggestionId id, const Words& words, std::int64_t after = -1);

// The same of a paper before it is a suggestion.
std::vector<HistoryText> historyInWords(RegisterReader& reader, domain::SubmissionId id, const Words& words);

// Changes of one piece as a person reads them, taken together from several entries; without a piece those of the directory and the
// rules. `changes` may leave out what did not change: whose a row is, is asked of the piece's whole history.
std::vector<std::string> changesInWords(RegisterReader& reader, domain::SuggestionId id, const std::vector<HistoryChange>& changes,
                                        const Words& words);

// What an undo took back or a redo brought again, and of which cases: 记录答复（18-1-120）.
std::string undoneInWords(const UndoReceipt& receipt, const Words& words);

}  // namespace huying::app
