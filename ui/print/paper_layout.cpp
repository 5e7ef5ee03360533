// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/paper_layout.h"

#include <QFontMetricsF>
#include <algorithm>

#include "charts/chart_drawing.h"
#include "print/page_filler.h"
#include "print/wrapped_text.h"
#include "text/text.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

using app::ParagraphStyle;

constexpr double gridLine = 579;  // 225 mm / 22

// How a kind of paragraph stands; lengths in twips (16 pt = 320).
struct Look {
    Typeface typeface = Typeface::fangSong;
    double size = 320;
    double line = gridLine;
    double before = 0;
    double after = 0;
    bool isCentred = false;
    bool isIndented = false;
    bool isJustified = false;
    bool isAtRight = false;  // four characters in from the edge
    bool keepsNext = false;
    bool staysWhole = false;  // no line of it stands on another page
};

Look lookOf(ParagraphStyle style) {
    switch (style) {
        case ParagraphStyle::title:
            return {.typeface = Typeface::biaoSong, .size = 440, .line = 680, .isCentred = true};
        case ParagraphStyle::subtitle:
            return {.typeface = Typeface::kaiTi, .after = 579, .isCentred = true};
        case ParagraphStyle::heading:
            return {.typeface = Typeface::heiTi, .isIndented = true, .keepsNext = true};
        case ParagraphStyle::subheading:
            return {.typeface = Typeface::kaiTi, .isIndented = true, .keepsNext = true};
        case ParagraphStyle::annexHeading:
            return {.typeface = Typeface::heiTi, .before = 200, .after = 80, .keepsNext = true};
        case ParagraphStyle::caption:
            return {
                .typeface = Typeface::heiTi, .size = 240, .line = 420, .before = 120, .after = 40, .isCentred = true, .keepsNext = true};
        case ParagraphStyle::note:
        case ParagraphStyle::tableText:
            return {.size = 210, .line = 320, .before = 60, .after = 200, .staysWhole = true};
        case ParagraphStyle::foot:
            return {.size = 210, .line = 320, .before = 240};
        case ParagraphStyle::alert:
            return {.typeface = Typeface::heiTi, .size = 240, .line = 400};
        case ParagraphStyle::slot:
            return {.typeface = Typeface::kaiTi, .isIndented = true};
        case ParagraphStyle::addressee:
            return {};
        case ParagraphStyle::signature:
            return {.isAtRight = true};
        case ParagraphStyle::body:
            break;
    }
    return {.isIndented = true, .isJustified = true};
}

constexpr double cellSide = 70;
constexpr double cellTop = 28;
constexpr double shortTable = 0.25;  // of a page: what is no higher stays in one piece
constexpr double leastShrink = 0.85;  // of a chart, to take the rest of a page

class Layout {
public:
    explicit Layout(PageFiller& pages) : pages_(pages) {}

    void operator()(const app::PaperTitle& title) {
        const Look look = lookOf(ParagraphStyle::title);
        const QString whole = toQt(title.beginning + title.end);
        const double wide = QFontMetricsF(paperFont(look.typeface, look.size)).horizontalAdvance(whole);
        if (wide <= pages_.width()) return lines(whole, look, ParagraphStyle::title);
        lines(toQt(title.beginning), look, ParagraphStyle::title);
        lines(toQt(title.end), look, ParagraphStyle::title);
    }

    void operator()(const app::PaperParagraph& paragraph) {
        for (const QString& text : toQt(paragraph.text).split(u'\n')) lines(text, lookOf(paragraph.style), paragraph.style);
    }

    void operator()(const app::PaperTable& table);

    void operator()(const app::Chart& chart) {
        double size = 200;
        const auto heightAt = [&](double fontSize) {
            return ChartDrawing(chart, paperFont(Typeface::heiTi, fontSize), pages_.width()).height();
        };
        constexpr double air = 300;
        constexpr double smallest = 60;
        while (size > smallest && heightAt(size) + air > pages_.height()) size *= 0.85;
        // A little smaller is better than a page that ends in the middle.
        if (const double shrunk = size * leastShrink; heightAt(size) + air > pages_.room() && heightAt(shrunk) + air <= pages_.room())
            size = shrunk;
        Strip strip;
        strip.height = heightAt(size) + air;
        strip.charts.push_back({QPointF(0, air / 2), pages_.width(), size, std::make_shared<const app::Chart>(chart)});
        pages_.add(std::move(strip));
    }

    void operator()(app::PaperBreak pageBreak) { pages_.startPage(pageBreak == app::PaperBreak::lyingPages); }

private:
    void lines(const QString& text, const Look& look, ParagraphStyle style) {
        // 156 mm hold 28 characters of 15.79 pt: what stands on the grid is drawn that little closer.
        const double pitch = look.line == gridLine ? 0.987 : 1;
        const double indent = look.isIndented ? 2 * look.size * pitch : 0;
        const std::vector<WrappedLine> wrapped =
            wrapText(text, paperFont(look.typeface, look.size), pages_.width() / pitch, indent / pitch);
        for (std::size_t i = 0; i < wrapped.size(); ++i) {
            const WrappedLine& line = wrapped[i];
            const bool isLast = i + 1 == wrapped.size();
            const double start = i == 0 ? indent : 0;
            const double room = pages_.width() - start;
            Strip strip;
            strip.before = i == 0 ? look.before : 0;
            strip.height = look.line + (isLast ? look.after : 0);
            strip.keepsNext = look.keepsNext || (look.staysWhole && !isLast);
            PageText words;
            words.text = line.text;
            words.typeface = look.typeface;
            words.size = look.size;
            words.isRed = style == ParagraphStyle::alert;
            words.isMarked = style == ParagraphStyle::slot;
            constexpr double mostStretch = 115;
            words.stretch = pitch * 100;
            if (look.isJustified && !isLast && line.width > 0)
                words.stretch = std::clamp(room / line.width * 100, words.stretch, mostStretch);
            double left = look.isCentred ? (room - line.width * pitch) / 2 : start;
            if (look.isAtRight) left = std::max(0.0, room - line.width * pitch - 4 * look.size * pitch);
            words.baseline = QPointF(left, look.line / 2 + look.size * 0.36);
            strip.texts.push_back(std::move(words));
            pages_.add(std::move(strip));
        }
    }

