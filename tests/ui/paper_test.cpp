// SPDX-License-Identifier: GPL-3.0-or-later
// Papers on pages and as PDF.
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPrinter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

#include "print/paper_layout.h"
#include "print/searchable_pdf.h"
#include "text/text.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using app::ParagraphStyle;

app::PaperTable longTable(int rows) {
    app::PaperTable table;
    table.columns = {{"编号", 1500, true}, {"标题", 5000, false}};
    for (int i = 1; i <= rows; ++i) table.rows.push_back({{std::to_string(i), "关于优化老旧小区公交接驳的建议"}});
    return table;
}

QString textOf(const ui::PaperPage& page) {
    QString all;
    for (const ui::PageText& text : page.texts) all += text.text + QLatin1Char('\n');
    return all;
}

// As a reader finds it, without blanks.
QString textOfPdf(const QString& path) {
    const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    REQUIRE_FALSE(reader.isEmpty());  // poppler-utils, in the list of packages
    QProcess process;
    process.start(reader, {QStringLiteral("-layout"), QStringLiteral("-enc"), QStringLiteral("UTF-8"), path, QStringLiteral("-")});
    REQUIRE(process.waitForFinished());
    return QString::fromUtf8(process.readAllStandardOutput()).remove(u' ');
}

// Nothing stands outside the type area but the page number below it.
void checkInside(const ui::PaperPage& page) {
    const QRectF area =
        page.isLying ? QRectF(1984, 1587, app::lyingWidth, app::uprightWidth) : QRectF(1587, 2098, app::uprightWidth, app::lyingWidth);
    for (const ui::PageBox& box : page.boxes) CHECK(area.adjusted(-1, -1, 1, 1).contains(box.rect));
    for (std::size_t i = 0; i + 1 < page.texts.size(); ++i) {
        INFO(page.texts[i].text.toStdString());
        CHECK(area.adjusted(-1, -1, 1, 1).contains(page.texts[i].baseline));
    }
}

}  // namespace

TEST_CASE("paper: a long table goes on over pages with its header, no row is cut", "[paper]") {
    const app::Paper paper{"测试", {app::PaperParagraph{ParagraphStyle::body, "前言。"}, longTable(120)}};
    const ui::PaperPages laid = ui::layOut(paper);
    REQUIRE(laid.pages.size() >= 3);
    int rows = 0;
    for (std::size_t i = 0; i < laid.pages.size(); ++i) {
        const ui::PaperPage& page = laid.pages[i];
        checkInside(page);
        CHECK(textOf(page).count(QStringLiteral("编号")) == 1);
        CHECK(page.texts.back().text == QStringLiteral("— %1 —").arg(i + 1));
        rows += static_cast<int>(textOf(page).count(QStringLiteral("公交接驳的建议")));
    }
    CHECK(rows == 120);
}

TEST_CASE("paper: a heading stays with what follows it, a short table in one piece", "[paper]") {
    app::Paper paper{"测试", {}};
    for (int i = 0; i < 21; ++i) paper.parts.emplace_back(app::PaperParagraph{ParagraphStyle::body, "一行。"});
    paper.parts.emplace_back(app::PaperParagraph{ParagraphStyle::heading, "一、标题"});
    paper.parts.emplace_back(app::PaperParagraph{ParagraphStyle::body, "正文。"});
    ui::PaperPages laid = ui::layOut(paper);
    REQUIRE(laid.pages.size() == 2);
    CHECK_FALSE(textOf(laid.pages[0]).contains(QStringLiteral("标题")));  // the 22nd line is free, but not two
    CHECK(textOf(laid.pages[1]).contains(QStringLiteral("一、标题")));

    paper.parts.resize(20);
    paper.parts.emplace_back(longTable(6));
    laid = ui::layOut(paper);
    REQUIRE(laid.pages.size() == 2);
    CHECK(textOf(laid.pages[1]).count(QStringLiteral("公交接驳的建议")) == 6);
}

