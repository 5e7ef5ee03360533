// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/directory_lookup.h"
#include "app/queries/list_values.h"
#include "app/queries/supervision_view.h"
#include "base/text.h"
#include "cli/json_forms.h"
#include "cli/program.h"

// Priority supervision of a session: its topics with where they stand, or what was proposed for it.
namespace huying::cli {

namespace {

Json addressesOf(const std::vector<app::CaseRow>& rows) {
    return listOf(rows, [](const app::CaseRow& row) { return Json(row.address); });
}

using Photos = std::map<domain::ActivityId, std::vector<domain::Attachment>>;

Json topicJson(const app::TopicView& view, const Photos& photos, const app::Words& labels, const app::Words& words) {
    const domain::SupervisionTopic& topic = view.topic;
    const domain::TopicStanding standing = view.standing();
    return {{"topic", topic.name},
            {"leaders", topic.leaders},
            {"committee", view.committeeName},
            {"units", view.unitNames},
            {"decided_on", orNull(topic.decidedOn)},
            {"chair_meeting", topic.chairMeeting},
            {"plan_on", orNull(topic.planOn)},
            {"plan_text", topic.plan},
            {"pieces", addressesOf(view.pieces)},
            {"completed", view.completed()},
            {"activities", listOf(view.activities,
                                  [&](const domain::Activity& row) {
                                      return Json{{"activity", row.id.value},
                                                  {"activity_kind", base::codeOf(row.kind)},
                                                  {"activity_kind_label", labels.label(row.kind)},
                                                  {"on", base::isoDate(row.on)},
                                                  {"place", row.place},
                                                  {"next_on", orNull(row.nextOn)},
                                                  {"photos", photosJson(photos, row.id)}};
                                  })},
            {"next_on", orNull(view.nextOn())},
            {"report_on", orNull(topic.reportOn)},
            {"report", topic.report},
            {"heard_on", orNull(topic.heardOn)},
            {"heard_meeting", topic.heardMeeting},
            {"closed_on", orNull(topic.closedOn)},
            {"step", base::codeOf(standing.step)},
            {"step_label", labels.label(standing.step)},
            {"turn", base::codeOf(standing.turn)},
            {"turn_label", labels.label(standing.turn)},
            {"since", orNull(standing.since)},
            {"sentence", words.text("topic_why." + std::string(base::codeOf(standing.step)))},
            {"version", view.version}};
}

Json candidateJson(const app::CandidateView& view, const app::Words& labels) {
    const domain::Candidate& row = view.candidate;
    Json grounds = Json::array();
    for (const domain::CandidateGround ground : row.grounds)
        grounds.push_back({{"code", base::codeOf(ground)}, {"label", labels.label(ground)}});
    return {{"candidate", row.id.value},
            {"case", view.row.address},
            {"title", app::shownTitle(view.row, labels)},
            {"proposer", base::codeOf(row.proposer)},
            {"proposed_by", view.proposer.empty() ? labels.label(row.proposer) : view.proposer},
            {"for_government", row.isForGovernment},
            {"proposed_on", base::isoDate(row.on)},
            {"grounds", grounds},
            {"text", row.reason},
            {"proposed_topic", row.topicName},
            {"signers", view.signers()},
            {"similar", listOf(view.similar, [](const app::SimilarPiece& one) { return Json(one.address); })},
            {"outcome", codeOrNull(row.outcome)},
            {"decided_on", orNull(row.decidedOn)},
            {"chair_meeting", row.chairMeeting},
            {"reason", row.decisionReason},
            {"version", view.version}};
}

std::string topicsText(const app::SupervisionView& view, const app::Words& words) {
    std::vector<std::vector<std::string>> rows;
    for (const app::TopicView& one : view.topics) {
        const domain::TopicStanding standing = one.standing();
        rows.push_back({one.topic.name, base::joined(one.topic.leaders, words.text("phrase.list_separator")), one.committeeName,
                        std::to_string(one.completed()) + "/" + std::to_string(one.handled()), std::to_string(one.activities.size()),
                        base::isoOrEmpty(one.nextOn()), words.label(standing.step), words.label(standing.turn)});
    }
    return tabbedLines(rows);
}

std::string candidatesText(const app::SupervisionView& view, const app::Words& words) {
    std::vector<std::vector<std::string>> rows;
    for (const app::CandidateView& one : view.candidates) {
        std::vector<std::string> grounds;
        for (const domain::CandidateGround ground : one.candidate.grounds) grounds.push_back(words.label(ground));
        rows.push_back({one.row.address, app::shownTitle(one.row, words),
                        one.proposer.empty() ? words.label(one.candidate.proposer) : one.proposer, base::isoDate(one.candidate.on),
                        base::joined(grounds, words.text("phrase.list_separator")), one.candidate.topicName, std::to_string(one.signers()),
                        std::to_string(one.similar.size()), one.candidate.outcome ? words.label(*one.candidate.outcome) : std::string()});
    }
    return tabbedLines(rows);
}

ExitCode refuse(const Task& task, const base::Error& error) {
    task.console.complain(error);
    return exitCodeOf(error);
}

}  // namespace

ExitCode runTopics(const Task& task) {
    const auto session = app::DirectoryLookup(task.store.reader()).session(task.arguments.session);
    if (!session) return refuse(task, session.error());
    const bool isJson = task.arguments.format == "json";
    const app::Words& labels = task.console.registerWords();
    const app::Words& words = task.console.words();
    if (task.arguments.candidates) {
        app::SupervisionView view = app::viewSupervision(task.store.reader(), session->id);
        app::addSimilar(task.store.reader(), session->id, view.candidates);
        if (!isJson) return task.console.deliver(candidatesText(view, words));
        return task.console.deliver(
            printed({{"session", session->address()},
                     {"open", view.openCandidates()},
                     {"candidates", listOf(view.candidates, [&](const app::CandidateView& one) { return candidateJson(one, labels); })}}));
    }
    app::SupervisionView view = app::viewTopics(task.store.reader(), session->id);
    if (!task.arguments.topic.empty()) {
        const auto topic = topicOf(task);
        if (!topic) return refuse(task, topic.error());
        std::erase_if(view.topics, [&](const app::TopicView& one) { return one.topic.id != topic->id; });
    }
    if (!isJson) return task.console.deliver(topicsText(view, words));
    return task.console.deliver(
        printed({{"session", session->address()},
                 {"topics", listOf(view.topics, [&](const app::TopicView& one) { return topicJson(one, view.photos, labels, words); })},
                 {"without_topic", addressesOf(view.withoutTopic)},
                 {"government_items", addressesOf(view.governmentItems)}}));
}

}  // namespace huying::cli
