// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QPointer>
#include <QString>
#include <QVariant>
#include <array>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "background/register.h"
#include "base/pinyin.h"

class QAction;
class QLineEdit;
class QListWidget;

namespace huying::ui {

// Ctrl+K: any page, action, case, unit or deputy by Chinese text, pinyin or number. Lies over its window, goes with Esc or
// when something else is clicked. While it is open the keyboard is its own: a page that is filled meanwhile and takes the
// focus does not get what is typed.
class Palette : public QFrame {
    Q_OBJECT
public:
    Palette(Register& theRegister, QWidget* window);

    // With what can be done with the case that `page` shows, and with what `contribute` makes for the owner it is given.
    // `isWhole` is false where pages are still to be made: what they offer comes by `add`.
    using Contribute = std::function<QList<QAction*>(QObject* owner)>;
    void open(QList<QAction*> actions, const QWidget* page, const Contribute& contribute, bool isWhole);
    // What a page offers that was made while the palette is open; what was chosen stays chosen.
    void add(const Contribute& contribute, bool isWhole);
    [[nodiscard]] QLineEdit* field() const { return field_; }
    [[nodiscard]] QListWidget* list() const { return list_; }
    [[nodiscard]] bool isSearching() const { return isSearching_ || !isWhole_; }  // more may be found than is listed

Q_SIGNALS:
    void caseChosen(huying::domain::SuggestionId id);
    void nameChosen(const QString& name);  // of a unit or deputy: its pieces
    void recordChosen(huying::domain::DeputyId deputy);
    void left();  // with Esc, and what had the keyboard before is gone

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void leave();
    // What can be chosen, and by what it is found.
    struct Entry {
        QString text;
        QString detail;
        std::string folded;
        std::string otherFolded;  // its other name
        std::string lastPart;     // folded: what it is called within its place; empty where it has none
        std::vector<base::Syllables> pinyin;
        std::function<void()> choose;
    };
    void addActions(const QList<QAction*>& actions);
    void addNames();
    // Of each name and its other one, from the action at place `first` on.
    void takePinyin(std::size_t first, const std::vector<std::array<std::string, 2>>& pinyin);
    void find(const QString& typed);
    void findAgain();  // the same words among what there is now
    void askCases(const QString& typed);
    void sayNothingFound();
    void addItem(const Entry& entry);
    void insertItem(int row, const Entry& entry);
    void finish();  // Enter
    void lostFocus(Qt::FocusReason reason);
    void goBackTo();  // what was chosen before the list was made anew by itself
    void chooseCurrent();
    void place();

    Register& register_;
    QLineEdit* field_;
    QListWidget* list_;
    std::vector<Entry> actions_;
    std::vector<Entry> names_;
    std::vector<Entry> records_;  // of the deputies
    std::vector<std::function<void()>> choices_;  // by row of the list
    std::optional<std::pair<QString, QVariant>> chosen_;  // text and detail of what the list made anew shall go back to
    unsigned generation_ = 0;
    unsigned opening_ = 0;  // how often it was opened
    bool isSearching_ = false;
    bool isWhole_ = true;
    bool mayLeave_ = false;  // keys were pressed that lead elsewhere: Ctrl+F, Alt+1
    bool isEnterWaiting_ = false;  // for the piece whose number was typed
    QObject* madeActions_ = nullptr;  // parent of those made for this opening; they live until the next one
    QPointer<QWidget> before_;  // had the keyboard when it opened
};

}  // namespace huying::ui
