// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/queries/list_sheet.h"
#include "app/words/words.h"
#include "base/date.h"
#include "domain/ids.h"

// Whom to call about forms that have not come back (features 69): each deputy once, with telephone, the pieces asked about
// and an empty column for the answer. Where every signer rates, those of the signers that are missing.
namespace huying::app {

class RegisterReader;

struct CallPiece {
    domain::SuggestionId id;
    std::string address;
    std::string title;                    // empty of a classified piece
    std::string units;                    // whose replies, 、 between
    std::optional<base::Date> repliedOn;  // the last of them
};

struct CallLine {
    std::string deputy;  // empty where the identity of the proposer is protected; a delegation that proposed by its name
    std::string delegation;
    std::string phone;
    std::vector<CallPiece> pieces;  // by number
};

// By delegation and name; pieces with a protected identity last, by themselves.
std::vector<CallLine> unratedCalls(RegisterReader& reader, base::Date today, std::optional<domain::SessionId> session);

// A row a piece; the deputy stands in the first row of his.
ListSheet callSheet(const std::vector<CallLine>& lines, const Words& words);

}  // namespace huying::app
