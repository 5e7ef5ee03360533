// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include "app/commands/command_json.h"
#include "app/queries/chase.h"
#include "app/queries/supervision_view.h"
#include "app/queries/topic_briefing.h"
#include "base/text.h"
#include "cli/json_forms.h"
#include "cli/program.h"
#include "documents/briefing_paper.h"
#include "documents/file_writer.h"
#include "documents/report_docx.h"
#include "documents/table_writer.h"
#include "documents/unit_hand_over_files.h"
#include "documents/urging_papers.h"

// `chase` proposes, `apply` records, `letters` writes what was recorded: nothing goes out that does not stand in the register.
namespace huying::cli {

namespace {

base::Result<app::ChaseQuery> queryOf(const Task& task) {
    app::ChaseQuery query;
    query.today = task.today;
    const auto unit = unitOf(task);
    if (!unit) return base::failure(unit.error());
    query.unit = *unit;
    const auto session = sessionOf(task);
    if (!session) return base::failure(session.error());
    query.session = *session;
    if (task.arguments.topic.empty()) return query;
    const auto topic = topicOf(task);
    if (!topic) return base::failure(topic.error());
    query.session = topic->session;
    query.among.emplace();
    for (const app::TopicView& one : app::viewTopics(task.store.reader(), topic->session).topics) {
        if (one.topic.id != topic->id) continue;
        for (const app::CaseRow& row : one.pieces) query.among->push_back(row.id);
    }
    return query;
}

Json commandJson(const Task& task, const app::ChaseUnit& unit, const app::ChaseLine& line) {
    return Json::parse(app::commandToJson({app::urgingOf(unit, line), actorOf(task.arguments), {task.today, false}}));
}

Json lineJson(const Task& task, const app::ChaseUnit& unit, const app::ChaseLine& line) {
    const auto late = line.daysLate(task.today);
    Json reasons = Json::array();
    for (const domain::UrgingReason reason : line.reasons) reasons.push_back(base::codeOf(reason));
    return {{"case", line.address},
            {"title", line.title},
            {"role", base::codeOf(line.role)},
            {"due_on", orNull(line.deadline)},
            {"days_late", late ? Json(*late) : Json(nullptr)},
            {"reasons", reasons},
            {"level", base::codeOf(line.level)},
            {"urged", line.times},
            {"last_urged_on", orNull(line.lastOn)},
            {"last_level", line.lastLevel ? Json(base::codeOf(*line.lastLevel)) : Json(nullptr)},
            {"rests_until", orNull(line.restsUntil)},
            {"answer_due_on", orNull(line.answerDueOn)},
            {"next_on", orNull(line.nextOn)},
            {"command", line.restsUntil ? Json(nullptr) : commandJson(task, unit, line)}};
}

Json toJson(const Task& task, const app::ChaseList& list) {
    Json steps = Json::array();
    for (const domain::UrgingStep& step : list.rule.steps) {
        steps.push_back({{"level", base::codeOf(step.level)},
                         {"days", step.days},
                         {"repeat_after", step.repeatAfter},
                         {"answer_within", step.answerWithin}});
    }
    Json units = Json::array();
    for (const app::ChaseUnit& unit : list.units) {
        Json contacts = Json::array();
        for (const domain::UnitContact& row : unit.contacts)
            contacts.push_back({{"person", row.person}, {"post", row.post}, {"phone", row.phone}});
        Json lines = Json::array();
        for (const app::ChaseLine& line : unit.lines) lines.push_back(lineJson(task, unit, line));
        units.push_back({{"unit", unit.shortName},
                         {"contacts", contacts},
                         {"urged", unit.times},
                         {"last_urged_on", orNull(unit.lastOn)},
                         {"lines", lines}});
    }
    return {{"on", base::isoDate(list.on)}, {"tasks", list.count()}, {"steps", steps}, {"units", units}};
}

std::string asText(const app::ChaseList& list, const app::Words& words) {
    std::string text;
    for (const app::ChaseUnit& unit : list.units) {
        text +=
            words.text("chase.unit",
                       {{"unit", unit.shortName}, {"count", std::to_string(unit.lines.size())}, {"times", std::to_string(unit.times)}}) +
            "\n";
        for (const app::ChaseLine& line : unit.lines) {
            std::vector<std::string> reasons;
            for (const domain::UrgingReason reason : line.reasons) reasons.push_back(words.label(reason));
            std::vector<std::string> cells{"  " + line.address, base::replacedAll(line.title, "\n", " "), words.label(line.level),
                                           base::joined(reasons, words.text("phrase.list_separator")), base::isoOrEmpty(line.deadline)};
            if (line.restsUntil) cells.push_back(words.text("chase.rests", {{"date", base::isoDate(*line.restsUntil)}}));
            text += base::joined(cells, "\t") + "\n";
        }
    }
    return text;
}

// One command a line, for `apply`; those that rest are left out.
std::string asCommands(const Task& task, const app::ChaseList& list) {
    std::string text;
    for (const app::ChaseUnit& unit : list.units) {
        for (const app::ChaseLine& line : unit.lines) {
            if (!line.restsUntil) text += printed(commandJson(task, unit, line));
        }
    }
    return text;
}

ExitCode refuse(const Task& task, const base::Error& error) {
    task.console.complain(error);
    return exitCodeOf(error);
}

}  // namespace

ExitCode runChase(const Task& task) {
    const auto query = queryOf(task);
    if (!query) return refuse(task, query.error());
    const app::ChaseList list = app::readChase(task.store.reader(), *query, task.console.registerWords());
    if (task.arguments.format == "json") return task.console.deliver(printed(toJson(task, list)));
    if (task.arguments.format == "jsonl") return task.console.deliver(asCommands(task, list));
    if (task.arguments.format == "xlsx") {
        const auto bytes = documents::tableAsXlsx(documents::callSheet(list));
        return bytes ? task.console.deliver(*bytes) : refuse(task, bytes.error());
    }
    return task.console.deliver(asText(list, task.console.words()));
}

namespace {

ExitCode tellFiles(const Task& task, const std::vector<std::filesystem::path>& written) {
    Json files = Json::array();
    std::string text;
    for (const std::filesystem::path& file : written) {
        files.push_back(file.filename().string());
        text += file.string() + "\n";
    }
    return task.console.print(task.arguments.format == "json" ? printed({{"folder", task.arguments.output}, {"files", files}}) : text);
}

// What each unit has been given, a list a unit.
ExitCode runHandOver(const Task& task) {
    const auto unit = unitOf(task);
    if (!unit) return refuse(task, unit.error());
    const auto session = sessionOf(task);
    if (!session) return refuse(task, session.error());
    const app::Words& words = task.console.registerWords();
    const auto lists = app::unitHandOvers(task.store.reader(), *session, *unit, words);
    const auto written =
        documents::writeUnitHandOvers(lists, task.today, words, task.arguments.output, [](std::size_t, std::size_t) { return true; });
    return written ? tellFiles(task, *written) : refuse(task, written.error());
}

// The page for a leader's visit about a topic.
ExitCode runBriefing(const Task& task) {
    const auto topic = topicOf(task);
    if (!topic) return refuse(task, topic.error());
    const auto briefing = app::readTopicBriefing(task.store.reader(), topic->session, topic->id, task.today);
    if (!briefing) return refuse(task, base::Error("unknown-topic", "topic", "known").with("value", task.arguments.topic));
    const auto bytes = documents::paperAsDocx(documents::briefingPaper(*briefing));
    if (!bytes) return refuse(task, bytes.error());
    if (auto made = documents::makeNewFolder(task.arguments.output); !made) return refuse(task, made.error());
    const std::string name = documents::briefingFileName(*briefing);
    const std::filesystem::path path =
        std::filesystem::path(task.arguments.output) / std::filesystem::path(std::u8string(name.begin(), name.end()));
    if (auto written = documents::writeFile(path, *bytes, documents::IfExists::refuse); !written) return refuse(task, written.error());
    return tellFiles(task, {path});
}

}  // namespace

ExitCode runLetters(const Task& task) {
    const Arguments& arguments = task.arguments;
    if (arguments.kind != "urging" && arguments.kind != "hand-over" && arguments.kind != "briefing")
        return refuse(task, base::Error("not-available", "kind", "known").with("value", "--kind " + arguments.kind));
    if (arguments.output.empty() || arguments.output == "-")
        return refuse(task, base::Error("bad-option", "output", "format").with("value", "--output DIR"));
    if (arguments.kind == "briefing") {
        if (arguments.topic.empty()) return refuse(task, base::Error("bad-option", "topic", "format").with("value", "--topic"));
        return runBriefing(task);
    }
    if (arguments.unit.empty() == !arguments.all)
        return refuse(task, base::Error("bad-option", "unit", "format").with("value", "--unit, --all"));
    if (arguments.kind == "hand-over") return runHandOver(task);
    base::Date on = task.today;
    if (!arguments.on.empty()) {
        const auto day = base::parseWrittenDate(arguments.on);
        if (!day) return refuse(task, base::Error("bad-date-option", "on", "format").with("value", "--on " + arguments.on));
        on = *day;
    }
    const auto unit = unitOf(task);
    if (!unit) return refuse(task, unit.error());
    const app::ChaseList list = app::readUrgedOn(task.store.reader(), on, *unit, task.console.registerWords());
    if (list.units.empty()) return refuse(task, base::Error("nothing-urged-on", "on", "known").with("date", base::isoDate(on)));
    const auto written = documents::writeUrgingPapers(list, {on, {}, {}}, arguments.output, [](std::size_t, std::size_t) { return true; });
    return written ? tellFiles(task, *written) : refuse(task, written.error());
}

}  // namespace huying::cli
