// SPDX-License-Identifier: GPL-3.0-or-later
// What undo takes back, what it refuses, and how redo names it.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "app/commands/key_commands.h"
#include "app/commands/snapshot_commands.h"

#include "changing_registers.h"
#include "documented_commands.h"

namespace huying::tests {

namespace {

std::string titleOf(TemporaryRegister& ledger, const std::string& address) { return ledger.view(address).facts.suggestion.title; }

base::Errors undoErrors(TemporaryRegister& ledger, const app::UndoRequest& request) {
    const auto receipt = ledger.store().undo(request);
    return receipt ? base::Errors{} : receipt.error();
}

}  // namespace

TEST_CASE("undo takes back the newest change and says which") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    const RawDump before = dumpOfTrackedTables(ledger.file());
    ledger.mustRun(correcting("18-1-1", "title", "甲二"));
    const auto receipt = mustTakeBack(ledger);
    CHECK(receipt.undone == std::vector<std::int64_t>{2});
    CHECK(receipt.commands == std::vector<std::string>{"correct-suggestion"});
    CHECK(receipt.entry == 3);
    CHECK_FALSE(receipt.isRedo);
    CHECK((dumpOfTrackedTables(ledger.file()) == before));
    const auto entry = ledger.reader().historyEntries(3, 3).at(0);
    CHECK(entry.command == "undo");
    CHECK(entry.actor == "李红");
    CHECK(ledger.reader().historyEntries(2, 2).at(0).isUndone);
}

TEST_CASE("undo again goes one change further back and never takes an undo back") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    ledger.mustRun(correcting("18-1-1", "title", "甲二"));
    ledger.mustRun(correcting("18-1-1", "title", "甲三"));
    mustTakeBack(ledger);
    CHECK(titleOf(ledger, "18-1-1") == "甲二");
    mustTakeBack(ledger);
    CHECK(titleOf(ledger, "18-1-1") == "甲");
    mustTakeBack(ledger);
    CHECK(ledger.run(correcting("18-1-1", "title", "x")).errors.at(0).code == "unknown-case");
    CHECK(undoError(ledger, takingBack()) == "nothing-to-undo");
}

TEST_CASE("undo of an actor takes the newest change of that actor only") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲", R"(,"actor":"张敏")"));
    ledger.mustRun(registering(2, "乙", R"(,"actor":"李红")"));
    ledger.mustRun(correcting("18-1-1", "remark", "张敏写的", R"(,"actor":"张敏")"));
    ledger.mustRun(correcting("18-1-2", "remark", "李红写的", R"(,"actor":"李红")"));
    CHECK(mustTakeBack(ledger, takingBack(std::nullopt, "张敏")).undone == std::vector<std::int64_t>{3});
    CHECK(ledger.view("18-1-1").facts.suggestion.remark.empty());
    CHECK(ledger.view("18-1-2").facts.suggestion.remark == "李红写的");
    CHECK(undoError(ledger, takingBack(std::nullopt, "没有此人")) == "nothing-to-undo");
}

TEST_CASE("undo of a named entry takes back its whole batch") {
    TemporaryRegister ledger;
    const RawDump before = dumpOfTrackedTables(ledger.file());
    ledger.runAll({registering(1, "甲"), assigning("18-1-1"), correcting("18-1-1", "title", "甲二")});
    const auto receipt = mustTakeBack(ledger, takingBack(2));
    CHECK(receipt.undone == std::vector<std::int64_t>{3, 2, 1});
    CHECK((dumpOfTrackedTables(ledger.file()) == before));
}

TEST_CASE("naming an undo brings the change back") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    ledger.mustRun(correcting("18-1-1", "title", "甲二"));
    const RawDump after = dumpOfTrackedTables(ledger.file());
    const auto undo = mustTakeBack(ledger);
    const auto redo = mustTakeBack(ledger, takingBack(undo.entry));
    CHECK(redo.isRedo);
    CHECK(redo.undone == std::vector<std::int64_t>{undo.entry});
    CHECK((dumpOfTrackedTables(ledger.file()) == after));
    CHECK(ledger.reader().historyEntries(redo.entry, redo.entry).at(0).command == "redo");
    CHECK_FALSE(ledger.reader().historyEntries(2, 2).at(0).isUndone);
    CHECK(ledger.store().verify().empty());
}

