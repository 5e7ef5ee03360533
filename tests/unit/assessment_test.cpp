// SPDX-License-Identifier: GPL-3.0-or-later
// The formulas of the assessment of units: what they mean, where a mistake stands, and what they cannot do.
#include <catch2/catch.hpp>

#include <cmath>
#include <string>

#include "app/assessment/example_sheets.h"
#include "app/assessment/formula.h"
#include "app/assessment/scoreboard.h"
#include "app/report/unit_measures.h"
#include "app/words/words.h"
#include "domain/assessment.h"

namespace huying::tests {

namespace {

const std::vector<std::string> names{"due", "done", "none"};
const app::Quantities counts{{"due", 15}, {"done", 12}, {"none", 0}};

std::optional<double> valueOf(const std::string& text) {
    const auto formula = app::Formula::parse(text, names);
    INFO(text);
    REQUIRE(formula);
    return formula->valueFor(counts);
}

std::string argument(const base::Error& error, const std::string& name) {
    for (const auto& [key, value] : error.arguments) {
        if (key == name) return value;
    }
    return {};
}

void checkRefused(const std::string& text, const char* code, const std::string& position = {}, const std::string& token = {}) {
    INFO(text);
    const auto formula = app::Formula::parse(text, names);
    REQUIRE_FALSE(formula);
    CHECK(formula.error().code == code);
    CHECK(argument(formula.error(), "position") == position);
    CHECK(argument(formula.error(), "token") == token);
    CHECK(app::Words::of(app::Language::chinese).sentence(formula.error()).find('{') == std::string::npos);
}

}  // namespace

TEST_CASE("a formula computes over counts") {
    CHECK(valueOf("done / due").value() == Approx(0.8));
    CHECK(valueOf("done / due >= 80% ? 2 : 1").value() == 2);
    CHECK(valueOf("min(1, max(done, 3, due)) + round(2.345, 2)").value() == Approx(3.35));
    CHECK(valueOf("round(0.285, 2)").value() == Approx(0.29));
    CHECK(valueOf("2 ^ 3 ^ 2").value() == 512);
    CHECK(valueOf("10 - 4 - 3").value() == 3);
    CHECK(valueOf("-done + due").value() == 3);
    CHECK(valueOf("done > 10 && due != 12 || none").value() == 1);
    CHECK(valueOf("floor(2.9) + ceil(2.1) + abs(-1)").value() == 6);
    // As a Chinese input method writes it.
    CHECK(valueOf("（done＋３）÷due　×１００").value() == Approx(100));
    CHECK(valueOf("done≥12 ? 1 : 0").value() == 1);
}

TEST_CASE("what cannot be computed has no value, and never becomes one on the way") {
    CHECK_FALSE(valueOf("done / none"));
    CHECK_FALSE(valueOf("none / none"));
    CHECK_FALSE(valueOf("min(1, done / none)"));  // no infinity that is cut to 1
    CHECK_FALSE(valueOf("0 * (1 / none)"));
    CHECK_FALSE(valueOf("10 ^ 400"));
    CHECK_FALSE(valueOf("min(1, round(10 ^ 305, 6))"));
    CHECK_FALSE(valueOf("(0 - 1) ^ 0.5"));
    CHECK(valueOf("none > 0 ? done / none : 1").value() == 1);  // the other side is not computed
}

TEST_CASE("a wrong formula says where") {
    checkRefused("", "formula-empty");
    checkRefused("  ", "formula-empty");
    checkRefused("done / dew", "formula-unknown-name", "8", "dew");
    checkRefused("按期 / due", "formula-unknown-name", "1", "按期");
    checkRefused("（done＋按期）", "formula-unknown-name", "7", "按期");
    checkRefused("done / * due", "formula-unexpected", "8", "*");
    checkRefused("done due", "formula-unexpected", "6", "due");
    checkRefused("done)", "formula-unexpected", "5", ")");
    checkRefused("(done", "formula-incomplete", "6");
    checkRefused("done +", "formula-incomplete", "7");
    checkRefused("done ? 1", "formula-incomplete", "9");
    checkRefused("round(1, 2, 3)", "formula-wrong-arguments", "1", "round");
    checkRefused("1 + max()", "formula-wrong-arguments", "5", "max");
    checkRefused("round(round(1, 2), 3, 4)", "formula-wrong-arguments", "1", "round");
    checkRefused("max(1, round(1, 2, 3))", "formula-wrong-arguments", "8", "round");
    checkRefused("done, due", "formula-several-values", "5");
    checkRefused("max(1, 2)，due", "formula-several-values", "10");
    checkRefused(std::string(app::Formula::longest + 1, '1'), "formula-too-long");
}

TEST_CASE("a formula can do nothing but compute") {
    checkRefused("done = 3", "formula-unexpected", "6", "=");
    checkRefused("x = 3", "formula-unknown-name", "1", "x");
    checkRefused("done += 1", "formula-unexpected", "7", "=");
    checkRefused("\"text\"", "formula-unexpected", "1", "\"");
    checkRefused("done; due", "formula-unexpected", "5", ";");
    checkRefused("system(1)", "formula-unknown-name", "1", "system");
    checkRefused("rnd()", "formula-unknown-name", "1", "rnd");
    checkRefused("_pi", "formula-unknown-name", "1", "_pi");
    // As deep and as long as it may be.
    CHECK(valueOf(std::string(249, '(') + "1" + std::string(249, ')')).value() == 1);
    std::string chain;
    for (int i = 0; i < 60; ++i) chain += "none?1:";
    CHECK(valueOf(chain + "2").value() == 2);
}

TEST_CASE("a name that is not known is told with those that come nearest") {
    const auto wrong = app::Formula::parse("on_tme / reply_due", app::formulaNames());
    REQUIRE_FALSE(wrong);
    CHECK(argument(wrong.error(), "nearest").starts_with("on_time"));
    const std::string sentence = app::Words::of(app::Language::chinese).sentence(wrong.error());
    CHECK(sentence.find("相近的有：on_time") != std::string::npos);
    CHECK(sentence.find("assessment names") == std::string::npos);  // it is read in the window as well
    const auto labels = app::formulaLabels(app::Words::of(app::Language::chinese));
    const auto chinese = app::Formula::parse("按时答复 / 答复到期", app::formulaNames(), labels);
    REQUIRE_FALSE(chinese);
    CHECK(argument(chinese.error(), "token") == "按时答复");
    CHECK(argument(chinese.error(), "nearest").find("按期答复") != std::string::npos);
}

TEST_CASE("the Chinese names of quantities are names, and a mistake behind them stands where it was written") {
    const app::Words& words = app::Words::of(app::Language::chinese);
    const app::NameWords labels = app::formulaLabels(words);
    // Every quantity can be written in Chinese, none is called like another, and what is shown is read as the same again.
    CHECK(labels.size() == app::unitMeasures().size());
    for (const std::string& name : app::formulaNames()) {
        INFO(name);
        const std::string shown = app::shownFormula(name, words);
        CHECK(shown == app::labelOfMeasure(name, words));
        CHECK(app::formulaWithNames(shown, labels) == name);
        CHECK(app::formulaWithNames(app::shownFormula(name, app::Words::of(app::Language::english)),
                                    app::formulaLabels(app::Words::of(app::Language::english))) == name);
    }
    const std::string written = "（首次评价满意＋0.8×首次评价基本满意）÷有首次评价";
    const auto formula = app::Formula::parse(written, app::formulaNames(), labels);
    REQUIRE(formula);
    CHECK(formula->names() == std::vector<std::string>{"first_mostly_satisfied", "first_rated", "first_satisfied"});
    CHECK(formula->valueFor({{"first_satisfied", 3}, {"first_mostly_satisfied", 5}, {"first_rated", 10}}) == Approx(0.7));
    CHECK(app::formulaWithNames(written, labels) == "（first_satisfied＋0.8×first_mostly_satisfied）÷first_rated");
    CHECK(app::shownFormula("min(1, on_time / reply_due)", words) == "min(1, 按期答复 / 答复到期)");
    const auto at = [&](const std::string& text) {
        const auto wrong = app::Formula::parse(text, app::formulaNames(), labels);
        REQUIRE_FALSE(wrong);
        return argument(wrong.error(), "position") + " " + argument(wrong.error(), "token");
    };
    CHECK(at("按期答复 / 答复期") == "8 答复期");
    CHECK(at("按期答复 / * 2") == "8 *");
    CHECK(at("按期答复 答复到期") == "6 答复到期");
    CHECK(at("按期答复）") == "5 )");
    CHECK(at("按期答复 +") == "7 ");
    // Names may be longer than what was written.
    std::string many = "0";
    for (int i = 0; i < 60; ++i) many += "+按期答复";
    const auto tooLong = app::Formula::parse(many, app::formulaNames(), labels);
    CHECK(tooLong);
    for (int i = 0; i < 10; ++i) many += "+首次评价基本满意";
    const auto refused = app::Formula::parse(many, app::formulaNames(), labels);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "formula-too-long");
}

