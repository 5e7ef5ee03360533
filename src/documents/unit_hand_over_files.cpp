// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/unit_hand_over_files.h"

#include "documents/file_name.h"
#include "documents/file_writer.h"
#include "documents/report_docx.h"
#include "documents/sheet_table.h"
#include "documents/table_writer.h"

namespace huying::documents {

using Files = std::vector<std::filesystem::path>;

base::Result<Files> writeUnitHandOvers(const std::vector<app::UnitHandOver>& lists, base::Date on, const app::Words& words,
                                       const std::filesystem::path& folder, const std::function<bool(std::size_t, std::size_t)>& goOn) {
    if (lists.empty()) return base::failure(base::Error("nothing-to-hand-over", "", "order"));
    if (auto made = makeNewFolder(folder); !made) return base::failure(made.error());
    const std::size_t all = lists.size() * 2;
    Files files;
    const auto write = [&](const std::string& name, const base::Result<std::string>& bytes) -> base::Result<void> {
        if (!bytes) return base::failure(bytes.error());
        const std::filesystem::path path = folder / std::filesystem::path(std::u8string(name.begin(), name.end()));
        if (auto written = writeFile(path, *bytes, IfExists::refuse); !written) return written;
        files.push_back(path);
        return {};
    };
    FileNames names;
    for (const app::UnitHandOver& list : lists) {
        if (!goOn(files.size(), all))
            return base::failure(base::Error("papers-cancelled", "", "storage").with("count", std::to_string(files.size())));
        const std::string name = names.next(list.sheet.title, list.code);
        const std::string below =
            words.text("sheet.as_of", {{"date", base::isoDate(on)}, {"count", std::to_string(list.sheet.rows.size())}});
        if (auto written = write(name + ".docx", paperAsDocx(sheetPaper(list.sheet, below))); !written)
            return base::failure(written.error());
        if (auto written = write(name + ".xlsx", tableAsXlsx(sheetTable(list.sheet))); !written) return base::failure(written.error());
    }
    goOn(files.size(), all);
    return files;
}

}  // namespace huying::documents
