// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger of what went out to units: outside history, kept through undo and restore, seen by other programs.
#include <catch2/catch.hpp>

#include "app/commands/command_json.h"
#include "app/exchange/sent_work.h"
#include "storage/register_copies.h"

#include "changing_registers.h"

namespace huying::tests {

namespace {

app::Exchange send(app::RegisterStore& store, const std::string& code = "U001") {
    app::SendOrder order;
    order.actor = "张敏";
    order.unit = store.reader().units().front().id;
    for (const domain::Unit& unit : store.reader().units()) {
        if (unit.code == code) order.unit = unit.id;
    }
    for (const domain::SuggestionId id : store.reader().caseIds({})) order.cases.push_back({id, store.reader().newestEntryOf(id)});
    auto sent = app::sendWork(store, order, day("2023-03-04"), [](const app::Exchange&) { return base::Result<void>(); });
    if (!sent) throw std::runtime_error(sent.error().code);
    return *sent;
}

}  // namespace

TEST_CASE("an exchange has its own token and number, is no entry of the history and changes the mark of the register") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    const std::int64_t entries = ledger.entryCount();
    const std::int64_t mark = ledger.store().changeMark();
    const app::Exchange first = send(ledger.store());
    const app::Exchange second = send(ledger.store());
    CHECK(first.number == 1);
    CHECK(second.number == 2);
    CHECK(first.token != second.token);
    CHECK(first.token.size() == 32);
    CHECK(first.entry == entries);
    CHECK(ledger.entryCount() == entries);
    CHECK(ledger.store().changeMark() != mark);
    const auto known = ledger.reader().exchange(first.token);
    REQUIRE(known);
    CHECK(known->cases.at(0).version == entries);
    CHECK_FALSE(ledger.reader().exchange("0"));
    CHECK(ledger.store().verify().empty());
    // Undo takes back the registration; what is out stays known.
    REQUIRE(ledger.store().undo({std::nullopt, std::nullopt, "张敏"}));
    CHECK(ledger.reader().exchanges().size() == 2);
    CHECK(ledger.store().verify().empty());
}

TEST_CASE("a restored register knows what went out of the one it replaces, by entries that both have") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    const auto copies = storage::makeRegisterCopies();
    const auto backup = copies->backUp(ledger.file(), app::BackupWhen::always);
    REQUIRE(backup);
    const std::int64_t shared = ledger.entryCount();
    ledger.mustRun(registering(2, "乙"));
    ledger.mustRun(registering(3, "丙"));
    const app::Exchange sent = send(ledger.store());
    CHECK(sent.entry == shared + 2);
    REQUIRE(copies->restore(ledger.file(), backup->file, "李红"));
    const auto restored = storage::openRegister(ledger.file());
    REQUIRE(restored);
    const auto known = (*restored)->reader().exchange(sent.token);
    REQUIRE(known);
    CHECK(known->entry == shared);
    for (const app::ExchangedCase& one : known->cases) CHECK(one.version <= shared);
    CHECK((*restored)->verify().empty());
}

}  // namespace huying::tests
