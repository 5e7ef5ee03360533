// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/history_text.h"

#include "app/ports/read_snapshot.h"
#include "app/queries/case_view.h"
#include "base/text.h"
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
    if (task.arguments.format == "json") {
        Json list = Json::array();
        for (const app::HistoryEntry& entry : task.store.reader().historyOfCase(*id)) list.push_back(toJson(entry));
        return task.console.deliver(printed({{"entries", list}}));
    }
    std::string text;
    for (const app::HistoryText& entry : app::historyInWords(task.store.reader(), *id, task.console.words())) {
        text += std::to_string(entry.entry) + "  " + entry.at + "  " + entry.actor + "  " + entry.what + "\n";
        for (const std::string& line : entry.lines) text += "    " + base::replacedAll(line, "\n", " ") + "\n";
    }
    return task.console.deliver(text);
}

}  // namespace huying::cli
