// SPDX-License-Identifier: GPL-3.0-or-later
// A deputy's record: what is in it, what must not be, and the folder of pages made of all of them.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

#include "app/papers/deputy_paper.h"
#include "app/papers/deputy_record.h"
#include "app/ports/storage_failure.h"
#include "documents/deputy_page.h"
#include "documents/deputy_pages.h"
#include "features/merged_office.h"

namespace huying::tests {

namespace {

namespace fs = std::filesystem;
using app::DeputyFigureKind;

const app::Words& zh() { return app::Words::of(app::Language::chinese); }

std::string contents(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

class DeputyOffice : public MergedOffice {
public:
    app::DeputyRecord record(const std::string& name, int term = 18) {
        const auto id = app::findDeputy(office.reader(), term, name);
        REQUIRE(id);
        auto read = app::readDeputyRecord(office.reader(), *id, {office.today(), {}}, zh());
        REQUIRE(read);
        return std::move(*read);
    }
    app::DeputyRecords all() { return app::readDeputyRecords(office.reader(), 18, {office.today(), {}}, zh()); }

    void contact(const std::string& rest, const std::string& on = "2023-03-20", const std::string& piece = "120") {
        must(R"({"command":"record-contact","on":")" + on + R"(","case":")" + piece +
             R"(","unit":"市交通运输局","phase":"before","way":"visit",)" + rest + "}");
    }
    void deliver(const std::string& piece = "120", const std::string& on = "2023-06-01") {
        must(R"({"command":"record-delivery","on":")" + on + R"(","case":")" + piece + R"(","way":"post"})");
    }
    void rate(const std::string& result, const std::string& on, const std::string& piece = "120") {
        must(R"({"command":"record-feedback","on":")" + on + R"(","case":")" + piece + R"(","process":"satisfied","result":")" + result +
             R"(","comment":"夜间班次没有答复"})");
    }

    // Addresses of the pieces behind a figure.
    static Codes behind(const app::DeputyRecord& record, DeputyFigureKind kind) {
        for (const app::DeputyFigure& figure : record.figures()) {
            if (figure.kind != kind) continue;
            Codes addresses;
            for (const std::size_t place : figure.pieces) addresses.push_back(record.pieces.at(place).address);
            return addresses;
        }
        return {"no such figure"};
    }
    static int count(const app::DeputyRecord& record, DeputyFigureKind kind) {
        for (const app::DeputyFigure& figure : record.figures()) {
            if (figure.kind == kind) return figure.count;
        }
        return -1;
    }
    // As window, print and page show it; empty where they leave it out.
    static std::string shown(const app::DeputyRecord& record, DeputyFigureKind kind) {
        for (const app::DeputyFigure& figure : app::shownFigures(record)) {
            if (figure.kind == kind) return app::figureText(figure, zh());
        }
        return {};
    }
    static std::string text(const app::DeputyRecord& record) {
        std::string all;
        for (const app::PaperPart& part : app::deputyPaper(record, zh()).parts) {
            if (const auto* paragraph = std::get_if<app::PaperParagraph>(&part)) all += paragraph->text + "\n";
        }
        return all;
    }

    [[nodiscard]] fs::path folder() const { return office.file().parent_path() / "pages"; }
    base::Result<documents::PublishedPages> publish(const std::function<bool(std::size_t, std::size_t)>& goOn =
                                                        [](std::size_t, std::size_t) { return true; }) {
        return documents::publishDeputyPages(all(), office.today(), office.reader().settings().registerId, folder(), zh(), goOn);
    }
    // File of a deputy by index.json.
    [[nodiscard]] std::string fileOf(const std::string& name) const {
        const auto index = nlohmann::json::parse(contents(folder() / "index.json"));
        for (const auto& row : index["deputies"]) {
            if (row["name"] == name) return row["file"];
        }
        return {};
    }
    [[nodiscard]] std::set<std::string> files() const {
        std::set<std::string> names;
        for (const auto& entry : fs::directory_iterator(folder())) names.insert(entry.path().filename().string());
        return names;
    }
};

}  // namespace

