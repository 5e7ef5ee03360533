// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/papers/paper.h"
#include "app/words/words.h"
#include "domain/case_facts.h"
#include "domain/directory.h"
#include "domain/personal_data.h"

// 公开文本: a suggestion and its reply as they go to a website or into a gazette (domain.md §2.8): number, title, proposers
// unless their names are kept, text, then the reply with its number, addressee, text, unit and date. How somebody is reached
// is left out, and what looks like personal data is hidden until a person lets it stand. Chinese like every official paper.
namespace huying::app {

// What stands in place of what is hidden.
inline constexpr std::string_view hiddenMark = "×××";

struct PublicParagraph {
    ParagraphStyle style = ParagraphStyle::body;
    domain::PublishedPart what = domain::PublishedPart::suggestion;
    int number = 0;    // of the paragraph in its recorded text, from 1; 0: the title, or a line that is not recorded as text
    std::string text;  // as recorded
    std::vector<domain::PersonalData> found = {};  // a contact line first, then what stands in it

    [[nodiscard]] std::string shown() const;
    [[nodiscard]] bool isContactLine() const;
    [[nodiscard]] bool isLeftOut() const;  // a contact line that nobody let stand
    // Whether there is anything to judge at that place: in a contact line only once the line stands.
    [[nodiscard]] bool isOpen(std::size_t place) const { return place == 0 || !isLeftOut(); }
};

struct PublicText {
    domain::SuggestionId id;
    std::string address;
    std::string title;  // as recorded
    bool hasSuggestion = false;
    bool hasBody = false;
    bool hasReply = false;
    std::vector<PublicParagraph> paragraphs;
    base::Errors notes;  // why less stands in it than there is: the title alone, no reply

    [[nodiscard]] int hiddenCount() const;
    // How much of the suggestion stands in it; none: the reply alone.
    [[nodiscard]] std::optional<domain::PublicationExtent> suggestionExtent() const;
};

// What a text is made from.
struct PublicTextSource {
    const domain::CaseFacts& facts;  // as the piece is handled
    std::string sessionName;
    std::string lead;       // the deputy's bare name, or the delegation
    std::string proposers;  // 王明（武侯代表团）
    std::vector<std::string> coSigners;
    std::vector<domain::HiddenValue> hidden;
    std::map<domain::TaskId, domain::Unit> units;  // as they were called when they got the task
};

// How much of it; at least one.
struct PublicTextParts {
    bool hasSuggestion = true;
    bool hasBody = true;
    std::vector<const domain::Reply*> replies = {};  // each agreed and with a text
};

PublicText composePublicText(const PublicTextSource& source, const PublicTextParts& parts, const Words& words);

// Several in one paper, each on a page of its own.
Paper publicPaper(const std::vector<PublicText>& texts);
// The paper as plain text: body paragraphs indented by two signs, lines end with a line feed.
std::string plainText(const Paper& paper);

// 建议第2段, 答复标题: where in the text something was found.
std::string placeOf(const PublicParagraph& paragraph, const Words& words);
// What was hidden and where, as a notice each.
base::Errors hiddenNotices(const PublicText& text, const Words& words);

}  // namespace huying::app
