// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/due_date.h"

#include <algorithm>

#include "app/queries/rule_book.h"
#include "app/rules/shipped_profiles.h"
#include "base/text.h"
#include "cli/json_forms.h"
#include "cli/program.h"

namespace huying::cli {

namespace {

using base::Error;

Error missing(const char* option) { return Error("missing-argument", option, "required").with("value", "--" + std::string(option)); }

base::Result<Json> explained(const Task& task) {
    if (task.arguments.event.empty()) return base::failure(missing("event"));
    if (task.arguments.from.empty()) return base::failure(missing("from"));
    const auto event = base::fromCode<domain::DeadlineEvent>(task.arguments.event);
    if (!event) {
        std::string known;
        for (const auto& [value, code] : base::EnumCodes<domain::DeadlineEvent>::values)
            known += (known.empty() ? "" : " ") + std::string(code);
        return base::failure(Error("unknown-event", "event", "known").with("value", task.arguments.event).with("expected", known));
    }
    const auto from = base::parseWrittenDate(task.arguments.from);
    if (!from) return base::failure(Error("bad-date-option", "from", "format").with("value", "--from " + task.arguments.from));
    app::RegisterReader& reader = task.store.reader();
    const domain::RuleBook book = app::readRuleBook(reader);
    const std::string profile =
        task.arguments.profile.empty() ? std::string(domain::profileOn(book.choices, *from)) : task.arguments.profile;
    std::vector<std::string> known;
    for (const domain::RuleProfile& one : reader.ruleProfiles()) known.push_back(one.code);
    if (std::find(known.begin(), known.end(), profile) == known.end()) {
        return base::failure(
            Error("unknown-profile", "profile", "known").with("value", profile).with("expected", base::joined(known, " ")));
    }
    const domain::DeadlineRule* rule = domain::ruleInForce(book.rules, profile, *event, *from);
    if (rule == nullptr)
        return base::failure(Error("no-rule", "event", "known").with("value", task.arguments.event).with("date", base::isoDate(*from)));
    Json json{{"event", task.arguments.event}};
    json.update(toJson(domain::computeDueDate(*rule, *from, book.calendar), task.console.words()));
    return json;
}

// Every profile with its rules; which is in use today, and which rules are in force today.
Json listed(const Task& task) {
    app::RegisterReader& reader = task.store.reader();
    const domain::RuleBook book = app::readRuleBook(reader);
    Json profiles = Json::array();
    for (const domain::RuleProfile& profile : reader.ruleProfiles()) {
        Json rules = Json::array();
        for (const domain::DeadlineRule& rule : book.rules) {
            if (rule.profile != profile.code) continue;
            rules.push_back({{"event", base::codeOf(rule.event)},
                             {"amount", rule.amount},
                             {"unit", base::codeOf(rule.unit)},
                             {"base", base::codeOf(rule.base)},
                             {"roll_to_workday", rule.rollToWorkday},
                             {"source", rule.source},
                             {"valid_from", orNull(rule.validFrom)},
                             {"valid_to", orNull(rule.validTo)},
                             {"in_force", rule.isInForceOn(task.today)}});
        }
        Json undated = Json::array();
        for (const app::DutyWithoutDate& duty : app::dutiesWithoutDates(profile.code, book.rules, task.today)) {
            undated.push_back({{"event", duty.event ? Json(base::codeOf(*duty.event)) : Json(nullptr)},
                               {"duty", duty.event ? task.console.words().label(*duty.event) : duty.duty},
                               {"source", duty.source.empty() ? Json(nullptr) : Json(duty.source)},
                               {"why", duty.why.empty() ? Json(nullptr) : Json(duty.why)}});
        }
        profiles.push_back({{"profile", profile.code},
                            {"name", profile.name},
                            {"note", profile.note},
                            {"in_use", domain::profileOn(book.choices, task.today) == profile.code},
                            {"rules", std::move(rules)},
                            {"without_dates", std::move(undated)}});
    }
    Json choices = Json::array();
    for (const domain::ProfileChoice& choice : book.choices)
        choices.push_back({{"profile", choice.profile}, {"from", orNull(choice.from)}});
    return {{"profiles", std::move(profiles)}, {"choices", std::move(choices)}};
}

}  // namespace

ExitCode runDue(const Task& task) {
    if (task.arguments.profiles) return task.console.deliver(printed(listed(task)));
    const auto json = explained(task);
    if (json) return task.console.deliver(printed(*json));
    task.console.complain(json.error());
    return exitCodeOf(json.error());
}

}  // namespace huying::cli
