// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/road_menu.h"

#include <QCoreApplication>
#include <QMenu>
#include <algorithm>
#include <array>
#include <utility>

#include "app/commands/commands.h"
#include "dialogs/case_actions.h"

namespace huying::ui {

namespace {

using Station = RoadStation;

constexpr std::string_view publicText(CaseActions::publicText.data(), static_cast<std::size_t>(CaseActions::publicText.size()));

constexpr std::string_view deputyRecord(CaseActions::deputyRecord.data(), static_cast<std::size_t>(CaseActions::deputyRecord.size()));

constexpr std::array everyStation{Station::registration, Station::assignment, Station::returns,  Station::handling,    Station::urging,
                                  Station::reply,        Station::rating,     Station::followUp, Station::publication, Station::completion};

constexpr std::array places{
    std::pair{app::CorrectSuggestion::name, Station::registration},
    std::pair{app::MergeSuggestions::name, Station::registration},
    std::pair{app::UnmergeSuggestions::name, Station::registration},
    std::pair{app::LinkSuggestion::name, Station::registration},
    std::pair{app::UnlinkSuggestion::name, Station::registration},
    std::pair{app::WithdrawSuggestion::name, Station::registration},
    std::pair{app::VoidSuggestion::name, Station::registration},
    std::pair{deputyRecord, Station::registration},
    std::pair{app::PlanAssignment::name, Station::assignment},
    std::pair{app::RecordConsultation::name, Station::assignment},
    std::pair{app::AssignSuggestion::name, Station::assignment},
    std::pair{app::PassOnAssignment::name, Station::assignment},
    std::pair{app::CorrectPlan::name, Station::assignment},
    std::pair{app::CorrectConsultation::name, Station::assignment},
    std::pair{app::CorrectAssignment::name, Station::assignment},
    std::pair{app::CancelAssignment::name, Station::assignment},
    std::pair{app::AcknowledgeReceipt::name, Station::returns},
    std::pair{app::RequestReturn::name, Station::returns},
    std::pair{app::DecideReturn::name, Station::returns},
    std::pair{app::ReassignTask::name, Station::returns},
    std::pair{app::ProposeUnits::name, Station::returns},
    std::pair{app::DecideProposal::name, Station::returns},
    std::pair{app::RecordCoordination::name, Station::returns},
    std::pair{app::CorrectReturn::name, Station::returns},
    std::pair{app::CorrectCoordination::name, Station::returns},
    std::pair{app::RecordProgress::name, Station::handling},
    std::pair{app::RecordContact::name, Station::handling},
    std::pair{app::RequestExtension::name, Station::handling},
    std::pair{app::DecideExtension::name, Station::handling},
    std::pair{app::PauseClock::name, Station::handling},
    std::pair{app::ResumeClock::name, Station::handling},
    std::pair{app::CorrectProgress::name, Station::handling},
    std::pair{app::CorrectContact::name, Station::handling},
    std::pair{app::CorrectExtension::name, Station::handling},
    std::pair{app::CorrectPause::name, Station::handling},
    std::pair{app::RecordUrging::name, Station::urging},
    std::pair{app::RecordUrgingAnswer::name, Station::urging},
    std::pair{app::CorrectUrging::name, Station::urging},
    std::pair{app::ProposePriority::name, Station::urging},
    std::pair{app::SetPriority::name, Station::urging},
    std::pair{app::EndPriority::name, Station::urging},
    std::pair{app::SetGovernmentLeader::name, Station::urging},
    std::pair{app::AddLookBackLines::name, Station::urging},
    std::pair{app::RemoveLookBackLine::name, Station::urging},
    std::pair{app::RecordJointOpinion::name, Station::reply},
    std::pair{app::ReturnJointOpinion::name, Station::reply},
    std::pair{app::RecordCountersign::name, Station::reply},
    std::pair{app::RecordReply::name, Station::reply},
    std::pair{app::RecordReview::name, Station::reply},
    std::pair{app::RecordDelivery::name, Station::reply},
    std::pair{app::CorrectJointOpinion::name, Station::reply},
    std::pair{app::CorrectCountersign::name, Station::reply},
    std::pair{app::CorrectReply::name, Station::reply},
    std::pair{app::CorrectDelivery::name, Station::reply},
    std::pair{app::RecordFeedback::name, Station::rating},
    std::pair{app::RecordMeeting::name, Station::rating},
    std::pair{app::OrderRehandling::name, Station::rating},
    std::pair{app::CorrectFeedback::name, Station::rating},
    std::pair{app::CorrectMeeting::name, Station::rating},
    std::pair{app::RecordCommitment::name, Station::followUp},
    std::pair{app::RecordCommitmentProgress::name, Station::followUp},
    std::pair{app::AnswerAgain::name, Station::followUp},
    std::pair{app::RecordLookBackAnswer::name, Station::followUp},
    std::pair{app::RecordLookBackFinding::name, Station::followUp},
    std::pair{app::CorrectCommitment::name, Station::followUp},
    std::pair{app::CorrectCommitmentProgress::name, Station::followUp},
    std::pair{app::CorrectSecondReply::name, Station::followUp},
    std::pair{app::CorrectLookBackAnswer::name, Station::followUp},
    std::pair{app::CorrectLookBackFinding::name, Station::followUp},
    std::pair{publicText, Station::publication},
    std::pair{app::RecordPublication::name, Station::publication},
    std::pair{app::CorrectPublication::name, Station::publication},
    std::pair{app::CompleteSuggestion::name, Station::completion},
    std::pair{app::CorrectCompletion::name, Station::completion},
    std::pair{app::ArchiveSuggestion::name, Station::completion},
    std::pair{app::UnarchiveSuggestion::name, Station::completion},
};

QString nameOf(Station station) {
    switch (station) {
        case Station::registration:
            return QCoreApplication::translate("RoadMenu", "Registration, mergers, withdrawal");
        case Station::assignment:
            return QCoreApplication::translate("RoadMenu", "Planning and assignment");
        case Station::returns:
            return QCoreApplication::translate("RoadMenu", "Receipt, return, more units");
        case Station::handling:
            return QCoreApplication::translate("RoadMenu", "Handling and contacts");
        case Station::urging:
            return QCoreApplication::translate("RoadMenu", "Urging and supervision");
        case Station::reply:
            return QCoreApplication::translate("RoadMenu", "Joint opinions, reply, delivery");
        case Station::rating:
            return QCoreApplication::translate("RoadMenu", "Rating and handling again");
        case Station::followUp:
            return QCoreApplication::translate("RoadMenu", "Promises and look-back");
        case Station::publication:
            return QCoreApplication::translate("RoadMenu", "Publication");
        case Station::completion:
            break;
    }
    return QCoreApplication::translate("RoadMenu", "Completion and archive");
}

}  // namespace

std::optional<RoadStation> stationOf(std::string_view command) {
    const auto found = std::find_if(places.begin(), places.end(), [&](const auto& place) { return place.first == command; });
    return found == places.end() ? std::nullopt : std::optional(found->second);
}

void fillRoadMenu(QMenu* menu, const std::vector<std::string_view>& commands,
                  const std::function<void(QMenu* station, std::string_view command)>& add) {
    constexpr int keys = 10;  // 1 to 9, then 0
    for (std::size_t i = 0; i < everyStation.size(); ++i) {
        QMenu* submenu = nullptr;
        // By the table, which lists what is done before what corrects it.
        for (const auto& [command, station] : places) {
            if (station != everyStation[i] || std::find(commands.begin(), commands.end(), command) == commands.end()) continue;
            if (submenu == nullptr) {
                const int number = (static_cast<int>(i) + 1) % keys;
                submenu = menu->addMenu(QStringLiteral("&%1  %2").arg(number).arg(nameOf(station)));
                submenu->setToolTipsVisible(true);
            }
            add(submenu, command);
        }
    }
}

}  // namespace huying::ui
