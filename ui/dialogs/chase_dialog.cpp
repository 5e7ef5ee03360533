// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/chase_dialog.h"

#include <QtWidgets>

#include "dialogs/command_dialog.h"
#include "dialogs/free_folder.h"
#include "dialogs/urging_dialogs.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;
using domain::UrgingLevel;

namespace {

const QString draftKey = u"chase"_s;

}  // namespace

ChaseDialog::ChaseDialog(Register& theRegister, Prompts& prompts, std::optional<domain::SessionId> session, QWidget* parent,
                         std::optional<std::vector<domain::SuggestionId>> among)
    : QDialog(parent),
      register_(theRegister),
      prompts_(prompts),
      session_(session),
      among_(std::move(among)),
      isCancelled_(std::make_shared<std::atomic_bool>(false)),
      usualOffice_(QSettings().value(u"chase/office"_s).toString()),
      usualContact_(QSettings().value(u"chase/contact"_s).toString()),
      counts_(roleLabel(tr("Looking for what is late…"), "heading")),
      problem_(roleLabel(QString(), "error")),
      tree_(new ChaseTree),
      number_(new QLineEdit),
      office_(new QLineEdit(usualOffice_)),
      contact_(new QLineEdit(usualContact_)),
      papers_(new QCheckBox(tr("Write a letter for each unit and a call sheet"))),
      folder_(new QLineEdit(QSettings().value(u"chase/folder"_s).toString())),
      choose_(new QPushButton(tr("Choose…"))),
      progress_(new QProgressBar),
      steps_(new QPushButton(tr("Steps…"))),
      finish_(primaryButton(tr("Record (Ctrl+Enter)"))),
      close_(new QPushButton(tr("Close"))) {
    setObjectName(u"chaseDialog"_s);
    setWindowTitle(tr("Chase units"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    buildHead(layout);
    buildTree(layout);
    buildPapers(layout);
    layout->addWidget(problem_);
    problem_->hide();
    layout->addWidget(progress_);
    progress_->hide();
    buildButtons(layout);
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 150, character * 96});
    finish_->setEnabled(false);
    read();
}

ChaseDialog::~ChaseDialog() { isCancelled_->store(true); }

void ChaseDialog::buildHead(QVBoxLayout* layout) {
    counts_->setObjectName(u"chaseCounts"_s);
    layout->addWidget(counts_);
    layout->addWidget(
        hintLabel(tr("Space ticks a line or a unit; 1, 2 and 3 make it a reminder, an urging or a letter of supervision. Left and Right "
                     "fold a unit.")));
    head_ = new QVBoxLayout;
    layout->addLayout(head_);
}

void ChaseDialog::buildTree(QVBoxLayout* layout) {
    layout->addWidget(tree_, 1);
    connect(tree_, &ChaseTree::edited, this, [this] {
        showCounts();
        keepDraft();
    });
}

void ChaseDialog::buildPapers(QVBoxLayout* layout) {
    auto* grid = new QGridLayout;
    const auto add = [&](int row, int column, const QString& text, QLineEdit* field, const QString& name) {
        auto* label = new QLabel(text);
        label->setBuddy(field);
        field->setObjectName(name);
        grid->addWidget(label, row, column, Qt::AlignRight);
        grid->addWidget(field, row, column + 1);
    };
    number_->setPlaceholderText(tr("of the first letter; the others count on"));
    office_->setPlaceholderText(tr("who signs"));
    contact_->setPlaceholderText(tr("name and telephone"));
    add(0, 0, tr("Document number"), number_, u"chaseNumber"_s);
    add(0, 2, tr("Office"), office_, u"chaseOffice"_s);
    add(0, 4, tr("Contact"), contact_, u"chaseContact"_s);
    layout->addLayout(grid);
    auto* line = new QHBoxLayout;
    papers_->setObjectName(u"chasePapers"_s);
    papers_->setChecked(QSettings().value(u"chase/papers"_s, true).toBool());
    folder_->setObjectName(u"chaseFolder"_s);
    folder_->setAccessibleName(tr("Folder"));
    folder_->setPlaceholderText(tr("folder for the papers"));
    choose_->setObjectName(u"chaseChoose"_s);
    line->addWidget(papers_);
    line->addWidget(folder_, 1);
    line->addWidget(choose_);
    layout->addLayout(line);
    const auto showFolder = [this](bool isOn) {
        folder_->setEnabled(isOn);
        choose_->setEnabled(isOn);
    };
    showFolder(papers_->isChecked());
    connect(papers_, &QCheckBox::toggled, this, showFolder);
    connect(choose_, &QPushButton::clicked, this, &ChaseDialog::chooseFolder);
    for (const QLineEdit* field : {number_, office_, contact_}) connect(field, &QLineEdit::textEdited, this, &ChaseDialog::keepDraft);
}

