// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string_view>
#include <vector>

#include "domain/life_cycle.h"

// The commands the windows offer for a case, in the order in which a case goes.
namespace huying::ui {

enum class RoadSide { office, unit };

const std::vector<std::string_view>& roadOf(RoadSide side);
// The command that takes the next step; empty where none does. Before a form can come back the reply goes out.
std::string_view commandFor(domain::NextStep step);
// Shown even while it is not possible, so that the tooltip can say why.
bool isOnTheWay(std::string_view command);
// Done seldom: stands in the menu, not among the buttons.
bool isRare(std::string_view command);
// Short official words for a button: 交办, 签收, 记录沟通 …
QString actionText(std::string_view command);

}  // namespace huying::ui
