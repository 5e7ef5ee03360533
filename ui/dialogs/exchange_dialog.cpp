// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/exchange_dialog.h"

#include <QtWidgets>
#include <algorithm>

#include "app/exchange/left_lines.h"
#include "app/exchange/line_text.h"
#include "dialogs/exchange_text.h"
#include "dialogs/left_lines_dialog.h"
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

}  // namespace

ExchangeDialog::ExchangeDialog(Register& theRegister, Prompts& prompts, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      prompts_(prompts),
      count_(roleLabel(tr("Looking for open tasks…"), "heading")),
      units_(new QTreeWidget),
      detail_(new QTextBrowser),
      told_(roleLabel(QString(), "muted")),
      failed_(new QTextBrowser),
      progress_(new QProgressBar),
      all_(new QPushButton(tr("Tick all (Ctrl+A)"))),
      left_(new QPushButton(tr("Not recorded… (Ctrl+R)"))),
      send_(new QPushButton(tr("Export a sheet…"))),
      takeBack_(new QPushButton(tr("Take sheets back…"))),
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
                     "the one under the cursor is meant. Ctrl+E exports, Ctrl+I takes back, Enter does what comes next.")));
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
    units_->installEventFilter(this);
    detail_->setObjectName(u"exchangeDetail"_s);
    detail_->setAccessibleName(tr("All that went to the unit and came back"));
    detail_->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(units_);
    splitter->addWidget(detail_);
    splitter->setStretchFactor(0, 4);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter, 1);
    connect(units_, &QTreeWidget::itemChanged, this, &ExchangeDialog::showButtons);
    connect(units_, &QTreeWidget::currentItemChanged, this, [this] {
        showButtons();
        showDetail();
    });
    told_->setObjectName(u"exchangeTold"_s);
    told_->hide();
    layout->addWidget(told_);
    failed_->setObjectName(u"exchangeFailed"_s);
    failed_->setAccessibleName(tr("Units whose sheet was not exported, and why"));
    failed_->setMaximumHeight(fontMetrics().lineSpacing() * 7);
    failed_->hide();
    layout->addWidget(failed_);
    progress_->setObjectName(u"exchangeProgress"_s);
    progress_->hide();
    layout->addWidget(progress_);
}

void ExchangeDialog::buildButtons(QVBoxLayout* layout) {
    auto* line = new QHBoxLayout;
    all_->setObjectName(u"exchangeTickAll"_s);
    send_->setObjectName(u"exchangeSend"_s);
    takeBack_->setObjectName(u"exchangeTakeBack"_s);
    close_->setObjectName(u"closeExchange"_s);
    left_->setObjectName(u"exchangeLeft"_s);
    line->addWidget(all_);
    line->addWidget(left_);
    line->addStretch(1);
    for (QPushButton* button : {close_, send_, takeBack_}) line->addWidget(button);
    for (QPushButton* button : {all_, left_, close_, send_, takeBack_}) button->setAutoDefault(false);
    layout->addLayout(line);
    connect(all_, &QPushButton::clicked, this, &ExchangeDialog::tickAll);
    connect(left_, &QPushButton::clicked, this, &ExchangeDialog::openLeft);
    connect(send_, &QPushButton::clicked, this, &ExchangeDialog::sendForms);
    connect(takeBack_, &QPushButton::clicked, this, &ExchangeDialog::takeBack);
    connect(close_, &QPushButton::clicked, this, &ExchangeDialog::reject);
    // Keys of the window and not of its buttons: a disabled button hears none, and whoever presses them is to be told why.
    const auto addKeys = [this](const QKeySequence& keys, QPushButton* button) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, [this, button] { press(button); });
    };
    addKeys(QKeySequence::SelectAll, all_);
    addKeys(QKeySequence(Qt::CTRL | Qt::Key_R), left_);
    addKeys(QKeySequence(Qt::CTRL | Qt::Key_E), send_);
    addKeys(QKeySequence(Qt::CTRL | Qt::Key_I), takeBack_);
    QWidget* before = units_;
    for (QWidget* next :
         {static_cast<QWidget*>(detail_), static_cast<QWidget*>(failed_), static_cast<QWidget*>(all_), static_cast<QWidget*>(left_),
          static_cast<QWidget*>(send_), static_cast<QWidget*>(takeBack_), static_cast<QWidget*>(close_)}) {
        setTabOrder(before, next);
        before = next;
    }
}

void ExchangeDialog::press(QPushButton* button) {
    if (button->isEnabled()) return button->click();
    tell(refusalOf(button), true);
}

QPushButton* ExchangeDialog::nextButton() const {
    const bool isAnyOut =
        std::any_of(rows_.begin(), rows_.end(), [](const app::UnitWork& row) { return app::isOut(row, app::ExchangeKind::form); });
    return isAnyOut && ticked().empty() ? takeBack_ : send_;
}

