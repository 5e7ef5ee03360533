// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/case_list.h"

#include "app/ports/read_snapshot.h"
#include "app/queries/list_values.h"
#include "app/queries/today.h"
#include "app/sight/scoped_facts.h"
#include "base/text.h"
#include "cli/json_forms.h"
#include "cli/program.h"
#include "documents/case_list_table.h"
#include "documents/table_writer.h"

namespace huying::cli {

namespace {

constexpr auto defaultColumns = "case,title,lead,units,state,due_on,result_class,result_rating";

using Columns = std::vector<const app::Field*>;

base::Result<Columns> columnsOf(const std::string& text, const app::Words& own, const app::Viewer& viewer) {
    Columns columns;
    for (const std::string& name : base::split(text.empty() ? defaultColumns : text, ',')) {
        const app::Field* field = app::findField(base::trimmed(name), &own);
        if (field == nullptr)
            return base::failure(base::Error("unknown-list-field", "columns", "known").with("value", base::trimmed(name)));
        if (app::isHiddenFrom(viewer, field->code))
            return base::failure(base::Error("field-not-yours", "columns", "rights").with("field", std::string(field->code)));
        columns.push_back(field);
    }
    return columns;
}

base::Error unknownQueue(const std::string& given) {
    std::vector<std::string> codes;
    for (const auto& [queue, code] : base::EnumCodes<app::Queue>::values) codes.emplace_back(code);
    return base::Error("unknown-queue", "queue", "known").with("value", given).with("expected", base::joined(codes, " "));
}

base::Result<app::ListQuery> queryOf(const Task& task) {
    app::ListQuery query;
    auto filter = app::parseFilter(task.arguments.filter, &task.console.registerWords());
    if (!filter) return base::failure(filter.error());
    auto order = app::parseOrder(task.arguments.order, &task.console.registerWords());
    if (!order) return base::failure(order.error());
    if (!task.arguments.queue.empty()) {
        const auto queue = app::findQueue(task.arguments.queue);
        if (!queue) return base::failure(unknownQueue(task.arguments.queue));
        query.queue = app::QueueOnDay{*queue, task.today};
    }
    query.filter = std::move(*filter);
    query.order = std::move(*order);
    const auto session = sessionOf(task);
    if (!session) return base::failure(session.error());
    query.session = *session;
    return query;
}

Json rowJson(const app::CaseRow& row, const Columns& columns, const app::Words& words) {
    Json json{{"case", row.address}, {"title", app::shownTitle(row, words)}};
    for (const app::Field* field : columns) {
        const std::string value = app::listValue(row, *field, words).value;
        Json& place = json[std::string(field->code)];
        if (field->type == app::FieldType::number) {
            place = std::stoi(value);
        } else if (field->type == app::FieldType::flag) {
            place = value == "true";
        } else if (value.empty() && field->type != app::FieldType::text) {
            place = nullptr;
        } else {
            place = value;
        }
    }
    return json;
}

}  // namespace

ExitCode runList(const Task& task) {
    const app::ReadSnapshot moment(task.store.reader());  // the total and the rows
    const app::Words& words = task.console.words();
    const auto columns = columnsOf(task.arguments.columns, task.console.registerWords(), task.store.reader().viewer());
    const auto query = columns ? queryOf(task) : base::Result<app::ListQuery>(base::failure(columns.error()));
    if (!query) {
        task.console.complain(query.error());
        return exitCodeOf(query.error());
    }
    std::vector<domain::SuggestionId> ids = task.store.reader().caseIds(*query);
    const std::size_t total = ids.size();
    if (task.arguments.limit && static_cast<std::size_t>(*task.arguments.limit) < ids.size())
        ids.resize(static_cast<std::size_t>(*task.arguments.limit));
    const std::vector<app::CaseRow> rows = task.store.reader().caseRows(ids, app::RowExtent::listed);
    if (task.arguments.format == "json") {
        Json list = Json::array();
        for (const app::CaseRow& row : rows) list.push_back(rowJson(row, *columns, task.console.registerWords()));
        return task.console.deliver(printed({{"total", total}, {"rows", list}}));
    }
    const documents::Table table = documents::caseListTable(rows, *columns, words);
    if (task.arguments.format == "csv") {
        return task.console.deliver(
            documents::tableAsCsv(table, task.console.isToFile() ? documents::ByteOrderMark::with : documents::ByteOrderMark::without));
    }
    if (task.arguments.format == "xlsx") {
        const auto bytes = documents::tableAsXlsx(table);
        if (bytes) return task.console.deliver(*bytes);
        task.console.complain(bytes.error());
        return ExitCode::refused;
    }
    return task.console.deliver(tabbedLines(table.rows));
}

}  // namespace huying::cli
