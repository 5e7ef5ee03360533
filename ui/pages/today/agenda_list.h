// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>

#include "app/queries/agenda.h"

namespace huying::ui {

// The agenda as groups that fold, a line a deadline: piece and title, whose, what, by when, days left in words. The line
// one stands on, what is folded and how far it is scrolled survive a refresh.
class AgendaList : public QTreeWidget {
    Q_OBJECT
public:
    explicit AgendaList(QWidget* parent = nullptr);

    void showAgenda(const app::Agenda& agenda);
    [[nodiscard]] domain::SuggestionId current() const;
    void step(int by);  // to the next or previous line, over the groups

Q_SIGNALS:
    void currentCaseChanged(huying::domain::SuggestionId id);
    void openRequested();
    void paperRequested(const QString& address);  // a line is of a paper that has no number yet
    void explainRequested(const huying::app::LineMatter& about);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QSet<QString> foldedGroups() const;
    void open(const QTreeWidgetItem& line);
    void explain(const QTreeWidgetItem& line);

    bool isFilling_ = false;
};

}  // namespace huying::ui
