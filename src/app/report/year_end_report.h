// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/words/words.h"
#include "base/date.h"
#include "domain/directory.h"
#include "domain/ids.h"
#include "domain/report_choices.h"
#include "domain/vocabulary.h"

// The year-end report as figures. Every figure knows its formula, its base and its pieces, so that the window can drill
// down, papers can print the base under each table, and a check that fails can name the pieces (domain.md §7).
namespace huying::app {

// What a percentage is taken of.
struct Denominator {
    std::string key;    // registered, replied_pieces, completed, rated_result, rated_process, first_rated, tasks …
    std::string label;  // 登记的全部建议
    int count = 0;
};

struct BlockRow {
    std::string key;    // K01, A, satisfied, ...
    std::string label;
    int count = 0;                       // pieces or tasks, as the block says
    std::optional<std::string> percent;  // "18.06"; none where the base is 0 or the row is outside the base
    bool isSubtotal = false;             // stands outside the percent sum
    std::optional<int> distinctPieces;   // blocks of tasks: pieces behind the tasks
    std::vector<std::string> pieces;     // case addresses
};

// The row of the block of categories for pieces that have none (未分类).
inline constexpr std::string_view withoutCategory = "none";

struct Block {
    std::string key;    // kind category formation_source deputy_activity result_class rating_result rating_process unit_system state
    std::string label;
    bool countsTasks = false;
    bool isOverlapping = false;  // pieces repeat between rows (含分办、会办重复)
    std::string formula;
    Denominator denominator;
    std::vector<BlockRow> rows;
    std::string percentSum;  // "100.00"
};

// Tasks that a rate can say nothing about, by what is not on record; they stand neither in its count nor in its base.
struct NotJudged {
    std::string key;    // undated_reply undated_opinion no_due_date
    std::string label;  // 答复日期不详
    int count = 0;
    std::vector<std::string> pieces = {};  // of the tasks, each once
};

struct Rate {
    std::string key;
    std::string label;
    std::string formula;
    int count = 0;
    Denominator base;
    std::optional<std::string> percent;
    std::vector<std::string> pieces;  // the pieces (or the pieces of the tasks) counted
    std::vector<NotJudged> notJudged = {};

    // All tasks that are left out.
    [[nodiscard]] int notJudgedCount() const {
        int left = 0;
        for (const NotJudged& one : notJudged) left += one.count;
        return left;
    }
};

struct Growth {
    std::string baseLabel;  // 十七届人大一次会议
    int base = 0;
    int now = 0;
    std::optional<std::string> percent;  // "15.32", a decrease "-3.45"
};

struct Check {
    std::string key;    // kinds_sum categories_sum classes_sum ratings_sum open_sum
    std::string label;  // 各类别之和＝总数
    bool isOk = false;
    int left = 0;
    int right = 0;
    std::vector<std::string> pieces;  // the pieces concerned when it fails
};

struct Totals {
    int registered = 0;
    int plenary = 0;
    int intersessional = 0;
    int completed = 0;
    int open = 0;
    int units = 0;
    int leadUnits = 0;  // of these: as the only one, as the lead or as one of several that answer
    int withdrawn = 0;
    int voided = 0;   // registered by mistake
    int refused = 0;  // papers that were not accepted
    std::vector<std::string> openPieces;
    std::vector<std::string> completedPieces;
    std::vector<std::string> withdrawnPieces;
    std::vector<std::string> voidedPieces;
};

// One line of the list of all pieces.
struct ReportPiece {
    domain::SuggestionId id;
    std::string address;
    std::string title;
    std::string kind;  // labels from here on
    std::string lead;
    std::string delegation;
    int coSigners = 0;
    std::string category;
    std::string formationSource;
    std::string leadUnits;   // sole, lead or separate, 、 between
    std::string jointUnits;
    std::optional<base::Date> assignedOn;
    std::optional<base::Date> dueOn;
    std::optional<base::Date> repliedOn;
    std::string resultClass;
    std::string processRating;
    std::string resultRating;
    std::optional<base::Date> completedOn;
    std::string state;
};

// One line of an annex list: what a unit, a category or a system had to do, in pieces (件) and in tasks (件次).
struct AnnexLine {
    std::string key;
    std::string label;
    std::string group;  // of a unit: its system
    int pieces = 0;
    int completed = 0;  // of the pieces
    int tasks = 0;
    int answering = 0;  // of the tasks: sole, lead, separate
    int joint = 0;      // of the tasks
    int replied = 0;    // of the answering tasks
    std::vector<std::string> addresses = {};
    int visited = 0;    // of the answering tasks of the first round: met the deputy before, during and after handling
};

// A list of the annex with its sum and the proof that it is whole.
struct AnnexList {
    std::string key;             // unit category system
    std::string label;
    bool isOverlapping = false;  // a piece may stand in several lines
    std::vector<AnnexLine> lines;
    AnnexLine sum;               // tasks added up; every piece once
    int piecesWithRepeats = 0;   // the pieces of the lines added up
    std::vector<Check> checks;
};

// Answering tasks month by month: how many fell due, how many were replied to, on time (extensions granted included) or late.
struct ReplyMonth {
    std::string key;  // 2023-05; the year alone when the months would be too many to show
    std::vector<std::string> duePieces = {};  // one entry a task
    std::vector<std::string> onTimePieces = {};
    std::vector<std::string> latePieces = {};

