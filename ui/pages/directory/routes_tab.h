// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hand_over_route.h"
#include "pages/directory/directory_tab.h"

namespace huying::ui {

// How pieces reach the units of each system: passed on by a body, straight, or not stated yet.
class RoutesTab : public DirectoryTab {
    Q_OBJECT
public:
    RoutesTab(Register& theRegister, Prompts& prompts);
    void reload() override;
    [[nodiscard]] EntryTable* table() const override { return table_; }

private:
    void show();
    void edit(domain::UnitSystem system);
    void takeAway(domain::UnitSystem system);
    [[nodiscard]] std::optional<domain::UnitSystem> chosen() const;

    EntryTable* table_;
};

}  // namespace huying::ui
