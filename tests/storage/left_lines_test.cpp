// SPDX-License-Identifier: GPL-3.0-or-later
// What of a unit's returns was not taken over stays findable, and what would be recorded is shown whole.
#include <catch2/catch.hpp>

#include "app/exchange/left_lines.h"
#include "app/exchange/line_fields.h"
#include "packages_office.h"
#include "storage/restore.h"
#include "storage/verified_copy.h"

namespace huying::tests {

namespace {

const std::string noted = R"({"command":"record-progress","case":"2","on":"2023-03-20","unit":"市住建局","text":"到现场看过"})";

// The office has signed for the unit on another day: what the unit says of it is in conflict.
struct ConflictTrip : RoundTrip {
    ConflictTrip() {
        housing.mustRun(R"({"command":"acknowledge-receipt","case":"2","on":"2023-03-08","unit":"市住建局","receiver":"李军"})");
        housing.mustRun(noted);
        post.office.mustRun(R"({"command":"acknowledge-receipt","case":"2","on":"2023-03-06","unit":"市住建局","receiver":"孙梅"})");
    }
    // As somebody finds them who opens the register anew.
    [[nodiscard]] std::vector<std::string> left() const {
        const auto store = storage::openRegister(post.office.file());
        REQUIRE(store);
        const auto exchanges = (*store)->reader().exchanges();
        std::vector<std::string> said;
        for (const app::LeftLine& one : app::leftLines(exchanges))
            said.push_back(std::to_string(one.back->number) + " " + one.line->caseAddress + " " + one.line->said + " " +
                           one.line->leftBecause);
        return said;
    }
    [[nodiscard]] std::filesystem::path backedUp() const {
        auto copy = housing.folder / "backup.huying";
        storage::Connection connection(post.office.file(), storage::Access::readWrite);
        storage::copyWhole(connection, copy);
        return copy;
    }
    void undo() {
        app::UndoRequest request;
        request.actor = "张敏";
        REQUIRE(post.office.store().undo(request));
    }
};

std::string textOf(const std::string& json) {
    const auto request = app::commandFromJson(json, "张敏");
    REQUIRE(request);
    std::string text;
    for (const app::SaidField& field : app::saidFields(*request, app::Words::of(app::Language::chinese)))
        text += field.label + "：" + field.value + "\n";
    return text;
}

}  // namespace

TEST_CASE("a line that was not taken over is found after the register was closed, with its reason") {
    ConflictTrip trip;
    CHECK(trip.left().empty());
    const auto first = trip.returned();
    REQUIRE(trip.post.applied(first).applied == 1);
    REQUIRE(trip.left().size() == 1);
    CHECK(trip.left()[0].starts_with("1 "));
    CHECK(trip.left()[0].find("李军") != std::string::npos);
    CHECK(trip.left()[0].find("台账里已登记这个单位2023-03-06的签收") != std::string::npos);
    // A later return leaves it where it was.
    trip.taken(R"({"command":"record-progress","case":"2","on":"2023-03-25","unit":"市住建局","text":"开工了"})");
    REQUIRE(trip.left().size() == 1);
    CHECK(trip.left()[0].starts_with("1 "));
    // Looked at once more and left again it is one line, not two.
    REQUIRE(trip.post.applied(first).isWritten);
    REQUIRE(trip.left().size() == 1);
    SECTION("put right at the office and noted, it is gone") {
        trip.post.office.mustRun(
            R"({"command":"correct-assignment","case":"2","unit":"市住建局","received_on":"2023-03-08","receiver":"李军"})");
        REQUIRE(trip.post.applied(first).isWritten);
        CHECK(trip.left().empty());
    }
    SECTION("everything returned again tells of it in the place of the return before") {
        const auto whole = trip.returned(true);
        REQUIRE(trip.post.applied(whole).isWritten);
        REQUIRE(trip.left().size() == 1);
        CHECK(trip.left()[0].starts_with("3 "));
    }
}

TEST_CASE("of a return that was taken back nothing is left: it is to be taken as a whole once more") {
    ConflictTrip trip;
    const auto first = trip.returned();
    REQUIRE(trip.post.applied(first).applied == 1);
    trip.undo();
    CHECK(trip.left().empty());
    REQUIRE(trip.post.applied(first).applied == 1);
    CHECK(trip.left().size() == 1);
}

TEST_CASE("of a return whose work a restored backup does not have nothing is left, and the one before tells again") {
    ConflictTrip trip;
    REQUIRE(trip.post.applied(trip.returned()).applied == 1);
    const auto copy = trip.backedUp();
    trip.housing.mustRun(R"({"command":"record-progress","case":"2","on":"2023-03-25","unit":"市住建局","text":"开工了"})");
    REQUIRE(trip.post.applied(trip.returned(true)).applied == 1);
    REQUIRE(trip.left().size() == 1);
    REQUIRE(trip.left()[0].starts_with("2 "));
    storage::restoreRegister(trip.post.office.file(), copy, "张敏");
    REQUIRE(trip.left().size() == 1);
    CHECK(trip.left()[0].starts_with("1 "));
}

TEST_CASE("a restored backup keeps the order in which returns came, over packages too") {
    ConflictTrip trip;
    (void)trip.post.sent("市住建局");
    const auto exchanges = trip.post.office.reader().exchanges();  // newest first
    REQUIRE(exchanges.size() == 2);
    const auto came = [&](const app::Exchange& exchange, const std::string& leftBecause) {
        app::ExchangeReturn back;
        back.on = trip.post.office.today();
        back.by = "张敏";
        back.lines = 1;
        back.remembered = {{"第1项", "18-1-2", "签收 2023-03-08 李军", leftBecause}};
        auto transaction = trip.post.office.store().beginWrite();
        REQUIRE(transaction);
        (*transaction)->writer().addExchangeReturn(exchange.id, back);
        REQUIRE((*transaction)->commit());
    };
    came(exchanges.front(), "有冲突");
    REQUIRE(trip.left().size() == 1);
    came(exchanges.back(), "");  // of the package before, and later
    REQUIRE(trip.left().empty());
    storage::restoreRegister(trip.post.office.file(), trip.backedUp(), "张敏");
    CHECK(trip.left().empty());
}

TEST_CASE("what a line would record is shown field by field, in words") {
    const std::string asked = textOf(
        R"({"command":"request-return","on":"2023-03-07","case":"2","unit":"市住建局","reason":"不属本局","suggested_unit":"市水务局","signatory":"王局","document_number":"住建函1号"})");
    CHECK(asked == "日期：2023-03-07\n原因：不属本局\n建议承办单位：市水务局\n签发人：王局\n文号：住建函1号\n");
    const std::string delivered =
        textOf(R"({"command":"record-delivery","on":"2023-03-20","case":"2","unit":"市住建局","way":"in_person","form_sent":true})");
    CHECK(delivered.find("方式：") != std::string::npos);
    CHECK(delivered.find("附征询意见表：是") != std::string::npos);
    CHECK(delivered.find("代表：还没有送达的各位代表") != std::string::npos);
    const std::string replied = textOf(
        R"({"command":"record-reply","on":"2023-09-01","case":"2","unit":"市住建局","result_class":"A","signatory":"王局","late_reason":"等待规划","publish_by_unit":"full","text":"答复","outcome":{"measures":"建了停车楼"}})");
    for (const char* part : {"签发人：王局", "逾期原因：等待规划", "单位公开意见：", "内容：答复", "建了停车楼"}) {
        CAPTURE(part);
        CHECK(replied.find(part) != std::string::npos);
    }
}

}  // namespace huying::tests
