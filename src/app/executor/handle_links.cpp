// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <tuple>

#include "app/executor/command_context.h"

// A piece that takes up what earlier ones asked for (续提; 多年多次提出尚未解决 on the paper form, domain.md §4 form 1).
namespace huying::app {

using base::Error;
using domain::CaseFacts;

namespace {

bool isLinked(const CaseFacts& piece, domain::SuggestionId other) {
    return std::any_of(piece.links.begin(), piece.links.end(),
                       [other](const domain::CaseLink& row) { return row.other == other && !row.endedOn; });
}

// By session, and within one by registration.
bool isLater(const domain::Suggestion& one, const domain::Suggestion& than) {
    const auto session = [](const domain::Suggestion& s) { return std::tuple(s.term, s.sessionNumber); };
    if (session(one) != session(than)) return session(one) > session(than);
    return one.registeredOn && than.registeredOn && *one.registeredOn > *than.registeredOn;
}

}  // namespace

void handle(const LinkSuggestion& command, CommandContext& context) {
    const auto on = context.knownDay();
    const auto piece = context.findCase(command.caseAddress);
    const std::vector<CaseFacts> earlier = context.findCases(command.earlier);
    if (!on || !piece) return;
    context.checkAllowed(*piece);
    for (const CaseFacts& other : earlier) {
        const auto refuse = [&](const char* code) {
            context.refuse(
                Error(code, "earlier", "conflict").with("case", piece->suggestion.address()).with("other", other.suggestion.address()));
        };
        if (other.suggestion.id == piece->suggestion.id) {
            refuse("link-to-itself");
        } else if (isLinked(*piece, other.suggestion.id)) {
            refuse("already-linked");
        } else if (isLater(other.suggestion, piece->suggestion)) {
            refuse("link-not-earlier");
        }
    }
    if (context.isRefused()) return;
    for (const CaseFacts& other : earlier) {
        domain::CaseLink link;
        link.other = other.suggestion.id;
        link.on = on;
        link.note = command.note;
        context.writer().saveLink(piece->suggestion.id, link);
    }
}

void handle(const UnlinkSuggestion& command, CommandContext& context) {
    const auto on = context.knownDay();
    const auto piece = context.findCase(command.caseAddress);
    const auto other = context.findCase(command.other);
    if (!on || !piece || !other) return;
    context.checkAllowed(*piece);
    const auto link = std::find_if(piece->links.begin(), piece->links.end(),
                                   [&](const domain::CaseLink& row) { return row.other == other->suggestion.id && !row.endedOn; });
    if (link == piece->links.end()) {
        context.refuse(
            Error("not-linked", "other", "known").with("case", piece->suggestion.address()).with("other", other->suggestion.address()));
    } else if (link->on && *on < *link->on) {
        context.refuse(Error("too-early", "on", "order")
                           .with("case", piece->suggestion.address())
                           .with("on", base::isoDate(*on))
                           .with("reason", "no-link"));
    }
    if (context.isRefused()) return;
    domain::CaseLink ended = *link;
    ended.endedOn = on;
    ended.endReason = command.reason;
    context.writer().saveLink(piece->suggestion.id, ended);
}

}  // namespace huying::app
