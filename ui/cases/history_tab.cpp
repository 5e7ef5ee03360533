// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtWidgets>

#include "cases/case_tabs.h"
#include "look/theme.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

namespace {

QTreeWidgetItem* entryItem(const app::HistoryText& entry) {
    const QDateTime at = QDateTime::fromString(toQt(entry.at), Qt::ISODateWithMs).toLocalTime();
    const QString when = at.isValid() ? at.toString(QStringLiteral("yyyy-MM-dd HH:mm")) : toQt(entry.at);
    auto* item = new QTreeWidgetItem({toQt(entry.what), when, toQt(entry.actor)});
    item->setToolTip(0, QCoreApplication::translate("HistoryTab", "Entry %1").arg(entry.entry));
    item->setData(0, Qt::UserRole, QVariant::fromValue<qlonglong>(entry.entry));
    if (entry.isUndone) {
        for (int column = 0; column < 3; ++column) item->setForeground(column, colours().grey);
    }
    for (const std::string& change : entry.lines) {
        auto* line = new QTreeWidgetItem(item);
        const QString text = toQt(change).simplified();
        line->setText(0, text);
        line->setToolTip(0, tipText(text));
        line->setFirstColumnSpanned(true);
    }
    return item;
}

}  // namespace

void fillHistory(QVBoxLayout* layout, const std::vector<app::HistoryText>& history, const std::function<void(std::int64_t)>& openMoment) {
    auto* tree = new QTreeWidget;
    tree->setObjectName(QStringLiteral("history"));
    tree->setHeaderLabels({QCoreApplication::translate("HistoryTab", "What"), QCoreApplication::translate("HistoryTab", "When"),
                           QCoreApplication::translate("HistoryTab", "Who")});
    tree->setUniformRowHeights(true);
    tree->setSelectionMode(QAbstractItemView::SingleSelection);
    tree->setExpandsOnDoubleClick(false);
    QObject::connect(tree, &QTreeWidget::itemActivated, tree, [openMoment](QTreeWidgetItem* item, int) {
        const QTreeWidgetItem* entry = item->parent() != nullptr ? item->parent() : item;
        openMoment(entry->data(0, Qt::UserRole).toLongLong());
    });
    for (auto entry = history.rbegin(); entry != history.rend(); ++entry) {
        QTreeWidgetItem* item = entryItem(*entry);
        tree->addTopLevelItem(item);
        for (int i = 0; i < item->childCount(); ++i) item->child(i)->setFirstColumnSpanned(true);
    }
    if (tree->topLevelItemCount() > 0) tree->topLevelItem(0)->setExpanded(true);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    layout->addWidget(tree, 1);
    layout->addWidget(roleLabel(
        QCoreApplication::translate("HistoryTab", "Enter on an entry: the register as it was then, or what changed since."), "muted"));
}

}  // namespace huying::ui
