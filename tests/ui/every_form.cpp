// SPDX-License-Identifier: GPL-3.0-or-later
#include "every_form.h"

#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <stdexcept>
#include <utility>

#include "app/queries/list_values.h"
#include "cases/case_browser.h"
#include "dialogs/activity_dialog.h"
#include "dialogs/assign_dialog.h"
#include "dialogs/ballot_dialogs.h"
#include "dialogs/batch_dialog.h"
#include "dialogs/candidate_dialogs.h"
#include "dialogs/case_actions.h"
#include "dialogs/deputy_dialog.h"
#include "dialogs/entry_dialog.h"
#include "dialogs/inspection_dialogs.h"
#include "dialogs/left_lines_dialog.h"
#include "dialogs/look_back_dialogs.h"
#include "dialogs/report_dialogs.h"
#include "dialogs/supervision_dialogs.h"
#include "dialogs/topic_course_dialogs.h"
#include "dialogs/urging_dialogs.h"
#include "pages/directory/directory_page.h"
#include "pages/directory/directory_tab.h"
#include "pages/directory/entry_table.h"
#include "pages/intake/intake_page.h"
#include "pages/intake/pre_contacts_view.h"
#include "pages/intake/submissions_view.h"
#include "pages/ratings/assessment_dialogs.h"
#include "pages/ratings/sheet_dialog.h"
#include "pages/register/register_page.h"
#include "pages/report/report_page.h"
#include "text/labels.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

constexpr int pieces = 5;

using Open = std::function<ui::CommandDialog*(FormsAbout& about)>;

struct KnownForm {
    const char* name;
    Open open;
};

// What was asked before this is answered, and what was asked for those answers too.
void settle(FormsAbout& about) {
    for (int round = 0; round < 2; ++round) {
        bool isAnswered = false;
        about.theRegister.ask(&about.window, [](app::RegisterStore&) { return true; }, [&](bool) { isAnswered = true; });
        if (!waitFor([&] { return isAnswered; })) throw std::runtime_error("the register does not answer");
    }
}

// The form of a command about piece `number`.
Open ofCase(int number, std::string_view command) {
    return [number, command](FormsAbout& about) {
        return about.window.registerPage()->actions()->start(ui::toQt(command), about.cases.at(number), std::nullopt);
    };
}

Open ofPaper(std::string_view command, const QString& address) {
    return [command, address](FormsAbout& about) {
        ui::IntakePage& intake = *about.window.intakePage();
        about.window.go(ui::Workplace::intake);
        intake.showView(ui::IntakePage::View::review);
        waitFor([&] { return intake.submissions()->table()->count() > 0; });
        return intake.submissions()->start(ui::toQt(command), address);
    };
}

Open ofTalk(std::string_view command) {
    return [command](FormsAbout& about) {
        ui::IntakePage& intake = *about.window.intakePage();
        about.window.go(ui::Workplace::intake);
        intake.showView(ui::IntakePage::View::talks);
        waitFor([&] { return intake.talks()->table()->count() > 0; });
        return intake.talks()->start(ui::toQt(command), u"1"_s);
    };
}

ui::CommandDialog* freezing(FormsAbout& about) {
    about.window.go(ui::Workplace::report);
    waitFor([&] { return about.window.reportPage()->report() != nullptr; });
    about.window.reportPage()->findChild<QPushButton*>(u"freezeReport"_s)->click();
    return about.window.findChild<ui::CommandDialog*>();
}

ui::CommandDialog* severalPieces(FormsAbout& about) {
    std::vector<app::CaseRow> rows;
    bool isRead = false;
    about.theRegister.ask(
        &about.window,
        [](app::RegisterStore& store) { return store.reader().caseRows({domain::SuggestionId(1), domain::SuggestionId(2)}); },
        [&](std::vector<app::CaseRow> found) {
            rows = std::move(found);
            isRead = true;
        });
    waitFor([&] { return isRead; });
    return new ui::BatchDialog(about.theRegister, rows, &about.window, app::BatchKind::urging);
}

