// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/enum_codes.h"
#include "domain/case_facts.h"

// Who is owed the replies of a piece, and who has got them (domain.md §2.7, §8.1): each answering unit's reply, to every
// signer. A merged piece is owed the replies of its main case, to its own signers (§8.8).
namespace huying::domain {

// Setting replyToCoSigners: every signer gets the reply (SH 20, ZJ 22, HA 21, FJ 21), or the lead proposer gets it and
// passes it on (NPC, SD 20, QD 28). Of a reply that is given, the lines on record say who it was owed to then.
enum class ReplyTo { each, viaLead };

struct ReplyDebt {
    TaskId task;
    UnitId unit;
    int round = 1;
    std::optional<ReplyId> reply;  // none: the unit has yet to reply
    Signatory signer;
    bool isLead = false;
    std::optional<DeliveryWay> way;  // none: still owed
    std::optional<Date> on;
    bool formSent = false;

    [[nodiscard]] bool isOpen() const { return !way.has_value(); }
};

// By unit in the order of assignment, the lead proposer first. Replies still to come stand in while the piece is open;
// nothing of a withdrawn one.
std::vector<ReplyDebt> replyDebtsOf(const CaseFacts& recorded, ReplyTo to = ReplyTo::each);

// To whom a reply is owed: all of `signers`, or the first of them.
std::vector<Signatory> owedTo(const std::vector<Signatory>& signers, ReplyTo to);

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::ReplyTo> {
    static constexpr std::string_view name = "reply_to";
    static constexpr std::array values{
        std::pair{domain::ReplyTo::each, std::string_view("each")},
        std::pair{domain::ReplyTo::viaLead, std::string_view("via_lead")},
    };
};
