// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <map>

#include "app/assessment/scoreboard.h"

namespace huying::app {

namespace {

using domain::Points;

const UsedQuantity* quantityNamed(const std::vector<UsedQuantity>& among, const std::string& name) {
    const auto found = std::find_if(among.begin(), among.end(), [&](const UsedQuantity& one) { return one.name == name; });
    return found == among.end() ? nullptr : &*found;
}

std::vector<std::string> without(const std::vector<std::string>& these, const std::vector<std::string>& those) {
    std::vector<std::string> left;
    std::copy_if(these.begin(), these.end(), std::back_inserter(left),
                 [&](const std::string& one) { return std::find(those.begin(), those.end(), one) == those.end(); });
    return left;
}

std::vector<QuantityChange> quantityChanges(const std::vector<UsedQuantity>& before, const std::vector<UsedQuantity>& now) {
    std::vector<QuantityChange> changes;
    for (const UsedQuantity& one : now) {
        const UsedQuantity* old = quantityNamed(before, one.name);
        if (old == nullptr) continue;  // another formula, which is told by itself
        QuantityChange change{one.name, old->count, one.count, without(one.addresses, old->addresses),
                              without(old->addresses, one.addresses)};
        if (change.before != change.now || !change.came.empty() || !change.went.empty()) changes.push_back(std::move(change));
    }
    return changes;
}

using Named = std::pair<const domain::Indicator*, const IndicatorScore*>;

std::map<std::string, Named> byName(const Scoreboard& board, const UnitScore* score) {
    std::map<std::string, Named> named;
    if (score == nullptr) return named;
    for (const IndicatorScore& one : score->indicators) {
        const domain::Indicator& indicator = board.sheet.indicators[one.place];
        named[indicator.name] = {&indicator, &one};
    }
    return named;
}

std::vector<IndicatorChange> indicatorChanges(const std::map<std::string, Named>& before, const std::map<std::string, Named>& now) {
    std::vector<IndicatorChange> changes;
    for (const auto& [name, one] : now) {
        const auto old = before.find(name);
        IndicatorChange change;
        change.name = name;
        change.now = one.second->points;
        if (old != before.end()) {
            const domain::Indicator& was = *old->second.first;
            change.before = old->second.second->points;
            change.isOtherFormula = was.formula != one.first->formula || was.full != one.first->full || was.scale != one.first->scale;
            change.quantities = quantityChanges(old->second.second->quantities, one.second->quantities);
        }
        if (change.before != change.now || change.isOtherFormula || !change.quantities.empty() || old == before.end())
            changes.push_back(std::move(change));
    }
    for (const auto& [name, one] : before) {
        if (!now.contains(name)) changes.push_back({name, one.second->points, std::nullopt, false, {}});
    }
    return changes;
}

UnitChange changeOf(const Scoreboard& beforeBoard, const UnitScore* before, const Scoreboard& nowBoard, const UnitScore* now) {
    UnitChange change;
    const UnitScore& any = now != nullptr ? *now : *before;
    change.unit = any.unit;
    change.name = any.name;
    if (before != nullptr) {
        change.before = before->score;
        change.rankBefore = before->rank;
        change.byHandBefore = before->byHand;
    }
    if (now != nullptr) {
        change.now = now->score;
        change.rankNow = now->rank;
        change.byHandNow = now->byHand;
    }
    change.indicators = indicatorChanges(byName(beforeBoard, before), byName(nowBoard, now));
    return change;
}

bool isAny(const UnitChange& change) {
    return change.before != change.now || change.rankBefore != change.rankNow || change.byHandBefore != change.byHandNow ||
           !change.indicators.empty();
}

}  // namespace

std::vector<UnitChange> changesBetween(const Scoreboard& before, const Scoreboard& now) {
    std::vector<UnitChange> changes;
    const auto add = [&](domain::AssessedRole role, const UnitScore* old, const UnitScore* current) {
        UnitChange change = changeOf(before, old, now, current);
        change.role = role;
        if (isAny(change)) changes.push_back(std::move(change));
    };
    for (const ScoreList& list : now.lists) {
        for (const auto* scores : {&list.ranked, &list.tooFew}) {
            for (const UnitScore& one : *scores) add(list.role, before.find(list.role, one.unit), &one);
        }
    }
    for (const ScoreList& list : before.lists) {
        for (const auto* scores : {&list.ranked, &list.tooFew}) {
            for (const UnitScore& one : *scores) {
                if (now.find(list.role, one.unit) == nullptr) add(list.role, &one, nullptr);
            }
        }
    }
    return changes;
}

}  // namespace huying::app
