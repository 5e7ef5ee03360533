// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "domain/result_classes.h"
#include "domain/wording.h"
#include "pages/directory/directory_tab.h"

namespace huying::ui {

// The classes that replies of a term are given: names, order, what follows from each, in use or not; and ready lists.
class ResultClassesTab : public DirectoryTab {
    Q_OBJECT
public:
    ResultClassesTab(Register& theRegister, Prompts& prompts);
    void reload() override;
    [[nodiscard]] EntryTable* table() const override { return table_; }

private:
    void edit(const domain::ResultClassWording& row);
    void chooseList();
    void show(std::vector<domain::ResultClassWording> classes, const std::map<domain::ResultClass, app::ClassUse>& uses);
    [[nodiscard]] const domain::ResultClassWording* chosen() const;
    [[nodiscard]] int term() const;

    EntryTable* table_;
    QComboBox* term_;
    std::vector<domain::ResultClassWording> classes_;
};

// The words that vary by place, with what the office says instead from a term on.
class WordingTab : public DirectoryTab {
    Q_OBJECT
public:
    WordingTab(Register& theRegister, Prompts& prompts);
    void reload() override;
    [[nodiscard]] EntryTable* table() const override { return table_; }

private:
    void edit(domain::WordingKey key);
    void takeBack(domain::WordingKey key);
    void show(const std::vector<domain::Wording>& rows);
    [[nodiscard]] QString detailOf(domain::WordingKey key, const std::vector<domain::Wording>& rows) const;
    [[nodiscard]] QString sinceText(int term) const;
    [[nodiscard]] std::optional<domain::WordingKey> chosen() const;
    [[nodiscard]] int term() const;

    EntryTable* table_;
    QComboBox* term_;
    std::map<domain::WordingKey, std::string> own_;  // in force in the term
};

}  // namespace huying::ui
