// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/queries/list_sheet.h"
#include "app/words/words.h"
#include "base/date.h"
#include "domain/case_facts.h"

// 承诺台账 (domain.md §4 form 10): every promise of every reply with what became of it, over all sessions up to one.
namespace huying::app {

class RegisterReader;

struct LedgerQuery {
    std::optional<domain::SessionId> session;  // this one and those before it; none: all
    std::optional<domain::UnitId> unit;
    bool isOpenOnly = false;
    std::optional<base::Date> today = std::nullopt;  // on which open ones may be over their day; none: that is not told
};

struct LedgerLine {
    domain::SuggestionId id;
    std::string address;
    std::string title;  // empty of a classified piece
    std::string unit;
    int number = 0;  // within the case
    std::string text;
    std::string owner;
    base::Date promisedOn{};
    std::optional<base::Date> firstDueOn;
    std::optional<base::Date> dueOn;  // as promised last
    domain::CommitmentState state = domain::CommitmentState::open;
    std::string progress;             // what was said last
    std::optional<base::Date> progressOn;
    std::optional<base::Date> settledOn;
    int daysLate = 0;  // domain::daysLate
    std::optional<base::Date> deputyToldOn;
    std::optional<domain::Rating> rating;
    int term = 0;  // whose names the classes have
    std::optional<domain::ResultClass> firstClass;
    std::optional<domain::ResultClass> presentClass;
    std::optional<base::Date> answeredAgainOn;
    bool isAnswerOwed = false;  // fulfilled, the deputy was not answered again since, and nothing stands in the way of it
};

// Open ones first, by the day promised, those without a day last; then the settled ones by number.
std::vector<LedgerLine> readLedger(RegisterReader& reader, const LedgerQuery& query);

// 逾期落实3天, of an open one 超期3天; empty in time.
std::string commitmentLateness(domain::CommitmentState state, int daysLate, const Words& words);
// How a promise stands, with that: 已落实，逾期落实3天.
std::string commitmentStanding(domain::CommitmentState state, int daysLate, const Words& words);

ListSheet ledgerSheet(const std::vector<LedgerLine>& lines, const Words& words);

}  // namespace huying::app
