// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/due_date_moves.h"

#include <QtWidgets>

#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

QString argumentOf(const base::Error& error, std::string_view placeholder) {
    for (const auto& [name, text] : error.arguments) {
        if (name == placeholder) return toQt(text);
    }
    return {};
}

}  // namespace

DueDateMoves::DueDateMoves(QWidget* parent) : QWidget(parent), sum_(plainLabel(QString())), list_(new QTreeWidget) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    sum_->setObjectName(u"movesSum"_s);
    list_->setObjectName(u"moves"_s);
    list_->setHeaderLabels({tr("Piece"), tr("Unit"), tr("Due date now"), tr("Recomputed")});
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setProperty("framed", true);
    list_->setAccessibleName(tr("Due dates that would move"));
    list_->setMinimumHeight(fontMetrics().lineSpacing() * 8);
    layout->addWidget(sum_);
    layout->addWidget(list_, 1);
}

void DueDateMoves::show(const app::CommandResult& recomputed) {
    list_->clear();
    sum_->setText(tr("No due date moves."));
    for (const base::Error& notice : recomputed.notices) {
        if (notice.code == "due-dates-recomputed" || notice.code == "due-dates-follow") sum_->setText(sentence(notice));
        const bool isWaiting = notice.code == "due-date-waits";
        if (notice.code != "due-date-moves" && !isWaiting) continue;
        QString after = argumentOf(notice, "after");
        if (const auto base = base::fromCode<domain::DeadlineBase>(toUtf8(argumentOf(notice, "base"))); isWaiting && base)
            after = tr("once “%1” is on record").arg(labelOf(*base));
        new QTreeWidgetItem(list_, {argumentOf(notice, "case"), argumentOf(notice, "unit"), argumentOf(notice, "before"), after});
    }
    if (!recomputed.isAccepted()) sum_->setText(sentences(recomputed.errors));
    for (int column = 0; column < 3; ++column) {
        list_->resizeColumnToContents(column);
        list_->setColumnWidth(column, list_->columnWidth(column) + 12);
    }
    list_->setVisible(list_->topLevelItemCount() > 0);
    if (list_->topLevelItemCount() > 0) list_->setCurrentItem(list_->topLevelItem(0));
}

QStringList DueDateMoves::cases() const {
    QStringList addresses;
    for (int row = 0; row < list_->topLevelItemCount(); ++row) addresses.append(list_->topLevelItem(row)->text(0));
    addresses.removeDuplicates();
    return addresses;
}

app::RecomputeDueDates recomputeOpenOnes() { return {{}, "state != completed and state != withdrawn and state != voided", {}}; }

}  // namespace huying::ui
