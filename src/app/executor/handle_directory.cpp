// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>

#include "app/executor/command_context.h"
#include "app/executor/make_room.h"
#include "base/text.h"

// Delegations, committees and base figures.
namespace huying::app {

using base::Error;

void handle(const AddDelegation& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    if (context.isRefused()) return;
    context.findOrAddDelegation(command.title, *term);
}

void handle(const RenameDelegation& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    if (!term) return;
    auto delegation = context.findDelegation(command.delegation, *term);
    for (const domain::Delegation& other : context.reader().delegations(*term)) {
        if (delegation && other.id != delegation->id && domain::isSameDelegation(other.name, command.title))
            context.refuse(Error("delegation-exists", "name", "unique").with("value", other.name));
    }
    if (context.isRefused()) return;
    delegation->name = command.title;
    context.writer().updateDelegation(*delegation);
}

void handle(const RemoveDelegation& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    if (!term) return;
    const auto delegation = context.findDelegation(command.delegation, *term);
    if (!delegation) return;
    const DelegationUse use = context.reader().useOfDelegation(delegation->id);
    if (use.deputies + use.pieces > 0) {
        context.refuse(Error("delegation-in-use", "delegation", "conflict")
                           .with("name", delegation->name)
                           .with("count", std::to_string(use.deputies))
                           .with("pieces", std::to_string(use.pieces)));
    }
    if (!context.isRefused()) context.writer().removeDelegation(delegation->id);
}

namespace {

std::optional<domain::Committee> findCommittee(const std::string& name, CommandContext& context) {
    const std::string wanted = base::comparableName(name);
    std::vector<std::string> names;
    for (const domain::Committee& row : context.reader().committees()) {
        for (const std::string& text : {row.code, row.name, row.shortName}) {
            if (base::comparableName(text) == wanted) return row;
        }
        names.push_back(row.name);
    }
    context.refuse(Error("unknown-committee", "committee", "known").with("value", name).with("nearest", base::nearestNames(name, names)));
    return std::nullopt;
}

void refuseTakenCommittee(const std::string& name, const std::string& field, domain::CommitteeId self, CommandContext& context) {
    for (const domain::Committee& row : context.reader().committees()) {
        if (row.id == self || row.validTo) continue;
        const std::string wanted = base::comparableName(name);
        if (base::comparableName(row.name) == wanted || base::comparableName(row.shortName) == wanted)
            context.refuse(Error("committee-exists", field, "unique").with("value", name).with("name", row.name));
    }
}

}  // namespace

void handle(const AddCommittee& command, CommandContext& context) {
    const std::vector<domain::Committee> known = context.reader().committees();
    refuseTakenCommittee(command.title, "name", {}, context);
    domain::Committee committee;
    committee.name = command.title;
    committee.shortName = command.shortName.empty() ? command.title : command.shortName;
    committee.sortNumber = highestNumber(known) + 1;
    const std::string number = std::to_string(known.size() + 1);
    committee.code = command.code.empty() ? "ZW" + std::string(number.size() < 2 ? "0" : "") + number : command.code;
    for (const domain::Committee& row : known) {
        if (base::lowered(row.code) == base::lowered(committee.code))
            context.refuse(Error("code-exists", "code", "unique").with("value", committee.code).with("name", row.name));
    }
    if (!context.isRefused()) context.writer().saveCommittee(committee);
}

void handle(const CorrectCommittee& command, CommandContext& context) {
    auto committee = findCommittee(command.committee, context);
    if (!committee) return;
    if (command.expect) checkVersion(command.expect, context.reader().committeeVersion(committee->id), context);
    if (command.title.isGiven) {
        if (base::trimmed(command.title.value.value_or("")).empty())
            return context.refuse(Error("field-required", "name", "required").with("field", "name"));
        refuseTakenCommittee(*command.title.value, "name", committee->id, context);
        committee->name = *command.title.value;
    }
    if (command.shortName.isGiven) committee->shortName = command.shortName.value.value_or(committee->name);
    if (command.order.isGiven) committee->sortNumber = command.order.value.value_or(highestNumber(context.reader().committees()) + 1);
    if (context.isRefused()) return;
    if (command.order.isGiven) {
        makeRoom(context.reader().committees(), committee->id, committee->sortNumber,
                 [&](const domain::Committee& row) { context.writer().saveCommittee(row); });
    }
    context.writer().saveCommittee(*committee);
}

void handle(const EndCommittee& command, CommandContext& context) {
    auto committee = findCommittee(command.committee, context);
    const auto day = context.knownDay();
    if (!committee || !day) return;
    if (committee->validTo)
        context.refuse(
            Error("already-ended", "committee", "order").with("value", committee->name).with("day", base::isoDate(*committee->validTo)));
    if (context.isRefused()) return;
    committee->validTo = *day - std::chrono::days{1};
    context.writer().saveCommittee(*committee);
}

void handle(const SetBaseFigure& command, CommandContext& context) {
    if (command.total < 1)
        context.refuse(Error("number-out-of-range", "total", "limit").with("field", "total").with("least", "1").with("most", "1000000"));
    if (command.plenary && command.intersessional && *command.plenary + *command.intersessional != command.total) {
        context.refuse(
            Error("parts-do-not-add-up", "total", "conflict").with("sum", std::to_string(*command.plenary + *command.intersessional)));
    }
    if (context.isRefused()) return;
    context.writer().saveBaseFigure({command.term, command.number, command.total, command.plenary, command.intersessional, command.note});
}

void handle(const RemoveBaseFigure& command, CommandContext& context) {
    const std::vector<domain::BaseFigure> figures = context.reader().baseFigures();
    const bool isThere = std::any_of(figures.begin(), figures.end(), [&](const domain::BaseFigure& row) {
        return row.term == command.term && row.number == command.number;
    });
    if (!isThere) {
        return context.refuse(
            Error("no-base-figure", "number", "known").with("value", std::to_string(command.term) + "-" + std::to_string(command.number)));
    }
    context.writer().removeBaseFigure(command.term, command.number);
}

}  // namespace huying::app
