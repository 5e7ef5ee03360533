// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "app/words/words.h"
#include "base/text.h"
#include "support/temporary_register.h"

// What the executor refuses, and that a refused command leaves no trace.
namespace huying::tests {

namespace {

using RefusalCodes = std::vector<std::string>;

// A register with case 1 (given to a lead and a joint unit on 03-03) and case 2 (not yet given to anyone).
class RefusingOffice {
public:
    TemporaryRegister office{"2023-12-31"};

    RefusingOffice() {
        office.mustRun(
            R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于停车的建议","lead":"王明（武侯代表团）","co_signers":["李三（锦江代表团）"],"category":"K02"})");
        office.mustRun(
            R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"lead"},{"unit":"市公安局","role":"joint"}]})");
        office.mustRun(
            R"({"command":"register-suggestion","on":"2023-02-27","serial":2,"title":"关于绿化的建议","lead":"赵五（青羊代表团）"})");
    }

    // The reasons, after checking that nothing was written and the register is whole.
    base::Errors refused(const std::string& json) {
        const std::int64_t before = office.entryCount();
        const auto deputies = office.reader().deputies(18).size();
        const auto mark = office.store().changeMark();
        const auto result = office.run(json);
        CHECK_FALSE(result.isAccepted());
        CHECK_FALSE(result.entry);
        CHECK_FALSE(result.hasChanged);
        CHECK(office.entryCount() == before);
        CHECK(office.reader().deputies(18).size() == deputies);
        CHECK(office.store().changeMark() == mark);
        CHECK(office.store().verify().empty());
        for (const base::Error& error : result.errors) {
            for (const auto language : {app::Language::chinese, app::Language::english}) {
                const std::string sentence = app::Words::of(language).sentence(error);
                INFO(error.code << ": " << sentence);
                CHECK(sentence != "error." + error.code);
                CHECK_FALSE(base::contains(sentence, "{"));
            }
        }
        return result.errors;
    }
    RefusalCodes codes(const std::string& json) { return codesOf(refused(json)); }
};

std::string longTitle(int characters) {
    std::string title;
    for (int i = 0; i < characters; ++i) title += "建";
    return title;
}

}  // namespace

TEST_CASE("two leads are accepted with a notice, whether given out together, one after the other or by correction") {
    TemporaryRegister office{"2023-12-31"};
    const auto registered = [&](const char* serial) {
        office.mustRun(
            R"({"command":"register-suggestion","on":"2023-02-26","title":"关于停车的建议","lead":"王明（武侯代表团）","serial":)" +
            std::string(serial) + "}");
    };
    const auto noticed = [&](const std::string& json) {
        const auto result = office.run(json);
        CHECK(result.isAccepted());
        return codesOf(result.notices);
    };
    registered("1");
    CHECK(
        noticed(
            R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"lead"},{"unit":"市公安局","role":"lead"}]})") ==
        RefusalCodes{"several-leads"});
    CHECK(noticed(R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市财政局","role":"joint"}]})")
              .empty());  // said already
    registered("2");
    office.mustRun(
        R"({"command":"assign-suggestion","on":"2023-03-03","case":"2","tasks":[{"unit":"市住建局","role":"lead"},{"unit":"市公安局","role":"joint"}]})");
    CHECK(noticed(R"({"command":"assign-suggestion","on":"2023-03-04","case":"2","tasks":[{"unit":"市财政局","role":"lead"}]})") ==
          RefusalCodes{"several-leads"});
    registered("3");
    office.mustRun(
        R"({"command":"assign-suggestion","on":"2023-03-03","case":"3","tasks":[{"unit":"市住建局","role":"lead"},{"unit":"市公安局","role":"joint"}]})");
    CHECK(noticed(R"({"command":"correct-assignment","case":"3","unit":"市公安局","role":"lead"})") == RefusalCodes{"several-leads"});
}

TEST_CASE("a delegation that nobody knew is added with a notice, one that is known without") {
    TemporaryRegister office{"2023-12-31"};
    const auto registering = [&](int serial, const std::string& more) {
        const auto result = office.run(R"({"command":"register-suggestion","on":"2023-02-26","title":"关于停车的建议","serial":)" +
                                       std::to_string(serial) + more + "}");
        CHECK(result.isAccepted());
        return codesOf(result.notices);
    };
    CHECK(registering(1, R"(,"lead":"王明（武侯代表团）")") == RefusalCodes{"delegation-added"});
    CHECK(registering(2, R"(,"lead":"李三（武侯）","co_signers":["王明（武侯代表团）"])").empty());
    CHECK(registering(3, R"(,"lead":"王明（武侯代表团）","co_signers":["赵五（武候代表团）"])") == RefusalCodes{"delegation-added"});
    CHECK(registering(4, R"(,"delegation":"锦江代表团")") == RefusalCodes{"delegation-added"});
}

