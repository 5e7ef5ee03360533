// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "dialogs/packages_dialog.h"
#include "domain/exchange_key.h"
#include "domain/life_cycle.h"

namespace huying::ui {

// The office's side: its own key and those of units that were compared, packages out and back.
class OfficePackagesDialog : public PackagesDialog {
    Q_OBJECT
public:
    OfficePackagesDialog(Register& theRegister, Prompts& prompts, QWidget* parent);

    [[nodiscard]] bool isOfUnit() const override { return false; }
    void makeKey() override;
    void recoverKey() override;
    void giveKey() override;
    void takeKey() override;
    void revokeKey() override;
    void goOut() override;     // opens the list of units (packages_out_dialog.h)
    void comeBack() override;  // packages of units, line by line (return_dialog.h)

protected:
    void ask() override;

private:
    struct State {
        std::vector<domain::ExchangeKey> keys;
        bool isSecretGone = false;  // the key in use is on record without its private part
        int out = 0;                // units whose package has not come back
        int toSend = 0;             // units with a compared key and open tasks and no package out
        int open = 0;               // units with open tasks
        int left = 0;               // lines of returns that were not taken over
        QStringList leftOf = {};    // the units that returned them
        std::vector<std::pair<domain::NextStep, int>> toDecide = {};  // pieces in which a unit asked for something
    };
    void show(const State& state);
    void showButtons(const State& state);
    void showNextExchange(const State& state, int units);
    void askUnitOfKey(const app::KeyFile& key);
    void showReturn(const QStringList& files);
    [[nodiscard]] QString reasonAgainst(std::string_view deed) const;
    [[nodiscard]] QString officeName() const;
    [[nodiscard]] QString alsoWaiting(const State& state) const;

    bool hasKey_ = false;    // in use
    int conflictsLeft_ = 0;  // of the packages that were looked at last and not recorded
};

}  // namespace huying::ui
