// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "domain/case_facts.h"
#include "domain/directory.h"
#include "domain/vocabulary.h"

// One struct per intent: what a window, the command line, an import or a returned package asks the executor to do.
// Names are as in docs/cli.md; people, units and cases are named as people name them and looked up by the executor.
namespace huying::app {

using base::Date;

struct DeputyReference {
    std::string name;         // may carry its delegation in brackets, or be a certificate number
    std::string delegation;
    std::string certificate;

    [[nodiscard]] bool isEmpty() const { return name.empty() && delegation.empty() && certificate.empty(); }
    bool operator==(const DeputyReference&) const = default;
};

struct OpenSession {
    static constexpr std::string_view name = "open-session";
    int term = 0;
    int number = 0;
    std::string title;
    std::optional<Date> opened;
    std::optional<Date> closed;
};

struct SetBaseFigure {
    static constexpr std::string_view name = "set-base-figure";
    int term = 0;
    int number = 0;
    int total = 0;
    std::optional<int> plenary;
    std::optional<int> intersessional;
    std::string note;
};

struct RegisterSuggestion {
    static constexpr std::string_view name = "register-suggestion";
    std::string session;
    std::optional<domain::SuggestionKind> kind;
    std::optional<int> serial;
    std::string numberText;
    std::string title;
    std::string body;
    DeputyReference lead;
    std::string delegation;
    std::vector<DeputyReference> coSigners;
    std::string category;
    std::optional<domain::FormationSource> formationSource;
    std::optional<domain::SubKind> subKind;
    std::optional<domain::Origin> origin;
    std::optional<Date> submittedOn;
    std::optional<domain::Publication> publishByDeputy;
    std::optional<bool> classified;
    std::optional<bool> hideIdentity;
    std::optional<bool> replyWanted;
    std::string paperSource;
    std::string remark;
};

// A value to be replaced: not given, given as null (emptied), or given.
template <class T>
struct Replacement {
    bool isGiven = false;
    std::optional<T> value;
};

// A given value takes the place of the old one; null empties it.
template <class T>
void replace(const Replacement<T>& replacement, T& value, T emptied) {
    if (replacement.isGiven) value = replacement.value.value_or(std::move(emptied));
}
template <class T>
void replace(const Replacement<T>& replacement, std::optional<T>& value) {
    if (replacement.isGiven) value = replacement.value;
}

struct CorrectSuggestion {
    static constexpr std::string_view name = "correct-suggestion";
    std::string caseAddress;
    std::optional<std::int64_t> expect;  // version of the row that was seen
    std::string reason;
    Replacement<Date> registeredOn;
    Replacement<std::string> numberText;
    Replacement<std::string> title;
    Replacement<std::string> body;
    Replacement<DeputyReference> lead;
    Replacement<std::string> delegation;
    Replacement<std::vector<DeputyReference>> coSigners;
    Replacement<std::string> category;
    Replacement<domain::FormationSource> formationSource;
    Replacement<domain::SubKind> subKind;
    Replacement<domain::Origin> origin;
    Replacement<Date> submittedOn;
    Replacement<domain::Publication> publishByDeputy;
    Replacement<bool> classified;
    Replacement<bool> hideIdentity;
    Replacement<bool> replyWanted;
    Replacement<std::string> paperSource;
    Replacement<std::string> remark;
};

struct TaskOrder {
    std::string unit;
    domain::TaskRole role = domain::TaskRole::sole;
    std::string scope;
    std::optional<Date> dueOn;  // as printed on the issued notice
};

struct AssignSuggestion {
    static constexpr std::string_view name = "assign-suggestion";
    std::string caseAddress;
    std::vector<TaskOrder> tasks;
    std::string assignedBy;
    std::string via;
    std::string documentNumber;
};

// Corrections of what is on record about one unit's share, a reply, a rating or the completion. Only given fields
// change; `round` is the present one where it is not given.
struct CorrectAssignment {
    static constexpr std::string_view name = "correct-assignment";
    std::string caseAddress;
    std::string unit;
    std::optional<int> round;
    std::string reason;
    std::string newUnit;  // the notice went to this one; the other was named by mistake
    std::optional<domain::TaskRole> role;
    Replacement<std::string> scope;
    Replacement<Date> assignedOn;
    Replacement<Date> dueOn;  // null: as computed
    Replacement<Date> receivedOn;
    Replacement<std::string> documentNumber;
};

// The unit has nothing to do with the case any more, or never had.
struct CancelAssignment {
    static constexpr std::string_view name = "cancel-assignment";
    std::string caseAddress;
    std::string unit;
    std::string reason;
};

struct CorrectReply {
    static constexpr std::string_view name = "correct-reply";
    std::string caseAddress;
    std::string unit;
    std::optional<int> round;
    std::string reason;
    Replacement<Date> repliedOn;
    Replacement<domain::ResultClass> resultClass;
    Replacement<std::string> documentNumber;
    Replacement<std::string> signatory;
    Replacement<std::string> text;
};

struct CorrectFeedback {
    static constexpr std::string_view name = "correct-feedback";
    std::string caseAddress;
    std::optional<int> round;
    std::string unit;         // whose reply is rated, with separate units
    DeputyReference deputy;   // whose form; the lead proposer's where not given
    std::string reason;
    Replacement<Date> ratedOn;
    Replacement<domain::Rating> process;
    std::optional<domain::Rating> result;
    Replacement<std::string> comment;
};

struct CorrectCompletion {
    static constexpr std::string_view name = "correct-completion";
    std::string caseAddress;
    std::optional<int> round;
    Replacement<Date> completedOn;
    std::optional<domain::CompletionGround> ground;
    Replacement<std::string> reason;
};

struct AcknowledgeReceipt {
    static constexpr std::string_view name = "acknowledge-receipt";
    std::string caseAddress;
    std::string unit;
    std::string receiver;
    std::string leader;
    std::string handler;
    std::string handlerPhone;
};

struct RecordProgress {
    static constexpr std::string_view name = "record-progress";
    std::string caseAddress;
    std::string unit;
    std::string text;
    std::optional<bool> plan;
    std::string leader;
    std::string handler;
    std::string handlerPhone;
};

struct RecordContact {
    static constexpr std::string_view name = "record-contact";
    std::string caseAddress;
    std::string unit;
    domain::ContactPhase phase = domain::ContactPhase::before;
    domain::ContactWay way = domain::ContactWay::visit;
    DeputyReference deputy;
    std::string place;
    std::string people;
    std::string deputyOpinion;
    std::string unitAnswer;
    std::optional<bool> isSigned;
};

struct RecordJointOpinion {
    static constexpr std::string_view name = "record-joint-opinion";
    std::string caseAddress;
    std::string unit;
    std::string text;
    std::string signatory;
    std::string documentNumber;
};

struct RecordReply {
    static constexpr std::string_view name = "record-reply";
    std::string caseAddress;
    std::string unit;
    std::optional<domain::ResultClass> resultClass;
    std::string documentNumber;
    std::string signatory;
    std::string text;
    std::string leader;
    std::string handler;
    std::string handlerPhone;
    domain::Outcome outcome;
};

struct RecordDelivery {
    static constexpr std::string_view name = "record-delivery";
    std::string caseAddress;
    domain::DeliveryWay way = domain::DeliveryWay::post;
    std::string unit;
    DeputyReference deputy;
    std::optional<bool> formSent;
};

struct RequestExtension {
    static constexpr std::string_view name = "request-extension";
    std::string caseAddress;
    std::string unit;
    std::string reason;
    std::optional<Date> until;
};

struct DecideExtension {
    static constexpr std::string_view name = "decide-extension";
    std::string caseAddress;
    std::string unit;
    bool granted = false;
    std::optional<Date> until;
    std::optional<Date> deputyToldOn;
    std::string reason;
};

struct RecordFeedback {
    static constexpr std::string_view name = "record-feedback";
    std::string caseAddress;
    std::optional<domain::Rating> process;
    domain::Rating result = domain::Rating::satisfied;
    std::string comment;
    std::string unit;
    DeputyReference deputy;
    std::optional<domain::FeedbackChannel> channel;
    std::string collectedBy;
    std::optional<bool> wantsRehandling;
};

struct OrderRehandling {
    static constexpr std::string_view name = "order-rehandling";
    std::string caseAddress;
    std::string reason;
    std::optional<Date> dueOn;
};

struct CompleteSuggestion {
    static constexpr std::string_view name = "complete-suggestion";
    std::string caseAddress;
    domain::CompletionGround ground = domain::CompletionGround::rated;
    std::string reason;
};

struct WithdrawSuggestion {
    static constexpr std::string_view name = "withdraw-suggestion";
    std::string caseAddress;
    std::string reason;
    std::optional<bool> allSignersAsk;
};

struct CreateTopic {
    static constexpr std::string_view name = "create-topic";
    std::string title;
    std::string session;
    std::vector<std::string> leaders;
    std::string committee;
    std::vector<std::string> units;
    std::string chairMeeting;
    std::string plan;
    std::vector<std::string> cases;
};

struct CorrectTopic {
    static constexpr std::string_view name = "correct-topic";
    std::string topic;
    std::string session;
    std::optional<std::int64_t> expect;  // version of the row that was seen
    Replacement<std::string> title;
    Replacement<std::vector<std::string>> leaders;
    Replacement<std::string> committee;
    Replacement<std::vector<std::string>> units;
    Replacement<std::string> chairMeeting;
    Replacement<std::string> plan;
    Replacement<Date> decidedOn;
    Replacement<Date> closedOn;
    Replacement<std::string> report;
};

struct CloseTopic {
    static constexpr std::string_view name = "close-topic";
    std::string topic;
    std::string session;
    std::string report;
};

// Puts pieces under priority supervision, or corrects what is on record of it.
struct SetPriority {
    static constexpr std::string_view name = "set-priority";
    std::vector<std::string> cases;
    std::string topic;
    Replacement<std::string> supervisor;
    Replacement<std::string> committee;
    std::optional<bool> move;  // from the topic it is in
};

struct EndPriority {
    static constexpr std::string_view name = "end-priority";
    std::vector<std::string> cases;
    std::string reason;
};

struct SetGovernmentLeader {
    static constexpr std::string_view name = "set-government-leader";
    std::string caseAddress;
    Replacement<std::string> leader;  // null: no government item after all
};

struct RecordActivity {
    static constexpr std::string_view name = "record-activity";
    std::string topic;
    std::string session;
    std::string caseAddress;
    domain::ActivityKind kind = domain::ActivityKind::inspection;
    std::string place;
    std::string supervisor;
    std::string people;
    std::string findings;
    std::string decisions;
    std::optional<Date> nextOn;
};

struct CorrectActivity {
    static constexpr std::string_view name = "correct-activity";
    std::int64_t activity = 0;
    Replacement<domain::ActivityKind> kind;
    Replacement<Date> heldOn;
    Replacement<std::string> place;
    Replacement<std::string> supervisor;
    Replacement<std::string> people;
    Replacement<std::string> findings;
    Replacement<std::string> decisions;
    Replacement<Date> nextOn;
};

struct AddDeputy {
    static constexpr std::string_view name = "add-deputy";
    DeputyReference deputy;
    std::optional<int> term;
    std::string phone = {};
    std::string address = {};
    std::string postcode = {};
    std::string electingUnit = {};
    std::string employer = {};
    std::string post = {};
};

struct AddDelegation {
    static constexpr std::string_view name = "add-delegation";
    std::string title;
    std::optional<int> term;
};

struct AddUnit {
    static constexpr std::string_view name = "add-unit";
    std::string title;
    std::string shortName;
    std::optional<domain::UnitSystem> system;
    std::vector<std::string> aliases;
    std::optional<int> order = {};  // number in the order of protocol; the ones from there on make room
    std::vector<domain::UnitContact> contacts = {};
    std::optional<Date> validFrom = {};
};

struct AddCategory {
    static constexpr std::string_view name = "add-category";
    std::string title;
    std::string code;
    std::optional<int> term;
    std::string parent = {};
    std::optional<int> order = {};
};

// Sets right what was written wrong; a new name from a day on is RenameUnit.
struct CorrectUnit {
    static constexpr std::string_view name = "correct-unit";
    std::string unit;
    Replacement<std::string> title;
    Replacement<std::string> shortName;
    Replacement<domain::UnitSystem> system;
    Replacement<int> order;
    Replacement<std::vector<std::string>> aliases;
    Replacement<std::vector<domain::UnitContact>> contacts;
    Replacement<Date> validFrom;
};

// The day of each of the next four is the first of the new state.
struct RenameUnit {
    static constexpr std::string_view name = "rename-unit";
    std::string unit;
    std::string title;
    std::string shortName;
};

struct MergeUnit {
    static constexpr std::string_view name = "merge-unit";
    std::string unit;
    std::string into;
};

// A unit there is already, or one to be made.
struct UnitPart {
    std::string title;
    std::string shortName;
    std::optional<domain::UnitSystem> system;
};

struct SplitUnit {
    static constexpr std::string_view name = "split-unit";
    std::string unit;
    std::vector<UnitPart> into;
    std::optional<bool> continues;  // a part went off, the unit itself goes on
};

struct EndUnit {
    static constexpr std::string_view name = "end-unit";
    std::string unit;
};

struct CorrectDeputy {
    static constexpr std::string_view name = "correct-deputy";
    DeputyReference deputy;
    std::optional<int> term;
    Replacement<std::string> title;
    Replacement<std::string> certificate;
    Replacement<std::string> delegation;
    Replacement<std::string> phone;
    Replacement<std::string> address;
    Replacement<std::string> postcode;
    Replacement<std::string> electingUnit;
    Replacement<std::string> employer;
    Replacement<std::string> post;
    Replacement<Date> endedOn;
};

struct MoveDeputy {
    static constexpr std::string_view name = "move-deputy";
    DeputyReference deputy;
    std::string delegation;
    std::optional<int> term;
};

// The two ways a deputy to be checked (待核) is resolved: it is a person of its own, or someone on record already.
struct ConfirmDeputy {
    static constexpr std::string_view name = "confirm-deputy";
    DeputyReference deputy;
    std::string delegation;
    std::string certificate;
    std::optional<int> term;
};

struct MergeDeputy {
    static constexpr std::string_view name = "merge-deputy";
    DeputyReference deputy;
    DeputyReference into;
    std::optional<int> term;
};

struct RemoveDeputy {
    static constexpr std::string_view name = "remove-deputy";
    DeputyReference deputy;
    std::optional<int> term;
};

struct RenameDelegation {
    static constexpr std::string_view name = "rename-delegation";
    std::string delegation;
    std::string title;
    std::optional<int> term;
};

struct CorrectCategory {
    static constexpr std::string_view name = "correct-category";
    std::string category;
    std::optional<int> term;
    Replacement<std::string> title;
    Replacement<std::string> code;
    Replacement<std::string> parent;
    Replacement<int> order;
};

struct EndCategory {
    static constexpr std::string_view name = "end-category";
    std::string category;
    std::optional<int> term;
};

struct RemoveCategory {
    static constexpr std::string_view name = "remove-category";
    std::string category;
    std::optional<int> term;
};

struct CopyCategories {
    static constexpr std::string_view name = "copy-categories";
    int from = 0;  // terms
    int to = 0;
};

struct AddCommittee {
    static constexpr std::string_view name = "add-committee";
    std::string title;
    std::string shortName;
    std::string code;
};

struct CorrectCommittee {
    static constexpr std::string_view name = "correct-committee";
    std::string committee;
    Replacement<std::string> title;
    Replacement<std::string> shortName;
    Replacement<int> order;
};

struct EndCommittee {
    static constexpr std::string_view name = "end-committee";
    std::string committee;
};

// On to the next session: a new term starts with the categories, classes and, if wanted, the people of the one before.
struct RollOverSession {
    static constexpr std::string_view name = "roll-over-session";
    int term = 0;
    int number = 0;
    std::string title;
    std::optional<Date> opened;
    std::optional<Date> closed;
    std::optional<bool> deputies;
};

struct RemoveBaseFigure {
    static constexpr std::string_view name = "remove-base-figure";
    int term = 0;
    int number = 0;
};

using Command =
    std::variant<OpenSession, SetBaseFigure, RegisterSuggestion, CorrectSuggestion, AssignSuggestion, AcknowledgeReceipt, RecordProgress,
                 RecordContact, RecordJointOpinion, RecordReply, RecordDelivery, RequestExtension, DecideExtension, RecordFeedback,
                 CorrectAssignment, CancelAssignment, CorrectReply, CorrectFeedback, CorrectCompletion, OrderRehandling, CompleteSuggestion,
                 WithdrawSuggestion, CreateTopic, CorrectTopic, CloseTopic, SetPriority, EndPriority, SetGovernmentLeader, RecordActivity,
                 CorrectActivity, AddDeputy, AddDelegation, AddUnit, AddCategory, CorrectUnit, RenameUnit, MergeUnit, SplitUnit, EndUnit,
                 CorrectDeputy, MoveDeputy, ConfirmDeputy, MergeDeputy, RemoveDeputy, RenameDelegation, CorrectCategory, EndCategory,
                 RemoveCategory, CopyCategories, AddCommittee, CorrectCommittee, EndCommittee, RollOverSession, RemoveBaseFigure>;

// When the fact happened. An old ledger may not say: then it is undated, which is not the same as today.
struct CommandDate {
    std::optional<Date> on;
    bool isUndated = false;

    static CommandDate undated() { return {std::nullopt, true}; }
};

struct CommandRequest {
    Command command;
    std::string actor;
    CommandDate date;
};

std::string_view commandName(const Command& command);

}  // namespace huying::app
