// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/activity_list.h"
#include "app/queries/directory_lookup.h"
#include "base/text.h"
#include "cli/json_forms.h"
#include "cli/program.h"

// Deputies' activities of a session: who took part, and which pieces grew from them.
namespace huying::cli {

namespace {

std::vector<std::string> addressesOf(const app::ActivityView& view) {
    std::vector<std::string> addresses;
    for (const app::CaseRow& row : view.pieces) addresses.push_back(row.address);
    return addresses;
}

Json activityJson(const app::ActivityView& view, const app::Words& labels) {
    const domain::DeputyActivity& row = view.activity;
    return {{"deputy_activity", row.name},
            {"deputy_activity_kind", base::codeOf(row.kind)},
            {"deputy_activity_kind_label", labels.label(row.kind)},
            {"formation_source", base::codeOf(domain::sourceOf(row.kind))},
            {"began_on", base::isoDate(row.from)},
            {"finished_on", orNull(row.to)},
            {"place", row.place},
            {"organizer", row.organizer},
            {"participants", view.deputies},
            {"activity_result", row.result},
            {"pieces", addressesOf(view)},
            {"left_out", view.leftOut},
            {"version", view.version}};
}

std::string asText(const std::vector<app::ActivityView>& views, const app::Words& words) {
    std::vector<std::vector<std::string>> rows;
    for (const app::ActivityView& view : views) {
        const domain::DeputyActivity& row = view.activity;
        rows.push_back({base::isoDate(row.from), base::isoOrEmpty(row.to), words.label(row.kind), row.name, row.place, row.organizer,
                        std::to_string(view.deputies.size()), std::to_string(view.pieceCount()),
                        base::joined(addressesOf(view), words.text("phrase.list_separator"))});
    }
    return tabbedLines(rows);
}

}  // namespace

ExitCode runActivities(const Task& task) {
    const auto session = app::DirectoryLookup(task.store.reader()).session(task.arguments.session);
    if (!session) {
        task.console.complain(session.error());
        return exitCodeOf(session.error());
    }
    const std::vector<app::ActivityView> views = app::viewActivities(task.store.reader(), session->id);
    if (task.arguments.format != "json") return task.console.deliver(asText(views, task.console.words()));
    const app::Words& labels = task.console.registerWords();
    return task.console.deliver(printed({{"session", session->address()}, {"activities", listOf(views, [&](const app::ActivityView& view) {
                                                                               return activityJson(view, labels);
                                                                           })}}));
}

}  // namespace huying::cli
