// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queries/activity_list.h"
#include "pages/directory/directory_tab.h"

namespace huying::ui {

// 代表活动 of a session: what deputies did, who took part, and which pieces grew from it.
class ActivitiesTab : public DirectoryTab {
    Q_OBJECT
public:
    ActivitiesTab(Register& theRegister, Prompts& prompts);
    void reload() override;
    [[nodiscard]] EntryTable* table() const override { return table_; }

private:
    void fillSessions();
    void show(std::vector<app::ActivityView> activities);
    void edit(const app::ActivityView* activity);
    void remove();
    void showPieces(const app::ActivityView& activity);
    [[nodiscard]] const app::ActivityView* withKey(const QString& key) const;
    [[nodiscard]] const app::ActivityView* chosen() const;

    EntryTable* table_;
    QComboBox* session_;  // by its address
    std::vector<app::ActivityView> activities_;
};

}  // namespace huying::ui
