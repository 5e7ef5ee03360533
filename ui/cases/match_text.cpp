// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/match_text.h"

#include <QtWidgets>
#include <algorithm>

#include "look/theme.h"
#include "text/labels.h"

namespace huying::ui {

namespace {

// One line of parts, the marked ones on a coloured ground, cut off with an ellipsis at the end of the room.
void drawParts(QPainter* painter, QRect room, const QFont& font, const QString& head, const std::vector<app::SnippetPart>& parts) {
    const QFontMetrics metrics(font);
    painter->setFont(font);
    const QPen pen = painter->pen();
    const auto draw = [&](const QString& text, bool isMatch) {
        if (room.width() <= 0) return;
        const QString shown = metrics.elidedText(text, Qt::ElideRight, room.width());
        const int width = metrics.horizontalAdvance(shown);
        if (isMatch) painter->fillRect(QRect(room.left(), room.top(), width, room.height()), colours().amberBack);
        painter->setPen(isMatch ? QPen(colours().text) : pen);
        painter->drawText(room, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), shown);
        room.setLeft(shown == text ? room.left() + width : room.right() + 1);
    };
    if (!head.isEmpty()) draw(head, false);
    for (const app::SnippetPart& part : parts) draw(toQt(part.text), part.isMatch);
    painter->setPen(pen);
}

}  // namespace

void drawMatches(QPainter* painter, const QRect& room, const QFont& font, const QString& title,
                 const std::vector<app::SearchMatch>& matches) {
    const auto inTitle =
        std::find_if(matches.begin(), matches.end(), [](const auto& match) { return match.field == app::SearchField::title; });
    const auto elsewhere =
        std::find_if(matches.begin(), matches.end(), [](const auto& match) { return match.field != app::SearchField::title; });
    const int line = QFontMetrics(font).height();
    const bool isTwo = elsewhere != matches.end();
    QRect first(room.left(), room.center().y() - (isTwo ? line : line / 2), room.width(), line);
    drawParts(painter, first, font, {}, inTitle != matches.end() ? inTitle->parts : std::vector<app::SnippetPart>{{toUtf8(title), false}});
    if (!isTwo) return;
    painter->setPen(colours().muted);
    first.translate(0, line + 1);
    drawParts(painter, first, font, QCoreApplication::translate("MatchText", "%1: ").arg(labelOf(elsewhere->field)), elsewhere->parts);
}

}  // namespace huying::ui