void ChaseDialog::buildButtons(QVBoxLayout* layout) {
    auto* line = new QHBoxLayout;
    steps_->setObjectName(u"chaseSteps"_s);
    steps_->setToolTip(tr("After how many days which level, by when to answer and when again"));
    finish_->setObjectName(u"finish"_s);
    line->addWidget(steps_);
    line->addStretch(1);
    line->addWidget(close_);
    line->addWidget(finish_);
    layout->addLayout(line);
    for (QPushButton* button : {steps_, close_, finish_, choose_}) button->setAutoDefault(false);
    connect(steps_, &QPushButton::clicked, this, &ChaseDialog::changeSteps);
    connect(close_, &QPushButton::clicked, this, &ChaseDialog::reject);
    connect(finish_, &QPushButton::clicked, this, &ChaseDialog::finish);
}

void ChaseDialog::read() {
    app::ChaseQuery query;
    query.today = register_.today();
    query.session = session_;
    query.among = among_;
    query.silentDays = QSettings().value(u"today/silentDays"_s, query.silentDays).toInt();
    register_.ask(
        this, [query, in = words()](app::RegisterStore& store) { return app::readChase(store.reader(), query, in); },
        [this](app::ChaseList list) { showList(std::move(list)); }, [this](const base::Error& error) { tell(sentence(error)); });
}

void ChaseDialog::showList(app::ChaseList list) {
    tree_->showList(std::move(list));
    putDraft();
    showCounts();
    tree_->setFocus();
    Q_EMIT loaded();
}

// Each unit's letter has a number of its own.
app::ChaseList ChaseDialog::chosen() const {
    app::ChaseList chosen = tree_->chosen();
    int letters = 0;
    for (app::ChaseUnit& unit : chosen.units) {
        const std::string number = app::numberedOnward(toUtf8(number_->text()), letters++);
        for (app::ChaseLine& line : unit.lines) line.documentNumber = number;
    }
    return chosen;
}

void ChaseDialog::showCounts() {
    const app::ChaseList ticked = chosen();
    QMap<UrgingLevel, int> byLevel;
    for (const app::ChaseUnit& unit : ticked.units) {
        for (const app::ChaseLine& line : unit.lines) ++byLevel[line.level];
    }
    QStringList parts;
    for (auto it = byLevel.cbegin(); it != byLevel.cend(); ++it) parts.append(tr("%1 %2").arg(labelOf(it.key())).arg(*it));
    if (list().units.empty()) {
        counts_->setText(tr("Nothing is late, nearly late or silent: nobody has to be urged."));
    } else if (ticked.units.empty()) {
        counts_->setText(tr("Nothing is ticked: %1 could be urged.").arg(list().count()));
    } else {
        counts_->setText(tr("%1 units, %2 to be urged: %3").arg(ticked.units.size()).arg(ticked.count()).arg(joinNames(parts)));
    }
    finish_->setEnabled(!isRunning_ && (!ticked.units.empty() || !recorded_.units.empty()));
}

