// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/returned_work.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "app/exchange/facts_on_record.h"
#include "app/exchange/sent_pieces.h"
#include "app/exchange/unit_in_command.h"
#include "app/executor/directory_lookup.h"
#include "app/executor/executor.h"
#include "app/ports/storage_failure.h"
#include "app/queries/case_view.h"
#include "base/log.h"
#include "base/text.h"

namespace huying::app {

using base::Error;
using domain::CaseFacts;
using domain::Task;
using domain::Unit;
using domain::UnitId;

namespace {

const Unit* unitOf(UnitId id, const std::vector<Unit>& units) {
    const auto found = std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.id == id; });
    return found == units.end() ? nullptr : &*found;
}

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

// What was promised in an earlier round is to be kept all the same, and a look-back asks about it.
bool isAboutPromises(const Command& command) {
    return command.as<RecordCommitment>() != nullptr || command.as<RecordCommitmentProgress>() != nullptr ||
           command.as<AnswerAgain>() != nullptr || command.as<RecordLookBackAnswer>() != nullptr;
}

bool isOfDeadline(const Command& command) { return command.as<RecordReply>() != nullptr || command.as<RecordJointOpinion>() != nullptr; }

// The rules would have let it be recorded in a case that nobody has touched since; a value of its own is what they refuse else.
bool isAboutTheCase(const base::Errors& errors) {
    return std::all_of(errors.begin(), errors.end(),
                       [](const Error& error) { return error.rule == "order" || error.rule == "conflict" || error.rule == "unique"; });
}

// All files of one run inside one transaction, which the caller ends.
class ReturnedWorkRun {
public:
    // `chosen`: which lines stay; none: those that the judgement itself proposes.
    ReturnedWorkRun(WriteTransaction& transaction, const std::vector<ReturnedWork>& works, const std::string& actor, base::Date today,
                    const std::vector<ChosenLine>* chosen)
        : transaction_(transaction),
          works_(works),
          actor_(actor),
          isProposalKept_(chosen == nullptr),
          execution_(transaction, today, Origin::exchange),
          registerId_(reader().settings().registerId),
          pieces_(reader()),
          units_(reader().units()),
          exchanges_(reader().exchanges()) {
        for (const ChosenLine& place : chosen != nullptr ? *chosen : std::vector<ChosenLine>()) chosen_.emplace(place.work, place.line);
    }

    void run(ReturnPreview& preview) {
        for (std::size_t i = 0; i < works_.size(); ++i) {
            WorkJudgement& judged = preview.works.emplace_back(judgedWork(works_[i]));
            for (std::size_t line = 0; line < works_[i].lines.size(); ++line) {
                const ChosenLine place{i, line};
                judged.lines.push_back(judgedLine(works_[i].lines[line], judged, place));
            }
        }
    }

    [[nodiscard]] int kept(std::size_t work) const {
        const auto found = kept_.find(work);
        return found == kept_.end() ? 0 : found->second;
    }
    [[nodiscard]] std::optional<std::int64_t> firstEntry() const { return firstEntry_; }

private:
    RegisterReader& reader() { return transaction_.reader(); }

    WorkJudgement judgedWork(const ReturnedWork& work) {
        WorkJudgement judged;
        if (work.unread) {
            judged.faults.push_back(*work.unread);
            return judged;
        }
        if (!work.registerId.empty() && work.registerId != registerId_) {
            judged.faults.push_back(Error("other-register", "", "known").with("file", work.file));
            return judged;
        }
        const auto sent = std::find_if(exchanges_.begin(), exchanges_.end(),
                                       [&](const Exchange& one) { return one.token == work.token && one.kind == work.kind; });
        if (sent != exchanges_.end()) judged.exchange = *sent;
        if (!judged.exchange) {
            judged.faults.push_back(Error("unknown-exchange", "", "known").with("file", work.file));
            return judged;
        }
        const Unit* sentTo = unitOf(judged.exchange->unit, units_);
        const Unit* worker = workerOf(judged.exchange->unit, units_);
        const std::string name = sentTo == nullptr ? std::string() : sentTo->displayName();
        if (worker == nullptr) {
            judged.faults.push_back(Error("exchange-unit-divided", "unit", "conflict").with("unit", name).with("file", work.file));
            return judged;
        }
        judged.unit = *worker;
        if (work.unit && workerOf(work.unit, units_) != worker) {
            const Unit* from = unitOf(work.unit, units_);
            judged.faults.push_back(Error("exchange-other-unit", "unit", "conflict")
                                        .with("file", work.file)
                                        .with("unit", name)
                                        .with("value", from == nullptr ? std::string() : from->displayName()));
        }
        remark(work, judged, name);
        return judged;
    }

