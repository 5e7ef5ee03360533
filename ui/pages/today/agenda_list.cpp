// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/today/agenda_list.h"

#include <QtWidgets>
#include <memory>

#include "look/theme.h"
#include "pages/today/paper_limit_shown.h"
#include "text/case_text.h"
#include "text/due_words.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { piece, unit, matter, due, days, columns };
constexpr int caseRole = Qt::UserRole;
constexpr int keyRole = Qt::UserRole + 1;     // by which a line or a group is found again
constexpr int matterRole = Qt::UserRole + 2;  // what the date of a line is the limit of
constexpr int paperRole = Qt::UserRole + 3;   // address of a paper, whose line is of no piece
constexpr int dueRole = Qt::UserRole + 4;     // how its date was counted

// A piece has a line for each unit and for each thing that is awaited of it.
QString keyOf(const app::AgendaEntry& entry) {
    if (entry.paper) return u"paper/%1"_s.arg(entry.paper.value);
    return u"%1/%2/%3"_s.arg(entry.id.value).arg(toQt(base::codeOf(entry.kind)), toQt(entry.unit));
}

// The same group on another day: its heading may tell the days left, and its count changes.
QString keyOf(const app::Agenda& agenda, const app::AgendaGroup& group) {
    const QString what = group.isOverdue ? u"overdue"_s : group.from ? isoText(*group.from) : toQt(group.name);
    return toQt(base::codeOf(agenda.query.by)) + u'/' + what;
}

}  // namespace

AgendaList::AgendaList(QWidget* parent) : QTreeWidget(parent) {
    setObjectName(u"agendaList"_s);
    setAccessibleName(tr("Deadlines"));
    setColumnCount(columns);
    setHeaderLabels({tr("Piece"), tr("Unit"), tr("What"), tr("Due"), tr("Days")});
    setUniformRowHeights(true);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(piece, QHeaderView::Stretch);
    connect(this, &QTreeWidget::currentItemChanged, this, [this] {
        if (!isFilling_) Q_EMIT currentCaseChanged(current());
    });
    connect(this, &QTreeWidget::itemDoubleClicked, this, [this](const QTreeWidgetItem* item) { open(*item); });
}

void AgendaList::showAgenda(const app::Agenda& agenda) {
    const domain::SuggestionId before = current();
    const QString line = currentItem() == nullptr ? QString() : currentItem()->data(piece, keyRole).toString();
    const QSet<QString> folded = foldedGroups();
    const int scrolled = verticalScrollBar()->value();
    QTreeWidgetItem* again = nullptr;
    QTreeWidgetItem* ofCase = nullptr;  // another line of the same piece, where that one is done
    isFilling_ = true;
    clear();
    for (const app::AgendaGroup& group : agenda.groups) {
        auto* head = new QTreeWidgetItem(this);
        head->setData(piece, keyRole, keyOf(agenda, group));
        if (head->data(piece, keyRole).toString() == line) again = head;
        head->setText(piece, tr("%1 (%2)").arg(toQt(app::agendaHeading(agenda, group, words()))).arg(group.entries.size()));
        QFont bold = font();
        bold.setBold(true);
        head->setFont(piece, bold);
        head->setFirstColumnSpanned(true);
        for (const app::AgendaEntry& entry : group.entries) {
            auto* item = new QTreeWidgetItem(head);
            const DueWords left = dueWords(entry.due, agenda.query.today);
            const QString name = entry.paper ? toQt(entry.address) : caseName(entry.suggestionKind, entry.serial);
            item->setText(piece, name + u"　"_s + toQt(entry.title));
            item->setToolTip(piece, toQt(entry.title));
            item->setText(unit, toQt(app::agendaUnit(entry, words())));
            item->setText(matter, toQt(app::agendaMatter(entry, words())));
            item->setText(due, isoText(entry.due));
            item->setText(days, toQt(app::agendaDays(agenda, entry, words())));
            item->setForeground(days, left.mark == DueMark::far ? colours().muted : colourOf(left.mark));
            if (entry.paper) {
                item->setData(piece, paperRole, toQt(entry.address));
                if (entry.explained)
                    item->setData(piece, dueRole, QVariant::fromValue(std::make_shared<const domain::DueDate>(*entry.explained)));
            } else {
                item->setData(piece, caseRole, QVariant::fromValue<qlonglong>(entry.id.value));
                item->setData(piece, matterRole, QVariant::fromValue(entry.matter));
            }
            item->setData(piece, keyRole, keyOf(entry));
            if (again == nullptr && item->data(piece, keyRole).toString() == line) again = item;
            if (ofCase == nullptr && before && entry.id == before) ofCase = item;
        }
        head->setExpanded(!folded.contains(keyOf(agenda, group)));
    }
    for (const int column : {unit, matter, due, days}) resizeColumnToContents(column);
    isFilling_ = false;
    QTreeWidgetItem* first = topLevelItemCount() > 0 ? topLevelItem(0)->child(0) : nullptr;
    if (again == nullptr) again = ofCase;
    QTreeWidgetItem* wanted = again != nullptr ? again : first;
    // Where its group is folded the keyboard stands on the heading: nothing unfolds by itself.
    if (wanted != nullptr && wanted->parent() != nullptr && !wanted->parent()->isExpanded()) wanted = wanted->parent();
    setCurrentItem(wanted);
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(again != nullptr ? scrolled : 0);
    if (wanted != nullptr && again != nullptr) scrollToItem(wanted);
    if (first == nullptr) Q_EMIT currentCaseChanged({});
}

QSet<QString> AgendaList::foldedGroups() const {
    QSet<QString> folded;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (!topLevelItem(i)->isExpanded()) folded.insert(topLevelItem(i)->data(piece, keyRole).toString());
    }
    return folded;
}

domain::SuggestionId AgendaList::current() const {
    const QTreeWidgetItem* item = currentItem();
    return domain::SuggestionId(item == nullptr ? 0 : item->data(piece, caseRole).toLongLong());
}

void AgendaList::step(int by) {
    for (QTreeWidgetItem* item = currentItem(); item != nullptr;) {
        item = by > 0 ? itemBelow(item) : itemAbove(item);
        if (item == nullptr || !item->data(piece, caseRole).isValid()) continue;
        return setCurrentItem(item);
    }
}

void AgendaList::open(const QTreeWidgetItem& line) {
    const QVariant paper = line.data(piece, paperRole);
    if (paper.isValid()) {
        Q_EMIT paperRequested(paper.toString());
    } else if (line.data(piece, caseRole).isValid()) {
        Q_EMIT openRequested();
    }
}

void AgendaList::explain(const QTreeWidgetItem& line) {
    const QVariant about = line.data(piece, matterRole);
    if (about.isValid()) return Q_EMIT explainRequested(about.value<app::LineMatter>());
    if (const auto due = line.data(piece, dueRole).value<std::shared_ptr<const domain::DueDate>>())
        showPaperLimit(line.text(piece), *due, this);
}

void AgendaList::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    QTreeWidgetItem* line = currentItem();
    if (isEnter && line != nullptr && line->parent() != nullptr) {
        open(*line);
    } else if (isEnter && line != nullptr) {
        line->setExpanded(!line->isExpanded());
    } else if (event->key() == Qt::Key_F2) {
        if (line != nullptr) explain(*line);
    } else {
        QTreeWidget::keyPressEvent(event);
    }
}

}  // namespace huying::ui
