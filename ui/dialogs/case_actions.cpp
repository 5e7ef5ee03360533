// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/case_actions.h"

#include "app/queries/list_values.h"
#include "app/rights/own_actions.h"
#include "dialogs/assign_dialog.h"
#include "dialogs/candidate_dialogs.h"
#include "dialogs/clock_pause_dialogs.h"
#include "dialogs/closing_dialogs.h"
#include "dialogs/correct_dialog.h"
#include "dialogs/correction_dialogs.h"
#include "dialogs/countersign_dialogs.h"
#include "dialogs/deputy_record_dialog.h"
#include "dialogs/fact_correction_dialogs.h"
#include "dialogs/follow_up_dialogs.h"
#include "dialogs/handling_corrections.h"
#include "dialogs/handling_dialogs.h"
#include "dialogs/look_back_dialogs.h"
#include "dialogs/moments_dialog.h"
#include "dialogs/opinion_dialogs.h"
#include "dialogs/planning_dialogs.h"
#include "dialogs/proposal_dialogs.h"
#include "dialogs/public_text_dialog.h"
#include "dialogs/publication_dialogs.h"
#include "dialogs/relation_dialogs.h"
#include "dialogs/reply_dialogs.h"
#include "dialogs/return_dialogs.h"
#include "dialogs/supervision_dialogs.h"
#include "dialogs/urging_dialogs.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "text/text.h"

