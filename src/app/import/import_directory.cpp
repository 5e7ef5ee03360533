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

// One run over one table. `plan` says what a row asks for.
template <class Column, class Plan>
class DirectoryImport {
public:
    DirectoryImport(WriteTransaction& transaction, const LayoutOf<Column>& layout, const ImportOptions& options, base::Date today,
                    ImportResult& result, Plan plan)
        : transaction_(transaction), layout_(layout), options_(options), result_(result), execution_(transaction, today), plan_(plan) {}

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
        DirectoryPlan plan = plan_(row, execution_);
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
    Plan plan_;
};

template <class Column, class Plan>
base::Result<bool> importAs(WriteTransaction& transaction, const LedgerTable& table, const ImportOptions& options, base::Date today,
                            ImportResult& result, Plan plan) {
    auto read = ColumnLayout::read(table, options.kind, options.mapping, fitsAnything);
    if (!read) return base::failure(read.error());
    const LayoutOf<Column> layout(std::move(*read));
    result.unknownColumns = layout.unknown();
    result.leftOutColumns = layout.leftOut();
    const auto planned = [&](const LedgerRow& row, BatchExecution& execution) { return plan(row, layout, execution); };
    return DirectoryImport<Column, decltype(planned)>(transaction, layout, options, today, result, planned)
        .run(std::span(table.rows).subspan(layout.header().firstRow));
}

}  // namespace

base::Result<bool> importDirectory(WriteTransaction& transaction, const LedgerTable& table, const ImportOptions& options, base::Date today,
                                   ImportResult& result) {
    if (options.kind == ImportKind::deputies) {
        return importAs<DeputyColumn>(transaction, table, options, today, result,
                                      [&](const LedgerRow& row, const LayoutOf<DeputyColumn>& layout, BatchExecution& execution) {
                                          return planDeputy(row, layout, options, execution.directory(), execution.reader());
                                      });
    }
    if (options.kind == ImportKind::calendar) {
        CalendarRows rows;
        auto done = importAs<CalendarColumn>(transaction, table, options, today, result,
                                             [&](const LedgerRow& row, const LayoutOf<CalendarColumn>& layout, BatchExecution& execution) {
                                                 return rows.plan(row, layout, options, execution.reader());
                                             });
        const auto gaps = rows.gaps(transaction.reader().calendar());
        result.remarks.insert(result.remarks.end(), gaps.begin(), gaps.end());
        return done;
    }
    return importAs<UnitColumn>(transaction, table, options, today, result,
                                [&](const LedgerRow& row, const LayoutOf<UnitColumn>& layout, BatchExecution& execution) {
                                    return planUnit(row, layout, options, execution.directory());
                                });
}

}  // namespace huying::app
