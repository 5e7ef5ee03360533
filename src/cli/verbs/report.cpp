// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/executor/directory_lookup.h"
#include "app/ports/read_snapshot.h"
#include "app/report/compute_report.h"
#include "cli/json_forms.h"
#include "cli/program.h"
#include "documents/report_docx.h"
#include "documents/report_html.h"
#include "documents/report_xlsx.h"

namespace huying::cli {

namespace {

base::Result<app::YearEndReport> computed(const Task& task) {
    const app::ReadSnapshot moment(task.store.reader());
    const auto session = app::DirectoryLookup(task.store.reader()).session(task.arguments.session);
    if (!session) return base::failure(session.error());
    base::Date asOf = task.today;
    if (!task.arguments.asOf.empty()) {
        const auto day = base::parseWrittenDate(task.arguments.asOf);
        if (!day) return base::failure(base::Error("bad-date-option", "as-of", "format").with("value", "--as-of " + task.arguments.asOf));
        asOf = *day;
    }
    return app::computeReport(task.store.reader(), {session->term, session->number}, asOf, task.console.registerWords());
}

base::Result<std::string> written(const Task& task, const app::YearEndReport& report) {
    if (task.arguments.format == "docx") return documents::reportAsDocx(report);
    if (task.arguments.format == "xlsx") return documents::reportAsXlsx(report);
    if (task.arguments.format == "html") return documents::reportAsHtml(report);
    return printed(toJson(report));
}

}  // namespace

ExitCode runReport(const Task& task) {
    const auto report = computed(task);
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
    return task.arguments.strict && !report->allChecksHold() ? ExitCode::refused : ExitCode::done;
}

}  // namespace huying::cli
