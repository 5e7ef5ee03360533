// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "app/exchange/sent_work.h"
#include "background/register.h"
#include "domain/exchange_key.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace huying::ui {

class Prompts;
class StepDialog;

// Packages to units: which have open tasks, whose key is compared and whose is not and why, and one package for each of the ticked
// units, or the one under the cursor. What came of each stands in its line.
class PackagesOutDialog : public QDialog {
    Q_OBJECT
public:
    PackagesOutDialog(Register& theRegister, Prompts& prompts, QWidget* parent);
    ~PackagesOutDialog() override;

    [[nodiscard]] QTreeWidget* units() const { return units_; }
    [[nodiscard]] bool isSending() const { return isSending_; }
    void send();  // asks for the folder and the password

Q_SIGNALS:
    void read();
    void sent();
    void accomplished(const QString& sentence);

protected:
    void reject() override;

private:
    struct State {
        std::vector<app::UnitWork> rows;  // with open tasks
        std::vector<domain::ExchangeKey> keys;
    };
    struct Outcome {
        QString text;
        bool isWrong = false;
    };
    void buildList(QVBoxLayout* layout);
    void buildButtons(QVBoxLayout* layout);
    void ask();
    void take(State state);
    void addRow(const app::UnitWork& row, bool isTicked);
    void showOutcome(QTreeWidgetItem* item, domain::UnitId unit) const;
    [[nodiscard]] bool mayGoTo(domain::UnitId unit) const;
    [[nodiscard]] QString keyText(domain::UnitId unit) const;
    void tickAll();
    void begin(const QString& folder, const std::string& password, StepDialog* step);
    void sendNext();
    void note(const domain::Unit& unit, const base::Result<std::filesystem::path>& file);
    void end();
    void forgetKey(QObject* context);
    void showButtons();
    void tell(const QString& text, bool isWrong);
    [[nodiscard]] std::vector<domain::UnitId> ticked() const;
    [[nodiscard]] std::vector<domain::UnitId> chosen() const;  // the ticked ones, else the one under the cursor

    Register& register_;
    Prompts& prompts_;
    State state_;
    std::map<domain::UnitId, Outcome> outcomes_;
    std::vector<domain::Unit> toSend_;
    std::size_t done_ = 0;
    std::size_t sentCount_ = 0;
    QString folder_;
    bool isUnlocking_ = false;
    bool isSending_ = false;
    bool isStopped_ = false;

    QLabel* count_;
    QTreeWidget* units_;
    QLabel* told_;
    QProgressBar* progress_;
    QPushButton* all_;
    QPushButton* send_;
    QPushButton* close_;
};

}  // namespace huying::ui
