// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

#include "domain/ids.h"
#include "storage/search_index.h"

namespace huying::storage {

// Summaries that no longer fit the facts. A piece that several commands of a transaction touch is summed up once: when
// somebody reads summaries, and at the latest at the end of the transaction.
class StaleSummaries {
public:
    void note(const std::set<domain::SuggestionId>& cases);
    void refresh(Connection& connection);

    // A place to go back to: summaries written since then went away with the commands that were abandoned.
    [[nodiscard]] int mark() const { return refreshed_; }
    void returnTo(int mark);

private:
    std::set<domain::SuggestionId> touched_;  // in the whole transaction
    std::set<domain::SuggestionId> stale_;
    int refreshed_ = 0;
};

// What the commands of one transaction leave to be derived from the facts.
struct DerivedChanges {
    SearchChanges search;
    StaleSummaries summaries;

    // Brings summaries and index up to date, in the transaction of the changes.
    void write(Connection& connection) {
        summaries.refresh(connection);
        search.write(connection);
    }
};

}  // namespace huying::storage
