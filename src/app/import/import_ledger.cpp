// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/import_ledger.h"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>

#include "app/executor/executor.h"
#include "app/import/import_directory.h"
#include "app/import/ledger_values.h"
#include "app/import/row_commands.h"
#include "app/ports/storage_failure.h"
#include "base/log.h"
#include "base/text.h"

namespace huying::app {

using base::Error;

namespace {

// 2 beside a 类型 that says 闭会 is 闭2: the plenary has a 2 of its own. What says so itself (闭02, BH037) stays as it is written.
std::string markedIntersessional(const std::string& number) {
    const std::string lower = base::lowered(base::foldWidth(number));
    const bool isMarked = lower.empty() || base::contains(lower, "闭") || base::contains(lower, "bh");
    return isMarked ? number : "闭" + number;
}

// One run over one table inside one transaction.
class LedgerImport {
public:
    LedgerImport(WriteTransaction& transaction, const LedgerTable& table, const LedgerLayout& layout, const ImportOptions& options,
                 base::Date today, const RowReader::Settings& settings, ImportResult& result)
        : transaction_(transaction),
          table_(table),
          layout_(layout),
          options_(options),
          result_(result),
          execution_(transaction, today, Origin::import),
          rows_(layout, execution_.directory(), transaction.reader(), settings) {}

    // False: the person at the screen has had enough.
    bool run() {
        const std::span<const LedgerRow> rows = std::span(table_.rows).subspan(layout_.header().firstRow);
        for (const LedgerRow& row : rows) {
            const RowReader::People people = rows_.peopleIn(row);
            for (const DeputyReference& person : people.named) people_.add(people.term, person);
        }
        std::size_t done = 0;
        for (const LedgerRow& row : rows) {
            if (options_.progress && !options_.progress(done, rows.size())) return false;
            ++done;
            if (const RowBeside beside = layout_.beside(row); beside != RowBeside::none) {
                result_.remarks.push_back(remarkBeside(row, beside));
                continue;
            }
            const RowVerdict verdict = import(row);
            count(result_, verdict);
            if (options_.tellsRows) tellRow(row, verdict);
        }
        tellUndated();
        return !options_.progress || options_.progress(done, rows.size());
    }

private:
    // A merged piece stands in a ledger with the units, dates and reply of its main case.
    std::optional<domain::CaseFacts> handledCase(domain::SuggestionId id) {
        auto facts = execution_.reader().caseFacts(id);
        if (facts) facts = domain::asHandled(std::move(*facts));
        return facts;
    }

    void remark(const LedgerRow& row, const ColumnError& said, bool isRefusal) {
        result_.remarks.push_back({row.number, layout_.headerOf(said.column), said.value, isRefusal, said.error});
    }

    RowVerdict refuse(const LedgerRow& row, const std::vector<ColumnError>& reasons) {
        for (const ColumnError& reason : reasons) remark(row, reason, true);
        return RowVerdict::refused;
    }

    RowVerdict import(const LedgerRow& source) {
        RowValues row = rows_.read(source);
        isIntersessional_ = row.address.kind == domain::SuggestionKind::intersessional;
        noteRepeatedNumber(source, row);
        if (!row.faults.empty()) return refuse(source, row.faults);
        const std::vector<domain::SuggestionId> found = execution_.reader().findCases(row.address);
        std::optional<domain::CaseFacts> existing;
        if (!found.empty()) existing = handledCase(found.front());
        if (existing && options_.tellsRows) before_ = ledgerValues(*existing, execution_.reader(), execution_.directory());
        const PlanSources sources{execution_.reader(), execution_.directory(), people_, contacts_};
        std::vector<ColumnError> notices = std::move(row.notices);
        std::vector<ColumnError> refusals;
        bool hasChanged = false;
        transaction_.beginGroup();
        if (existing) {
            RowPlan units(row, layout_, options_.actor, options_.updates);
            planUnitCorrections(row, *existing, sources, units);
            hasChanged = run(source, units, notices, refusals);
            if (hasChanged) {
                rows_.findCreatedUnits(row);
                existing = handledCase(found.front());
            }
        }
        RowPlan plan(row, layout_, options_.actor, options_.updates);
        planRow(row, existing, sources, plan);
        if (refusals.empty()) {
            hasChanged = run(source, plan, notices, refusals) || hasChanged;
        } else {
            refusals.insert(refusals.end(), plan.refusals().begin(), plan.refusals().end());
        }
        if (!refusals.empty()) {
            transaction_.abandonGroup();
            execution_.directory().forget();  // units and categories of the row are gone again
            return refuse(source, refusals);
        }
        transaction_.keepGroup();
        if (leavesUndated(row, plan) && ++undated_ == 1) firstUndated_ = source.number;
        keepProposerContact(row, existing.value_or(domain::CaseFacts{}), sources, contacts_);
        for (const ColumnError& notice : notices) remark(source, notice, false);
        return !existing ? RowVerdict::created : hasChanged ? RowVerdict::changed : RowVerdict::unchanged;
    }

