// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>

#include "app/ports/register_store.h"
#include "base/date.h"

namespace huying::tests {

// How the list of what is left names the line below, as docs/cli.md does in its example of lay-aside-lines.
inline const std::string returnedLineName = "18-1-120 签收 2023-03-08 李军";

// A sheet of 市交通运输局 came back with one line, which was left.
inline void rememberReturnedLine(app::RegisterStore& store) {
    const auto units = store.reader().units();
    const auto unit = std::find_if(units.begin(), units.end(), [](const domain::Unit& one) {
        return one.name == "市交通运输局" || one.shortName == "市交通运输局" || one.displayName() == "市交通运输局";
    });
    if (unit == units.end()) throw std::runtime_error("no unit 市交通运输局");
    auto transaction = store.beginWrite();
    if (!transaction) throw std::runtime_error(transaction.error().code);
    app::Exchange exchange;
    exchange.unit = unit->id;
    exchange.sentOn = *base::parseIsoDate("2023-03-04");
    exchange.sentBy = "张敏";
    exchange = (*transaction)->writer().addExchange(exchange);
    app::ExchangeReturn back;
    back.on = *base::parseIsoDate("2023-03-10");
    back.by = "张敏";
    back.file = "交回的表.xlsx";
    back.lines = 1;
    back.remembered.push_back({"工作表“任务”第3行", "18-1-120", "签收 2023-03-08 李军", "有冲突 台账里已有另一次签收。"});
    (*transaction)->writer().addExchangeReturn(exchange.id, back);
    if (const auto committed = (*transaction)->commit(); !committed) throw std::runtime_error(committed.error().code);
}

}  // namespace huying::tests
