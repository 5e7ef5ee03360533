// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/command_context.h"
#include "base/text.h"

// Prose and settings of the year-end report (domain.md §7 a, b; decision 0034).
namespace huying::app {

using base::Error;

namespace {

constexpr std::size_t longestText = 20'000;  // characters

}  // namespace

void handle(const SetReportText& command, CommandContext& context) {
    const auto session = context.directory().session(command.session);
    if (!session) return context.refuse(session.error());
    domain::ReportText row{{}, session->id, command.slot, {}};
    for (const domain::ReportText& known : context.reader().reportTexts(session->id)) {
        if (known.slot == command.slot) row = known;
    }
    checkVersion(command.expect, row.id ? context.reader().reportTextVersion(row.id) : 0, context);
    const std::string text = base::trimmed(command.text);
    if (const std::size_t count = base::characterCount(text); count > longestText) {
        context.refuse(
            Error("report-text-too-long", "text", "limit").with("count", std::to_string(count)).with("most", std::to_string(longestText)));
    }
    if (context.isRefused() || text == row.text) return;
    row.text = text;
    context.writer().saveReportText(row);
}

void handle(const SetReportSetting& command, CommandContext& context) {
    const auto session = context.directory().session(command.session);
    if (!session) return context.refuse(session.error());
    const std::vector<domain::ReportSettingRow> rows = context.reader().reportSettings();
    const domain::ReportSettingRow* const known = domain::settingInForce(rows, session->term, session->number);
    // What holds may come from an earlier session: who saw that is told when it has changed since.
    checkVersion(command.expect, known == nullptr ? 0 : context.reader().reportSettingVersion(known->id), context);
    const domain::ReportSettings before = known == nullptr ? domain::ReportSettings() : known->settings;
    domain::ReportSettings after = before;
    after.classSharesOf = command.classSharesOf.value_or(before.classSharesOf);
    after.percents.decimals = command.decimals.value_or(before.percents.decimals);
    after.percents.trimsZeros = command.trimsZeros.value_or(before.percents.trimsZeros);
    after.satisfiedMeans = command.satisfiedMeans.value_or(before.satisfiedMeans);
    after.ratingSharesOf = command.ratingSharesOf.value_or(before.ratingSharesOf);
    after.firstRatingSharesOf = command.firstRatingSharesOf.value_or(before.firstRatingSharesOf);
    after.contactSharesOf = command.contactSharesOf.value_or(before.contactSharesOf);
    after.publicationSharesOf = command.publicationSharesOf.value_or(before.publicationSharesOf);
    if (after.percents.decimals > domain::PercentStyle::mostDecimals) {
        context.refuse(Error("number-out-of-range", "decimals", "limit")
                           .with("field", "decimals")
                           .with("least", "0")
                           .with("most", std::to_string(domain::PercentStyle::mostDecimals)));
    }
    if (context.isRefused() || after == before) return;
    const bool isOwn = known != nullptr && known->session == session->id;
    context.writer().saveReportSetting({isOwn ? known->id : domain::ReportSettingId(), session->id, session->term, session->number, after});
}

}  // namespace huying::app
