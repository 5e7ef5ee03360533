// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>
#include <QWidget>
#include <functional>

#include "app/queries/list_sheet.h"
#include "pages/directory/entry_pinyin.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace huying::ui {

class EntryList;
class FlowLayout;

// One line of a list of the directory.
struct EntryRow {
    QString key;         // names it in commands, unique in its list
    QStringList cells;
    QString searchText;  // by what it is found beside its cells: former names, numbers
    QString detail;      // what the pane at the right says
    QString parent;      // key of the row it stands below
    bool isMuted = false;  // has ended
};

// A list of the directory: what is typed above narrows it, what is typed in it goes to the line that begins with it, has it or
// is called so in pinyin; the pane at the right tells the chosen entry, the buttons below act on it. Enter or a double click
// edits; the other buttons have their keys, or stand in the menu that the menu key (Shift+F10) or a right click opens.
class EntryTable : public QWidget {
    Q_OBJECT
public:
    enum class Needs { nothing, one, some };

    EntryTable(const QString& name, const QStringList& headers, QWidget* parent = nullptr);

    void setRows(const QList<EntryRow>& rows);
    [[nodiscard]] QString current() const;
    [[nodiscard]] QStringList selected() const;
    void select(const QString& key);
    [[nodiscard]] QString filterText() const;
    void setFilterText(const QString& text);
    // Stands in the list while it has no line at all: what such lines are for and what to do first.
    void setEmptyText(const QString& text);
    void setFilterHint(const QString& text);  // by what the lines are found, where it is not names and numbers
    void wantEntry(const QString& key) { wanted_ = key; }  // chosen once the rows are there
    // Something was recorded: a line that the next rows have and these have not is chosen, for it is what goes on from there. Where
    // the line above would hide it, that is emptied.
    void expectMade() { isMadeExpected_ = hasRead_; }
    [[nodiscard]] int count() const { return count_; }
    [[nodiscard]] int foundCount() const { return found_; }  // that the line above lets through
    [[nodiscard]] QTreeWidget* list() const;
    enum class Rows { shown, selected };
    // What stands in the list, from top to bottom, with its headers; entries below another one are set in.
    [[nodiscard]] app::ListSheet sheet(Rows which) const;

    void addAbove(const QString& label, QWidget* widget);
    // Below behind the others, for the list as a whole.
    QPushButton* addListAction(const QString& name, const QString& text, std::function<void()> act);
    // `key` presses it from within the list.
    QPushButton* addAction(const QString& name, const QString& text, Needs needs, std::function<void()> act,
                           QKeyCombination key = Qt::Key_unknown);
    void setEditAction(QPushButton* button);
    // `whyNot`: why what the button of this name does is not this person's or cannot be recorded here; empty: it may be done.
    void setRefusals(std::function<QString(const QString& name)> whyNot);
    [[nodiscard]] QString whyNot(const QPushButton* button) const;
    void judge() { showCurrent(); }  // asks again what may be done
    static constexpr Qt::Key addKey = Qt::Key_Insert;
    static constexpr Qt::Key renameKey = Qt::Key_F6;  // F2, usual elsewhere, explains dates here

    struct Action {
        QPushButton* button = nullptr;
        Needs needs = Needs::nothing;
        QString keys;  // as people read them; empty where it has none
    };
    [[nodiscard]] const QList<Action>& actions() const { return actions_; }
    [[nodiscard]] QList<EntryRow> rows() const { return rows_.values(); }
    [[nodiscard]] bool hasRead() const { return hasRead_; }  // rows, be they none
    // What is typed and not found waits for the pinyin that was announced.
    void awaitPinyin() { ++pinyinAwaited_; }
    void setPinyin(const QHash<QString, EntryPinyin>& pinyin);  // by the keys of rows

Q_SIGNALS:
    void rowsChanged();
    void filtered();
    void copyRequested();  // Ctrl+C in the list
    void nothingFits(const QString& typed);  // what was typed in the list; it stands where it did before
    void chosenChanged();  // after the buttons were set by what they need
    void refused(const QString& reason);  // a key was pressed for what cannot be done here
    void narrowingTaken(const QString& sentence);  // what stood above the list would have hidden what was just made
    void nothingMade();                            // of what was expected

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(QTreeWidgetItem* item);
    [[nodiscard]] QString placeIn(const QList<EntryRow>& rows) const;
    void showMade(QTreeWidgetItem* item);
    void showEmpty();
    void applyFilter();
    void showCurrent();
    void goToTyped(const QString& typed);
    void openMenu(const QPoint& at);
    bool pressKey(QKeyCombination key);
    void press(QPushButton* button);
    [[nodiscard]] bool hasReason(const QPushButton* button) const;
    [[nodiscard]] const EntryPinyin& pinyinOf(const EntryRow& row) const;
    [[nodiscard]] bool isFoundBy(const EntryRow& row, const QString& wanted) const;

    QHBoxLayout* above_;
    QLineEdit* filter_;
    EntryList* list_;
    QLabel* detail_;
    QLabel* empty_ = nullptr;
    FlowLayout* buttons_;
    QHash<QString, EntryRow> rows_;
    QHash<QString, EntryPinyin> pinyin_;
    QList<Action> actions_;
    QHash<int, QPushButton*> keys_;  // by QKeyCombination::toCombined
    QPushButton* edit_ = nullptr;
    std::function<QString(const QString& name)> whyNot_;
    QString typed_;  // in the list, and nothing found yet: pinyin may still come
    QString before_;  // the line where the typing began
    bool isMadeExpected_ = false;
    int pinyinAwaited_ = 0;  // answers on their way; an earlier one does not know the latest lines
    bool hasRead_ = false;
    int count_ = 0;
    int found_ = 0;
    QString wanted_;
};

}  // namespace huying::ui
