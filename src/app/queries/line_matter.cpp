// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/line_matter.h"

#include <algorithm>

#include "app/queries/case_view.h"
#include "base/enum_codes.h"
#include "domain/follow_up.h"

namespace huying::app {

using domain::AwaitedKind;

namespace {

// The next step stands first, so that it is taken where the line names no task.
const OpenMatter* findMatter(const CaseView& view, const LineMatter& about) {
    const OpenMatter* first = nullptr;
    for (const OpenMatter& matter : view.matters) {
        if (matter.kind != about.kind || matter.isResting || (about.task && matter.task != about.task)) continue;
        if (about.dueOn && matter.dueOn == about.dueOn) return &matter;
        if (first == nullptr) first = &matter;
    }
    return first;
}

std::string nameOf(const CaseView& view, AwaitedKind kind, std::optional<domain::TaskId> id, const Words& words) {
    const domain::Task* task = id ? view.facts.task(*id) : nullptr;
    const std::string what = words.text("awaited_kind." + std::string(base::codeOf(kind)));
    return task == nullptr ? what : words.text("open_matter.plain", {{"who", view.unitName(task->unit)}, {"what", what}});
}

ExplainedMatter ofPromise(const CaseView& view, int number, const Words& words) {
    ExplainedMatter answer;
    const domain::Commitment* promise = domain::commitmentNumbered(view.facts, number);
    if (promise == nullptr) {
        answer.name = words.text("awaited_kind.commitment");
        answer.whyNoDate = words.text("no_date.not_open");
        return answer;
    }
    const domain::Task* task = view.facts.task(promise->task);
    const std::string text = view.facts.suggestion.classified ? words.text("mask.title") : promise->text;
    answer.name = words.text("open_matter.promise", {{"who", task == nullptr ? std::string() : view.unitName(task->unit)},
                                                     {"what", words.text("awaited_kind.commitment")},
                                                     {"text", text}});
    answer.explained = explainPromise(view.facts, *promise);
    answer.since = promise->on;
    if (!answer.explained) answer.whyNoDate = words.text("no_date.promise");
    return answer;
}

ExplainedMatter ofLookBack(const CaseView& view, const domain::LookBackLine& line, const Words& words) {
    ExplainedMatter answer;
    answer.name = nameOf(view, AwaitedKind::lookBackAnswer, line.task, words);
    answer.explained = explainLookBack(line.dueOn, line.on);
    return answer;
}

}  // namespace

ExplainedMatter explainMatter(const CaseView& view, const LineMatter& about, const Words& words) {
    if (about.promise > 0) return ofPromise(view, about.promise, words);
    for (const domain::LookBackLine& line : view.facts.lookBackLines) {
        if (about.lookBackLine && line.id == about.lookBackLine) return ofLookBack(view, line, words);
    }
    if (const OpenMatter* matter = findMatter(view, about)) return {matterText(*matter, view, words), matter->explained, matter->since, {}};
    ExplainedMatter answer;
    answer.name = nameOf(view, about.kind, about.task, words);
    // Its limit counts from when the lead proposer got the reply, so that a form is waited for before it is due.
    const bool isFormAhead = about.kind == AwaitedKind::feedback && view.summary.state == domain::CaseState::replied;
    answer.whyNoDate = words.text(isFormAhead ? "no_date.form_not_running" : "no_date.not_open");
    return answer;
}

ExplainedMatter explainReturnWindow(const CaseView& view, domain::TaskId id, const Words& words) {
    ExplainedMatter answer;
    const domain::Task* task = view.facts.task(id);
    const std::string what = words.text("deadline_event.return-request");
    answer.name = task == nullptr ? what : words.text("open_matter.plain", {{"who", view.unitName(task->unit)}, {"what", what}});
    for (const domain::ReturnRequest& row : view.facts.returnRequests) {
        if (row.task != id) continue;
        const auto fixed = view.returnWindows.find(row.id);
        answer.explained = fixed == view.returnWindows.end() ? std::nullopt : std::optional(fixed->second);
        answer.since = row.askedOn;
    }
    const auto limits = view.limits.find(id);
    if (!answer.explained && limits != view.limits.end()) answer.explained = limits->second.returnRequest;
    if (!answer.explained) answer.whyNoDate = words.text("no_date.no_rule");
    return answer;
}

}  // namespace huying::app
