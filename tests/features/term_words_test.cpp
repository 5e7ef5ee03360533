// SPDX-License-Identifier: GPL-3.0-or-later
// Result classes and words of a term, what a satisfied form does, and what a place's profile offers.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/history/history_text.h"
#include "app/import/column_values.h"
#include "app/queries/case_list.h"
#include "app/queries/follow_up_ledger.h"
#include "app/queries/list_values.h"
#include "app/report/report_charts.h"
#include "app/rules/profile_offers.h"
#include "app/words/register_words.h"
#include "domain/result_classes.h"
#include "features/directory_office.h"

namespace huying::tests {

namespace {

using domain::ResultClass;

app::Words wordsNow(TemporaryRegister& office, app::Language language = app::Language::chinese) {
    return app::wordsOf(office.reader(), language);
}

std::string cell(TemporaryRegister& office, const std::string& address, const char* field) {
    const auto view = office.view(address);
    const app::CaseRow row = office.reader().caseRows({view.facts.suggestion.id}).at(0);
    return app::listValue(row, *app::findField(field), wordsNow(office)).label;
}

const app::BlockRow* rowOf(const app::YearEndReport& report, std::string_view key) {
    const app::Block* block = report.block("result_class");
    const auto found = std::find_if(block->rows.begin(), block->rows.end(), [&](const app::BlockRow& row) { return row.key == key; });
    return found == block->rows.end() ? nullptr : &*found;
}

// A piece assigned, replied to with the class and rated.
void answeredPiece(DirectoryOffice& o, int serial, const std::string& resultClass, const std::string& more = {}) {
    const std::string address = "18-1-" + std::to_string(serial);
    o.piece(serial, "王明（武侯代表团）", "市教育局");
    o.office.mustRun(R"({"command":"record-reply","on":"2023-05-01","case":")" + address + R"(","unit":"市教育局","result_class":")" +
                     resultClass + "\"" + more + "}");
    o.office.mustRun(R"({"command":"record-feedback","on":"2023-05-20","case":")" + address + R"(","result":"satisfied"})");
}

}  // namespace

TEST_CASE("result classes: renamed by term, the letters on replies stay, and every list says the new name") {
    DirectoryOffice o;
    answeredPiece(o, 1, "A");
    answeredPiece(o, 2, "B", R"(,"commitments":[{"text":"新增300个学位","due_on":"2024-06-30"}])");
    o.office.mustRun(R"({"command":"set-result-class","class":"A","short_name":"已解决","name":"所提问题已经解决"})");
    CHECK(o.office.view("1").facts.replies.at(0).resultClass == ResultClass::A);
    CHECK(cell(o.office, "18-1-1", "result_class") == "已解决");
    CHECK(cell(o.office, "18-1-2", "result_class") == "B");
    o.office.mustRun(R"({"command":"choose-class-list","term":18,"list":"jia_yi_bing"})");
    CHECK(cell(o.office, "18-1-1", "result_class") == "甲");
    const auto ledger = app::ledgerSheet(app::readLedger(o.office.reader(), {}), wordsNow(o.office));
    REQUIRE(ledger.rows.size() == 1);
    CHECK(std::find(ledger.rows[0].begin(), ledger.rows[0].end(), "乙") != ledger.rows[0].end());
    // Both languages: a name that the register gives is the register's.
    CHECK(wordsNow(o.office, app::Language::english).label(ResultClass::A) == "甲");
    const auto history = app::historyInWords(o.office.reader(), o.office.view("1").facts.suggestion.id, wordsNow(o.office));
    const bool isTold = std::any_of(history.begin(), history.end(), [](const app::HistoryText& entry) {
        return std::any_of(entry.lines.begin(), entry.lines.end(), [](const std::string& line) { return line.ends_with("甲"); });
    });
    CHECK(isTold);
    CHECK(app::parseFilter("result_class = 甲", nullptr).has_value() == false);
    const app::Words words = wordsNow(o.office);
    REQUIRE(app::parseFilter("result_class = 甲", &words));
    CHECK((*app::parseFilter("result_class = 甲", &words))->value == "A");
    o.takeBack();
    CHECK(cell(o.office, "18-1-1", "result_class") == "已解决");
}

