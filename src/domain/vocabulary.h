// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "base/enum_codes.h"

// The words of the field as types (glossary: domain.md §1). Codes are stored and written to files; labels come from
// resources/words.
namespace huying::domain {

// domain.md §1: handed in while the congress sits, or between sessions.
enum class SuggestionKind { plenary, intersessional };

// One number series for all three.
enum class SubKind { suggestion, criticism, opinion };

// A motion that the presidium refuses as such becomes a suggestion and is counted as one.
enum class Origin { direct, convertedMotion };

// How the suggestion arose. The first four count as "from research".
enum class FormationSource { specialResearch, inspection, groupActivity, interviews, voterReception, other, unknown };

// The deputy's wish about publishing.
enum class Publication { full, titleOnly, no };

// Groups of handling units, in protocol order.
enum class UnitSystem { party, congress, government, supervision, court, procuratorate, district, vertical, enterprise, unknown };

// A unit's share of a case. Joint units give an opinion to the lead; the others but reference answer the deputy.
enum class TaskRole { sole, lead, joint, separate, reference };

// The three visits: before, during and after handling.
enum class ContactPhase { before, during, after };

enum class ContactWay { visit, interview, meeting, siteVisit, telephone, letter, network };

// Outcome of handling: solved, planned, not possible now, kept for reference.
enum class ResultClass { A, B, C, D };

enum class Rating { satisfied, mostlySatisfied, dissatisfied };

enum class DeliveryWay { post, inPerson, system };

// How the feedback form came in.
enum class FeedbackChannel { paper, telephone, inPerson, system };

// domain.md §2.1: what completion rests on.
enum class CompletionGround { rated, noFormReturned, noReplyWanted, dissatisfiedExplained, imported };

// The facts of a case whose dates have to follow one another.
enum class DatedFact {
    submission,
    registration,
    assignment,
    dueDate,
    receipt,
    progress,
    contact,
    jointOpinion,
    countersign,  // also that the draft was put to the unit
    clockPause,
    clockResumption,
    extension,
    returnRequest,
    returnDecision,
    unitProposal,
    proposalDecision,
    urging,
    urgingAnswer,
    opinionReturn,
    reply,
    delivery,
    rating,
    rehandlingOrder,
    completion,
    ratingMeeting,
    commitment,
    commitmentStep,
    secondReply,
    withdrawal,
    merger,
    mergerEnd,
    replyReview,
    plan,          // units proposed or planned
    consultation,
    passingOn,     // by the body between office and unit
    publication,
    lookBack,  // chosen for a round
    lookBackAnswer,
    lookBackFinding
};

// domain.md §2.1. Derived from facts, never typed, never dependent on today.
enum class CaseState { registered, assigned, handling, replied, rated, rehandling, completed, withdrawn, voided };

enum class NextStep {
    assign,
    planUnits,     // before it is assigned: the office plans units, or plans anew after an objection
    consultUnits,  // and hears what they say
    acknowledgeReceipt,
    contactDeputy,
    giveJointOpinion,
    countersign,  // the draft that was put to a joint unit
    decideExtension,
    decideReturn,
    decideProposal,
    reply,
    replyAgain,
    deliverReply,
    collectFeedback,
    decideRehandling,
    holdMeeting,
    complete,
    followMain,  // of a merged piece: the main case is handled, and this one with it
    none
};

// What a supervising committee or leader does about a topic or a piece (domain.md §5).
enum class ActivityKind { inspection, research, visit, meeting, onSite, hearing };

// Whose move it is.
enum class Turn { office, unit, deputy, nobody };

}  // namespace huying::domain

