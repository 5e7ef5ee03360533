// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "cli/json_forms.h"
#include "domain/void_facts.h"

// The JSON shape of what look-back rounds ask about a case (docs/cli.md, `show`).
namespace huying::cli {

namespace {

Json answersJson(const domain::CaseFacts& facts, domain::LookBackLineId line, const app::Words& labels) {
    Json list = Json::array();
    for (const domain::LookBackAnswer* row : domain::recordedAnswersOf(facts, line)) {
        list.push_back({{"entry", list.size() + 1},
                        {"on", base::isoDate(row->on)},
                        {"answer_state", base::codeOf(row->state)},
                        {"answer_state_label", labels.label(row->state)},
                        {"text", row->text},
                        {"evidence", row->evidence},
                        {"expected_on", orNull(row->expectedOn)},
                        {"person", row->person},
                        {"void", !row->voidReason.empty()},
                        {"void_reason", row->voidReason}});
    }
    return list;
}

// As the answers are numbered; null where nothing had been said.
Json numberOfCompared(const std::vector<const domain::LookBackAnswer*>& answers, const domain::LookBackFinding& finding) {
    const auto compared = std::find_if(answers.begin(), answers.end(), [&](const auto* row) { return row->id == finding.answer; });
    return compared == answers.end() ? Json(nullptr) : Json(compared - answers.begin() + 1);
}

Json findingsJson(const domain::CaseFacts& facts, domain::LookBackLineId line, const app::Words& labels) {
    Json list = Json::array();
    const std::vector<const domain::LookBackAnswer*> answers = domain::recordedAnswersOf(facts, line);
    for (const domain::LookBackFinding* row : domain::recordedFindingsOf(facts, line)) {
        list.push_back({{"entry", list.size() + 1},
                        {"on", base::isoDate(row->on)},
                        {"finding", base::codeOf(row->outcome)},
                        {"finding_label", labels.label(row->outcome)},
                        {"answer", numberOfCompared(answers, *row)},
                        {"text", row->text},
                        {"person", row->person},
                        {"void", !row->voidReason.empty()},
                        {"void_reason", row->voidReason}});
    }
    return list;
}

}  // namespace

void addLookBacks(Json& json, const app::CaseView& view, const app::Words& labels) {
    const domain::CaseFacts& facts = view.facts;
    json["look_backs"] = Json::array();
    for (const domain::LookBackLine& line : facts.lookBackLines) {
        const domain::Task* task = facts.task(line.task);
        if (task == nullptr) continue;
        const domain::LookBackStanding standing = domain::standingOf(facts, line);
        const auto demand = view.lookBackDemands.find(line.round);
        json["look_backs"].push_back({{"look_back", line.roundName},
                                      {"unit", view.unitName(task->unit)},
                                      {"commitment", line.commitment ? domain::numberOf(facts, *line.commitment) : 0},
                                      {"chosen_on", base::isoDate(line.on)},
                                      {"due_on", base::isoDate(line.dueOn)},
                                      {"demand", demand == view.lookBackDemands.end() ? std::string() : demand->second},
                                      {"closed_on", orNull(line.closedOn)},
                                      {"standing", base::codeOf(standing)},
                                      {"standing_label", labels.label(standing)},
                                      {"version", view.lookBackVersions.at(line.id)},
                                      {"answers", answersJson(facts, line.id, labels)},
                                      {"findings", findingsJson(facts, line.id, labels)}});
    }
}

}  // namespace huying::cli
