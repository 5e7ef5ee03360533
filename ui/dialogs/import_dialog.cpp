// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/import_dialog.h"

#include <QtWidgets>

#include "dialogs/import_preview.h"
#include "dialogs/mapping_dialog.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

ImportDialog::ImportDialog(Register& theRegister, Prompts& prompts, const QString& session, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      prompts_(prompts),
      isCancelled_(std::make_shared<std::atomic_bool>(false)),
      file_(roleLabel(tr("No file chosen yet."), "strong")),
      kind_(new QComboBox),
      session_(new QComboBox),
      mappings_(new QComboBox),
      columnsButton_(new QPushButton(tr("Columns…"))),
      mappingDraft_(roleLabel(tr("What you changed is kept as a draft and not in use: “Columns…” goes on with it."), "muted")),
      createUnits_(new QCheckBox(tr("add units that are not in the directory"))),
      createCategories_(new QCheckBox(tr("add categories that are not in the directory"))),
      update_(new QCheckBox(tr("different values replace those in the register"))),
      skipRefused_(new QCheckBox(tr("leave refused rows out and take the others"))),
      counts_(roleLabel(QString(), "heading")),
      problem_(roleLabel(QString(), "error")),
      columns_(roleLabel(QString(), "muted")),
      preview_(new ImportPreview),
      progress_(new QProgressBar),
      again_(new QPushButton(tr("Preview again"))),
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
    choose->setAutoDefault(false);  // Enter in the dialog must not open it again
    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    head->addWidget(choose);
    layout->addLayout(head);
    buildOptions(layout);
    session_->setCurrentIndex(session_->findData(session));
    buildMapping(layout);
    layout->addWidget(problem_);
    problem_->setObjectName(u"importProblem"_s);
    problem_->hide();
    counts_->setObjectName(u"importCounts"_s);
    columns_->setObjectName(u"importColumnNotes"_s);
    layout->addWidget(counts_);
    layout->addWidget(columns_);
    layout->addWidget(preview_, 1);
    buildButtons(layout);
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 120, character * 100});
}

void ImportDialog::buildButtons(QVBoxLayout* layout) {
    progress_->hide();
    progress_->setTextVisible(true);
    progress_->setObjectName(u"importProgress"_s);
    layout->addWidget(progress_);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(roleLabel(tr("Nothing is written before Apply; what was applied can be undone as a whole."), "muted"), 1);
    buttons->addWidget(again_);
    buttons->addWidget(close_);
    buttons->addWidget(apply_);
    layout->addLayout(buttons);
    again_->setObjectName(u"previewAgain"_s);
    again_->hide();
    connect(again_, &QPushButton::clicked, this, &ImportDialog::dryRun);
    apply_->setObjectName(u"applyImport"_s);
    apply_->setEnabled(false);
    apply_->setAutoDefault(false);
    apply_->setShortcut(Qt::CTRL | Qt::Key_Return);
    close_->setObjectName(u"closeImport"_s);
    close_->setAutoDefault(false);
    connect(apply_, &QPushButton::clicked, this, &ImportDialog::apply);
    connect(close_, &QPushButton::clicked, this, &ImportDialog::reject);
}

void ImportDialog::buildMapping(QVBoxLayout* layout) {
    mappings_->setObjectName(u"importMappings"_s);
    columnsButton_->setObjectName(u"importColumns"_s);
    columnsButton_->setAutoDefault(false);
    columnsButton_->setEnabled(false);
    auto* line = new QHBoxLayout;
    auto* label = new QLabel(tr("What the columns are"));
    label->setBuddy(mappings_);
    line->addWidget(label);
    line->addWidget(mappings_);
    line->addWidget(columnsButton_);
    mappingDraft_->setObjectName(u"mappingDraft"_s);
    mappingDraft_->hide();
    line->addWidget(mappingDraft_, 1);
    line->addStretch(0);
    layout->addLayout(line);
    mappings_->addItem(tr("by their names"));
    connect(mappings_, &QComboBox::activated, this, &ImportDialog::chooseMapping);
    connect(columnsButton_, &QPushButton::clicked, this, &ImportDialog::editMapping);
}

