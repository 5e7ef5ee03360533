// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QSettings>
#include <memory>
#include <stdexcept>

#include "main/wiring.h"
#include "window_support.h"

namespace huying::tests {

// A window on a register that is there already.
struct OtherWindow {
    explicit OtherWindow(const QString& path, const QString& person, const char* today = "2023-12-20")
        : theRegister(std::make_unique<ui::Register>(ui::wiring(), base::parseIsoDate(today))) {
        theRegister->setActor(person);
        QSettings().setValue(QStringLiteral("actor"), QStringLiteral("张敏"));  // for the tests after this one
        window = std::make_unique<ui::MainWindow>(*theRegister, prompts);
        window->resize(1440, 900);
        window->show();
        theRegister->open(path);
        if (!waitFor([&] { return theRegister->isOpen(); })) throw std::runtime_error("the register does not open");
    }
    PreparedAnswers prompts;
    std::unique_ptr<ui::Register> theRegister;
    std::unique_ptr<ui::MainWindow> window;
};

inline QString backupState(const ui::MainWindow& window) { return window.findChild<QLabel*>(QStringLiteral("backupState"))->text(); }

}  // namespace huying::tests
