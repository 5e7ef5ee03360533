// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/clock_pause.h"
#include "domain/countersign.h"
#include "domain/follow_up.h"
#include "domain/ids.h"
#include "domain/look_back.h"
#include "domain/planning.h"
#include "domain/publication.h"
#include "domain/reassignment.h"
#include "domain/related_cases.h"
#include "domain/reply_review.h"
#include "domain/rounds.h"
#include "domain/supervision.h"
#include "domain/urging.h"
#include "domain/vocabulary.h"
#include "domain/withdrawal_rule.h"

// Everything recorded about one suggestion. A row is a fact; its date `on` is the day it happened and is absent only
// where an old ledger did not say. State, next step and figures follow from these facts alone (life_cycle.h).
namespace huying::domain {

using base::Date;

struct Suggestion {
    SuggestionId id;
    SessionId session;
    int term = 0;           // of the session, for addresses
    int sessionNumber = 0;  // of the session
    SuggestionKind kind = SuggestionKind::plenary;
    int serial = 0;          // within session and kind, never used twice
    std::string numberText;  // as the office writes it
    std::string title;
    std::string body;
    DeputyId leadDeputy;          // either this
    DelegationId leadDelegation;  // or this proposes
    std::optional<CategoryId> category;
    FormationSource formationSource = FormationSource::unknown;
    DeputyActivityId activity;  // of deputies, that it grew from (deputy_activity.h)
    SubKind subKind = SubKind::suggestion;
    Origin origin = Origin::direct;
    std::optional<Date> submittedOn;
    std::optional<Date> registeredOn;
    std::optional<Publication> publishByDeputy;
    bool classified = false;    // 涉密: number only, text stays outside
    bool hideIdentity = false;  // the deputy's name is kept from third parties
    bool replyWanted = true;
    std::string paperSource;
    std::string remark;
    std::optional<Date> sessionClosedOn = {};  // of the session, no fact of the case: some limits count from it (domain.md §3)

    // 18-1-120, 18-1-闭3: how a case is named everywhere.
    [[nodiscard]] std::string address() const;
};

struct CoSigner {
    SuggestionId suggestion;
    DeputyId deputy;
    int order = 0;  // 1 is the first after the lead
};

// One unit's share of a case in one round. Due dates are fixed when it is assigned and are facts from then on.
struct Task {
    TaskId id;
    SuggestionId suggestion;
    int round = 1;
    UnitId unit;
    TaskRole role = TaskRole::sole;
    std::string scope;  // which part this unit answers
    std::optional<Date> assignedOn;
    std::string assignedBy;
    std::string via;                 // who passed it on to the unit, as the government office does (SH 11, ZJ 11)
    std::string documentNumber;
    std::optional<Date> dueOn;       // as notified, else as computed; reply or, for a joint unit, its opinion
    std::optional<Date> computedDueOn;
    DeadlineRuleId rule;             // the rule the computed date came from
    std::string leader;
    std::string handler;
    std::string handlerPhone;
    std::optional<Date> cancelledOn;
    bool isDueDateGiven = false;  // the due date was taken from the issued notice, whether it differs or not
    std::optional<Date> passedOn;  // when `via` did; the clock goes from the assignment all the same (domain.md §3)
    TaskId replaces = {};          // whose task the office gave to this unit of its own accord (改办)
    std::string cancelReason = {};
    std::optional<Date> leadSince = {};  // of a sole unit that became the lead because others were added
    // Of a computed due date that does not count from the assignment: the day it does, as fixed (receipt, close of the session).
    std::optional<Date> countedFrom = {};

