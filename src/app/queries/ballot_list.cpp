// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/ballot_list.h"

#include <map>
#include <tuple>

#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"
#include "app/queries/percent_style.h"
#include "base/text.h"
#include "domain/statistics.h"

namespace huying::app {

namespace {

using domain::Ballot;
using domain::BallotSubject;

std::string shareOf(const domain::BallotRule& rule) { return std::to_string(rule.numerator) + "/" + std::to_string(rule.denominator); }

std::string limitText(const domain::BallotRule& rule, const Words& words) {
    const bool isApproving = rule.measure == domain::BallotMeasure::approving;
    const char* key = isApproving ? (rule.isInclusive ? "ballot.at_least" : "ballot.more_than")
                                  : (rule.isInclusive ? "ballot.less_than" : "ballot.at_most");
    return words.text(key, {{"share", shareOf(rule)}});
}

std::optional<std::string> percentOf(const domain::BallotOutcome& outcome) {
    const auto hundredths = domain::hundredthsOfPercent(outcome.counted, outcome.base);
    return hundredths ? std::optional(domain::percentText(*hundredths)) : std::nullopt;
}

// Without its sign; empty where nothing was counted.
std::string styledShare(const domain::BallotOutcome& outcome, const domain::PercentStyle& style) {
    const auto units = domain::percentUnits(outcome.counted, outcome.base, style.decimals);
    return units ? domain::styledPercent(*units, style) : std::string();
}

std::string outcomeWith(const Ballot& ballot, const std::string& percent, const Words& words) {
    const domain::BallotOutcome outcome = domain::outcomeOf(ballot);
    const bool isApproving = ballot.rule.measure == domain::BallotMeasure::approving;
    if (ballot.valid() == 0) return words.text("ballot.no_valid_vote");
    return words.text(isApproving ? "ballot.formula_approving" : "ballot.formula_dissatisfied",
                      {{"satisfied", std::to_string(ballot.satisfied)},
                       {"mostly", std::to_string(ballot.mostly)},
                       {"dissatisfied", std::to_string(ballot.dissatisfied)},
                       {"base_label", words.label(ballot.rule.base)},
                       {"base", std::to_string(outcome.base)},
                       {"percent", percent},
                       {"limit", limitText(ballot.rule, words)},
                       {"verdict", words.text(outcome.passes ? "ballot.passed" : "ballot.not_passed")}});
}

// What the names of the register are needed for.
struct Names {
    std::map<domain::UnitId, domain::Unit> units;

