// SPDX-License-Identifier: GPL-3.0-or-later
// Texts ready for publication: what stands in them, what is hidden, and which pieces have none and why.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/papers/public_texts.h"
#include "features/merged_office.h"

namespace huying::tests {

namespace {

using domain::PublicationExtent;
using domain::PublishedPart;

const app::Words& zh() { return app::Words::of(app::Language::chinese); }

class TextOffice : public MergedOffice {
public:
    TextOffice() {
        must(
            R"({"command":"correct-suggestion","case":"120","body":"站点接驳不便，请联系王明13800001234。\n建议年内增开3条接驳线，投资13800001234元。\n联系人：王明　电话：86638888"})");
        assign();
    }

    void deputySays(const std::string& consent, const std::string& address = "120") {
        must(R"({"command":"correct-suggestion","case":")" + address + R"(","publish_by_deputy":")" + consent + "\"}");
    }
    // A letter as units write it: with nothing but its text unless `text` says more.
    void answer(const std::string& text = "您提出的建议收悉。已增开2条接驳线。", const std::string& address = "120") {
        must(R"({"command":"record-reply","on":"2023-05-30","case":")" + address +
             R"(","unit":"市交通运输局","result_class":"A","document_number":"成交函〔2023〕8号","publish_by_unit":"full","text":")" +
             text + "\"}");
        must(R"({"command":"record-review","on":"2023-06-01","case":")" + address +
             R"(","unit":"市交通运输局","reviewer":"周×","review_result":"approved","publication":"full"})");
    }

    app::PublicTexts read(const app::PublicTextQuery& query = {}, const Codes& addresses = {"120"}) {
        std::vector<domain::SuggestionId> ids;
        for (const std::string& address : addresses) ids.push_back(view(address).facts.suggestion.id);
        return app::readPublicTexts(office.reader(), ids, query, office.today(), zh());
    }
    std::string plain(const app::PublicTextQuery& query = {}, const std::string& address = "120") {
        const app::PublicTexts texts = read(query, {address});
        REQUIRE(texts.leftOut.empty());
        return app::plainText(app::publicPaper(texts.texts));
    }
    Codes leftOut(const app::PublicTextQuery& query = {}, const std::string& address = "120") {
        const app::PublicTexts texts = read(query, {address});
        REQUIRE(texts.leftOut.size() == 1);
        return codesOf(texts.leftOut.front().reasons);
    }
};

}  // namespace

TEST_CASE("public text: number, title, proposers and text, then the reply with its number, addressee, unit and date") {
    TextOffice o;
    o.deputySays("full");
    o.answer();
    CHECK(o.plain() ==
          "关于公交接驳的建议\n"
          "十八届人大一次会议第120号建议\n"
          "领衔代表：王明（武侯代表团）\n"
          "联名代表：陈红（锦江代表团）\n"
          "　　站点接驳不便，请联系王明×××。\n"
          "　　建议年内增开3条接驳线，投资13800001234元。\n"
          "\n"
          "关于十八届人大一次会议第120号建议的答复\n"
          "成交函〔2023〕8号\n"
          "王明等代表：\n"
          "　　您提出的建议收悉。已增开2条接驳线。\n"
          "成都市交通运输局\n"
          "2023年5月30日\n");
    const app::PublicTexts texts = o.read();
    REQUIRE(texts.texts.size() == 1);
    CHECK(texts.texts.front().hiddenCount() == 2);
    CHECK(texts.texts.front().notes.empty());
    const base::Errors notices = app::hiddenNotices(texts.texts.front(), zh());
    REQUIRE(notices.size() == 2);
    CHECK(zh().sentence(notices[0]) == "18-1-120 建议第1段：已隐去手机号码“13800001234”，请核对。");
    CHECK(zh().sentence(notices[1]) == "18-1-120 建议第3段：已隐去联系方式一行“联系人：王明　电话：86638888”，请核对。");
}

