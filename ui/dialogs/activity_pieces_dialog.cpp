// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/activity_pieces_dialog.h"

#include <QtWidgets>

#include "app/queries/list_values.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

ActivityPiecesDialog::ActivityPiecesDialog(const app::ActivityView& activity, QWidget* parent) : QDialog(parent), pieces_(new QTreeWidget) {
    setObjectName(u"activityPiecesDialog"_s);
    setWindowTitle(tr("Pieces from an activity"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    auto* head = roleLabel(tr("%1: %2").arg(toQt(activity.activity.name), pieces(activity.pieceCount())), "title");
    head->setWordWrap(true);
    layout->addWidget(head);
    pieces_->setObjectName(u"activityPieces"_s);
    pieces_->setAccessibleName(windowTitle());
    const auto label = [](std::string_view field) { return toQt(words().fieldLabel(field)); };
    pieces_->setHeaderLabels({label("case"), label("title"), label("lead"), label("state")});
    pieces_->setRootIsDecorated(false);
    pieces_->setUniformRowHeights(true);
    for (const app::CaseRow& row : activity.pieces) {
        auto* item = new QTreeWidgetItem(
            pieces_, {toQt(row.address), toQt(app::shownTitle(row, words())), toQt(app::shownLead(row, words())), labelOf(row.state)});
        item->setData(0, Qt::UserRole, static_cast<qlonglong>(row.id.value));
        item->setToolTip(1, item->text(1));
    }
    const int character = fontMetrics().horizontalAdvance(u'0');
    for (const auto& [column, width] : {std::pair{0, 12}, std::pair{1, 56}, std::pair{2, 14}})
        pieces_->setColumnWidth(column, character * width);
    if (pieces_->topLevelItemCount() > 0) pieces_->setCurrentItem(pieces_->topLevelItem(0));
    layout->addWidget(pieces_, 1);
    if (activity.leftOut > 0) {
        auto* leftOut = hintLabel(leftOutText(activity));
        leftOut->setObjectName(u"activityLeftOut"_s);
        layout->addWidget(leftOut);
    }
    auto* close = new QPushButton(tr("Close"));
    close->setAutoDefault(false);  // Enter in the list opens the piece
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(pieces_, &QTreeWidget::itemActivated, this, &ActivityPiecesDialog::openPiece);
    resizeWithinScreen(this, {character * 104, character * 56});
    pieces_->setFocus();
}

QString ActivityPiecesDialog::leftOutText(const app::ActivityView& activity) {
    return tr("%1 secret or of a proposer who is not to be named: not listed here.").arg(ui::pieces(activity.leftOut));
}

void ActivityPiecesDialog::openPiece() {
    const QTreeWidgetItem* item = pieces_->currentItem();
    if (item == nullptr) return;
    const domain::SuggestionId id(item->data(0, Qt::UserRole).toLongLong());
    accept();
    Q_EMIT caseRequested(id);
}

}  // namespace huying::ui
