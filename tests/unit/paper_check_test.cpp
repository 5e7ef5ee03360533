// SPDX-License-Identifier: GPL-3.0-or-later
// What comes out of a word processor or a web page as running text, and what the first review asks about it.
#include <catch2/catch.hpp>

#include "base/clean_text.h"
#include "domain/paper_check.h"

namespace huying::tests {

namespace {

using base::cleanText;
using domain::PaperDoubt;
using Doubts = std::vector<PaperDoubt>;

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("text is cleaned of what nobody sees, and nothing else is lost") {
    CHECK(cleanText("　　第一段。\r\n　　第二段。\r") == "第一段。\n第二段。");
    CHECK(cleanText("a\xC2\xA0\xC2\xA0 b\tc") == "a b c");
    CHECK(cleanText("停\xE2\x80\x8B车\xC2\xAD难\xEF\xBB\xBF") == "停车难");
    CHECK(cleanText("\n\n甲\n \n　\n\n乙\n\n") == "甲\n\n乙");
    CHECK(cleanText("一行\v同段\xE2\x80\xA8换行\f") == "一行\n同段\n换行");
    CHECK(cleanText("\xEF\x82\xB7 第一条") == "· 第一条");
    CHECK(cleanText("坏\xFF字\x01") == "坏字");
    CHECK(cleanText("").empty());
    CHECK(cleanText(" \t\n　").empty());
    const std::string untouched = "关于“一老一小”——社区（村）服务的建议：1. 经费；2. 人员。\n\n𠮷野家旁 100% & <b>";
    CHECK(cleanText(untouched) == untouched);
    CHECK(cleanText(cleanText("　甲　　乙\n\n\n丙 ")) == cleanText("　甲　　乙\n\n\n丙 "));
}

TEST_CASE("a line is a title when it reads 关于 and ends in 建议, 批评 or 意见") {
    CHECK(base::looksLikeTitle("　关于加强社区养老服务的建议 "));
    CHECK(base::looksLikeTitle("关于某局工作作风的批评"));
    CHECK_FALSE(base::looksLikeTitle("关于这个问题，我们有三点建议，第一点是"));
    CHECK_FALSE(base::looksLikeTitle("加强社区养老服务"));
    CHECK_FALSE(base::looksLikeTitle("关于" + repeated("很长", 40) + "的建议"));
    CHECK_FALSE(base::looksLikeTitle(""));
}

TEST_CASE("the check of a paper names what is missing and holds nothing back") {
    domain::CheckedPaper paper;
    CHECK(domain::doubtsOf(paper).empty());  // nobody began
    paper.title = "关于老旧小区加装电梯的建议";
    CHECK(domain::doubtsOf(paper) == Doubts{PaperDoubt::noText});
    paper.body = repeated("老旧小区没有电梯，老人上下楼困难。", 10);
    CHECK(domain::doubtsOf(paper) == Doubts{PaperDoubt::noProposal});
    paper.body += "为此建议：出台补贴办法。";
    CHECK(domain::doubtsOf(paper).empty());
    paper.body = "建议装电梯。";
    CHECK(domain::doubtsOf(paper) == Doubts{PaperDoubt::shortText});
    paper.isClassified = true;
    CHECK(domain::doubtsOf(paper).empty());
    paper.isClassified = false;
    paper.title = "加装电梯";
    CHECK(domain::doubtsOf(paper) == Doubts{PaperDoubt::titleForm, PaperDoubt::shortText});
}

TEST_CASE("one paper, one matter: two titles in it are remarked, its own repeated title is not") {
    domain::CheckedPaper paper;
    paper.title = "关于老旧小区加装电梯的建议";
    const std::string facts = repeated("情况和问题如前所述，有待解决。", 10) + "\n";
    paper.body = paper.title + "\n" + facts + "建议补贴。";
    CHECK(domain::doubtsOf(paper).empty());
    paper.body = facts + "关于物业费的建议\n" + facts + "关于停车位的建议\n" + facts;
    CHECK(domain::doubtsOf(paper) == Doubts{PaperDoubt::severalMatters});
    paper.body = facts + "建议补贴。";
    paper.title = "关于加装电梯和关于物业费的建议";
    CHECK(domain::doubtsOf(paper) == Doubts{PaperDoubt::severalMatters});
}

TEST_CASE("certificate and telephone are asked for of a known lead, of no delegation") {
    domain::CheckedPaper paper;
    paper.title = "关于老旧小区加装电梯的建议";
    paper.body = repeated("建议出台补贴办法，方便老人出行。", 10);
    paper.isLeadKnown = true;
    CHECK(domain::doubtsOf(paper) == Doubts{PaperDoubt::noCertificate, PaperDoubt::noTelephone});
    paper.hasCertificate = true;
    paper.hasTelephone = true;
    CHECK(domain::doubtsOf(paper).empty());
    paper.hasTelephone = false;
    paper.isOfDeputy = false;
    CHECK(domain::doubtsOf(paper).empty());
}

}  // namespace huying::tests