TEST_CASE("deputy's record: what was led and co-signed, where it stands, and whose turn it is") {
    DeputyOffice o;
    o.assign();
    o.office.setToday("2023-05-20");
    const app::DeputyRecord lead = o.record("王明");
    REQUIRE(lead.pieces.size() == 1);
    CHECK(lead.pieces[0].isLed());
    CHECK(lead.pieces[0].coSigners == Codes{"陈红"});
    CHECK(lead.pieces[0].state == domain::CaseState::assigned);
    CHECK(lead.pieces[0].nextStep == "市交通运输局　签收");
    REQUIRE(lead.pieces[0].units.size() == 1);
    CHECK(lead.pieces[0].units[0].isOpen);
    CHECK(lead.pieces[0].units[0].dueOn == day("2023-06-05"));
    CHECK(base::contains(o.text(lead), "市交通运输局（单办）　应于2023-06-05前完成【剩16天】"));
    CHECK(DeputyOffice::behind(lead, DeputyFigureKind::led) == Codes{"18-1-120"});
    CHECK(DeputyOffice::behind(lead, DeputyFigureKind::coSigned).empty());

    const app::DeputyRecord coSigner = o.record("陈红（锦江代表团）");
    REQUIRE(coSigner.pieces.size() == 1);
    CHECK(coSigner.pieces[0].order == 1);
    CHECK(coSigner.pieces[0].lead == "王明（武侯代表团）");
    CHECK(DeputyOffice::behind(coSigner, DeputyFigureKind::coSigned) == Codes{"18-1-120"});
    o.office.setToday("2023-06-08");
    CHECK(base::contains(o.text(o.record("王明")), "【超3天】"));
}

TEST_CASE("deputy's record: contacts, replies that are owed and delivered, own ratings of both rounds, promises") {
    DeputyOffice o;
    o.assign();
    o.contact(R"("place":"代表工作单位","deputy_opinion":"先解决早高峰接驳")");
    o.contact(R"("deputy":"陈红")", "2023-03-21");
    o.reply("2023-05-30", "120", "B");
    o.must(
        R"({"command":"record-commitment","on":"2023-05-30","case":"120","unit":"市交通运输局","text":"新开3条接驳线","due_on":"2024-06-30"})");
    CHECK_FALSE(o.record("王明").pieces[0].awaitsRating);  // it has not got there
    CHECK(base::contains(o.text(o.record("陈红")), "尚未送达本人"));
    o.deliver();
    CHECK(o.record("王明").pieces[0].awaitsRating);
    CHECK_FALSE(o.record("陈红").pieces[0].awaitsRating);  // the lead proposer rates for all
    CHECK(DeputyOffice::behind(o.record("王明"), DeputyFigureKind::awaitingRating) == Codes{"18-1-120"});
    // One form was to come back and has not; the co-signer is asked for none.
    CHECK(DeputyOffice::shown(o.record("王明"), DeputyFigureKind::returned) == "返回征询意见表 0件（应返回1件，0%）");
    CHECK(DeputyOffice::shown(o.record("陈红"), DeputyFigureKind::returned).empty());

    o.rate("dissatisfied", "2023-06-10");
    o.must(R"({"command":"order-rehandling","on":"2023-06-12","case":"120","reason":"夜间班次没有答复"})");
    o.reply("2023-07-10", "120", "A");
    o.deliver("120", "2023-07-11");
    o.rate("mostly_satisfied", "2023-07-15");
    const app::DeputyRecord lead = o.record("王明");
    REQUIRE(lead.pieces[0].ratings.size() == 2);
    CHECK(lead.pieces[0].firstRating() == domain::Rating::dissatisfied);
    CHECK(lead.pieces[0].lastRating() == domain::Rating::mostlySatisfied);
    CHECK(DeputyOffice::count(lead, DeputyFigureKind::dissatisfied) == 0);
    CHECK(DeputyOffice::behind(lead, DeputyFigureKind::returned) == Codes{"18-1-120"});
    CHECK(DeputyOffice::shown(lead, DeputyFigureKind::returned) == "返回征询意见表 1件（应返回1件，100%）");
    CHECK(DeputyOffice::behind(lead, DeputyFigureKind::mostlySatisfied) == Codes{"18-1-120"});
    CHECK(DeputyOffice::count(lead, DeputyFigureKind::contacts) == 1);
    CHECK(DeputyOffice::count(lead, DeputyFigureKind::openPromises) == 1);
    CHECK(DeputyOffice::behind(lead, DeputyFigureKind::completed) == Codes{"18-1-120"});
    const std::string text = o.text(lead);
    for (const char* part :
         {"2023-03-20　办前　走访　市交通运输局　代表工作单位　代表意见：先解决早高峰接驳", "第1次办理　2023-05-30答复",
          "2023-06-01送达本人（邮寄）", "第2次办理　2023-07-15　过程满意　结果基本满意", "新开3条接驳线　市交通运输局　承诺2024-06-30前"})
        CHECK(base::contains(text, part));
    CHECK_FALSE(base::contains(text, "2023-03-21"));  // with somebody else
    const app::DeputyRecord coSigner = o.record("陈红");
    CHECK(DeputyOffice::count(coSigner, DeputyFigureKind::contacts) == 1);
    CHECK(coSigner.pieces[0].ratings.empty());
}

