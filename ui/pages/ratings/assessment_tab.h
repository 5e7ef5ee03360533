// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QVariantMap>
#include <QWidget>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "app/assessment/scoreboard.h"
#include "background/register.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;
class QTabWidget;
class QTableView;
class QTableWidget;
class QVBoxLayout;

namespace huying::ui {

class CommandDialog;
class DateEdit;
class Prompts;

// 单位考核: the scoreboard of a sheet, how each score came about, the pieces behind each number, and what changed since the board
// was frozen last.
class AssessmentTab : public QWidget {
    Q_OBJECT
public:
    AssessmentTab(Register& theRegister, Prompts& prompts, QWidget* parent = nullptr);

    [[nodiscard]] QList<QAction*> topActions() const { return {print_, export_}; }
    [[nodiscard]] QString countText() const;
    void takeOpened();
    void setSession(std::optional<domain::SessionId> session);
    void takeFocus();
    [[nodiscard]] QVariantMap state() const;
    void setState(const QVariantMap& state);

    [[nodiscard]] const app::Scoreboard* board() const { return board_ ? &*board_ : nullptr; }
    [[nodiscard]] const std::vector<app::UnitChange>& changes() const { return changes_; }

Q_SIGNALS:
    void computed();
    void done(const QString& sentence);
    void told(const QString& sentence);
    void refused(const QString& sentence);
    void countChanged();
    void caseRequested(huying::domain::SuggestionId id);

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Answer {
        std::vector<domain::AssessmentSheet> sheets;
        std::optional<domain::AssessmentSheet> sheet;  // the one that is shown
        std::int64_t version = 0;                      // of its row
        std::optional<base::Result<app::Scoreboard>> board;
        std::optional<domain::AssessmentResult> frozen;  // the last one, without its board
        std::vector<app::UnitChange> changes;
        std::vector<domain::AssessmentEntry> entries;  // void ones too
    };

    QWidget* makeControls();
    QWidget* makeSide();
    void read();
    static Answer answerFor(app::RegisterStore& store, domain::SessionId session, const std::string& wanted, base::Date asOf,
                            const app::Words& in);
    void take(Answer answer);
    void fillTable();
    void addRow(const app::UnitScore& score, bool isTooFew);
    void fillDetail();
    void addIndicator(const app::UnitScore& unit, const app::IndicatorScore& score);
    void addEntry(const domain::AssessmentEntry& entry);
    void fillChanges();
    void showRights();
    // Whose pieces stand in the list: those of a unit's tasks, behind an indicator, or behind one quantity of its formula.
    struct Behind {
        domain::AssessedRole role = domain::AssessedRole::lead;
        domain::UnitId unit;
        std::string indicator;  // by its name; empty: the tasks
        std::string quantity;   // empty: all of the indicator
    };
    void openPieces(const QModelIndex& index);
    enum class Look { goThere, stay };
    // With what each piece counts as in the formula, those that are not counted alike first.
    void showPieces(const Behind& behind, Look look);
    // What a piece counts as, in the order of the formula's counts.
    struct Counted {
        QString text;
        bool isUneven = false;  // one of them has it more often than another
    };
    static std::map<domain::SuggestionId, Counted> countedAs(const std::vector<app::UsedQuantity>& quantities);
    void fillPieces(const std::vector<app::CaseRow>& rows, const std::map<domain::SuggestionId, Counted>& counted);
    void forgetPieces();
    void open(CommandDialog* dialog);
    void editSheet(bool isNew);
    void exportSheet();
    void printSheet();
    [[nodiscard]] const domain::Session* session() const;
    [[nodiscard]] const app::ScoreList* list() const;
    [[nodiscard]] const app::UnitScore* current() const;

    Register& register_;
    Prompts& prompts_;
    std::optional<domain::SessionId> wantedSession_;
    std::string wantedSheet_;
    std::optional<domain::AssessmentSheet> sheet_;
    std::int64_t version_ = 0;
    std::optional<app::Scoreboard> board_;
    std::optional<domain::AssessmentResult> frozen_;
    std::vector<app::UnitChange> changes_;
    std::vector<domain::AssessmentEntry> entries_;
    std::optional<Behind> behind_;
    unsigned generation_ = 0;
    unsigned pieceGeneration_ = 0;
    bool isGoing_ = false;  // to the pieces, once they are read
    bool isStale_ = true;
    bool isFilling_ = false;

    QComboBox* sheets_;
    QComboBox* roles_;
    DateEdit* asOf_;
    QLabel* asOfError_;
    QPushButton* newSheet_;
    QPushButton* editSheet_;
    QPushButton* byHand_;
    QPushButton* freeze_;
    QStackedWidget* stack_;
    QTableView* table_;
    QStandardItemModel* model_;
    QTabWidget* side_;
    QVBoxLayout* detail_ = nullptr;
    QWidget* pieceSide_;
    QLabel* piecesTitle_;
    QTableWidget* pieces_;  // number, what it counts as, title
    QLabel* changesTitle_;
    QTableWidget* changesTable_;
    QAction* export_;
    QAction* print_;
};

}  // namespace huying::ui
