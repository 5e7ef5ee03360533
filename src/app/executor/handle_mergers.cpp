// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/merged_pieces.h"
#include "base/text.h"
#include "domain/life_cycle.h"

// Pieces that are handled with a main case, and taken out again (domain.md §2.1, §8.8).
namespace huying::app {

using base::Error;
using domain::CaseFacts;

namespace {

// A merger in force on the command's day or at any later time.
bool isMergedSince(const CaseFacts& facts, const std::optional<base::Date>& on) {
    return std::any_of(facts.mergers.begin(), facts.mergers.end(),
                       [&](const domain::Merger& row) { return !row.endedOn || (on && *row.endedOn > *on); });
}

// Whether `main` may take other pieces on that day: somebody still has to answer it, and it stands by itself.
void checkMain(const CaseFacts& main, CommandContext& context) {
    const auto refuse = [&](const char* code) {
        context.refuse(Error(code, "into", "order").with("case", main.suggestion.address()).with("on", base::isoOrEmpty(context.on())));
    };
    if (!context.on()) return;
    const auto then = domain::factsAsOf(main, *context.on());
    if (!then) return refuse("not-registered-then");
    if (main.withdrawal) return refuse("already-withdrawn");
    if (main.archiving() != nullptr) return refuse("main-archived");
    if (isMergedSince(main, context.on())) {
        return context.refuse(Error("main-is-merged", "into", "conflict")
                                  .with("case", main.suggestion.address())
                                  .with("main", main.mergers.back().mainAddress));
    }
    const domain::CaseSummary summary = domain::summarize(*then);
    if (summary.isReplied || summary.round > 1) refuse("main-already-replied");
}

// What stands between a piece and its main case.
void checkPair(const CaseFacts& piece, const CaseFacts& main, CommandContext& context) {
    const auto refuse = [&](const char* code, const char* rule) {
        context.refuse(Error(code, "cases", rule).with("case", piece.suggestion.address()).with("main", main.suggestion.address()));
    };
    if (piece.suggestion.id == main.suggestion.id) return refuse("merge-into-itself", "conflict");
    if (piece.suggestion.term != main.suggestion.term) refuse("merge-across-terms", "conflict");
    const bool isCircle = std::any_of(main.mergers.begin(), main.mergers.end(), [&](const domain::Merger& row) {
        return row.main == piece.suggestion.id && (!row.endedOn || (context.on() && *row.endedOn > *context.on()));
    });
    if (isCircle) refuse("merge-circle", "conflict");
    // Secret content is handled elsewhere and never stands in another piece's papers (domain.md §2.8).
    if (piece.suggestion.classified != main.suggestion.classified) refuse("merge-mixes-classified", "conflict");
}

}  // namespace

void handle(const MergeSuggestions& command, CommandContext& context) {
    const auto on = context.knownDay();
    const std::vector<CaseFacts> pieces = context.findCases(command.cases);
    const auto main = context.findCase(command.into);
    if (!on || !main) return;
    checkMain(*main, context);
    for (const CaseFacts& piece : pieces) {
        checkPair(piece, *main, context);
        if (piece.suggestion.id != main->suggestion.id) context.checkAllowed(piece);
    }
    if (context.isRefused()) return;
    for (const CaseFacts& piece : pieces) {
        domain::Merger merger;
        merger.main = main->suggestion.id;
        merger.on = on;
        merger.reason = command.reason;
        context.writer().saveMerger(piece.suggestion.id, merger);
        // Recorded late, or where one of several units has replied: that reply is owed to these signers too.
        for (const domain::Reply& reply : main->replies) {
            if (!main->isSentBack(reply.id)) openDeliveries(piece.suggestion.id, piece.signers(), reply.id, context);
        }
    }
}

void handle(const UnmergeSuggestions& command, CommandContext& context) {
    const auto on = context.knownDay();
    const std::vector<CaseFacts> pieces = context.findCases(command.cases);
    if (!on) return;
    for (const CaseFacts& piece : pieces) context.checkAllowed(piece);
    if (context.isRefused()) return;
    for (const CaseFacts& piece : pieces) {
        domain::Merger merger = *piece.merger();
        merger.endedOn = on;
        merger.endReason = command.reason;
        context.writer().saveMerger(piece.suggestion.id, merger);
        for (const domain::Signatory& signer : piece.signers())
            context.writer().removeOpenDeliveries(piece.suggestion.id, {signer.deputy, signer.delegation});
    }
}

}  // namespace huying::app
