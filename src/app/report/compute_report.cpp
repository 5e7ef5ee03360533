// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/compute_report.h"

#include <algorithm>
#include <set>

#include "app/ports/read_snapshot.h"
#include "app/queries/cases_in_turn.h"
#include "app/report/report_parts.h"
#include "app/words/register_words.h"
#include "base/chinese_number.h"
#include "domain/statistics.h"

namespace huying::app {

namespace {

void addNamesTo(ReportBasis& basis, RegisterReader& reader) {
    basis.categories = reader.categories(basis.term);
    basis.classes = basis.words->classesOf(basis.term);
    for (domain::Unit& unit : reader.units()) basis.units.emplace(unit.id, unit.asOf(basis.asOf));
    for (domain::Deputy& deputy : reader.deputies(basis.term)) basis.deputies.emplace(deputy.id, std::move(deputy));
    for (domain::Delegation& delegation : reader.delegations(basis.term))
        basis.delegations.emplace(delegation.id, std::move(delegation.name));
}

Totals totalsOf(const ReportBasis& basis) {
    Totals totals;
    std::set<domain::UnitId> units;
    std::set<domain::UnitId> leadUnits;
    for (const CountedCase& one : basis.cases) {
        ++totals.registered;
        ++(one.facts.suggestion.kind == domain::SuggestionKind::plenary ? totals.plenary : totals.intersessional);
        (one.isCompleted() ? totals.completedPieces : totals.openPieces).push_back(one.address);
        for (const domain::Task& task : one.facts.tasks) {
            if (isCountedTask(task)) units.insert(task.unit);
            if (isCountedTask(task) && task.answers()) leadUnits.insert(task.unit);
        }
    }
    totals.completed = static_cast<int>(totals.completedPieces.size());
    totals.open = static_cast<int>(totals.openPieces.size());
    totals.units = static_cast<int>(units.size());
    totals.leadUnits = static_cast<int>(leadUnits.size());
    totals.withdrawnPieces = basis.withdrawn;
    totals.withdrawn = static_cast<int>(basis.withdrawn.size());
    totals.voidedPieces = basis.voided;
    totals.voided = static_cast<int>(basis.voided.size());
    totals.refused = basis.refused;
    return totals;
}

// The first session of a term is measured against the first of the term before, others against the session before; every
// base on record gets its line, nearest first as recorded.
std::vector<Growth> growthOf(RegisterReader& reader, int registered) {
    std::vector<Growth> lines;
    for (const domain::BaseFigure& figure : reader.baseFigures()) {
        Growth line;
        line.baseLabel = base::chineseNumber(figure.term) + "届人大" + base::chineseNumber(figure.number) + "次会议";
        line.base = figure.total;
        line.now = registered;
        if (const auto growth = domain::growthHundredths(registered, figure.total)) line.percent = domain::percentText(*growth);
        lines.push_back(std::move(line));
    }
    return lines;
}

void addRemarkablePieces(const ReportBasis& basis, YearEndReport& report) {
    using domain::Rating;
    for (const CountedCase& one : basis.cases) {
        const auto& summary = one.summary;
        if (summary.round > 1 && summary.firstResult == Rating::dissatisfied && summary.result && summary.result != Rating::dissatisfied) {
            report.turnedSatisfied.push_back(one.address);
        }
        const bool isExtended =
            std::any_of(one.facts.extensions.begin(), one.facts.extensions.end(), [](const auto& row) { return row.granted == true; });
        if (isExtended) report.extended.push_back(one.address);
        const bool isLate = std::any_of(one.facts.replies.begin(), one.facts.replies.end(), [&](const domain::Reply& reply) {
            const domain::Task* task = one.facts.task(reply.task);
            const auto deadline = task == nullptr ? std::nullopt : one.facts.deadlineOf(*task);
            return reply.on && deadline && *reply.on > *deadline && !one.facts.isSentBack(reply.id);
        });
        if (isLate) report.lateReplies.push_back(one.address);
    }
}

// Prose and settings have no day: what stands there now goes into every report of the session, also of an earlier day.
void addChoices(RegisterReader& reader, const domain::Session& session, YearEndReport& report) {
    const std::vector<domain::ReportSettingRow> rows = reader.reportSettings();
    if (const domain::ReportSettingRow* row = domain::settingInForce(rows, session.term, session.number)) {
        report.settings = row->settings;
        report.settingsSince = std::to_string(row->term) + "-" + std::to_string(row->number);
        report.settingsVersion = reader.reportSettingVersion(row->id);
    }
    for (const domain::ReportText& text : reader.reportTexts(session.id))
        report.prose.push_back({text.slot, text.text, reader.reportTextVersion(text.id)});
    std::sort(report.prose.begin(), report.prose.end(), [](const auto& left, const auto& right) { return left.slot < right.slot; });
}

// Pieces of earlier sessions whose promises the period has to do with, as they stood on the cut-off day; by number.
std::vector<domain::CaseFacts> earlierPromises(RegisterReader& reader, const domain::Session& session, std::optional<base::Date> since,
                                               base::Date asOf) {
    std::vector<domain::CaseFacts> pieces;
    forEachCase(reader, reader.casesCarriedOver(session.id, since, asOf), [&](domain::CaseFacts facts) {
        if (domain::keepAsOf(facts, asOf) && !facts.withdrawal) pieces.push_back(std::move(facts));
    });
    return pieces;
}

}  // namespace

int ReportBasis::completedCount() const {
    return static_cast<int>(std::count_if(cases.begin(), cases.end(), [](const CountedCase& one) { return one.isCompleted(); }));
}

std::vector<std::string> addressesOf(const std::vector<const CountedCase*>& cases) {
    std::vector<std::string> addresses;
    addresses.reserve(cases.size());
    for (const CountedCase* one : cases) addresses.push_back(one->address);
    return addresses;
}

Denominator denominator(const Words& words, const std::string& key, int count) { return {key, words.text("report." + key), count}; }

std::string shareFormula(const Words& words, const std::string& key, const std::string& base) {
    return words.text("report.formula." + key, {{"base", base}, {"rounding", words.text("report.rounding.2")}});
}

std::optional<std::string> percentOf(int part, int whole) {
    const auto hundredths = domain::hundredthsOfPercent(part, whole);
    if (!hundredths) return std::nullopt;
    return domain::percentText(*hundredths);
}

base::Result<YearEndReport> computeReport(RegisterReader& reader, const domain::SessionAddress& address, base::Date asOf,
                                          const Words& words) {
    const ReadSnapshot moment(reader);
    const std::vector<domain::Session> sessions = reader.sessions();
    const auto session = std::find_if(sessions.begin(), sessions.end(),
                                      [&](const domain::Session& row) { return row.term == address.term && row.number == address.number; });
    if (session == sessions.end()) {
        return base::failure(base::Error("unknown-session", "session", "known")
                                 .with("value", std::to_string(address.term) + "-" + std::to_string(address.number)));
    }
    ReportBasis basis;
    basis.asOf = asOf;
    basis.term = address.term;
    // A report speaks as its term did, whatever the newest one says.
    const Words own = wordsOf(reader, words.language(), address.term);
    basis.words = &own;
    addNamesTo(basis, reader);
    basis.topics = reader.topics(session->id);
    const std::vector<domain::Submission> papers = reader.submissions(session->id);
    basis.refused = static_cast<int>(std::count_if(papers.begin(), papers.end(), [&](const domain::Submission& paper) {
        return domain::stateOn(paper, asOf) == domain::SubmissionState::notAccepted;
    }));
    for (const domain::Submission& paper : papers) {
        if (paper.suggestion) basis.registeredPapers.emplace(paper.id, paper.suggestion);
    }
    for (domain::Activity& activity : reader.activities(session->id)) {
        if (activity.on <= asOf) basis.activities.push_back(std::move(activity));
    }
    for (const domain::DeputyActivity& activity : reader.deputyActivities(std::nullopt))
        basis.activityKinds.emplace(activity.id, activity.kind);
    basis.pieces = reader.caseFactsOfSession(session->id, LongTexts::leftOut);
    basis.cases.reserve(basis.pieces.size());
    for (domain::CaseFacts& facts : basis.pieces) {
        if (!domain::keepAsOf(facts, asOf)) continue;
        std::string number = facts.suggestion.address();
        if (facts.withdrawal) {
            (facts.withdrawal->isVoid ? basis.voided : basis.withdrawn).push_back(std::move(number));
            continue;
        }
        domain::putAsHandled(facts);
        basis.cases.push_back({facts, domain::summarize(facts), std::move(number)});
    }

    YearEndReport report;
    addChoices(reader, *session, report);
    basis.settings = report.settings;
    basis.talks = reader.preContacts(session->id);
    report.term = session->term;
    report.number = session->number;
    report.sessionName = session->name;
    report.asOf = asOf;
    report.totals = totalsOf(basis);
    report.blocks = makeBlocks(basis);
    const std::optional<base::Date> since = startOfPeriod(basis, *session);
    report.followUp = makeFollowUp(basis, earlierPromises(reader, *session, since, asOf), since);
    report.supervision = makeSupervision(basis);
    if (report.supervision) report.blocks.push_back(makeSupervisionBlock(basis, *report.supervision));
    report.inspections = makeInspections(reader, *session, basis);
    report.ballots = makeBallots(reader, *session, basis);
    report.rates = makeRates(basis);
    report.growth = growthOf(reader, report.totals.registered);
    report.checks = makeChecks(basis, report.totals, report.blocks);
    report.classes = basis.classes;
    report.words = own;
    addRemarkablePieces(basis, report);
    report.pieces = makePieces(basis);
    report.annexes = makeAnnexes(basis, report.totals);
    addReplyMonths(basis, report);
    report.examples = makeExamples(basis);
    report.preContacts = countPreContacts(basis);
    return report;
}

}  // namespace huying::app
