// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/return_dialog.h"

#include <QtWidgets>
#include <algorithm>

#include "app/exchange/line_text.h"
#include "dialogs/verdict_filter.h"
#include "look/theme.h"
#include "text/labels.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;
using app::ReturnVerdict;

namespace {

bool arePackageFiles(const QStringList& files) {
    return std::all_of(files.begin(), files.end(), [](const QString& file) { return file.endsWith(u".hypkg"_s, Qt::CaseInsensitive); });
}

}  // namespace

ReturnDialog::ReturnDialog(Register& theRegister, QStringList files, app::ExchangeKind kind, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      files_(std::move(files)),
      arePackages_(kind == app::ExchangeKind::package || arePackageFiles(files_)),
      counts_(roleLabel(arePackages_ ? tr("Reading the packages…") : tr("Reading the sheets…"), "heading")),
      problem_(roleLabel(QString(), "error")),
      busy_(new QProgressBar),
      filter_(new VerdictFilter),
      lines_(new QTreeWidget),
      detail_(new QTextBrowser),
      ticked_(roleLabel(QString(), "strong")),
      all_(new QPushButton(tr("Tick all (Ctrl+A)"))),
      apply_(primaryButton(tr("Record (Ctrl+Enter)"))),
      close_(new QPushButton(tr("Close"))) {
    setObjectName(u"returnDialog"_s);
    setWindowTitle(arePackages_ ? tr("Take packages back") : tr("Take sheets back"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    buildHead(layout);
    buildList();
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(lines_);
    splitter->addWidget(detail_);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter, 1);
    buildButtons(layout);
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 170, character * 100});
    setBusy(true);
    readFiles(files_);
}

void ReturnDialog::buildHead(QVBoxLayout* layout) {
    counts_->setObjectName(u"returnCounts"_s);
    layout->addWidget(counts_);
    QVBoxLayout* inside = nullptr;
    remarks_ = banner(Tone::warn, inside);
    remarks_->setObjectName(u"returnRemarks"_s);
    remarked_ = plainLabel(QString());
    remarked_->setObjectName(u"returnRemarked"_s);
    inside->addWidget(remarked_);
    remarks_->hide();
    layout->addWidget(remarks_);
    problem_->setObjectName(u"returnProblem"_s);
    problem_->hide();
    layout->addWidget(problem_);
    busy_->setObjectName(u"returnProgress"_s);
    busy_->setRange(0, 0);
    layout->addWidget(busy_);
    filter_->setObjectName(u"returnFilter"_s);
    layout->addWidget(filter_);
    connect(filter_, &VerdictFilter::changed, this, &ReturnDialog::showLines);
    connect(filter_, &VerdictFilter::refused, this, &ReturnDialog::tell);
}

void ReturnDialog::buildButtons(QVBoxLayout* layout) {
    layout->addWidget(hintLabel(tr("Only what is ticked is recorded, on behalf of its unit; one undo takes all of it back.")));
    auto* buttons = new QHBoxLayout;
    ticked_->setObjectName(u"returnTicked"_s);
    all_->setObjectName(u"tickAllReturned"_s);
    close_->setObjectName(u"closeReturn"_s);
    apply_->setObjectName(u"applyReturn"_s);
    buttons->addWidget(all_);
    buttons->addWidget(ticked_, 1);
    for (QPushButton* button : {close_, apply_}) buttons->addWidget(button);
    for (QPushButton* button : {all_, close_, apply_}) button->setAutoDefault(false);
    layout->addLayout(buttons);
    connect(all_, &QPushButton::clicked, this, &ReturnDialog::tickAll);
    connect(apply_, &QPushButton::clicked, this, &ReturnDialog::apply);
    connect(close_, &QPushButton::clicked, this, &ReturnDialog::reject);
    // Not the button's own: a disabled one hears no keys.
    auto* keys = new QShortcut(QKeySequence::SelectAll, this);
    connect(keys, &QShortcut::activated, this, [this] {
        if (all_->isEnabled()) return tickAll();
        tell(refusalOf(all_));
    });
    QWidget* before = lines_;
    for (QWidget* next :
         {static_cast<QWidget*>(detail_), static_cast<QWidget*>(all_), static_cast<QWidget*>(apply_), static_cast<QWidget*>(close_)}) {
        setTabOrder(before, next);
        before = next;
    }
}

void ReturnDialog::readFiles(const QStringList& files) {
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files) paths.emplace_back(file.toStdU16String());
    register_.ask(
        this, [read = register_.outside().readUnitForms, paths](app::RegisterStore& store) { return read(paths, store.reader()); },
        [this](const base::Result<std::vector<app::ReturnedWork>>& works) {
            if (!works) {
                counts_->setText(tr("Nothing could be read."));
                isRead_ = true;
                setBusy(false);
                showTicks();
                tell(sentence(works.error()));
                Q_EMIT previewed();
                return;
            }
            works_ = std::make_shared<const std::vector<app::ReturnedWork>>(*works);
            judge();
        },
        [this](const base::Error& error) {
            counts_->setText(tr("Nothing could be read."));
            isRead_ = true;
            setBusy(false);
            showTicks();
            tell(sentence(error));
        });
}

