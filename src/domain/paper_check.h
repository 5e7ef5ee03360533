// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "base/enum_codes.h"

// Whether a paper that was handed in is fit to be registered, as the first review looks at it (domain.md §2.1, §4.1).
namespace huying::domain {

// What the reviewer should look at before the paper is registered. None of them refuses it: the reviewer decides.
enum class PaperDoubt {
    titleForm,      // not 关于……的建议
    severalMatters,  // 一事一议: one matter per piece (BJ 9): more than one title in it
    noText,
    shortText,      // no room for facts and proposals
    noProposal,     // the facts alone: nothing is proposed
    noCertificate,  // of the lead: name, certificate number and how to reach them belong on the paper
    noTelephone,
};

struct CheckedPaper {
    std::string title;
    std::string body;
    bool isClassified = false;        // then its text must not be here
    bool isOfDeputy = true;           // else a delegation hands it in, without certificate and telephone
    bool isLeadKnown = false;         // in the directory; of somebody unknown nothing is said
    bool hasCertificate = false;
    bool hasTelephone = false;
};

// In the order in which they stand on the paper. A paper nobody began has none.
std::vector<PaperDoubt> doubtsOf(const CheckedPaper& paper);

}  // namespace huying::domain

namespace huying::base {

template <>
struct EnumCodes<domain::PaperDoubt> {
    static constexpr std::string_view name = "paper_doubt";
    static constexpr std::array values{
        std::pair{domain::PaperDoubt::titleForm, std::string_view("title_form")},
        std::pair{domain::PaperDoubt::severalMatters, std::string_view("several_matters")},
        std::pair{domain::PaperDoubt::noText, std::string_view("no_text")},
        std::pair{domain::PaperDoubt::shortText, std::string_view("short_text")},
        std::pair{domain::PaperDoubt::noProposal, std::string_view("no_proposal")},
        std::pair{domain::PaperDoubt::noCertificate, std::string_view("no_certificate")},
        std::pair{domain::PaperDoubt::noTelephone, std::string_view("no_telephone")},
    };
};

}  // namespace huying::base