    // Answers the deputy: sole, lead or separate, and not cancelled.
    [[nodiscard]] bool answers() const;
    [[nodiscard]] bool hasAnsweringRole() const { return role == TaskRole::sole || role == TaskRole::lead || role == TaskRole::separate; }
    [[nodiscard]] bool givesJointOpinion() const { return role == TaskRole::joint && !cancelledOn; }
    [[nodiscard]] bool isDueDateNotified() const { return dueOn != computedDueOn; }
    [[nodiscard]] bool hasNotifiedDueDate() const { return isDueDateGiven || isDueDateNotified(); }
    // There is a rule, and what it counts from is not on record yet.
    [[nodiscard]] bool waitsForBase() const { return rule && !computedDueOn; }
};

struct Receipt {
    TaskId task;
    std::optional<Date> on;
    std::string receiver;
};

struct ProgressNote {
    TaskId task;
    std::optional<Date> on;
    std::string text;
    bool isPlan = false;
    ProgressNoteId id = {};
    std::string voidReason = {};
    bool isMeasure = false;          // of the plan (measures.h), with who does it and by when
    std::string owner = {};
    std::optional<Date> dueOn = {};
    ProgressNoteId measure = {};     // of progress: the measure that it is about
    bool isDone = false;             // and that one is done with it
};

struct Contact {
    TaskId task;
    ContactPhase phase = ContactPhase::before;
    ContactWay way = ContactWay::visit;
    std::optional<Date> on;
    DeputyId deputy;
    std::string place;
    std::string people;
    std::string deputyOpinion;
    std::string unitAnswer;
    bool isSigned = false;
    ContactId id = {};
};

// One that says nothing is sent back and is due again (CQ 20); it stays on record and no longer counts as given.
struct JointOpinion {
    TaskId task;
    std::optional<Date> on;
    std::string text;
    std::string signatory;
    std::string documentNumber;
    JointOpinionId id = {};
    std::optional<Date> returnedOn = {};
    std::string returnReason = {};
    std::optional<Date> dueAgainOn = {};  // as fixed when it was sent back
};

// What a task brought about (成效).
struct Outcome {
    std::string measures;
    std::string documents;
    std::string figures;
    std::string evidence;
    bool isExemplary = false;  // may stand as an example in the year-end report

    [[nodiscard]] bool isEmpty() const { return measures.empty() && documents.empty() && figures.empty() && evidence.empty(); }
};

struct Reply {
    ReplyId id;
    TaskId task;
    std::optional<Date> on;
    std::optional<ResultClass> resultClass;
    std::string documentNumber;
    std::string signatory;
    std::string text;
    Outcome outcome;
    std::optional<Publication> publishByUnit;  // the unit's consent to publishing it
    std::string lateReason = {};       // 逾期原因, of a reply after its deadline
    std::string opinionsAdopted = {};  // how the joint opinions were taken in (CD 16)
    std::string nothingPromised = {};  // of a class that promises: why there is nothing to record all the same
};

// One line for every signer who is owed a reply; `way` is empty until it was delivered.
struct Delivery {
    DeliveryId id;
    ReplyId reply;
    DeputyId deputy;
    DelegationId delegation;  // where a delegation proposed
    std::optional<DeliveryWay> way;
    std::optional<Date> on;
    bool formSent = false;
    std::string voidReason = {};
};

struct Extension {
    ExtensionId id;
    TaskId task;
    std::optional<Date> askedOn;
    std::string reason;
    std::optional<Date> askedUntil;
    std::optional<bool> granted;  // empty while undecided
    std::optional<Date> decidedOn;
    std::optional<Date> grantedUntil;  // the last day, moved to a working day where the rules do so
    std::optional<Date> deputyToldOn;
    std::string decisionReason;
    std::string decidedBy;  // who agreed or refused; empty: the assigning body
    std::optional<Date> decidedUntil = {};  // the day that was granted, before it moved; none: from before this was recorded
};

// The deputy's rating of one round; both dimensions and every round are kept.
struct Feedback {
    FeedbackId id;
    int round = 1;
    std::optional<TaskId> task;  // with separate units: whose reply is rated
    DeputyId deputy;             // none: the delegation that proposed, or not recorded
    std::optional<Date> on;
    std::optional<Rating> process;
    std::optional<Rating> result;
    std::string comment;
    std::optional<FeedbackChannel> channel;
    std::string collectedBy;
    bool wantsRehandling = false;