void ReturnDialog::judge() {
    setBusy(true);
    register_.ask(
        this,
        [works = works_, actor = toUtf8(register_.actor()), today = register_.today()](app::RegisterStore& store) {
            return app::previewReturnedWork(store, *works, actor, today);
        },
        [this](const app::ReturnPreview& preview) { show(preview); },
        [this](const base::Error& error) {
            counts_->setText(tr("Nothing could be read."));
            isRead_ = true;
            setBusy(false);
            showTicks();
            tell(sentence(error));
        });
}

void ReturnDialog::show(const app::ReturnPreview& preview) {
    const std::map<Place, bool> ticks = ticksByPlace();  // a second look keeps what a person has decided
    isRead_ = true;
    setBusy(false);
    preview_ = preview;
    {
        const QSignalBlocker quiet(lines_);
        lines_->clear();
        for (std::size_t work = 0; work < preview.works.size(); ++work) addWork(work, preview.works[work], ticks);
        lines_->expandAll();
        widenPlaces();
        if (lines_->topLevelItemCount() > 0) {
            QTreeWidgetItem* file = lines_->topLevelItem(0);
            lines_->setCurrentItem(file->childCount() > 0 && preview.works[0].faults.empty() ? file->child(0) : file);
        }
    }
    if (preview.failure) tell(sentence(*preview.failure));
    showRemarks();
    showCounts();
    showLines();
    lines_->setFocus();
    Q_EMIT previewed();
}

void ReturnDialog::apply() {
    const std::vector<app::ChosenLine> ticked = chosen();
    if (isRecording_ || (ticked.empty() && !mayNoteAlone())) return;
    isRecording_ = true;
    setBusy(true);
    showTicks();
    register_.ask(
        this,
        [works = works_, ticked, actor = toUtf8(register_.actor()), today = register_.today()](app::RegisterStore& store) {
            return app::applyReturnedWork(store, *works, ticked, actor, today);
        },
        [this, ticked](const app::ReturnReceipt& receipt) { take(receipt, ticked); },
        [this](const base::Error& error) {
            isRecording_ = false;
            setBusy(false);
            tell(sentence(error));
            showTicks();
        });
}

// Whose returns brought what was recorded, by their numbers; of sheets the files. With nothing ticked all that is noted.
QStringList ReturnDialog::namesOf(const app::ReturnReceipt& receipt, const std::vector<app::ChosenLine>& ticked) const {
    QStringList names;
    for (std::size_t i = 0; i < receipt.judged.works.size(); ++i) {
        const app::WorkJudgement& work = receipt.judged.works[i];
        const bool isMeant = ticked.empty() ? work.faults.empty()
                                            : std::any_of(ticked.begin(), ticked.end(), [i](const auto& place) { return place.work == i; });
        const std::string unit = work.unit ? work.unit->displayName() : std::string();
        if (isMeant) names.append(toQt(app::returnName((*works_)[i], unit, words())));
    }
    names.removeDuplicates();
    constexpr qsizetype most = 3;
    if (names.size() > most) names = names.mid(0, most) << u"…"_s;
    return names;
}

void ReturnDialog::take(const app::ReturnReceipt& receipt, const std::vector<app::ChosenLine>& ticked) {
    isRecording_ = false;
    setBusy(false);
    if (receipt.isWritten) {
        register_.noteWritten();
        const QString done = arePackages_ ? tr("Recorded from the packages: %1 (%2). Ctrl+Z takes it back.")
                                          : tr("Recorded from the sheets: %1 (%2). Ctrl+Z takes it back.");
        const QString names = namesOf(receipt, ticked).join(u"、"_s);
        if (receipt.applied > 0) {
            Q_EMIT accomplished(done.arg(receipt.applied).arg(names));
        } else {
            Q_EMIT noted(tr("Noted that it came back, nothing recorded: %1").arg(names));
        }
        accept();
        return;
    }
    if (receipt.judged.failure) {
        tell(sentence(*receipt.judged.failure));
        return showTicks();
    }
    // Somebody recorded something meanwhile, or a line that this one rests on has no tick.
    QString why;
    for (const app::ChosenLine& place : ticked) {
        const app::LineJudgement& one = receipt.judged.works[place.work].lines[place.line];
        if (!why.isEmpty() || one.mayBeChosen || one.verdict == ReturnVerdict::known) continue;
        const app::ReturnedLine& given = (*works_)[place.work].lines[place.line];
        why = u"%1　%2"_s.arg(toQt(app::placeText(given.place, words())), sentencesInLine(one.reasons));
    }
    tell(tr("Nothing was recorded: a ticked line cannot be recorded with what else is ticked. %1").arg(why));
    judge();
}

void ReturnDialog::tell(const QString& problem) {
    problem_->setText(problem);
    problem_->show();
}

void ReturnDialog::setBusy(bool isBusy) { busy_->setVisible(isBusy); }

void ReturnDialog::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto held = event->modifiers() & ~Qt::KeypadModifier;
    if (!isEnter || (held != Qt::ControlModifier && held != Qt::NoModifier)) return QDialog::keyPressEvent(event);
    if (held == Qt::NoModifier) return tell(tr("Ctrl+Enter records what is ticked; the space bar ticks."));
    if (apply_->isEnabled()) return apply();
    tell(refusalOf(apply_));
}

// What is just being recorded gives its answer first.
void ReturnDialog::reject() {
    if (!isRecording_) QDialog::reject();
}

}  // namespace huying::ui
