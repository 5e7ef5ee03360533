// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>
#include <vector>

#include "app/questions/search.h"

class QPainter;
class QRect;

namespace huying::ui {

// Draws a title with the words searched for marked, and below it where else they stand: 正文：…由来已久的停车难…
void drawMatches(QPainter* painter, const QRect& room, const QFont& font, const QString& title,
                 const std::vector<app::SearchMatch>& matches);

}  // namespace huying::ui
