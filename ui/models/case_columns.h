// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <set>
#include <string_view>
#include <vector>

#include "app/queries/case_list.h"
#include "app/rights/viewer.h"
#include "text/due_words.h"

// The columns of the list: what they show and how they are filtered. No widgets, no colours.
namespace huying::ui {

enum class ColumnFilter {
    none,
    number,    // digits: the serial; else a part of the address (闭3)
    contains,  // type to filter
    codes,     // ticks; choices from the catalogue
    category,  // ticks; choices from the register
    due        // ticks: overdue, within seven days, later, none
};

struct CaseColumn {
    std::string_view field;      // code of the list field; its label heads the column
    std::string_view sortField;  // what sorting goes by
    ColumnFilter filter = ColumnFilter::none;
    int characters = 8;          // width at first, in Chinese characters
    bool isShownAtFirst = true;
    bool isRightAligned = false;
    QString (*text)(const app::CaseRow& row, base::Date today) = nullptr;
};

const std::vector<CaseColumn>& caseColumns();
int caseColumnOf(std::string_view field);  // -1 when there is none
QString columnTitle(const CaseColumn& column);
std::set<int> columnsHiddenFrom(const app::Viewer& viewer);  // not shown to this person, nor filtered or ordered by

// What a cell says in a table that is taken elsewhere: where there is room for it, every unit and not the first with a number, and
// the day of a limit, not how many days are left today.
QString copiedText(const CaseColumn& column, const app::CaseRow& row, base::Date today);

// 多年多次提出: 3年; empty where it was asked for in one year alone.
QString yearsText(int years);
// 王明 +2
QString withOthers(const std::string& name, int others);
DueWords dueWordsOf(const app::CaseRow& row, base::Date today);

}  // namespace huying::ui
