// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QTransform>
#include <memory>
#include <vector>

#include "app/papers/paper.h"

class QPainter;
class QPrinter;

namespace huying::ui {

// The typefaces of an official paper, each with what stands in for it where it is not installed (GB/T 9704).
enum class Typeface { fangSong, kaiTi, heiTi, biaoSong };
// `twips` high. The size is in units of the page, so it does not depend on the device.
QFont paperFont(Typeface typeface, double twips);

// A paper laid out on A4, in twips from the upper left corner of each page. Plain values: laid out on the worker's thread,
// painted on the window's.
struct PageText {
    QPointF baseline;
    QString text;
    Typeface typeface = Typeface::fangSong;
    double size = 320;
    double stretch = 100;  // of the characters' advance in percent, so that full lines end evenly
    bool isRed = false;
    bool isMarked = false;  // a place that a person still has to fill
};
struct PageBox {
    QRectF rect;
    bool isFilled = false;
};
struct PageChart {
    QPointF place;
    double width = 0;
    double fontSize = 200;
    std::shared_ptr<const app::Chart> chart;
};
struct PaperPage {
    bool isLying = false;
    std::vector<PageBox> boxes;
    std::vector<PageText> texts;
    std::vector<PageChart> charts;
};
struct PaperPages {
    QString title;
    std::vector<PaperPage> pages;

    // All of them lie: the sheets do too.
    [[nodiscard]] bool isLying() const;
};

inline constexpr double sheetWidth = 11906;
inline constexpr double sheetHeight = 16838;

// In twips, whatever the painter's scale is.
void paintPage(QPainter& painter, const PaperPage& page);
// Where a page goes on a sheet that lies otherwise: turned, as it comes out of a printer; on the screen, which nobody turns, it
// stands upright to who reads it, as much smaller as the sheet is narrower.
QTransform placeOnSheet(bool isLying, bool isSheetLying, bool isOnScreen);
// On sheets as the printer has them. Prints the range that the printer was told.
void printPages(QPrinter& printer, const PaperPages& pages);
// The bytes of a PDF whose text can be searched and copied; lying pages lie.
QByteArray pagesAsPdf(const PaperPages& pages);

}  // namespace huying::ui
