// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory_office.h"

#include "app/queries/case_list.h"
#include "app/queries/directory_order.h"

// Deputies of a term: identity, those to be checked, moves (domain.md §8.17, §8.23).
namespace huying::tests {

namespace {

std::string leadOf(TemporaryRegister& office, const std::string& address) { return office.view(address).leadName; }

}  // namespace

TEST_CASE("A deputy to be checked is merged with the right one and everything goes along") {
    DirectoryOffice o;
    o.office.mustRun(R"({"command":"add-deputy","name":"王明","delegation":"武侯代表团","certificate":"180001"})");
    o.piece(1, "王朋", "市教育局");
    o.office.mustRun(
        R"({"command":"register-suggestion","session":"18-1","on":"2023-03-03","serial":2,"title":"关于另一件事的建议","lead":"李三（锦江代表团）","co_signers":["王朋"]})");
    o.office.mustRun(R"({"command":"record-contact","on":"2023-03-20","case":"18-1-1","unit":"市教育局","phase":"before","way":"visit"})");
    o.office.mustRun(R"({"command":"record-reply","on":"2023-05-01","case":"18-1-1","unit":"市教育局","result_class":"A"})");
    o.office.mustRun(R"({"command":"record-feedback","on":"2023-05-20","case":"18-1-1","result":"satisfied"})");
    CHECK(o.deputy("王朋").toBeChecked);
    const auto before = o.office.report("2023-12-31");
    o.office.mustRun(R"({"command":"merge-deputy","deputy":"王朋","into":"180001"})");

    const domain::DeputyId right = o.deputy("王明（武侯代表团）").id;
    CHECK_FALSE(o.hasDeputy("王朋"));
    const app::CaseView view = o.office.view("18-1-1");
    CHECK(view.facts.suggestion.leadDeputy == right);
    CHECK(view.facts.contacts.at(0).deputy == right);
    CHECK(view.facts.deliveries.at(0).deputy == right);
    CHECK(view.facts.feedback.at(0).deputy == right);
    CHECK(o.office.view("18-1-2").facts.coSigners.at(0).deputy == right);
    CHECK(o.office.report("2023-12-31").totals.completed == before.totals.completed);
    o.piece(3, "王朋", "");  // the spelling leads to the right one from now on
    CHECK(o.office.view("18-1-3").facts.suggestion.leadDeputy == right);
    CHECK(o.office.store().verify().empty());
    CHECK(o.refused(R"({"command":"remove-deputy","deputy":"180001"})") == Codes{"deputy-in-use"});
}

TEST_CASE("A merge of deputies taken back gives each his own again") {
    DirectoryOffice o;
    o.office.mustRun(R"({"command":"add-deputy","name":"王明","delegation":"武侯代表团"})");
    o.piece(1, "王朋", "");
    o.office.mustRun(R"({"command":"merge-deputy","deputy":"王朋","into":"王明（武侯代表团）"})");
    CHECK(leadOf(o.office, "18-1-1") == "王明（武侯代表团）");
    o.takeBack();
    CHECK(leadOf(o.office, "18-1-1") == "王朋");
    CHECK(o.deputy("王朋").toBeChecked);
}

TEST_CASE("A bare name means the one to be checked where one is to be resolved") {
    DirectoryOffice o;
    o.piece(1, "王明", "");  // to be checked
    o.office.mustRun(R"({"command":"add-deputy","name":"王明","delegation":"武侯代表团"})");
    CHECK(o.office.reader().deputies(18).size() == 2);
    o.office.mustRun(R"({"command":"merge-deputy","deputy":"王明","into":"王明"})");
    CHECK(o.office.reader().deputies(18).size() == 1);
    CHECK(leadOf(o.office, "18-1-1") == "王明（武侯代表团）");
}

TEST_CASE("A deputy to be checked is kept, with what is known now") {
    DirectoryOffice o;
    o.piece(1, "王明", "");
    o.office.mustRun(R"({"command":"confirm-deputy","deputy":"王明","delegation":"武侯代表团","certificate":"180001"})");
    const domain::Deputy kept = o.deputy("王明（武侯代表团）");
    CHECK_FALSE(kept.toBeChecked);
    CHECK(kept.certificate == "180001");
    CHECK(o.refused(R"({"command":"confirm-deputy","deputy":"王明"})") == Codes{"not-to-be-checked"});
    o.takeBack();
    CHECK(o.deputy("王明").toBeChecked);
}

TEST_CASE("Two people are not made one and one is not made into itself") {
    DirectoryOffice o;
    o.office.mustRun(R"({"command":"add-deputy","name":"王明","delegation":"武侯代表团","certificate":"180001"})");
    o.office.mustRun(R"({"command":"add-deputy","name":"王明","delegation":"锦江代表团","certificate":"180002"})");
    CHECK(o.refused(R"({"command":"merge-deputy","deputy":"180001","into":"180002"})") == Codes{"certificates-differ"});
    CHECK(o.refused(R"({"command":"merge-deputy","deputy":"180001","into":"王明（武侯代表团）"})") == Codes{"deputy-into-itself"});
    CHECK(o.refused(R"({"command":"merge-deputy","deputy":"王明","into":"180002"})") == Codes{"ambiguous-deputy"});
    CHECK(o.refused(R"({"command":"merge-deputy","deputy":"没有人","into":"180002"})") == Codes{"no-such-deputy"});
    o.office.mustRun(
        R"({"command":"register-suggestion","session":"18-1","on":"2023-03-03","serial":1,"title":"关于一件事的建议","lead":"180001","co_signers":["李三"]})");
    CHECK(o.refused(R"({"command":"merge-deputy","deputy":"李三","into":"180001"})") == Codes{"both-signed"});
}

TEST_CASE("A certificate number has one deputy within a term and a name one within a delegation") {
    DirectoryOffice o;
    o.office.mustRun(R"({"command":"add-deputy","name":"王明","delegation":"武侯代表团","certificate":"180001"})");
    o.office.mustRun(R"({"command":"add-deputy","name":"李三","delegation":"武侯代表团"})");
    o.office.mustRun(R"({"command":"add-deputy","name":"李三","delegation":"锦江代表团"})");
    CHECK(o.refused(R"({"command":"correct-deputy","deputy":"李三（武侯代表团）","certificate":"180001"})") == Codes{"certificate-taken"});
    CHECK(o.refused(R"({"command":"correct-deputy","deputy":"李三（武侯代表团）","delegation":"锦江代表团"})") == Codes{"same-deputy"});
    CHECK(o.refused(R"({"command":"move-deputy","on":"2024-01-20","deputy":"李三（武侯代表团）","delegation":"锦江"})") ==
          Codes{"same-deputy"});
    // The same number in another term is another deputy.
    CHECK(o.office.run(R"({"command":"add-deputy","name":"赵四","certificate":"180001","term":17})").isAccepted());
    CHECK(o.refused(R"({"command":"correct-deputy","deputy":"180001","name":null})") == Codes{"field-required"});
    o.office.mustRun(R"({"command":"correct-deputy","deputy":"180001","phone":"028-5","address":"武侯区","post":"校长"})");
    CHECK(o.deputy("王明（武侯代表团）").address == "武侯区");
}

TEST_CASE("A deputy who moved keeps the delegation of the time on old pieces and is known by both") {
    DirectoryOffice o;
    o.piece(1, "王明（武侯代表团）", "市教育局");
    o.office.mustRun(R"({"command":"move-deputy","on":"2024-01-20","deputy":"王明","delegation":"锦江代表团"})");
    o.piece(2, "王明（锦江代表团）", "", "2024-02-01");
    CHECK(leadOf(o.office, "18-1-1") == "王明（武侯代表团）");
    CHECK(leadOf(o.office, "18-1-2") == "王明（锦江代表团）");
    CHECK(o.office.reader().deputies(18).size() == 1);
    o.office.mustRun(
        R"({"command":"record-contact","on":"2024-02-20","case":"18-1-1","unit":"市教育局","phase":"before","way":"visit","deputy":"王明（武侯代表团）"})");
    CHECK(o.refused(R"({"command":"move-deputy","on":"2024-03-20","deputy":"王明","delegation":"锦江"})") ==
          Codes{"already-in-delegation"});
    CHECK(o.refused(R"({"command":"move-deputy","on":"2024-01-10","deputy":"王明","delegation":"青羊"})") ==
          Codes{"before-earlier-change"});
    CHECK(o.refused(R"({"command":"move-deputy","on":null,"deputy":"王明","delegation":"青羊"})") == Codes{"day-needed"});
}

TEST_CASE("After the last day of the mandate nothing new is signed") {
    DirectoryOffice o;
    o.piece(1, "王明（武侯代表团）", "");
    o.office.mustRun(R"({"command":"correct-deputy","deputy":"王明","ended_on":"2023-06-30"})");
    CHECK(
        o.refused(
            R"({"command":"register-suggestion","session":"18-1","on":"2023-07-01","serial":2,"title":"关于一件事的建议","lead":"王明"})") ==
        Codes{"deputy-ended"});
    o.piece(2, "王明", "", "2023-06-30");
}

TEST_CASE("Only a deputy nobody needs is removed") {
    DirectoryOffice o;
    o.piece(1, "王明", "");
    o.office.mustRun(R"({"command":"add-deputy","name":"多余"})");
    CHECK(o.refused(R"({"command":"remove-deputy","deputy":"王明"})") == Codes{"deputy-in-use"});
    o.office.mustRun(R"({"command":"remove-deputy","deputy":"多余"})");
    CHECK_FALSE(o.hasDeputy("多余"));
    o.takeBack();
    CHECK(o.hasDeputy("多余"));
}

TEST_CASE("A name spelled right moves its cases in the list and a delegation is renamed once") {
    DirectoryOffice o;
    o.piece(1, "张明（武侯代表团）", "");
    o.piece(2, "李三（武侯代表团）", "");
    o.office.mustRun(R"({"command":"correct-deputy","deputy":"张明","name":"安明"})");
    app::ListQuery byLead;
    byLead.order = app::parseOrder("lead").value();
    CHECK(o.office.reader().caseRows(o.office.reader().caseIds(byLead)).at(0).lead == "安明");
    o.office.mustRun(R"({"command":"rename-delegation","delegation":"武侯","name":"武侯区代表团"})");
    CHECK(o.hasDeputy("安明（武侯区代表团）"));
    o.office.mustRun(R"({"command":"add-delegation","name":"锦江代表团"})");
    CHECK(o.refused(R"({"command":"rename-delegation","delegation":"锦江","name":"武侯区"})") == Codes{"delegation-exists"});
    CHECK(o.refused(R"({"command":"rename-delegation","delegation":"没有团","name":"甲团"})") == Codes{"unknown-delegation"});
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("Deputies and units stand in the order asked for") {
    DirectoryOffice o;
    for (const char* name : {"陈一", "单明", "王大利", "王富", "苏二", "安三"})
        o.office.mustRun(R"({"command":"add-deputy","name":")" + std::string(name) + R"(","delegation":"武侯代表团"})");
    const auto names = [&](app::DirectoryOrder order) {
        std::string text;
        for (const domain::Deputy& deputy : app::deputiesInOrder(o.office.reader(), 18, order)) text += deputy.name + " ";
        return text;
    };
    CHECK(names(app::DirectoryOrder::pinyin) == "安三 陈一 单明 苏二 王大利 王富 ");
    CHECK(names(app::DirectoryOrder::strokes) == "王大利 王富 安三 苏二 陈一 单明 ");
    CHECK(names(app::DirectoryOrder::surnameStrokes) == "王富 王大利 安三 苏二 陈一 单明 ");
    // 按次序: delegation by delegation, within each by the strokes of the names (王 4, 安 6, 苏 7, 陈 7, 单 8; 白 5, 雷 13).
    for (const char* name : {"雷雨", "白云"})
        o.office.mustRun(R"({"command":"add-deputy","name":")" + std::string(name) + R"(","delegation":"锦江代表团"})");
    const std::string inOrder = names(app::DirectoryOrder::protocol);
    CHECK(inOrder.find("王大利 王富 安三 苏二 陈一 单明 ") != std::string::npos);
    CHECK(inOrder.find("白云 雷雨 ") != std::string::npos);
    CHECK(app::unitsInOrder(o.office.reader(), app::DirectoryOrder::protocol).front().shortName == "市委办公厅");
    CHECK(app::unitsInOrder(o.office.reader(), app::DirectoryOrder::pinyin).front().shortName == "成都产业集团");
}

}  // namespace huying::tests
