// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/ports/read_snapshot.h"
#include "app/queries/archive_line.h"
#include "app/queries/case_view.h"
#include "app/queries/follow_up_ledger.h"
#include "app/queries/plan_chain.h"
#include "app/queries/publication_line.h"
#include "app/queries/task_chain.h"
#include "base/text.h"
#include "cli/json_forms.h"
#include "cli/program.h"
#include "cli/submission_json.h"
#include "domain/publishing.h"
#include "domain/void_facts.h"

namespace huying::cli {

namespace {

// What it is handled with and what it takes up.
std::string relationLines(const app::CaseView& view, const app::Words& words) {
    std::string text;
    const auto line = [&](std::string_view field, domain::SuggestionId id, const std::string& address, const auto& row) {
        const auto known = view.related.find(id);
        std::string value = address;
        if (known != view.related.end()) {
            value += " " + (known->second.title.empty() ? words.text("mask.title") : known->second.title);
            value += "  " + words.label(known->second.state);
            if (known->second.resultClass) value += "  " + words.classLabel(known->second.term, known->second.resultClass);
            if (known->second.result) value += "  " + words.label(*known->second.result);
        }
        value += "  " + base::isoOrEmpty(row.on);
        if (row.endedOn) value += " – " + base::isoDate(*row.endedOn);
        text += words.text("cli.label", {{"label", words.fieldLabel(field)}, {"value", value}}) + "\n";
    };
    for (const domain::Merger& row : view.facts.mergers) line("merged_into", row.main, row.mainAddress, row);
    for (const domain::MergedPiece& row : view.facts.mergedPieces) line("merged_pieces", row.piece, row.address, row);
    for (const domain::CaseLink& row : view.facts.links) line(row.isToEarlier ? "earlier" : "later", row.other, row.otherAddress, row);
    return text;
}

// A line below a task out of what is known: 承办人 李×  承办人电话 028-0000.
std::string labelled(const std::vector<std::pair<std::string, std::string>>& parts) {
    std::string text;
    for (const auto& [label, value] : parts) {
        if (!value.empty()) text += "  " + label + " " + value;
    }
    return text.empty() ? text : text + "\n";
}

// Whom one speaks with about a task: whom the unit named for it, and the unit's own contacts.
std::string peopleLines(const app::CaseView& view, const domain::Task& task, const app::Words& words) {
    std::string text = labelled({{words.fieldLabel("leader"), task.leader},
                                 {words.fieldLabel("handler"), task.handler},
                                 {words.fieldLabel("handler_phone"), task.handlerPhone}});
    const auto unit = view.units.find(task.unit);
    if (unit == view.units.end()) return text;
    for (const domain::UnitContact& contact : unit->second.contacts) {
        std::vector<std::string> known;
        for (const std::string& part : {contact.person, contact.post, contact.phone, contact.address}) {
            if (!part.empty()) known.push_back(part);
        }
        text += labelled({{words.text("table.unit_contact"), base::joined(known, " ")}});
    }
    return text;
}

// Each extension that was asked for: when, until when and why, and what became of it.
std::string extensionLines(const app::CaseView& view, const domain::Task& task, const app::Words& words) {
    std::string text;
    const auto label = [&](std::string_view column) { return words.text("column." + std::string(column)); };
    for (const domain::Extension& row : view.facts.extensions) {
        if (row.task != task.id) continue;
        const std::string decision = !row.granted ? words.text("cli.undecided") : words.text(*row.granted ? "flag.true" : "flag.false");
        text += "  " + words.text("table.extension") +
                labelled({{label("asked_on"), base::isoOrEmpty(row.askedOn)},
                          {label("asked_until"), base::isoOrEmpty(row.askedUntil)},
                          {label("reason"), row.reason},
                          {label("granted"), decision},
                          {label("decided_on"), base::isoOrEmpty(row.decidedOn)},
                          {label("granted_until"), base::isoOrEmpty(row.grantedUntil)},
                          {label("decided_by"), row.decidedBy},
                          {label("decision_reason"), row.decisionReason},
                          {label("deputy_told_on"), base::isoOrEmpty(row.deputyToldOn)}});
    }
    return text;
}

// What the office made of the replies of a task.
std::string reviewLines(const app::CaseView& view, const domain::Task& task, const app::Words& words) {
    std::string text;
    for (const domain::ReplyReview& row : view.facts.replyReviews) {
        const auto reply = std::find_if(view.facts.replies.begin(), view.facts.replies.end(),
                                        [&](const domain::Reply& one) { return one.id == row.reply && one.task == task.id; });
        if (reply == view.facts.replies.end()) continue;
        text += "  " + words.label(row.result) + " " + base::isoOrEmpty(row.on) + " " + row.reviewer;
        if (row.resultClass) text += "  " + words.label(row.classBefore) + " → " + words.label(*row.resultClass);
        text += (row.reason.empty() ? "" : "  " + row.reason) + "\n";
    }
    return text;
}

// What does not count says so.
template <class Row>
std::string markedIfVoid(const std::string& text, const Row& row, const app::Words& words) {
    return row.voidReason.empty() ? text : words.text("recorded.void", {{"text", text}, {"reason", row.voidReason}});
}

// Who got the replies, and who is still owed one.
std::string debtLines(const app::CaseView& view, const app::Words& words) {
    std::string text;
    for (const app::DebtLine& line : view.debts) {
        const std::string done = line.debt.way ? words.label(*line.debt.way) + " " + base::isoOrEmpty(line.debt.on)
                                               : words.text(line.debt.reply ? "debt.not_delivered" : "debt.not_replied");
        text += words.text("debt.line",
                           {{"case", line.piece}, {"signer", line.name}, {"unit", view.unitName(line.debt.unit)}, {"done", done}}) +
                "\n";
    }
    for (const domain::Delivery& line : view.facts.voided.deliveries) {
        const auto reply = std::find_if(view.facts.replies.begin(), view.facts.replies.end(),
                                        [&](const domain::Reply& row) { return row.id == line.reply; });
        const domain::Task* task = reply == view.facts.replies.end() ? nullptr : view.facts.task(reply->task);
        const std::string told = words.text("debt.line", {{"case", view.facts.suggestion.address()},
                                                          {"signer", line.deputy ? view.deputyName(line.deputy) : view.leadName},
                                                          {"unit", task == nullptr ? std::string() : view.unitName(task->unit)},
                                                          {"done", words.label(line.way) + " " + base::isoOrEmpty(line.on)}});
        text += markedIfVoid(told, line, words);
        if (view.facts.isSentBack(line.reply)) text += "　" + words.label(domain::ReviewResult::sentBack);
        text += "\n";
    }
    return text;
}

std::string lateness(int days, const app::Words& words) {
    return days > 0 ? words.text("open_matter.late", {{"days", std::to_string(days)}}) : std::string();
}

std::string asText(const app::CaseView& view, base::Date today, const app::Words& words) {
    const domain::Suggestion& suggestion = view.facts.suggestion;
    const domain::CaseSummary& summary = view.summary;
    std::string text = suggestion.address() + " " + suggestion.title + "\n";
    const auto line = [&](const std::string& label, const std::string& value) {
        if (!value.empty()) text += words.text("cli.label", {{"label", label}, {"value", value}}) + "\n";
    };
    line(words.fieldLabel("lead"),
         suggestion.hideIdentity ? words.text("cli.in_brackets", {{"text", view.leadName}, {"inside", words.fieldLabel("hide_identity")}})
                                 : view.leadName);
    std::vector<std::string> coSigners;
    for (const domain::CoSigner& row : view.facts.coSigners) coSigners.push_back(view.deputyName(row.deputy));
    line(words.fieldLabel("co_signers"), base::joined(coSigners, words.text("phrase.list_separator")));
    line(words.fieldLabel("category"), view.categoryName);
    line(words.fieldLabel("formation_source"), words.label(suggestion.formationSource));
    line(words.fieldLabel("deputy_activity"), view.activityName);
    if (const domain::Priority* priority = view.facts.priority()) {
        line(words.fieldLabel("priority"), priority->topicName.empty() ? words.text("flag.true") : priority->topicName);
        line(words.fieldLabel("supervisor"), priority->supervisor());
        line(words.fieldLabel("committee"), priority->committeeName);
    }
    if (view.facts.governmentItem) line(words.fieldLabel("government_leader"), view.facts.governmentItem->leader);
    for (const domain::Archiving& row : view.facts.archivings) line(words.fieldLabel("archive"), app::archiveLine(row, words));
    text += relationLines(view, words);
    if (view.submission) {
        line(words.fieldLabel("submission"), view.submission->paper.address());
        for (const std::string& step : app::chainOf(view.submission->paper, words)) text += "  " + step + "\n";
    }
    for (const app::PreContactView& talk : view.talks) line(words.fieldLabel("pre_contact"), textOf(talk, words));
    line(words.fieldLabel("state"), words.label(summary.state));
    const std::optional<domain::UnitId> turnUnit = app::turnUnitOf(summary, view.matters);
    const std::string turn = summary.turn == domain::Turn::unit && turnUnit ? view.unitName(*turnUnit) : words.label(summary.turn);
    if (summary.nextStep != domain::NextStep::none) {
        std::string why = words.text("why." + summary.why, {{"main", view.mainAddress()}});
        if (!view.visits.empty()) why += words.text("visits.separator") + app::visitsText(view.visits, words);
        line(words.fieldLabel("next_step"),
             words.text("cli.next_step",
                        {{"step", words.label(summary.nextStep)}, {"label", words.fieldLabel("turn")}, {"turn", turn}, {"why", why}}));
    }
    for (const app::OpenMatter& matter : view.matters) {
        const std::string due = matter.dueOn                   ? base::isoDate(*matter.dueOn)
                                : matter.lacksAssignmentDate() ? words.text("open_matter.undated")
                                : matter.explained ? words.text("open_matter.waits", {{"base", words.label(matter.explained->base)}})
                                                   : words.text("open_matter.no_limit");
        line(words.fieldLabel(matter.isNext ? "due_on" : "also_open"),
             words.text("open_matter.line", {{"matter", app::matterText(matter, view, words)}, {"due", due}}));
    }
    for (const app::PlanStep& step : app::planStepsOf(view.facts)) text += app::planStepText(step, view, words) + "\n";
    for (const domain::Task& task : view.facts.tasks) {
        text += words.label(task.role) + " " + view.unitName(task.unit) + "  " + words.fieldLabel("assigned_on") + " " +
                base::isoOrEmpty(task.assignedOn) + "  " + words.fieldLabel("due_on") + " " + base::isoOrEmpty(view.facts.deadlineOf(task));
        if (const domain::JointOpinion* opinion = view.facts.jointOpinionOf(task.id)) {
            text += "  " + words.label(domain::DatedFact::jointOpinion) + " " + base::isoOrEmpty(opinion->on) +
                    lateness(view.facts.daysLate(task, opinion->on), words) + " " + opinion->text;
        }
        if (const domain::ClockPause* pause = view.facts.openPauseOf(task.id))
            text += "  " + words.label(domain::DatedFact::clockPause) + " " + base::isoDate(pause->on) + " " + pause->reason;
        if (const domain::Countersign* given = domain::countersignedBy(view.facts, task.id))
            text += "  " + words.label(given->result) + " " + base::isoOrEmpty(given->on) + " " + given->remark;
        if (const domain::Reply* reply = view.facts.replyOf(task.id)) {
            text += "  " + words.fieldLabel("replied_on") + " " + base::isoOrEmpty(reply->on) +
                    lateness(view.facts.daysLate(task, reply->on), words) + "  " + words.fieldLabel("result_class") + " " +
                    words.label(reply->resultClass);
            if (!reply->nothingPromised.empty()) text += "  " + words.fieldLabel("nothing_promised") + " " + reply->nothingPromised;
        }
        text += "\n" + peopleLines(view, task, words) + extensionLines(view, task, words) + reviewLines(view, task, words);
        if (const auto chain = app::chainOf(view, task); app::isChainEventful(chain)) text += "  " + app::chainText(chain, words) + "\n";
    }
    for (const domain::Coordination* row : domain::recorded(view.facts, &domain::VoidableFacts::coordinations)) {
        std::vector<std::string> units;
        for (const domain::UnitId unit : row->units) units.push_back(view.unitName(unit));
        const std::string told = words.text("chain_part.coordination", {{"number", std::to_string(row->id.value)},
                                                                        {"on", base::isoOrEmpty(row->on)},
                                                                        {"by", words.label(row->by)},
                                                                        {"units", base::joined(units, words.text("phrase.list_separator"))},
                                                                        {"text", row->text}});
        line(words.text("table.coordination"), markedIfVoid(told, *row, words));
        line(words.text("column.ruling"), row->ruling);
    }
    for (const domain::Commitment& row : view.facts.commitments) {
        const std::string number = std::to_string(domain::numberOf(view.facts, row.id));
        const auto due = domain::dueOf(view.facts, row);
        std::optional<base::Date> settled;  // the day it was fulfilled
        const domain::CommitmentState state = domain::stateOf(view.facts, row);
        std::string standing =
            row.isVoid ? words.fieldLabel("void") : app::commitmentStanding(state, domain::daysLate(view.facts, row, today), words);
        if (!row.isVoid && state == domain::CommitmentState::fulfilled) {
            for (const domain::CommitmentStep* step : domain::stepsOf(view.facts, row.id)) {
                if (step->kind == domain::CommitmentStepKind::fulfilled) settled = step->on;
            }
        }
        if (settled) standing = words.text("cli.commitment_settled", {{"state", standing}, {"on", base::isoDate(*settled)}});
        line(words.text("cli.commitment", {{"number", number}}),
             words.text(due ? "cli.commitment_due" : "cli.commitment_undated",
                        {{"text", row.text}, {"state", standing}, {"due", base::isoOrEmpty(due)}}));
        for (const domain::CommitmentStep* step : domain::recordedStepsOf(view.facts, row.id)) {
            const std::string told = base::isoDate(step->on) + " " + words.label(step->kind) + " " + step->text;
            text += "  " + markedIfVoid(told, *step, words) + "\n";
        }
    }
    for (const domain::SecondReply& row : view.facts.secondReplies) {
        line(words.label(domain::DatedFact::secondReply),
             base::isoDate(row.on) + " " + words.label(row.resultClass) + " " + row.documentNumber);
        line(words.fieldLabel("nothing_promised"), row.nothingPromised);
    }
    for (const domain::LookBackLine& row : view.facts.lookBackLines) {
        const domain::Task* task = view.facts.task(row.task);
        if (task == nullptr) continue;
        const std::string promise =
            row.commitment ? " " + words.text("cli.commitment", {{"number", std::to_string(domain::numberOf(view.facts, *row.commitment))}})
                           : std::string();
        line(row.roundName, view.unitName(task->unit) + promise + " " + words.label(domain::standingOf(view.facts, row)));
        for (const domain::LookBackAnswer* one : domain::recordedAnswersOf(view.facts, row.id))
            text += "  " + markedIfVoid(base::isoDate(one->on) + " " + words.label(one->state) + " " + one->text, *one, words) + "\n";
        for (const domain::LookBackFinding* one : domain::recordedFindingsOf(view.facts, row.id)) {
            const std::string older = domain::isOfOlderAnswer(view.facts, *one) ? words.text("look_back.older_answer") : std::string();
            const std::string told = base::isoDate(one->on) + " " + words.label(one->outcome) + older + " " + one->text;
            text += "  " + markedIfVoid(told, *one, words) + "\n";
        }
    }
    for (const domain::RatingMeeting* row : domain::recorded(view.facts, &domain::VoidableFacts::ratingMeetings))
        line(words.label(row->kind), markedIfVoid(base::isoOrEmpty(row->on) + " " + row->text + " " + row->outcome, *row, words));
    for (const domain::PublicationRecord* row : domain::recorded(view.facts, &domain::VoidableFacts::publications))
        line(words.fieldLabel("publication_state"), markedIfVoid(app::publicationLine(*row, words), *row, words));
    if (domain::isPublicAgainstConsents(view.facts))
        line(words.fieldLabel("publication_state"), words.text("publication_line.against_consents"));
    text += debtLines(view, words);
    for (const domain::Feedback& row : view.facts.feedback) {
        line(words.fieldLabel("result_rating"),
             words.label(row.result) + " " + base::isoOrEmpty(row.on) + (row.comment.empty() ? "" : " " + row.comment));
    }
    return text;
}

ExitCode showSubmission(const Task& task) {
    const auto id = app::findSubmission(task.store.reader(), task.arguments.caseAddress);
    if (!id) {
        task.console.complain(id.error());
        return ExitCode::refused;
    }
    const auto view = app::viewSubmission(task.store.reader(), *id);
    if (task.arguments.format != "json") return task.console.deliver(textOf(*view, task.today, task.console.words()));
    return task.console.deliver(printed(toJson(*view, task.today, task.console.registerWords(), task.console.words())));
}

}  // namespace

ExitCode runShow(const Task& task) {
    const app::ReadSnapshot moment(task.store.reader());
    if (domain::parseSubmissionAddress(task.arguments.caseAddress)) return showSubmission(task);
    const auto id = app::findCase(task.store.reader(), task.arguments.caseAddress);
    if (!id) {
        task.console.complain(id.error());
        return ExitCode::refused;
    }
    const auto view = app::viewCase(task.store.reader(), *id, task.today);
    const bool isJson = task.arguments.format == "json";
    // A piece is told in the words of its own term.
    const app::Words words = task.console.words().ofTerm(view->facts.suggestion.term);
    if (!isJson) return task.console.deliver(asText(*view, task.today, words));
    return task.console.deliver(printed(toJson(*view, task.console.registerWords().ofTerm(view->facts.suggestion.term), words)));
}

}  // namespace huying::cli
