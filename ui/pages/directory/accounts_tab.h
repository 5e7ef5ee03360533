// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "pages/directory/directory_tab.h"

class QFrame;
class QPushButton;

namespace huying::ui {

// 账户: who may work with the register and as what, and whether it asks.
class AccountsTab : public DirectoryTab {
    Q_OBJECT
public:
    AccountsTab(Register& theRegister, Prompts& prompts);
    void reload() override;
    [[nodiscard]] EntryTable* table() const override { return table_; }

private:
    struct Read {
        std::vector<domain::Account> accounts;
        std::vector<app::HistoryEntry> history;  // of all of them, oldest first
        bool hasOfficeKey = false;               // whose password somebody knows
    };
    void take(Read read);
    void showButtons();
    void add();
    void changeRole(const domain::Account& account);
    void setPassword(const domain::Account& account);
    void disable(const domain::Account& account);
    void setSignIn(bool isRequired);
    void setIdleLock();
    [[nodiscard]] QString belongsTo(const domain::Account& account) const;
    [[nodiscard]] const domain::Account* chosen() const;
    // What the office does and nobody of these who can sign in may do; empty: nothing.
    [[nodiscard]] QString missingText(const std::vector<domain::Account>& accounts) const;
    [[nodiscard]] QStringList warningsAgainstDisabling(const domain::Account& account) const;
    [[nodiscard]] bool seesAll() const;  // a unit's person sees the own account alone

    EntryTable* table_;
    QFrame* oneAdministrator_;  // a warning
    QFrame* missing_;           // one too: what no account may do
    QLabel* missingText_;
    QLabel* next_;              // that signing in is to be asked for now
    QPushButton* role_;
    QPushButton* password_;
    QPushButton* disable_;
    QPushButton* enable_;
    QPushButton* ask_;
    QPushButton* askNoMore_;
    std::vector<domain::Account> accounts_;
    bool hasOfficeKey_ = false;
};

}  // namespace huying::ui
