// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/vocabulary.h"

// Numbers of suggestions: the address used everywhere, and the spellings found in ledgers (design: 编号).
namespace huying::domain {

// 18-1-120 or 18-1-闭3. Term 0: a bare number (120, 闭3), to be looked up where only one session has it.
struct CaseAddress {
    int term = 0;
    int session = 0;
    SuggestionKind kind = SuggestionKind::plenary;
    int serial = 0;

    [[nodiscard]] std::string text() const;
    bool operator==(const CaseAddress&) const = default;
};

std::optional<CaseAddress> parseCaseAddress(std::string_view text);

// "18-1" -> {18, 1}.
struct SessionAddress {
    int term = 0;
    int number = 0;
    bool operator==(const SessionAddress&) const = default;
};
std::optional<SessionAddress> parseSessionAddress(std::string_view text);

// 编号 as a ledger writes it, in a row of session `term`-`session`: 064, 第72号, 18010123, 20240076, DH123, 闭08,
// 市十八届人大一次会议第1号建议. `kind` is what the number itself says, nothing when it does not say.
struct WrittenNumber {
    std::optional<SuggestionKind> kind;
    int serial = 0;
    bool operator==(const WrittenNumber&) const = default;
};
std::optional<WrittenNumber> parseWrittenNumber(std::string_view text, int term, int session);

}  // namespace huying::domain
