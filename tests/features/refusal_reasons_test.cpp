// SPDX-License-Identifier: GPL-3.0-or-later
// Reasons for not accepting a paper: an office's own, renamed and out of use by term; papers keep what they were given.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/history/history_text.h"
#include "app/queries/submissions.h"
#include "app/words/register_words.h"
#include "features/directory_office.h"

namespace huying::tests {

namespace {

class ReasonOffice : public DirectoryOffice {
public:
    ReasonOffice() {
        for (const char* title : {"关于盲道的建议", "关于养犬的建议"}) {
            office.mustRun(R"({"command":"record-submission","on":"2023-02-20","session":"18-1","title":")" + std::string(title) +
                           R"(","lead":"王明（武侯代表团）"})");
        }
    }

    static std::string declining(const std::string& paper, const std::string& code) {
        return R"({"command":"review-submission","on":"2023-02-21","submission":"18-1-)" + paper +
               R"(","stage":"first","verdict":"decline","reviewer":"李×","told_on":"2023-02-22","refusal_reason":")" + code + "\"}";
    }
    static std::string setting(const std::string& rest) { return R"({"command":"set-refusal-reason",)" + rest + "}"; }

    app::Words words(app::Language language = app::Language::chinese) { return app::wordsOf(office.reader(), language); }
    // Code, name and source as the list of papers not accepted has them.
    std::vector<std::vector<std::string>> listed() {
        std::vector<std::vector<std::string>> rows;
        const auto sheet = app::notAcceptedSheet(app::readSubmissions(office.reader(), {}), words());
        for (const auto& cells : sheet.rows) rows.push_back({cells.at(6), cells.at(7), cells.at(8)});
        return rows;
    }
    std::vector<std::string> offered(int term) {
        std::vector<std::string> codes;
        for (const domain::RefusalWording& row : words().reasonsOf(term)) {
            if (row.isInUse) codes.push_back(row.code);
        }
        return codes;
    }
    std::string undone(std::int64_t entry) {
        const auto done = office.store().undo({std::nullopt, entry, "张敏"});
        return done ? std::string() : done.error().front().code;
    }
};

