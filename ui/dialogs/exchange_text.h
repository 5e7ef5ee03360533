// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "app/exchange/sent_work.h"

// What went out to a unit and came back, in words for the window of the exchange.
namespace huying::ui {

// What came back last; empty: nothing.
QString lastReturnText(const std::vector<app::Exchange>& exchanges);

// Everything that went out and came back, newest first, with what of it was not taken over and is still to be seen to.
QString exchangesText(const app::UnitWork& row);

}  // namespace huying::ui