ui::CommandDialog* puttingOff(FormsAbout& about) {
    for (const app::TodayQueue& queue : about.day.queues) {
        if (!queue.lines.empty()) return new ui::SnoozeDialog(about.theRegister, queue.queue, queue.lines.front(), &about.window);
    }
    return nullptr;
}

// Forms about pieces, by the commands that they record.
const std::vector<KnownForm>& formsOfCases() {
    static const std::vector<KnownForm> forms{
        {"AssignDialog", ofCase(4, app::AssignSuggestion::name)},
        {"ConsultationDialog", ofCase(4, app::RecordConsultation::name)},
        {"PassOnDialog", ofCase(3, app::PassOnAssignment::name)},
        {"CorrectPlanDialog", ofCase(4, app::CorrectPlan::name)},
        {"CorrectConsultationDialog", ofCase(4, app::CorrectConsultation::name)},
        {"ReceiptDialog", ofCase(3, app::AcknowledgeReceipt::name)},
        {"ReturnRequestDialog", ofCase(3, app::RequestReturn::name)},
        {"ReassignDialog", ofCase(3, app::ReassignTask::name)},
        {"ReturnDecisionDialog", ofCase(3, app::DecideReturn::name)},
        {"ProposalDialog", ofCase(3, app::ProposeUnits::name)},
        {"ProposalDecisionDialog", ofCase(3, app::DecideProposal::name)},
        {"CoordinationDialog", ofCase(3, app::RecordCoordination::name)},
        {"UrgingDialog", ofCase(3, app::RecordUrging::name)},
        {"UrgingAnswerDialog", ofCase(1, app::RecordUrgingAnswer::name)},
        {"ProgressDialog", ofCase(3, app::RecordProgress::name)},
        {"ContactDialog", ofCase(3, app::RecordContact::name)},
        {"JointOpinionDialog", ofCase(3, app::RecordJointOpinion::name)},
        {"CountersignDialog", ofCase(3, app::RecordCountersign::name)},
        {"ExtensionRequestDialog", ofCase(3, app::RequestExtension::name)},
        {"ExtensionDecisionDialog", ofCase(3, app::DecideExtension::name)},
        {"PauseClockDialog", ofCase(3, app::PauseClock::name)},
        {"ResumeClockDialog", ofCase(3, app::ResumeClock::name)},
        {"CorrectPauseDialog", ofCase(3, app::CorrectPause::name)},
        {"ReplyDialog", ofCase(3, app::RecordReply::name)},
        {"ReviewDialog", ofCase(1, app::RecordReview::name)},
        {"UnmergeDialog", ofCase(3, app::UnmergeSuggestions::name)},
        {"LinkDialog", ofCase(3, app::LinkSuggestion::name)},
        {"UnlinkDialog", ofCase(3, app::UnlinkSuggestion::name)},
        {"DeliveryDialog", ofCase(2, app::RecordDelivery::name)},
        {"FeedbackDialog", ofCase(5, app::RecordFeedback::name)},
        {"RehandlingDialog", ofCase(1, app::OrderRehandling::name)},
        {"CompleteDialog", ofCase(1, app::CompleteSuggestion::name)},
        {"CorrectDialog", ofCase(3, app::CorrectSuggestion::name)},
        {"CorrectAssignmentDialog", ofCase(3, app::CorrectAssignment::name)},
        {"CancelAssignmentDialog", ofCase(3, app::CancelAssignment::name)},
        {"CorrectReplyDialog", ofCase(1, app::CorrectReply::name)},
        {"CorrectFeedbackDialog", ofCase(1, app::CorrectFeedback::name)},
        {"CorrectCompletionDialog", ofCase(2, app::CorrectCompletion::name)},
        {"CommitmentDialog", ofCase(5, app::RecordCommitment::name)},
        {"CommitmentProgressDialog", ofCase(5, app::RecordCommitmentProgress::name)},
        {"CorrectCommitmentDialog", ofCase(5, app::CorrectCommitment::name)},
        {"AnswerAgainDialog", ofCase(5, app::AnswerAgain::name)},
        {"CorrectSecondReplyDialog", ofCase(1, app::CorrectSecondReply::name)},
        {"MeetingDialog", ofCase(1, app::RecordMeeting::name)},
        {"ReturnOpinionDialog", ofCase(2, app::ReturnJointOpinion::name)},
        {"CorrectExtensionDialog", ofCase(3, app::CorrectExtension::name)},
        {"CorrectContactDialog", ofCase(2, app::CorrectContact::name)},
        {"CorrectJointOpinionDialog", ofCase(2, app::CorrectJointOpinion::name)},
        {"CorrectCountersignDialog", ofCase(2, app::CorrectCountersign::name)},
        {"CorrectReturnDialog", ofCase(3, app::CorrectReturn::name)},
        {"CorrectProgressDialog", ofCase(1, app::CorrectProgress::name)},
        {"CorrectDeliveryDialog", ofCase(1, app::CorrectDelivery::name)},
        {"CorrectUrgingDialog", ofCase(1, app::CorrectUrging::name)},
        {"CorrectMeetingDialog", ofCase(1, app::CorrectMeeting::name)},
        {"CorrectCoordinationDialog", ofCase(1, app::CorrectCoordination::name)},
        {"CorrectCommitmentProgressDialog", ofCase(1, app::CorrectCommitmentProgress::name)},
        {"RemoveLookBackDialog", ofCase(5, app::RemoveLookBackLine::name)},
        {"LookBackAnswerDialog", ofCase(5, app::RecordLookBackAnswer::name)},
        {"LookBackFindingDialog", ofCase(5, app::RecordLookBackFinding::name)},
        {"CorrectLookBackDialog", ofCase(5, app::CorrectLookBackAnswer::name)},
        {"PublicationDialog", ofCase(1, app::RecordPublication::name)},
        {"CorrectPublicationDialog", ofCase(1, app::CorrectPublication::name)},
        {"VoidDialog", ofCase(3, app::VoidSuggestion::name)},
        {"ArchiveDialog", ofCase(2, app::ArchiveSuggestion::name)},
        {"UnarchiveDialog", ofCase(2, app::UnarchiveSuggestion::name)},
        {"WithdrawDialog", ofCase(3, app::WithdrawSuggestion::name)},
        {"MergeDialog", ofCase(3, app::MergeSuggestions::name)},
        {"PriorityDialog", ofCase(3, app::SetPriority::name)},
        {"EndPriorityDialog", ofCase(3, app::EndPriority::name)},
        {"GovernmentLeaderDialog", ofCase(3, app::SetGovernmentLeader::name)},
        {"LookBackChoiceDialog", ofCase(5, app::AddLookBackLines::name)},
        {"ProposeDialog", ofCase(3, app::ProposePriority::name)},
    };
    return forms;
}