void ChaseDialog::changeSteps() {
    auto* dialog = new UrgingStepsDialog(register_, list().rule.steps, this);
    connect(dialog, &CommandDialog::accomplished, this, &ChaseDialog::read);
    dialog->open();
}

void ChaseDialog::chooseFolder() {
    const QString folder = prompts_.about(FileKind::papers).folderToUse(this, tr("Folder for the papers"));
    if (!folder.isEmpty()) folder_->setText(QDir::toNativeSeparators(folder));
}

void ChaseDialog::finish() {
    if (isRunning_) return;
    tree_->tellEdited();
    if (!recorded_.units.empty() && !papers_->isChecked()) return finishRecorded(recordedSentence_);  // without papers after all
    if (papers_->isChecked()) {
        if (folder_->text().trimmed().isEmpty()) chooseFolder();
        const QString folder = folder_->text().trimmed();
        if (folder.isEmpty() || !QFileInfo(folder).isDir())
            return tell(folder.isEmpty() ? tr("Choose a folder for the papers, or take the tick away.")
                                         : tr("There is no folder “%1”.").arg(folder));
    }
    QSettings settings;
    settings.setValue(u"chase/office"_s, office_->text());
    settings.setValue(u"chase/contact"_s, contact_->text());
    settings.setValue(u"chase/folder"_s, folder_->text());
    settings.setValue(u"chase/papers"_s, papers_->isChecked());
    if (!recorded_.units.empty()) return writePapers();  // once more, somewhere else
    recorded_ = chosen();
    if (recorded_.units.empty()) return tell(tr("Tick at least one line."));
    std::vector<app::Command> commands;
    for (const app::ChaseUnit& unit : recorded_.units) {
        for (const app::ChaseLine& line : unit.lines) commands.emplace_back(app::urgingOf(unit, line));
    }
    setRunning(true);
    register_.execute(this, std::move(commands), {list().on, false}, [this](const app::BatchResult& result) { takeRecorded(result); });
}

void ChaseDialog::takeRecorded(const app::BatchResult& result) {
    setRunning(false);
    if (!result.isWritten) {
        recorded_ = {};
        QStringList reasons;
        if (result.failure) reasons.append(sentence(*result.failure));
        for (const app::CommandResult& one : result.results) {
            for (const base::Error& error : one.errors) reasons.append(sentence(error));
        }
        reasons.removeDuplicates();
        showCounts();
        keepDraft();  // what was changed while it was tried
        return tell(reasons.join(u'\n'));
    }
    if (!among_) register_.drafts().drop(draftKey);
    recordedSentence_ = tr("Urged: %1 units, %2").arg(recorded_.units.size()).arg(pieces(recorded_.count()));
    if (papers_->isChecked()) return writePapers();
    finishRecorded(recordedSentence_);
}

void ChaseDialog::finishRecorded(const QString& sentence) {
    recorded_ = {};
    Q_EMIT accomplished(sentence);
    accept();
}

void ChaseDialog::writePapers() {
    isCancelled_ = std::make_shared<std::atomic_bool>(false);
    setRunning(true);
    tree_->setEnabled(false);  // it is recorded: only the papers are open
    const QString folder = freeFolder(folder_->text().trimmed(), tr("Urging %1").arg(isoText(list().on)));
    const QPointer<ChaseDialog> dialog(this);
    const auto goOn = [cancelled = isCancelled_, dialog, context = static_cast<QObject*>(&register_)](std::size_t done, std::size_t all) {
        QMetaObject::invokeMethod(
            context,
            [dialog, done, all] {
                if (!dialog) return;
                dialog->progress_->setRange(0, static_cast<int>(all));
                dialog->progress_->setValue(static_cast<int>(done));
                dialog->progress_->setFormat(tr("Paper %1 of %2").arg(done).arg(all));
            },
            Qt::QueuedConnection);
        return !cancelled->load();
    };
    const UrgingSender sender{toUtf8(office_->text()), toUtf8(contact_->text())};
    register_.work(
        this,
        [list = recorded_, sender, folder, goOn, write = register_.outside().writeUrgingPapers] {
            return write(list, sender, std::filesystem::path(folder.toStdU16String()), goOn);
        },
        [this, folder](const base::Result<std::size_t>& written) {
            setRunning(false);
            if (!written) {
                finish_->setText(tr("Write the papers again (Ctrl+Enter)"));
                return tell(recordedSentence_ + u'\n' + sentence(written.error()));
            }
            finishRecorded(recordedSentence_ + tr("; %1 papers in %2").arg(*written).arg(QDir::toNativeSeparators(folder)));
        });
}

