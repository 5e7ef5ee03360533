// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/searchable_pdf.h"

#include <string_view>

namespace huying::ui {

namespace {

// Unicode's property Equivalent_Unified_Ideograph, one character for each radical; - where there is none in the first plane.
constexpr std::u16string_view forRadicals =  // U+2E80 to U+2EF3
    u"-厂乛乚乙亻冂-刀刂卜㔾小小兀尣尢-巳幺彑彐忄心扌攵-旡日月歺母民氵氺灬爫爫丬牛犭王-"
    u"目示礻-糹纟罓罒㓁冗-羊--耂肀聿肉-艹艹艹虎衤覀西见角-讠贝-车辶辶辶邑钅長镸长门-"
    u"阝雨青韦页风飞食-飠饣-马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";
constexpr std::u16string_view forKangxiRadicals =  // U+2F00 to U+2FD5
    u"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢"
    u"尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火"
    u"爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿"
    u"肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹"
    u"雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";
constexpr char16_t firstRadical = 0x2E80;
constexpr char16_t firstKangxiRadical = 0x2F00;

char16_t lookedUp(char16_t character, char16_t first, std::u16string_view table) {
    const char16_t found = table[static_cast<std::size_t>(character - first)];
    return found == u'-' ? character : found;
}

bool isIn(char16_t character, char16_t first, std::u16string_view table) { return character >= first && character < first + table.size(); }

// Four hex digits in angle brackets at `at`; 0 for anything else.
char16_t codeAt(const QByteArray& pdf, qsizetype at) {
    if (at + 6 > pdf.size() || pdf[at] != '<' || pdf[at + 5] != '>') return 0;
    bool isNumber = false;
    const ushort code = pdf.mid(at + 1, 4).toUShort(&isNumber, 16);
    return isNumber ? code : u'\0';
}

}  // namespace

char16_t unifiedIdeographOf(char16_t character) {
    if (isIn(character, firstRadical, forRadicals)) return lookedUp(character, firstRadical, forRadicals);
    if (isIn(character, firstKangxiRadical, forKangxiRadicals)) return lookedUp(character, firstKangxiRadical, forKangxiRadicals);
    return character;
}

QByteArray searchable(QByteArray pdf) {
    const QByteArray begin("beginbfrange");
    const QByteArray end("endbfrange");
    qsizetype from = pdf.indexOf(begin);
    while (from >= 0) {
        const qsizetype to = pdf.indexOf(end, from);
        if (to < 0) break;
        for (qsizetype at = pdf.indexOf('<', from); at >= 0 && at < to; at = pdf.indexOf('<', at + 1)) {
            const char16_t code = codeAt(pdf, at);
            const char16_t better = unifiedIdeographOf(code);
            if (better != code) pdf.replace(at + 1, 4, QByteArray::number(better, 16).rightJustified(4, '0').toUpper());
        }
        from = pdf.indexOf(begin, to);
    }
    return pdf;
}

}  // namespace huying::ui
