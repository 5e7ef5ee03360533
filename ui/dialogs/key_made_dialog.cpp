// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/key_made_dialog.h"

#include <QtWidgets>
#include <utility>

#include "print/print_preview.h"
#include "prompts/prompts.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

KeyMadeDialog::KeyMadeDialog(Prompts& prompts, const QString& name, const QString& fingerprint, QString keyFile, QString recovery,
                             QWidget* parent)
    : QDialog(parent),
      prompts_(prompts),
      recovery_(std::move(recovery)),
      told_(roleLabel(QString(), "muted")),
      print_(primaryButton(tr("Print the recovery copy… (Ctrl+P)"))),
      remove_(new QPushButton(tr("Delete its file…"))) {
    setObjectName(u"keyMade"_s);
    setWindowTitle(tr("The key is made"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    auto* whose = roleLabel(tr("Key of “%1”").arg(name), "heading");
    whose->setObjectName(u"keyMadeName"_s);
    layout->addWidget(whose);
    layout->addWidget(roleLabel(tr("Fingerprint: %1").arg(fingerprint), "heading"));
    layout->addWidget(plainLabel(tr("1. Print the recovery copy, lock it away in a sealed envelope and delete its file. Whoever has it has "
                                    "the key; without it a forgotten password is the end of the key.\n%1")
                                     .arg(QDir::toNativeSeparators(recovery_))));
    layout->addWidget(
        plainLabel(tr("2. Give the key file to the other side. It is no secret.\n%1").arg(QDir::toNativeSeparators(keyFile))));
    layout->addWidget(
        plainLabel(tr("3. On the telephone read out the digits above when the other side asks, and have theirs read out to "
                      "you: only then trust a key.")));
    layout->addWidget(told_);
    told_->hide();
    auto* buttons = new QHBoxLayout;
    auto* close = new QPushButton(tr("Close"));
    print_->setObjectName(u"printRecovery"_s);
    print_->setShortcut(QKeySequence::Print);
    remove_->setObjectName(u"removeRecovery"_s);
    close->setObjectName(u"closeKeyMade"_s);
    buttons->addWidget(remove_);
    buttons->addStretch(1);
    for (QPushButton* button : {close, print_}) buttons->addWidget(button);
    for (QPushButton* button : {close, print_, remove_}) button->setAutoDefault(false);
    layout->addLayout(buttons);
    connect(print_, &QPushButton::clicked, this, &KeyMadeDialog::print);
    connect(remove_, &QPushButton::clicked, this, &KeyMadeDialog::removeCopy);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    print_->setFocus();
}

void KeyMadeDialog::print() {
    QFile file(recovery_);
    if (!file.open(QIODevice::ReadOnly)) {
        told_->setText(tr("%1 cannot be read.").arg(QDir::toNativeSeparators(recovery_)));
        told_->show();
        return;
    }
    previewText(QString::fromUtf8(file.readAll()), tr("Recovery copy"), this);
}

void KeyMadeDialog::removeCopy() {
    if (!prompts_.confirm(this, tr("Is the recovery copy printed, readable and locked away? Its file is deleted for good."),
                          tr("Delete the file")))
        return;
    const bool isGone = QFile::remove(recovery_) || !QFileInfo::exists(recovery_);
    told_->setText(isGone ? tr("The file of the recovery copy is deleted.")
                          : tr("%1 could not be deleted.").arg(QDir::toNativeSeparators(recovery_)));
    told_->show();
    if (!isGone) return;
    for (QPushButton* button : {print_, remove_}) disableFor(button, tr("The file of the recovery copy is deleted."));
}

}  // namespace huying::ui
