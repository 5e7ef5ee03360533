// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include "app/backup/restore_text.h"
#include "app/ports/register_copies.h"
#include "cli/json_forms.h"
#include "cli/program.h"
#include "storage/register_copies.h"

namespace huying::cli {

namespace {

Json factsJson(const app::RegisterFacts& facts) {
    return {{"suggestions", facts.suggestions}, {"tasks", facts.tasks},         {"replies", facts.replies},
            {"ratings", facts.ratings},         {"entry", facts.lastEntry},     {"at", facts.lastAt},
            {"actor", facts.lastActor},         {"command", facts.lastCommand}, {"head", facts.head},
            {"version", facts.version}};
}

Json previewJson(const app::RestorePreview& preview) {
    Json json{
        {"brings", factsJson(preview.brought)}, {"present", nullptr}, {"difference", nullptr}, {"entries_lost", preview.entriesLost()}};
    if (!preview.present) return json;
    json["present"] = factsJson(*preview.present);
    json["difference"] = {{"suggestions", preview.brought.suggestions - preview.present->suggestions},
                          {"tasks", preview.brought.tasks - preview.present->tasks},
                          {"replies", preview.brought.replies - preview.present->replies},
                          {"ratings", preview.brought.ratings - preview.present->ratings},
                          {"shared_entry", preview.sharedEntry}};
    return json;
}

std::string factsText(const app::RegisterFacts& facts, const app::Words& words) {
    return words.text("cli.facts", {{"suggestions", std::to_string(facts.suggestions)},
                                    {"replies", std::to_string(facts.replies)},
                                    {"ratings", std::to_string(facts.ratings)},
                                    {"entry", std::to_string(facts.lastEntry)},
                                    {"at", facts.lastAt},
                                    {"actor", facts.lastActor},
                                    {"command", words.text("command." + facts.lastCommand)}});
}

std::string previewText(const app::RestorePreview& preview, const app::Words& words) {
    std::string text = words.text("cli.backup", {{"facts", factsText(preview.brought, words)}}) + "\n";
    if (preview.present) text += words.text("cli.present", {{"facts", factsText(*preview.present, words)}}) + "\n";
    return text + app::restoreConsequence(preview, words) + "\n";
}

}  // namespace

ExitCode runBackup(const Arguments& arguments, const Console& console) {
    if (const auto signedIn = signInToFile(arguments, app::Deed::backUp); !signedIn) {
        console.complain(signedIn.error());
        return exitCodeOf(signedIn.error());
    }
    const auto copies = storage::makeRegisterCopies();
    app::BackupReceipt receipt;
    if (arguments.output.empty()) {
        auto made = copies->backUp(arguments.ledger, app::BackupWhen::always);
        if (!made) {
            console.complain(made.error());
            return exitCodeOf(made.error());
        }
        receipt = std::move(*made);
    } else {
        auto facts = copies->saveCopy(arguments.ledger, arguments.output);
        if (!facts) {
            console.complain(facts.error());
            return exitCodeOf(facts.error());
        }
        receipt.file = arguments.output;
        receipt.facts = std::move(*facts);
    }
    if (arguments.format == "json") {
        return console.print(printed({{"file", receipt.file.string()}, {"removed", receipt.removed}, {"holds", factsJson(receipt.facts)}}));
    }
    const app::Words& words = console.words();
    return console.print(words.text("cli.backed_up", {{"file", receipt.file.string()}}) + "\n" + factsText(receipt.facts, words) + "\n");
}

ExitCode runRestore(const Arguments& arguments, const Console& console) {
    const auto signedIn = signInToFile(arguments, app::Deed::restore);
    if (!signedIn) {
        console.complain(signedIn.error());
        return exitCodeOf(signedIn.error());
    }
    const auto copies = storage::makeRegisterCopies();
    if (arguments.dryRun) {
        const auto preview = copies->previewRestore(arguments.ledger, arguments.input);
        if (!preview) {
            console.complain(preview.error());
            return exitCodeOf(preview.error());
        }
        Json json = previewJson(*preview);
        json["restored"] = false;
        return console.deliver(arguments.format == "json" ? printed(json) : previewText(*preview, console.words()));
    }
    const auto receipt = copies->restore(arguments.ledger, arguments.input, signedIn->empty() ? actorOf(arguments) : *signedIn);
    if (!receipt) {
        console.complain(receipt.error());
        return exitCodeOf(receipt.error());
    }
    if (arguments.format == "json") {
        Json json = previewJson(receipt->preview);
        json["restored"] = true;
        json["entry"] = receipt->entry;
        json["kept"] = receipt->kept.empty() ? Json(nullptr) : Json(receipt->kept.string());
        json["differences"] = receipt->differences;
        return console.deliver(printed(json));
    }
    const app::Words& words = console.words();
    std::string text =
        previewText(receipt->preview, words) + words.text("cli.restored", {{"entry", std::to_string(receipt->entry)}}) + "\n";
    if (!receipt->kept.empty()) text += words.text("cli.kept", {{"file", receipt->kept.string()}}) + "\n";
    if (receipt->differences > 0) text += words.text("cli.differs", {{"count", std::to_string(receipt->differences)}}) + "\n";
    return console.deliver(text);
}

base::Result<void> backUpBeforeImport(const Task& task) {
    if (task.store.readOnly()) return {};                 // the import itself says why nothing changes
    if (task.store.reader().lastEntry() == 0) return {};  // nothing but what every new register has
    const auto made = storage::makeRegisterCopies()->backUp(task.arguments.ledger, app::BackupWhen::ifChanged);
    if (!made) return base::failure(made.error());
    return {};
}

}  // namespace huying::cli
