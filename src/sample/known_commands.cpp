// SPDX-License-Identifier: GPL-3.0-or-later
#include "known_commands.h"

#include "figures.h"

#include <algorithm>
#include <stdexcept>

namespace huying::sample {

namespace {

using Keys = std::set<std::string>;

struct CommandForm {
    Keys needed;
    Keys allowed;
};

/// The commands of docs/cli.md that the demonstration uses; command, actor and on stand in every one.
const std::map<std::string, CommandForm>& forms() {
    static const std::map<std::string, CommandForm> known{
        {"set-base-figure", {{"term", "number", "total"}, {"plenary", "intersessional", "note"}}},
        {"register-suggestion",
         {{"title"},
          {"lead", "delegation", "session", "kind", "serial", "number_text", "body", "co_signers", "category", "formation_source",
           "sub_kind", "origin", "submitted_on", "publish_by_deputy", "classified", "hide_identity", "reply_wanted", "paper_source",
           "remark"}}},
        {"assign-suggestion", {{"case", "tasks"}, {"assigned_by", "via", "document_number"}}},
        {"acknowledge-receipt", {{"case", "unit"}, {"receiver", "leader", "handler", "handler_phone"}}},
        {"record-progress", {{"case", "unit", "text"}, {"plan", "leader", "handler", "handler_phone"}}},
        {"record-contact", {{"case", "unit", "phase", "way"}, {"deputy", "place", "people", "deputy_opinion", "unit_answer", "signed"}}},
        {"record-joint-opinion", {{"case", "unit", "text"}, {"signatory", "document_number"}}},
        {"record-reply",
         {{"case", "unit", "result_class"}, {"document_number", "signatory", "text", "leader", "handler", "handler_phone", "outcome"}}},
        {"record-commitment", {{"case", "unit", "text"}, {"due_on", "owner"}}},
        {"record-commitment-progress", {{"case", "text"}, {"step", "due_on", "deputy_told_on"}}},
        {"record-delivery", {{"case", "way"}, {"unit", "deputy", "form_sent"}}},
        {"request-extension", {{"case", "unit", "reason", "until"}, {}}},
        {"decide-extension", {{"case", "unit", "granted"}, {"until", "deputy_told_on", "reason"}}},
        {"record-feedback", {{"case", "result"}, {"process", "comment", "unit", "deputy", "channel", "collected_by", "wants_rehandling"}}},
        {"order-rehandling", {{"case"}, {"reason", "due_on"}}},
        {"complete-suggestion", {{"case", "ground"}, {"reason"}}},
        {"correct-topic", {{"topic"}, {"decided_on", "chair_meeting", "plan_text", "units"}}},
        {"set-priority", {{"cases", "topic"}, {}}},
        {"set-government-leader", {{"case", "government_leader"}, {}}},
        {"record-submission", {{"title", "lead"}, {"session", "kind", "body", "co_signers", "category", "motion_number", "paper_source"}}},
        {"review-submission",
         {{"submission", "stage", "verdict"}, {"reviewer", "reason", "refusal_reason", "told_on", "went_to", "doubts"}}},
        {"record-pre-contact",
         {{"deputy", "unit", "matter"}, {"session", "taken_up_on", "taken_up_by", "answered_on", "answer", "settled_reason"}}},
        {"correct-pre-contact", {{"pre_contact"}, {"answered_on", "answer", "submission"}}},
        {"open-look-back", {{"name", "due_on"}, {"purpose", "demand"}}},
        {"add-look-back-lines", {{"look_back", "cases"}, {"look_at"}}},
        {"record-look-back-answer", {{"case", "unit", "answer_state", "text"}, {"evidence", "expected_on", "person"}}},
        {"record-look-back-finding", {{"case", "unit", "finding"}, {"text", "person"}}},
        {"set-assessment-sheet", {{"sheet"}, {"example", "minimum_tasks", "grades"}}},
        {"record-assessment-entry", {{"unit", "points", "reason", "evidence"}, {"sheet", "role"}}},
        {"freeze-assessment", {{"sheet"}, {"as_of", "note"}}},
        {"plan-inspection", {{"name", "committee"}, {"from_date", "to_date", "purpose", "committee_members"}}},
        {"add-inspection-sample", {{"inspection", "cases", "unit"}, {}}},
        {"record-inspection-finding", {{"inspection", "unit", "case", "text"}, {"score", "problem", "demand", "due_on"}}},
        {"record-ballot",
         {{"ballot_meeting", "ballot_subject", "members", "present", "collected", "satisfied", "mostly_satisfied", "dissatisfied",
           "invalid"},
          {"note"}}},
        {"record-review-opinion", {{"ballot", "text"}, {"unit", "due_on"}}},
        {"propose-priority", {{"cases"}, {"committee", "grounds", "text", "proposed_topic"}}},
        {"decline-candidates", {{"cases", "reason"}, {"chair_meeting"}}},
        {"file-topic-report", {{"topic", "report"}, {}}},
        {"record-topic-hearing", {{"topic"}, {"heard_meeting"}}},
        {"set-report-text", {{"session", "slot", "text"}, {}}},
        {"record-deputy-activity",
         {{"session", "name", "deputy_activity_kind", "began_on"},
          {"finished_on", "place", "organizer", "participants", "activity_result"}}},
        {"correct-suggestion", {{"case", "deputy_activity"}, {}}},
        {"record-activity", {{"activity_kind", "place"}, {"topic", "case", "supervisor", "people", "findings", "decisions", "next_on"}}},
    };
    return known;
}

const std::map<std::string, Keys>& codes() {
    static const Keys ratings{"satisfied", "mostly_satisfied", "dissatisfied"};
    static const std::map<std::string, Keys> known{
        {"kind", {"plenary", "intersessional"}},
        {"formation_source", {"special_research", "inspection", "group_activity", "interviews", "voter_reception", "other", "unknown"}},
        {"sub_kind", {"suggestion", "criticism", "opinion"}},
        {"origin", {"direct", "converted_motion"}},
        {"publish_by_deputy", {"full", "title_only", "no"}},
        {"deputy_activity_kind",
         {"training", "special_research", "inspection", "group_activity", "interviews", "voter_reception", "other"}},
        {"activity_kind", {"inspection", "research", "visit", "meeting", "on_site", "hearing"}},
        {"phase", {"before", "during", "after"}},
        {"result_class", {"A", "B", "C", "D"}},
        {"result", ratings},
        {"process", ratings},
        {"channel", {"paper", "telephone", "in_person", "system"}},
        {"role", {"sole", "lead", "joint", "separate", "reference"}},
        {"ground", {"rated", "no_form_returned", "no_reply_wanted", "dissatisfied_explained", "imported"}},
    };
    return known;
}

const Keys& waysOf(const std::string& command) {
    static const Keys contact{"visit", "interview", "meeting", "site_visit", "telephone", "letter", "network"};
    static const Keys delivery{"post", "in_person", "system"};
    return command == "record-contact" ? contact : delivery;
}

void checkKeys(const Json& object, const Keys& needed, const Keys& allowed) {
    for (const auto& [key, value] : object.items()) {
        if (!needed.contains(key) && !allowed.contains(key)) {
            throw std::runtime_error("unknown key " + key);
        }
        const auto list = codes().find(key);
        if (list != codes().end() && !list->second.contains(value.get<std::string>())) {
            throw std::runtime_error("unknown " + key + " " + value.get<std::string>());
        }
    }
    for (const std::string& key : needed) {
        if (!object.contains(key)) {
            throw std::runtime_error("the key " + key + " is missing");
        }
    }
}

void checkUnit(const Sources& sources, const Json& object) {
    if (object.contains("unit") && sources.unitNamed(object.at("unit")) == nullptr) {
        throw std::runtime_error("unknown unit " + object.at("unit").get<std::string>());
    }
}

} // namespace

void checkCommand(const Sources& sources, const Json& command) {
    const std::string name = command.at("command");
    const auto form = forms().find(name);
    if (form == forms().end()) {
        throw std::runtime_error("unknown command " + name);
    }
    Keys needed = form->second.needed;
    needed.insert({"command", "actor", "on"});
    checkKeys(command, needed, form->second.allowed);
    checkUnit(sources, command);
    if (command.contains("way") && !waysOf(name).contains(command.at("way").get<std::string>())) {
        throw std::runtime_error("unknown way " + command.at("way").get<std::string>());
    }
    if (command.contains("tasks")) {
        for (const Json& task : command.at("tasks")) {
            checkKeys(task, {"unit", "role"}, {"scope", "due_on"});
            checkUnit(sources, task);
        }
    }
    if (command.contains("outcome")) {
        checkKeys(command.at("outcome"), {}, {"measures", "documents", "figures", "evidence", "exemplary"});
    }
    if (parseDay(command.at("on").get<std::string>()) > parseDay(figures::today)) {
        throw std::runtime_error("the date lies after " + std::string(figures::today));
    }
}

} // namespace huying::sample
