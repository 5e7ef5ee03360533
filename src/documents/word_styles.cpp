// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/word_styles.h"

#include <algorithm>
#include <array>

namespace huying::documents {

namespace {

constexpr std::string_view fangSong = "仿宋_GB2312";
constexpr std::string_view kaiTi = "楷体_GB2312";
constexpr std::string_view heiTi = "黑体";
constexpr std::string_view biaoSong = "方正小标宋简体";

// How one kind of paragraph looks. Sizes in half points (32 = 3号), lines in twentieths of a point.
struct Look {
    ParagraphStyle style;
    std::string_view id;
    std::string_view name;
    std::string_view font;
    std::string_view halfPoints;
    std::string_view line;       // exact pitch; empty = as high as the text
    std::string_view alignment;  // center, both, left, right
    bool isIndented;             // two characters
    bool keepsNext;              // on one page with what follows
    int outlineLevel;            // -1 = none
    std::string_view color;      // empty = automatic
    std::string_view before;     // space in twentieths of a point
    std::string_view after;
};

// 225 mm divided by 22 lines is 28.95 pt = 579.
constexpr std::array looks{
    Look{ParagraphStyle::title, "ReportTitle", "公文标题", biaoSong, "44", "680", "center", false, false, -1, "", "300", "0"},
    Look{ParagraphStyle::subtitle, "ReportSubtitle", "公文副标题", kaiTi, "32", "579", "center", false, false, -1, "", "0", "579"},
    Look{ParagraphStyle::heading, "Heading1", "heading 1", heiTi, "32", "579", "both", true, true, 0, "", "0", "0"},
    Look{ParagraphStyle::subheading, "Heading2", "heading 2", kaiTi, "32", "579", "both", true, true, 1, "", "0", "0"},
    Look{ParagraphStyle::body, "BodyText", "Body Text", fangSong, "32", "579", "both", true, false, -1, "", "0", "0"},
    Look{ParagraphStyle::annexHeading, "AnnexHeading", "附表标题", heiTi, "32", "579", "left", false, true, 0, "", "200", "80"},
    Look{ParagraphStyle::caption, "Caption", "caption", heiTi, "24", "420", "center", false, true, -1, "", "120", "40"},
    Look{ParagraphStyle::tableText, "TableText", "表格文字", fangSong, "21", "", "left", false, false, -1, "", "0", "0"},
    Look{ParagraphStyle::note, "TableNote", "表注", fangSong, "21", "320", "left", false, false, -1, "", "60", "200"},
    Look{ParagraphStyle::alert, "CheckAlert", "校验提示", heiTi, "24", "400", "left", false, false, -1, "FF0000", "0", "0"},
    Look{ParagraphStyle::slot, "ProseSlot", "待撰写", kaiTi, "32", "579", "both", true, false, -1, "", "0", "0"},
    Look{ParagraphStyle::foot, "ReportFoot", "文末说明", fangSong, "21", "320", "left", false, false, -1, "595959", "240", "0"},
    Look{ParagraphStyle::addressee, "Addressee", "主送", fangSong, "32", "579", "left", false, false, -1, "", "0", "0"},
    Look{ParagraphStyle::signature, "SignatureLine", "落款", fangSong, "32", "579", "right", false, false, -1, "", "0", "0"},
};

// Only the text of the paper stands on the grid of 22 lines; tables and notes are closer.
bool isOnGrid(const Look& look) { return look.line == "579"; }

void fonts(XmlWriter& xml, std::string_view eastAsian) {
    xml.empty("w:rFonts",
              {{"w:ascii", "Times New Roman"}, {"w:hAnsi", "Times New Roman"}, {"w:cs", "Times New Roman"}, {"w:eastAsia", eastAsian}});
}

void sizes(XmlWriter& xml, std::string_view halfPoints) {
    xml.empty("w:sz", {{"w:val", halfPoints}});
    xml.empty("w:szCs", {{"w:val", halfPoints}});
}

// The order of the elements is the schema's; Word refuses a file with another.
void paragraphProperties(XmlWriter& xml, const Look& look) {
    xml.open("w:pPr");
    if (look.keepsNext) xml.empty("w:keepNext");
    xml.empty("w:widowControl", {{"w:val", "0"}});
    if (look.style == ParagraphStyle::alert) {
        xml.open("w:pBdr");
        for (const std::string_view side : {"w:top", "w:left", "w:bottom", "w:right"}) {
            xml.empty(side, {{"w:val", "single"}, {"w:sz", "8"}, {"w:space", "4"}, {"w:color", "FF0000"}});
        }
        xml.close();
    }
    if (look.style == ParagraphStyle::tableText) {  // no air between digits and characters: columns are narrow
        xml.empty("w:autoSpaceDE", {{"w:val", "0"}});
        xml.empty("w:autoSpaceDN", {{"w:val", "0"}});
    }
    if (!isOnGrid(look)) xml.empty("w:snapToGrid", {{"w:val", "0"}});
    if (look.line.empty()) {
        xml.empty("w:spacing", {{"w:before", look.before}, {"w:after", look.after}, {"w:line", "240"}, {"w:lineRule", "auto"}});
    } else {
        xml.empty("w:spacing", {{"w:before", look.before}, {"w:after", look.after}, {"w:line", look.line}, {"w:lineRule", "exact"}});
    }
    // GB/T 9704: signature and date stand four characters in from the edge.
    if (look.style == ParagraphStyle::signature) xml.empty("w:ind", {{"w:rightChars", "400"}, {"w:right", "1280"}});
    if (look.isIndented) xml.empty("w:ind", {{"w:firstLineChars", "200"}, {"w:firstLine", "640"}});
    xml.empty("w:jc", {{"w:val", look.alignment}});
    if (look.outlineLevel >= 0) xml.empty("w:outlineLvl", {{"w:val", std::to_string(look.outlineLevel)}});
    xml.close();
}

void writeStyle(XmlWriter& xml, const Look& look) {
    xml.open("w:style", {{"w:type", "paragraph"}, {"w:styleId", look.id}});
    xml.empty("w:name", {{"w:val", look.name}});
    xml.empty("w:basedOn", {{"w:val", "Normal"}});
    const bool isHeading = look.style == ParagraphStyle::heading || look.style == ParagraphStyle::subheading;
    if (isHeading) xml.empty("w:next", {{"w:val", "BodyText"}});
    xml.empty("w:qFormat");
    paragraphProperties(xml, look);
    xml.open("w:rPr");
    fonts(xml, look.font);
    if (!look.color.empty()) xml.empty("w:color", {{"w:val", look.color}});
    // 442.2 pt hold 28 characters of 15.79 pt: a quarter point closer than 16 pt. Said as spacing and not as a grid of
    // characters, which every office program draws differently.
    if (isOnGrid(look)) xml.empty("w:spacing", {{"w:val", "-5"}});
    sizes(xml, look.halfPoints);
    xml.close();
    xml.close();
}

}  // namespace

std::string_view styleId(ParagraphStyle style) {
    const auto found = std::find_if(looks.begin(), looks.end(), [&](const Look& look) { return look.style == style; });
    return found == looks.end() ? std::string_view("Normal") : found->id;
}

std::string wordStyles() {
    XmlWriter xml;
    xml.open("w:styles", {{"xmlns:w", wordNamespace}});
    xml.open("w:docDefaults");
    xml.open("w:rPrDefault");
    xml.open("w:rPr");
    fonts(xml, fangSong);
    sizes(xml, "32");
    xml.empty("w:lang", {{"w:val", "en-US"}, {"w:eastAsia", "zh-CN"}});
    xml.close();
    xml.close();
    xml.empty("w:pPrDefault");
    xml.close();
    xml.open("w:style", {{"w:type", "paragraph"}, {"w:default", "1"}, {"w:styleId", "Normal"}});
    xml.empty("w:name", {{"w:val", "Normal"}});
    xml.empty("w:qFormat");
    xml.close();
    xml.open("w:style", {{"w:type", "table"}, {"w:default", "1"}, {"w:styleId", "TableNormal"}});
    xml.empty("w:name", {{"w:val", "Normal Table"}});
    xml.close();
    for (const Look& look : looks) writeStyle(xml, look);
    return xml.take();
}

std::string wordSettings() {
    XmlWriter xml;
    xml.open("w:settings", {{"xmlns:w", wordNamespace}});
    xml.empty("w:evenAndOddHeaders");
    xml.empty("w:characterSpacingControl", {{"w:val", "compressPunctuation"}});
    xml.open("w:compat");  // without it Word opens the file in compatibility mode
    xml.empty("w:compatSetting", {{"w:name", "compatibilityMode"}, {"w:uri", "http://schemas.microsoft.com/office/word"}, {"w:val", "15"}});
    xml.close();
    return xml.take();
}

std::string wordFooter(bool isEvenPage) {
    XmlWriter xml;
    xml.open("w:ftr", {{"xmlns:w", wordNamespace}});
    xml.open("w:p");
    xml.open("w:pPr");
    if (isEvenPage) {
        xml.empty("w:ind", {{"w:leftChars", "100"}, {"w:left", "280"}});
    } else {
        xml.empty("w:ind", {{"w:rightChars", "100"}, {"w:right", "280"}});
    }
    xml.empty("w:jc", {{"w:val", isEvenPage ? "left" : "right"}});
    xml.close();
    const auto run = [&xml](auto&& content) {
        xml.open("w:r");
        xml.open("w:rPr");
        xml.empty("w:rFonts", {{"w:ascii", "宋体"}, {"w:hAnsi", "宋体"}, {"w:eastAsia", "宋体"}});
        sizes(xml, "28");
        xml.close();
        content();
        xml.close();
    };
    run([&] { xml.element("w:t", "— ", {{"xml:space", "preserve"}}); });
    run([&] { xml.empty("w:fldChar", {{"w:fldCharType", "begin"}}); });
    run([&] { xml.element("w:instrText", " PAGE ", {{"xml:space", "preserve"}}); });
    run([&] { xml.empty("w:fldChar", {{"w:fldCharType", "separate"}}); });
    run([&] { xml.element("w:t", "1"); });
    run([&] { xml.empty("w:fldChar", {{"w:fldCharType", "end"}}); });
    run([&] { xml.element("w:t", " —", {{"xml:space", "preserve"}}); });
    return xml.take();
}

}  // namespace huying::documents
