// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/import_preview.h"

#include <QtWidgets>

namespace huying::ui {

using namespace Qt::StringLiterals;
using Only = ImportRowsModel::Only;

ImportPreview::ImportPreview(QWidget* parent)
    : QWidget(parent), model_(new ImportRowsModel(this)), only_(new QComboBox), rows_(new QTableView), detail_(new QTextBrowser) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* line = new QHBoxLayout;
    auto* label = new QLabel(tr("Rows shown"));
    label->setBuddy(only_);
    line->addWidget(label);
    line->addWidget(only_);
    line->addStretch(1);
    layout->addLayout(line);
    only_->setObjectName(u"importFilter"_s);
    rows_->setObjectName(u"importRows"_s);
    rows_->setAccessibleName(tr("Rows of the file"));
    setFocusProxy(rows_);
    rows_->setModel(model_);
    rows_->setProperty("framed", true);
    rows_->setSelectionBehavior(QAbstractItemView::SelectRows);
    rows_->setSelectionMode(QAbstractItemView::SingleSelection);
    rows_->setTabKeyNavigation(false);  // Tab leaves the list; the arrow keys walk its rows
    rows_->setShowGrid(false);
    rows_->setWordWrap(false);
    rows_->verticalHeader()->hide();
    rows_->horizontalHeader()->setStretchLastSection(true);
    detail_->setObjectName(u"importDetail"_s);
    detail_->setAccessibleName(tr("The row in full"));
    detail_->setProperty("framed", true);
    for (QWidget* part : {static_cast<QWidget*>(rows_), static_cast<QWidget*>(detail_)})
        part->setMinimumHeight(fontMetrics().lineSpacing() * 2);  // both scroll: on a small screen the buttons stay in sight
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(rows_);
    splitter->addWidget(detail_);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter, 1);
    const int character = fontMetrics().horizontalAdvance(u"字"_s);
    rows_->setColumnWidth(ImportRowsModel::rowNumber, character * 4);
    rows_->setColumnWidth(ImportRowsModel::verdict, character * 5);
    rows_->setColumnWidth(ImportRowsModel::subject, character * 20);
    connect(only_, &QComboBox::activated, this, &ImportPreview::choose);
    connect(rows_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportPreview::showDetail);
    fillFilter();
}

// The list tells that its row is gone while the parts are taken down one by one.
ImportPreview::~ImportPreview() { rows_->selectionModel()->disconnect(this); }

void ImportPreview::fillFilter() {
    const auto chosen = only_->currentData();
    only_->clear();
    const auto add = [&](const QString& text, Only only) {
        only_->addItem(tr("%1 (%2)").arg(text).arg(model_->countOf(only)), QVariant::fromValue(static_cast<int>(only)));
    };
    add(tr("all"), Only::all);
    add(tr("new"), Only::created);
    add(tr("changed"), Only::changed);
    add(tr("unchanged"), Only::unchanged);
    add(tr("refused"), Only::refused);
    add(tr("with remarks"), Only::remarked);
    only_->setCurrentIndex(std::max(only_->findData(chosen), 0));
}

void ImportPreview::choose() {
    model_->setOnly(static_cast<Only>(only_->currentData().toInt()));
    if (model_->rowCount() > 0) rows_->setCurrentIndex(model_->index(0, 0));
    showDetail();
}

void ImportPreview::show(const app::ImportResult& result) {
    model_->show(result);
    fillFilter();
    choose();
}

void ImportPreview::showDetail() { detail_->setHtml(model_->detail(rows_->currentIndex().row())); }

}  // namespace huying::ui
