// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/history.h"

#include "app/ports/read_snapshot.h"
#include "app/queries/case_view.h"
#include "cli/json_forms.h"
#include "cli/program.h"

namespace huying::cli {

ExitCode runHistory(const Task& task) {
    const app::ReadSnapshot moment(task.store.reader());
    const auto id = app::findCase(task.store.reader(), task.arguments.caseAddress);
    if (!id) {
        task.console.complain(id.error());
        return ExitCode::refused;
    }
    const std::vector<app::HistoryEntry> entries = task.store.reader().historyOfCase(*id);
    const app::Words& words = task.console.words();
    if (task.arguments.format == "json") {
        Json list = Json::array();
        for (const app::HistoryEntry& entry : entries) list.push_back(toJson(entry));
        return task.console.deliver(printed({{"entries", list}}));
    }
    std::string text;
    for (const app::HistoryEntry& entry : entries) {
        text += std::to_string(entry.entry) + "  " + entry.at + "  " + entry.actor + "  " + words.text("command." + entry.command) + "\n";
        for (const app::HistoryChange& change : entry.changes) {
            text += "    " + words.text("table." + change.table) + "·" + words.text("column." + change.column) + "：" +
                    change.oldValue.value_or("（空）") + " → " + change.newValue.value_or("（空）") + "\n";
        }
    }
    return task.console.deliver(text);
}

}  // namespace huying::cli
