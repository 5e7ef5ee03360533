// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/backup_dialog.h"

#include <QtWidgets>
#include <algorithm>

#include "app/backup/restore_text.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "text/text.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pathRole = Qt::UserRole + 1;

std::filesystem::path fileOf(const QString& path) { return std::filesystem::path(path.toStdU16String()); }
QString pathOf(const std::filesystem::path& file) { return QString::fromStdU16String(file.u16string()); }

QString localTime(const std::string& utc) {
    return QDateTime::fromString(toQt(utc), Qt::ISODateWithMs).toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString signedNumber(std::int64_t number) { return number > 0 ? u'+' + QString::number(number) : QString::number(number); }

}  // namespace

BackupDialog::BackupDialog(Register& theRegister, Prompts& prompts, const QString& registerPath, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      prompts_(prompts),
      path_(registerPath),
      folder_(plainLabel(QString())),
      often_(new QComboBox),
      onExit_(new QCheckBox(tr("and when the program ends"))),
      list_(new QTableWidget(0, 5)),
      message_(roleLabel(QString(), "muted")),
      comparison_(new QWidget),
      lines_(new QGridLayout),
      consequence_(plainLabel(QString())),
      now_(new QPushButton(tr("&Back up now"))),
      check_(new QPushButton(tr("&Check the register"))),
      restore_(primaryButton(tr("&Restore…"))) {
    setWindowTitle(tr("Backups of %1").arg(QFileInfo(path_).fileName()));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(buildSettings());
    message_->setObjectName(u"backupMessage"_s);
    layout->addWidget(message_);
    list_->setTabKeyNavigation(false);
    list_->setObjectName(u"backupList"_s);
    list_->installEventFilter(this);
    list_->setHorizontalHeaderLabels({tr("Backup of"), tr("Pieces"), tr("Entries"), tr("Last recorded by"), tr("Size")});
    list_->setSelectionBehavior(QAbstractItemView::SelectRows);
    list_->setSelectionMode(QAbstractItemView::SingleSelection);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->verticalHeader()->hide();
    list_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    list_->horizontalHeader()->setStretchLastSection(true);
    layout->addWidget(list_, 1);
    buildComparison();
    layout->addWidget(comparison_);
    auto* buttons = new QHBoxLayout;
    auto* other = new QPushButton(tr("Another file…"));
    auto* close = new QPushButton(tr("Close"));
    for (QPushButton* button : {now_, check_, other}) buttons->addWidget(button);
    buttons->addStretch(1);
    for (QPushButton* button : {close, restore_}) buttons->addWidget(button);
    for (QPushButton* button : {now_, check_, other, close, restore_}) button->setAutoDefault(false);
    layout->addLayout(buttons);
    check_->setObjectName(u"checkRegister"_s);
    // One that cannot be opened is looked at by restoring it.
    disableFor(check_, register_.isOpen() && register_.path() == path_ ? refusal(register_.reasonAgainst(app::Deed::verify))
                                                                       : tr("This register is not open."));
    connect(check_, &QPushButton::clicked, this, &BackupDialog::check);
    restore_->setObjectName(u"restore"_s);
    restore_->setEnabled(false);
    connect(now_, &QPushButton::clicked, this, &BackupDialog::backUpNow);
    connect(other, &QPushButton::clicked, this, &BackupDialog::chooseFile);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(restore_, &QPushButton::clicked, this, &BackupDialog::restore);
    connect(list_, &QTableWidget::itemSelectionChanged, this, [this] {
        if (const QTableWidgetItem* item = list_->item(list_->currentRow(), 0)) preview(item->data(pathRole).toString());
    });
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 110, character * 84});
    list_->setFocus();  // ↓ chooses a backup, whoever opened this
    readSettings();
}