void ChaseDialog::tell(const QString& problem) {
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
}

void ChaseDialog::setRunning(bool isRunning) {
    isRunning_ = isRunning;
    tell(QString());
    progress_->setVisible(isRunning);
    if (isRunning) {
        progress_->setRange(0, 0);
        progress_->setFormat(QString());
    }
    finish_->setEnabled(!isRunning);
    steps_->setEnabled(!isRunning && recorded_.units.empty());
    close_->setText(isRunning ? tr("Stop") : tr("Close"));
}

void ChaseDialog::reject() {
    // While papers are written the first Escape stops that and says so; what was recorded stays.
    if (isRunning_) {
        isCancelled_->store(true);
        return;
    }
    tree_->tellEdited();
    if (!recorded_.units.empty()) Q_EMIT accomplished(recordedSentence_);
    QDialog::reject();
}

// What a person changed of the proposal, line by line, and the fields. What is recorded is no draft any more.
// What is chosen for one topic is no draft of what is chosen for all of them.
void ChaseDialog::keepDraft() {
    if (among_) return;
    if (!recorded_.units.empty()) return;
    const QVariantMap lines = tree_->choices();
    const bool isAsProposed =
        lines.isEmpty() && number_->text().isEmpty() && office_->text() == usualOffice_ && contact_->text() == usualContact_;
    if (isAsProposed) return register_.drafts().drop(draftKey);
    QVariantMap typed{{u"number"_s, number_->text()}, {u"lines"_s, lines}};
    if (office_->text() != usualOffice_) typed.insert(u"office"_s, office_->text());
    if (contact_->text() != usualContact_) typed.insert(u"contact"_s, contact_->text());
    register_.drafts().keep(draftKey, typed);
}

void ChaseDialog::putDraft() {
    if (among_) return;
    const auto draft = register_.drafts().draft(draftKey);
    if (!draft) return;
    number_->setText(draft->values.value(u"number"_s).toString());
    office_->setText(draft->values.value(u"office"_s, usualOffice_).toString());
    contact_->setText(draft->values.value(u"contact"_s, usualContact_).toString());
    const QVariantMap lines = draft->values.value(u"lines"_s).toMap();
    const int held = tree_->setChoices(lines);
    if (draftLine_ != nullptr) return;  // read again: it was said already
    QPushButton* afresh = nullptr;
    // What is proposed otherwise today stands as it is proposed today.
    const QString more =
        lines.isEmpty() ? QString() : tr(" Lines changed against the proposal: %1 of %2 hold.").arg(held).arg(lines.size());
    draftLine_ = CommandDialog::draftLine(*draft, afresh, more);
    head_->addWidget(draftLine_);
    connect(afresh, &QPushButton::clicked, this, &ChaseDialog::startAfresh);
}

void ChaseDialog::startAfresh() {
    number_->clear();
    office_->setText(usualOffice_);
    contact_->setText(usualContact_);
    tree_->startAfresh();
    register_.drafts().drop(draftKey);
    draftLine_->hide();
    showCounts();
}

void ChaseDialog::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter) {
        if (event->modifiers().testFlag(Qt::ControlModifier)) finish();  // says why where it cannot
        return;
    }
    QDialog::keyPressEvent(event);
}

}  // namespace huying::ui
