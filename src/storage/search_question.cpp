// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search_question.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "domain/suggestion_number.h"
#include "storage/case_store.h"
#include "storage/query.h"
#include "storage/search_snippet.h"

namespace huying::storage {

namespace {

using app::SearchField;
using domain::SuggestionId;

constexpr std::size_t mostWords = 64;    // of one question; more than that is pasted text
constexpr std::size_t mostIndexed = 16;  // of these go to the index, the texts decide about the others
constexpr std::string_view everyDelegation = "代表团";  // part of each one's name: says nothing

bool isTypedPinyin(std::string_view word) {
    return word.size() > 1 &&
           std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }) &&
           std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a'; });
}

bool has(const std::vector<std::string>& sorted, const std::string& token) {
    return !token.empty() && std::binary_search(sorted.begin(), sorted.end(), token);
}

// 120, 闭3, 18-1-120 as it was typed before folding made a blank of every sign; 第120号 too.
std::optional<domain::CaseAddress> addressIn(std::string_view word) {
    std::string text = base::replacedAll(std::string(word), " ", "-");
    if (text.starts_with("第")) text.erase(0, std::string_view("第").size());
    if (text.ends_with("号")) text.erase(text.size() - std::string_view("号").size());
    return domain::parseCaseAddress(text);
}

std::string quoted(std::string_view mark, const base::SearchTerm& term) {
    return "\"" + std::string(mark) + term.token + "\"" + (term.isPrefix ? " *" : "");
}

}  // namespace

SearchNames::SearchNames(Connection& connection) {
    addDeputies(connection);
    addUnits(connection);
}

void SearchNames::addDeputies(Connection& connection) {
    std::map<std::int64_t, std::vector<std::string>> leadsOfDelegation;
    Query deputies(connection,
                   "SELECT d.id, d.name, d.delegation_id, ifnull(p.pinyin, '') FROM deputy d LEFT JOIN name_pinyin p"
                   " ON p.table_name = 'deputy' AND p.row_id = d.id AND p.column_name = 'name'");
    while (deputies.next()) {
        const auto id = deputies.get<std::string>(0);
        if (!deputies.isNull(2)) leadsOfDelegation[deputies.get<std::int64_t>(2)].push_back("·l" + id);
        names_.push_back({{},
                          base::searchable(deputies.get<std::string>(1)),
                          base::Syllables(deputies.get<std::string>(3)),
                          {"·l" + id, "·d" + id},
                          false});
    }
    Query delegations(connection,
                      "SELECT g.id, g.name, ifnull(p.pinyin, '') FROM delegation g LEFT JOIN name_pinyin p"
                      " ON p.table_name = 'delegation' AND p.row_id = g.id AND p.column_name = 'name'");
    while (delegations.next()) {
        std::vector<std::string> tokens = leadsOfDelegation[delegations.get<std::int64_t>(0)];
        tokens.push_back("·g" + delegations.get<std::string>(0));
        const std::string pinyin = delegations.get<std::string>(2);
        // Without 代表团 at the end, which would answer to dbt.
        std::vector<std::string> syllables = base::split(pinyin, ' ');
        if (delegations.get<std::string>(1).ends_with(everyDelegation) && syllables.size() > 3) syllables.resize(syllables.size() - 3);
        names_.push_back({{},
                          base::searchable(delegations.get<std::string>(1)),
                          base::Syllables(base::joined(syllables, " ")),
                          std::move(tokens),
                          true});
    }
}

void SearchNames::addUnits(Connection& connection) {
    // Also by the names it had: a piece of the years before is looked for by what its paper says.
    Query units(connection,
                "WITH named (unit_id, name, table_name, row_id, column_name) AS ("
                "SELECT id, short_name, 'unit', id, 'short_name' FROM unit"
                " UNION ALL SELECT id, name, 'unit', id, 'name' FROM unit"
                " UNION ALL SELECT unit_id, short_name, 'unit_name', id, 'short_name' FROM unit_name"
                " UNION ALL SELECT unit_id, name, 'unit_name', id, 'name' FROM unit_name"
                " UNION ALL SELECT unit_id, name, 'unit_alias', id, 'name' FROM unit_alias)"
                " SELECT n.unit_id, n.name, ifnull(p.pinyin, '') FROM named n LEFT JOIN name_pinyin p"
                " ON p.table_name = n.table_name AND p.row_id = n.row_id AND p.column_name = n.column_name");
    while (units.next()) {
        names_.push_back({units.get<std::string>(1),
                          base::searchable(units.get<std::string>(1)),
                          base::Syllables(units.get<std::string>(2)),
                          {"·u" + units.get<std::string>(0)},
                          false});
    }
}

