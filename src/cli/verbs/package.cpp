// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <map>

#include "app/exchange/office_packages.h"
#include "app/exchange/sent_work.h"
#include "app/executor/executor.h"
#include "base/hex.h"
#include "base/wipe.h"
#include "cli/json_forms.h"
#include "cli/key_files.h"
#include "cli/program.h"
#include "cli/taking_back.h"
#include "documents/file_name.h"
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
    if (const auto targets = checkKeyTargets(arguments); !targets) return refuse(task, targets.error());
    if (arguments.name.empty()) return refuse(task, badOption("--name NAME"));
    auto password = keyPassword(task);
    if (!password) return refuse(task, password.error());
    base::Checked<app::MadeKey> made;
    if (arguments.recover.empty()) {
        made = app::makeOfficeKey(task.store, arguments.name, *password, actorOf(arguments), task.today);
    } else {
        auto copy = readInput(arguments.recover);
        if (!copy) return refuse(task, copy.error());
        made = app::recoverOfficeKey(task.store, *copy, arguments.name, *password, actorOf(arguments), task.today);
        base::wipe(*copy);
    }
    base::wipe(*password);
    return made ? deliverKey(arguments, task.console, *made) : refuse(task, made.error());
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
    for (const domain::ExchangeKey& key : task.store.reader().exchangeKeys()) {
        if (key.unit || !key.isInUse()) continue;
        const auto secret = task.store.officeSecret(key.fingerprint);
        return secret ? task.console.deliver(secret->keyFile) : refuse(task, secret.error());
    }
    return refuse(task, Error("office-key-missing", "key", "required"));
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

base::Result<std::vector<domain::Unit>> unitsToSend(const Task& task) {
    if (task.arguments.all == !task.arguments.unit.empty()) return base::failure(badOption("--unit, --all"));
    const auto unit = unitOf(task);
    if (!unit) return base::failure(unit.error());
    std::vector<domain::Unit> units;
    if (*unit) {
        for (const domain::Unit& one : task.store.reader().units()) {
            if (one.id == **unit) units.push_back(one);
        }
        return units;
    }
    for (const app::UnitWork& row : app::unitsWithWork(task.store.reader())) {
        if (row.openTasks > 0) units.push_back(row.unit);
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
        const auto file = folder / (documents::fileNameText(unit.displayName()) + "-" + std::to_string(exchange.number) + ".hypkg");
        if (const auto written = documents::writeFile(file, bytes, documents::IfExists::refuse); !written)
            return base::failure(written.error());
        return file;
    };
    outlet.goesOn = [](std::size_t, std::size_t) { return true; };
    const auto receipt = app::exportPackages(task.store, *units, chain, outlet, actorOf(arguments), task.today);
    if (!receipt) return refuse(task, receipt.error());
    Json files = Json::array();
    std::string text;
    for (const app::SentPackage& one : receipt->sent) {
        files.push_back({{"unit", one.unit.displayName()},
                         {"file", one.file.string()},
                         {"number", one.exchange.number},
                         {"cases", one.exchange.cases.size()}});
        text += one.file.string() + "\n";
    }
    Json unsent = Json::array();
    bool isEnded = false;  // by something else than a missing key
    for (const app::UnsentPackage& one : receipt->unsent) {
        unsent.push_back({{"unit", one.unit.displayName()}, {"reason", toJson(one.reason, task.console.words())}});
        task.console.complain(one.reason);
        isEnded = isEnded || one.reason.code != "unit-without-key";
    }
    const ExitCode told = task.console.print(arguments.format == "json" ? printed({{"files", files}, {"unsent", unsent}}) : text);
    return receipt->sent.empty() || isEnded ? ExitCode::refused : told;
}

struct Opened {
    std::vector<app::OpenedReturn> returns;
    std::vector<app::ReturnedWork> works;
};

base::Result<Opened> openAll(const Task& task) {
    if (task.arguments.files.empty()) return base::failure(Error("missing-argument", "", "required").with("value", "FILES"));
    auto password = keyPassword(task);
    if (!password) return base::failure(password.error());
    app::KeyChain chain = app::officeKeys(task.store, *password);
    base::wipe(*password);
    Opened all;
    for (const std::string& file : task.arguments.files) {
        const auto bytes = readInput(file);
        if (!bytes) return base::failure(bytes.error());
        auto opened = app::openReturn(task.store.reader(), chain, *bytes, std::filesystem::path(file).filename().string(),
                                      [](std::string_view content) { return storage::unpackedText(content); });
        if (!opened) return base::failure(opened.error());
        all.works.push_back(opened->work);
        all.returns.push_back(std::move(*opened));
    }
    return all;
}

ExitCode takeBack(const Task& task, bool isApplied) {
    const auto opened = openAll(task);
    if (!opened) return refuse(task, opened.error());
    return takeReturned(task, opened->works, isApplied, [&](app::ReturnPreview& preview, bool isWritten) {
        for (std::size_t i = 0; i < opened->returns.size(); ++i) {
            base::Errors& remarks = preview.works[i].remarks;
            remarks.insert(remarks.end(), opened->returns[i].remarks.begin(), opened->returns[i].remarks.end());
            if (!isWritten) continue;
            if (const auto noted = app::noteReturn(task.store, opened->returns[i]); !noted) task.console.complain(noted.error());
        }
    });
}

}  // namespace

ExitCode runPackage(const Task& task) {
    const std::string& action = task.arguments.action;
    const bool isIn = action == "preview" || action == "apply";
    const bool isOfUnit = action == "open" || action == "return";
    if (isOfUnit) return refuse(task, badOption("--ring FILE"));
    if (!isIn && action != "keys" && action != "export") return refuse(task, badOption("package " + action));
    const app::Deed deed = isIn ? app::Deed::takeWorkBack : action == "export" ? app::Deed::sendWork : app::Deed::readReport;
    if (const auto reason = app::reasonAgainst(task.store.reader().viewer(), deed)) return refuse(task, *reason);
    if (action == "keys") return keys(task);
    return isIn ? takeBack(task, action == "apply") : exportAll(task);
}

}  // namespace huying::cli
