// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/json_forms.h"

#include <algorithm>

#include "app/queries/task_chain.h"
#include "cli/relation_json.h"
#include "cli/submission_json.h"
#include "domain/void_facts.h"

namespace huying::cli {

namespace {

std::string taskUnit(const app::CaseView& view, domain::TaskId id) {
    const domain::Task* task = view.facts.task(id);
    return task == nullptr ? std::string() : view.unitName(task->unit);
}

Json numberOrNull(const std::optional<domain::CoordinationId>& id) { return id ? Json(id->value) : Json(nullptr); }

Json unitNames(const app::CaseView& view, const std::vector<domain::UnitId>& units) {
    return listOf(units, [&](domain::UnitId id) { return Json(view.unitName(id)); });
}

template <class Row>
void addDecision(Json& json, const Row& row) {
    json["decision_due_on"] = orNull(row.decisionDueOn);
    json["decision"] = codeOrNull(row.decision);
    json["decided_on"] = orNull(row.decidedOn);
    json["decided_by"] = row.decidedBy;
    json["decision_reason"] = row.decisionReason;
    json["coordination"] = numberOrNull(row.coordination);
}

// How the task came to its unit and what the unit asked about it, and all of it as a chain.
void addReassignment(Json& json, const app::CaseView& view, const domain::Task& task, const app::Words& labels) {
    const domain::CaseFacts& facts = view.facts;
    const domain::Task* original = facts.taskBefore(task);
    json["taken_over_from"] = original == nullptr ? Json(nullptr) : Json(view.unitName(original->unit));
    json["original_assigned_on"] = original == nullptr ? Json(nullptr) : orNull(original->assignedOn);
    json["original_due_on"] = original == nullptr ? Json(nullptr) : orNull(facts.deadlineOf(*original));
    json["return_requests"] = Json::array();
    for (const domain::ReturnRequest& row : facts.returnRequests) {
        if (row.task != task.id) continue;
        Json one{{"asked_on", orNull(row.askedOn)}, {"reason", row.reason}};
        one["suggested_unit"] = row.suggestedUnit ? Json(view.unitName(*row.suggestedUnit)) : Json(nullptr);
        one["signatory"] = row.signatory;
        one["document_number"] = row.documentNumber;
        one["counted_from"] = orNull(row.countedFrom);
        one["last_day"] = orNull(row.lastDay);
        one["late"] = row.isLate();
        const auto window = view.returnWindows.find(row.id);
        one["rule"] = window == view.returnWindows.end() ? Json(nullptr) : Json(window->second.rule.source);
        addDecision(one, row);
        one["version"] = view.returnRequestVersions.at(row.id);
        one["new_unit"] = row.newTask ? Json(taskUnit(view, *row.newTask)) : Json(nullptr);
        json["return_requests"].push_back(std::move(one));
    }
    json["proposals"] = Json::array();
    for (const domain::UnitProposal& row : facts.unitProposals) {
        if (row.task != task.id) continue;
        Json one{{"asked_on", orNull(row.askedOn)}, {"reason", row.reason}, {"units", unitNames(view, row.units)}};
        addDecision(one, row);
        json["proposals"].push_back(std::move(one));
    }
    json["chain"] = listOf(app::chainOf(view, task), [&](const app::ChainStep& step) {
        return Json{{"step", base::codeOf(step.kind)}, {"on", orNull(step.on)}, {"label", app::chainStepText(step, labels)}};
    });
}

Json taskJson(const app::CaseView& view, const domain::Task& task, const app::Words& labels, const app::Words& words) {
    const domain::CaseFacts& facts = view.facts;
    Json json{{"unit", view.unitName(task.unit)},
              {"role", base::codeOf(task.role)},
              {"role_label", labels.label(task.role)},
              {"scope", task.scope},
              {"round", task.round}};
    json["version"] = view.taskVersions.at(task.id);
    json["assigned_on"] = orNull(task.assignedOn);
    json["assigned_by"] = task.assignedBy;
    json["via"] = task.via;
    json["passed_on"] = orNull(task.passedOn);
    json["document_number"] = task.documentNumber;
    const domain::Receipt* receipt = facts.receiptOf(task.id);
    json["received"] = receipt != nullptr;
    json["received_on"] = receipt != nullptr ? orNull(receipt->on) : Json(nullptr);
    json["receiver"] = receipt != nullptr ? receipt->receiver : std::string();
    json["due_on"] = orNull(task.dueOn);
    json["computed_due_on"] = orNull(task.computedDueOn);
    json["counted_from"] = task.countedFrom || !task.computedDueOn ? orNull(task.countedFrom) : orNull(task.assignedOn);
    json["deadline"] = orNull(facts.deadlineOf(task));
    json["leader"] = task.leader;
    json["handler"] = task.handler;
    json["handler_phone"] = task.handlerPhone;
    json["unit_contacts"] = Json::array();
    if (const auto unit = view.units.find(task.unit); unit != view.units.end()) {
        for (const domain::UnitContact& contact : unit->second.contacts) {
            json["unit_contacts"].push_back(
                {{"person", contact.person}, {"post", contact.post}, {"phone", contact.phone}, {"address", contact.address}});
        }
    }
    json["cancelled_on"] = orNull(task.cancelledOn);
    json["cancel_reason"] = task.cancelReason;
    json["progress"] = Json::array();
    int notes = 0;
    for (const domain::ProgressNote* note : domain::recorded(facts, &domain::VoidableFacts::notes)) {
        ++notes;
        if (note->task != task.id) continue;
        Json one{{"progress_number", notes}, {"on", orNull(note->on)}, {"text", note->text}, {"plan", note->isPlan}};
        if (note->isMeasure) {
            one["measure"] = true;
            one["owner"] = note->owner;
            one["due_on"] = orNull(note->dueOn);
        }
        if (note->isDone) one["done"] = true;
        addVoid(one, *note, view.progressVersions.at(note->id));
        json["progress"].push_back(std::move(one));
    }
    json["joint_opinion"] = nullptr;
    if (const domain::JointOpinion* opinion = facts.jointOpinionOf(task.id)) {
        json["joint_opinion"] = {{"on", orNull(opinion->on)},
                                 {"text", opinion->text},
                                 {"signatory", opinion->signatory},
                                 {"document_number", opinion->documentNumber},
                                 {"days_late", facts.daysLate(task, opinion->on)},
                                 {"version", view.jointOpinionVersions.at(opinion->id)}};
    }
    json["joint_opinions"] = opinionsJson(facts, task.id);
    json["countersigns"] = Json::array();
    int countersigns = 0;
    for (const domain::Countersign* row : domain::recorded(facts, &domain::VoidableFacts::countersigns)) {
        ++countersigns;
        if (row->task != task.id) continue;
        Json one{{"countersign_number", countersigns},
                 {"on", orNull(row->on)},
                 {"countersign_result", base::codeOf(row->result)},
                 {"remark", row->remark},
                 {"signatory", row->signatory}};
        addVoid(one, *row, view.countersignVersions.at(row->id));
        json["countersigns"].push_back(std::move(one));
    }
    json["clock_pauses"] = Json::array();
    int pauses = 0;
    for (const domain::ClockPause* row : domain::recorded(facts, &domain::VoidableFacts::clockPauses)) {
        ++pauses;
        if (row->task != task.id) continue;
        Json one{{"pause_number", pauses},     {"on", base::isoDate(row->on)},         {"pause_reason", row->reason},
                 {"agreed_by", row->agreedBy}, {"resumed_on", orNull(row->resumedOn)}, {"due_on", orNull(row->dueOn)}};
        addVoid(one, *row, view.clockPauseVersions.at(row->id));
        json["clock_pauses"].push_back(std::move(one));
    }
    if (task.hasAnsweringRole()) json["visits"] = visitsJson(facts, task);
    json["reply"] = nullptr;
    if (const domain::Reply* reply = facts.replyOf(task.id)) {
        const domain::Outcome& outcome = reply->outcome;
        json["reply"] = {{"version", view.replyVersions.at(reply->id)},
                         {"on", orNull(reply->on)},
                         {"result_class", codeOrNull(reply->resultClass)},
                         {"document_number", reply->documentNumber},
                         {"signatory", reply->signatory},
                         {"text", reply->text},
                         {"outcome",
                          {{"measures", outcome.measures},
                           {"documents", outcome.documents},
                           {"figures", outcome.figures},
                           {"evidence", outcome.evidence},
                           {"exemplary", outcome.isExemplary}}},
                         {"days_late", facts.daysLate(task, reply->on)},
                         {"late_reason", reply->lateReason},
                         {"opinions_adopted", reply->opinionsAdopted},
                         {"nothing_promised", reply->nothingPromised},
                         {"deliveries", deliveriesJson(view, *reply)},
                         {"publish_by_unit", codeOrNull(reply->publishByUnit)}};
    }
    json["reviews"] = reviewsJson(view, task);
    json["extensions"] = Json::array();
    for (const domain::Extension& row : facts.extensions) {
        if (row.task != task.id) continue;
        json["extensions"].push_back({{"asked_on", orNull(row.askedOn)},
                                      {"reason", row.reason},
                                      {"asked_until", orNull(row.askedUntil)},
                                      {"granted", row.granted ? Json(*row.granted) : Json(nullptr)},
                                      {"decided_on", orNull(row.decidedOn)},
                                      {"decided_until", orNull(row.decidedUntil)},
                                      {"granted_until", orNull(row.grantedUntil)},
                                      {"deputy_told_on", orNull(row.deputyToldOn)},
                                      {"decided_by", row.decidedBy},
                                      {"decision_reason", row.decisionReason},
                                      {"version", view.extensionVersions.at(row.id)}});
    }
    addReassignment(json, view, task, labels);
    json["urgings"] = Json::array();
    int urgings = 0;
    for (const domain::Urging* row : domain::recorded(facts, &domain::VoidableFacts::urgings)) {
        ++urgings;
        if (row->task != task.id) continue;
        Json one{{"urging_number", urgings},
                 {"on", orNull(row->on)},
                 {"level", base::codeOf(row->level)},
                 {"level_label", labels.label(row->level)},
                 {"urged_for", base::codeOf(row->reason)},
                 {"document_number", row->documentNumber},
                 {"demand", row->demand},
                 {"answer_due_on", orNull(row->answerDueOn)},
                 {"next_on", orNull(row->nextOn)},
                 {"answered_on", orNull(row->answeredOn)},
                 {"answer", row->answer}};
        addVoid(one, *row, view.urgingVersions.at(row->id));
        json["urgings"].push_back(std::move(one));
    }
    json["explanation"] = Json::array();
    if (const auto due = view.deadlines.find(task.id); due != view.deadlines.end())
        json["explanation"] = toJson(due->second, words)["steps"];
    return json;
}

// Priority supervision, the government item and the activities about the piece or its topic.
Json supervisionJson(const app::CaseView& view) {
    Json json{{"priority", view.facts.priority() != nullptr}};
    json["priorities"] = listOf(view.facts.priorities, [](const domain::Priority& row) {
        return Json{{"topic", row.topicName},    {"supervisor", row.supervisor()},  {"committee", row.committeeName},
                    {"on", orNull(row.since())}, {"ended_on", orNull(row.endedOn)}, {"end_reason", row.endReason}};
    });
    json["candidates"] = listOf(view.candidates, [](const domain::Candidate& row) {
        return Json{{"candidate", row.id.value},
                    {"proposer", base::codeOf(row.proposer)},
                    {"proposed_on", base::isoDate(row.on)},
                    {"for_government", row.isForGovernment},
                    {"outcome", codeOrNull(row.outcome)},
                    {"decided_on", orNull(row.decidedOn)},
                    {"reason", row.decisionReason}};
    });
    json["government_leader"] = view.facts.governmentItem ? Json(view.facts.governmentItem->leader) : Json(nullptr);
    json["activities"] = listOf(view.activities, [&](const domain::Activity& row) {
        return Json{{"activity", row.id.value},
                    {"of", row.topic ? "topic" : "case"},
                    {"activity_kind", base::codeOf(row.kind)},
                    {"on", base::isoDate(row.on)},
                    {"place", row.place},
                    {"supervisor", row.supervisor},
                    {"people", row.people},
                    {"findings", row.findings},
                    {"decisions", row.decisions},
                    {"next_on", orNull(row.nextOn)},
                    {"photos", photosJson(view.photos, row.id)},
                    {"version", view.activityVersions.at(row.id)}};
    });
    return json;
}

}  // namespace

Json orNull(const std::optional<base::Date>& date) { return date ? Json(base::isoDate(*date)) : Json(nullptr); }

Json photosJson(const std::map<domain::ActivityId, std::vector<domain::Attachment>>& photos, domain::ActivityId activity) {
    const auto found = photos.find(activity);
    if (found == photos.end()) return Json::array();
    return listOf(found->second, [](const domain::Attachment& photo) {
        return Json{{"photo", photo.id.value}, {"name", photo.name}, {"size", photo.size}, {"sha256", photo.sha256}};
    });
}

std::string printed(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

Json toJson(const base::Error& error, const app::Words& words) {
    return {{"field", error.field}, {"rule", error.rule}, {"code", error.code}, {"sentence", words.sentence(error)}};
}

Json toJson(const base::Errors& errors, const app::Words& words) {
    return listOf(errors, [&](const base::Error& error) { return toJson(error, words); });
}

Json toJson(const domain::DueDate& due, const app::Words& words) {
    Json json{{"from", due.hasDate() ? Json(base::isoDate(due.from)) : Json(nullptr)},
              {"due", due.hasDate() ? Json(base::isoDate(due.due)) : Json(nullptr)},
              {"profile", due.rule.profile}};
    const bool isByRule = !due.rule.profile.empty();  // a promise has none
    json["base"] = isByRule ? Json(base::codeOf(due.base)) : Json(nullptr);
    json["base_label"] = isByRule ? Json(words.dueBase(due)) : Json(nullptr);
    if (due.isProvisional) json["provisional"] = true;
    json["steps"] = listOf(due.steps, [&](const domain::DueStep& step) {
        return Json{{"date", orNull(step.date)}, {"kind", base::codeOf(step.kind)}, {"text", words.dueStep(due, step)}};
    });
    return json;
}

Json toJson(const app::CaseView& view, const app::Words& labels, const app::Words& words) {
    const domain::Suggestion& suggestion = view.facts.suggestion;
    const domain::CaseSummary& summary = view.summary;
    Json json{{"case", suggestion.address()}, {"title", suggestion.title}};
    json["state"] = base::codeOf(summary.state);
    json["state_label"] = labels.label(summary.state);
    json["next_step"] = base::codeOf(summary.nextStep);
    json["next_step_label"] = labels.label(summary.nextStep);
    json["turn"] = base::codeOf(summary.turn);
    const std::optional<domain::UnitId> turnUnit = app::turnUnitOf(summary, view.matters);
    json["turn_unit"] = turnUnit ? Json(view.unitName(*turnUnit)) : Json(nullptr);
    json["why"] = labels.text("why." + summary.why, {{"main", view.mainAddress()}});
    json["due_on"] = orNull(summary.dueOn);
    json["visits_missing"] = listOf(view.visits, [](const app::MissingVisits& one) {
        return Json{{"unit", one.unit},
                    {"phases", listOf(one.phases, [](domain::ContactPhase phase) { return Json(base::codeOf(phase)); })}};
    });
    json["open"] = listOf(view.matters, [&](const app::OpenMatter& matter) {
        return Json{{"what", app::codeOf(matter)},
                    {"what_label", labels.text(matter.what)},
                    {"next", matter.isNext},
                    {"turn", base::codeOf(matter.turn)},
                    {"unit", matter.unit ? Json(view.unitName(*matter.unit)) : Json(nullptr)},
                    {"since", orNull(matter.since)},
                    {"resting", matter.isResting},
                    {"due_on", orNull(matter.dueOn)},
                    {"explanation", matter.explained ? toJson(*matter.explained, words) : Json(nullptr)},
                    {"signers", matter.signers},
                    {"commitments", matter.promises},
                    {"text", matter.text}};
    });
    json["version"] = view.version;
    json["session"] = {{"term", suggestion.term}, {"number", suggestion.sessionNumber}, {"name", view.sessionName}};
    json["kind"] = base::codeOf(suggestion.kind);
    json["serial"] = suggestion.serial;
    json["number_text"] = suggestion.numberText;
    json["body"] = suggestion.body;
    json["lead"] = suggestion.leadDeputy ? Json(view.leadName) : Json(nullptr);
    json["delegation"] = suggestion.leadDelegation ? Json(view.leadName) : Json(nullptr);
    json["co_signers"] = listOf(view.facts.coSigners, [&](const auto& row) { return Json(view.deputyName(row.deputy)); });
    json["category"] = suggestion.category ? Json(view.categoryName) : Json(nullptr);
    json["formation_source"] = base::codeOf(suggestion.formationSource);
    json["deputy_activity"] = view.activityText.empty() ? Json(nullptr) : Json(view.activityText);
    json["sub_kind"] = base::codeOf(suggestion.subKind);
    json["origin"] = base::codeOf(suggestion.origin);
    json["submitted_on"] = orNull(suggestion.submittedOn);
    json["registered_on"] = orNull(suggestion.registeredOn);
    json["publish_by_deputy"] = codeOrNull(suggestion.publishByDeputy);
    json["classified"] = suggestion.classified;
    json["hide_identity"] = suggestion.hideIdentity;
    json["reply_wanted"] = suggestion.replyWanted;
    json["paper_source"] = suggestion.paperSource;
    json["remark"] = suggestion.remark;
    json["round"] = summary.round;
    json["result_class"] = codeOrNull(summary.resultClass);
    json["result_class_label"] = summary.resultClass ? Json(labels.label(*summary.resultClass)) : Json(nullptr);
    addPlanning(json, view, labels);
    addFollowUp(json, view, labels);
    addLookBacks(json, view, labels);
    json["tasks"] = listOf(view.facts.tasks, [&](const domain::Task& task) { return taskJson(view, task, labels, words); });
    json["coordinations"] =
        listOf(domain::recorded(view.facts, &domain::VoidableFacts::coordinations), [&](const domain::Coordination* row) {
            Json one{{"coordination", row->id.value},
                     {"on", orNull(row->on)},
                     {"by", base::codeOf(row->by)},
                     {"by_label", labels.label(row->by)},
                     {"coordination_way", codeOrNull(row->way)},
                     {"units", unitNames(view, row->units)},
                     {"people", row->people},
                     {"text", row->text},
                     {"ruling", row->ruling}};
            addVoid(one, *row, view.coordinationVersions.at(row->id));
            return one;
        });
    int contacts = 0;
    json["contacts"] = listOf(view.facts.contacts, [&](const domain::Contact& row) {
        return Json{{"contact_number", ++contacts},
                    {"version", view.contactVersions.at(row.id)},
                    {"unit", taskUnit(view, row.task)},
                    {"phase", base::codeOf(row.phase)},
                    {"way", base::codeOf(row.way)},
                    {"on", orNull(row.on)},
                    {"deputy", row.deputy ? view.deputyName(row.deputy) : view.leadName},
                    {"place", row.place},
                    {"people", row.people},
                    {"deputy_opinion", row.deputyOpinion},
                    {"unit_answer", row.unitAnswer},
                    {"signed", row.isSigned}};
    });
    json["feedback"] = listOf(view.facts.feedback, [&](const domain::Feedback& row) {
        return Json{{"round", row.round},
                    {"unit", row.task ? Json(taskUnit(view, *row.task)) : Json(nullptr)},
                    {"deputy", row.deputy ? view.deputyName(row.deputy) : view.leadName},
                    {"on", orNull(row.on)},
                    {"process", codeOrNull(row.process)},
                    {"result", codeOrNull(row.result)},
                    {"comment", row.comment},
                    {"channel", codeOrNull(row.channel)},
                    {"collected_by", row.collectedBy},
                    {"wants_rehandling", row.wantsRehandling},
                    {"version", view.feedbackVersions.at(row.id)}};
    });
    json["rehandlings"] = listOf(
        view.facts.rehandlings, [](const auto& row) { return Json{{"round", row.round}, {"on", orNull(row.on)}, {"reason", row.reason}}; });
    json["completions"] = listOf(view.facts.completions, [&](const domain::Completion& row) {
        return Json{{"round", row.round},
                    {"on", orNull(row.on)},
                    {"ground", base::codeOf(row.ground)},
                    {"reason", row.reason},
                    {"version", view.completionVersions.at(row.id)}};
    });
    json["withdrawal"] = view.facts.withdrawal ? Json{{"on", orNull(view.facts.withdrawal->on)},
                                                      {"reason", view.facts.withdrawal->reason},
                                                      {"void", view.facts.withdrawal->isVoid}}
                                               : Json(nullptr);
    addRelations(json, view, labels);
    json["snoozes"] = listOf(view.facts.snoozes, [](const domain::Snooze& row) {
        return Json{{"queue", row.queue},
                    {"on", base::isoDate(row.on)},
                    {"until", base::isoDate(row.until)},
                    {"reason", row.reason},
                    {"ended_on", orNull(row.endedOn)}};
    });
    json["supervision"] = supervisionJson(view);
    json["archivings"] = listOf(view.facts.archivings, [](const domain::Archiving& row) {
        return Json{{"on", base::isoDate(row.on)},           {"archived_by", row.by}, {"archive_number", row.fileNumber},
                    {"box_number", row.boxNumber},           {"note", row.note},      {"taken_out_on", orNull(row.takenOutOn)},
                    {"taken_out_reason", row.takenOutReason}};
    });
    addBefore(json, view, labels);
    json["actions"] = listOf(view.actions, [&](const app::AllowedCommand& action) {
        return Json{{"command", action.command}, {"allowed", action.isAllowed()}, {"reasons", toJson(action.reasons, words)}};
    });
    return json;
}

Json toJson(const app::HistoryEntry& entry) {
    Json changes = listOf(entry.changes, [](const app::HistoryChange& change) {
        return Json{{"table", change.table},
                    {"row", change.row},
                    {"column", change.column},
                    {"old", change.oldValue ? Json(*change.oldValue) : Json(nullptr)},
                    {"new", change.newValue ? Json(*change.newValue) : Json(nullptr)}};
    });
    Json json{{"entry", entry.entry}, {"batch", entry.batch}, {"at", entry.at}, {"actor", entry.actor}};
    if (!entry.forUnit.empty()) json["for_unit"] = entry.forUnit;
    json["command"] = entry.command;
    json["undone"] = entry.isUndone;
    json["changes"] = changes;
    return json;
}

}  // namespace huying::cli
