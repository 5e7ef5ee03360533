// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include "background/register.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace huying::ui {

// What stands in the window while a register that asks for it has nobody signed in, at the beginning or after it was locked:
// name, password, and nothing of the register. The name is remembered for each register, the password never.
class SignInPage : public QWidget {
    Q_OBJECT
public:
    // `theRegister` must outlive the page.
    explicit SignInPage(Register& theRegister, QWidget* parent = nullptr);

    void start();  // for the register that asks now; the keyboard goes where something is missing

Q_SIGNALS:
    void otherRegisterRequested();

private:
    void finish();
    void take(const std::optional<base::Error>& problem);
    void setRunning(bool isRunning);

    Register& register_;
    QLabel* title_;
    QLabel* hint_;
    QLineEdit* name_;
    QLineEdit* password_;
    QLabel* message_;
    QPushButton* finish_;
    bool isRunning_ = false;
};

}  // namespace huying::ui
