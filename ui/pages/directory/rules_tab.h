// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/directory/directory_tab.h"
#include "pages/directory/entry_table.h"
#include "pages/directory/rule_dialogs.h"

class QCheckBox;
class QLabel;

namespace huying::ui {

// 时限规则: the limits of a profile with their sources, in force today, earlier and later; below them the duties of the place that
// nothing follows by dates (app::dutiesWithoutDates).
class RulesTab : public DirectoryTab {
    Q_OBJECT
public:
    RulesTab(Register& theRegister, Prompts& prompts);
    void reload() override;
    [[nodiscard]] EntryTable* table() const override { return table_; }

private:
    struct Read {
        std::vector<domain::RuleProfile> profiles;
        std::vector<domain::ProfileChoice> choices;
        std::vector<domain::DeadlineRule> rules;
        std::vector<app::RuleUse> uses;
        std::map<domain::DeadlineRuleId, std::int64_t> versions;
    };
    void addActions();
    void take(Read read);
    void show();
    void tellChoices();
    void recompute();
    [[nodiscard]] std::optional<RuleInTab> chosen() const;
    std::optional<RuleInTab> chosenOrRefused();
    [[nodiscard]] QList<EntryRow> dutyRows(const domain::RuleProfile& profile) const;
    [[nodiscard]] int tasksOf(const domain::DeadlineRule& rule) const;
    [[nodiscard]] const domain::RuleProfile* shown() const;  // the profile looked at
    [[nodiscard]] QString nameOf(const std::string& profile) const;
    [[nodiscard]] QString detailOf(const domain::DeadlineRule& rule) const;

    EntryTable* table_;
    QComboBox* profile_;
    QCheckBox* withOthers_;
    QLabel* choices_;
    Read read_;
    std::string inUse_;  // the profile that holds today
};

}  // namespace huying::ui
