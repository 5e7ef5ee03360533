// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantMap>
#include <QWidget>
#include <memory>
#include <optional>

#include "background/register.h"
#include "cases/chip_bar.h"
#include "models/case_list_model.h"
#include "models/list_state.h"
#include "models/register_page_source.h"

class QBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace huying::ui {

class CaseListView;
class CasePane;

// List and case side by side: chips of the active filters above the list, the case at the right; below 1100 px the case
// opens over the list. Used by the register and by "My cases".
class CaseBrowser : public QWidget {
    Q_OBJECT
public:
    CaseBrowser(Register& theRegister, const QString& name, QWidget* parent = nullptr);
    ~CaseBrowser() override;

    void setSession(std::optional<domain::SessionId> session);
    void setUnit(std::optional<domain::UnitId> unit);
    void setSearchText(const QString& text);
    void setSavedFilter(std::optional<SavedFilter> filter);
    void setQueue(std::optional<app::Queue> queue);  // a queue of the page Today
    [[nodiscard]] std::optional<app::Queue> queue() const { return queue_; }
    [[nodiscard]] ListState state() const;           // what a named filter keeps
    void setState(const ListState& state);
    [[nodiscard]] QVariantMap place() const;  // the state, and where one stands in it
    void setPlace(const QVariantMap& place);
    void setEmptyText(const QString& text);
    void hideAssignment();            // where a unit's clerk works, who assigns nothing and records for several at once
    void setListShown(bool isShown);  // off while there is nothing to ask for yet
    void showCase(domain::SuggestionId id);  // in the pane, and in the list where it stands there
    void takeFocus();
    void openCase();
    void clearFilters();
    void explainDue();

    [[nodiscard]] CaseListView* list() const { return list_; }
    [[nodiscard]] CaseListModel* model() const { return model_; }
    [[nodiscard]] CasePane* pane() const { return pane_; }
    [[nodiscard]] QString countText() const;  // 选中 1 件，共 86 件
    // What a step for several cases is about: the ticked ones, else the selected rows; else the piece that is open and stands in no
    // row.
    [[nodiscard]] std::vector<domain::SuggestionId> chosenCases() const;
    // Their rows, read where they have not been yet or stand outside the list.
    void withChosenRows(QObject* context, const std::function<void(const std::vector<app::CaseRow>&)>& use);
    void untick(const std::vector<domain::SuggestionId>& handled);
    void copyRows();  // the selected ones, as a table

Q_SIGNALS:
    void actionRequested(const QString& command, int promise);  // of the pane
    void assignSelectedRequested();
    void mergeSelectedRequested();
    void lookBackSelectedRequested();
    void proposeSelectedRequested();
    void changeSelectedRequested();
    void keepFilterRequested();
    void refused(const QString& reason);  // of the pane
    void copied(int rows);
    void countChanged();
    void searchChanged(const QString& text);         // taken away by its chip
    void savedFilterChanged(bool isActive);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void ask();
    void takeLoaded();
    void takeWanted(domain::SuggestionId wanted);
    void takeCurrent(domain::SuggestionId id);
    void showEmpty(bool isShown, const QString& text);
    void showChips();
    void addTicks(QList<ChipBar::Entry>& entries);
    void showWhatMayBeDone();
    void showSelection(int count);
    void showTicks();
    QMenu* addMenuButton(QBoxLayout* bar, const QString& text, const QString& name);
    void arrange();  // beside each other or over each other
    void closeCase();
    [[nodiscard]] bool isNarrow() const;
    [[nodiscard]] bool isNarrowed() const;  // by a filter, a queue, a search or columns
    [[nodiscard]] QString totalText() const;
    [[nodiscard]] QString emptyTextNow() const;
    [[nodiscard]] QString nothingFound() const;  // whoever sees a part is told what was not searched

    Register& register_;
    QString name_;
    std::unique_ptr<RegisterPageSource> source_;
    CaseListModel* model_;
    CaseListView* list_;
    CasePane* pane_;
    QSplitter* splitter_;
    QWidget* listSide_;
    QStackedWidget* listStack_;
    QStackedWidget* caseStack_;
    QLabel* empty_;
    QLabel* total_;
    ChipBar* chips_;
    QWidget* selectionSide_;
    QLabel* selectionText_;
    QLabel* assignNote_;
    QPushButton* assignSelected_;
    QPushButton* mergeSelected_;
    QPushButton* lookBackSelected_;
    QPushButton* proposeSelected_;
    QPushButton* changeSelected_;
    bool isAssignable_ = true;

    std::optional<domain::SessionId> session_;
    std::optional<domain::UnitId> unit_;
    std::optional<SavedFilter> savedFilter_;
    std::optional<app::Queue> queue_;
    QString searchText_;
    QString emptyText_;
    domain::SuggestionId wantedCase_;
    domain::SuggestionId outside_;  // open, and in no row of the list
    bool isListShown_ = true;
    bool isCaseOpen_ = false;  // only told apart when narrow
};

}  // namespace huying::ui
