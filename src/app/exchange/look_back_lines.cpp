// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/look_back_lines.h"

#include <algorithm>
#include <array>
#include <map>

#include "app/queries/case_view.h"
#include "base/text.h"
#include "domain/follow_up.h"

namespace huying::app {

namespace {

constexpr std::array<std::string_view, 6> answerColumns{"answered_on",     "answer_state", "answer_text",
                                                        "answer_evidence", "expected_on",  "person"};

bool isAsked(const domain::CaseFacts& facts, const domain::LookBackLine& line, domain::TaskId task) {
    return line.task == task && !line.closedOn && domain::standingOf(facts, line) == domain::LookBackStanding::unanswered;
}

// What is asked; of a line that was sent back, what is missing too.
std::string demandOf(const domain::CaseFacts& facts, const domain::LookBackLine& line, const std::vector<domain::LookBack>& rounds) {
    std::vector<std::string> parts;
    for (const domain::LookBack& round : rounds) {
        if (round.id == line.round && !round.demand.empty()) parts.push_back(round.demand);
    }
    const domain::LookBackFinding* finding = domain::findingOf(facts, line);
    if (finding != nullptr && !finding->text.empty()) parts.push_back(finding->text);
    return base::joined(parts, "；");
}

std::map<std::string_view, std::string> knownCells(const OpenTask& open, const domain::LookBackLine& line,
                                                   const std::vector<domain::LookBack>& rounds, const Words& words) {
    const domain::CaseFacts& facts = open.facts;
    std::map<std::string_view, std::string> cells{{"number", facts.suggestion.address()},
                                                  {"title", facts.suggestion.title},
                                                  {"look_back", line.roundName},
                                                  {"demand", demandOf(facts, line, rounds)},
                                                  {"answer_due", base::isoDate(line.dueOn)}};
    for (const domain::Commitment& row : facts.commitments) {
        if (row.id != line.commitment) continue;
        cells["looked_at"] =
            words.text("look_back.about_promise", {{"number", std::to_string(domain::numberOf(facts, row.id))}, {"text", row.text}});
        cells["looked_due"] = base::isoOrEmpty(domain::dueOf(facts, row));
    }
    const domain::Reply* reply = facts.replyOf(open.task.id);
    if (!line.commitment && reply != nullptr) {
        const std::string given = words.classLabel(facts.suggestion.term, domain::presentClassOf(facts, *reply));
        cells["looked_at"] = reply->text.empty() ? words.text("look_back.class_only", {{"class", given}})
                                                 : words.text("look_back.reply", {{"text", reply->text}});
    }
    return cells;
}

constexpr int noCommitment = -1;  // no promise has this number, and no piece as it was answered

const domain::LookBackLine* lineOf(const RowMark& mark, const domain::CaseFacts& facts) {
    const auto found = std::find_if(facts.lookBackLines.begin(), facts.lookBackLines.end(), [&](const domain::LookBackLine& line) {
        return line.id.value == mark.number && line.task == mark.task;
    });
    return found == facts.lookBackLines.end() ? nullptr : &*found;
}

// The piece with the line that went out in a row: the one that has its number today, else one of those that went out with it.
std::optional<domain::CaseFacts> factsWithLine(const RowMark& mark, const std::string& address, RegisterReader& reader) {
    const auto id = findCase(reader, address);
    auto facts = id ? reader.caseFacts(*id) : std::nullopt;
    if (facts && lineOf(mark, *facts) != nullptr) return facts;
    const auto exchange = reader.exchange(mark.token);
    const std::vector<ExchangedCase> sent = exchange ? exchange->cases : std::vector<ExchangedCase>();
    for (const ExchangedCase& one : sent) {
        facts = reader.caseFacts(one.id);
        if (facts && lineOf(mark, *facts) != nullptr) return facts;
    }
    return std::nullopt;
}

}  // namespace

bool isAskedToLookBack(const domain::CaseFacts& facts, const domain::Task& task) {
    return std::any_of(facts.lookBackLines.begin(), facts.lookBackLines.end(),
                       [&](const domain::LookBackLine& line) { return isAsked(facts, line, task.id); });
}

std::set<domain::SuggestionId> casesLookedAt(RegisterReader& reader) {
    std::set<domain::SuggestionId> cases;
    for (const domain::LookBack& round : reader.lookBacks()) {
        if (round.closedOn) continue;
        for (const domain::SuggestionId id : reader.casesInLookBack(round.id)) cases.insert(id);
    }
    return cases;
}

std::vector<FormRow> lookBackRows(const Exchange& exchange, const OpenTask& open, const std::string& origin,
                                  const std::vector<domain::LookBack>& rounds, const Words& words) {
    std::vector<FormRow> rows;
    for (const domain::LookBackLine& line : open.facts.lookBackLines) {
        if (!isAsked(open.facts, line, open.task.id)) continue;
        const auto known = knownCells(open, line, rounds, words);
        FormRow& row = rows.emplace_back();
        SentCells sent;
        for (const FormColumn& column : columnsOf(FormPage::lookBack)) {
            const auto value = known.find(column.code);
            row.cells.push_back({value == known.end() ? std::string() : value->second, column.isKnown});
            if (!row.cells.back().text.empty()) sent.emplace_back(column.code, row.cells.back().text);
        }
        row.token = rowMarkText({RowMark::Kind::lookBack, exchange.token, open.task.id, static_cast<int>(line.id.value), origin});
        row.sent = sentText(sent);
    }
    return rows;
}

std::vector<std::string> lookBackStates(const Words& words) {
    std::vector<std::string> labels;
    for (const auto& [state, code] : base::EnumCodes<domain::LookBackState>::values) labels.push_back(words.label(state));
    return labels;
}

std::optional<RecordLookBackAnswer> lookBackAnswerIn(FormRowValues& values, RegisterReader& reader, std::optional<base::Date>& on) {
    if (!values.isAnyChanged(answerColumns)) return std::nullopt;
    using State = domain::LookBackState;
    RecordLookBackAnswer command;
    const std::string address = values.caseAddress();
    command.caseAddress = address;
    values.requiredText("answer_state");
    command.state =
        values.choice<State>("answer_state", lookBackStates(values.words()), [&](const std::string& word) -> std::optional<State> {
            for (const auto& [state, code] : base::EnumCodes<State>::values) {
                if (base::comparableName(values.words().label(state)) == base::comparableName(word)) return state;
            }
            return std::nullopt;
        });
    command.text = values.requiredText("answer_text");
    command.evidence = values.text("answer_evidence");
    command.expectedOn = values.date("expected_on");
    command.person = values.text("person");
    on = values.requiredDate("answered_on");
    const RowMark& mark = *values.row().mark;
    if (const auto facts = factsWithLine(mark, address, reader)) {
        const domain::LookBackLine& line = *lineOf(mark, *facts);
        command.round = line.roundName;  // which may be called otherwise by now
        command.commitment = line.commitment ? domain::numberOf(*facts, *line.commitment) : 0;
    } else {
        // It was taken out of the round: the answer must not be taken for another line of the unit.
        command.round = sentValue(values.row().sent, "look_back");
        command.commitment = noCommitment;
    }
    return command;
}

}  // namespace huying::app
