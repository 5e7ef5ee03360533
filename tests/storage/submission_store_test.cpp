// SPDX-License-Identifier: GPL-3.0-or-later
// Papers before they are suggestions, as they are stored: their entries are found again, nothing is read twice or from elsewhere.
#include <catch2/catch.hpp>

#include "changing_registers.h"

namespace huying::tests {

namespace {

void hand(TemporaryRegister& ledger, const std::string& title, const std::string& more = {}) {
    ledger.mustRun(R"({"command":"record-submission","on":"2023-02-20","lead":"王明（武侯代表团）","title":")" + title + "\"" + more + "}");
}

}  // namespace

TEST_CASE("which entries touched a paper is proved by verify") {
    TemporaryRegister ledger;
    hand(ledger, "关于甲的建议");
    hand(ledger, "关于乙的建议");
    ledger.mustRun(R"({"command":"review-submission","submission":"来2","stage":"first","verdict":"pass","on":"2023-02-21"})");
    CHECK(ledger.reader().historyOfSubmission(domain::SubmissionId(1)).size() == 1);
    CHECK(ledger.reader().historyOfSubmission(domain::SubmissionId(2)).size() == 2);
    CHECK(ledger.reader().submissionVersion(domain::SubmissionId(2)) == 3);
    CHECK(ledger.store().verify().empty());
    RawDatabase(ledger.file(), SQLITE_OPEN_READWRITE).execute("DELETE FROM history_submission WHERE entry = 3");
    auto found = ledger.store().verify();
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == "case-history");
    CHECK(found[0].table == "history_submission");
    CHECK(found[0].row == "2 3");
    RawDatabase(ledger.file(), SQLITE_OPEN_READWRITE).execute("INSERT INTO history_submission VALUES (2, 3)");
    RawDatabase(ledger.file(), SQLITE_OPEN_READWRITE).execute("UPDATE submission_step SET event = 'returned_first'");
    found = ledger.store().verify();
    REQUIRE(found.size() == 2);
    CHECK(found[0].table == "submission_step");
    CHECK(found[0].column == "event");
    CHECK(found[1].table == "awaited_paper");  // whose turn it is follows from the step
    CHECK(found[1].row == "18-1-来2");
}

TEST_CASE("papers of a session are read with what belongs to them, and with nothing of others") {
    TemporaryRegister ledger;
    hand(ledger, "关于甲的建议", R"(,"session":"18-1","co_signers":["李红（锦江代表团）","赵三（锦江代表团）"])");
    ledger.mustRun(R"({"command":"open-session","term":18,"number":2,"opened":"2024-01-30"})");
    hand(ledger, "关于乙的建议", R"(,"session":"18-2")");
    ledger.mustRun(
        R"({"command":"review-submission","submission":"18-2-来1","stage":"first","verdict":"return","reason":"因","doubts":["no_text","title_form"],"on":"2023-02-21"})");
    const auto all = ledger.reader().submissions(std::nullopt);
    REQUIRE(all.size() == 2);
    CHECK(all[0].address() == "18-2-来1");  // the newest session first
    CHECK(all[0].coSigners.empty());
    REQUIRE(all[0].steps.size() == 1);
    CHECK(all[0].steps[0].doubts == std::vector{domain::PaperDoubt::noText, domain::PaperDoubt::titleForm});
    CHECK(all[1].coSigners.size() == 2);
    CHECK(all[1].steps.empty());
    const auto of = ledger.reader().submissions(all[1].session);
    REQUIRE(of.size() == 1);
    CHECK(of[0].title == "关于甲的建议");
    CHECK(of[0].coSigners == all[1].coSigners);
    CHECK(ledger.reader().nextSubmissionSerial(all[1].session) == 2);
}

TEST_CASE("a paper whose recording was undone comes back unless its serial was given again") {
    TemporaryRegister ledger;
    hand(ledger, "关于甲的建议");
    const auto undo = mustTakeBack(ledger);
    CHECK(ledger.reader().submissions(std::nullopt).empty());
    hand(ledger, "关于乙的建议");
    CHECK(undoError(ledger, takingBack(undo.entry)) == "later-changes");
    mustTakeBack(ledger);
    mustTakeBack(ledger, takingBack(undo.entry));
    CHECK(ledger.reader().submissions(std::nullopt).at(0).title == "关于甲的建议");
    CHECK(ledger.store().verify().empty());
}

}  // namespace huying::tests
