// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/executor/executor.h"

#include <algorithm>
#include <chrono>

#include "app/commands/command_json.h"
#include "app/executor/command_context.h"
#include "app/ports/storage_failure.h"
#include "base/log.h"

namespace huying::app {

bool BatchResult::isAccepted() const {
    return !failure && std::all_of(results.begin(), results.end(), [](const CommandResult& result) { return result.isAccepted(); });
}

BatchExecution::BatchExecution(WriteTransaction& transaction, base::Date today)
    : transaction_(transaction), today_(today), directory_(std::make_unique<DirectoryLookup>(transaction.reader())) {}

BatchExecution::~BatchExecution() = default;

CommandResult BatchExecution::run(const CommandRequest& request) {
    const auto start = std::chrono::steady_clock::now();
    const auto milliseconds = [&] { return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count(); };
    CommandResult result;
    transaction_.beginCommand();
    CommandContext context(transaction_.reader(), transaction_.writer(), *directory_, today_, request, result);
    request.command.visit([&](const auto& command) { handle(command, context); });
    if (!result.isAccepted()) {
        transaction_.abandonCommand();
        directory_->forget();
        result.notices.clear();
        base::logRefusal(commandName(request.command), result.errors.front().code, milliseconds());
        return result;
    }
    result.entry = transaction_.recordCommand({std::string(commandName(request.command)), request.actor, commandToJson(request)});
    result.hasChanged = result.entry.has_value();
    base::logCommand(commandName(request.command), result.entry.value_or(-1), milliseconds());
    return result;
}

BatchResult execute(RegisterStore& store, const std::vector<CommandRequest>& requests, base::Date today, RunMode mode) {
    BatchResult batch;
    try {
        auto transaction = store.beginWrite();
        if (!transaction) {
            batch.failure = transaction.error();
            return batch;
        }
        BatchExecution execution(**transaction, today);
        for (const CommandRequest& request : requests) batch.results.push_back(execution.run(request));
        if (mode == RunMode::apply && batch.isAccepted()) {
            if (const auto committed = (*transaction)->commit(); committed) {
                batch.isWritten = true;
            } else {
                batch.failure = committed.error();
            }
        }
    } catch (const StorageFailure& failure) {
        base::logFailure("execute", failure.error().code);
        batch.failure = failure.error();
    }
    if (!batch.isWritten) {
        for (CommandResult& result : batch.results) result.entry.reset();
    }
    return batch;
}

}  // namespace huying::app