const std::vector<KnownForm>& otherForms() {
    using About = FormsAbout;
    static const std::vector<KnownForm> forms{
        {"BatchDialog", severalPieces},
        {"SnoozeDialog", puttingOff},
        {"UrgingStepsDialog",
         [](About& about) {
             const std::vector<domain::UrgingStep> steps{{domain::UrgingLevel::reminder, 7, 7, 0},
                                                         {domain::UrgingLevel::urge, 1, 10, 5},
                                                         {domain::UrgingLevel::letter, 15, 15, 10}};
             return new ui::UrgingStepsDialog(about.theRegister, steps, &about.window);
         }},
        {"SubmissionDialog", ofPaper(app::RecordSubmission::name, {})},
        {"ui/pages/intake/submission_dialogs.cpp", ofPaper(app::ReviewSubmission::name, u"18-1-来1"_s)},
        {"ui/pages/intake/pre_contacts_view.cpp", ofTalk(app::CorrectPreContact::name)},
        {"TopicDialog",
         [](About& about) { return new ui::TopicDialog(about.theRegister, u"18-1"_s, about.supervision.topics.at(0), &about.window); }},
        {"TopicReportDialog",
         [](About& about) { return new ui::TopicReportDialog(about.theRegister, about.supervision.topics.at(0), &about.window); }},
        {"TopicHearingDialog",
         [](About& about) { return new ui::TopicHearingDialog(about.theRegister, about.supervision.topics.at(0), &about.window); }},
        {"CloseTopicDialog",
         [](About& about) { return new ui::CloseTopicDialog(about.theRegister, about.supervision.topics.at(0), &about.window); }},
        {"ActivityDialog",
         [](About& about) {
             ui::ActivityDialog::About what;
             what.topic = u"课后服务"_s;
             what.session = u"18-1"_s;
             return new ui::ActivityDialog(about.theRegister, what, &about.window);
         }},
        {"CorrectCandidateDialog",
         [](About& about) { return new ui::CorrectCandidateDialog(about.theRegister, about.supervision.candidates.at(0), &about.window); }},
        {"DecideCandidatesDialog",
         [](About& about) {
             return new ui::DecideCandidatesDialog(about.theRegister, u"18-1"_s, {u"课后服务"_s}, about.supervision.candidates,
                                                   &about.window);
         }},
        {"LookBackRoundDialog",
         [](About& about) {
             return new ui::LookBackRoundDialog(about.theRegister, about.rounds.at(0), ui::LookBackRoundDialog::What::correct,
                                                &about.window);
         }},
        {"BallotDialog",
         [](About& about) {
             return new ui::BallotDialog(about.theRegister, u"18-1"_s, ui::BallotDialog::What::record, std::nullopt, &about.window);
         }},
        {"VoidBallotDialog", [](About& about) { return new ui::VoidBallotDialog(about.theRegister, about.ballots.at(0), &about.window); }},
        {"SecondReportDialog",
         [](About& about) { return new ui::SecondReportDialog(about.theRegister, about.ballots.at(0), &about.window); }},
        {"ReviewOpinionDialog",
         [](About& about) { return new ui::ReviewOpinionDialog(about.theRegister, about.ballots.at(0), std::nullopt, &about.window); }},
        {"RectificationDialog",
         [](About& about) { return new ui::RectificationDialog(about.theRegister, about.ballots.at(0), 1, &about.window); }},
        {"BallotRuleDialog",
         [](About& about) { return new ui::BallotRuleDialog(about.theRegister, 18, domain::BallotRule{}, &about.window); }},
        {"InspectionDialog",
         [](About& about) { return new ui::InspectionDialog(about.theRegister, u"18-1"_s, std::nullopt, &about.window); }},
        {"InspectionSampleDialog",
         [](About& about) { return new ui::InspectionSampleDialog(about.theRegister, about.inspections.at(0), &about.window); }},
        {"InspectionDrawDialog",
         [](About& about) { return new ui::InspectionDrawDialog(about.theRegister, about.inspections.at(0), &about.window); }},
        {"RemoveInspectionSampleDialog",
         [](About& about) { return new ui::RemoveInspectionSampleDialog(about.theRegister, about.inspections.at(0), 0, &about.window); }},
        {"InspectionFindingDialog",
         [](About& about) {
             return new ui::InspectionFindingDialog(about.theRegister, about.inspections.at(0), 0, std::nullopt, &about.window);
         }},
        {"InspectionFollowUpDialog",
         [](About& about) { return new ui::InspectionFollowUpDialog(about.theRegister, about.inspections.at(0), 0, 1, &about.window); }},
        {"CloseInspectionDialog",
         [](About& about) { return new ui::CloseInspectionDialog(about.theRegister, about.inspections.at(0), &about.window); }},
        {"LayAsideDialog",
         [](About& about) {
             return new ui::LayAsideDialog(about.theRegister, about.theRegister.directory().units.at(0), {"18-1-5 进展"}, &about.window);
         }},
        {"SheetDialog",
         [](About& about) {
             return new ui::SheetDialog(about.theRegister, about.theRegister.directory().sessions.at(0), about.sheets.at(0), 0,
                                        about.theRegister.today(), &about.window);
         }},
        {"ui/pages/ratings/assessment_dialogs.cpp",
         [](About& about) {
             return ui::assessmentEntryDialog(about.theRegister, about.sheets.at(0), nullptr, u"市住建局"_s, &about.window);
         }},
        {"ui/dialogs/report_dialogs.cpp",
         [](About& about) { return ui::reportSettingsDialog(about.theRegister, "18-1", domain::ReportSettings{}, &about.window); }},
        {"ui/pages/report/report_page.cpp", freezing},
        {"ui/dialogs/deputy_dialog.cpp",
         [](About& about) { return ui::addDeputyDialog(about.theRegister, {"赵新", "锦江代表团", {}}, 18, {}, &about.window); }},
    };
    return forms;
}

