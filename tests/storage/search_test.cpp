// SPDX-License-Identifier: GPL-3.0-or-later
// What is found through the index is what a person would find who reads every text.
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "app/queries/case_list.h"
#include "base/search_text.h"
#include "changing_registers.h"
#include "storage/connection.h"
#include "storage/search_index.h"

namespace huying::tests {

namespace {

using domain::SuggestionId;
using Ids = std::vector<SuggestionId>;

Ids found(TemporaryRegister& ledger, const std::string& text) {
    app::ListQuery query;
    query.text = text;
    return ledger.reader().caseIds(query);
}

std::vector<std::string> titles(TemporaryRegister& ledger, const std::string& text) {
    std::vector<std::string> texts;
    for (const app::CaseRow& row : ledger.reader().caseRows(found(ledger, text))) texts.push_back(row.title);
    return texts;
}

std::string registeringWith(int serial, const std::string& title, const std::string& more) { return registering(serial, title, more); }

// Every text of a piece, read from its facts.
std::vector<std::string> textsOf(TemporaryRegister& ledger, SuggestionId id) {
    const auto view = app::viewCase(ledger.reader(), id, ledger.today());
    const domain::CaseFacts& facts = view->facts;
    const domain::Suggestion& piece = facts.suggestion;
    std::vector<std::string> texts{piece.title, piece.body, piece.remark, piece.numberText,
                                   (piece.kind == domain::SuggestionKind::intersessional ? "闭" : "") + std::to_string(piece.serial)};
    if (!piece.hideIdentity) {
        if (piece.leadDeputy) texts.push_back(view->deputies.at(piece.leadDeputy).name);
        for (const domain::CoSigner& row : facts.coSigners) texts.push_back(view->deputies.at(row.deputy).name);
    }
    for (const domain::Task& task : facts.tasks) {
        const domain::Unit& unit = view->units.at(task.unit);
        texts.push_back(unit.name);
        texts.push_back(unit.shortName);
        texts.insert(texts.end(), unit.aliases.begin(), unit.aliases.end());
    }
    for (const auto& row : facts.notes) texts.push_back(row.text);
    for (const auto& row : facts.contacts) texts.insert(texts.end(), {row.place, row.people, row.deputyOpinion, row.unitAnswer});
    for (const auto& row : facts.jointOpinions) texts.insert(texts.end(), {row.text, row.documentNumber});
    for (const auto& row : facts.countersigns) texts.push_back(row.remark);
    for (const auto& row : facts.replies) texts.insert(texts.end(), {row.text, row.documentNumber});
    for (const auto& row : facts.commitments) texts.push_back(row.text);
    for (const auto& row : facts.commitmentSteps) texts.push_back(row.text);
    for (const auto& row : facts.secondReplies) texts.insert(texts.end(), {row.text, row.documentNumber});
    for (const auto& row : facts.ratingMeetings) texts.insert(texts.end(), {row.text, row.outcome});
    for (const auto& row : facts.feedback) texts.push_back(row.comment);
    return texts;
}

Ids foundByReading(TemporaryRegister& ledger, const std::string& typed) {
    Ids ids;
    const auto words = base::searchWords(typed);
    for (const SuggestionId id : ledger.reader().caseIds({})) {
        std::vector<std::string> texts = textsOf(ledger, id);
        for (std::string& text : texts) text = base::searchable(text);
        const bool hasAll = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
            return std::any_of(texts.begin(), texts.end(),
                               [&](const std::string& text) { return base::findWord(text, word) != std::string::npos; });
        });
        if (hasAll && !words.empty()) ids.push_back(id);
    }
    std::sort(ids.begin(), ids.end(), [](SuggestionId left, SuggestionId right) { return right < left; });  // newest first
    return ids;
}

