// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/enum_codes.h"
#include "base/result.h"
#include "domain/deputy_activity.h"
#include "domain/directory.h"
#include "domain/follow_up.h"
#include "domain/life_cycle.h"
#include "domain/pre_contact.h"
#include "domain/submission.h"

// 履职档案 (SC 4, QD 5, CQ 26, LAW 58): everything of one deputy as the register has it. It is made to leave the register, on
// paper and as a page that a server gives out (decision 0031). So nobody's telephone, address or e-mail is in it, and of pieces
// that are secret or whose proposer is not to be named nothing but how many they are.
namespace huying::app {

class RegisterReader;
class Words;

// A unit's share of a piece.
struct DeputyUnit {
    std::string name;  // as it was called when it got the task
    domain::TaskRole role = domain::TaskRole::sole;
    int round = 1;
    std::optional<base::Date> assignedOn;
    std::optional<base::Date> dueOn;   // as extended
    bool isOpen = false;               // has still to reply or to give its opinion
    std::optional<base::Date> doneOn;  // reply or opinion; none also where an old ledger has no date
    int daysLate = 0;
    std::optional<domain::ResultClass> resultClass;  // as second answers left it
    std::string documentNumber;
    // Of a reply: whether this deputy is owed it, and got it.
    bool isOwed = false;
    std::optional<domain::DeliveryWay> deliveredBy;
    std::optional<base::Date> deliveredOn;
};

// A contact of a unit with this deputy.
struct DeputyContact {
    domain::ContactId id;
    std::string unit;
    domain::ContactPhase phase = domain::ContactPhase::before;
    domain::ContactWay way = domain::ContactWay::visit;
    std::optional<base::Date> on;
    std::string place;
    std::string opinion;  // what the deputy said
};

// A form of this deputy.
struct DeputyRating {
    int round = 1;
    std::string unit;  // whose reply, where units are rated apart
    std::optional<base::Date> on;
    std::optional<domain::Rating> process;
    std::optional<domain::Rating> result;
    std::string comment;
};

struct DeputyPromise {
    domain::CommitmentId id;
    int number = 0;
    std::string unit;
    std::string text;
    std::optional<base::Date> dueOn;
    domain::CommitmentState state = domain::CommitmentState::open;
    std::optional<base::Date> settledOn;
    int daysLate = 0;  // of an open one: by how many days its day has passed
};

// What the committee or a leader did about the piece.
struct PieceActivity {
    domain::ActivityKind kind = domain::ActivityKind::inspection;
    base::Date on{};
    std::string place;
};

struct DeputyPiece {
    domain::SuggestionId id;
    std::string address;
    std::string title;
    int term = 0;
    int sessionNumber = 0;
    std::string sessionName;
    bool isSigned = false;  // else units only spoke with the deputy about it
    int order = 0;          // 0: the lead proposer; 1: the first after the lead
    std::string lead;       // deputy with delegation, or the delegation
    std::vector<std::string> coSigners;
    std::string category;
    std::optional<base::Date> registeredOn;
    std::string mainAddress;  // that it is merged into
    domain::CaseState state = domain::CaseState::registered;
    bool isReplied = false;
    bool isCompleted = false;
    std::optional<base::Date> completedOn;
    std::optional<domain::ResultClass> resultClass;
    std::string nextStep;  // in words, with whose turn it is; empty: nothing is left to do
    std::optional<base::Date> nextDueOn;
    bool awaitsRating = false;  // this deputy's form is what is missing
    std::vector<DeputyUnit> units;
    std::vector<DeputyContact> contacts;  // by date
    std::vector<DeputyRating> ratings;    // by round
    std::vector<DeputyPromise> promises;
    std::vector<PieceActivity> activities;
    domain::DeputyActivityId origin;  // the activity of deputies that it grew from
    std::string originName;