TEST_CASE("What needs an assignment is refused before one") {
    RefusingOffice o;
    CHECK(o.codes(R"({"command":"record-reply","on":"2023-05-01","case":"2","unit":"市住建局","result_class":"A"})") ==
          RefusalCodes{"no-open-answering-task"});
    CHECK(o.codes(R"({"command":"acknowledge-receipt","on":"2023-05-01","case":"2","unit":"市住建局"})") == RefusalCodes{"not-assigned"});
    CHECK(o.codes(R"({"command":"record-contact","on":"2023-05-01","case":"2","unit":"市住建局","phase":"before","way":"visit"})") ==
          RefusalCodes{"not-assigned"});
    CHECK(o.codes(R"({"command":"record-progress","on":"2023-03-02","case":"1","unit":"市住建局","text":"调查"})") ==
          RefusalCodes{"too-early"});
}

TEST_CASE("A rating or completion before the reply is refused") {
    RefusingOffice o;
    CHECK(o.codes(R"({"command":"record-feedback","on":"2023-05-01","case":"1","result":"satisfied"})") == RefusalCodes{"not-replied"});
    CHECK(o.codes(R"({"command":"complete-suggestion","on":"2023-05-01","case":"1","ground":"no_form_returned","reason":"催收三次"})") ==
          RefusalCodes{"not-replied"});
    CHECK(o.codes(R"({"command":"record-delivery","on":"2023-05-01","case":"1","way":"post"})") ==
          RefusalCodes{"no-reply-yet", "nothing-to-deliver"});
    o.office.mustRun(R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市住建局","result_class":"A"})");
    CHECK(o.codes(R"({"command":"record-feedback","on":"2023-05-29","case":"1","result":"satisfied"})") == RefusalCodes{"too-early"});
    CHECK(o.codes(R"({"command":"record-reply","on":"2023-06-01","case":"1","unit":"市住建局"})") ==
          RefusalCodes{"no-open-answering-task"});
}

TEST_CASE("A dissatisfied deputy must have said why, in either dimension") {
    RefusingOffice o;
    o.office.mustRun(R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市住建局","result_class":"A"})");
    CHECK(o.codes(R"({"command":"record-feedback","on":"2023-06-12","case":"1","result":"dissatisfied"})") ==
          RefusalCodes{"dissatisfied-needs-reason"});
    CHECK(
        o.codes(
            R"({"command":"record-feedback","on":"2023-06-12","case":"1","result":"satisfied","process":"dissatisfied","comment":"　 "})") ==
        RefusalCodes{"dissatisfied-needs-reason"});
}

TEST_CASE("Roles that do not fit together are refused") {
    RefusingOffice o;
    const auto assigning = [&](const std::string& tasks) {
        return o.codes(R"({"command":"assign-suggestion","on":"2023-03-03","case":"2","tasks":[)" + tasks + "]}");
    };
    CHECK(assigning(R"({"unit":"市住建局","role":"lead"},{"unit":"市住房和城乡建设局","role":"joint"})") == RefusalCodes{"unit-twice"});
    CHECK(assigning(R"({"unit":"市住建局","role":"lead","scope":"停车"},{"unit":"市公安局","role":"separate"})") ==
          RefusalCodes{"scope-required"});
    CHECK(assigning(R"({"unit":"市住建局","role":"lead"},{"unit":"市公安局","role":"separate"})") ==
          RefusalCodes{"scope-required", "scope-required"});
    CHECK(assigning(R"({"unit":"市住建局","role":"sole"},{"unit":"市公安局","role":"sole"})") == RefusalCodes{"one-sole-unit-only"});
    CHECK(assigning(R"({"unit":"市住建局","role":"sole"},{"unit":"市公安局","role":"lead"})") == RefusalCodes{"sole-stands-alone"});
    CHECK(assigning(R"({"unit":"市公安局","role":"reference"})") == RefusalCodes{"answering-unit-required"});
    CHECK(assigning(R"({"unit":"市公安局","role":"joint"})") == RefusalCodes{"answering-unit-required", "joint-needs-lead"});
    CHECK(assigning(R"({"unit":"市公安局","role":"separate"},{"unit":"市教育局","role":"joint"})") == RefusalCodes{"joint-needs-lead"});
    CHECK(assigning(R"({"unit":"市公安局","role":"sole","due_on":"2023-03-02"})") == RefusalCodes{"due-before-assigned"});
    CHECK(o.codes(R"({"command":"assign-suggestion","on":"2023-03-14","case":"1","tasks":[{"unit":"市公安局","role":"joint"}]})") ==
          RefusalCodes{"unit-twice"});
}