TEST_CASE("deputy's record: nobody's telephone, address or mail is in it, wherever it stands in the register") {
    DeputyOffice o;
    const Codes planted{"13800001111", "13800002222", "13800003333",  "13800004444", "13800005555",      "13800006666", "13800007777",
                        "13800008888", "13800009999", "028-86630000", "人民南路7号", "chen@example.com", "180002",      "610041"};
    o.must(
        R"({"command":"correct-deputy","deputy":"王明","phone":"13800001111","address":"人民南路7号","postcode":"610041","certificate":"180001"})");
    o.must(R"({"command":"correct-deputy","deputy":"陈红","phone":"13800002222","certificate":"180002"})");
    o.must(
        R"({"command":"correct-unit","unit":"市交通运输局","contacts":[{"person":"李四","phone":"028-86630000","address":"锦城大道366号"}]})");
    o.must(R"({"command":"correct-suggestion","case":"120","title":"关于公交接驳的建议（电话13800003333）"})");
    o.assign();
    o.must(
        R"({"command":"record-progress","on":"2023-03-10","case":"120","unit":"市交通运输局","text":"已踏勘","handler":"赵六","handler_phone":"13800004444"})");
    o.contact(
        R"("place":"人民南路7号，找陈红13800002222","people":"周七13800005555","deputy_opinion":"请回电138 0000 6666或chen@example.com","unit_answer":"电话13800007777")");
    o.must(
        R"({"command":"record-reply","on":"2023-05-30","case":"120","unit":"市交通运输局","result_class":"B","text":"联系人：李四 13800008888"})");
    o.must(
        R"({"command":"record-commitment","on":"2023-05-30","case":"120","unit":"市交通运输局","text":"新开3条接驳线，咨询028-86630000","owner":"李四13800008888"})");
    o.deliver();
    o.must(
        R"({"command":"record-feedback","on":"2023-06-10","case":"120","process":"satisfied","result":"satisfied","comment":"请致电13800009999"})");
    o.must(
        R"({"command":"record-pre-contact","on":"2023-02-06","session":"18-1","deputy":"王明（武侯代表团）","unit":"市交通运输局","matter":"接驳线，我的电话13800001111"})");
    for (const char* name : {"王明", "陈红"}) {
        const app::DeputyRecord record = o.record(name);
        const std::string all = o.text(record) + documents::deputyPage(record, zh());
        for (const std::string& one : planted) {
            const bool isOwnCertificate = one == record.deputy.certificate;
            INFO(name << " " << one);
            CHECK(base::contains(all, one) == isOwnCertificate);
        }
        CHECK_FALSE(base::contains(all, "138 0000 6666"));
        CHECK_FALSE(base::contains(all, "李四"));
        CHECK(base::contains(all, "×××"));
    }
    CHECK(base::contains(o.text(o.record("王明")), "接驳线，我的电话×××"));
}

TEST_CASE("deputy's record: a number whose label stands in the line before is hidden, and the words around stay") {
    DeputyOffice o;
    o.assign();
    o.contact(R"("deputy_opinion":"先解决早高峰\n办公室电话：\n86630000\n联系地址：\n　　人民南路7号\n再研究夜间班次")");
    const std::string text = o.text(o.record("王明"));
    CHECK(base::contains(text, "先解决早高峰"));
    CHECK(base::contains(text, "再研究夜间班次"));
    for (const char* planted : {"86630000", "人民南路7号"}) CHECK_FALSE(base::contains(text, planted));
}

TEST_CASE("deputy's record: where a third person lives is hidden with or without a colon, on the page as on the record") {
    DeputyOffice o;
    o.assign();
    o.contact(R"("deputy_opinion":"周七，住址成都市武侯区一环路1号，望先解决早高峰")");
    const app::DeputyRecord record = o.record("王明");
    CHECK(base::contains(o.text(record), "周七，住址×××，望先解决早高峰"));
    CHECK(base::contains(documents::deputyPage(record, zh()), "住址×××，望先解决早高峰"));
    CHECK_FALSE(base::contains(documents::deputyPage(record, zh()), "一环路1号"));
}

