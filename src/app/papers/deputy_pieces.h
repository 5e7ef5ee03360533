// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/papers/deputy_record.h"
#include "app/ports/register_reader.h"
#include "app/queries/open_matters.h"
#include "app/words/words.h"
#include "domain/personal_data.h"

// One piece as it stands in the records of the deputies who are concerned with it: what all of them read is made once.
namespace huying::app {

// A secret piece, or one whose proposer is not to be named. It is never merged with one that is none, so that what is told of a
// piece is none of a secret one.
bool isNotNamed(const domain::CaseFacts& facts);

class DeputyPieces {
public:
    DeputyPieces(RegisterReader& reader, int term, base::Date today, const Words& words);

    // What the records of several deputies share of a piece.
    struct Shared {
        domain::CaseFacts facts;  // as it is handled
        domain::CaseSummary summary;
        std::vector<domain::ReplyDebt> debts;
        std::vector<domain::HiddenValue> hidden;
        std::set<domain::DeputyId> signers;
        std::set<domain::DeputyId> people;  // the signers, and others whom units spoke with
        DeputyPiece piece;                  // without what is one deputy's own
        bool isKept = false;                // secret, or its proposer is not to be named
    };

    // Nothing of what was registered by mistake.
    std::optional<Shared> share(const domain::CaseFacts& recorded);
    [[nodiscard]] DeputyPiece of(domain::DeputyId deputy, const Shared& shared) const;

    // A text without how anybody is reached: what looks like it, and what the directory knows of the deputies and units.
    [[nodiscard]] static std::string cleaned(const std::string& text, const std::vector<domain::HiddenValue>& hidden);
    [[nodiscard]] const std::string& unitName(domain::UnitId id, std::optional<base::Date> on) const;
    // How they are reached, by the directory.
    void hideDeputy(std::vector<domain::HiddenValue>& hidden, domain::DeputyId id) const;
    void hideUnit(std::vector<domain::HiddenValue>& hidden, domain::UnitId id) const;

private:
    void hidePeople(Shared& shared, const domain::CaseFacts& recorded);
    void hideUnnamed(Shared& shared, const domain::CaseFacts& other) const;
    void tellSigners(Shared& shared) const;
    void tellNext(Shared& shared) const;
    void tellUnits(Shared& shared) const;
    void tellPromises(Shared& shared) const;
    void tellActivities(Shared& shared);
    void addOwn(domain::DeputyId deputy, const Shared& shared, DeputyPiece& piece) const;

    RegisterReader& reader_;
    base::Date today_;
    const Words& words_;
    domain::RuleBook book_;
    domain::ReplyTo replyTo_;
    std::map<domain::UnitId, domain::Unit> units_;
    mutable std::map<std::pair<domain::UnitId, std::optional<base::Date>>, std::string> unitNames_;  // that were asked for
    std::map<domain::DeputyId, domain::Deputy> deputies_;
    std::map<domain::DelegationId, std::string> delegations_;
    std::map<domain::CategoryId, std::string> categories_;
    std::map<domain::SessionId, std::string> sessions_;
    std::map<domain::SessionId, std::vector<domain::Activity>> activities_;
    std::map<domain::DeputyActivityId, std::string> origins_;  // names of deputies' activities
};

}  // namespace huying::app
