// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/today/agenda_list.h"

#include <QtWidgets>

#include "look/theme.h"
#include "text/case_text.h"
#include "text/due_words.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { piece, unit, matter, due, days, columns };
constexpr int caseRole = Qt::UserRole;

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
    connect(this, &QTreeWidget::itemDoubleClicked, this, [this](const QTreeWidgetItem* item) {
        if (item->data(piece, caseRole).isValid()) Q_EMIT openRequested();
    });
}

void AgendaList::showAgenda(const app::Agenda& agenda) {
    const domain::SuggestionId before = current();
    QTreeWidgetItem* again = nullptr;
    isFilling_ = true;
    clear();
    for (const app::AgendaGroup& group : agenda.groups) {
        auto* head = new QTreeWidgetItem(this);
        head->setText(piece, tr("%1 (%2)").arg(toQt(app::agendaHeading(agenda, group, words()))).arg(group.entries.size()));
        QFont bold = font();
        bold.setBold(true);
        head->setFont(piece, bold);
        head->setFirstColumnSpanned(true);
        for (const app::AgendaEntry& entry : group.entries) {
            auto* item = new QTreeWidgetItem(head);
            const DueWords left = dueWords(entry.due, agenda.query.today);
            item->setData(piece, caseRole, QVariant::fromValue<qlonglong>(entry.id.value));
            item->setText(piece, caseName(entry.suggestionKind, entry.serial) + u"　"_s + toQt(entry.title));
            item->setToolTip(piece, toQt(entry.title));
            item->setText(unit, toQt(app::agendaUnit(entry, words())));
            item->setText(matter, word("agenda_matter." + std::string(base::codeOf(entry.kind))));
            item->setText(due, isoText(entry.due));
            item->setText(days, toQt(app::agendaDays(agenda, entry, words())));
            item->setForeground(days, left.mark == DueMark::far ? colours().muted : colourOf(left.mark));
            if (again == nullptr && entry.id == before) again = item;
        }
        head->setExpanded(true);
    }
    for (const int column : {unit, matter, due, days}) resizeColumnToContents(column);
    isFilling_ = false;
    QTreeWidgetItem* first = topLevelItemCount() > 0 ? topLevelItem(0)->child(0) : nullptr;
    setCurrentItem(again != nullptr ? again : first);
    if (first == nullptr) Q_EMIT currentCaseChanged({});
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

void AgendaList::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && current()) {
        Q_EMIT openRequested();
    } else if (isEnter && currentItem() != nullptr) {
        currentItem()->setExpanded(!currentItem()->isExpanded());
    } else if (event->key() == Qt::Key_F2) {
        Q_EMIT explainRequested();
    } else {
        QTreeWidget::keyPressEvent(event);
    }
}

}  // namespace huying::ui
