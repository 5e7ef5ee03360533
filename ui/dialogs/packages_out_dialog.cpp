// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/packages_out_dialog.h"

#include <QtWidgets>
#include <algorithm>
#include <utility>

#include "app/exchange/line_text.h"
#include "app/exchange/office_packages.h"
#include "dialogs/step_dialog.h"
#include "look/theme.h"
#include "prompts/prompts.h"
#include "text/labels.h"
#include "widgets/form.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { unitColumn, tasksColumn, keyColumn, sentColumn, outcomeColumn, columnCount };

constexpr int unitRole = Qt::UserRole;

domain::UnitId unitOf(const QTreeWidgetItem* item) { return domain::UnitId(item->data(unitColumn, unitRole).toLongLong()); }

}  // namespace

PackagesOutDialog::PackagesOutDialog(Register& theRegister, Prompts& prompts, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      prompts_(prompts),
      count_(roleLabel(tr("Looking for open tasks…"), "heading")),
      units_(new QTreeWidget),
      told_(roleLabel(QString(), "muted")),
      progress_(new QProgressBar),
      all_(new QPushButton(tr("Tick all (Ctrl+A)"))),
      send_(primaryButton(tr("Export… (Ctrl+Enter)"))),
      close_(new QPushButton(tr("Close"))) {
    setObjectName(u"packagesOutDialog"_s);
    setWindowTitle(tr("Export packages"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    count_->setObjectName(u"packagesOutCount"_s);
    layout->addWidget(count_);
    layout->addWidget(
        hintLabel(tr("Space ticks a unit, Ctrl+A all of them; without ticks the one under the cursor is meant. A unit "
                     "whose key is not compared cannot be ticked.")));
    buildList(layout);
    buildButtons(layout);
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 150, character * 80});
    connect(&register_, &Register::changed, this, &PackagesOutDialog::ask);
    showButtons();
    ask();
}

// Whatever closes it: the key is forgotten.
PackagesOutDialog::~PackagesOutDialog() {
    if (isUnlocking_ || isSending_) forgetKey(&register_);
}

void PackagesOutDialog::forgetKey(QObject* context) {
    register_.work(
        context,
        [end = register_.outside().packages.endSending] {
            end();
            return true;
        },
        [](bool) {});
}

void PackagesOutDialog::buildList(QVBoxLayout* layout) {
    units_->setObjectName(u"packagesOutUnits"_s);
    units_->setAccessibleName(tr("Units"));
    units_->setRootIsDecorated(false);
    units_->setUniformRowHeights(true);
    units_->setColumnCount(columnCount);
    units_->setHeaderLabels({tr("Unit"), tr("Open tasks"), tr("Key"), tr("Sent last"), tr("What came of it")});
    const int character = fontMetrics().horizontalAdvance(u'0');
    units_->setColumnWidth(unitColumn, character * 30);
    units_->setColumnWidth(tasksColumn, character * 12);
    units_->setColumnWidth(keyColumn, character * 34);
    units_->setColumnWidth(sentColumn, character * 36);
    units_->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    layout->addWidget(units_, 1);
    connect(units_, &QTreeWidget::itemChanged, this, &PackagesOutDialog::showButtons);
    connect(units_, &QTreeWidget::currentItemChanged, this, &PackagesOutDialog::showButtons);
    told_->setObjectName(u"packagesOutTold"_s);
    told_->setWordWrap(true);
    told_->hide();
    layout->addWidget(told_);
    progress_->setObjectName(u"packagesOutProgress"_s);
    progress_->setAccessibleName(tr("Packages exported"));
    progress_->hide();
    layout->addWidget(progress_);
}

void PackagesOutDialog::buildButtons(QVBoxLayout* layout) {
    auto* line = new QHBoxLayout;
    all_->setObjectName(u"packagesOutTickAll"_s);
    all_->setShortcut(QKeySequence::SelectAll);
    send_->setObjectName(u"packagesOutSend"_s);
    close_->setObjectName(u"closePackagesOut"_s);
    line->addWidget(all_);
    line->addStretch(1);
    for (QPushButton* button : {close_, send_}) line->addWidget(button);
    for (QPushButton* button : {all_, close_, send_}) button->setAutoDefault(false);
    layout->addLayout(line);
    connect(all_, &QPushButton::clicked, this, &PackagesOutDialog::tickAll);
    connect(send_, &QPushButton::clicked, this, &PackagesOutDialog::send);
    connect(close_, &QPushButton::clicked, this, &PackagesOutDialog::reject);
    // Of the window and the list, not of the button: a disabled one hears no key, and whoever presses it is to be told why.
    const auto exportBy = [this](const QKeySequence& keys, QWidget* where, Qt::ShortcutContext context) {
        auto* shortcut = new QShortcut(keys, where);
        shortcut->setContext(context);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, [this] {
            if (send_->isEnabled()) return send();
            if (const QString reason = refusalOf(send_); !isSending_ && !reason.isEmpty()) tell(reason, true);
        });
    };
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        exportBy(QKeySequence(enter), units_, Qt::WidgetShortcut);
        exportBy(QKeySequence(Qt::CTRL | enter), this, Qt::WindowShortcut);
    }
}

