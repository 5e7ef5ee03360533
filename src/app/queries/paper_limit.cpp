// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/paper_limit.h"

namespace huying::app {

std::optional<domain::DueDate> givenOutBy(domain::SuggestionKind kind, std::optional<base::Date> submittedOn,
                                          const domain::RuleBook& book) {
    if (kind != domain::SuggestionKind::intersessional) return std::nullopt;
    return book.assignmentLimit(kind, submittedOn, std::nullopt);
}

ExplainedMatter explainPaper(const SubmissionView& view, const domain::RuleBook& book, const Words& words) {
    const bool isIntersessional = view.paper.kind == domain::SuggestionKind::intersessional;
    const domain::DeadlineEvent event =
        isIntersessional ? domain::DeadlineEvent::assignIntersessional : domain::DeadlineEvent::assignPlenary;
    ExplainedMatter answer;
    answer.name = words.label(event);
    answer.since = view.paper.submittedOn;
    // With the deputy, or settled: nothing waits for the office.
    if (view.next == domain::SubmissionNext::none || view.next == domain::SubmissionNext::handInAnew) {
        answer.whyNoDate = words.text("no_date.not_open");
        return answer;
    }
    answer.explained = givenOutBy(view.paper.kind, view.paper.submittedOn, book);
    if (!answer.explained) answer.whyNoDate = words.text(isIntersessional ? "no_date.no_rule" : "no_date.plenary_paper");
    return answer;
}

}  // namespace huying::app
