// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assessment/scoreboard.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"
#include "app/queries/percent_style.h"
#include "app/queries/rule_book.h"
#include "app/report/unit_measures.h"
#include "app/words/register_words.h"
#include "base/text.h"

namespace huying::app {

namespace {

using base::Error;
using domain::AssessedRole;
using domain::AssessmentEntry;
using domain::AssessmentSheet;
using domain::Indicator;
using domain::IndicatorScale;
using domain::Points;

WorkShare shareOf(AssessedRole role) { return role == AssessedRole::joint ? WorkShare::joint : WorkShare::answering; }

bool isOnTop(const Indicator& indicator) { return indicator.scale == IndicatorScale::extra; }

// Points of a value on the indicator's scale.
void score(const Indicator& indicator, double value, IndicatorScore& result) {
    const double full = static_cast<double>(indicator.full.hundredths) / 100;
    const double points = indicator.scale == IndicatorScale::share ? value * full : value;
    const double lowest = isOnTop(indicator) ? -full : 0;
    const double within = std::clamp(points, lowest, full);
    result.value = value;
    result.points = domain::roundedPoints(within);
    result.isCut = std::abs(points - within) > 1e-9;
}

// The work of the session as it stood, and what scoring it takes; made once for all units.
class Scoring {
public:
    Scoring(RegisterReader& reader, const AssessmentSheet& sheet, const domain::Session& session, base::Date asOf, const Words& words)
        : sheet_(sheet),
          labels_(formulaLabels(wordsOf(reader, Language::chinese, session.term))),
          asOf_(asOf),
          words_(words),
          book_(readRuleBook(reader)),
          units_(reader.units()) {
        for (domain::CaseFacts& facts : reader.caseFactsOfSession(session.id, LongTexts::leftOut)) {
            if (putAsCounted(facts, asOf)) pieces_.push_back(std::move(facts));
        }
        cases_ = countedCases(pieces_);
        for (const domain::ResultClassWording& row : wordsOf(reader, Language::chinese, session.term).classesOf(session.term)) {
            if (row.countsAsImplemented) implemented_[session.term].insert(row.code);
        }
        for (AssessmentEntry& entry : reader.assessmentEntries(sheet.id)) {
            if (entry.voidReason.empty() && entry.on <= asOf) entries_.push_back(std::move(entry));
        }
    }

    base::Result<void> readFormulas() {
        for (Indicator& indicator : sheet_.indicators) {
            auto formula = Formula::parse(indicator.formula, formulaNames(), labels_);
            if (!formula) return base::failure(std::move(formula.error()));
            formulas_.push_back(std::move(*formula));
            indicator.formula = formulaWithNames(indicator.formula, labels_);
        }
        return {};
    }

    [[nodiscard]] const AssessmentSheet& sheet() const { return sheet_; }

    [[nodiscard]] ScoreList list(AssessedRole role) const {
        ScoreList list;
        list.role = role;
        for (const Indicator& indicator : sheet_.indicators) {
            if (indicator.isFor(role) && !isOnTop(indicator)) list.full += indicator.full;
        }
        for (const domain::Unit& unit : units_) {
            UnitScore score = scoreOf(unit, role, list.full);
            if (score.tasks.count == 0 && score.entries.empty()) continue;
            const bool isEnough = score.tasks.count >= std::max(1, sheet_.minimumTasks);
            (isEnough ? list.ranked : list.tooFew).push_back(std::move(score));
        }
        rank(list.ranked);
        return list;
    }

private:
    [[nodiscard]] MeasuredUnit workOf(domain::UnitId unit, AssessedRole role) const {
        MeasuredUnit work;
        work.unit = unit;
        work.share = shareOf(role);
        work.asOf = asOf_;
        work.book = &book_;
        work.implemented = &implemented_;
        for (const CountedCase& one : cases_) {
            if (work.isIn(one.facts)) work.cases.push_back(&one);
        }
        return work;
    }

    static UsedQuantity quantityOf(const MeasuredUnit& work, const std::string& name) {
        MeasuredCount counted = measured(work, unitMeasure(name));
        return {name, counted.count, std::move(counted.pieces), std::move(counted.addresses), std::move(counted.times)};
    }