QWidget* BackupDialog::buildSettings() {
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    auto* choose = linkButton(tr("Choose…"));
    choose->setObjectName(u"chooseFolder"_s);
    choose->setAutoDefault(false);
    auto* beside = linkButton(tr("Beside the register"));
    beside->setAutoDefault(false);
    grid->addWidget(new QLabel(tr("Folder")), 0, 0);
    grid->addWidget(folder_, 0, 1);
    grid->addWidget(choose, 0, 2);
    grid->addWidget(beside, 0, 3);
    for (const auto& [name, minutes] : {std::pair{tr("every quarter of an hour"), 15}, std::pair{tr("every hour"), 60},
                                        std::pair{tr("every four hours"), 240}, std::pair{tr("every day"), 1440}, std::pair{tr("not"), 0}})
        often_->addItem(name, minutes);
    often_->setObjectName(u"often"_s);
    auto* line = new QHBoxLayout;
    line->addWidget(often_);
    line->addWidget(onExit_);
    line->addStretch(1);
    grid->addWidget(new QLabel(tr("While working")), 1, 0);
    grid->addLayout(line, 1, 1, 1, 3);
    grid->addWidget(
        roleLabel(tr("Only when something has changed, and before every import. Kept are the last 10, one of each of the last 7 "
                     "days, 12 weeks and 24 months."),
                  "muted"),
        2, 1, 1, 3);
    folder_->setObjectName(u"backupFolder"_s);
    // They are kept in the register.
    for (QWidget* setting :
         {static_cast<QWidget*>(choose), static_cast<QWidget*>(beside), static_cast<QWidget*>(often_), static_cast<QWidget*>(onExit_)}) {
        setting->setEnabled(!register_.readOnly());
        setting->setToolTip(tipText(refusal(register_.readOnly())));
    }
    connect(choose, &QPushButton::clicked, this, &BackupDialog::chooseFolder);
    connect(beside, &QPushButton::clicked, this, [this] {
        settings_.folder.clear();
        saveSettings();
    });
    connect(often_, &QComboBox::activated, this, [this] {
        settings_.everyMinutes = often_->currentData().toInt();
        saveSettings();
    });
    connect(onExit_, &QCheckBox::clicked, this, [this](bool isChecked) {
        settings_.onExit = isChecked;
        saveSettings();
    });
    return box;
}

void BackupDialog::buildComparison() {
    auto* layout = new QVBoxLayout(comparison_);
    layout->setContentsMargins(0, 0, 0, 0);
    lines_->setHorizontalSpacing(24);
    lines_->setColumnStretch(4, 1);
    layout->addLayout(lines_);
    consequence_->setObjectName(u"consequence"_s);
    layout->addWidget(consequence_);
    comparison_->hide();
}

void BackupDialog::offer(const QString& copy) { offered_ = copy; }

// From the list by keyboard: Enter goes on to the button that restores what is chosen.
bool BackupDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched != list_ || event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    const bool isNothingChosen = list_->selectionModel()->selectedRows().isEmpty();
    if (isNothingChosen && list_->rowCount() > 0 && (isEnter || key == Qt::Key_Down)) {
        list_->selectRow(0);
        return true;
    }
    if (!isEnter) return false;
    if (restore_->isEnabled()) restore_->setFocus(Qt::TabFocusReason);
    return true;
}

void BackupDialog::chooseFolder() {
    const QString folder = prompts_.about(FileKind::backups).folderToUse(this, tr("Folder of the backups"));
    if (folder.isEmpty()) return;
    settings_.folder = toUtf8(QDir::toNativeSeparators(folder));
    saveSettings();
}

void BackupDialog::chooseFile() {
    const QString file = prompts_.about(FileKind::backups).fileToOpen(this, tr("Restore from a file"), tr("Registers (*.huying)"));
    if (!file.isEmpty()) preview(file);
}

void BackupDialog::saveSettings() {
    register_.backups().ask(
        this, [file = fileOf(path_), settings = settings_](app::RegisterCopies& copies) { return copies.saveSettings(file, settings); },
        [this](const base::Result<void>& result) {
            if (!result) showMessage(sentence(result.error()), "error");
            register_.backups().setSettings(settings_);
            readSettings();
        });
}

void BackupDialog::readSettings() {
    using Answer = std::pair<app::BackupSettings, std::filesystem::path>;
    register_.backups().ask(
        this,
        [file = fileOf(path_)](app::RegisterCopies& copies) {
            const app::BackupSettings settings = copies.settings(file).value_or(app::BackupSettings{});
            return Answer{settings, copies.folder(file, settings)};
        },
        [this](const Answer& answer) {
            settings_ = answer.first;
            folder_->setText(QDir::toNativeSeparators(pathOf(answer.second)));
            const int index = often_->findData(settings_.everyMinutes);
            if (index < 0) often_->addItem(tr("every %1 minutes").arg(settings_.everyMinutes), settings_.everyMinutes);
            often_->setCurrentIndex(often_->findData(settings_.everyMinutes));
            onExit_->setChecked(settings_.onExit);
            readList();
        });
}

