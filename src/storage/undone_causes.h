// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <vector>

#include "domain/missing_causes.h"
#include "domain/submission.h"
#include "storage/connection.h"
#include "storage/history_store.h"
#include "storage/undone_ratings.h"

namespace huying::storage {

// Watches the cases of a batch, and the papers before them, while it is taken back (or done again), for facts that would lose what they
// presuppose.
class UndoneCauses {
public:
    // Looks at the cases as they stand before.
    UndoneCauses(Connection& connection, const std::vector<StoredEntry>& batch, Direction direction);

    // After the changes were applied: the later entries in the way, of which facts would stand without their cause.
    [[nodiscard]] std::vector<std::int64_t> laterEntriesInTheWay(const UndoneBatches& undone) const;

private:
    [[nodiscard]] bool isNewlyAtFault(domain::SubmissionId id, const std::vector<domain::SubmissionFault>& before) const;
    [[nodiscard]] std::vector<domain::MissingCause> newlyMissing(const domain::CaseFacts& after,
                                                                 const std::vector<domain::MissingCause>& before) const;
    [[nodiscard]] std::vector<domain::SuggestionId> handledAsNow(domain::SuggestionId id) const;

    [[nodiscard]] std::vector<StoredEntry> laterEntriesOf(domain::SuggestionId id) const;
    [[nodiscard]] std::set<std::int64_t> laterEntriesOfRounds(const UndoneBatches& undone) const;

    struct Before {
        domain::CaseFacts facts;
        std::vector<domain::MissingCause> missing;
    };

    Connection& connection_;
    Direction direction_;
    std::int64_t lastOfBatch_;
    std::map<domain::SuggestionId, Before> before_;
    std::map<domain::SubmissionId, std::vector<domain::SubmissionFault>> papersBefore_;
};

}  // namespace huying::storage