ImportDialog::~ImportDialog() { isCancelled_->store(true); }

void ImportDialog::buildOptions(QVBoxLayout* layout) {
    for (const domain::Session& session : register_.directory().sessions) session_->addItem(toQt(session.name), toQt(session.address()));
    auto* line = new QHBoxLayout;
    kind_->setObjectName(u"importKind"_s);
    kind_->addItem(tr("a ledger of suggestions"), QVariant::fromValue(static_cast<int>(app::ImportKind::suggestions)));
    kind_->addItem(tr("deputies"), QVariant::fromValue(static_cast<int>(app::ImportKind::deputies)));
    kind_->addItem(tr("handling units"), QVariant::fromValue(static_cast<int>(app::ImportKind::units)));
    kind_->addItem(tr("the working-day calendar"), QVariant::fromValue(static_cast<int>(app::ImportKind::calendar)));
    auto* label = new QLabel(tr("The file holds"));
    label->setBuddy(kind_);
    line->addWidget(label);
    line->addWidget(kind_);
    connect(kind_, &QComboBox::activated, this, [this] {
        mapping_ = {};
        showOptionsOfKind();
        fillMappings({});
    });
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

void ImportDialog::setKind(app::ImportKind kind) {
    kind_->setCurrentIndex(kind_->findData(static_cast<int>(kind)));
    showOptionsOfKind();
}

// Units and categories are named in a ledger of suggestions alone.
void ImportDialog::showOptionsOfKind() {
    for (QCheckBox* box : {createUnits_, createCategories_}) box->setVisible(kind() == app::ImportKind::suggestions);
}

void ImportDialog::chooseFile() {
    const QString path =
        prompts_.about(FileKind::imports).fileToOpen(this, tr("Import a ledger"), tr("Tables (*.xlsx *.ods *.csv);;All files (*)"));
    if (!path.isEmpty()) read(path);
}

void ImportDialog::read(const QString& path) {
    path_ = path;
    table_.reset();
    mappingDraft_->hide();
    file_->setText(QFileInfo(path).fileName());
    file_->setToolTip(path);
    setRunning(true);
    register_.work(
        this, [reader = register_.outside().readSpreadsheet, path] { return reader(std::filesystem::path(path.toStdU16String())); },
        [this](base::Result<app::LedgerTable> table) { take(std::move(table)); });
}

void ImportDialog::take(base::Result<app::LedgerTable> table) {
    setRunning(false);
    columnsButton_->setEnabled(table.has_value());
    if (!table) {
        tell(table.error());
        counts_->clear();
        preview_->show({});
        return;
    }
    table_ = std::make_shared<app::LedgerTable>(std::move(*table));
    mapping_ = {};
    preview_->setFocus();  // on to the rows: Enter must not open the chooser again
    fillMappings({});
}

void ImportDialog::tell(const base::Error& error) {
    problem_->setText(sentence(error));
    problem_->show();
}

app::ImportKind ImportDialog::kind() const { return static_cast<app::ImportKind>(kind_->currentData().toInt()); }

// In the word by which what the file holds is counted.
QString ImportDialog::counted(int count) const {
    switch (kind()) {
        case app::ImportKind::deputies:
            return tr("%n person(s)", nullptr, count);
        case app::ImportKind::units:
            return tr("%n unit(s)", nullptr, count);
        case app::ImportKind::calendar:
            return tr("%n day(s)", nullptr, count);
        case app::ImportKind::suggestions:
            break;
    }
    return pieces(count);
}

// The mappings that were kept for this kind of table; one made for a file with the same header is taken at once.
void ImportDialog::fillMappings(const QString& wanted) {
    register_.ask(
        this, [](app::RegisterStore& store) { return store.reader().importMappings(); },
        [this, wanted](const std::vector<app::SavedMapping>& saved) { offerMapping(saved, wanted); });
}

void ImportDialog::offerMapping(const std::vector<app::SavedMapping>& saved, const QString& wanted) {
    mappings_->clear();
    mappings_->addItem(tr("by their names"));
    for (const app::SavedMapping& one : saved) {
        if (one.kind != kind()) continue;
        mappings_->addItem(toQt(one.name), toQt(one.mapping));
        const bool fits = wanted.isEmpty() ? table_ && app::hasHeader(*table_, one.header) : toQt(one.name) == wanted;
        if (fits) mappings_->setCurrentIndex(mappings_->count() - 1);
    }
    chooseMapping();
}

void ImportDialog::chooseMapping() {
    mapping_ = {};
    if (const QString json = mappings_->currentData().toString(); !json.isEmpty()) {
        const auto mapping = app::mappingFromJson(toUtf8(json), kind());
        if (!mapping) return tell(mapping.error());
        mapping_ = *mapping;
    }
    dryRun();
}

void ImportDialog::editMapping() {
    if (!table_) return;
    mappingDraft_->hide();
    auto* dialog = new MappingDialog(register_, prompts_, table_, kind(), mapping_, QFileInfo(path_).fileName(), this);
    connect(dialog, &MappingDialog::putAside, mappingDraft_, &QWidget::show);
    // One that is kept comes with the list of all of them.
    auto isKept = std::make_shared<bool>(false);
    connect(dialog, &MappingDialog::kept, this, [this, isKept](const QString& name) {
        *isKept = true;
        fillMappings(name);
    });
    connect(dialog, &MappingDialog::chosen, this, [this, isKept](const app::ImportMapping& mapping) {
        if (*isKept) return;
        mapping_ = mapping;
        if (mappings_->currentIndex() == 0 || mappings_->currentText() != tr("as edited")) {
            mappings_->addItem(tr("as edited"), toQt(app::mappingToJson(mapping, kind())));
            mappings_->setCurrentIndex(mappings_->count() - 1);
        } else {
            mappings_->setItemData(mappings_->currentIndex(), toQt(app::mappingToJson(mapping, kind())));
        }
        dryRun();
    });
    dialog->open();
}

app::ImportOptions ImportDialog::options(bool isDryRun) const {
    app::ImportOptions options;
    options.kind = kind();
    options.mapping = mapping_;
    options.tellsRows = true;
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
    isCancelled_->store(true);
    isCancelled_ = std::make_shared<std::atomic_bool>(false);
    register_.backups().backUp(app::BackupWhen::ifChanged, [dialog = QPointer<ImportDialog>(this), cancelled = isCancelled_] {
        if (dialog && cancelled->load()) return dialog->takeCancelled(false);
        if (dialog) dialog->run(false);  // with or without: the status line tells, and the import can be undone as a whole
    });
}

void ImportDialog::run(bool isDryRun) {
    const unsigned generation = ++generation_;
    isCancelled_->store(true);  // an older dry run is of no use any more
    isCancelled_ = std::make_shared<std::atomic_bool>(false);
    setRunning(true);
    app::ImportOptions asked = options(isDryRun);
    const QPointer<ImportDialog> dialog(this);
    asked.progress = [cancelled = isCancelled_, dialog, context = static_cast<QObject*>(&register_)](std::size_t done, std::size_t all) {
        if (done % 64 == 0 || done == all) {
            QMetaObject::invokeMethod(
                context,
                [dialog, done, all] {
                    if (dialog) dialog->showProgress(done, all);
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
            if (result.failure && result.failure->code == "import-cancelled") return takeCancelled(isDryRun);
            setRunning(false);
            show(result);
            if (isDryRun) {
                Q_EMIT previewed();
                return;
            }
            if (!result.isWritten) return;
            register_.noteWritten();
            Q_EMIT accomplished(tr("Imported: %1 new, %2 changed, %3 refused")
                                    .arg(counted(result.created), counted(result.changed), counted(result.refused)));
            accept();
        },
        [this](const base::Error& error) {
            setRunning(false);
            tell(error);
        });
}

// What was chosen stands as it was, and so does a preview that was there whole.
void ImportDialog::takeCancelled(bool isDryRun) {
    setRunning(false);
    tell(base::Error("import-cancelled"));
    apply_->setEnabled(!isDryRun);
    if (!isDryRun) return apply_->setFocus();
    counts_->clear();
    preview_->show({});
    again_->show();
    again_->setFocus();
}

void ImportDialog::showProgress(std::size_t done, std::size_t all) {
    if (!isRunning_) return;
    progress_->setMaximum(static_cast<int>(all));
    progress_->setValue(static_cast<int>(done));
    progress_->setFormat(tr("Row %1 of %2").arg(done).arg(all));
}

void ImportDialog::show(const app::ImportResult& result) {
    problem_->setVisible(result.failure.has_value());
    if (result.failure) problem_->setText(sentence(*result.failure));
    showCounts(result);
    preview_->show(result.failure ? app::ImportResult{} : result);
    const bool brings = result.created + result.changed > 0;
    apply_->setEnabled(!result.failure && brings && (result.refused == 0 || skipRefused_->isChecked()));
    apply_->setText(brings ? tr("Apply: %1").arg(counted(result.created + result.changed)) : tr("Apply"));
    apply_->setShortcut(Qt::CTRL | Qt::Key_Return);  // a new text takes the old one away
    apply_->setToolTip(result.refused > 0 && !skipRefused_->isChecked()
                           ? tr("Some rows are refused: correct them, or tick that they are left out.")
                           : QString());
}

void ImportDialog::showCounts(const app::ImportResult& result) {
    counts_->setText(tr("New %1   Changed %2   Unchanged %3   Refused %4")
                         .arg(counted(result.created), counted(result.changed), counted(result.unchanged), counted(result.refused)));
    QStringList notes;
    if (result.failure) counts_->clear();
    if (!result.unknownColumns.empty()) notes.append(tr("Columns not understood: %1").arg(joinNames(toQt(result.unknownColumns))));
    if (!result.computedColumns.empty())
        notes.append(tr("Columns that are computed here and not taken: %1").arg(joinNames(toQt(result.computedColumns))));
    columns_->setText(notes.join(u'\n'));
    columns_->setVisible(!notes.isEmpty());
}

void ImportDialog::setRunning(bool isRunning) {
    isRunning_ = isRunning;
    progress_->setVisible(isRunning);
    if (isRunning) {
        progress_->setRange(0, 0);
        progress_->setFormat(QString());
        apply_->setEnabled(false);
        again_->hide();
        problem_->hide();  // it is of the run before
    }
    close_->setText(isRunning ? tr("Cancel") : tr("Close"));
}

// Ctrl+Enter while the button is grey: the reason is said, not kept in a tip.
void ImportDialog::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isFinishing = isEnter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
    if (!isFinishing || apply_->isEnabled() || isRunning_) return QDialog::keyPressEvent(event);
    if (counts_->text().isEmpty() && !problem_->isHidden()) return;  // what is wrong with the file says more
    problem_->setText(!table_                       ? tr("Choose a file first.")
                      : apply_->toolTip().isEmpty() ? tr("There is nothing to write: no row is new or changed.")
                                                    : apply_->toolTip());
    problem_->show();
}

void ImportDialog::reject() {
    // While it runs, the first Escape stops it and says so; the dialog stays.
    if (isRunning_ && table_ && !isCancelled_->exchange(true)) return;
    isCancelled_->store(true);
    QDialog::reject();
}

}  // namespace huying::ui