    explicit Names(RegisterReader& reader) {
        for (domain::Unit& unit : reader.units()) units.emplace(unit.id, std::move(unit));
    }
    std::string unit(domain::UnitId id, base::Date on) const {
        const auto found = units.find(id);
        return found == units.end() ? std::string() : found->second.asOf(on).displayName();
    }
};

std::string aboutOf(RegisterReader& reader, const Ballot& ballot, const Names& names, const Words& words) {
    switch (ballot.subject) {
        case BallotSubject::system:
            return words.text("ballot.whole_system", {{"system", words.label(ballot.system)}});
        case BallotSubject::unit:
            return names.unit(ballot.unit, ballot.on);
        case BallotSubject::piece: {
            const auto facts = reader.caseFacts(ballot.suggestion);
            const bool isShown = facts && !facts->suggestion.classified;
            return ballot.address + " " + (isShown ? facts->suggestion.title : words.text("mask.title"));
        }
        case BallotSubject::report:
            break;
    }
    return words.label(BallotSubject::report);
}

ListSheet sheetWith(const char* name, const std::vector<std::tuple<const char*, int, SheetCell>>& columns, const Words& words) {
    ListSheet sheet;
    sheet.title = words.text("sheet." + std::string(name));
    for (const auto& [key, width, kind] : columns) sheet.columns.push_back({key, words.text("sheet." + std::string(key)), width, kind});
    return sheet;
}

}  // namespace

domain::BallotRule ballotRuleOf(RegisterReader& reader, int term) {
    const auto rules = reader.ballotRules();
    const auto found = rules.find(term);
    return found == rules.end() ? domain::BallotRule() : found->second;
}

std::vector<BallotView> viewBallots(RegisterReader& reader, std::optional<domain::SessionId> session, const Words& words) {
    const ReadSnapshot moment(reader);
    const Names names(reader);
    std::map<domain::SessionId, domain::Session> sessions;
    for (domain::Session& row : reader.sessions()) sessions[row.id] = std::move(row);
    const std::vector<Ballot> ballots = reader.ballots(session);
    std::vector<BallotView> views;
    for (const Ballot& ballot : ballots) {
        BallotView& view = views.emplace_back();
        view.ballot = ballot;
        view.version = reader.ballotVersion(ballot.id);
        const domain::Session& of = sessions[ballot.session];
        view.session = of.address();
        view.percents = percentStyleOf(reader, of.term, of.number);
        view.about = aboutOf(reader, ballot, names, words);
        view.outcome = domain::outcomeOf(ballot);
        view.percent = percentOf(view.outcome);
        view.waits = domain::waitsFor(ballot, ballots);
        if (const Ballot* second = domain::repeatedBy(ballot, ballots)) view.second = second->id;
        view.unit = names.unit(ballot.unit, ballot.on);
        for (const domain::ReviewOpinion& opinion : ballot.opinions)
            view.opinions.push_back({opinion, reader.reviewOpinionVersion(opinion.id), names.unit(opinion.unit, opinion.on)});
    }
    return views;
}

std::string outcomeText(const Ballot& ballot, const Words& words) {
    return outcomeWith(ballot, percentOf(domain::outcomeOf(ballot)).value_or(""), words);
}

std::string outcomeText(const Ballot& ballot, const domain::PercentStyle& style, const Words& words) {
    return outcomeWith(ballot, styledShare(domain::outcomeOf(ballot), style), words);
}

std::string shownPercent(const BallotView& view) {
    const std::string share = styledShare(view.outcome, view.percents);
    return share.empty() ? share : share + "%";
}

std::string ruleText(const domain::BallotRule& rule, const Words& words) {
    return words.text("ballot.rule", {{"measure", words.label(rule.measure)},
                                      {"base_label", words.label(rule.base)},
                                      {"limit", limitText(rule, words)},
                                      {"source", rule.source.empty() ? words.text("ballot.default_source") : rule.source}});
}

std::string waitsText(const BallotView& view, const Words& words) {
    if (view.waits == domain::AfterBallot::nothing) return {};
    return words.text(view.waits == domain::AfterBallot::secondBallot ? "why.second_ballot_missing" : "why.second_report_missing");
}

ListSheet ballotSheet(const std::vector<BallotView>& ballots, const Words& words) {
    ListSheet sheet = sheetWith("ballots", {{"ballot", 8, SheetCell::number},        {"held_on", 12, SheetCell::date},
                                            {"ballot_meeting", 28, SheetCell::text}, {"ballot_about", 28, SheetCell::text},
                                            {"members", 8, SheetCell::number},       {"present", 8, SheetCell::number},
                                            {"handed_out", 8, SheetCell::number},    {"collected", 8, SheetCell::number},
                                            {"satisfied", 8, SheetCell::number},     {"mostly_satisfied", 8, SheetCell::number},
                                            {"dissatisfied", 8, SheetCell::number},  {"invalid", 8, SheetCell::number},
                                            {"ballot_base", 10, SheetCell::text},    {"base_count", 8, SheetCell::number},
                                            {"percent", 10, SheetCell::text},        {"outcome", 10, SheetCell::text},
                                            {"explanation", 46, SheetCell::text},    {"first_ballot", 8, SheetCell::number},
                                            {"rectify_by", 12, SheetCell::date},     {"second_reported_on", 12, SheetCell::date},
                                            {"opinions", 8, SheetCell::number},      {"opinions_rectified", 8, SheetCell::number}},
                                words);
    for (const BallotView& view : ballots) {
        const Ballot& row = view.ballot;
        if (!row.counts()) continue;
        int opinions = 0;
        int rectified = 0;
        for (const ReviewOpinionView& one : view.opinions) {
            if (!one.opinion.voidReason.empty()) continue;
            ++opinions;
            if (domain::doneBy(one.opinion) != nullptr) ++rectified;
        }
        sheet.rows.push_back({std::to_string(row.id.value),
                              base::isoDate(row.on),
                              row.meeting,
                              view.about,
                              std::to_string(row.members),
                              std::to_string(row.present),
                              std::to_string(row.handedOut),
                              std::to_string(row.collected),
                              std::to_string(row.satisfied),
                              std::to_string(row.mostly),
                              std::to_string(row.dissatisfied),
                              std::to_string(row.invalid),
                              words.label(row.rule.base),
                              std::to_string(view.outcome.base),
                              shownPercent(view),
                              words.text(view.outcome.passes ? "ballot.passed" : "ballot.not_passed"),
                              outcomeText(row, view.percents, words),
                              row.repeats ? std::to_string(row.repeats.value) : std::string(),
                              base::isoOrEmpty(row.rectifyBy),
                              base::isoOrEmpty(row.reportedOn),
                              std::to_string(opinions),
                              std::to_string(rectified)});
    }
    return sheet;
}

ListSheet reviewOpinionSheet(const std::vector<BallotView>& ballots, bool isOpenOnly, const Words& words) {
    ListSheet sheet = sheetWith("review_opinions",
                                {{"ballot", 8, SheetCell::number},
                                 {"ballot_about", 28, SheetCell::text},
                                 {"opinion_number", 8, SheetCell::number},
                                 {"raised_on", 12, SheetCell::date},
                                 {"opinion_text", 46, SheetCell::text},
                                 {"unit", 16, SheetCell::text},
                                 {"rectify_by", 12, SheetCell::date},
                                 {"rectification", 46, SheetCell::text},
                                 {"rectified_on", 12, SheetCell::date}},
                                words);
    for (const BallotView& view : ballots) {
        if (!view.ballot.counts()) continue;
        for (std::size_t i = 0; i < view.opinions.size(); ++i) {
            const domain::ReviewOpinion& row = view.opinions[i].opinion;
            if (!row.voidReason.empty() || (isOpenOnly && !domain::isOpen(row))) continue;
            std::vector<std::string> steps;
            for (const domain::Rectification& one : row.rectifications) {
                if (one.voidReason.empty()) steps.push_back(base::isoDate(one.on) + " " + one.text);
            }
            const domain::Rectification* done = domain::doneBy(row);
            sheet.rows.push_back({std::to_string(view.ballot.id.value), view.about, std::to_string(i + 1), base::isoDate(row.on), row.text,
                                  view.opinions[i].unit, base::isoOrEmpty(row.dueOn), base::joined(steps, "；"),
                                  done == nullptr ? std::string() : base::isoDate(done->on)});
        }
    }
    return sheet;
}

}  // namespace huying::app