namespace huying::base {

template <>
struct EnumCodes<domain::SuggestionKind> {
    static constexpr std::string_view name = "suggestion_kind";
    static constexpr std::array values{
        std::pair{domain::SuggestionKind::plenary, std::string_view("plenary")},
        std::pair{domain::SuggestionKind::intersessional, std::string_view("intersessional")},
    };
};

template <>
struct EnumCodes<domain::SubKind> {
    static constexpr std::string_view name = "sub_kind";
    static constexpr std::array values{
        std::pair{domain::SubKind::suggestion, std::string_view("suggestion")},
        std::pair{domain::SubKind::criticism, std::string_view("criticism")},
        std::pair{domain::SubKind::opinion, std::string_view("opinion")},
    };
};

template <>
struct EnumCodes<domain::Origin> {
    static constexpr std::string_view name = "origin";
    static constexpr std::array values{
        std::pair{domain::Origin::direct, std::string_view("direct")},
        std::pair{domain::Origin::convertedMotion, std::string_view("converted_motion")},
    };
};

template <>
struct EnumCodes<domain::FormationSource> {
    static constexpr std::string_view name = "formation_source";
    static constexpr std::array values{
        std::pair{domain::FormationSource::specialResearch, std::string_view("special_research")},
        std::pair{domain::FormationSource::inspection, std::string_view("inspection")},
        std::pair{domain::FormationSource::groupActivity, std::string_view("group_activity")},
        std::pair{domain::FormationSource::interviews, std::string_view("interviews")},
        std::pair{domain::FormationSource::voterReception, std::string_view("voter_reception")},
        std::pair{domain::FormationSource::other, std::string_view("other")},
        std::pair{domain::FormationSource::unknown, std::string_view("unknown")},
    };
};

template <>
struct EnumCodes<domain::Publication> {
    static constexpr std::string_view name = "publication";
    static constexpr std::array values{
        std::pair{domain::Publication::full, std::string_view("full")},
        std::pair{domain::Publication::titleOnly, std::string_view("title_only")},
        std::pair{domain::Publication::no, std::string_view("no")},
    };
};

template <>
struct EnumCodes<domain::UnitSystem> {
    static constexpr std::string_view name = "unit_system";
    static constexpr std::array values{
        std::pair{domain::UnitSystem::party, std::string_view("party")},
        std::pair{domain::UnitSystem::congress, std::string_view("congress")},
        std::pair{domain::UnitSystem::government, std::string_view("government")},
        std::pair{domain::UnitSystem::supervision, std::string_view("supervision")},
        std::pair{domain::UnitSystem::court, std::string_view("court")},
        std::pair{domain::UnitSystem::procuratorate, std::string_view("procuratorate")},
        std::pair{domain::UnitSystem::district, std::string_view("district")},
        std::pair{domain::UnitSystem::vertical, std::string_view("vertical")},
        std::pair{domain::UnitSystem::enterprise, std::string_view("enterprise")},
        std::pair{domain::UnitSystem::unknown, std::string_view("unknown")},
    };
};

template <>
struct EnumCodes<domain::TaskRole> {
    static constexpr std::string_view name = "task_role";
    static constexpr std::array values{
        std::pair{domain::TaskRole::sole, std::string_view("sole")},
        std::pair{domain::TaskRole::lead, std::string_view("lead")},
        std::pair{domain::TaskRole::joint, std::string_view("joint")},
        std::pair{domain::TaskRole::separate, std::string_view("separate")},
        std::pair{domain::TaskRole::reference, std::string_view("reference")},
    };
};

template <>
struct EnumCodes<domain::ContactPhase> {
    static constexpr std::string_view name = "contact_phase";
    static constexpr std::array values{
        std::pair{domain::ContactPhase::before, std::string_view("before")},
        std::pair{domain::ContactPhase::during, std::string_view("during")},
        std::pair{domain::ContactPhase::after, std::string_view("after")},
    };
};

template <>
struct EnumCodes<domain::ContactWay> {
    static constexpr std::string_view name = "contact_way";
    static constexpr std::array values{
        std::pair{domain::ContactWay::visit, std::string_view("visit")},
        std::pair{domain::ContactWay::interview, std::string_view("interview")},
        std::pair{domain::ContactWay::meeting, std::string_view("meeting")},
        std::pair{domain::ContactWay::siteVisit, std::string_view("site_visit")},
        std::pair{domain::ContactWay::telephone, std::string_view("telephone")},
        std::pair{domain::ContactWay::letter, std::string_view("letter")},
        std::pair{domain::ContactWay::network, std::string_view("network")},
    };
};

template <>
struct EnumCodes<domain::ResultClass> {
    static constexpr std::string_view name = "result_class";
    static constexpr std::array values{
        std::pair{domain::ResultClass::A, std::string_view("A")},
        std::pair{domain::ResultClass::B, std::string_view("B")},
        std::pair{domain::ResultClass::C, std::string_view("C")},
        std::pair{domain::ResultClass::D, std::string_view("D")},
    };
};

template <>
struct EnumCodes<domain::Rating> {
    static constexpr std::string_view name = "rating";
    static constexpr std::array values{
        std::pair{domain::Rating::satisfied, std::string_view("satisfied")},
        std::pair{domain::Rating::mostlySatisfied, std::string_view("mostly_satisfied")},
        std::pair{domain::Rating::dissatisfied, std::string_view("dissatisfied")},
    };
};

template <>
struct EnumCodes<domain::DeliveryWay> {
    static constexpr std::string_view name = "delivery_way";
    static constexpr std::array values{
        std::pair{domain::DeliveryWay::post, std::string_view("post")},
        std::pair{domain::DeliveryWay::inPerson, std::string_view("in_person")},
        std::pair{domain::DeliveryWay::system, std::string_view("system")},
    };
};

template <>
struct EnumCodes<domain::FeedbackChannel> {
    static constexpr std::string_view name = "feedback_channel";
    static constexpr std::array values{
        std::pair{domain::FeedbackChannel::paper, std::string_view("paper")},
        std::pair{domain::FeedbackChannel::telephone, std::string_view("telephone")},
        std::pair{domain::FeedbackChannel::inPerson, std::string_view("in_person")},
        std::pair{domain::FeedbackChannel::system, std::string_view("system")},
    };
};

template <>
struct EnumCodes<domain::CompletionGround> {
    static constexpr std::string_view name = "completion_ground";
    static constexpr std::array values{
        std::pair{domain::CompletionGround::rated, std::string_view("rated")},
        std::pair{domain::CompletionGround::noFormReturned, std::string_view("no_form_returned")},
        std::pair{domain::CompletionGround::noReplyWanted, std::string_view("no_reply_wanted")},
        std::pair{domain::CompletionGround::dissatisfiedExplained, std::string_view("dissatisfied_explained")},
        std::pair{domain::CompletionGround::imported, std::string_view("imported")},
    };
};

template <>
struct EnumCodes<domain::DatedFact> {
    static constexpr std::string_view name = "dated_fact";
    static constexpr std::array values{
        std::pair{domain::DatedFact::submission, std::string_view("submission")},
        std::pair{domain::DatedFact::registration, std::string_view("registration")},
        std::pair{domain::DatedFact::assignment, std::string_view("assignment")},
        std::pair{domain::DatedFact::dueDate, std::string_view("due_date")},
        std::pair{domain::DatedFact::receipt, std::string_view("receipt")},
        std::pair{domain::DatedFact::progress, std::string_view("progress")},
        std::pair{domain::DatedFact::contact, std::string_view("contact")},
        std::pair{domain::DatedFact::jointOpinion, std::string_view("joint_opinion")},
        std::pair{domain::DatedFact::countersign, std::string_view("countersign")},
        std::pair{domain::DatedFact::clockPause, std::string_view("clock_pause")},
        std::pair{domain::DatedFact::clockResumption, std::string_view("clock_resumption")},
        std::pair{domain::DatedFact::extension, std::string_view("extension")},
        std::pair{domain::DatedFact::returnRequest, std::string_view("return_request")},
        std::pair{domain::DatedFact::returnDecision, std::string_view("return_decision")},
        std::pair{domain::DatedFact::unitProposal, std::string_view("unit_proposal")},
        std::pair{domain::DatedFact::proposalDecision, std::string_view("proposal_decision")},
        std::pair{domain::DatedFact::urging, std::string_view("urging")},
        std::pair{domain::DatedFact::urgingAnswer, std::string_view("urging_answer")},
        std::pair{domain::DatedFact::opinionReturn, std::string_view("opinion_return")},
        std::pair{domain::DatedFact::reply, std::string_view("reply")},
        std::pair{domain::DatedFact::delivery, std::string_view("delivery")},
        std::pair{domain::DatedFact::rating, std::string_view("rating")},
        std::pair{domain::DatedFact::rehandlingOrder, std::string_view("rehandling_order")},
        std::pair{domain::DatedFact::completion, std::string_view("completion")},
        std::pair{domain::DatedFact::ratingMeeting, std::string_view("rating_meeting")},
        std::pair{domain::DatedFact::commitment, std::string_view("commitment")},
        std::pair{domain::DatedFact::commitmentStep, std::string_view("commitment_step")},
        std::pair{domain::DatedFact::secondReply, std::string_view("second_reply")},
        std::pair{domain::DatedFact::withdrawal, std::string_view("withdrawal")},
        std::pair{domain::DatedFact::merger, std::string_view("merger")},
        std::pair{domain::DatedFact::mergerEnd, std::string_view("merger_end")},
        std::pair{domain::DatedFact::replyReview, std::string_view("reply_review")},
        std::pair{domain::DatedFact::plan, std::string_view("plan")},
        std::pair{domain::DatedFact::consultation, std::string_view("consultation")},
        std::pair{domain::DatedFact::passingOn, std::string_view("passing_on")},
        std::pair{domain::DatedFact::publication, std::string_view("publication")},
        std::pair{domain::DatedFact::lookBack, std::string_view("look_back")},
        std::pair{domain::DatedFact::lookBackAnswer, std::string_view("look_back_answer")},
        std::pair{domain::DatedFact::lookBackFinding, std::string_view("look_back_finding")},
    };
};

template <>
struct EnumCodes<domain::CaseState> {
    static constexpr std::string_view name = "case_state";
    static constexpr std::array values{
        std::pair{domain::CaseState::registered, std::string_view("registered")},
        std::pair{domain::CaseState::assigned, std::string_view("assigned")},
        std::pair{domain::CaseState::handling, std::string_view("handling")},
        std::pair{domain::CaseState::replied, std::string_view("replied")},
        std::pair{domain::CaseState::rated, std::string_view("rated")},
        std::pair{domain::CaseState::rehandling, std::string_view("rehandling")},
        std::pair{domain::CaseState::completed, std::string_view("completed")},
        std::pair{domain::CaseState::withdrawn, std::string_view("withdrawn")},
        std::pair{domain::CaseState::voided, std::string_view("voided")},
    };
};

template <>
struct EnumCodes<domain::NextStep> {
    static constexpr std::string_view name = "next_step";
    static constexpr std::array values{
        std::pair{domain::NextStep::assign, std::string_view("assign")},
        std::pair{domain::NextStep::planUnits, std::string_view("plan_units")},
        std::pair{domain::NextStep::consultUnits, std::string_view("consult_units")},
        std::pair{domain::NextStep::acknowledgeReceipt, std::string_view("acknowledge_receipt")},
        std::pair{domain::NextStep::contactDeputy, std::string_view("contact_deputy")},
        std::pair{domain::NextStep::giveJointOpinion, std::string_view("give_joint_opinion")},
        std::pair{domain::NextStep::countersign, std::string_view("countersign")},
        std::pair{domain::NextStep::decideExtension, std::string_view("decide_extension")},
        std::pair{domain::NextStep::decideReturn, std::string_view("decide_return")},
        std::pair{domain::NextStep::decideProposal, std::string_view("decide_proposal")},
        std::pair{domain::NextStep::reply, std::string_view("reply")},
        std::pair{domain::NextStep::replyAgain, std::string_view("reply_again")},
        std::pair{domain::NextStep::deliverReply, std::string_view("deliver_reply")},
        std::pair{domain::NextStep::collectFeedback, std::string_view("collect_feedback")},
        std::pair{domain::NextStep::decideRehandling, std::string_view("decide_rehandling")},
        std::pair{domain::NextStep::holdMeeting, std::string_view("hold_meeting")},
        std::pair{domain::NextStep::complete, std::string_view("complete")},
        std::pair{domain::NextStep::followMain, std::string_view("follow_main")},
        std::pair{domain::NextStep::none, std::string_view("none")},
    };
};

template <>
struct EnumCodes<domain::ActivityKind> {
    static constexpr std::string_view name = "activity_kind";
    static constexpr std::array values{
        std::pair{domain::ActivityKind::inspection, std::string_view("inspection")},
        std::pair{domain::ActivityKind::research, std::string_view("research")},
        std::pair{domain::ActivityKind::visit, std::string_view("visit")},
        std::pair{domain::ActivityKind::meeting, std::string_view("meeting")},
        std::pair{domain::ActivityKind::onSite, std::string_view("on_site")},
        std::pair{domain::ActivityKind::hearing, std::string_view("hearing")},
    };
};

template <>
struct EnumCodes<domain::Turn> {
    static constexpr std::string_view name = "turn";
    static constexpr std::array values{
        std::pair{domain::Turn::office, std::string_view("office")},
        std::pair{domain::Turn::unit, std::string_view("unit")},
        std::pair{domain::Turn::deputy, std::string_view("deputy")},
        std::pair{domain::Turn::nobody, std::string_view("nobody")},
    };
};

}  // namespace huying::base
