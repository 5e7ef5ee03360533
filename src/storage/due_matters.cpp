// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/due_matters.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/text.h"
#include "storage/ballot_store.h"
#include "storage/inspection_store.h"
#include "storage/query.h"

namespace huying::storage {

namespace {

using app::PaperLine;

// The session that is asked for and those before it: what was asked for goes on.
std::set<domain::SessionId> sessionsUpTo(Connection& connection, std::optional<domain::SessionId> session) {
    Query query(connection,
                "SELECT id FROM session WHERE ?1 IS NULL OR (term, number) <= (SELECT term, number FROM session WHERE id = ?1)");
    query.bind(session);
    std::set<domain::SessionId> sessions;
    while (query.next()) sessions.insert(query.get<domain::SessionId>(0));
    return sessions;
}

std::map<domain::UnitId, std::string> unitNames(Connection& connection) {
    Query query(connection, "SELECT id, coalesce(nullif(short_name, ''), name) FROM unit");
    std::map<domain::UnitId, std::string> names;
    while (query.next()) names[query.get<domain::UnitId>(0)] = query.get<std::string>(1);
    return names;
}

// Titles of pieces are not told here: the address is enough, and a secret piece has none.
class Matters {
public:
    Matters(Connection& connection, const app::PaperSelection& selection)
        : selection_(selection), sessions_(sessionsUpTo(connection, selection.session)), units_(unitNames(connection)) {}

    [[nodiscard]] bool isAsked(domain::SessionId session) const { return sessions_.contains(session); }

    void add(PaperLine line, domain::UnitId unit) {
        if (selection_.unit && *selection_.unit != unit) return;
        const auto name = units_.find(unit);
        if (name != units_.end()) line.unit = name->second;
        line.turn = unit ? domain::Turn::unit : domain::Turn::office;
        lines_.push_back(std::move(line));
    }

    app::WaitingPapers finish(int most) {
        std::stable_sort(lines_.begin(), lines_.end(), [](const PaperLine& left, const PaperLine& right) {
            const auto rank = [](const PaperLine& line) { return std::tuple(!line.dueOn, line.dueOn.value_or(line.since), line.since); };
            return rank(left) < rank(right);
        });
        app::WaitingPapers waiting;
        waiting.queue = selection_.queue;
        waiting.count = static_cast<int>(lines_.size());
        if (lines_.size() > static_cast<std::size_t>(std::max(0, most))) lines_.resize(static_cast<std::size_t>(std::max(0, most)));
        waiting.lines = std::move(lines_);
        return waiting;
    }

private:
    const app::PaperSelection& selection_;
    std::set<domain::SessionId> sessions_;
    std::map<domain::UnitId, std::string> units_;
    std::vector<PaperLine> lines_;
};

void addFollowUps(Connection& connection, Matters& matters) {
    for (const domain::Inspection& inspection : readInspections(connection, std::nullopt)) {
        if (!inspection.counts() || !matters.isAsked(inspection.session)) continue;
        for (const domain::InspectionLine& line : inspection.lines) {
            if (!line.counts()) continue;
            for (const domain::InspectionFinding& finding : line.findings) {
                if (!domain::isOpen(finding)) continue;
                PaperLine row;
                row.inspection = inspection.name;
                row.inspectionLine = line.id;
                row.address = line.address;
                row.title = finding.demand;
                row.since = finding.on;
                row.dueOn = finding.dueOn;
                row.why = "inspection_demand_open";
                matters.add(std::move(row), line.unit);
            }
        }
    }
}

void addRectifications(const std::vector<domain::Ballot>& ballots, Matters& matters) {
    for (const domain::Ballot& ballot : ballots) {
        if (!ballot.counts() || !matters.isAsked(ballot.session)) continue;
        for (const domain::ReviewOpinion& opinion : ballot.opinions) {
            if (!domain::isOpen(opinion)) continue;
            PaperLine row;
            row.ballot = ballot.id;
            row.address = ballot.address;
            row.title = opinion.text;
            row.since = opinion.on;
            row.dueOn = opinion.dueOn;
            row.why = "opinion_not_rectified";
            matters.add(std::move(row), opinion.unit);
        }
    }
}

void addSecondBallots(const std::vector<domain::Ballot>& ballots, Matters& matters) {
    for (const domain::Ballot& ballot : ballots) {
        const domain::AfterBallot waits = domain::waitsFor(ballot, ballots);
        if (waits == domain::AfterBallot::nothing || !matters.isAsked(ballot.session)) continue;
        const bool isReported = waits == domain::AfterBallot::secondBallot;
        PaperLine row;
        row.ballot = ballot.id;
        row.address = ballot.address;
        row.title = ballot.meeting;
        row.since = isReported ? *ballot.reportedOn : ballot.on;
        if (!isReported) row.dueOn = ballot.rectifyBy;
        row.why = isReported ? "second_ballot_missing" : "second_report_missing";
        // The report is the unit's, the ballot the office's.
        matters.add(std::move(row), isReported ? domain::UnitId() : ballot.unit);
    }
}

}  // namespace

app::WaitingPapers readDueMatters(Connection& connection, const app::PaperSelection& selection, int most) {
    Matters matters(connection, selection);
    if (selection.queue == app::PaperQueue::inspectionDemands) {
        addFollowUps(connection, matters);
    } else {
        const std::vector<domain::Ballot> ballots = readBallots(connection, std::nullopt);
        if (selection.queue == app::PaperQueue::rectifications) {
            addRectifications(ballots, matters);
        } else {
            addSecondBallots(ballots, matters);
        }
    }
    return matters.finish(most);
}

}  // namespace huying::storage