void show(FormsAbout& about, const std::string& name, ui::CommandDialog* form,
          const std::function<void(const std::string& name, QWidget& form)>& visit) {
    if (form == nullptr) throw std::runtime_error("this form does not open: " + name);
    const std::string type = form->metaObject()->className();
    const bool isFile = name.find('/') != std::string::npos;
    if (!isFile && type != "huying::ui::" + name) throw std::runtime_error(name + " is listed, but opens " + type);
    if (!form->isVisible()) form->open();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);  // rows that a draft replaced
    visit(name, *form);
    delete form;  // not closed: what is kept only on closing would not be there after a kill
    QCoreApplication::processEvents();
    if (auto* left = about.window.findChild<ui::CommandDialog*>())
        throw std::runtime_error(name + " leaves another form behind: " + left->metaObject()->className());
}

// The forms of the directory open from its buttons, of which those with … ask for something first.
void eachFormOfDirectory(FormsAbout& about, const std::function<void(const std::string& name, QWidget& form)>& visit) {
    about.at.prompts.isConfirmed = false;
    about.window.go(ui::Workplace::directory);
    ui::DirectoryPage& page = *about.window.directoryPage();
    for (int part = 0; part < page.tabCount(); ++part) {
        page.showTab(part);
        QCoreApplication::processEvents();
        ui::DirectoryTab* tab = page.tab();
        settle(about);
        QTreeWidget* list = tab->table()->list();
        if (list->topLevelItemCount() > 0) list->setCurrentItem(list->topLevelItem(0));
        const auto buttons = tab->findChildren<QPushButton*>();
        for (QPushButton* button : buttons) {
            if (!button->isVisible() || !button->isEnabled() || !button->text().contains(u'…')) continue;
            button->click();
            QList<QPointer<QDialog>> dialogs;
            for (QDialog* dialog : about.window.findChildren<QDialog*>()) dialogs.append(dialog);
            for (const QPointer<QDialog>& dialog : std::as_const(dialogs)) {
                if (dialog.isNull()) continue;
                if (auto* form = qobject_cast<ui::CommandDialog*>(dialog.data())) {
                    show(about, "ui/pages/directory: " + button->objectName().toStdString(), form, visit);
                } else if (dialog->isVisible()) {
                    delete dialog.data();  // shows or chooses something and records nothing by itself
                }
            }
        }
    }
}

}  // namespace

