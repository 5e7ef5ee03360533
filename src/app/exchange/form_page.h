// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/exchange/form_marks.h"
#include "app/exchange/unit_form.h"

namespace huying::app {

// A row of a form as it was found, its cells by the columns they are of.
struct FoundRow {
    int number = 0;  // as the spreadsheet numbers it
    std::map<std::string_view, LedgerCell> cells;
    // What formulas show when they fail is no value of its column; empty where the file has no result of the formula at all.
    std::map<std::string_view, std::string> errors;
    std::optional<RowMark> mark;
    std::string sent;
    std::vector<std::string> beside;  // what stands in columns that are none of the form's
};

// A cell over several rows, of which only the first has the value.
struct FoundMerge {
    int first = 0;
    int last = 0;
    std::string_view column;
};

// A page of a form, found by its hidden first row, or by the names of its columns where that is gone.
struct FoundPage {
    std::string name;
    std::optional<FormPage> page;  // none: it is no page of the form
    bool isGuide = false;          // it bears the mark of the form; its rows are what was written beside the explanations
    bool isEmpty = false;
    std::set<std::string_view> columns;               // of the form that are there
    std::map<std::string_view, std::string> headers;  // of the columns as they stand there now
    std::vector<FoundRow> rows;    // with anything in them
    std::vector<FoundMerge> merged;
    std::optional<FormMark> mark;
};

// Several where sheets were put below each other: each hidden first row or row of names begins another one.
std::vector<FoundPage> foundPages(const ReadPage& page, const Words& words);

}  // namespace huying::app
