// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <string>
#include <vector>

#include "app/history/history_text.h"
#include "app/queries/case_view.h"

class QGridLayout;
class QLabel;
class QVBoxLayout;
class QWidget;

// What stands on the tabs of the case pane. Each function fills an empty layout from the case as it was read.
namespace huying::ui {

struct TabContext {
    const app::CaseView& view;
    base::Date today;
    std::function<void(domain::TaskId task, QWidget* anchor)> explain;  // opens why the task's due date is what it is
    std::function<void(domain::SuggestionId)> open;                     // goes to another case
};

void fillFacts(QVBoxLayout* layout, const TabContext& context);
void fillHandling(QVBoxLayout* layout, const TabContext& context);
void fillContacts(QVBoxLayout* layout, const TabContext& context);
void fillReplies(QVBoxLayout* layout, const TabContext& context);
void fillRatings(QVBoxLayout* layout, const TabContext& context);
// `openMoment` is asked for the register as it was after an entry.
void fillHistory(QVBoxLayout* layout, const std::vector<app::HistoryText>& history, const std::function<void(std::int64_t)>& openMoment);

// One line about an entry; of a void one muted, with why.
QLabel* entryLabel(const QString& text, const std::string& voidReason);

// Label and value lines, labels right-aligned; empty values are left out.
class FactGrid {
public:
    explicit FactGrid(QVBoxLayout* layout);
    void add(const QString& label, const QString& value);
    void addWidget(const QString& label, QWidget* widget);

private:
    QGridLayout* grid_;
    int row_ = 0;
};

}  // namespace huying::ui