void fillForEveryForm(WindowOnNewRegister& setup) {
    for (int number = 1; number <= pieces; ++number) {
        const std::string serial = std::to_string(number);
        setup.record(R"({"command":"register-suggestion","on":"2023-02-26","serial":)" + serial + R"(,"title":"关于第)" + serial +
                     R"(件事的建议","lead":"王明（武侯代表团）"})");
    }
    for (
        const char* command :
        {R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"lead"},{"unit":"市公安局","role":"joint"}]})",
         R"({"command":"record-coordination","on":"2023-03-10","case":"1","units":["市住建局","市公安局"],"text":"各有说法"})",
         R"({"command":"record-progress","on":"2023-04-10","case":"1","unit":"市住建局","text":"已调查"})",
         R"({"command":"record-urging","on":"2023-05-10","case":"1","unit":"市住建局","urged_for":"silent"})",
         R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市住建局","result_class":"B","commitments":[{"text":"新增车位"}]})",
         R"({"command":"record-delivery","on":"2023-06-01","case":"1","way":"post"})",
         R"({"command":"record-feedback","on":"2023-06-12","case":"1","result":"dissatisfied","comment":"太慢"})",
         R"({"command":"record-meeting","on":"2023-06-20","case":"1","text":"座谈","meeting_outcome":"年底完成"})",
         R"({"command":"record-publication","on":"2023-06-21","case":"1","what":"suggestion","extent":"none","reason_if_not":"涉及他人"})",
         R"({"command":"record-commitment-progress","on":"2023-12-20","case":"1","step":"fulfilled","text":"已验收"})",
         R"({"command":"assign-suggestion","on":"2023-03-03","case":"2","tasks":[{"unit":"市住建局","role":"lead"},{"unit":"市公安局","role":"joint"}]})",
         R"({"command":"acknowledge-receipt","on":"2023-03-06","case":"2","unit":"市住建局"})",
         R"({"command":"record-contact","on":"2023-03-20","case":"2","unit":"市住建局","phase":"before","way":"visit"})",
         R"({"command":"record-joint-opinion","on":"2023-03-28","case":"2","unit":"市公安局","text":"同意"})",
         R"({"command":"record-countersign","on":"2023-05-24","case":"2","unit":"市公安局","countersign_result":"remarked","remark":"改一处","signatory":"周科长"})",
         R"({"command":"record-reply","on":"2023-05-30","case":"2","unit":"市住建局","result_class":"A"})",
         R"({"command":"record-feedback","on":"2023-06-12","case":"2","result":"satisfied"})",
         R"({"command":"assign-suggestion","on":"2023-03-03","case":"3","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"成都轨道集团","role":"joint"}]})",
         R"({"command":"request-return","on":"2023-03-06","case":"3","unit":"成都轨道集团","reason":"不属职责","suggested_unit":"市公安局"})",
         R"({"command":"propose-units","on":"2023-03-06","case":"3","unit":"市交通运输局","units":["市教育局"],"reason":"涉及校园"})",
         R"({"command":"request-extension","on":"2023-05-30","case":"3","unit":"市交通运输局","reason":"会商","until":"2023-07-31"})",
         R"({"command":"pause-clock","on":"2023-03-20","case":"3","unit":"成都轨道集团","reason":"等待批复"})",
         R"({"command":"plan-assignment","on":"2023-03-07","case":"4","stage":"proposed","tasks":[{"unit":"市公安局"}],"by":"王明"})",
         R"({"command":"plan-assignment","on":"2023-03-07","case":"4","tasks":[{"unit":"市公安局"},{"unit":"市教育局"}]})",
         R"({"command":"record-consultation","on":"2023-03-07","case":"4","unit":"市教育局","consent":"objected","opinion":"不同意"})",
         R"({"command":"propose-priority","on":"2023-03-10","cases":["4"],"text":"涉及面广"})",
         R"({"command":"create-topic","on":"2023-03-21","name":"课后服务","leaders":["霍某"],"committee":"教科文卫委","cases":["3"]})",
         R"({"command":"assign-suggestion","on":"2023-03-03","case":"5","tasks":[{"unit":"市住建局","role":"sole"}]})",
         R"({"command":"record-reply","on":"2023-05-30","case":"5","unit":"市住建局","result_class":"B","commitments":[{"text":"新开3条接驳线","due_on":"2024-06-30"}]})",
         R"({"command":"plan-inspection","on":"2023-11-01","name":"甲","committee":"城环资委"})",
         R"({"command":"add-inspection-sample","on":"2023-11-02","inspection":"甲","cases":["5"]})",
         R"({"command":"record-inspection-finding","on":"2023-11-19","inspection":"甲","unit":"市住建局","case":"5","text":"看过","problem":true,"demand":"公布"})",
         R"({"command":"record-ballot","on":"2023-11-28","ballot_meeting":"会议","ballot_subject":"report","members":50,"present":40,"collected":40,"satisfied":10,"mostly_satisfied":5,"dissatisfied":25,"invalid":0})",
         R"({"command":"record-review-opinion","on":"2023-11-28","ballot":1,"text":"第一条"})",
         R"({"command":"set-assessment-sheet","on":"2023-12-01","sheet":"考核","indicators":[{"name":"按期答复","formula":"on_time / reply_due","points":100}]})",
         R"({"command":"open-look-back","on":"2024-03-01","name":"2023年回头看","due_on":"2024-03-31","demand":"逐项说明"})",
         R"({"command":"add-look-back-lines","on":"2024-03-02","look_back":"2023年回头看","cases":["5"],"look_at":"commitments"})",
         R"({"command":"record-look-back-answer","on":"2024-03-20","case":"5","unit":"市住建局","answer_state":"partly","text":"已开2条","expected_on":"2024-06-30"})",
         R"({"command":"record-look-back-finding","on":"2024-03-25","case":"5","unit":"市住建局","finding":"partly_confirmed","text":"现场有2条"})",
         R"({"command":"record-submission","on":"2023-03-01","title":"关于路灯的建议","body":"路灯少。","lead":"王明（武侯代表团）"})",
         R"({"command":"record-pre-contact","on":"2023-02-01","deputy":"王明","unit":"市公安局","matter":"停车"})"}) {
        setup.record(command);
    }
}

