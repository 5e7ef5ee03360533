// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <set>

#include "app/executor/command_context.h"
#include "app/executor/make_room.h"
#include "base/text.h"

// Handling units and what becomes of them (domain.md §8.16): cases keep the unit they were given to, whatever it is called
// later or wherever it went.
namespace huying::app {

using base::Error;
using domain::Unit;

namespace {

constexpr std::chrono::days oneDay{1};

// A name by which another unit in force goes now. Names that others had once may be taken.
void refuseTakenName(const std::string& name, const std::string& field, domain::UnitId self, CommandContext& context) {
    const std::string wanted = base::comparableName(name);
    if (wanted.empty()) return;
    for (const Unit& unit : context.directory().units()) {
        if (unit.id == self || unit.validTo) continue;
        std::vector<std::string> names = unit.aliases;
        names.insert(names.end(), {unit.code, unit.name, unit.shortName});
        if (std::any_of(names.begin(), names.end(), [&](const std::string& one) { return base::comparableName(one) == wanted; })) {
            context.refuse(Error("unit-exists", field, "unique").with("value", name).with("name", unit.name));
            return;
        }
    }
}

void saveUnit(const Unit& unit, bool isMoved, CommandContext& context) {
    if (isMoved) {
        makeRoom(context.directory().units(), unit.id, unit.sortNumber, [&](const Unit& row) { context.writer().updateUnit(row); });
    }
    context.writer().updateUnit(unit);
    context.directory().forget();
}

domain::UnitId addNewUnit(Unit unit, std::optional<int> order, CommandContext& context) {
    const std::vector<Unit> known = context.directory().units();
    unit.sortNumber = order.value_or(highestNumber(known) + 1);
    const auto isTaken = [&](const std::string& code) {
        return std::any_of(known.begin(), known.end(), [&](const Unit& row) { return row.code == code; });
    };
    int number = highestNumber(known) + 1;
    while (isTaken("X" + std::to_string(number))) ++number;
    unit.code = "X" + std::to_string(number);
    if (order) makeRoom(known, domain::UnitId(), unit.sortNumber, [&](const Unit& row) { context.writer().updateUnit(row); });
    const domain::UnitId id = context.writer().addUnit(unit);
    context.directory().forget();
    return id;
}

// The unit of a change that begins on `day`: it must be in force then, and nothing of it may have changed later. `atLeast`:
// how long its present name must have been in force.
void checkChange(const Unit& unit, base::Date day, std::chrono::days atLeast, CommandContext& context) {
    context.checkInForce(unit, day, "unit");
    const bool isLate = !unit.formerNames.empty() && unit.formerNames.back().validTo + atLeast >= day;
    if (isLate) {
        context.refuse(Error("before-earlier-change", "on", "order")
                           .with("unit", unit.displayName())
                           .with("day", base::isoDate(unit.formerNames.back().validTo + oneDay)));
    }
}

const Unit* unitOf(domain::UnitId id, const std::vector<Unit>& all) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Unit& unit) { return unit.id == id; });
    return found == all.end() ? nullptr : &*found;
}

// Whether following what became of `from` one comes to `target`.
bool leadsTo(domain::UnitId from, domain::UnitId target, const std::vector<Unit>& all, std::set<domain::UnitId>& seen) {
    if (from == target) return true;
    const Unit* unit = unitOf(from, all);
    if (unit == nullptr || !seen.insert(from).second) return false;
    if (unit->mergedInto && leadsTo(unit->mergedInto, target, all, seen)) return true;
    return std::any_of(unit->successors.begin(), unit->successors.end(),
                       [&](const domain::UnitSuccessor& successor) { return leadsTo(successor.unit, target, all, seen); });
}

// The unit that takes over: another one, not one that itself became `unit`, and in force.
void checkSuccessor(const Unit& unit, const Unit& successor, base::Date day, const std::string& field, CommandContext& context) {
    std::set<domain::UnitId> seen;
    if (unit.id == successor.id) {
        context.refuse(Error("unit-into-itself", field, "conflict").with("unit", unit.displayName()));
    } else if (leadsTo(successor.id, unit.id, context.directory().units(), seen)) {
        context.refuse(Error("unit-circle", field, "conflict").with("unit", unit.displayName()).with("successor", successor.displayName()));
    } else {
        context.checkInForce(successor, day, field);
    }
}

std::vector<std::string> withoutBlanks(const std::vector<std::string>& names) {
    std::vector<std::string> kept;
    for (const std::string& name : names) {
        if (!base::trimmed(name).empty() && std::find(kept.begin(), kept.end(), base::trimmed(name)) == kept.end())
            kept.push_back(base::trimmed(name));
    }
    return kept;
}

}  // namespace

void handle(const AddUnit& command, CommandContext& context) {
    refuseTakenName(command.title, "name", {}, context);
    refuseTakenName(command.shortName, "short_name", {}, context);
    for (const std::string& alias : command.aliases) refuseTakenName(alias, "aliases", {}, context);
    if (context.isRefused()) return;
    Unit unit;
    unit.name = command.title;
    unit.shortName = command.shortName.empty() ? command.title : command.shortName;
    unit.system = command.system.value_or(domain::UnitSystem::unknown);
    unit.aliases = withoutBlanks(command.aliases);
    unit.contacts = command.contacts;
    unit.validFrom = command.validFrom;
    addNewUnit(std::move(unit), command.order, context);
}