TEST_CASE("a formula that can never be judged says which sign is to blame") {
    const auto blamed = [](const std::string& text) -> std::string {
        const auto formula = app::Formula::parse(text, names);
        INFO(text);
        REQUIRE(formula);
        const auto never = formula->neverJudged();
        if (!never) return "fine";
        CHECK(never->code == "formula-never-judged");
        return argument(*never, "position") + argument(*never, "token");
    };
    CHECK(blamed("done / 0") == "6/");
    CHECK(blamed("done ÷ 0") == "6/");
    CHECK(blamed("done / (due - due)") == "6/");
    CHECK(blamed("done / due + 1 / (0 * due)") == "16/");
    CHECK(blamed("min(1, done / (none * 0))") == "13/");
    CHECK(blamed("1 / 0 + done / 0") == "3/");  // of several the first
    CHECK(blamed("10 ^ 400") == "4^");
    CHECK(blamed("1 / 0") == "3/");
    // What is 0 for one unit is not 0 for all, and what a condition keeps away is not computed.
    for (const char* text :
         {"done / due", "done / none", "done / (due - done)", "none > 0 ? done / none : 1 / 0", "1 - done / due",
          "due == 37 ? done / due : 1 / 0", "done / (due - 250)", "2", "done >= 1 && due >= 1 ? 1 : 0", "1 / (floor(done / 10) - 3)"})
        CHECK(blamed(text) == "fine");
    for (const app::ExampleSheet& one : app::exampleSheets()) {
        for (const domain::Indicator& indicator : one.content.indicators)
            CHECK_FALSE(app::Formula::parse(indicator.formula, app::formulaNames())->neverJudged());
    }
}

