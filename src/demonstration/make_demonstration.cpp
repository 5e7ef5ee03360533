// SPDX-License-Identifier: GPL-3.0-or-later
#include "demonstration/make_demonstration.h"

#include <span>

#include "app/commands/command_json.h"
#include "app/executor/executor.h"
#include "app/import/import_ledger.h"
#include "base/embedded.h"
#include "base/text.h"
#include "documents/file_writer.h"
#include "documents/spreadsheet_reader.h"
#include "storage/register_file.h"

namespace huying::base {
std::span<const EmbeddedFile> sampleFiles();  // generated (CMakeLists.txt)
}

namespace huying::demonstration {

namespace {

namespace fs = std::filesystem;
using base::Error;

constexpr auto staffName = "张敏（演示）";

std::string_view sampleText(std::string_view name) {
    for (const base::EmbeddedFile& file : base::sampleFiles()) {
        if (file.name == name) return file.text();
    }
    return {};
}

Error refused(int line, const Error& cause) {
    return Error("demonstration-refused", "", "conflict").with("line", std::to_string(line)).with("cause", cause.code);
}

// The reader works on files, as people's ledgers are files.
base::Result<void> takeLedger(app::RegisterStore& store, const fs::path& folder, base::Date today) {
    const fs::path ledger = folder / "ledger.xlsx";
    if (const auto written = documents::writeFile(ledger, sampleText("ledger.xlsx")); !written) return written;
    const auto table = documents::readSpreadsheet(ledger);
    if (!table) return base::failure(table.error());
    app::ImportOptions options;
    options.session = "18-1";
    options.actor = staffName;
    const app::ImportResult result = app::importLedger(store, *table, options, today);
    if (result.failure) return base::failure(*result.failure);
    for (const app::ImportRemark& remark : result.remarks) {
        if (remark.isRefusal) return base::failure(refused(remark.row, remark.error));
    }
    return {};
}

base::Result<void> takeEvents(app::RegisterStore& store, base::Date today) {
    std::vector<app::CommandRequest> requests;
    int line = 0;
    for (const std::string& text : base::split(sampleText("events.jsonl"), '\n')) {
        ++line;
        if (text.empty()) continue;
        auto request = app::commandFromJson(text, staffName);
        if (!request) return base::failure(refused(line, request.error().front()));
        requests.push_back(std::move(*request));
    }
    const app::BatchResult batch = app::execute(store, requests, today, app::RunMode::apply);
    if (batch.failure) return base::failure(*batch.failure);
    for (std::size_t i = 0; i < batch.results.size(); ++i) {
        if (!batch.results[i].isAccepted()) return base::failure(refused(static_cast<int>(i) + 1, batch.results[i].errors.front()));
    }
    return {};
}

}  // namespace

base::Result<void> makeDemonstration(const fs::path& file) {
    storage::NewRegister contents;
    contents.isDemonstration = true;
    contents.ownToday = base::makeDate(2023, 12, 20);
    contents.fill = [today = *contents.ownToday](app::RegisterStore& store, const fs::path& folder) {
        const base::Result<void> filled = takeLedger(store, folder, today);
        return filled ? takeEvents(store, today) : filled;
    };
    const auto store = storage::createRegister(file, contents);
    return store ? base::Result<void>() : base::failure(store.error());
}

}  // namespace huying::demonstration
