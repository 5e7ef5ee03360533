// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_row_delegate.h"

#include <QtWidgets>

#include "cases/match_text.h"
#include "look/theme.h"
#include "models/case_list_model.h"

namespace huying::ui {

namespace {

// Where the tick stands in the first column's cell.
QRect tickRect(const QRect& cell) {
    constexpr int side = 14;
    return {cell.left() + 8, cell.center().y() - side / 2, side, side};
}

// As QFontMetrics::elidedText, which measures the whole text: of a long title all that is cut off, sign by sign, too.
QString elided(const QString& text, const QFontMetrics& metrics, int width) {
    constexpr char16_t firstWide = 0x2E80;  // Chinese characters and their punctuation take a square each
    const int square = metrics.horizontalAdvance(u'国');
    qsizetype front = 0;
    for (int used = 0; front < text.size() && used <= width; ++front) used += text[front].unicode() >= firstWide ? square : 0;
    const QString begun = text.left(front);
    QString cut = metrics.elidedText(begun, Qt::ElideRight, width);
    return front < text.size() && cut == begun ? metrics.elidedText(text, Qt::ElideRight, width) : cut;
}

void paintTick(QPainter* painter, const QRect& box, bool isTicked) {
    painter->setPen(colours().muted);
    painter->setBrush(colours().field);
    painter->drawRect(box.adjusted(0, 0, -1, -1));
    if (!isTicked) return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colours().text, 2));
    painter->drawPolyline(
        QPolygon{QPoint(box.left() + 3, box.top() + 7), QPoint(box.left() + 6, box.top() + 10), QPoint(box.left() + 11, box.top() + 4)});
    painter->setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace

CaseRowDelegate::CaseRowDelegate(const QHeaderView* header, QObject* parent) : QStyledItemDelegate(parent), header_(header) {}

void CaseRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QRect rect = option.rect;
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) painter->fillRect(rect, colours().selection);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours().line);
    const bool isFirst = header_->visualIndex(index.column()) == 0;
    const QRect room = rect.adjusted(isFirst ? tickRoom : 8, 0, -8, 0);
    if (isFirst) paintTick(painter, tickRect(rect), index.data(CaseListModel::TickRole).toBool());
    if (!index.data(CaseListModel::IsLoadedRole).toBool()) {
        painter->fillRect(QRect(room.left(), rect.center().y() - 4, room.width() * 2 / 3, 8), colours().line);
    } else {
        const auto mark = static_cast<DueMark>(index.data(CaseListModel::MarkRole).toInt());
        QFont font = option.font;
        font.setBold(mark == DueMark::overdue);
        painter->setFont(font);
        painter->setPen(colourOf(mark));
        const auto* row = static_cast<const CaseListModel*>(index.model())->rowAt(index.row());
        if (index.column() == caseColumnOf("title") && row != nullptr && !row->matches.empty()) {
            drawMatches(painter, room, font, index.data().toString(), row->matches);
            painter->restore();
            return;
        }
        const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        painter->drawText(room, static_cast<int>(alignment), elided(index.data().toString(), QFontMetrics(font), room.width()));
    }
    painter->restore();
}

}  // namespace huying::ui