// Draws texts from few characters, so that pieces share words.
class Drawing {
public:
    explicit Drawing(unsigned seed) : engine_(seed) {}
    int below(int bound) { return static_cast<int>(engine_() % static_cast<unsigned>(bound)); }
    std::string text(int longest) {
        static const std::vector<std::string> signs{"停", "车", "难", "路", "网", "5", "G", "12", "𠮷", "，", "局", "一", "校", "A"};
        std::string drawn;
        for (int i = below(longest) + 1; i > 0; --i) drawn += signs[static_cast<std::size_t>(below(static_cast<int>(signs.size())))];
        return drawn;
    }
    std::string command() {
        const std::string address = "18-1-" + std::to_string(below(8) + 1);
        const std::string unit = std::vector<std::string>{"市教育局", "市住建局", "市交通运输局"}[static_cast<std::size_t>(below(3))];
        const std::string head = R"(","case":")" + address + R"(","on":"2023-0)" + std::to_string(below(6) + 3) + R"(-15)";
        switch (below(8)) {
            case 0:
            case 1:
                return registering(below(8) + 1, text(9),
                                   R"(,"body":")" + text(40) +
                                       (below(3) == 0 ? R"(","hide_identity":true,"co_signers":["路一"])" : R"(","co_signers":["车难"])"));
            case 2:
                return correcting(address, "title", text(9));
            case 3:
                return correcting(address, std::vector<std::string>{"remark", "body"}[static_cast<std::size_t>(below(2))], text(20));
            case 4:
                return assigning(address, unit);
            case 5:
                return R"({"command":"record-progress)" + head + R"(","unit":")" + unit + R"(","text":")" + text(20) + R"("})";
            case 6:
                return R"({"command":"record-contact)" + head + R"(","unit":")" + unit +
                       R"(","phase":"before","way":"telephone","deputy_opinion":")" + text(9) + R"("})";
            default:
                return R"({"command":"record-reply)" + head + R"(","unit":")" + unit + R"(","result_class":"A","text":")" + text(20) +
                       R"("})";
        }
    }

private:
    std::mt19937 engine_;
};

}  // namespace

TEST_CASE("the index finds what reading every text finds, also after changes, undo and redo") {
    const unsigned seed = GENERATE(3U, 20231220U);
    CAPTURE(seed);
    TemporaryRegister ledger;
    Drawing drawing(seed);
    int accepted = 0;
    for (int step = 0; step < 120; ++step) {
        if (ledger.run(drawing.command()).hasChanged) ++accepted;
    }
    REQUIRE(accepted > 25);
    int hits = 0;
    const auto compare = [&] {
        for (int question = 0; question < 60; ++question) {
            const std::string typed = drawing.text(question % 6 + 1) + (question % 3 == 0 ? " " + drawing.text(2) : "");
            CAPTURE(typed);
            const Ids expected = foundByReading(ledger, typed);
            CHECK((found(ledger, typed) == expected));
            hits += static_cast<int>(expected.size());
        }
        CHECK(ledger.store().verify().empty());
    };
    compare();
    CHECK(hits > 30);
    std::vector<std::int64_t> undos;
    for (int step = 0; step < accepted / 2; ++step) undos.push_back(mustTakeBack(ledger).entry);
    compare();
    for (auto undo = undos.rbegin(); undo != undos.rend(); ++undo) mustTakeBack(ledger, takingBack(*undo));
    compare();
    while (ledger.store().undo(takingBack())) {
    }
    CHECK(found(ledger, "停").empty());
    CHECK(RawDatabase(ledger.file())
              .column("SELECT rowid FROM search_index WHERE search_index MATCH '停 OR 车 OR 难 OR 路 OR 一 OR 5 OR 12'")
              .empty());
}

TEST_CASE("names are found in Chinese and in pinyin, numbers in every spelling") {
    TemporaryRegister ledger;
    ledger.mustRun(registeringWith(120, "关于优化接驳的建议", R"(,"co_signers":["欧阳晓"])"));
    ledger.mustRun(registering(1203, "关于一二零三的建议"));
    ledger.mustRun(
        R"({"command":"register-suggestion","on":"2023-06-26","session":"18-1","kind":"intersessional","serial":3,"title":"闭会的建议","lead":"单丽（锦江代表团）","category":"K01"})");
    ledger.mustRun(assigning("18-1-120", "市卫健委"));
    CHECK(titles(ledger, "wjw") == std::vector<std::string>{"关于优化接驳的建议"});
    CHECK(titles(ledger, "卫健") == std::vector<std::string>{"关于优化接驳的建议"});
    CHECK(titles(ledger, "ouyangx") == std::vector<std::string>{"关于优化接驳的建议"});
    CHECK(titles(ledger, "shanli") == std::vector<std::string>{"闭会的建议"});
    CHECK(titles(ledger, "锦江") == std::vector<std::string>{"闭会的建议"});
    CHECK(titles(ledger, "18-1-120") == std::vector<std::string>{"关于优化接驳的建议"});
    CHECK(titles(ledger, "闭3") == std::vector<std::string>{"闭会的建议"});
    CHECK(titles(ledger, "第120号") == std::vector<std::string>{"关于优化接驳的建议"});
    CHECK(titles(ledger, "120").size() == 2);
    app::SearchQuery query;
    query.text = "120";
    const app::SearchAnswer answer = ledger.reader().search(query);
    REQUIRE(answer.hits.size() == 2);
    CHECK(answer.hits[0].reason == app::SearchField::number);
    CHECK(ledger.reader().caseRows({answer.hits[0].id}).front().serial == 120);
}

