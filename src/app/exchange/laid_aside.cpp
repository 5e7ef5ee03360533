// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/laid_aside.h"

#include <algorithm>

#include "app/exchange/line_text.h"

namespace huying::app {

LaidAsideKnown::LaidAsideKnown(const std::vector<Exchange>& exchanges) {
    for (const Exchange& exchange : exchanges) {
        for (const ExchangeReturn& back : exchange.returns) {
            for (const RememberedLine& line : back.remembered) {
                if (line.laidAside) decisions_[{exchange.unit, line.caseAddress, line.key()}] = *line.laidAside;
            }
        }
    }
}

const LaidAside* LaidAsideKnown::of(domain::UnitId unit, const ReturnedLine& line, const Words& words) const {
    if (decisions_.empty()) return nullptr;
    // What an older program took is known by what its list showed.
    for (const std::string& key : {wholeText(line, words), saidText(line, words)}) {
        const auto found = decisions_.find({unit, line.caseAddress, key});
        if (!key.empty() && found != decisions_.end()) return &found->second;
    }
    return nullptr;
}

ToldAsideKnown::ToldAsideKnown(const std::vector<ToldAside>& decisions, Words words) : words_(std::move(words)) {
    for (const ToldAside& one : decisions) lines_.emplace(one.caseAddress, one.text);
}

bool ToldAsideKnown::has(const ReturnedLine& line) const {
    return !lines_.empty() && lines_.contains({line.caseAddress, wholeText(line, words_)});
}

std::vector<ToldAside> notToldYet(std::vector<ToldAside> decisions, const std::vector<ToldAside>& told) {
    std::erase_if(decisions, [&](const ToldAside& row) {
        return std::any_of(told.begin(), told.end(), [&](const ToldAside& one) { return one.id == row.id; });
    });
    return decisions;
}

std::string asideText(const ToldAside& aside, const Words& words) {
    return (aside.caseAddress.empty() ? std::string() : aside.caseAddress + " ") + aside.text + "\n    " +
           words.text("exchange.aside_because", {{"on", base::isoDate(aside.on)}, {"reason", aside.reason}}) + "\n";
}

}  // namespace huying::app