FormsAbout::FormsAbout(OtherWindow& place) : at(place), window(*place.window), theRegister(*place.theRegister) {
    bool isRead = false;
    struct Read {
        std::map<int, app::CaseView> cases;
        app::SupervisionView supervision;
        std::vector<app::BallotView> ballots;
        std::vector<app::InspectionView> inspections;
        std::vector<app::LookBackRound> rounds;
        std::vector<domain::AssessmentSheet> sheets;
        app::Today day;
    };
    theRegister.ask(
        &window,
        [today = theRegister.today(), session = theRegister.directory().sessions.at(0).id, in = ui::words()](app::RegisterStore& store) {
            app::RegisterReader& reader = store.reader();
            Read read;
            for (int number = 1; number <= pieces; ++number) {
                const auto id = app::findCase(reader, std::to_string(number));
                if (const auto view = id ? app::viewCase(reader, *id, today) : std::nullopt) read.cases.insert({number, *view});
            }
            read.supervision = app::viewSupervision(reader, session);
            read.ballots = app::viewBallots(reader, session, in);
            read.inspections = app::viewInspections(reader, session, in);
            read.rounds = app::readLookBackRounds(reader, today);
            read.sheets = reader.assessmentSheets(session);
            app::TodayQuery query;
            query.today = today;
            read.day = app::readToday(reader, query);
            return read;
        },
        [&](Read read) {
            cases = std::move(read.cases);
            supervision = std::move(read.supervision);
            ballots = std::move(read.ballots);
            inspections = std::move(read.inspections);
            rounds = std::move(read.rounds);
            sheets = std::move(read.sheets);
            day = std::move(read.day);
            isRead = true;
        });
    if (!waitFor([&] { return isRead; })) throw std::runtime_error("what the forms are about cannot be read");
}

void eachForm(FormsAbout& about, const std::function<void(const std::string& name, QWidget& form)>& visit) {
    for (const std::vector<KnownForm>* forms : {&formsOfCases(), &otherForms()}) {
        for (const KnownForm& form : *forms) show(about, form.name, form.open(about), visit);
    }
    eachFormOfDirectory(about, visit);
    about.window.go(ui::Workplace::intake);
    about.window.intakePage()->showView(ui::IntakePage::View::form);
    visit("IntakePage", *about.window.intakePage()->form());
}

}  // namespace huying::tests
