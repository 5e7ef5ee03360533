// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/chase_tree.h"

#include <QtWidgets>

#include "look/theme.h"
#include "text/case_text.h"
#include "text/due_words.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;
using domain::UrgingLevel;

namespace {

constexpr int unitRole = Qt::UserRole;
constexpr int lineRole = Qt::UserRole + 1;  // -1: the unit itself
constexpr int proposedRole = Qt::UserRole + 2;  // level and tick as in a draft

QString tickText(bool isTicked) { return isTicked ? u"1"_s : u"0"_s; }

QString reasonsText(const app::ChaseLine& line) {
    QStringList texts;
    for (const domain::UrgingReason reason : line.reasons) texts.append(labelOf(reason));
    return joinNames(texts);
}

QString keyOf(const app::ChaseLine& line) { return toQt(line.address) + u'/' + QString::number(line.task.value); }

}  // namespace

ChaseTree::ChaseTree(QWidget* parent) : QTreeWidget(parent) {
    setObjectName(u"chaseTree"_s);
    setAccessibleName(tr("Who is urged for what"));
    setProperty("framed", true);
    setColumnCount(columns);
    setHeaderLabels({tr("Unit, piece"), tr("Title"), tr("Level"), tr("Days"), tr("Why"), tr("Before"), tr("Next")});
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(title, QHeaderView::Stretch);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUniformRowHeights(true);
    setMinimumHeight(fontMetrics().lineSpacing() * 3);
    connect(this, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem*, int column) {
        if (!isFilling_ && column == what) editedSoon_.start();
    });
    // The tick of a unit changes every line of it, and each of them tells.
    editedSoon_.setSingleShot(true);
    editedSoon_.setInterval(0);
    connect(&editedSoon_, &QTimer::timeout, this, &ChaseTree::edited);
}

void ChaseTree::showList(app::ChaseList list) {
    isFilling_ = true;
    list_ = std::move(list);
    clear();
    for (std::size_t i = 0; i < list_.units.size(); ++i) addUnit(i);
    for (const int column : {what, level, days, why, before, next}) resizeColumnToContents(column);
    isFilling_ = false;
    if (topLevelItemCount() > 0) setCurrentItem(topLevelItem(0));
}

