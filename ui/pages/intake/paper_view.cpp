// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/intake/paper_view.h"

#include <QtWidgets>
#include <filesystem>
#include <utility>

#include "dialogs/command_dialog.h"
#include "look/theme.h"
#include "pages/directory/entry_table.h"
#include "print/paper_layout.h"
#include "print/print_preview.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

PaperView::PaperView(Register& theRegister, Prompts& prompts, const QString& name, const QStringList& headers)
    : register_(theRegister), prompts_(prompts), table_(new EntryTable(name, headers)), openOnly_(new QCheckBox(tr("open ones only"))) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(table_);
    openOnly_->setObjectName(name + u"Open"_s);
    openOnly_->setChecked(true);
    table_->setFilterHint(tr("Any part of the text, of a name, a number or a reason"));
    table_->addAbove(QString(), openOnly_);
    connect(openOnly_, &QCheckBox::toggled, this, &PaperView::readAgain);
    connect(table_, &EntryTable::filtered, this, &PaperView::countChanged);
    connect(table_, &EntryTable::nothingFits, this,
            [this](const QString& typed) { Q_EMIT told(tr("Nothing in the list fits “%1”.").arg(typed)); });
    connect(table_, &EntryTable::chosenChanged, this, [this] { showPossible(); });
    connect(table_, &EntryTable::refused, this, &PaperView::refused);
    connect(table_, &EntryTable::narrowingTaken, this, &PaperView::toldBesides);
    connect(table_, &EntryTable::nothingMade, this, &PaperView::showClosedToo);
    table_->setRefusals([this](const QString& button) {
        const std::string_view command = commandOf(button);
        return command.empty() ? QString() : refusal(register_.reasonAgainst(command));
    });
    connect(&register_, &Register::directoryChanged, table_, &EntryTable::judge);
    connect(&register_, &Register::changed, this, &PaperView::readAgain);
    connect(&register_, &Register::opened, this, &PaperView::readAgain);
    setFocusProxy(table_);
}

// The list is read whether it is looked at or not: how many wait stands beside the workplace.
void PaperView::readAgain() {
    if (register_.isOpen()) read();
}

void PaperView::fillSoon() {
    isStale_ = !isVisible();
    if (!isStale_) fill();
}

void PaperView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (std::exchange(isStale_, false)) fill();
}

void PaperView::setSession(std::optional<domain::SessionId> session) {
    session_ = session;
    readAgain();
}

app::PaperQuery PaperView::query() const { return {session_, openOnly_->isChecked(), {}}; }

CommandDialog* PaperView::open(CommandDialog* dialog, Makes makes) {
    connect(dialog, &CommandDialog::accomplished, this, &PaperView::done);
    connect(dialog, &CommandDialog::accomplished, this, [this, makes] {
        isEntryMade_ = makes == Makes::entry;
        table_->expectMade();
    });
    dialog->open();
    return dialog;
}

// What was made is closed already, and the list has open ones only.
void PaperView::showClosedToo() {
    if (!std::exchange(isEntryMade_, false) || !openOnly_->isChecked()) return;
    table_->expectMade();
    openOnly_->setChecked(false);
    Q_EMIT toldBesides(tr("The list had open ones only and shows all now, so that what is new stands in it."));
}

QMenu* PaperView::addMore() {
    QPushButton* button = table_->addAction(table_->list()->objectName() + u"More"_s, tr("More ∨"), EntryTable::Needs::nothing, [] {});
    more_ = new QMenu(button);
    more_->setToolTipsVisible(true);
    button->setMenu(more_);
    return more_;
}

QAction* PaperView::addMoreAction(const QString& name, const QString& text, std::function<void()> act) {
    QAction* action = more_->addAction(text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [act = std::move(act)] { act(); });
    return action;
}

void PaperView::addSheetActions() {
    more_->addSeparator();
    const QString name = table_->list()->objectName();
    addMoreAction(name + u"Export"_s, tr("Export…"), [this] { exportSheet(); });
    addMoreAction(name + u"Print"_s, tr("Print…"), [this] { printSheet(); });
}

void PaperView::setPossible(QPushButton* button, const base::Errors& reasons) {
    button->setEnabled(button->isEnabled() && reasons.empty());
    button->setToolTip(reasons.empty() ? QString() : tipText(sentences(reasons)));
}

void PaperView::setPossible(QAction* action, const base::Errors& reasons) {
    action->setEnabled(reasons.empty());
    action->setToolTip(reasons.empty() ? action->text() : tipText(sentences(reasons)));
}

base::Errors PaperView::withRights(std::string_view command, base::Errors reasons) const {
    if (auto reason = register_.reasonAgainst(command)) reasons.insert(reasons.begin(), std::move(*reason));
    return reasons;
}

void PaperView::exportSheet() {
    register_.ask(this, sheet(), [this](const app::ListSheet& list) {
        const QString path =
            prompts_.about(FileKind::lists)
                .fileToSave(this, tr("Export"), QString(toQt(list.title) + u".xlsx"_s), tr("Excel files (*.xlsx);;CSV files (*.csv)"));
        if (path.isEmpty()) return;
        register_.work(
            this,
            [write = register_.outside().writeSheet, list, path] { return write(list, std::filesystem::path(path.toStdU16String())); },
            [this, path](const base::Result<void>& result) {
                if (!result) {
                    Q_EMIT refused(sentence(result.error()));
                    return;
                }
                Q_EMIT told(tr("Exported: %1").arg(QDir::toNativeSeparators(path)));
            });
    });
}

void PaperView::printSheet() {
    register_.ask(this, sheet(), [this](const app::ListSheet& list) {
        const QString below = tr("As of %1, %2").arg(isoText(register_.today()), tr("%1 lines").arg(static_cast<int>(list.rows.size())));
        register_.work(
            this,
            [compose = register_.outside().composeSheet, list, below = toUtf8(below)] {
                return std::make_shared<const PaperPages>(layOut(compose(list, below)));
            },
            [this](const std::shared_ptr<const PaperPages>& pages) {
                previewPages(pages, this);
                Q_EMIT previewed();
            });
    });
}

QVariantMap PaperView::state() const {
    return {{u"filter"_s, table_->filterText()}, {u"current"_s, table_->current()}, {u"openOnly"_s, openOnly_->isChecked()}};
}

void PaperView::setState(const QVariantMap& state) {
    table_->setFilterText(state.value(u"filter"_s).toString());
    table_->wantEntry(state.value(u"current"_s).toString());
    openOnly_->setChecked(state.value(u"openOnly"_s, true).toBool());
}

}  // namespace huying::ui
