// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <utility>
#include <vector>

#include "app/exchange/sent_work.h"
#include "background/register.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace huying::ui {

class Prompts;
class LeftLinesDialog;
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
    // What the unit under the cursor returned and what was not recorded; null where there is no unit.
    LeftLinesDialog* openLeft();

Q_SIGNALS:
    void read();
    void sent();
    void accomplished(const QString& sentence);

protected:
    void reject() override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildList(QVBoxLayout* layout);
    void buildButtons(QVBoxLayout* layout);
    void ask();
    void take(std::vector<app::UnitWork> rows);
    void tickAll();
    void sendNext();
    void goOn();
    void endSending(const QString& problem);
    void untickSent();
    void showFailures();
    void showProgress();
    void showButtons();
    void showDetail();
    void press(QPushButton* button);
    void tell(const QString& text, bool isWrong);
    [[nodiscard]] const app::UnitWork* rowOf(domain::UnitId unit) const;
    [[nodiscard]] const app::UnitWork* currentRow() const;
    [[nodiscard]] QPushButton* nextButton() const;  // what comes next: sending while nothing is out, else taking back
    [[nodiscard]] std::vector<domain::UnitId> ticked() const;
    [[nodiscard]] std::vector<domain::UnitId> chosen() const;  // the ticked ones, else the one under the cursor

    Register& register_;
    Prompts& prompts_;
    std::vector<app::UnitWork> rows_;
    std::vector<domain::UnitId> toSend_;
    std::size_t tried_ = 0;                // of toSend_
    std::vector<domain::UnitId> sent_;     // of these the ones whose sheet is out
    std::vector<std::pair<QString, QString>> failures_;  // unit, why
    QString folder_;
    bool isSending_ = false;
    bool isStopped_ = false;

    QLabel* count_;
    QTreeWidget* units_;
    QTextBrowser* detail_;
    QLabel* told_;
    QTextBrowser* failed_;
    QProgressBar* progress_;
    QPushButton* all_;
    QPushButton* left_;
    QPushButton* send_;
    QPushButton* takeBack_;
    QPushButton* close_;
};

}  // namespace huying::ui
