// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/left_lines.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "app/exchange/line_text.h"
#include "base/text.h"

namespace huying::app {

namespace {

// Which return told of what last.
class LastTold {
public:
    explicit LastTold(const std::vector<Exchange>& exchanges) {
        for (const Exchange& exchange : exchanges) {
            for (const ExchangeReturn& back : exchange.returns) {
                if (!back.isTakenBack) take(exchange, back);
            }
        }
    }

    [[nodiscard]] bool isToldLater(const Exchange& exchange, const ExchangeReturn& back, const RememberedLine& line) const {
        const auto whole = wholes_.find(back.unitRegister);
        const bool isInWhole = back.number != 0 && whole != wholes_.end() &&
                               std::any_of(whole->second.begin(), whole->second.end(),
                                           [&](const ExchangeReturn* one) { return one->id > back.id && one->number >= back.number; });
        if (isInWhole || texts_.at({line.caseAddress, line.said}) > back.id) return true;
        return exchange.kind == ExchangeKind::form && rows_.at({exchange.id, line.caseAddress, line.place}) > back.id;
    }

private:
    void take(const Exchange& exchange, const ExchangeReturn& back) {
        if (back.isWhole) wholes_[back.unitRegister].push_back(&back);
        const auto tell = [&](std::int64_t& last) { last = std::max(last, back.id); };
        for (const RememberedLine& line : back.remembered) {
            tell(texts_[{line.caseAddress, line.said}]);
            tell(rows_[{exchange.id, line.caseAddress, line.place}]);
        }
    }

    std::map<std::string, std::vector<const ExchangeReturn*>> wholes_;  // by small register
    std::map<std::pair<std::string, std::string>, std::int64_t> texts_;
    std::map<std::tuple<std::int64_t, std::string, std::string>, std::int64_t> rows_;
};

void sortNewestFirst(std::vector<LeftLine>& lines) {
    std::stable_sort(lines.begin(), lines.end(), [](const LeftLine& one, const LeftLine& other) { return one.back->id > other.back->id; });
}

}  // namespace

std::vector<LeftLine> leftLines(const std::vector<Exchange>& exchanges) {
    const LastTold told(exchanges);
    std::vector<LeftLine> left;
    for (const Exchange& exchange : exchanges) {
        for (const ExchangeReturn& back : exchange.returns) {
            if (back.isTakenBack) continue;
            for (const RememberedLine& line : back.remembered) {
                if (line.leftBecause.empty() || line.laidAside) continue;
                if (!told.isToldLater(exchange, back, line)) left.push_back({&exchange, &back, &line});
            }
        }
    }
    sortNewestFirst(left);
    return left;
}

std::vector<LeftLine> laidAsideLines(const std::vector<Exchange>& exchanges) {
    std::map<std::int64_t, LeftLine> last;  // by the decision
    for (const Exchange& exchange : exchanges) {
        for (const ExchangeReturn& back : exchange.returns) {
            if (back.isTakenBack) continue;
            for (const RememberedLine& line : back.remembered) {
                if (!line.laidAside) continue;
                LeftLine& known = last[line.laidAside->id];
                if (known.back == nullptr || known.back->id <= back.id) known = {&exchange, &back, &line};
            }
        }
    }
    std::vector<LeftLine> laid;
    for (const auto& [id, one] : last) {
        if (!one.line->leftBecause.empty()) laid.push_back(one);
    }
    sortNewestFirst(laid);
    return laid;
}

std::string lineName(const RememberedLine& line) { return line.caseAddress.empty() ? line.said : line.caseAddress + " " + line.said; }

RememberedLine asRemembered(const ReturnedLine& line, const LineJudgement& judged, bool isKept, const Words& words) {
    RememberedLine row{placeText(line.place, words), line.caseAddress, saidText(line, words), {}};
    row.wholeText = wholeText(line, words);
    const std::string changes = changesText(judged.changes, words);
    if (!changes.empty()) row.said += (row.said.empty() ? "" : " ") + changes;
    if (isKept || judged.verdict == ReturnVerdict::known) return row;
    std::vector<std::string> why{words.label(judged.verdict)};
    for (const base::Error& reason : judged.reasons) why.push_back(words.sentence(reason));
    row.leftBecause = base::joined(why, " ");
    if (row.said.empty()) row.said = row.leftBecause;  // what was not understood is known by what is wrong with it
    return row;
}

bool isReasonAlone(const RememberedLine& line) { return line.said == line.leftBecause; }

}  // namespace huying::app
