// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>
#include <functional>

class QPushButton;

namespace huying::ui {

class FlowLayout;

// What makes a list show what it shows, each as a chip that takes it away, and behind the chips what can be done with it. Entries
// with the same key stay the same buttons, so that the keyboard stays on one while the list is read anew.
class ChipBar : public QWidget {
    Q_OBJECT
public:
    struct Entry {
        QString key;   // of its button among the others; of a link also its object name
        QString text;
        std::function<void()> use;
        bool isLink = false;   // does something; else a chip, which takes its filter away
        QString reason = {};   // why it cannot be used; empty: it can
    };

    explicit ChipBar(QWidget* parent = nullptr);

    void showEntries(const QList<Entry>& entries);

Q_SIGNALS:
    void emptied();  // the one with the keyboard went and no other is left

private:
    QPushButton* buttonFor(const Entry& entry);
    static void setChipText(QPushButton* chip, const QString& text);
    [[nodiscard]] int placeOfFocus() const;  // -1: the keyboard is elsewhere
    void giveFocus(int place);

    FlowLayout* flow_;
    QHash<QString, QPushButton*> buttons_;
    QHash<QString, std::function<void()>> uses_;
};

}  // namespace huying::ui
