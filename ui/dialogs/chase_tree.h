// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QTreeWidget>
#include <QVariantMap>

#include "app/queries/chase.h"

namespace huying::ui {

// The proposal of a chase: units that fold, a line a task with its tick and level. Space ticks, 1, 2 and 3 set the level of
// what is selected; both change the list it holds.
class ChaseTree : public QTreeWidget {
    Q_OBJECT
public:
    explicit ChaseTree(QWidget* parent = nullptr);

    // What rests after an earlier urging is there to be seen and not ticked.
    void showList(app::ChaseList list);
    [[nodiscard]] const app::ChaseList& list() const { return list_; }
    [[nodiscard]] app::ChaseList chosen() const;  // the ticked lines, with their levels
    void setLevelOfSelected(domain::UrgingLevel level);

    // What a person changed against the proposal, for a draft: of each such line its level and tick and those proposed. Put
    // back, a level or tick holds only where the same was proposed again: a later day or other steps propose anew.
    [[nodiscard]] QVariantMap choices() const;
    int setChoices(const QVariantMap& choices);  // of how many lines something holds; lines that are gone are passed over
    void startAfresh();                          // as proposed
    void tellEdited();                           // at once what would be told in the next turn of the event loop

Q_SIGNALS:
    void edited();  // once, however many lines one key has changed

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum Column { what, title, level, days, why, before, next, columns };

    void addUnit(std::size_t place);
    void showLine(QTreeWidgetItem* item);
    void putChoice(QTreeWidgetItem* item, const QStringList& choice);  // level and tick
    [[nodiscard]] QList<QTreeWidgetItem*> lines() const;
    [[nodiscard]] static bool isLine(const QTreeWidgetItem* item);
    [[nodiscard]] app::ChaseLine& lineOf(const QTreeWidgetItem* item);
    [[nodiscard]] const app::ChaseLine& lineOf(const QTreeWidgetItem* item) const;

    app::ChaseList list_;
    QTimer editedSoon_;
    bool isFilling_ = false;
};

}  // namespace huying::ui
