// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/step_dialog.h"

#include <QtWidgets>
#include <algorithm>

#include "app/executor/executor.h"
#include "base/wipe.h"
#include "widgets/form.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

StepDialog::StepDialog(const QString& title, const QString& finish, QWidget* parent)
    : QDialog(parent), form_(new Form), finish_(primaryButton(finish)) {
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    constexpr int leastCharacters = 48;
    layout->addStrut(fontMetrics().horizontalAdvance(u'x') * leastCharacters);
    layout->addWidget(form_);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* cancel = new QPushButton(tr("Close"));
    finish_->setObjectName(u"finish"_s);
    // Enter in the last field goes to what finishes, not to what closes: Tab follows the order in which they come to the window.
    for (QPushButton* button : {finish_, cancel}) {
        button->setParent(this);
        button->setAutoDefault(false);
    }
    for (QPushButton* button : {cancel, finish_}) buttons->addWidget(button);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(finish_, &QPushButton::clicked, this, &StepDialog::finish);
    connect(form_, &Form::finishRequested, this, &StepDialog::finish);
}

void StepDialog::setStep(std::function<void()> step) {
    step_ = std::move(step);
    QList<QWidget*> editors = form_->findChildren<QWidget*>();
    editors.removeIf([](const QWidget* one) { return !one->property("formKey").isValid(); });
    if (editors.size() == 1 && qobject_cast<QLineEdit*>(editors.first()) != nullptr) editors.first()->installEventFilter(this);
}

void StepDialog::finish() {
    if (isRunning_ || !form_->checkTyped() || (check_ && !check_())) return;
    isRunning_ = true;
    keyboard_ = focusWidget();  // a form that cannot be typed in loses it
    form_->setEnabled(false);
    finish_->setEnabled(false);
    step_();
}

void StepDialog::answer(const base::Errors& errors) {
    isRunning_ = false;
    form_->setEnabled(true);
    finish_->setEnabled(true);
    if (errors.empty()) return accept();
    if (keyboard_ != nullptr) keyboard_->setFocus();
    form_->showErrors(errors);
}

void StepDialog::reject() {
    if (!isRunning_) QDialog::reject();
}

bool StepDialog::event(QEvent* event) {
    const bool isHandled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) growToText();
    return isHandled;
}

bool StepDialog::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEnter || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) return QDialog::eventFilter(watched, event);
    if (!key->isAutoRepeat()) finish();  // held down from the window before, it answers nothing
    return true;
}

// A layout counts one line for a sentence that is broken into several: what is told after the window was shown would be cut.
void StepDialog::growToText() {
    if (!layout()->hasHeightForWidth()) return;
    const int needed = layout()->totalHeightForWidth(width());
    setMinimumHeight(std::min(needed, screen()->availableGeometry().height() * 9 / 10));
}

QLineEdit* secretLine() {
    auto* line = new QLineEdit;
    line->setEchoMode(QLineEdit::Password);
    return line;
}

app::Secret secretOf(std::string text) {
    app::Secret secret;
    secret.text = text;
    base::wipe(text);
    return secret;
}

base::Errors errorsOf(const app::BatchResult& result) {
    base::Errors errors;
    if (result.failure) errors.push_back(*result.failure);
    for (const app::CommandResult& one : result.results) errors.insert(errors.end(), one.errors.begin(), one.errors.end());
    return errors;
}

}  // namespace huying::ui
