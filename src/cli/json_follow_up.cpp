// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/json_forms.h"
#include "domain/void_facts.h"

// The JSON shapes of promises, second answers and meetings (docs/cli.md, `show`).
namespace huying::cli {

namespace {

std::string unitOf(const app::CaseView& view, domain::TaskId id) {
    const domain::Task* task = view.facts.task(id);
    return task == nullptr ? std::string() : view.unitName(task->unit);
}

Json stepsJson(const app::CaseView& view, domain::CommitmentId id, const app::Words& labels) {
    Json list = Json::array();
    for (const domain::CommitmentStep* step : domain::recordedStepsOf(view.facts, id)) {
        list.push_back({{"entry", list.size() + 1},
                        {"step", base::codeOf(step->kind)},
                        {"step_label", labels.label(step->kind)},
                        {"on", base::isoDate(step->on)},
                        {"text", step->text},
                        {"due_on", orNull(step->dueOn)},
                        {"signatory", step->signatory},
                        {"deputy_told_on", orNull(step->deputyToldOn)},
                        {"rating", codeOrNull(step->rating)},
                        {"void", !step->voidReason.empty()},
                        {"void_reason", step->voidReason}});
    }
    return list;
}

}  // namespace

void addFollowUp(Json& json, const app::CaseView& view, const app::Words& labels) {
    const domain::CaseFacts& facts = view.facts;
    json["first_class"] = codeOrNull(view.summary.firstClass);
    json["commitments"] = Json::array();
    for (const domain::Commitment& row : facts.commitments) {
        const domain::CommitmentState state = domain::stateOf(facts, row);
        json["commitments"].push_back({{"commitment", domain::numberOf(facts, row.id)},
                                       {"unit", unitOf(view, row.task)},
                                       {"promised_on", base::isoDate(row.on)},
                                       {"text", row.text},
                                       {"owner", row.owner},
                                       {"first_due_on", orNull(row.dueOn)},
                                       {"due_on", orNull(domain::dueOf(facts, row))},
                                       {"state", base::codeOf(state)},
                                       {"state_label", labels.label(state)},
                                       {"days_late", row.isVoid ? 0 : domain::daysLate(facts, row)},
                                       {"void", row.isVoid},
                                       {"version", view.commitmentVersions.at(row.id)},
                                       {"entries", stepsJson(view, row.id, labels)}});
    }
    json["second_replies"] = Json::array();
    for (const domain::SecondReply& row : facts.secondReplies) {
        json["second_replies"].push_back({{"unit", unitOf(view, row.task)},
                                          {"on", base::isoDate(row.on)},
                                          {"result_class", codeOrNull(row.resultClass)},
                                          {"document_number", row.documentNumber},
                                          {"signatory", row.signatory},
                                          {"text", row.text},
                                          {"way", codeOrNull(row.way)},
                                          {"nothing_promised", row.nothingPromised},
                                          {"version", view.secondReplyVersions.at(row.id)}});
    }
    json["meetings"] = Json::array();
    for (const domain::RatingMeeting* row : domain::recorded(facts, &domain::VoidableFacts::ratingMeetings)) {
        Json one{{"meeting_number", json["meetings"].size() + 1},
                 {"round", row->round},
                 {"on", orNull(row->on)},
                 {"meeting_kind", base::codeOf(row->kind)},
                 {"place", row->place},
                 {"people", row->people},
                 {"text", row->text},
                 {"meeting_outcome", row->outcome}};
        addVoid(one, *row, view.meetingVersions.at(row->id));
        json["meetings"].push_back(std::move(one));
    }
    json["rating_party"] = base::codeOf(facts.ratingRule.party);
    json["piece_rating"] = base::codeOf(facts.ratingRule.piece);
}

Json visitsJson(const domain::CaseFacts& facts, const domain::Task& task) {
    Json json = Json::object();
    bool isComplete = true;
    for (const auto& [phase, code] : base::EnumCodes<domain::ContactPhase>::values) {
        bool isThere = false;
        std::optional<base::Date> first;
        for (const domain::Contact& row : facts.contacts) {
            const domain::Task* of = facts.task(row.task);
            if (of == nullptr || of->unit != task.unit || row.phase != phase) continue;
            isThere = true;
            if (row.on && (!first || *row.on < *first)) first = row.on;
        }
        json[std::string(code)] = isThere;
        json[std::string(code) + "_on"] = orNull(first);
        isComplete = isComplete && isThere;
    }
    json["complete"] = isComplete;
    return json;
}

Json opinionsJson(const domain::CaseFacts& facts, domain::TaskId task) {
    Json list = Json::array();
    for (const domain::JointOpinion& row : facts.jointOpinions) {
        if (row.task != task) continue;
        list.push_back({{"on", orNull(row.on)},
                        {"text", row.text},
                        {"signatory", row.signatory},
                        {"document_number", row.documentNumber},
                        {"returned_on", orNull(row.returnedOn)},
                        {"return_reason", row.returnReason},
                        {"due_again_on", orNull(row.dueAgainOn)}});
    }
    return list;
}

}  // namespace huying::cli