    // It is given to a unit, nobody knows when, and it is not answered: no limit can be counted. What was answered or finished needs none.
    static bool leavesUndated(const RowValues& row, const RowPlan& plan) {
        const bool isAnswered = !row.repliedOn.empty() || !row.resultClasses.empty() || row.process || row.result || row.hasCompletion();
        if (row.assignedOn || !row.dueOn.empty() || isAnswered || row.isSaidGone()) return false;
        const std::vector<PlannedCommand> commands = plan.commands();
        return std::any_of(commands.begin(), commands.end(),
                           [](const PlannedCommand& planned) { return planned.request.command.as<AssignSuggestion>() != nullptr; });
    }

    // Once for all of them: a ledger may have no such column.
    void tellUndated() {
        if (undated_ == 0) return;
        const std::string column = layout_.has(LedgerColumn::assignedOn) ? layout_.headerOf(LedgerColumn::assignedOn)
                                                                         : std::string(columnName(LedgerColumn::assignedOn));
        result_.remarks.push_back(
            {firstUndated_, column, "", false, Error("assignment-undated", "", "required").with("count", std::to_string(undated_))});
    }

    // As the row has it: 编号, where that is empty 建议.
    [[nodiscard]] const std::string& writtenNumber(const LedgerRow& source) const {
        const std::string& number = layout_.cell(source, LedgerColumn::number).text;
        return number.empty() ? layout_.cellBeside(source, LedgerColumn::number).text : number;
    }

    void tellRow(const LedgerRow& source, RowVerdict verdict) {
        const std::string number = isIntersessional_ ? markedIntersessional(writtenNumber(source)) : writtenNumber(source);
        RowOutcome outcome{source.number, verdict, number + " " + layout_.cell(source, LedgerColumn::title).text, {}};
        if (verdict == RowVerdict::created) outcome.changes = valuesOfRow(source, layout_);
        if (verdict == RowVerdict::changed) {
            const auto found = execution_.reader().findCases(rows_.read(source).address);
            const auto facts = handledCase(found.front());
            outcome.changes = changesBetween(before_, ledgerValues(*facts, execution_.reader(), execution_.directory()), layout_);
        }
        result_.rows.push_back(std::move(outcome));
    }

    // Runs what was planned, up to the first refusal, unless the plan itself refuses. True: something changed.
    bool run(const LedgerRow& source, const RowPlan& plan, std::vector<ColumnError>& notices, std::vector<ColumnError>& refusals) {
        refusals.insert(refusals.end(), plan.refusals().begin(), plan.refusals().end());
        if (!refusals.empty()) return false;
        notices.insert(notices.end(), plan.notices().begin(), plan.notices().end());
        bool hasChanged = false;
        for (const PlannedCommand& planned : plan.commands()) {
            const CommandResult done = execution_.run(planned.request);
            for (const Error& error : done.errors) refusals.push_back(toldAt(source, error, planned));
            if (!done.isAccepted()) return false;
            hasChanged = hasChanged || done.hasChanged;
            for (const Error& error : done.notices) {
                if (isWorthTelling(error)) notices.push_back(toldAt(source, error, planned));
            }
        }
        return hasChanged;
    }

    // One number, one piece (the same title twice is legal).
    void noteRepeatedNumber(const LedgerRow& source, RowValues& row) {
        if (row.address.serial == 0) return;
        const auto key = std::tuple(row.address.term, row.address.session, row.address.kind, row.address.serial);
        const auto [first, isNew] = numbers_.emplace(key, source.number);
        if (isNew) return;
        row.faults.push_back(
            {LedgerColumn::number, layout_.cell(source, LedgerColumn::number).text,
             Error("number-twice-in-file", "", "unique").with("value", writtenNumber(source)).with("row", std::to_string(first->second))});
    }

    [[nodiscard]] ColumnError toldAt(const LedgerRow& source, const Error& error, const PlannedCommand& planned) const {
        LedgerColumn column = columnOf(error, planned);
        if (error.code == "deputy-to-be-checked") {
            const auto* registration = planned.request.command.as<RegisterSuggestion>();
            const bool isLead =
                registration != nullptr && !error.arguments.empty() && registration->lead.name == error.arguments.front().second;
            column = isLead ? LedgerColumn::lead : LedgerColumn::coSigners;
        }
        return {column, layout_.cell(source, column).text, error};
    }

