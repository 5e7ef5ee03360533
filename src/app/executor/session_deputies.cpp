// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/executor/session_deputies.h"

#include <algorithm>

namespace huying::app {

std::vector<domain::DeputyId> deputiesOnRecord(const std::vector<DeputyReference>& given, int term, const std::string& field,
                                               CommandContext& context) {
    std::vector<domain::DeputyId> deputies;
    for (const DeputyReference& one : given) {
        const auto deputy = context.findDeputy(one, term, field);
        if (deputy && std::find(deputies.begin(), deputies.end(), deputy->id) == deputies.end()) deputies.push_back(deputy->id);
    }
    return deputies;
}

int termOf(domain::SessionId session, CommandContext& context) {
    for (const domain::Session& row : context.directory().sessions()) {
        if (row.id == session) return row.term;
    }
    return 0;
}

}  // namespace huying::app
