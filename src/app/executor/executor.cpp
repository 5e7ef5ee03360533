// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/executor/executor.h"

#include <algorithm>
#include <chrono>

#include "app/commands/command_json.h"
#include "app/commands/password_rules.h"
#include "app/executor/command_context.h"
#include "app/ports/storage_failure.h"
#include "app/sight/command_rights.h"
#include "base/log.h"

namespace huying::app {

bool BatchResult::isAccepted() const {
    return !failure && std::all_of(results.begin(), results.end(), [](const CommandResult& result) { return result.isAccepted(); });
}

BatchExecution::BatchExecution(WriteTransaction& transaction, base::Date today, Origin origin)
    : transaction_(transaction),
      today_(today),
      origin_(origin),
      viewer_(transaction.reader().viewer()),
      directory_(std::make_unique<DirectoryLookup>(transaction.reader())) {}

BatchExecution::~BatchExecution() = default;

base::Errors BatchExecution::rightsAgainst(const CommandRequest& request, const Viewer& viewer) {
    if (origin_ == Origin::commands) return app::rightsAgainst(viewer_, request, transaction_.reader(), *directory_);
    base::Errors errors;
    const Deed deed = origin_ == Origin::import ? Deed::importTable : Deed::takeWorkBack;
    if (auto reason = reasonAgainst(viewer_, deed)) errors.push_back(std::move(*reason));
    if (viewer_.account && request.actor != viewer_.account->name) {
        errors.push_back(
            base::Error("actor-not-signed-in", "actor", "rights").with("value", request.actor).with("name", viewer_.account->name));
    }
    if (origin_ == Origin::exchange && errors.empty()) errors = app::rightsAgainst(viewer, request, transaction_.reader(), *directory_);
    return errors;
}

// Of what a unit returned: the unit itself, under the name of whoever takes it.
Viewer BatchExecution::viewerFor(const CommandRequest& request) {
    if (origin_ != Origin::exchange) return viewer_;
    const auto unit = directory_->unit(request.forUnit);
    Viewer viewer = unitsViewer(unit ? unit->id : domain::UnitId());
    viewer.account->name = request.actor;
    return viewer;
}

const Viewer& BatchExecution::unitsViewer(domain::UnitId unit) {
    const auto known = unitsViewers_.find(unit);
    return known != unitsViewers_.end() ? known->second
                                        : unitsViewers_.emplace(unit, transaction_.reader().viewerOfUnit(unit)).first->second;
}

CommandResult BatchExecution::run(const CommandRequest& given) {
    const auto start = std::chrono::steady_clock::now();
    const auto milliseconds = [&] { return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count(); };
    CommandResult result;
    const Viewer viewer = viewerFor(given);
    RecordedRequest recorded = asRecorded(viewer, given, transaction_.reader());
    CommandRequest& request = recorded.request;
    // What a unit records in its own register is carried out again by the office, on another day.
    if (viewer_.isUnitsRegister && !request.date.on && !request.date.isUndated) request.date.on = today_;
    result.errors = rightsAgainst(request, viewer);
    if (result.isAccepted()) result.errors = std::move(recorded.errors);
    if (!result.isAccepted()) {
        base::logRefusal(commandName(request.command), result.errors.front().code, milliseconds());
        return result;
    }
    transaction_.beginCommand();
    CommandContext context(transaction_.reader(), transaction_.writer(), *directory_, today_, request, result);
    request.command.visit([&](const auto& command) { handle(command, context); });
    if (!result.isAccepted()) {
        if (transaction_.abandonCommand()) directory_->forget();
        result.notices.clear();
        base::logRefusal(commandName(request.command), result.errors.front().code, milliseconds());
        return result;
    }
    result.entry = transaction_.recordCommand({std::string(commandName(request.command)), request.actor, commandToJson(request)});
    result.hasChanged = result.entry.has_value();
    if (isAboutRights(commandName(request.command))) viewer_ = transaction_.reader().viewer();
    base::logCommand(commandName(request.command), result.entry.value_or(-1), milliseconds());
    return result;
}

namespace {

// Sealing takes its time, so it is done before others have to wait for this transaction; a preview keeps nothing.
void seal(Secret& password, RegisterStore& store, RunMode mode) {
    if (!password.isGiven() || !faultsOf(password).empty()) return;
    password.sealed = mode == RunMode::preview ? "preview" : store.sealedPassword(password.text);
    base::wipe(password.text);
}

CommandRequest withSealedPassword(CommandRequest request, RegisterStore& store, RunMode mode) {
    if (const auto* given = request.command.as<SetPassword>()) {
        SetPassword command = *given;
        seal(command.password, store, mode);
        request.command = command;
    } else if (const auto* added = request.command.as<AddAccount>(); added != nullptr && added->password.isGiven()) {
        AddAccount command = *added;
        seal(command.password, store, mode);
        request.command = command;
    }
    return request;
}

// Hashing a large file takes its time too. What is recorded names the hash.
CommandRequest withHashedFile(CommandRequest request, const RegisterStore& store) {
    const auto* given = request.command.as<AddPhoto>();
    if (given == nullptr || !given->bytes.areGiven()) return request;
    AddPhoto command = *given;
    command.bytes.sha256 = store.sha256(*command.bytes.bytes);
    if (command.sha256.empty()) command.sha256 = command.bytes.sha256;
    request.command = command;
    return request;
}

bool isPrepared(const CommandRequest& request) {
    return request.command.as<SetPassword>() == nullptr && request.command.as<AddAccount>() == nullptr &&
           request.command.as<AddPhoto>() == nullptr;
}

}  // namespace

BatchResult execute(RegisterStore& store, const std::vector<CommandRequest>& given, base::Date today, RunMode mode) {
    BatchResult batch;
    try {
        std::vector<CommandRequest> prepared;
        const bool areAllPrepared = std::all_of(given.begin(), given.end(), isPrepared);
        if (!areAllPrepared) {
            for (const CommandRequest& request : given) prepared.push_back(withHashedFile(withSealedPassword(request, store, mode), store));
        }
        const std::vector<CommandRequest>& requests = areAllPrepared ? given : prepared;
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
