// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "app/queries/line_matter.h"
#include "app/queries/list_sheet.h"
#include "app/queries/look_back_list.h"
#include "background/register.h"
#include "pages/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace huying::ui {

class CaseActions;
class CasePane;
class LookBackBar;
class SheetModel;
class Prompts;

// 落实: the ledger of promises, also of earlier sessions, the forms that have not come back with whom to call, look-back rounds, and who
// is still owed a reply; the case beside it. What stands here is printed and exported; on the screen the columns that are looked at first
// stand first.
class FollowUpPage : public Page {
    Q_OBJECT
public:
    enum class List { commitments, unrated, lookBack, replyDebts };

    FollowUpPage(Register& theRegister, Prompts& prompts, QWidget* parent = nullptr);
    ~FollowUpPage() override;

    [[nodiscard]] QList<QAction*> topActions() const override;
    [[nodiscard]] QString helpText() const override;
    [[nodiscard]] QString countText() const override;
    void takeOpened() override;
    void setSession(std::optional<domain::SessionId> session) override;
    void takeFocus() override;
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;

    static QList<std::pair<List, QString>> listNames();
    void showList(List list);
    [[nodiscard]] int count() const { return static_cast<int>(rows_.size()); }
    [[nodiscard]] CasePane* pane() const { return pane_; }

Q_SIGNALS:
    void previewed();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    // What a row is about: it is found again by that and not by its place, which changes with every entry.
    struct Row {
        domain::SuggestionId id;
        int promise = 0;  // number within the case; 0 in the other lists
        bool isAnswerOwed = false;
        domain::LookBackLineId line = {};  // of a look-back round
        app::LineMatter matter = {};       // what the date of the row is the limit of
        std::string deputy = {};           // who is owed a reply
        bool operator==(const Row& other) const {
            return id == other.id && promise == other.promise && line == other.line && matter.task == other.matter.task &&
                   deputy == other.deputy;
        }
    };

    struct Answer {
        app::ListSheet sheet;
        std::vector<Row> rows;
        std::vector<app::LookBackRound> rounds = {};
    };

    QWidget* makeControls();
    void makeTable();
    void read();
    void take(Answer answer);
    void setColumns();  // of another list
    [[nodiscard]] Row current() const;
    [[nodiscard]] int rowOf(const Row& wanted, int place) const;
    void showCurrent();
    void step(int by);
    void openCase(bool isOpen);
    void arrange();  // list and case beside each other or over each other
    [[nodiscard]] static Answer lookBackAnswer(app::RegisterStore& store, domain::LookBackId round, const std::string& named,
                                               std::optional<domain::LookBackStanding> standing, base::Date today, const app::Words& in);
    void exportSheet();
    void printSheet();
    [[nodiscard]] List list() const;
    [[nodiscard]] QString subtitle() const;

    Register& register_;
    Prompts& prompts_;
    QComboBox* lists_;
    QCheckBox* openOnly_;
    LookBackBar* lookBackBar_;
    QTableView* table_;
    SheetModel* model_;
    QLabel* empty_;
    QStackedWidget* stack_;
    QWidget* listSide_;
    CasePane* pane_;
    CaseActions* actions_;
    QSplitter* splitter_;
    QAction* export_;
    QAction* print_;
    std::shared_ptr<const app::ListSheet> sheet_ = std::make_shared<const app::ListSheet>();
    std::vector<Row> rows_;
    std::optional<domain::SessionId> session_;
    Row wanted_;  // to be chosen once the list is read
    unsigned generation_ = 0;
    bool isCaseOpen_ = false;
    bool isFilling_ = false;
};

}  // namespace huying::ui
