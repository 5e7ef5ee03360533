// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/return_dialog.h"

#include <QtWidgets>

#include "app/exchange/line_text.h"
#include "look/theme.h"
#include "text/labels.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;
using app::ReturnVerdict;

namespace {

enum Column { placeColumn, verdictColumn, caseColumn, saidColumn, reasonColumn, columnCount };

constexpr int workRole = Qt::UserRole;
constexpr int lineRole = Qt::UserRole + 1;

QString joinedSentences(const base::Errors& errors) {
    QStringList all;
    for (const base::Error& error : errors) all.append(sentence(error));
    return all.join(u"　"_s);
}

QString paragraphs(const base::Errors& errors) {
    QString html;
    for (const base::Error& error : errors) html += u"<p>"_s + sentence(error).toHtmlEscaped() + u"</p>"_s;
    return html;
}

}  // namespace

ReturnDialog::ReturnDialog(Register& theRegister, QStringList files, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      counts_(roleLabel(tr("Reading the sheets…"), "heading")),
      problem_(roleLabel(QString(), "error")),
      lines_(new QTreeWidget),
      detail_(new QTextBrowser),
      apply_(primaryButton(tr("Record (Ctrl+Enter)"))),
      close_(new QPushButton(tr("Close"))) {
    setObjectName(u"returnDialog"_s);
    setWindowTitle(tr("Take sheets back"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    counts_->setObjectName(u"returnCounts"_s);
    layout->addWidget(counts_);
    problem_->setObjectName(u"returnProblem"_s);
    problem_->hide();
    layout->addWidget(problem_);
    buildList();
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(lines_);
    splitter->addWidget(detail_);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(roleLabel(tr("Only what is ticked is recorded, on behalf of its unit; one undo takes all of it back."), "muted"), 1);
    close_->setObjectName(u"closeReturn"_s);
    apply_->setObjectName(u"applyReturn"_s);
    for (QPushButton* button : {close_, apply_}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    layout->addLayout(buttons);
    apply_->setEnabled(false);
    connect(apply_, &QPushButton::clicked, this, &ReturnDialog::apply);
    connect(close_, &QPushButton::clicked, this, &ReturnDialog::reject);
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 160, character * 96});
    readFiles(files);
}

void ReturnDialog::buildList() {
    lines_->setObjectName(u"returnLines"_s);
    lines_->setAccessibleName(tr("What the units filled in"));
    lines_->setUniformRowHeights(true);
    lines_->setColumnCount(columnCount);
    lines_->setHeaderLabels({tr("Where"), tr("Verdict"), tr("Suggestion"), tr("What was done"), tr("Why")});
    const int character = fontMetrics().horizontalAdvance(u'0');
    lines_->setColumnWidth(placeColumn, character * 30);
    lines_->setColumnWidth(verdictColumn, character * 12);
    lines_->setColumnWidth(caseColumn, character * 26);
    lines_->setColumnWidth(saidColumn, character * 44);
    detail_->setObjectName(u"returnDetail"_s);
    detail_->setAccessibleName(tr("The line in full"));
    for (QWidget* part : {static_cast<QWidget*>(lines_), static_cast<QWidget*>(detail_)})
        part->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    connect(lines_, &QTreeWidget::itemChanged, this, &ReturnDialog::showCounts);
    connect(lines_, &QTreeWidget::currentItemChanged, this, &ReturnDialog::showDetail);
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
                tell(sentence(works.error()));
                Q_EMIT previewed();
                return;
            }
            works_ = std::make_shared<const std::vector<app::ReturnedWork>>(*works);
            judge();
        },
        [this](const base::Error& error) { tell(sentence(error)); });
}

void ReturnDialog::judge() {
    register_.ask(
        this,
        [works = works_, actor = toUtf8(register_.actor()), today = register_.today()](app::RegisterStore& store) {
            return app::previewReturnedWork(store, *works, actor, today);
        },
        [this](const app::ReturnPreview& preview) { show(preview); }, [this](const base::Error& error) { tell(sentence(error)); });
}

