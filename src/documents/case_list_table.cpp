// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/case_list_table.h"

#include "app/queries/list_values.h"

namespace huying::documents {

Table caseListTable(const std::vector<app::CaseRow>& rows, const std::vector<const app::Field*>& columns, const app::Words& words) {
    Table table;
    table.name = "建议";
    for (const app::Field* field : columns) {
        TableColumn column;
        column.title = words.fieldLabel(field->code);
        column.width = field->code == "title" ? 48 : 14;
        if (field->type == app::FieldType::number) column.kind = ColumnKind::number;
        if (field->type == app::FieldType::date) column.kind = ColumnKind::date;
        table.columns.push_back(std::move(column));
    }
    for (const app::CaseRow& row : rows) {
        std::vector<std::string>& cells = table.rows.emplace_back();
        for (const app::Field* field : columns) cells.push_back(app::listValue(row, *field, words).label);
    }
    return table;
}

}  // namespace huying::documents