TEST_CASE("paper: a table that would leave half a page empty begins there, and no row of it stands alone", "[paper]") {
    for (const int lines : {10, 12, 14, 16, 18}) {
        for (const int rows : {12, 15, 18, 30}) {
            CAPTURE(lines, rows);
            app::Paper paper{"测试", {}};
            for (int i = 0; i < lines; ++i) paper.parts.emplace_back(app::PaperParagraph{ParagraphStyle::body, "一行。"});
            paper.parts.emplace_back(app::PaperParagraph{ParagraphStyle::caption, "表1　建议"});
            paper.parts.emplace_back(longTable(rows));
            paper.parts.emplace_back(app::PaperParagraph{ParagraphStyle::note, "注：共若干件。"});
            const ui::PaperPages laid = ui::layOut(paper);
            int counted = 0;
            for (const ui::PaperPage& page : laid.pages) {
                checkInside(page);
                const QString text = textOf(page);
                const auto here = static_cast<int>(text.count(QStringLiteral("公交接驳的建议")));
                counted += here;
                CHECK(here != 1);
                CHECK(text.contains(QStringLiteral("编号")) == (here > 0));  // the caption alone would be no table
                if (text.contains(QStringLiteral("注："))) CHECK(here >= 2);
            }
            CHECK(counted == rows);
            // Of the 22 lines of a page no more than four are left empty below what comes before the table.
            if (lines <= 16) CHECK(textOf(laid.pages[0]).contains(QStringLiteral("编号")));
        }
    }
}

TEST_CASE("paper: twenty-two lines of twenty-eight characters fill a page", "[paper]") {
    const app::Paper paper{"测试", {app::PaperParagraph{ParagraphStyle::body, std::string()}}};
    QString text;
    for (int i = 0; i < 28 * 22 - 2; ++i) text += u'字';
    const ui::PaperPages laid = ui::layOut({"测试", {app::PaperParagraph{ParagraphStyle::body, ui::toUtf8(text)}}});
    REQUIRE(laid.pages.size() == 1);
    CHECK(laid.pages[0].texts.size() == 22 + 1);  // and the page number
    CHECK(laid.pages[0].texts[0].text.size() == 26);
    CHECK(laid.pages[0].texts[1].text.size() == 28);
    text += u'字';
    CHECK(ui::layOut({"测试", {app::PaperParagraph{ParagraphStyle::body, ui::toUtf8(text)}}}).pages.size() == 2);
    CHECK(ui::layOut(paper).pages.size() == 1);
}

TEST_CASE("paper: a cell higher than a page goes on instead of getting lost", "[paper]") {
    app::PaperTable table = longTable(1);
    std::string longest;
    for (int i = 0; i < 6000; ++i) longest += "长";
    table.rows[0].cells[1] = longest;
    const ui::PaperPages laid = ui::layOut({"测试", {table}});
    int characters = 0;
    for (const ui::PaperPage& page : laid.pages) {
        checkInside(page);
        characters += static_cast<int>(textOf(page).count(u'长'));
    }
    CHECK(laid.pages.size() > 2);
    CHECK(characters == 6000);
}

TEST_CASE("paper: what cannot be drawn is left out, lying pages lie", "[paper]") {
    app::Paper paper{
        "测试",
        {app::PaperParagraph{ParagraphStyle::alert, std::string("甲\xEF\xBF\xBE\x01乙\n丙")}, app::PaperBreak::lyingPages, longTable(3)}};
    const ui::PaperPages laid = ui::layOut(paper);
    REQUIRE(laid.pages.size() == 2);
    CHECK(laid.pages[0].texts[0].text == QStringLiteral("甲乙"));
    CHECK(laid.pages[0].texts[0].isRed);
    CHECK_FALSE(laid.pages[0].isLying);
    CHECK(laid.pages[1].isLying);
    checkInside(laid.pages[1]);
    CHECK(ui::layOut({"空", {}}).pages.empty());
}

TEST_CASE("paper: radicals of a PDF's tables become the characters they look like", "[paper]") {
    CHECK(ui::unifiedIdeographOf(u'\x2F7C') == u'老');
    CHECK(ui::unifiedIdeographOf(u'\x2F29') == u'小');
    CHECK(ui::unifiedIdeographOf(u'\x2ECB') == u'车');
    CHECK(ui::unifiedIdeographOf(u'\x2EC5') == u'见');
    CHECK(ui::unifiedIdeographOf(u'\x2F00') == u'一');
    CHECK(ui::unifiedIdeographOf(u'\x2FD5') == u'龠');
    CHECK(ui::unifiedIdeographOf(u'市') == u'市');
    const QByteArray table("1 beginbfrange\n<2F7C> <2F7C> <2F7C>\nendbfrange\n<2F7C>");
    const QByteArray better = ui::searchable(table);
    CHECK(better.size() == table.size());
    CHECK(better.endsWith("<8001>\nendbfrange\n<2F7C>"));
}

