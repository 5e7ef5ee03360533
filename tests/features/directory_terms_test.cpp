// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory_office.h"

#include "app/queries/case_list.h"

// What belongs to a term or a session: categories in two levels, committees, the sessions themselves, base figures.
namespace huying::tests {

namespace {

domain::Category categoryOf(TemporaryRegister& office, int term, const std::string& code) {
    for (const domain::Category& one : office.reader().categories(term)) {
        if (one.code == code) return one;
    }
    throw std::runtime_error("no category " + code);
}

int countOf(const app::YearEndReport& report, const std::string& key) {
    for (const app::BlockRow& row : report.block("category")->rows) {
        if (row.key == key) return row.count;
    }
    return -1;
}

}  // namespace

TEST_CASE("Pieces of a second-level category count in the one above") {
    DirectoryOffice o;
    o.office.mustRun(R"({"command":"add-category","name":"轨道交通","parent":"K02"})");
    CHECK(categoryOf(o.office, 18, "K0201").parent == categoryOf(o.office, 18, "K02").id);
    o.piece(1, "王明（武侯代表团）", "", "2023-03-03", "轨道交通");
    o.piece(2, "王明（武侯代表团）", "", "2023-03-03", "K02");
    const auto report = o.office.report("2023-12-31");
    CHECK(countOf(report, "K02") == 2);
    CHECK(countOf(report, "K0201") == -1);
    CHECK(report.block("category")->percentSum == "100.00");
    for (const app::Check& check : report.checks) CHECK(check.isOk);
    app::ListQuery query;
    query.filter = app::parseFilter("category = K02").value();
    CHECK(o.office.reader().caseIds(query).size() == 2);
    query.filter = app::parseFilter("category = 轨道交通").value();
    CHECK(o.office.reader().caseIds(query).size() == 1);
}

TEST_CASE("Categories have two levels and stand below another, never below themselves") {
    DirectoryOffice o;
    o.office.mustRun(R"({"command":"add-category","name":"轨道交通","parent":"K02"})");
    CHECK(o.refused(R"({"command":"add-category","name":"站点","parent":"轨道交通"})") == Codes{"category-third-level"});
    CHECK(o.refused(R"({"command":"correct-category","category":"K02","parent":"K03"})") == Codes{"category-third-level"});
    CHECK(o.refused(R"({"command":"correct-category","category":"K04","parent":"K04"})") == Codes{"category-under-itself"});
    CHECK(o.refused(R"({"command":"correct-category","category":"K04","parent":"K99"})") == Codes{"unknown-category"});
    CHECK(o.refused(R"({"command":"correct-category","category":"K04","name":"农林水利类"})") == Codes{"category-exists"});
    CHECK(o.refused(R"({"command":"correct-category","category":"K04","code":"k03"})") == Codes{"code-exists"});
    CHECK(o.refused(R"({"command":"correct-category","category":"K04","name":null})") == Codes{"field-required"});
    CHECK(o.refused(R"({"command":"add-category","name":"新类","code":"K03"})") == Codes{"code-exists"});
    o.office.mustRun(R"({"command":"correct-category","category":"轨道交通","parent":null,"order":1,"name":"轨道交通类"})");
    CHECK_FALSE(categoryOf(o.office, 18, "K0201").parent);
    CHECK(o.office.reader().categories(18).front().name == "轨道交通类");
    CHECK(categoryOf(o.office, 18, "K01").sortNumber == 2);  // made room
    o.takeBack();
    CHECK(o.office.reader().categories(18).front().code == "K01");
}

TEST_CASE("A category in use is not removed, but ended for new pieces") {
    DirectoryOffice o;
    o.office.mustRun(R"({"command":"add-category","name":"轨道交通","parent":"K02"})");
    o.piece(1, "王明（武侯代表团）", "", "2023-03-03", "K0201");
    CHECK(o.refused(R"({"command":"remove-category","category":"K0201"})") == Codes{"category-in-use"});
    CHECK(o.refused(R"({"command":"remove-category","category":"K02"})") == Codes{"category-has-children"});
    o.office.mustRun(R"({"command":"end-category","on":"2024-01-20","category":"K02"})");
    CHECK(categoryOf(o.office, 18, "K0201").validTo == day("2024-01-19"));  // with what stands below
    CHECK(
        o.refused(
            R"({"command":"register-suggestion","session":"18-1","on":"2024-01-20","title":"关于一件事的建议","lead":"王明","category":"K02"})") ==
        Codes{"category-ended"});
    o.piece(2, "王明", "", "2024-01-19", "K02");
    CHECK(countOf(o.office.report("2024-12-31"), "K02") == 2);
    CHECK(o.refused(R"({"command":"end-category","on":"2024-02-20","category":"K02"})") == Codes{"already-ended"});
    CHECK(o.refused(R"({"command":"end-category","on":null,"category":"K03"})") == Codes{"day-needed"});
    o.office.mustRun(R"({"command":"remove-category","category":"K11"})");
    CHECK(o.refused(R"({"command":"remove-category","category":"K11"})") == Codes{"unknown-category"});
    o.takeBack();
    CHECK(categoryOf(o.office, 18, "K11").name == "综合类");
}

TEST_CASE("Categories are copied to a term that has none, both levels, without the ended ones") {
    DirectoryOffice o;
    o.office.mustRun(R"({"command":"add-category","name":"轨道交通","parent":"K02"})");
    o.office.mustRun(R"({"command":"end-category","on":"2024-01-20","category":"K11"})");
    o.office.mustRun(R"({"command":"copy-categories","from":18,"to":19})");
    CHECK(o.office.reader().categories(19).size() == 11);
    CHECK(categoryOf(o.office, 19, "K0201").parent == categoryOf(o.office, 19, "K02").id);
    CHECK(o.refused(R"({"command":"copy-categories","from":18,"to":19})") == Codes{"categories-there-already"});
    CHECK(o.refused(R"({"command":"copy-categories","from":17,"to":20})") == Codes{"no-categories"});
    CHECK(o.refused(R"({"command":"copy-categories","from":0,"to":20})") == Codes{"number-out-of-range"});
    o.takeBack();
    CHECK(o.office.reader().categories(19).empty());
}

TEST_CASE("Committees are added, corrected and ended") {
    DirectoryOffice o;
    CHECK(o.office.reader().committees().size() == 8);
    o.office.mustRun(R"({"command":"add-committee","name":"代表资格审查委员会","short_name":"代表资格委"})");
    CHECK(o.office.reader().committees().back().code == "ZW09");
    CHECK(o.refused(R"({"command":"add-committee","name":"代表资格委"})") == Codes{"committee-exists"});
    CHECK(o.refused(R"({"command":"add-committee","name":"另一委员会","code":"zw01"})") == Codes{"code-exists"});
    o.office.mustRun(R"({"command":"correct-committee","committee":"代表资格委","order":1})");
    CHECK(o.office.reader().committees().front().shortName == "代表资格委");
    CHECK(o.refused(R"({"command":"correct-committee","committee":"法制委","name":"财政经济委员会"})") == Codes{"committee-exists"});
    CHECK(o.refused(R"({"command":"correct-committee","committee":"法制委","name":null})") == Codes{"field-required"});
    CHECK(o.refused(R"({"command":"correct-committee","committee":"没有的委"})") == Codes{"unknown-committee"});
    o.office.mustRun(R"({"command":"end-committee","on":"2024-01-20","committee":"代表资格委"})");
    CHECK(o.office.reader().committees().front().validTo == day("2024-01-19"));
    CHECK(o.refused(R"({"command":"end-committee","on":"2024-03-20","committee":"代表资格委"})") == Codes{"already-ended"});
    o.takeBack();
}

TEST_CASE("Sessions do not overlap and stand in their order") {
    DirectoryOffice o;
    const auto open = [](int number, const std::string& opened, const std::string& closed) {
        return R"({"command":"open-session","term":18,"number":)" + std::to_string(number) + R"(,"opened":")" + opened + R"(","closed":")" +
               closed + R"("})";
    };
    o.office.mustRun(open(1, "2023-02-20", "2023-02-25"));
    CHECK(o.refused(open(2, "2023-02-25", "2023-03-01")) == Codes{"session-overlaps"});
    CHECK(o.refused(open(2, "2022-02-20", "2022-02-25")) == Codes{"session-overlaps"});
    CHECK(o.refused(open(2, "2024-02-25", "2024-02-20")).front() == "closed-before-opened");
    o.office.mustRun(open(2, "2024-01-30", "2024-02-03"));
    CHECK(o.refused(open(1, "2023-02-20", "2024-01-30")) == Codes{"session-overlaps"});
    CHECK(o.refused(R"({"command":"open-session","term":0,"number":1})") == Codes{"number-out-of-range"});
}

