// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/command_dialog.h"

class QComboBox;
class QVBoxLayout;

namespace huying::ui {

class ChoicePicker;

// What is to be assigned: one suggestion or several at once.
struct CaseToAssign {
    QString address;
    QString name;   // 第120号
    QString title;
};

// Units with their roles for one suggestion, or the same units for several: one batch, one undo.
class AssignDialog : public CommandDialog {
    Q_OBJECT
public:
    AssignDialog(Register& theRegister, QList<CaseToAssign> cases, QWidget* parent);

    void addRow(const QString& unit = QString(), std::optional<domain::TaskRole> role = std::nullopt);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;
    [[nodiscard]] bool checkMore() override;
    [[nodiscard]] QString pieceOf(std::size_t i) const override;
    [[nodiscard]] QVariantMap typed() const override;  // with the rows
    void putTyped(const QVariantMap& values) override;

private:
    struct Row {
        QWidget* widget;
        ChoicePicker* unit;
        QComboBox* role;
        QLineEdit* scope;
        DateEdit* dueOn;
        QWidget* remove;
    };

    void removeRow(QWidget* widget);
    void orderTabs();
    void suggestRoles();  // one unit: sole; several: lead and joint, unless chosen by hand
    [[nodiscard]] std::vector<app::TaskOrder> orders() const;

    QList<CaseToAssign> cases_;
    QWidget* rowsWidget_;
    QVBoxLayout* rowsLayout_;
    DateEdit* assignedOn_;
    QWidget* addUnit_;
    QList<Row> rows_;
    QLineEdit* assignedBy_;
    QLineEdit* via_;
    QLineEdit* documentNumber_;
};

}  // namespace huying::ui