void SearchNames::appendTokensOf(std::string_view word, std::vector<std::string>& tokens, std::vector<UnitName>& units) const {
    const bool isPinyin = isTypedPinyin(word);
    for (const Name& name : names_) {
        const bool hasWord =
            base::findWord(name.folded, word) != std::string::npos && !(name.isDelegation && base::contains(everyDelegation, word));
        if (!hasWord && !(isPinyin && name.pinyin.match(word))) continue;
        tokens.insert(tokens.end(), name.tokens.begin(), name.tokens.end());
        if (!name.written.empty()) units.push_back({name.tokens.front(), name.written});
    }
}

SearchQuestion::SearchQuestion(Connection& connection, const SearchNames& names, std::string_view text) {
    std::vector<std::string> typed = base::searchWords(text);
    if (typed.size() > mostWords) typed.resize(mostWords);
    isExact_ = typed.size() <= mostIndexed;
    for (std::string& one : typed) {
        Word& word = words_.emplace_back();
        word.terms = base::termsOf(one);
        names.appendTokensOf(one, word.tokens, word.units);
        if (const auto address = addressIn(one)) {
            for (const SuggestionId id : findCases(connection, *address)) {
                word.tokens.push_back(pieceToken(id));
                if (typed.size() == 1) numbered_.push_back(id);
            }
        }
        std::sort(word.tokens.begin(), word.tokens.end());
        word.tokens.erase(std::unique(word.tokens.begin(), word.tokens.end()), word.tokens.end());
        isExact_ = isExact_ && base::termsAreEnough(one);
        word.asWritten = base::WrittenWord(one);
        isChinese_ = isChinese_ && word.asWritten.isChinese();
        word.text = std::move(one);
    }
    Query secret(connection, "SELECT id FROM suggestion WHERE classified = 1 ORDER BY id");
    while (secret.next()) secret_.push_back(secret.get<SuggestionId>(0));
}

std::string SearchQuestion::expression(std::optional<domain::SessionId> session, std::string_view mark) const {
    std::string all = session ? "\"" + sessionToken(*session) + "\"" : "";
    for (std::size_t i = 0; i < std::min(words_.size(), mostIndexed); ++i) {
        const Word& word = words_[i];
        std::string one;
        for (const base::SearchTerm& term : word.terms) one += (one.empty() ? "" : " AND ") + quoted(mark, term);
        if (mark.empty() && !word.tokens.empty()) {
            one = "(" + one + ")";
            for (const std::string& token : word.tokens) one += " OR \"" + token + "\"";
        }
        all += (all.empty() ? "(" : " AND (") + one + ")";
    }
    return all;
}

// One statement looks into the texts of all candidates, which is many times quicker than asking for each one's.
std::string SearchQuestion::candidatesSql(bool inTitle) const {
    std::string sure = isExact_ ? "1" : "0";
    if (!isExact_ && isChinese_) {
        sure.clear();
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const std::string word = "?" + std::to_string(i + 2);
            const auto has = [&](const char* column, const char* table) {
                return std::string(" OR EXISTS (SELECT 1 FROM ") + table + " x WHERE x.suggestion_id = s.id AND instr(x." + column + ", " +
                       word + "))";
            };
            sure += (sure.empty() ? "(instr(s.title, " : " AND (instr(s.title, ") + word + ")" +
                    (inTitle ? "" : has("body", "suggestion_text") + has("text", "reply")) + ")";
        }
        return "SELECT search_index.rowid, " + sure +
               " FROM search_index CROSS JOIN suggestion s ON s.id = search_index.rowid WHERE search_index MATCH ?1"
               " ORDER BY search_index.rowid DESC";
    }
    return "SELECT rowid, " + sure + " FROM search_index WHERE search_index MATCH ?1 ORDER BY rowid DESC";
}

void SearchQuestion::run(Connection& connection, std::optional<domain::SessionId> session, bool inTitle, const TakeCandidate& take) const {
    if (isEmpty()) return;
    Query query(connection, candidatesSql(inTitle));
    query.bind(expression(session, inTitle ? titleMark : ""));
    if (!isExact_ && isChinese_) {
        for (const Word& word : words_) query.bind(word.text);
    }
    while (query.next()) {
        const auto id = query.get<SuggestionId>(0);
        const bool isSecret = std::binary_search(secret_.begin(), secret_.end(), id);
        if (isSecret && std::find(numbered_.begin(), numbered_.end(), id) == numbered_.end()) continue;
        if (!take(id, query.get<bool>(1))) return;
    }
}

