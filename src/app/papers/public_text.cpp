// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/papers/public_text.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace huying::app {

namespace {

using domain::PersonalDataKind;
using domain::PublishedPart;

// Lines of a letter as it was recorded: with or without what stands above and below its text.
enum class LineKind { text, title, number, addressee, signature };

struct Line {
    LineKind kind = LineKind::text;
    std::string text;
};

bool isShortLine(std::string_view line) {
    constexpr std::size_t longest = 60;
    return base::characterCount(line) <= longest && line.find("。") == std::string_view::npos;
}

bool endsWithOne(std::string_view line, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return line.ends_with(ending); });
}

// 王明代表：, 尊敬的王明、陈红等代表：, 王明先生： — and no sentence about a deputy that happens to end in a colon.
bool isAddressee(std::string_view line) {
    if (!isShortLine(line) || !endsWithOne(line, {"：", ":"})) return false;
    line.remove_suffix(line.ends_with(':') ? 1 : std::string_view("：").size());
    const std::string name = base::trimmed(line);
    return endsWithOne(name, {"代表", "代表团", "代表先生", "代表女士", "代表同志", "代表团）", "先生", "女士"}) &&
           name.find("建议") == std::string::npos;
}

LineKind headKind(const std::string& line, const std::string& documentNumber) {
    if (!documentNumber.empty() && line.find(documentNumber) != std::string::npos && isShortLine(line)) return LineKind::number;
    if (endsWithOne(line, {"答复", "答复函", "复函", "答复意见", "的函"}) && isShortLine(line)) return LineKind::title;
    return isAddressee(line) ? LineKind::addressee : LineKind::text;
}

LineKind footKind(const std::string& line, const domain::Unit& unit) {
    constexpr std::size_t sealWords = 8;  // （盖章）
    const auto isNamed = [&](const std::string& name) {
        return !name.empty() && line.starts_with(name) && base::characterCount(line) <= base::characterCount(name) + sealWords;
    };
    const bool isSignature = isNamed(unit.name) || isNamed(unit.shortName) || base::parseWrittenDate(line);
    return isSignature ? LineKind::signature : LineKind::text;
}

std::vector<std::string> paragraphsOf(const std::string& text) {
    std::vector<std::string> paragraphs;
    for (const std::string& line : base::split(text, '\n')) {
        if (std::string paragraph = base::trimmed(line); !paragraph.empty()) paragraphs.push_back(std::move(paragraph));
    }
    return paragraphs;
}

bool has(const std::vector<Line>& lines, LineKind kind) {
    return std::any_of(lines.begin(), lines.end(), [kind](const Line& one) { return one.kind == kind; });
}

std::vector<Line> linesOf(const domain::Reply& reply, const domain::Unit& unit) {
    constexpr std::size_t mostAbove = 5;
    constexpr std::size_t mostBelow = 6;
    std::vector<Line> lines;
    for (std::string& paragraph : paragraphsOf(reply.text)) lines.push_back({LineKind::text, std::move(paragraph)});
    for (std::size_t i = 0; i < std::min(lines.size(), mostAbove); ++i) {
        const LineKind kind = headKind(lines[i].text, reply.documentNumber);
        if (!has(lines, kind)) lines[i].kind = kind;  // a second one of a kind is part of the text
    }
    for (std::size_t i = lines.size() - std::min(lines.size(), mostBelow); i < lines.size(); ++i) {
        if (lines[i].kind == LineKind::text) lines[i].kind = footKind(lines[i].text, unit);
    }
    return lines;
}

// 十八届人大一次会议第120号建议, or as the office writes it where that is a name and no bare number.
std::string quotedNumber(const PublicTextSource& source) {
    const domain::Suggestion& suggestion = source.facts.suggestion;
    if (suggestion.numberText.find("号") != std::string::npos) return suggestion.numberText;
    const bool isBetween = suggestion.kind == domain::SuggestionKind::intersessional;
    return source.sessionName + (isBetween ? "闭会期间" : "") + "第" + std::to_string(suggestion.serial) + "号建议";
}

class Composition {
public:
    Composition(const PublicTextSource& source, const Words& words) : source_(source), words_(words) {}

