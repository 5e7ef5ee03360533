// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/questions/search.h"
#include "base/pinyin.h"
#include "base/search_text.h"
#include "storage/connection.h"
#include "storage/search_texts.h"

// Asking the full-text index: what was typed becomes one expression of tokens; where tokens alone could be wrong, the
// texts themselves decide.
namespace huying::storage {

// The names of the directory, folded, and the tokens by which pieces refer to them.
class SearchNames {
public:
    explicit SearchNames(Connection& connection);
    // A name of a unit, as it is written, and the token by which pieces refer to the unit.
    struct UnitName {
        std::string token;
        std::string written;
    };
    // Of all names that have the word, in Chinese or in pinyin; of units also the names themselves, the present ones first.
    void appendTokensOf(std::string_view word, std::vector<std::string>& tokens, std::vector<UnitName>& units) const;

private:
    struct Name {
        std::string written;  // of a unit; empty for all others
        std::string folded;
        base::Syllables pinyin;
        std::vector<std::string> tokens;
        bool isDelegation = false;
    };
    void addDeputies(Connection& connection);
    void addUnits(Connection& connection);

    std::vector<Name> names_;
};

class SearchQuestion {
public:
    SearchQuestion(Connection& connection, const SearchNames& names, std::string_view text);

    // Nothing was typed that could stand anywhere: signs, broken bytes.
    [[nodiscard]] bool isEmpty() const { return words_.empty(); }

    // Tells pieces newest first, until `take` says false. In a session or in all.
    using Take = std::function<bool(domain::SuggestionId)>;
    void eachPiece(Connection& connection, std::optional<domain::SessionId> session, const Take& take) const;
    void eachWithTitle(Connection& connection, std::optional<domain::SessionId> session, const Take& take) const;
    // The same as the index says, false ones among them where isExact() is false.
    void eachCandidate(Connection& connection, std::optional<domain::SessionId> session, const Take& take) const;

    [[nodiscard]] bool isExact() const { return isExact_; }
    // By the texts that `scope` leaves to be searched.
    [[nodiscard]] bool fits(Connection& connection, domain::SuggestionId id, const app::QueryScope& scope = {}) const;
    [[nodiscard]] std::vector<app::SearchMatch> matchesIn(Connection& connection, domain::SuggestionId id,
                                                          const app::QueryScope& scope = {}) const;

    // The matches of a piece that fits, its texts read once; nothing where it does not.
    [[nodiscard]] std::optional<std::vector<app::SearchMatch>> matchesWhereFits(Connection& connection, domain::SuggestionId id,
                                                                                const app::QueryScope& scope) const;

    // Pieces whose very number was typed, and nothing else.
    [[nodiscard]] const std::vector<domain::SuggestionId>& numbered() const { return numbered_; }

private:
    struct Word {
        std::string text;
        std::vector<base::SearchTerm> terms;
        std::vector<std::string> tokens;  // of names and numbers that have it, sorted
        std::vector<SearchNames::UnitName> units;  // that have it in this name
        base::WrittenWord asWritten;
    };
    // Tells the texts of a piece in the order of the fields, until `take` says false.
    using Texts = std::function<void(const std::function<bool(const SearchedText&)>& take)>;
    [[nodiscard]] bool fitsIn(const Texts& texts, domain::SuggestionId id) const;
    [[nodiscard]] std::vector<app::SearchMatch> matchesAmong(const Texts& texts, domain::SuggestionId id) const;
    [[nodiscard]] std::string expression(std::optional<domain::SessionId> session, std::string_view mark) const;
    // Tells candidates; `isSure` where title, body or a reply, of `inTitle` the title, were seen to have every word as typed.
    using TakeCandidate = std::function<bool(domain::SuggestionId, bool isSure)>;
    void run(Connection& connection, std::optional<domain::SessionId> session, bool inTitle, const TakeCandidate& take) const;
    [[nodiscard]] std::string candidatesSql(bool inTitle) const;
    // Under which name a unit was found, where that is another than the one that is shown: an earlier one, or the full one.
    [[nodiscard]] std::string otherNameOf(const std::string& token, const std::string& shown) const;

    std::vector<Word> words_;
    std::vector<domain::SuggestionId> numbered_;
    std::vector<domain::SuggestionId> secret_;  // sorted; found by their number and by nothing else (domain.md §8.26)
    bool isExact_ = true;
    bool isChinese_ = true;  // every word
};

app::SearchAnswer searchPieces(Connection& connection, const SearchNames& names, const app::SearchQuery& query);

// Pieces that may have `text` in their title, all of those that have it among them, by the index; absent where they are
// more than `most` or the text is not one that the index knows as it is written.
std::optional<std::vector<domain::SuggestionId>> piecesWithInTitle(Connection& connection, std::string_view text, std::size_t most);

std::vector<std::vector<app::SearchMatch>> readSearchMatches(Connection& connection, const SearchQuestion& question,
                                                             const std::vector<domain::SuggestionId>& ids,
                                                             const app::QueryScope& scope = {});

}  // namespace huying::storage
