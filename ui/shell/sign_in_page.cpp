// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sign_in_page.h"

#include <QtWidgets>

#include "text/case_text.h"
#include "text/labels.h"
#include "text/text.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

// Under the register's path, whose signs a key of the settings may not have.
QString rememberedAt(const QString& path) {
    return u"signIn/"_s + QString::fromLatin1(path.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

}  // namespace

SignInPage::SignInPage(Register& theRegister, QWidget* parent)
    : QWidget(parent),
      register_(theRegister),
      title_(roleLabel(QString(), "figure")),
      hint_(hintLabel(QString())),
      name_(new QLineEdit),
      password_(new QLineEdit),
      message_(roleLabel(QString(), "error")),
      finish_(primaryButton(tr("Sign in"))) {
    setObjectName(u"page"_s);
    name_->setObjectName(u"signInName"_s);
    password_->setObjectName(u"signInPassword"_s);
    message_->setObjectName(u"signInMessage"_s);
    finish_->setObjectName(u"signIn"_s);
    message_->setWordWrap(true);
    password_->setEchoMode(QLineEdit::Password);
    auto* column = new QWidget;
    column->setFixedWidth(fontMetrics().horizontalAdvance(u'0') * 48);
    auto* layout = new QVBoxLayout(column);
    layout->setSpacing(10);
    layout->addStretch(1);
    layout->addWidget(title_);
    layout->addWidget(hint_);
    layout->addSpacing(8);
    const auto addField = [&](const QString& text, QLineEdit* line) {
        auto* label = new QLabel(text);
        label->setBuddy(line);
        layout->addWidget(label);
        layout->addWidget(line);
    };
    addField(tr("&Name"), name_);
    addField(tr("&Password"), password_);
    layout->addWidget(message_);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(finish_);
    buttons->addStretch(1);
    auto* other = linkButton(tr("Another register…"));
    other->setObjectName(u"signInElsewhere"_s);
    buttons->addWidget(other);
    layout->addLayout(buttons);
    layout->addStretch(2);
    auto* outer = new QHBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(column);
    outer->addStretch(1);
    connect(name_, &QLineEdit::returnPressed, password_, qOverload<>(&QWidget::setFocus));
    connect(password_, &QLineEdit::returnPressed, this, &SignInPage::finish);
    connect(finish_, &QPushButton::clicked, this, &SignInPage::finish);
    connect(other, &QPushButton::clicked, this, &SignInPage::otherRegisterRequested);
}

void SignInPage::start() {
    const bool isLocked = !register_.lastPerson().isEmpty();
    title_->setText(QFileInfo(register_.path()).completeBaseName());
    hint_->setText(isLocked ? tr("The register is locked. What was typed is kept as drafts.")
                            : tr("This register asks who works with it."));
    name_->setText(isLocked ? register_.lastPerson() : QSettings().value(rememberedAt(register_.path())).toString());
    password_->clear();
    message_->setText(register_.sentOutFor() ? sentence(*register_.sentOutFor()) : QString());
    setRunning(false);
    (name_->text().isEmpty() ? name_ : password_)->setFocus();
}

void SignInPage::finish() {
    if (isRunning_) return;
    const bool isNameMissing = name_->text().trimmed().isEmpty();
    if (isNameMissing || password_->text().isEmpty()) {
        message_->setText(isNameMissing ? tr("Type your name.") : tr("Type your password."));
        (isNameMissing ? name_ : password_)->setFocus();
        return;
    }
    setRunning(true);
    message_->setText(tr("Checking…"));
    register_.signIn(this, name_->text().trimmed(), password_->text(),
                     [this](const std::optional<base::Error>& problem) { take(problem); });
    password_->clear();  // not kept a moment longer than it is needed
}

void SignInPage::take(const std::optional<base::Error>& problem) {
    setRunning(false);
    if (!problem) {
        message_->clear();
        QSettings().setValue(rememberedAt(register_.path()), register_.actor());
        return;
    }
    message_->setText(sentence(*problem));
    password_->setFocus();
}

void SignInPage::setRunning(bool isRunning) {
    isRunning_ = isRunning;
    for (QWidget* widget : std::initializer_list<QWidget*>{name_, password_, finish_}) widget->setEnabled(!isRunning);
}

}  // namespace huying::ui
