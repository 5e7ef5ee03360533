// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/import/row_commands.h"
#include "base/text.h"

namespace huying::app {

using base::Error;

namespace {

std::optional<std::string> written(const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); }

// Whom the row means by its lead, where that is on record; a new one comes with the row.
std::optional<domain::Deputy> leadOnRecord(const RowValues& row, const domain::CaseFacts& known, const DeputyReference& reference,
                                           PlanSources sources) {
    if (known.suggestion.leadDeputy) return sources.reader.deputy(known.suggestion.leadDeputy);
    if (!reference.certificate.empty()) return sources.reader.deputyWithCertificate(row.address.term, reference.certificate);
    std::vector<domain::Deputy> namesakes = sources.reader.deputiesNamed(row.address.term, reference.name);
    std::erase_if(namesakes, [&](const domain::Deputy& deputy) { return !fits(reference, deputy); });
    return namesakes.size() == 1 ? std::optional(namesakes.front()) : std::nullopt;
}

}  // namespace

void planProposerContact(const RowValues& row, const domain::CaseFacts& known, PlanSources sources, RowPlan& plan) {
    if (row.phone.empty() && row.postalAddress.empty()) return;
    const auto tellUnused = [&](const std::string& value, LedgerColumn column) {
        if (!value.empty()) plan.notice(column, Error("contact-without-deputy", "", "known").with("value", value));
    };
    if (row.lead.isEmpty()) {
        tellUnused(row.phone, LedgerColumn::phone);
        tellUnused(row.postalAddress, LedgerColumn::address);
        return;
    }
    const auto reference = sources.people.completed(row.address.term, row.lead, sources.reader);
    if (!reference) return;  // refused where the row's signers are
    const auto lead = leadOnRecord(row, known, *reference, sources);
    if (lead && !fits(*reference, *lead)) return;  // another person than the one on record: the row's conflict
    CorrectDeputy command;
    command.term = row.address.term;
    command.deputy = *reference;
    const auto take = [&](LedgerColumn column, const std::string& given, const std::string& present, Replacement<std::string>& value) {
        if (given.empty() || given == present) return;
        if (const auto* first = lead ? sources.contacts.find(lead->id, column) : nullptr; first != nullptr && first->value != given)
            return plan.notice(column, anotherValueInFile(*first, given));
        if (present.empty() || plan.updates()) {
            value = {true, given};
        } else {
            plan.notice(column, Error("deputy-contact-differs", "", "known").with("value", given).with("known", present));
        }
    };
    take(LedgerColumn::phone, row.phone, lead ? lead->phone : "", command.phone);
    take(LedgerColumn::address, row.postalAddress, lead ? lead->address : "", command.address);
    if (command.phone.isGiven || command.address.isGiven)
        plan.runToday(std::move(command), row.phone.empty() ? LedgerColumn::address : LedgerColumn::phone);
}

void keepProposerContact(const RowValues& row, const domain::CaseFacts& known, PlanSources sources, FileContacts& contacts) {
    if ((row.phone.empty() && row.postalAddress.empty()) || row.lead.isEmpty()) return;
    const auto reference = sources.people.completed(row.address.term, row.lead, sources.reader);
    if (!reference) return;
    auto lead = leadOnRecord(row, known, *reference, sources);
    if (!lead || !fits(*reference, *lead)) lead = leadOnRecord(row, {}, *reference, sources);
    if (!lead) return;
    contacts.add(lead->id, LedgerColumn::phone, row.phone, row.source->number);
    contacts.add(lead->id, LedgerColumn::address, row.postalAddress, row.source->number);
}

void planUnitPeople(const RowValues& row, const AnsweringUnits& units, std::size_t index, const domain::CaseFacts& known, RowPlan& plan) {
    const domain::Task* task = taskOfUnit(known, units.ids[index], 0);
    const domain::Task present = task != nullptr ? *task : domain::Task{};
    CorrectAssignment command;
    command.caseAddress = row.address.text();
    command.unit = units.names[index];
    command.reason = reasonNotInLedger;
    plan.compare(LedgerColumn::leader, units.leaders[index], written(present.leader), command.leader);
    plan.compare(LedgerColumn::handler, units.handlers[index], written(present.handler), command.handler);
    plan.compare(LedgerColumn::handlerPhone, units.handlerPhones[index], written(present.handlerPhone), command.handlerPhone);
    if (!command.leader.isGiven && !command.handler.isGiven && !command.handlerPhone.isGiven) return;
    if (task == nullptr) return plan.runToday(std::move(command), LedgerColumn::leader);
    command.round = task->round;
    plan.correct(std::move(command), LedgerColumn::leader, CaseStage::assignment, task->round, std::nullopt, std::nullopt);
}

void planContacts(const RowValues& row, const AnsweringUnits& units, const domain::CaseFacts& known, RowPlan& plan) {
    if (row.contactWays.empty()) return;
    const bool isOneForEach = units.size() > 1 && row.contactWays.size() == units.size();
    for (std::size_t i = 0; i < units.size(); ++i) {
        std::vector<domain::ContactWay> ways = row.contactWays;
        if (isOneForEach) ways = {row.contactWays[i]};
        const domain::Task* task = taskOfUnit(known, units.ids[i], 0);
        for (const domain::ContactWay way : ways) {
            const bool isThere = task != nullptr && std::any_of(known.contacts.begin(), known.contacts.end(), [&](const auto& contact) {
                                     return contact.task == task->id && contact.way == way;
                                 });
            if (isThere) continue;
            RecordContact command;
            command.caseAddress = row.address.text();
            command.unit = units.names[i];
            command.phase = domain::ContactPhase::during;
            command.way = way;
            plan.run(std::move(command), std::nullopt, LedgerColumn::contactWay, LedgerColumn::contactWay);
        }
    }
}

}  // namespace huying::app