void ReturnDialog::show(const app::ReturnPreview& preview) {
    const std::map<Place, bool> ticks = ticksByPlace();  // a second look keeps what a person has decided
    isRead_ = true;
    preview_ = preview;
    {
        const QSignalBlocker quiet(lines_);
        lines_->clear();
        for (std::size_t work = 0; work < preview.works.size(); ++work) addWork(work, preview.works[work], ticks);
        lines_->expandAll();
        if (lines_->topLevelItemCount() > 0) {
            QTreeWidgetItem* file = lines_->topLevelItem(0);
            lines_->setCurrentItem(file->childCount() > 0 && preview.works[0].faults.empty() ? file->child(0) : file);
        }
    }
    if (preview.failure) tell(sentence(*preview.failure));
    showCounts();
    showDetail();
    lines_->setFocus();
    Q_EMIT previewed();
}

void ReturnDialog::addWork(std::size_t work, const app::WorkJudgement& judged, const std::map<Place, bool>& ticks) {
    auto* file = new QTreeWidgetItem(lines_);
    const app::ReturnedWork& given = (*works_)[work];
    QStringList head{toQt(given.file)};
    if (judged.unit) head.append(toQt(judged.unit->displayName()));
    if (judged.exchange) head.append(toQt(app::exchangeText(*judged.exchange, words())));
    file->setText(placeColumn, head.join(u"　"_s));
    file->setFirstColumnSpanned(judged.faults.empty() && judged.remarks.empty());
    file->setText(reasonColumn, joinedSentences(judged.faults.empty() ? judged.remarks : judged.faults));
    file->setData(placeColumn, workRole, static_cast<qulonglong>(work));
    if (!judged.faults.empty()) file->setForeground(reasonColumn, colours().red);
    for (std::size_t line = 0; line < judged.lines.size(); ++line) {
        const auto decided = ticks.find({work, line});
        addLine(file, {work, line}, judged.lines[line], decided == ticks.end() ? judged.lines[line].isProposed : decided->second);
    }
}

std::map<ReturnDialog::Place, bool> ReturnDialog::ticksByPlace() const {
    std::map<Place, bool> ticks;
    for (int i = 0; i < lines_->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* file = lines_->topLevelItem(i);
        for (int child = 0; child < file->childCount(); ++child) {
            const QTreeWidgetItem* item = file->child(child);
            if (!item->data(placeColumn, Qt::CheckStateRole).isValid()) continue;
            const Place place{item->data(placeColumn, workRole).toULongLong(), item->data(placeColumn, lineRole).toULongLong()};
            ticks[place] = item->checkState(placeColumn) == Qt::Checked;
        }
    }
    return ticks;
}

void ReturnDialog::addLine(QTreeWidgetItem* file, Place place, const app::LineJudgement& judged, bool isTicked) {
    const auto [work, line] = place;
    const app::ReturnedLine& given = (*works_)[work].lines[line];
    auto* item = new QTreeWidgetItem(file);
    item->setText(placeColumn, toQt(app::placeText(given.place, words())));
    item->setText(verdictColumn, labelOf(judged.verdict));
    item->setText(caseColumn, toQt(given.caseAddress) + (judged.title.empty() ? QString() : u" "_s + toQt(judged.title)));
    item->setText(saidColumn, toQt(app::saidText(given, words())));
    base::Errors all = judged.reasons;
    all.insert(all.end(), judged.notices.begin(), judged.notices.end());
    item->setText(reasonColumn, joinedSentences(all));
    item->setData(placeColumn, workRole, static_cast<qulonglong>(work));
    item->setData(placeColumn, lineRole, static_cast<qulonglong>(line));
    if (judged.verdict == ReturnVerdict::refused) item->setForeground(verdictColumn, colours().red);
    if (judged.verdict == ReturnVerdict::conflict || judged.verdict == ReturnVerdict::late)
        item->setForeground(verdictColumn, colours().amber);
    if (judged.mayBeChosen) item->setCheckState(placeColumn, isTicked ? Qt::Checked : Qt::Unchecked);
}

std::vector<app::ChosenLine> ReturnDialog::chosen() const {
    std::vector<app::ChosenLine> places;
    for (const auto& [place, isTicked] : ticksByPlace()) {
        if (isTicked) places.push_back({place.first, place.second});
    }
    return places;
}

