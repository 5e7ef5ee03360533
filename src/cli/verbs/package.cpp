// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>

#include "app/exchange/office_packages.h"
#include "app/exchange/sent_work.h"
#include "app/executor/executor.h"
#include "app/queries/directory_lookup.h"
#include "base/hex.h"
#include "base/text.h"
#include "base/wipe.h"
#include "cli/json_forms.h"
#include "cli/key_files.h"
#include "cli/program.h"
#include "cli/taking_back.h"
#include "documents/file_writer.h"
#include "storage/unit_desk.h"

// 交换包, the office's side: keys, what goes out, what comes back.
namespace huying::cli {

namespace {

using base::Error;

Error badOption(const std::string& value) { return Error("bad-option", "", "format").with("value", value); }

ExitCode refuse(const Task& task, const Error& error) {
    task.console.complain(error);
    return exitCodeOf(error);
}

ExitCode refuse(const Task& task, const base::Errors& errors) {
    for (const Error& error : errors) task.console.complain(error);
    return exitCodeOf(errors.front());
}

base::Result<std::string> keyPassword(const Task& task) {
    if (task.arguments.keyPasswordFile.empty()) return base::failure(badOption("--key-password-file FILE"));
    return passwordIn(task.arguments.keyPasswordFile);
}

std::string unitName(const Task& task, domain::UnitId id) {
    for (const domain::Unit& unit : task.store.reader().units()) {
        if (unit.id == id) return unit.displayName();
    }
    return {};
}

ExitCode listKeys(const Task& task) {
    const app::Words& words = task.console.words();
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const domain::ExchangeKey& key : task.store.reader().exchangeKeys()) {
        const std::string unit = unitName(task, key.unit);
        list.push_back({{"unit", key.unit ? Json(unit) : Json(nullptr)},
                        {"fingerprint", key.fingerprint},
                        {"trusted_on", orNull(key.trustedOn)},
                        {"ended_on", orNull(key.endedOn)},
                        {"ending", codeOrNull(key.ending)},
                        {"reason", key.endReason}});
        rows.push_back({key.unit ? unit : words.text("exchange.own_key"), key.fingerprint, base::isoOrEmpty(key.trustedOn),
                        words.label(key.ending), base::isoOrEmpty(key.endedOn), key.endReason});
    }
    return task.console.deliver(task.arguments.format == "json" ? printed({{"keys", list}}) : tabbedLines(rows));
}

ExitCode run(const Task& task, app::Command command) {
    app::CommandRequest request;
    request.command = std::move(command);
    request.actor = actorOf(task.arguments);
    const app::BatchResult batch = app::execute(task.store, {request}, task.today, app::RunMode::apply);
    if (batch.failure) return refuse(task, *batch.failure);
    const app::CommandResult& result = batch.results.front();
    if (!result.isAccepted()) return refuse(task, result.errors);
    const std::string fingerprint = result.ids.empty() ? std::string() : result.ids.back();
    return task.console.print(task.arguments.format == "json" ? printed({{"fingerprint", fingerprint}, {"entry", *result.entry}})
                                                              : fingerprint + "\n");
}

ExitCode makeKey(const Task& task) {
    const Arguments& arguments = task.arguments;
    const auto targets = keyTargetsOf(arguments);
    if (!targets) return refuse(task, targets.error());
    if (arguments.name.empty()) return refuse(task, badOption("--name NAME"));
    auto password = keyPassword(task);
    if (!password) return refuse(task, password.error());
    bool isWritten = false;
    const app::KeyDelivery deliver = [&](const app::MadeKey& key) {
        const auto written = documents::writeKey(*targets, key, task.console.words());
        isWritten = written.has_value();
        return written;
    };
    base::Checked<app::MadeKey> made;
    if (arguments.recover.empty()) {
        made = app::makeOfficeKey(task.store, arguments.name, *password, actorOf(arguments), task.today, deliver);
    } else {
        auto copy = readInput(arguments.recover, mostKeyBytes);
        if (!copy) return refuse(task, copy.error());
        made = app::recoverOfficeKey(task.store, *copy, arguments.name, *password, actorOf(arguments), task.today, deliver);
        base::wipe(*copy);
    }
    base::wipe(*password);
    if (made) return tellKey(arguments, task.console, *made);
    if (isWritten) documents::removeKey(*targets);
    return refuse(task, made.error());
}

ExitCode trustKey(const Task& task) {
    const auto key = readKey(task.arguments.trust, task.store.reader().sealing());
    if (!key) return refuse(task, key.error());
    if (key->owner != app::KeyOwner::unit)
        return refuse(task, Error("key-of-an-office", "key", "known").with("name", key->name).with("file", task.arguments.trust));
    const auto unit = unitOf(task);
    if (!unit) return refuse(task, unit.error());
    if (!*unit) return refuse(task, badOption("--unit UNIT"));
    for (const domain::Unit& one : task.store.reader().units()) {
        if (one.id == **unit && !key->unitCode.empty() && key->unitCode != one.code)
            return refuse(task, Error("key-other-unit", "unit", "conflict").with("name", key->name).with("unit", one.displayName()));
    }
    return run(task, app::TrustKey{task.arguments.unit, base::hex(key->key.bytes), task.arguments.fingerprint});
}

// The key that units are given, again.
ExitCode giveKey(const Task& task) {
    const auto file = app::officeKeyFile(task.store);
    return file ? task.console.deliver(*file) : refuse(task, file.error());
}

ExitCode keys(const Task& task) {
    const Arguments& arguments = task.arguments;
    if (arguments.make || !arguments.recover.empty()) return makeKey(task);
    if (!arguments.trust.empty()) return trustKey(task);
    if (arguments.give) return giveKey(task);
    if (arguments.revoke) {
        const auto ending = arguments.lost ? domain::KeyEnding::lost : domain::KeyEnding::revoked;
        return run(task, app::RevokeKey{arguments.fingerprint, ending, arguments.reason});
    }
    return listKeys(task);
}

// One, several (as in a cell that holds several) or all.
base::Result<std::vector<domain::Unit>> unitsToSend(const Task& task) {
    if (task.arguments.all == !task.arguments.unit.empty()) return base::failure(badOption("--unit, --all"));
    std::vector<domain::Unit> units;
    if (task.arguments.all) {
        for (const app::UnitWork& row : app::unitsWithWork(task.store.reader())) {
            if (row.openTasks > 0) units.push_back(row.unit);
        }
        return units;
    }
    app::DirectoryLookup directory(task.store.reader());
    for (const std::string& name : base::splitValues(task.arguments.unit)) {
        const auto unit = directory.unit(name);
        if (!unit) return base::failure(unit.error());
        const auto isSame = [&](const domain::Unit& one) { return one.id == unit->id; };
        if (std::none_of(units.begin(), units.end(), isSame)) units.push_back(*unit);
    }
    return units;
}

ExitCode exportAll(const Task& task) {
    const Arguments& arguments = task.arguments;
    if (!task.console.isToFile()) return refuse(task, badOption("--output DIR"));
    const auto units = unitsToSend(task);
    if (!units) return refuse(task, units.error());
    auto password = keyPassword(task);
    if (!password) return refuse(task, password.error());
    app::KeyChain chain = app::officeKeys(task.store, *password);
    base::wipe(*password);
    const std::filesystem::path folder = arguments.output;
    app::PackageOutlet outlet;
    outlet.contents = storage::contentsOutOf(arguments.ledger);
    outlet.write = [&](const domain::Unit& unit, const app::Exchange& exchange,
                       std::string_view bytes) -> base::Result<std::filesystem::path> {
        // Made with the first of them, so that a refusal leaves nothing behind.
        if (std::error_code ignored; !std::filesystem::is_directory(folder, ignored)) {
            if (const auto made = documents::makeNewFolder(folder); !made) return base::failure(made.error());
        }
        return documents::writeNewPackage(folder, unit, exchange.number, bytes);
    };
    const auto sending = app::PackageSending::begin(task.store, chain, outlet);
    if (!sending) return refuse(task, sending.error());
    const bool isJson = arguments.format == "json";
    Json files = Json::array();
    Json unsent = Json::array();
    bool isStopped = false;  // by something else than a missing key
    ExitCode told = ExitCode::done;
    for (const domain::Unit& unit : *units) {
        const auto sent = sending->send(task.store, unit, actorOf(arguments), task.today);
        if (!sent) {
            unsent.push_back({{"unit", unit.displayName()}, {"reason", toJson(sent.error(), task.console.words())}});
            task.console.complain(sent.error());
            isStopped = isStopped || (sent.error().code != "unit-without-key" && sent.error().code != "unit-key-ended");
            continue;
        }
        files.push_back({{"unit", unit.displayName()},
                         {"file", sent->file.string()},
                         {"number", sent->exchange.number},
                         {"cases", sent->exchange.cases.size()}});
        // Each as it is there: a hundred units take their time.
        if (!isJson && told == ExitCode::done) told = task.console.print(sent->file.string() + "\n");
    }
    if (isJson) told = task.console.print(printed({{"files", files}, {"unsent", unsent}}));
    return files.empty() || isStopped ? ExitCode::refused : told;
}

ExitCode takeBack(const Task& task, bool isApplied) {
    if (task.arguments.files.empty()) return refuse(task, Error("missing-argument", "", "required").with("value", "FILES"));
    auto password = keyPassword(task);
    if (!password) return refuse(task, password.error());
    app::KeyChain chain = app::officeKeys(task.store, *password);
    base::wipe(*password);
    std::vector<app::ReturnFile> files;
    for (const std::string& file : task.arguments.files)
        files.push_back({std::filesystem::path(file).filename().string(), readPackage(file)});
    const auto works =
        app::openReturns(task.store.reader(), chain, files, [](std::string_view content) { return storage::unpackedText(content); });
    bool isAnyRead = false;
    for (const app::ReturnedWork& work : works) {
        if (work.unread) task.console.complain(*work.unread);
        isAnyRead = isAnyRead || !work.unread;
    }
    return isAnyRead ? takeReturned(task, works, isApplied) : exitCodeOf(*works.front().unread);
}

}  // namespace

ExitCode runPackage(const Task& task) {
    const std::string& action = task.arguments.action;
    const bool isIn = action == "preview" || action == "apply";
    const bool isOfUnit = action == "open" || action == "return";
    if (isOfUnit) return refuse(task, badOption("--ring FILE"));
    if (!isIn && action != "keys" && action != "export") return refuse(task, badOption("package " + action));
    const app::Deed deed = isIn ? app::Deed::takeWorkBack : action == "export" ? app::Deed::sendWork : app::Deed::readReport;
    // Who reads the whole register sees the keys; to others what they are for is refused, as in the window.
    const app::Viewer viewer = task.store.reader().viewer();
    if (app::reasonAgainst(viewer, deed)) {
        if (const auto reason = app::reasonAgainst(viewer, action == "keys" ? app::Deed::sendWork : deed)) return refuse(task, *reason);
    }
    if (action == "keys") return keys(task);
    return isIn ? takeBack(task, action == "apply") : exportAll(task);
}

}  // namespace huying::cli
