// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/submission_json.h"

#include "base/text.h"

namespace huying::cli {

namespace {

using domain::Submission;
using domain::SubmissionEvent;
using domain::SubmissionStep;

Json stepsJson(const Submission& paper, const app::Words& labels) {
    int number = 0;
    return listOf(paper.steps, [&](const SubmissionStep& step) {
        Json json{{"step", ++number},
                  {"event", base::codeOf(step.event)},
                  {"event_label", labels.label(step.event)},
                  {"on", base::isoDate(step.on)},
                  {"reviewer", step.reviewer},
                  {"reason", paper.isSecret() ? std::string() : step.reason}};
        const domain::RefusalWording reason = labels.reasonOf(paper.term, step.refusal.value_or(""));
        json["refusal_reason"] = step.refusal ? Json(*step.refusal) : Json(nullptr);
        json["refusal_label"] = step.refusal ? Json(reason.label) : Json(nullptr);
        json["refusal_source"] = step.refusal ? Json(reason.source) : Json(nullptr);
        json["told_on"] = orNull(step.toldOn);
        json["went_to"] = codeOrNull(step.wentTo);
        json["went_to_body"] = step.wentToBody;
        json["merge_into"] = step.mergeInto ? Json(step.mergeIntoAddress) : Json(nullptr);
        json["doubts"] = listOf(step.doubts, [](const domain::PaperDoubt doubt) { return Json(std::string(base::codeOf(doubt))); });
        json["title_before"] = step.titleBefore && !paper.isSecret() ? Json(*step.titleBefore) : Json(nullptr);
        json["body_before"] = step.bodyBefore && !paper.isSecret() ? Json(*step.bodyBefore) : Json(nullptr);
        return json;
    });
}

// Each verb that acts on a paper, with what stands in its way now; a review is possible where one of its stages is.
Json actionsJson(const app::SubmissionView& view, const app::Words& words) {
    Json actions = Json::array();
    const auto add = [&](const char* command, std::initializer_list<SubmissionEvent> events) {
        base::Errors reasons;
        bool isAllowed = false;
        for (const SubmissionEvent event : events) {
            const base::Errors some = app::whatStandsInTheWay(view, event);
            isAllowed = isAllowed || some.empty();
            if (reasons.empty()) reasons = some;
        }
        if (isAllowed) reasons.clear();
        actions.push_back({{"command", command}, {"allowed", isAllowed}, {"reasons", toJson(reasons, words)}});
    };
    add("review-submission", {SubmissionEvent::passedFirst, SubmissionEvent::passedSecond, SubmissionEvent::returnedSecond});
    add("resubmit-submission", {SubmissionEvent::handedInAnew});
    add("withdraw-submission", {SubmissionEvent::takenBack});
    add("register-suggestion", {SubmissionEvent::registered});
    return actions;
}

Json orNullText(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

}  // namespace

Json toJson(const app::PreContactView& view, const app::Words& labels) {
    const domain::PreContact& talk = view.talk;
    Json json{{"pre_contact", talk.id.value}, {"state", base::codeOf(view.state)}, {"state_label", labels.label(view.state)}};
    json["version"] = view.version;
    json["deputy"] = view.deputyName;
    json["unit"] = view.unitName;
    json["matter"] = talk.matter;
    json["raised_on"] = base::isoDate(talk.raisedOn);
    json["taken_up_on"] = orNull(talk.takenUpOn);
    json["taken_up_by"] = talk.takenUpBy;
    json["answered_on"] = orNull(talk.answeredOn);
    json["answer"] = talk.answer;
    json["submission"] = orNullText(talk.submissionAddress);
    json["case"] = orNullText(talk.suggestionAddress);
    json["settled_reason"] = talk.settledReason;
    return json;
}

Json toJson(const app::SubmissionView& view, base::Date today, const app::Words& labels, const app::Words& words) {
    const Submission& paper = view.paper;
    Json json{{"submission", paper.address()}, {"title", paper.title}};
    json["state"] = base::codeOf(view.state);
    json["state_label"] = labels.label(view.state);
    json["next_step"] = base::codeOf(view.next);
    json["next_step_label"] = labels.label(view.next);
    json["turn"] = base::codeOf(view.turn);
    const auto days = view.daysWaiting(today);
    json["days"] = days ? Json(*days) : Json(nullptr);
    json["version"] = view.version;
    json["session"] = {{"term", paper.term}, {"number", paper.sessionNumber}, {"name", view.sessionName}};
    json["kind"] = base::codeOf(paper.kind);
    json["body"] = paper.isSecret() ? std::string() : paper.body;
    json["lead"] = paper.leadDeputy ? Json(view.leadName) : Json(nullptr);
    json["delegation"] = paper.leadDelegation ? Json(view.leadName) : Json(nullptr);
    json["co_signers"] = view.coSigners;
    json["category"] = orNullText(view.categoryName);
    json["origin"] = base::codeOf(paper.origin);
    json["motion_number"] = paper.motionNumber;
    json["submitted_on"] = base::isoDate(paper.submittedOn);
    json["paper_source"] = paper.paperSource;
    json["classified"] = paper.classified;
    json["hide_identity"] = paper.hideIdentity;
    json["remark"] = paper.remark;
    json["doubts"] = listOf(
        view.doubts, [&](const domain::PaperDoubt doubt) { return Json{{"doubt", base::codeOf(doubt)}, {"label", labels.label(doubt)}}; });
    json["steps"] = stepsJson(paper, labels);
    json["case"] = orNullText(paper.suggestionAddress);
    json["registered_on"] = orNull(paper.registeredOn);
    json["pre_contacts"] = listOf(view.talks, [&](const app::PreContactView& talk) { return toJson(talk, labels); });
    json["actions"] = actionsJson(view, words);
    return json;
}

void addBefore(Json& json, const app::CaseView& view, const app::Words& labels) {
    json["submission"] = nullptr;
    if (view.submission) {
        const Submission& paper = view.submission->paper;
        json["submission"] = {{"submission", paper.address()},
                              {"submitted_on", base::isoDate(paper.submittedOn)},
                              {"motion_number", paper.motionNumber},
                              {"steps", stepsJson(paper, labels)}};
    }
    json["pre_contacts"] = listOf(view.talks, [&](const app::PreContactView& talk) { return toJson(talk, labels); });
}

std::string textOf(const app::PreContactView& view, const app::Words& words) {
    const domain::PreContact& talk = view.talk;
    std::string text =
        base::isoDate(talk.raisedOn) + " " + view.deputyName + " " + view.unitName + " " + talk.matter + "  " + words.label(view.state);
    if (talk.takenUpOn) text += "  " + words.fieldLabel("taken_up_on") + " " + base::isoDate(*talk.takenUpOn) + " " + talk.takenUpBy;
    if (talk.answeredOn) text += "  " + words.fieldLabel("answered_on") + " " + base::isoDate(*talk.answeredOn) + " " + talk.answer;
    return text;
}

std::string textOf(const app::SubmissionView& view, base::Date today, const app::Words& words) {
    const Submission& paper = view.paper;
    std::string text = paper.address() + " " + paper.title + "\n";
    const auto line = [&](const char* field, const std::string& value) {
        if (!value.empty()) text += words.text("cli.label", {{"label", words.fieldLabel(field)}, {"value", value}}) + "\n";
    };
    line("lead", paper.hideIdentity
                     ? words.text("cli.in_brackets", {{"text", view.leadName}, {"inside", words.fieldLabel("hide_identity")}})
                     : view.leadName);
    line("co_signers", base::joined(view.coSigners, words.text("phrase.list_separator")));
    line("category", view.categoryName);
    if (paper.origin != domain::Origin::direct) line("origin", words.label(paper.origin));
    line("motion_number", paper.motionNumber);
    line("paper_source", paper.paperSource);
    line("state", words.label(view.state));
    if (!domain::isEnd(view.state)) {
        line("next_step", words.label(view.next));
        line("turn", words.label(view.turn));
    }
    if (const auto days = view.daysWaiting(today))
        text += words.text("cli.label", {{"label", words.text("sheet.days")}, {"value", std::to_string(*days)}}) + "\n";
    for (const std::string& step : app::chainOf(paper, words)) text += "  " + base::replacedAll(step, "\n", " ") + "\n";
    for (const domain::PaperDoubt doubt : view.doubts) {
        if (!domain::isEnd(view.state)) line("doubts", words.label(doubt));
    }
    for (const app::PreContactView& talk : view.talks) line("pre_contact", base::replacedAll(textOf(talk, words), "\n", " "));
    if (!paper.isSecret() && !paper.body.empty()) text += paper.body + "\n";
    return text;
}

}  // namespace huying::cli
