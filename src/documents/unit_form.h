// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/exchange/returned_work.h"
#include "app/exchange/unit_form.h"
#include "base/result.h"

// 填报表 as a file. A hidden first row tells the columns, two hidden columns tell whose row it is and what was sent. Cells that
// are not to be filled in are locked without a password: that saves people from accidents, it protects from nobody.
namespace huying::documents {

// The bytes of an .xlsx file. Error: cannot-make-file.
base::Result<std::string> unitFormXlsx(const app::UnitForm& form);

// What the file is called: the unit, and the how-manieth time it goes out.
std::string unitFormName(const domain::Unit& unit, const app::Exchange& exchange, const app::Words& words);

// Filled files (.xlsx, .ods) in the order given. Errors: those of readPages and not-a-unit-form; of several files one that cannot be
// read holds nothing back, its error stands in its place.
base::Result<std::vector<app::ReturnedWork>> readUnitForms(const std::vector<std::filesystem::path>& files, app::RegisterReader& reader);

// Makes a form for each unit and remembers that it went out; a unit without open tasks is refused (no-open-tasks). What stands
// under the name of the file is never replaced (file-exists).
struct SentForm {
    domain::Unit unit;
    std::filesystem::path file;
    app::Exchange exchange;
    int tasks = 0;
};
base::Result<SentForm> sendUnitForm(app::RegisterStore& store, domain::UnitId unit, const std::filesystem::path& folder,
                                    const std::string& actor, base::Date today);

}  // namespace huying::documents
