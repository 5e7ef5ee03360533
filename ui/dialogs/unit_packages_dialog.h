// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "dialogs/packages_dialog.h"

namespace huying::ui {

// A unit's side, on its own machine, with its own register or before there is one: its keys, which lie in a file of their own, the
// package that is opened, the work that is returned.
class UnitPackagesDialog : public PackagesDialog {
    Q_OBJECT
public:
    UnitPackagesDialog(Register& theRegister, Prompts& prompts, QWidget* parent);

    [[nodiscard]] bool isOfUnit() const override { return true; }
    void makeKey() override;
    void recoverKey() override;
    void giveKey() override;
    void takeKey() override;
    void revokeKey() override;
    void goOut() override;
    void comeBack() override;
    void chooseRing();  // the file with the keys of this unit, where there is one already

protected:
    void ask() override;

private:
    // What stands in the file of keys, how many entries wait to be returned (none: no register of a unit is open, or it cannot be
    // told), and whether a package left some that nobody has seen to.
    struct State {
        base::Result<app::KeyRing> ring;
        std::optional<int> waiting = {};
        bool hasLeft = false;
    };
    void show(const std::optional<State>& found);
    void showButtons(const app::KeyRing& ring);
    void showStep(const app::KeyRing& ring, bool isRead, std::optional<int> waiting);
    void showLeft(const QString& ledger);
    void endLeft(const QString& ledger);
    void showReturn(int waiting);
    void askOfficeOfKey(const app::KeyFile& key);
    void askReturn(const QString& target);
    void tellOpened(const PackageOpened& opened, const QString& ledger);
    // The file of the keys; one to be made is asked for where there is none. Empty: the person thought better of it.
    [[nodiscard]] QString ring() const;
    [[nodiscard]] QString ringToFill();

    QString unitName_;  // of the ring
    bool hasKey_ = false;
    bool isReturnNamed_ = false;  // the number for the name of its file is being asked
    bool hasLeft_ = false;        // work that a package could not carry over
    QPushButton* choose_;
    QPushButton* left_;
};

}  // namespace huying::ui