void ReturnDialog::showCounts() {
    QStringList parts;
    int all = 0;
    for (const auto& [verdict, code] : base::EnumCodes<ReturnVerdict>::values) {
        int count = 0;
        for (const app::WorkJudgement& work : preview_.works) count += work.count(verdict);
        if (count > 0) parts.append(tr("%1: %2").arg(labelOf(verdict)).arg(count));
        all += count;
    }
    counts_->setText(all == 0 ? tr("Nothing was filled in or changed.") : parts.join(u"　"_s));
    const auto ticked = static_cast<int>(chosen().size());
    apply_->setEnabled(ticked > 0 && !isRecording_);
    apply_->setText(ticked > 0 ? tr("Record %1 (Ctrl+Enter)").arg(ticked) : tr("Record (Ctrl+Enter)"));
}

// The line under the cursor, with nothing cut off.
void ReturnDialog::showDetail() {
    const QTreeWidgetItem* item = lines_->currentItem();
    if (item == nullptr || !works_) return detail_->clear();
    const auto work = static_cast<std::size_t>(item->data(placeColumn, workRole).toULongLong());
    const app::WorkJudgement& judged = preview_.works[work];
    QString html = u"<p><b>"_s + item->text(placeColumn).toHtmlEscaped() + u"</b></p>"_s;
    if (item->parent() == nullptr) {
        html += paragraphs(judged.faults) + paragraphs(judged.remarks);
    } else {
        const auto line = static_cast<std::size_t>(item->data(placeColumn, lineRole).toULongLong());
        html += u"<p>"_s + item->text(caseColumn).toHtmlEscaped() + u"<br>"_s + item->text(saidColumn).toHtmlEscaped() + u"</p>"_s;
        html += paragraphs(judged.lines[line].reasons) + paragraphs(judged.lines[line].notices);
    }
    detail_->setHtml(html);
}

void ReturnDialog::apply() {
    const std::vector<app::ChosenLine> ticked = chosen();
    if (isRecording_ || ticked.empty()) return;
    isRecording_ = true;
    apply_->setEnabled(false);
    register_.ask(
        this,
        [works = works_, ticked, actor = toUtf8(register_.actor()), today = register_.today()](app::RegisterStore& store) {
            return app::applyReturnedWork(store, *works, ticked, actor, today);
        },
        [this, ticked](const app::ReturnReceipt& receipt) { take(receipt, ticked); },
        [this](const base::Error& error) {
            isRecording_ = false;
            tell(sentence(error));
            showCounts();
        });
}

void ReturnDialog::take(const app::ReturnReceipt& receipt, const std::vector<app::ChosenLine>& ticked) {
    isRecording_ = false;
    if (receipt.isWritten) {
        register_.noteWritten();
        Q_EMIT accomplished(tr("Recorded from the sheets: %1. Ctrl+Z takes it back.").arg(receipt.applied));
        accept();
        return;
    }
    if (receipt.judged.failure) {
        tell(sentence(*receipt.judged.failure));
        return showCounts();
    }
    // Somebody recorded something meanwhile, or a line that this one rests on has no tick.
    QString why;
    for (const app::ChosenLine& place : ticked) {
        const app::LineJudgement& one = receipt.judged.works[place.work].lines[place.line];
        if (!why.isEmpty() || one.mayBeChosen || one.verdict == ReturnVerdict::known) continue;
        const app::ReturnedLine& given = (*works_)[place.work].lines[place.line];
        why = u"%1　%2"_s.arg(toQt(app::placeText(given.place, words())), joinedSentences(one.reasons));
    }
    tell(tr("Nothing was recorded: a ticked line cannot be recorded with what else is ticked. %1").arg(why));
    judge();
}

void ReturnDialog::tell(const QString& problem) {
    problem_->setText(problem);
    problem_->show();
}

void ReturnDialog::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isFinishing = isEnter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
    if (!isFinishing) return QDialog::keyPressEvent(event);
    if (apply_->isEnabled()) return apply();
    if (!isRecording_) tell(tr("Tick what is to be recorded."));
}

// What is just being recorded gives its answer first.
void ReturnDialog::reject() {
    if (!isRecording_) QDialog::reject();
}

}  // namespace huying::ui
