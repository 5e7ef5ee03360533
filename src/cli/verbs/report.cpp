// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ports/read_snapshot.h"
#include "app/report/kept_report.h"
#include "app/report/report_json.h"
#include "cli/program.h"
#include "cli/report_comparison.h"
#include "documents/report_docx.h"
#include "documents/report_html.h"
#include "documents/report_xlsx.h"

namespace huying::cli {

namespace {

// A report, and its JSON, which is kept byte for byte where it was frozen.
struct Printed {
    app::YearEndReport report;
    std::string json;
};

base::Result<Printed> computed(const Task& task) {
    const app::ReadSnapshot moment(task.store.reader());
    auto report = computedUpTo(task, task.arguments.session, task.arguments.asOf, "as-of");
    if (!report) return base::failure(report.error());
    std::string json = task.arguments.format == "json" ? app::reportAsJson(*report) : std::string();
    return Printed{std::move(*report), std::move(json)};
}

// From what was kept and from nothing else.
base::Result<Printed> frozen(const Task& task) {
    auto found = app::frozenReport(task.store.reader(), *task.arguments.snapshot);
    if (!found) return base::failure(found.error());
    return Printed{std::move(found->kept.report), std::move(found->kept.exported)};
}

base::Result<std::string> written(const Task& task, const Printed& printed) {
    if (task.arguments.format == "docx") return documents::reportAsDocx(printed.report);
    if (task.arguments.format == "xlsx") return documents::reportAsXlsx(printed.report);
    if (task.arguments.format == "html") return documents::reportAsHtml(printed.report);
    return printed.json;
}

}  // namespace

ExitCode runReport(const Task& task) {
    if (task.arguments.snapshots) return listSnapshots(task);
    if (task.arguments.compare) return compareSnapshot(task);
    if (!task.arguments.compareAsOf.empty()) return compareDays(task);
    if (!task.arguments.compareSession.empty()) return compareSessions(task);
    const auto report = task.arguments.snapshot ? frozen(task) : computed(task);
    if (!report) {
        task.console.complain(report.error());
        return exitCodeOf(report.error());
    }
    const auto bytes = written(task, *report);
    if (!bytes) {
        task.console.complain(bytes.error());
        return ExitCode::refused;
    }
    const ExitCode delivered = task.console.deliver(*bytes);
    if (delivered != ExitCode::done) return delivered;
    return task.arguments.strict && !report->report.allChecksHold() ? ExitCode::refused : ExitCode::done;
}

}  // namespace huying::cli
