// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "app/exchange/returned_work.h"
#include "app/questions/exchange.h"
#include "app/words/words.h"
#include "base/date.h"
#include "domain/ids.h"

// 不予登记: returned lines that the office decided not to record are known again by what they say, at the office where the unit
// returns the same once more, and at the unit, which is told of it and need not return them (decision 0039).
namespace huying::app {

// At the office.
class LaidAsideKnown {
public:
    explicit LaidAsideKnown(const std::vector<Exchange>& exchanges);

    [[nodiscard]] bool isEmpty() const { return decisions_.empty(); }
    // The decision about the same line of an earlier return of this unit; null: there is none.
    [[nodiscard]] const LaidAside* of(domain::UnitId unit, const ReturnedLine& line, const Words& words) const;

private:
    std::map<std::tuple<domain::UnitId, std::string, std::string>, LaidAside> decisions_;  // by unit, piece and RememberedLine::key
};

// What the office will not record of what the unit returned, as the unit is told of it.
struct ToldAside {
    std::int64_t id = 0;  // of the office's decision
    std::string caseAddress;
    std::string text;
    std::string reason;
    base::Date on{};
};

// At the unit.
class ToldAsideKnown {
public:
    ToldAsideKnown(const std::vector<ToldAside>& decisions, Words words);

    [[nodiscard]] bool has(const ReturnedLine& line) const;

private:
    Words words_;
    std::set<std::pair<std::string, std::string>> lines_;  // piece and text
};

// Those of `decisions` that a unit which knows `told` was not told of.
std::vector<ToldAside> notToldYet(std::vector<ToldAside> decisions, const std::vector<ToldAside>& told);

// One decision: the piece and all that was returned, and why it is not recorded; a line each.
std::string asideText(const ToldAside& aside, const Words& words);

}  // namespace huying::app