    [[nodiscard]] int due() const { return static_cast<int>(duePieces.size()); }
    [[nodiscard]] int onTime() const { return static_cast<int>(onTimePieces.size()); }
    [[nodiscard]] int late() const { return static_cast<int>(latePieces.size()); }
};

// A task whose outcome was marked as an example.
struct ReportExample {
    domain::UnitSystem system = domain::UnitSystem::unknown;
    std::string systemLabel;
    std::string unit;
    std::string address;
    std::string title;
    std::string measures;
    std::string documents;
    std::string figures;
};

// One topic of priority supervision as the report's table shows it.
struct ReportTopic {
    std::string name;
    std::string leaders;
    std::string committee;
    std::string units;    // those named for the topic, else the answering units of its pieces
    std::string classes;  // A 3件、B 1件
    int activities = 0;
    std::vector<std::string> pieces;
};

// One line of the list of pieces under priority supervision or led by a leader of the government.
struct ReportSupervisedPiece {
    std::string address;
    std::string title;
    std::string topic;
    std::string supervisor;
    std::string committee;
    std::string governmentLeader;
    std::string units;
    std::string resultClass;
    std::string resultRating;
    std::string state;
    int activities = 0;  // of the piece itself, its topic's apart
};

// 重点督办: topic, piece, committee and government item are four different counts (domain.md §5).
struct Supervision {
    std::vector<ReportTopic> topics;           // with at least one piece, in the order of recording
    std::vector<std::string> committees;       // that track a piece, short names
    std::vector<std::string> pieces;           // under priority supervision
    std::vector<std::string> governmentPieces; // led by leaders of the government
    std::vector<ReportSupervisedPiece> list;   // both, by number
};

// Promises of replies and how they stand on the cut-off day.
struct PromiseCounts {
    int all = 0;
    int fulfilled = 0;
    int notFulfilled = 0;  // explained
    int open = 0;
    std::vector<std::string> pieces;
};

// 跟踪落实: the promises of the session's replies, those carried over from earlier sessions, and the pieces whose class
// became one that counts as implemented through a second answer.
struct FollowUp {
    PromiseCounts ofSession;
    PromiseCounts carriedOver;                // open when this session began
    std::vector<std::string> turned;          // B→A, of this session
    std::vector<std::string> turnedEarlier;   // of earlier sessions, since this one began
};

// What was inspected of one unit: as a whole, in these pieces, or both.
struct ReportInspectedUnit {
    std::string unit;
    std::vector<std::string> pieces;
    int problems = 0;
    int demands = 0;  // what the unit was asked to do
    int done = 0;     // of these
};

// 综合检查: units and pieces of which something was found by the cut-off day, each once over all inspections of the session.
struct ReportInspections {
    std::vector<std::string> names;          // of the inspections
    std::vector<ReportInspectedUnit> units;  // in protocol order
    std::vector<std::string> pieces;
    int problems = 0;
    int demands = 0;
    int done = 0;
};

// A ballot of the standing committee with its base and how that makes it pass; percentages are of the base.
struct ReportBallot {
    std::int64_t number = 0;
    base::Date on{};
    std::string meeting;
    std::string about;
    std::vector<std::string> pieces;  // the piece that was voted on
    int members = 0;
    int present = 0;
    int collected = 0;
    int satisfied = 0;
    int mostly = 0;
    int dissatisfied = 0;
    int invalid = 0;
    Denominator base;  // present, all_members or valid_votes
    std::string measure;  // approving or dissatisfied
    int counted = 0;
    std::optional<std::string> percent;
    bool passes = false;
    std::string explanation;    // the formula with its numbers
    std::int64_t repeats = 0;   // the earlier ballot on the same; 0: it is the first
    int opinions = 0;
    int rectified = 0;          // of these, by the cut-off day
};

// 提出前沟通: talks before papers, up to the cut-off day, and the counted pieces that came of them.
struct PreContactCounts {
    int talks = 0;
    std::vector<std::string> pieces;
};

// Prose that somebody wrote for a place between the figures.
struct ReportProse {
    domain::ReportSlot slot = domain::ReportSlot::contents;
    std::string text;          // a paragraph a line
    std::int64_t version = 0;  // to be expected by whoever changes it
};

struct YearEndReport {
    int term = 0;
    int number = 0;
    std::string sessionName;  // 十八届人大一次会议
    base::Date asOf{};
    Totals totals;
    std::vector<Block> blocks;
    std::vector<Rate> rates;
    std::vector<Growth> growth;
    std::vector<Check> checks;
    std::vector<std::string> turnedSatisfied;  // first dissatisfied, after re-handling satisfied or mostly satisfied
    std::vector<std::string> extended;         // pieces with a granted extension
    std::vector<domain::ResultClassWording> classes;
    std::optional<Words> words;               // in which it was computed; none: as shipped
    std::vector<ReportPiece> pieces;
    std::vector<AnnexList> annexes;
    std::vector<ReplyMonth> replyMonths;  // without gaps
    int undatedReplies = 0;               // tasks that no month can hold: no due date, or replied on an unknown day
    std::vector<ReportExample> examples;
    std::optional<FollowUp> followUp;         // none where nothing was promised
    std::vector<std::string> lateReplies;     // pieces with a reply after its deadline, extensions included
    std::optional<Supervision> supervision;  // none without such facts
    std::optional<std::int64_t> snapshot;    // its number where it was frozen and is not computed
    std::string frozenAt;                    // when, as it is to be printed
    std::optional<ReportInspections> inspections;  // none where nothing was found
    std::vector<ReportBallot> ballots;             // up to the cut-off day, by date
    PreContactCounts preContacts;
    std::vector<ReportProse> prose;           // in the order of the slots; emptied ones stand in it for their version
    domain::ReportSettings settings;
    std::string settingsSince;                // address of the session that set them; empty: as shipped
    std::int64_t settingsVersion = 0;

