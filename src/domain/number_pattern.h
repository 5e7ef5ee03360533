// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/vocabulary.h"

// How an office quotes the numbers of its suggestions (domain.md §2.2): 市{term}届人大{session}次会议第{serial}号建议,
// {year}{serial:4}. A pattern makes the number that is recorded when a piece is registered; what is on record stays.
namespace huying::domain {

// Places stand in braces, the rest is written as it is. {term} and {session} are Chinese numerals, as sessions are named
// (十八, 一); with a width, as {term:2}, they are digits with zeros before them. {year} has four digits, of the day of
// registration. {serial} is written without zeros, {serial:4} with at least four digits. Widths are 1 to 6. The Chinese names
// {届} {次} {年} {序号} mean the same.
struct NumberPattern {
    int term = 0;
    std::optional<int> session;  // none: all sessions of the term that have none of their own
    SuggestionKind kind = SuggestionKind::plenary;
    std::string text;

    bool operator==(const NumberPattern&) const = default;
};

struct NumberParts {
    int term = 0;
    int session = 0;
    std::optional<int> year;
    int serial = 0;
};

constexpr int longestNumberText = 60;  // characters, a serial of six digits included

// What is wrong with a pattern: pattern-without-serial, unknown-place, brace-not-closed, bad-width, pattern-too-long.
std::optional<base::Error> faultOf(std::string_view pattern);
bool needsYear(std::string_view pattern);
// Of a pattern without fault; the year is needed where it has a place.
std::string numberFrom(std::string_view pattern, const NumberParts& parts);

}  // namespace huying::domain
