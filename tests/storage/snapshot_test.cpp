// SPDX-License-Identifier: GPL-3.0-or-later
// Several questions that belong together are answered from one moment, whatever another program writes between them.
#include <catch2/catch.hpp>

#include "app/commands/command_json.h"
#include "app/ports/read_snapshot.h"
#include "app/report/compute_report.h"
#include "app/words/words.h"
#include "storage/connection.h"
#include "storage/sqlite_register.h"

#include "changing_registers.h"

namespace huying::tests {

namespace {

void runIn(app::RegisterStore& store, const std::string& json) {
    const auto request = app::commandFromJson(json, "李红");
    if (!app::execute(store, {*request}, day("2024-12-31"), app::RunMode::apply).isWritten) throw std::runtime_error(json);
}

// A register open twice: what `reader` asks is watched, and just before the first statement that contains a certain
// text another program writes.
class Interruption {
public:
    Interruption() {
        makeRegister(folder_.file("shared.huying"));
        other_ = *storage::openRegister(folder_.file("shared.huying"));
        runIn(*other_, registering(1, "甲"));
        auto connection = std::make_unique<storage::Connection>(folder_.file("shared.huying"), storage::Access::readWrite);
        connection->useRegisterRules(storage::Access::readWrite);
        sqlite3_trace_v2(connection->handle(), SQLITE_TRACE_STMT, &Interruption::atStatement, this);
        store_ = storage::makeRegisterStore(std::move(connection), folder_.file("shared.huying"));
    }

    app::RegisterStore& store() { return *store_; }
    void beforeStatementWith(const std::string& text, std::vector<std::string> commands) {
        text_ = text;
        commands_ = std::move(commands);
    }
    [[nodiscard]] bool hasHappened() const { return text_.empty(); }

private:
    static int atStatement(unsigned, void* self, void*, void* sql) {
        static_cast<Interruption*>(self)->interrupt(static_cast<const char*>(sql));
        return 0;
    }
    void interrupt(const std::string& sql) {
        if (text_.empty() || sql.find(text_) == std::string::npos) return;
        text_.clear();
        for (const std::string& command : commands_) runIn(*other_, command);
    }

    RegisterFolder folder_;
    std::string text_;
    std::vector<std::string> commands_;
    std::unique_ptr<app::RegisterStore> other_;
    std::unique_ptr<app::RegisterStore> store_;  // watched until it is closed
};

constexpr auto baseFigure = R"({"command":"set-base-figure","term":17,"number":5,"total":100})";

}  // namespace

TEST_CASE("verify finds no differences while another program writes") {
    const std::string place = GENERATE("FROM history_entry e", "FROM suggestion ORDER BY id", "FROM case_summary");
    CAPTURE(place);
    Interruption register_;
    register_.beforeStatementWith(place, {registering(2, "乙"), assigning("18-1-1"), correcting("18-1-1", "title", "甲二")});
    CHECK(register_.store().verify().empty());
    CHECK(register_.hasHappened());
    CHECK(register_.store().verify().empty());
}

TEST_CASE("a report does not mix what was before and after another program's change") {
    Interruption register_;
    const auto report = [&] {
        return *app::computeReport(register_.store().reader(), {18, 1}, day("2023-12-31"), app::Words::of(app::Language::chinese));
    };
    register_.beforeStatementWith("FROM base_figure", {registering(2, "乙"), baseFigure});
    const auto before = report();
    CHECK(register_.hasHappened());
    CHECK(before.totals.registered == 1);
    CHECK(before.growth.empty());
    const auto after = report();
    CHECK(after.totals.registered == 2);
    CHECK(after.growth.size() == 1);
}

TEST_CASE("the view of a case does not mix what was before and after another program's change") {
    Interruption register_;
    const auto id = register_.store().reader().caseIds({}).at(0);
    const auto version = register_.store().reader().suggestionVersion(id);
    register_.beforeStatementWith("FROM row_version", {correcting("18-1-1", "title", "甲二")});
    const auto view = app::viewCase(register_.store().reader(), id, day("2023-12-31"));
    CHECK(register_.hasHappened());
    CHECK(view->facts.suggestion.title == "甲");
    CHECK(view->version == version);
}

TEST_CASE("the facts of one case are read in one moment") {
    Interruption register_;
    const auto id = register_.store().reader().caseIds({}).at(0);
    const auto facts = [&] { return *register_.store().reader().caseFacts(id); };
    register_.beforeStatementWith("FROM task", {assigning("18-1-1"), correcting("18-1-1", "title", "甲二")});
    CHECK((facts().tasks.empty() && register_.hasHappened()));
    CHECK(facts().tasks.size() == 1);
}

TEST_CASE("total and rows of a list belong to one moment while a snapshot is held") {
    Interruption register_;
    app::RegisterReader& reader = register_.store().reader();
    {
        const app::ReadSnapshot moment(reader);
        const auto ids = reader.caseIds({});
        register_.beforeStatementWith("FROM suggestion", {registering(2, "乙"), correcting("18-1-1", "title", "甲二")});
        CHECK(reader.caseRows(ids).at(0).title == "甲");
        CHECK(register_.hasHappened());
        {
            const app::ReadSnapshot nested(reader);
            CHECK(reader.caseIds({}).size() == 1);
        }
        CHECK(reader.caseIds({}).size() == 1);
    }
    CHECK(reader.caseIds({}).size() == 2);
}

TEST_CASE("a snapshot inside a change sees the change and does not end it") {
    TemporaryRegister ledger;
    auto transaction = ledger.store().beginWrite();
    REQUIRE(transaction);
    {
        const app::ReadSnapshot moment((*transaction)->reader());
        (*transaction)->writer().addDelegation({{}, 18, "武侯代表团"});
        CHECK(ledger.reader().delegations(18).size() == 1);
    }
    transaction->reset();
    CHECK(ledger.reader().delegations(18).empty());
    ledger.mustRun(registering(1, "甲"));
}

}  // namespace huying::tests