    PageFiller& pages_;
};

// A table while its rows are laid out.
class TableLayout {
public:
    TableLayout(PageFiller& pages, const app::PaperTable& table) : pages_(pages), table_(table), size_(table.isSmall ? 180 : 210) {
        double wanted = 0;
        for (const app::PaperColumn& column : table.columns) wanted += column.width;
        const double scale = wanted > pages.width() ? pages.width() / wanted : 1;
        double at = (pages.width() - wanted * scale) / 2;
        for (const app::PaperColumn& column : table.columns) {
            columns_.push_back({at, column.width * scale});
            at += column.width * scale;
        }
    }

    void write() {
        app::PaperRow titles;
        for (const app::PaperColumn& column : table_.columns) titles.cells.push_back(column.title);
        const Cells header = wrap(titles, Typeface::heiTi);
        Strip strip = stripOf(header, titles, true, 0, linesOf(header));
        strip.keepsNext = true;
        const double headerHeight = strip.height;
        const int number = pages_.addHeader(strip);
        pages_.add(std::move(strip));
        const auto most = static_cast<std::size_t>((pages_.height() - headerHeight - 2 * cellTop) / lineHeight());
        std::vector<Strip> parts;
        double together = headerHeight;
        for (const app::PaperRow& row : table_.rows) {
            const Cells cells = wrap(row, row.isStrong ? Typeface::heiTi : Typeface::fangSong);
            // A row higher than a page goes on over the next ones; every other row stays in one piece.
            for (std::size_t from = 0; from < linesOf(cells); from += most) {
                parts.push_back(stripOf(cells, row, false, from, std::min(most, linesOf(cells) - from)));
                parts.back().header = number;
                together += parts.back().height;
            }
        }
        // A low table would leave little room behind. A higher one goes on, but no row of it stands alone: neither below the
        // header nor above what follows the table.
        const bool staysWhole = together <= pages_.height() * shortTable;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            parts[i].keepsNext = staysWhole || i == 0 || i + 2 >= parts.size();
            pages_.add(std::move(parts[i]));
        }
    }

private:
    struct Column {
        double left;
        double width;
    };
    using Cells = std::vector<std::vector<WrappedLine>>;

    [[nodiscard]] double lineHeight() const { return size_ * 1.4; }

    static std::size_t linesOf(const Cells& cells) {
        std::size_t most = 1;
        for (const auto& cell : cells) most = std::max(most, cell.size());
        return most;
    }

    [[nodiscard]] Cells wrap(const app::PaperRow& row, Typeface typeface) const {
        Cells cells;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const QString text = i < row.cells.size() ? toQt(row.cells[i]) : QString();
            cells.push_back(wrapText(text, paperFont(typeface, size_), columns_[i].width - 2 * cellSide, 0));
        }
        return cells;
    }

    [[nodiscard]] Strip stripOf(const Cells& cells, const app::PaperRow& row, bool isHeader, std::size_t from, std::size_t count) const {
        Strip strip;
        strip.height = static_cast<double>(count) * lineHeight() + 2 * cellTop;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const Column& column = columns_[i];
            strip.boxes.push_back({QRectF(column.left, 0, column.width, strip.height), isHeader});
            const std::size_t last = std::min(cells[i].size(), from + count);
            const auto here = last > from ? static_cast<double>(last - from) : 0;
            double top = (strip.height - here * lineHeight()) / 2;
            for (std::size_t line = from; line < last; ++line) {
                const bool isCentred = isHeader || table_.columns[i].isCentred;
                const double left = column.left + (isCentred ? (column.width - cells[i][line].width) / 2 : cellSide);
                PageText words;
                words.text = cells[i][line].text;
                words.typeface = isHeader || row.isStrong ? Typeface::heiTi : Typeface::fangSong;
                words.size = size_;
                words.isRed = row.isRed;
                words.baseline = QPointF(left, top + lineHeight() / 2 + size_ * 0.36);
                strip.texts.push_back(std::move(words));
                top += lineHeight();
            }
        }
        return strip;
    }

    PageFiller& pages_;
    const app::PaperTable& table_;
    double size_;
    std::vector<Column> columns_;
};

void Layout::operator()(const app::PaperTable& table) { TableLayout(pages_, table).write(); }

}  // namespace

PaperPages layOut(const app::Paper& paper) {
    PageFiller pages;
    Layout layout(pages);
    for (const app::PaperPart& part : paper.parts) std::visit(layout, part);
    PaperPages result;
    result.title = toQt(paper.title);
    result.pages = pages.finish();
    return result;
}

}  // namespace huying::ui
