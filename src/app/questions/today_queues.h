// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/questions/list_line.h"
#include "app/questions/search.h"
#include "base/date.h"
#include "base/enum_codes.h"
#include "domain/awaited.h"
#include "domain/due_date.h"
#include "domain/ids.h"
#include "domain/life_cycle.h"
#include "domain/submission.h"
#include "domain/vocabulary.h"

// What waits on a day: the queues of the page Today, what storage is asked for them and the lines it answers with.
namespace huying::app {

// The queues of the page Today, in the order of what hurts most. Membership is what is awaited (domain/awaited.h)
// compared with `today`; nothing of it is stored. A piece may stand in several queues, in each of them once.
enum class Queue {
    overdue,       // 超期: the deadline of an open reply, extensions included, was before today (domain.md §10, overdue)
    dueSoon,       // 临期: that deadline is today or within `soonDays` (dueSoon)
    decision,      // 待本机构处理: assign, decide on a return, more units, an extension or a re-handling, complete
    notSigned,     // 未签收: the receipt limit, by the rule in force on the day of assignment, was before today (notReceived)
    firstContact,  // 待首次联系代表: the limit of the first talk has passed or is within `soonDays` (noFirstContact; CQ 18)
    jointOpinion,  // 缺会办意见: a joint opinion whose limit has passed or is within `soonDays` (jointOpinionMissing)
    replyReviews,  // 答复待审核: before it goes out, or anew after the review sent one back (domain/publishing.h)
    extensionNotices,  // 延期待告知代表: more time was granted, and the deputy was not told (SH 19, QD 25)
    clockPauses,   // 计时中止: the clock of an open task stands still until the office starts it again (domain/clock_pause.h)
    silent,        // 久无动静: an open reply, and the last dated fact of its task is `silentDays` or more ago
    undelivered,   // 答复未送达: a reply that has not reached every signer (§2.7)
    commitmentsMissing,  // 承诺待登记: an answer of a planned class, of which no promise is on record; of earlier sessions too (§2.8)
    commitments,   // 承诺待落实: every promise that is open, of earlier sessions too (commitmentDue; SH 22)
    answerAgain,   // 待再次答复: what was promised is done, the deputy was not answered again (ZJ 20, SD 18)
    publications,  // 待公开: all agree to publish it, and its limit has passed or is within `soonDays` (§2.8; AH)
    lookBackAnswers,   // 回头看待答: a line of a look-back round that its unit has not answered, of earlier sessions too
    lookBackFindings,  // 回头看待核对: answered, and the office has not compared it
    formMissing,   // 未返回征询意见表: replied and not rated; its limit counts from when the lead proposer got the reply
    promiseRatings  // 承诺待代表评价: told what became of it, not rated, and the limit has passed or is within `soonDays` (CQ 28)
};

// What waits and is no piece, so that it stands in no list of the register and cannot be put off: papers and talks before there is a
// number, those that have waited longest first, for which no rule sets a limit but that by which what came in between sessions is
// given out (SH 11, CQ 13); and what follows from inspections and ballots of the standing committee, of earlier sessions too, the
// earliest day first.
enum class PaperQueue {
    papers,          // 来件待审: for the first or second review, or for the number
    returnedPapers,  // 退回未再交: with the deputy, who may change them and hand them in anew
    openTalks,       // 提前沟通未答: a deputy asked a unit before handing anything in, and it has not answered
    inspectionDemands,  // 综合检查待整改: a unit was asked to do something, and it is not known to be done
    rectifications,     // 评议意见待整改: a review opinion that is not rectified
    secondBallots       // 待再次报告和测评: a ballot did not pass, and the second report or the second ballot is missing
};
// Whether a queue is about inspections or ballots.
constexpr bool isAfterInspection(PaperQueue queue) { return queue >= PaperQueue::inspectionDemands; }

struct TodayQuery {
    base::Date today{};
    std::optional<domain::SessionId> session;
    std::optional<domain::UnitId> unit;  // only what this unit owes
    int soonDays = 15;                   // §10
    int silentDays = 30;                 // our own default
    int most = 100;                      // lines of a queue, the most pressing ones
};

// A queue as a condition on a list.
struct QueueOnDay {
    Queue queue = Queue::overdue;
    base::Date today{};
    int silentDays = TodayQuery().silentDays;
};

struct TodayLine {
    domain::SuggestionId id;
    int term = 0;
    int sessionNumber = 0;
    domain::SuggestionKind kind = domain::SuggestionKind::plenary;
    int serial = 0;
    std::string title;
    bool isClassified = false;
    domain::Turn turn = domain::Turn::unit;
    std::vector<std::string> units;    // who owes it, most pressing first; empty where it is not a unit
    std::vector<std::optional<base::Date>> unitDues;  // the limit of each of them
    std::string why;                   // code of the catalogue's sentence "why.*"
    std::optional<base::Date> dueOn;   // its limit, as a fact or by rule
    std::optional<base::Date> since;   // as domain::Awaited says
    int signers = 0;                   // undelivered: signers who have not got the reply
    bool isReasonOfOther = false;      // `why` is not about what `dueOn` is the limit of: not signed for, and the reply is overdue
    LineMatter matter = {};            // what `dueOn` is the limit of: the most pressing of the queue
    std::vector<MissingVisits> visits = {};  // where units that answer are waited for, or what they replied
};

struct PaperLine {
    domain::SubmissionId paper;  // either a paper
    domain::PreContactId talk;   // or a talk
    domain::BallotId ballot;     // or a ballot, perhaps for one of its opinions
    domain::InspectionLineId inspectionLine;  // or what was inspected
    std::string inspection;      // in which
    std::string address;         // of the paper, or of the piece
    std::string title;           // of the paper, or the matter of the talk; empty where the paper is classified. What is asked for
    std::string deputy;          // who proposes, or the delegation; empty where the name is kept
    std::string unit;            // of the talk
    domain::Turn turn = domain::Turn::office;
    domain::SubmissionNext next = domain::SubmissionNext::none;  // of the paper
    bool isTakenUp = false;                                      // the talk, by the unit
    std::string why;                                             // code of the catalogue's sentence "why.*"
    base::Date since{};
    std::optional<base::Date> dueOn = {};  // of what follows from an inspection or a ballot; of a paper, by when it is given out
    std::optional<domain::DueDate> explained = {};  // how `dueOn` of a paper was counted; none: somebody named the day
    domain::SuggestionKind kind = domain::SuggestionKind::plenary;  // of the paper
    std::optional<base::Date> submittedOn = {};                     // the paper
};

struct WaitingPapers {
    PaperQueue queue = PaperQueue::papers;
    int count = 0;
    std::vector<PaperLine> lines;
};

// What storage is asked for: matters of one kind whose day lies in one of the ranges. No range: all of the kind.
struct DayRange {
    std::optional<base::Date> from;  // both ends belong to it; none: open
    std::optional<base::Date> to;
    std::optional<base::Date> assignedTo = {};  // the task was assigned by then: of limits that count from that
};
// Which day of a matter ranges are about. The last two are the days that the limit of giving out counts from, of pieces that wait for
// units and never had any (AwaitedCase::isToBeAssigned()): of an intersessional one the day it was received, of a plenary one the close
// of its session.
enum class AwaitedDay { due, since, received, sessionClosed };
// Those of a queue for whose limits one rule stands: in the order of that day their limits grow.
struct PressingPart {
    AwaitedDay day = AwaitedDay::since;
    DayRange range;
};
struct AwaitedSelection {
    using Day = AwaitedDay;
    domain::AwaitedKind kind = domain::AwaitedKind::reply;
    Day day = Day::due;
    bool isEveryDay = true;        // false: only the ranges below, and none of them is nothing
    std::vector<DayRange> ranges;
    std::optional<domain::SessionId> session;
    bool isCarriedOver = false;  // with `session`: matters of earlier sessions as well
    std::optional<domain::UnitId> unit;
    std::vector<domain::SuggestionId> without;  // put off: told apart, not counted
    QueryScope scope = {};
    bool isWithVisits = false;  // what AwaitedMatter::visits and AwaitedCase::isHandledTogether tell is asked for
    // Limits counted by rule stand in no row, and `day` is not their order. Where there are more pieces than are asked for, the first
    // of each of these parts come too, so that the most pressing are among them, whoever puts them in order and cuts.
    std::vector<PressingPart> pressing;
};

// One matter of a case with what its line needs of the case.
struct AwaitedMatter {
    domain::Awaited awaited;
    std::string unit;
    std::optional<base::Date> assignedOn;  // of the task
    int round = 0;                         // of the task; 0: no task
    std::vector<domain::ContactPhase> visits = {};  // those that its unit made; of a piece that stands by itself
};
struct AwaitedCase {
    TodayLine line;  // without `why`, `turn` and limits by rule
    // Where the piece stands; told to a unit only in lines that say it (app/sight/scoped_reader.cpp).
    domain::NextStep nextStep = domain::NextStep::none;
    std::optional<domain::UnitId> turnUnit;
    std::string why;
    std::optional<base::Date> receivedOn;       // domain::receivedOn
    std::optional<base::Date> sessionClosedOn;  // of its session
    std::vector<AwaitedMatter> matters;  // earliest day first
    bool isHandledTogether = false;      // merged into another piece, or others into it
    bool isGivenOutAnew = false;         // a unit that had it gave it back and nobody took it over, or it is handled again

