// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "app/assessment/scoreboard.h"
#include "text/labels.h"

namespace huying::ui {

// As the board shows them: 不评 without points; of points by hand +0.5, -1.
inline QString boardPoints(const std::optional<domain::Points>& points) { return toQt(app::pointsOrNone(points, words())); }
inline QString signedPoints(domain::Points points) {
    const QString text = toQt(domain::pointsText(points));
    return points.hundredths > 0 ? QString(u'+' + text) : text;
}

}  // namespace huying::ui
