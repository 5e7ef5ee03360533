// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/wrapped_text.h"

#include <QFontMetricsF>
#include <QTextLayout>
#include <algorithm>

namespace huying::ui {

namespace {

QString drawable(const QString& text) {
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t') {
            out.append(u' ');
        } else if (c.category() != QChar::Other_Control && !c.isNonCharacter()) {
            out.append(c);
        }
    }
    return out;
}

}  // namespace

std::vector<WrappedLine> wrapText(const QString& text, const QFont& font, double width, double indent) {
    QTextLayout layout(drawable(text), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    std::vector<WrappedLine> lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1.0, lines.empty() ? width - indent : width));
        QString words = layout.text().mid(line.textStart(), line.textLength());
        while (words.endsWith(u' ')) words.chop(1);
        lines.push_back({words, QFontMetricsF(font).horizontalAdvance(words)});
    }
    layout.endLayout();
    if (lines.empty()) lines.emplace_back();
    return lines;
}

}  // namespace huying::ui