    // The case waits for units and never had any: by when it is given out counts from the two days above.
    [[nodiscard]] bool isToBeAssigned() const {
        using Step = domain::NextStep;
        return (nextStep == Step::assign || nextStep == Step::planUnits || nextStep == Step::consultUnits) && !isGivenOutAnew;
    }
};
struct AwaitedPage {
    int count = 0;  // pieces
    std::vector<AwaitedCase> cases;  // earliest day first, matters without a day last; then those of selection.pressing
    std::vector<AwaitedCase> away;   // of selection.without
};

struct PaperSelection {
    PaperQueue queue = PaperQueue::papers;
    std::optional<domain::SessionId> session;
    std::optional<domain::UnitId> unit;  // only talks with it; no paper is a unit's
};

}  // namespace huying::app

template <>
struct huying::base::EnumCodes<huying::app::Queue> {
    using E = app::Queue;
    static constexpr std::string_view name = "queue";
    static constexpr std::array values{
        std::pair{E::overdue, std::string_view("overdue")},
        std::pair{E::dueSoon, std::string_view("due_soon")},
        std::pair{E::decision, std::string_view("decision")},
        std::pair{E::notSigned, std::string_view("not_signed")},
        std::pair{E::firstContact, std::string_view("first_contact")},
        std::pair{E::jointOpinion, std::string_view("joint_opinion")},
        std::pair{E::replyReviews, std::string_view("reply_reviews")},
        std::pair{E::extensionNotices, std::string_view("extension_notices")},
        std::pair{E::clockPauses, std::string_view("clock_pauses")},
        std::pair{E::silent, std::string_view("silent")},
        std::pair{E::undelivered, std::string_view("undelivered")},
        std::pair{E::commitmentsMissing, std::string_view("commitments_missing")},
        std::pair{E::commitments, std::string_view("commitments")},
        std::pair{E::answerAgain, std::string_view("answer_again")},
        std::pair{E::publications, std::string_view("publications")},
        std::pair{E::lookBackAnswers, std::string_view("look_back_answers")},
        std::pair{E::lookBackFindings, std::string_view("look_back_findings")},
        std::pair{E::formMissing, std::string_view("form_missing")},
        std::pair{E::promiseRatings, std::string_view("promise_ratings")},
    };
};

template <>
struct huying::base::EnumCodes<huying::app::PaperQueue> {
    using E = app::PaperQueue;
    static constexpr std::string_view name = "paper_queue";
    static constexpr std::array values{
        std::pair{E::papers, std::string_view("papers")},
        std::pair{E::returnedPapers, std::string_view("returned_papers")},
        std::pair{E::openTalks, std::string_view("open_talks")},
        std::pair{E::inspectionDemands, std::string_view("inspection_demands")},
        std::pair{E::rectifications, std::string_view("rectifications")},
        std::pair{E::secondBallots, std::string_view("second_ballots")},
    };
};
