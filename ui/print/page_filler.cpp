// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/page_filler.h"

#include <QFontMetricsF>

namespace huying::ui {

namespace {

// The upper left corner of the type area; the lying page is the upright one turned clockwise.
QPointF cornerOf(bool isLying) { return isLying ? QPointF(1984, 1587) : QPointF(1587, 2098); }

}  // namespace

double PageFiller::room() const {
    double used = at_;
    for (const Strip& strip : waiting_) used += strip.before + strip.height;
    return height() - used;
}

void PageFiller::add(Strip strip) {
    const bool isOpen = strip.keepsNext;
    waiting_.push_back(std::move(strip));
    if (!isOpen) flush();
}

int PageFiller::addHeader(Strip strip) {
    headers_.push_back(std::move(strip));
    return static_cast<int>(headers_.size()) - 1;
}

void PageFiller::startPage(bool turns) {
    flush();
    isLying_ = isLying_ || turns;
    if (at_ > 0 || (turns && !pages_.empty() && !pages_.back().isLying)) turnPage();
}

void PageFiller::flush() {
    if (waiting_.empty()) return;
    double together = 0;
    for (const Strip& strip : waiting_) together += strip.before + strip.height;
    if (pages_.empty() || (at_ > 0 && at_ + together > height() && together <= height())) turnPage();
    for (const Strip& strip : waiting_) place(strip);
    waiting_.clear();
}

void PageFiller::place(const Strip& strip) {
    if (at_ > 0 && at_ + strip.before + strip.height > height()) turnPage();
    if (at_ == 0 && strip.header >= 0) {
        const Strip& header = headers_[static_cast<std::size_t>(strip.header)];
        put(header, 0);
        at_ = header.height;
    }
    if (at_ > 0) at_ += strip.before;
    put(strip, at_);
    at_ += strip.height;
}

void PageFiller::turnPage() {
    // A page that was begun and left empty is taken over.
    if (!pages_.empty() && pages_.back().texts.empty() && pages_.back().charts.empty()) pages_.pop_back();
    PaperPage& page = pages_.emplace_back();
    page.isLying = isLying_;
    at_ = 0;
}

void PageFiller::put(const Strip& strip, double top) {
    PaperPage& page = pages_.back();
    const QPointF shift = cornerOf(page.isLying) + QPointF(0, top);
    for (PageBox box : strip.boxes) {
        box.rect.translate(shift);
        page.boxes.push_back(box);
    }
    for (PageText text : strip.texts) {
        text.baseline += shift;
        page.texts.push_back(std::move(text));
    }
    for (PageChart chart : strip.charts) {
        chart.place += shift;
        page.charts.push_back(std::move(chart));
    }
}

// "— 1 —" in 14 pt below the type area, outside: right on odd pages, left on even ones, a character in from the edge.
void PageFiller::writeNumber(PaperPage& page, int number) const {
    constexpr double size = 280;
    constexpr double below = 600;
    PageText text;
    text.text = QStringLiteral("— %1 —").arg(number);
    text.size = size;
    const QPointF corner = cornerOf(page.isLying);
    const double wide = page.isLying ? app::lyingWidth : app::uprightWidth;
    const double tall = page.isLying ? app::uprightWidth : app::lyingWidth;
    const double length = QFontMetricsF(paperFont(text.typeface, size)).horizontalAdvance(text.text);
    text.baseline = corner + QPointF(number % 2 == 1 ? wide - length - size : size, tall + below);
    page.texts.push_back(std::move(text));
}

std::vector<PaperPage> PageFiller::finish() {
    flush();
    for (std::size_t i = 0; i < pages_.size(); ++i) writeNumber(pages_[i], static_cast<int>(i) + 1);
    return std::move(pages_);
}

}  // namespace huying::ui