TEST_CASE("deputy's record: secret pieces and those whose proposer is not to be named are counted and not told") {
    DeputyOffice o;
    o.must(
        R"({"command":"register-suggestion","on":"2023-02-26","serial":130,"title":"关于机密甲的建议","classified":true,"lead":"王明（武侯代表团）","co_signers":["陈红（锦江代表团）"]})");
    o.must(
        R"({"command":"register-suggestion","on":"2023-02-26","serial":131,"title":"关于隐名乙的建议","hide_identity":true,"lead":"陈红（锦江代表团）","co_signers":["王明（武侯代表团）"]})");
    o.must(
        R"({"command":"record-submission","on":"2023-02-18","session":"18-1","title":"关于隐名丙的来件","hide_identity":true,"lead":"王明（武侯代表团）"})");
    o.must(R"({"command":"record-submission","on":"2023-02-18","session":"18-1","title":"关于公开丁的来件","lead":"王明（武侯代表团）"})");
    for (const app::DeputyRecord& record : {o.record("王明"), o.all().records.at(0)}) {
        CHECK(record.keptCount() == (record.deputy.name == "王明" || record.deputy.name == "陈红" ? 2 : 0));
        const std::string all = o.text(record) + documents::deputyPage(record, zh());
        for (const char* kept : {"机密甲", "隐名乙", "隐名丙", "18-1-130", "18-1-131"}) CHECK_FALSE(base::contains(all, kept));
    }
    const app::DeputyRecord record = o.record("王明");
    CHECK(base::contains(o.text(record), "另有2件涉密或要求不公开姓名的建议，本档案不列。"));
    CHECK(DeputyOffice::count(record, DeputyFigureKind::led) == 1);
    REQUIRE(record.papers.size() == 1);
    CHECK(base::contains(o.text(record), "关于公开丁的来件　2023-02-18提交【已提交】"));
}

TEST_CASE("deputy's record: a talk that led to a piece that is kept is not told, whoever signed that and whenever it became so") {
    DeputyOffice o;
    const auto talk = [&](const std::string& deputy, const std::string& matter) {
        o.must(R"({"command":"record-pre-contact","on":"2023-02-06","session":"18-1","deputy":")" + deputy +
               R"(","unit":"市交通运输局","matter":")" + matter + R"("})");
    };
    talk("李亮（锦江代表团）", "机密戊的沟通");
    talk("王明（武侯代表团）", "公开己的沟通");
    // 李亮 spoke of it, 王明 signed it.
    o.must(R"({"command":"correct-pre-contact","pre_contact":1,"case":"120"})");
    CHECK(base::contains(o.text(o.record("李亮")), "机密戊"));
    o.must(R"({"command":"correct-suggestion","case":"120","hide_identity":true})");
    for (const app::DeputyRecord& record : {o.record("李亮"), o.all().records.at(0), o.all().records.at(1)})
        CHECK_FALSE(base::contains(o.text(record) + documents::deputyPage(record, zh()), "机密戊"));
    CHECK(base::contains(o.text(o.record("王明")), "公开己"));
}

TEST_CASE("deputy's record: a piece that is handled with another one shows the main one's units, and only its own signers") {
    DeputyOffice o;
    o.assign();
    o.mergeBoth();
    o.contact(R"("deputy":"李亮")", "2023-04-01");
    o.contact(R"("deputy":"王明")", "2023-04-02");
    const app::DeputyRecord merged = o.record("李亮");
    REQUIRE(merged.pieces.size() == 1);
    CHECK(merged.pieces[0].address == "18-1-121");
    CHECK(merged.pieces[0].mainAddress == "18-1-120");
    REQUIRE(merged.pieces[0].units.size() == 1);
    CHECK(merged.pieces[0].units[0].name == "市交通运输局");
    CHECK(DeputyOffice::count(merged, DeputyFigureKind::contacts) == 1);
    CHECK(o.record("王明").pieces.size() == 1);
    CHECK(DeputyOffice::count(o.record("王明"), DeputyFigureKind::contacts) == 1);
    // Whoever is not to be named in the main piece is not named by what is told of both.
    o.must(R"({"command":"correct-suggestion","case":"120","hide_identity":true})");
    o.reply("2023-05-30", "120", "B");
    o.must(
        R"({"command":"record-commitment","on":"2023-05-30","case":"120","unit":"市交通运输局","text":"按王明代表的意见新开3条接驳线"})");
    CHECK(base::contains(o.text(o.record("李亮")), "按×××代表的意见新开3条接驳线"));
    CHECK(DeputyOffice::count(o.record("赵云"), DeputyFigureKind::openPromises) == 1);
    CHECK(o.record("王明").keptCount() == 1);
}

