// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "app/exchange/left_lines.h"
#include "app/exchange/sent_work.h"
#include "app/executor/command_context.h"
#include "base/text.h"

// What of returned work the office will not record (decision 0039).
namespace huying::app {

using base::Error;

void handle(const LayAsideLines& command, CommandContext& context) {
    const auto unit = context.findUnit(command.unit);
    const auto day = context.knownDay();
    if (!unit || !day) return;
    const std::vector<Exchange> exchanges = exchangesOf(context.reader(), unit->id);
    std::multimap<std::string, LeftLine> left;  // long lines may look the same in a list
    for (const LeftLine& one : leftLines(exchanges)) left.emplace(base::comparableName(lineName(*one.line)), one);
    std::map<std::string, LeftLine> laid;
    for (const LeftLine& one : laidAsideLines(exchanges)) laid.emplace(base::comparableName(lineName(*one.line)), one);
    std::vector<LeftLine> chosen;
    for (const std::string& name : command.lines) {
        const auto [first, last] = left.equal_range(base::comparableName(name));
        for (auto found = first; found != last; ++found) {
            const RememberedLine& line = *found->second.line;
            const bool isTwice = std::any_of(chosen.begin(), chosen.end(), [&](const LeftLine& one) {
                return one.line->caseAddress == line.caseAddress && one.line->key() == line.key();
            });
            if (!isTwice) chosen.push_back(found->second);
        }
        if (first != last) continue;
        const auto known = laid.find(base::comparableName(name));
        if (known == laid.end()) {
            context.refuse(Error("unknown-returned-line", "lines", "known").with("value", name).with("unit", unit->displayName()));
        } else {
            const LaidAside& decided = *known->second.line->laidAside;
            context.refuse(Error("already-laid-aside", "lines", "order")
                               .with("value", name)
                               .with("on", base::isoDate(decided.on))
                               .with("by", decided.by)
                               .with("reason", decided.reason));
        }
    }
    if (context.isRefused()) return;
    for (const LeftLine& one : chosen) {
        RememberedLine line = *one.line;
        line.laidAside = LaidAside{0, base::trimmed(command.reason), *day, context.actor()};
        context.writer().addLaidAside(one.exchange->unit, line);
        if (!line.caseAddress.empty()) context.concerns(line.caseAddress);
    }
}

}  // namespace huying::app