TEST_CASE("public text: what a person lets stand stands, and a contact line comes back as a line") {
    TextOffice o;
    o.deputySays("full");
    app::PublicTexts texts = o.read();
    REQUIRE(texts.texts.size() == 1);
    // The line first, and what stands in it is judged by itself.
    for (app::PublicParagraph& paragraph : texts.texts.front().paragraphs) {
        if (paragraph.isContactLine()) paragraph.found.front().isKept = true;
    }
    CHECK(texts.texts.front().hiddenCount() == 3);
    CHECK(base::contains(app::plainText(app::publicPaper(texts.texts)), "联系人：×××　电话：×××\n"));
    for (app::PublicParagraph& paragraph : texts.texts.front().paragraphs) {
        for (domain::PersonalData& one : paragraph.found) one.isKept = true;
    }
    const std::string text = app::plainText(app::publicPaper(texts.texts));
    CHECK(base::contains(text, "请联系王明13800001234。"));
    CHECK(base::contains(text, "联系人：王明　电话：86638888"));
    CHECK(texts.texts.front().hiddenCount() == 0);
}

TEST_CASE("public text: a reply recorded as a whole letter keeps its own head and foot and loses its contact line") {
    TextOffice o;
    o.deputySays("full");
    o.answer(
        "对市十八届人大一次会议第120号建议的答复\\n成交函〔2023〕8号\\n尊敬的王明、陈红代表：\\n已增开2条接驳线。\\n市交通运输局\\n2023年5"
        "月30日\\n"
        "联系人：李四　联系电话：028-86630000");
    const std::string text = o.plain({PublishedPart::reply, {}});
    CHECK(text ==
          "对市十八届人大一次会议第120号建议的答复\n"
          "成交函〔2023〕8号\n"
          "尊敬的王明、陈红代表：\n"
          "　　已增开2条接驳线。\n"
          "市交通运输局\n"
          "2023年5月30日\n");
}

TEST_CASE("public text: a deputy whose name is kept is named nowhere") {
    TextOffice o;
    o.deputySays("full");
    o.must(R"({"command":"correct-suggestion","case":"120","hide_identity":true})");
    o.answer("尊敬的王　明代表：\\n您提出的建议收悉。");
    const std::string text = o.plain();
    CHECK_FALSE(base::contains(text, "王"));
    CHECK_FALSE(base::contains(text, "陈红"));
    CHECK_FALSE(base::contains(text, "武侯"));
    CHECK(base::contains(text, "提出人：身份保密\n"));
    CHECK(base::contains(text, "尊敬的×××代表：\n"));
}

TEST_CASE("public text: names that are kept in a piece handled together stay out of the common reply") {
    TextOffice o;
    o.mergeBoth();
    o.must(R"({"command":"correct-suggestion","case":"121","hide_identity":true})");
    o.deputySays("full");
    o.answer("王明、李亮代表：\\n您们提出的建议收悉。");
    const std::string text = o.plain();
    CHECK(base::contains(text, "领衔代表：王明（武侯代表团）"));
    CHECK_FALSE(base::contains(text, "李亮"));
}

TEST_CASE("public text: what the directory has of the signers is hidden, however it is written") {
    TextOffice o;
    o.must(R"({"command":"correct-deputy","deputy":"王明（武侯代表团）","phone":"8666-12-34","address":"武侯区玉林东街9号院"})");
    o.must(R"({"command":"correct-suggestion","case":"120","body":"我住武侯区玉林东街9号院，可致8666-12-34。"})");
    o.deputySays("full");
    CHECK(base::contains(o.plain(), "我住×××，可致×××。"));
}

TEST_CASE("public text: nothing comes out that recording its publication would refuse, with the same reasons") {
    TextOffice o;
    CHECK(o.leftOut() == Codes{"consent-not-given"});
    o.deputySays("no");
    CHECK(o.leftOut() == Codes{"consent-refused"});
    o.deputySays("full");
    CHECK(o.leftOut({PublishedPart::reply, {}}) == Codes{"no-reply-yet"});
    CHECK(o.leftOut({PublishedPart::reply, PublicationExtent::titleOnly}) == Codes{"reply-has-no-title"});
    o.must(R"({"command":"correct-suggestion","case":"122","publish_by_deputy":"full","classified":true})");
    CHECK(o.leftOut({}, "122") == Codes{"classified-not-published"});
    CHECK(o.read({}, {"122"}).leftOut.front().title.empty());
    o.must(R"({"command":"withdraw-suggestion","on":"2023-03-20","case":"121","reason":"代表书面申请撤回","all_signers_ask":true})");
    CHECK(o.leftOut({}, "121") == Codes{"already-withdrawn"});
    o.must(R"({"command":"record-reply","on":"2023-05-30","case":"120","unit":"市交通运输局","result_class":"A","publish_by_unit":"no"})");
    CHECK(o.leftOut() == Codes{"consent-refused"});
}

