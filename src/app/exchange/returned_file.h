// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/exchange/returned_work.h"

namespace huying::app {

// What a register knows of exchanges.
struct KnownExchanges {
    std::string registerId;
    std::vector<domain::Unit> units;
    std::vector<Exchange> exchanges;
};

// A returned file as a whole: whether it is of this register and of which exchange and unit, and what whoever takes it should know.
// Its lines are judged by those who carry them out.
WorkJudgement judgedFile(const ReturnedWork& work, const KnownExchanges& known);

const domain::Unit* unitOf(domain::UnitId id, const std::vector<domain::Unit>& units);  // null: it is not among them

}  // namespace huying::app