void BackupDialog::readList() {
    register_.backups().ask(
        this, [file = fileOf(path_)](app::RegisterCopies& copies) { return copies.backups(file); },
        [this](const std::vector<app::BackupFile>& backups) { showList(backups); });
}

void BackupDialog::showList(const std::vector<app::BackupFile>& backups) {
    const QSignalBlocker quiet(list_);
    list_->setRowCount(static_cast<int>(backups.size()));
    for (int row = 0; row < list_->rowCount(); ++row) {
        const app::BackupFile& backup = backups[static_cast<std::size_t>(row)];
        QStringList texts{toQt(backup.at), tr("cannot be read"), QString(), QString(), QString()};
        if (backup.facts) {
            const app::RegisterFacts& facts = *backup.facts;
            texts = {toQt(backup.at), pieces(static_cast<int>(facts.suggestions)), QString::number(facts.lastEntry), toQt(facts.lastActor),
                     QLocale().formattedDataSize(static_cast<qint64>(facts.bytes))};
        }
        for (int column = 0; column < texts.size(); ++column) list_->setItem(row, column, new QTableWidgetItem(texts[column]));
        list_->item(row, 0)->setData(pathRole, pathOf(backup.path));
        list_->item(row, 0)->setToolTip(QDir::toNativeSeparators(pathOf(backup.path)));
    }
    list_->resizeColumnsToContents();
    if (!offered_.isEmpty()) QTimer::singleShot(0, this, [this, copy = std::exchange(offered_, {})] { choose(copy); });
    if (backups.empty() && message_->text().isEmpty()) showMessage(tr("There is no backup in this folder yet."), "muted");
}

void BackupDialog::choose(const QString& copy) {
    for (int row = 0; row < list_->rowCount(); ++row) {
        if (list_->item(row, 0)->data(pathRole).toString() != copy) continue;
        list_->setFocus();
        list_->selectRow(row);
    }
}

void BackupDialog::backUpNow() {
    setRunning(true);
    register_.backups().backUp(app::BackupWhen::always, [dialog = QPointer<BackupDialog>(this)] {
        if (!dialog) return;
        dialog->setRunning(false);
        const auto& problem = dialog->register_.backups().problem();
        problem ? dialog->showMessage(sentence(*problem), "error") : dialog->showMessage(tr("Backed up, opened and checked."), "muted");
        dialog->readList();
    });
}

void BackupDialog::check() {
    check_->setEnabled(false);
    showMessage(tr("Checking the register…"), "muted");
    register_.ask(
        this, [](app::RegisterStore& store) { return store.verify(); },
        [this](const std::vector<app::Difference>& differences) {
            check_->setEnabled(true);
            if (differences.empty()) return showMessage(toQt(words().text("cli.verified")), "muted");
            constexpr std::size_t mostShown = 5;
            QStringList lines{tr("Differences: %1. Make no changes; keep this file and ask for help.").arg(differences.size())};
            for (std::size_t i = 0; i < std::min(mostShown, differences.size()); ++i) {
                const app::Difference& one = differences[i];
                const std::string place = one.table + " " + one.row + " " + one.column;
                lines.append(toQt(words().text("cli.difference", {{"kind", words().text("difference." + one.kind)},
                                                                  {"place", place},
                                                                  {"expected", one.expected},
                                                                  {"found", one.found}})));
            }
            showMessage(lines.join(u'\n'), "error");
        },
        [this](const base::Error& error) {
            check_->setEnabled(true);
            showMessage(sentence(error), "error");
        });
}

void BackupDialog::preview(const QString& copy) {
    copy_ = copy;
    preview_.reset();
    setRunning(true);
    register_.backups().ask(
        this, [file = fileOf(path_), copy = fileOf(copy)](app::RegisterCopies& copies) { return copies.previewRestore(file, copy); },
        [this, copy](const base::Result<app::RestorePreview>& result) {
            if (copy != copy_) return;
            setRunning(false);
            comparison_->setVisible(result.has_value());
            disableFor(restore_, refusal(register_.reasonAgainst(app::Deed::restore)));
            restore_->setEnabled(restore_->isEnabled() && result.has_value());
            if (result) {
                showMessage(QFileInfo(copy).fileName(), "muted");
                showPreview(*result);
            } else {
                showMessage(sentence(result.error()), "error");
            }
        });
}

