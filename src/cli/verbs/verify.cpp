// SPDX-License-Identifier: GPL-3.0-or-later
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
        std::string text = differences.empty() ? "核对无误：文件、历史链、全部事实与摘要一致。\n" : "";
        for (const app::Difference& row : differences) {
            text +=
                row.kind + " " + row.table + " " + row.row + " " + row.column + "：应为“" + row.expected + "”，实为“" + row.found + "”\n";
        }
        const ExitCode delivered = task.console.deliver(text);
        if (delivered != ExitCode::done) return delivered;
    }
    return differences.empty() ? ExitCode::done : ExitCode::refused;
}

}  // namespace huying::cli