TEST_CASE("public text: as much as everyone agrees to, and why it is no more") {
    TextOffice o;
    o.deputySays("title_only");
    const app::PublicTexts title = o.read();
    REQUIRE(title.texts.size() == 1);
    CHECK_FALSE(title.texts.front().hasBody);
    CHECK(codesOf(title.texts.front().notes) == Codes{"consent-refused", "no-reply-yet"});
    CHECK_FALSE(base::contains(app::plainText(app::publicPaper(title.texts)), "接驳不便"));
    CHECK(o.leftOut({{}, PublicationExtent::full}) == Codes{"consent-refused"});
    o.deputySays("full");
    CHECK(codesOf(o.read().texts.front().notes) == Codes{"no-reply-yet"});
    CHECK(codesOf(o.read({{}, PublicationExtent::titleOnly}).texts.front().notes) == Codes{});
    // Of 121 only the title is on record.
    o.deputySays("full", "121");
    CHECK(o.leftOut({{}, PublicationExtent::full}, "121") == Codes{"public-text-without-body"});
    CHECK(codesOf(o.read({}, {"121"}).texts.front().notes) == Codes{"public-text-without-body", "no-reply-yet"});
}

TEST_CASE("public text: the reply of the round that counts, and none where only its class is on record") {
    TextOffice o;
    o.deputySays("full");
    o.answer("第一次答复。");
    o.must(R"({"command":"record-feedback","on":"2023-06-10","case":"120","result":"dissatisfied","comment":"太慢"})");
    o.must(R"({"command":"order-rehandling","on":"2023-06-12","case":"120","reason":"重新办理"})");
    o.must(
        R"({"command":"record-reply","on":"2023-07-01","case":"120","unit":"市交通运输局","result_class":"A","publish_by_unit":"full","text":"再次答复。"})");
    o.must(
        R"({"command":"record-review","on":"2023-07-02","case":"120","unit":"市交通运输局","reviewer":"周×","review_result":"approved","publication":"full"})");
    const std::string text = o.plain();
    CHECK(base::contains(text, "再次答复。"));
    CHECK_FALSE(base::contains(text, "第一次答复。"));

    TextOffice bare;
    bare.deputySays("full");
    bare.answer("");
    CHECK(codesOf(bare.read().texts.front().notes) == Codes{"reply-without-text"});
    CHECK(bare.leftOut({PublishedPart::reply, {}}) == Codes{"reply-without-text"});
}

TEST_CASE("public text: what is archived takes no record and has its text all the same") {
    TextOffice o;
    o.deputySays("full");
    o.answer();
    o.must(R"({"command":"record-feedback","on":"2023-06-12","case":"120","result":"satisfied"})");
    const std::string before = o.plain();
    o.must(R"({"command":"archive-suggestion","on":"2023-06-20","case":"120"})");
    CHECK(o.refused(R"({"command":"record-publication","on":"2023-06-21","case":"120","what":"reply","extent":"full","where":"网"})") ==
          Codes{"already-archived"});
    CHECK(o.plain() == before);
}

TEST_CASE("public text: several in one paper begin a page each, and making them records nothing") {
    TextOffice o;
    o.deputySays("full");
    o.deputySays("title_only", "122");
    const auto entries = o.office.entryCount();
    const app::PublicTexts texts = o.read({}, {"120", "121", "122"});
    REQUIRE(texts.texts.size() == 2);
    CHECK(texts.texts[1].address == "18-1-122");
    REQUIRE(texts.leftOut.size() == 1);
    CHECK(texts.leftOut.front().address == "18-1-121");
    const app::Paper paper = app::publicPaper(texts.texts);
    CHECK(std::count_if(paper.parts.begin(), paper.parts.end(),
                        [](const app::PaperPart& part) { return std::holds_alternative<app::PaperBreak>(part); }) == 1);
    CHECK(base::contains(app::plainText(paper), "提出代表团：青羊代表团\n"));
    CHECK(o.office.entryCount() == entries);
    CHECK(o.view("120").facts.publications.empty());
}

