// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/exchange/returned_work.h"
#include "app/exchange/sent_work.h"
#include "app/import/ledger_table.h"
#include "app/words/words.h"

// 填报表: the sheet that goes out to a unit without the program, as what stands in it, and what a filled one says. Free of the
// formats of files: the documents layer writes and reads the cells.
namespace huying::app {

enum class FormPage { tasks, progress, contacts, commitments, lookBack };

enum class FormCellKind { text, longText, date, caseNumber, choice };

struct FormColumn {
    std::string_view code;  // stands in the hidden first row, so that renamed and moved columns are still known
    FormCellKind kind = FormCellKind::text;
    double width = 12;      // characters of half width
    bool isKnown = false;   // what the register says; never filled in
};

// The columns of a page, in their order.
std::span<const FormColumn> columnsOf(FormPage page);

struct FormCell {
    std::string text;
    bool isLocked = false;
};

struct FormRow {
    std::string token;  // whose row it is, wherever it is moved to; empty: to be filled in freely
    std::string sent;   // what stood in it when it went out
    std::vector<FormCell> cells;
};

struct FormSheet {
    FormPage page = FormPage::tasks;
    std::string name;
    std::vector<std::string> titles;  // of its columns
    std::vector<FormRow> rows;
    std::map<std::string_view, std::vector<std::string>> choices;  // by column
    int freeRows = 0;                 // to be filled in, below
};

struct UnitForm {
    std::string guideName;  // of the page that says how it is filled in
    std::vector<std::string> guide;
    std::string mark;       // says of which exchange and register it is
    std::vector<FormSheet> sheets;
};

// In the register's words, Chinese. Of a secret piece the number alone, of a deputy whose name is kept secret no name.
UnitForm unitForm(const Exchange& exchange, const domain::Unit& unit, const std::vector<OpenTask>& tasks, RegisterReader& reader);

// A page of a file as it was read: rows with anything in them, as the spreadsheet numbers them.
struct ReadPage {
    std::string name;
    std::vector<LedgerRow> rows;
    std::vector<MergedRows> merged = {};
};

// What a filled form says, one work for each exchange of which rows are in it: pages may have been merged by hand. Rows and
// columns may have been moved, deleted, added and renamed; what is not understood stands in the lines as a fault. Only what
// differs from what was sent becomes a line. Error: not-a-unit-form {file}.
base::Result<std::vector<ReturnedWork>> workInForm(const std::vector<ReadPage>& pages, const std::string& file, RegisterReader& reader);

}  // namespace huying::app

template <>
struct huying::base::EnumCodes<huying::app::FormPage> {
    using E = huying::app::FormPage;
    static constexpr std::string_view name = "unit_form_page";
    static constexpr std::array values{std::pair{E::tasks, std::string_view("tasks")}, std::pair{E::progress, std::string_view("progress")},
                                       std::pair{E::contacts, std::string_view("contacts")},
                                       std::pair{E::commitments, std::string_view("commitments")},
                                       std::pair{E::lookBack, std::string_view("look_back")}};
};
