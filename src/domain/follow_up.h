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
#include "domain/vocabulary.h"

// What a reply of class B promises and what became of it (domain.md §2.7, §2.8, §4 form 10): each promise is one row of
// the ledger, goes on over the years until it is fulfilled or explained (SH 22), and when it is solved the deputy is
// answered again (ZJ 20, SD 18), with the class that holds from then on. Every fact has a date, so the report of an
// earlier day keeps its class.
namespace huying::domain {

using base::Date;

// rated: what the deputy says of this promise (CQ 28).
enum class CommitmentStepKind { progress, fulfilled, notFulfilled, rated };

enum class CommitmentState { open, fulfilled, notFulfilled };

struct Commitment {
    CommitmentId id;
    TaskId task;                // whose reply promises it
    Date on{};                  // when it was promised, as a rule with the reply
    std::string text;
    std::optional<Date> dueOn;  // as first promised
    std::string owner;          // who in the unit answers for it
    bool isVoid = false;        // recorded by mistake: stays readable and counts nowhere
};

// What happened to a promise. The last settlement by date says how it stands.
struct CommitmentStep {
    CommitmentStepId id;
    CommitmentId commitment;
    CommitmentStepKind kind = CommitmentStepKind::progress;
    Date on{};
    std::string text;                  // progress; evidence; why not; the deputy's comment
    std::optional<Date> dueOn;         // progress: promised anew for this day
    std::string signatory;             // of an explanation: the head of the unit (SH 22)
    std::optional<Date> deputyToldOn;
    std::optional<Rating> rating;      // rated
    std::string voidReason = {};       // recorded by mistake
};

// 再次答复 after what was promised was done; a re-handled reply is none of these.
struct SecondReply {
    SecondReplyId id;
    TaskId task;
    Date on{};
    std::optional<ResultClass> resultClass;  // in force from that day on; none: the class stays
    std::string documentNumber;
    std::string signatory;
    std::string text;
    std::optional<DeliveryWay> way;
    std::string nothingPromised = {};  // as domain::Reply has it
};

struct CaseFacts;
struct Reply;

// With `upTo`, as it stood at the end of that day.
CommitmentState stateOf(const CaseFacts& facts, const Commitment& commitment, std::optional<Date> upTo = std::nullopt);
// Ratings of promises that were about how the promise was settled by then, where it is settled otherwise, or open, on their
// day after a change. What a deputy said of something stands only while that does.
std::vector<const CommitmentStep*> ratingsWithoutTheirCause(const CaseFacts& before, const CaseFacts& after);
// The day promised last; none where no day was named.
std::optional<Date> dueOf(const CaseFacts& facts, const Commitment& commitment);
// By how many days it was fulfilled after the day that was promised for it by then; with `today`, of an open one by how many days
// that day has passed. 0: in time, explained, or no day was promised.
int daysLate(const CaseFacts& facts, const Commitment& commitment, std::optional<Date> today = std::nullopt);
// Steps of one promise by date, those of one day as recorded.
std::vector<const CommitmentStep*> stepsOf(const CaseFacts& facts, CommitmentId commitment);
// With those recorded by mistake: their places are their numbers.
std::vector<const CommitmentStep*> recordedStepsOf(const CaseFacts& facts, CommitmentId commitment);
// How a promise is called within its case: 1, 2 … as recorded; 0 where it is not of this case.
int numberOf(const CaseFacts& facts, CommitmentId commitment);
const Commitment* commitmentNumbered(const CaseFacts& facts, int number);

// The class of a reply as its second replies left it.
std::optional<ResultClass> presentClassOf(const CaseFacts& facts, const Reply& reply);
// A promise of any reply that is still open.
bool hasOpenPromise(const CaseFacts& facts);

// How the promise was settled last, where the deputy has not rated it since; null where it is open or rated.
const CommitmentStep* settledAndUnrated(const CaseFacts& facts, CommitmentId commitment);

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::CommitmentStepKind> {
    using E = domain::CommitmentStepKind;
    static constexpr std::string_view name = "commitment_entry";
    static constexpr std::array values{
        std::pair{E::progress, std::string_view("progress")},
        std::pair{E::fulfilled, std::string_view("fulfilled")},
        std::pair{E::notFulfilled, std::string_view("not_fulfilled")},
        std::pair{E::rated, std::string_view("rated")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::CommitmentState> {
    using E = domain::CommitmentState;
    static constexpr std::string_view name = "commitment_state";
    static constexpr std::array values{
        std::pair{E::open, std::string_view("open")},
        std::pair{E::fulfilled, std::string_view("fulfilled")},
        std::pair{E::notFulfilled, std::string_view("not_fulfilled")},
    };
};
