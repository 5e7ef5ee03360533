// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "app/queries/list_sheet.h"
#include "background/register.h"
#include "domain/due_date.h"

class QLabel;
class QSplitter;
class QStackedWidget;
class QStandardItemModel;
class QTableView;

namespace huying::ui {

// One of a unit's lists over all its pieces: what is due (到期事项), its measures (工作措施清单), or its figures (本单位情况) with
// the pieces behind the one that is looked at. Enter opens the piece, F2 says why, Ctrl+C copies the rows as a table.
class UnitList : public QWidget {
    Q_OBJECT
public:
    enum class Kind { due, measures, figures };

    UnitList(Register& theRegister, Kind kind, QWidget* parent = nullptr);

    void setUnit(std::optional<domain::UnitId> unit);
    void setSession(std::optional<domain::SessionId> session);
    void takeFocus();
    void explain();
    void copyRows();

    [[nodiscard]] const app::ListSheet& sheet() const { return sheet_; }
    [[nodiscard]] int count() const { return static_cast<int>(sheet_.rows.size()); }
    [[nodiscard]] QTableView* table() const { return table_; }
    [[nodiscard]] QTableView* pieces() const { return pieces_; }  // behind the figure; null in the other lists
    [[nodiscard]] bool isReading() const { return asked_ != taken_; }

Q_SIGNALS:
    void caseRequested(huying::domain::SuggestionId id);
    void copied(int rows);
    void countChanged();

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    // Of each row: the pieces behind it, and why its date is what it is or what it counts.
    struct Row {
        std::vector<domain::SuggestionId> pieces;
        std::optional<domain::DueDate> explained;
        QString why;
    };
    struct Answer {
        app::ListSheet sheet;
        std::vector<Row> rows;
    };

    QTableView* makeTable(const QString& name, const QString& accessibleName);
    void addPieces(QSplitter* splitter);
    void read();  // when it is looked at
    static Answer answerOf(Kind kind, app::RegisterReader& reader, domain::UnitId unit, std::optional<domain::SessionId> session,
                           base::Date today, const app::Words& in);
    void take(Answer answer);
    void showTitles();
    void readPieces();
    void open(const QTableView* from);
    [[nodiscard]] const Row* current() const;
    [[nodiscard]] QString emptyText() const;

    Register& register_;
    Kind kind_;
    std::optional<domain::UnitId> unit_;
    std::optional<domain::SessionId> session_;
    QStackedWidget* stack_;
    QLabel* empty_;
    QTableView* table_;
    QStandardItemModel* model_;
    QTableView* pieces_ = nullptr;
    QStandardItemModel* pieceModel_ = nullptr;
    app::ListSheet sheet_;
    std::vector<Row> rows_;
    std::vector<domain::SuggestionId> shownPieces_;
    unsigned asked_ = 0;
    unsigned taken_ = 0;
    unsigned piecesAsked_ = 0;
    bool isOld_ = true;  // something has changed since it was read
};

}  // namespace huying::ui
