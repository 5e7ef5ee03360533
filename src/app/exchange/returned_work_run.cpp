// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/returned_work_run.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "app/exchange/correction_doubts.h"
#include "app/exchange/facts_on_record.h"
#include "app/exchange/line_doubts.h"
#include "app/exchange/promise_on_record.h"
#include "app/exchange/unit_in_command.h"
#include "app/queries/case_view.h"
#include "app/queries/directory_lookup.h"
#include "base/text.h"

namespace huying::app {

using base::Error;
using domain::CaseFacts;
using domain::Task;
using domain::Unit;
using domain::UnitId;

namespace {

bool isOfDeadline(const Command& command) { return command.as<RecordReply>() != nullptr || command.as<RecordJointOpinion>() != nullptr; }

// The rules would have let it be recorded in a case that nobody has touched since; a value of its own is what they refuse else.
bool isAboutTheCase(const base::Errors& errors) {
    return std::all_of(errors.begin(), errors.end(),
                       [](const Error& error) { return error.rule == "order" || error.rule == "conflict" || error.rule == "unique"; });
}

}  // namespace

ReturnedWorkRun::ReturnedWorkRun(WriteTransaction& transaction, const std::vector<ReturnedWork>& works, const std::string& actor,
                                 base::Date today, const std::vector<ChosenLine>* chosen)
    : transaction_(transaction),
      works_(works),
      actor_(actor),
      isProposalKept_(chosen == nullptr),
      execution_(transaction, today, Origin::exchange),
      pieces_(reader()),
      known_{reader().settings().registerId, reader().units(), reader().exchanges()},
      laidAside_(known_.exchanges) {
    for (const ChosenLine& place : chosen != nullptr ? *chosen : std::vector<ChosenLine>()) chosen_.emplace(place.work, place.line);
}

void ReturnedWorkRun::run(ReturnPreview& preview) {
    for (std::size_t i = 0; i < works_.size(); ++i) {
        WorkJudgement& judged = preview.works.emplace_back(judgedFile(works_[i], known_));
        for (std::size_t line = 0; line < works_[i].lines.size(); ++line) {
            const ChosenLine place{i, line};
            judged.lines.push_back(judgedLine(works_[i].lines[line], judged, place));
            LineJudgement& last = judged.lines.back();
            if (judged.faults.empty()) recognise(works_[i].lines[line], judged, last);
            const bool isLeft = last.verdict == ReturnVerdict::conflict && !keptLines_.contains({i, line});
            if (isLeft) leftInRun_.emplace_back(judged.unit->id, remembered(works_[i].lines[line], last, place));
        }
    }
}

int ReturnedWorkRun::kept(std::size_t work) const {
    const auto found = kept_.find(work);
    return found == kept_.end() ? 0 : found->second;
}

RememberedLine ReturnedWorkRun::remembered(const ReturnedLine& line, const LineJudgement& judged, ChosenLine place) {
    RememberedLine row = asRemembered(line, judged, keptLines_.contains({place.work, place.line}), execution_.directory().words());
    // What is recorded can be read there. With nothing laid aside nothing of it has to be known again.
    if (row.wholeText == row.said || (row.leftBecause.empty() && laidAside_.isEmpty())) row.wholeText.clear();
    return row;
}

// Whoever ticks it knows better; the program does not.
void ReturnedWorkRun::recognise(const ReturnedLine& line, const WorkJudgement& work, LineJudgement& judged) {
    if (judged.verdict == ReturnVerdict::known || judged.verdict == ReturnVerdict::laidAside) return;
    const LaidAside* decided = laidAside_.of(work.exchange->unit, line, execution_.directory().words());
    if (decided == nullptr) return;
    judged.verdict = ReturnVerdict::laidAside;
    judged.isProposed = false;
    judged.reasons.insert(judged.reasons.begin(), Error("returned-laid-aside", "", "known")
                                                      .with("on", base::isoDate(decided->on))
                                                      .with("by", decided->by)
                                                      .with("reason", decided->reason));
}

// The share that a line was filled in for, or the one that the unit has by now, that of the unit it names before others;
// null where it has none in this case.
const Task* ReturnedWorkRun::taskOf(const ReturnedLine& line, const CaseFacts& facts, const Viewer& worker) {
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

LineJudgement ReturnedWorkRun::judgedLine(const ReturnedLine& line, const WorkJudgement& work, ChosenLine place) {
    LineJudgement judged;
    judged.verdict = ReturnVerdict::refused;
    for (const ReturnedFault& fault : line.faults)
        judged.reasons.push_back(Error(fault.error).with("column", fault.column).with("value", fault.value));
    if (!work.faults.empty()) return judged;
    const bool isFaulty = !judged.reasons.empty() || !line.request;
    if (isFaulty && line.caseAddress.empty()) return judged;
    base::Errors uncertain;
    const auto id = pieces_.find(line, *work.exchange, uncertain);
    std::optional<CaseFacts> facts = id ? reader().caseFacts(*id) : std::nullopt;
    if (isFaulty) {
        if (!facts) return judged;
        judged.title = facts->suggestion.title;
        // What was taken back at the unit and never stood here, or stands here no longer, needs nothing.
        if (isTakenBack(line) && !isOnRecord(line, domain::asHandled(std::move(*facts)), execution_.unitsViewer(work.unit->id))) {
            judged.verdict = ReturnVerdict::known;
            judged.reasons.clear();
        }
        return judged;
    }
    if (!facts) {
        judged.reasons.push_back(id ? Error("unknown-case", "case", "known").with("value", line.caseAddress) : id.error());
        return judged;
    }
    facts = domain::asHandled(std::move(*facts));
    judged.title = facts->suggestion.title;
    const Viewer& worker = execution_.unitsViewer(work.unit->id);
    CommandRequest request = *line.request;
    const Task* task = taskOf(line, *facts, worker);
    base::Errors meanwhile;
    bool isThere = false;
    if (line.entry && task != nullptr) {
        const auto found = onItsEntry(line, *facts, worker, work, judged);
        if (!found) return judged;
        if (const Task* own = facts->task(found->task)) task = own;
        if (found->correction) request = *found->correction;
        isThere = found->standing == EntryOnRecord::Standing::same;
        if (!found->correction && !isThere) {
            if (auto doubt = namePromise(request, *line.entry, placeOf(line, *facts, worker, work), historyOf(*facts))) {
                judged.verdict = ReturnVerdict::conflict;
                judged.reasons.push_back(std::move(*doubt));
                return judged;
            }
        }
        if (found->standing == EntryOnRecord::Standing::changed)
            meanwhile.push_back(changedMeanwhile(*found, execution_.directory().words()));
    }
    if (task == nullptr) {
        judged.reasons.push_back(withoutTask(*facts, worker, *work.unit));
        if (judged.reasons.back().rule == "conflict") judged.verdict = ReturnVerdict::conflict;
        return judged;
    }
    request.actor = actor_;
    request.forUnit = nameOf(work.unit->id);
    request.command = placed(request.command, facts->suggestion.address(), nameOf(task->unit));
    const Words& words = execution_.directory().words();
    const auto measure = measureAlone(request, *facts, *task, reader(), words);
    if (measure) request.command = *measure;
    // There is one receipt alone, and the one on record stands, the same or another: whom the unit named is taken beside it.
    FactOnRecord receipt;
    if (const auto* given = request.command.as<AcknowledgeReceipt>()) {
        CommandRequest rest = request;
        rest.command = AcknowledgeReceipt{given->caseAddress, given->unit, given->receiver, {}, {}, {}, {}, {}};
        receipt = onRecord(rest, {*facts, *task, reader()});
    }
    isThere = isThere || receipt.standing == OnRecord::same;
    const bool isOtherReceipt = receipt.standing == OnRecord::otherwise;
    auto people = !measure && (line.seenPeople || isThere || isOtherReceipt)
                      ? peopleAlone(request, *facts, *task, reader(), words, isOtherReceipt ? OnRecord::otherwise : OnRecord::same)
                      : std::nullopt;
    if (people && !line.seenPeople && wereNamedBefore(*people, *facts, *task)) people.reset();
    const bool isBesideConflict = people && isOtherReceipt;
    if (isBesideConflict) uncertain.push_back(receipt.said(words));
    if (people) {
        request.command = *people;
        request.date = {};
        if (!line.seenPeople) {
            if (auto changed = changedPeople(request, peopleSent(line, work, *facts, *task), *task))
                meanwhile.push_back(std::move(*changed));
        }
    }
    if (isThere && !measure && !people) {
        judged.verdict = ReturnVerdict::known;
        return judged;
    }
    judged.request = request;
    judged.reasons = std::move(uncertain);
    judged.reasons.insert(judged.reasons.end(), meanwhile.begin(), meanwhile.end());
    judgeAgainst(*facts, *task, line, work, place, judged);
    const char* alone = measure ? "returned-measure-alone" : isBesideConflict ? "returned-people-beside-conflict" : "returned-people-alone";
    if ((measure || people) && judged.mayBeChosen)
        judged.notices.insert(judged.notices.begin(), Error(alone, "", "known").with("people", people ? people->text : std::string()));
    return judged;
}

std::vector<HistoryEntry> ReturnedWorkRun::historyOf(const CaseFacts& facts, const Task& task) {
    return reader().historyOfCase(facts.isOfMain(task) ? facts.merger()->main : facts.suggestion.id);
}

// Whether the task had these people at some time: they were named with the entry that is on record, and others came after them.
bool ReturnedWorkRun::wereNamedBefore(const RecordProgress& people, const CaseFacts& facts, const Task& task) {
    const std::vector<HistoryEntry> entries = historyOf(facts, task);
    const auto wasThere = [&](std::string_view column, const std::string& name) {
        return name.empty() || std::any_of(entries.begin(), entries.end(), [&](const HistoryEntry& entry) {
                   return !entry.isUndone && std::any_of(entry.changes.begin(), entry.changes.end(), [&](const HistoryChange& change) {
                       return change.table == "task" && change.row == task.id.value && change.column == column && change.newValue &&
                              base::comparableName(*change.newValue) == base::comparableName(name);
                   });
               });
    };
    return wasThere("leader", people.leader) && wasThere("handler", people.handler) && wasThere("handler_phone", people.handlerPhone);
}

// Who handled the task as the unit knew it when its package went out. What it returned itself since, and in this run, it knows, too.
SeenPeople ReturnedWorkRun::peopleSent(const ReturnedLine& line, const WorkJudgement& work, const CaseFacts& facts, const Task& task) {
    SeenPeople seen{task.leader, task.handler, task.handlerPhone};
    const std::int64_t base = baseOf(line, work, facts.suggestion.id);
    const auto isByUnit = [&](const HistoryEntry& entry) {
        if (firstEntry_ && entry.entry >= *firstEntry_) return true;
        return std::any_of(known_.exchanges.begin(), known_.exchanges.end(), [&](const Exchange& one) {
            return one.unit == work.exchange->unit && std::any_of(one.returns.begin(), one.returns.end(), [&](const ExchangeReturn& back) {
                       return back.batch != 0 && back.batch == entry.batch;
                   });
        });
    };
    const std::vector<HistoryEntry> entries = historyOf(facts, task);
    for (auto entry = entries.rbegin(); entry != entries.rend() && entry->entry > base; ++entry) {
        const bool isUndoing = entry->isUndone || entry->command == "undo" || entry->command == "redo";
        if (isUndoing || isByUnit(*entry)) continue;
        for (const HistoryChange& change : entry->changes) {
            if (change.table != "task" || change.row != task.id.value) continue;
            if (change.column == "leader") seen.leader = change.oldValue.value_or("");
            if (change.column == "handler") seen.handler = change.oldValue.value_or("");
            if (change.column == "handler_phone") seen.handlerPhone = change.oldValue.value_or("");
        }
    }
    return seen;
}

bool ReturnedWorkRun::isTakenBack(const ReturnedLine& line) {
    return line.request && isComparable(line.request->command) &&
           std::all_of(line.faults.begin(), line.faults.end(),
                       [](const ReturnedFault& fault) { return fault.error.code == "returned-entry-undone"; });
}

bool ReturnedWorkRun::isOnRecord(const ReturnedLine& line, const CaseFacts& facts, const Viewer& worker) {
    const Task* task = taskOf(line, facts, worker);
    // Corrected here, too.
    return task != nullptr && onRecord(*line.request, {facts, *task, reader()}).standing != OnRecord::no;
}

CaseOfEntry ReturnedWorkRun::placeOf(const ReturnedLine& line, const CaseFacts& facts, const Viewer& worker, const WorkJudgement& work) {
    return {facts, worker, reader(), execution_.directory().words(), baseOf(line, work, facts.suggestion.id)};
}

HistoryOfPiece ReturnedWorkRun::historyOf(const CaseFacts& facts) {
    return [this, &facts] { return historyOfEntries(reader(), facts); };
}

// The entry on record that a line of a package is about; none where there is nothing to carry out, and `judged` says why.
std::optional<EntryOnRecord> ReturnedWorkRun::onItsEntry(const ReturnedLine& line, const CaseFacts& facts, const Viewer& worker,
                                                         const WorkJudgement& work, LineJudgement& judged) {
    using Standing = EntryOnRecord::Standing;
    const ReturnedEntry& entry = *line.entry;
    const auto found = entryOnRecord(entry, placeOf(line, facts, worker, work), historyOf(facts));
    if (!found) {
        judged.reasons = found.error();
        return std::nullopt;
    }
    const bool isNew = found->standing == Standing::missing && !entry.isCorrection;
    if (!isNew) judged.changes = found->changes;
    const bool isChangedAlone = found->standing == Standing::changed && entry.states.size() == 1;
    // What more a record says than the entry holds is looked for.
    if (found->standing == Standing::same && !found->isLater && !entry.isCorrection) return *found;
    if (found->standing == Standing::same || isChangedAlone) {
        judged.verdict = ReturnVerdict::known;
        judged.changes.clear();
        if (isChangedAlone) judged.notices.push_back(correctedSince(*found, entry, {facts, reader(), known_.exchanges}));
        return std::nullopt;
    }
    if (found->standing != Standing::missing || !entry.isCorrection) return *found;
    // What never came and is void needs nothing.
    judged.verdict = entry.isWhole && entry.states[entry.state].contains("void") ? ReturnVerdict::known : ReturnVerdict::conflict;
    if (judged.verdict == ReturnVerdict::conflict) judged.reasons.push_back(whyMissing(line, work));
    return std::nullopt;
}

// What else there is of this unit that was not taken over: of earlier returns, laid aside or not, and of this run.
base::Error ReturnedWorkRun::whyMissing(const ReturnedLine& line, const WorkJudgement& work) {
    std::vector<RememberedLine> left;
    for (const auto& [unit, one] : leftInRun_) {
        if (unit == work.unit->id) left.push_back(one);
    }
    std::vector<Exchange> ofUnit;
    std::copy_if(known_.exchanges.begin(), known_.exchanges.end(), std::back_inserter(ofUnit),
                 [&](const Exchange& one) { return one.unit == work.exchange->unit; });
    for (const LeftLine& one : leftLines(ofUnit)) left.push_back(*one.line);
    for (const LeftLine& one : laidAsideLines(ofUnit)) left.push_back(*one.line);
    return missingEntry(line, left, execution_.directory().words());
}

void ReturnedWorkRun::judgeAgainst(const CaseFacts& facts, const Task& task, const ReturnedLine& line, const WorkJudgement& work,
                                   ChosenLine place, LineJudgement& judged) {
    const CommandRequest& request = *judged.request;
    const FactOnRecord found = onRecord(request, comparedWith(facts, task, line, work, place));
    if (found.standing == OnRecord::same) {
        judged.verdict = ReturnVerdict::known;
        judged.reasons.clear();
        return;
    }
    for (Error& doubt : lineDoubts(line, facts, task, known_.units)) judged.reasons.push_back(std::move(doubt));
    if (found.standing == OnRecord::otherwise) judged.reasons.push_back(found.said(execution_.directory().words()));
    if (line.seenPeople) {
        if (auto changed = changedPeople(request, *line.seenPeople, task)) judged.reasons.push_back(std::move(*changed));
    }
    const std::int64_t version = versionBefore(facts.suggestion.id);
    transaction_.beginGroup();
    const CommandResult result = execution_.run(request);
    judged.notices = result.notices;
    std::erase_if(judged.notices,
                  [&](const Error& notice) { return notice.code == "promises-missing" && bringsPromises(place.work, line.caseAddress); });
    if (!result.isAccepted()) {
        leave();
        refuse(result.errors, version > baseOf(line, work, facts.suggestion.id), judged);
        return;
    }
    judged.mayBeChosen = result.hasChanged;
    if (result.entry && judged.changes.empty() && kindOfCorrection(commandName(request.command)) != nullptr)
        judged.changes = changesBy(reader(), *result.entry);
    if (!result.hasChanged) {
        judged.verdict = ReturnVerdict::known;
    } else if (!judged.reasons.empty()) {
        judged.verdict = ReturnVerdict::conflict;
    } else {
        judgeLateness(request, facts, task, judged);
    }
    recognise(line, work, judged);
    const bool stays = result.hasChanged && (isProposalKept_ ? judged.isProposed : chosen_.contains({place.work, place.line}));
    if (!stays) return leave();
    transaction_.keepGroup();
    ++kept_[place.work];
    keptLines_.emplace(place.work, place.line);
    if (!firstEntry_) firstEntry_ = result.entry;
}

FactsToCompare ReturnedWorkRun::comparedWith(const CaseFacts& facts, const Task& task, const ReturnedLine& line, const WorkJudgement& work,
                                             ChosenLine place) {
    FactsToCompare with{facts, task, reader()};
    besideNamed_.clear();
    for (const ReturnedLine* one : linesAbout(place.work, line.caseAddress)) {
        if (one == &line || !one->request || !one->faults.empty()) continue;
        const bool isStep = one->entry && one->request->command.as<RecordCommitmentProgress>() != nullptr;
        if (isStep && line.request->command.as<RecordCommitmentProgress>() == nullptr) continue;  // tells nothing of other kinds
        with.beside.push_back(&*one->request);
        if (!isStep) continue;
        // By the number that its promise has here, as that of this line.
        besideNamed_.push_back(*one->request);
        const Viewer& worker = execution_.unitsViewer(work.unit->id);
        if (namePromise(besideNamed_.back(), *one->entry, placeOf(*one, facts, worker, work), historyOf(facts))) {
            with.beside.pop_back();
        } else {
            with.beside.back() = &besideNamed_.back();
        }
    }
    // An entry of a package says itself what it was before.
    if (line.entry) return with;
    with.cameBefore = [this, &facts, &work](std::string_view table, std::int64_t row) {
        const auto isOfThisSheet = [&](std::int64_t batch) {
            return std::any_of(work.exchange->returns.begin(), work.exchange->returns.end(),
                               [&](const ExchangeReturn& back) { return back.batch != 0 && back.batch == batch; });
        };
        if (work.exchange->returns.empty()) return false;
        const EntryHistory history = historyOfEntries(reader(), facts);
        const EntryHistory::Row* made = history.find(table, row);
        return made != nullptr && isOfThisSheet(made->batch);
    };
    return with;
}

const std::vector<const ReturnedLine*>& ReturnedWorkRun::linesAbout(std::size_t work, const std::string& address) {
    if (sorted_.insert(work).second) {
        for (const ReturnedLine& line : works_[work].lines) linesAbout_[{work, line.caseAddress}].push_back(&line);
    }
    return linesAbout_[{work, address}];
}

// Promises stand on lines of their own, after the reply.
bool ReturnedWorkRun::bringsPromises(std::size_t work, const std::string& address) {
    const auto& lines = linesAbout(work, address);
    return std::any_of(lines.begin(), lines.end(),
                       [](const ReturnedLine* line) { return line->request && line->request->command.as<RecordCommitment>() != nullptr; });
}

// What the rules refuse in a case that was changed since is a conflict with whoever changed it.
void ReturnedWorkRun::refuse(const base::Errors& errors, bool isChanged, LineJudgement& judged) {
    const bool wasSeenChanged =
        std::any_of(errors.begin(), errors.end(), [](const Error& error) { return error.code == "changed-meanwhile"; });
    const bool isConflict = !judged.reasons.empty() || wasSeenChanged || (isChanged && isAboutTheCase(errors));
    judged.verdict = isConflict ? ReturnVerdict::conflict : ReturnVerdict::refused;
    // What was told in more words already.
    const bool isToldGone = std::any_of(judged.reasons.begin(), judged.reasons.end(), [](const Error& reason) {
        return reason.code == "returned-case-withdrawn" || reason.code == "returned-case-voided";
    });
    for (const Error& error : errors) {
        if (!isToldGone || error.code != "already-withdrawn") judged.reasons.push_back(error);
    }
    judged.notices.clear();
}

// A late reply or opinion is given all the same; a late return is for the office to think about (domain.md §2.5).
void ReturnedWorkRun::judgeLateness(const CommandRequest& request, const CaseFacts& facts, const Task& task, LineJudgement& judged) {
    const auto lateReturn =
        std::find_if(judged.notices.begin(), judged.notices.end(), [](const Error& notice) { return notice.code == "return-late"; });
    const int days = isOfDeadline(request.command) ? facts.daysLate(task, request.date.on) : 0;
    judged.isProposed = lateReturn == judged.notices.end();
    judged.verdict = days > 0 || !judged.isProposed ? ReturnVerdict::late : ReturnVerdict::fresh;
    if (days > 0) {
        judged.reasons.push_back(
            Error("returned-late", "on", "limit").with("due", base::isoOrEmpty(facts.deadlineOf(task))).with("days", std::to_string(days)));
    } else if (!judged.isProposed) {
        judged.reasons.push_back(*lateReturn);
        judged.notices.erase(lateReturn);
    }
}

// The case as this run found it: what its own lines did to it is nobody else's change.
std::int64_t ReturnedWorkRun::versionBefore(domain::SuggestionId id) {
    const auto found = versions_.find(id);
    return found != versions_.end() ? found->second : versions_.emplace(id, reader().newestEntryOf(id)).first->second;
}

std::int64_t ReturnedWorkRun::baseOf(const ReturnedLine& line, const WorkJudgement& work, domain::SuggestionId id) {
    if (line.base != 0) return line.base;
    for (const ExchangedCase& one : work.exchange->cases) {
        if (one.id == id) return one.version;
    }
    return work.exchange->entry;
}

// Its name as people read it in the history; its code where another one has that name by now.
std::string ReturnedWorkRun::nameOf(UnitId id) {
    const Unit* unit = unitOf(id, known_.units);
    if (unit == nullptr) return {};
    const auto named = execution_.directory().unit(unit->displayName());
    return named && named->id == id ? unit->displayName() : unit->code;
}

}  // namespace huying::app
