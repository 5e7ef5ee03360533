// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of many pieces read together are those read one by one, and no piece is looked for by walking a whole table.
#include <catch2/catch.hpp>

#include <sqlite3.h>

#include "app/commands/command_json.h"
#include "app/queries/cases_in_turn.h"
#include "demonstration/make_demonstration.h"
#include "domain/life_cycle.h"
#include "features/merged_office.h"
#include "storage/connection.h"
#include "storage/sqlite_register.h"

#include "changing_registers.h"

namespace huying::tests {

namespace {

// Which rows there are, table by table and in order: every field of a row is read by the same line of the program in either case.
class Keys {
public:
    template <class Rows, class KeyOf>
    void add(const char* table, const Rows& rows, KeyOf keyOf) {
        text_ += std::string(" ") + table;
        for (const auto& row : rows) text_ += " " + std::to_string(keyOf(row));
    }
    template <class Rows>
    void add(const char* table, const Rows& rows) {
        add(table, rows, [](const auto& row) { return row.id.value; });
    }
    void add(const std::string& text) { text_ += " " + text; }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string text_;
};

void addVoidable(Keys& keys, const domain::VoidableFacts& facts) {
    keys.add("notes", facts.notes);
    keys.add("deliveries", facts.deliveries);
    keys.add("coordinations", facts.coordinations);
    keys.add("coordinated units", facts.coordinations, [](const auto& row) { return row.units.size(); });
    keys.add("urgings", facts.urgings);
    keys.add("meetings", facts.ratingMeetings);
    keys.add("steps", facts.commitmentSteps);
    keys.add("publications", facts.publications);
    keys.add("look-back lines", facts.lookBackLines);
    keys.add("look-back answers", facts.lookBackAnswers);
    keys.add("look-back findings", facts.lookBackFindings);
    keys.add("countersigns", facts.countersigns);
}

std::string keysIn(const domain::CaseFacts& facts) {
    const auto taskOf = [](const auto& row) { return row.task.value; };
    Keys keys;
    keys.add(facts.suggestion.address() + " " + facts.suggestion.title + " " + facts.suggestion.body);
    addVoidable(keys, facts);
    addVoidable(keys, facts.voided);
    keys.add("co-signers", facts.coSigners, [](const auto& row) { return row.deputy.value; });
    keys.add("plans", facts.unitPlans);
    keys.add("planned units", facts.unitPlans, [](const auto& row) { return row.units.size(); });
    keys.add("consultations", facts.consultations);
    keys.add("tasks", facts.tasks);
    keys.add("receipts", facts.receipts, taskOf);
    keys.add("contacts", facts.contacts);
    keys.add("opinions", facts.jointOpinions);
    keys.add("replies", facts.replies);
    keys.add("reviews", facts.replyReviews);
    keys.add("extensions", facts.extensions);
    keys.add("returns", facts.returnRequests);
    keys.add("proposals", facts.unitProposals);
    keys.add("proposed units", facts.unitProposals, [](const auto& row) { return row.units.size(); });
    keys.add("snoozes", facts.snoozes);
    keys.add("forms", facts.feedback);
    keys.add("rounds", facts.rehandlings, [](const auto& row) { return row.round; });
    keys.add("completions", facts.completions);
    keys.add("archivings", facts.archivings);
    keys.add("priorities", facts.priorities);
    keys.add("commitments", facts.commitments);
    keys.add("second replies", facts.secondReplies);
    keys.add("mergers", facts.mergers);
    keys.add("merged pieces", facts.mergedPieces);
    keys.add("signers of these", facts.mergedPieces, [](const auto& row) { return row.signers.size(); });
    keys.add("links", facts.links);
    keys.add("promising classes", facts.promisingClasses, [](domain::ResultClass one) { return static_cast<int>(one); });
    keys.add(facts.withdrawal ? "withdrawn" : "kept");
    keys.add(facts.governmentItem ? facts.governmentItem->leader : std::string());
    for (const domain::Merger& row : facts.mergers) keys.add(row.mainFacts ? keysIn(*row.mainFacts) : std::string("no main case"));
    return keys.text();
}

void checkAlike(app::RegisterReader& reader, const std::vector<domain::SuggestionId>& ids) {
    std::vector<domain::CaseFacts> together;
    app::forEachCase(reader, ids, [&](domain::CaseFacts facts) { together.push_back(std::move(facts)); });
    REQUIRE(together.size() == ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto alone = reader.caseFacts(ids[i]);
        REQUIRE(alone);
        CAPTURE(alone->suggestion.address());
        CHECK(keysIn(together[i]) == keysIn(*alone));
        CHECK(domain::summarize(domain::asHandled(together[i])) == domain::summarize(domain::asHandled(*alone)));
    }
}

// The statements about pieces that `work` runs on the store's connection, values in place; who looks is asked for beside them.
class HeardStatements {
public:
    explicit HeardStatements(const std::filesystem::path& file) {
        auto connection = std::make_unique<storage::Connection>(file, storage::Access::readWrite);
        connection->useRegisterRules(storage::Access::readWrite);
        sqlite3_trace_v2(connection->handle(), SQLITE_TRACE_STMT, &HeardStatements::note, this);
        store_ = storage::makeRegisterStore(std::move(connection), file);
    }
    app::RegisterReader& reader() { return store_->reader(); }
    void run(const std::string& json) {
        const auto request = app::commandFromJson(json, "张敏");
        if (!request || !app::execute(*store_, {*request}, day("2023-12-31"), app::RunMode::apply).isWritten)
            throw std::runtime_error(json);
    }
    template <class Work>
    std::vector<std::string> during(Work work) {
        statements_.clear();
        work();
        return statements_;
    }

private:
    static int note(unsigned, void* self, void* statement, void* sql) {
        const std::string said = static_cast<const char*>(sql);
        if (!said.starts_with("SELECT") || said.find("suggestion") == std::string::npos) return 0;
        char* expanded = sqlite3_expanded_sql(static_cast<sqlite3_stmt*>(statement));
        static_cast<HeardStatements*>(self)->statements_.emplace_back(expanded == nullptr ? said : expanded);
        sqlite3_free(expanded);
        return 0;
    }

