// SPDX-License-Identifier: GPL-3.0-or-later
// Earlier moments: the register as it was recorded then, and what changed between two of them.
#include "app/history/moments.h"
#include "app/history/compare_moments.h"
#include "app/ports/read_snapshot.h"
#include "app/queries/case_view.h"
#include "base/text.h"
#include "cli/json_forms.h"
#include "cli/program.h"
#include "cli/report_comparison.h"
#include "storage/as_recorded.h"

namespace huying::cli {

namespace {

Json headJson(const app::HistoryHead& head) {
    return {{"entry", head.entry}, {"at", head.at}, {"actor", head.actor}, {"command", head.command}};
}

Json changedJson(const app::ChangedPiece& piece) {
    return {{"case", piece.id ? Json(piece.address) : Json(nullptr)},
            {"title", piece.title},
            {"last", headJson(piece.last)},
            {"changes", listOf(piece.changes,
                               [](const app::HistoryChange& change) {
                                   return Json{{"table", change.table},
                                               {"row", change.row},
                                               {"column", change.column},
                                               {"old", change.oldValue ? Json(*change.oldValue) : Json(nullptr)},
                                               {"new", change.newValue ? Json(*change.newValue) : Json(nullptr)}};
                               })},
            {"lines", piece.lines}};
}

std::string changedText(const std::vector<app::ChangedPiece>& pieces, const app::MomentsQuery& query, const app::Words& words) {
    std::string text =
        words.text("moments.title", {{"from", app::momentText(query.from, words)}, {"to", app::momentText(query.upTo, words)}}) + "\n";
    if (pieces.empty()) return text + words.text("cli.nothing_changed") + "\n";
    for (const app::ChangedPiece& piece : pieces) {
        text += (piece.id ? piece.address + "  " + piece.title : words.text("moments.no_piece")) + "  " +
                app::momentText(piece.last, words) + "\n";
        for (const std::string& line : piece.lines) text += "    " + base::replacedAll(line, "\n", " ") + "\n";
    }
    return text;
}

ExitCode refused(const Task& task, const base::Error& error) {
    task.console.complain(error);
    return exitCodeOf(error);
}

}  // namespace

ExitCode runAsRecorded(const Task& task) {
    const Arguments& arguments = task.arguments;
    const auto moment = app::findMoment(task.store.reader(), arguments.entry ? "#" + std::to_string(*arguments.entry) : arguments.at);
    if (!moment) return refused(task, moment.error());
    const auto facts = storage::makeEarlierMoments()->asRecorded(arguments.ledger, moment->entry, arguments.output,
                                                                 [](std::int64_t, std::int64_t) { return true; });
    if (!facts) return refused(task, facts.error());
    if (arguments.format == "json") {
        return task.console.print(printed({{"file", arguments.output},
                                           {"moment", headJson(*moment)},
                                           {"holds",
                                            {{"suggestions", facts->suggestions},
                                             {"tasks", facts->tasks},
                                             {"replies", facts->replies},
                                             {"ratings", facts->ratings},
                                             {"entry", facts->lastEntry},
                                             {"head", facts->head}}}}));
    }
    const app::Words& words = task.console.words();
    return task.console.print(words.text("cli.moment_made", {{"file", arguments.output},
                                                             {"moment", app::momentText(*moment, words)},
                                                             {"count", std::to_string(facts->suggestions)}}) +
                              "\n");
}

ExitCode runCompare(const Task& task) {
    app::RegisterReader& reader = task.store.reader();
    const app::ReadSnapshot snapshot(reader);
    const auto from = app::findMoment(reader, task.arguments.from);
    if (!from) return refused(task, from.error());
    // Without the later one: with now.
    const auto to = app::findMoment(reader, task.arguments.to.empty() ? "#" + std::to_string(reader.lastEntry()) : task.arguments.to);
    if (!to) return refused(task, to.error());
    if (to->entry < from->entry)
        return refused(
            task,
            base::Error("moments-reversed", "to", "order").with("from", std::to_string(from->entry)).with("to", std::to_string(to->entry)));
    app::MomentsQuery query{*from, *to};
    if (!task.arguments.caseAddress.empty()) {
        const auto id = app::findCase(reader, task.arguments.caseAddress);
        if (!id) return refused(task, id.error());
        query.piece = *id;
    }
    const bool isJson = task.arguments.format == "json";
    const app::Words& words = isJson ? task.console.registerWords() : task.console.words();
    const std::vector<app::ChangedPiece> pieces = app::compareMoments(reader, query, words);
    if (isJson)
        return task.console.deliver(
            printed({{"from", headJson(*from)}, {"to", headJson(*to)}, {"total", pieces.size()}, {"pieces", listOf(pieces, changedJson)}}));
    if (task.arguments.format != "text") return deliverSheet(task, app::changedPiecesSheet(pieces, query, words));
    return task.console.deliver(changedText(pieces, query, words));
}

}  // namespace huying::cli