void ExchangeDialog::ask() {
    if (isSending_) return;
    register_.ask(
        this, [](app::RegisterStore& store) { return app::unitsWithWork(store.reader()); },
        [this](std::vector<app::UnitWork> rows) { take(std::move(rows)); },
        [this](const base::Error& error) {
            if (rows_.empty()) count_->setText(tr("The open tasks could not be read."));
            tell(sentence(error), true);
        });
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
        QString returned = lastReturnText(row.exchanges);
        if (const std::size_t left = app::leftLines(row.exchanges).size(); left > 0)
            returned = tr("%1; not taken over: %2").arg(returned).arg(left);
        item->setText(returnedColumn, returned);
        item->setToolTip(sentColumn, tipText(exchangesText(row)));
        item->setToolTip(returnedColumn, tipText(exchangesText(row)));
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
    showDetail();
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

// All units with open tasks, or none where they are ticked already.
void ExchangeDialog::tickAll() {
    const auto withTasks = std::count_if(rows_.begin(), rows_.end(), [](const app::UnitWork& row) { return row.openTasks > 0; });
    const Qt::CheckState state = static_cast<std::ptrdiff_t>(ticked().size()) == withTasks ? Qt::Unchecked : Qt::Checked;
    for (int i = 0; i < units_->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = units_->topLevelItem(i);
        if (!item->text(tasksColumn).isEmpty()) item->setCheckState(unitColumn, state);
    }
}

void ExchangeDialog::showButtons() {
    const auto reason = register_.reasonAgainst(app::Deed::sendWork);
    const auto reasonBack = register_.reasonAgainst(app::Deed::takeWorkBack);
    const std::size_t count = chosen().size();
    const bool hasWork = std::any_of(rows_.begin(), rows_.end(), [](const app::UnitWork& row) { return row.openTasks > 0; });
    const QString busy = isSending_ ? tr("Sheets are being exported. Esc stops.") : QString();
    const QString nobody =
        !hasWork ? tr("No unit has open tasks.") : tr("This unit has no open tasks. Tick others, or go to one that has.");
    const auto orBusy = [&busy](const QString& text) { return busy.isEmpty() ? text : busy; };
    send_->setText(count > 1 ? tr("Export %1 sheets…").arg(count) : tr("Export a sheet…"));
    disableFor(send_, orBusy(reason ? sentence(*reason) : count == 0 ? nobody : QString()));
    disableFor(takeBack_, orBusy(reasonBack ? sentence(*reasonBack) : QString()));
    disableFor(all_, orBusy(hasWork ? QString() : nobody));
    const app::UnitWork* row = currentRow();
    const bool hasReturned = row != nullptr && std::any_of(row->exchanges.begin(), row->exchanges.end(),
                                                           [](const app::Exchange& one) { return !one.returns.empty(); });
    disableFor(left_, orBusy(hasReturned ? QString() : tr("Nothing came back from this unit yet.")));
    const QPushButton* next = nextButton();
    for (QPushButton* button : {send_, takeBack_}) setPrimary(button, button == next);
    close_->setText(isSending_ ? tr("Stop (Esc)") : tr("Close"));
    if (!isSending_) disableFor(close_, {});
}

// What the pointer finds in the columns, for the keyboard.
void ExchangeDialog::showDetail() {
    const app::UnitWork* row = currentRow();
    const QString text = row == nullptr ? QString() : exchangesText(*row);
    detail_->setPlainText(row != nullptr && text.isEmpty() ? tr("Nothing went to this unit yet.") : text);
}

const app::UnitWork* ExchangeDialog::rowOf(domain::UnitId unit) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const app::UnitWork& row) { return row.unit.id == unit; });
    return found == rows_.end() ? nullptr : &*found;
}

const app::UnitWork* ExchangeDialog::currentRow() const {
    const QTreeWidgetItem* current = units_->currentItem();
    return current == nullptr ? nullptr : rowOf(domain::UnitId(current->data(unitColumn, unitRole).toLongLong()));
}

LeftLinesDialog* ExchangeDialog::openLeft() {
    const app::UnitWork* row = currentRow();
    if (row == nullptr) return nullptr;
    auto* dialog = new LeftLinesDialog(register_, row->unit, this);
    connect(dialog, &LeftLinesDialog::accomplished, this, [this](const QString& text) {
        tell(text, false);
        Q_EMIT accomplished(text);
    });
    dialog->open();
    return dialog;
}

void ExchangeDialog::sendForms() {
    if (isSending_) return;
    toSend_ = chosen();
    if (toSend_.empty()) return;
    folder_ = prompts_.about(FileKind::sheets).folderToUse(this, tr("Folder for the sheets"));
    if (folder_.isEmpty()) return;
    tried_ = 0;
    sent_.clear();
    failures_.clear();
    isSending_ = true;
    isStopped_ = false;
    told_->hide();
    failed_->hide();
    progress_->setRange(0, static_cast<int>(toSend_.size()));
    progress_->show();
    units_->setFocus();  // the button that was pressed is none for now
    showButtons();
    sendNext();
}

