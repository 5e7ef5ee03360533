// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/import/directory_plan.h"
#include "app/words/words.h"

// A table of handling units, found by any name they have or had.
namespace huying::app {

using base::Error;
using domain::Unit;
using domain::UnitContact;
using Row = DirectoryRow<UnitColumn>;

namespace {

std::optional<domain::UnitSystem> systemOf(Row& row) {
    const std::string text = row.text(UnitColumn::system);
    if (text.empty()) return std::nullopt;
    std::vector<std::string> labels;
    for (const auto& [system, code] : base::EnumCodes<domain::UnitSystem>::values) {
        const std::string label = Words::of(Language::chinese).label(system);
        labels.push_back(label);
        if (base::comparableName(label) == base::comparableName(text) || code == text) return system;
    }
    row.refuse(UnitColumn::system, Error("unknown-code", "", "known")
                                       .with("field", row.headerOf(UnitColumn::system))
                                       .with("value", text)
                                       .with("expected", base::joined(labels, "、")));
    return std::nullopt;
}

std::optional<int> orderOf(Row& row) {
    const std::string text = row.text(UnitColumn::order);
    if (text.empty()) return std::nullopt;
    constexpr int most = 100'000;
    const auto number = base::parseNumber(text);
    if (number && *number >= 1 && *number <= most) return number;
    row.refuse(UnitColumn::order, Error("number-out-of-range", "", "limit")
                                      .with("field", row.headerOf(UnitColumn::order))
                                      .with("least", "1")
                                      .with("most", std::to_string(most)));
    return std::nullopt;
}

// One person, or several with as many posts, telephones and addresses (or none of them).
std::vector<UnitContact> contactsOf(Row& row) {
    const std::vector<std::string> people = base::splitValues(row.text(UnitColumn::contact));
    const auto partOf = [&](UnitColumn column, std::size_t index) -> std::string {
        const std::string whole = row.text(column);
        if (people.size() < 2 || whole.empty()) return whole;
        const std::vector<std::string> parts = base::splitValues(whole);
        if (parts.size() == people.size()) return parts[index];
        if (index == 0) {
            row.refuse(column, Error("values-do-not-match-people", "", "format")
                                   .with("field", row.headerOf(column))
                                   .with("count", std::to_string(parts.size()))
                                   .with("people", std::to_string(people.size())));
        }
        return {};
    };
    std::vector<UnitContact> contacts;
    for (std::size_t i = 0; i < std::max<std::size_t>(people.size(), 1); ++i) {
        UnitContact contact{people.empty() ? std::string() : people[i], partOf(UnitColumn::contactPost, i), partOf(UnitColumn::phone, i),
                            partOf(UnitColumn::address, i)};
        if (contact != UnitContact{}) contacts.push_back(std::move(contact));
    }
    return contacts;
}

std::string shown(const std::vector<UnitContact>& contacts) {
    std::vector<std::string> all;
    for (const UnitContact& one : contacts) {
        std::vector<std::string> parts{one.person, one.post, one.phone, one.address};
        std::erase(parts, "");
        all.push_back(base::joined(parts, " "));
    }
    return base::joined(all, "、");
}

bool hasName(const Unit& unit, const std::string& name) {
    std::vector<std::string> names = unit.aliases;
    names.insert(names.end(), {unit.name, unit.shortName});
    for (const domain::FormerUnitName& former : unit.formerNames) names.insert(names.end(), {former.name, former.shortName});
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& one) { return base::comparableName(one) == base::comparableName(name); });
}

// Aliases that the row brings. A former name without the day of its end is kept as an alias: ledgers find the unit by it.
std::vector<std::string> newAliases(Row& row, const Unit& known) {
    std::vector<std::string> fresh;
    for (const UnitColumn column : {UnitColumn::aliases, UnitColumn::formerNames}) {
        for (const std::string& name : base::splitValues(row.text(column))) {
            if (hasName(known, name) || std::find(fresh.begin(), fresh.end(), name) != fresh.end()) continue;
            fresh.push_back(name);
            row.changes(column, "", name);
            if (column == UnitColumn::formerNames) row.notice(column, Error("former-name-as-alias", "", "known").with("value", name));
        }
    }
    return fresh;
}