TEST_CASE("deputy's record: withdrawn pieces count apart, void ones nowhere; a move and a namesake of another term are told") {
    DeputyOffice o;
    o.must(R"({"command":"withdraw-suggestion","on":"2023-03-01","case":"120","reason":"重复","all_signers_ask":true})");
    CHECK(DeputyOffice::count(o.record("王明"), DeputyFigureKind::led) == 0);
    CHECK(DeputyOffice::behind(o.record("王明"), DeputyFigureKind::withdrawn) == Codes{"18-1-120"});
    o.must(R"({"command":"void-suggestion","on":"2023-03-02","case":"121","reason":"重复登记"})");
    CHECK(o.record("李亮").pieces.empty());
    o.must(R"({"command":"move-deputy","on":"2024-01-20","deputy":"李亮","delegation":"成华代表团"})");
    CHECK(base::contains(o.text(o.record("李亮")), "成华代表团　2024-01-19以前属锦江代表团"));
    o.must(R"({"command":"open-session","on":"2024-01-10","term":19,"number":1})");
    o.must(R"({"command":"add-deputy","name":"李亮","delegation":"锦江代表团","term":19})");
    const app::DeputyRecord record = o.record("李亮");
    REQUIRE(record.namesakes.size() == 1);
    CHECK(record.namesakes[0].term == 19);
    CHECK(o.record("李亮", 19).pieces.empty());
}

TEST_CASE("deputies' records: read in one go they say the same as each by itself") {
    DeputyOffice o;
    o.assign();
    o.mergeBoth();
    o.contact(R"("deputy":"李亮")", "2023-04-01");
    o.reply();
    o.deliver();
    const app::DeputyRecords all = o.all();
    CHECK(all.records.size() == 4);
    for (const app::DeputyRecord& record : all.records) {
        app::DeputyRecord alone = o.record(record.deputy.described());
        INFO(record.deputy.described());
        CHECK(documents::deputyPage(alone, zh()) == documents::deputyPage(record, zh()));
    }
}

TEST_CASE("deputies' pages: only what says something else is written, names stay, and nobody can guess them") {
    DeputyOffice o;
    o.assign();
    const auto first = o.publish();
    REQUIRE(first);
    CHECK(first->pages == 4);
    CHECK(first->written == 4);
    const std::string wang = o.fileOf("王明");
    const std::string li = o.fileOf("李亮");
    CHECK(wang.size() == 37);
    CHECK(o.files() ==
          std::set<std::string>{".huying-pages.json", "index.html", "index.json", wang, li, o.fileOf("陈红"), o.fileOf("赵云")});
    const auto again = o.publish();
    REQUIRE(again);
    CHECK(again->written == 0);

    const auto untouched = fs::last_write_time(o.folder() / li);
    fs::last_write_time(o.folder() / li, untouched - std::chrono::hours(1));
    o.contact(R"("deputy":"王明")");
    const auto changed = o.publish();
    REQUIRE(changed);
    CHECK(changed->written == 2);  // of the lead and, as the next step moved on, of the co-signer
    CHECK(o.fileOf("王明") == wang);
    CHECK(fs::last_write_time(o.folder() / li) == untouched - std::chrono::hours(1));
    CHECK(documents::pagesPublishedAt(o.folder()));
}

TEST_CASE("deputies' pages: those of deputies who are gone are removed, and no file that is not ours") {
    DeputyOffice o;
    o.must(R"({"command":"add-deputy","name":"孙误","delegation":"成华代表团"})");
    REQUIRE(o.publish());
    const std::string gone = o.fileOf("孙误");
    REQUIRE(fs::exists(o.folder() / gone));
    std::ofstream(o.folder() / "logo.html") << "mine";
    o.must(R"({"command":"remove-deputy","deputy":"孙误"})");
    const auto done = o.publish();
    REQUIRE(done);
    CHECK(done->removed == 1);
    CHECK_FALSE(fs::exists(o.folder() / gone));
    CHECK(contents(o.folder() / "logo.html") == "mine");
    // Somebody else's list of pages names nothing that would be removed.
    std::ofstream(o.folder() / ".huying-pages.json") << R"({"register":")" + o.office.reader().settings().registerId +
                                                            R"(","pages":{"999":{"file":"logo.html","updated":""}},"published_at":""})";
    const auto damaged = o.publish();
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().code == "pages-list-damaged");
    CHECK(fs::exists(o.folder() / "logo.html"));
}

