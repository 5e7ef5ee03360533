// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Text as it is searched. Both sides, what is written and what is looked for, are folded the same way: full width to half
// width, Latin letters to lower case, every run of blanks and signs to one blank (but % + # & @ $, which say something),
// bytes that are no UTF-8 to a blank, variation selectors and invisible joiners out. So a title is found whatever its
// quotation marks look like.
namespace huying::base {

std::string searchable(std::string_view text);

// The same, with the place in the original of every byte and of the end, so that a match can be marked there.
struct SearchableText {
    std::string text;
    std::vector<std::uint32_t> places;
};
SearchableText searchableWithPlaces(std::string_view text);

// The words of what was typed, blanks between them, each folded; words of signs alone are left out.
std::vector<std::string> searchWords(std::string_view typed);

// A folded word and a text as it is written: whether the word stands in the text, where that is plain without folding it.
enum class Standing { yes, no, perhaps };
class WrittenWord {
public:
    WrittenWord() = default;
    explicit WrittenWord(std::string_view foldedWord);
    [[nodiscard]] Standing standingIn(std::string_view written) const;
    // Only of Chinese characters of the usual range, which folding leaves as they are.
    [[nodiscard]] bool isChinese() const { return isChinese_; }

private:
    std::string word_;
    bool isChinese_ = false;
    bool isLatin_ = false;  // begins with a letter or digit
};

// Where a folded word stands in folded text, npos when nowhere. Chinese is found at any character; a word that begins with
// a letter or digit only where letters or digits begin, so that 12 finds 120 but not 2012.
std::size_t findWord(std::string_view searchableText, std::string_view word, std::size_t from = 0);

// The tokens by which an index finds a folded text: every Chinese character, every neighbouring pair, and of a run of
// letters or of digits the first one to four and the whole. Each is led by `mark`; appended, neither sorted nor unique.
void appendTokens(std::string_view searchableText, std::string_view mark, std::vector<std::string>& tokens);

// What a folded word asks of such an index; all of it must be there.
struct SearchTerm {
    std::string token;
    bool isPrefix = false;  // of a longer token
};
std::vector<SearchTerm> termsOf(std::string_view word);

// Whether a text that has all terms of the word has the word, so that nobody needs to look.
bool termsAreEnough(std::string_view word);

}  // namespace huying::base
