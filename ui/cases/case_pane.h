// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QSet>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "app/history/history_text.h"
#include "app/queries/case_view.h"
#include "app/queries/line_matter.h"
#include "background/register.h"

class QAction;
class QLabel;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace huying::ui {

class FlowLayout;
class NextStepBanner;

// One case whole: what it is, the next step in one sentence, what can be done now, and the tabs. Reads itself again when
// the register changes. With a unit it offers what that unit can do.
class CasePane : public QWidget {
    Q_OBJECT
public:
    explicit CasePane(Register& theRegister, QWidget* parent = nullptr);

    void showCase(domain::SuggestionId id);
    void setUnit(std::optional<domain::UnitId> unit);
    [[nodiscard]] const app::CaseView* view() const { return view_.get(); }
    [[nodiscard]] std::optional<domain::UnitId> unit() const { return unit_; }
    [[nodiscard]] std::size_t historyCount() const { return history_.size(); }
    void enter();  // the keyboard goes to what can be done next
    // Asks for the dialog of `command` once the case that is wanted stands here; where it is not possible then that is refused().
    void startAction(std::string_view command, int promise = 0);
    [[nodiscard]] bool isEmpty() const { return !id_; }
    void showTab(int index);
    [[nodiscard]] int tab() const;
    void stepTab(int by);
    // What Ctrl+Tab and Ctrl+Shift+Tab mean, also while the keyboard is in the list: 1, -1, or 0 for any other key.
    [[nodiscard]] static int tabStepOf(const QKeyEvent& event);
    [[nodiscard]] static int tabCount() { return tabTotal; }
    // Opens the menu of what has no button, else goes to the buttons; of a piece that is just being read once it stands here.
    void openMore();
    void explainDue();                                       // of the next step
    // Why that matter is due when it is; of a piece that is just being read once it stands here.
    void explainMatter(const app::LineMatter& about);
    void explainTask(domain::TaskId task, QWidget* anchor);
    // What can be done with the case now, as actions that belong to `owner`; for Ctrl+K. Of one that is still being read all that
    // is done with pieces: what is chosen waits for it.
    [[nodiscard]] QList<QAction*> actionsFor(QObject* owner);
    void setCloseShown(bool isShown);                        // while it lies over the list

Q_SIGNALS:
    // A command, or what else CaseActions starts.
    // The number is that of the promise it is about, of a review that of the task whose reply it is; 0: none is meant.
    void actionRequested(const QString& command, int promise = 0);
    void stepRequested(int by);
    void closeRequested();
    void caseRequested(domain::SuggestionId other);  // one that this case is merged with or linked to
    void shown();  // after the case was read
    void refused(const QString& reason);  // why what was asked for cannot be done now

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    static constexpr int tabTotal = 6;

    struct Answer {
        std::optional<app::CaseView> view;
        std::vector<app::HistoryText> history;
    };

    // The piece that is wanted is still being read, and another one stands here.
    [[nodiscard]] bool isBehind() const;
    // What stands here cannot be done while it is another piece's: the keyboard waits in the pane itself.
    void showWhoseActions();
    // As startAction(), for the piece `of`; where the choice has gone on since, back to it first.
    void startActionOf(domain::SuggestionId of, const QString& command);
    void makeContent();
    void read();
    void arrive(Answer answer);
    void takeHeldBack();
    [[nodiscard]] bool isMenuOpen() const;
    void take(Answer answer);
    void goBackTo(const QString& button, bool wasInTabs);
    void showHead();
    void showActions();
    void makeButtons();
    void orderStops();
    void addAction(const app::AllowedCommand& action, bool isPrimary);
    void showNextStep();
    void startWanted();
    void explainWanted();
    // The command for what is left of a piece whose work is done: the answer that is owed, else what was promised, the reply that
    // has not reached everyone, the publication that was agreed on, and at last the archive, which takes nothing more; empty:
    // nothing is. Of the unit that works here where there is one.
    [[nodiscard]] std::string_view leftToDo() const;
    [[nodiscard]] std::string_view nextCommand() const;  // what the case waits for, of the unit that works here its own
    // Who may take the next step, where the one who signed in may not; empty: this person may, or the step is nobody's command.
    [[nodiscard]] QString whyNotNext() const;
    [[nodiscard]] bool isOfUnit() const;
    [[nodiscard]] bool isPublicationLeft() const;
    // Why nothing of the piece may be published; empty where its title at least may.
    [[nodiscard]] QString whyNoText() const;
    [[nodiscard]] QString whyNoRecord() const;
    [[nodiscard]] QString whyNot(const app::AllowedCommand& action) const;
    void showTabs(bool isSameCase);  // and so what is scrolled to stays
    void fillTab(int index);  // when it is looked at
    [[nodiscard]] std::vector<app::AllowedCommand> actionsNow() const;

    Register& register_;
    domain::SuggestionId id_;
    std::optional<domain::UnitId> unit_;
    std::unique_ptr<app::CaseView> view_;
    std::vector<app::HistoryText> history_;
    QSet<int> filledTabs_;  // with the case that is shown
    struct WantedAction {
        domain::SuggestionId of;
        QString command;
        int promise = 0;
    };
    WantedAction wanted_;
    struct WantedExplanation {
        domain::SuggestionId of;
        std::optional<app::LineMatter> about;  // none: of the next step
    };
    std::optional<WantedExplanation> wantedExplanation_;
    unsigned generation_ = 0;  // of the last reading asked for
    unsigned taken_ = 0;       // of the reading that stands here
    std::unique_ptr<Answer> heldBack_;  // while the menu is open: what it offers must not change under somebody's hand
    bool wasRecordedHere_ = false;      // since the case was read
    bool wasPainted_ = false;
    bool isMoreWanted_ = false;

    QLabel* empty_;
    int wantedTab_ = 0;
    bool isCloseShown_ = false;
    // Made with the first case: a window stands sooner on the screen without them.
    QWidget* content_ = nullptr;
    QLabel* numberLine_ = nullptr;
    QLabel* title_ = nullptr;
    QLabel* proposers_ = nullptr;
    NextStepBanner* nextStep_ = nullptr;
    FlowLayout* actions_ = nullptr;
    QPointer<QPushButton> more_;  // made anew with the other buttons; none where every command has its own
    QTabWidget* tabs_ = nullptr;
    QList<QVBoxLayout*> tabLayouts_;  // null until the tab is looked at for the first time
    QWidget* close_ = nullptr;
};

}  // namespace huying::ui