    std::unique_ptr<app::RegisterStore> store_;
    std::vector<std::string> statements_;
};

// What SQLite would walk from end to end for them. Sessions do not count: a register has one a year, and walking a single one is what
// SQLite chooses.
std::vector<std::string> walksOf(const std::filesystem::path& file, const std::vector<std::string>& statements) {
    RawDatabase database(file, SQLITE_OPEN_READONLY);
    std::vector<std::string> walks;
    for (const std::string& statement : statements) {
        for (const RawRow& row : database.rows("EXPLAIN QUERY PLAN " + statement)) {
            const std::string step = row.at(3).value();
            const bool isOfFew = step.starts_with("SCAN listed ") || step.starts_with("SCAN session") || step.starts_with("SCAN os ");
            if (step.starts_with("SCAN ") && !isOfFew && step != "SCAN CONSTANT ROW") walks.push_back(step + " in " + statement);
        }
    }
    return walks;
}

}  // namespace

TEST_CASE("facts read together are those read one by one, of the whole demonstration register") {
    RegisterFolder folder;
    const std::filesystem::path file = folder.file("demonstration.huying");
    REQUIRE(demonstration::makeDemonstration(file));
    const auto store = storage::openRegister(file);
    REQUIRE(store);
    std::vector<domain::SuggestionId> ids = (*store)->reader().caseIds({});
    REQUIRE(ids.size() >= 670);
    std::reverse(ids.begin(), ids.end());  // not by key
    checkAlike((*store)->reader(), ids);
}

TEST_CASE("facts read together: main cases come with what is merged, links with both ends, what is unknown is left out") {
    MergedOffice o;
    o.assign();
    o.mergeBoth();
    o.must(R"({"command":"open-session","term":19,"number":1})");
    o.must(
        R"({"command":"register-suggestion","on":"2024-02-26","session":"19-1","serial":7,"title":"再次关于接驳的建议","lead":"王明（武侯代表团）"})");
    o.must(R"({"command":"link-suggestion","on":"2024-03-01","case":"19-1-7","earlier":["18-1-120"]})");
    o.must(
        R"({"command":"assign-suggestion","on":"2024-03-05","case":"19-1-7","tasks":[{"unit":"市教育局","role":"lead"},{"unit":"市住建局","role":"joint"}]})");
    o.must(R"({"command":"record-countersign","on":"2024-03-20","case":"19-1-7","unit":"市住建局","countersign_result":"asked"})");
    o.reply();
    app::RegisterReader& reader = o.office.reader();
    const std::vector<domain::SuggestionId> ids = reader.caseIds({});
    REQUIRE(ids.size() == 4);
    checkAlike(reader, ids);
    const auto merged = reader.caseFactsOf({o.view("122").facts.suggestion.id, o.view("121").facts.suggestion.id});
    REQUIRE(merged.size() == 2);
    REQUIRE(merged[0].merger() != nullptr);
    REQUIRE(merged[0].merger()->mainFacts);
    CHECK(merged[0].merger()->mainFacts->suggestion.serial == 120);
    CHECK(merged[0].merger()->mainFacts->replies.size() == 1);
    CHECK(merged[0].merger()->mainFacts == merged[1].merger()->mainFacts);  // read once for both

    const auto asked = reader.caseFactsOf({ids[2], domain::SuggestionId(4711), ids[0], ids[2]});
    REQUIRE(asked.size() == 2);
    CHECK(asked[0].suggestion.id == ids[2]);
    CHECK(asked[1].suggestion.id == ids[0]);
    CHECK(reader.caseFactsOf({}).empty());
}

TEST_CASE("neither a piece nor a list of pieces is looked for by walking a table from end to end") {
    RegisterFolder folder;
    const std::filesystem::path file = folder.file("register.huying");
    makeRegister(file);
    HeardStatements heard(file);
    for (int serial = 1; serial <= 3; ++serial) heard.run(registering(serial, "关于第" + std::to_string(serial) + "件事的建议"));
    heard.run(assigning("18-1-1"));
    const std::vector<domain::SuggestionId> ids = heard.reader().caseIds({});
    const auto one = heard.during([&] { (void)heard.reader().caseFacts(ids.front()); });
    const auto many = heard.during([&] { (void)heard.reader().caseFactsOf(ids); });
    REQUIRE(one.size() > 1);
    REQUIRE(many.size() > 30);
    CHECK(walksOf(file, one) == std::vector<std::string>());
    CHECK(walksOf(file, many) == std::vector<std::string>());
    // Taken-out rows stay out of the index of those in the archive, so this question has one of its own.
    CHECK(walksOf(file, {"SELECT EXISTS (SELECT 1 FROM archiving WHERE suggestion_id = 7)"}).empty());
}

}  // namespace huying::tests
