// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/exchange_dialog.h"

#include <QtWidgets>
#include <algorithm>

#include "app/exchange/line_text.h"
#include "dialogs/return_dialog.h"
#include "prompts/prompts.h"
#include "text/labels.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { unitColumn, tasksColumn, sentColumn, returnedColumn, columnCount };

constexpr int unitRole = Qt::UserRole;

QString returnText(const std::vector<app::Exchange>& exchanges) {
    for (const app::Exchange& exchange : exchanges) {
        if (exchange.returns.empty()) continue;
        const app::ExchangeReturn& back = exchange.returns.back();
        const QString text = ExchangeDialog::tr("number %1 on %2: %3 of %4 recorded")
                                 .arg(exchange.number)
                                 .arg(isoText(back.on))
                                 .arg(back.applied)
                                 .arg(back.lines);
        return back.isTakenBack ? ExchangeDialog::tr("%1 (taken back)").arg(text) : text;
    }
    return {};
}

// Everything that went out and came back, newest first.
QString wholeText(const app::UnitWork& row) {
    QStringList lines;
    for (const app::Exchange& exchange : row.exchanges) {
        lines.append(toQt(app::exchangeText(exchange, words())));
        for (const app::ExchangeReturn& back : exchange.returns) {
            lines.append(ExchangeDialog::tr("　came back on %1 (%2): %3 of %4 recorded by %5")
                             .arg(isoText(back.on), toQt(back.file))
                             .arg(back.applied)
                             .arg(back.lines)
                             .arg(toQt(back.by)));
        }
    }
    return lines.join(u'\n');
}

}  // namespace