void PackagesOutDialog::ask() {
    if (isSending_) return;
    register_.ask(
        this,
        [](app::RegisterStore& store) {
            State state{app::unitsWithWork(store.reader()), store.reader().exchangeKeys()};
            std::erase_if(state.rows, [](const app::UnitWork& row) { return row.openTasks == 0; });
            return state;
        },
        [this](State state) {
            if (!isSending_) take(std::move(state));
        },
        [this](const base::Error& error) {
            if (state_.rows.empty()) count_->setText(tr("The open tasks could not be read."));
            tell(sentence(error), true);
            Q_EMIT read();
        });
}

bool PackagesOutDialog::mayGoTo(domain::UnitId unit) const { return app::keyInUse(state_.keys, unit) != nullptr; }

QString PackagesOutDialog::keyText(domain::UnitId unit) const {
    if (const domain::ExchangeKey* key = app::keyInUse(state_.keys, unit))
        return tr("compared on %1").arg(toQt(base::isoOrEmpty(key->trustedOn)));
    const auto ended =
        std::find_if(state_.keys.rbegin(), state_.keys.rend(), [&](const domain::ExchangeKey& key) { return key.unit == unit; });
    if (ended == state_.keys.rend()) return tr("not compared: take its key file");
    return tr("%1 on %2: take its new one").arg(toQt(words().label(ended->ending)), toQt(base::isoOrEmpty(ended->endedOn)));
}

void PackagesOutDialog::take(State state) {
    const QSignalBlocker quiet(units_);
    const std::vector<domain::UnitId> before = ticked();
    const domain::UnitId current = units_->currentItem() == nullptr ? domain::UnitId() : unitOf(units_->currentItem());
    state_ = std::move(state);
    units_->clear();
    std::size_t ready = 0;
    for (const app::UnitWork& row : state_.rows) {
        addRow(row, std::find(before.begin(), before.end(), row.unit.id) != before.end());
        ready += mayGoTo(row.unit.id) ? 1 : 0;
        if (row.unit.id == current) units_->setCurrentItem(units_->topLevelItem(units_->topLevelItemCount() - 1));
    }
    if (units_->currentItem() == nullptr && units_->topLevelItemCount() > 0) units_->setCurrentItem(units_->topLevelItem(0));
    count_->setText(state_.rows.empty() ? tr("No unit has open tasks.")
                                        : tr("Units with open tasks: %1, with a compared key: %2").arg(state_.rows.size()).arg(ready));
    showButtons();
    if (focusWidget() == nullptr || focusWidget() == this) units_->setFocus();
    Q_EMIT read();
}

