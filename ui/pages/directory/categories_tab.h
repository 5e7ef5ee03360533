// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/directory/directory_tab.h"

namespace huying::ui {

// The categories of a term as a tree of two levels.
class CategoriesTab : public DirectoryTab {
    Q_OBJECT
public:
    CategoriesTab(Register& theRegister, Prompts& prompts);
    void reload() override;
    [[nodiscard]] EntryTable* table() const override { return table_; }

private:
    void show(std::vector<domain::Category> categories);
    void edit(const domain::Category* category);
    void end(const domain::Category& category);
    void copy();
    [[nodiscard]] const domain::Category* chosen() const;
    [[nodiscard]] const domain::Category* withId(domain::CategoryId id) const;
    [[nodiscard]] int term() const;

    EntryTable* table_;
    QComboBox* term_;
    std::vector<domain::Category> categories_;
};

// 专门委员会.
class CommitteesTab : public DirectoryTab {
    Q_OBJECT
public:
    CommitteesTab(Register& theRegister, Prompts& prompts);
    void reload() override;
    [[nodiscard]] EntryTable* table() const override { return table_; }

private:
    void edit(const domain::Committee* committee);
    void end(const domain::Committee& committee);
    [[nodiscard]] const domain::Committee* chosen() const;

    EntryTable* table_;
    std::vector<domain::Committee> committees_;
};

}  // namespace huying::ui