void planNew(Row& row, DirectoryPlan& plan) {
    AddUnit added;
    added.title = row.text(UnitColumn::name);
    added.shortName = row.text(UnitColumn::shortName);
    added.system = systemOf(row);
    Unit named;
    named.name = added.title;
    named.shortName = added.shortName;
    added.aliases = newAliases(row, named);
    added.order = orderOf(row);
    added.contacts = contactsOf(row);
    added.validFrom = row.date(UnitColumn::validFrom);
    plan.isNew = true;
    plan.commands.emplace_back(std::move(added));
}

// Whether the person on record is the given one and nothing that is given differs.
bool covers(const UnitContact& known, const UnitContact& given) {
    const auto has = [](const std::string& there, const std::string& value) { return value.empty() || value == there; };
    return known.person == given.person && has(known.post, given.post) && has(known.phone, given.phone) &&
           has(known.address, given.address);
}

// People on record stay; one of the row is added, or changes what is said about the same person. Two of one name are two people.
class ContactsOfRow {
public:
    ContactsOfRow(Row& row, std::vector<UnitContact> known) : row_(row), contacts_(std::move(known)), isTaken_(contacts_.size()) {}

    void take(const UnitContact& given) {
        const auto find = [&](auto isMeant) {
            for (std::size_t i = 0; i < contacts_.size(); ++i) {
                if (!isTaken_[i] && isMeant(contacts_[i])) return i;
            }
            return contacts_.size();
        };
        std::size_t place = find([&](const UnitContact& one) { return covers(one, given); });
        if (place == contacts_.size()) place = find([&](const UnitContact& one) { return one.person == given.person; });
        if (place == contacts_.size()) {
            contacts_.push_back(given);
            isTaken_.push_back(true);
            return;
        }
        isTaken_[place] = true;
        takeValue(UnitColumn::contactPost, given.person, given.post, contacts_[place].post);
        takeValue(UnitColumn::phone, given.person, given.phone, contacts_[place].phone);
        takeValue(UnitColumn::address, given.person, given.address, contacts_[place].address);
    }

    [[nodiscard]] bool isReplacing() const { return isReplacing_; }
    [[nodiscard]] const std::vector<UnitContact>& contacts() const { return contacts_; }

private:
    void takeValue(UnitColumn column, const std::string& person, const std::string& value, std::string& into) {
        if (value.empty() || value == into || row_.isSaidOtherwise(column, value, person)) return;
        isReplacing_ = isReplacing_ || !into.empty();
        into = value;
    }

    Row& row_;
    std::vector<UnitContact> contacts_;
    std::vector<bool> isTaken_;  // by an earlier person of the row
    bool isReplacing_ = false;
};

void compareContacts(Row& row, const Unit& known, Replacement<std::vector<UnitContact>>& replacement) {
    ContactsOfRow people(row, known.contacts);
    for (const UnitContact& given : contactsOf(row)) people.take(given);
    if (people.contacts() == known.contacts) return;
    const std::string before = people.isReplacing() ? shown(known.contacts) : std::string();
    if (row.mayReplace(UnitColumn::contact, before, shown(people.contacts()))) replacement = {true, people.contacts()};
}