void BackupDialog::addLine(int row, const QString& what, const QString& now, const QString& brought, const QString& difference) {
    const QStringList texts{what, now, brought, difference};
    for (int column = 0; column < texts.size(); ++column) {
        QLabel* label = row == 0 ? roleLabel(texts[column], "muted") : new QLabel(texts[column]);
        label->setWordWrap(false);
        lines_->addWidget(label, row, column);
    }
}

void BackupDialog::showPreview(const app::RestorePreview& preview) {
    preview_ = preview;
    clearLayout(lines_);
    const app::RegisterFacts& to = preview.brought;
    const std::optional<app::RegisterFacts>& from = preview.present;
    addLine(0, QString(), tr("now"), tr("in the backup"), tr("difference"));
    const auto counted = [&](int row, const QString& what, std::int64_t app::RegisterFacts::* member) {
        addLine(row, what, from ? QString::number((*from).*member) : u"—"_s, QString::number(to.*member),
                from ? signedNumber(to.*member - (*from).*member) : QString());
    };
    counted(1, tr("Suggestions"), &app::RegisterFacts::suggestions);
    counted(2, tr("Tasks of units"), &app::RegisterFacts::tasks);
    counted(3, tr("Replies"), &app::RegisterFacts::replies);
    counted(4, tr("Ratings"), &app::RegisterFacts::ratings);
    counted(5, tr("Last entry"), &app::RegisterFacts::lastEntry);
    addLine(6, tr("recorded at"), from ? localTime(from->lastAt) : u"—"_s, localTime(to.lastAt), QString());
    addLine(7, tr("by"), from ? toQt(from->lastActor) : u"—"_s, toQt(to.lastActor), QString());
    QString text = toQt(app::restoreConsequence(preview, words())) + u'\n';
    text += app::isNothingThere(preview)
                ? tr("The history tells who restored what.")
                : tr("What is there now is kept as a file beside the register, and the history tells who restored what.");
    consequence_->setText(text);
}

// What is replaced by what, with dates and counts.
QString BackupDialog::questionBefore() const {
    const app::RegisterFacts& to = preview_->brought;
    const QString brought = tr("%1, %2 pieces, last recorded %3 by %4")
                                .arg(QFileInfo(copy_).fileName())
                                .arg(to.suggestions)
                                .arg(localTime(to.lastAt), toQt(to.lastActor));
    const QString name = QFileInfo(path_).fileName();
    if (app::isNothingThere(*preview_)) return tr("Make %1 from the backup?\n\nBackup: %2").arg(name, brought);
    if (!preview_->present) return tr("Put the backup in the place of %1, which cannot be read?\n\nBackup: %2").arg(name, brought);
    const app::RegisterFacts& from = *preview_->present;
    return tr("Replace %1 by the backup?\n\nNow: %2 pieces, last recorded %3 by %4\nBackup: %5\nEntries left out: %6")
        .arg(name)
        .arg(from.suggestions)
        .arg(localTime(from.lastAt), toQt(from.lastActor), brought)
        .arg(preview_->entriesLost());
}

void BackupDialog::restore() {
    if (!preview_ || !prompts_.confirm(this, questionBefore(), tr("Restore"))) return;
    setRunning(true);
    register_.backups().ask(
        this,
        [file = fileOf(path_), copy = fileOf(copy_), actor = toUtf8(register_.actor())](app::RegisterCopies& copies) {
            return copies.restore(file, copy, actor);
        },
        [this](const base::Result<app::RestoreReceipt>& receipt) {
            setRunning(false);
            if (!receipt) {
                showMessage(sentence(receipt.error()), "error");
                return;
            }
            QString text =
                tr("Restored: %1, entry %2.").arg(pieces(static_cast<int>(receipt->preview.brought.suggestions))).arg(receipt->entry);
            if (!receipt->kept.empty()) text += u' ' + tr("What was there before: %1").arg(QFileInfo(pathOf(receipt->kept)).fileName());
            if (receipt->differences > 0) text += u' ' + tr("%1 places do not agree with its history.").arg(receipt->differences);
            Q_EMIT restored(text);
            accept();
        });
}

void BackupDialog::showMessage(const QString& text, const char* role) {
    message_->setProperty("role", QString::fromLatin1(role));
    message_->style()->unpolish(message_);
    message_->style()->polish(message_);
    message_->setText(text);
}

void BackupDialog::setRunning(bool isRunning) {
    now_->setEnabled(!isRunning && register_.isOpen());  // of a damaged one there is nothing to back up
    if (isRunning) restore_->setEnabled(false);
}

}  // namespace huying::ui