TEST_CASE("a formula is shown with its numbers and in words") {
    const auto formula = app::Formula::parse("done / due + min(1, 2)", names);
    REQUIRE(formula);
    CHECK(formula->names() == std::vector<std::string>{"done", "due"});
    CHECK(app::formulaWith("done / due + min(1, 2)", formula->names(), [](const std::string& name) { return "<" + name + ">"; }) ==
          "<done> / <due> + min(1, 2)");
    // Names of a Chinese input method are names, and what stands around them stays as it was typed.
    const std::string wide = "（ｄｏｎｅ＋1e2）÷due";
    const auto ofWide = app::Formula::parse(wide, names);
    REQUIRE(ofWide);
    CHECK(app::formulaWith(wide, ofWide->names(), [](const std::string& name) { return std::to_string(counts.at(name)); }) ==
          "（12＋1e2）÷15");
}

TEST_CASE("points are hundredths, rounded half up") {
    using domain::Points;
    CHECK(domain::pointsText(Points{1250}) == "12.5");
    CHECK(domain::pointsText(Points{-10}) == "-0.1");
    CHECK(domain::pointsText(Points{1205}) == "12.05");
    CHECK(domain::pointsText(Points{0}) == "0");
    for (const char* text : {"12.5", "-0.1", "0.05", "3"}) CHECK(domain::pointsText(domain::parsePoints(text).value()) == text);
    CHECK(domain::parsePoints("+3") == Points{300});
    CHECK(domain::parsePoints(".5") == Points{50});
    for (const char* text : {"", "-", ".", "1.234", "1a", "1.2.3", "1000000.01", "--1"}) {
        INFO(text);
        CHECK_FALSE(domain::parsePoints(text));
    }
    CHECK(domain::roundedPoints(0.285) == Points{29});
    CHECK(domain::roundedPoints(-0.285) == Points{-29});
    CHECK(domain::roundedPoints(20.0 / 3) == Points{667});
    CHECK(domain::pointsText(domain::roundedPoints(1e300)) == "10000000000000");  // what a formula of points may give
    CHECK(domain::pointsText(domain::roundedPoints(-1e300)) == "-10000000000000");
}

TEST_CASE("every quantity has a label and a definition, and every word of formulas is explained") {
    for (const auto language : {app::Language::chinese, app::Language::english}) {
        const app::Words& words = app::Words::of(language);
        for (const app::UnitMeasure& one : app::unitMeasures()) {
            INFO(one.key);
            CHECK(words.has("unit_figure_group." + std::string(one.group)));
            CHECK(app::labelOfMeasure(one.key, words).find("unit_figure") == std::string::npos);
            const std::string means = app::definitionOfMeasure(one.key, words);
            CHECK_FALSE(means.empty());
            CHECK(means.find("unit_figure") == std::string::npos);
        }
        for (const app::FormulaWord& one : app::formulaWords()) CHECK(words.has("formula_word." + one.key));
    }
}

TEST_CASE("the sheets that are shipped name their source, say what is not known, and their formulas are right") {
    REQUIRE(app::exampleSheets().size() == 4);
    for (const app::ExampleSheet& one : app::exampleSheets()) {
        INFO(one.code);
        CHECK(one.content.source.value.value_or("").size() > 10);
        CHECK(one.content.note.value.value_or("").find("没有") != std::string::npos);
        REQUIRE_FALSE(one.content.indicators.empty());
        for (const domain::Indicator& indicator : one.content.indicators) {
            INFO(indicator.name);
            CHECK(app::Formula::parse(indicator.formula, app::formulaNames()));
            CHECK(indicator.full.hundredths > 0);
        }
    }
    CHECK(app::exampleSheet("shenzhen-2007")->content.total == domain::TotalRule::lowest);
    CHECK(app::exampleSheet("nowhere") == nullptr);
}

}  // namespace huying::tests
