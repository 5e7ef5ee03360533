// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/password_dialog.h"

#include <QtWidgets>

#include "text/case_text.h"
#include "text/labels.h"
#include "text/text.h"
#include "widgets/form.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

QLineEdit* secretLine() {
    auto* line = new QLineEdit;
    line->setEchoMode(QLineEdit::Password);
    return line;
}

}  // namespace

bool PasswordFields::isEmpty() const { return first->text().isEmpty() && again->text().isEmpty(); }

std::string PasswordFields::text() const { return toUtf8(first->text()); }

bool PasswordFields::check(Form& form, bool isNeeded) const {
    if (isEmpty() && !isNeeded) return true;
    if (first->text() == again->text()) return true;
    again->clear();  // first: what is typed takes the fault away
    form.showFault(u"password_again"_s, OwnPasswordDialog::tr("The two are not the same."));
    return false;
}

PasswordFields addPasswordFields(Form& form, bool isNeeded) {
    const Form::Need need = isNeeded ? Form::Need::required : Form::Need::optional;
    PasswordFields fields;
    fields.first = form.add(u"password"_s, OwnPasswordDialog::tr("New password"), secretLine(), need);
    fields.again = form.add(u"password_again"_s, OwnPasswordDialog::tr("The same again"), secretLine(), need);
    form.addNote(OwnPasswordDialog::tr("At least 8 characters of any script. Nobody can read it again, not even an administrator."));
    return fields;
}

OwnPasswordDialog::OwnPasswordDialog(Register& theRegister, QWidget* parent)
    : QDialog(parent), register_(theRegister), form_(new Form), finish_(primaryButton(tr("Change (Ctrl+Enter)"))) {
    setWindowTitle(tr("Change my password"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(roleLabel(register_.actor(), "heading"));
    layout->addWidget(form_);
    present_ = form_->add(u"present_password"_s, tr("Password until now"), secretLine(), Form::Need::required);
    fields_ = addPasswordFields(*form_, true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* cancel = new QPushButton(tr("Close"));
    for (QPushButton* button : {cancel, finish_}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    finish_->setObjectName(u"finish"_s);
    layout->addLayout(buttons);
    setTabOrder(finish_, cancel);  // Enter in the last field goes to what finishes, not to what closes
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(finish_, &QPushButton::clicked, this, &OwnPasswordDialog::finish);
    connect(form_, &Form::finishRequested, this, &OwnPasswordDialog::finish);
    form_->focusFirst();
}

void OwnPasswordDialog::finish() {
    if (isRunning_ || !form_->checkTyped() || !fields_.check(*form_, true)) return;
    setRunning(true);
    register_.signIn(this, register_.actor(), present_->text(), [this](const std::optional<base::Error>& problem) {
        if (!problem) return record();
        setRunning(false);
        base::Error error = *problem;
        error.field = "present_password";
        form_->showErrors({error});
    });
}

void OwnPasswordDialog::record() {
    app::SetPassword command;
    command.account = toUtf8(register_.actor());
    command.password.text = fields_.text();
    register_.execute(this, {command}, {}, [this](const app::BatchResult& result) {
        setRunning(false);
        base::Errors errors;
        if (result.failure) errors.push_back(*result.failure);
        for (const app::CommandResult& one : result.results) errors.insert(errors.end(), one.errors.begin(), one.errors.end());
        if (!errors.empty()) return form_->showErrors(errors);
        Q_EMIT accomplished(tr("The password was changed."));
        accept();
    });
}

void OwnPasswordDialog::setRunning(bool isRunning) {
    isRunning_ = isRunning;
    form_->setEnabled(!isRunning);
    finish_->setEnabled(!isRunning);
}

}  // namespace huying::ui
