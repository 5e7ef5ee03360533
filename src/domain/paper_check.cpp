// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/paper_check.h"

#include <algorithm>

#include "base/clean_text.h"
#include "base/text.h"

namespace huying::domain {

namespace {

// Ours, no law's: facts, problems and proposals do not fit into fewer characters.
constexpr std::size_t leastCharacters = 100;

// More than one thing in the title, or titles of their own between the paragraphs.
bool hasSeveralMatters(const CheckedPaper& paper) {
    const std::size_t first = paper.title.find("关于");
    if (first != std::string::npos && paper.title.find("关于", first + 1) != std::string::npos) return true;
    const std::vector<std::string> lines = base::split(paper.body, '\n');
    const auto titles = std::count_if(lines.begin(), lines.end(), [&](const std::string& line) {
        return base::looksLikeTitle(line) && base::trimmed(line) != base::trimmed(paper.title);
    });
    return titles >= 2;
}

}  // namespace

std::vector<PaperDoubt> doubtsOf(const CheckedPaper& paper) {
    std::vector<PaperDoubt> doubts;
    const std::string body = base::trimmed(paper.body);
    if (base::trimmed(paper.title).empty() && body.empty()) return doubts;
    const auto doubt = [&](bool isDoubtful, PaperDoubt what) {
        if (isDoubtful) doubts.push_back(what);
    };
    doubt(!base::trimmed(paper.title).empty() && !base::looksLikeTitle(paper.title), PaperDoubt::titleForm);
    doubt(hasSeveralMatters(paper), PaperDoubt::severalMatters);
    if (!paper.isClassified) {
        doubt(body.empty(), PaperDoubt::noText);
        doubt(!body.empty() && base::characterCount(body) < leastCharacters, PaperDoubt::shortText);
        doubt(!body.empty() && !base::contains(body, "建议") && !base::contains(body, "希望"), PaperDoubt::noProposal);
    }
    if (paper.isOfDeputy && paper.isLeadKnown) {
        doubt(!paper.hasCertificate, PaperDoubt::noCertificate);
        doubt(!paper.hasTelephone, PaperDoubt::noTelephone);
    }
    return doubts;
}

}  // namespace huying::domain
