// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/left_work.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <string_view>
#include <utility>

#include "app/exchange/line_text.h"

namespace huying::app {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> reasonsForUnits{{
    {"unknown-case", "left-case-gone"},
    {"returned-entry-missing", "left-entry-missing"},
    {"returned-entry-changed", "left-entry-changed"},
    {"returned-entry-undone", "left-entry-undone"},
    {"returned-receipt-differs", "left-receipt-differs"},
    {"returned-opinion-differs", "left-opinion-differs"},
    {"returned-contact-differs", "left-contact-differs"},
    {"returned-look-alike", "left-look-alike"},
    {"returned-fact-differs", "left-fact-differs"},
    {"returned-reply-differs", "left-reply-differs"},
    {"returned-promise-gone", "left-promise-gone"},
    {"returned-promise-missing", "left-promise-missing"},
    {"returned-promise-uncertain", "left-promise-uncertain"},
    {"returned-promise-unnamed", "left-promise-uncertain"},
}};

}  // namespace

base::Error asToldToUnit(base::Error reason) {
    const auto found =
        std::find_if(reasonsForUnits.begin(), reasonsForUnits.end(), [&](const auto& one) { return one.first == reason.code; });
    if (found != reasonsForUnits.end()) reason.code = found->second;
    return reason;
}

std::string leftText(const LeftWork& left, const Words& words) {
    std::string text = left.line.caseAddress + " " + saidText(left.line, words, std::numeric_limits<std::size_t>::max()) + "\n";
    if (left.wasReturned) text += "    " + words.text("exchange.left_returned") + "\n";
    for (const base::Error& reason : left.reasons) text += "    " + words.sentence(reason) + "\n";
    return text;
}

std::string leftText(const PackageHeader& package, const std::vector<LeftWork>& left, const std::vector<ToldAside>& aside,
                     const std::string& kept, base::Date today, const Words& words) {
    const auto head = [&](const char* key, std::size_t count) {
        return words.text(key, {{"on", base::isoDate(today)},
                                {"number", std::to_string(package.number)},
                                {"count", std::to_string(count)},
                                {"file", kept}}) +
               "\n";
    };
    std::string text;
    if (!left.empty()) text += head("exchange.left", left.size());
    for (std::size_t i = 0; i < left.size(); ++i) text += "\n" + std::to_string(i + 1) + ". " + leftText(left[i], words);
    if (!left.empty() && !aside.empty()) text += "\n";
    if (!aside.empty()) text += head("exchange.aside", aside.size());
    for (std::size_t i = 0; i < aside.size(); ++i) text += "\n" + std::to_string(i + 1) + ". " + asideText(aside[i], words);
    return text;
}

}  // namespace huying::app
