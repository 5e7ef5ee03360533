// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QVariantMap>
#include <QWidget>
#include <optional>

#include "domain/ids.h"

namespace huying::ui {

// A workplace. The shell shows its actions on top, its count in the status bar and what it says in the message strip.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QList<QAction*> topActions() const { return {}; }  // the last one is the main one
    // What can be done here by a button, as actions; those it makes belong to `owner`. For Ctrl+K, which finds by name what has
    // no place among the top actions: whatever can be pressed here now, but not what stands in the pane of a case.
    [[nodiscard]] virtual QList<QAction*> actionsFor(QObject* owner);
    [[nodiscard]] virtual QString helpText() const = 0;                        // F1
    [[nodiscard]] virtual QString countText() const { return {}; }
    // A register was opened, or is open as the page is made.
    virtual void takeOpened() {}
    virtual void setSession(std::optional<domain::SessionId> session) = 0;
    virtual void setSearchText(const QString&) {}
    virtual void takeFocus() { setFocus(); }
    // What is chosen, narrowed and typed, for the window that takes this one's place in another language. The page that
    // gets it has learnt of the register, but nothing of it has been read yet.
    [[nodiscard]] virtual QVariantMap state() const { return {}; }
    virtual void setState(const QVariantMap&) {}

Q_SIGNALS:
    void done(const QString& sentence);     // something was recorded and can be undone
    void told(const QString& sentence);     // worth knowing
    void toldBesides(const QString& sentence);  // worth knowing of what was just done: added to what the strip says
    void refused(const QString& sentence);
    void countChanged();
    void actionsChanged();  // topActions() are others now
    void frontRequested();  // something here was chosen from another page
    void caseRequested(huying::domain::SuggestionId id);  // show it in the register
};

}  // namespace huying::ui
