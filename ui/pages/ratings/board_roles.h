// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qnamespace.h>

namespace huying::ui {

// What the cells of the scoreboard carry beside their text: the unit in the first column, the place of the indicator in its own.
enum BoardRole { unitRole = Qt::UserRole + 1, placeRole };

}  // namespace huying::ui
