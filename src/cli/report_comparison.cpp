// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/report_comparison.h"

#include "app/ports/read_snapshot.h"
#include "app/queries/directory_lookup.h"
#include "app/report/compare_reports.h"
#include "app/report/compute_report.h"
#include "app/report/kept_report.h"
#include "base/clock.h"
#include "base/text.h"
#include "cli/json_forms.h"
#include "documents/sheet_table.h"
#include "documents/table_writer.h"

namespace huying::cli {

namespace {

std::string sessionText(const domain::SessionAddress& address) {
    return std::to_string(address.term) + "-" + std::to_string(address.number);
}

Json snapshotJson(const app::ReportSnapshot& row) {
    return {{"snapshot", row.number()},
            {"session", sessionText(row.address)},
            {"as_of", base::isoDate(row.asOf)},
            {"on", base::isoDate(row.on)},
            {"made_at", row.madeAt},
            {"made_by", row.madeBy},
            {"name", row.name},
            {"note", row.note},
            {"registered", row.registered},
            {"completed", row.completed},
            {"hash", row.hash}};
}

Json sideJson(const app::YearEndReport& report) {
    return {{"session", std::to_string(report.term) + "-" + std::to_string(report.number)}, {"as_of", base::isoDate(report.asOf)}};
}

Json changeJson(const app::FigureChange& change) {
    const auto orNullText = [](const std::optional<std::string>& value) { return value ? Json(*value) : Json(nullptr); };
    const auto orNull = [](const app::Denominator& base) { return base.key.empty() ? Json(nullptr) : Json(base.key); };
    return {{"group", change.group},
            {"group_label", change.groupLabel},
            {"key", change.key},
            {"label", change.label},
            {"then", change.then},
            {"now", change.now},
            {"difference", change.difference()},
            {"growth", orNullText(change.growth)},
            {"then_percent", orNullText(change.thenPercent)},
            {"now_percent", orNullText(change.nowPercent)},
            {"then_base", orNull(change.thenBase)},
            {"now_base", orNull(change.nowBase)},
            {"came_in", change.cameIn},
            {"went_out", change.wentOut}};
}

std::string changesText(const std::vector<app::FigureChange>& changes, const app::Words& words) {
    std::string text;
    std::string group;
    const std::string between = words.text("phrase.list_separator");
    const auto withPercent = [](int count, const std::string& shown) { return std::to_string(count) + (shown.empty() ? "" : " " + shown); };
    for (const app::FigureChange& change : changes) {
        if (!change.isChanged()) continue;
        if (group != change.groupLabel) text += change.groupLabel + "\n";
        group = change.groupLabel;
        text += "    " +
                words.text("cli.figure_changed", {{"label", change.label},
                                                  {"then", withPercent(change.then, change.thenShown)},
                                                  {"now", withPercent(change.now, change.nowShown)},
                                                  {"difference", app::signedNumber(change.difference())}}) +
                "\n";
        if (!change.cameIn.empty())
            text += "        " + words.text("cli.came_in", {{"pieces", base::joined(change.cameIn, between)}}) + "\n";
        if (!change.wentOut.empty())
            text += "        " + words.text("cli.went_out", {{"pieces", base::joined(change.wentOut, between)}}) + "\n";
    }
    if (text.empty()) text = words.text("cli.nothing_changed") + "\n";
    if (const std::string note = app::differentBasesNote(changes, words); !note.empty()) text += note + "\n";
    return text;
}

struct Side {
    const app::YearEndReport& report;
    std::string name;
};

ExitCode deliverComparison(const Task& task, Json head, const Side& then, const Side& now) {
    // Labels of figures are those of the reports, which are the register's.
    const app::Words& words = task.console.registerWords();
    const std::vector<app::FigureChange> changes = app::compareReports(then.report, now.report, words);
    if (task.arguments.format == "text") {
        return task.console.deliver(then.name + " → " + now.name + "\n" + changesText(changes, task.console.words()));
    }
    if (task.arguments.format != "json") {
        const std::string title = words.text("snapshot.title", {{"session", now.report.sessionName}});
        return deliverSheet(task, app::figureChangesSheet(changes, title, then.name, now.name, words));
    }
    head["then"] = sideJson(then.report);
    head["now"] = sideJson(now.report);
    head["changed"] = std::count_if(changes.begin(), changes.end(), [](const app::FigureChange& one) { return one.isChanged(); });
    head["figures"] = listOf(changes, changeJson);
    return task.console.deliver(printed(head));
}

ExitCode refused(const Task& task, const base::Error& error) {
    task.console.complain(error);
    return exitCodeOf(error);
}

}  // namespace

base::Result<app::YearEndReport> computedUpTo(const Task& task, const std::string& session, const std::string& day, const char* option) {
    const auto found = app::DirectoryLookup(task.store.reader()).session(session);
    if (!found) return base::failure(found.error());
    base::Date asOf = task.today;
    if (!day.empty()) {
        const auto date = base::parseWrittenDate(day);
        if (!date)
            return base::failure(base::Error("bad-date-option", option, "format").with("value", std::string("--") + option + " " + day));
        asOf = *date;
    }
    return app::computeReport(task.store.reader(), {found->term, found->number}, asOf, task.console.registerWords());
}

ExitCode deliverSheet(const Task& task, const app::ListSheet& sheet) {
    const documents::Table table = documents::sheetTable(sheet);
    if (task.arguments.format == "csv") {
        return task.console.deliver(
            documents::tableAsCsv(table, task.console.isToFile() ? documents::ByteOrderMark::with : documents::ByteOrderMark::without));
    }
    const auto bytes = documents::tableAsXlsx(table);
    return bytes ? task.console.deliver(*bytes) : refused(task, bytes.error());
}

ExitCode listSnapshots(const Task& task) {
    const std::vector<app::ReportSnapshot> snapshots = task.store.reader().reportSnapshots();
    if (task.arguments.format == "json")
        return task.console.deliver(printed({{"total", snapshots.size()}, {"snapshots", listOf(snapshots, snapshotJson)}}));
    if (task.arguments.format != "text") return refused(task, base::Error("bad-option", "", "format").with("value", "--format"));
    std::string text;
    for (const app::ReportSnapshot& row : snapshots) {
        text += task.console.words().text("cli.snapshot", {{"number", std::to_string(row.number())},
                                                           {"session", sessionText(row.address)},
                                                           {"as_of", base::isoDate(row.asOf)},
                                                           {"made_at", base::localTime(row.madeAt)},
                                                           {"made_by", row.madeBy},
                                                           {"count", std::to_string(row.registered)},
                                                           {"name", row.name}}) +
                "\n";
    }
    return task.console.deliver(text);
}

ExitCode compareSnapshot(const Task& task) {
    const app::ReadSnapshot moment(task.store.reader());
    const auto frozen = app::frozenReport(task.store.reader(), *task.arguments.snapshot);
    if (!frozen) return refused(task, frozen.error());
    const auto now = computedUpTo(task, sessionText(frozen->snapshot.address), task.arguments.asOf, "as-of");
    if (!now) return refused(task, now.error());
    const app::Words& words = task.console.registerWords();
    const std::string then = words.text(
        "snapshot.then", {{"number", std::to_string(frozen->snapshot.number())}, {"date", base::isoDate(frozen->snapshot.asOf)}});
    return deliverComparison(task, {{"snapshot", snapshotJson(frozen->snapshot)}}, {frozen->kept.report, then},
                             {*now, words.text("snapshot.now", {{"date", base::isoDate(now->asOf)}})});
}

ExitCode compareDays(const Task& task) {
    const app::ReadSnapshot moment(task.store.reader());
    const app::Words& words = task.console.registerWords();
    const auto then = computedUpTo(task, task.arguments.session, task.arguments.compareAsOf.at(0), "compare-as-of");
    if (!then) return refused(task, then.error());
    const auto now = computedUpTo(task, task.arguments.session, task.arguments.compareAsOf.at(1), "compare-as-of");
    if (!now) return refused(task, now.error());
    const auto name = [&](const app::YearEndReport& report) {
        return words.text("snapshot.as_of", {{"date", base::isoDate(report.asOf)}});
    };
    return deliverComparison(task, Json::object(), {*then, name(*then)}, {*now, name(*now)});
}

ExitCode compareSessions(const Task& task) {
    const app::ReadSnapshot moment(task.store.reader());
    const app::Words& words = task.console.registerWords();
    const auto then = computedUpTo(task, task.arguments.compareSession, task.arguments.asOf, "as-of");
    if (!then) return refused(task, then.error());
    const auto now = computedUpTo(task, task.arguments.session, task.arguments.asOf, "as-of");
    if (!now) return refused(task, now.error());
    const auto name = [&](const app::YearEndReport& report) {
        return words.text("snapshot.session", {{"session", report.sessionName}, {"date", base::isoDate(report.asOf)}});
    };
    return deliverComparison(task, Json::object(), {*then, name(*then)}, {*now, name(*now)});
}

}  // namespace huying::cli
