// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/end_keeper.h"

#include <QApplication>
#include <QFontMetrics>
#include <QStyle>
#include <algorithm>

namespace huying::ui {

QString withEndKept(const QFontMetrics& metrics, const QString& text, const QString& mark, int width, double share) {
    if (metrics.horizontalAdvance(text) <= width) return text;
    const qsizetype place = text.lastIndexOf(mark);
    if (place < 0) return metrics.elidedText(text, Qt::ElideMiddle, width);
    const QString begin = text.left(place);
    const QString end = text.mid(place + mark.size());
    const int room = std::max(0, width - metrics.horizontalAdvance(mark));
    // The beginning keeps its share: it says what this is about.
    const int ofEnd = std::min(metrics.horizontalAdvance(end), room - static_cast<int>(room * share));
    return metrics.elidedText(begin, Qt::ElideRight, room - ofEnd) + mark + metrics.elidedText(end, Qt::ElideRight, ofEnd);
}

EndKeeper::EndKeeper(const QString& mark, QObject* parent, double share) : QStyledItemDelegate(parent), mark_(mark), share_(share) {}

void EndKeeper::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    // While it is measured there is no place yet, and the whole text is what it asks for.
    if (!option->rect.isValid() || option->rect.width() <= 0) return;
    const QStyle* style = option->widget != nullptr ? option->widget->style() : QApplication::style();
    const int margin = 2 * (style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option->widget) + 1);
    option->text = withEndKept(option->fontMetrics, option->text, mark_, option->rect.width() - margin, share_);
}

}  // namespace huying::ui