    [[nodiscard]] bool isLed() const { return isSigned && order == 0; }
    [[nodiscard]] bool counts() const { return isSigned && state != domain::CaseState::withdrawn; }
    // The deputy's own result rating, of the first round that has one and of the last.
    [[nodiscard]] std::optional<domain::Rating> firstRating() const;
    [[nodiscard]] std::optional<domain::Rating> lastRating() const;
};

// A paper of the deputy that has no number yet.
struct DeputyPaper {
    domain::SubmissionId id;
    std::string address;
    std::string title;
    base::Date submittedOn{};
    domain::SubmissionState state = domain::SubmissionState::submitted;
};

// What the deputy raised with a unit before there was a paper.
struct DeputyTalk {
    std::string unit;
    std::string matter;
    base::Date raisedOn{};
    domain::PreContactState state = domain::PreContactState::raised;
    std::string ledTo;  // address of the paper or the suggestion
};

// An activity of deputies (代表活动) in which the deputy took part.
struct AttendedActivity {
    domain::DeputyActivityId id;
    domain::DeputyActivityKind kind = domain::DeputyActivityKind::specialResearch;
    std::string name;
    base::Date from{};
    std::optional<base::Date> to;
    std::string place;
    std::vector<std::string> pieces;  // addresses: signed by this deputy and grown from it
};

// Secret, or its proposer is not to be named: in no file. Only who sees it in the register anyway is told which one it is.
struct KeptPiece {
    domain::SuggestionId id;
    std::string address;
    bool isSigned = false;
};

enum class DeputyFigureKind {
    led,
    coSigned,
    withdrawn,
    replied,
    completed,
    awaitingRating,
    returned,   // forms of the deputy that came back, of those that it was to send: stands beside its ratings
    satisfied,  // by the deputy's own last result rating
    mostlySatisfied,
    dissatisfied,
    contacts,
    openPromises,
    fulfilledPromises,
    talks,
    activities  // of deputies, in which this one took part
};

struct DeputyFigure {
    DeputyFigureKind kind = DeputyFigureKind::led;
    int count = 0;
    std::vector<std::size_t> pieces = {};  // behind it: places in DeputyRecord::pieces; none of talks
    int base = 0;  // what the count is a part of; 0: of nothing
};

// Somebody of the same name in another term, which the certificate number does not reach: perhaps the same person.
struct NamesakeOfTerm {
    domain::DeputyId id;
    int term = 0;
    std::string described;
};

struct DeputyRecord {
    domain::Deputy deputy;  // without how to reach it: telephone, address and postcode are empty
    base::Date today{};
    std::vector<DeputyPiece> pieces;  // newest session first, then by kind and serial
    std::vector<DeputyPaper> papers;
    std::vector<DeputyTalk> talks;
    std::vector<AttendedActivity> attended;  // by the day they began
    std::vector<KeptPiece> kept;
    std::vector<NamesakeOfTerm> namesakes;

    [[nodiscard]] std::vector<DeputyFigure> figures() const;
    [[nodiscard]] int keptCount() const { return static_cast<int>(kept.size()); }
};

struct DeputyRecordQuery {
    base::Date today{};
    std::optional<domain::SessionId> session;  // pieces of this one alone
};

// Told how many pieces of how many are read; false ends it.
using ReadProgress = std::function<bool(std::size_t, std::size_t)>;

// Throws StorageFailure where the records are not this person's to read (Deed::readDeputyRecord).
std::optional<DeputyRecord> readDeputyRecord(RegisterReader& reader, domain::DeputyId id, const DeputyRecordQuery& query,
                                             const Words& words);

struct DeputyRecords {
    int term = 0;
    std::vector<DeputyRecord> records;  // by delegation, then by pinyin
    int toBeChecked = 0;                // left out: made from a bare name, so that nobody knows whose they are
    bool isCancelled = false;
};

// Of all deputies of a term: each piece is read once, whoever signed it.
DeputyRecords readDeputyRecords(RegisterReader& reader, int term, const DeputyRecordQuery& query, const Words& words,
                                const ReadProgress& goOn = {});

// A deputy of the term by name, name with delegation, or certificate number. Errors: no-such-deputy, ambiguous-deputy.
base::Result<domain::DeputyId> findDeputy(RegisterReader& reader, int term, const std::string& text, const std::string& delegation = {});

}  // namespace huying::app

template <>
struct huying::base::EnumCodes<huying::app::DeputyFigureKind> {
    using E = huying::app::DeputyFigureKind;
    static constexpr std::string_view name = "record_figure";
    static constexpr std::array values{
        std::pair{E::led, std::string_view("led")},
        std::pair{E::coSigned, std::string_view("co_signed")},
        std::pair{E::withdrawn, std::string_view("withdrawn")},
        std::pair{E::replied, std::string_view("replied")},
        std::pair{E::completed, std::string_view("completed")},
        std::pair{E::awaitingRating, std::string_view("awaiting_rating")},
        std::pair{E::returned, std::string_view("returned")},
        std::pair{E::satisfied, std::string_view("satisfied")},
        std::pair{E::mostlySatisfied, std::string_view("mostly_satisfied")},
        std::pair{E::dissatisfied, std::string_view("dissatisfied")},
        std::pair{E::contacts, std::string_view("contacts")},
        std::pair{E::openPromises, std::string_view("open_promises")},
        std::pair{E::fulfilledPromises, std::string_view("fulfilled_promises")},
        std::pair{E::talks, std::string_view("talks")},
        std::pair{E::activities, std::string_view("activities")},
    };
};