ExchangeDialog::ExchangeDialog(Register& theRegister, Prompts& prompts, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      prompts_(prompts),
      count_(roleLabel(tr("Looking for open tasks…"), "heading")),
      units_(new QTreeWidget),
      told_(roleLabel(QString(), "muted")),
      progress_(new QProgressBar),
      all_(new QPushButton(tr("Tick all (Ctrl+A)"))),
      send_(new QPushButton(tr("Export a sheet…"))),
      takeBack_(primaryButton(tr("Take sheets back…"))),
      close_(new QPushButton(tr("Close"))) {
    setObjectName(u"exchangeDialog"_s);
    setWindowTitle(tr("Exchange with units"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    count_->setObjectName(u"exchangeCount"_s);
    layout->addWidget(count_);
    layout->addWidget(
        hintLabel(tr("A sheet takes the open tasks of a unit out to it and brings back what it did. Space ticks a unit; without ticks "
                     "the one under the cursor is meant.")));
    buildList(layout);
    buildButtons(layout);
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 140, character * 80});
    connect(&register_, &Register::changed, this, &ExchangeDialog::ask);
    showButtons();
    ask();
}

void ExchangeDialog::buildList(QVBoxLayout* layout) {
    units_->setObjectName(u"exchangeUnits"_s);
    units_->setAccessibleName(tr("Units"));
    units_->setRootIsDecorated(false);
    units_->setUniformRowHeights(true);
    units_->setColumnCount(columnCount);
    units_->setHeaderLabels({tr("Unit"), tr("Open tasks"), tr("Sent last"), tr("Came back last")});
    const int character = fontMetrics().horizontalAdvance(u'0');
    units_->setColumnWidth(unitColumn, character * 34);
    units_->setColumnWidth(tasksColumn, character * 12);
    units_->setColumnWidth(sentColumn, character * 44);
    units_->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    layout->addWidget(units_, 1);
    connect(units_, &QTreeWidget::itemChanged, this, &ExchangeDialog::showButtons);
    connect(units_, &QTreeWidget::currentItemChanged, this, &ExchangeDialog::showButtons);
    told_->setObjectName(u"exchangeTold"_s);
    told_->hide();
    layout->addWidget(told_);
    progress_->setObjectName(u"exchangeProgress"_s);
    progress_->hide();
    layout->addWidget(progress_);
}

void ExchangeDialog::buildButtons(QVBoxLayout* layout) {
    auto* line = new QHBoxLayout;
    all_->setObjectName(u"exchangeTickAll"_s);
    all_->setShortcut(QKeySequence::SelectAll);
    send_->setObjectName(u"exchangeSend"_s);
    takeBack_->setObjectName(u"exchangeTakeBack"_s);
    close_->setObjectName(u"closeExchange"_s);
    line->addWidget(all_);
    line->addStretch(1);
    for (QPushButton* button : {close_, send_, takeBack_}) line->addWidget(button);
    for (QPushButton* button : {all_, close_, send_, takeBack_}) button->setAutoDefault(false);
    layout->addLayout(line);
    connect(all_, &QPushButton::clicked, this, &ExchangeDialog::tickAll);
    connect(send_, &QPushButton::clicked, this, &ExchangeDialog::sendForms);
    connect(takeBack_, &QPushButton::clicked, this, &ExchangeDialog::takeBack);
    connect(close_, &QPushButton::clicked, this, &ExchangeDialog::reject);
}

void ExchangeDialog::ask() {
    if (isSending_) return;
    register_.ask(
        this, [](app::RegisterStore& store) { return app::unitsWithWork(store.reader()); },
        [this](std::vector<app::UnitWork> rows) { take(std::move(rows)); });
}

void ExchangeDialog::take(std::vector<app::UnitWork> rows) {
    const QSignalBlocker quiet(units_);
    const std::vector<domain::UnitId> before = ticked();
    const qlonglong current = units_->currentItem() == nullptr ? 0 : units_->currentItem()->data(unitColumn, unitRole).toLongLong();
    rows_ = std::move(rows);
    units_->clear();
    int tasks = 0;
    int units = 0;
    for (const app::UnitWork& row : rows_) {
        auto* item = new QTreeWidgetItem(units_);
        item->setText(unitColumn, toQt(row.unit.displayName()));
        item->setText(tasksColumn, row.openTasks > 0 ? QString::number(row.openTasks) : QString());
        if (!row.exchanges.empty()) item->setText(sentColumn, toQt(app::exchangeText(row.exchanges.front(), words())));
        item->setText(returnedColumn, returnText(row.exchanges));
        item->setToolTip(sentColumn, wholeText(row));
        item->setToolTip(returnedColumn, wholeText(row));
        item->setData(unitColumn, unitRole, static_cast<qlonglong>(row.unit.id.value));
        if (row.openTasks > 0) {
            const bool isTicked = std::find(before.begin(), before.end(), row.unit.id) != before.end();
            item->setCheckState(unitColumn, isTicked ? Qt::Checked : Qt::Unchecked);
            ++units;
        }
        tasks += row.openTasks;
        if (row.unit.id.value == current) units_->setCurrentItem(item);
    }
    if (units_->currentItem() == nullptr && units_->topLevelItemCount() > 0) units_->setCurrentItem(units_->topLevelItem(0));
    count_->setText(units == 0 ? tr("No unit has open tasks.") : tr("Units: %1, open tasks: %2").arg(units).arg(tasks));
    showButtons();
    if (focusWidget() == nullptr || focusWidget() == this) units_->setFocus();
    Q_EMIT read();
}

std::vector<domain::UnitId> ExchangeDialog::ticked() const {
    std::vector<domain::UnitId> units;
    for (int i = 0; i < units_->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* item = units_->topLevelItem(i);
        if (item->checkState(unitColumn) == Qt::Checked) units.emplace_back(item->data(unitColumn, unitRole).toLongLong());
    }
    return units;
}

std::vector<domain::UnitId> ExchangeDialog::chosen() const {
    std::vector<domain::UnitId> units = ticked();
    const QTreeWidgetItem* current = units_->currentItem();
    const bool hasTasks = current != nullptr && !current->text(tasksColumn).isEmpty();
    if (units.empty() && hasTasks) units.emplace_back(current->data(unitColumn, unitRole).toLongLong());
    return units;
}

void ExchangeDialog::tickAll() {
    for (int i = 0; i < units_->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = units_->topLevelItem(i);
        if (!item->text(tasksColumn).isEmpty()) item->setCheckState(unitColumn, Qt::Checked);
    }
}

void ExchangeDialog::showButtons() {
    const auto reason = register_.reasonAgainst(app::Deed::sendWork);
    const auto reasonBack = register_.reasonAgainst(app::Deed::takeWorkBack);
    const std::size_t count = chosen().size();
    send_->setText(count > 1 ? tr("Export %1 sheets…").arg(count) : tr("Export a sheet…"));
    disableFor(send_, reason ? sentence(*reason) : count == 0 ? tr("No unit has open tasks.") : QString());
    disableFor(takeBack_, reasonBack ? sentence(*reasonBack) : QString());
    if (isSending_) {
        send_->setEnabled(false);
        takeBack_->setEnabled(false);
    }
    all_->setEnabled(!isSending_ && !rows_.empty());
    close_->setText(isSending_ ? tr("Cancel") : tr("Close"));
}

void ExchangeDialog::sendForms() {
    if (isSending_) return;
    toSend_ = chosen();
    if (toSend_.empty()) return;
    folder_ = prompts_.folderToUse(this, tr("Folder for the sheets"));
    if (folder_.isEmpty()) return;
    sentCount_ = 0;
    isSending_ = true;
    isStopped_ = false;
    told_->hide();
    progress_->setRange(0, static_cast<int>(toSend_.size()));
    progress_->setValue(0);
    progress_->show();
    showButtons();
    sendNext();
}

// One after the other: each is remembered with its own file, and the window can stop between two of them.
void ExchangeDialog::sendNext() {
    if (isStopped_ || sentCount_ >= toSend_.size()) return endSending({});
    register_.ask(
        this,
        [send = register_.outside().sendUnitForm, unit = toSend_[sentCount_], folder = std::filesystem::path(folder_.toStdU16String()),
         actor = toUtf8(register_.actor()),
         today = register_.today()](app::RegisterStore& store) { return send(store, unit, folder, actor, today); },
        [this](const base::Result<std::filesystem::path>& file) {
            if (!file) return endSending(sentence(file.error()));
            ++sentCount_;
            progress_->setValue(static_cast<int>(sentCount_));
            sendNext();
        },
        [this](const base::Error& error) { endSending(sentence(error)); });
}

void ExchangeDialog::endSending(const QString& problem) {
    isSending_ = false;
    progress_->hide();
    const QString done = tr("Sheets exported: %1, into %2").arg(sentCount_).arg(QDir::toNativeSeparators(folder_));
    tell(problem.isEmpty() ? done : tr("%1; then: %2").arg(done, problem), !problem.isEmpty());
    showButtons();
    if (sentCount_ > 0) register_.noteWritten();
    ask();
    Q_EMIT sent();
}

ReturnDialog* ExchangeDialog::takeBack() {
    const QStringList files =
        prompts_.filesToOpen(this, tr("Take sheets back"), tr("Sheets that were filled in (*.xlsx *.ods);;All files (*)"));
    if (files.isEmpty()) return nullptr;
    auto* dialog = new ReturnDialog(register_, files, this);
    connect(dialog, &ReturnDialog::accomplished, this, [this](const QString& text) {
        tell(text, false);
        Q_EMIT accomplished(text);
    });
    dialog->open();
    return dialog;
}

void ExchangeDialog::tell(const QString& text, bool isWrong) {
    told_->setProperty("role", isWrong ? u"error"_s : u"muted"_s);
    told_->style()->polish(told_);
    told_->setText(text);
    told_->show();
}

// While sheets go out, the first Escape stops it; what is out is out.
void ExchangeDialog::reject() {
    if (isSending_ && !std::exchange(isStopped_, true)) return;
    QDialog::reject();
}

}  // namespace huying::ui
