// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/derived_changes.h"

#include "storage/case_store.h"

namespace huying::storage {

void StaleSummaries::note(const std::set<domain::SuggestionId>& cases) {
    touched_.insert(cases.begin(), cases.end());
    stale_.insert(cases.begin(), cases.end());
}

void StaleSummaries::refresh(Connection& connection) {
    if (stale_.empty()) return;
    for (const domain::SuggestionId id : stale_) refreshSummary(connection, id);
    stale_.clear();
    ++refreshed_;
}

void StaleSummaries::returnTo(int mark) {
    if (mark != refreshed_) stale_ = touched_;
}

}  // namespace huying::storage
