// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "app/report/year_end_report.h"
#include "app/words/words.h"
#include "domain/case_facts.h"
#include "domain/deputy_activity.h"
#include "domain/life_cycle.h"
#include "domain/pre_contact.h"
#include "domain/report_choices.h"
#include "domain/visits.h"

// The pieces of the report's computation; compute_report.cpp puts them together.
namespace huying::app {

class RegisterReader;

// One piece as it stood on the cut-off day. Its facts belong to whoever counts: they are large, and stay where they were read.
struct CountedCase {
    const domain::CaseFacts& facts;
    domain::CaseSummary summary;
    std::string address;

    [[nodiscard]] bool isCompleted() const { return summary.isCompleted; }
};

// What the figures are computed from: the pieces of the period, without the withdrawn ones.
struct ReportBasis {
    ReportBasis() = default;
    ReportBasis(const ReportBasis&) = delete;  // the cases of a copy would be about the pieces of this one
    ReportBasis& operator=(const ReportBasis&) = delete;

    std::vector<domain::CaseFacts> pieces;  // as read, put to the cut-off day and as they are handled
    std::vector<CountedCase> cases;      // those of the pieces that count, by kind and number
    std::vector<std::string> withdrawn;  // addresses
    std::vector<std::string> voided;     // the same: registered by mistake
    int refused = 0;                     // papers that were not accepted
    base::Date asOf{};
    int term = 0;
    std::vector<domain::Category> categories;
    std::vector<domain::ResultClassWording> classes;
    std::map<domain::UnitId, domain::Unit> units;
    std::map<domain::DeputyId, domain::Deputy> deputies;
    std::map<domain::DelegationId, std::string> delegations;
    std::vector<domain::SupervisionTopic> topics;
    std::vector<domain::Activity> activities;  // up to the cut-off day
    std::map<domain::DeputyActivityId, domain::DeputyActivityKind> activityKinds;  // of deputies, of all sessions
    std::vector<domain::PreContact> talks;                                // before papers, of the session
    std::map<domain::SubmissionId, domain::SuggestionId> registeredPapers;  // which suggestion a paper became
    const Words* words = nullptr;
    domain::ReportSettings settings;

    [[nodiscard]] int completedCount() const;
};

// Made once it is known how many there are: with tens of thousands of pieces a list that grows is moved again and again.
std::vector<std::string> addressesOf(const std::vector<const CountedCase*>& cases);

// The addresses of the pieces for which `test` holds, in their order.
template <class Test>
std::vector<std::string> piecesThat(const ReportBasis& basis, Test test) {
    std::vector<const CountedCase*> found;
    for (const CountedCase& one : basis.cases) {
        if (test(one)) found.push_back(&one);
    }
    return addressesOf(found);
}

// Which pieces the shares of a block or a rate are taken of, as the office set it (domain.md §7 a).
struct ShareBase {
    std::string key;  // its name is the word "report.<key>"
    std::function<bool(const CountedCase&)> holds;