void ExchangeDialog::showProgress() {
    const app::UnitWork* row = rowOf(toSend_[tried_]);
    progress_->setValue(static_cast<int>(tried_));
    progress_->setFormat(
        tr("Sheet %1 of %2: %3").arg(tried_ + 1).arg(toSend_.size()).arg(row == nullptr ? QString() : toQt(row->unit.displayName())));
}

// One after the other: each is remembered with its own file, and the window can stop between two of them. One that cannot be made
// holds back no other.
void ExchangeDialog::sendNext() {
    if (isStopped_ || tried_ >= toSend_.size()) return endSending({});
    showProgress();
    register_.ask(
        this,
        [send = register_.outside().sendUnitForm, unit = toSend_[tried_], folder = std::filesystem::path(folder_.toStdU16String()),
         actor = toUtf8(register_.actor()),
         today = register_.today()](app::RegisterStore& store) { return send(store, unit, folder, actor, today); },
        [this](const base::Result<std::filesystem::path>& file) {
            const app::UnitWork* row = rowOf(toSend_[tried_]);
            if (file) {
                sent_.push_back(toSend_[tried_]);
            } else {
                failures_.emplace_back(row == nullptr ? QString() : toQt(row->unit.displayName()), sentence(file.error()));
            }
            goOn();
        },
        [this](const base::Error& error) { endSending(sentence(error)); });  // nothing of the register can be read any more
}

void ExchangeDialog::goOn() {
    ++tried_;
    sendNext();
}

void ExchangeDialog::endSending(const QString& problem) {
    isSending_ = false;
    progress_->hide();
    QString done = tr("Sheets exported: %1, into %2").arg(sent_.size()).arg(QDir::toNativeSeparators(folder_));
    if (!problem.isEmpty()) done = tr("%1; then: %2").arg(done, problem);
    if (problem.isEmpty() && tried_ < toSend_.size()) done = tr("%1; stopped before the other %2").arg(done).arg(toSend_.size() - tried_);
    if (!failures_.empty()) done = tr("%1; not exported: %2").arg(done).arg(failures_.size());
    tell(done, !problem.isEmpty() || !failures_.empty());
    showFailures();
    untickSent();
    showButtons();
    if (!sent_.empty()) register_.noteWritten();
    ask();
    Q_EMIT sent();
}

// What is still ticked is what did not go out: pressing once more tries it again.
void ExchangeDialog::untickSent() {
    const QSignalBlocker quiet(units_);
    for (int i = 0; i < units_->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = units_->topLevelItem(i);
        const domain::UnitId unit(item->data(unitColumn, unitRole).toLongLong());
        const bool isSent = std::find(sent_.begin(), sent_.end(), unit) != sent_.end();
        if (isSent && item->checkState(unitColumn) == Qt::Checked) item->setCheckState(unitColumn, Qt::Unchecked);
    }
}

void ExchangeDialog::showFailures() {
    QStringList lines;
    for (const auto& [unit, why] : failures_) lines.append(tr("%1: %2").arg(unit, why));
    failed_->setPlainText(lines.join(u'\n'));
    failed_->setVisible(!lines.isEmpty());
}

ReturnDialog* ExchangeDialog::takeBack() {
    const QStringList files =
        prompts_.about(FileKind::sheets)
            .filesToOpen(this, tr("Take sheets back"), tr("Sheets that were filled in (*.xlsx *.ods);;All files (*)"));
    if (files.isEmpty()) return nullptr;
    auto* dialog = new ReturnDialog(register_, files, app::ExchangeKind::form, this);
    connect(dialog, &ReturnDialog::noted, this, [this](const QString& text) { tell(text, false); });
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

void ExchangeDialog::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto held = event->modifiers() & ~Qt::KeypadModifier;
    if (!isEnter || (held != Qt::NoModifier && held != Qt::ControlModifier)) return QDialog::keyPressEvent(event);
    if (event->isAutoRepeat()) return;
    // Whoever went to a button means that one.
    auto* button = held == Qt::NoModifier ? qobject_cast<QPushButton*>(focusWidget()) : nullptr;
    press(button != nullptr ? button : nextButton());
}

// The space bar on a unit that cannot be ticked is answered.
bool ExchangeDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == units_ && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        const QTreeWidgetItem* current = units_->currentItem();
        if (current != nullptr && current->text(tasksColumn).isEmpty())
            tell(tr("%1 has no open tasks, so no sheet can go to it.").arg(current->text(unitColumn)), true);
    }
    return QDialog::eventFilter(watched, event);
}

// While sheets go out, the first Escape stops it; what is out is out.
void ExchangeDialog::reject() {
    if (isSending_ && !std::exchange(isStopped_, true)) {
        disableFor(close_, tr("The sheet being made is finished first."));
        return;
    }
    QDialog::reject();
}

}  // namespace huying::ui