void ChaseTree::addUnit(std::size_t place) {
    const app::ChaseUnit& unit = list_.units[place];
    auto* head = new QTreeWidgetItem(this);
    head->setText(what, toQt(unit.shortName));
    head->setText(title, pieces(static_cast<int>(unit.lines.size())));
    if (unit.times > 0) head->setText(before, tr("%1 times, last %2").arg(unit.times).arg(isoText(unit.lastOn)));
    head->setFlags(head->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
    head->setData(what, unitRole, static_cast<int>(place));
    head->setData(what, lineRole, -1);
    QFont bold = font();
    bold.setBold(true);
    head->setFont(what, bold);
    for (std::size_t line = 0; line < unit.lines.size(); ++line) {
        auto* item = new QTreeWidgetItem(head);
        item->setFlags((item->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsAutoTristate);
        item->setData(what, unitRole, static_cast<int>(place));
        item->setData(what, lineRole, static_cast<int>(line));
        item->setCheckState(what, unit.lines[line].restsUntil ? Qt::Unchecked : Qt::Checked);
        item->setData(what, proposedRole, QStringList{toQt(base::codeOf(unit.lines[line].level)), tickText(!unit.lines[line].restsUntil)});
        showLine(item);
    }
    head->setExpanded(true);
}

void ChaseTree::showLine(QTreeWidgetItem* item) {
    const app::ChaseLine& line = lineOf(item);
    const DueWords due = dueWords(line.deadline, list_.on, line.role == domain::TaskRole::joint);
    item->setText(what, caseName(line.kind, line.serial));
    item->setText(title, toQt(line.title));
    item->setToolTip(title, toQt(line.title));
    item->setText(level, labelOf(line.level));
    item->setText(days, due.text);
    item->setForeground(days, due.mark == DueMark::none ? colours().muted : colourOf(due.mark));
    item->setText(why, reasonsText(line));
    const QString last = tr("%1 times, last %2, %3").arg(line.times).arg(isoText(line.lastOn), labelOf(line.lastLevel));
    item->setText(before, line.times > 0 ? last : QString());
    item->setText(next, line.restsUntil ? tr("not before %1").arg(isoText(line.restsUntil)) : isoText(line.nextOn));
}

bool ChaseTree::isLine(const QTreeWidgetItem* item) { return item->data(what, lineRole).toInt() >= 0; }

const app::ChaseLine& ChaseTree::lineOf(const QTreeWidgetItem* item) const {
    const auto unit = static_cast<std::size_t>(item->data(what, unitRole).toInt());
    return list_.units.at(unit).lines.at(static_cast<std::size_t>(item->data(what, lineRole).toInt()));
}

app::ChaseLine& ChaseTree::lineOf(const QTreeWidgetItem* item) {
    const auto unit = static_cast<std::size_t>(item->data(what, unitRole).toInt());
    return list_.units.at(unit).lines.at(static_cast<std::size_t>(item->data(what, lineRole).toInt()));
}

QList<QTreeWidgetItem*> ChaseTree::lines() const {
    QList<QTreeWidgetItem*> lines;
    for (int unit = 0; unit < topLevelItemCount(); ++unit) {
        for (int row = 0; row < topLevelItem(unit)->childCount(); ++row) lines.append(topLevelItem(unit)->child(row));
    }
    return lines;
}

app::ChaseList ChaseTree::chosen() const {
    app::ChaseList chosen;
    chosen.on = list_.on;
    chosen.rule = list_.rule;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        const QTreeWidgetItem* unit = topLevelItem(i);
        app::ChaseUnit part = list_.units.at(static_cast<std::size_t>(i));
        part.lines.clear();
        for (int row = 0; row < unit->childCount(); ++row) {
            if (unit->child(row)->checkState(what) == Qt::Checked) part.lines.push_back(lineOf(unit->child(row)));
        }
        if (!part.lines.empty()) chosen.units.push_back(std::move(part));
    }
    return chosen;
}

void ChaseTree::setLevelOfSelected(UrgingLevel wanted) {
    isFilling_ = true;
    QSet<QTreeWidgetItem*> items;
    for (QTreeWidgetItem* item : selectedItems()) {
        if (isLine(item)) items.insert(item);
        for (int i = 0; i < item->childCount(); ++i) items.insert(item->child(i));
    }
    for (QTreeWidgetItem* item : std::as_const(items)) {
        app::setLevel(lineOf(item), wanted, list_);
        showLine(item);
    }
    isFilling_ = false;
    editedSoon_.start();
}

void ChaseTree::tellEdited() {
    if (!editedSoon_.isActive()) return;
    editedSoon_.stop();
    Q_EMIT edited();
}

QVariantMap ChaseTree::choices() const {
    QVariantMap choices;
    for (const QTreeWidgetItem* item : lines()) {
        const app::ChaseLine& line = lineOf(item);
        const QStringList proposed = item->data(what, proposedRole).toStringList();
        const QStringList now{toQt(base::codeOf(line.level)), tickText(item->checkState(what) == Qt::Checked)};
        if (now != proposed) choices.insert(keyOf(line), now + proposed);
    }
    return choices;
}

int ChaseTree::setChoices(const QVariantMap& choices) {
    int held = 0;
    isFilling_ = true;
    for (QTreeWidgetItem* item : lines()) {
        const QStringList kept = choices.value(keyOf(lineOf(item))).toStringList();
        if (kept.size() != 4) continue;
        const QStringList proposed = item->data(what, proposedRole).toStringList();
        const bool isLevelHeld = kept[0] != kept[2] && kept[2] == proposed[0];
        const bool isTickHeld = kept[1] != kept[3] && kept[3] == proposed[1];
        if (isLevelHeld || isTickHeld) ++held;
        putChoice(item, {isLevelHeld ? kept[0] : proposed[0], isTickHeld ? kept[1] : proposed[1]});
    }
    isFilling_ = false;
    return held;
}

void ChaseTree::startAfresh() {
    isFilling_ = true;
    for (QTreeWidgetItem* item : lines()) putChoice(item, item->data(what, proposedRole).toStringList());
    isFilling_ = false;
}

void ChaseTree::putChoice(QTreeWidgetItem* item, const QStringList& choice) {
    if (const auto known = base::fromCode<UrgingLevel>(toUtf8(choice[0]))) app::setLevel(lineOf(item), *known, list_);
    item->setCheckState(what, choice[1] == tickText(true) ? Qt::Checked : Qt::Unchecked);
    showLine(item);
}

void ChaseTree::keyPressEvent(QKeyEvent* event) {
    const auto& levels = base::EnumCodes<UrgingLevel>::values;
    const int place = event->key() - Qt::Key_1;
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && place >= 0 && place < static_cast<int>(levels.size())) {
        setLevelOfSelected(levels[static_cast<std::size_t>(place)].first);
    } else {
        QTreeWidget::keyPressEvent(event);
    }
}

}  // namespace huying::ui
