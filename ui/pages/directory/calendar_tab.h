// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include "pages/directory/directory_tab.h"

class QFrame;
class QLabel;

namespace huying::ui {

// 工作日历: announced holidays and make-up workdays, a year at a time, and which years are missing or incomplete.
class CalendarTab : public DirectoryTab {
    Q_OBJECT
public:
    CalendarTab(Register& theRegister, Prompts& prompts);
    void reload() override;
    [[nodiscard]] EntryTable* table() const override { return table_; }

private:
    struct Read {
        std::vector<domain::AnnouncedDay> days;
        std::map<int, std::vector<domain::StatutoryHoliday>> missing;  // years; with some of their holidays those that are not there
    };
    void take(Read read);
    void show();
    void warn();
    void edit(const domain::AnnouncedDay* day);
    void remove(const QStringList& dates);
    void importFile();
    [[nodiscard]] const domain::AnnouncedDay* chosen() const;

    EntryTable* table_;
    QComboBox* year_;
    QFrame* warning_;
    QLabel* warningText_;
    Read read_;
};

}  // namespace huying::ui
