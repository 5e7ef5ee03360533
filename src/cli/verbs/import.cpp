// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>

#include "app/import/import_ledger.h"

#include "base/text.h"
#include "cli/json_forms.h"
#include "cli/program.h"
#include "documents/file_reader.h"
#include "documents/spreadsheet_reader.h"

namespace huying::cli {

namespace {

base::Result<app::ImportOptions> optionsOf(const Arguments& arguments) {
    app::ImportOptions options;
    options.kind = base::fromCode<app::ImportKind>(arguments.importAs).value();
    options.session = arguments.session;
    options.updates = arguments.update;
    options.skipsRefused = arguments.skipRefused;
    options.isDryRun = arguments.dryRun;
    options.actor = actorOf(arguments);
    for (const std::string& kind : base::split(arguments.createMissing, ',')) {
        if (kind == "units") options.createsUnits = true;
        if (kind == "categories") options.createsCategories = true;
        if (!kind.empty() && kind != "units" && kind != "categories") {
            return base::failure(base::Error("bad-option", "", "format").with("value", "--create-missing " + kind));
        }
    }
    return options;
}

Json resultJson(const app::ImportResult& result, const app::Words& words) {
    Json json{{"created", result.created},
              {"changed", result.changed},
              {"unchanged", result.unchanged},
              {"refused", result.refused},
              {"written", result.isWritten}};
    json["rows"] = Json::array();
    for (const app::ImportRemark& remark : result.remarks) {
        json["rows"].push_back({{"row", remark.row},
                                {"column", remark.column},
                                {"value", remark.value},
                                {"severity", remark.isRefusal ? "refused" : "notice"},
                                {"code", remark.error.code},
                                {"sentence", words.sentence(remark.error)}});
    }
    json["unknown_columns"] = result.unknownColumns;
    json["ignored_columns"] = result.leftOutColumns;
    for (const std::string& column : result.computedColumns) json["ignored_columns"].push_back(column);
    return json;
}

}  // namespace

ExitCode runImport(const Task& task) {
    auto options = optionsOf(task.arguments);
    if (!options) {
        task.console.complain(options.error());
        return ExitCode::usage;
    }
    if (!task.arguments.mapping.empty()) {
        auto mapping = documents::readWholeFile(std::filesystem::path(task.arguments.mapping)).and_then([&](const std::string& json) {
            return app::mappingFromJson(json, options->kind);
        });
        if (!mapping) {
            task.console.complain(mapping.error());
            return exitCodeOf(mapping.error());
        }
        options->mapping = std::move(*mapping);
    }
    const auto table = task.arguments.input == "-"
                           ? documents::readSpreadsheet(std::cin, task.console.words().text("phrase.standard_input"))
                           : documents::readSpreadsheet(task.arguments.input);
    if (!table) {
        task.console.complain(table.error());
        return exitCodeOf(table.error());
    }
    if (!options->isDryRun) {
        // Told, and the import goes on: it can be undone as a whole without a backup.
        if (const auto kept = backUpBeforeImport(task); !kept) task.console.complain(kept.error());
    }
    const app::ImportResult result = app::importLedger(task.store, *table, *options, task.today);
    if (result.failure) {
        task.console.complain(*result.failure);
        return exitCodeOf(*result.failure);
    }
    const ExitCode delivered = task.console.deliver(printed(resultJson(result, task.console.words())));
    if (delivered != ExitCode::done) return delivered;
    // The same verdict dry or real: refused rows refuse the whole, unless they are to be skipped and something is left.
    if (result.refused == 0) return ExitCode::done;
    return options->skipsRefused && result.created + result.changed > 0 ? ExitCode::done : ExitCode::refused;
}

}  // namespace huying::cli
