// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace huying::ui {

// Gives a window the wanted size, as far as its screen has room beside the frame and the bar of the desktop: at 200 % a
// screen of 1440 × 900 has 720 × 450.
void resizeWithinScreen(QWidget* window, QSize wanted);

}  // namespace huying::ui
