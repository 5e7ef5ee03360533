// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>
#include <optional>

#include "background/register.h"

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QMenu;
class QTimer;

namespace huying::ui {

// The one row on top: search, session, the page's two or three main actions, the rest in a menu. On a small screen the
// program's name makes room for them.
class TopBar : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(QMenu* menu, QWidget* parent = nullptr);

    void setSessions(const std::vector<domain::Session>& sessions);
    [[nodiscard]] std::optional<domain::SessionId> session() const;
    [[nodiscard]] QVariant chosen() const;  // the session, or all of them
    void choose(const QVariant& session);
    void setPageActions(const QList<QAction*>& actions);  // the last one stands out
    void forget();  // what was searched and chosen
    void setSearchText(const QString& text);
    void focusSearch();
    [[nodiscard]] QLineEdit* searchField() const { return search_; }
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void searchChanged(const QString& text);
    void searchLeft();  // Enter or Down: on to the list
    void sessionChanged();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] int brandWidth() const;

    QWidget* brand_;
    QLineEdit* search_;
    QTimer* pause_;
    QComboBox* session_;
    QHBoxLayout* actions_;
};

}  // namespace huying::ui
