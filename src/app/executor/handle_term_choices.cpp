// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "app/executor/command_context.h"
#include "base/text.h"
#include "domain/term_choices.h"

// Which choices of a closed list a term offers, and in which order (domain.md §9).
namespace huying::app {

using base::Error;
using domain::TermChoice;

namespace {

std::string namesOf(const std::vector<TermChoice>& choices) {
    const Words& words = Words::of(Language::chinese);
    std::vector<std::string> names;
    for (const TermChoice& row : choices)
        names.push_back(row.code + "（" + words.text(std::string(base::codeOf(row.list)) + "." + row.code) + "）");
    return base::joined(names, "、");
}

}  // namespace

void handle(const SetTermChoices& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    if (!term) return;
    if (command.expect) checkVersion(command.expect, context.reader().termChoicesVersion(*term, command.list), context);
    const std::vector<TermChoice> before = domain::choicesInForce(context.reader().termChoices(), command.list, *term);
    std::set<std::string> named;
    for (const std::string& code : command.offered) {
        if (domain::choiceIn(before, code) == nullptr) {
            context.refuse(Error("unknown-choice", "offered", "known").with("value", code).with("names", namesOf(before)));
        } else if (!named.insert(code).second) {
            context.refuse(Error("choice-twice", "offered", "unique").with("value", code));
        }
    }
    if (context.isRefused()) return;
    const std::vector<TermChoice> after = domain::withOffered(before, command.offered);
    if (after == before) return;  // says nothing else
    for (TermChoice row : after) {
        row.term = *term;
        context.writer().saveTermChoice(row);
    }
    context.directory().forget();
}

}  // namespace huying::app
