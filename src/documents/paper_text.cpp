// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/paper_text.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/clean_text.h"
#include "base/text.h"
#include "documents/file_reader.h"
#include "documents/text_decoding.h"
#include "documents/xml_reader.h"
#include "documents/zip_reader.h"

namespace huying::documents {

namespace {

using Event = XmlReader::Event;

constexpr std::uintmax_t mostPaperBytes = 50'000'000;  // pictures included; the text of a paper is a few pages
constexpr std::uint64_t mostUnpackedBytes = 500'000'000;

// How a word processor's XML says what this reader has to know.
struct Dialect {
    std::string entry;  // of the package
    std::array<std::string_view, 2> paragraphs;
    std::string_view run;  // text counts only in it; empty: anywhere in a paragraph
    std::array<std::string_view, 6> passedOver;  // with all they hold
    std::array<std::string_view, 3> breaks;
    std::array<std::string_view, 2> blanks;
    std::array<std::string_view, 2> pictures;
    std::string_view numbering;
};

const Dialect& word() {
    // A drawing stands twice, for new and for old programs; what was moved or deleted stands beside what is there now.
    static const Dialect dialect{"word/document.xml",
                                 {"p", "p"},
                                 "t",
                                 {"Fallback", "moveFrom", "del", "instrText", "rt", "pict"},
                                 {"br", "cr", "br"},
                                 {"tab", "tab"},
                                 {"blip", "imagedata"},
                                 "numId"};
    return dialect;
}

const Dialect& openDocument() {
    static const Dialect dialect{"content.xml",
                                 {"p", "h"},
                                 "",
                                 {"tracked-changes", "annotation", "note", "ruby-text", "forms", "sequence-decls"},
                                 {"line-break", "line-break", "line-break"},
                                 {"s", "tab"},
                                 {"image", "image"},
                                 "list-item"};
    return dialect;
}

template <std::size_t size>
bool isAmong(const std::array<std::string_view, size>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// All paragraphs, each on a line of its own; nothing when the XML is damaged.
class PaperParser {
public:
    PaperParser(std::string_view xml, const Dialect& dialect) : reader_(xml), dialect_(dialect) {}

    std::optional<app::PaperText> parse() {
        while (true) {
            switch (reader_.next()) {
                case Event::open:
                    open();
                    break;
                case Event::close:
                    close();
                    break;
                case Event::text:
                    if (passedDepth_ == 0 && paragraphs_ > 0 && (dialect_.run.empty() || isInRun_)) takeText();
                    break;
                case Event::end:
                    return std::move(paper_);
                case Event::damaged:
                    return std::nullopt;
            }
        }
    }

private:
    void takeText() {
        paper_.body += reader_.text();
        isAfterInner_ = false;
    }

    void open() {
        const std::string_view name = reader_.name();
        if (passedDepth_ > 0) return;
        if (isAmong(dialect_.passedOver, name)) {
            passedDepth_ = reader_.depth();
        } else if (isAmong(dialect_.paragraphs, name)) {
            ++paragraphs_;
            isAfterInner_ = false;
            if (!paper_.body.empty() && !paper_.body.ends_with('\n')) paper_.body += '\n';
        } else if (name == dialect_.run) {
            isInRun_ = true;
        } else if (isAmong(dialect_.breaks, name)) {
            paper_.body += '\n';
        } else if (isAmong(dialect_.blanks, name) && paragraphs_ > 0) {
            paper_.body += ' ';
        } else if (isAmong(dialect_.pictures, name)) {
            paper_.hadPictures = true;
        } else if (name == dialect_.numbering && reader_.attribute("val") != "0") {
            paper_.hadNumbering = true;
        }
    }

    void close() {
        const std::string_view name = reader_.name();
        if (passedDepth_ > 0) {
            if (reader_.depth() + 1 == passedDepth_) passedDepth_ = 0;
        } else if (name == dialect_.run) {
            isInRun_ = false;
        } else if (isAmong(dialect_.paragraphs, name)) {
            --paragraphs_;
            if (!isAfterInner_) paper_.body += '\n';
            isAfterInner_ = paragraphs_ > 0;  // the line of a text box has ended; the one around it may have nothing more
        }
    }

    XmlReader reader_;
    const Dialect& dialect_;
    app::PaperText paper_;
    std::size_t passedDepth_ = 0;
    int paragraphs_ = 0;  // open ones: a text box stands within a paragraph
    bool isInRun_ = false;
    bool isAfterInner_ = false;
};

base::Result<app::PaperText> unpacked(std::string_view bytes, const std::string& file) {
    const base::Result<ZipReader> package = ZipReader::open(bytes, mostUnpackedBytes);
    const auto damaged = [&] { return base::failure(base::Error("paper-damaged", "", "format").with("file", file)); };
    if (!package) return package.error().code == "file-too-large" ? base::failure(package.error()) : damaged();
    if (const auto manifest = package->read("META-INF/manifest.xml"); manifest && base::contains(*manifest, "encryption-data"))
        return base::failure(base::Error("file-encrypted", "", "format"));
    for (const Dialect* dialect : {&word(), &openDocument()}) {
        const std::optional<std::string> xml = package->read(dialect->entry);
        if (!xml) continue;
        if (!base::isValidUtf8(*xml)) return damaged();
        std::optional<app::PaperText> paper = PaperParser(*xml, *dialect).parse();
        if (!paper) return damaged();
        return std::move(*paper);
    }
    return damaged();
}

base::Result<app::PaperText> read(std::string_view bytes, const std::string& file) {
    const auto startsWith = [bytes](std::string_view mark) { return bytes.substr(0, mark.size()) == mark; };
    if (startsWith("PK\x03\x04")) return unpacked(bytes, file);
    const bool isWideText = startsWith("\xFF\xFE") || startsWith("\xFE\xFF");
    const bool isBinary = !isWideText && bytes.substr(0, 4096).find('\0') != std::string_view::npos;
    if (isBinary || startsWith("%PDF-") || startsWith("{\\rtf"))
        return base::failure(base::Error("old-paper-file", "", "format").with("file", file));
    return decodeText(bytes).transform([](std::string text) {
        app::PaperText paper;
        paper.body = std::move(text);
        return paper;
    });
}

// The title stands above the text, and in the paper form below its own heading.
void takeTitle(app::PaperText& paper) {
    const std::size_t end = paper.body.find('\n');
    const std::string first = paper.body.substr(0, end);
    if (!base::looksLikeTitle(first)) return;
    paper.title = first;
    paper.body = end == std::string::npos ? std::string() : base::cleanText(paper.body.substr(end));
}

}  // namespace

base::Result<app::PaperText> readPaperText(const std::filesystem::path& path) {
    const std::string file = path.filename().string();
    return readWholeFile(path, mostPaperBytes)
        .and_then([&](const std::string& bytes) { return read(bytes, file); })
        .and_then([&](app::PaperText paper) -> base::Result<app::PaperText> {
            paper.body = base::cleanText(paper.body);
            if (paper.body.empty()) return base::failure(base::Error("paper-without-text", "", "format").with("file", file));
            takeTitle(paper);
            return paper;
        });
}

}  // namespace huying::documents
