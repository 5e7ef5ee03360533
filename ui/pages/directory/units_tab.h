// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/directory/directory_tab.h"

class QCheckBox;

namespace huying::ui {

// Handling units with their names, what became of them and whom to call.
class UnitsTab : public DirectoryTab {
    Q_OBJECT
public:
    UnitsTab(Register& theRegister, Prompts& prompts);
    void reload() override;
    [[nodiscard]] EntryTable* table() const override { return table_; }

private:
    void addActions();
    void show(std::vector<domain::Unit> units);
    [[nodiscard]] const domain::Unit* chosen() const;
    [[nodiscard]] QString detailOf(const domain::Unit& unit) const;
    [[nodiscard]] QString nameOf(domain::UnitId id) const;

    EntryTable* table_;
    QComboBox* order_;
    QCheckBox* withEnded_;
    std::vector<domain::Unit> units_;
};

// 按次序, 按拼音, 按笔画: chosen by the user and remembered for each list.
QComboBox* orderBox(const QString& list, const QStringList& more = {});

}  // namespace huying::ui
