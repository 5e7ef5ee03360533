// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/history_text.h"
#include "cli/json_forms.h"
#include "cli/program.h"

namespace huying::cli {

ExitCode runUndo(const Task& task) {
    app::UndoRequest request;
    request.actor = actorOf(task.arguments);
    request.entry = task.arguments.entry;
    if (!task.arguments.actor.empty() && !request.entry) request.ofActor = task.arguments.actor;
    const auto receipt = task.store.undo(request);
    if (!receipt) {
        for (const base::Error& error : receipt.error()) task.console.complain(error);
        return exitCodeOf(receipt.error().front());
    }
    if (task.arguments.format == "json") {
        return task.console.deliver(
            printed({{"entry", receipt->entry}, {"undone", receipt->undone}, {"commands", receipt->commands}, {"cases", receipt->cases}}));
    }
    const app::Words& words = task.console.words();
    return task.console.deliver(words.text("cli.label", {{"label", words.text(receipt->isRedo ? "command.redo" : "command.undo")},
                                                         {"value", app::undoneInWords(*receipt, words)}}) +
                                "\n");
}

}  // namespace huying::cli