TEST_CASE("The next session begins at 1 again and what is open goes on") {
    DirectoryOffice o;
    o.piece(1, "王明（武侯代表团）", "市教育局");
    const auto result = o.office.mustRun(R"({"command":"roll-over-session","term":18,"number":2,"opened":"2024-01-30"})");
    CHECK(codesOf(result.notices) == Codes{"open-pieces-stay"});
    CHECK(o.office.reader().sessions().front().address() == "18-2");
    const auto registered = o.office.mustRun(
        R"({"command":"register-suggestion","on":"2024-02-01","title":"关于新一年的建议","lead":"王明","category":"K01"})");
    CHECK(registered.ids == Codes{"18-2-1"});
    o.office.mustRun(R"({"command":"record-reply","on":"2024-02-01","case":"18-1-1","unit":"市教育局","result_class":"A"})");
    CHECK(o.office.report("2024-12-31", "18-1").totals.registered == 1);
    CHECK(o.refused(R"({"command":"roll-over-session","term":18,"number":2})") == Codes{"not-the-next-session"});
    CHECK(o.refused(R"({"command":"roll-over-session","term":18,"number":4})") == Codes{"not-the-next-session"});
    CHECK(o.refused(R"({"command":"roll-over-session","term":19,"number":2})") == Codes{"not-the-next-session"});
    CHECK(o.refused(R"({"command":"roll-over-session","term":18,"number":3,"opened":"2024-01-30"})") == Codes{"session-overlaps"});
}