TEST_CASE("paper: the PDF has its pages and its text can be found", "[paper]") {
    QTemporaryDir folder;
    const app::Paper paper{
        "关于老旧小区的报告",
        {app::PaperTitle{"关于老旧小区", "停车难的报告"},
         app::PaperParagraph{ParagraphStyle::body, "小车一见长龙，老旧小区居民西门路面，马齿鱼鸟。"},
         app::PaperParagraph{ParagraphStyle::body, "结果A 3、B 1，PM2.5和5G。"}, app::PaperBreak::lyingPages, longTable(3)}};
    const QByteArray pdf = ui::pagesAsPdf(ui::layOut(paper));
    REQUIRE(pdf.startsWith("%PDF-"));
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    const QString text = textOfPdf(path);
    CHECK(text.contains(QStringLiteral("小车一见长龙，老旧小区居民西门路面，马齿鱼鸟。")));
    CHECK(text.contains(QStringLiteral("结果A3、B1，PM2.5和5G。")));  // digits behind letters too
    CHECK(text.contains(QStringLiteral("—2—")));
    CHECK(text.count(QChar(0x0C)) == 2);
}

TEST_CASE("paper: what the print dialog writes into a PDF is found by its characters too", "[paper]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("printed.pdf"));
    const app::Paper paper{"督办情况单", {app::PaperParagraph{ParagraphStyle::body, "至12月20日，老旧小区一方已见车长、面门、鱼鸟。"}}};
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    ui::printPages(printer, ui::layOut(paper));
    const QString text = textOfPdf(path);
    INFO(text.toStdString());
    CHECK(text.contains(QStringLiteral("至12月20日，老旧小区一方已见车长、面门、鱼鸟。")));
}

TEST_CASE("paper: printing draws every page, or the range that was asked for", "[paper]") {
    QTemporaryDir folder;
    const ui::PaperPages laid = ui::layOut({"测试", {longTable(120)}});
    const auto pagesPrinted = [&](int from, int to) {
        const QString path = folder.filePath(QStringLiteral("%1-%2.pdf").arg(from).arg(to));
        QPrinter printer(QPrinter::ScreenResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        if (from > 0) {
            printer.setPrintRange(QPrinter::PageRange);
            printer.setFromTo(from, to);
        }
        ui::printPages(printer, laid);
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return static_cast<int>(file.readAll().count("/Type /Page\n"));
    };
    CHECK(pagesPrinted(0, 0) == static_cast<int>(laid.pages.size()));
    CHECK(pagesPrinted(2, 2) == 1);
    CHECK(pagesPrinted(2, 99) == static_cast<int>(laid.pages.size()) - 1);
}

TEST_CASE("paper: the note under a table stands on one page with the table's end", "[paper]") {
    const std::string note = QString(180, QChar(u'注')).toStdString();  // several lines
    for (int rows = 20; rows < 60; ++rows) {
        INFO(rows);
        app::PaperTable table = longTable(rows);
        table.rows.back().cells[1] = "末行";
        const ui::PaperPages laid = ui::layOut({"测试", {table, app::PaperParagraph{ParagraphStyle::note, note}}});
        for (const ui::PaperPage& page : laid.pages) {
            const int marks = static_cast<int>(textOf(page).count(u'注'));
            CHECK((marks == 0 || marks == 180));
            CHECK((marks == 180) == textOf(page).contains(QStringLiteral("末行")));
        }
    }
}

TEST_CASE("paper: a lying page stands upright to who reads it on the screen, and is turned where a printer turns it back", "[paper]") {
    const QRectF lying(0, 0, ui::sheetHeight, ui::sheetWidth);
    const QRectF upright(0, 0, ui::sheetWidth, ui::sheetHeight);
    CHECK(ui::placeOnSheet(true, true, true).isIdentity());
    for (const bool isLying : {true, false}) {
        const QRectF page = isLying ? lying : upright;
        const QRectF sheet = isLying ? upright : lying;
        const QTransform shown = ui::placeOnSheet(isLying, !isLying, true);
        CHECK(shown.type() == QTransform::TxScale);
        CHECK(sheet.adjusted(-1, -1, 1, 1).contains(shown.mapRect(page)));
        const QTransform printed = ui::placeOnSheet(isLying, !isLying, false);
        CHECK(printed.type() == QTransform::TxRotate);
        CHECK(sheet.adjusted(-1, -1, 1, 1).contains(printed.mapRect(page)));
    }
}

}  // namespace huying::tests
