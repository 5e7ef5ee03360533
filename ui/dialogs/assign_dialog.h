// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queries/plan_chain.h"
#include "dialogs/command_dialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace huying::ui {

class ChoicePicker;

// What is to be assigned: one suggestion or several at once.
struct CaseToAssign {
    QString address;
    QString name;   // 第120号
    QString title;
};

// Units with their roles for one suggestion, or the same units for several: one batch, one undo. The same rows serve every
// stage of the road to the formal unit: what the deputy proposed, what is planned, who agrees, who gets it; each is filled in
// from the stage before.
class AssignDialog : public CommandDialog {
    Q_OBJECT
public:
    // `view` of the one case: what was planned for it stands in the rows.
    AssignDialog(Register& theRegister, QList<CaseToAssign> cases, QWidget* parent, const app::CaseView* view = nullptr,
                 app::PlanStepKind stage = app::PlanStepKind::assigned);

    void addRow(const QString& unit = QString(), std::optional<domain::TaskRole> role = std::nullopt);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;
    [[nodiscard]] bool checkMore() override;
    [[nodiscard]] QString pieceOf(std::size_t i) const override;
    [[nodiscard]] QVariantMap typed() const override;  // with the rows
    void putTyped(const QVariantMap& values) override;
    QStringList takeRecorded(const app::CaseView& now) override;

private:
    struct Row {
        QWidget* widget;
        ChoicePicker* unit;
        QComboBox* role;
        QLineEdit* scope;
        DateEdit* dueOn;
        QWidget* remove;
    };

    void addFields();
    void addPlanText();
    [[nodiscard]] std::optional<app::Limit> limit() const;
    [[nodiscard]] app::PlanStepKind stage() const;
    void showStage();
    // Of the stage before, where nothing was typed since the rows were filled in last.
    void fillIn();
    [[nodiscard]] const domain::UnitPlan* planBefore() const;
    [[nodiscard]] app::Command commandFor(const QString& address) const;
    void removeRow(QWidget* widget);
    void orderTabs();
    // Which body each unit gets its pieces from, and of whose system nothing is said.
    void showRoutes();
    [[nodiscard]] bool isByRoute() const;
    void suggestRoles();  // one unit: sole; several: lead and joint, unless chosen by hand
    [[nodiscard]] std::vector<app::TaskOrder> orders() const;

    QList<CaseToAssign> cases_;
    std::optional<app::CaseView> view_;
    QComboBox* stage_;
    QVariantList filledIn_;
    QWidget* rowsWidget_;
    QVBoxLayout* rowsLayout_;
    DateEdit* assignedOn_;
    QWidget* addUnit_;
    QList<Row> rows_;
    QLineEdit* assignedBy_;
    QLineEdit* via_;
    QCheckBox* byRoute_;
    QLabel* routeText_;
    QLabel* dueNote_ = nullptr;  // of the dates on the notice, which are printed only when it goes out
    DateEdit* passedOn_;
    QLineEdit* by_;
    QLineEdit* note_;
    QLineEdit* contact_;
    QLineEdit* documentNumber_;
};

}  // namespace huying::ui
