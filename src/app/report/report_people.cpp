// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>
#include <unordered_map>

#include "app/report/report_parts.h"

// Who proposed, and what was spoken about before (domain.md §7).
namespace huying::app {

namespace {

// Each deputy of the term counts once, however many pieces bear the name; delegations are no deputies.
Rate rateOfProposers(const ReportBasis& basis, const std::string& key, bool leadsOnly) {
    Rate rate;
    rate.key = key;
    rate.label = basis.words->text("report.rate." + key);
    rate.formula = basis.words->text("report.formula." + key);
    rate.base = denominator(*basis.words, "deputies", static_cast<int>(basis.deputies.size()));
    std::unordered_map<domain::DeputyId, bool> proposed;  // each deputy of the term
    for (const auto& [id, deputy] : basis.deputies) proposed.emplace(id, false);
    const auto counts = [&](domain::DeputyId deputy) {
        const auto found = proposed.find(deputy);
        if (found != proposed.end()) found->second = true;
        return found != proposed.end();
    };
    for (const CountedCase& one : basis.cases) {
        bool any = counts(one.facts.suggestion.leadDeputy);
        if (!leadsOnly) {
            for (const domain::CoSigner& row : one.facts.coSigners) any = counts(row.deputy) || any;
        }
        if (any) rate.pieces.push_back(one.address);
    }
    rate.count = static_cast<int>(std::count_if(proposed.begin(), proposed.end(), [](const auto& one) { return one.second; }));
    rate.percent = percentOf(rate.count, rate.base.count);
    return rate;
}

}  // namespace

void addProposerRates(const ReportBasis& basis, std::vector<Rate>& rates) {
    rates.push_back(rateOfProposers(basis, "lead_proposers", true));
    rates.push_back(rateOfProposers(basis, "proposers", false));
}

PreContactCounts countPreContacts(const ReportBasis& basis) {
    PreContactCounts counts;
    std::set<domain::SuggestionId> formed;
    for (const domain::PreContact& talk : basis.talks) {
        if (talk.raisedOn > basis.asOf) continue;
        ++counts.talks;
        if (talk.suggestion) formed.insert(talk.suggestion);
        // A talk that led to a paper led to the suggestion that the paper became.
        const auto found = basis.registeredPapers.find(talk.submission);
        if (talk.submission && found != basis.registeredPapers.end()) formed.insert(found->second);
    }
    for (const CountedCase& one : basis.cases) {
        if (formed.contains(one.facts.suggestion.id)) counts.pieces.push_back(one.address);
    }
    return counts;
}

}  // namespace huying::app
