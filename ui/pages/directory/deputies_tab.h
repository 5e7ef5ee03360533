// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/directory/directory_tab.h"

class QCheckBox;

namespace huying::ui {

// Deputies and delegations of a term; those to be checked (待核) are resolved here.
class DeputiesTab : public DirectoryTab {
    Q_OBJECT
public:
    DeputiesTab(Register& theRegister, Prompts& prompts);
    void reload() override;
    [[nodiscard]] EntryTable* table() const override { return table_; }

private:
    void addActions();
    void show(std::vector<domain::Deputy> deputies);
    void editDeputy(const domain::Deputy* deputy);
    void moveDeputy(const domain::Deputy& deputy);
    void mergeDeputy(const domain::Deputy& deputy);
    void showRecord(const domain::Deputy& deputy);
    void keepChosen();
    void removeChosen();
    void editDelegation();
    [[nodiscard]] const domain::Deputy* withKey(const QString& key) const;
    [[nodiscard]] const domain::Deputy* chosen() const;
    [[nodiscard]] int term() const;
    [[nodiscard]] QList<QString> delegationNames() const;

    EntryTable* table_;
    QComboBox* term_;
    QComboBox* order_;
    QCheckBox* toBeChecked_;
    std::vector<domain::Deputy> deputies_;
    std::vector<domain::Delegation> delegations_;
};

}  // namespace huying::ui
