// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/enum_codes.h"
#include "domain/ids.h"

// 回头看 (domain.md §1, features.md 75): in a round the office asks units what became of pieces and promises that were answered
// before, takes back what they say, compares it with what was promised and writes down what it found. It changes neither class
// nor promise nor state of a piece: what follows from it is recorded as such (decision 0025).
namespace huying::domain {

using base::Date;

struct CaseFacts;

struct LookBack {
    LookBackId id;
    std::string name;  // unlike every other's
    Date openedOn{};
    Date dueOn{};  // by which units are to answer
    std::string purpose;
    std::string demand;  // what units are asked to say
    std::optional<Date> closedOn = {};
    std::string conclusion = {};
};

// The share of a unit in a piece, or one promise of its reply. Of the round it has what a case is judged by.
struct LookBackLine {
    LookBackLineId id;
    LookBackId round;
    std::string roundName;
    Date roundOpenedOn{};
    Date dueOn{};
    std::optional<Date> closedOn;
    TaskId task;
    std::optional<CommitmentId> commitment;  // none: the piece as it was answered
    Date on{};                               // when it was chosen
    std::string voidReason = {};             // taken out of the round

    [[nodiscard]] bool isAbout(LookBackId look, TaskId share, std::optional<CommitmentId> promise) const {
        return round == look && task == share && commitment == promise;
    }
};

// What the unit says: 已落实, 部分落实, 尚未落实, 无法落实.
enum class LookBackState { done, partly, notYet, cannot };

struct LookBackAnswer {
    LookBackAnswerId id;
    LookBackLineId line;
    Date on{};
    LookBackState state = LookBackState::done;
    std::string text;
    std::string evidence;
    std::optional<Date> expectedOn;  // of what is not done: for when it is promised now
    std::string person;              // of the unit, who answers for it
    std::string voidReason = {};
};

// What the office found: 属实, 部分属实, 未落实, 需重新办理; 退回补充 asks the unit once more.
enum class LookBackOutcome { confirmed, partlyConfirmed, notDone, toRedo, sentBack };

struct LookBackFinding {
    LookBackFindingId id;
    LookBackLineId line;
    std::optional<LookBackAnswerId> answer;  // none: the unit had said nothing
    Date on{};
    LookBackOutcome outcome = LookBackOutcome::confirmed;
    std::string text;
    std::string person;  // who compared
    std::string voidReason = {};
};

// Where a line stands: 待答 (or asked once more), 待核对, 已核对.
enum class LookBackStanding { unanswered, answered, compared };

// The last one that counts, as recorded; null where there is none.
const LookBackAnswer* answerOf(const CaseFacts& facts, const LookBackLine& line);
const LookBackFinding* findingOf(const CaseFacts& facts, const LookBackLine& line);
// Those of a line as recorded, void ones too: their places are their numbers.
std::vector<const LookBackAnswer*> recordedAnswersOf(const CaseFacts& facts, LookBackLineId line);
std::vector<const LookBackFinding*> recordedFindingsOf(const CaseFacts& facts, LookBackLineId line);
LookBackStanding standingOf(const CaseFacts& facts, const LookBackLine& line);
// Found of an answer after which the unit said something else, or which was corrected since.
bool isOfOlderAnswer(const CaseFacts& facts, const LookBackFinding& finding);
// Since when the line waits for whoever has to act next: chosen, sent back, answered; none once it was compared.
std::optional<Date> waitsSince(const CaseFacts& facts, const LookBackLine& line);
// By how many days the answer came after its day, of one that is still owed on `today` by how many that day has passed; 0 in time.
int daysLate(const CaseFacts& facts, const LookBackLine& line, std::optional<Date> today);
// Some line of a round that is not closed waits for the unit or for the office.
bool hasOpenLookBack(const CaseFacts& facts);

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::LookBackState> {
    using E = domain::LookBackState;
    static constexpr std::string_view name = "look_back_state";
    static constexpr std::array values{
        std::pair{E::done, std::string_view("done")},
        std::pair{E::partly, std::string_view("partly")},
        std::pair{E::notYet, std::string_view("not_yet")},
        std::pair{E::cannot, std::string_view("cannot")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::LookBackOutcome> {
    using E = domain::LookBackOutcome;
    static constexpr std::string_view name = "look_back_finding";
    static constexpr std::array values{
        std::pair{E::confirmed, std::string_view("confirmed")}, std::pair{E::partlyConfirmed, std::string_view("partly_confirmed")},
        std::pair{E::notDone, std::string_view("not_done")},    std::pair{E::toRedo, std::string_view("to_redo")},
        std::pair{E::sentBack, std::string_view("sent_back")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::LookBackStanding> {
    using E = domain::LookBackStanding;
    static constexpr std::string_view name = "look_back_standing";
    static constexpr std::array values{
        std::pair{E::unanswered, std::string_view("unanswered")},
        std::pair{E::answered, std::string_view("answered")},
        std::pair{E::compared, std::string_view("compared")},
    };
};
