// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/screen_fit.h"

#include <QScreen>
#include <QWidget>

namespace huying::ui {

void resizeWithinScreen(QWidget* window, QSize wanted) {
    // A window that is not shown yet stands where its parent does.
    const QWidget* placed = window->parentWidget() != nullptr ? window->parentWidget()->window() : window;
    const int titleBar = window->fontMetrics().height() + 16;
    QSize room = placed->screen()->availableGeometry().size() - QSize(16, titleBar + 8);
    // As large as the window it lies over is never too large, also where nobody knows the screen (pictures, tests).
    if (placed != window) room = room.expandedTo(placed->size() - QSize(16, titleBar + 8));
    window->resize(wanted.boundedTo(room));
}

}  // namespace huying::ui
