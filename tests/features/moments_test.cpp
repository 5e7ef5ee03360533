// SPDX-License-Identifier: GPL-3.0-or-later
// What changed between two moments, piece by piece.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/queries/compare_moments.h"
#include "app/queries/moments.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

std::string registering(int serial) {
    return R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","kind":"plenary","serial":)" + std::to_string(serial) +
           R"(,"title":"第)" + std::to_string(serial) + R"(件","lead":"王一（武侯代表团）","category":"K01"})";
}

std::string titled(const std::string& address, const std::string& title) {
    return R"({"command":"correct-suggestion","on":"2023-03-01","case":")" + address + R"(","title":")" + title + "\"}";
}

std::vector<app::ChangedPiece> between(TemporaryRegister& ledger, std::int64_t from, std::int64_t upTo) {
    const app::MomentsQuery query{*app::findMoment(ledger.reader(), "#" + std::to_string(from)),
                                  *app::findMoment(ledger.reader(), "#" + std::to_string(upTo))};
    return app::compareMoments(ledger.reader(), query, app::Words::of(app::Language::chinese));
}

bool hasLine(const app::ChangedPiece& piece, const std::string& text) {
    return std::any_of(piece.lines.begin(), piece.lines.end(),
                       [&](const std::string& line) { return line.find(text) != std::string::npos; });
}

}  // namespace

TEST_CASE("two moments differ by the net of what was recorded in between, with who recorded it last") {
    TemporaryRegister ledger;
    for (int serial = 1; serial <= 3; ++serial) ledger.mustRun(registering(serial));
    ledger.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"18-1-2","tasks":[{"unit":"市教育局","role":"sole"}]})");
    const std::int64_t from = ledger.entryCount();
    ledger.mustRun(titled("18-1-1", "中间的标题"));
    ledger.mustRun(titled("18-1-1", "最后的标题"));
    ledger.mustRun(titled("18-1-3", "别的"));
    ledger.mustRun(titled("18-1-3", "第3件"));  // back to what it was
    ledger.mustRun(
        R"({"command":"correct-assignment","actor":"李红","on":"2023-03-04","case":"18-1-2","unit":"市教育局","document_number":"成人办〔2023〕1号"})");
    ledger.mustRun(R"({"command":"set-wording","term":18,"key":"reply_rate","text":"答复率"})");
    const auto pieces = between(ledger, from, ledger.entryCount());
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[0].address == "18-1-1");
    CHECK(pieces[0].title == "最后的标题");
    CHECK(hasLine(pieces[0], "第1件 → 最后的标题"));
    CHECK(pieces[1].address == "18-1-2");
    CHECK(pieces[1].last.actor == "李红");
    CHECK(hasLine(pieces[1], "成人办〔2023〕1号"));
    CHECK(hasLine(pieces[1], "教育局"));  // whose row it is, although the assignment came before
    CHECK_FALSE(pieces[2].id);          // of no piece: at the end
    CHECK(between(ledger, from, from).empty());
    // One piece alone.
    app::MomentsQuery query{*app::findMoment(ledger.reader(), "#" + std::to_string(from)), *app::findMoment(ledger.reader(), "2099-01-01")};
    query.piece = pieces[1].id;
    CHECK(app::compareMoments(ledger.reader(), query, app::Words::of(app::Language::chinese)).size() == 1);
}

TEST_CASE("a piece that was registered in between and one whose registration was taken back are told by their numbers") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1));
    const std::int64_t from = ledger.entryCount();
    ledger.mustRun(registering(2));
    const std::int64_t middle = ledger.entryCount();
    app::UndoRequest request;
    request.actor = "李红";
    REQUIRE(ledger.store().undo(request));
    const auto came = between(ledger, from, middle);
    REQUIRE_FALSE(came.empty());
    CHECK(came.front().address == "18-1-2");
    CHECK(came.front().title == "第2件");
    CHECK(between(ledger, from, ledger.entryCount()).empty());  // came and went
    const auto went = between(ledger, middle, ledger.entryCount());
    REQUIRE_FALSE(went.empty());
    CHECK(went.front().address == "18-1-2");
}

TEST_CASE("what belongs to no piece is told of none, also where it was recorded with a row of one") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1));
    ledger.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"18-1-1","tasks":[{"unit":"市教育局","role":"sole"}]})");
    ledger.mustRun(R"({"command":"plan-inspection","on":"2023-11-11","name":"年终检查","committee":"城环资委"})");
    const std::int64_t from = ledger.entryCount();
    ledger.mustRun(
        R"({"command":"add-inspection-sample","on":"2023-11-12","inspection":"年终检查","units":["市公安局"],"cases":["18-1-1"]})");
    const auto pieces = between(ledger, from, ledger.entryCount());
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].address == "18-1-1");
    CHECK_FALSE(hasLine(pieces[0], "公安局"));
    CHECK_FALSE(pieces[1].id);
    CHECK(hasLine(pieces[1], "公安局"));
}

TEST_CASE("a moment is an entry, a day or a time, and days last until their end") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1));
    app::RegisterReader& reader = ledger.reader();
    const auto found = [&](const std::string& text) { return app::findMoment(reader, text).value(); };
    const auto refused = [&](const std::string& text) { return app::findMoment(reader, text).error().code; };
    CHECK(found("1").entry == 1);
    CHECK(found("#0").command == "init");
    CHECK(found("2099-01-01").entry == 1);
    CHECK(found(found("#1").at).entry == 1);  // to the thousandth
    CHECK(refused("#9") == "unknown-entry");
    CHECK(refused("1999-01-01") == "moment-before-register");
    for (const char* wrong : {"gestern", "2023-02-30", "2023-02-03 25:00", "2023-02-03 12", ""}) {
        CAPTURE(wrong);
        CHECK(refused(wrong) == "bad-moment");
    }
    CHECK(app::lastTimeOf("2023-12-20 12:04Z") == "2023-12-20T12:04:59.999Z");
    CHECK(app::lastTimeOf("2023-12-20T12:04:31.250Z") == "2023-12-20T12:04:31.250Z");
    CHECK(app::lastTimeOf("2023-12-20Z") == "2023-12-20T23:59:59.999Z");
}

}  // namespace huying::tests
