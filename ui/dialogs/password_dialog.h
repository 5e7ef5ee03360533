// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <optional>

#include "background/register.h"

class QLineEdit;
class QPushButton;

namespace huying::ui {

class EntryDialog;
class Form;

// Two fields for a new password, typed twice and never kept as a draft.
struct PasswordFields {
    QLineEdit* first = nullptr;
    QLineEdit* again = nullptr;

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] std::string text() const;
    // Says in the form what is wrong with them; nothing typed is wrong only where `isNeeded`.
    [[nodiscard]] bool check(Form& form, bool isNeeded) const;
};
PasswordFields addPasswordFields(Form& form, bool isNeeded);

// The person who is signed in changes the own password, after typing the one that holds now.
class OwnPasswordDialog : public QDialog {
    Q_OBJECT
public:
    OwnPasswordDialog(Register& theRegister, QWidget* parent);

    [[nodiscard]] Form* form() const { return form_; }
    void finish();

Q_SIGNALS:
    void accomplished(const QString& sentence);

private:
    void record();
    void setRunning(bool isRunning);

    Register& register_;
    Form* form_;
    QLineEdit* present_;
    PasswordFields fields_;
    QPushButton* finish_;
    bool isRunning_ = false;
};

}  // namespace huying::ui