    [[nodiscard]] bool isDissatisfied() const { return process == Rating::dissatisfied || result == Rating::dissatisfied; }
};

struct RehandlingOrder {
    int round = 2;  // the round it opens
    std::optional<Date> on;
    std::string reason;
};

struct Completion {
    CompletionId id;
    int round = 1;
    std::optional<Date> on;
    CompletionGround ground = CompletionGround::rated;
    std::string reason;
};

// 归档: a completed piece without an open promise is put away (domain.md §2.1) and stays as it is until it is taken out.
struct Archiving {
    ArchivingId id;
    Date on{};
    std::string by;
    std::string fileNumber;  // 档号
    std::string boxNumber;   // 盒号
    std::string note;
    std::optional<Date> takenOutOn;
    std::string takenOutReason;
};

// By the deputies, or by the office that registered it by mistake (作废): that one counts nowhere, not among the withdrawn.
struct Withdrawal {
    std::optional<Date> on;
    std::string reason;
    bool isVoid = false;
};

// Facts of which one recorded by mistake may be made void: with the reason in `voidReason`, which is empty where a row counts.
struct VoidableFacts {
    std::vector<ProgressNote> notes;
    std::vector<Delivery> deliveries;
    std::vector<Coordination> coordinations;
    std::vector<Urging> urgings;  // in the order of recording
    std::vector<RatingMeeting> ratingMeetings;
    std::vector<CommitmentStep> commitmentSteps;
    std::vector<PublicationRecord> publications;
    std::vector<LookBackLine> lookBackLines;  // with the two that follow in the order of recording
    std::vector<LookBackAnswer> lookBackAnswers;
    std::vector<LookBackFinding> lookBackFindings;
    std::vector<Countersign> countersigns;  // of the joint units, in the order of recording
    std::vector<ClockPause> clockPauses;    // in the order of recording
};

struct CaseFacts : VoidableFacts {
    VoidableFacts voided;  // stay readable and count nowhere (void_facts.h)
    Suggestion suggestion;
    std::vector<CoSigner> coSigners;  // by order
    std::vector<UnitPlan> unitPlans;  // as recorded: their places are their numbers
    std::vector<Consultation> consultations;  // the same
    std::vector<Task> tasks;          // in the order of assignment
    std::vector<Receipt> receipts;
    std::vector<Contact> contacts;
    std::vector<JointOpinion> jointOpinions;
    std::vector<Reply> replies;
    std::vector<ReplyReview> replyReviews;  // in the order of recording
    std::vector<Extension> extensions;
    std::vector<ReturnRequest> returnRequests;
    std::vector<UnitProposal> unitProposals;
    std::vector<Snooze> snoozes;
    std::vector<Feedback> feedback;
    std::vector<RehandlingOrder> rehandlings;  // by round
    std::vector<Completion> completions;
    std::vector<Archiving> archivings;  // in the order of recording; at most one is not taken out
    std::optional<Withdrawal> withdrawal;
    std::vector<Priority> priorities;  // in the order of recording; at most one is not ended
    std::optional<GovernmentItem> governmentItem;
    std::vector<Commitment> commitments;  // as recorded: their places are their numbers
    std::vector<SecondReply> secondReplies;
    RatingRule ratingRule;  // of the term, no fact of the case
    WithdrawalRule withdrawalRule;  // the same
    std::vector<ResultClass> promisingClasses{ResultClass::B};  // the same; as shipped where the term has no list of its own
    std::vector<Merger> mergers;            // in the order of recording; at most one is not ended
    std::vector<MergedPiece> mergedPieces;  // in the order of recording
    std::vector<CaseLink> links;            // to earlier and later pieces
    bool isHandledWithMain = false;         // the main case's handling stands here, as asHandled() puts it
    std::vector<Task> ownTasks;             // then: those of the piece itself, which rest

