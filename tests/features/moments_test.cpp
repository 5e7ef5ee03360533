// SPDX-License-Identifier: GPL-3.0-or-later
// What changed between two moments, piece by piece.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/history/compare_moments.h"
#include "app/history/moments.h"
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

TEST_CASE("a draw tells how many could be drawn, not each of them") {
    TemporaryRegister ledger{"2024-12-31"};
    for (int serial = 1; serial <= 3; ++serial) {
        ledger.mustRun(registering(serial));
        ledger.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"18-1-)" + std::to_string(serial) +
                       R"(","tasks":[{"unit":"市教育局","role":"sole"}]})");
    }
    ledger.mustRun(R"({"command":"plan-inspection","on":"2024-11-11","name":"年终检查","committee":"城环资委"})");
    const std::int64_t from = ledger.entryCount();
    ledger.mustRun(
        R"({"command":"draw-inspection-sample","on":"2024-11-12","inspection":"年终检查","draw_subject":"pieces","draw_count":1,"seed":"7 7 7"})");
    const auto pieces = between(ledger, from, ledger.entryCount());
    REQUIRE_FALSE(pieces.empty());
    CHECK(std::any_of(pieces.begin(), pieces.end(), [](const app::ChangedPiece& one) { return hasLine(one, "3个检查对象"); }));
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

TEST_CASE("what a row refers to is told by its name, and numbers that belong together as one") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1));
    const std::int64_t from = ledger.entryCount();
    ledger.mustRun(
        R"({"command":"create-topic","on":"2023-05-10","name":"供电事业发展","leaders":["霍某"],"committee":"城环资委","units":["市经信局"],"chair_meeting":"主任会议"})");
    ledger.mustRun(
        R"({"command":"record-activity","on":"2023-07-05","topic":"供电事业发展","activity_kind":"inspection","place":"二水厂","supervisor":"霍某"})");
    ledger.mustRun(
        R"({"command":"record-ballot","on":"2023-11-25","ballot_meeting":"常委会会议","ballot_subject":"unit","unit":"市公安局","members":52,"present":50,"handed_out":50,"collected":50,"satisfied":20,"mostly_satisfied":5,"dissatisfied":25,"invalid":0})");
    ledger.mustRun(R"({"command":"record-review-opinion","on":"2023-11-25","ballot":1,"text":"答复应当逐条回应","unit":"市公安局"})");
    ledger.mustRun(
        R"({"command":"set-assessment-sheet","sheet":"年度考核","indicators":[{"name":"按期答复","formula":"on_time / reply_due","points":40.5}],"grades":[{"name":"合格","from_points":30}]})");
    ledger.mustRun(R"({"command":"freeze-assessment","sheet":"年度考核"})");
    const auto pieces = between(ledger, from, ledger.entryCount());
    REQUIRE(pieces.size() == 1);
    const app::ChangedPiece& none = pieces[0];
    REQUIRE_FALSE(none.id);
    for (const char* line :
         {"督办活动 · 督办主题：供电事业发展", "主题责任单位 · 督办主题：供电事业发展",
          "评议意见 · 满意度测评：第1号（2023-11-25，常委会会议）", "满意度测评 · 通过的比例：1/2", "考核指标 · 考核表：年度考核",
          "考核指标 · 满分：40.5", "考核指标 · 承办方式：主办", "考核指标 · 计分方式：按比例", "考核指标 · 公式：按期答复 / 答复到期",
          "考核等次 · 起点分：30", "考核表 · 总分怎样得出：各项相加"}) {
        CAPTURE(line);
        CHECK(std::find(none.lines.begin(), none.lines.end(), line) != none.lines.end());
    }
    for (const char* internal : {"分子", "分母", "_", "{", "上次测评"}) {
        CAPTURE(internal);
        CHECK_FALSE(hasLine(none, internal));
    }
    // The second ballot names the first one; a change of the whole share is one change.
    ledger.mustRun(R"({"command":"record-second-report","on":"2023-12-20","ballot":1,"second_report":"整改报告"})");
    ledger.mustRun(
        R"({"command":"set-ballot-rule","term":18,"ballot_base":"present","ballot_measure":"approving","numerator":2,"denominator":3,"inclusive":true,"source":"办法"})");
    const std::int64_t middle = ledger.entryCount();
    ledger.mustRun(
        R"({"command":"set-ballot-rule","term":18,"ballot_base":"present","ballot_measure":"approving","numerator":3,"denominator":4,"inclusive":true,"source":"办法"})");
    const auto rule = between(ledger, middle, ledger.entryCount());
    REQUIRE(rule.size() == 1);
    CHECK(rule[0].lines.size() == 1);
    CHECK(hasLine(rule[0], "通过的比例：2/3 → 3/4"));
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
