// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/report/report_charts.h"

class QScrollArea;
class QVBoxLayout;

namespace huying::ui {

class ChartView;

// The charts of the report below each other, each to be copied as a picture or printed.
class ChartPane : public QWidget {
    Q_OBJECT
public:
    explicit ChartPane(QWidget* parent = nullptr);

    void setCharts(const std::vector<app::Chart>& charts);
    [[nodiscard]] const std::vector<ChartView*>& views() const { return views_; }

Q_SIGNALS:
    void piecesRequested(const QString& title, const std::vector<std::string>& addresses);
    void printRequested(const huying::app::Chart& chart);
    void copied(const QString& title);

private:
    void add(const app::Chart& chart);

    QScrollArea* area_ = nullptr;

    QVBoxLayout* layout_ = nullptr;
    std::vector<ChartView*> views_;
};

}  // namespace huying::ui
