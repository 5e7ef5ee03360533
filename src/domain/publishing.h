// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "domain/case_facts.h"

// What of a piece may be published (domain.md §2.8): three consents, the deputy's, the handling unit's and the review's,
// each whole, title only or no; never where it is secret.
namespace huying::domain {

struct Consents {
    std::optional<Publication> byDeputy;
    std::optional<Publication> byUnit;    // of several replies the strictest
    std::optional<Publication> byReview;  // the same
    // No as soon as one says no; else the strictest, once all three are given; none before.
    std::optional<Publication> allowed;
};

Consents consentsOf(const CaseFacts& facts);

}  // namespace huying::domain