TEST_CASE("a change brought back can be undone again") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    ledger.mustRun(correcting("18-1-1", "title", "甲二"));
    mustTakeBack(ledger, takingBack(mustTakeBack(ledger).entry));
    CHECK(mustTakeBack(ledger).undone == std::vector<std::int64_t>{2});
    CHECK(titleOf(ledger, "18-1-1") == "甲");
    CHECK(ledger.store().verify().empty());
}

TEST_CASE("a change already undone is not undone twice and nor is its undo brought back twice") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    ledger.mustRun(correcting("18-1-1", "title", "甲二"));
    const auto undo = mustTakeBack(ledger);
    CHECK(undoError(ledger, takingBack(2)) == "already-undone");
    mustTakeBack(ledger, takingBack(undo.entry));
    CHECK(undoError(ledger, takingBack(undo.entry)) == "already-undone");
}

TEST_CASE("undo is refused and names the later entries that touch the same values") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    ledger.mustRun(correcting("18-1-1", "title", "甲二"));
    ledger.mustRun(correcting("18-1-1", "title", "甲三"));
    ledger.mustRun(correcting("18-1-1", "title", "甲四"));
    const RawDump before = dumpOfTrackedTables(ledger.file());
    const base::Errors errors = undoErrors(ledger, takingBack(2));
    REQUIRE(codesOf(errors) == std::vector<std::string>{"later-changes"});
    CHECK(argumentOf(errors[0], "entries") == "3、4");
    CHECK((dumpOfTrackedTables(ledger.file()) == before));
    CHECK(ledger.entryCount() == 4);
}

TEST_CASE("later changes of other values do not stand in the way") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    ledger.mustRun(correcting("18-1-1", "title", "甲二"));
    ledger.mustRun(correcting("18-1-1", "remark", "另一栏"));
    mustTakeBack(ledger, takingBack(2));
    CHECK(titleOf(ledger, "18-1-1") == "甲");
    CHECK(ledger.view("18-1-1").facts.suggestion.remark == "另一栏");
}

TEST_CASE("a value that was changed away and back still stands in the way") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    ledger.mustRun(correcting("18-1-1", "title", "甲二"));
    ledger.mustRun(correcting("18-1-1", "title", "甲三"));
    ledger.mustRun(correcting("18-1-1", "title", "甲二"));
    CHECK(undoError(ledger, takingBack(2)) == "later-changes");
    mustTakeBack(ledger);
    mustTakeBack(ledger);
    CHECK(mustTakeBack(ledger).undone == std::vector<std::int64_t>{2});
    CHECK(titleOf(ledger, "18-1-1") == "甲");
}

TEST_CASE("a registration cannot be undone while something builds on it") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    ledger.mustRun(assigning("18-1-1"));
    const base::Errors errors = undoErrors(ledger, takingBack(1));
    REQUIRE(codesOf(errors) == std::vector<std::string>{"later-changes"});
    CHECK(argumentOf(errors[0], "entries") == "2");
    mustTakeBack(ledger);
    mustTakeBack(ledger);
    CHECK(ledger.reader().caseIds({}).empty());
}

TEST_CASE("a person made by one registration holds it while another registration names the person") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    ledger.mustRun(registering(2, "乙"));
    CHECK(argumentOf(undoErrors(ledger, takingBack(1)).at(0), "entries") == "2");
}

