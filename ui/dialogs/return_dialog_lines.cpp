// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtWidgets>
#include <algorithm>

#include "app/exchange/line_fields.h"
#include "app/exchange/line_text.h"
#include "dialogs/return_dialog.h"
#include "dialogs/verdict_filter.h"
#include "look/theme.h"
#include "text/labels.h"
#include "widgets/parts.h"

// The lines of what came back: how they stand in the list, and which of them are ticked.
namespace huying::ui {

using namespace Qt::StringLiterals;
using app::ReturnVerdict;

namespace {

QString paragraphs(const base::Errors& errors) {
    QString html;
    for (const base::Error& error : errors) html += u"<p>"_s + sentence(error).toHtmlEscaped() + u"</p>"_s;
    return html;
}

}  // namespace

bool ReturnDialog::isTickable(const QTreeWidgetItem* item) { return item->data(placeColumn, Qt::CheckStateRole).isValid(); }

QString ReturnDialog::sentencesInLine(const base::Errors& errors) {
    QStringList all;
    for (const base::Error& error : errors) all.append(sentence(error));
    return all.join(u"　"_s);
}

void ReturnDialog::buildList() {
    lines_->setObjectName(u"returnLines"_s);
    lines_->setAccessibleName(arePackages_ ? tr("What the units recorded") : tr("What the units filled in"));
    lines_->setUniformRowHeights(true);
    lines_->setColumnCount(columnCount);
    lines_->setHeaderLabels({tr("Where"), tr("Verdict"), tr("Suggestion"), tr("What was done"), tr("Why")});
    const int character = fontMetrics().horizontalAdvance(u'0');
    lines_->setColumnWidth(verdictColumn, character * 10);
    lines_->setColumnWidth(caseColumn, character * 22);
    lines_->setColumnWidth(saidColumn, character * 36);
    lines_->installEventFilter(this);
    detail_->setObjectName(u"returnDetail"_s);
    detail_->setAccessibleName(tr("The line in full"));
    lines_->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    detail_->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    connect(lines_, &QTreeWidget::itemChanged, this, &ReturnDialog::showTicks);
    connect(lines_, &QTreeWidget::currentItemChanged, this, [this] {
        problem_->hide();  // what was said about another line
        showDetail();
    });
}

void ReturnDialog::addWork(std::size_t work, const app::WorkJudgement& judged, const std::map<Place, bool>& ticks) {
    auto* file = new QTreeWidgetItem(lines_);
    const app::ReturnedWork& given = (*works_)[work];
    const base::Errors& said = judged.faults.empty() ? judged.remarks : judged.faults;
    const QString name = toQt(given.file);
    // Most that is wrong with a whole file begins with its name.
    QStringList head;
    if (said.empty() || !sentence(said.front()).startsWith(name) || judged.unit) head.append(name);
    if (judged.unit) head.append(toQt(judged.unit->displayName()));
    if (judged.exchange) head.append(toQt(app::returnText(given, *judged.exchange, words())));
    if (!said.empty()) head.append(sentencesInLine(said));
    file->setText(placeColumn, head.join(u"　"_s));
    file->setFirstColumnSpanned(true);
    file->setToolTip(placeColumn, tipText(head.join(u'\n')));
    file->setData(placeColumn, workRole, static_cast<qulonglong>(work));
    if (!said.empty()) file->setForeground(placeColumn, judged.faults.empty() ? colours().amber : colours().red);
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

// Wide enough for the page and the row of every line; what is said of a file spans all columns and does not count.
void ReturnDialog::widenPlaces() {
    int widest = fontMetrics().horizontalAdvance(u'0') * 12;
    for (QTreeWidgetItemIterator next(lines_); *next != nullptr; ++next) {
        if ((*next)->parent() != nullptr) widest = std::max(widest, fontMetrics().horizontalAdvance((*next)->text(placeColumn)));
    }
    const int before = lines_->indentation() * 2 + style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, lines_);
    lines_->setColumnWidth(placeColumn, widest + before + fontMetrics().horizontalAdvance(u'0') * 4);
}

void ReturnDialog::addLine(QTreeWidgetItem* file, Place place, const app::LineJudgement& judged, bool isTicked) {
    const auto [work, line] = place;
    const app::ReturnedLine& given = (*works_)[work].lines[line];
    auto* item = new QTreeWidgetItem(file);
    item->setText(placeColumn, toQt(app::placeText(given.place, words())));
    item->setText(verdictColumn, labelOf(judged.verdict));
    item->setText(caseColumn, toQt(given.caseAddress) + (judged.title.empty() ? QString() : u" "_s + toQt(judged.title)));
    const QString changes = toQt(app::changesText(judged.changes, words()));
    item->setText(saidColumn, toQt(app::saidText(given, words())) + (changes.isEmpty() ? QString() : u"　"_s + changes));
    item->setText(reasonColumn, reasonOf(judged));
    for (const int column : {caseColumn, saidColumn, reasonColumn}) item->setToolTip(column, tipText(item->text(column)));
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

// In one sentence; where there are more the line in full has them below the list.
QString ReturnDialog::reasonOf(const app::LineJudgement& judged) const {
    base::Errors all = judged.reasons;
    all.insert(all.end(), judged.notices.begin(), judged.notices.end());
    if (all.size() == 1) return sentence(all.front());
    if (!all.empty()) return tr("%1 (and %2 more, below)").arg(sentence(all.front())).arg(all.size() - 1);
    if (judged.verdict == ReturnVerdict::fresh && !judged.changes.empty()) return tr("On record; corrected as the unit corrected it.");
    if (judged.verdict == ReturnVerdict::fresh)
        return arePackages_ ? tr("Not on record yet; recorded as the unit recorded it.")
                            : tr("Not on record yet; recorded as it was filled in.");
    if (judged.verdict == ReturnVerdict::known) return tr("The register has the same; it is not recorded again.");
    return {};
}

const app::LineJudgement& ReturnDialog::judgementOf(const QTreeWidgetItem* line) const {
    const auto work = static_cast<std::size_t>(line->data(placeColumn, workRole).toULongLong());
    return preview_.works[work].lines[static_cast<std::size_t>(line->data(placeColumn, lineRole).toULongLong())];
}

// What whoever takes it should know before anything is recorded stands above the list, not with a file that is scrolled away.
void ReturnDialog::showRemarks() {
    QStringList all;
    for (const app::WorkJudgement& work : preview_.works) {
        for (const base::Errors& said : {work.faults, work.remarks}) {
            for (const base::Error& one : said) all.append(sentence(one));
        }
    }
    all.removeDuplicates();
    constexpr qsizetype most = 4;
    if (all.size() > most) {
        const qsizetype rest = all.size() - most;
        all = all.mid(0, most);
        all.append(tr("And %1 more, which stand with their files.").arg(rest));
    }
    remarked_->setText(all.join(u'\n'));
    remarks_->setVisible(!all.isEmpty());
}

void ReturnDialog::showCounts() {
    VerdictFilter::Counts counts;
    for (const app::WorkJudgement& work : preview_.works) {
        for (const app::LineJudgement& line : work.lines) ++counts[line.verdict];
    }
    QStringList parts;
    for (const auto& [verdict, code] : base::EnumCodes<ReturnVerdict>::values) {
        if (counts[verdict] > 0) parts.append(tr("%1: %2").arg(labelOf(verdict)).arg(counts[verdict]));
    }
    const QString nothing = arePackages_ ? tr("The packages bring nothing.") : tr("Nothing was filled in or changed.");
    counts_->setText(parts.isEmpty() ? nothing : parts.join(u"　"_s));
    filter_->setCounts(counts);
}

// Only what is looked at is listed; ticks stay as they are.
void ReturnDialog::showLines() {
    const auto wanted = filter_->chosen();
    for (int i = 0; i < lines_->topLevelItemCount(); ++i) {
        QTreeWidgetItem* file = lines_->topLevelItem(i);
        bool isAnyShown = !wanted;
        for (int child = 0; child < file->childCount(); ++child) {
            QTreeWidgetItem* line = file->child(child);
            const bool isShown = !wanted || judgementOf(line).verdict == *wanted;
            line->setHidden(!isShown);
            isAnyShown = isAnyShown || isShown;
        }
        file->setHidden(!isAnyShown);
    }
    const QTreeWidgetItem* current = lines_->currentItem();
    const QSignalBlocker quiet(lines_);  // nobody went to another line: what was just told stands
    if (current == nullptr || current->isHidden()) {
        for (QTreeWidgetItemIterator next(lines_, QTreeWidgetItemIterator::NotHidden); *next != nullptr; ++next) {
            lines_->setCurrentItem(*next);
            if ((*next)->parent() != nullptr) break;
        }
    }
    showTicks();
    showDetail();
}

void ReturnDialog::showTicks() {
    int tickable = 0;
    int ticked = 0;
    int unseen = 0;
    for (QTreeWidgetItemIterator next(lines_); *next != nullptr; ++next) {
        if (!isTickable(*next)) continue;
        ++tickable;
        if ((*next)->checkState(placeColumn) != Qt::Checked) continue;
        ++ticked;
        if ((*next)->isHidden()) ++unseen;
    }
    QString totals = tr("Ticked: %1 of %2 that can be recorded").arg(ticked).arg(tickable);
    if (unseen > 0) totals = tr("%1, %2 of them not listed now").arg(totals).arg(unseen);
    ticked_->setText(isRead_ ? totals : QString());
    const bool isNote = ticked == 0 && mayNoteAlone();
    apply_->setText(ticked > 0 ? tr("Record %1 (Ctrl+Enter)").arg(ticked)
                    : isNote   ? tr("Only note that it came back (Ctrl+Enter)")
                               : tr("Record (Ctrl+Enter)"));
    QString reason;
    if (!isRead_) reason = tr("What came back is still being read.");
    if (isRecording_) reason = tr("What is ticked is being recorded.");
    const QString nothing = tickable == 0 && reason.isEmpty() ? tr("Nothing of this can be recorded.") : reason;
    disableFor(all_, nothing);
    const QString why = nothing.isEmpty() && ticked == 0 ? tr("Tick what is to be recorded.") : nothing;
    disableFor(apply_, isNote && reason.isEmpty() ? QString() : why);
}

// What is left of a return is remembered with it, also where there is nothing to record.
bool ReturnDialog::mayNoteAlone() const {
    if (!isRead_ || preview_.failure) return false;
    bool isAny = false;
    for (const app::WorkJudgement& work : preview_.works) {
        isAny = isAny || (work.faults.empty() && !work.lines.empty());
        if (std::any_of(work.lines.begin(), work.lines.end(), [](const app::LineJudgement& line) { return line.isProposed; })) return false;
    }
    return isAny;
}

int ReturnDialog::conflictsLeft() const {
    int left = 0;
    for (QTreeWidgetItemIterator next(lines_); *next != nullptr; ++next) {
        const bool isLine = (*next)->parent() != nullptr;
        if (!isLine || judgementOf(*next).verdict != ReturnVerdict::conflict) continue;
        if (!isTickable(*next) || (*next)->checkState(placeColumn) != Qt::Checked) ++left;
    }
    return left;
}

// Of all lines those that the program proposes; of one verdict, which somebody has chosen to look at, all that can be ticked.
void ReturnDialog::tickAll() {
    std::vector<QTreeWidgetItem*> meant;
    for (QTreeWidgetItemIterator next(lines_, QTreeWidgetItemIterator::NotHidden); *next != nullptr; ++next) {
        if (isTickable(*next) && (filter_->chosen() || judgementOf(*next).isProposed)) meant.push_back(*next);
    }
    const bool areTicked =
        std::all_of(meant.begin(), meant.end(), [](const QTreeWidgetItem* one) { return one->checkState(placeColumn) == Qt::Checked; });
    tick(meant, !areTicked);
    if (meant.empty()) tell(tr("No listed line is proposed; tick with the space bar what is to be recorded all the same."));
}

// The space bar on a file means its proposed lines.
void ReturnDialog::tickFile(QTreeWidgetItem* file) {
    bool areTicked = true;
    std::vector<QTreeWidgetItem*> meant;
    for (int child = 0; child < file->childCount(); ++child) {
        QTreeWidgetItem* line = file->child(child);
        if (line->isHidden() || !isTickable(line) || !judgementOf(line).isProposed) continue;
        meant.push_back(line);
        areTicked = areTicked && line->checkState(placeColumn) == Qt::Checked;
    }
    tick(meant, !areTicked);
}

// All of them before anything is counted anew: there may be thousands.
void ReturnDialog::tick(const std::vector<QTreeWidgetItem*>& lines, bool isTicked) {
    {
        const QSignalBlocker quiet(lines_);
        for (QTreeWidgetItem* line : lines) line->setCheckState(placeColumn, isTicked ? Qt::Checked : Qt::Unchecked);
    }
    showTicks();
}

// All that would be recorded; where nothing would, what the line says.
QString ReturnDialog::fieldsOf(const app::ReturnedLine& given, const app::LineJudgement& judged) const {
    const auto& request = judged.request ? judged.request : given.request;
    if (!request) return {};
    // A correction says first which entry it is about.
    const bool isCorrection = given.entry && given.entry->isCorrection;
    const std::string head =
        isCorrection ? app::saidText(given, words()) : words().text("command." + std::string(app::commandName(request->command)));
    QString html = u"<p>"_s + toQt(head).toHtmlEscaped();
    for (const app::SaidField& field : app::saidFields(*request, words()))
        html += u"<br>"_s + tr("%1: %2").arg(toQt(field.label), toQt(field.value)).toHtmlEscaped().replace(u'\n', u"<br>"_s);
    return html + u"</p>"_s;
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
        const app::ReturnedLine& given = (*works_)[work].lines[line];
        html += u"<p>"_s + item->text(caseColumn).toHtmlEscaped() + u"</p>"_s + fieldsOf(given, judged.lines[line]);
        const QString changes = toQt(app::changesText(judged.lines[line].changes, words()));
        if (!changes.isEmpty()) html += u"<p>"_s + changes.toHtmlEscaped() + u"</p>"_s;
        html += paragraphs(judged.lines[line].reasons) + paragraphs(judged.lines[line].notices);
    }
    detail_->setHtml(html);
}

// The space bar ticks a line, or all of a file; of a line without a tick it tells why there is none.
bool ReturnDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched != lines_ || event->type() != QEvent::KeyPress || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Space)
        return QDialog::eventFilter(watched, event);
    QTreeWidgetItem* current = lines_->currentItem();
    if (current == nullptr || isTickable(current)) return QDialog::eventFilter(watched, event);
    if (current->parent() == nullptr) {
        tickFile(current);
    } else {
        tell(tr("This line cannot be ticked. %1").arg(reasonOf(judgementOf(current))));
    }
    return true;
}

}  // namespace huying::ui