TEST_CASE("public text: a name that is kept does not come back with its contact line") {
    TextOffice o;
    o.deputySays("full");
    o.must(R"({"command":"correct-suggestion","case":"120","hide_identity":true})");
    app::PublicTexts texts = o.read();
    REQUIRE(texts.texts.size() == 1);
    for (app::PublicParagraph& paragraph : texts.texts.front().paragraphs) {
        if (paragraph.isContactLine()) paragraph.found.front().isKept = true;
    }
    CHECK_FALSE(base::contains(app::plainText(app::publicPaper(texts.texts)), "王明"));
}

namespace {

// 120 is answered by two units, each for its part.
class TwoUnits : public MergedOffice {
public:
    TwoUnits() {
        must(R"({"command":"correct-suggestion","case":"120","body":"站点接驳不便。","publish_by_deputy":"full"})");
        must(
            R"({"command":"assign-suggestion","on":"2023-03-03","case":"120","tasks":[{"unit":"市交通运输局","role":"separate","scope":"公交"},{"unit":"市住建局","role":"separate","scope":"站点"}]})");
    }
    void answer(const std::string& unit, const std::string& text, const std::string& consent) {
        must(R"({"command":"record-reply","on":"2023-05-30","case":"120","unit":")" + unit + R"(","result_class":"A",)" + consent +
             R"("text":")" + text + "\"}");
    }
    void review(const std::string& unit) {
        must(R"({"command":"record-review","on":"2023-06-01","case":"120","unit":")" + unit +
             R"(","reviewer":"周×","review_result":"approved","publication":"full"})");
    }
    app::PublicTexts read(const app::PublicTextQuery& query = {}) {
        return app::readPublicTexts(office.reader(), {view("120").facts.suggestion.id}, query, office.today(), zh());
    }
    static std::string plain(const app::PublicTexts& texts) { return app::plainText(app::publicPaper(texts.texts)); }
};

constexpr auto unitAgrees = R"("publish_by_unit":"full",)";

}  // namespace

TEST_CASE("public text: a unit's reply goes out only with its own consent and its own review, and recording says the same") {
    TwoUnits o;
    o.answer("市交通运输局", "已增开接驳线。", unitAgrees);
    o.review("市交通运输局");
    app::PublicTexts texts = o.read();
    REQUIRE(texts.texts.size() == 1);
    CHECK(base::contains(o.plain(texts), "已增开接驳线。"));
    CHECK(codesOf(texts.texts.front().notes) == Codes{"unit-without-reply"});

    o.answer("市住建局", "已改造站点。", "");
    texts = o.read();
    REQUIRE(texts.texts.size() == 1);
    CHECK(base::contains(o.plain(texts), "已增开接驳线。"));
    CHECK_FALSE(base::contains(o.plain(texts), "已改造站点。"));
    REQUIRE(codesOf(texts.texts.front().notes) == Codes{"unit-consent-not-given", "unit-consent-not-given"});
    CHECK(zh().sentence(texts.texts.front().notes[0]) ==
          "18-1-120 不列入市住建局的答复：承办单位还没有公开意见。单位同意后用“更正答复…”登记“单位公开意见”。");
    CHECK(zh().sentence(texts.texts.front().notes[1]) ==
          "18-1-120 不列入市住建局的答复：审核还没有公开意见。用“审核答复…”登记“审核公开意见”。");
    CHECK(codesOf(o.read({PublishedPart::reply, {}}).texts.front().notes) == Codes{"unit-consent-not-given", "unit-consent-not-given"});
    const auto recorded =
        o.must(R"({"command":"record-publication","on":"2023-06-10","case":"120","what":"reply","extent":"full","where":"成都人大网"})");
    CHECK(codesOf(recorded.notices) == Codes{"unit-consent-not-given", "unit-consent-not-given"});

    o.review("市住建局");
    o.must(R"({"command":"correct-reply","case":"120","unit":"市住建局","publish_by_unit":"full","text":null,"reason":"补录"})");
    texts = o.read();
    CHECK(codesOf(texts.texts.front().notes) == Codes{"unit-reply-without-text"});
}

TEST_CASE("public text: where no unit agrees there is no reply to publish and none to record") {
    TwoUnits o;
    o.answer("市交通运输局", "已增开接驳线。", unitAgrees);
    o.answer("市住建局", "已改造站点。", "");
    o.review("市住建局");
    const app::PublicTexts texts = o.read({PublishedPart::reply, {}});
    REQUIRE(texts.leftOut.size() == 1);
    CHECK(codesOf(texts.leftOut.front().reasons) == Codes{"consent-not-given", "consent-not-given"});
    CHECK(o.refused(
              R"({"command":"record-publication","on":"2023-06-10","case":"120","what":"reply","extent":"full","where":"成都人大网"})") ==
          Codes{"consent-not-given", "consent-not-given"});
}

