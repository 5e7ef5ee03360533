// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

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
    return std::to_string(facts.suggestions) + "件建议，" + std::to_string(facts.replies) + "份答复，" + std::to_string(facts.ratings) +
           "次评价；最后一条记录第" + std::to_string(facts.lastEntry) + "条，" + facts.lastAt + "，" + facts.lastActor + "，" +
           words.text("command." + facts.lastCommand);
}

std::string previewText(const app::RestorePreview& preview, const app::Words& words) {
    std::string text = "备份：" + factsText(preview.brought, words) + "\n";
    if (!preview.present) return text + "现有台账：" + words.sentence(*preview.presentProblem) + "\n";
    text += "现有台账：" + factsText(*preview.present, words) + "\n";
    return text + "恢复后，现有台账第" + std::to_string(preview.sharedEntry) + "条以后的" + std::to_string(preview.entriesLost()) +
           "条记录不在其中。\n";
}

}  // namespace

ExitCode runBackup(const Arguments& arguments, const Console& console) {
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
    return console.print("已备份并核对：" + receipt.file.string() + "\n" + factsText(receipt.facts, console.words()) + "\n");
}

ExitCode runRestore(const Arguments& arguments, const Console& console) {
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
    const auto receipt = copies->restore(arguments.ledger, arguments.input, actorOf(arguments));
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
    std::string text = previewText(receipt->preview, console.words()) + "已恢复，记入历史第" + std::to_string(receipt->entry) + "条。\n";
    if (!receipt->kept.empty()) text += "原来的台账保留在：" + receipt->kept.string() + "\n";
    if (receipt->differences > 0) text += "备份里有" + std::to_string(receipt->differences) + "处与历史不一致，请用 verify 查看。\n";
    return console.deliver(text);
}

base::Result<void> backUpBeforeImport(const Task& task) {
    if (task.store.reader().lastEntry() == 0) return {};  // nothing but what every new register has
    const auto made = storage::makeRegisterCopies()->backUp(task.arguments.ledger, app::BackupWhen::ifChanged);
    if (!made) return base::failure(made.error());
    return {};
}

}  // namespace huying::cli