TEST_CASE("result classes: the report goes by its own term, and its percentages prove whatever they are called") {
    DirectoryOffice o;
    for (const int serial : {1, 2, 3}) answeredPiece(o, serial, serial == 3 ? "B" : "A");
    o.office.mustRun(R"({"command":"open-session","term":19,"number":1})");
    o.office.mustRun(R"({"command":"choose-class-list","term":18,"list":"jia_yi_bing"})");
    o.office.mustRun(R"({"command":"set-result-class","term":19,"class":"A","short_name":"解决","name":"已经解决"})");
    const auto report = o.office.report("2023-12-31");
    CHECK(report.allChecksHold());
    CHECK(report.block("result_class")->percentSum == "100.00");
    CHECK(rowOf(report, "A")->percent == "66.67");
    CHECK(rowOf(report, "D") == nullptr);
    REQUIRE_FALSE(report.pieces.empty());
    CHECK(report.pieces.front().resultClass == "甲");
    CHECK(cell(o.office, "18-1-1", "result_class") == "甲");  // of its own term, though the newest says 解决
    // What counts as solved moves the rate, not the shares.
    o.office.mustRun(R"({"command":"set-result-class","term":18,"class":"B","counts_as_implemented":true})");
    const auto again = o.office.report("2023-12-31");
    CHECK(again.allChecksHold());
    const auto rate = std::find_if(again.rates.begin(), again.rates.end(), [](const app::Rate& one) { return one.key == "implemented"; });
    REQUIRE(rate != again.rates.end());
    CHECK(rate->count == 3);
    // Another order of the rows.
    o.office.mustRun(R"({"command":"set-result-class","term":18,"class":"A","order":9})");
    CHECK(o.office.report("2023-12-31").block("result_class")->rows.front().key == "B");
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("result classes: what replies have is not taken out, what is out is not given, and names mean one class") {
    DirectoryOffice o;
    answeredPiece(o, 1, "D");
    answeredPiece(o, 2, "B", R"(,"commitments":[{"text":"新增300个学位"}])");
    CHECK((o.refused(R"({"command":"set-result-class","class":"D","in_use":false})") == Codes{"class-in-use"}));
    const auto refused = o.office.run(R"({"command":"choose-class-list","list":"a_to_c"})");
    REQUIRE(codesOf(refused.errors) == Codes{"class-in-use"});
    CHECK(app::Words::of(app::Language::chinese).sentence(refused.errors[0]) ==
          "第18届有1件答复（含再次答复和审核前的）是“D”（留作参考），不能停用；可以改名。");
    CHECK((o.refused(R"({"command":"set-result-class","class":"B","opens_commitment":false})") == Codes{"class-has-promises"}));
    CHECK((o.refused(R"({"command":"set-result-class","class":"C","short_name":"A","name":"已列入计划逐步解决","order":0})") ==
           Codes{"number-out-of-range", "class-name-taken", "class-name-taken"}));
    CHECK((o.refused(R"({"command":"set-result-class","class":"C","short_name":"一二三四五六七八九十一"})") == Codes{"word-form"}));
    o.office.mustRun(R"({"command":"set-result-class","class":"C","in_use":false})");
    o.piece(3, "王明（武侯代表团）", "市教育局");
    const std::string reply = R"({"command":"record-reply","on":"2023-05-01","case":"3","unit":"市教育局","result_class":"C"})";
    CHECK((o.refused(reply) == Codes{"class-not-in-use"}));
    CHECK((o.refused(R"({"command":"correct-reply","case":"1","unit":"市教育局","result_class":"C"})") == Codes{"class-not-in-use"}));
    // A correction of anything else does not ask.
    o.office.mustRun(R"({"command":"correct-reply","case":"1","unit":"市教育局","document_number":"成教函〔2023〕1号"})");
    o.office.mustRun(R"({"command":"set-result-class","class":"C","in_use":true})");
    o.office.mustRun(reply);
    for (const char* code : {"A", "B"})
        CHECK(
            o.office.run(std::string(R"({"command":"set-result-class","term":19,"class":")") + code + R"(","in_use":false})").isAccepted());
    CHECK((o.refused(R"({"command":"record-commitment","on":"2023-06-01","case":"1","unit":"市教育局","text":"新增300个学位"})") ==
           Codes{"class-promises-nothing"}));
    // Term 19 had no list of its own: it begins with the four that a new register has.
    o.office.mustRun(R"({"command":"set-result-class","term":19,"class":"D","in_use":false})");
    CHECK((o.refused(R"({"command":"set-result-class","term":19,"class":"C","in_use":false})") == Codes{"no-class-left"}));
    CHECK((o.refused(R"({"command":"choose-class-list","list":"a_to_e"})") == Codes{"unknown-code"}));
}

TEST_CASE("result classes: taking back stops where a class would be on replies and not in use, or promise nothing") {
    DirectoryOffice o;
    const auto undoCode = [&](const app::CommandResult& result) {
        app::UndoRequest request;
        request.actor = "张敏";
        request.entry = result.entry;
        const auto receipt = o.office.store().undo(request);
        return receipt ? std::string("undone") : receipt.error().front().code;
    };
    o.office.mustRun(R"({"command":"set-result-class","class":"D","in_use":false})");
    const auto inUse = o.office.mustRun(R"({"command":"set-result-class","class":"D","in_use":true})");
    o.piece(1, "王明（武侯代表团）", "市教育局");
    const auto reply = o.office.mustRun(R"({"command":"record-reply","on":"2023-05-01","case":"1","unit":"市教育局","result_class":"D"})");
    CHECK(undoCode(inUse) == "later-changes");
    // Nor does a corrected class come back that was taken out meanwhile.
    const auto corrected = o.office.mustRun(R"({"command":"correct-reply","case":"1","unit":"市教育局","result_class":"C"})");
    const auto out = o.office.mustRun(R"({"command":"set-result-class","class":"D","in_use":false})");
    CHECK(undoCode(corrected) == "later-changes");
    CHECK(undoCode(out) == "undone");
    CHECK(undoCode(corrected) == "undone");
    CHECK(undoCode(reply) == "undone");
    CHECK(undoCode(inUse) == "undone");

    const auto promising = o.office.mustRun(R"({"command":"set-result-class","class":"C","opens_commitment":true})");
    o.office.mustRun(
        R"({"command":"record-reply","on":"2023-05-01","case":"1","unit":"市教育局","result_class":"C","commitments":[{"text":"学位"}]})");
    CHECK(undoCode(promising) == "later-changes");
    // Two renamed in turn: the first one's old name is the other's now.
    const auto renamed = o.office.mustRun(R"({"command":"set-result-class","class":"A","name":"已经解决"})");
    o.office.mustRun(R"({"command":"set-result-class","class":"B","name":"已经解决或基本解决"})");
    CHECK(undoCode(renamed) == "later-changes");
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("result classes: a ledger is read by the term's own names") {
    DirectoryOffice o;
    o.office.mustRun(R"({"command":"set-result-class","class":"A","short_name":"采纳","name":"已采纳"})");
    const std::vector<domain::ResultClassWording> classes = o.office.reader().resultClasses(18);
    CHECK(app::resultClassFromWords("采纳", classes) == ResultClass::A);
    CHECK(app::resultClassFromWords("已采纳", classes) == ResultClass::A);
    CHECK(app::resultClassFromWords("A", classes) == ResultClass::A);
}

TEST_CASE("words: one word gives way everywhere at once, from a term on, and comes back") {
    DirectoryOffice o;
    o.office.mustRun(R"({"command":"set-wording","key":"joint","text":"协办"})");
    o.office.mustRun(R"({"command":"set-wording","key":"deputy_office","text":"市人大常委会代表工委"})");
    const app::Words zh = wordsNow(o.office);
    const app::Words en = wordsNow(o.office, app::Language::english);
    CHECK(zh.label(domain::TaskRole::joint) == "协办");
    CHECK(zh.fieldLabel("joint_units") == "协办单位");
    CHECK(zh.label(domain::NextStep::giveJointOpinion) == "报送协办意见");
    CHECK(zh.label(domain::Turn::office) == "市人大常委会代表工委");
    CHECK(zh.sentence(base::Error("mediator-unusual")).find("市人大常委会代表工委") != std::string::npos);
    CHECK(zh.worded("其中会办、分办") == "其中协办、分办");
    CHECK(en.label(domain::TaskRole::joint) == "协办");
    CHECK(en.fieldLabel("joint_units") == "Joint units");
    CHECK(app::Words::of(app::Language::chinese).label(domain::TaskRole::joint) == "会办");
    REQUIRE(app::findField("协办单位", &zh) != nullptr);
    CHECK(app::findField("协办单位", &zh) == app::findField("会办单位", &zh));

    // The next term says something else; the report of this one keeps its words.
    o.office.mustRun(R"({"command":"open-session","term":19,"number":1})");
    o.office.mustRun(R"({"command":"set-wording","term":19,"key":"joint","text":"会同办理"})");
    o.office.mustRun(R"({"command":"set-wording","term":19,"key":"deputy_office","text":""})");
    CHECK(wordsNow(o.office).label(domain::TaskRole::joint) == "会同办理");
    CHECK(wordsNow(o.office).label(domain::Turn::office) == "代表工作机构");
    CHECK(wordsNow(o.office).ofTerm(18).label(domain::TaskRole::joint) == "协办");
    CHECK(o.office.report("2023-12-31").worded("会办单位") == "协办单位");
    o.office.mustRun(R"({"command":"set-wording","term":18,"key":"joint","text":"会办"})");
    CHECK(wordsNow(o.office).ofTerm(18).label(domain::TaskRole::joint) == "会办");
    o.takeBack();
    CHECK(wordsNow(o.office).ofTerm(18).label(domain::TaskRole::joint) == "协办");
}

TEST_CASE("words: only those of the closed list, one line, and no two alike") {
    DirectoryOffice o;
    CHECK((o.refused(R"({"command":"set-wording","key":"title","text":"题目"})") == Codes{"unknown-code"}));
    CHECK((o.refused(R"({"command":"set-wording","key":"sole","text":"会办"})") == Codes{"word-taken"}));
    for (const char* text : {"独{办}", "一二三四五六七八九十一二三四五六七八九十一", "独%1办"})
        CHECK((o.refused(std::string(R"({"command":"set-wording","key":"sole","text":")") + text + "\"}") == Codes{"word-form"}));
    o.office.mustRun(R"({"command":"set-wording","key":"sole","text":" 独办 "})");
    CHECK(wordsNow(o.office).label(domain::TaskRole::sole) == "独办");
    const std::int64_t before = o.office.entryCount();
    o.office.mustRun(R"({"command":"set-wording","key":"replied","text":""})");  // nothing was said: nothing to take back
    CHECK(o.office.entryCount() == before);
}

TEST_CASE("words: no two become alike by going back to the shipped word, in a later term or by taking back") {
    DirectoryOffice o;
    const auto said = o.office.mustRun(R"({"command":"set-wording","term":18,"key":"sole","text":"独办"})");
    o.office.mustRun(R"({"command":"set-wording","term":18,"key":"joint","text":"单办"})");
    CHECK((o.refused(R"({"command":"set-wording","term":18,"key":"sole","text":""})") == Codes{"word-taken"}));
    const auto undone = o.office.store().undo({std::nullopt, *said.entry, "张敏"});
    REQUIRE_FALSE(undone);
    CHECK(undone.error().front().code == "later-changes");
    // From the 19th term on it is called what the 18th may then no longer call another one.
    o.office.mustRun(R"({"command":"set-wording","term":19,"key":"reference","text":"参阅"})");
    CHECK((o.refused(R"({"command":"set-wording","term":18,"key":"replied","text":"参阅"})") == Codes{"word-taken"}));
}

TEST_CASE("a satisfied form completes by itself only where it is set so") {
    DirectoryOffice o;
    answeredPiece(o, 1, "A");
    CHECK(o.office.view("1").summary.isCompleted);
    o.office.mustRun(R"({"command":"set-completion-rule","completes_on_satisfied":false})");
    answeredPiece(o, 2, "A");
    CHECK_FALSE(o.office.view("2").summary.isCompleted);
    CHECK(o.office.view("1").summary.isCompleted);
    CHECK((o.refused(R"({"command":"set-completion-rule"})") == Codes{"field-required"}));
    o.office.mustRun(R"({"command":"complete-suggestion","on":"2023-05-25","case":"2","ground":"rated"})");
    o.office.mustRun(R"({"command":"set-completion-rule","completes_on_satisfied":true})");
    answeredPiece(o, 3, "A");
    CHECK(o.office.view("3").summary.isCompleted);
}

TEST_CASE("a profile offers what its text says beside the limits, and takes only what is named") {
    DirectoryOffice o;
    o.piece(1, "王明（武侯代表团）", "市教育局");
    const auto due = o.office.view("1").facts.tasks.at(0).dueOn;
    const auto chosen = o.office.mustRun(R"({"command":"choose-profile","profile":"beijing","from":"2024-01-01"})");
    REQUIRE(codesOf(chosen.notices) == Codes{"profile-offers"});
    CHECK(app::Words::of(app::Language::chinese).sentence(chosen.notices[0]) ==
          "这个方案所依据的规定还写明了撤回：答复以前 → 交办以前（交办以前可以撤回（北京条例第十三条））。没有改动；要采用的，在 take 里写 "
          "withdrawal，或在窗口里勾选。");
    CHECK(o.office.reader().withdrawalRules().empty());
    // Afterwards too, though the profile is in use already.
    o.office.mustRun(R"({"command":"choose-profile","profile":"beijing","from":"2024-01-01","take":["withdrawal"]})");
    CHECK(o.office.reader().withdrawalRules().at(18).until == domain::WithdrawalLimit::assignment);
    CHECK(o.office.reader().withdrawalRules().at(18).source == "交办以前可以撤回（北京条例第十三条）");
    CHECK(o.office.view("1").facts.tasks.at(0).dueOn == due);
    CHECK((o.refused(R"({"command":"choose-profile","profile":"chongqing","from":"2024-02-01","take":["withdrawal","colour"]})") ==
           Codes{"nothing-to-take", "nothing-to-take"}));
    o.office.mustRun(R"({"command":"choose-profile","profile":"shanghai","from":"2024-02-01","take":["wording"]})");
    CHECK(wordsNow(o.office).text("form_name.feedback_form") == "意见反馈表");
    CHECK(wordsNow(o.office).label(domain::CaseState::rehandling) == "再次办理");
    CHECK(app::offersOf(o.office.reader(), "shanghai", wordsNow(o.office)).empty());
    o.takeBack();  // profile and words are one batch
    CHECK(wordsNow(o.office).label(domain::CaseState::rehandling) == "重新办理");
    // Chengdu's three classes are what a new register has.
    CHECK(app::offersOf(o.office.reader(), "chengdu", wordsNow(o.office)).empty());
    o.office.mustRun(R"({"command":"choose-class-list","list":"jia_yi_bing"})");
    const auto offers = app::offersOf(o.office.reader(), "chengdu", wordsNow(o.office));
    REQUIRE(offers.size() == 1);
    CHECK(base::contains(app::offerText(offers[0], wordsNow(o.office)), "甲 已经解决或基本解决；乙"));
}

}  // namespace huying::tests