    [[nodiscard]] IndicatorScore scoreOf(const MeasuredUnit& work, std::size_t place) const {
        const Indicator& indicator = sheet_.indicators[place];
        const Formula& formula = formulas_[place];
        IndicatorScore result;
        result.place = place;
        Quantities quantities;
        for (const std::string& name : formula.names()) {
            result.quantities.push_back(quantityOf(work, name));
            quantities[name] = result.quantities.back().count;
        }
        result.numbers =
            formulaWith(indicator.formula, formula.names(), [&](const std::string& name) { return std::to_string(quantities[name]); });
        if (const auto value = formula.valueFor(quantities)) score(indicator, *value, result);
        return result;
    }

    [[nodiscard]] UnitScore scoreOf(const domain::Unit& unit, AssessedRole role, Points full) const {
        UnitScore result;
        result.unit = unit.id;
        result.name = unit.asOf(asOf_).displayName();
        result.system = words_.label(unit.system);
        for (const AssessmentEntry& entry : entries_) {
            if (entry.unit != unit.id || entry.role != role) continue;
            result.entries.push_back(entry);
            result.byHand += entry.points;
        }
        const MeasuredUnit work = workOf(unit.id, role);
        result.tasks = quantityOf(work, "tasks");
        if (result.tasks.count == 0) return result;
        for (std::size_t place = 0; place < sheet_.indicators.size(); ++place) {
            if (sheet_.indicators[place].isFor(role)) result.indicators.push_back(scoreOf(work, place));
        }
        total(result, full);
        if (result.score) result.grade = domain::gradeOf(sheet_, *result.score);
        return result;
    }

    // What an indicator counts for that had nothing to measure.
    [[nodiscard]] std::optional<Points> insteadOf(const Indicator& indicator) const {
        if (sheet_.unjudged == domain::UnjudgedRule::full) return indicator.full;
        if (sheet_.unjudged == domain::UnjudgedRule::zero) return Points{};
        return std::nullopt;
    }

    void total(UnitScore& result, Points full) const {
        std::optional<Points> lowest;
        Points counted;      // points, those in place of missing ones included
        Points countedFull;  // and what they are out of
        for (const IndicatorScore& one : result.indicators) {
            const Indicator& indicator = sheet_.indicators[one.place];
            if (isOnTop(indicator)) {
                result.extras += one.points.value_or(Points{});
                continue;
            }
            if (one.points) {
                result.judged += *one.points;
                result.full += indicator.full;
            }
            const std::optional<Points> points = one.points ? one.points : insteadOf(indicator);
            if (!points) continue;
            counted += *points;
            countedFull += indicator.full;
            lowest = lowest ? std::min(*lowest, *points) : *points;
        }
        if (countedFull.hundredths == 0 && full.hundredths != 0) return;  // nothing was judged
        if (sheet_.total == domain::TotalRule::lowest) {
            result.byIndicators = lowest.value_or(Points{});
        } else if (countedFull != full) {
            result.byIndicators = domain::roundedPoints(static_cast<double>(counted.hundredths) * static_cast<double>(full.hundredths) /
                                                        static_cast<double>(countedFull.hundredths) / 100);
        } else {
            result.byIndicators = counted;
        }
        Points score = result.byIndicators;
        score += result.extras;
        score += result.byHand;
        result.score = score;
    }

    static void rank(std::vector<UnitScore>& scores) {
        std::stable_sort(scores.begin(), scores.end(),
                         [](const UnitScore& left, const UnitScore& right) { return left.score > right.score; });
        for (std::size_t i = 0; i < scores.size(); ++i) {
            if (!scores[i].score) continue;  // these come last
            const bool isTie = i > 0 && scores[i - 1].score == scores[i].score;
            scores[i].rank = isTie ? scores[i - 1].rank : static_cast<int>(i) + 1;
        }
    }

