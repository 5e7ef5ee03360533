// SPDX-License-Identifier: GPL-3.0-or-later
#include "visible_texts.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSpinBox>
#include <QTabWidget>
#include <QTextDocument>
#include <QTextEdit>

namespace huying::tests {

namespace {

using Take = std::function<void(const QString& where, const QString& text)>;

QString plain(const QString& text) {
    if (!Qt::mightBeRichText(text)) return text;
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

void takeItems(const QString& where, const QAbstractItemModel& model, const QModelIndex& parent, const Take& take) {
    constexpr int most = 200;  // rows of one kind say the same
    for (int column = 0; column < model.columnCount(parent); ++column) {
        if (!parent.isValid()) take(where, model.headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < std::min(most, model.rowCount(parent)); ++row) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                take(where, plain(index.data(role).toString()));
            if (column == 0 && model.rowCount(index) > 0) takeItems(where, model, index, take);
        }
    }
}

void takeAction(const QAction& action, const Take& take) {
    const QString where = QStringLiteral("action ") + action.objectName();
    take(where, action.text());
    take(where, plain(action.toolTip()));
}

void takeOwn(QWidget& widget, const Take& take) {
    const QString where = QLatin1String(widget.metaObject()->className()) + QLatin1Char(' ') + widget.objectName();
    take(where, plain(widget.toolTip()));
    take(where, widget.accessibleName());
    take(where, widget.windowTitle());
    for (const QAction* action : widget.actions()) takeAction(*action, take);
    if (auto* label = qobject_cast<QLabel*>(&widget)) take(where, plain(label->text()));
    if (auto* button = qobject_cast<QAbstractButton*>(&widget)) take(where, button->text());
    if (auto* group = qobject_cast<QGroupBox*>(&widget)) take(where, group->title());
    if (auto* edit = qobject_cast<QLineEdit*>(&widget)) {
        take(where, edit->placeholderText());
        take(where, edit->text());
    }
    if (auto* edit = qobject_cast<QPlainTextEdit*>(&widget)) take(where, edit->placeholderText());
    if (auto* edit = qobject_cast<QTextEdit*>(&widget)) take(where, edit->toPlainText());
    if (auto* box = qobject_cast<QSpinBox*>(&widget)) take(where, box->text());
    if (auto* box = qobject_cast<QComboBox*>(&widget)) {
        for (int i = 0; i < box->count(); ++i) take(where, box->itemText(i));
    }
    if (auto* tabs = qobject_cast<QTabWidget*>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i) take(where, tabs->tabText(i));
    }
    if (auto* menu = qobject_cast<QMenu*>(&widget)) {
        Q_EMIT menu->aboutToShow();  // some are filled when they open
        take(where, menu->title());
        for (const QAction* action : menu->actions()) takeAction(*action, take);
    }
    if (auto* view = qobject_cast<QAbstractItemView*>(&widget); view != nullptr && view->model() != nullptr)
        takeItems(where, *view->model(), {}, take);
}

}  // namespace

void eachVisibleText(QWidget& top, const Take& take) {
    const auto notEmpty = [&](const QString& where, const QString& text) {
        if (!text.isEmpty()) take(where, text);
    };
    takeOwn(top, notEmpty);
    QList<QPointer<QWidget>> widgets;  // a menu that fills itself makes its submenus anew
    for (QWidget* widget : top.findChildren<QWidget*>()) widgets.append(widget);
    for (const QPointer<QWidget>& widget : std::as_const(widgets)) {
        if (widget && !widget->objectName().startsWith(QLatin1String("qt_"))) takeOwn(*widget, notEmpty);
    }
}

}  // namespace huying::tests
