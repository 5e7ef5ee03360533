// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rule_store.h"

#include "app/rules/shipped_profiles.h"
#include "base/text.h"
#include "storage/directory_store.h"
#include "storage/history_store.h"
#include "storage/query.h"

namespace huying::storage {

std::vector<domain::RuleProfile> readRuleProfiles(Connection& connection) {
    std::vector<domain::RuleProfile> profiles;
    Query query(connection, "SELECT code, name, note FROM rule_profile ORDER BY id");
    while (query.next()) {
        domain::RuleProfile& row = profiles.emplace_back();
        query.into(0, row.code, row.name, row.note);
    }
    // A register from before profiles had names has rules alone.
    Query nameless(connection,
                   "SELECT DISTINCT profile FROM deadline_rule WHERE profile NOT IN (SELECT code FROM rule_profile) ORDER BY profile");
    while (nameless.next()) {
        const auto code = nameless.get<std::string>(0);
        const app::ShippedProfile* shipped = app::shippedProfile(code);
        profiles.push_back(shipped == nullptr ? domain::RuleProfile{code, code, {}} : shipped->profile);
    }
    return profiles;
}

void addRuleProfile(Connection& connection, const domain::RuleProfile& profile) {
    Query insert(connection, "INSERT INTO rule_profile (code, name, note) VALUES (?, ?, ?)");
    insert.bind(profile.code, profile.name, profile.note).run();
}

std::vector<domain::ProfileChoice> readProfileChoices(Connection& connection) {
    std::vector<domain::ProfileChoice> choices{
        {readSetting(connection, "deadline_profile").value_or(std::string(app::defaultProfile)), std::nullopt}};
    Query query(connection, "SELECT profile, valid_from FROM profile_choice ORDER BY valid_from");
    while (query.next()) {
        domain::ProfileChoice& row = choices.emplace_back();
        query.into(0, row.profile, row.from);
    }
    return choices;
}

void chooseProfile(Connection& connection, const domain::ProfileChoice& choice) {
    Query remove(connection, "DELETE FROM profile_choice WHERE valid_from >= ?");
    remove.bind(choice.from).run();
    // Going back to what was in use anyway needs no row.
    if (domain::profileOn(readProfileChoices(connection), choice.from.value()) == choice.profile) return;
    Query insert(connection, "INSERT INTO profile_choice (profile, valid_from) VALUES (?, ?)");
    insert.bind(choice.profile, choice.from).run();
}

void updateDeadlineRule(Connection& connection, const domain::DeadlineRule& rule) {
    Query update(connection,
                 "UPDATE deadline_rule SET amount = ?, unit = ?, base = ?, roll_to_workday = ?, source = ?, valid_from = ?, valid_to = ?"
                 " WHERE id = ?");
    update.bind(rule.amount, rule.unit, rule.base, rule.rollToWorkday, rule.source, rule.validFrom, rule.validTo, rule.id).run();
}

std::vector<app::RuleUse> readRuleUses(Connection& connection) {
    std::vector<app::RuleUse> uses;
    Query query(connection,
                "SELECT rule_id, count(*), max(base_on) FROM (SELECT rule_id, assigned_on AS base_on FROM task"
                " UNION ALL SELECT rule_id, counted_from FROM return_request) WHERE rule_id IS NOT NULL GROUP BY rule_id ORDER BY rule_id");
    while (query.next()) {
        app::RuleUse& use = uses.emplace_back();
        query.into(0, use.rule, use.tasks, use.lastBase);
    }
    return uses;
}

std::vector<domain::AnnouncedDay> readAnnouncedDays(Connection& connection) {
    std::vector<domain::AnnouncedDay> days;
    Query query(connection, "SELECT date, is_workday, name, source FROM calendar_day ORDER BY date");
    while (query.next()) {
        domain::AnnouncedDay& day = days.emplace_back();
        query.into(0, day.date, day.isWorkday, day.name, day.source);
    }
    return days;
}

void saveCalendarDay(Connection& connection, const domain::AnnouncedDay& day) {
    Query query(connection,
                "INSERT INTO calendar_day (date, is_workday, name, source) VALUES (?, ?, ?, ?) ON CONFLICT (date) DO UPDATE SET"
                " is_workday = excluded.is_workday, name = excluded.name, source = excluded.source");
    query.bind(day.date, day.isWorkday, day.name, day.source).run();
}

std::int64_t versionOfCalendarDay(Connection& connection, base::Date date) {
    Query found(connection, "SELECT id FROM calendar_day WHERE date = ?");
    found.bind(date);
    return versionOfFound(connection, "calendar_day", found);
}

void removeCalendarDay(Connection& connection, base::Date date) {
    Query query(connection, "DELETE FROM calendar_day WHERE date = ?");
    query.bind(date).run();
}

std::set<int> readYearsInUse(Connection& connection) {
    std::set<int> years;
    Query query(connection,
                "SELECT DISTINCT substr(assigned_on, 1, 4) FROM task WHERE assigned_on IS NOT NULL"
                " UNION SELECT DISTINCT substr(computed_due_on, 1, 4) FROM task WHERE computed_due_on IS NOT NULL");
    while (query.next()) years.insert(base::parseNumber(query.get<std::string>(0)).value_or(0));
    return years;
}

}  // namespace huying::storage
