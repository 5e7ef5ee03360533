// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTreeWidget>

namespace huying::ui {

// The tree of an EntryTable: what is typed in it is collected, in Chinese too, and handed on to whoever looks for it.
class EntryList : public QTreeWidget {
    Q_OBJECT
public:
    using QTreeWidget::QTreeWidget;

    void keyboardSearch(const QString& search) override;

Q_SIGNALS:
    void typed(const QString& text, bool isBegun);  // since the last pause; with its first sign `isBegun`

protected:
    void focusInEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QString typed_;
    QElapsedTimer typedAt_;
};

}  // namespace huying::ui
