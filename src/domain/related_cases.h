// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/ids.h"

// How pieces stand to one another: merged for one handling (并案), or repeated from earlier years (续提).
namespace huying::domain {

using base::Date;

struct CaseFacts;

// The piece is handled with a main case of the same term: a link, no state (domain.md §2.1). It keeps its number, goes on
// counting and is answered and rated for itself (ZJ 18, SD 20, HA 21, FJ 20); the joint handling is the main case's first
// round, since a re-handling follows from one piece's own rating.
struct Merger {
    MergerId id;
    SuggestionId main;
    std::string mainAddress;
    std::optional<Date> on;
    std::string reason;
    std::optional<Date> endedOn;
    std::string endReason;
    std::shared_ptr<const CaseFacts> mainFacts;  // as far as they are read with the piece; of the same day as the piece's
};

// Who is owed a reply: a deputy or, where a delegation proposed, the delegation.
struct Signatory {
    DeputyId deputy;
    DelegationId delegation;

    bool operator==(const Signatory&) const = default;
};

// The other side: a piece that is, or was, merged into this one.
struct MergedPiece {
    MergerId id;
    SuggestionId piece;
    std::string address;
    std::string title;
    bool classified = false;
    std::vector<Signatory> signers;  // the lead proposer first
    std::optional<Date> on;
    std::optional<Date> endedOn;
    bool isWithdrawn = false;
    bool isArchived = false;
};

// Two pieces of the same matter; both show it, neither follows the other.
struct CaseLink {
    CaseLinkId id;
    SuggestionId other;
    std::string otherAddress;
    bool isToEarlier = true;  // `other` is the earlier one
    std::optional<Date> on;
    std::string note;
    std::optional<Date> endedOn;
    std::string endReason;
};

}  // namespace huying::domain
