// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/queries/line_matter.h"
#include "app/queries/list_sheet.h"
#include "app/words/words.h"
#include "base/date.h"
#include "domain/ids.h"
#include "domain/reply_debts.h"

// 待答复代表名单: everybody who is still owed a reply, over all pieces: each signer of each piece, also of pieces that are merged into
// another one, and each unit that answers (domain.md §2.7, §8.1, §8.8). A unit's person sees what the own unit owes.
namespace huying::app {

class RegisterReader;

struct DebtQuery {
    std::optional<domain::SessionId> session;
    std::optional<domain::UnitId> unit;  // only what this unit owes
};

struct OwedReply {
    domain::SuggestionId id;
    std::string address;
    std::string title;       // empty of a classified piece
    std::string deputy;      // empty where the name is kept; a delegation that proposed by its name
    std::string delegation;
    std::string unit;        // as it was called when it got the piece
    LineMatter matter;       // the reply that is to be given, or its delivery
    bool isReplied = false;  // given, and not with this deputy
    std::optional<base::Date> since;  // the reply, else the assignment
    std::optional<base::Date> dueOn;  // of a reply that is to be given
};

// What has been owed longest stands first, what has no day last; the signers of a piece stay together, the lead proposer first.
std::vector<OwedReply> readOwedReplies(RegisterReader& reader, const DebtQuery& query);

ListSheet owedRepliesSheet(const std::vector<OwedReply>& lines, base::Date today, const Words& words);

}  // namespace huying::app
