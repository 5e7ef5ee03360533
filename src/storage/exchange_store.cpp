// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/exchange_store.h"

#include <algorithm>

#include "storage/history_store.h"
#include "storage/query.h"

namespace huying::storage {

namespace {

using app::Exchange;

constexpr std::string_view columns = "SELECT id, token, unit_id, kind, number, sent_on, sent_by, entry FROM exchange ";

void readLines(Connection& connection, domain::UnitId unit, app::ExchangeReturn& back) {
    Query lines(connection,
                "SELECT l.place, l.case_address, l.said, l.left_because, l.whole_text, a.id, a.reason, a.on_date, a.laid_by"
                " FROM returned_line l LEFT JOIN laid_aside a ON a.unit_id = ? AND a.case_address = l.case_address"
                " AND a.text = iif(l.whole_text = '', l.said, l.whole_text) WHERE l.return_id = ? ORDER BY l.position");
    lines.bind(unit, back.id);
    while (lines.next()) {
        app::RememberedLine& one = back.remembered.emplace_back();
        lines.into(0, one.place, one.caseAddress, one.said, one.leftBecause, one.wholeText);
        if (lines.isNull(5)) continue;
        app::LaidAside& decided = one.laidAside.emplace();
        lines.into(5, decided.id, decided.reason, decided.on, decided.by);
    }
}

Exchange exchangeOf(Connection& connection, const Query& query, const UndoneBatches& undone) {
    Exchange row;
    query.into(0, row.id, row.token, row.unit, row.kind, row.number, row.sentOn, row.sentBy, row.entry);
    Query cases(connection, "SELECT suggestion_id, version FROM exchange_case WHERE exchange_id = ? ORDER BY suggestion_id");
    cases.bind(row.id);
    while (cases.next()) {
        app::ExchangedCase& one = row.cases.emplace_back();
        cases.into(0, one.id, one.version);
    }
    Query returns(connection,
                  "SELECT id, returned_on, taken_by, file, lines, applied, batch, unit_register, return_number, is_whole"
                  " FROM exchange_return WHERE exchange_id = ? ORDER BY id");
    returns.bind(row.id);
    while (returns.next()) {
        app::ExchangeReturn& one = row.returns.emplace_back();
        returns.into(0, one.id, one.on, one.by, one.file, one.lines, one.applied, one.batch, one.unitRegister, one.number, one.isWhole);
        one.isTakenBack = one.batch != 0 && undone.isUndone(one.batch);
        readLines(connection, row.unit, one);
    }
    return row;
}

}  // namespace

std::vector<Exchange> readExchanges(Connection& connection) {
    const UndoneBatches undone(connection);
    Query query(connection, std::string(columns) + "ORDER BY id DESC");
    std::vector<Exchange> exchanges;
    while (query.next()) exchanges.push_back(exchangeOf(connection, query, undone));
    return exchanges;
}

std::optional<Exchange> readExchange(Connection& connection, const std::string& token) {
    const UndoneBatches undone(connection);
    Query query(connection, std::string(columns) + "WHERE token = ?");
    query.bind(token);
    return query.next() ? std::optional(exchangeOf(connection, query, undone)) : std::nullopt;
}

Exchange addExchange(Connection& connection, Exchange exchange) {
    exchange.entry = lastEntry(connection);
    Query insert(connection,
                 "INSERT INTO exchange (token, unit_id, kind, number, sent_on, sent_by, entry) VALUES (lower(hex(randomblob(16))), ?1, ?2,"
                 " (SELECT ifnull(max(number), 0) + 1 FROM exchange WHERE unit_id = ?1 AND kind = ?2), ?3, ?4, ?5)"
                 " RETURNING id, token, number");
    insert.bind(exchange.unit, exchange.kind, exchange.sentOn, exchange.sentBy, exchange.entry);
    insert.next();
    insert.into(0, exchange.id, exchange.token, exchange.number);
    insert.run();
    for (const app::ExchangedCase& one : exchange.cases) {
        Query row(connection, "INSERT INTO exchange_case (exchange_id, suggestion_id, version) VALUES (?, ?, ?)");
        row.bind(exchange.id, one.id, one.version).run();
    }
    return exchange;
}

void addExchangeReturn(Connection& connection, std::int64_t exchange, const app::ExchangeReturn& row) {
    const std::optional<std::int64_t> known = row.id == 0 ? std::nullopt : std::optional(row.id);
    Query insert(connection,
                 "INSERT INTO exchange_return (id, exchange_id, returned_on, taken_by, file, lines, applied, batch, unit_register,"
                 " return_number, is_whole) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    insert.bind(known, exchange, row.on, row.by, row.file, row.lines, row.applied, row.batch, row.unitRegister, row.number, row.isWhole);
    insert.next();
    const auto id = insert.get<std::int64_t>(0);
    insert.run();
    int position = 0;
    for (const app::RememberedLine& one : row.remembered) {
        Query line(connection,
                   "INSERT INTO returned_line (return_id, position, place, case_address, said, left_because, whole_text)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?)");
        line.bind(id, ++position, one.place, one.caseAddress, one.said, one.leftBecause, one.wholeText).run();
    }
}

void addLaidAside(Connection& connection, domain::UnitId unit, const app::RememberedLine& line) {
    Query insert(connection, "INSERT INTO laid_aside (unit_id, case_address, text, reason, on_date, laid_by) VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(unit, line.caseAddress, line.key(), line.laidAside->reason, line.laidAside->on, line.laidAside->by).run();
}

std::vector<app::ToldAside> readLaidAside(Connection& connection) {
    Query query(connection, "SELECT id, case_address, text, reason, on_date FROM laid_aside ORDER BY id");
    std::vector<app::ToldAside> rows;
    while (query.next()) {
        app::ToldAside& row = rows.emplace_back();
        query.into(0, row.id, row.caseAddress, row.text, row.reason, row.on);
    }
    return rows;
}

std::int64_t markOfExchanges(Connection& connection) {
    constexpr std::int64_t apart = 1'000'003;
    Query query(connection, "SELECT (SELECT count(*) FROM exchange), (SELECT count(*) FROM exchange_return)");
    query.next();
    return query.get<std::int64_t>(0) * apart + query.get<std::int64_t>(1);
}

void takeOverExchanges(Connection& from, Connection& to, std::int64_t sharedEntry) {
    to.execute("DELETE FROM returned_line; DELETE FROM exchange_return; DELETE FROM exchange_case; DELETE FROM exchange");
    std::vector<Exchange> exchanges = readExchanges(from);
    std::reverse(exchanges.begin(), exchanges.end());
    for (const Exchange& one : exchanges) {
        Query row(to, "INSERT INTO exchange (id, token, unit_id, kind, number, sent_on, sent_by, entry) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        row.bind(one.id, one.token, one.unit, one.kind, one.number, one.sentOn, one.sentBy, std::min(one.entry, sharedEntry)).run();
        for (const app::ExchangedCase& piece : one.cases) {
            Query insert(to, "INSERT INTO exchange_case (exchange_id, suggestion_id, version) VALUES (?, ?, ?)");
            insert.bind(one.id, piece.id, std::min(piece.version, sharedEntry)).run();
        }
        for (app::ExchangeReturn back : one.returns) {
            if (back.batch > sharedEntry) {  // what it brought is gone with the moment that was given up: it tells of nothing any more
                back.batch = 0;
                back.applied = 0;
                back.isWhole = false;
                back.remembered.clear();
            }
            addExchangeReturn(to, one.id, back);
        }
    }
}

}  // namespace huying::storage
