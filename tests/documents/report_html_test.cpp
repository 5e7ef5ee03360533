// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <pugixml.hpp>

#include "base/text.h"
#include "documents/chengdu_report.h"
#include "documents/report_html.h"

using namespace huying;

namespace {

pugi::xml_document opened(const std::string& html) {
    pugi::xml_document document;
    const auto result = document.load_string(html.c_str(), pugi::parse_default | pugi::parse_ws_pcdata_single);
    INFO(result.description() << " at " << html.substr(static_cast<std::size_t>(result.offset), 80));
    REQUIRE(result);
    return document;
}

std::string textOf(const pugi::xml_node& node) {
    std::string text;
    for (const pugi::xpath_node& each : node.select_nodes(".//text()")) text += each.node().value();
    return text;
}

}  // namespace

TEST_CASE("The html report is one file that loads nothing and says what the Word draft says") {
    const std::string html = documents::reportAsHtml(tests::chengduReport());
    CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"/>"));
    for (const char* part : {"<script", "<link", "<img", "url(http", "@import"}) CHECK_FALSE(base::contains(html, part));
    CHECK(base::contains(html, "default-src 'none'"));
    CHECK(base::contains(html, "prefers-color-scheme: dark"));
    CHECK(base::contains(html, "@media print"));
    const auto page = opened(html);
    CHECK(textOf(page.select_node("//h1").node()) == "关于市十八届人大一次会议以来代表建议办理情况的报告");
    const std::string text = textOf(page.child("html").child("body"));
    for (const char* sentence :
         {"代表共提出建议670件（其中大会建议637件，闭会建议33件），分别交由101家单位研究办理。", "教科文卫体类121件，占18.06%",
          "基数：已办结的建议，667件；截至2023年12月20日", "【此处由起草人撰写：从主要内容看……】"}) {
        INFO(sentence);
        CHECK(base::contains(text, sentence));
    }
    CHECK(page.select_nodes("//figure").size() == 4);
    CHECK(base::contains(text, "图2　与以前各次会议比较（件数）"));
    CHECK(page.select_nodes("//nav/a").size() == page.select_nodes("//h2").size());
    CHECK(html == documents::reportAsHtml(tests::chengduReport()));
}

TEST_CASE("A figure of the html report opens its pieces, and each leads to its row") {
    app::YearEndReport report = tests::chengduReport();
    tests::blockOf(report, "category").rows[0].pieces = {"18-1-1", "18-1-670", "18-1-闭3"};
    const auto page = opened(documents::reportAsHtml(report));
    const auto cell = page.select_node("//td[details/summary='121']").node();
    REQUIRE(cell);
    const auto links = cell.select_nodes(".//a/@href");
    CHECK(links.size() == 2);  // the third is not in the list
    for (const auto& link : links) {
        const std::string target = std::string(link.attribute().value()).substr(1);
        CHECK(page.select_nodes(("//tr[@id='" + target + "']").c_str()).size() == 1);
    }
    CHECK(base::contains(textOf(cell), "18-1-闭3"));
}

TEST_CASE("The annexes of the html report say how many were visited three times") {
    app::YearEndReport report = tests::chengduReport();
    report.annexes.at(0).lines.at(0).visited = 37;
    const auto page = opened(documents::reportAsHtml(report));
    const auto unit = page.select_node("//tr[td='市发展和改革委员会']").node();
    REQUIRE(unit);
    CHECK(textOf(unit.select_node("td[last()]").node()) == "37");
    CHECK(textOf(unit.select_node("ancestor::table//th[last()]").node()) == "三访齐全件次");
}

TEST_CASE("Failing checks stand in red at the head of the html report") {
    app::YearEndReport report = tests::chengduReport();
    report.checks.push_back({"categories_sum", "各类别之和＝总数", false, 669, 670, {"18-1-120"}});
    report.annexes[0].checks[0].isOk = false;
    const auto page = opened(documents::reportAsHtml(report));
    auto alerts = page.select_nodes("//main/h1/preceding-sibling::p[@class='alert']");
    REQUIRE(alerts.size() == 3);
    alerts.sort();  // the axis runs backwards
    CHECK(base::contains(textOf(alerts[1].node()), "各类别之和＝总数"));
    CHECK(base::contains(textOf(alerts[2].node()), "件次之和＝全部承办件次"));
    CHECK(std::string(page.select_node("//td[.='合计（件数不重复计）']/..").node().attribute("class").value()) == "red");
}
