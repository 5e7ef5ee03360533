// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/due_date.h"

#include <algorithm>

#include "cli/json_forms.h"
#include "cli/program.h"

namespace huying::cli {

namespace {

using base::Error;

base::Result<Json> explained(const Task& task) {
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
    const std::vector<domain::DeadlineRule> rules = reader.deadlineRules();
    const std::string profile = task.arguments.profile.empty() ? reader.settings().profile : task.arguments.profile;
    const bool isKnown = std::any_of(rules.begin(), rules.end(), [&](const auto& rule) { return rule.profile == profile; });
    if (!isKnown) return base::failure(Error("unknown-profile", "profile", "known").with("value", profile));
    const domain::DeadlineRule* rule = domain::ruleInForce(rules, profile, *event, *from);
    if (rule == nullptr)
        return base::failure(Error("no-rule", "event", "known").with("value", task.arguments.event).with("date", base::isoDate(*from)));
    Json json{{"event", task.arguments.event}};
    json.update(toJson(domain::computeDueDate(*rule, *from, reader.calendar()), task.console.words()));
    return json;
}

}  // namespace

ExitCode runDue(const Task& task) {
    const auto json = explained(task);
    if (json) return task.console.deliver(printed(*json));
    task.console.complain(json.error());
    return exitCodeOf(json.error());
}

}  // namespace huying::cli
