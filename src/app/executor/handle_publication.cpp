// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/commands/publication_guard.h"
#include "app/executor/assignment_guards.h"
#include "app/executor/fact_correction_parts.h"
#include "domain/life_cycle.h"
#include "domain/publishing.h"

// 公开: what was published where, or not and why (domain.md §2.8).
namespace huying::app {

using base::Error;
using domain::PublicationExtent;
using domain::PublicationRecord;
using domain::PublishedPart;

namespace {

// What is published has a place, what is not a reason, and neither has both.
void checkShape(const PublicationRecord& row, CommandContext& context) {
    if (row.what == PublishedPart::reply && row.extent == PublicationExtent::titleOnly)
        context.refuse(Error("reply-has-no-title", "extent", "conflict"));
    const bool isPublished = row.isPublished();
    const std::string& needed = isPublished ? row.where : row.reasonIfNot;
    const std::string& other = isPublished ? row.reasonIfNot : row.where;
    const char* const field = isPublished ? "where" : "reason_if_not";
    if (base::trimmed(needed).empty()) context.refuse(Error("field-required", field, "required").with("field", field));
    if (!base::trimmed(other).empty()) context.refuse(Error("published-or-not", isPublished ? "reason_if_not" : "where", "conflict"));
}

// Whether it may be: `then` are the facts of its day, as the piece was handled.
void checkMay(const PublicationRecord& row, const domain::CaseFacts& then, const domain::CaseFacts& now, CommandContext& context) {
    for (base::Error& reason : publicationObstacles(then, now, row.what, row.extent, row.on)) context.refuse(std::move(reason));
}

void checkNotTwice(const PublicationRecord& row, const domain::CaseFacts& facts, CommandContext& context) {
    const auto isSame = [&](const PublicationRecord& one) {
        return one.id != row.id && one.what == row.what && one.extent == row.extent && one.on == row.on && one.where == row.where &&
               one.reasonIfNot == row.reasonIfNot;
    };
    const auto found = std::find_if(facts.publications.begin(), facts.publications.end(), isSame);
    if (found == facts.publications.end()) return;
    context.refuse(Error("published-already", "", "unique")
                       .with("case", facts.suggestion.address())
                       .with("value", std::to_string(domain::numberOf(facts, &domain::VoidableFacts::publications, *found))));
}

// Of several units' replies those that are not agreed are not what is recorded.
void noteKeptBack(const PublicationRecord& row, const domain::CaseFacts& then, CommandContext& context) {
    for (const domain::Reply* reply : domain::repliesOfRound(then)) {
        const domain::Task* task = then.task(reply->task);
        if (task == nullptr) continue;
        for (base::Error& reason : replyKeptBack(then, *reply, row.extent, unitName(context, task->unit)))
            context.notice(std::move(reason));
    }
}

// The limit only warns, and so does a name that stays out of what is printed.
void noteDoubts(const PublicationRecord& row, const domain::CaseFacts& then, CommandContext& context) {
    if (!row.isPublished()) return;
    if (then.suggestion.hideIdentity)
        context.notice(Error("published-without-name", "", "conflict").with("case", then.suggestion.address()));
    if (row.what == PublishedPart::reply) noteKeptBack(row, then, context);
    const auto repliedOn = domain::summarize(then).repliedOn;
    if (row.what != PublishedPart::reply || !repliedOn) return;
    const auto due = context.dueDate(domain::DeadlineEvent::publication, *repliedOn);
    if (due && due->due < row.on)
        context.notice(Error("published-late", "on", "order").with("case", then.suggestion.address()).with("due", base::isoDate(due->due)));
}

}  // namespace

void handle(const RecordPublication& command, CommandContext& context) {
    const auto on = context.knownDay();
    const auto facts = context.findCase(command.caseAddress);
    if (!on || !facts) return;
    context.checkAllowed(*facts);
    if (context.isRefused()) return;
    PublicationRecord row;
    row.what = command.what;
    row.extent = command.extent;
    row.on = *on;
    row.where = base::trimmed(command.where);
    row.reasonIfNot = base::trimmed(command.reasonIfNot);
    const domain::CaseFacts then = context.before(*facts);
    checkShape(row, context);
    checkMay(row, then, *facts, context);
    checkNotTwice(row, *facts, context);
    if (context.isRefused()) return;
    domain::CaseFacts after = *facts;
    after.publications.push_back(row);
    context.checkOrder(*facts, after);  // the reply of that day may have been sent back, and the one that counts came later
    if (context.isRefused()) return;
    noteDoubts(row, then, context);
    context.writer().addPublication(facts->suggestion.id, row);
}

void handle(const CorrectPublication& command, CommandContext& context) {
    auto found = findFact(command, &domain::VoidableFacts::publications, "publication_number", context);
    if (!found) return;
    PublicationRecord& row = found->row;
    const PublicationRecord before = row;
    if (command.what) row.what = *command.what;
    if (command.extent) row.extent = *command.extent;
    if (row.isPublished() != before.isPublished()) (row.isPublished() ? row.reasonIfNot : row.where).clear();
    if (command.where) row.where = base::trimmed(*command.where);
    if (command.reasonIfNot) row.reasonIfNot = base::trimmed(*command.reasonIfNot);
    checkShape(row, context);
    // Somebody may have changed his mind since; that does not keep a wrong date or place as it is.
    const bool isOther = row.what != before.what || row.extent < before.extent || found->countsAgain();
    if (row.voidReason.empty() && isOther && !context.isRefused())
        checkMay(row, domain::asHandled(domain::factsAsOf(found->known, row.on).value_or(found->known)), found->known, context);
    if (row.voidReason.empty()) checkNotTwice(row, found->known, context);
    keepFact(*found, context);
}

}  // namespace huying::app
