// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/cut_texts.h"

#include <QtWidgets>

#include "widgets/parts.h"

namespace huying::ui {

namespace {

constexpr int margins = 12;  // of a field or a cell, left and right together

QString ifWider(const QString& text, const QFontMetrics& metrics, int room) {
    return metrics.horizontalAdvance(text) > room ? text : QString();
}

QString cutIn(const QLineEdit& line) {
    if (line.echoMode() != QLineEdit::Normal) return {};
    const int icons = static_cast<int>(line.actions().size()) * line.height();
    return ifWider(line.text().isEmpty() ? line.placeholderText() : line.text(), line.fontMetrics(), line.width() - icons - margins);
}

QString cutIn(const QHeaderView& header, const QPoint& at) {
    const int section = header.orientation() == Qt::Horizontal ? header.logicalIndexAt(at) : -1;
    if (section < 0 || header.model() == nullptr) return {};
    return ifWider(header.model()->headerData(section, Qt::Horizontal).toString(), header.fontMetrics(),
                   header.sectionSize(section) - margins);
}

QString cutIn(const QAbstractItemView& view, const QPoint& at) {
    const QModelIndex index = view.indexAt(at);
    if (!index.isValid() || !index.data(Qt::ToolTipRole).toString().isEmpty()) return {};
    const bool isCut = view.sizeHintForIndex(index).width() > view.visualRect(index).width();
    return isCut ? index.data().toString() : QString();
}

QString cutIn(const QTabBar& tabs, const QPoint& at) {
    const int tab = tabs.tabAt(at);
    if (tab < 0 || !tabs.tabToolTip(tab).isEmpty()) return {};
    return ifWider(tabs.tabText(tab), tabs.fontMetrics(), tabs.tabRect(tab).width());
}

QString cutIn(const QLabel& label) {
    const bool isOneLine = !label.wordWrap() && !Qt::mightBeRichText(label.text());
    return isOneLine ? ifWider(label.text(), label.fontMetrics(), label.contentsRect().width()) : QString();
}

QString cutTextOf(QWidget* widget, const QPoint& at) {
    if (const auto* header = qobject_cast<const QHeaderView*>(widget->parentWidget()); header != nullptr && header->viewport() == widget)
        return cutIn(*header, at);
    if (const auto* view = qobject_cast<const QAbstractItemView*>(widget->parentWidget()); view != nullptr && view->viewport() == widget)
        return cutIn(*view, at);
    if (!widget->toolTip().isEmpty()) return {};
    if (const auto* line = qobject_cast<const QLineEdit*>(widget)) return cutIn(*line);
    if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) return cutIn(*tabs, at);
    if (const auto* label = qobject_cast<const QLabel*>(widget)) return cutIn(*label);
    if (const auto* box = qobject_cast<const QComboBox*>(widget))
        return ifWider(box->currentText(), box->fontMetrics(), box->width() - box->height() - margins);
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget);
        button != nullptr && button->sizeHint().width() > button->width())
        return QString(button->text()).remove(u'&');
    return {};
}

}  // namespace

CutTexts::CutTexts(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

bool CutTexts::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ToolTip) return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    const auto* help = static_cast<const QHelpEvent*>(event);
    const QString text = widget == nullptr ? QString() : cutTextOf(widget, help->pos());
    if (text.isEmpty()) return false;
    QToolTip::showText(help->globalPos(), tipText(text), widget);
    return true;
}

}  // namespace huying::ui
