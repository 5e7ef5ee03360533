// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wording.h"

namespace huying::domain {

std::map<WordingKey, std::string> wordingInForce(const std::vector<Wording>& rows, int term) {
    std::map<WordingKey, const Wording*> newest;
    for (const Wording& row : rows) {
        const Wording*& best = newest[row.key];
        if (row.term <= term && (best == nullptr || best->term < row.term)) best = &row;
    }
    std::map<WordingKey, std::string> words;
    for (const auto& [key, row] : newest) {
        if (row != nullptr && !row->text.empty()) words[key] = row->text;
    }
    return words;
}

}  // namespace huying::domain
