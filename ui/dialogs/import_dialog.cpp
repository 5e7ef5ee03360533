// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/import_dialog.h"

#include <QtWidgets>

#include "look/theme.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

ImportDialog::ImportDialog(Register& theRegister, Prompts& prompts, const QString& session, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      prompts_(prompts),
      isCancelled_(std::make_shared<std::atomic_bool>(false)),
      file_(roleLabel(tr("No file chosen yet."), "strong")),
      session_(new QComboBox),
      createUnits_(new QCheckBox(tr("add units that are not in the directory"))),
      createCategories_(new QCheckBox(tr("add categories that are not in the directory"))),
      update_(new QCheckBox(tr("different values replace those in the register"))),
      skipRefused_(new QCheckBox(tr("leave refused rows out and take the others"))),
      counts_(roleLabel(QString(), "heading")),
      problem_(roleLabel(QString(), "error")),
      columns_(roleLabel(QString(), "muted")),
      remarks_(new QTableWidget),
      progress_(new QProgressBar),
      apply_(primaryButton(tr("Apply"))),
      close_(new QPushButton(tr("Close"))) {
    setWindowTitle(tr("Import a ledger"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    auto* head = new QHBoxLayout;
    head->addWidget(file_, 1);
    auto* choose = new QPushButton(tr("Choose a file…"));
    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    head->addWidget(choose);
    layout->addLayout(head);
    buildOptions(layout);
    session_->setCurrentIndex(session_->findData(session));
    layout->addWidget(problem_);
    problem_->hide();
    counts_->setObjectName(u"importCounts"_s);
    layout->addWidget(counts_);
    layout->addWidget(columns_);
    remarks_->setObjectName(u"importRemarks"_s);
    remarks_->setProperty("framed", true);
    remarks_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    remarks_->setSelectionBehavior(QAbstractItemView::SelectRows);
    remarks_->verticalHeader()->hide();
    remarks_->setShowGrid(false);
    layout->addWidget(remarks_, 1);
    layout->addStretch(0);
    progress_->hide();
    progress_->setTextVisible(true);
    layout->addWidget(progress_);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(roleLabel(tr("Nothing is written before Apply; what was applied can be undone as a whole."), "muted"), 1);
    buttons->addWidget(close_);
    buttons->addWidget(apply_);
    layout->addLayout(buttons);
    apply_->setObjectName(u"applyImport"_s);
    apply_->setEnabled(false);
    apply_->setAutoDefault(false);
    close_->setAutoDefault(false);
    connect(apply_, &QPushButton::clicked, this, &ImportDialog::apply);
    connect(close_, &QPushButton::clicked, this, &ImportDialog::reject);
    const int character = fontMetrics().horizontalAdvance(u'0');
    resize(character * 120, character * 84);
}

ImportDialog::~ImportDialog() { isCancelled_->store(true); }

void ImportDialog::buildOptions(QVBoxLayout* layout) {
    for (const domain::Session& session : register_.directory().sessions) session_->addItem(toQt(session.name), toQt(session.address()));
    auto* line = new QHBoxLayout;
    line->addWidget(new QLabel(tr("Rows without a session belong to")));
    line->addWidget(session_);
    line->addStretch(1);
    layout->addLayout(line);
    auto* grid = new QGridLayout;
    int place = 0;
    for (QCheckBox* box : {createUnits_, createCategories_, update_, skipRefused_}) {
        grid->addWidget(box, place / 2, place % 2);
        ++place;
        connect(box, &QCheckBox::toggled, this, &ImportDialog::dryRun);
    }
    layout->addLayout(grid);
    connect(session_, &QComboBox::activated, this, &ImportDialog::dryRun);
}

void ImportDialog::chooseFile() {
    const QString path = prompts_.fileToOpen(this, tr("Import a ledger"), tr("Ledgers (*.xlsx *.csv);;All files (*)"));
    if (!path.isEmpty()) read(path);
}

void ImportDialog::read(const QString& path) {
    path_ = path;
    table_.reset();
    file_->setText(QFileInfo(path).fileName());
    file_->setToolTip(path);
    setRunning(true);
    register_.work(
        this, [reader = register_.outside().readSpreadsheet, path] { return reader(std::filesystem::path(path.toStdU16String())); },
        [this](base::Result<app::LedgerTable> table) {
            setRunning(false);
            if (!table) {
                problem_->setText(sentence(table.error()));
                problem_->show();
                counts_->clear();
                remarks_->setRowCount(0);
                return;
            }
            table_ = std::make_shared<app::LedgerTable>(std::move(*table));
            dryRun();
        });
}

app::ImportOptions ImportDialog::options(bool isDryRun) const {
    app::ImportOptions options;
    options.session = toUtf8(session_->currentData().toString());
    options.createsUnits = createUnits_->isChecked();
    options.createsCategories = createCategories_->isChecked();
    options.updates = update_->isChecked();
    options.skipsRefused = skipRefused_->isChecked();
    options.isDryRun = isDryRun;
    options.actor = toUtf8(register_.actor());
    return options;
}

void ImportDialog::dryRun() {
    if (table_) run(true);
}

void ImportDialog::apply() {
    if (!table_ || isRunning_) return;
    setRunning(true);
    register_.backups().backUp(app::BackupWhen::ifChanged, [dialog = QPointer<ImportDialog>(this)] {
        if (dialog) dialog->run(false);  // with or without: the status line tells, and the import can be undone as a whole
    });
}

void ImportDialog::run(bool isDryRun) {
    const unsigned generation = ++generation_;
    isCancelled_->store(true);  // an older dry run is of no use any more
    isCancelled_ = std::make_shared<std::atomic_bool>(false);
    setRunning(true);
    app::ImportOptions asked = options(isDryRun);
    const QPointer<QProgressBar> bar(progress_);
    asked.progress = [cancelled = isCancelled_, bar, context = static_cast<QObject*>(&register_)](std::size_t done, std::size_t all) {
        if (done % 64 == 0) {
            QMetaObject::invokeMethod(
                context,
                [bar, done, all] {
                    if (!bar) return;
                    bar->setMaximum(static_cast<int>(all));
                    bar->setValue(static_cast<int>(done));
                },
                Qt::QueuedConnection);
        }
        return !cancelled->load();
    };
    register_.ask(
        this,
        [table = table_, asked, today = register_.today()](app::RegisterStore& store) {
            return app::importLedger(store, *table, asked, today);
        },
        [this, generation, isDryRun](const app::ImportResult& result) {
            if (generation != generation_) return;
            setRunning(false);
            show(result);
            if (isDryRun) {
                Q_EMIT previewed();
                return;
            }
            if (!result.isWritten) return;
            register_.noteWritten();
            Q_EMIT accomplished(
                tr("Imported: %1 new, %2 changed, %3 refused").arg(pieces(result.created), pieces(result.changed), pieces(result.refused)));
            accept();
        },
        [this](const base::Error& error) {
            setRunning(false);
            problem_->setText(sentence(error));
            problem_->show();
        });
}

void ImportDialog::show(const app::ImportResult& result) {
    problem_->setVisible(result.failure.has_value());
    if (result.failure) problem_->setText(sentence(*result.failure));
    showCounts(result);
    showRemarks(result);
    const bool brings = result.created + result.changed > 0;
    apply_->setEnabled(!result.failure && brings && (result.refused == 0 || skipRefused_->isChecked()));
    apply_->setText(brings ? tr("Apply: %1").arg(pieces(result.created + result.changed)) : tr("Apply"));
    apply_->setToolTip(result.refused > 0 && !skipRefused_->isChecked()
                           ? tr("Some rows are refused: correct them, or tick that they are left out.")
                           : QString());
}

void ImportDialog::showCounts(const app::ImportResult& result) {
    counts_->setText(tr("New %1   Changed %2   Unchanged %3   Refused %4")
                         .arg(pieces(result.created), pieces(result.changed), pieces(result.unchanged), pieces(result.refused)));
    QStringList notes;
    if (!result.unknownColumns.empty()) notes.append(tr("Columns not understood: %1").arg(joinNames(toQt(result.unknownColumns))));
    columns_->setText(notes.join(u'\n'));
    columns_->setVisible(!notes.isEmpty());
}

void ImportDialog::showRemarks(const app::ImportResult& result) {
    constexpr std::size_t most = 2000;
    const std::size_t count = std::min(result.remarks.size(), most);
    remarks_->clear();
    remarks_->setColumnCount(5);
    remarks_->setHorizontalHeaderLabels({tr("Row"), tr("Column"), tr("Value"), tr("Verdict"), tr("Reason")});
    remarks_->setRowCount(static_cast<int>(count));
    for (std::size_t i = 0; i < count; ++i) {
        const app::ImportRemark& remark = result.remarks[i];
        const auto row = static_cast<int>(i);
        const QString reason = sentence(remark.error);
        auto* number = new QTableWidgetItem(QString::number(remark.row));
        number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto* verdict = new QTableWidgetItem(remark.isRefusal ? tr("refused") : tr("notice"));
        verdict->setForeground(remark.isRefusal ? colours().red : colours().amber);
        auto* why = new QTableWidgetItem(reason);
        why->setToolTip(tipText(reason));
        remarks_->setItem(row, 0, number);
        remarks_->setItem(row, 1, new QTableWidgetItem(toQt(remark.column)));
        remarks_->setItem(row, 2, new QTableWidgetItem(toQt(remark.value)));
        remarks_->setItem(row, 3, verdict);
        remarks_->setItem(row, 4, why);
    }
    const int character = fontMetrics().horizontalAdvance(u"字"_s);
    remarks_->setColumnWidth(0, character * 4);
    remarks_->setColumnWidth(1, character * 8);
    remarks_->setColumnWidth(2, character * 11);
    remarks_->setColumnWidth(3, character * 5);
    remarks_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    remarks_->horizontalHeader()->setStretchLastSection(true);
    remarks_->setVisible(count > 0);
}

void ImportDialog::setRunning(bool isRunning) {
    isRunning_ = isRunning;
    progress_->setVisible(isRunning);
    if (isRunning) {
        progress_->setRange(0, 0);
        apply_->setEnabled(false);
    }
    close_->setText(isRunning ? tr("Cancel") : tr("Close"));
}

void ImportDialog::reject() {
    isCancelled_->store(true);
    QDialog::reject();
}

}  // namespace huying::ui