    std::vector<PublicParagraph> run(const PublicTextParts& parts) {
        if (parts.hasSuggestion) addSuggestion(parts.hasBody);
        if (!parts.replies.empty()) addReplies(parts.replies, !parts.hasSuggestion);
        return std::move(paragraphs_);
    }

private:
    PublicParagraph& add(ParagraphStyle style, std::string text) {
        paragraphs_.push_back({style, what_, 0, std::move(text)});
        return paragraphs_.back();
    }
    // What a person wrote: looked through.
    void addRecorded(ParagraphStyle style, std::string text, int number) {
        PublicParagraph& paragraph = add(style, std::move(text));
        paragraph.number = number;
        paragraph.found = domain::findPersonalData(paragraph.text, source_.hidden);
    }

    void addSuggestion(bool withBody) {
        const domain::Suggestion& suggestion = source_.facts.suggestion;
        addRecorded(ParagraphStyle::title, suggestion.title, 0);
        add(ParagraphStyle::subtitle, words_.worded(quotedNumber(source_)));
        if (suggestion.hideIdentity) {
            add(ParagraphStyle::note, words_.worded("提出人：" + words_.text("mask.name")));
        } else {
            add(ParagraphStyle::note, words_.worded(suggestion.leadDeputy ? "领衔代表：" : "提出代表团：") + source_.proposers);
            if (!source_.coSigners.empty()) add(ParagraphStyle::note, words_.worded("联名代表：") + base::joined(source_.coSigners, "、"));
        }
        if (!withBody) return;
        int number = 0;
        for (std::string& paragraph : paragraphsOf(suggestion.body)) addRecorded(ParagraphStyle::body, std::move(paragraph), ++number);
    }

    void addReplies(const std::vector<const domain::Reply*>& replies, bool isAlone) {
        what_ = PublishedPart::reply;
        for (const domain::Reply* reply : replies) {
            const auto unit = source_.units.find(reply->task);
            if (unit != source_.units.end()) addReply(*reply, unit->second, isAlone);
        }
    }

    void addReply(const domain::Reply& reply, const domain::Unit& unit, bool isAlone) {
        const std::vector<Line> lines = linesOf(reply, unit);
        const ParagraphStyle titleStyle = isAlone ? ParagraphStyle::title : ParagraphStyle::heading;
        const bool hasTitle = has(lines, LineKind::title);
        if (!hasTitle) add(titleStyle, words_.worded("关于" + quotedNumber(source_) + "的答复"));
        if (!has(lines, LineKind::number) && !reply.documentNumber.empty() && !hasTitle)
            add(ParagraphStyle::subtitle, reply.documentNumber);
        if (!has(lines, LineKind::addressee) && !hasTitle) add(ParagraphStyle::addressee, addressee());
        int number = 0;
        for (const Line& line : lines) {
            addRecorded(styleOf(line.kind, titleStyle), line.text, ++number);
            if (line.kind != LineKind::title) continue;
            if (!has(lines, LineKind::number) && !reply.documentNumber.empty()) add(ParagraphStyle::subtitle, reply.documentNumber);
            if (!has(lines, LineKind::addressee)) add(ParagraphStyle::addressee, addressee());
        }
        if (has(lines, LineKind::signature)) return;
        add(ParagraphStyle::signature, unit.name);
        if (reply.on) add(ParagraphStyle::signature, base::paperDate(*reply.on));
    }

    static ParagraphStyle styleOf(LineKind kind, ParagraphStyle title) {
        switch (kind) {
            case LineKind::title:
                return title;
            case LineKind::number:
                return ParagraphStyle::subtitle;
            case LineKind::addressee:
                return ParagraphStyle::addressee;
            case LineKind::signature:
                return ParagraphStyle::signature;
            case LineKind::text:
                break;
        }
        return ParagraphStyle::body;
    }

    [[nodiscard]] std::string addressee() const {
        const domain::Suggestion& suggestion = source_.facts.suggestion;
        if (suggestion.hideIdentity) return std::string(hiddenMark) + (suggestion.leadDeputy ? "代表：" : "代表团：");
        if (!suggestion.leadDeputy) return source_.lead + "：";
        return source_.lead + (source_.coSigners.empty() ? "代表：" : "等代表：");
    }

