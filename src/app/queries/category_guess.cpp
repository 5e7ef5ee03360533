// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/category_guess.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/ports/read_snapshot.h"
#include "base/text.h"

namespace huying::app {

namespace {

constexpr int mostPairs = 12;   // of a long title the first ones: what it is about stands there
constexpr int mostHits = 40;    // of a pair; a pair of more titles says little
constexpr double leastScore = 0.5;
constexpr double leastShare = 0.5;

// 关于加强社区养老服务的建议 -> 加强 强社 社区 ... 服务, without what every title has.
std::vector<std::string> pairsOf(std::string_view title) {
    std::string text(base::trimmed(title));
    for (const std::string_view around : {"关于", "的建议"}) text = base::replacedAll(std::move(text), around, "");
    const std::vector<std::string> letters = base::characters(text);
    std::vector<std::string> pairs;
    std::set<std::string> seen;
    for (std::size_t i = 0; i + 1 < letters.size() && pairs.size() < mostPairs; ++i) {
        std::string pair = letters[i] + letters[i + 1];
        const bool isWord = std::none_of(pair.begin(), pair.end(), [](unsigned char byte) { return byte < 0x80; });
        if (isWord && seen.insert(pair).second) pairs.push_back(std::move(pair));
    }
    return pairs;
}

}  // namespace

std::string guessCategory(RegisterReader& reader, std::string_view title, const std::vector<std::string>& categories) {
    const ReadSnapshot moment(reader);
    std::map<std::string, double> scores;
    double all = 0;
    for (const std::string& pair : pairsOf(title)) {
        SearchQuery query;
        query.text = pair;
        query.limit = mostHits;
        query.isCounted = false;
        std::vector<domain::SuggestionId> alike;
        for (const SearchHit& hit : reader.search(query).hits) {
            if (hit.reason == SearchField::title) alike.push_back(hit.id);
        }
        if (alike.empty()) continue;
        const double weight = 1.0 / static_cast<double>(alike.size());
        for (const CaseRow& row : reader.caseRows(alike)) {
            if (std::find(categories.begin(), categories.end(), row.category) == categories.end()) continue;
            scores[row.category] += weight;
            all += weight;
        }
    }
    const auto best =
        std::max_element(scores.begin(), scores.end(), [](const auto& left, const auto& right) { return left.second < right.second; });
    const bool isClear = best != scores.end() && best->second >= leastScore && best->second >= leastShare * all;
    return isClear ? best->first : std::string();
}

}  // namespace huying::app
