// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "app/queries/inspection_list.h"
#include "background/register.h"

class QAction;
class QLabel;
class QLayout;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace huying::ui {

class CommandDialog;
class Prompts;

// 综合检查: the inspections of the session, and of the chosen one who goes along, how its sample was drawn, what was found of each
// unit and piece and what followed.
class InspectionsView : public QWidget {
    Q_OBJECT
public:
    InspectionsView(Register& theRegister, Prompts& prompts, QWidget* parent = nullptr);

    [[nodiscard]] QList<QAction*> actions() const { return {print_, printAll_, export_, plan_}; }
    void takeOpened();
    void setSession(std::optional<domain::SessionId> session);
    void takeFocus();
    void choose(domain::InspectionLineId line);  // and its inspection, once they were read

    [[nodiscard]] const std::vector<app::InspectionView>& inspections() const { return inspections_; }
    [[nodiscard]] const app::InspectionView* chosen() const;
    CommandDialog* planInspection();
    // What the buttons of the pane do, by the command. Null where it cannot be done now.
    CommandDialog* start(const QString& action);

Q_SIGNALS:
    void done(const QString& sentence);
    void told(const QString& sentence);
    void refused(const QString& sentence);
    void caseRequested(huying::domain::SuggestionId id);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    // A row of the lower table: what is inspected, and one finding of it.
    struct Row {
        std::size_t line = 0;
        std::optional<int> finding;  // by its number
    };

    void build();
    void read();
    void showInspections();
    void showChosen();
    void showLines();
    void setActions();
    // What the dialog makes is chosen as soon as it is read: it is what goes on from there.
    enum class Makes { nothing, inspection, lines, finding };
    CommandDialog* open(CommandDialog* dialog, Makes makes = Makes::nothing);
    void chooseMade();
    [[nodiscard]] QString sessionAddress() const;
    [[nodiscard]] QString sessionName() const;  // as a heading
    void printChosen(const app::InspectionView& view);
    void printAll();
    [[nodiscard]] const Row* row() const;
    [[nodiscard]] const domain::InspectionFinding* finding() const;  // of the chosen row
    void addButton(QLayout* layout, const char* command, const QString& text);

    Register& register_;
    Prompts& prompts_;
    QTableView* list_;
    QStandardItemModel* model_;
    QLabel* empty_;
    QWidget* pane_;
    QLabel* title_;
    QLabel* about_;
    QTableView* lines_;
    QStandardItemModel* lineModel_;
    std::vector<QPushButton*> buttons_;
    QPushButton* openPiece_;
    QAction* plan_;
    QAction* print_;     // the chosen one
    QAction* printAll_;
    QAction* export_;
    std::optional<domain::SessionId> session_;
    std::vector<app::InspectionView> inspections_;
    std::vector<std::size_t> shown_;  // rows of the list
    std::vector<Row> rows_;           // rows of the lower table
    domain::InspectionLineId wanted_;
    domain::InspectionId kept_;  // the one that was chosen
    std::optional<int> wantedFinding_;   // of the wanted line, by its number
    Makes makes_ = Makes::nothing;
    std::vector<std::int64_t> made_;     // entries by which
    unsigned generation_ = 0;
};

}  // namespace huying::ui