void handle(const CorrectUnit& command, CommandContext& context) {
    auto unit = context.findUnit(command.unit);
    if (!unit) return;
    if (command.expect) checkVersion(command.expect, context.reader().unitVersion(unit->id), context);
    if (command.title.isGiven) {
        if (base::trimmed(command.title.value.value_or("")).empty())
            return context.refuse(Error("field-required", "name", "required").with("field", "name"));
        unit->name = *command.title.value;
        refuseTakenName(unit->name, "name", unit->id, context);
    }
    if (command.shortName.isGiven) {
        unit->shortName = command.shortName.value.value_or(unit->name);
        refuseTakenName(unit->shortName, "short_name", unit->id, context);
    }
    if (command.system.isGiven) unit->system = command.system.value.value_or(domain::UnitSystem::unknown);
    if (command.order.isGiven) unit->sortNumber = command.order.value.value_or(highestNumber(context.directory().units()) + 1);
    if (command.validFrom.isGiven) unit->validFrom = command.validFrom.value;
    if (unit->validFrom && unit->validTo && *unit->validTo < *unit->validFrom) {
        context.refuse(Error("ends-before-it-begins", "valid_from", "order").with("day", base::isoDate(*unit->validTo)));
    }
    const std::vector<std::string> aliases = withoutBlanks(command.aliases.value.value_or(std::vector<std::string>{}));
    for (const std::string& alias : aliases) refuseTakenName(alias, "aliases", unit->id, context);
    if (context.isRefused()) return;
    const bool hasNewAliases = command.aliases.isGiven && aliases != unit->aliases;
    const auto contacts = command.contacts.value.value_or(std::vector<domain::UnitContact>{});
    if (hasNewAliases) context.writer().replaceUnitAliases(unit->id, aliases);
    if (command.contacts.isGiven && contacts != unit->contacts) context.writer().replaceUnitContacts(unit->id, contacts);
    saveUnit(*unit, command.order.isGiven, context);
}

void handle(const RenameUnit& command, CommandContext& context) {
    auto unit = context.findUnit(command.unit);
    const auto day = context.knownDay();
    if (!unit || !day) return;
    checkChange(*unit, *day, oneDay, context);
    const std::string shortName = command.shortName.empty() ? command.title : command.shortName;
    if (command.title == unit->name && shortName == unit->shortName)
        context.refuse(Error("name-unchanged", "name", "conflict").with("value", command.title));
    refuseTakenName(command.title, "name", unit->id, context);
    // Where it is the same name, once is enough, and beside the field in which it stands.
    if (shortName != command.title) refuseTakenName(shortName, "short_name", unit->id, context);
    if (context.isRefused()) return;
    context.writer().addFormerUnitName(unit->id, {unit->name, unit->shortName, *day - oneDay});
    unit->name = command.title;
    unit->shortName = shortName;
    saveUnit(*unit, false, context);
}

void handle(const MergeUnit& command, CommandContext& context) {
    auto unit = context.findUnit(command.unit);
    const auto into = context.findUnit(command.into, "into");
    const auto day = context.knownDay();
    if (!unit || !into || !day) return;
    checkSuccessor(*unit, *into, *day, "into", context);
    if (!context.isRefused()) checkChange(*unit, *day, std::chrono::days{0}, context);
    if (context.isRefused()) return;
    unit->validTo = *day - oneDay;
    unit->mergedInto = into->id;
    saveUnit(*unit, false, context);
}

void handle(const SplitUnit& command, CommandContext& context) {
    auto unit = context.findUnit(command.unit);
    const auto day = context.knownDay();
    if (!unit || !day) return;
    const bool continues = command.continues.value_or(false);
    checkChange(*unit, *day, std::chrono::days{0}, context);
    if (!continues && command.into.size() < 2)
        context.refuse(Error("split-needs-two", "into", "required").with("unit", unit->displayName()));
    std::set<std::string> seen;
    std::vector<std::optional<domain::UnitId>> parts;
    for (const UnitPart& part : command.into) {
        if (!seen.insert(base::comparableName(part.title)).second)
            context.refuse(Error("unit-twice", "into", "unique").with("unit", part.title));
        const auto known = context.directory().unit(part.title);
        if (known) {
            checkSuccessor(*unit, *known, *day, "into", context);
        } else if (known.error().code == "ambiguous-unit") {
            context.refuse(known.error());
        } else {
            refuseTakenName(part.shortName, "into", {}, context);
        }
        parts.push_back(known ? std::optional(known->id) : std::nullopt);
    }
    if (context.isRefused()) return;
    int order = unit->sortNumber;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const UnitPart& part = command.into[i];
        if (!parts[i]) {
            Unit fresh;
            fresh.name = part.title;
            fresh.shortName = part.shortName.empty() ? part.title : part.shortName;
            fresh.system = part.system.value_or(unit->system);
            fresh.validFrom = *day;
            parts[i] = addNewUnit(std::move(fresh), ++order, context);
        }
        context.writer().addUnitSuccessor(unit->id, {*parts[i], *day});
    }
    if (!continues) unit->validTo = *day - oneDay;
    saveUnit(*unit, false, context);
}

void handle(const EndUnit& command, CommandContext& context) {
    auto unit = context.findUnit(command.unit);
    const auto day = context.knownDay();
    if (!unit || !day) return;
    checkChange(*unit, *day, std::chrono::days{0}, context);
    if (context.isRefused()) return;
    unit->validTo = *day - oneDay;
    saveUnit(*unit, false, context);
}

}  // namespace huying::app
