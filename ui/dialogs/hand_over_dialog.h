// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <optional>

#include "app/queries/list_sheet.h"
#include "background/register.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace huying::ui {

class Prompts;

// The list for the hand-over meeting (交办会): what is planned and not yet assigned, to be printed or written out; where
// routes are on record, of one body alone too.
class HandOverDialog : public QDialog {
    Q_OBJECT
public:
    HandOverDialog(Register& theRegister, Prompts& prompts, std::optional<domain::SessionId> session, QWidget* parent);

    [[nodiscard]] const app::ListSheet& sheet() const { return sheet_; }  // as it is shown: of one body or of all
    void showSheet(app::ListSheet sheet);  // as it comes when it is read

Q_SIGNALS:
    void read();
    void previewed();

private:
    void ask();
    void fillBodies();
    void showRows();
    void print();
    void write();
    void writeForUnits();
    void tell(const QString& text, bool isWrong);
    [[nodiscard]] QString subtitle() const;

    Register& register_;
    Prompts& prompts_;
    std::optional<domain::SessionId> session_;
    app::ListSheet whole_;
    app::ListSheet sheet_;
    QComboBox* body_;
    QLabel* count_;
    QTableWidget* table_;
    QLabel* told_;
    QPushButton* print_;
    QPushButton* export_;
    QPushButton* units_;
};

}  // namespace huying::ui
