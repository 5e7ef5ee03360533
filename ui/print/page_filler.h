// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "print/paper_pages.h"

namespace huying::ui {

// What lies across a page and is never cut: a line of text, a row of a table, a chart. Places count from the left edge of
// the type area and from the strip's own top.
struct Strip {
    double height = 0;
    double before = 0;       // air above; none at the head of a page
    bool keepsNext = false;  // stands on one page with the next one where a page can hold both
    int header = -1;         // the strip that is repeated above this one when it begins a page
    std::vector<PageBox> boxes = {};
    std::vector<PageText> texts = {};
    std::vector<PageChart> charts = {};
};

// Fills pages of A4 with strips, from the top down, and numbers them.
class PageFiller {
public:
    [[nodiscard]] double width() const { return isLying_ ? app::lyingWidth : app::uprightWidth; }
    [[nodiscard]] double height() const { return isLying_ ? app::uprightWidth : app::lyingWidth; }

    [[nodiscard]] double room() const;  // left on the page below what was added; that of a whole page before anything was

    void add(Strip strip);
    int addHeader(Strip strip);  // the number for Strip::header
    // What follows begins a page; with `turns` it and all after it lie.
    void startPage(bool turns);
    std::vector<PaperPage> finish();

private:
    void flush();
    void place(const Strip& strip);
    void turnPage();
    void put(const Strip& strip, double top);
    void writeNumber(PaperPage& page, int number) const;

    std::vector<Strip> waiting_;  // a chain that keeps together
    std::vector<Strip> headers_;
    std::vector<PaperPage> pages_;
    double at_ = 0;  // used height of the last page
    bool isLying_ = false;
};

}  // namespace huying::ui