using Rows = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("refusal reasons: one of the office's own is added, given and told by its name everywhere") {
    ReasonOffice o;
    const auto added = o.office.mustRun(o.setting(R"("name":" 属于区（市）县事权 ","source":"本市办理办法第九条")"));
    CHECK(added.ids == std::vector<std::string>{"own_1"});
    CHECK(o.offered(18).back() == "own_1");
    o.office.mustRun(o.declining("来1", "own_1"));
    CHECK(o.listed() == Rows{{"own_1", "属于区（市）县事权", "本市办理办法第九条"}});
    const auto papers = app::readSubmissions(o.office.reader(), {});
    const auto paper = std::find_if(papers.begin(), papers.end(), [](const auto& view) { return !view.paper.steps.empty(); });
    REQUIRE(paper != papers.end());
    CHECK(app::chainOf(paper->paper, o.words()).back().find("属于区（市）县事权") != std::string::npos);
    CHECK(app::chainOf(paper->paper, o.words(app::Language::english)).back().find("属于区（市）县事权") != std::string::npos);
    const auto history = app::historyInWords(o.office.reader(), paper->paper.id, o.words());
    const bool isTold = std::any_of(history.begin(), history.end(), [](const app::HistoryText& entry) {
        return std::any_of(entry.lines.begin(), entry.lines.end(),
                           [](const std::string& line) { return line.ends_with("属于区（市）县事权"); });
    });
    CHECK(isTold);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("refusal reasons: renamed, and out of use for new reviews; what was given stays and may be corrected beside it") {
    ReasonOffice o;
    o.office.mustRun(o.declining("来1", "no_content"));
    o.office.mustRun(o.setting(R"("refusal_reason":"no_content","name":"没有实质内容")"));
    CHECK(o.listed() == Rows{{"no_content", "没有实质内容", "四川省办理办法（2015）第5条"}});
    o.office.mustRun(o.setting(R"("refusal_reason":"no_content","in_use":false,"source":"本市规定")"));
    CHECK(o.listed() == Rows{{"no_content", "没有实质内容", "本市规定"}});
    CHECK(o.refused(o.declining("来2", "no_content")) == Codes{"reason-not-in-use"});
    o.office.mustRun(
        R"({"command":"correct-submission-review","submission":"18-1-来1","refusal_reason":"no_content","reason":"只有一句话"})");
    o.office.mustRun(o.declining("来2", "tender"));
    CHECK(o.refused(R"({"command":"correct-submission-review","submission":"18-1-来2","refusal_reason":"no_content"})") ==
          Codes{"reason-not-in-use"});
    // As shipped again: nothing of the office's own is left to be said.
    o.office.mustRun(o.setting(R"("refusal_reason":"no_content","in_use":true,"name":"没有实际内容","source":null)"));
    CHECK(o.listed()[0] == std::vector<std::string>{"no_content", "没有实际内容", "四川省办理办法（2015）第5条"});
    CHECK(o.words(app::Language::english).reasonOf(18, "no_content").label != "没有实际内容");
}

TEST_CASE("refusal reasons: they hold from a term on, and earlier papers keep the words of their time") {
    ReasonOffice o;
    o.office.mustRun(o.setting(R"("term":18,"name":"属于区（市）县事权","order":1)"));
    o.office.mustRun(o.declining("来1", "own_1"));
    o.office.mustRun(R"({"command":"open-session","term":19,"number":1})");
    o.office.mustRun(o.setting(R"("term":19,"refusal_reason":"own_1","name":"请向区（市）县提出")"));
    o.office.mustRun(o.setting(R"("term":19,"name":"正在立法听证")"));
    CHECK(o.listed() == Rows{{"own_1", "属于区（市）县事权", ""}});
    CHECK(o.words().reasonOf(19, "own_1").label == "请向区（市）县提出");
    const auto now = o.offered(19);
    CHECK(std::find(now.begin(), now.end(), "own_2") != now.end());
    CHECK(o.refused(o.declining("来2", "own_2")) == Codes{"unknown-refusal-reason"});
}

TEST_CASE("refusal reasons: bad input is refused by name") {
    ReasonOffice o;
    o.office.mustRun(o.setting(R"("name":"属于区（市）县事权")"));
    CHECK(o.refused(o.setting(R"("source":"本市规定")")) == Codes{"field-required"});
    CHECK(o.refused(o.setting(R"("name":"   ")")) == Codes{"field-required"});
    CHECK(o.refused(o.setting(R"("name":"没有实际内容")")) == Codes{"reason-name-taken"});
    CHECK(o.refused(o.setting(R"("refusal_reason":"tender","name":"属于区（市）县事权")")) == Codes{"reason-name-taken"});
    CHECK(o.refused(o.setting(R"("name":"两行\n名称")")) == Codes{"word-form"});
    std::string longName;
    for (int i = 0; i < 41; ++i) longName += "长";
    CHECK(o.refused(o.setting(R"("name":")" + longName + "\"")) == Codes{"word-form"});
    CHECK(o.refused(o.setting(R"("refusal_reason":"own_1","order":0)")) == Codes{"number-out-of-range"});
    CHECK(o.refused(o.setting(R"("refusal_reason":"own_9","name":"没有的")")) == Codes{"unknown-refusal-reason"});
    CHECK(o.refused(o.declining("来1", "own_9")) == Codes{"unknown-refusal-reason"});
    CHECK(o.refused(R"({"command":"remove-refusal-reason","refusal_reason":"own_9"})") == Codes{"unknown-refusal-reason"});
    CHECK(o.refused(R"({"command":"remove-refusal-reason","refusal_reason":"tender"})") == Codes{"reason-is-shipped"});
    o.office.mustRun(o.declining("来1", "own_1"));
    CHECK(o.refused(R"({"command":"remove-refusal-reason","refusal_reason":"own_1"})") == Codes{"reason-in-use"});
    for (const std::string_view code : domain::shippedReasons)
        o.office.mustRun(o.setting(R"("refusal_reason":")" + std::string(code) + R"(","in_use":false)"));
    CHECK(o.refused(o.setting(R"("refusal_reason":"own_1","in_use":false)")) == Codes{"no-reason-left"});
}

TEST_CASE("refusal reasons: taken back, but not from under a review that gave one") {
    ReasonOffice o;
    o.office.mustRun(o.setting(R"("name":"属于区（市）县事权")"));
    const std::int64_t added = o.office.entryCount();
    o.office.mustRun(o.declining("来1", "own_1"));
    CHECK(o.undone(added) == "later-changes");
    o.takeBack();  // the review
    CHECK(o.undone(added).empty());
    CHECK(o.office.reader().refusalReasons().empty());
    o.office.mustRun(o.setting(R"("name":"正在立法听证")"));
    o.office.mustRun(R"({"command":"remove-refusal-reason","refusal_reason":"own_1"})");
    CHECK(o.office.reader().refusalReasons().empty());
    o.takeBack();
    CHECK(o.office.reader().refusalReasons().size() == 1);
    CHECK(o.office.store().verify().empty());
}

}  // namespace huying::tests
