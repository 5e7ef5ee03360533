// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/returned_file.h"

#include <algorithm>

namespace huying::app {

using base::Error;
using domain::Unit;
using domain::UnitId;

const Unit* unitOf(UnitId id, const std::vector<Unit>& units) {
    const auto found = std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.id == id; });
    return found == units.end() ? nullptr : &*found;
}

namespace {

// Whose work that of `id` is today: it, or the one unit that it went over into, over any number of steps; null where it was
// divided among several (decision 0022).
const Unit* workerOf(UnitId id, const std::vector<Unit>& units) {
    const Unit* unit = unitOf(id, units);
    for (std::size_t step = 0; unit != nullptr && unit->validTo && step <= units.size(); ++step) {
        std::vector<UnitId> next;
        if (unit->mergedInto) next.push_back(unit->mergedInto);
        for (const domain::UnitSuccessor& successor : unit->successors) {
            if (successor.on > *unit->validTo) next.push_back(successor.unit);
        }
        if (next.empty()) return unit;
        if (next.size() > 1) return nullptr;
        unit = unitOf(next.front(), units);
    }
    return unit;
}

// What whoever takes it should know before anything is applied.
void remark(const ReturnedWork& work, WorkJudgement& judged, const std::string& name, const KnownExchanges& known) {
    const Exchange& exchange = *judged.exchange;
    judged.remarks = work.remarks;
    // Of a package its number says so. A sheet that went out once may come back in one file after another.
    for (const ExchangeReturn& back : exchange.returns) {
        if (work.kind == ExchangeKind::package || back.isTakenBack || back.applied == 0) continue;
        judged.remarks.push_back(Error(back.file == work.file ? "exchange-returned-before" : "exchange-returned-otherwise", "", "unique")
                                     .with("file", work.file)
                                     .with("other", back.file)
                                     .with("number", std::to_string(exchange.number))
                                     .with("on", base::isoDate(back.on))
                                     .with("by", back.by)
                                     .with("applied", std::to_string(back.applied)));
        break;
    }
    for (const Exchange& later : known.exchanges) {
        if (later.kind != exchange.kind || later.unit != exchange.unit || later.number <= exchange.number) continue;
        judged.remarks.push_back(Error("exchange-outdated", "", "order")
                                     .with("file", work.file)
                                     .with("number", std::to_string(exchange.number))
                                     .with("on", base::isoDate(exchange.sentOn))
                                     .with("newest", std::to_string(later.number))
                                     .with("newest_on", base::isoDate(later.sentOn)));
        break;
    }
    if (judged.unit->id != exchange.unit)
        judged.remarks.push_back(
            Error("exchange-unit-merged", "unit", "known").with("unit", name).with("successor", judged.unit->displayName()));
}

}  // namespace

WorkJudgement judgedFile(const ReturnedWork& work, const KnownExchanges& known) {
    WorkJudgement judged;
    if (work.unread) {
        judged.faults.push_back(*work.unread);
        return judged;
    }
    if (!work.registerId.empty() && work.registerId != known.registerId) {
        judged.faults.push_back(Error("other-register", "", "known").with("file", work.file));
        return judged;
    }
    const auto sent = std::find_if(known.exchanges.begin(), known.exchanges.end(),
                                   [&](const Exchange& one) { return one.token == work.token && one.kind == work.kind; });
    if (sent != known.exchanges.end()) judged.exchange = *sent;
    if (!judged.exchange) {
        judged.faults.push_back(Error("unknown-exchange", "", "known").with("file", work.file));
        return judged;
    }
    const Unit* sentTo = unitOf(judged.exchange->unit, known.units);
    const Unit* worker = workerOf(judged.exchange->unit, known.units);
    const std::string name = sentTo == nullptr ? std::string() : sentTo->displayName();
    if (worker == nullptr) {
        judged.faults.push_back(Error("exchange-unit-divided", "unit", "conflict").with("unit", name).with("file", work.file));
        return judged;
    }
    judged.unit = *worker;
    if (work.unit && workerOf(work.unit, known.units) != worker) {
        const Unit* from = unitOf(work.unit, known.units);
        judged.faults.push_back(Error("exchange-other-unit", "unit", "conflict")
                                    .with("file", work.file)
                                    .with("unit", name)
                                    .with("value", from == nullptr ? std::string() : from->displayName()));
    }
    remark(work, judged, name, known);
    return judged;
}

}  // namespace huying::app
