// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/import/file_people.h"
#include "app/import/file_values.h"
#include "app/import/row_plan.h"
#include "app/ports/register_reader.h"
#include "domain/case_facts.h"

// From a row and what is on record to commands: an absent value asks for nothing, a missing fact is brought in, a
// different one is a conflict or a correction.
namespace huying::app {

// How the file says that deputies are reached.
using FileContacts = FileValues<domain::DeputyId, LedgerColumn>;

// What planning may look at; it writes nothing.
struct PlanSources {
    RegisterReader& reader;
    DirectoryLookup& directory;
    const FilePeople& people;
    const FileContacts& contacts;
};

// The units that answer the deputy, and what the row says of each.
struct AnsweringUnits {
    std::vector<std::string> names;
    std::vector<domain::UnitId> ids;  // none: created with the row
    std::vector<std::optional<base::Date>> receivedOn;
    std::vector<std::optional<base::Date>> dueOn;
    std::vector<std::optional<base::Date>> extendedTo;
    std::vector<std::optional<base::Date>> repliedOn;
    std::vector<std::optional<std::string>> documentNumbers;
    std::vector<std::optional<std::string>> signatories;
    std::vector<std::optional<std::string>> leaders;
    std::vector<std::optional<std::string>> handlers;
    std::vector<std::optional<std::string>> handlerPhones;
    std::vector<std::optional<domain::ResultClass>> resultClasses;

    [[nodiscard]] std::size_t size() const { return names.size(); }
};

// The reason that a ledger has no column for, where a command asks for one.
inline constexpr std::string_view reasonNotInLedger = "台账未载明理由";

// Which units have the case and in which role, where a row names others than those on record: renamed, given another role,
// cancelled. These commands have to run, and the facts have to be read again, before the rest of the row is planned.
void planUnitCorrections(const RowValues& row, const domain::CaseFacts& known, PlanSources sources, RowPlan& plan);

// All of the below, in order. `existing` is none for a suggestion that is not yet registered.
void planRow(const RowValues& row, const std::optional<domain::CaseFacts>& existing, PlanSources sources, RowPlan& plan);

// The suggestion itself: registered, completed or corrected.
void planRegistration(const RowValues& row, PlanSources sources, RowPlan& plan);
void planCorrection(const RowValues& row, const domain::CaseFacts& known, PlanSources sources, RowPlan& plan);
// Priority supervision and the leader of the government.
void planSupervision(const RowValues& row, const domain::CaseFacts& known, PlanSources sources, RowPlan& plan);
// How the lead proposer is reached, in the directory. Another value there stays, with a notice, unless the import updates; one that an
// earlier row of the file gave holds in any case.
void planProposerContact(const RowValues& row, const domain::CaseFacts& known, PlanSources sources, RowPlan& plan);
// What a row that went in has said of it. `known`: the case as it was before.
void keepProposerContact(const RowValues& row, const domain::CaseFacts& known, PlanSources sources, FileContacts& contacts);
// Who in a unit is responsible, and how it met the deputy: on a day that the ledger does not tell.
void planUnitPeople(const RowValues& row, const AnsweringUnits& units, std::size_t index, const domain::CaseFacts& known, RowPlan& plan);
void planContacts(const RowValues& row, const AnsweringUnits& units, const domain::CaseFacts& known, RowPlan& plan);
// Units that the deputy proposed and the office planned: on days that the ledger does not tell.
void planUnitPlans(const RowValues& row, const domain::CaseFacts& known, PlanSources sources, RowPlan& plan);
// Replies, ratings and completion, one round or two.
void planOutcome(const RowValues& row, const AnsweringUnits& units, const domain::CaseFacts& known, PlanSources sources, RowPlan& plan);

std::string namesOf(const std::vector<const domain::Task*>& tasks, PlanSources sources);

// The task of a unit in a round, cancelled ones left out; round 0: its first.
const domain::Task* taskOfUnit(const domain::CaseFacts& facts, domain::UnitId unit, int round);

}  // namespace huying::app