    const PublicTextSource& source_;
    const Words& words_;
    PublishedPart what_ = PublishedPart::suggestion;
    std::vector<PublicParagraph> paragraphs_;
};

}  // namespace

std::string PublicParagraph::shown() const {
    std::string shown;
    std::size_t at = 0;
    for (std::size_t place = 0; place < found.size(); ++place) {
        const domain::PersonalData& one = found[place];
        if (one.isKept || !isOpen(place)) continue;
        shown.append(text, at, one.begin - at).append(hiddenMark);
        at = one.end;
    }
    return shown.append(text, at);
}

bool PublicParagraph::isContactLine() const { return !found.empty() && found.front().kind == PersonalDataKind::contactLine; }

bool PublicParagraph::isLeftOut() const { return isContactLine() && !found.front().isKept; }

int PublicText::hiddenCount() const {
    int count = 0;
    for (const PublicParagraph& paragraph : paragraphs) {
        for (std::size_t place = 0; place < paragraph.found.size(); ++place)
            count += paragraph.isOpen(place) && !paragraph.found[place].isKept ? 1 : 0;
    }
    return count;
}

std::optional<domain::PublicationExtent> PublicText::suggestionExtent() const {
    if (!hasSuggestion) return std::nullopt;
    return hasBody ? domain::PublicationExtent::full : domain::PublicationExtent::titleOnly;
}

PublicText composePublicText(const PublicTextSource& source, const PublicTextParts& parts, const Words& words) {
    PublicText text;
    text.id = source.facts.suggestion.id;
    text.address = source.facts.suggestion.address();
    text.title = source.facts.suggestion.title;
    text.hasSuggestion = parts.hasSuggestion;
    text.hasBody = parts.hasSuggestion && parts.hasBody;
    text.hasReply = !parts.replies.empty();
    text.paragraphs = Composition(source, words).run(parts);
    return text;
}

Paper publicPaper(const std::vector<PublicText>& texts) {
    Paper paper;
    for (const PublicText& text : texts) {
        if (!paper.parts.empty()) paper.parts.emplace_back(PaperBreak::newPage);
        for (const PublicParagraph& paragraph : text.paragraphs) {
            if (paragraph.isLeftOut()) continue;
            if (paper.title.empty()) paper.title = paragraph.shown();
            paper.parts.emplace_back(PaperParagraph{paragraph.style, paragraph.shown()});
        }
    }
    if (texts.size() > 1) paper.title = "代表建议公开文本（" + std::to_string(texts.size()) + "件）";
    return paper;
}

std::string plainText(const Paper& paper) {
    std::string text;
    for (const PaperPart& part : paper.parts) {
        if (std::holds_alternative<PaperBreak>(part)) text += "\n\n";
        const auto* paragraph = std::get_if<PaperParagraph>(&part);
        if (paragraph == nullptr) continue;
        if (paragraph->style == ParagraphStyle::heading && !text.empty()) text += "\n";
        text += (paragraph->style == ParagraphStyle::body ? "　　" : "") + paragraph->text + "\n";
    }
    return text;
}

std::string placeOf(const PublicParagraph& paragraph, const Words& words) {
    const std::string part = words.label(paragraph.what);
    if (paragraph.number == 0) return words.text("public_text.title", {{"part", part}});
    return words.text("public_text.paragraph", {{"part", part}, {"number", std::to_string(paragraph.number)}});
}

base::Errors hiddenNotices(const PublicText& text, const Words& words) {
    base::Errors notices;
    for (const PublicParagraph& paragraph : text.paragraphs) {
        for (std::size_t place = 0; place < paragraph.found.size(); ++place) {
            const domain::PersonalData& one = paragraph.found[place];
            if (one.isKept || !paragraph.isOpen(place)) continue;
            notices.push_back(base::Error("personal-data-hidden", "", "conflict")
                                  .with("case", text.address)
                                  .with("where", placeOf(paragraph, words))
                                  .with("kind", words.label(one.kind))
                                  .with("value", paragraph.text.substr(one.begin, one.end - one.begin)));
        }
    }
    return notices;
}

}  // namespace huying::app