TEST_CASE("undo names the later entries that refer to what would go: a better unit, the piece that a paper is to be merged into") {
    TemporaryRegister ledger;
    ledger.mustRun(R"({"command":"add-unit","on":"2023-02-20","name":"成都市数据局","short_name":"市数据局","system":"government"})");
    ledger.mustRun(registering(1, "甲"));
    ledger.mustRun(R"({"command":"plan-assignment","on":"2023-02-28","case":"1","tasks":[{"unit":"市住建局"}]})");
    ledger.mustRun(
        R"({"command":"record-consultation","on":"2023-03-01","case":"1","unit":"市住建局","consent":"objected","opinion":"不属职责","better_unit":"市数据局"})");
    CHECK(argumentOf(undoErrors(ledger, takingBack(1)).at(0), "entries") == "4");

    ledger.mustRun(
        R"({"command":"record-submission","session":"18-1","on":"2023-02-27","title":"关于路灯的建议","lead":"李红（锦江代表团）"})");
    ledger.mustRun(registering(2, "乙"));
    ledger.mustRun(
        R"({"command":"review-submission","submission":"来1","on":"2023-02-28","stage":"first","verdict":"pass","merge_into":"2"})");
    CHECK(argumentOf(undoErrors(ledger, takingBack(6)).at(0), "entries") == "7");
    CHECK(ledger.store().verify().empty());
}

TEST_CASE("a refused bringing back names the entries in its way") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    ledger.mustRun(correcting("18-1-1", "title", "甲二"));
    const auto undo = mustTakeBack(ledger);
    ledger.mustRun(correcting("18-1-1", "title", "甲三"));
    const base::Errors errors = undoErrors(ledger, takingBack(undo.entry));
    REQUIRE(codesOf(errors) == std::vector<std::string>{"later-changes"});
    CHECK(argumentOf(errors[0], "entries") == "4");
}

TEST_CASE("changes undone in a row come back in their order only") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    ledger.mustRun(correcting("18-1-1", "title", "甲二"));
    ledger.mustRun(correcting("18-1-1", "title", "甲三"));
    const auto third = mustTakeBack(ledger);
    const auto second = mustTakeBack(ledger);
    const base::Errors errors = undoErrors(ledger, takingBack(third.entry));
    REQUIRE(codesOf(errors) == std::vector<std::string>{"later-changes"});
    CHECK(argumentOf(errors[0], "entries") == std::to_string(second.entry));
    mustTakeBack(ledger, takingBack(second.entry));
    mustTakeBack(ledger, takingBack(third.entry));
    CHECK(titleOf(ledger, "18-1-1") == "甲三");
}

TEST_CASE("the number of an undone registration stays used except for its own return") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(7, "甲"));
    const auto undo = mustTakeBack(ledger);
    const auto again = ledger.run(registering(7, "别的"));
    REQUIRE(codesOf(again.errors) == std::vector<std::string>{"number-used"});
    CHECK(argumentOf(again.errors[0], "next") == "8");
    CHECK(ledger.mustRun(R"({"command":"register-suggestion","on":"2023-02-26","title":"乙","lead":"周九"})").ids ==
          std::vector<std::string>{"18-1-8"});
    mustTakeBack(ledger, takingBack(undo.entry));
    CHECK(titleOf(ledger, "18-1-7") == "甲");
    CHECK(ledger.store().verify().empty());
}

TEST_CASE("a batch is undone whole or not at all") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    ledger.runAll({correcting("18-1-1", "remark", "一"), registering(2, "乙"), assigning("18-1-2")});
    ledger.mustRun(correcting("18-1-1", "remark", "二"));
    const RawDump before = dumpOfTrackedTables(ledger.file());
    CHECK(undoError(ledger, takingBack(4)) == "later-changes");
    CHECK((dumpOfTrackedTables(ledger.file()) == before));
    mustTakeBack(ledger);
    CHECK(mustTakeBack(ledger).undone == std::vector<std::int64_t>{4, 3, 2});
}

TEST_CASE("co-signers that were replaced come back in their order") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲", R"(,"co_signers":["李二","赵三","钱四"])"));
    const RawDump before = dumpOfTrackedTables(ledger.file());
    ledger.mustRun(R"({"command":"correct-suggestion","case":"18-1-1","co_signers":["钱四","李二"]})");
    mustTakeBack(ledger);
    CHECK((dumpOfTrackedTables(ledger.file()) == before));
    CHECK(ledger.view("18-1-1").facts.coSigners.size() == 3);
}

