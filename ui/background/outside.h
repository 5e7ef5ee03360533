// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/import/ledger_table.h"
#include "app/ports/register_store.h"
#include "app/report/year_end_report.h"
#include "base/result.h"

namespace huying::ui {

// Rows as the clipboard holds them for spreadsheets: cells that look like formulas are made text.
struct ClipboardTable {
    std::string tabSeparated;
    std::string html;
};

// What the windows need from storage and documents, given to them by ui/main. All of these run on the worker's thread.
struct Outside {
    using Store = std::unique_ptr<app::RegisterStore>;

    std::function<base::Result<Store>(const std::filesystem::path&)> openRegister;
    std::function<base::Result<Store>(const std::filesystem::path&)> createRegister;
    std::function<base::Result<Store>(const std::filesystem::path&)> createDemonstration;
    std::function<base::Result<app::LedgerTable>(const std::filesystem::path&)> readSpreadsheet;
    std::function<ClipboardTable(const std::vector<std::string>& titles, const std::vector<std::vector<std::string>>& rows)> clipboardTable;
    // Title first, then one paragraph each: what the paper will say.
    std::function<std::vector<std::string>(const app::YearEndReport&)> reportParagraphs;
    std::function<base::Result<void>(const app::YearEndReport&, const std::filesystem::path&)> writeReportDocx;
    std::function<base::Result<void>(const app::YearEndReport&, const std::filesystem::path&)> writeReportXlsx;
};

}  // namespace huying::ui
