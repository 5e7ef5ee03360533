// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTableView>
#include <QTimer>
#include <set>
#include <vector>

#include "models/case_list_model.h"

namespace huying::ui {

class FilterHeader;

// The list as a table: due dates in colour with words, type-ahead over all rows, ticks, an order by several columns. Where
// it stands survives a refresh; columns, their order and widths and the order of the rows are kept for each workplace.
class CaseListView : public QTableView {
    Q_OBJECT
public:
    // Columns and sizes are kept under `name`. The model must outlive the view.
    CaseListView(CaseListModel& model, const QString& name, QWidget* parent = nullptr);
    ~CaseListView() override;

    [[nodiscard]] FilterHeader* filterHeader() const { return header_; }
    [[nodiscard]] domain::SuggestionId current() const;
    [[nodiscard]] QStringList shownFields() const;  // codes of the visible columns, from left to right
    [[nodiscard]] std::vector<int> selectedRowNumbers() const;
    void chooseRow(int row);
    void expectOtherList() { isOtherList_ = true; }  // where the chosen row is not in it, its first one is chosen
    void expectSameList() { isOtherList_ = false; }
    void select(domain::SuggestionId id);
    void chooseNone();
    void step(int by);  // to the next or previous case
    void fillColumnMenu(QMenu* menu);
    void resetColumns();
    // Columns that this person is not shown: neither offered nor ordered by, whatever was kept for whoever works at this machine.
    void setWithheld(const std::set<int>& columns);
    [[nodiscard]] bool isWithheld(int column) const { return withheld_.contains(column); }
    [[nodiscard]] std::vector<int> columnsInOrder() const;  // hidden ones too
    [[nodiscard]] int charactersWide(int column) const;     // in Chinese characters, also of a hidden one
    // As if it were done at the header: kept. Widths in Chinese characters, of the columns that change.
    void arrange(const std::vector<int>& order, const std::vector<int>& shown, const QHash<int, int>& widths);
    [[nodiscard]] int widestDueWords() const;
    void fillSortMenu(QMenu* menu);
    enum class SortHow { only, also };
    void sortBy(int column, SortHow how);  // again: the other direction
    void setOrder(const std::vector<app::SortKey>& order);       // empty: the usual one
    void setUsualOrder(const std::vector<app::SortKey>& order);  // until somebody chooses another; else by number
    void toggleTicks();  // of the selected rows, as the current one's will be
    [[nodiscard]] std::vector<int> shownColumns() const;  // as they stand, left to right
    void setMatchesShown(bool areShown);  // a second line in each row, for where the words searched for stand

Q_SIGNALS:
    void currentCaseChanged(huying::domain::SuggestionId id);
    void selectionCountChanged(int count);
    void openRequested();
    void copyRequested();  // the selected rows
    void explainRequested();
    void nothingFits(const QString& typed);  // no row has what was typed into the list

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyboardSearch(const QString& search) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void rememberPlace();
    void restorePlace();
    void spreadTitle();
    void restoreOrder();
    void keepColumns();
    bool restoreColumns();  // false: none were kept
    [[nodiscard]] std::vector<app::SortKey> withoutWithheld(const std::vector<app::SortKey>& order) const;
    void takeArrangement();
    void addSortActions(QMenu* menu, SortHow how);

    CaseListModel& list_;
    QString name_;
    const QString widthKey_;  // under which widths are kept: those of the language in which the list was made
    std::vector<app::SortKey> usualOrder_;
    FilterHeader* header_;
    domain::SuggestionId rememberedCase_;
    int rememberedRow_ = 0;
    std::set<int> withheld_;
    QHash<int, int> shownToOthers_;  // of these the ones that were shown, with their widths
    QHash<int, int> usualWidths_;  // of columns, while nobody arranged them by hand
    bool isOtherList_ = false;  // what comes next answers another question
    int rememberedScroll_ = 0;
    QString typed_;
    QElapsedTimer typedAt_;
    QTimer keepSoon_;
    bool isArranging_ = false;       // by the view itself
    bool isArrangedByHand_ = false;  // then it is kept
};

}  // namespace huying::ui
