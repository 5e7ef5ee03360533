// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_json.h"
#include "app/executor/executor.h"
#include "base/text.h"
#include "cli/json_forms.h"
#include "cli/program.h"
#include "documents/attached_file.h"

namespace huying::cli {

namespace {

struct Line {
    int number = 0;
    base::Checked<app::CommandRequest> request;
};

std::vector<Line> linesOf(const std::string& text, const std::string& actor) {
    std::vector<Line> lines;
    int number = 0;
    for (std::string& line : base::split(text, '\n')) {
        ++number;
        if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
        if (base::trimmed(line).empty()) continue;
        Line& read = lines.emplace_back(Line{number, app::commandFromJson(line, actor)});
        if (!read.request) continue;
        if (const auto file = documents::readAttachedFile(*read.request); !file) read.request = tl::unexpected(base::Errors{file.error()});
    }
    return lines;
}

}  // namespace

// Every non-empty line is judged on top of the good ones before it; one bad line, and nothing is written.
ExitCode runApply(const Task& task) {
    const auto text = readInput(task.arguments.input);
    if (!text) {
        task.console.complain(text.error());
        return ExitCode::refused;
    }
    std::vector<Line> lines = linesOf(*text, actorOf(task.arguments));
    std::vector<app::CommandRequest> requests;
    for (const Line& line : lines) {
        if (line.request) requests.push_back(*line.request);
    }
    const bool isWhole = requests.size() == lines.size();
    const bool mayWrite = isWhole && !task.arguments.dryRun;
    const app::BatchResult batch = app::execute(task.store, requests, task.today, mayWrite ? app::RunMode::apply : app::RunMode::preview);
    if (batch.failure) {
        task.console.complain(*batch.failure);
        return exitCodeOf(*batch.failure);
    }
    std::string out;
    std::size_t next = 0;
    for (const Line& line : lines) {
        app::CommandResult result;
        if (line.request) {
            result = batch.results.at(next++);
        } else {
            result.errors = line.request.error();
        }
        Json json{{"line", line.number},
                  {"ok", result.isAccepted()},
                  {"entry", result.entry ? Json(*result.entry) : Json(nullptr)},
                  {"ids", result.ids}};
        json["errors"] = toJson(result.errors, task.console.words());
        if (!result.notices.empty()) json["notices"] = toJson(result.notices, task.console.words());
        out += printed(json);
    }
    const ExitCode delivered = task.console.deliver(out);
    if (delivered != ExitCode::done) return delivered;
    return isWhole && batch.isAccepted() ? ExitCode::done : ExitCode::refused;
}

}  // namespace huying::cli
