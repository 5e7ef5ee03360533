// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue in the words of a register: what gives way, and what does not.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "app/words/register_words.h"
#include "base/text.h"
#include "domain/deputy_activity.h"
#include "domain/result_classes.h"

namespace huying::tests {

namespace {

using app::Language;
using domain::WordingKey;

app::Words worded(Language language, std::vector<domain::Wording> rows, int term = 18) {
    app::RegisterWords own;
    own.wordings = std::move(rows);
    own.newestTerm = term;
    return app::Words::of(language).inRegister(own, term);
}

std::string fileText(const std::string& name) {
    std::ostringstream text;
    text << std::ifstream(std::string(HUYING_SOURCE_DIR) + "/" + name).rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("words: every key has a shipped word of its own") {
    std::set<std::string> seen;
    for (const auto& [key, code] : base::EnumCodes<WordingKey>::values) {
        INFO(code);
        const std::string word = app::shippedWord(key, Language::chinese);
        CHECK_FALSE(word.empty());
        CHECK_FALSE(base::contains(word, "."));  // no key without a text
        CHECK(seen.insert(word).second);
        CHECK(worded(Language::chinese, {{18, key, "别的说法"}}).wordFor(key) == "别的说法");
        CHECK(worded(Language::english, {{18, key, "别的说法"}}).wordFor(key) == "别的说法");
    }
}

TEST_CASE("words: names of units keep their characters") {
    const app::Words words = worded(Language::chinese, {{18, WordingKey::joint, "协办"}, {18, WordingKey::sole, "独办"}});
    CHECK(words.worded("请市委机构编制委员会办公室会办") == "请市委机构编制委员会办公室协办");
    CHECK(words.worded("市人大常委会办公厅：交由贵单位单办") == "市人大常委会办公厅：交由贵单位独办");
    CHECK(words.worded("按清单办理，会办意见另报") == "按清单办理，协办意见另报");
}

TEST_CASE("words: no text of catalogue or windows has a word that spreads as a part of another") {
    // 会办 would be cut out of 常委会办公厅.
    std::vector<std::string> files{"resources/words/zh.json", "resources/i18n/huying_zh_CN.ts"};
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(HUYING_SOURCE_DIR) / "src/documents"))
        files.push_back("src/documents/" + entry.path().filename().string());
    for (const std::string& file : files) {
        const std::string text = fileText(file);
        CHECK_FALSE(text.empty());
        for (const char* other : {"会办公", "会办事", "简单办", "订单办"}) {
            INFO(file << " " << other);
            CHECK_FALSE(base::contains(text, other));
        }
    }
}

TEST_CASE("words: what is said instead stands in labels and sentences, and is not replaced again") {
    const app::Words words =
        worded(Language::chinese, {{18, WordingKey::deputyOffice, "县人大常委会办公室"}, {18, WordingKey::joint, "协办"}});
    CHECK(words.label(domain::Turn::office) == "县人大常委会办公室");
    CHECK(words.fieldLabel("joint_units") == "协办单位");
    CHECK(words.sentence(base::Error("joint-needs-lead")) == "有协办单位时须有主办单位。");
    CHECK(words.worded("会办意见送代表工作机构") == "协办意见送县人大常委会办公室");
    // What a person typed is no text of the catalogue.
    CHECK(base::contains(words.sentence(base::Error("unknown-case", "case", "known").with("value", "会办")), "“会办”"));
    CHECK(words.label(WordingKey::joint) == "承办方式：会办");
}

TEST_CASE("words: how pieces arose is called as the office calls it, and names of activities keep their characters") {
    const std::vector<domain::Wording> rows{{18, WordingKey::formationInterviews, "走访座谈"}};
    const app::Words words = worded(Language::chinese, rows);
    CHECK(words.label(domain::FormationSource::interviews) == "走访座谈");
    CHECK(words.label(domain::DeputyActivityKind::interviews) == "走访座谈");
    CHECK(words.label(domain::FormationSource::inspection) == "集中视察");
    CHECK(words.ofTerm(17).label(domain::FormationSource::interviews) == "座谈走访");
    CHECK(worded(Language::english, rows).label(domain::FormationSource::interviews) == "走访座谈");
    CHECK(words.worded("武侯代表团座谈走访") == "武侯代表团座谈走访");
}

TEST_CASE("words: a word holds from its term on, and an empty one brings the shipped one back") {
    const std::vector<domain::Wording> rows{{18, WordingKey::joint, "协办"}, {20, WordingKey::joint, ""}};
    for (const auto& [term, expected] : std::vector<std::pair<int, std::string>>{{17, "会办"}, {18, "协办"}, {19, "协办"}, {20, "会办"}}) {
        INFO(term);
        CHECK(worded(Language::chinese, rows, term).label(domain::TaskRole::joint) == expected);
        CHECK(worded(Language::chinese, rows, 20).ofTerm(term).label(domain::TaskRole::joint) == expected);
    }
}

TEST_CASE("words: classes are called as their term calls them, shipped ones keep their translation") {
    app::RegisterWords own;
    own.newestTerm = 19;
    own.classes[18] = domain::classList(domain::ClassList::threeClasses);
    own.classes[19] = domain::classList(domain::ClassList::jiaYiBing);
    const app::Words zh = app::Words::of(Language::chinese).inRegister(own, 19);
    const app::Words en = app::Words::of(Language::english).inRegister(own, 19);
    CHECK(zh.classLabel(18, domain::ResultClass::A) == "A");
    CHECK(zh.classLabel(19, domain::ResultClass::A) == "甲");
    CHECK(zh.label(domain::ResultClass::A) == "甲");
    CHECK(zh.ofTerm(18).label(domain::ResultClass::A) == "A");
    CHECK(en.label(domain::ResultClass::A) == "甲");
    CHECK(en.text("result_class_name.A") == app::Words::of(Language::english).text("result_class_name.A"));
    CHECK((zh.classNames(domain::ResultClass::A) == std::vector<std::string>{"甲", "A"}));
    CHECK(zh.classCalled("乙") == domain::ResultClass::B);
    CHECK(zh.classLabel(17, domain::ResultClass::C) == "C");  // a term without a list
}

TEST_CASE("result classes: ready lists have every letter once, and one class that promises and one that counts as solved") {
    for (const auto& [list, code] : base::EnumCodes<domain::ClassList>::values) {
        INFO(code);
        const auto rows = domain::classList(list);
        CHECK(rows.size() == base::EnumCodes<domain::ResultClass>::values.size());
        std::set<std::string> names;
        for (const domain::ResultClassWording& row : rows) {
            CHECK(names.insert(row.name).second);
            CHECK(names.insert(row.shortName).second);
            CHECK(row.opensCommitment == (row.code == domain::ResultClass::B));
            CHECK(row.countsAsImplemented == (row.code == domain::ResultClass::A));
        }
        CHECK(domain::isInUse(rows, domain::ResultClass::D) == (list == domain::ClassList::fourClasses));
    }
    CHECK(domain::isInUse(domain::shippedClasses(), domain::ResultClass::D));  // in reserve
}

}  // namespace huying::tests