    [[nodiscard]] int countIn(const ReportBasis& basis) const;
};
ShareBase baseOfClasses(const ReportBasis& basis);
// `returnedKey` names those with a rating of completed pieces.
ShareBase baseOfRatings(const ReportBasis& basis, const std::string& returnedKey,
                        std::optional<domain::Rating> domain::CaseSummary::* rating);
ShareBase baseOfFirstRatings(const ReportBasis& basis);
ShareBase baseOfContacts(const ReportBasis& basis);
ShareBase baseOfPublication(const ReportBasis& basis);
// In this round or in an earlier one.
bool wasReplied(const CountedCase& one);

// Where each piece stands among the counted ones, by its address.
class PiecePlaces {
public:
    explicit PiecePlaces(const ReportBasis& basis) : count_(basis.cases.size()) {
        places_.reserve(basis.cases.size());
        for (std::size_t i = 0; i < basis.cases.size(); ++i) places_.emplace(basis.cases[i].address, i);
    }
    [[nodiscard]] std::optional<std::size_t> of(const std::string& address) const {
        const auto found = places_.find(address);
        return found == places_.end() ? std::nullopt : std::optional(found->second);
    }
    [[nodiscard]] std::size_t count() const { return count_; }

private:
    std::size_t count_;
    std::unordered_map<std::string_view, std::size_t> places_;  // views of the basis
};

// Which pieces stand in rows or lines: for proving that none is missing.
class PlacedPieces {
public:
    explicit PlacedPieces(const PiecePlaces& places) : places_(places), isPlaced_(places.count()) {}
    void add(const std::vector<std::string>& addresses) {
        for (const std::string& address : addresses) {
            if (const auto place = places_.of(address)) isPlaced_[*place] = true;
        }
    }
    [[nodiscard]] bool has(std::size_t place) const { return isPlaced_[place]; }

private:
    const PiecePlaces& places_;
    std::vector<bool> isPlaced_;
};

std::vector<Block> makeBlocks(const ReportBasis& basis);
std::vector<Rate> makeRates(const ReportBasis& basis);
std::vector<Check> makeChecks(const ReportBasis& basis, const Totals& totals, const std::vector<Block>& blocks);
std::vector<ReportPiece> makePieces(const ReportBasis& basis);
std::vector<AnnexList> makeAnnexes(const ReportBasis& basis, const Totals& totals);
// What the sums of annex lists must come to, counted from the facts and not from their lines.
struct AnnexWhole {
    int tasks = 0;
    int unassigned = 0;  // pieces without a task
};
AnnexWhole annexWholeOf(const ReportBasis& basis);
// Adds up the lines of a list, and says of its sums whether they come to that.
void proveAnnex(const ReportBasis& basis, const PiecePlaces& places, const AnnexWhole& whole, int registered, AnnexList& list);
void addReplyMonths(const ReportBasis& basis, YearEndReport& report);
// Deputies who proposed, of those of the term.
void addProposerRates(const ReportBasis& basis, std::vector<Rate>& rates);
PreContactCounts countPreContacts(const ReportBasis& basis);
std::vector<ReportExample> makeExamples(const ReportBasis& basis);

// Nothing where no piece is under supervision. The block says how the pieces spread over the topics.
std::optional<Supervision> makeSupervision(const ReportBasis& basis);
// When the period of the session began: its opening, else the first registration; nothing where no day is known.
std::optional<base::Date> startOfPeriod(const ReportBasis& basis, const domain::Session& session);
// Nothing where nothing was promised. `earlier` are pieces of earlier sessions that promise something.
std::optional<FollowUp> makeFollowUp(const ReportBasis& basis, const std::vector<domain::CaseFacts>& earlier,
                                     std::optional<base::Date> since);
// A title alone is no text. Whoever publishes the reply has published the piece.
bool isReplyPublished(const CountedCase& one);

// Year-end inspections and ballots of the session up to the cut-off day.
std::optional<ReportInspections> makeInspections(RegisterReader& reader, const domain::Session& session, const ReportBasis& basis);
std::vector<ReportBallot> makeBallots(RegisterReader& reader, const domain::Session& session, const ReportBasis& basis);

Block makeSupervisionBlock(const ReportBasis& basis, const Supervision& supervision);

// Whether something was answered, and when.
using Answered = std::pair<bool, std::optional<base::Date>>;
Answered repliedOn(const domain::CaseFacts& facts, const domain::Task& task);
Answered opinionOn(const domain::CaseFacts& facts, const domain::Task& task);
// Of what has a limit: due by the cut-off, or already answered. Nothing where it cannot be judged: no due date, answered without
// a date, or neither due nor answered yet.
std::optional<bool> wasOnTime(const std::optional<base::Date>& deadline, const Answered& answered, base::Date asOf);

// A task that counts: not cancelled, not for reference.
inline bool isCountedTask(const domain::Task& task) { return !task.cancelledOn && task.role != domain::TaskRole::reference; }

// Counts, percentages and their sum; rows outside the base keep no percentage.
void finishBlock(Block& block, const std::set<std::string>& outsideBase = {});

// The base of a percentage, named from the words "report.<key>".
Denominator denominator(const Words& words, const std::string& key, int count);
std::optional<std::string> percentOf(int part, int whole);
// How a share is computed, from the words "report.formula.<key>".
std::string shareFormula(const Words& words, const std::string& key, const std::string& base);

}  // namespace huying::app
