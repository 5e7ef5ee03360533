// SPDX-License-Identifier: GPL-3.0-or-later
// The text of papers that came as files, as Word, WPS, LibreOffice and text editors write them.
#include <catch2/catch.hpp>

#include "documents/paper_text.h"
#include "documents/temporary_folder.h"
#include "documents/zip_writer.h"

using namespace huying;
using documents::readPaperText;
using tests::TemporaryFolder;

namespace {

std::string codeOf(const base::Result<app::PaperText>& result) { return result ? "no error" : result.error().code; }

std::string wordFile(const std::string& body) {
    return *documents::makeZip(
        {{"[Content_Types].xml", "<Types/>"},
         {"word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\" xmlns:mc=\"m\" xmlns:a=\"a\"><w:body>" +
                                   body + "<w:sectPr/></w:body></w:document>"}});
}

std::string run(const std::string& text) { return "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>"; }
std::string paragraph(const std::string& runs, const std::string& properties = {}) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
}

std::string openDocumentFile(const std::string& text, const std::string& manifest = {}) {
    return *documents::makeZip(
        {{"mimetype", "application/vnd.oasis.opendocument.text"},
         {"content.xml", "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:text=\"x\"><office:body><office:text>" +
                             text + "</office:text></office:body></office:document-content>"},
         {"META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"m\">" + manifest + "</manifest:manifest>"}});
}

}  // namespace

TEST_CASE("A Word paper gives its title and its paragraphs, without indents, deleted words and doubled drawings") {
    const TemporaryFolder folder;
    const auto paper = readPaperText(folder.put(
        "建议.docx",
        wordFile(paragraph(run("关于加强") + run("社区养老服务的建议")) + paragraph({}) +
                 paragraph(run("　　情况：") + "<w:r><w:tab/></w:r>" + run("床位&lt;不足&gt;。")) +
                 paragraph("<w:del><w:r><w:delText>删去的话</w:delText></w:r></w:del><w:moveFrom>" + run("移走的话") +
                           "</w:moveFrom><w:ins>" + run("建议：") + "</w:ins>" + run("增加床位") + "<w:r><w:br/></w:r>" +
                           run("和护理员。")) +
                 paragraph("<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + paragraph(run("框内文字")) +
                           "</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + paragraph(run("框内文字")) +
                           "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>") +
                 "<w:tbl><w:tr><w:tc>" + paragraph(run("区县")) + "</w:tc><w:tc>" + paragraph(run("床位")) + "</w:tc></w:tr></w:tbl>")));
    REQUIRE(paper);
    CHECK(paper->title == "关于加强社区养老服务的建议");
    CHECK(paper->body == "情况： 床位<不足>。\n建议：增加床位\n和护理员。\n框内文字\n区县\n床位");
    CHECK_FALSE(paper->hadNumbering);
    CHECK_FALSE(paper->hadPictures);
}

TEST_CASE("What a file shows and its text does not have is told: counted numbers and pictures") {
    const TemporaryFolder folder;
    const std::string counted = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>";
    const std::string uncounted = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>";
    const auto plain = readPaperText(folder.put("a.docx", wordFile(paragraph(run("甲"), uncounted))));
    REQUIRE(plain);
    CHECK_FALSE(plain->hadNumbering);
    const auto both = readPaperText(
        folder.put("b.docx", wordFile(paragraph(run("甲"), counted) + paragraph("<w:r><w:drawing><a:blip/></w:drawing></w:r>"))));
    REQUIRE(both);
    CHECK(both->hadNumbering);
    CHECK(both->hadPictures);
    CHECK(both->body == "甲");
}

TEST_CASE("An OpenDocument paper and text files of every encoding are read") {
    const TemporaryFolder folder;
    const auto open = readPaperText(folder.put(
        "建议.odt", openDocumentFile("<text:tracked-changes><text:p>删去</text:p></text:tracked-changes><text:h>关于修路的建议</text:h>"
                                     "<text:p>路<text:span>很</text:span>窄<text:note><text:p>脚注</text:p></text:note>。<text:line-break/"
                                     ">建议<text:s/>拓宽。</text:p>")));
    REQUIRE(open);
    CHECK(open->title == "关于修路的建议");
    CHECK(open->body == "路很窄。\n建议 拓宽。");

    const auto gb = readPaperText(
        folder.put("旧系统.txt",
                   "\xB9\xD8\xD3\xDA\xCD\xA3\xB3\xB5\xB5\xC4\xBD\xA8\xD2\xE9\r\n\xB3\xB5\xCE\xBB\xC9\xD9\r\n"));  // 关于停车的建议／车位少
    REQUIRE(gb);
    CHECK(gb->title == "关于停车的建议");
    CHECK(gb->body == "车位少");
    const auto wide = readPaperText(folder.put("记事本.txt", std::string("\xFF\xFE\x0F\x5C", 4)));  // 小
    REQUIRE(wide);
    CHECK(wide->body == "小");
    const auto untitled = readPaperText(folder.put("无题.txt", "车位少。\n\n\n建议增加。"));
    REQUIRE(untitled);
    CHECK(untitled->title.empty());
    CHECK(untitled->body == "车位少。\n\n建议增加。");
}

TEST_CASE("What cannot be read as a paper is named with what to do") {
    const TemporaryFolder folder;
    CHECK(codeOf(readPaperText(folder.path() / "没有.docx")) == "file-missing");
    CHECK(codeOf(readPaperText(folder.put("空.txt", ""))) == "file-empty");
    CHECK(codeOf(readPaperText(folder.put("空白.docx", wordFile(paragraph(run(" 　")))))) == "paper-without-text");
    CHECK(codeOf(readPaperText(folder.put("旧.doc", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0", 11)))) == "old-paper-file");
    CHECK(codeOf(readPaperText(folder.put("扫描.pdf", "%PDF-1.7"))) == "old-paper-file");
    CHECK(codeOf(readPaperText(folder.put("a.docx", "PK\x03\x04 cut off"))) == "paper-damaged");
    CHECK(codeOf(readPaperText(folder.put("b.docx", *documents::makeZip({{"xl/workbook.xml", "<a/>"}})))) == "paper-damaged");
    CHECK(codeOf(readPaperText(folder.put("c.docx", wordFile("<w:p><w:r><w:t>没有结束")))) == "paper-damaged");
    CHECK(codeOf(readPaperText(folder.put("d.odt", openDocumentFile("<text:p>x</text:p>", "<manifest:encryption-data/>")))) ==
          "file-encrypted");
    CHECK(codeOf(readPaperText(folder.put("e.txt", "好\xFF\xFF\xFF"))) == "wrong-encoding");
}
