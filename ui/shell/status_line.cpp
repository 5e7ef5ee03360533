// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/status_line.h"

#include <QDir>
#include <QFileInfo>
#include <QStyle>

#include "text/labels.h"
#include "text/text.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent),
      file_(new QLabel),
      saved_(new QLabel),
      backup_(new QLabel),
      person_(new QLabel),
      count_(new QLabel),
      day_(new QLabel) {
    setSizeGripEnabled(false);
    saved_->setObjectName(u"savedState"_s);
    backup_->setObjectName(u"backupState"_s);
    count_->setObjectName(u"rowCount"_s);
    for (QLabel* label : {file_, saved_, backup_, person_}) addWidget(label);
    for (QLabel* label : {count_, day_}) addPermanentWidget(label);
}

void StatusLine::showRegister(const Register& theRegister) {
    file_->setText(QFileInfo(theRegister.path()).fileName());
    file_->setToolTip(QDir::toNativeSeparators(theRegister.path()));
    const std::optional<base::Error>& readOnly = theRegister.readOnly();
    setState(saved_, readOnly ? "failed" : "saved", readOnly ? tr("Read only") : tr("Everything is saved"));
    saved_->setToolTip(readOnly ? sentence(*readOnly) : QString());
    showPerson(theRegister.actor());
    const QString today = isoText(theRegister.today());
    const auto& settings = theRegister.directory().settings;
    day_->setText(settings.isDemonstration ? tr("Demonstration register, today is %1").arg(today) : tr("Today is %1").arg(today));
}

void StatusLine::showSaved(const QDateTime& at) { setState(saved_, "saved", tr("Saved %1").arg(at.toString(u"HH:mm:ss"_s))); }

void StatusLine::showFailed() { setState(saved_, "failed", tr("Not saved")); }

void StatusLine::showCount(const QString& text) { count_->setText(text); }

void StatusLine::showPerson(const QString& name) {
    person_->setText(name);
    person_->setToolTip(tr("Who records"));
}

void StatusLine::showBackup(const QString& text, const QString& problem) {
    setState(backup_, problem.isEmpty() ? "plain" : "failed", problem.isEmpty() ? text : problem);
    backup_->setToolTip(problem.isEmpty() ? QString() : text);
}

void StatusLine::setState(QLabel* label, const char* state, const QString& text) {
    label->setText(text);
    label->setProperty("state", QString::fromLatin1(state));
    label->style()->unpolish(label);
    label->style()->polish(label);
}

}  // namespace huying::ui