void PackagesOutDialog::addRow(const app::UnitWork& row, bool isTicked) {
    auto* item = new QTreeWidgetItem(units_);
    item->setText(unitColumn, toQt(row.unit.displayName()));
    item->setText(tasksColumn, QString::number(row.openTasks));
    item->setText(keyColumn, keyText(row.unit.id));
    const auto last = std::find_if(row.exchanges.begin(), row.exchanges.end(),
                                   [](const app::Exchange& one) { return one.kind == app::ExchangeKind::package; });
    if (last != row.exchanges.end()) item->setText(sentColumn, toQt(app::exchangeText(*last, words())));
    item->setData(unitColumn, unitRole, static_cast<qlonglong>(row.unit.id.value));
    if (mayGoTo(row.unit.id)) {
        item->setCheckState(unitColumn, isTicked ? Qt::Checked : Qt::Unchecked);
    } else {
        item->setForeground(keyColumn, colours().amber);
    }
    showOutcome(item, row.unit.id);
}

void PackagesOutDialog::showOutcome(QTreeWidgetItem* item, domain::UnitId unit) const {
    const auto outcome = outcomes_.find(unit);
    if (outcome == outcomes_.end()) return;
    item->setText(outcomeColumn, outcome->second.text);
    item->setToolTip(outcomeColumn, tipText(outcome->second.text));
    if (outcome->second.isWrong) item->setForeground(outcomeColumn, colours().red);
}

std::vector<domain::UnitId> PackagesOutDialog::ticked() const {
    std::vector<domain::UnitId> units;
    for (int i = 0; i < units_->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* item = units_->topLevelItem(i);
        if (item->checkState(unitColumn) == Qt::Checked) units.push_back(unitOf(item));
    }
    return units;
}

std::vector<domain::UnitId> PackagesOutDialog::chosen() const {
    std::vector<domain::UnitId> units = ticked();
    const QTreeWidgetItem* current = units_->currentItem();
    if (units.empty() && current != nullptr && mayGoTo(unitOf(current))) units.push_back(unitOf(current));
    return units;
}

void PackagesOutDialog::tickAll() {
    for (int i = 0; i < units_->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = units_->topLevelItem(i);
        if (mayGoTo(unitOf(item))) item->setCheckState(unitColumn, Qt::Checked);
    }
}

void PackagesOutDialog::showButtons() {
    const std::size_t count = chosen().size();
    send_->setText(count > 1 ? tr("Export %1 packages… (Ctrl+Enter)").arg(count) : tr("Export… (Ctrl+Enter)"));
    const bool mayAnyGo =
        std::any_of(state_.rows.begin(), state_.rows.end(), [this](const app::UnitWork& row) { return mayGoTo(row.unit.id); });
    const QString busy = isSending_ ? tr("Packages are being exported. Esc stops.") : QString();
    const QString nobody = state_.rows.empty() ? tr("No unit has open tasks.")
                           : !mayAnyGo         ? tr("No unit with open tasks has a compared key: take their key files first.")
                                               : QString();
    const QString notThis = count == 0 ? tr("This unit's key is not compared: take its key file first.") : QString();
    const auto firstOf = [](std::initializer_list<QString> reasons) {
        const auto found = std::find_if(reasons.begin(), reasons.end(), [](const QString& one) { return !one.isEmpty(); });
        return found == reasons.end() ? QString() : *found;
    };
    disableFor(send_, firstOf({busy, nobody, notThis}));
    disableFor(all_, firstOf({busy, nobody}));
    close_->setText(isSending_ ? tr("Cancel") : tr("Close"));
}

void PackagesOutDialog::send() {
    if (isSending_ || chosen().empty()) return;
    const QString folder = prompts_.about(FileKind::packages).folderToUse(this, tr("Folder for the packages"));
    if (folder.isEmpty()) return;
    auto* step = new StepDialog(tr("Export packages"), tr("Export (Ctrl+Enter)"), this);
    auto* password = step->form()->add(u"password"_s, tr("Password of the key"), secretLine(), Form::Need::required);
    step->setStep([=, this] { begin(folder, toUtf8(password->text()), step); });
    step->form()->focusFirst();
    step->open();
}