void SearchQuestion::eachCandidate(Connection& connection, std::optional<domain::SessionId> session, const Take& take) const {
    run(connection, session, false, [&](SuggestionId id, bool) { return take(id); });
}

void SearchQuestion::eachPiece(Connection& connection, std::optional<domain::SessionId> session, const Take& take) const {
    run(connection, session, false, [&](SuggestionId id, bool isSure) { return (!isSure && !fits(connection, id)) || take(id); });
}

void SearchQuestion::eachWithTitle(Connection& connection, std::optional<domain::SessionId> session, const Take& take) const {
    run(connection, session, true, [&](SuggestionId id, bool isSure) {
        bool isInTitle = isSure;
        if (!isSure) {
            eachSearchedText(connection, id, [&](const SearchedText& row) {  // the title comes first
                const std::string folded = base::searchable(row.text);
                isInTitle = std::all_of(words_.begin(), words_.end(),
                                        [&](const Word& word) { return base::findWord(folded, word.text) != std::string::npos; });
                return false;
            });
        }
        return !isInTitle || take(id);
    });
}

bool SearchQuestion::fits(Connection& connection, SuggestionId id, const app::QueryScope& scope) const {
    return fitsIn([&](const auto& take) { eachSearchedText(connection, id, take, scope); }, id);
}

bool SearchQuestion::fitsIn(const Texts& texts, SuggestionId id) const {
    std::vector<const Word*> missing;
    for (const Word& word : words_) {
        if (!has(word.tokens, pieceToken(id))) missing.push_back(&word);
    }
    if (missing.empty()) return true;
    texts([&](const SearchedText& row) {
        std::string folded;  // only where it has to be
        std::erase_if(missing, [&](const Word* word) {
            if (has(word->tokens, row.token)) return true;
            const base::Standing standing = word->asWritten.standingIn(row.text);
            if (standing != base::Standing::perhaps) return standing == base::Standing::yes;
            if (folded.empty()) folded = base::searchable(row.text);
            return base::findWord(folded, word->text) != std::string::npos;
        });
        return !missing.empty();
    });
    return missing.empty();
}

std::string SearchQuestion::otherNameOf(const std::string& token, const std::string& shown) const {
    std::string other;
    for (const Word& word : words_) {
        for (const SearchNames::UnitName& name : word.units) {
            if (name.token != token) continue;
            if (name.written == shown) return {};
            if (other.empty()) other = name.written;
        }
    }
    return other;
}

std::vector<app::SearchMatch> SearchQuestion::matchesIn(Connection& connection, SuggestionId id, const app::QueryScope& scope) const {
    return matchesAmong([&](const auto& take) { eachSearchedText(connection, id, take, scope); }, id);
}

std::optional<std::vector<app::SearchMatch>> SearchQuestion::matchesWhereFits(Connection& connection, SuggestionId id,
                                                                              const app::QueryScope& scope) const {
    std::vector<SearchedText> read;
    eachSearchedText(
        connection, id,
        [&](const SearchedText& row) {
            read.push_back(row);
            return true;
        },
        scope);
    const Texts texts = [&read](const auto& take) { (void)std::all_of(read.begin(), read.end(), take); };
    if (!fitsIn(texts, id)) return std::nullopt;
    return matchesAmong(texts, id);
}

std::vector<app::SearchMatch> SearchQuestion::matchesAmong(const Texts& texts, SuggestionId id) const {
    std::vector<app::SearchMatch> matches;
    texts([&](const SearchedText& row) {
        if (!matches.empty() && matches.back().field == row.field) return true;
        std::vector<std::string_view> found;
        bool isWhole = false;
        for (const Word& word : words_) {
            found.push_back(word.text);
            isWhole = isWhole || has(word.tokens, row.token) || (row.field == SearchField::number && has(word.tokens, pieceToken(id)));
        }
        const auto isAbsent = [&](const Word& word) { return word.asWritten.standingIn(row.text) == base::Standing::no; };
        if (!isWhole && std::all_of(words_.begin(), words_.end(), isAbsent)) return true;
        // A unit that was renamed since is found by what its paper says: the line shows that name, and behind it today's.
        const std::string other = row.field == SearchField::unit && isWhole ? otherNameOf(row.token, row.text) : std::string();
        const std::string& text = other.empty() ? row.text : other;
        app::SearchMatch match{row.field, snippetOf(text, found, row.field == SearchField::title)};
        const bool isMarked = std::any_of(match.parts.begin(), match.parts.end(), [](const auto& part) { return part.isMatch; });
        if (!isMarked && isWhole) match.parts = {{text, true}};
        if (!other.empty()) match.parts.push_back({"（" + row.text + "）", false});
        if (isMarked || isWhole) matches.push_back(std::move(match));
        return true;
    });
    return matches;
}

