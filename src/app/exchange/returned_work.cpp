// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/returned_work.h"

#include <algorithm>

#include "app/exchange/returned_work_run.h"
#include "app/ports/storage_failure.h"
#include "base/log.h"

namespace huying::app {

using base::Error;

int WorkJudgement::count(ReturnVerdict verdict) const {
    return static_cast<int>(std::count_if(lines.begin(), lines.end(), [&](const LineJudgement& line) { return line.verdict == verdict; }));
}

namespace {

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

// With each exchange that something came back of what was kept of it; their sum.
int rememberReturns(WriteTransaction& transaction, const std::vector<ReturnedWork>& works, ReturnedWorkRun& run,
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
        for (std::size_t line = 0; line < work.lines.size(); ++line)
            back.remembered.push_back(run.remembered(works[i].lines[line], work.lines[line], {i, line}));
        if (works[i].taken) {
            back.unitRegister = works[i].taken->unitRegister;
            back.number = works[i].taken->number;
            back.isWhole = works[i].header && works[i].header->isWhole;
        }
        transaction.writer().addExchangeReturn(work.exchange->id, back);
        if (works[i].taken) {
            TakenReturn taken = *works[i].taken;
            taken.batch = back.batch;
            transaction.writer().addPackageReturn(works[i].token, taken);
        }
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
