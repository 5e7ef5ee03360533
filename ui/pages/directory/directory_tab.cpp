// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/directory_tab.h"

#include <QtWidgets>

#include "dialogs/entry_dialog.h"
#include "text/labels.h"

namespace huying::ui {

DirectoryTab::DirectoryTab(Register& theRegister, Prompts& prompts) : register_(theRegister), prompts_(prompts) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
}

void DirectoryTab::open(EntryDialog* dialog) {
    connect(dialog, &CommandDialog::accomplished, this, &DirectoryTab::done);
    dialog->open();
}

void DirectoryTab::execute(std::vector<app::Command> commands, const QString& sentence) {
    register_.execute(this, std::move(commands), {}, [this, sentence](const app::BatchResult& result) {
        if (result.failure) return;  // the window says so
        base::Errors errors;
        for (const app::CommandResult& one : result.results) errors.insert(errors.end(), one.errors.begin(), one.errors.end());
        if (errors.empty()) {
            Q_EMIT done(sentence);
        } else {
            Q_EMIT refused(sentences(errors));
        }
    });
}

void DirectoryTab::fillTerms(QComboBox* box) const {
    const QSignalBlocker quiet(box);
    const QVariant kept = box->currentData();
    box->clear();
    const int newest = register_.directory().term;
    QList<int> terms{newest + 1, newest};
    for (const domain::Session& session : register_.directory().sessions) {
        if (!terms.contains(session.term)) terms.append(session.term);
    }
    for (const int term : std::as_const(terms)) box->addItem(tr("Term %1").arg(term), term);
    const int place = box->findData(kept);
    box->setCurrentIndex(kept.isValid() && place >= 0 ? place : 1);
}

}  // namespace huying::ui
