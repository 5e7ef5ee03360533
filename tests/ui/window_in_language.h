// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTemporaryDir>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "background/register.h"
#include "shell/desk.h"
#include "window_support.h"

class QDialog;

namespace huying::tests {

void install(const QString& language);

// A window on a register with pieces in several states, in a language; Chinese again when the test ends.
class WindowIn {
public:
    explicit WindowIn(const QString& language);
    ~WindowIn();

    ui::MainWindow& window() { return *desk->window(); }

    void record(std::initializer_list<const char*> commands, const char* on);
    // Written without words of either language where it can be: digits for titles, two letters for people.
    void fill();
    // All names that the register holds: data, in whatever language it was written.
    QStringList data();

    PreparedAnswers prompts;
    std::unique_ptr<ui::Register> theRegister;
    std::unique_ptr<ui::Desk> desk;

private:
    // Sources of the time limits, the places they are of, and the names of holidays.
    std::vector<std::string> rulesAndDays();

    QTemporaryDir folder_;
};

void closeDialog(QDialog* dialog);

}  // namespace huying::tests
