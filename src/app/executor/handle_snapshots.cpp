// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/executor/command_context.h"
#include "app/questions/report_snapshot.h"
#include "app/report/compute_report.h"
#include "app/report/kept_report.h"
#include "base/clock.h"
#include "base/text.h"

// 定稿: reports that are kept as they were (decision 0032).
namespace huying::app {

void handle(const FreezeReport& command, CommandContext& context) {
    constexpr std::size_t longestName = 60;  // characters
    const auto on = context.knownDay();
    const auto session = context.directory().session(command.session);
    if (!session) context.refuse(session.error());
    ReportSnapshot snapshot;
    snapshot.name = base::trimmed(command.title);
    snapshot.note = command.note;
    if (!snapshot.name.empty()) checkName(snapshot.name, "name", longestName, context);
    context.refuseFuture(command.asOf, "as_of");
    if (!on || !session || context.isRefused()) return;
    snapshot.session = session->id;
    snapshot.address = {session->term, session->number};
    snapshot.on = *on;
    snapshot.asOf = command.asOf.value_or(*on);
    snapshot.madeAt = base::systemTimestamp();
    snapshot.madeBy = context.actor();
    const auto report = computeReport(context.reader(), snapshot.address, snapshot.asOf, Words::of(Language::chinese));
    if (!report) return context.refuse(report.error());
    snapshot.registered = report->totals.registered;
    snapshot.completed = report->totals.completed;
    const std::string content = keptReport(*report, readRegisterWords(context.reader()), context.reader());
    const domain::ReportSnapshotId id = context.writer().addReportSnapshot(snapshot, content);
    context.concerns(std::to_string(id.value));
    // What does not add up is in it, as it is in the paper, and somebody should know.
    if (!report->allChecksHold())
        context.notice(base::Error("snapshot-checks-fail", "", "order").with("count", std::to_string(report->failedChecks().size())));
}

}  // namespace huying::app
