// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/executor/assignment_guards.h"
#include "app/queries/case_list.h"
#include "app/queries/case_view.h"
#include "domain/deadline_rules.h"

// Due dates computed anew, on purpose only: rules and calendar change, dates that are fixed stay until somebody asks for this.
namespace huying::app {

using base::Error;
using domain::DueDateFate;

namespace {

std::vector<domain::SuggestionId> casesOf(const RecomputeDueDates& command, CommandContext& context) {
    std::vector<domain::SuggestionId> ids;
    if (command.cases.empty() == command.filter.empty()) {
        context.refuse(Error("cases-or-filter", "cases", "required"));
        return ids;
    }
    for (const std::string& address : command.cases) {
        const auto id = findCase(context.reader(), address);
        if (id) {
            ids.push_back(*id);
        } else {
            Error error = id.error();
            error.field = "cases";
            context.refuse(std::move(error));
        }
    }
    if (command.filter.empty()) return ids;
    ListQuery query;
    const auto filter = parseFilter(command.filter);
    if (filter) {
        query.filter = *filter;
    } else {
        Error error = filter.error();
        error.field = "filter";
        context.refuse(std::move(error));
    }
    if (!command.session.empty()) {
        const auto session = context.directory().session(command.session);
        if (session) {
            query.session = session->id;
        } else {
            context.refuse(session.error());
        }
    }
    return context.isRefused() ? ids : context.reader().caseIds(query);
}

struct Counts {
    int moved = 0;
    int waiting = 0;
    int unchanged = 0;
    int notified = 0;
    int extended = 0;
    int withoutRule = 0;
};

void recompute(const domain::CaseFacts& facts, Counts& counts, CommandContext& context) {
    bool isTouched = false;
    const domain::RuleBook& book = context.directory().ruleBook();
    for (const domain::DueDateReview& review : domain::reviewDueDates(facts, book)) {
        switch (review.fate) {
            case DueDateFate::unchanged:
                ++counts.unchanged;
                break;
            case DueDateFate::notified:
                ++counts.notified;
                break;
            case DueDateFate::extended:
                ++counts.extended;
                break;
            case DueDateFate::noRule:
                ++counts.withoutRule;
                break;
            case DueDateFate::waits:
                ++counts.waiting;
                isTouched = true;
                context.notice(Error("due-date-waits", "due_on", "known")
                                   .with("case", facts.suggestion.address())
                                   .with("unit", unitName(context, review.task.unit))
                                   .with("before", base::isoOrEmpty(review.before))
                                   .with("base", std::string(base::codeOf(book.rule(review.task.rule)->base))));
                context.writer().updateTask(review.task);
                break;
            case DueDateFate::moves:
                ++counts.moved;
                isTouched = true;
                context.notice(Error("due-date-moves", "due_on", "known")
                                   .with("case", facts.suggestion.address())
                                   .with("unit", unitName(context, review.task.unit))
                                   .with("before", base::isoOrEmpty(review.before))
                                   .with("after", base::isoOrEmpty(review.task.dueOn)));
                context.writer().updateTask(review.task);
                break;
        }
    }
    if (isTouched) context.concerns(facts.suggestion.address());
}

}  // namespace

void handle(const RecomputeDueDates& command, CommandContext& context) {
    const std::vector<domain::SuggestionId> ids = casesOf(command, context);
    if (context.isRefused()) return;
    Counts counts;
    for (const domain::SuggestionId id : ids) {
        if (const auto facts = context.reader().caseFacts(id)) recompute(*facts, counts, context);
    }
    context.notice(Error("due-dates-recomputed", "", "known")
                       .with("moved", std::to_string(counts.moved))
                       .with("waiting", std::to_string(counts.waiting))
                       .with("unchanged", std::to_string(counts.unchanged))
                       .with("notified", std::to_string(counts.notified))
                       .with("extended", std::to_string(counts.extended))
                       .with("without_rule", std::to_string(counts.withoutRule)));
}

}  // namespace huying::app