void PackagesOutDialog::begin(const QString& folder, const std::string& password, StepDialog* step) {
    toSend_.clear();
    for (const domain::UnitId id : chosen()) {
        for (const app::UnitWork& row : state_.rows) {
            if (row.unit.id == id) toSend_.push_back(row.unit);
        }
    }
    const SendingOrder order{std::filesystem::path(register_.path().toStdU16String()), std::filesystem::path(folder.toStdU16String()),
                             secretOf(password)};
    isUnlocking_ = true;
    register_.ask(
        step, [begin = register_.outside().packages.beginSending, order](app::RegisterStore& store) { return begin(store, order); },
        [=, this](const base::Result<void>& begun) {
            isUnlocking_ = false;
            step->answer(begun ? base::Errors() : base::Errors{begun.error()});
            if (!begun) return;
            folder_ = folder;
            done_ = 0;
            sentCount_ = 0;
            outcomes_.clear();
            isSending_ = true;
            isStopped_ = false;
            told_->hide();
            progress_->setRange(0, static_cast<int>(toSend_.size()));
            progress_->setValue(0);
            progress_->show();
            showButtons();
            close_->setFocus();
            sendNext();
        },
        [this, step](const base::Error& error) {
            isUnlocking_ = false;
            step->answer({error});
        });
}

// One after the other: each is remembered with its own file, and the window can stop between two of them.
void PackagesOutDialog::sendNext() {
    if (isStopped_ || done_ >= toSend_.size()) return end();
    register_.ask(
        this,
        [send = register_.outside().packages.sendTo, unit = toSend_[done_], actor = toUtf8(register_.actor()),
         today = register_.today()](app::RegisterStore& store) { return send(store, unit, actor, today); },
        [this](const base::Result<std::filesystem::path>& file) {
            note(toSend_[done_], file);
            sendNext();
        },
        [this](const base::Error& error) {
            note(toSend_[done_], base::failure(error));
            sendNext();
        });
}

void PackagesOutDialog::note(const domain::Unit& unit, const base::Result<std::filesystem::path>& file) {
    Outcome& outcome = outcomes_[unit.id];
    outcome.isWrong = !file;
    outcome.text = file ? QString::fromStdU16String(file->filename().u16string()) : sentence(file.error());
    sentCount_ += file ? 1 : 0;
    ++done_;
    progress_->setValue(static_cast<int>(done_));
    const QSignalBlocker quiet(units_);
    for (int i = 0; i < units_->topLevelItemCount(); ++i) {
        if (unitOf(units_->topLevelItem(i)) == unit.id) showOutcome(units_->topLevelItem(i), unit.id);
    }
}

void PackagesOutDialog::end() {
    forgetKey(this);
    isSending_ = false;
    progress_->hide();
    QString text = tr("Packages exported: %1, into %2").arg(sentCount_).arg(QDir::toNativeSeparators(folder_));
    const std::size_t failed = done_ - sentCount_;
    if (failed > 0) text = tr("%1. Not exported: %2, each line says why.").arg(text).arg(failed);
    if (done_ < toSend_.size()) text = tr("%1. Stopped: %2 were not begun.").arg(text).arg(toSend_.size() - done_);
    tell(text, failed > 0);
    // What went out is done with; what did not stays ticked to be tried again.
    for (int i = 0; i < units_->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = units_->topLevelItem(i);
        const auto outcome = outcomes_.find(unitOf(item));
        if (outcome != outcomes_.end() && !outcome->second.isWrong) item->setCheckState(unitColumn, Qt::Unchecked);
    }
    showButtons();
    if (sentCount_ > 0) {
        register_.noteWritten();
        Q_EMIT accomplished(text);
    }
    ask();
    units_->setFocus();
    Q_EMIT sent();
}

void PackagesOutDialog::tell(const QString& text, bool isWrong) {
    told_->setProperty("role", isWrong ? u"error"_s : u"muted"_s);
    told_->style()->polish(told_);
    told_->setText(text);
    told_->show();
}

// While packages go out, the first Escape stops it; what is out is out.
void PackagesOutDialog::reject() {
    if (isSending_ && !std::exchange(isStopped_, true)) return;
    QDialog::reject();
}

}  // namespace huying::ui
