// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/refusal_reasons.h"
#include "pages/directory/directory_tab.h"

namespace huying::ui {

// Why papers of a term are not accepted: shipped reasons and the office's own, their names, sources and order, in use or not.
class RefusalReasonsTab : public DirectoryTab {
    Q_OBJECT
public:
    RefusalReasonsTab(Register& theRegister, Prompts& prompts);
    void reload() override;
    [[nodiscard]] EntryTable* table() const override { return table_; }

private:
    void edit(const domain::RefusalWording* known);  // null: a new one
    void show(std::vector<domain::RefusalWording> reasons, const std::map<std::string, int>& uses);
    [[nodiscard]] const domain::RefusalWording* chosen() const;
    [[nodiscard]] int term() const;

    EntryTable* table_;
    QComboBox* term_;
    std::vector<domain::RefusalWording> reasons_;
};

}  // namespace huying::ui