TEST_CASE("A new term takes over categories, classes, delegations and, if wanted, its deputies to be checked") {
    DirectoryOffice o;
    o.office.mustRun(R"({"command":"add-deputy","name":"王明","delegation":"武侯代表团","certificate":"180001","phone":"028-1"})");
    o.office.mustRun(R"({"command":"add-deputy","name":"李三","delegation":"锦江代表团"})");
    o.office.mustRun(R"({"command":"correct-deputy","deputy":"李三","ended_on":"2024-06-30"})");
    const auto result = o.office.mustRun(R"({"command":"roll-over-session","term":19,"number":1,"deputies":true})");
    CHECK(codesOf(result.notices) == Codes{"deputies-copied"});
    CHECK(o.office.reader().categories(19).size() == o.office.reader().categories(18).size());
    CHECK(o.office.reader().resultClasses(19).size() == o.office.reader().resultClasses(18).size());
    CHECK(o.office.reader().delegations(19).size() == 2);
    const auto deputies = o.office.reader().deputies(19);
    REQUIRE(deputies.size() == 1);
    CHECK(deputies.front().described() == "王明（武侯代表团）");
    CHECK(deputies.front().certificate.empty());  // numbers are given anew in each term
    CHECK(deputies.front().toBeChecked);
    CHECK(deputies.front().phone == "028-1");
    o.takeBack();
    CHECK(o.office.reader().deputies(19).empty());
    CHECK(o.office.reader().sessions().front().address() == "18-1");
}

TEST_CASE("A base figure entered wrongly is removed") {
    DirectoryOffice o;
    o.office.mustRun(R"({"command":"set-base-figure","term":17,"number":5,"total":640})");
    o.office.mustRun(R"({"command":"remove-base-figure","term":17,"number":5})");
    CHECK(o.office.reader().baseFigures().empty());
    CHECK(o.refused(R"({"command":"remove-base-figure","term":17,"number":5})") == Codes{"no-base-figure"});
    o.takeBack();
    CHECK(o.office.reader().baseFigures().size() == 1);
}

}  // namespace huying::tests