    // A fixed Chinese text of a paper, and the catalogue of papers, in the words of the report's term.
    [[nodiscard]] std::string worded(std::string_view text) const { return words ? words->worded(text) : std::string(text); }
    [[nodiscard]] Words paperWords() const {
        const Words& shipped = Words::of(Language::chinese);
        return words ? shipped.inWordsOf(*words, term) : shipped;
    }
    // What stands in a slot; nothing where nobody wrote anything.
    [[nodiscard]] const std::string* textOf(domain::ReportSlot slot) const {
        for (const ReportProse& one : prose) {
            if (one.slot == slot && !one.text.empty()) return &one.text;
        }
        return nullptr;
    }
    [[nodiscard]] const Rate* rate(std::string_view key) const {
        for (const Rate& candidate : rates) {
            if (candidate.key == key) return &candidate;
        }
        return nullptr;
    }
    // 满意率 as this office means it: one of the rates.
    [[nodiscard]] const Rate* satisfaction() const {
        return rate(settings.satisfiedMeans == domain::SatisfactionMeaning::satisfiedOnly ? "satisfied" : "satisfied_or_mostly");
    }
    [[nodiscard]] const Block* block(std::string_view key) const {
        for (const Block& candidate : blocks) {
            if (candidate.key == key) return &candidate;
        }
        return nullptr;
    }
    [[nodiscard]] const AnnexList* annex(std::string_view key) const {
        for (const AnnexList& candidate : annexes) {
            if (candidate.key == key) return &candidate;
        }
        return nullptr;
    }
    // Those of the figures and those of the annex lists.
    [[nodiscard]] std::vector<const Check*> failedChecks() const {
        std::vector<const Check*> failed;
        const auto add = [&failed](const std::vector<Check>& among) {
            for (const Check& check : among) {
                if (!check.isOk) failed.push_back(&check);
            }
        };
        add(checks);
        for (const AnnexList& list : annexes) add(list.checks);
        return failed;
    }
    [[nodiscard]] bool allChecksHold() const { return failedChecks().empty(); }
};

}  // namespace huying::app
