// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/taking_back.h"

#include "cli/returned_text.h"

namespace huying::cli {

namespace {

ExitCode refuse(const Task& task, const base::Error& error) {
    task.console.complain(error);
    return exitCodeOf(error);
}

}  // namespace

ExitCode takeReturned(const Task& task, const std::vector<app::ReturnedWork>& works, bool isApplied) {
    const Arguments& arguments = task.arguments;
    const std::string actor = actorOf(arguments);
    const auto isTaken = [&](const app::ReturnPreview& judged) {
        return isApplied && (isClean(judged) || (arguments.skipRefused && !app::proposedLines(judged).empty()));
    };
    app::ReturnReceipt receipt = app::takeReturnedWork(task.store, works, actor, task.today, isTaken);
    app::ReturnPreview& preview = receipt.judged;
    if (preview.failure) return refuse(task, *preview.failure);
    const bool clean = isClean(preview);
    ExitCode delivered = ExitCode::done;
    if (arguments.format == "json") {
        Json json = worksJson(works, preview, task.console);
        json["written"] = receipt.isWritten;
        json["applied"] = receipt.applied;
        json["entry"] = receipt.entry ? Json(*receipt.entry) : Json(nullptr);
        delivered = task.console.deliver(printed(json));
    } else {
        std::string text = worksText(works, preview, task.console);
        if (isApplied) {
            text += task.console.words().text(receipt.isWritten ? "exchange.applied" : "exchange.nothing_written",
                                              {{"count", std::to_string(receipt.applied)}}) +
                    "\n";
        }
        delivered = task.console.deliver(text);
    }
    if (delivered != ExitCode::done) return delivered;
    return (isApplied ? receipt.isWritten : clean) ? ExitCode::done : ExitCode::refused;
}

}  // namespace huying::cli
