// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>
#include <vector>

namespace huying::ui {

struct WrappedLine {
    QString text;
    double width = 0;
};

// Text broken into lines by the rules of Chinese typesetting, the first one shorter by `indent`; at least one line. Line
// breaks become blanks; characters that cannot be drawn are left out.
std::vector<WrappedLine> wrapText(const QString& text, const QFont& font, double width, double indent);

}  // namespace huying::ui
