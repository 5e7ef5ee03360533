// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtWidgets>
#include <map>
#include <set>

#include "cases/case_tabs.h"
#include "look/theme.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

namespace {

// Codes of columns whose values are codes; "table.column" where the column alone does not say.
std::string enumOfColumn(const app::HistoryChange& change) {
    static const std::map<std::string, std::string_view> byColumn{
        {"phase", base::EnumCodes<domain::ContactPhase>::name},
        {"contact.way", base::EnumCodes<domain::ContactWay>::name},
        {"delivery.way", base::EnumCodes<domain::DeliveryWay>::name},
        {"role", base::EnumCodes<domain::TaskRole>::name},
        {"result_class", base::EnumCodes<domain::ResultClass>::name},
        {"process", base::EnumCodes<domain::Rating>::name},
        {"result", base::EnumCodes<domain::Rating>::name},
        {"channel", base::EnumCodes<domain::FeedbackChannel>::name},
        {"ground", base::EnumCodes<domain::CompletionGround>::name},
        {"kind", base::EnumCodes<domain::SuggestionKind>::name},
        {"sub_kind", base::EnumCodes<domain::SubKind>::name},
        {"origin", base::EnumCodes<domain::Origin>::name},
        {"formation_source", base::EnumCodes<domain::FormationSource>::name},
        {"publish_by_deputy", base::EnumCodes<domain::Publication>::name},
    };
    for (const std::string& key : {change.column, change.table + "." + change.column}) {
        if (const auto found = byColumn.find(key); found != byColumn.end()) return std::string(found->second);
    }
    return {};
}

class HistoryTab {
    Q_DECLARE_TR_FUNCTIONS(HistoryTab)
public:
    static QString columnLabel(const app::HistoryChange& change) {
        const std::string column = "column." + change.column;
        const std::string table = "table." + change.table;
        const std::string field = "field." + change.column;
        const QString columnText = words().has(column) ? word(column) : words().has(field) ? word(field) : toQt(change.column);
        const QString tableText = words().has(table) ? word(table) : toQt(change.table);
        return tr("%1 · %2").arg(tableText, columnText);
    }

    // Keys of the rows themselves say nothing to a person.
    static bool isBookkeeping(const app::HistoryChange& change) {
        static const std::set<std::string> columns{"id",         "suggestion_id", "task_id", "reply_id", "session_id", "rule_id",
                                                   "suggestion", "task",          "reply",   "session",  "rule"};
        return columns.contains(change.column);
    }

    static QString nameOf(const app::CaseView& view, const std::string& column, const std::string& key) {
        const qlonglong number = toQt(key).toLongLong();
        if (number <= 0) return {};
        if (column.find("deputy") != std::string::npos) return toQt(view.deputyName(domain::DeputyId(number)));
        if (column.find("unit") != std::string::npos) return toQt(view.unitName(domain::UnitId(number)));
        if (column.find("category") != std::string::npos && view.facts.suggestion.category == domain::CategoryId(number))
            return toQt(view.categoryName);
        return {};
    }

    static QString valueText(const app::CaseView& view, const app::HistoryChange& change, const std::optional<std::string>& value) {
        if (!value) return tr("–");
        if (value->empty()) return tr("(empty)");
        const std::string code = enumOfColumn(change) + "." + *value;
        if (words().has(code)) return word(code);
        static const std::set<std::string> flags{
            "signed",           "is_signed",  "plan",          "is_plan",      "form_sent", "exemplary",    "is_exemplary",
            "wants_rehandling", "classified", "hide_identity", "reply_wanted", "granted",   "to_be_checked"};
        if (flags.contains(change.column)) return *value == "0" ? tr("no") : tr("yes");
        const QString name = nameOf(view, change.column, *value);
        return name.isEmpty() ? toQt(*value).simplified() : name;
    }

    static QTreeWidgetItem* entryItem(const app::CaseView& view, const app::HistoryEntry& entry) {
        const QDateTime at = QDateTime::fromString(toQt(entry.at), Qt::ISODateWithMs).toLocalTime();
        const QString when = at.isValid() ? at.toString(QStringLiteral("yyyy-MM-dd HH:mm")) : toQt(entry.at);
        QString what = commandLabel(entry.command);
        if (entry.isUndone) what = tr("%1 (taken back)").arg(what);
        auto* item = new QTreeWidgetItem({what, when, toQt(entry.actor)});
        item->setToolTip(0, tr("Entry %1").arg(entry.entry));
        if (entry.isUndone) {
            for (int column = 0; column < 3; ++column) item->setForeground(column, colours().grey);
        }
        for (const app::HistoryChange& change : entry.changes) {
            const bool isNewRow = !change.oldValue;
            // Empty and unset values of a new row say nothing.
            if (isBookkeeping(change) || (isNewRow && (!change.newValue || change.newValue->empty() || *change.newValue == "0"))) continue;
            auto* line = new QTreeWidgetItem(item);
            const QString text = change.oldValue ? tr("%1: %2 → %3")
                                                       .arg(columnLabel(change), valueText(view, change, change.oldValue),
                                                            valueText(view, change, change.newValue))
                                                 : tr("%1: %2").arg(columnLabel(change), valueText(view, change, change.newValue));
            line->setText(0, text);
            line->setToolTip(0, tipText(text));
            line->setFirstColumnSpanned(true);
        }
        return item;
    }
};

}  // namespace

void fillHistory(QVBoxLayout* layout, const app::CaseView& view, const std::vector<app::HistoryEntry>& history) {
    auto* tree = new QTreeWidget;
    tree->setObjectName(QStringLiteral("history"));
    tree->setHeaderLabels({HistoryTab::tr("What"), HistoryTab::tr("When"), HistoryTab::tr("Who")});
    tree->setUniformRowHeights(true);
    tree->setSelectionMode(QAbstractItemView::NoSelection);
    for (auto entry = history.rbegin(); entry != history.rend(); ++entry) {
        QTreeWidgetItem* item = HistoryTab::entryItem(view, *entry);
        tree->addTopLevelItem(item);
        for (int i = 0; i < item->childCount(); ++i) item->child(i)->setFirstColumnSpanned(true);
    }
    if (tree->topLevelItemCount() > 0) tree->topLevelItem(0)->setExpanded(true);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    layout->addWidget(tree, 1);
}

}  // namespace huying::ui
