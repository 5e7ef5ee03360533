// SPDX-License-Identifier: GPL-3.0-or-later
#include "demonstration/make_demonstration.h"

#include <cstdlib>
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

// The reader works on files, as people's ledgers are files; this one lives for the length of the import.
class TemporaryFile {
public:
    explicit TemporaryFile(fs::path path) : path_(std::move(path)) {}
    ~TemporaryFile() {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

base::Result<void> takeLedger(app::RegisterStore& store, const fs::path& beside, base::Date today) {
    const TemporaryFile ledger(beside.string() + ".ledger.xlsx");
    if (const auto written = documents::writeFile(ledger.path(), sampleText("ledger.xlsx")); !written) return written;
    const auto table = documents::readSpreadsheet(ledger.path());
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
    auto store = storage::createRegister(file, contents);
    if (!store) return base::failure(store.error());
    base::Result<void> filled = takeLedger(**store, file, *contents.ownToday);
    if (filled) filled = takeEvents(**store, *contents.ownToday);
    if (filled) return filled;
    store->reset();
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm", ".lock"}) fs::remove(fs::path(file.string() + ending), ignored);
    return filled;
}

}  // namespace huying::demonstration
