// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/category_guess.h"

#include <algorithm>
#include <map>

#include "app/ports/read_snapshot.h"
#include "app/queries/similar_titles.h"

namespace huying::app {

namespace {

constexpr int mostHits = 40;    // of a pair; a pair of more titles says little
constexpr double leastScore = 0.5;
constexpr double leastShare = 0.5;

}  // namespace

std::string guessCategory(RegisterReader& reader, std::string_view title, const std::vector<std::string>& categories) {
    const ReadSnapshot moment(reader);
    std::map<std::string, double> scores;
    double all = 0;
    for (const std::string& pair : titlePairs(title)) {
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
