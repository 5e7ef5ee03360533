// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

// Why a paper is not accepted (domain.md §2.3): the reasons that ship, and what an office says of them from a term on: another
// name, its own source, in use or not, and reasons of its own. Papers keep the code; how it reads belongs to their term.
namespace huying::domain {

// In the order in which they are offered. The name and source of each stand in resources/words.
constexpr std::array<std::string_view, 13> shippedReasons{
    "not_city_powers",       // SH 8, SZ 9
    "personal_matter",       // of the deputy, relatives or the own employer alone: SH 8
    "court_case",            // SC15 5, SH 8, QD 11
    "passed_on_letters",     // all
    "academic_promotion",    // academic discussion, product promotion: all
    "no_content",            // SC15 5
    "accusation",            // BJ 12, CQ 9, SZ 9
    "tender",                // a named winner in a running tender: BJ 12, ZJ 6
    "inquiry_only",          // BJ 12
    "conflict_of_interest",  // BJ 12; LAW 59
    "against_law",           // SZ 9
    "against_policy",        // GZZ
    "other_reason",          // says itself nothing: the review has to
};
constexpr std::string_view otherReason = "other_reason";

bool isShippedReason(std::string_view code);

// What an office says of a reason from a term on.
struct RefusalWording {
    int term = 0;
    std::string code;    // a shipped one, or own_1, own_2 …
    std::string label;   // empty: as shipped
    std::string source;  // empty: as shipped, and none of an own one
    int sortNumber = 0;
    bool isInUse = true;  // offered for reviews; what papers have keeps its name either way

    bool operator==(const RefusalWording&) const = default;
};

// The reasons of a term in their order, shipped ones and own: of each the newest row up to the term, else as shipped.
std::vector<RefusalWording> reasonsInForce(const std::vector<RefusalWording>& rows, int term);

const RefusalWording* reasonIn(const std::vector<RefusalWording>& reasons, std::string_view code);

// For the next reason of an office's own.
std::string newReasonCode(const std::vector<RefusalWording>& rows);

}  // namespace huying::domain
