// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_drawing.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

#include "look/theme.h"
#include "text/text.h"

namespace huying::ui {

namespace {

constexpr int wrapped = Qt::TextWordWrap;

int longestOf(const app::Chart& chart) {
    int longest = 1;
    for (const app::ChartGroup& group : chart.groups) {
        for (const app::ChartRow& row : group.rows) {
            for (const app::ChartBar& bar : row.bars) longest = std::max(longest, bar.count);
        }
    }
    return longest;
}

struct Fill {
    QColor colour;
    Qt::BrushStyle style;
};

// Each tone has a pattern of its own, so that a grey print still tells them apart.
Fill fillOf(app::ChartTone tone, const ChartLook& look) {
    switch (tone) {
        case app::ChartTone::leading:
            return {look.leading, Qt::SolidPattern};
        case app::ChartTone::good:
            return {look.good, Qt::SolidPattern};
        case app::ChartTone::middling:
            return {look.middling, Qt::VerPattern};
        case app::ChartTone::bad:
            return {look.bad, Qt::BDiagPattern};
        case app::ChartTone::open:
            return {look.text, Qt::NoBrush};
        case app::ChartTone::plain:
            break;
    }
    return {look.plain, Qt::HorPattern};
}

void drawBar(QPainter& painter, const QRectF& place, const Fill& fill, double stroke) {
    painter.setPen(fill.style == Qt::SolidPattern ? QPen(Qt::NoPen) : QPen(fill.colour, stroke));
    painter.setBrush(QBrush(fill.colour, fill.style));
    painter.drawRect(place);
}

}  // namespace

ChartLook chartLookOfWindow() {
    const Colours& c = colours();
    return {c.text, c.muted, c.line, c.grey, c.accent, c.green, c.amber, c.red};
}

ChartLook chartLookOfPaper() {
    return {Qt::black,        QColor(0x444444), QColor(0xbbbbbb), QColor(0x8b93a0),
            QColor(0xb3262e), QColor(0x2e7d4f), QColor(0x9a6700), QColor(0xb3262e)};
}

ChartDrawing::ChartDrawing(const app::Chart& chart, const QFont& font, double width)
    : chart_(chart), font_(font), width_(width), line_(QFontMetricsF(font).height()) {
    layTitle();
    layLegend();
    if (chart_.isOverTime && hasRoomForColumns()) {
        layColumns();
    } else {
        layBars();
    }
    layNote();
}

QFont ChartDrawing::fontOf(Role role) const {
    QFont font = font_;
    font.setBold(role == Role::title);
    return font;
}

void ChartDrawing::write(const QString& text, QRectF room, int flags, Role role) { words_.push_back({room, flags, role, text}); }

void ChartDrawing::layTitle() {
    const QString title = toQt(chart_.title);
    const QRectF room = QFontMetricsF(fontOf(Role::title)).boundingRect(QRectF(0, 0, width_, 1e6), wrapped, title);
    write(title, QRectF(0, 0, width_, room.height()), wrapped, Role::title);
    height_ = room.height() + line_ / 2;
}

void ChartDrawing::layLegend() {
    if (chart_.series.empty() || chart_.groups.empty() || chart_.groups.front().rows.empty()) return;
    const QFontMetricsF metrics(font_);
    double left = 0;
    for (std::size_t i = 0; i < chart_.series.size(); ++i) {
        const QString name = toQt(chart_.series[i]);
        const double wide = metrics.horizontalAdvance(name) + 1;
        if (left > 0 && left + 2 * line_ + wide > width_) {
            left = 0;
            height_ += line_ * 1.3;
        }
        swatches_.push_back(
            {QRectF(left, height_ + line_ * 0.2, line_ * 1.4, line_ * 0.6), chart_.groups.front().rows.front().bars[i].tone});
        write(name, QRectF(left + line_ * 1.8, height_, wide, line_), Qt::AlignVCenter, Role::label);
        left += line_ * 2.8 + wide;
    }
    height_ += line_ * 1.8;
}

double ChartDrawing::figureWidth() const {
    const QFontMetricsF metrics(font_);
    double widest = 0;
    for (const app::ChartGroup& group : chart_.groups) {
        for (const app::ChartRow& row : group.rows) {
            for (const app::ChartBar& bar : row.bars) widest = std::max(widest, metrics.horizontalAdvance(toQt(bar.written)));
        }
    }
    return widest + 1;
}

double ChartDrawing::labelWidth() const {
    const QFontMetricsF metrics(font_);
    double widest = 0;
    for (const app::ChartGroup& group : chart_.groups) {
        for (const app::ChartRow& row : group.rows) widest = std::max(widest, metrics.horizontalAdvance(toQt(row.label)));
    }
    return std::min(widest + 1, width_ * 0.36);
}

bool ChartDrawing::hasRoomForColumns() const {
    const auto rows = static_cast<double>(chart_.groups.front().rows.size());
    const auto series = static_cast<double>(chart_.series.size());
    return rows * (series * (figureWidth() + line_ * 0.2) + line_ * 0.5) <= width_;
}

void ChartDrawing::layBars() {
    const double label = labelWidth();
    const double figure = figureWidth();
    const int longest = longestOf(chart_);
    for (const app::ChartGroup& group : chart_.groups) {
        if (!group.title.empty()) {
            write(toQt(group.title), QRectF(0, height_ + line_ * 0.3, width_, line_), Qt::AlignVCenter, Role::muted);
            height_ += line_ * 1.6;
        }
        for (const app::ChartRow& row : group.rows) layRow(row, label, figure, longest);
    }
}

void ChartDrawing::layRow(const app::ChartRow& row, double labelWidth, double figureWidth, int longest) {
    const QString label = toQt(row.label);
    const double gap = line_ * 0.6;
    const double tall = QFontMetricsF(font_).boundingRect(QRectF(0, 0, labelWidth, 1e6), wrapped, label).height();
    // Of several bars those of nothing take no line.
    const auto shown = std::count_if(row.bars.begin(), row.bars.end(), [](const app::ChartBar& bar) { return bar.count > 0; });
    const auto bars = static_cast<double>(row.bars.size() > 1 ? std::max<std::ptrdiff_t>(1, shown) : 1);
    const bool isLone = row.bars.size() == 1;
    const double each = isLone ? line_ * 1.4 : line_ * 1.05;
    const double rowHeight = std::max(each * bars, tall) + (isLone ? line_ * 0.2 : line_ * 0.5);
    write(label, QRectF(0, height_, labelWidth, rowHeight), wrapped | Qt::AlignRight | Qt::AlignVCenter, Role::label);
    const double left = labelWidth + gap;
    const double room = std::max(line_, width_ - left - figureWidth - gap);
    double top = height_ + (rowHeight - each * bars) / 2;
    for (std::size_t i = 0; i < row.bars.size(); ++i) {
        const app::ChartBar& bar = row.bars[i];
        if (!isLone && bar.count == 0) continue;
        const double length = bar.count == 0 ? 0 : std::max(2.0, room * bar.count / longest);
        ChartMark mark;
        mark.bar = QRectF(left, top + each * 0.2, length, each * 0.6);
        mark.reach = isLone ? QRectF(0, height_, width_, rowHeight) : QRectF(left, top, width_ - left, each);
        mark.row = &row;
        mark.about = &bar;
        mark.series = static_cast<int>(i);
        marks_.push_back(mark);
        write(toQt(bar.written), QRectF(left + length + gap / 2, top, figureWidth, each), Qt::AlignVCenter, Role::figure);
        top += each;
    }
    height_ += rowHeight;
}

void ChartDrawing::layColumns() {
    const std::vector<app::ChartRow>& rows = chart_.groups.front().rows;
    const double tallest = line_ * 9;
    const int longest = longestOf(chart_);
    const double slot = width_ / static_cast<double>(rows.size());
    const double wide = std::min((slot - line_ * 0.5) / static_cast<double>(chart_.series.size()), figureWidth() * 1.8);
    ground_ = height_ + line_ * 1.2 + tallest;
    double left = 0;
    for (const app::ChartRow& row : rows) {
        double at = left + (slot - wide * static_cast<double>(row.bars.size())) / 2;
        for (std::size_t i = 0; i < row.bars.size(); ++i) {
            const app::ChartBar& bar = row.bars[i];
            const double tall = tallest * bar.count / longest;
            ChartMark mark;
            mark.bar = QRectF(at + wide * 0.1, ground_ - tall, wide * 0.8, tall);
            mark.reach = QRectF(at, ground_ - tall - line_, wide, tall + line_);
            mark.row = &row;
            mark.about = &bar;
            mark.series = static_cast<int>(i);
            marks_.push_back(mark);
            if (bar.count > 0)
                write(toQt(bar.written), QRectF(at - wide, ground_ - tall - line_ * 1.1, wide * 3, line_), Qt::AlignCenter, Role::figure);
            at += wide;
        }
        write(toQt(row.label), QRectF(left, ground_ + line_ * 0.2, slot, line_), Qt::AlignCenter, Role::label);
        left += slot;
    }
    height_ = ground_ + line_ * 1.4;
}

void ChartDrawing::layNote() {
    if (chart_.note.empty()) return;
    const QString note = toQt(chart_.note);
    height_ += line_ * 0.4;
    const double tall = QFontMetricsF(font_).boundingRect(QRectF(0, 0, width_, 1e6), wrapped, note).height();
    write(note, QRectF(0, height_, width_, tall), wrapped, Role::muted);
    height_ += tall;
}

int ChartDrawing::markAt(QPointF place) const {
    for (std::size_t i = 0; i < marks_.size(); ++i) {
        if (marks_[i].reach.contains(place)) return static_cast<int>(i);
    }
    return -1;
}

void ChartDrawing::paint(QPainter& painter, const ChartLook& look, int highlighted) const {
    painter.save();
    const double stroke = line_ / 16;
    if (highlighted >= 0 && highlighted < static_cast<int>(marks_.size())) {
        const ChartMark& mark = marks_[static_cast<std::size_t>(highlighted)];
        painter.setPen(QPen(look.text, stroke, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(mark.reach.adjusted(stroke, stroke, -stroke, -stroke));
    }
    for (const Swatch& swatch : swatches_) drawBar(painter, swatch.place, fillOf(swatch.tone, look), stroke);
    for (const ChartMark& mark : marks_) {
        if (mark.about->count > 0) drawBar(painter, mark.bar, fillOf(mark.about->tone, look), stroke);
    }
    if (ground_ >= 0) {
        painter.setPen(QPen(look.muted, stroke));
        painter.drawLine(QPointF(0, ground_), QPointF(width_, ground_));
    }
    for (const Words& words : words_) {
        painter.setFont(fontOf(words.role));
        painter.setPen(words.role == Role::muted ? look.muted : look.text);
        painter.drawText(words.room, words.flags, words.text);
    }
    painter.restore();
}

}  // namespace huying::ui