TEST_CASE("public text: the reply goes out although the text of the suggestion is not on record") {
    TextOffice o;
    o.must(R"({"command":"correct-suggestion","case":"120","body":null})");
    o.deputySays("full");
    o.answer();
    const app::PublicTexts texts = o.read();
    REQUIRE(texts.texts.size() == 1);
    CHECK(codesOf(texts.texts.front().notes) == Codes{"public-text-without-body"});
    CHECK(texts.texts.front().hasReply);
    CHECK(base::contains(app::plainText(app::publicPaper(texts.texts)), "已增开2条接驳线。"));
}

TEST_CASE("public text: a delegation whose name is kept is named nowhere") {
    TextOffice o;
    o.must(
        R"({"command":"correct-suggestion","case":"122","publish_by_deputy":"full","hide_identity":true,"body":"青羊代表团在青羊调研，认为应当加密。"})");
    const std::string text = o.plain({}, "122");
    CHECK_FALSE(base::contains(text, "青羊"));
    CHECK(base::contains(text, "×××在×××调研"));
}

TEST_CASE("public text: who handles it and whom the directory names are hidden with their addresses") {
    TextOffice o;
    o.must(R"({"command":"correct-unit","unit":"市交通运输局","contacts":[{"person":"何云","post":"科长","address":"高新区天府路9号"}]})");
    o.must(R"({"command":"acknowledge-receipt","on":"2023-03-06","case":"120","unit":"市交通运输局","handler":"赵刚"})");
    o.must(R"({"command":"correct-suggestion","case":"120","body":"可到高新区天府路9号找何　云或赵刚。"})");
    o.deputySays("full");
    CHECK(base::contains(o.plain(), "可到×××找×××或×××。"));
}

TEST_CASE("public text: the reply of a second round is signed with the name that the unit had then") {
    TextOffice o;
    o.deputySays("full");
    o.answer();
    o.must(R"({"command":"record-feedback","on":"2023-06-10","case":"120","result":"dissatisfied","comment":"太慢"})");
    o.must(R"({"command":"rename-unit","on":"2023-06-11","unit":"市交通运输局","name":"成都市交通委员会"})");
    o.must(R"({"command":"order-rehandling","on":"2023-06-15","case":"120","reason":"重新办理"})");
    o.must(
        R"({"command":"record-reply","on":"2023-07-01","case":"120","unit":"成都市交通委员会","result_class":"A","publish_by_unit":"full","text":"再次答复。"})");
    o.must(
        R"({"command":"record-review","on":"2023-07-02","case":"120","unit":"成都市交通委员会","reviewer":"周×","review_result":"approved","publication":"full"})");
    const std::string text = o.plain();
    CHECK(base::contains(text, "成都市交通委员会\n2023年7月1日\n"));
    CHECK_FALSE(base::contains(text, "成都市交通运输局"));
}

TEST_CASE("public text: a sentence about a deputy is no addressee, and two titles have number and addressee once") {
    TextOffice o;
    o.deputySays("full");
    o.answer("王明代表提出的关于接驳的建议收悉，现答复如下：\\n已增开2条接驳线。");
    CHECK(base::contains(o.plain(), "王明等代表：\n　　王明代表提出的关于接驳的建议收悉，现答复如下：\n　　已增开2条接驳线。\n"));

    TextOffice titled;
    titled.deputySays("full");
    titled.answer("市交通运输局关于建议的答复\\n对第120号建议的答复函\\n已增开2条接驳线。");
    const std::string text = titled.plain();
    const auto countOf = [&](const std::string& part) {
        return base::characterCount(base::replacedAll(text, part, part + "#")) - base::characterCount(text);
    };
    CHECK(countOf("成交函〔2023〕8号") == 1);
    CHECK(countOf("王明等代表：") == 1);

    TextOffice polite;
    polite.deputySays("full");
    polite.answer("尊敬的王明先生：\\n已增开2条接驳线。");
    CHECK_FALSE(base::contains(polite.plain(), "王明等代表："));
}

}  // namespace huying::tests
