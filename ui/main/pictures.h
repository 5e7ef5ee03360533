// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

#include "background/register.h"

class QWidget;

namespace huying::ui {

class MainWindow;

// Pictures of every page for the manual and for the eye, light and dark, made by the program itself. Nothing is written to
// the register. The scale is that of the running program; a second process makes the other one.
class Pictures {
public:
    Pictures(Register& theRegister, QString folder);

    // Returns the number of pictures that could not be made.
    int makeAll();

private:
    void make(const QString& theme);
    void takeToday(MainWindow& window);
    void takeChase(MainWindow& window);
    void takeExchange(MainWindow& window);
    void takeRegister(MainWindow& window);
    void takeDialogs(MainWindow& window);
    void takeOthers(MainWindow& window);
    void takeHandOver(MainWindow& window);
    void takeInspections(MainWindow& window);
    void takeReport(MainWindow& window);
    void takeBackups(MainWindow& window);
    void takeRuleDialog(MainWindow& window, int part);
    void takeEntryDialog(MainWindow& window, int part, const QString& button, const QString& name);
    void takePages(const app::YearEndReport& report);
    domain::SuggestionId caseFor(MainWindow& window, const QString& command);
    void grab(QWidget* widget, const QString& name);
    void grabOver(MainWindow& window, QWidget* above, const QString& name);
    bool wait(const std::function<bool()>& isReady);
    void settle();

    Register& register_;
    QString folder_;
    QString theme_;
    int failures_ = 0;
};

}  // namespace huying::ui
