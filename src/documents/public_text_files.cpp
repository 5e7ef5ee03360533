// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/public_text_files.h"

#include "base/embedded.h"
#include "base/text.h"
#include "documents/file_name.h"
#include "documents/file_text.h"
#include "documents/file_writer.h"
#include "documents/report_docx.h"
#include "documents/xml_writer.h"

namespace huying::documents {

namespace {

using app::ParagraphStyle;

void writeParagraph(XmlWriter& html, const app::PaperParagraph& paragraph) {
    switch (paragraph.style) {
        case ParagraphStyle::title:
            return html.element("h1", paragraph.text);
        case ParagraphStyle::heading:
            return html.element("h2", paragraph.text);
        case ParagraphStyle::subtitle:
            return html.element("p", paragraph.text, {{"class", "subtitle"}});
        case ParagraphStyle::note:
            return html.element("p", paragraph.text, {{"class", "note"}});
        case ParagraphStyle::addressee:
            return html.element("p", paragraph.text, {{"class", "addressee"}});
        case ParagraphStyle::signature:
            return html.element("p", paragraph.text, {{"class", "signature"}});
        default:
            return html.element("p", paragraph.text, {{"class", "body"}});
    }
}

std::string asHtml(const std::vector<app::PublicText>& texts) {
    XmlWriter html("<!DOCTYPE html>\n");
    html.open("html", {{"lang", "zh-CN"}});
    html.open("head");
    html.empty("meta", {{"charset", "utf-8"}});
    html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", "default-src 'none'; style-src 'unsafe-inline'"}});
    html.element("title", app::publicPaper(texts).title);
    html.element("style", base::embedded("templates/public_text.css"));
    html.close();
    html.open("body");
    for (const app::PublicText& text : texts) {
        html.open("article");
        for (const app::PaperPart& part : app::publicPaper({text}).parts) {
            if (const auto* paragraph = std::get_if<app::PaperParagraph>(&part)) writeParagraph(html, *paragraph);
        }
        html.close();
    }
    return html.take() + "\n";
}

std::string endingOf(PublicTextFormat format) {
    switch (format) {
        case PublicTextFormat::text:
            return ".txt";
        case PublicTextFormat::html:
            return ".html";
        case PublicTextFormat::docx:
            break;
    }
    return ".docx";
}

}  // namespace

std::optional<PublicTextFormat> publicTextFormatOf(const std::filesystem::path& file) {
    const std::string ending = base::lowered(file.extension().string());
    if (ending == ".txt") return PublicTextFormat::text;
    if (ending == ".html" || ending == ".htm") return PublicTextFormat::html;
    if (ending == ".docx") return PublicTextFormat::docx;
    return std::nullopt;
}

base::Result<std::string> publicTextBytes(const std::vector<app::PublicText>& texts, PublicTextFormat format) {
    switch (format) {
        case PublicTextFormat::text:
            return fileText(app::plainText(app::publicPaper(texts)));
        case PublicTextFormat::html:
            return asHtml(texts);
        case PublicTextFormat::docx:
            break;
    }
    return paperAsDocx(app::publicPaper(texts));
}

std::string publicTextFileName(const app::PublicText& text, PublicTextFormat format) {
    constexpr std::size_t mostOfTitle = 40;  // signs: a name has at most 255 bytes
    const std::string title = text.paragraphs.empty() ? std::string() : text.paragraphs.front().shown();
    return fileNameText(text.address + " " + base::shortened(title, mostOfTitle)) + endingOf(format);
}

base::Result<std::vector<std::filesystem::path>> writePublicTexts(const std::vector<app::PublicText>& texts, PublicTextFormat format,
                                                                  const std::filesystem::path& folder,
                                                                  const std::function<bool(std::size_t, std::size_t)>& goOn) {
    if (auto made = makeNewFolder(folder); !made) return base::failure(made.error());
    std::vector<std::filesystem::path> files;
    for (const app::PublicText& text : texts) {
        if (!goOn(files.size(), texts.size()))
            return base::failure(base::Error("public-texts-cancelled", "", "storage").with("count", std::to_string(files.size())));
        const auto bytes = publicTextBytes({text}, format);
        if (!bytes) return base::failure(bytes.error());
        const std::string name = publicTextFileName(text, format);
        const std::filesystem::path path = folder / std::filesystem::path(std::u8string(name.begin(), name.end()));
        if (auto written = writeFile(path, *bytes, IfExists::refuse); !written) return base::failure(written.error());
        files.push_back(path);
    }
    goOn(files.size(), texts.size());
    return files;
}

}  // namespace huying::documents
