// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <vector>

#include "app/exchange/sent_work.h"
#include "background/register.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QVBoxLayout;

namespace huying::ui {

class Prompts;
class ReturnDialog;

// Exchange with the units: which have open tasks, what went out to them when and what came back. Sheets go out from here, to
// the ticked units or the one under the cursor, and what comes back is taken from here.
class ExchangeDialog : public QDialog {
    Q_OBJECT
public:
    ExchangeDialog(Register& theRegister, Prompts& prompts, QWidget* parent);

    [[nodiscard]] QTreeWidget* units() const { return units_; }
    // Sends a sheet to each ticked unit, else to the one under the cursor, into a folder that is asked for.
    void sendForms();
    // Asks for the files and opens the list of what they say; null where none was chosen.
    ReturnDialog* takeBack();

Q_SIGNALS:
    void read();
    void sent();
    void accomplished(const QString& sentence);

protected:
    void reject() override;

private:
    void buildList(QVBoxLayout* layout);
    void buildButtons(QVBoxLayout* layout);
    void ask();
    void take(std::vector<app::UnitWork> rows);
    void tickAll();
    void sendNext();
    void endSending(const QString& problem);
    void showButtons();
    void tell(const QString& text, bool isWrong);
    [[nodiscard]] std::vector<domain::UnitId> ticked() const;
    [[nodiscard]] std::vector<domain::UnitId> chosen() const;  // the ticked ones, else the one under the cursor

    Register& register_;
    Prompts& prompts_;
    std::vector<app::UnitWork> rows_;
    std::vector<domain::UnitId> toSend_;
    std::size_t sentCount_ = 0;
    QString folder_;
    bool isSending_ = false;
    bool isStopped_ = false;

    QLabel* count_;
    QTreeWidget* units_;
    QLabel* told_;
    QProgressBar* progress_;
    QPushButton* all_;
    QPushButton* send_;
    QPushButton* takeBack_;
    QPushButton* close_;
};

}  // namespace huying::ui