    AssessmentSheet sheet_;  // in names alone once its formulas were read
    NameWords labels_;
    base::Date asOf_;
    const Words& words_;
    domain::RuleBook book_;
    std::vector<domain::Unit> units_;
    std::vector<domain::CaseFacts> pieces_;
    std::vector<CountedCase> cases_;
    std::map<int, std::set<domain::ResultClass>> implemented_;
    std::vector<AssessmentEntry> entries_;
    std::vector<Formula> formulas_;
};

}  // namespace

int UsedQuantity::timesOf(domain::SuggestionId piece) const {
    const auto found = std::find(pieces.begin(), pieces.end(), piece);
    const auto place = static_cast<std::size_t>(found - pieces.begin());
    return place < times.size() ? times[place] : 0;
}

const UnitScore* Scoreboard::find(AssessedRole role, domain::UnitId unit) const {
    for (const ScoreList& list : lists) {
        if (list.role != role) continue;
        for (const auto* scores : {&list.ranked, &list.tooFew}) {
            const auto found = std::find_if(scores->begin(), scores->end(), [unit](const UnitScore& one) { return one.unit == unit; });
            if (found != scores->end()) return &*found;
        }
    }
    return nullptr;
}

const std::vector<std::string>& formulaNames() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const UnitMeasure& measure : unitMeasures()) all.emplace_back(measure.key);
        return all;
    }();
    return names;
}

NameWords formulaLabels(const Words& words) {
    NameWords labels;
    for (const Words* in : {&Words::of(Language::chinese), &words}) {
        for (const UnitMeasure& measure : unitMeasures()) {
            const std::string label = base::foldWidth(labelOfMeasure(measure.key, *in));
            const std::vector<std::string>& names = formulaNames();
            const bool isName = std::find(names.begin(), names.end(), label) != names.end();
            if (isFormulaName(label) && !isName) labels.emplace(label, measure.key);
        }
    }
    return labels;
}

std::string shownFormula(const std::string& formula, const Words& words) {
    const NameWords labels = formulaLabels(words);
    return formulaWith(formula, formulaNames(), [&](const std::string& name) {
        const std::string label = labelOfMeasure(name, words);
        const auto known = labels.find(base::foldWidth(label));
        return known != labels.end() && known->second == name ? label : name;
    });
}

base::Result<Scoreboard> computeScoreboard(RegisterReader& reader, const AssessmentSheet& sheet, base::Date asOf, const Words& words) {
    const ReadSnapshot moment(reader);
    const std::vector<domain::Session> sessions = reader.sessions();
    const auto session =
        std::find_if(sessions.begin(), sessions.end(), [&](const domain::Session& row) { return row.id == sheet.session; });
    if (session == sessions.end()) return base::failure(Error("unknown-session", "session", "known").with("value", ""));
    Scoring scoring(reader, sheet, *session, asOf, words);
    if (auto read = scoring.readFormulas(); !read) return base::failure(std::move(read.error()));
    Scoreboard board;
    board.sheet = scoring.sheet();
    board.sessionName = session->name;
    board.asOf = asOf;
    board.percents = percentStyleOf(reader, session->term, session->number);
    for (const AssessedRole role : {AssessedRole::lead, AssessedRole::joint}) {
        const bool isAsked =
            std::any_of(sheet.indicators.begin(), sheet.indicators.end(), [role](const Indicator& row) { return row.isFor(role); });
        if (isAsked) board.lists.push_back(scoring.list(role));
    }
    return board;
}

base::Result<AssessmentSheet> findAssessmentSheet(RegisterReader& reader, domain::SessionId session, const std::string& name) {
    std::vector<AssessmentSheet> sheets = reader.assessmentSheets(session);
    std::vector<std::string> names;
    for (AssessmentSheet& sheet : sheets) {
        if (!name.empty() && base::comparableName(sheet.name) == base::comparableName(name)) return std::move(sheet);
        names.push_back(sheet.name);
    }
    if (name.empty() && sheets.size() == 1) return std::move(sheets.front());
    if (name.empty() && !sheets.empty())
        return base::failure(Error("assessment-sheet-must-be-named", "sheet", "required").with("candidates", base::joined(names, "、")));
    return base::failure(
        Error("unknown-assessment-sheet", "sheet", "known").with("value", name).with("nearest", base::nearestNames(name, names)));
}

}  // namespace huying::app
