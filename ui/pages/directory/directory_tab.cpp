// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/directory_tab.h"

#include <QtWidgets>

#include "dialogs/entry_dialog.h"
#include "dialogs/sheet_output.h"
#include "pages/directory/directory_deeds.h"
#include "pages/directory/entry_table.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "text/text.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

DirectoryTab::DirectoryTab(Register& theRegister, Prompts& prompts) : register_(theRegister), prompts_(prompts) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
}

void DirectoryTab::open(EntryDialog* dialog) {
    connect(dialog, &CommandDialog::accomplished, this, &DirectoryTab::done);
    connect(dialog, &CommandDialog::accomplished, table(), &EntryTable::expectMade);
    dialog->open();
}

void DirectoryTab::offerList(const QString& title) {
    table()->list()->setAccessibleName(title);
    findByPinyin(*table(), register_);
    table()->setRefusals([this](const QString& button) -> QString { return refusal(register_.reasonAgainst(deedOfButton(button))); });
    connect(table(), &EntryTable::refused, this, &DirectoryTab::refused);
    connect(table(), &EntryTable::narrowingTaken, this, &DirectoryTab::toldBesides);
    const auto sheet = [this, title](EntryTable::Rows rows) {
        app::ListSheet list = table()->sheet(rows);
        list.title = toUtf8(title);
        return list;
    };
    const auto subtitle = [this](const app::ListSheet& list) {
        return tr("As of %1, %2 entries").arg(isoText(register_.today())).arg(list.rows.size());
    };
    auto* print = table()->addListAction(u"listPrint"_s, tr("Print… (Ctrl+P)"), [this, sheet, subtitle] {
        const app::ListSheet list = sheet(EntryTable::Rows::shown);
        printSheet(register_, this, list, subtitle(list), [this] { Q_EMIT previewed(); });
    });
    print->setShortcut(QKeySequence::Print);
    table()->addListAction(u"listExport"_s, tr("Export…"), [this, sheet, subtitle] {
        const app::ListSheet list = sheet(EntryTable::Rows::shown);
        exportSheet(register_, prompts_, this, list, subtitle(list),
                    [this](const QString& text, bool isWrong) { Q_EMIT isWrong ? refused(text) : told(text); });
    });
    connect(table(), &EntryTable::nothingFits, this,
            [this, title](const QString& typed) { Q_EMIT told(tr("%1: nothing fits “%2”.").arg(title, typed)); });
    connect(table(), &EntryTable::copyRequested, this, [this, sheet] {
        const app::ListSheet list = sheet(EntryTable::Rows::selected);
        std::vector<std::string> headers;
        for (const app::SheetColumn& column : list.columns) headers.push_back(column.title);
        putOnClipboard(register_.outside().clipboardTable(headers, list.rows));
        Q_EMIT told(tr("Copied as a table, entries: %1").arg(list.rows.size()));
    });
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
