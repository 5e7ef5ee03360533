// SPDX-License-Identifier: GPL-3.0-or-later
// Which choices of closed lists a term offers: set, by term, taken back; what is recorded stays and may be recorded on.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/history/history_text.h"
#include "app/words/register_words.h"
#include "features/directory_office.h"
#include "import_table.h"

namespace huying::tests {

namespace {

using domain::ChoiceList;

class ChoiceOffice : public DirectoryOffice {
public:
    static std::string setting(const std::string& rest) { return R"({"command":"set-term-choices",)" + rest + "}"; }
    app::Words words(app::Language language = app::Language::chinese) { return app::wordsOf(office.reader(), language); }
    std::vector<std::string> offered(ChoiceList list, int term = 18) { return domain::offeredIn(words().choicesOf(term, list)); }
};

const std::vector<std::string> shippedSources{"special_research", "inspection", "group_activity", "interviews", "voter_reception", "other"};

}  // namespace

TEST_CASE("term choices: an order and what is offered hold from their term on, and are taken back") {
    ChoiceOffice o;
    o.office.mustRun(o.setting(R"("choice_list":"formation_source","offered":["interviews","inspection","other"])"));
    CHECK(o.offered(ChoiceList::formationSource) == std::vector<std::string>{"interviews", "inspection", "other"});
    CHECK(o.offered(ChoiceList::formationSource, 17) == shippedSources);
    CHECK(o.offered(ChoiceList::contactWay).size() == 7);
    o.office.mustRun(o.setting(R"("term":19,"choice_list":"formation_source","offered":["other"])"));
    CHECK(o.offered(ChoiceList::formationSource) == std::vector<std::string>{"interviews", "inspection", "other"});
    CHECK(o.offered(ChoiceList::formationSource, 19) == std::vector<std::string>{"other"});

    // Saying the same again records nothing.
    const auto rows = o.office.reader().termChoices();
    o.office.mustRun(o.setting(R"("choice_list":"formation_source","offered":["interviews","inspection","other"])"));
    CHECK(o.office.reader().termChoices() == rows);

    CHECK(o.office.store().verify().empty());
    o.office.mustRun(o.setting(R"("term":19,"choice_list":"formation_source","offered":["other","interviews"])"));
    o.takeBack();
    CHECK(o.office.reader().termChoices() == rows);
}

TEST_CASE("term choices: a setting is not taken back under a later one of its list and term, others are") {
    ChoiceOffice o;
    const auto set = [&](const char* json) {
        o.office.mustRun(o.setting(json));
        return o.office.entryCount();
    };
    const std::int64_t first = set(R"("choice_list":"formation_source","offered":["other"])");
    const std::int64_t ways = set(R"("choice_list":"contact_way","offered":["visit"])");
    const std::int64_t second = set(R"("choice_list":"formation_source","offered":["interviews"])");
    set(R"("term":19,"choice_list":"formation_source","offered":["inspection"])");
    const auto undo = [&](std::int64_t entry) { return o.office.store().undo({std::nullopt, entry, "张敏"}); };
    const auto refused = undo(first);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().front().code == "later-changes");
    REQUIRE(undo(ways));
    CHECK(o.offered(ChoiceList::contactWay).size() == 7);
    REQUIRE(undo(second));
    CHECK(o.offered(ChoiceList::formationSource) == std::vector<std::string>{"other"});
    REQUIRE(undo(first));
    CHECK(o.offered(ChoiceList::formationSource) == shippedSources);
    CHECK(o.offered(ChoiceList::formationSource, 19) == std::vector<std::string>{"inspection"});
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("term choices: refused are codes that there are not, twice, and a list that offers nothing") {
    ChoiceOffice o;
    CHECK(o.refused(o.setting(R"("choice_list":"contact_way","offered":["visit","pigeon"])")) == Codes{"unknown-choice"});
    CHECK(o.refused(o.setting(R"("choice_list":"formation_source","offered":["other","unknown"])")) == Codes{"unknown-choice"});
    CHECK(o.refused(o.setting(R"("choice_list":"contact_way","offered":["visit","letter","visit"])")) == Codes{"choice-twice"});
    CHECK(o.refused(o.setting(R"("choice_list":"contact_way","offered":[])")) == Codes{"field-required"});
    CHECK(o.refused(o.setting(R"("choice_list":"rating","offered":["visit"])")) == Codes{"unknown-code"});
    CHECK(o.office.reader().termChoices().empty());
}

TEST_CASE("term choices: what is recorded keeps a choice that is offered no more, and an imported ledger may have it") {
    ChoiceOffice o;
    o.piece(1, "王明（武侯代表团）", "市教育局");
    o.office.mustRun(R"({"command":"correct-suggestion","case":"18-1-1","formation_source":"interviews"})");
    o.office.mustRun(o.setting(R"("choice_list":"formation_source","offered":["inspection"])"));
    CHECK(o.office.view("18-1-1").facts.suggestion.formationSource == domain::FormationSource::interviews);
    CHECK(o.words().label(domain::FormationSource::interviews) == "座谈走访");
    const app::ImportResult result = importInto(
        o.office, oneRow({{"编号", "2"}, {"标题", "关于公交的建议"}, {"领衔代表", "王明（武侯代表团）"}, {"形成来源", "座谈走访"}}));
    CHECK(refusalsIn(result).empty());
    CHECK(o.office.view("18-1-2").facts.suggestion.formationSource == domain::FormationSource::interviews);
}

TEST_CASE("term choices: history says which choice of which list was taken off") {
    ChoiceOffice o;
    o.office.mustRun(o.setting(R"("choice_list":"contact_way","offered":["visit","telephone"])"));
    const auto rows = o.office.reader().termChoices();
    const auto letter = std::find_if(rows.begin(), rows.end(), [](const domain::TermChoice& one) { return one.code == "letter"; });
    REQUIRE(letter != rows.end());
    const std::vector<app::HistoryChange> changes{{"term_choice", letter->row, "is_offered", "1", "0"}};
    const auto lines = app::changesInWords(o.office.reader(), {}, changes, o.words());
    REQUIRE(lines.size() == 1);
    for (const char* part : {"选项", "联系方式 信函", "可选", "是", "否"}) CHECK(lines[0].find(part) != std::string::npos);
}

}  // namespace huying::tests
