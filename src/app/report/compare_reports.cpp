// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/compare_reports.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "app/report/report_percent.h"
#include "base/text.h"
#include "domain/statistics.h"

namespace huying::app {

namespace {

// Puts figures of one group together.
class Figures {
public:
    explicit Figures(const Words& words) : words_(words) {}

    void begin(std::string group, std::string label) {
        group_ = std::move(group);
        label_ = std::move(label);
    }
    void add(std::string key, std::string label, int count, std::vector<std::string> pieces = {}) {
        all_.push_back({group_, label_, std::move(key), std::move(label), count, {}, std::move(pieces), {}});
    }
    void addShare(std::string key, std::string label, int count, std::vector<std::string> pieces, std::optional<std::string> percent,
                  std::string shown, Denominator base) {
        all_.push_back({group_, label_, std::move(key), std::move(label), count, std::move(percent), std::move(pieces), std::move(shown),
                        std::move(base)});
    }
    void add(const Rate& rate, const domain::PercentStyle& style) {
        addShare(rate.key, rate.label, rate.count, rate.pieces, rate.percent, printedShare(rate, style), rate.base);
    }
    // Labelled from the words "report_figure.<key>".
    void named(const std::string& key, int count, std::vector<std::string> pieces = {}) {
        add(key, words_.text("report_figure." + key), count, std::move(pieces));
    }
    void counted(const std::string& key, const std::vector<std::string>& pieces) { named(key, static_cast<int>(pieces.size()), pieces); }
    std::vector<ReportFigure> take() { return std::move(all_); }

private:
    const Words& words_;
    std::string group_;
    std::string label_;
    std::vector<ReportFigure> all_;
};

std::vector<std::string> addressesOf(const YearEndReport& report) {
    std::vector<std::string> addresses;
    for (const ReportPiece& piece : report.pieces) addresses.push_back(piece.address);
    return addresses;
}

std::vector<std::string> piecesOf(const YearEndReport& report, std::string_view block, std::string_view row) {
    const Block* found = report.block(block);
    if (found == nullptr) return {};
    for (const BlockRow& one : found->rows) {
        if (one.key == row) return one.pieces;
    }
    return {};
}

void addTotals(const YearEndReport& report, Figures& figures) {
    const Totals& totals = report.totals;
    figures.named("registered", totals.registered, addressesOf(report));
    figures.named("plenary", totals.plenary, piecesOf(report, "kind", "plenary"));
    figures.named("intersessional", totals.intersessional, piecesOf(report, "kind", "intersessional"));
    figures.named("completed", totals.completed, totals.completedPieces);
    figures.named("open", totals.open, totals.openPieces);
    figures.named("units", totals.units);
    figures.named("lead_units", totals.leadUnits);
    figures.named("withdrawn", totals.withdrawn, totals.withdrawnPieces);
    figures.named("voided", totals.voided, totals.voidedPieces);
    figures.named("refused", totals.refused);
}

void addFollowUp(const FollowUp& follow, Figures& figures) {
    figures.named("promises", follow.ofSession.all, follow.ofSession.pieces);
    figures.named("promises_fulfilled", follow.ofSession.fulfilled);
    figures.named("promises_not_fulfilled", follow.ofSession.notFulfilled);
    figures.named("promises_open", follow.ofSession.open);
    figures.named("carried_over", follow.carriedOver.all, follow.carriedOver.pieces);
    figures.named("carried_over_fulfilled", follow.carriedOver.fulfilled);
    figures.counted("turned", follow.turned);
    figures.counted("turned_earlier", follow.turnedEarlier);
}

// Those of `one` that are not in `other`, in their order, none twice.
std::vector<std::string> without(const std::vector<std::string>& one, const std::vector<std::string>& other) {
    const std::set<std::string_view> known(other.begin(), other.end());
    std::set<std::string_view> taken;
    std::vector<std::string> left;
    for (const std::string& address : one) {
        if (!known.contains(address) && taken.insert(address).second) left.push_back(address);
    }
    return left;
}

std::string signedGrowth(int now, int base, const domain::PercentStyle& style) {
    const auto units = domain::growthUnits(now, base, style.decimals);
    return units ? domain::styledPercent(*units, style) + "%" : std::string();
}

FigureChange changeOf(const ReportFigure* then, const ReportFigure* now, bool isSameSession, const domain::PercentStyle& style,
                      const Words& words) {
    const ReportFigure& known = now != nullptr ? *now : *then;
    FigureChange change;
    change.group = known.group;
    change.groupLabel = known.groupLabel;
    change.key = known.key;
    change.label = known.label;
    const ReportFigure nothing;
    const ReportFigure& before = then != nullptr ? *then : nothing;
    const ReportFigure& after = now != nullptr ? *now : nothing;
    change.then = before.count;
    change.now = after.count;
    change.thenPercent = before.percent;
    change.nowPercent = after.percent;
    change.thenShown = before.shown;
    change.nowShown = after.shown;
    change.thenBase = before.base;
    change.nowBase = after.base;
    if (change.areBasesDifferent()) {
        const auto ofItsBase = [&](const std::string& shown, const Denominator& base) {
            return words.text("sheet.percent_of_base", {{"percent", shown}, {"base", base.label}});
        };
        change.thenShown = ofItsBase(change.thenShown, change.thenBase);
        change.nowShown = ofItsBase(change.nowShown, change.nowBase);
    }
    change.growthShown = signedGrowth(change.now, change.then, style);
    if (const auto growth = domain::growthHundredths(change.now, change.then)) change.growth = domain::percentText(*growth);
    if (!isSameSession) return change;
    change.cameIn = without(after.pieces, before.pieces);
    change.wentOut = without(before.pieces, after.pieces);
    return change;
}

}  // namespace

std::vector<ReportFigure> figuresOf(const YearEndReport& report, const domain::PercentStyle& style, const Words& words) {
    Figures figures(words);
    const auto begin = [&](const std::string& group) { figures.begin(group, words.text("report_figure.group." + group)); };
    begin("totals");
    addTotals(report, figures);
    for (const Block& block : report.blocks) {
        figures.begin(block.key, block.label);
        for (const BlockRow& row : block.rows)
            figures.addShare(row.key, row.label, row.count, row.pieces, row.percent, printedShare(row, block, style), block.denominator);
        // Beside ratings stands how many of the forms came back: their shares say nothing of those that did not.
        const Rate* const returned = isOfRatings(block) ? report.rate("forms_returned") : nullptr;
        if (returned != nullptr) figures.add(*returned, style);
    }
    begin("rates");
    for (const Rate& rate : report.rates) figures.add(rate, style);
    begin("growth");
    for (const Growth& growth : report.growth)
        figures.addShare(growth.baseLabel, growth.baseLabel, growth.now, {}, growth.percent, signedGrowth(growth.now, growth.base, style),
                         {});
    begin("follow_up");
    if (report.followUp) addFollowUp(*report.followUp, figures);
    begin("supervision");
    if (report.supervision) {
        figures.named("topics", static_cast<int>(report.supervision->topics.size()));
        figures.counted("priority_pieces", report.supervision->pieces);
        figures.counted("government_pieces", report.supervision->governmentPieces);
    }
    begin("inspections");
    if (report.inspections) {
        figures.named("inspected_units", static_cast<int>(report.inspections->units.size()));
        figures.counted("inspected_pieces", report.inspections->pieces);
        figures.named("inspection_problems", report.inspections->problems);
        figures.named("inspection_demands", report.inspections->demands);
        figures.named("inspection_demands_done", report.inspections->done);
    }
    begin("ballots");
    for (const ReportBallot& row : report.ballots)
        figures.addShare(std::to_string(row.number), row.about + " " + base::isoDate(row.on), row.counted, row.pieces, row.percent,
                         printedShare(row.percent, row.counted, row.base.count, style), row.base);
    begin("remarkable");
    figures.counted("turned_satisfied", report.turnedSatisfied);
    figures.counted("extended", report.extended);
    figures.counted("late_replies", report.lateReplies);
    begin("unit");
    if (const AnnexList* units = report.annex("unit")) {
        for (const AnnexLine& line : units->lines) figures.add(line.key, line.label, line.pieces, line.addresses);
    }
    return figures.take();
}

std::vector<FigureChange> compareReports(const YearEndReport& then, const YearEndReport& now, const Words& words) {
    const bool isSameSession = then.term == now.term && then.number == now.number;
    const domain::PercentStyle& style = now.settings.percents;
    const std::vector<ReportFigure> before = figuresOf(then, style, words);
    std::map<std::pair<std::string, std::string>, const ReportFigure*> left;
    for (const ReportFigure& figure : before) left.emplace(std::pair(figure.group, figure.key), &figure);
    std::vector<FigureChange> changes;
    for (const ReportFigure& figure : figuresOf(now, style, words)) {
        const auto found = left.find({figure.group, figure.key});
        changes.push_back(changeOf(found == left.end() ? nullptr : found->second, &figure, isSameSession, style, words));
        if (found != left.end()) left.erase(found);
    }
    // What is not there any more stands behind what is left of its group.
    for (const ReportFigure& figure : before) {
        if (!left.contains({figure.group, figure.key})) continue;
        const auto last =
            std::find_if(changes.rbegin(), changes.rend(), [&](const FigureChange& one) { return one.group == figure.group; });
        changes.insert(last.base(), changeOf(&figure, nullptr, isSameSession, style, words));
    }
    return changes;
}

std::string differentBasesNote(const std::vector<FigureChange>& changes, const Words& words) {
    const auto different = std::count_if(changes.begin(), changes.end(), [](const FigureChange& one) { return one.areBasesDifferent(); });
    return different == 0 ? std::string() : words.text("snapshot.different_bases", {{"count", std::to_string(different)}});
}

std::string signedNumber(int number) { return (number > 0 ? "+" : "") + std::to_string(number); }

ListSheet figureChangesSheet(const std::vector<FigureChange>& changes, const std::string& title, const std::string& then,
                             const std::string& now, const Words& words) {
    const auto column = [&](const std::string& key, int width, SheetCell kind = SheetCell::text) {
        return SheetColumn{key, words.text("sheet." + key), width, kind};
    };
    ListSheet sheet;
    sheet.title = title;
    sheet.columns = {column("figure_group", 20),
                     column("figure", 28),
                     {"then", then, 14, SheetCell::number},
                     {"then_percent", words.text("sheet.share_of", {{"what", then}}), 12, SheetCell::text},
                     {"now", now, 14, SheetCell::number},
                     {"now_percent", words.text("sheet.share_of", {{"what", now}}), 12, SheetCell::text},
                     column("figure_difference", 10),
                     column("figure_growth", 12),
                     column("came_in", 40),
                     column("went_out", 40)};
    const std::string between = words.text("phrase.list_separator");
    for (const FigureChange& change : changes) {
        sheet.rows.push_back({change.groupLabel, change.label, std::to_string(change.then), change.thenShown, std::to_string(change.now),
                              change.nowShown, signedNumber(change.difference()), change.growthShown, base::joined(change.cameIn, between),
                              base::joined(change.wentOut, between)});
    }
    return sheet;
}

}  // namespace huying::app
