// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/left_work_dialog.h"

#include <QtWidgets>

#include "prompts/prompts.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

LeftWorkDialog::LeftWorkDialog(Prompts& prompts, const QString& text, QWidget* parent) : QDialog(parent), prompts_(prompts) {
    setObjectName(u"leftWork"_s);
    setWindowTitle(tr("Not carried over"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(roleLabel(tr("What newer packages could not carry over"), "heading"));
    layout->addWidget(
        hintLabel(tr("Each entry with its reason and what this unit can do. The list stays beside the register until you say that it is "
                     "seen to; text can be copied into the forms under My cases.")));
    auto* list = new QPlainTextEdit(text);
    list->setObjectName(u"leftWorkText"_s);
    list->setAccessibleName(tr("Entries that were not carried over"));
    list->setReadOnly(true);
    list->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    list->setTabChangesFocus(true);
    layout->addWidget(list, 1);
    auto* ended = new QPushButton(tr("All is seen to…"));
    auto* copy = new QPushButton(tr("Copy all"));
    auto* close = primaryButton(tr("Close"));
    ended->setObjectName(u"endLeftWork"_s);
    copy->setObjectName(u"copyLeftWork"_s);
    close->setObjectName(u"closeLeftWork"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(ended);
    buttons->addStretch(1);
    for (QPushButton* button : {copy, close}) buttons->addWidget(button);
    for (QPushButton* button : {ended, copy, close}) button->setAutoDefault(false);
    layout->addLayout(buttons);
    connect(ended, &QPushButton::clicked, this, &LeftWorkDialog::end);
    connect(copy, &QPushButton::clicked, this, [text] { QGuiApplication::clipboard()->setText(text); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 110, character * 70});
    list->setFocus();
}

void LeftWorkDialog::end() {
    if (!prompts_.confirm(this,
                          tr("Is everything in this list seen to? The list is deleted; the entries still stand in the register as it was "
                             "before the package."),
                          tr("Delete the list")))
        return;
    Q_EMIT seenTo();
    accept();
}

}  // namespace huying::ui