    // What whoever takes it should know before anything is applied.
    void remark(const ReturnedWork& work, WorkJudgement& judged, const std::string& name) {
        const Exchange& exchange = *judged.exchange;
        judged.remarks = work.remarks;
        for (const ExchangeReturn& back : exchange.returns) {
            if (back.isTakenBack || back.applied == 0) continue;
            judged.remarks.push_back(Error("exchange-returned-before", "", "unique")
                                         .with("file", work.file)
                                         .with("on", base::isoDate(back.on))
                                         .with("by", back.by)
                                         .with("applied", std::to_string(back.applied)));
            break;
        }
        for (const Exchange& later : exchanges_) {
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

    // The share that a line was filled in for, or the one that the unit has by now, that of the unit it names before others;
    // null where it has none in this case.
    const Task* taskOf(const ReturnedLine& line, const CaseFacts& facts, const Viewer& worker) {
        const std::string name = unitIn(line.request->command);
        UnitId named;  // a sheet names none, and looking for the names nearest to none takes long
        if (!name.empty()) named = execution_.directory().unit(name).value_or(Unit{}).id;
        const auto rank = [&](const Task& task) {
            const bool isNamed = named && task.unit == named;
            return std::tuple(!task.cancelledOn, isNamed, task.round);
        };
        const Task* best = nullptr;
        for (const Task& task : facts.tasks) {
            if (!worker.recordsFor(task.unit)) continue;
            if (line.task && task.id == *line.task && !task.cancelledOn) return &task;
            if (best == nullptr || rank(task) >= rank(*best)) best = &task;
        }
        const Task* meant = line.task ? facts.task(*line.task) : nullptr;
        const bool isGone = meant != nullptr && worker.recordsFor(meant->unit) && (best == nullptr || best->cancelledOn);
        return isGone ? meant : best;
    }

    // The unit has nothing to do in it: it never had, or the piece is handled with another one by now.
    static Error withoutTask(const CaseFacts& facts, const Viewer& worker, const Unit& unit) {
        const bool hadOne =
            std::any_of(facts.ownTasks.begin(), facts.ownTasks.end(), [&](const Task& task) { return worker.recordsFor(task.unit); });
        Error error(hadOne ? "returned-case-merged" : "returned-not-its-case", "unit", hadOne ? "conflict" : "rights");
        error.arguments.emplace_back("case", facts.suggestion.address());
        error.arguments.emplace_back("unit", unit.displayName());
        error.arguments.emplace_back("main", hadOne && facts.merger() != nullptr ? facts.merger()->mainAddress : std::string());
        return error;
    }

    // What somebody else has done since that makes a line doubtful, however well it might still fit.
    static base::Errors doubts(const ReturnedLine& line, const CaseFacts& facts, const Task& task, const std::vector<Unit>& units) {
        base::Errors found;
        const std::string address = facts.suggestion.address();
        if (facts.withdrawal) {
            found.push_back(Error("returned-case-withdrawn", "case", "conflict")
                                .with("case", address)
                                .with("on", base::isoOrEmpty(facts.withdrawal->on)));
        } else if (task.cancelledOn) {
            std::vector<std::string> now;
            for (const Task& other : facts.tasks) {
                const Unit* unit = other.cancelledOn || other.round != task.round ? nullptr : unitOf(other.unit, units);
                if (unit != nullptr) now.push_back(unit->displayName());
            }
            found.push_back(Error("returned-task-gone", "unit", "conflict")
                                .with("case", address)
                                .with("on", base::isoDate(*task.cancelledOn))
                                .with("reason", task.cancelReason)
                                .with("units", base::joined(now, "、")));
        } else if (line.task && task.round < facts.round() && !isAboutPromises(line.request->command)) {
            found.push_back(Error("returned-round-over", "case", "conflict")
                                .with("case", address)
                                .with("round", std::to_string(task.round))
                                .with("now", std::to_string(facts.round())));
        }
        if (line.seenPromise) {
            if (auto changed = changedPromise(*line.request, *line.seenPromise, facts)) found.push_back(std::move(*changed));
        }
        return found;
    }

    LineJudgement judgedLine(const ReturnedLine& line, const WorkJudgement& work, ChosenLine place) {
        LineJudgement judged;
        judged.verdict = ReturnVerdict::refused;
        for (const ReturnedFault& fault : line.faults)
            judged.reasons.push_back(Error(fault.error).with("column", fault.column).with("value", fault.value));
        if (!work.faults.empty() || !judged.reasons.empty() || !line.request) return judged;
        base::Errors uncertain;
        const auto id = pieces_.find(line, *work.exchange, uncertain);
        std::optional<CaseFacts> facts = id ? reader().caseFacts(*id) : std::nullopt;
        if (!facts) {
            judged.reasons.push_back(id ? Error("unknown-case", "case", "known").with("value", line.caseAddress) : id.error());
            return judged;
        }
        facts = domain::asHandled(std::move(*facts));
        judged.title = facts->suggestion.title;
        const Viewer& worker = execution_.unitsViewer(work.unit->id);
        const Task* task = taskOf(line, *facts, worker);
        if (task == nullptr) {
            judged.reasons.push_back(withoutTask(*facts, worker, *work.unit));
            if (judged.reasons.back().rule == "conflict") judged.verdict = ReturnVerdict::conflict;
            return judged;
        }
        CommandRequest request = *line.request;
        request.actor = actor_;
        request.forUnit = nameOf(work.unit->id);
        request.command = placed(request.command, facts->suggestion.address(), nameOf(task->unit));
        const auto people = line.seenPeople ? peopleAlone(request, *facts, *task, reader(), execution_.directory().words()) : std::nullopt;
        if (people) {
            request.command = *people;
            request.date = {};
        }
        judged.request = request;
        judged.reasons = std::move(uncertain);
        judgeAgainst(*facts, *task, line, work, place, judged);
        if (people && judged.mayBeChosen) judged.notices.insert(judged.notices.begin(), Error("returned-people-alone", "handler", "known"));
        return judged;
    }

    void judgeAgainst(const CaseFacts& facts, const Task& task, const ReturnedLine& line, const WorkJudgement& work, ChosenLine place,
                      LineJudgement& judged) {
        const CommandRequest& request = *judged.request;
        Error other;
        const OnRecord found = onRecord(request, facts, task, reader(), other);
        if (found == OnRecord::same) {
            judged.verdict = ReturnVerdict::known;
            judged.reasons.clear();
            return;
        }
        for (Error& doubt : doubts(line, facts, task, units_)) judged.reasons.push_back(std::move(doubt));
        if (found == OnRecord::otherwise) judged.reasons.push_back(other);
        if (line.seenPeople) {
            if (auto changed = changedPeople(request, *line.seenPeople, task)) judged.reasons.push_back(std::move(*changed));
        }
        const std::int64_t version = versionBefore(facts.suggestion.id);
        transaction_.beginGroup();
        const CommandResult result = execution_.run(request);
        judged.notices = result.notices;
        std::erase_if(judged.notices, [&](const Error& notice) {
            return notice.code == "promises-missing" && bringsPromises(place.work, line.caseAddress);
        });
        if (!result.isAccepted()) {
            leave();
            refuse(result.errors, version > baseOf(line, work, facts.suggestion.id), judged);
            return;
        }
        judged.mayBeChosen = result.hasChanged;
        if (!result.hasChanged) {
            judged.verdict = ReturnVerdict::known;
        } else if (!judged.reasons.empty()) {
            judged.verdict = ReturnVerdict::conflict;
        } else {
            judgeLateness(request, facts, task, judged);
        }
        const bool stays = result.hasChanged && (isProposalKept_ ? judged.isProposed : chosen_.contains({place.work, place.line}));
        if (!stays) return leave();
        transaction_.keepGroup();
        ++kept_[place.work];
        if (!firstEntry_) firstEntry_ = result.entry;
    }

    // Promises stand on lines of their own, after the reply.
    [[nodiscard]] bool bringsPromises(std::size_t work, const std::string& address) const {
        return std::any_of(works_[work].lines.begin(), works_[work].lines.end(), [&](const ReturnedLine& line) {
            return line.caseAddress == address && line.request && line.request->command.as<RecordCommitment>() != nullptr;
        });
    }

    // What a unit may return changes nothing of the directory: what is known of it holds on.
    void leave() { transaction_.abandonGroup(); }

    // What the rules refuse in a case that was changed since is a conflict with whoever changed it.
    static void refuse(const base::Errors& errors, bool isChanged, LineJudgement& judged) {
        const bool wasSeenChanged =
            std::any_of(errors.begin(), errors.end(), [](const Error& error) { return error.code == "changed-meanwhile"; });
        const bool isConflict = !judged.reasons.empty() || wasSeenChanged || (isChanged && isAboutTheCase(errors));
        judged.verdict = isConflict ? ReturnVerdict::conflict : ReturnVerdict::refused;
        judged.reasons.insert(judged.reasons.end(), errors.begin(), errors.end());
        judged.notices.clear();
    }

    // A late reply or opinion is given all the same; a late return is for the office to think about (domain.md §2.5).
    static void judgeLateness(const CommandRequest& request, const CaseFacts& facts, const Task& task, LineJudgement& judged) {
        const auto lateReturn =
            std::find_if(judged.notices.begin(), judged.notices.end(), [](const Error& notice) { return notice.code == "return-late"; });
        const int days = isOfDeadline(request.command) ? facts.daysLate(task, request.date.on) : 0;
        judged.isProposed = lateReturn == judged.notices.end();
        judged.verdict = days > 0 || !judged.isProposed ? ReturnVerdict::late : ReturnVerdict::fresh;
        if (days > 0) {
            judged.reasons.push_back(Error("returned-late", "on", "limit")
                                         .with("due", base::isoOrEmpty(facts.deadlineOf(task)))
                                         .with("days", std::to_string(days)));
        } else if (!judged.isProposed) {
            judged.reasons.push_back(*lateReturn);
            judged.notices.erase(lateReturn);
        }
    }

    // The case as this run found it: what its own lines did to it is nobody else's change.
    std::int64_t versionBefore(domain::SuggestionId id) {
        const auto found = versions_.find(id);
        return found != versions_.end() ? found->second : versions_.emplace(id, reader().newestEntryOf(id)).first->second;
    }

    static std::int64_t baseOf(const ReturnedLine& line, const WorkJudgement& work, domain::SuggestionId id) {
        if (line.base != 0) return line.base;
        for (const ExchangedCase& one : work.exchange->cases) {
            if (one.id == id) return one.version;
        }
        return work.exchange->entry;
    }

    // Its name as people read it in the history; its code where another one has that name by now.
    std::string nameOf(UnitId id) {
        const Unit* unit = unitOf(id, units_);
        if (unit == nullptr) return {};
        const auto named = execution_.directory().unit(unit->displayName());
        return named && named->id == id ? unit->displayName() : unit->code;
    }

    WriteTransaction& transaction_;
    const std::vector<ReturnedWork>& works_;
    const std::string& actor_;
    bool isProposalKept_;
    std::set<std::pair<std::size_t, std::size_t>> chosen_;  // work and line
    BatchExecution execution_;
    std::string registerId_;
    SentPieces pieces_;
    std::vector<Unit> units_;
    std::vector<Exchange> exchanges_;
    std::map<domain::SuggestionId, std::int64_t> versions_;
    std::map<std::size_t, int> kept_;
    std::optional<std::int64_t> firstEntry_;
};

std::optional<Error> reasonAgainstTaking(RegisterReader& reader, const std::string& actor) {
    const Viewer viewer = reader.viewer();
    if (auto reason = reasonAgainst(viewer, Deed::takeWorkBack)) return reason;
    if (viewer.account && actor != viewer.account->name)
        return Error("actor-not-signed-in", "actor", "rights").with("value", actor).with("name", viewer.account->name);
    return std::nullopt;
}

// The first chosen line that cannot be recorded any more.
bool isAnyChosenRefused(const ReturnPreview& judged, const std::vector<ChosenLine>& chosen) {
    return std::any_of(chosen.begin(), chosen.end(), [&](const ChosenLine& place) {
        if (place.work >= judged.works.size() || place.line >= judged.works[place.work].lines.size()) return true;
        const LineJudgement& line = judged.works[place.work].lines[place.line];
        return !line.mayBeChosen && line.verdict != ReturnVerdict::known;
    });
}

}  // namespace

int WorkJudgement::count(ReturnVerdict verdict) const {
    return static_cast<int>(std::count_if(lines.begin(), lines.end(), [&](const LineJudgement& line) { return line.verdict == verdict; }));
}

namespace {

// With each exchange that something came back of what was kept of it; their sum.
int rememberReturns(WriteTransaction& transaction, const std::vector<ReturnedWork>& works, const ReturnedWorkRun& run,
                    const ReturnPreview& judged, const std::string& actor, base::Date today) {
    int applied = 0;
    for (std::size_t i = 0; i < works.size(); ++i) {
        const WorkJudgement& work = judged.works[i];
        if (!work.exchange || !work.faults.empty()) continue;
        ExchangeReturn back;
        back.on = today;
        back.by = actor;
        back.file = works[i].file;
        back.lines = static_cast<int>(works[i].lines.size());
        back.applied = run.kept(i);
        back.batch = back.applied == 0 ? 0 : run.firstEntry().value_or(0);
        transaction.writer().addExchangeReturn(work.exchange->id, back);
        if (works[i].taken) transaction.writer().addPackageReturn(works[i].token, *works[i].taken);
        applied += back.applied;
    }
    return applied;
}

// Judging is carrying out: what is not taken in the end goes away with the transaction.
ReturnReceipt judgedAndTaken(RegisterStore& store, const std::vector<ReturnedWork>& works, const std::vector<ChosenLine>* chosen,
                             const std::string& actor, base::Date today, const IsTaken& isTaken) {
    ReturnReceipt receipt;
    try {
        auto transaction = store.beginWrite();
        if (!transaction) {
            receipt.judged.failure = transaction.error();
            return receipt;
        }
        receipt.judged.failure = reasonAgainstTaking((*transaction)->reader(), actor);
        if (receipt.judged.failure) return receipt;
        ReturnedWorkRun run(**transaction, works, actor, today, chosen);
        run.run(receipt.judged);
        if (!isTaken(receipt.judged)) return receipt;
        const int applied = rememberReturns(**transaction, works, run, receipt.judged, actor, today);
        if (const auto committed = (*transaction)->commit(); committed) {
            receipt.isWritten = true;
            receipt.applied = applied;
            receipt.entry = run.firstEntry();
        } else {
            receipt.judged.failure = committed.error();
        }
    } catch (const StorageFailure& failure) {
        base::logFailure("take-returned-work", failure.error().code);
        receipt.judged.failure = failure.error();
    }
    return receipt;
}

}  // namespace

ReturnPreview previewReturnedWork(RegisterStore& store, const std::vector<ReturnedWork>& works, const std::string& actor,
                                  base::Date today) {
    return takeReturnedWork(store, works, actor, today, [](const ReturnPreview&) { return false; }).judged;
}

std::vector<ChosenLine> proposedLines(const ReturnPreview& preview) {
    std::vector<ChosenLine> lines;
    for (std::size_t work = 0; work < preview.works.size(); ++work) {
        for (std::size_t line = 0; line < preview.works[work].lines.size(); ++line) {
            if (preview.works[work].lines[line].isProposed) lines.push_back({work, line});
        }
    }
    return lines;
}

ReturnReceipt takeReturnedWork(RegisterStore& store, const std::vector<ReturnedWork>& works, const std::string& actor, base::Date today,
                               const IsTaken& isTaken) {
    return judgedAndTaken(store, works, nullptr, actor, today, isTaken);
}

ReturnReceipt applyReturnedWork(RegisterStore& store, const std::vector<ReturnedWork>& works, const std::vector<ChosenLine>& chosen,
                                const std::string& actor, base::Date today) {
    return judgedAndTaken(store, works, &chosen, actor, today,
                          [&](const ReturnPreview& judged) { return !isAnyChosenRefused(judged, chosen); });
}

}  // namespace huying::app
