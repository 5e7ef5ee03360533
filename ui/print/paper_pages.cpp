// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/paper_pages.h"

#include <QBuffer>
#include <QFile>
#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <algorithm>

#include "charts/chart_drawing.h"
#include "print/searchable_pdf.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int twipsPerInch = 1440;

QStringList familiesOf(Typeface typeface) {
    switch (typeface) {
        case Typeface::kaiTi:
            return {u"楷体_GB2312"_s, u"KaiTi"_s, u"STKaiti"_s, u"LXGW WenKai"_s, u"AR PL UKai CN"_s, u"Noto Serif CJK SC"_s};
        case Typeface::heiTi:
            return {u"SimHei"_s, u"黑体"_s, u"STHeiti"_s, u"Noto Sans CJK SC"_s};
        case Typeface::biaoSong:
            return {u"方正小标宋简体"_s, u"FZXiaoBiaoSong-B05S"_s, u"Noto Serif CJK SC"_s};
        case Typeface::fangSong:
            break;
    }
    return {u"仿宋_GB2312"_s, u"FangSong"_s, u"STFangsong"_s, u"Noto Serif CJK SC"_s};
}

bool isLatin(const QString& text, qsizetype at) {
    const QChar::Script script = text.at(at).script();
    return script == QChar::Script_Inherited && at > 0 ? isLatin(text, at - 1) : script == QChar::Script_Latin;
}

// Letters are drawn apart from what stands beside them: digits behind a letter count as Latin, for which the fonts of Noto have
// digits of their own. No character has these, and whoever searches or copies the text of a PDF would lose them.
void drawText(QPainter& painter, QPointF at, const QString& text) {
    const QFontMetricsF metrics(painter.font());
    qsizetype begin = 0;
    for (qsizetype end = 1; end <= text.size(); ++end) {
        if (end < text.size() && isLatin(text, end) == isLatin(text, end - 1)) continue;
        const QString part = text.mid(begin, end - begin);
        painter.drawText(at, part);
        at.rx() += metrics.horizontalAdvance(part);
        begin = end;
    }
}

}  // namespace

QFont paperFont(Typeface typeface, double twips) {
    QFont font;
    font.setFamilies(familiesOf(typeface));
    font.setPixelSize(qRound(twips));
    font.setBold(typeface == Typeface::biaoSong);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void paintPage(QPainter& painter, const PaperPage& page) {
    constexpr double stroke = 10;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const PageBox& box : page.boxes) {
        painter.setPen(QPen(Qt::black, stroke));
        painter.setBrush(box.isFilled ? QBrush(QColor(0xededed)) : QBrush(Qt::NoBrush));
        painter.drawRect(box.rect);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PageText& text : page.texts) {
        QFont font = paperFont(text.typeface, text.size);
        font.setLetterSpacing(QFont::PercentageSpacing, text.stretch);  // an absolute one would depend on the device
        if (text.isMarked) {
            const double wide = QFontMetricsF(font).horizontalAdvance(text.text);
            painter.fillRect(QRectF(text.baseline.x(), text.baseline.y() - text.size, wide, text.size * 1.3), QColor(0xfff3a0));
        }
        painter.setFont(font);
        painter.setPen(text.isRed ? QColor(0xd00000) : QColor(Qt::black));
        drawText(painter, text.baseline, text.text);
    }
    for (const PageChart& chart : page.charts) {
        painter.save();
        painter.translate(chart.place);
        ChartDrawing(*chart.chart, paperFont(Typeface::heiTi, chart.fontSize), chart.width).paint(painter, chartLookOfPaper());
        painter.restore();
    }
}

namespace {

// What “print to a file” wrote: found by its characters as what pagesAsPdf() makes. A file that cannot be read again stays as printed.
void makeFileSearchable(const QString& path) {
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadWrite)) return;
    const QByteArray pdf = searchable(file.readAll());  // as long as it was
    file.seek(0);
    file.write(pdf);
}

}  // namespace

bool PaperPages::isLying() const {
    return !pages.empty() && std::all_of(pages.begin(), pages.end(), [](const PaperPage& page) { return page.isLying; });
}

QTransform placeOnSheet(bool isLying, bool isSheetLying, bool isOnScreen) {
    if (isLying == isSheetLying) return {};
    if (isOnScreen) return QTransform::fromScale(sheetWidth / sheetHeight, sheetWidth / sheetHeight);
    return isLying ? QTransform().translate(0, sheetHeight).rotate(-90) : QTransform().translate(sheetHeight, 0).rotate(90);
}

void printPages(QPrinter& printer, const PaperPages& pages) {
    printer.setFullPage(true);
    printer.setDocName(pages.title);
    const auto count = static_cast<int>(pages.pages.size());
    const bool isRange = printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0;
    const int first = isRange ? std::clamp(printer.fromPage(), 1, std::max(1, count)) : 1;
    const int last = isRange ? std::clamp(printer.toPage(), first, std::max(first, count)) : count;
    QPainter painter;
    if (!painter.begin(&printer)) return;
    constexpr double edge = 15;
    const bool isSheetLying = printer.pageLayout().orientation() == QPageLayout::Landscape;
    const bool isOnScreen = painter.paintEngine()->type() == QPaintEngine::Picture;  // Qt's preview
    const double scale = printer.logicalDpiX() / static_cast<double>(twipsPerInch);
    for (int number = first; number <= last; ++number) {
        if (number > first) printer.newPage();
        const PaperPage& page = pages.pages[static_cast<std::size_t>(number - 1)];
        painter.save();
        painter.scale(scale, scale);
        painter.setTransform(placeOnSheet(page.isLying, isSheetLying, isOnScreen), true);
        if (isOnScreen && page.isLying != isSheetLying) {  // where the page ends
            painter.setPen(QPen(Qt::lightGray, edge));
            painter.drawRect(page.isLying ? QRectF(0, 0, sheetHeight, sheetWidth) : QRectF(0, 0, sheetWidth, sheetHeight));
        }
        paintPage(painter, page);
        painter.restore();
    }
    const bool isPdf = painter.paintEngine()->type() == QPaintEngine::Pdf;
    painter.end();  // writes the file
    if (isPdf) makeFileSearchable(printer.outputFileName());
}

QByteArray pagesAsPdf(const PaperPages& pages) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(twipsPerInch);
    writer.setTitle(pages.title);
    writer.setCreator(u"Huying"_s);
    const auto turn = [&writer](const PaperPage& page) {
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), page.isLying ? QPageLayout::Landscape : QPageLayout::Portrait, {}));
    };
    if (!pages.pages.empty()) turn(pages.pages.front());
    {
        QPainter painter(&writer);
        for (std::size_t i = 0; i < pages.pages.size(); ++i) {
            if (i > 0) {
                turn(pages.pages[i]);
                writer.newPage();
            }
            paintPage(painter, pages.pages[i]);
        }
    }
    return searchable(buffer.data());
}

}  // namespace huying::ui
