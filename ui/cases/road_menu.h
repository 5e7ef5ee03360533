// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

class QMenu;

// The menu behind the buttons of a case: too many entries for one list, so they stand by the station of the case's way.
namespace huying::ui {

// In the order in which a case passes them; an urging and a supervision accompany the handling.
enum class RoadStation { registration, assignment, returns, handling, urging, reply, rating, followUp, publication, completion };

// Empty for a command that belongs to no road.
std::optional<RoadStation> stationOf(std::string_view command);

// A submenu for each station that has one of the commands, numbered as the stations are, whatever else is there: 6 is always
// the reply. `add` makes the entry of a command in the submenu it is given.
void fillRoadMenu(QMenu* menu, const std::vector<std::string_view>& commands,
                  const std::function<void(QMenu* station, std::string_view command)>& add);

}  // namespace huying::ui
