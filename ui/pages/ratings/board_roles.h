// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qnamespace.h>

namespace huying::ui {

// What the cells of the scoreboard carry beside their text: the unit in the first column, the place of the indicator in its own.
inline constexpr int boardUnitRole = Qt::UserRole + 1;
inline constexpr int boardPlaceRole = Qt::UserRole + 2;

}  // namespace huying::ui