TEST_CASE("a piece is found by every name its unit had, in Chinese and in pinyin") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "关于招商的建议"));
    ledger.mustRun(assigning("18-1-1", "市投促局"));
    const std::vector<std::string> piece{"关于招商的建议"};
    CHECK(titles(ledger, "投促委").empty());
    ledger.mustRun(
        R"({"command":"rename-unit","on":"2023-04-20","unit":"市投促局","name":"成都市经济合作委员会","short_name":"市经合委"})");
    for (const char* name : {"经合委", "经济合作", "jhw", "投促局", "投资促进", "tcj", "touzicujin"}) {
        CAPTURE(name);
        CHECK(titles(ledger, name) == piece);
    }
    ledger.mustRun(R"({"command":"correct-unit","on":"2023-04-21","unit":"市经合委","aliases":["市招商办"]})");
    CHECK(titles(ledger, "zsb") == piece);
    CHECK(ledger.store().verify().empty());

    // What the line of the hit says is what was found: an earlier name stands there as it was, with today's behind it.
    const auto line = [&](const std::string& text) {
        app::SearchQuery query;
        query.text = text;
        std::string said;
        const auto found = ledger.reader().search(query);
        for (const app::SearchMatch& match : found.hits.at(0).matches) {
            if (match.field != app::SearchField::unit) continue;
            for (const app::SnippetPart& part : match.parts) said += part.isMatch ? "【" + part.text + "】" : part.text;
        }
        return said;
    };
    CHECK(line("投促局") == "市【投促局】（市经合委）");
    CHECK(line("投资促进") == "成都市【投资促进】局（市经合委）");
    CHECK(line("tcj") == "【市投促局】（市经合委）");
    CHECK(line("招商办") == "市【招商办】（市经合委）");
    CHECK(line("经济合作") == "成都市【经济合作】委员会（市经合委）");
    CHECK(line("经合委") == "市【经合委】");
    CHECK(line("jhw") == "【市经合委】");
}

TEST_CASE("a protected identity is found by nobody's name") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "关于隐名的建议", R"(,"hide_identity":true,"co_signers":["欧阳晓"])"));
    CHECK(titles(ledger, "王一").empty());
    CHECK(titles(ledger, "oyx").empty());
    ledger.mustRun(R"({"command":"correct-suggestion","on":"2023-03-01","case":"18-1-1","hide_identity":false})");
    CHECK(titles(ledger, "王一").size() == 1);
    CHECK(titles(ledger, "oyx").size() == 1);
    ledger.mustRun(R"({"command":"correct-suggestion","on":"2023-03-01","case":"18-1-1","hide_identity":true})");
    CHECK(titles(ledger, "王一").empty());
    CHECK(ledger.store().verify().empty());
}

TEST_CASE("hits rank by number, title and text, and show where the words stand") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "关于停车难的建议"));
    ledger.mustRun(registering(2, "关于道路的建议", R"(,"body":"开头的一段。\n老旧小区里面的“停车难”由来已久，影响出行。")"));
    app::SearchQuery query;
    query.text = "停车难";
    const app::SearchAnswer answer = ledger.reader().search(query);
    CHECK(answer.total == 2);
    CHECK_FALSE(answer.isMore);
    REQUIRE(answer.hits.size() == 2);
    CHECK(answer.hits[0].reason == app::SearchField::title);
    CHECK(answer.hits[1].reason == app::SearchField::body);
    REQUIRE(answer.hits[1].matches.size() == 1);
    const app::SearchMatch& match = answer.hits[1].matches.front();
    CHECK(match.text() == "…小区里面的“停车难”由来已久，影响出行。");
    REQUIRE(match.parts.size() >= 3);
    CHECK(match.parts[2].isMatch);
    CHECK(match.parts[2].text == "停车难");
}

TEST_CASE("what nobody could have meant is answered with nothing") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "关于停车的建议"));
    std::string longText;
    for (int i = 0; i < 10000; ++i) longText += i % 2 == 0 ? "停" : "车";
    std::string manyWords;
    for (int i = 0; i < 3000; ++i) manyWords += "字" + std::to_string(i) + " ";
    for (const std::string& typed : {std::string("\"\"\"'''"), std::string("AND OR NOT NEAR("), std::string("* ^ : - + ( ) {"), longText,
                                     manyWords, std::string("\xED\xA0\x80\xFF\xFE"), std::string(1, '\0'), std::string("𪚥"),
                                     std::string("-"), std::string("search_index:停车\"")}) {
        CHECK(found(ledger, typed).empty());
        app::SearchQuery query;
        query.text = typed;
        CHECK(ledger.reader().search(query).total == 0);
    }
    CHECK(found(ledger, std::string("停车\0 \"", 9)).size() == 1);  // signs beside a word do not matter
    CHECK(found(ledger, "   ").size() == 1);                         // nothing typed: everything
}