TEST_CASE("A number is given once and never again") {
    RefusingOffice o;
    const auto used =
        o.refused(R"({"command":"register-suggestion","on":"2023-02-27","serial":1,"title":"关于道路的建议","lead":"王明（武侯代表团）"})");
    CHECK(codesOf(used) == RefusalCodes{"number-used"});
    CHECK(argumentOf(used.at(0), "next") == "3");
    o.office.mustRun(R"({"command":"withdraw-suggestion","on":"2023-03-01","case":"2","reason":"代表书面申请"})");
    CHECK(
        o.codes(R"({"command":"register-suggestion","on":"2023-03-02","serial":2,"title":"关于道路的建议","lead":"王明（武侯代表团）"})") ==
        RefusalCodes{"number-used"});
    CHECK(
        o.codes(R"({"command":"register-suggestion","on":"2023-03-02","serial":0,"title":"关于道路的建议","lead":"王明（武侯代表团）"})") ==
        RefusalCodes{"number-out-of-range"});
    // The other kind has a series of its own.
    CHECK(
        o.office
            .mustRun(
                R"({"command":"register-suggestion","on":"2023-05-02","kind":"intersessional","title":"关于道路的建议","lead":"王明（武侯代表团）"})")
            .ids == std::vector<std::string>{"18-1-闭1"});
}

TEST_CASE("A fact in the future is refused") {
    RefusingOffice o;
    CHECK(o.codes(R"({"command":"acknowledge-receipt","on":"2024-01-01","case":"1","unit":"市住建局"})") ==
          RefusalCodes{"date-in-the-future"});
    CHECK(
        o.codes(
            R"({"command":"register-suggestion","on":"2023-12-31","submitted_on":"2024-01-01","title":"关于道路的建议","lead":"王明（武侯代表团）"})") ==
        RefusalCodes{"registered-before-submitted", "date-in-the-future"});
    CHECK(o.office.run(R"({"command":"acknowledge-receipt","on":"2023-12-31","case":"1","unit":"市住建局"})").isAccepted());
}

TEST_CASE("A registration is not corrected into the future") {
    RefusingOffice o;
    CHECK(o.codes(R"({"command":"correct-suggestion","case":"1","registered_on":"2024-06-01"})") ==
          RefusalCodes{"date-in-the-future", "dates-out-of-order"});
}

TEST_CASE("An unknown name is refused with the nearest ones") {
    RefusingOffice o;
    const auto unit = o.refused(R"({"command":"record-reply","on":"2023-05-01","case":"1","unit":"市交通局"})");
    REQUIRE(codesOf(unit) == RefusalCodes{"unknown-unit"});
    CHECK(base::contains(argumentOf(unit[0], "nearest"), "市交通运输局"));
    CHECK(unit[0].field == "unit");
    const auto category = o.refused(
        R"({"command":"register-suggestion","on":"2023-02-27","title":"关于道路的建议","lead":"王明（武侯代表团）","category":"交通类"})");
    REQUIRE(codesOf(category) == RefusalCodes{"unknown-category"});
    CHECK(base::contains(argumentOf(category[0], "nearest"), "交通邮电类"));
    CHECK(o.codes(R"({"command":"acknowledge-receipt","on":"2023-05-01","case":"99","unit":"市住建局"})") == RefusalCodes{"unknown-case"});
    CHECK(o.codes(R"({"command":"acknowledge-receipt","on":"2023-05-01","case":"十八届一号","unit":"市住建局"})") ==
          RefusalCodes{"bad-case-address"});
    CHECK(o.codes(R"({"command":"register-suggestion","on":"2023-02-27","session":"18-7","title":"关于道路的建议","lead":"王明"})") ==
          RefusalCodes{"unknown-session"});
    CHECK(
        o.codes(
            R"({"command":"record-contact","on":"2023-03-20","case":"1","unit":"市住建局","phase":"before","way":"visit","deputy":"赵五"})") ==
        RefusalCodes{"not-a-signer"});
}

TEST_CASE("A bare name that fits two deputies is refused with both shown") {
    RefusingOffice o;
    o.office.mustRun(R"({"command":"add-deputy","name":"王明","delegation":"成华代表团"})");
    const auto errors = o.refused(R"({"command":"register-suggestion","on":"2023-02-27","title":"关于道路的建议","lead":"王明"})");
    REQUIRE(codesOf(errors) == RefusalCodes{"ambiguous-deputy"});
    CHECK(base::contains(argumentOf(errors[0], "candidates"), "王明（武侯代表团）"));
    CHECK(base::contains(argumentOf(errors[0], "candidates"), "王明（成华代表团）"));
    CHECK(o.office.run(R"({"command":"register-suggestion","on":"2023-02-27","title":"关于道路的建议","lead":"王明（成华代表团）"})")
              .isAccepted());
}

