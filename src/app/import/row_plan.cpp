// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/row_plan.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace huying::app {

using base::Error;

namespace {

struct FieldColumn {
    std::string_view field;
    LedgerColumn column;
};

// Fields of register-suggestion and correct-suggestion.
constexpr std::array suggestionFieldColumns{
    FieldColumn{"session", LedgerColumn::term},
    FieldColumn{"kind", LedgerColumn::kind},
    FieldColumn{"serial", LedgerColumn::number},
    FieldColumn{"number_text", LedgerColumn::number},
    FieldColumn{"title", LedgerColumn::title},
    FieldColumn{"body", LedgerColumn::body},
    FieldColumn{"lead", LedgerColumn::lead},
    FieldColumn{"delegation", LedgerColumn::delegation},
    FieldColumn{"co_signers", LedgerColumn::coSigners},
    FieldColumn{"category", LedgerColumn::category},
    FieldColumn{"formation_source", LedgerColumn::formationSource},
    FieldColumn{"deputy_activity", LedgerColumn::activity},
    FieldColumn{"submitted_on", LedgerColumn::submittedOn},
    FieldColumn{"registered_on", LedgerColumn::registeredOn},
    FieldColumn{"publish_by_deputy", LedgerColumn::publication},
    FieldColumn{"classified", LedgerColumn::secrecy},
    FieldColumn{"hide_identity", LedgerColumn::secrecy},
    FieldColumn{"remark", LedgerColumn::remark},
};

// Fields of the other corrections.
constexpr std::array factFieldColumns{
    FieldColumn{"assigned_on", LedgerColumn::assignedOn},
    FieldColumn{"due_on", LedgerColumn::dueOn},
    FieldColumn{"received_on", LedgerColumn::receivedOn},
    FieldColumn{"replied_on", LedgerColumn::repliedOn},
    FieldColumn{"rated_on", LedgerColumn::ratedOn},
    FieldColumn{"completed_on", LedgerColumn::completedOn},
    FieldColumn{"leader", LedgerColumn::leader},
    FieldColumn{"handler", LedgerColumn::handler},
    FieldColumn{"handler_phone", LedgerColumn::handlerPhone},
    FieldColumn{"signatory", LedgerColumn::signatory},
};

}  // namespace

LedgerColumn columnOf(const Error& error, const PlannedCommand& planned) {
    if (error.code == "certificate-of-another" || error.code == "unknown-deputy") return LedgerColumn::certificate;
    if (error.code == "due-before-assigned" || error.code == "due-date-as-notified") return LedgerColumn::dueOn;
    if (error.code == "scope-required") return LedgerColumn::separateUnits;
    if (error.code == "joint-needs-lead" || error.code == "sole-stands-alone") return LedgerColumn::jointUnits;
    if (error.code == "classes-differ" || error.code == "class-not-in-use") return LedgerColumn::resultClass;
    if (error.field == "on") return planned.dateColumn;
    for (const FieldColumn& row : factFieldColumns) {
        if (row.field == error.field) return row.column;
    }
    const Command& command = planned.request.command;
    if (command.as<RegisterSuggestion>() != nullptr || command.as<CorrectSuggestion>() != nullptr) {
        for (const FieldColumn& row : suggestionFieldColumns) {
            if (row.field == error.field) return row.column;
        }
    }
    return planned.column;
}

void RowPlan::run(Command command, std::optional<base::Date> date, LedgerColumn column, LedgerColumn dateColumn) {
    const CommandDate on = date ? CommandDate{date, false} : CommandDate::undated();
    commands_.push_back({{std::move(command), actor_, on}, column, dateColumn});
}

void RowPlan::runToday(Command command, LedgerColumn column) { commands_.push_back({{std::move(command), actor_, {}}, column, column}); }

void RowPlan::prepare(Command command, LedgerColumn column) { preparations_.push_back({{std::move(command), actor_, {}}, column, column}); }

void RowPlan::correct(Command command, LedgerColumn column, CaseStage stage, int round, std::optional<base::Date> before,
                      std::optional<base::Date> after) {
    constexpr int stages = 8;
    constexpr int apart = 10'000;
    const int place = round * stages + static_cast<int>(stage);
    Correction correction{{{std::move(command), actor_, {}}, column, column}, apart + place};
    if (before && after && *before < *after) correction.place = -place;
    if (!before && after) correction.place = 2 * apart + place;
    corrections_.push_back(std::move(correction));
}

std::vector<PlannedCommand> RowPlan::commands() const {
    std::vector<PlannedCommand> commands = preparations_;
    std::vector<Correction> corrections = corrections_;
    std::stable_sort(corrections.begin(), corrections.end(), [](const auto& left, const auto& right) { return left.place < right.place; });
    for (Correction& correction : corrections) commands.push_back(std::move(correction.planned));
    commands.insert(commands.end(), commands_.begin(), commands_.end());
    return commands;
}

void RowPlan::refuse(LedgerColumn column, Error error) { refusals_.push_back({column, cellOf(column), std::move(error)}); }

void RowPlan::notice(LedgerColumn column, Error error) { notices_.push_back({column, cellOf(column), std::move(error)}); }

void RowPlan::differs(LedgerColumn column, const std::string& known) {
    refuse(column, Error(updates_ ? "not-correctable" : "ledger-conflict", "", "conflict")
                       .with("field", layout_.headerOf(column))
                       .with("value", cellOf(column))
                       .with("known", known));
}

bool RowPlan::mayReplace(LedgerColumn column, const std::string& known) {
    if (!updates_) differs(column, known);
    return updates_;
}

}  // namespace huying::app
