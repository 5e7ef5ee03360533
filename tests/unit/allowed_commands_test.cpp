// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "app/commands/allowed_commands.h"
#include "app/commands/command_json.h"
#include "unit/case_examples.h"

namespace huying::tests {

namespace {

using Names = std::set<std::string>;

Names possibleOn(const CaseExample& example, std::string_view iso) {
    Names names;
    for (const auto& one : app::allowedCommands(example.facts, day(iso))) {
        if (one.isAllowed()) names.insert(std::string(one.command));
    }
    return names;
}

std::vector<std::string> obstacles(std::string_view command, const CaseExample& example, std::string_view iso, int unit = 0) {
    const app::MaybeUnit who = unit == 0 ? std::nullopt : std::optional(domain::UnitId(unit));
    return codesOf(app::whatStandsInTheWay(command, example.facts, CaseExample::maybe(iso), who));
}

using Codes = std::vector<std::string>;

CaseExample leadAndJoint() {
    CaseExample example;
    example.task(10, domain::TaskRole::lead, "2023-03-03", "2023-06-05");
    example.task(11, domain::TaskRole::joint, "2023-03-03", "2023-04-03");
    return example;
}

}  // namespace

TEST_CASE("Each stage of a case allows exactly the commands that make sense in it") {
    CaseExample example;
    CHECK(possibleOn(example, "2023-02-26") == Names{"correct-suggestion", "assign-suggestion", "withdraw-suggestion", "propose-priority",
                                                     "decline-candidates", "set-priority", "set-government-leader", "merge-suggestions",
                                                     "link-suggestion", "snooze-suggestion", "plan-assignment", "void-suggestion",
                                                     "record-publication"});

    example = leadAndJoint();
    const Names working{"request-return",    "propose-units",         "record-coordination",  "correct-suggestion",
                        "assign-suggestion", "correct-assignment",    "cancel-assignment",    "acknowledge-receipt",
                        "record-progress",   "record-contact",        "record-joint-opinion", "record-reply",
                        "request-extension", "withdraw-suggestion",   "propose-priority",     "decline-candidates",
                        "set-priority",      "set-government-leader", "merge-suggestions",    "link-suggestion",
                        "record-urging",     "snooze-suggestion",     "pass-on-assignment",   "reassign-task",
                        "void-suggestion",   "record-publication",    "record-countersign",   "pause-clock"};
    CHECK(possibleOn(example, "2023-03-10") == working);

    example.extension(domain::TaskId(1), "2023-05-20", "2023-08-31");
    Names pending = working;
    pending.erase("request-extension");
    pending.insert({"decide-extension", "correct-extension"});
    CHECK(possibleOn(example, "2023-05-21") == pending);
    example.facts.extensions.clear();

    const auto letter = example.reply(domain::TaskId(1), "2023-05-30");
    example.delivery(letter, "");
    CHECK(possibleOn(example, "2023-06-01") ==
          Names{"request-return",     "propose-units",       "record-coordination",  // the joint unit
                "correct-suggestion", "assign-suggestion",   "correct-assignment",   "cancel-assignment", "acknowledge-receipt",
                "record-progress",    "record-contact",      "record-joint-opinion", "correct-reply",     "record-delivery",
                "record-feedback",    "complete-suggestion", "record-commitment",    "answer-again",      "record-review",
                "link-suggestion",    "propose-priority",    "decline-candidates",   "set-priority",      "set-government-leader",
                "record-urging",      "snooze-suggestion",   "pass-on-assignment",   "reassign-task",     "void-suggestion",
                "record-publication", "add-look-back-lines", "pause-clock"});

    example.rating("2023-06-12", domain::Rating::dissatisfied);
    CHECK(possibleOn(example, "2023-06-13") ==
          Names{"request-return",       "propose-units",       "record-coordination", "correct-suggestion", "assign-suggestion",
                "correct-assignment",   "cancel-assignment",   "acknowledge-receipt", "record-progress",    "record-contact",
                "record-joint-opinion", "correct-reply",       "record-delivery",     "correct-feedback",   "order-rehandling",
                "complete-suggestion",  "propose-priority",    "decline-candidates",  "set-priority",       "set-government-leader",
                "record-commitment",    "answer-again",        "record-meeting",      "record-review",      "link-suggestion",
                "record-urging",        "snooze-suggestion",   "pass-on-assignment",  "reassign-task",      "void-suggestion",
                "record-publication",   "add-look-back-lines", "pause-clock"});

    example.withdrawal("2023-06-20");
    CHECK(possibleOn(example, "2023-06-21") == Names{"correct-suggestion", "correct-assignment", "correct-reply", "correct-feedback"});
}

TEST_CASE("A completed case is not assigned or completed again but may be sent back when it was rated dissatisfied") {
    CaseExample example = leadAndJoint();
    example.reply(domain::TaskId(1), "2023-05-30");
    example.rating("2023-06-12", domain::Rating::dissatisfied);
    example.completion("2023-06-15");
    CHECK(obstacles("assign-suggestion", example, "2023-06-16") == Codes{"already-completed"});
    CHECK(obstacles("complete-suggestion", example, "2023-06-16") == Codes{"already-completed"});
    CHECK(obstacles("order-rehandling", example, "2023-06-16").empty());
    example.facts.feedback[0].result = domain::Rating::satisfied;
    CHECK(obstacles("order-rehandling", example, "2023-06-16") == Codes{"not-dissatisfied"});
    example.facts.feedback[0].process = domain::Rating::dissatisfied;  // one dimension is enough
    CHECK(obstacles("order-rehandling", example, "2023-06-16").empty());
}

TEST_CASE("A secret piece is not published; what was before it became secret may still be recorded as taken down") {
    CaseExample example = leadAndJoint();
    CHECK(obstacles("record-publication", example, "2023-03-10").empty());
    CHECK(obstacles("correct-publication", example, "2023-03-10") == Codes{"no-publication-yet"});
    example.facts.suggestion.classified = true;
    CHECK(obstacles("record-publication", example, "2023-03-10") == Codes{"classified-not-published"});
    example.facts.publications.emplace_back().on = day("2023-03-09");
    CHECK(obstacles("record-publication", example, "2023-03-10").empty());
    CHECK(obstacles("correct-publication", example, "2023-03-10").empty());
    CHECK(obstacles("correct-publication", example, "2023-03-08") == Codes{"too-early"});
    example.facts.archivings.emplace_back().on = day("2023-09-01");
    CHECK(obstacles("record-publication", example, "2023-03-10") == Codes{"already-archived"});
}

TEST_CASE("A completed case goes into the archive once nothing promised is open, and takes nothing more while it lies there") {
    CaseExample example = leadAndJoint();
    const domain::TaskId lead(1);
    example.delivery(example.reply(lead, "2023-05-30", domain::ResultClass::B), "2023-06-01");
    CHECK(obstacles("archive-suggestion", example, "2023-06-10") == Codes{"not-completed", "promises-not-recorded"});
    example.completion("2023-06-15");
    CHECK(obstacles("archive-suggestion", example, "2023-06-14") == Codes{"too-early", "promises-not-recorded"});
    CHECK(obstacles("archive-suggestion", example, "2023-06-15") == Codes{"promises-not-recorded"});
    example.facts.replies[0].nothingPromised = "已列入年度计划";
    CHECK(obstacles("archive-suggestion", example, "2023-06-15").empty());
    example.facts.replies[0].nothingPromised.clear();
    const auto promise = example.commitment(lead, "2023-05-30");
    CHECK(obstacles("archive-suggestion", example, "2023-06-16") == Codes{"promises-open"});
    example.step(promise, "2023-08-01", domain::CommitmentStepKind::notFulfilled);  // explained
    CHECK(obstacles("archive-suggestion", example, "2023-07-31") == Codes{"too-early"});
    CHECK(obstacles("archive-suggestion", example, "2023-08-01").empty());
    CHECK(obstacles("unarchive-suggestion", example, "2023-08-01") == Codes{"not-archived"});
    example.facts.archivings.emplace_back().on = day("2023-09-01");
    CHECK(possibleOn(example, "2023-09-02") == Names{"unarchive-suggestion"});
    CHECK(obstacles("record-contact", example, "2023-04-01", 10) == Codes{"already-archived"});  // also of a day before
    CHECK(obstacles("unarchive-suggestion", example, "2023-08-31") == Codes{"too-early"});
    example.facts.archivings.back().takenOutOn = day("2023-09-10");
    CHECK(obstacles("record-contact", example, "2023-09-05", 10).empty());
    CHECK(obstacles("archive-suggestion", example, "2023-09-11").empty());
}

TEST_CASE("A refusal names the unit's own trouble") {
    CaseExample example = leadAndJoint();
    CHECK(obstacles("record-reply", example, "2023-05-30", 10).empty());
    CHECK(obstacles("record-reply", example, "2023-05-30", 11) == Codes{"no-open-answering-task"});
    CHECK(obstacles("record-joint-opinion", example, "2023-03-30", 10) == Codes{"no-open-joint-task"});
    CHECK(obstacles("record-progress", example, "2023-03-30", 12) == Codes{"not-assigned"});
    CHECK(obstacles("acknowledge-receipt", example, "2023-03-30", 12) == Codes{"not-assigned"});
    example.receipt(domain::TaskId(1), "2023-03-06");
    CHECK(obstacles("acknowledge-receipt", example, "2023-03-30", 10) == Codes{"already-received"});
    CHECK(obstacles("acknowledge-receipt", example, "2023-03-30", 11).empty());
    CHECK(obstacles("decide-extension", example, "2023-03-30", 10) == Codes{"no-extension-pending"});
    CHECK(obstacles("record-delivery", example, "2023-03-30") == Codes{"no-reply-yet", "nothing-to-deliver"});
    CHECK(obstacles("record-feedback", example, "2023-03-30") == Codes{"not-replied"});
}

TEST_CASE("What came later makes a date too early and not the command impossible") {
    CaseExample example = leadAndJoint();
    CHECK(obstacles("record-contact", example, "2023-03-02", 10) == Codes{"too-early"});
    CHECK(obstacles("record-contact", example, "2023-03-03", 10).empty());
    example.reply(domain::TaskId(1), "2023-05-30");
    CHECK(obstacles("record-feedback", example, "2023-05-29") == Codes{"too-early"});
    CHECK(obstacles("record-feedback", example, "2023-05-30").empty());
    CHECK(obstacles("complete-suggestion", example, "2023-05-29") == Codes{"too-early"});
    CHECK(obstacles("record-contact", example, "2023-02-25", 10) == Codes{"not-registered-then"});
}

TEST_CASE("A fact between its cause and its effect may be recorded at any later time") {
    CaseExample example = leadAndJoint();
    example.reply(domain::TaskId(1), "2023-05-30");
    example.rating("2023-06-12", domain::Rating::satisfied);
    example.completion("2023-06-12");
    CHECK(obstacles("acknowledge-receipt", example, "2023-03-06", 10).empty());
    CHECK(obstacles("record-contact", example, "2023-03-20", 10).empty());
    CHECK(obstacles("record-progress", example, "2023-04-10", 10).empty());
    CHECK(obstacles("record-joint-opinion", example, "2023-04-03", 11).empty());
    CHECK(obstacles("assign-suggestion", example, "2023-03-14").empty());
}

TEST_CASE("A request for more time made before the reply may be recorded after it") {
    CaseExample example = leadAndJoint();
    example.reply(domain::TaskId(1), "2023-08-15");
    CHECK(obstacles("request-extension", example, "2023-05-30", 10).empty());
    CHECK(obstacles("request-extension", example, "2023-08-16", 10) == Codes{"no-open-answering-task"});
}

TEST_CASE("An undated fact is judged by all facts on record") {
    CaseExample example = leadAndJoint();
    CHECK(obstacles("record-reply", example, "", 10).empty());
    CHECK(obstacles("record-feedback", example, "") == Codes{"not-replied"});
    example.reply(domain::TaskId(1), "2023-05-30");
    CHECK(obstacles("record-feedback", example, "").empty());
}

TEST_CASE("Every signer may return one form a round") {
    CaseExample example = leadAndJoint();
    example.reply(domain::TaskId(1), "2023-05-30");
    example.rating("2023-06-12", domain::Rating::satisfied);
    CHECK(obstacles("record-feedback", example, "2023-06-20") == Codes{"already-rated"});
    example.facts.feedback[0].deputy = domain::DeputyId(2);  // a co-signer's form leaves the lead's open
    CHECK(obstacles("record-feedback", example, "2023-06-20").empty());
}

TEST_CASE("Separate units are rated apart as soon as each has replied") {
    CaseExample example;
    const auto first = example.task(10, domain::TaskRole::separate, "2023-03-03");
    const auto second = example.task(11, domain::TaskRole::separate, "2023-03-03");
    example.reply(first, "2023-05-01");
    CHECK(obstacles("record-feedback", example, "2023-05-10", 10).empty());
    CHECK(obstacles("record-feedback", example, "2023-05-10", 11) == Codes{"not-replied"});
    CHECK(obstacles("record-feedback", example, "2023-05-10") == Codes{"not-replied"});
    example.rating("2023-05-10", domain::Rating::satisfied).task = first;
    example.reply(second, "2023-05-12");
    CHECK(obstacles("record-feedback", example, "2023-05-20", 10) == Codes{"already-rated"});
    CHECK(obstacles("record-feedback", example, "2023-05-20", 11).empty());
}

TEST_CASE("What a reply promises is recorded once it replied, and only a joint opinion that counts is sent back") {
    CaseExample example = leadAndJoint();
    CHECK(obstacles("record-commitment", example, "2023-05-30", 10) == Codes{"unit-not-replied"});
    CHECK(obstacles("return-joint-opinion", example, "2023-04-10", 11) == Codes{"no-opinion-to-return"});
    example.opinion(domain::TaskId(2), "2023-04-03");
    CHECK(obstacles("return-joint-opinion", example, "2023-04-02", 11) == Codes{"too-early"});
    CHECK(obstacles("return-joint-opinion", example, "2023-04-10", 11).empty());
    example.facts.jointOpinions.back().returnedOn = day("2023-04-10");
    CHECK(obstacles("return-joint-opinion", example, "2023-04-11", 11) == Codes{"no-opinion-to-return"});
    CHECK(obstacles("record-joint-opinion", example, "2023-04-11", 11).empty());
    example.reply(domain::TaskId(1), "2023-05-30", domain::ResultClass::B);
    CHECK(obstacles("record-commitment", example, "2023-05-29", 10) == Codes{"too-early"});
    CHECK(obstacles("record-commitment", example, "2023-05-30", 10).empty());
    CHECK(obstacles("answer-again", example, "2023-05-30", 11) == Codes{"unit-not-replied"});
    CHECK(obstacles("record-commitment-progress", example, "2023-06-30") == Codes{"no-commitment-yet"});
    example.commitment(domain::TaskId(1), "2023-05-30");
    CHECK(obstacles("record-commitment-progress", example, "2023-06-30").empty());
    CHECK(obstacles("correct-second-reply", example, "2023-06-30") == Codes{"no-second-reply-yet"});
    CHECK(obstacles("record-meeting", example, "2023-06-30") == Codes{"not-dissatisfied"});
    CHECK(obstacles("correct-extension", example, "2023-06-30", 10) == Codes{"no-extension-yet"});
}

TEST_CASE("A task is returned before it was answered and once at a time") {
    CaseExample example = leadAndJoint();
    CHECK(obstacles("request-return", example, "2023-03-09", 11).empty());
    CHECK(obstacles("request-return", example, "2023-03-02", 11) == Codes{"too-early"});
    CHECK(obstacles("decide-return", example, "2023-03-14", 11) == Codes{"no-return-pending"});
    example.returnRequest(domain::TaskId(2), "2023-03-09");
    CHECK(obstacles("request-return", example, "2023-03-10", 11) == Codes{"return-pending"});
    CHECK(obstacles("request-return", example, "2023-03-10", 10).empty());
    CHECK(obstacles("request-return", example, "2023-03-10").empty());  // some unit may still ask
    CHECK(obstacles("decide-return", example, "2023-03-08", 11) == Codes{"too-early"});
    CHECK(obstacles("decide-return", example, "2023-03-14", 11).empty());
    CHECK(obstacles("decide-return", example, "2023-03-14", 10) == Codes{"no-return-pending"});
    example.facts.returnRequests.clear();
    example.opinion(domain::TaskId(2), "2023-03-20");
    CHECK(obstacles("request-return", example, "2023-03-20", 11) == Codes{"no-open-task"});
    CHECK(obstacles("request-return", example, "2023-03-19", 11).empty());  // asked before, recorded after
    example.task(12, domain::TaskRole::reference, "2023-03-03");
    CHECK(obstacles("request-return", example, "2023-03-09", 12) == Codes{"no-open-task"});
}

TEST_CASE("What is dated before a task was cancelled is recorded with it, but no reply to it") {
    CaseExample example = leadAndJoint();
    example.facts.tasks[1].cancelledOn = day("2023-03-14");
    CHECK(obstacles("acknowledge-receipt", example, "2023-03-06", 11).empty());
    const domain::Task* task = app::taskOf(example.facts, day("2023-03-06"), "acknowledge-receipt", domain::UnitId(11));
    REQUIRE(task != nullptr);
    CHECK(task->id == domain::TaskId(2));
    CHECK(obstacles("record-joint-opinion", example, "2023-03-06", 11) == Codes{"no-open-joint-task"});
    CHECK(obstacles("request-return", example, "2023-03-06", 11) == Codes{"no-open-task"});
    CHECK(obstacles("acknowledge-receipt", example, "2023-03-15", 11) == Codes{"not-assigned"});
    CHECK(app::taskOf(example.facts, day("2023-03-15"), "acknowledge-receipt", domain::UnitId(11)) == nullptr);
}

TEST_CASE("Coordination needs that the piece was given to somebody, even if it was taken back since") {
    CaseExample example;
    CHECK(obstacles("record-coordination", example, "2023-03-01") == Codes{"never-assigned"});
    example.task(10, domain::TaskRole::sole, "2023-03-03");
    example.facts.tasks[0].cancelledOn = day("2023-03-10");
    CHECK(obstacles("record-coordination", example, "2023-03-12").empty());
}

TEST_CASE("The table has a row for every command about a case and no other") {
    Names inTable;
    for (const auto& row : app::commandRules()) inTable.insert(std::string(row.command));
    Names aboutCases;
    for (const std::string& name : app::commandNames()) {
        const auto bare = app::commandFromJson(R"({"command":")" + name + R"("})", "");
        if (bare) continue;
        const base::Errors& missing = bare.error();
        const bool asksForCase =
            std::any_of(missing.begin(), missing.end(), [](const base::Error& one) { return one.field == "case" || one.field == "cases"; });
        if (asksForCase) aboutCases.insert(name);
    }
    CHECK(inTable == aboutCases);
    CHECK(app::ruleOf("no-such-command") == nullptr);
}

}  // namespace huying::tests