namespace {

// The same among few pieces, each of which is looked at.
app::SearchAnswer searchAmong(Connection& connection, const SearchQuestion& question, const app::SearchQuery& query) {
    app::SearchAnswer answer;
    const std::vector<SuggestionId>& among = *query.scope.among;
    const std::vector<SuggestionId>& numbered = question.numbered();
    std::vector<app::SearchHit> hits;
    question.eachCandidate(connection, query.session, [&](SuggestionId id) {
        auto matches =
            std::binary_search(among.begin(), among.end(), id) ? question.matchesWhereFits(connection, id, query.scope) : std::nullopt;
        if (!matches) return true;
        app::SearchHit hit{id, SearchField::remark, std::move(*matches)};
        if (!hit.matches.empty()) hit.reason = hit.matches.front().field;
        if (std::find(numbered.begin(), numbered.end(), id) != numbered.end()) hit.reason = SearchField::number;
        hits.push_back(std::move(hit));
        return true;
    });
    answer.total = std::min(static_cast<int>(hits.size()), app::mostSearched);
    answer.isMore = static_cast<int>(hits.size()) > app::mostSearched;
    const auto rank = [](const app::SearchHit& hit) {
        return hit.reason == SearchField::number ? 0 : hit.reason == SearchField::title ? 1 : 2;
    };
    std::stable_sort(hits.begin(), hits.end(), [&](const auto& left, const auto& right) { return rank(left) < rank(right); });
    const auto most = static_cast<std::size_t>(std::max(query.limit, 0));
    if (hits.size() > most) hits.resize(most);
    answer.hits = std::move(hits);
    return answer;
}

}  // namespace

app::SearchAnswer searchPieces(Connection& connection, const SearchNames& names, const app::SearchQuery& query) {
    const SearchQuestion question(connection, names, query.text);
    if (query.scope.among) return searchAmong(connection, question, query);
    app::SearchAnswer answer;
    std::set<SuggestionId> listed;
    const auto isFull = [&] { return answer.hits.size() >= static_cast<std::size_t>(std::max(query.limit, 0)); };
    const auto list = [&](SuggestionId id, SearchField reason) {
        if (!isFull() && listed.insert(id).second) answer.hits.push_back({id, reason, {}});
        return !isFull();
    };
    std::set<SuggestionId> numbered(question.numbered().begin(), question.numbered().end());
    if (!numbered.empty()) {
        question.eachCandidate(connection, query.session, [&](SuggestionId id) {
            if (numbered.erase(id) > 0) list(id, SearchField::number);
            return !numbered.empty();
        });
    }
    if (!isFull()) question.eachWithTitle(connection, query.session, [&](SuggestionId id) { return list(id, SearchField::title); });
    question.eachPiece(connection, query.session, [&](SuggestionId id) {
        list(id, SearchField::remark);
        answer.isMore = answer.total == app::mostSearched;
        if (!answer.isMore) ++answer.total;
        return !answer.isMore && (query.isCounted || !isFull());
    });
    for (app::SearchHit& hit : answer.hits) {
        hit.matches = question.matchesIn(connection, hit.id);
        if (hit.reason == SearchField::remark && !hit.matches.empty()) hit.reason = hit.matches.front().field;
    }
    return answer;
}

std::optional<std::vector<SuggestionId>> piecesWithInTitle(Connection& connection, std::string_view text, std::size_t most) {
    if (!base::WrittenWord(text).isChinese()) return std::nullopt;
    std::string expression;
    for (const base::SearchTerm& term : base::termsOf(text)) expression += (expression.empty() ? "" : " AND ") + quoted(titleMark, term);
    Query query(connection, "SELECT rowid FROM search_index WHERE search_index MATCH ? LIMIT " + std::to_string(most + 1));
    query.bind(expression);
    std::vector<SuggestionId> ids;
    while (query.next()) ids.push_back(query.get<SuggestionId>(0));
    if (ids.size() > most) return std::nullopt;
    return ids;
}

std::vector<std::vector<app::SearchMatch>> readSearchMatches(Connection& connection, const SearchQuestion& question,
                                                             const std::vector<SuggestionId>& ids, const app::QueryScope& scope) {
    std::vector<std::vector<app::SearchMatch>> matches;
    for (const SuggestionId id : ids)
        matches.push_back(question.isEmpty() ? std::vector<app::SearchMatch>() : question.matchesIn(connection, id, scope));
    return matches;
}

}  // namespace huying::storage
