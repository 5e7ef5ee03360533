// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "app/queries/ballot_list.h"
#include "background/register.h"

class QAction;
class QLabel;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace huying::ui {

class CommandDialog;
class RoomyColumn;
class Prompts;

// 满意度测评: the ballots of the session, and of the chosen one how it came out and why, its second ballot beside it, the review
// opinions and what became of them.
class BallotsView : public QWidget {
    Q_OBJECT
public:
    BallotsView(Register& theRegister, Prompts& prompts, QWidget* parent = nullptr);

    [[nodiscard]] QList<QAction*> actions() const { return {print_, export_, rule_, record_}; }
    [[nodiscard]] QString countText() const;
    void takeOpened();
    void setSession(std::optional<domain::SessionId> session);
    void takeFocus();
    void choose(domain::BallotId id);  // once it was read

    [[nodiscard]] const std::vector<app::BallotView>& ballots() const { return ballots_; }
    [[nodiscard]] const app::BallotView* chosen() const;
    CommandDialog* recordBallot();
    // What the buttons of the pane do, by the command. Null where it cannot be done now.
    CommandDialog* start(const QString& action);

Q_SIGNALS:
    void done(const QString& sentence);
    void told(const QString& sentence);
    void refused(const QString& sentence);
    void countChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void read();
    void showBallots();
    void showChosen();
    void showOpinions();
    void setActions();
    // What the dialog makes is chosen as soon as it is read: it is what goes on from there.
    enum class Makes { nothing, ballot, opinion };
    CommandDialog* open(CommandDialog* dialog, Makes makes = Makes::nothing);
    void chooseMade();
    [[nodiscard]] QString sessionAddress() const;
    [[nodiscard]] QString sessionName() const;  // as a heading
    [[nodiscard]] int term() const;
    [[nodiscard]] std::optional<int> opinion() const;  // the chosen one, by its number
    void addButton(QLayout* layout, const char* command, const QString& text);
    void printBallots();
    void exportBallots();

    Register& register_;
    Prompts& prompts_;
    QTableView* list_;
    QStandardItemModel* model_;
    RoomyColumn* aboutColumn_ = nullptr;
    QLabel* empty_;
    QWidget* pane_;
    QLabel* title_;
    QLabel* outcome_;
    QLabel* compared_;
    QTableView* opinions_;
    QStandardItemModel* opinionModel_;
    std::vector<QPushButton*> buttons_;
    QAction* record_;
    QAction* rule_;
    QAction* print_;
    QAction* export_;
    std::optional<domain::SessionId> session_;
    std::vector<app::BallotView> ballots_;
    std::vector<std::size_t> shown_;     // rows of the list
    std::vector<int> shownOpinions_;     // numbers of the rows below
    domain::BallotId wanted_;
    domain::BallotId kept_;  // the one that was chosen
    Makes makes_ = Makes::nothing;
    std::vector<std::int64_t> made_;     // entries by which
    std::optional<int> wantedOpinion_;
    unsigned generation_ = 0;
};

}  // namespace huying::ui
