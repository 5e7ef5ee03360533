// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QTabWidget;
class QWidget;

// The tabs of a page, reached from wherever the keyboard stands on it.
namespace huying::ui {

// Alt+1, Alt+2 … show a tab and call `shown`. To be called once all tabs are there.
void addTabKeys(QWidget* page, QTabWidget* tabs, const std::function<void()>& shown);

// Ctrl+Tab and Ctrl+Shift+Tab go on to the next one also where the keyboard stands beside the tabs, and leave it there.
void addTabSteps(QWidget* page, QTabWidget* tabs);

// Also where it lies within a tab of other tabs.
void showTab(QTabWidget* tabs, int index);

// Gives the keyboard to the first stop of the tab in front, to the tabs themselves where it has none.
void enterTab(const QTabWidget* tabs);

}  // namespace huying::ui
