// SPDX-License-Identifier: GPL-3.0-or-later
// Who is looking, and what that person may see: everything else of the scoped reader asks this.
#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "app/ports/storage_failure.h"
#include "app/sight/scoped_facts.h"
#include "app/sight/scoped_reader.h"

namespace huying::app {

namespace {

// The same rights about the same units.
bool isSameSight(const Viewer& one, const Viewer& other) {
    const auto roleOf = [](const Viewer& viewer) {
        return viewer.account ? std::optional(std::tuple(viewer.account->role, viewer.account->unit, viewer.account->isDisabled))
                              : std::nullopt;
    };
    return one.isSignInRequired == other.isSignInRequired && one.isUnitsRegister == other.isUnitsRegister && roleOf(one) == roleOf(other) &&
           one.units == other.units && one.divided == other.divided;
}

}  // namespace

// A change of one piece leaves what was told of the others as it was, as long as the same person looks for the same units.
void ScopedReader::takeOver(const ReadStamp& now) {
    const std::optional<Kept> before = std::exchange(kept_, std::nullopt);
    if (!before || before->eyes.told.empty() || before->at.person != now.person) return;
    if (!isSameSight(before->eyes.viewer, eyes_.viewer)) return;
    const auto changed = whole_.changedSince(before->at);
    if (!changed) return;
    eyes_.told = before->eyes.told;
    for (const domain::SuggestionId id : *changed) eyes_.told.erase(id);
}

std::optional<std::vector<domain::SuggestionId>> ScopedReader::changedSince(const ReadStamp& then) {
    return look().isRestricted() ? std::nullopt : whole_.changedSince(then);
}

ScopedReader::Eyes& ScopedReader::look() {
    if (isLooking_) return eyes_;
    const std::optional<ReadStamp> stamp = whole_.stamp();
    if (!stamp || stamp != eyesAt_) {
        if (eyesAt_) kept_ = Kept{*eyesAt_, std::move(eyes_)};
        eyesAt_.reset();  // reading may fail
        eyes_ = {whole_.viewer(), nullptr, {}};
        if (stamp) takeOver(*stamp);
        eyesAt_ = stamp;
    }
    if (auto reason = reasonAgainst(eyes_.viewer, Deed::readCases)) throw StorageFailure(std::move(*reason));
    isLooking_ = snapshots_ > 0;
    return eyes_;
}

const std::vector<domain::SuggestionId>& ScopedReader::visible() {
    if (!eyes_.visible) {
        eyes_.visible = std::make_shared<const std::vector<domain::SuggestionId>>(
            eyes_.isUnit() ? whole_.casesOfUnits(eyes_.viewer.units) : whole_.casesOfCommittee(eyes_.viewer.account->committee));
    }
    return *eyes_.visible;
}

bool ScopedReader::isVisible(domain::SuggestionId id) {
    return !eyes_.isRestricted() || std::binary_search(visible().begin(), visible().end(), id);
}

std::vector<domain::SuggestionId> ScopedReader::visibleOf(std::vector<domain::SuggestionId> ids) {
    look();
    if (eyes_.isRestricted()) std::erase_if(ids, [&](domain::SuggestionId id) { return !isVisible(id); });
    return ids;
}

bool ScopedReader::mayReadPapers() { return !reasonAgainst(look().viewer, Deed::readPapers); }
bool ScopedReader::mayReadFigures() { return !reasonAgainst(look().viewer, Deed::readReport); }

QueryScope ScopedReader::scope() {
    QueryScope scope;
    (void)visible();
    scope.among = eyes_.visible;
    if (eyes_.isUnit()) {
        scope.units = eyes_.viewer.units;
        // Other units' words stand among these; the index does not say whose they are, the texts themselves do.
        scope.hidden = {SearchField::reply, SearchField::progress, SearchField::contact, SearchField::jointOpinion, SearchField::remark};
    }
    return scope;
}

// Where a unit asks for pieces in which it has a task, that lets nothing through that is not visible (casesOfUnits): holding each
// piece against all visible ones as well would only turn the list away from its indexes. What the unit itself owes has none: there
// the visible ones are the shorter road.
QueryScope ScopedReader::scopeOf(const ListQuery& query) {
    QueryScope scope = this->scope();
    const bool isByDue = !query.order.empty() && query.order.front().field != nullptr && query.order.front().field->code == "due_on";
    if (eyes_.isUnit() && query.unit && eyes_.viewer.isOwn(*query.unit) && !isByDue) scope.among.reset();
    return scope;
}

// What cannot be seen cannot be filtered or ordered by either: a filter that finds or does not find tells as much as a cell.
void ScopedReader::refuseHidden(const ListQuery& query) {
    if (const Field* field = hiddenFieldIn(eyes_.viewer, query))
        throw StorageFailure(base::Error("field-not-yours", "filter", "rights").with("field", std::string(field->code)));
}

// In whose history somebody else stands is told by nothing that a unit reads.
bool ScopedReader::isOfOthersHistory(const ListQuery& query) const {
    return eyes_.isUnit() && !query.recordedBy.empty() && query.recordedBy != eyes_.viewer.account->name;
}

domain::Deputy ScopedReader::withoutAddress(domain::Deputy deputy) {
    deputy.phone.clear();
    deputy.address.clear();
    deputy.postcode.clear();
    return deputy;
}

}  // namespace huying::app
