// SPDX-License-Identifier: GPL-3.0-or-later
// Texts for publication as Word file, page and plain text: the same words in each, and nothing that was hidden in any.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

#include <pugixml.hpp>

#include "base/text.h"
#include "documents/public_text_files.h"
#include "documents/temporary_folder.h"
#include "documents/zip_reader.h"

using namespace huying;
using app::ParagraphStyle;
using documents::PublicTextFormat;

namespace {

app::PublicParagraph recorded(ParagraphStyle style, const std::string& text) {
    app::PublicParagraph paragraph;
    paragraph.style = style;
    paragraph.text = text;
    paragraph.found = domain::findPersonalData(text);
    return paragraph;
}

app::PublicText piece(int serial) {
    app::PublicText text;
    text.address = "18-1-" + std::to_string(serial);
    text.paragraphs = {recorded(ParagraphStyle::title, "关于A/B站<接驳>的建议"),
                       recorded(ParagraphStyle::subtitle, "十八届人大一次会议第" + std::to_string(serial) + "号建议"),
                       recorded(ParagraphStyle::body, "请致电13800001234 & 写信。"),
                       recorded(ParagraphStyle::body, "联系人：李四"),
                       recorded(ParagraphStyle::heading, "关于建议的答复"),
                       recorded(ParagraphStyle::addressee, "王明代表："),
                       recorded(ParagraphStyle::signature, "成都市交通运输局")};
    return text;
}

std::string bytesOf(const std::vector<app::PublicText>& texts, PublicTextFormat format) {
    const auto bytes = documents::publicTextBytes(texts, format);
    REQUIRE(bytes);
    return *bytes;
}

std::string contents(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("A public text as plain text: indented paragraphs, hidden numbers, no contact line") {
    CHECK(bytesOf({piece(120)}, PublicTextFormat::text) ==
          "关于A/B站<接驳>的建议\n"
          "十八届人大一次会议第120号建议\n"
          "　　请致电××× & 写信。\n"
          "\n"
          "关于建议的答复\n"
          "王明代表：\n"
          "成都市交通运输局\n");
}

TEST_CASE("A public text as a page: an article each, escaped, without script or anything to load") {
    const std::string html = bytesOf({piece(120), piece(121)}, PublicTextFormat::html);
    CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">"));
    pugi::xml_document page;
    REQUIRE(page.load_string(html.substr(html.find("<html")).c_str()));
    CHECK(page.select_nodes("//article").size() == 2);
    CHECK(page.select_nodes("//script | //link | //img | //@onclick | //@src | //@href").empty());
    CHECK(std::string(page.select_node("//article[1]/h1").node().text().get()) == "关于A/B站<接驳>的建议");
    CHECK(std::string(page.select_node("//article[1]/h2").node().text().get()) == "关于建议的答复");
    CHECK(std::string(page.select_node("//article[1]/p[@class='body']").node().text().get()) == "请致电××× & 写信。");
    CHECK(page.select_nodes("//article[1]/p[@class='body']").size() == 1);
    CHECK(std::string(page.select_node("//title").node().text().get()) == "代表建议公开文本（2件）");
    for (const char* hidden : {"13800001234", "李四"}) CHECK_FALSE(base::contains(html, hidden));
}

TEST_CASE("A public text as a Word file: the styles of an official paper, a page for each piece") {
    const std::string bytes = bytesOf({piece(120), piece(121)}, PublicTextFormat::docx);
    const auto package = documents::ZipReader::open(bytes);
    REQUIRE(package);
    const auto xml = package->read("word/document.xml");
    REQUIRE(xml);
    pugi::xml_document document;
    REQUIRE(document.load_string(xml->c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    std::string text;
    for (const pugi::xpath_node& paragraph : document.select_nodes("//w:p")) {
        text += std::string(paragraph.node().child("w:pPr").child("w:pStyle").attribute("w:val").value()) + " ";
        for (const pugi::xpath_node& each : paragraph.node().select_nodes(".//w:t")) text += each.node().text().get();
        text += "\n";
    }
    CHECK(base::contains(text, "ReportTitle 关于A/B站<接驳>的建议\nReportSubtitle 十八届人大一次会议第120号建议\n"));
    CHECK(base::contains(text,
                         "BodyText 请致电××× & 写信。\nHeading1 关于建议的答复\nAddressee 王明代表：\nSignatureLine 成都市交通运输局\n"));
    CHECK(document.select_nodes("//w:pageBreakBefore").size() == 1);
    CHECK_FALSE(base::contains(text, "13800001234"));
}

TEST_CASE("Public texts go into a new folder, a file each under a name that every system takes, and never over what is there") {
    const tests::TemporaryFolder folder;
    const auto goOn = [](std::size_t, std::size_t) { return true; };
    const std::filesystem::path place = folder.path() / "公开";
    const auto files = documents::writePublicTexts({piece(120), piece(121)}, PublicTextFormat::text, place, goOn);
    REQUIRE(files);
    REQUIRE(files->size() == 2);
    CHECK((*files)[0].filename() == "18-1-120 关于A_B站_接驳_的建议.txt");
    CHECK(contents((*files)[1]) == bytesOf({piece(121)}, PublicTextFormat::text));
    CHECK(documents::writePublicTexts({piece(1)}, PublicTextFormat::text, place, goOn).error().code == "file-exists");
    CHECK(documents::writePublicTexts({piece(1)}, PublicTextFormat::text, folder.path() / "无" / "无", goOn).error().code ==
          "folder-not-made");
    const auto stopped = documents::writePublicTexts({piece(1), piece(2)}, PublicTextFormat::text, folder.path() / "停",
                                                     [](std::size_t done, std::size_t) { return done < 1; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == "public-texts-cancelled");
    // A number in the title stays out of the file's name too.
    app::PublicText numbered = piece(3);
    numbered.paragraphs.front() = recorded(ParagraphStyle::title, "请回电13800001234");
    CHECK(documents::publicTextFileName(numbered, PublicTextFormat::docx) == "18-1-3 请回电×××.docx");
}

TEST_CASE("The ending of a file's name says what it is to be") {
    CHECK(documents::publicTextFormatOf("a.TXT") == PublicTextFormat::text);
    CHECK(documents::publicTextFormatOf("a.htm") == PublicTextFormat::html);
    CHECK(documents::publicTextFormatOf("公开.docx") == PublicTextFormat::docx);
    CHECK(documents::publicTextFormatOf("公开") == std::nullopt);
}
