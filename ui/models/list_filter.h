// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

#include "app/queries/case_list.h"

// What is typed and ticked in the filter row, made into one filter of the query. No widgets.
namespace huying::ui {

using FilterPointer = std::shared_ptr<const app::Filter>;

FilterPointer compare(std::string_view field, app::Comparison comparison, std::string value = {});
FilterPointer both(const FilterPointer& left, const FilterPointer& right);    // an empty side stands for "all"
FilterPointer either(const FilterPointer& left, const FilterPointer& right);

// One column's condition: a text for columns that are typed, codes for those with ticks.
struct ColumnCondition {
    QString text;
    QStringList codes;
    [[nodiscard]] bool isEmpty() const { return text.isEmpty() && codes.isEmpty(); }
};

using Conditions = QMap<int, ColumnCondition>;  // by index in caseColumns()

FilterPointer filterOf(const Conditions& conditions, base::Date today);
// 类别：交通邮电类、城乡建设与管理类
QString describe(int column, const ColumnCondition& condition);

struct CodeChoice {
    QString code;
    QString label;
};
// The ticks of a column; of categories they come from the register and are given by the caller.
QList<CodeChoice> codeChoices(int column);

// The ready-made filters of the left pane; those of the page Today mean what they mean there.
enum class SavedFilter {
    open,
    mine,
    overdue,
    withinSevenDays,
    jointOpinionMissing,
    notReceived,
    notAssigned,
    dissatisfied,
    debts,
    planned
};
const std::vector<SavedFilter>& savedFilters();
QString nameOf(SavedFilter filter);
// Narrows a question to a filter. `actor` is the person who records: "mine" are open cases in whose history they stand.
void narrow(app::ListQuery& query, SavedFilter filter, base::Date today, const QString& actor);

}  // namespace huying::ui