    // A ledger has no column for joint opinions, so that none is missed here; and a printed due date is only worth
    // telling where a computed one stands against it.
    static bool isWorthTelling(const Error& notice) {
        // A ledger brings all delegations, and has no column for promises or why a reply was late; its own columns say what has no class.
        for (const char* code : {"joint-opinion-missing", "delegation-added", "late-reason-missing", "promises-missing", "class-missing"}) {
            if (notice.code == code) return false;
        }
        if (notice.code != "due-date-as-notified") return true;
        for (const auto& [name, text] : notice.arguments) {
            if (name == "computed") return !text.empty();
        }
        return true;
    }

    WriteTransaction& transaction_;
    const LedgerTable& table_;
    const LedgerLayout& layout_;
    const ImportOptions& options_;
    ImportResult& result_;
    BatchExecution execution_;
    RowReader rows_;
    FilePeople people_;
    FileContacts contacts_;
    bool isIntersessional_ = false;  // the piece of the row read last
    int undated_ = 0;  // rows that gave a piece to a unit without a day
    int firstUndated_ = 0;  // the first of them, as the spreadsheet numbers it
    LedgerValues before_;  // of the case that a row changes, where rows are told
    std::map<std::tuple<int, int, domain::SuggestionKind, int>, int> numbers_;  // to the row that has it
};

ImportResult failed(ImportResult result, Error error) {
    base::logFailure("import", error.code);
    result.failure = std::move(error);
    result.isWritten = false;
    return result;
}

// Lists of this program name the session with each piece.
bool hasOwnAddresses(const LedgerTable& table, const LedgerLayout& layout) {
    return std::any_of(table.rows.begin(), table.rows.end(), [&](const LedgerRow& row) {
        return addressFromWords(layout.cellBeside(row, LedgerColumn::number).text) ||
               addressFromWords(layout.cell(row, LedgerColumn::number).text);
    });
}

// The pieces of a ledger. False: cancelled.
base::Result<bool> importSuggestions(WriteTransaction& transaction, const LedgerTable& table, const ImportOptions& options,
                                     base::Date today, ImportResult& result) {
    const base::Result<LedgerLayout> layout = readLedgerLayout(table, options.mapping);
    if (!layout) return base::failure(layout.error());
    result.unknownColumns = layout->unknown();
    result.leftOutColumns = layout->leftOut();
    result.computedColumns = layout->computed();
    RowReader::Settings settings{std::nullopt, options.createsUnits, options.createsCategories};
    if (!options.session.empty()) {
        settings.session = domain::parseSessionAddress(options.session);
    } else if (!layout->has(LedgerColumn::term) && !layout->has(LedgerColumn::year) && !hasOwnAddresses(table, *layout)) {
        return base::failure(Error("session-required", "session", "required"));
    }
    return LedgerImport(transaction, table, *layout, options, today, settings, result).run();
}

}  // namespace

void count(ImportResult& result, RowVerdict verdict) {
    switch (verdict) {
        case RowVerdict::created:
            ++result.created;
            break;
        case RowVerdict::changed:
            ++result.changed;
            break;
        case RowVerdict::unchanged:
            ++result.unchanged;
            break;
        case RowVerdict::refused:
            ++result.refused;
            break;
    }
}

ImportRemark remarkBeside(const LedgerRow& row, RowBeside beside) {
    const auto first = std::find_if(row.cells.begin(), row.cells.end(), [](const LedgerCell& cell) { return !cell.text.empty(); });
    return {row.number, "", first == row.cells.end() ? std::string() : first->text, false, noticeOf(beside)};
}

ImportResult importLedger(RegisterStore& store, const LedgerTable& table, const ImportOptions& options, base::Date today) {
    ImportResult result;
    if (!options.session.empty() && !domain::parseSessionAddress(options.session))
        return failed(std::move(result), Error("bad-session", "session", "format").with("value", options.session));
    try {
        auto transaction = store.beginWrite();
        if (!transaction) return failed(std::move(result), transaction.error());
        if (const auto reason = reasonAgainst((*transaction)->reader().viewer(), Deed::importTable))
            return failed(std::move(result), *reason);
        const auto import = options.kind == ImportKind::suggestions ? importSuggestions : importDirectory;
        const base::Result<bool> done = import(**transaction, table, options, today, result);
        if (!done) return failed(std::move(result), done.error());
        if (!*done) return failed(std::move(result), Error("import-cancelled"));
        const bool isWanted = !options.isDryRun && (result.refused == 0 || options.skipsRefused);
        if (!isWanted || result.created + result.changed == 0) return result;
        if (const auto committed = (*transaction)->commit(); !committed) return failed(std::move(result), committed.error());
        result.isWritten = true;
    } catch (const StorageFailure& failure) {
        return failed(std::move(result), failure.error());
    }
    return result;
}

}  // namespace huying::app