    [[nodiscard]] int round() const;  // 1, and one more for each re-handling order
    [[nodiscard]] const Task* task(TaskId id) const;
    [[nodiscard]] const Receipt* receiptOf(TaskId id) const;
    // The opinion that counts; none where the last one was sent back.
    [[nodiscard]] const JointOpinion* jointOpinionOf(TaskId id) const;
    [[nodiscard]] const JointOpinion* returnedOpinionOf(TaskId id) const;  // the last one sent back
    // The reply that counts: one that was sent back for redo does not, and another one may follow it.
    [[nodiscard]] const Reply* replyOf(TaskId id) const;
    [[nodiscard]] const ReplyReview* reviewOf(ReplyId id) const;  // the last one
    [[nodiscard]] bool isSentBack(ReplyId id) const;
    [[nodiscard]] bool hasStandingReply() const;  // of any unit in any round
    // Whether what has the class promises something (domain.md §2.7, `opensCommitment`).
    [[nodiscard]] bool promises(const std::optional<ResultClass>& given) const;
    [[nodiscard]] const Extension* pendingExtensionOf(TaskId id) const;
    // The pause of the task's clock that has not ended.
    [[nodiscard]] const ClockPause* openPauseOf(TaskId id) const;
    [[nodiscard]] const ReturnRequest* pendingReturnOf(TaskId id) const;
    [[nodiscard]] const UnitProposal* pendingProposalOf(TaskId id) const;
    // The approved return through which the task came to its unit; none where it was assigned afresh.
    [[nodiscard]] const ReturnRequest* returnBefore(TaskId newTask) const;
    // The task that this one came from, through a return or by the office's own decision; null where it was assigned afresh.
    [[nodiscard]] const Task* taskBefore(const Task& task) const;
    // The unit has still to reply or to give its opinion.
    [[nodiscard]] bool isOpen(const Task& task) const;
    // Nobody answers in this round, because a return was approved and nobody has taken over.
    [[nodiscard]] bool isVacant(int round) const;
    // The date a task is judged by: the last granted extension, else the due date; of an opinion sent back, when it is due again.
    [[nodiscard]] std::optional<Date> deadlineOf(const Task& task) const;
    // By how many days what a unit gave on `on` came after that date; 0: in time, or a date is not known.
    [[nodiscard]] int daysLate(const Task& task, std::optional<Date> on) const;
    // The completion of the current round; one of an earlier round was ended by a re-handling order.
    [[nodiscard]] const Completion* completion() const;
    // The piece is in the archive; null while it is not.
    [[nodiscard]] const Archiving* archiving() const;
    // The form may stand for the piece: that of the lead or of the delegation, of every signer where the term says so.
    [[nodiscard]] bool countsForPiece(const Feedback& row) const;
    [[nodiscard]] const RatingMeeting* meetingAbout(int round) const;
    // The priority supervision that the piece is under; none when it never was or was taken out.
    [[nodiscard]] const Priority* priority() const;
    // The merger that the piece is under; none when it never was or was taken out.
    [[nodiscard]] const Merger* merger() const;
    // The task is the main case's: it stands here because the piece is handled there.
    [[nodiscard]] bool isOfMain(const Task& task) const { return isHandledWithMain && task.round == 1; }
    // No clock of its own: in the first round, which the main case is handled in.
    [[nodiscard]] bool followsMain() const { return isHandledWithMain && round() == 1; }
    [[nodiscard]] bool hasMergedPieces() const;
    [[nodiscard]] std::vector<Signatory> signers() const;  // the lead proposer or delegation first
    [[nodiscard]] bool isSigner(DeputyId deputy) const;
};

// The facts dated up to and including `day`, for figures "as of" a cut-off. A fact without a date counts from the
// earliest dated fact that presupposes it, else from registration (design: late recording and old ledgers).
// Nothing when the suggestion was not yet registered on that day.
std::optional<CaseFacts> factsAsOf(CaseFacts facts, Date day);
// The same in place, for whoever goes through very many; false, and `facts` as they were, when it was not yet registered.
bool keepAsOf(CaseFacts& facts, Date day);

// The facts by which a piece is judged: those of a merged one with the first round of its main case in place of its own.
// Its signers, deliveries, ratings, re-handlings and completions stay its own. Others come back as they are.
CaseFacts asHandled(CaseFacts facts);
void putAsHandled(CaseFacts& facts);  // in place

}  // namespace huying::domain
