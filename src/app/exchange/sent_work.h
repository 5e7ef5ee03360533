// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/ports/register_store.h"
#include "app/questions/exchange.h"
#include "base/result.h"
#include "domain/case_facts.h"

// The way out: which work of which unit is open, and what went out when. Free of the formats of files.
namespace huying::app {

// One open task of a unit, and the piece as it is handled.
struct OpenTask {
    domain::CaseFacts facts;
    domain::Task task;
    std::int64_t caseVersion = 0;
};

// The open tasks of `unit` and of those that went over into it (decision 0022), by session and number. Open: not cancelled, of
// the present round, and the unit has still to reply, to give its opinion, to keep a promise or to answer a look-back. Pieces withdrawn or
// in the archive have none; of a secret piece only the number goes out.
std::vector<OpenTask> openTasksOf(RegisterReader& reader, domain::UnitId unit);

// One row of the list of the exchange.
struct UnitWork {
    domain::Unit unit;
    int openTasks = 0;
    std::vector<Exchange> exchanges;  // with this unit, newest first
};

// What went to the unit last in this way is still there: it has open tasks, and nothing of it has come back and stands recorded.
bool isOut(const UnitWork& row, ExchangeKind kind);

// Every unit with open tasks or with an exchange, in protocol order.
std::vector<UnitWork> unitsWithWork(RegisterReader& reader);

// The exchanges with one unit and with those that went over into it, newest first.
std::vector<Exchange> exchangesOf(RegisterReader& reader, domain::UnitId unit);

struct SendOrder {
    domain::UnitId unit;
    ExchangeKind kind = ExchangeKind::form;
    std::vector<ExchangedCase> cases;
    std::string actor;
};

// Remembers that work goes out. `write` makes the file that bears the exchange's token and number; where it fails nothing is
// remembered, and where remembering fails afterwards the caller removes the file. It is called within the transaction: it may
// read the register, and begins no transaction of its own. Errors: those of the right (Deed::sendWork), of writing and of the register.
base::Result<Exchange> sendWork(RegisterStore& store, const SendOrder& order, base::Date today,
                                const std::function<base::Result<void>(const Exchange&)>& write);

}  // namespace huying::app
