// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "cli/json_forms.h"
#include "cli/program.h"

namespace huying::cli {

ExitCode runVerify(const Task& task) {
    const std::vector<app::Difference> differences = task.store.verify();
    if (task.arguments.format == "json") {
        Json list = Json::array();
        for (const app::Difference& row : differences) {
            list.push_back({{"kind", row.kind},
                            {"table", row.table},
                            {"row", row.row},
                            {"column", row.column},
                            {"expected", row.expected},
                            {"found", row.found}});
        }
        const ExitCode delivered = task.console.deliver(printed({{"ok", differences.empty()}, {"differences", list}}));
        if (delivered != ExitCode::done) return delivered;
    } else {
        const app::Words& words = task.console.words();
        std::string text = differences.empty() ? words.text("cli.verified") + "\n" : "";
        for (const app::Difference& row : differences) {
            text += words.text("cli.difference", {{"kind", words.text("difference." + row.kind)},
                                                  {"place", base::trimmed(row.table + " " + row.row + " " + row.column)},
                                                  {"expected", row.expected},
                                                  {"found", row.found}}) +
                    "\n";
        }
        const ExitCode delivered = task.console.deliver(text);
        if (delivered != ExitCode::done) return delivered;
    }
    return differences.empty() ? ExitCode::done : ExitCode::refused;
}

}  // namespace huying::cli
