// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>
#include <functional>

#include "app/commands/command_values.h"
#include "base/result.h"

class QLineEdit;
class QPushButton;

namespace huying::app {
struct BatchResult;
}

namespace huying::ui {

class Form;

// A small form of its own that ends with one step on the worker: passwords, digits, a reason. Never kept as a draft.
class StepDialog : public QDialog {
    Q_OBJECT
public:
    StepDialog(const QString& title, const QString& finish, QWidget* parent);

    [[nodiscard]] Form* form() const { return form_; }
    // What the finishing key does, once what is typed can be taken. After the fields: where there is one alone, Enter in it finishes,
    // for there is no other to go to.
    void setStep(std::function<void()> step);
    void setCheck(std::function<bool()> check) { check_ = std::move(check); }
    void finish();
    // The step has its answer: with errors the form stays.
    void answer(const base::Errors& errors);
    void reject() override;  // not while the step runs: what it does is done

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void growToText();

    Form* form_;
    QPushButton* finish_;
    std::function<void()> step_;
    std::function<bool()> check_;
    QPointer<QWidget> keyboard_;  // where it was when the step began
    bool isRunning_ = false;
};

// A line for a password, and what was typed there.
QLineEdit* secretLine();
app::Secret secretOf(std::string text);
// Everything that kept a batch from being recorded.
base::Errors errorsOf(const app::BatchResult& result);

}  // namespace huying::ui
