// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/import_directory.h"

#include <span>

#include "app/executor/executor.h"
#include "app/import/directory_plan.h"

namespace huying::app {

namespace {

bool fitsAnything(std::size_t /*field*/, const LedgerCell& /*cell*/) { return true; }

// The column that a refusal of the executor is about.
template <class Column>
std::string columnOf(const base::Error& error, ImportKind kind, const LayoutOf<Column>& layout) {
    const ColumnNames& names = ColumnNames::of(kind);
    const std::size_t column = names.find(error.field).value_or(names.needed().front());
    return layout.headerOf(static_cast<Column>(column));
}

// One run over one table.
template <class Column, class Rows>
class DirectoryImport {
public:
    DirectoryImport(WriteTransaction& transaction, const LayoutOf<Column>& layout, const ImportOptions& options, base::Date today,
                    ImportResult& result, Rows& rows)
        : transaction_(transaction),
          layout_(layout),
          options_(options),
          result_(result),
          execution_(transaction, today, Origin::import),
          rows_(rows) {}

    bool run(std::span<const LedgerRow> rows) {
        std::size_t done = 0;
        for (const LedgerRow& row : rows) {
            if (options_.progress && !options_.progress(done, rows.size())) return false;
            ++done;
            if (const RowBeside beside = layout_.beside(row); beside != RowBeside::none) {
                result_.remarks.push_back(remarkBeside(row, beside));
            } else {
                import(row);
            }
        }
        return !options_.progress || options_.progress(done, rows.size());
    }

private:
    void import(const LedgerRow& row) {
        const DirectorySources sources{execution_.directory(), execution_.reader()};
        DirectoryPlan plan = rows_.plan(row, layout_, options_, sources);
        transaction_.beginGroup();
        bool hasChanged = false;
        for (const Command& command : plan.commands) {
            if (plan.isRefused()) break;
            const CommandResult done = execution_.run({command, options_.actor, {}});
            hasChanged = hasChanged || done.hasChanged;
            for (const base::Error& error : done.errors) tell(row, error, true, plan);
            for (const base::Error& notice : done.notices) {
                if (notice.code != "delegation-added") tell(row, notice, false, plan);  // the table brings all of them
            }
        }
        RowVerdict verdict = plan.isNew ? RowVerdict::created : hasChanged ? RowVerdict::changed : RowVerdict::unchanged;
        if (plan.isRefused()) {
            transaction_.abandonGroup();
            execution_.directory().forget();
            verdict = RowVerdict::refused;
            std::erase_if(plan.remarks, [](const ImportRemark& remark) { return !remark.isRefusal; });
        } else {
            transaction_.keepGroup();
            rows_.keep(row, layout_, options_, sources);
        }
        result_.remarks.insert(result_.remarks.end(), plan.remarks.begin(), plan.remarks.end());
        if (options_.tellsRows) result_.rows.push_back({row.number, verdict, std::move(plan.subject), std::move(plan.changes)});
        count(result_, verdict);
    }

    void tell(const LedgerRow& row, const base::Error& error, bool isRefusal, DirectoryPlan& plan) {
        plan.remarks.push_back({row.number, columnOf(error, options_.kind, layout_), "", isRefusal, error});
    }

    WriteTransaction& transaction_;
    const LayoutOf<Column>& layout_;
    const ImportOptions& options_;
    ImportResult& result_;
    BatchExecution execution_;
    Rows& rows_;
};

template <class Column, class Rows>
base::Result<bool> importAs(WriteTransaction& transaction, const LedgerTable& table, const ImportOptions& options, base::Date today,
                            ImportResult& result, Rows& rows) {
    auto read = ColumnLayout::read(table, options.kind, options.mapping, fitsAnything);
    if (!read) return base::failure(read.error());
    const LayoutOf<Column> layout(std::move(*read));
    result.unknownColumns = layout.unknown();
    result.leftOutColumns = layout.leftOut();
    result.computedColumns = layout.computed();
    return DirectoryImport<Column, Rows>(transaction, layout, options, today, result, rows)
        .run(std::span(table.rows).subspan(layout.header().firstRow));
}

}  // namespace

base::Result<bool> importDirectory(WriteTransaction& transaction, const LedgerTable& table, const ImportOptions& options, base::Date today,
                                   ImportResult& result) {
    if (options.kind == ImportKind::deputies) {
        DeputyRows rows;
        return importAs<DeputyColumn>(transaction, table, options, today, result, rows);
    }
    if (options.kind == ImportKind::calendar) {
        CalendarRows rows;
        auto done = importAs<CalendarColumn>(transaction, table, options, today, result, rows);
        const auto gaps = rows.gaps(transaction.reader().calendar());
        result.remarks.insert(result.remarks.end(), gaps.begin(), gaps.end());
        return done;
    }
    UnitRows rows;
    return importAs<UnitColumn>(transaction, table, options, today, result, rows);
}

}  // namespace huying::app
