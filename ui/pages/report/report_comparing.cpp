// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/report_comparing.h"

#include <tuple>

#include "app/ports/read_snapshot.h"
#include "app/report/compute_report.h"
#include "app/report/kept_report.h"
#include "app/words/register_words.h"

namespace huying::ui {

namespace {

base::Result<app::YearEndReport> readSide(app::RegisterReader& reader, const ReportSide& side, app::Language in) {
    if (side.snapshot == 0) return app::computeReport(reader, side.session, side.day, app::Words::of(in));
    auto frozen = app::frozenReport(reader, side.snapshot);
    if (!frozen) return base::failure(frozen.error());
    return std::move(frozen->kept.report);
}

}  // namespace

base::Result<ReportComparison> readComparison(app::RegisterReader& reader, const ReportSides& sides, app::Language in) {
    const app::ReadSnapshot moment(reader);
    const auto shown = readSide(reader, sides.shown, in);
    if (!shown) return base::failure(shown.error());
    const auto other = readSide(reader, sides.other, in);
    if (!other) return base::failure(other.error());
    const app::Words own = app::wordsOf(reader, in, shown->term);
    const auto nameOf = [&](const app::YearEndReport& report) {
        const std::string day = base::isoDate(report.asOf);
        if (report.snapshot) return own.text("snapshot.then", {{"number", std::to_string(*report.snapshot)}, {"date", day}});
        if (sides.kind == CompareWith::Kind::session) return own.text("snapshot.session", {{"session", report.sessionName}, {"date", day}});
        return own.text(report.asOf == sides.today ? "snapshot.now" : "snapshot.as_of", {{"date", day}});
    };
    // The earlier one first: what was frozen before what is computed now, the earlier day, the earlier session.
    bool isOtherFirst = std::tie(other->term, other->number, other->asOf) < std::tie(shown->term, shown->number, shown->asOf);
    if (sides.kind == CompareWith::Kind::snapshot) isOtherFirst = !shown->snapshot || *other->snapshot < *shown->snapshot;
    if (sides.kind == CompareWith::Kind::now) isOtherFirst = false;
    const app::YearEndReport& then = isOtherFirst ? *other : *shown;
    const app::YearEndReport& now = isOtherFirst ? *shown : *other;
    ReportComparison comparison;
    comparison.changes = app::compareReports(then, now, own);
    comparison.note = app::differentBasesNote(comparison.changes, own);
    comparison.pieces = now.pieces;
    comparison.pieces.insert(comparison.pieces.end(), then.pieces.begin(), then.pieces.end());
    comparison.title = own.text("snapshot.title", {{"session", now.sessionName}});
    comparison.then = nameOf(then);
    comparison.now = nameOf(now);
    return comparison;
}

}  // namespace huying::ui
