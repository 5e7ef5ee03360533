// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/similar_titles.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/ports/read_snapshot.h"
#include "base/text.h"

namespace huying::app {

namespace {

constexpr int mostPairs = 12;  // of a long title the first ones: what it is about stands there
constexpr int mostHits = 100;  // of a pair; a pair of more titles says little

}  // namespace

std::vector<std::string> titlePairs(std::string_view title) {
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

std::vector<domain::SuggestionId> piecesWithSimilarTitle(RegisterReader& reader, domain::SessionId session, std::string_view title,
                                                         domain::SuggestionId except) {
    const ReadSnapshot moment(reader);
    const std::vector<std::string> pairs = titlePairs(title);
    std::map<domain::SuggestionId, std::size_t> shared;
    for (const std::string& pair : pairs) {
        SearchQuery query;
        query.text = pair;
        query.session = session;
        query.limit = mostHits;
        query.isCounted = false;
        for (const SearchHit& hit : reader.search(query).hits) {
            if (hit.reason == SearchField::title && hit.id != except) ++shared[hit.id];
        }
    }
    std::vector<domain::SuggestionId> alike;
    for (const auto& [id, count] : shared) {
        if (count * 2 >= pairs.size()) alike.push_back(id);
    }
    return alike;
}

}  // namespace huying::app