namespace huying::ui {

namespace {

CommandDialog* dialogFor(std::string_view command, const CaseContext& context, int promise, domain::LookBackLineId line, QWidget* window) {
    if (command == app::RecordConsultation::name) return new ConsultationDialog(context, window);
    if (command == app::PassOnAssignment::name) return new PassOnDialog(context, window);
    if (command == app::CorrectPlan::name && !context.view.facts.unitPlans.empty()) return new CorrectPlanDialog(context, window);
    if (command == app::CorrectConsultation::name && !context.view.facts.consultations.empty())
        return new CorrectConsultationDialog(context, window);
    if (command == app::AcknowledgeReceipt::name) return new ReceiptDialog(context, window);
    if (command == app::RequestReturn::name) return new ReturnRequestDialog(context, window);
    if (command == app::ReassignTask::name) return new ReassignDialog(context, window);
    if (command == app::DecideReturn::name) return new ReturnDecisionDialog(context, window);
    if (command == app::ProposeUnits::name) return new ProposalDialog(context, window);
    if (command == app::DecideProposal::name) return new ProposalDecisionDialog(context, window);
    if (command == app::RecordCoordination::name) return new CoordinationDialog(context, window);
    if (command == app::RecordUrging::name) return new UrgingDialog(context, window);
    if (command == app::RecordUrgingAnswer::name) return new UrgingAnswerDialog(context, window);
    if (command == app::RecordProgress::name) return new ProgressDialog(context, window);
    if (command == app::RecordContact::name) return new ContactDialog(context, window);
    if (command == app::RecordJointOpinion::name) return new JointOpinionDialog(context, window);
    if (command == app::RecordCountersign::name) return new CountersignDialog(context, window);
    if (command == app::PauseClock::name) return new PauseClockDialog(context, window);
    if (command == app::ResumeClock::name) return new ResumeClockDialog(context, window);
    if (command == app::CorrectPause::name) return new CorrectPauseDialog(context, window);
    if (command == app::CorrectCountersign::name) return new CorrectCountersignDialog(context, window);
    if (command == app::RequestExtension::name) return new ExtensionRequestDialog(context, window);
    if (command == app::DecideExtension::name) return new ExtensionDecisionDialog(context, window);
    if (command == app::RecordReply::name) return new ReplyDialog(context, window);
    if (command == app::RecordReview::name) return new ReviewDialog(context, promise, window);
    if (command == app::UnmergeSuggestions::name) return new UnmergeDialog(context, window);
    if (command == app::LinkSuggestion::name) return new LinkDialog(context, window);
    if (command == app::UnlinkSuggestion::name) return new UnlinkDialog(context, window);
    if (command == app::RecordDelivery::name) return new DeliveryDialog(context, window);
    if (command == app::RecordFeedback::name) return new FeedbackDialog(context, window);
    if (command == app::OrderRehandling::name) return new RehandlingDialog(context, window);
    if (command == app::CompleteSuggestion::name) return new CompleteDialog(context, window);
    if (command == app::CorrectSuggestion::name) return new CorrectDialog(context, window);
    if (command == app::CorrectAssignment::name) return new CorrectAssignmentDialog(context, window);
    if (command == app::CancelAssignment::name) return new CancelAssignmentDialog(context, window);
    if (command == app::CorrectReply::name) return new CorrectReplyDialog(context, window);
    if (command == app::CorrectFeedback::name && !context.view.facts.feedback.empty()) return new CorrectFeedbackDialog(context, window);
    if (command == app::CorrectCompletion::name && !context.view.facts.completions.empty())
        return new CorrectCompletionDialog(context, window);
    if (command == app::RecordCommitment::name) return new CommitmentDialog(context, window);
    if (command == app::RecordCommitmentProgress::name) return new CommitmentProgressDialog(context, promise, window);
    if (command == app::CorrectCommitment::name) return new CorrectCommitmentDialog(context, promise, window);
    if (command == app::AnswerAgain::name) return new AnswerAgainDialog(context, promise, window);
    if (command == app::CorrectSecondReply::name) return new CorrectSecondReplyDialog(context, window);
    if (command == app::RecordMeeting::name) return new MeetingDialog(context, window);
    if (command == app::ReturnJointOpinion::name) return new ReturnOpinionDialog(context, window);
    if (command == app::CorrectExtension::name) return new CorrectExtensionDialog(context, window);
    if (command == app::CorrectContact::name) return new CorrectContactDialog(context, window);
    if (command == app::CorrectJointOpinion::name) return new CorrectJointOpinionDialog(context, window);
    if (command == app::CorrectReturn::name) return new CorrectReturnDialog(context, window);
    if (command == app::CorrectProgress::name) return new CorrectProgressDialog(context, window);
    if (command == app::CorrectDelivery::name) return new CorrectDeliveryDialog(context, window);
    if (command == app::CorrectUrging::name) return new CorrectUrgingDialog(context, window);
    if (command == app::CorrectMeeting::name) return new CorrectMeetingDialog(context, window);
    if (command == app::CorrectCoordination::name) return new CorrectCoordinationDialog(context, window);
    if (command == app::CorrectCommitmentProgress::name) return new CorrectCommitmentProgressDialog(context, promise, window);
    const bool isLookedAt = !context.view.facts.lookBackLines.empty();
    if (command == app::RemoveLookBackLine::name && isLookedAt) return new RemoveLookBackDialog(context, line, window);
    if (command == app::RecordLookBackAnswer::name && isLookedAt) return new LookBackAnswerDialog(context, line, window);
    if (command == app::RecordLookBackFinding::name && isLookedAt) return new LookBackFindingDialog(context, line, window);
    if (command == app::CorrectLookBackAnswer::name && isLookedAt)
        return new CorrectLookBackDialog(context, CorrectLookBackDialog::What::answer, window);
    if (command == app::CorrectLookBackFinding::name && isLookedAt)
        return new CorrectLookBackDialog(context, CorrectLookBackDialog::What::finding, window);
    if (command == app::RecordPublication::name) return new PublicationDialog(context, window);
    if (command == app::CorrectPublication::name) return new CorrectPublicationDialog(context, window);
    if (command == app::VoidSuggestion::name) return new VoidDialog(context, window);
    if (command == app::ArchiveSuggestion::name) return new ArchiveDialog(context, window);
    if (command == app::UnarchiveSuggestion::name) return new UnarchiveDialog(context, window);
    if (command == app::WithdrawSuggestion::name) return new WithdrawDialog(context, window);
    const domain::CaseFacts& facts = context.view.facts;
    const QString address = toQt(facts.suggestion.address());
    if (command == app::MergeSuggestions::name) return new MergeDialog(context.theRegister, {address}, window);
    if (command == app::SetPriority::name) {
        const domain::Priority* priority = facts.priority();
        return new PriorityDialog(context.theRegister, address, priority != nullptr ? toQt(priority->topicName) : QString(), window);
    }
    if (command == app::EndPriority::name) return new EndPriorityDialog(context.theRegister, address, window);
    if (command == app::SetGovernmentLeader::name) {
        const QString leader = facts.governmentItem ? toQt(facts.governmentItem->leader) : QString();
        return new GovernmentLeaderDialog(context.theRegister, address, leader, window);
    }
    return nullptr;
}

// A unit's person records for the own unit wherever the form was opened; of several in one piece (one went over into the other)
// the form asks which. Of a joint opinion that is sent back it is the other unit's.
std::optional<domain::UnitId> ownUnit(const app::Viewer& viewer, const domain::CaseFacts& facts, const QString& command) {
    const auto units = app::unitsAtWork(viewer, facts);
    const bool isAboutAnother = command == toQt(app::ReturnJointOpinion::name);
    return units.size() == 1 && !isAboutAnother ? std::optional(units.front()) : std::nullopt;
}

}  // namespace

CaseActions::CaseActions(Register& theRegister, Prompts& prompts, QWidget* window)
    : QObject(window), register_(theRegister), prompts_(prompts), window_(window) {}

CommandDialog* CaseActions::start(const QString& command, const app::CaseView& view, std::optional<domain::UnitId> unit, int promise,
                                  domain::LookBackLineId line) {
    CommandDialog* dialog = nullptr;
    if (!unit) unit = ownUnit(register_.directory().viewer, view.facts, command);
    if (command == publicText) {
        showPublicTexts({view.facts.suggestion.id});
        return nullptr;
    }
    if (command == earlierMoment) {
        auto* moments = new MomentsDialog(register_, prompts_, window_);
        moments->begin(promise);
        moments->open();
        return nullptr;
    }
    if (command == deputyRecord) {
        showDeputy(view.facts.suggestion.leadDeputy);
        return nullptr;
    }
    if (command == toQt(app::AddLookBackLines::name)) return startLookBack({toQt(view.facts.suggestion.address())});
    if (command == toQt(app::ProposePriority::name)) {
        dialog = new ProposeDialog(register_, toQt(view.facts.suggestion.address()), window_);
    } else if (command == toQt(app::AssignSuggestion::name) || command == toQt(app::PlanAssignment::name)) {
        const domain::Suggestion& s = view.facts.suggestion;
        const auto stage = command == toQt(app::PlanAssignment::name) ? app::PlanStepKind::planned : app::PlanStepKind::assigned;
        dialog = new AssignDialog(register_, {{toQt(s.address()), caseName(s), toQt(s.title)}}, window_, &view, stage);
    } else {
        dialog = dialogFor(command.toStdString(), CaseContext{register_, view, unit}, promise, line, window_);
    }
    if (auto* publication = qobject_cast<PublicationDialog*>(dialog))
        publication->offerText([this, id = view.facts.suggestion.id, publication] {
            (new PublicTextDialog(register_, prompts_, {id}, publication))->open();  // it is recorded in the dialog below it
        });
    if (auto* correct = qobject_cast<CorrectDialog*>(dialog)) correct->offerFile(prompts_);
    if (dialog != nullptr) {
        if (!dialog->watchesCase()) dialog->watchCase(view, command.toStdString());
        open(dialog);
    }
    return dialog;
}

CommandDialog* CaseActions::startAssignment(const std::vector<app::CaseRow>& rows) {
    QList<CaseToAssign> cases;
    for (const app::CaseRow& row : rows)
        cases.append({toQt(row.address), caseName(row.kind, row.serial), toQt(app::shownTitle(row, words()))});
    if (cases.isEmpty()) return nullptr;
    auto* dialog = new AssignDialog(register_, cases, window_);
    open(dialog);
    if (rows.size() > 1) return dialog;  // what others do to one of many is told when it stands in the way
    // The row says what the form is about; what it is to be told against is read while it is filled in.
    register_.ask(
        dialog,
        [id = rows.front().id, today = register_.today()](app::RegisterStore& store) { return app::viewCase(store.reader(), id, today); },
        [dialog](const std::optional<app::CaseView>& view) {
            if (view) dialog->watchCase(*view, app::AssignSuggestion::name);
        });
    return dialog;
}

CommandDialog* CaseActions::startMerger(const std::vector<app::CaseRow>& rows) {
    QStringList cases;
    for (const app::CaseRow& row : rows) cases.append(toQt(row.address));
    if (cases.isEmpty()) return nullptr;
    auto* dialog = new MergeDialog(register_, cases, window_);
    open(dialog);
    return dialog;
}

LookBackChoiceDialog* CaseActions::startLookBack(const QStringList& cases, std::optional<domain::SessionId> session) {
    auto* dialog = new LookBackChoiceDialog(register_, cases, session, window_);
    open(dialog);
    return dialog;
}

CommandDialog* CaseActions::startProposal(const QStringList& cases) {
    auto* dialog = new ProposeDialog(register_, cases.join(u'、'), window_);
    open(dialog);
    return dialog;
}

PublicTextDialog* CaseActions::showPublicTexts(const std::vector<domain::SuggestionId>& ids) {
    if (ids.empty()) return nullptr;
    auto* dialog = new PublicTextDialog(register_, prompts_, ids, window_);
    if (!register_.reasonAgainst(app::RecordReview::name)) {
        dialog->offerReview();
        connect(dialog, &PublicTextDialog::reviewRequested, this, [this, dialog](domain::SuggestionId id) { review(id, dialog); });
    }
    if (!register_.reasonAgainst(app::RecordPublication::name)) {
        dialog->offerRecording();
        connect(dialog, &PublicTextDialog::recordRequested, this, &CaseActions::recordPublication);
    }
    dialog->open();
    return dialog;
}

void CaseActions::showDeputy(domain::DeputyId deputy) {
    if (!deputy) return;
    auto* dialog = new DeputyRecordDialog(register_, prompts_, deputy, window_);
    connect(dialog, &DeputyRecordDialog::caseRequested, this, &CaseActions::caseRequested);
    dialog->open();
}

void CaseActions::recordPublication(const std::vector<domain::SuggestionId>& ids) {
    if (ids.size() != 1) {
        Q_EMIT publicationOfSeveralRequested(ids);
        return;
    }
    register_.ask(
        this, [id = ids.front(), today = register_.today()](app::RegisterStore& store) { return app::viewCase(store.reader(), id, today); },
        [this](const std::optional<app::CaseView>& view) {
            if (view) start(toQt(app::RecordPublication::name), *view, std::nullopt);
        });
}

// Above the text that waits for it, which is read again once it is recorded.
void CaseActions::review(domain::SuggestionId id, QWidget* above) {
    register_.ask(
        above,
        [id, today = register_.today()](app::RegisterStore& store) {
            auto view = app::viewCase(store.reader(), id, today);
            // The reply of a merged piece is its main case's, and reviewed there.
            if (view && view->facts.followsMain()) view = app::viewCase(store.reader(), view->facts.merger()->main, today);
            return view;
        },
        [this, above](const std::optional<app::CaseView>& view) {
            if (view) open(new ReviewDialog(CaseContext{register_, *view, std::nullopt}, 0, above));
        });
}

void CaseActions::open(CommandDialog* dialog) {
    connect(dialog, &CommandDialog::accomplished, this, &CaseActions::accomplished);
    dialog->open();
}

}  // namespace huying::ui