TEST_CASE("making the register is not undone and an unknown entry is named") {
    TemporaryRegister ledger;
    CHECK(undoError(ledger, takingBack()) == "nothing-to-undo");
    CHECK(undoError(ledger, takingBack(0)) == "not-undoable");
    CHECK(undoError(ledger, takingBack(99)) == "unknown-entry");
    CHECK(ledger.entryCount() == 0);
}

TEST_CASE("summary and list are right at once after an undo") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲"));
    ledger.mustRun(assigning("18-1-1"));
    const auto id = ledger.view("18-1-1").facts.suggestion.id;
    CHECK(ledger.reader().storedSummary(id)->state == domain::CaseState::assigned);
    const auto undo = mustTakeBack(ledger);
    CHECK(ledger.reader().storedSummary(id)->state == domain::CaseState::registered);
    CHECK_FALSE(ledger.reader().caseRows({id}).at(0).dueOn);
    mustTakeBack(ledger, takingBack(undo.entry));
    CHECK(ledger.reader().caseRows({id}).at(0).dueOn == day("2023-06-05"));
    CHECK(ledger.store().verify().empty());
}

namespace {

std::string replying(const std::string& on = "2023-04-20") {
    return R"({"command":"record-reply","case":"18-1-1","unit":"市教育局","result_class":"A","on":")" + on + "\"}";
}

std::string rating(const std::string& result, const std::string& on = "2023-05-10") {
    return R"({"command":"record-feedback","case":"18-1-1","comment":"意见","result":")" + result + R"(","on":")" + on + "\"}";
}

constexpr auto sendingBack = R"({"command":"order-rehandling","case":"18-1-1","on":"2023-05-20","reason":"不满意"})";

std::string signedBy(const std::string& coSigners) {
    return R"({"command":"correct-suggestion","case":"18-1-1","co_signers":[)" + coSigners + "]}";
}

// Refused with these later entries, nothing changed.
void checkRefused(TemporaryRegister& ledger, std::int64_t entry, const std::string& later) {
    CAPTURE(entry);
    const RawDump before = dumpOfTrackedTables(ledger.file());
    const std::int64_t entries = ledger.entryCount();
    const base::Errors errors = undoErrors(ledger, takingBack(entry));
    REQUIRE(codesOf(errors) == std::vector<std::string>{"later-changes"});
    CHECK(argumentOf(errors[0], "entries") == later);
    CHECK((dumpOfTrackedTables(ledger.file()) == before));
    CHECK(ledger.entryCount() == entries);
}

}  // namespace

TEST_CASE("a reply is not undone beneath the rating and the completion that build on it") {
    TemporaryRegister ledger;
    for (const std::string& line : {registering(1, "甲"), assigning("18-1-1"), replying(), rating("satisfied")}) ledger.mustRun(line);
    REQUIRE(ledger.view("18-1-1").summary.isCompleted);
    checkRefused(ledger, 3, "4");
    mustTakeBack(ledger, takingBack(4));
    mustTakeBack(ledger, takingBack(3));
    CHECK(ledger.view("18-1-1").summary.state == domain::CaseState::assigned);
}

TEST_CASE("a reply is not undone beneath a completion without a form") {
    TemporaryRegister ledger;
    for (const std::string& line : {registering(1, "甲"), assigning("18-1-1"), replying()}) ledger.mustRun(line);
    ledger.mustRun(
        R"({"command":"complete-suggestion","case":"18-1-1","on":"2023-06-30","ground":"no_form_returned","reason":"逾期未收到意见表"})");
    ledger.mustRun(correcting("18-1-1", "remark", "与答复无关"));
    checkRefused(ledger, 3, "4");
}

TEST_CASE("a dissatisfied rating is not undone beneath the order to handle again") {
    TemporaryRegister ledger;
    for (const std::string& line :
         {registering(1, "甲"), assigning("18-1-1"), replying(), rating("dissatisfied"), std::string(sendingBack), replying("2023-06-01")})
        ledger.mustRun(line);
    checkRefused(ledger, 4, "5");
    checkRefused(ledger, 3, "4");
}

