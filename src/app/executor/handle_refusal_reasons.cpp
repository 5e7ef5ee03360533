// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/command_context.h"
#include "base/text.h"
#include "domain/refusal_reasons.h"

// The reasons for not accepting a paper that a term offers (domain.md §2.3).
namespace huying::app {

using base::Error;
using domain::RefusalWording;

namespace {

constexpr std::size_t longestLabel = 40;   // characters: it stands in lists
constexpr std::size_t longestSource = 80;
constexpr int lastPlace = 99;

// As they are read in the term; the executor speaks Chinese, as the register does.
std::vector<RefusalWording> reasonsOf(int term, CommandContext& context) { return context.directory().words().reasonsOf(term); }

std::string namesOf(const std::vector<RefusalWording>& reasons) {
    std::vector<std::string> names;
    for (const RefusalWording& row : reasons) {
        if (row.isInUse) names.push_back(row.code + "（" + row.label + "）");
    }
    return base::joined(names, "、");
}

Error unknownReason(const std::string& code, const std::vector<RefusalWording>& reasons) {
    return Error("unknown-refusal-reason", "refusal_reason", "known").with("value", code).with("names", namesOf(reasons));
}

// What stands in lists and in the notice to the deputy has to mean one reason.
void checkLabel(const RefusalWording& row, const std::vector<RefusalWording>& reasons, CommandContext& context) {
    for (const RefusalWording& other : reasons) {
        if (other.code != row.code && base::comparableName(other.label) == base::comparableName(row.label))
            context.refuse(Error("reason-name-taken", "name", "unique").with("value", row.label).with("other", other.code));
    }
}

}  // namespace

void checkReasonInUse(const std::string& code, int term, CommandContext& context) {
    const std::vector<RefusalWording> reasons = reasonsOf(term, context);
    const RefusalWording* row = domain::reasonIn(reasons, code);
    if (row == nullptr) return context.refuse(unknownReason(code, reasons));
    if (row->isInUse) return;
    context.refuse(Error("reason-not-in-use", "refusal_reason", "known")
                       .with("value", row->label)
                       .with("term", std::to_string(term))
                       .with("names", namesOf(reasons)));
}

void handle(const SetRefusalReason& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    if (!term) return;
    const std::vector<RefusalWording> rows = context.reader().refusalReasons();
    std::vector<RefusalWording> shown = reasonsOf(*term, context);
    const std::vector<RefusalWording> recorded = domain::reasonsInForce(rows, *term);
    const bool isNew = command.code.empty();
    const RefusalWording* known = domain::reasonIn(recorded, command.code);
    if (!isNew && known == nullptr) return context.refuse(unknownReason(command.code, shown));
    if (!isNew && command.expect) checkVersion(command.expect, context.reader().refusalReasonVersion(*term, command.code), context);
    RefusalWording row;
    if (known != nullptr) row = *known;
    row.term = *term;
    const std::string label = base::trimmed(command.label);
    if (isNew) {
        row.code = domain::newReasonCode(rows);
        row.sortNumber = std::min(lastPlace, static_cast<int>(recorded.size()) + 1);
        if (label.empty()) context.refuse(Error("field-required", "name", "required").with("field", "name"));
    }
    if (!label.empty()) row.label = label;
    if (command.source.isGiven) row.source = base::trimmed(command.source.value.value_or(""));
    row.sortNumber = command.order.value_or(row.sortNumber);
    row.isInUse = command.isInUse.value_or(row.isInUse);
    // The shipped name and source need no words of the office's.
    const bool isShipped = domain::isShippedReason(row.code);
    const Words& words = Words::of(Language::chinese);
    if (isShipped && row.label == words.text("refusal_reason." + row.code)) row.label.clear();
    if (isShipped && row.source == words.text("refusal_source." + row.code)) row.source.clear();
    checkName(row.label, "name", longestLabel, context);
    checkName(row.source, "source", longestSource, context);
    if (row.sortNumber < 1 || row.sortNumber > lastPlace)
        context.refuse(Error("number-out-of-range", "order", "limit").with("field", "order").with("least", "1").with("most", "99"));
    RefusalWording read = row;
    if (read.label.empty() && isShipped) read.label = words.text("refusal_reason." + row.code);
    if (!read.label.empty()) checkLabel(read, shown, context);
    std::erase_if(shown, [&](const RefusalWording& one) { return one.code == row.code; });
    shown.push_back(row);
    if (std::none_of(shown.begin(), shown.end(), [](const RefusalWording& one) { return one.isInUse; }))
        context.refuse(Error("no-reason-left", "in_use", "conflict").with("term", std::to_string(*term)));
    if (context.isRefused()) return;
    RefusalWording unchanged = row;
    if (known != nullptr) unchanged.term = known->term;
    if (known != nullptr && *known == unchanged) return;  // says nothing else
    context.writer().saveRefusalReason(row);
    context.concerns(row.code);
    context.directory().forget();
}

void handle(const RemoveRefusalReason& command, CommandContext& context) {
    const auto term = context.termOrNewest({});
    if (!term) return;
    const std::vector<RefusalWording> rows = context.reader().refusalReasons();
    if (domain::isShippedReason(command.code)) {
        context.refuse(Error("reason-is-shipped", "refusal_reason", "conflict").with("refusal_reason", command.code));
    } else if (const RefusalWording* row = domain::reasonIn(rows, command.code); row == nullptr) {
        context.refuse(unknownReason(command.code, reasonsOf(*term, context)));
    } else {
        const auto uses = context.reader().refusalUses();
        if (const auto found = uses.find(command.code); found != uses.end())
            context.refuse(Error("reason-in-use", "refusal_reason", "conflict")
                               .with("value", row->label)
                               .with("count", std::to_string(found->second)));
    }
    if (context.isRefused()) return;
    context.writer().removeRefusalReason(command.code);
    context.directory().forget();
}

}  // namespace huying::app