TEST_CASE("deputies' pages: a site that is there, or another register's pages, are left alone") {
    DeputyOffice o;
    fs::create_directory(o.folder());
    std::ofstream(o.folder() / "index.html") << "a site";
    const auto foreign = o.publish();
    REQUIRE_FALSE(foreign);
    CHECK(foreign.error().code == "pages-folder-foreign");
    CHECK(contents(o.folder() / "index.html") == "a site");
    fs::remove(o.folder() / "index.html");
    REQUIRE(o.publish());
    const auto other = documents::publishDeputyPages(o.all(), o.office.today(), "another", o.folder(), zh(),
                                                     [](std::size_t, std::size_t) { return true; });
    REQUIRE_FALSE(other);
    CHECK(other.error().code == "pages-of-another-register");
}

TEST_CASE("deputies' pages: stopped or failing, the folder is as it was") {
    DeputyOffice o;
    REQUIRE(o.publish());
    const auto snapshot = [&] {
        std::map<std::string, std::string> all;
        for (const std::string& name : o.files()) all[name] = contents(o.folder() / name);
        return all;
    };
    const auto before = snapshot();
    o.assign();
    for (const std::size_t stop : {0U, 2U, 4U}) {
        const auto stopped = o.publish([stop](std::size_t done, std::size_t) { return done < stop; });
        REQUIRE_FALSE(stopped);
        CHECK(stopped.error().code == "pages-cancelled");
        CHECK(snapshot() == before);
    }
    // A page whose place is taken by a folder cannot be written: nothing else is half done then.
    const std::string wang = o.fileOf("王明");
    fs::remove(o.folder() / wang);
    fs::create_directory(o.folder() / wang);
    std::ofstream(o.folder() / wang / "inside") << "x";
    const auto lastTime = documents::pagesPublishedAt(o.folder());
    const auto failed = o.publish();
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == "cannot-write-file");
    CHECK(documents::pagesPublishedAt(o.folder()) == lastTime);
    for (const std::string& name : o.files()) CHECK_FALSE(base::contains(name, ".part"));
    fs::remove_all(o.folder() / wang);
    const auto repaired = o.publish();
    REQUIRE(repaired);
    CHECK(fs::is_regular_file(o.folder() / wang));
}

TEST_CASE("deputies' pages: who is to be checked has none, because nobody knows whose it would be") {
    DeputyOffice o;
    o.must(R"({"command":"register-suggestion","on":"2023-02-26","serial":140,"title":"关于核定的建议","lead":"周某"})");
    const app::DeputyRecords all = o.all();
    CHECK(all.toBeChecked == 1);
    CHECK(std::none_of(all.records.begin(), all.records.end(), [](const app::DeputyRecord& one) { return one.deputy.name == "周某"; }));
}

TEST_CASE("a deputy is found by name, delegation or certificate number, and two of one name have to be told apart") {
    DeputyOffice o;
    o.must(R"({"command":"add-deputy","name":"王明","delegation":"成华代表团","certificate":"180777"})");
    const auto several = app::findDeputy(o.office.reader(), 18, "王明");
    REQUIRE_FALSE(several);
    CHECK(several.error().code == "ambiguous-deputy");
    CHECK(app::findDeputy(o.office.reader(), 18, "王明（成华代表团）"));
    CHECK(app::findDeputy(o.office.reader(), 18, "王明", "武侯"));
    CHECK(app::findDeputy(o.office.reader(), 18, "180777"));
    CHECK(app::findDeputy(o.office.reader(), 18, "没有").error().code == "no-such-deputy");
}

TEST_CASE("deputies' records are not for who sees a part of the pieces only") {
    DeputyOffice o;
    o.assign();
    o.must(R"({"command":"add-account","account":"管理员","role":"administrator","password":"密码-管理-2023"})");
    o.must(R"({"command":"add-account","account":"交通局经办","role":"handling_unit","unit":"市交通运输局","password":"密码-交通-2023"})");
    o.must(R"({"command":"set-sign-in","required":true})");
    REQUIRE(o.office.store().signIn("交通局经办", "密码-交通-2023"));
    CHECK_THROWS_AS(o.all(), app::StorageFailure);
    REQUIRE(o.office.store().signIn("管理员", "密码-管理-2023"));
    CHECK(o.all().records.size() == 4);
}

}  // namespace huying::tests
