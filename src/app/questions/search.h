// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/enum_codes.h"
#include "domain/ids.h"

// Finding pieces by any part of their texts, by numbers, and by names in Chinese or pinyin.
namespace huying::app {

// Where a word was found. Labels: words "search_field.<code>".
enum class SearchField { title, number, body, lead, coSigner, unit, reply, progress, contact, jointOpinion, rating, remark };

// What a question is about, where who asks sees a part of the register: filled by ScopedReader alone (app/sight).
struct QueryScope {
    std::shared_ptr<const std::vector<domain::SuggestionId>> among;  // only of these pieces, ascending; none: of all
    std::vector<domain::UnitId> units;                               // only matters of these units; empty: of all
    std::vector<SearchField> hidden;                                 // texts searched only where `units` wrote them
};

// Hits beyond this many are neither counted nor listed: what has more is answered newest first and counted as 1000+.
constexpr int mostSearched = 1000;

struct SearchQuery {
    std::string text;  // words with blanks between; all must occur in the piece, each in any field
    std::optional<domain::SessionId> session;
    int limit = 50;
    bool isCounted = true;  // false: nobody asks how many there are, and the search ends with its hits
    QueryScope scope = {};
};

// A piece of text around a match; the parts joined are the text.
struct SnippetPart {
    std::string text;
    bool isMatch = false;
};
struct SearchMatch {
    SearchField field = SearchField::title;
    std::vector<SnippetPart> parts;

    [[nodiscard]] std::string text() const {
        std::string whole;
        for (const SnippetPart& part : parts) whole += part.text;
        return whole;
    }
};

// `reason` says why it ranks where it does: its number is what was typed, every word stands in its title, or the first
// field that has one.
struct SearchHit {
    domain::SuggestionId id;
    SearchField reason = SearchField::title;
    std::vector<SearchMatch> matches;  // at most one a field, in the order of the fields
};

struct SearchAnswer {
    int total = 0;
    bool isMore = false;          // there are more than `total`
    std::vector<SearchHit> hits;  // numbers, then titles, then the others; newest first within each
};

// The pinyin of a name of the directory, kept beside it (base/pinyin.h).
struct NamePinyin {
    std::string table;  // deputy, delegation, unit, unit_alias, category
    std::int64_t row = 0;
    std::string column;
    std::string pinyin;
};

}  // namespace huying::app

template <>
struct huying::base::EnumCodes<huying::app::SearchField> {
    using E = huying::app::SearchField;
    static constexpr std::string_view name = "search_field";
    static constexpr std::array values{std::pair{E::title, "title"},        std::pair{E::number, "number"},
                                       std::pair{E::body, "body"},          std::pair{E::lead, "lead"},
                                       std::pair{E::coSigner, "co_signer"}, std::pair{E::unit, "unit"},
                                       std::pair{E::reply, "reply"},        std::pair{E::progress, "progress"},
                                       std::pair{E::contact, "contact"},    std::pair{E::jointOpinion, "joint_opinion"},
                                       std::pair{E::rating, "rating"},      std::pair{E::remark, "remark"}};
};
