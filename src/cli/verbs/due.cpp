// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/due_date.h"

#include <algorithm>

#include "app/queries/case_view.h"
#include "app/queries/line_matter.h"
#include "app/queries/paper_limit.h"
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

// What is awaited of a task, or of the case, as the lists name it.
struct Asked {
    std::string matter;
    std::optional<domain::TaskId> task;
};

bool isMeant(const Task& task, const app::CaseView& view, const Asked& asked, const std::optional<domain::UnitId>& unit) {
    if (!task.arguments.matter.empty() && task.arguments.matter != asked.matter) return false;
    const domain::Task* of = asked.task ? view.facts.task(*asked.task) : nullptr;
    return !unit || (of != nullptr && of->unit == *unit);
}

Json matterJson(const app::CaseView& view, const Asked& asked, const app::ExplainedMatter& explained, const app::Words& words) {
    const domain::Task* of = asked.task ? view.facts.task(*asked.task) : nullptr;
    const bool hasDate = explained.explained && explained.explained->hasDate();
    return {{"matter", asked.matter},
            {"what", explained.name},
            {"unit", of == nullptr ? Json(nullptr) : Json(view.unitName(of->unit))},
            {"round", of == nullptr ? Json(nullptr) : Json(of->round)},
            {"since", orNull(explained.since)},
            {"due_on", hasDate ? Json(base::isoDate(explained.explained->due)) : Json(nullptr)},
            {"explanation", explained.explained ? toJson(*explained.explained, words) : Json(nullptr)},
            {"why_no_date", explained.whyNoDate.empty() ? Json(nullptr) : Json(explained.whyNoDate)}};
}

// Of the matters that a case is asked for; what is awaited has its codes.
constexpr const char* returnWindow = "return-request";

// A paper that has no number yet has one date: by when the office is to give it out.
Json ofPaper(const Task& task, const app::SubmissionView& view, bool isOfUnit) {
    const app::Words& words = task.console.words();
    const std::string matter(base::codeOf(domain::AwaitedKind::decision));
    Json matters = Json::array();
    if (!isOfUnit && (task.arguments.matter.empty() || task.arguments.matter == matter)) {
        const app::ExplainedMatter explained = app::explainPaper(view, app::readRuleBook(task.store.reader()), words);
        matters.push_back({{"matter", matter},
                           {"what", explained.name},
                           {"unit", nullptr},
                           {"round", nullptr},
                           {"since", orNull(explained.since)},
                           {"due_on", explained.explained ? Json(base::isoDate(explained.explained->due)) : Json(nullptr)},
                           {"explanation", explained.explained ? toJson(*explained.explained, words) : Json(nullptr)},
                           {"why_no_date", explained.whyNoDate.empty() ? Json(nullptr) : Json(explained.whyNoDate)}});
    }
    return {{"case", nullptr}, {"submission", view.paper.address()}, {"matters", std::move(matters)}};
}

// Every date of a case that is open, and until when its units may ask to return it.
base::Result<Json> ofPiece(const Task& task, domain::SuggestionId id, const std::optional<domain::UnitId>& unit) {
    app::RegisterReader& reader = task.store.reader();
    const app::Words& words = task.console.words();
    const auto view = app::viewCase(reader, id, task.today);
    if (!view) return base::failure(Error("unknown-case", "case", "known").with("value", task.arguments.caseAddress));
    Json matters = Json::array();
    for (const app::OpenMatter& matter : view->matters) {
        if (!matter.kind) continue;
        const Asked asked{std::string(base::codeOf(*matter.kind)), matter.task};
        if (isMeant(task, *view, asked, unit))
            matters.push_back(matterJson(*view, asked, {app::matterText(matter, *view, words), matter.explained, matter.since, {}}, words));
    }
    for (const domain::Task& of : view->facts.tasks) {
        if (of.cancelledOn || !view->facts.isOpen(of) || !reader.viewer().seesWorkOf(of.unit)) continue;
        const Asked asked{returnWindow, of.id};
        if (isMeant(task, *view, asked, unit))
            matters.push_back(matterJson(*view, asked, app::explainReturnWindow(*view, of.id, words), words));
    }
    return Json{{"case", view->facts.suggestion.address()}, {"matters", std::move(matters)}};
}

// Of a piece, or of the paper that it was or will be.
base::Result<Json> ofCase(const Task& task) {
    app::RegisterReader& reader = task.store.reader();
    const std::string& wanted = task.arguments.matter;
    if (!wanted.empty() && wanted != returnWindow && !base::fromCode<domain::AwaitedKind>(wanted))
        return base::failure(Error("bad-option", "matter", "format").with("value", "--matter " + wanted));
    const auto unit = unitOf(task);
    if (!unit) return base::failure(unit.error());
    if (domain::parseSubmissionAddress(task.arguments.caseAddress)) {
        const auto paper = app::findSubmission(reader, task.arguments.caseAddress);
        if (!paper) return base::failure(paper.error());
        const auto view = app::viewSubmission(reader, *paper);
        if (!view) return base::failure(Error("unknown-submission", "submission", "known").with("value", task.arguments.caseAddress));
        return view->paper.suggestion ? ofPiece(task, view->paper.suggestion, *unit) : ofPaper(task, *view, unit->has_value());
    }
    const auto id = app::findCase(reader, task.arguments.caseAddress);
    return id ? ofPiece(task, *id, *unit) : base::failure(id.error());
}

}  // namespace

ExitCode runDue(const Task& task) {
    if (task.arguments.profiles) return task.console.deliver(printed(listed(task)));
    const auto json = task.arguments.caseAddress.empty() ? explained(task) : ofCase(task);
    if (json) return task.console.deliver(printed(*json));
    task.console.complain(json.error());
    return exitCodeOf(json.error());
}

}  // namespace huying::cli
