// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/public_text_preview.h"

#include <QColor>

#include "look/theme.h"
#include "text/text.h"

namespace huying::ui {

using namespace Qt::StringLiterals;
using app::ParagraphStyle;

namespace {

QString openingTag(ParagraphStyle style) {
    switch (style) {
        case ParagraphStyle::title:
            return u"<h2 align=\"center\">"_s;
        case ParagraphStyle::heading:
            return u"<h3 align=\"center\">"_s;
        case ParagraphStyle::subtitle:
        case ParagraphStyle::note:
            return u"<p align=\"center\">"_s;
        case ParagraphStyle::signature:
            return u"<p align=\"right\">"_s;
        case ParagraphStyle::addressee:
            return u"<p>"_s;
        default:
            return u"<p style=\"text-indent:2em\">"_s;
    }
}

QString closingTag(ParagraphStyle style) {
    if (style == ParagraphStyle::title) return u"</h2>"_s;
    return style == ParagraphStyle::heading ? u"</h3>"_s : u"</p>"_s;
}

QString shownParagraph(const app::PublicParagraph& paragraph, int number, const QString& leftOut) {
    const QString mark = u"<span style=\"background-color:%1;color:%2;font-weight:600\">%3</span>"_s;
    QString html;
    std::size_t at = 0;
    for (std::size_t place = 0; place < paragraph.found.size(); ++place) {
        if (!paragraph.isOpen(place)) continue;
        const domain::PersonalData& one = paragraph.found[place];
        const QString anchor = u"<a name=\"%1\"></a>"_s.arg(publicTextAnchor(number, static_cast<int>(place)));
        if (place == 0 && paragraph.isContactLine() && one.isKept) {  // what stands in it follows
            html += anchor;
            continue;
        }
        const QString recorded = toQt(paragraph.text.substr(one.begin, one.end - one.begin)).toHtmlEscaped();
        html += toQt(paragraph.text.substr(at, one.begin - at)).toHtmlEscaped() + anchor;
        if (one.isKept) {
            html += u"<u>"_s + recorded + u"</u>"_s;
        } else {
            html += mark.arg(colours().amberBack.name(), colours().text.name(), paragraph.isLeftOut() ? leftOut : toQt(app::hiddenMark));
        }
        at = one.end;
    }
    return html + toQt(paragraph.text.substr(at)).toHtmlEscaped();
}

}  // namespace

QString publicTextPreview(const app::PublicText& text, const QString& leftOut) {
    QString html;
    for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
        const app::PublicParagraph& paragraph = text.paragraphs[i];
        html += openingTag(paragraph.style) + shownParagraph(paragraph, static_cast<int>(i), leftOut) + closingTag(paragraph.style);
    }
    return html;
}

QString publicTextAnchor(int paragraph, int place) { return u"place-%1-%2"_s.arg(paragraph).arg(place); }

}  // namespace huying::ui