TEST_CASE("a co-signer is not taken away beneath a reply that is owed, was delivered, or a form that came back") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "甲", R"(,"co_signers":["李二"])"));
    for (const std::string& line : {assigning("18-1-1"), signedBy(""), signedBy(R"("李二")"), replying()}) ledger.mustRun(line);
    checkRefused(ledger, 4, "5");
    ledger.mustRun(R"({"command":"record-delivery","case":"18-1-1","deputy":"李二","way":"post","on":"2023-04-21"})");
    checkRefused(ledger, 4, "5、6");
    ledger.mustRun(R"({"command":"record-feedback","case":"18-1-1","deputy":"李二","result":"satisfied","on":"2023-05-02"})");
    checkRefused(ledger, 4, "5、6、7");
}

TEST_CASE("a correction of the signers that left something behind is undone and brought back") {
    TemporaryRegister ledger;
    for (const std::string& line : {registering(1, "甲", R"(,"co_signers":["李二"])"), assigning("18-1-1"), replying()})
        ledger.mustRun(line);
    ledger.mustRun(R"({"command":"record-delivery","case":"18-1-1","deputy":"李二","way":"post","on":"2023-04-21"})");
    ledger.mustRun(signedBy(""));
    ledger.mustRun(signedBy(R"("李二")"));
    const RawDump after = dumpOfTrackedTables(ledger.file());
    const auto second = mustTakeBack(ledger);
    const auto first = mustTakeBack(ledger);
    mustTakeBack(ledger, takingBack(first.entry));
    mustTakeBack(ledger, takingBack(second.entry));
    CHECK((dumpOfTrackedTables(ledger.file()) == after));
}

TEST_CASE("what was undone does not come back without what it presupposed") {
    TemporaryRegister ledger;
    for (const std::string& line : {registering(1, "甲"), assigning("18-1-1"), replying(), rating("dissatisfied")}) ledger.mustRun(line);
    const auto undoOfRating = mustTakeBack(ledger);
    const auto undoOfReply = mustTakeBack(ledger);
    checkRefused(ledger, undoOfRating.entry, std::to_string(undoOfReply.entry));
    mustTakeBack(ledger, takingBack(undoOfReply.entry));
    mustTakeBack(ledger, takingBack(undoOfRating.entry));
    CHECK(ledger.view("18-1-1").summary.state == domain::CaseState::rated);
}

TEST_CASE("a rating that was undone does not come back beside another one") {
    TemporaryRegister ledger;
    for (const std::string& line : {registering(1, "甲"), assigning("18-1-1"), replying(), rating("dissatisfied")}) ledger.mustRun(line);
    const auto undo = mustTakeBack(ledger);
    ledger.mustRun(rating("dissatisfied", "2023-05-11"));
    checkRefused(ledger, undo.entry, "6");
}

TEST_CASE("every documented command can be undone and brought back one by one") {
    TemporaryRegister ledger;
    rememberReturnedLine(ledger.store());
    RawDump before;
    RawDump after = dumpOfTrackedTables(ledger.file());
    for (const std::string& line : documentedCommands()) {
        CAPTURE(line);
        before = std::move(after);
        ledger.mustRun(line);
        after = dumpOfTrackedTables(ledger.file());
        const auto command = nlohmann::json::parse(line).at("command").get<std::string>();
        if (app::isAboutRights(command) || app::isNeverTakenBack(command)) {
            const auto refused = ledger.store().undo(takingBack(ledger.entryCount()));
            REQUIRE_FALSE(refused);
            CHECK(codesOf(refused.error()) ==
                  std::vector<std::string>{app::isAboutRights(command) ? "rights-not-undone" : "snapshot-not-undone"});
            CHECK((dumpOfTrackedTables(ledger.file()) == after));
            continue;
        }
        const auto undo = mustTakeBack(ledger);
        CHECK((dumpOfTrackedTables(ledger.file()) == before));
        mustTakeBack(ledger, takingBack(undo.entry));
        CHECK((dumpOfTrackedTables(ledger.file()) == after));
    }
    CHECK(ledger.store().verify().empty());
}

}  // namespace huying::tests
