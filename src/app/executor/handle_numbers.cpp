// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/command_context.h"
#include "app/executor/number_rules.h"

// How numbers are quoted, by term or session and kind (domain.md §2.2).
namespace huying::app {

using base::Error;
using domain::NumberPattern;
using domain::SuggestionKind;

std::optional<std::string> patternOf(const std::vector<NumberPattern>& patterns, int term, int session, SuggestionKind kind) {
    const NumberPattern* best = nullptr;
    for (const NumberPattern& row : patterns) {
        const bool isMeant = row.term == term && row.kind == kind && (!row.session || *row.session == session);
        if (isMeant && (best == nullptr || row.session)) best = &row;
    }
    return best == nullptr ? std::nullopt : std::optional(best->text);
}

namespace {

// Both kinds count from 1: of one pattern the first pieces of both would be quoted alike.
void refuseSameForBothKinds(const NumberPattern& pattern, CommandContext& context) {
    std::vector<NumberPattern> patterns = context.reader().numberPatterns();
    std::erase_if(patterns, [&](const NumberPattern& row) {
        return row.term == pattern.term && row.session == pattern.session && row.kind == pattern.kind;
    });
    patterns.push_back(pattern);
    for (const domain::Session& session : context.reader().sessions()) {
        if (session.term != pattern.term || (pattern.session && session.number != *pattern.session)) continue;
        const auto plenary = patternOf(patterns, session.term, session.number, SuggestionKind::plenary);
        if (!plenary || plenary != patternOf(patterns, session.term, session.number, SuggestionKind::intersessional)) continue;
        return context.refuse(Error("pattern-of-both-kinds", "pattern", "unique").with("session", session.address()));
    }
}

}  // namespace

void handle(const SetNumberPattern& command, CommandContext& context) {
    NumberPattern pattern;
    pattern.kind = command.kind;
    pattern.text = command.pattern;
    if (!command.session.empty()) {
        const auto session = context.directory().session(command.session);
        if (!session) return context.refuse(session.error());
        if (command.term && *command.term != session->term)
            context.refuse(Error("term-or-session", "term", "conflict").with("session", session->address()));
        pattern.term = session->term;
        pattern.session = session->number;
    } else {
        const auto term = context.termOrNewest(command.term);
        if (!term) return;
        pattern.term = *term;
    }
    if (!pattern.text.empty()) {
        if (auto fault = domain::faultOf(pattern.text)) return context.refuse(std::move(*fault));
        refuseSameForBothKinds(pattern, context);
    }
    if (!context.isRefused()) context.writer().saveNumberPattern(pattern);
}

}  // namespace huying::app
