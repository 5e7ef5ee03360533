// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"
#include "app/queries/ballot_list.h"
#include "app/queries/inspection_list.h"
#include "base/text.h"
#include "cli/json_forms.h"
#include "cli/program.h"

namespace huying::cli {

namespace {

Json strings(const std::vector<std::string>& list) {
    return listOf(list, [](const std::string& text) { return Json(text); });
}

template <class Row>
void addVoidity(Json& json, const Row& row) {
    json["void"] = !row.voidReason.empty();
    json["void_reason"] = row.voidReason;
}

Json findingJson(const domain::InspectionFinding& row, std::size_t number) {
    Json json{{"finding_number", number},   {"on", base::isoDate(row.on)},
              {"text", row.text},           {"score", row.score ? Json(*row.score) : Json(nullptr)},
              {"problem", row.isProblem},   {"demand", row.demand},
              {"due_on", orNull(row.dueOn)}};
    const domain::InspectionFollowUp* done = domain::doneBy(row);
    json["rectified_on"] = done == nullptr ? Json(nullptr) : Json(base::isoDate(done->on));
    addVoidity(json, row);
    json["follow_ups"] = Json::array();
    for (const domain::InspectionFollowUp& step : row.followUps) {
        Json one{{"follow_up_number", json["follow_ups"].size() + 1},
                 {"on", base::isoDate(step.on)},
                 {"text", step.text},
                 {"rectified", step.isDone}};
        addVoidity(one, step);
        json["follow_ups"].push_back(std::move(one));
    }
    return json;
}

Json lineJson(const app::InspectionLineView& row) {
    Json json{{"unit", row.unit},
              {"case", row.line.address.empty() ? Json(nullptr) : Json(row.line.address)},
              {"title", row.title},
              {"drawn", static_cast<bool>(row.line.draw)},
              {"on", base::isoDate(row.line.on)},
              {"version", row.version}};
    json["findings"] = Json::array();
    for (const domain::InspectionFinding& finding : row.line.findings)
        json["findings"].push_back(findingJson(finding, json["findings"].size() + 1));
    return json;
}

Json drawJson(const domain::InspectionDraw& draw) {
    return {{"on", base::isoDate(draw.on)},
            {"draw_subject", base::codeOf(draw.subject)},
            {"draw_count", draw.count},
            {"per_unit", draw.isPerUnit},
            {"seed", draw.seed},
            {"candidates", strings(draw.candidates)},
            {"drawn", strings(draw.drawn)},
            {"proven", domain::isProven(draw)}};
}

Json toJson(const app::InspectionView& view) {
    const domain::Inspection& row = view.inspection;
    Json json{{"inspection", row.name},
              {"session", view.session},
              {"committee", view.committee},
              {"planned_on", base::isoDate(row.plannedOn)},
              {"from_date", orNull(row.from)},
              {"to_date", orNull(row.to)},
              {"purpose", row.purpose},
              {"committee_members", strings(row.members)},
              {"proposing_deputies", strings(view.deputies)},
              {"closed_on", orNull(row.closedOn)},
              {"conclusion", row.conclusion}};
    addVoidity(json, row);
    json["version"] = view.version;
    json["units"] = view.counts.units;
    json["pieces"] = view.counts.pieces;
    json["inspected"] = view.counts.inspected;
    json["problems"] = view.counts.problems;
    json["demands"] = view.counts.demands;
    json["done"] = view.counts.done;
    json["sample"] = listOf(view.lines, lineJson);
    json["draws"] = listOf(row.draws, drawJson);
    return json;
}

bool isOpen(const app::InspectionView& view) {
    return view.inspection.counts() && (!view.inspection.closedOn || view.counts.done < view.counts.demands);
}

Json ruleJson(const domain::BallotRule& rule) {
    return {{"ballot_base", base::codeOf(rule.base)},
            {"ballot_measure", base::codeOf(rule.measure)},
            {"numerator", rule.numerator},
            {"denominator", rule.denominator},
            {"inclusive", rule.isInclusive},
            {"source", rule.source}};
}

Json opinionJson(const app::ReviewOpinionView& view, std::size_t number) {
    const domain::ReviewOpinion& row = view.opinion;
    const domain::Rectification* done = domain::doneBy(row);
    Json json{{"opinion_number", number},
              {"on", base::isoDate(row.on)},
              {"text", row.text},
              {"unit", view.unit.empty() ? Json(nullptr) : Json(view.unit)},
              {"due_on", orNull(row.dueOn)},
              {"rectified_on", done == nullptr ? Json(nullptr) : Json(base::isoDate(done->on))}};
    addVoid(json, row, view.version);
    json["rectifications"] = Json::array();
    for (const domain::Rectification& step : row.rectifications) {
        Json one{{"rectification_number", json["rectifications"].size() + 1},
                 {"on", base::isoDate(step.on)},
                 {"text", step.text},
                 {"rectified", step.isDone}};
        addVoidity(one, step);
        json["rectifications"].push_back(std::move(one));
    }
    return json;
}

Json toJson(const app::BallotView& view, const app::Words& labels) {
    const domain::Ballot& row = view.ballot;
    Json json{{"ballot", row.id.value},
              {"session", view.session},
              {"on", base::isoDate(row.on)},
              {"ballot_meeting", row.meeting},
              {"ballot_subject", base::codeOf(row.subject)},
              {"about", view.about},
              {"system", codeOrNull(row.system)},
              {"unit", view.unit.empty() ? Json(nullptr) : Json(view.unit)},
              {"case", row.address.empty() ? Json(nullptr) : Json(row.address)},
              {"members", row.members},
              {"present", row.present},
              {"handed_out", row.handedOut},
              {"collected", row.collected},
              {"satisfied", row.satisfied},
              {"mostly_satisfied", row.mostly},
              {"dissatisfied", row.dissatisfied},
              {"invalid", row.invalid},
              {"valid", row.valid()},
              {"rule", ruleJson(row.rule)},
              {"count", view.outcome.counted},
              {"base", {{"key", base::codeOf(row.rule.base)}, {"label", labels.label(row.rule.base)}, {"count", view.outcome.base}}},
              {"percent", view.percent ? Json(*view.percent) : Json(nullptr)},
              {"passes", view.outcome.passes},
              {"formula", app::outcomeText(row, labels)},
              {"first_ballot", row.repeats ? Json(row.repeats.value) : Json(nullptr)},
              {"second_ballot", view.second ? Json(view.second.value) : Json(nullptr)},
              {"rectify_by", orNull(row.rectifyBy)},
              {"second_reported_on", orNull(row.reportedOn)},
              {"second_report", row.report},
              {"waits_for", view.waits == domain::AfterBallot::secondReport   ? Json("second_report")
                            : view.waits == domain::AfterBallot::secondBallot ? Json("second_ballot")
                                                                              : Json(nullptr)},
              {"note", row.note}};
    addVoid(json, row, view.version);
    json["opinions"] = Json::array();
    for (const app::ReviewOpinionView& opinion : view.opinions)
        json["opinions"].push_back(opinionJson(opinion, json["opinions"].size() + 1));
    return json;
}

bool isOpen(const app::BallotView& view) {
    const bool hasOpenOpinion = std::any_of(view.opinions.begin(), view.opinions.end(),
                                            [](const app::ReviewOpinionView& one) { return domain::isOpen(one.opinion); });
    return view.ballot.counts() && (hasOpenOpinion || view.waits != domain::AfterBallot::nothing);
}

std::string textOf(const std::vector<app::InspectionView>& views, bool isOpenOnly, const app::Words& words) {
    std::string text;
    for (const app::InspectionView& view : views) {
        text += words.text("cli.label", {{"label", view.inspection.name}, {"value", app::countsText(view.counts, words)}}) + "\n";
        for (const domain::InspectionDraw& draw : view.inspection.draws) text += "  " + app::drawText(draw, words) + "\n";
        for (const auto& cells : app::inspectionSheet({view}, isOpenOnly, words).rows)
            text += "  " + tabbedLines({{cells.begin() + 1, cells.end()}});
    }
    return text;
}

std::string textOf(const std::vector<app::BallotView>& views, bool isOpenOnly, const app::Words& words) {
    std::string text;
    for (const app::BallotView& view : views) {
        if (!view.ballot.counts()) continue;
        const std::string about =
            view.ballot.repeats
                ? words.text("ballot.repeated", {{"about", view.about}, {"first", std::to_string(view.ballot.repeats.value)}})
                : view.about;
        text += tabbedLines({{std::to_string(view.ballot.id.value), base::isoDate(view.ballot.on), about,
                              app::outcomeText(view.ballot, view.percents, words), app::waitsText(view, words)}});
        for (const auto& cells : app::reviewOpinionSheet({view}, isOpenOnly, words).rows)
            text += "  " + tabbedLines({{cells.begin() + 2, cells.end()}});
    }
    return text;
}

template <class Views>
Views asked(Views views, const Task& task) {
    if (task.arguments.openOnly) std::erase_if(views, [](const auto& view) { return !isOpen(view); });
    return views;
}

}  // namespace

ExitCode runInspections(const Task& task) {
    const auto session = sessionOf(task);
    if (!session) {
        task.console.complain(session.error());
        return exitCodeOf(session.error());
    }
    const bool isJson = task.arguments.format == "json";
    const app::Words& words = isJson ? task.console.registerWords() : task.console.words();
    const auto views = asked(app::viewInspections(task.store.reader(), *session, words), task);
    if (isJson)
        return task.console.deliver(printed(
            {{"total", views.size()}, {"inspections", listOf(views, [](const app::InspectionView& view) { return toJson(view); })}}));
    return task.console.deliver(textOf(views, task.arguments.openOnly, words));
}

ExitCode runBallots(const Task& task) {
    const auto session = sessionOf(task);
    if (!session) {
        task.console.complain(session.error());
        return exitCodeOf(session.error());
    }
    const bool isJson = task.arguments.format == "json";
    const app::Words& words = isJson ? task.console.registerWords() : task.console.words();
    const app::ReadSnapshot moment(task.store.reader());
    const auto views = asked(app::viewBallots(task.store.reader(), *session, words), task);
    if (!isJson) return task.console.deliver(textOf(views, task.arguments.openOnly, words));
    Json rules = Json::array();
    for (const auto& [term, rule] : task.store.reader().ballotRules()) {
        Json row{{"term", term}};
        row.update(ruleJson(rule));
        rules.push_back(std::move(row));
    }
    return task.console.deliver(printed({{"total", views.size()},
                                         {"ballots", listOf(views, [&](const app::BallotView& view) { return toJson(view, words); })},
                                         {"rules", rules}}));
}

}  // namespace huying::cli