TEST_CASE("an index that is missing is made when the register is opened") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "关于停车的建议"));
    {
        storage::Connection connection(ledger.file(), storage::Access::readWrite);
        connection.execute(
            "INSERT INTO search_index (search_index) VALUES ('delete-all'); DELETE FROM search_rules; DELETE FROM name_pinyin");
    }
    const auto opened = storage::openRegister(ledger.file());
    REQUIRE(opened);
    app::ListQuery query;
    query.text = "wangyi 停";
    CHECK((*opened)->reader().caseIds(query).size() == 1);
    CHECK((*opened)->verify().empty());
}

TEST_CASE("verify names a piece that the index does not know") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "关于停车的建议"));
    {
        storage::Connection connection(ledger.file(), storage::Access::readWrite);
        connection.execute("INSERT INTO search_index (search_index) VALUES ('delete-all')");
    }
    const auto differences = ledger.store().verify();
    REQUIRE(differences.size() == 1);
    CHECK(differences.front().kind == "search");
}

TEST_CASE("what a correction took out of the texts stays away, however often the index merges its parts") {
    TemporaryRegister ledger;
    ledger.mustRun(registering(1, "关于范共停车秩序的建议"));
    int serial = 1;
    // A transaction each, so that the index keeps a part of each and merges them; with texts of their own, so that parts grow.
    const auto fill = [&](int pieces) {
        for (int i = 0; i < pieces; ++i) {
            std::string body;
            for (int k = 0; k < 250; ++k) {
                const int code = 0x4E00 + (serial * 379 + k * 101) % 5000;
                body += static_cast<char>(0xE0 | (code >> 12));
                body += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
                body += static_cast<char>(0x80 | (code & 0x3F));
            }
            ledger.mustRun(registering(++serial, "关于公园绿道的建议", R"(,"body":")" + body + R"(")"));
        }
    };
    fill(20);
    ledger.mustRun(R"({"command":"correct-suggestion","case":"18-1-1","remark":"停车秩序"})");
    ledger.mustRun(R"({"command":"correct-suggestion","case":"18-1-1","title":"关于规范共享停车秩序的建议"})");
    for (int round = 0; round < 12; ++round) {
        fill(5);
        CHECK(found(ledger, "于范").empty());
        CHECK(found(ledger, "停车秩序").size() == 1);
        REQUIRE(ledger.store().verify().empty());
    }
    ledger.mustRun(R"({"command":"correct-suggestion","case":"18-1-1","title":"关于范共停车秩序的建议","remark":""})");
    fill(40);
    CHECK(found(ledger, "于范").size() == 1);
    CHECK(ledger.store().verify().empty());
}

TEST_CASE("a search goes together with filters, the newest of very many first") {
    TemporaryRegister ledger;
    std::vector<std::string> commands;
    for (int i = 1; i <= 1100; ++i) commands.push_back(registering(i, i % 2 == 0 ? "关于停车的建议" : "关于停车难的建议"));
    REQUIRE(ledger.runAll(commands).isWritten);
    app::ListQuery query;
    query.text = "停车";
    const auto serials = [&] {
        std::vector<int> numbers;
        for (const app::CaseRow& row : ledger.reader().caseRows(ledger.reader().caseIds(query))) numbers.push_back(row.serial);
        return numbers;
    };
    const std::vector<int> newest = serials();
    REQUIRE(newest.size() == 1001);
    CHECK(newest.front() == 1100);
    CHECK(newest.back() == 100);
    query.limit = 3;
    CHECK(serials() == std::vector{1100, 1099, 1098});
    query.order = *app::parseOrder("serial");  // of the newest, those that come first in the order asked for
    CHECK(serials() == std::vector{100, 101, 102});
    query.order.clear();
    query.text = "停车难";
    CHECK(serials() == std::vector{1099, 1097, 1095});
    query.filter = *app::parseFilter("serial < 100");
    CHECK(serials() == std::vector{99, 97, 95});
    query.limit.reset();
    CHECK(serials().size() == 50);
    app::SearchQuery search;
    search.text = "建议";
    search.limit = 5;
    const app::SearchAnswer answer = ledger.reader().search(search);
    CHECK(answer.total == 1000);
    CHECK(answer.isMore);
    CHECK(answer.hits.size() == 5);
}

}  // namespace huying::tests