void planKnown(Row& row, const Unit& known, DirectoryPlan& plan) {
    CorrectUnit correction;
    correction.unit = known.code;
    row.compare(UnitColumn::shortName, known.shortName == known.name ? std::string() : known.shortName, correction.shortName);
    if (row.text(UnitColumn::shortName) == known.shortName) correction.shortName = {};
    const Words& words = Words::of(Language::chinese);
    if (const auto system = systemOf(row);
        system && *system != known.system && !row.isSaidOtherwise(UnitColumn::system, words.label(*system))) {
        const bool isUnknown = known.system == domain::UnitSystem::unknown;
        if (row.mayReplace(UnitColumn::system, isUnknown ? std::string() : words.label(known.system), words.label(*system)))
            correction.system = {true, system};
    }
    if (std::vector<std::string> fresh = newAliases(row, known); !fresh.empty()) {
        std::vector<std::string> aliases = known.aliases;
        aliases.insert(aliases.end(), fresh.begin(), fresh.end());
        correction.aliases = {true, std::move(aliases)};
    }
    if (const auto order = orderOf(row);
        order && *order != known.sortNumber && !row.isSaidOtherwise(UnitColumn::order, std::to_string(*order))) {
        if (row.mayReplace(UnitColumn::order, std::to_string(known.sortNumber), std::to_string(*order))) correction.order = {true, order};
    }
    compareContacts(row, known, correction.contacts);
    row.compare(UnitColumn::validFrom, known.validFrom, correction.validFrom);
    if (!plan.changes.empty()) plan.commands.emplace_back(std::move(correction));
}

// By the full name; a unit that only its short or its former name finds goes by another name in the register.
std::optional<Unit> find(Row& row, DirectoryLookup& directory) {
    const std::string name = row.text(UnitColumn::name);
    auto known = directory.unit(name);
    if (known) return *known;
    if (known.error().code != "unknown-unit") {
        row.refuse(UnitColumn::name, known.error());
        return std::nullopt;
    }
    std::vector<std::string> others = base::splitValues(row.text(UnitColumn::formerNames));
    if (const std::string shortName = row.text(UnitColumn::shortName); !shortName.empty()) others.push_back(shortName);
    for (const std::string& other : others) {
        if (known = directory.unit(other); !known) continue;
        row.refuse(UnitColumn::name, Error("unit-has-other-name", "", "conflict").with("value", name).with("known", known->name));
        break;
    }
    return std::nullopt;
}

}  // namespace

DirectoryPlan UnitRows::plan(const LedgerRow& source, const LayoutOf<UnitColumn>& layout, const ImportOptions& options,
                             DirectorySources sources) const {
    DirectoryPlan plan;
    Row row(source, layout, options.updates, plan, earlier_);
    plan.subject = row.text(UnitColumn::name);
    if (plan.subject.empty()) {
        row.refuse(UnitColumn::name, Error("field-required", "", "required").with("field", row.headerOf(UnitColumn::name)));
        return plan;
    }
    const auto known = find(row, sources.directory);
    if (plan.isRefused()) return plan;
    if (known) {
        row.isAbout(known->id.value);
        planKnown(row, *known, plan);
    } else {
        planNew(row, plan);
    }
    return plan;
}

void UnitRows::keep(const LedgerRow& source, const LayoutOf<UnitColumn>& layout, const ImportOptions& options, DirectorySources sources) {
    DirectoryPlan read;
    Row row(source, layout, options.updates, read, earlier_);
    const auto known = find(row, sources.directory);
    if (!known) return;
    const auto add = [&](UnitColumn column, std::string value, std::string part = {}) {
        earlier_.add(known->id.value, column, std::move(value), row.number(), std::move(part));
    };
    add(UnitColumn::shortName, row.text(UnitColumn::shortName));
    if (const auto system = systemOf(row)) add(UnitColumn::system, Words::of(Language::chinese).label(*system));
    if (const auto order = orderOf(row)) add(UnitColumn::order, std::to_string(*order));
    if (const auto validFrom = row.date(UnitColumn::validFrom)) add(UnitColumn::validFrom, base::isoDate(*validFrom));
    for (const UnitContact& contact : contactsOf(row)) {
        add(UnitColumn::contactPost, contact.post, contact.person);
        add(UnitColumn::phone, contact.phone, contact.person);
        add(UnitColumn::address, contact.address, contact.person);
    }
}

}  // namespace huying::app