TEST_CASE("Text beside the brackets of a delegation makes no new deputy") {
    RefusingOffice o;
    for (const char* slip : {"李三（锦江代表团）wcs", "李三（锦江代表团）（锦江", "李三（"}) {
        const auto errors = o.refused(R"({"command":"register-suggestion","on":"2023-02-27","title":"关于道路的建议","lead":")" +
                                      std::string(slip) + "\"}");
        CHECK(codesOf(errors) == RefusalCodes{"not-a-name"});
        CHECK(errors[0].field == "lead");
    }
}

TEST_CASE("A deputy signs a piece once") {
    RefusingOffice o;
    const auto signing = [&](const std::string& others) {
        return o.codes(
            R"({"command":"register-suggestion","on":"2023-02-27","title":"关于道路的建议","lead":"王明（武侯代表团）","co_signers":[)" +
            others + "]}");
    };
    CHECK(signing(R"("李三（锦江代表团）","李三")") == RefusalCodes{"signer-twice"});
    CHECK(signing(R"("王明")") == RefusalCodes{"signer-twice"});
    CHECK(signing(R"("孙新人","孙新人")") == RefusalCodes{"signer-twice"});
    CHECK(o.codes(R"({"command":"correct-suggestion","case":"1","lead":"李三（锦江代表团）"})") == RefusalCodes{"signer-twice"});
    CHECK(o.codes(R"({"command":"register-suggestion","on":"2023-02-27","title":"关于道路的建议"})") == RefusalCodes{"proposer-required"});
    CHECK(
        o.codes(
            R"({"command":"register-suggestion","on":"2023-02-27","title":"关于道路的建议","lead":"王明（武侯代表团）","delegation":"武侯代表团"})") ==
        RefusalCodes{"one-proposer-only"});
}

TEST_CASE("A joint piece is withdrawn only when all signers ask and never after a reply") {
    RefusingOffice o;
    CHECK(o.codes(R"({"command":"withdraw-suggestion","on":"2023-03-10","case":"1"})") == RefusalCodes{"all-signers-must-ask"});
    o.office.mustRun(R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市住建局"})");
    CHECK(o.codes(R"({"command":"withdraw-suggestion","on":"2023-06-10","case":"1","all_signers_ask":true})") ==
          RefusalCodes{"already-replied"});
    o.office.mustRun(R"({"command":"withdraw-suggestion","on":"2023-03-10","case":"2"})");
    CHECK(o.codes(R"({"command":"assign-suggestion","on":"2023-03-11","case":"2","tasks":[{"unit":"市住建局","role":"sole"}]})") ==
          RefusalCodes{"already-withdrawn"});
}

TEST_CASE("A stale correction is told who changed what meanwhile") {
    RefusingOffice o;
    const auto seen = o.office.view("1").version;
    o.office.mustRun(R"({"command":"correct-suggestion","actor":"刘芳","case":"1","title":"关于停车和充电的建议"})");
    const auto errors = o.refused(R"({"command":"correct-suggestion","case":"1","category":"K05","expect":)" + std::to_string(seen) + "}");
    REQUIRE(codesOf(errors) == RefusalCodes{"changed-meanwhile"});
    CHECK(argumentOf(errors[0], "actor") == "刘芳");
    CHECK(base::contains(argumentOf(errors[0], "columns"), "title"));
    CHECK(argumentOf(errors[0], "version") == std::to_string(o.office.view("1").version));
    CHECK(o.office
              .run(R"({"command":"correct-suggestion","case":"1","category":"K05","expect":)" + std::to_string(o.office.view("1").version) +
                   "}")
              .isAccepted());
}

TEST_CASE("A refused registration names every reason at once and makes no deputy") {
    RefusingOffice o;
    const auto codes =
        o.codes(R"({"command":"register-suggestion","on":"2024-02-27","serial":1,"submitted_on":"2024-03-01","title":")" + longTitle(201) +
                R"(","lead":"新人甲","co_signers":["新人乙","新人乙"],"category":"不存在","classified":true,"body":"正文"})");
    for (const std::string_view code : {"date-in-the-future", "number-used", "title-too-long", "signer-twice", "unknown-category",
                                        "no-text-of-secrets", "registered-before-submitted"}) {
        INFO(code);
        CHECK(std::find(codes.begin(), codes.end(), code) != codes.end());
    }
    CHECK(o.office.run(R"({"command":"register-suggestion","on":"2023-02-27","title":")" + longTitle(200) + R"(","lead":"新人甲"})")
              .isAccepted());
}

}  // namespace huying::tests
