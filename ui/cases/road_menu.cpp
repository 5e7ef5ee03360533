// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/road_menu.h"

#include <QCoreApplication>
#include <QMenu>
#include <algorithm>
#include <array>
#include <utility>

namespace huying::ui {

namespace {

using Station = RoadStation;

constexpr std::array everyStation{Station::registration, Station::assignment, Station::returns,  Station::handling,    Station::urging,
                                  Station::reply,        Station::rating,     Station::followUp, Station::publication, Station::completion};

constexpr std::array places{
    std::pair{std::string_view("correct-suggestion"), Station::registration},
    std::pair{std::string_view("merge-suggestions"), Station::registration},
    std::pair{std::string_view("unmerge-suggestions"), Station::registration},
    std::pair{std::string_view("link-suggestion"), Station::registration},
    std::pair{std::string_view("unlink-suggestion"), Station::registration},
    std::pair{std::string_view("withdraw-suggestion"), Station::registration},
    std::pair{std::string_view("void-suggestion"), Station::registration},
    std::pair{std::string_view("plan-assignment"), Station::assignment},
    std::pair{std::string_view("record-consultation"), Station::assignment},
    std::pair{std::string_view("assign-suggestion"), Station::assignment},
    std::pair{std::string_view("pass-on-assignment"), Station::assignment},
    std::pair{std::string_view("correct-plan"), Station::assignment},
    std::pair{std::string_view("correct-consultation"), Station::assignment},
    std::pair{std::string_view("correct-assignment"), Station::assignment},
    std::pair{std::string_view("cancel-assignment"), Station::assignment},
    std::pair{std::string_view("acknowledge-receipt"), Station::returns},
    std::pair{std::string_view("request-return"), Station::returns},
    std::pair{std::string_view("decide-return"), Station::returns},
    std::pair{std::string_view("reassign-task"), Station::returns},
    std::pair{std::string_view("propose-units"), Station::returns},
    std::pair{std::string_view("decide-proposal"), Station::returns},
    std::pair{std::string_view("record-coordination"), Station::returns},
    std::pair{std::string_view("correct-return"), Station::returns},
    std::pair{std::string_view("correct-coordination"), Station::returns},
    std::pair{std::string_view("record-progress"), Station::handling},
    std::pair{std::string_view("record-contact"), Station::handling},
    std::pair{std::string_view("record-joint-opinion"), Station::handling},
    std::pair{std::string_view("return-joint-opinion"), Station::handling},
    std::pair{std::string_view("request-extension"), Station::handling},
    std::pair{std::string_view("decide-extension"), Station::handling},
    std::pair{std::string_view("correct-progress"), Station::handling},
    std::pair{std::string_view("correct-contact"), Station::handling},
    std::pair{std::string_view("correct-joint-opinion"), Station::handling},
    std::pair{std::string_view("correct-extension"), Station::handling},
    std::pair{std::string_view("record-urging"), Station::urging},
    std::pair{std::string_view("record-urging-answer"), Station::urging},
    std::pair{std::string_view("correct-urging"), Station::urging},
    std::pair{std::string_view("set-priority"), Station::urging},
    std::pair{std::string_view("end-priority"), Station::urging},
    std::pair{std::string_view("set-government-leader"), Station::urging},
    std::pair{std::string_view("record-reply"), Station::reply},
    std::pair{std::string_view("record-review"), Station::reply},
    std::pair{std::string_view("record-delivery"), Station::reply},
    std::pair{std::string_view("correct-reply"), Station::reply},
    std::pair{std::string_view("correct-delivery"), Station::reply},
    std::pair{std::string_view("record-feedback"), Station::rating},
    std::pair{std::string_view("record-meeting"), Station::rating},
    std::pair{std::string_view("order-rehandling"), Station::rating},
    std::pair{std::string_view("correct-feedback"), Station::rating},
    std::pair{std::string_view("correct-meeting"), Station::rating},
    std::pair{std::string_view("record-commitment"), Station::followUp},
    std::pair{std::string_view("record-commitment-progress"), Station::followUp},
    std::pair{std::string_view("answer-again"), Station::followUp},
    std::pair{std::string_view("correct-commitment"), Station::followUp},
    std::pair{std::string_view("correct-commitment-progress"), Station::followUp},
    std::pair{std::string_view("correct-second-reply"), Station::followUp},
    std::pair{std::string_view("public-text"), Station::publication},  // CasePane::publicText
    std::pair{std::string_view("record-publication"), Station::publication},
    std::pair{std::string_view("correct-publication"), Station::publication},
    std::pair{std::string_view("complete-suggestion"), Station::completion},
    std::pair{std::string_view("correct-completion"), Station::completion},
    std::pair{std::string_view("archive-suggestion"), Station::completion},
    std::pair{std::string_view("unarchive-suggestion"), Station::completion},
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
            return QCoreApplication::translate("RoadMenu", "Reply and delivery");
        case Station::rating:
            return QCoreApplication::translate("RoadMenu", "Rating and handling again");
        case Station::followUp:
            return QCoreApplication::translate("RoadMenu", "Promises");
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
