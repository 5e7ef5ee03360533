// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/exchange/entry_on_record.h"
#include "app/exchange/fact_comparison.h"
#include "app/exchange/laid_aside.h"
#include "app/exchange/left_lines.h"
#include "app/exchange/returned_file.h"
#include "app/exchange/returned_work.h"
#include "app/exchange/sent_pieces.h"
#include "app/executor/executor.h"

namespace huying::app {

// Judges returned files line by line by carrying them out: all files of one run inside one transaction, which the caller ends.
class ReturnedWorkRun {
public:
    // `chosen`: which lines stay; none: those that the judgement itself proposes.
    ReturnedWorkRun(WriteTransaction& transaction, const std::vector<ReturnedWork>& works, const std::string& actor, base::Date today,
                    const std::vector<ChosenLine>* chosen);

    // Judges every line of every file; what stays is kept in the transaction.
    void run(ReturnPreview& preview);
    // How many lines of a file stay, and the entry of the first that does.
    [[nodiscard]] int kept(std::size_t work) const;
    [[nodiscard]] std::optional<std::int64_t> firstEntry() const { return firstEntry_; }

    // What is kept of a line beside its exchange.
    RememberedLine remembered(const ReturnedLine& line, const LineJudgement& judged, ChosenLine place);

private:
    RegisterReader& reader() { return transaction_.reader(); }
    const domain::Task* taskOf(const ReturnedLine& line, const domain::CaseFacts& facts, const Viewer& worker);
    LineJudgement judgedLine(const ReturnedLine& line, const WorkJudgement& work, ChosenLine place);
    std::vector<HistoryEntry> historyOf(const domain::CaseFacts& facts, const domain::Task& task);
    SeenPeople peopleSent(const ReturnedLine& line, const WorkJudgement& work, const domain::CaseFacts& facts, const domain::Task& task);
    bool wereNamedBefore(const RecordProgress& people, const domain::CaseFacts& facts, const domain::Task& task);
    static bool isTakenBack(const ReturnedLine& line);
    bool isOnRecord(const ReturnedLine& line, const domain::CaseFacts& facts, const Viewer& worker);
    std::optional<EntryOnRecord> onItsEntry(const ReturnedLine& line, const domain::CaseFacts& facts, const Viewer& worker,
                                            const WorkJudgement& work, LineJudgement& judged);
    CaseOfEntry placeOf(const ReturnedLine& line, const domain::CaseFacts& facts, const Viewer& worker, const WorkJudgement& work);
    HistoryOfPiece historyOf(const domain::CaseFacts& facts);
    base::Error whyMissing(const ReturnedLine& line, const WorkJudgement& work);
    void judgeAgainst(const domain::CaseFacts& facts, const domain::Task& task, const ReturnedLine& line, const WorkJudgement& work,
                      ChosenLine place, LineJudgement& judged);
    FactsToCompare comparedWith(const domain::CaseFacts& facts, const domain::Task& task, const ReturnedLine& line,
                                const WorkJudgement& work, ChosenLine place);
    const std::vector<const ReturnedLine*>& linesAbout(std::size_t work, const std::string& address);
    bool bringsPromises(std::size_t work, const std::string& address);
    // What a unit may return changes nothing of the directory: what is known of it holds on.
    void leave() { transaction_.abandonGroup(); }
    static void refuse(const base::Errors& errors, bool isChanged, LineJudgement& judged);
    static void judgeLateness(const CommandRequest& request, const domain::CaseFacts& facts, const domain::Task& task,
                              LineJudgement& judged);
    void recognise(const ReturnedLine& line, const WorkJudgement& work, LineJudgement& judged);
    std::int64_t versionBefore(domain::SuggestionId id);
    static std::int64_t baseOf(const ReturnedLine& line, const WorkJudgement& work, domain::SuggestionId id);
    std::string nameOf(domain::UnitId id);

    WriteTransaction& transaction_;
    const std::vector<ReturnedWork>& works_;
    const std::string& actor_;
    bool isProposalKept_;
    std::set<std::pair<std::size_t, std::size_t>> chosen_;  // work and line
    BatchExecution execution_;
    SentPieces pieces_;
    KnownExchanges known_;
    LaidAsideKnown laidAside_;
    std::map<domain::SuggestionId, std::int64_t> versions_;
    std::map<std::size_t, int> kept_;
    std::set<std::pair<std::size_t, std::size_t>> keptLines_;  // work and line
    std::vector<std::pair<domain::UnitId, RememberedLine>> leftInRun_;                    // in conflict and not kept, so far
    std::map<std::pair<std::size_t, std::string>, std::vector<const ReturnedLine*>> linesAbout_;  // of the works in sorted_
    std::set<std::size_t> sorted_;
    std::deque<CommandRequest> besideNamed_;  // what FactsToCompare points to
    std::optional<std::int64_t> firstEntry_;
};

}  // namespace huying::app
