// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/chart_pane.h"

#include <QtWidgets>

#include "charts/chart_view.h"
#include "text/text.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

ChartPane::ChartPane(QWidget* parent) : QWidget(parent) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 8, 0, 0);
    area_ = scrolled(layout_);
    area_->setFocusPolicy(Qt::NoFocus);  // the keyboard comes to the first chart at once
    outer->addWidget(area_, 1);
    outer->addWidget(
        roleLabel(tr("A click on a bar, or arrows and Enter, shows its pieces. Ctrl+C copies the chart as a picture."), "muted"));
}

void ChartPane::setCharts(const std::vector<app::Chart>& charts) {
    views_.clear();
    clearLayout(layout_);
    for (const app::Chart& chart : charts) add(chart);
    if (charts.empty()) layout_->addWidget(roleLabel(tr("Charts stand here as soon as there are suggestions to count."), "muted"));
    layout_->addStretch(1);
}

void ChartPane::add(const app::Chart& chart) {
    QVBoxLayout* inside = nullptr;
    QFrame* frame = card(inside);
    auto* view = new ChartView(chart);
    views_.push_back(view);
    inside->addWidget(view);
    auto* line = new QHBoxLayout;
    auto* copy = new QPushButton(tr("Copy as a picture"));
    auto* print = new QPushButton(tr("Print…"));
    copy->setAccessibleName(tr("%1: copy as a picture").arg(toQt(chart.title)));
    print->setAccessibleName(tr("%1: print").arg(toQt(chart.title)));
    line->addStretch(1);
    line->addWidget(copy);
    line->addWidget(print);
    inside->addLayout(line);
    layout_->addWidget(frame);
    connect(view, &ChartView::piecesRequested, this, &ChartPane::piecesRequested);
    connect(view, &ChartView::passed, this, [this, place = views_.size() - 1](int by) {
        const std::size_t other = by < 0 ? place - 1 : place + 1;
        if ((by < 0 && place == 0) || other >= views_.size()) return;
        views_[other]->setFocus(by < 0 ? Qt::BacktabFocusReason : Qt::TabFocusReason);
        area_->ensureWidgetVisible(views_[other]);
    });
    connect(copy, &QPushButton::clicked, view, [this, view] {
        view->copyPicture();
        Q_EMIT copied(toQt(view->chart().title));
    });
    connect(print, &QPushButton::clicked, view, [this, view] { Q_EMIT printRequested(view->chart()); });
}

}  // namespace huying::ui
