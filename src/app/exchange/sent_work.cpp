// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/sent_work.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/exchange/look_back_lines.h"
#include "app/ports/read_snapshot.h"
#include "app/ports/storage_failure.h"
#include "base/log.h"
#include "domain/follow_up.h"

namespace huying::app {

namespace {

using domain::CaseFacts;

bool hasOpenPromise(const CaseFacts& facts, const domain::Task& task) {
    return std::any_of(facts.commitments.begin(), facts.commitments.end(), [&](const domain::Commitment& row) {
        return row.task == task.id && !row.isVoid && domain::stateOf(facts, row) == domain::CommitmentState::open;
    });
}

// What a unit has still to do in it; a promise of an earlier round is work as well.
bool isWork(const CaseFacts& facts, const domain::Task& task) {
    if (task.cancelledOn || task.role == domain::TaskRole::reference || facts.isOfMain(task)) return false;
    return hasOpenPromise(facts, task) || isAskedToLookBack(facts, task) ||
           (task.round == facts.round() && facts.completion() == nullptr && facts.isOpen(task));
}

// Not asked for its facts where its summary says that nobody has anything to do in it and no look-back asks about it.
std::optional<CaseFacts> factsWithWork(RegisterReader& reader, domain::SuggestionId id, const std::set<domain::SuggestionId>& lookedAt) {
    const auto summary = reader.storedSummary(id);
    if (summary && summary->isCompleted && summary->commitmentsOpen == 0 && !lookedAt.contains(id)) return std::nullopt;
    auto facts = reader.caseFacts(id);
    if (!facts || facts->withdrawal || facts->archiving() != nullptr) return std::nullopt;
    return domain::asHandled(std::move(*facts));
}

// Whose work the tasks of each unit are today: its own, or those of the unit that it went over into as a whole.
std::map<domain::UnitId, domain::UnitId> workersOf(RegisterReader& reader, const std::vector<domain::Unit>& units) {
    std::map<domain::UnitId, domain::UnitId> workers;
    for (const domain::Unit& unit : units) {
        if (!unit.validTo) workers[unit.id] = unit.id;
    }
    for (const domain::Unit& unit : units) {
        if (unit.validTo) continue;
        const Viewer viewer = reader.viewerOfUnit(unit.id);
        for (const domain::UnitId one : viewer.units) {
            if (viewer.recordsFor(one)) workers.emplace(one, unit.id);
        }
    }
    return workers;
}

}  // namespace

std::vector<OpenTask> openTasksOf(RegisterReader& reader, domain::UnitId unit) {
    const ReadSnapshot snapshot(reader);
    const Viewer viewer = reader.viewerOfUnit(unit);
    const std::set<domain::SuggestionId> lookedAt = casesLookedAt(reader);
    std::vector<OpenTask> open;
    for (const domain::SuggestionId id : reader.casesOfUnits(viewer.units)) {
        const auto facts = factsWithWork(reader, id, lookedAt);
        if (!facts) continue;
        for (const domain::Task& task : facts->tasks) {
            if (viewer.recordsFor(task.unit) && isWork(*facts, task)) open.push_back({*facts, task, reader.newestEntryOf(id)});
        }
    }
    const auto place = [](const OpenTask& row) {
        const domain::Suggestion& piece = row.facts.suggestion;
        return std::tuple(-piece.term, -piece.sessionNumber, piece.kind, piece.serial);
    };
    std::stable_sort(open.begin(), open.end(), [&](const OpenTask& left, const OpenTask& right) { return place(left) < place(right); });
    return open;
}

bool isOut(const UnitWork& row, ExchangeKind kind) {
    const auto last = std::find_if(row.exchanges.begin(), row.exchanges.end(), [kind](const Exchange& one) { return one.kind == kind; });
    return row.openTasks > 0 && last != row.exchanges.end() &&
           std::none_of(last->returns.begin(), last->returns.end(),
                        [](const ExchangeReturn& back) { return back.applied > 0 && !back.isTakenBack; });
}

std::vector<UnitWork> unitsWithWork(RegisterReader& reader) {
    const ReadSnapshot snapshot(reader);
    const std::vector<domain::Unit> units = reader.units();
    const auto workers = workersOf(reader, units);
    const std::set<domain::SuggestionId> lookedAt = casesLookedAt(reader);
    std::map<domain::UnitId, UnitWork> rows;
    for (const domain::SuggestionId id : reader.caseIds({})) {
        const auto facts = factsWithWork(reader, id, lookedAt);
        for (const domain::Task& task : facts ? facts->tasks : std::vector<domain::Task>()) {
            const auto worker = workers.find(task.unit);
            if (worker != workers.end() && isWork(*facts, task)) ++rows[worker->second].openTasks;
        }
    }
    for (Exchange& exchange : reader.exchanges()) {
        const auto worker = workers.find(exchange.unit);
        rows[worker == workers.end() ? exchange.unit : worker->second].exchanges.push_back(std::move(exchange));
    }
    std::vector<UnitWork> found;
    for (const domain::Unit& unit : units) {
        const auto row = rows.find(unit.id);
        if (row == rows.end()) continue;
        row->second.unit = unit;
        found.push_back(std::move(row->second));
    }
    return found;
}

std::vector<Exchange> exchangesOf(RegisterReader& reader, domain::UnitId unit) {
    const ReadSnapshot snapshot(reader);
    const Viewer worker = reader.viewerOfUnit(unit);
    std::vector<Exchange> exchanges = reader.exchanges();
    std::erase_if(exchanges, [&](const Exchange& one) { return one.unit != unit && !worker.recordsFor(one.unit); });
    return exchanges;
}

base::Result<Exchange> sendWork(RegisterStore& store, const SendOrder& order, base::Date today,
                                const std::function<base::Result<void>(const Exchange&)>& write) {
    try {
        auto transaction = store.beginWrite();
        if (!transaction) return base::failure(transaction.error());
        const Viewer viewer = (*transaction)->reader().viewer();
        if (auto reason = reasonAgainst(viewer, Deed::sendWork)) return base::failure(std::move(*reason));
        if (viewer.account && order.actor != viewer.account->name) {
            return base::failure(
                base::Error("actor-not-signed-in", "actor", "rights").with("value", order.actor).with("name", viewer.account->name));
        }
        Exchange exchange;
        exchange.unit = order.unit;
        exchange.kind = order.kind;
        exchange.sentOn = today;
        exchange.sentBy = order.actor;
        exchange.cases = order.cases;
        exchange = (*transaction)->writer().addExchange(exchange);
        if (auto written = write(exchange); !written) return base::failure(written.error());
        if (auto committed = (*transaction)->commit(); !committed) return base::failure(committed.error());
        return exchange;
    } catch (const StorageFailure& failure) {
        base::logFailure("send-work", failure.error().code);
        return base::failure(failure.error());
    }
}

}  // namespace huying::app
