// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <vector>

#include "app/report/report_charts.h"

class QPainter;

namespace huying::ui {

// Colours of a chart: those of the windows, or black on white for paper and pictures.
struct ChartLook {
    QColor text, muted, line, plain, leading, good, middling, bad;
};
ChartLook chartLookOfWindow();
ChartLook chartLookOfPaper();

// One bar, with its figure: what can be pointed at.
struct ChartMark {
    QRectF bar;
    QRectF reach;  // bar, figure and, of a lone bar, its label
    const app::ChartRow* row = nullptr;
    const app::ChartBar* about = nullptr;
    int series = 0;
};

// A chart laid out for a width. The same drawing serves window, picture and paper; units are those of the font. Columns
// stand side by side where their figures have room, else as bars below each other. The chart must outlive the drawing.
class ChartDrawing {
public:
    ChartDrawing(const app::Chart& chart, const QFont& font, double width);

    [[nodiscard]] double height() const { return height_; }
    [[nodiscard]] const std::vector<ChartMark>& marks() const { return marks_; }
    [[nodiscard]] int markAt(QPointF place) const;  // -1 for none
    void paint(QPainter& painter, const ChartLook& look, int highlighted = -1) const;

private:
    enum class Role { title, label, figure, muted };
    struct Words {
        QRectF room;
        int flags = 0;
        Role role = Role::label;
        QString text;
    };

    void layTitle();
    void layLegend();
    void layBars();
    void layRow(const app::ChartRow& row, double labelWidth, double figureWidth, int longest);
    void layColumns();
    void layNote();
    void write(const QString& text, QRectF room, int flags, Role role);
    [[nodiscard]] QFont fontOf(Role role) const;
    [[nodiscard]] double figureWidth() const;
    [[nodiscard]] double labelWidth() const;
    [[nodiscard]] bool hasRoomForColumns() const;

    const app::Chart& chart_;
    QFont font_;
    double width_;
    double line_;  // height of a line of text
    double height_ = 0;
    double ground_ = -1;  // where columns stand
    std::vector<Words> words_;
    std::vector<ChartMark> marks_;
    struct Swatch {
        QRectF place;
        app::ChartTone tone;
    };
    std::vector<Swatch> swatches_;
};

}  // namespace huying::ui
