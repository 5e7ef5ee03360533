// SPDX-License-Identifier: GPL-3.0-or-later
// 单位考核: scores whose every number is worked out by hand, what is judged apart, what is frozen and what changed since.
#include <catch2/catch.hpp>

#include <algorithm>
#include <tuple>

#include "app/assessment/frozen_board.h"
#include "app/assessment/scoreboard.h"
#include "app/report/unit_measures.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

using domain::AssessedRole;

const std::string housing = "市住建局";
const std::string transport = "市交通运输局";
const std::string education = "市教育局";

// 1, 2: 市住建局 alone, the second signed for and replied late · 3: 市交通运输局 leads, 市住建局 joins and is late · 4: 市教育局 alone,
// nothing done. Replies are due on 2023-06-05, receipts on 2023-03-10, joint opinions on 2023-04-03.
class AssessedOffice {
public:
    AssessedOffice() {
        for (int serial = 1; serial <= 4; ++serial) {
            must(R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":)" + std::to_string(serial) +
                 R"(,"title":"题目)" + std::to_string(serial) + R"(","lead":"王明（武侯代表团）"})");
        }
        assign("1", R"({"unit":"市住建局","role":"sole"})");
        assign("2", R"({"unit":"市住建局","role":"sole"})");
        assign("3", R"({"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"})");
        assign("4", R"({"unit":"市教育局","role":"sole"})");
        about("acknowledge-receipt", "2023-03-06", "1", housing, R"("receiver":"王收","leader":"甲","handler":"乙")");
        about("acknowledge-receipt", "2023-03-20", "2", housing, R"("receiver":"王收")");
        about("acknowledge-receipt", "2023-03-08", "3", housing, R"("receiver":"王收")");
        about("record-contact", "2023-03-12", "1", housing, R"("phase":"before","way":"visit")");
        about("record-contact", "2023-04-12", "1", housing, R"("phase":"during","way":"site_visit")");
        about("record-joint-opinion", "2023-04-10", "3", housing, R"("text":"意见")");
        about("record-reply", "2023-05-20", "1", housing, R"("result_class":"A","publish_by_unit":"full")");
        about("record-review", "2023-05-21", "1", housing, R"("reviewer":"周×","review_result":"approved","publication":"full")");
        about(
            "record-reply", "2023-07-01", "2", housing,
            R"("result_class":"B","late_reason":"人手不足","commitments":[{"text":"修路","due_on":"2023-10-01"},{"text":"建桥","due_on":"2024-10-01"}])");
        about("record-contact", "2023-07-02", "2", housing, R"("phase":"after","way":"telephone")");
        about("record-reply", "2023-05-20", "3", transport, R"("result_class":"A")");
        must(R"({"command":"record-feedback","on":"2023-06-01","case":"1","process":"satisfied","result":"satisfied"})");
        must(R"({"command":"record-feedback","on":"2023-07-10","case":"2","process":"satisfied","result":"mostly_satisfied"})");
        must(
            R"({"command":"record-feedback","on":"2023-06-02","case":"3","process":"satisfied","result":"dissatisfied","comment":"不行"})");
        about("record-urging", "2023-06-10", "4", education, R"("level":"urge","urged_for":"overdue")");
        must(R"({"command":"correct-suggestion","on":"2023-06-19","case":"1","publish_by_deputy":"full"})");
        must(R"({"command":"record-publication","on":"2023-06-20","case":"1","what":"reply","extent":"full","where":"网站"})");
        must(
            R"({"command":"record-commitment-progress","on":"2023-09-20","case":"2","commitment":1,"step":"fulfilled","text":"已修好","deputy_told_on":"2023-09-21"})");
    }
    void must(const std::string& json) { office.mustRun(json); }
    void about(const std::string& command, const std::string& on, const std::string& piece, const std::string& unit,
               const std::string& rest) {
        must(R"({"command":")" + command + R"(","on":")" + on + R"(","case":")" + piece + R"(","unit":")" + unit + R"(",)" + rest + "}");
    }
    void assign(const std::string& piece, const std::string& tasks) {
        must(R"({"command":"assign-suggestion","on":"2023-03-03","case":")" + piece + R"(","tasks":[)" + tasks + "]}");
    }
    static std::string setting(const std::string& rest) {
        return R"({"command":"set-assessment-sheet","on":"2023-12-01","sheet":"年度考核",)" + rest + "}";
    }
    static std::string indicators(const std::string& speed = "on_time / reply_due") {
        return R"("indicators":[{"name":"按期答复","role":"lead","scale":"share","formula":")" + speed +
               R"(","points":40},{"name":"首次评价","role":"lead","scale":"share","formula":"(first_satisfied + 0.5 * first_mostly_satisfied) / first_rated","points":60},{"name":"会办意见","role":"joint","scale":"share","formula":"joint_on_time / joint_due","points":100},{"name":"催办","role":"lead","scale":"extra","formula":"0 - 0.5 * urgings","points":5}])";
    }
    domain::AssessmentSheet sheet() { return office.reader().assessmentSheets(office.reader().sessions().front().id).at(0); }
    app::Scoreboard board(const char* asOf = "2023-12-20") {
        auto computed = app::computeScoreboard(office.reader(), sheet(), day(asOf), app::Words::of(app::Language::chinese));
        REQUIRE(computed);
        return *computed;
    }
    domain::UnitId idOf(const std::string& name) {
        for (const domain::Unit& unit : office.reader().units()) {
            if (unit.displayName() == name || unit.name == name) return unit.id;
        }
        throw std::runtime_error("no unit " + name);
    }
    const app::UnitScore& score(const app::Scoreboard& board, AssessedRole role, const std::string& unit) {
        const app::UnitScore* found = board.find(role, idOf(unit));
        REQUIRE(found != nullptr);
        return *found;
    }
    // One count, as a formula has it.
    app::UsedQuantity quantity(const std::string& name, AssessedRole role, const std::string& unit, const char* asOf = "2023-12-20") {
        domain::AssessmentSheet one;
        one.session = office.reader().sessions().front().id;
        one.indicators.push_back({"一项", AssessedRole::both, domain::IndicatorScale::extra, name, {100'000'00}, {}});
        const auto computed = app::computeScoreboard(office.reader(), one, day(asOf), app::Words::of(app::Language::chinese));
        REQUIRE(computed);
        const app::UnitScore& found = score(*computed, role, unit);
        REQUIRE(found.indicators.size() == 1);
        REQUIRE(found.indicators[0].quantities.size() == 1);
        CHECK(found.indicators[0].value == found.indicators[0].quantities[0].count);
        return found.indicators[0].quantities[0];
    }
    base::Errors refused(const std::string& json) {
        const auto result = office.run(json);
        REQUIRE_FALSE(result.isAccepted());
        return result.errors;
    }

    TemporaryRegister office;
};

std::vector<std::string> names(const std::vector<app::UnitScore>& scores) {
    std::vector<std::string> all;
    for (const app::UnitScore& one : scores) all.push_back(one.name);
    return all;
}

}  // namespace

TEST_CASE("every quantity counts what its definition says, lead and joint apart") {
    AssessedOffice o;
    struct Expected {
        const char* name;
        int count;
        std::vector<std::string> pieces;
    };
    const std::vector<Expected> asLead{
        {"pieces", 2, {"18-1-1", "18-1-2"}},
        {"tasks", 2, {"18-1-1", "18-1-2"}},
        {"sole", 2, {"18-1-1", "18-1-2"}},
        {"joint", 0, {}},
        {"people_named", 1, {"18-1-1"}},
        {"first_tasks", 2, {"18-1-1", "18-1-2"}},
        {"signed", 2, {"18-1-1", "18-1-2"}},
        {"signing_due", 2, {"18-1-1", "18-1-2"}},
        {"signed_on_time", 1, {"18-1-1"}},
        {"first_answering", 2, {"18-1-1", "18-1-2"}},
        {"contacted", 2, {"18-1-1", "18-1-2"}},
        {"contacted_before_reply", 1, {"18-1-1"}},
        {"first_contact_on_time", 1, {"18-1-1"}},
        {"face_to_face", 1, {"18-1-1"}},
        {"open_handling", 1, {"18-1-1"}},
        {"site_visits", 1, {"18-1-1"}},
        {"answering", 2, {"18-1-1", "18-1-2"}},
        {"replied", 2, {"18-1-1", "18-1-2"}},
        {"reply_due", 2, {"18-1-1", "18-1-2"}},
        {"on_time", 1, {"18-1-1"}},
        {"on_time_original", 1, {"18-1-1"}},
        {"reply_days_late", 26, {"18-1-2"}},  // 2023-06-05 → 2023-07-01
        {"replies_open", 0, {}},
        {"answered_pieces", 2, {"18-1-1", "18-1-2"}},
        {"completed", 2, {"18-1-1", "18-1-2"}},
        {"class_A", 1, {"18-1-1"}},
        {"class_B", 1, {"18-1-2"}},
        {"solved", 1, {"18-1-1"}},
        {"replies_public", 1, {"18-1-1"}},
        {"first_rated", 2, {"18-1-1", "18-1-2"}},
        {"first_satisfied", 1, {"18-1-1"}},
        {"first_mostly_satisfied", 1, {"18-1-2"}},
        {"first_dissatisfied", 0, {}},
        {"final_rated", 2, {"18-1-1", "18-1-2"}},
        {"final_satisfied", 1, {"18-1-1"}},
        {"process_satisfied", 2, {"18-1-1", "18-1-2"}},
        {"promises", 2, {"18-1-2"}},
        {"promises_due", 1, {"18-1-2"}},
        {"promises_kept", 1, {"18-1-2"}},
        {"promises_kept_on_time", 1, {"18-1-2"}},
        {"promises_open", 1, {"18-1-2"}},
        {"promises_overdue", 0, {}},
        {"urgings", 0, {}},
        {"joint_due", 0, {}},
    };
    for (const Expected& one : asLead) {
        CAPTURE(one.name);
        const app::UsedQuantity found = o.quantity(one.name, AssessedRole::lead, housing);
        CHECK(found.count == one.count);
        CHECK(found.addresses == one.pieces);
        CHECK(found.pieces.size() == one.pieces.size());
    }
    const std::vector<Expected> asJoint{{"tasks", 1, {"18-1-3"}},
                                        {"joint", 1, {"18-1-3"}},
                                        {"joint_due", 1, {"18-1-3"}},
                                        {"joint_given", 1, {"18-1-3"}},
                                        {"joint_on_time", 0, {}},
                                        {"opinion_days_late", 7, {"18-1-3"}},
                                        {"signed_on_time", 1, {"18-1-3"}},
                                        {"answering", 0, {}},
                                        {"first_rated", 0, {}},
                                        {"promises", 0, {}}};
    for (const Expected& one : asJoint) {
        CAPTURE(one.name);
        const app::UsedQuantity found = o.quantity(one.name, AssessedRole::joint, housing);
        CHECK(found.count == one.count);
        CHECK(found.addresses == one.pieces);
    }
    CHECK(o.quantity("urgings", AssessedRole::lead, education).count == 1);
    CHECK(o.quantity("replies_overdue", AssessedRole::lead, education).count == 1);
    CHECK(o.quantity("reply_days_late", AssessedRole::lead, education).count == 198);  // 2023-06-05 → 2023-12-20
    CHECK(o.quantity("first_dissatisfied", AssessedRole::lead, transport).count == 1);
}

TEST_CASE("a second round keeps the first rating, a withdrawn piece counts until its day, and each day sees its own facts") {
    AssessedOffice o;
    o.must(R"({"command":"order-rehandling","on":"2023-06-12","case":"3","reason":"班次没有答复"})");
    o.about("record-reply", "2023-07-10", "3", transport, R"("result_class":"B")");
    o.must(R"({"command":"record-feedback","on":"2023-07-15","case":"3","process":"satisfied","result":"satisfied"})");
    struct Expected {
        const char* name;
        int before;  // the second round
        int now;
    };
    for (const Expected& one : {Expected{"tasks", 1, 2}, Expected{"pieces", 1, 1}, Expected{"handled_again", 0, 1},
                                Expected{"first_answering", 1, 1}, Expected{"answering", 1, 2}, Expected{"reply_due", 1, 2},
                                Expected{"on_time", 1, 2}, Expected{"first_rated", 1, 1}, Expected{"first_dissatisfied", 1, 1},
                                Expected{"final_rated", 0, 1}, Expected{"final_satisfied", 0, 1}, Expected{"completed", 0, 1}}) {
        CAPTURE(one.name);
        CHECK(o.quantity(one.name, AssessedRole::lead, transport, "2023-06-11").count == one.before);
        CHECK(o.quantity(one.name, AssessedRole::lead, transport).count == one.now);
    }
    o.must(R"({"command":"withdraw-suggestion","on":"2023-11-01","case":"4","reason":"重复","all_signers_ask":true})");
    o.must(AssessedOffice::setting(AssessedOffice::indicators()));
    CHECK(o.board("2023-10-31").find(AssessedRole::lead, o.idOf(education)) != nullptr);
    CHECK(o.board().find(AssessedRole::lead, o.idOf(education)) == nullptr);
}

TEST_CASE("of pieces that are handled together each is answered, but what happened counts once") {
    AssessedOffice o;
    for (const char* serial : {"5", "6"})
        o.must(std::string(R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":)") + serial +
               R"(,"title":"接驳","lead":"李亮（锦江代表团）"})");
    o.assign("5", R"({"unit":"市水务局","role":"sole"})");
    o.must(R"({"command":"merge-suggestions","on":"2023-03-20","cases":["6"],"into":"5","reason":"同一事项"})");
    o.about("record-contact", "2023-04-12", "5", "市水务局", R"("phase":"during","way":"site_visit")");
    o.about("record-urging", "2023-06-10", "5", "市水务局", R"("level":"urge","urged_for":"overdue")");
    o.about("record-reply", "2023-07-01", "5", "市水务局", R"("result_class":"A","late_reason":"人手不足")");
    const std::vector<std::string> both{"18-1-5", "18-1-6"};
    const std::vector<std::string> main{"18-1-5"};
    for (const auto& [name, count, pieces] : {std::tuple{"tasks", 2, both}, std::tuple{"replied", 2, both},
                                              std::tuple{"site_visits", 1, main}, std::tuple{"urgings", 1, main}}) {
        CAPTURE(name);
        const app::UsedQuantity found = o.quantity(name, AssessedRole::lead, "市水务局");
        CHECK(found.count == count);
        CHECK(found.addresses == pieces);
    }
}

TEST_CASE("units are ranked by a sheet, every score with its formula and numbers") {
    AssessedOffice o;
    o.must(AssessedOffice::setting(
        AssessedOffice::indicators() +
        R"(,"grades":[{"name":"合格","from_points":30},{"name":"优秀","from_points":60},{"name":"不合格","from_points":0}])"));
    const app::Scoreboard board = o.board();
    REQUIRE(board.lists.size() == 2);
    CHECK(names(board.lists[0].ranked) == std::vector<std::string>{housing, transport, education});
    const app::UnitScore& first = o.score(board, AssessedRole::lead, housing);
    CHECK(first.rank == 1);
    CHECK(first.score == domain::Points{65'00});  // 40 × 1/2 + 60 × 1.5/2
    CHECK(first.grade == "优秀");
    REQUIRE(first.indicators.size() == 3);
    CHECK(first.indicators[0].numbers == "1 / 2");
    CHECK(first.indicators[0].value.value() == Approx(0.5));
    CHECK(first.indicators[1].numbers == "(1 + 0.5 * 1) / 2");
    CHECK(o.score(board, AssessedRole::lead, transport).score == domain::Points{40'00});
    // Nobody has rated 市教育局: what was judged is scaled up, and half a point is taken off for the urging.
    const app::UnitScore& last = o.score(board, AssessedRole::lead, education);
    CHECK(last.rank == 3);
    CHECK_FALSE(last.indicators[1].value);
    CHECK(last.full == domain::Points{40'00});
    CHECK(last.extras == domain::Points{-50});
    CHECK(last.score == domain::Points{-50});
    CHECK(last.grade.empty());
    // As joint unit 市住建局 was late; the lead's score knows nothing of it.
    CHECK(names(board.lists[1].ranked) == std::vector<std::string>{housing});
    CHECK(board.lists[1].ranked[0].score == domain::Points{0});
    // Before anything was due nobody is judged by it.
    CHECK(o.board("2023-04-30").find(AssessedRole::lead, o.idOf(education))->rank == 0);
}

TEST_CASE("units of one score have one rank and stand in the order of protocol, and the next rank counts them all") {
    AssessedOffice o;
    o.must(
        R"({"command":"set-assessment-sheet","sheet":"同分","indicators":[{"name":"件数","formula":"tasks >= 2 ? 0.5 : 1","points":10}]})");
    const app::Scoreboard board = o.board();
    REQUIRE(board.lists.size() == 1);
    CHECK(names(board.lists[0].ranked) == std::vector<std::string>{education, transport, housing});
    std::vector<int> ranks;
    for (const app::UnitScore& one : board.lists[0].ranked) ranks.push_back(one.rank);
    CHECK(ranks == std::vector<int>{1, 1, 3});
    // The sheet has no list in which points for joint work would stand.
    const auto errors = o.refused(
        R"({"command":"record-assessment-entry","on":"2023-12-05","unit":"市住建局","role":"joint","points":1,"reason":"会议","evidence":"签到表"})");
    CHECK(codesOf(errors) == std::vector<std::string>{"role-not-assessed"});
    o.must(R"({"command":"record-assessment-entry","on":"2023-12-05","unit":"市住建局","points":1,"reason":"会议","evidence":"签到表"})");
    const auto entry = o.office.reader().assessmentEntries(o.sheet().id).at(0);
    CHECK(codesOf(o.refused(R"({"command":"correct-assessment-entry","assessment_entry":)" + std::to_string(entry.id.value) +
                            R"(,"role":"joint"})")) == std::vector<std::string>{"role-not-assessed"});
}

TEST_CASE("what had nothing to measure is scaled, given in full or not at all, as the sheet says") {
    AssessedOffice o;
    o.must(AssessedOffice::setting(AssessedOffice::indicators()));
    o.must(AssessedOffice::setting(R"("unjudged_rule":"full")"));
    CHECK(o.score(o.board(), AssessedRole::lead, education).score == domain::Points{59'50});
    o.must(AssessedOffice::setting(R"("unjudged_rule":"zero")"));
    CHECK(o.score(o.board(), AssessedRole::lead, education).score == domain::Points{-50});
    CHECK(o.sheet().version == 3);
}

TEST_CASE("units with too few tasks stand apart, and points by hand count with their evidence") {
    AssessedOffice o;
    o.must(AssessedOffice::setting(AssessedOffice::indicators() + R"(,"minimum_tasks":2)"));
    app::Scoreboard board = o.board();
    CHECK(names(board.lists[0].ranked) == std::vector<std::string>{housing});
    CHECK(board.lists[0].tooFew.size() == 2);
    CHECK(board.lists[0].tooFew[0].rank == 0);
    CHECK(names(board.lists[1].tooFew) == std::vector<std::string>{housing});

    const std::string entry =
        R"({"command":"record-assessment-entry","on":"2023-12-05","unit":"市住建局","points":-1.5,"reason":"没有参加会议","evidence":"签到表"})";
    o.must(entry);
    CHECK(o.score(o.board(), AssessedRole::lead, housing).score == domain::Points{63'50});
    CHECK(o.score(o.board("2023-12-04"), AssessedRole::lead, housing).score == domain::Points{65'00});  // as of a day
    const auto recorded = o.office.reader().assessmentEntries(o.sheet().id).at(0);
    o.must(R"({"command":"correct-assessment-entry","assessment_entry":)" + std::to_string(recorded.id.value) +
           R"(,"points":"2","reason":"经验交流"})");
    CHECK(o.score(o.board(), AssessedRole::lead, housing).byHand == domain::Points{200});
    CHECK(codesOf(o.refused(R"({"command":"correct-assessment-entry","assessment_entry":)" + std::to_string(recorded.id.value) +
                            R"(,"expect":1,"points":3})")) == std::vector<std::string>{"changed-meanwhile"});
    o.must(R"({"command":"correct-assessment-entry","assessment_entry":)" + std::to_string(recorded.id.value) +
           R"(,"void":true,"void_reason":"重复登记"})");
    CHECK(o.score(o.board(), AssessedRole::lead, housing).entries.empty());
    CHECK(o.office.reader().assessmentEntries(o.sheet().id).size() == 1);  // it stays readable

    CHECK(
        codesOf(o.refused(
            R"({"command":"record-assessment-entry","on":"2023-12-05","unit":"市住建局","points":0,"role":"both","reason":"无","evidence":"无"})")) ==
        std::vector<std::string>{"entry-needs-one-role", "entry-of-no-points"});
    CHECK(codesOf(o.refused(R"({"command":"record-assessment-entry","unit":"市住建局","points":1.234,"reason":"无"})")) ==
          std::vector<std::string>{"points-expected", "field-required"});
}

TEST_CASE("a sheet is refused with the place of each mistake, and nothing of it is kept") {
    AssessedOffice o;
    const base::Errors errors = o.refused(
        R"({"command":"set-assessment-sheet","sheet":"坏","indicators":[{"name":"甲","formula":"on_time / replied_due","points":10},{"name":"甲","formula":"1 +","points":0}]})");
    REQUIRE(codesOf(errors) ==
            std::vector<std::string>{"formula-unknown-name", "points-not-positive", "formula-incomplete", "indicator-twice"});
    CHECK(errors[0].field == "indicators[0].formula");
    CHECK(argumentOf(errors[0], "position") == "11");
    CHECK(argumentOf(errors[0], "token") == "replied_due");
    CHECK(o.office.reader().assessmentSheets(o.office.reader().sessions().front().id).empty());
    CHECK(codesOf(o.refused(R"({"command":"set-assessment-sheet","sheet":"空"})")) == std::vector<std::string>{"field-required"});
    CHECK(codesOf(o.refused(R"({"command":"set-assessment-sheet","sheet":"例","example":"没有"})")).front() == "unknown-example-sheet");
    CHECK(codesOf(o.refused(R"({"command":"freeze-assessment","sheet":"没有"})")) == std::vector<std::string>{"unknown-assessment-sheet"});
    for (const char* code : {"hainan-2002", "dazu-2023", "fengyang-2014", "shenzhen-2007"})
        o.must(std::string(R"({"command":"set-assessment-sheet","sheet":")") + code + R"(","example":")" + code + R"("})");
    CHECK(codesOf(o.refused(R"({"command":"freeze-assessment"})")) == std::vector<std::string>{"assessment-sheet-must-be-named"});
    CHECK(codesOf(o.refused(R"({"command":"set-assessment-sheet","sheet":"dazu-2023","name":"hainan-2002"})")) ==
          std::vector<std::string>{"assessment-sheet-exists"});
}

TEST_CASE("a sheet is refused where no unit could ever be judged, and keeps names where it was written in Chinese") {
    AssessedOffice o;
    for (const char* formula : {"on_time / 0", "按期答复 ÷（答复到期－答复到期）"}) {
        INFO(formula);
        const base::Errors errors = o.refused(
            std::string(R"({"command":"set-assessment-sheet","sheet":"坏","indicators":[{"name":"甲","formula":"tasks","points":10},)") +
            R"({"name":"乙","formula":")" + formula + R"(","points":10}]})");
        REQUIRE(codesOf(errors) == std::vector<std::string>{"formula-never-judged"});
        CHECK(errors[0].field == "indicators[1].formula");
        CHECK(argumentOf(errors[0], "position") == (std::string(formula).starts_with("on_time") ? "9" : "6"));
    }
    CHECK(o.office.reader().assessmentSheets(o.office.reader().sessions().front().id).empty());
    o.must(AssessedOffice::setting(AssessedOffice::indicators("按期答复 / 答复到期")));
    CHECK(o.sheet().indicators[0].formula == "on_time / reply_due");
    CHECK(o.score(o.board(), AssessedRole::lead, housing).score == domain::Points{65'00});
    // The same in Chinese is no other formula.
    o.must(AssessedOffice::setting(AssessedOffice::indicators("按期答复 / 答复到期")));
    CHECK(o.sheet().version == 1);
    // Nothing is due for one unit: it alone is not judged.
    o.must(AssessedOffice::setting(AssessedOffice::indicators("1 - replies_overdue / replied")));
    CHECK_FALSE(o.score(o.board(), AssessedRole::lead, education).indicators[0].value);
    CHECK(o.score(o.board(), AssessedRole::lead, housing).indicators[0].value);
}

TEST_CASE("another formula with the same result moves nobody, and each piece tells what it counts as") {
    AssessedOffice o;
    o.must(AssessedOffice::setting(AssessedOffice::indicators()));
    domain::AssessmentSheet edited = o.sheet();
    edited.indicators[0].formula = "on_time / reply_due + 0 * tasks";
    const auto computed = app::computeScoreboard(o.office.reader(), edited, day("2023-12-20"), app::Words::of(app::Language::chinese));
    REQUIRE(computed);
    const auto same = app::changesBetween(o.board(), *computed);
    CHECK(same.size() == 3);  // the lead list
    for (const app::UnitChange& one : same) CHECK_FALSE(one.isMoved());
    edited.indicators[0].formula = "on_time / reply_due / 2";
    const auto halved = app::computeScoreboard(o.office.reader(), edited, day("2023-12-20"), app::Words::of(app::Language::chinese));
    const auto changes = app::changesBetween(o.board(), *halved);
    CHECK(std::count_if(changes.begin(), changes.end(), [](const app::UnitChange& one) { return one.isMoved(); }) == 2);

    const app::Scoreboard board = o.board();
    const auto& quantities = o.score(board, AssessedRole::lead, housing).indicators[0].quantities;
    REQUIRE(quantities.size() == 2);
    const auto id = [&](const char* address) { return o.office.view(address).facts.suggestion.id; };
    CHECK(quantities[0].timesOf(id("18-1-1")) == 1);  // on time
    CHECK(quantities[0].timesOf(id("18-1-2")) == 0);  // late: this one costs the points
    CHECK(quantities[1].timesOf(id("18-1-2")) == 1);
}

TEST_CASE("one bad grade fails the unit where the sheet takes the lowest") {
    AssessedOffice o;
    o.must(R"({"command":"set-assessment-sheet","sheet":"评级","example":"shenzhen-2007"})");
    const app::Scoreboard board = o.board();
    CHECK(o.score(board, AssessedRole::lead, housing).grade == "不合格");    // one receipt and one reply of two came late
    CHECK(o.score(board, AssessedRole::lead, education).grade == "不合格");  // nothing replied
    CHECK(o.score(board, AssessedRole::lead, transport).grade == "不合格");  // not signed for
    o.about("acknowledge-receipt", "2023-03-05", "3", transport, R"("receiver":"李收")");
    // Its rating is not final, so that it is judged by receipt and reply alone.
    CHECK(o.score(o.board(), AssessedRole::lead, transport).grade == "良好");
}

TEST_CASE("a frozen board tells what changed since, per unit and indicator, with the pieces that came and went") {
    AssessedOffice o;
    o.must(AssessedOffice::setting(AssessedOffice::indicators()));
    o.must(R"({"command":"freeze-assessment","on":"2023-12-10","as_of":"2023-11-30","note":"征求意见"})");
    const auto results = o.office.reader().assessmentResults(o.sheet().id);
    REQUIRE(results.size() == 1);
    CHECK(results[0].board.empty());  // lists do without it
    const auto frozen = app::boardFromJson(o.office.reader().assessmentResult(results[0].id)->board);
    REQUIRE(frozen);
    CHECK(app::boardAsJson(*frozen) == o.office.reader().assessmentResult(results[0].id)->board);
    CHECK(app::changesBetween(*frozen, o.board("2023-11-30")).empty());

    o.about("record-reply", "2023-12-12", "4", education, R"("result_class":"A","late_reason":"迟")");
    o.must(R"({"command":"record-feedback","on":"2023-12-15","case":"4","process":"satisfied","result":"satisfied"})");
    const auto changes = app::changesBetween(*frozen, o.board());
    REQUIRE(changes.size() == 2);
    const auto of = [&](const std::string& unit) {
        return *std::find_if(changes.begin(), changes.end(), [&](const app::UnitChange& one) { return one.name == unit; });
    };
    const app::UnitChange moved = of(education);
    CHECK(moved.before == domain::Points{-50});
    CHECK(moved.now == domain::Points{59'50});
    CHECK(moved.rankBefore == 3);
    CHECK(moved.rankNow == 2);
    REQUIRE(moved.indicators.size() == 1);
    CHECK(moved.indicators[0].name == "首次评价");
    CHECK_FALSE(moved.indicators[0].before);
    CHECK(moved.indicators[0].now == domain::Points{60'00});
    REQUIRE(moved.indicators[0].quantities.size() == 2);
    CHECK(moved.indicators[0].quantities[0].came == std::vector<std::string>{"18-1-4"});
    CHECK(of(transport).rankNow == 3);

    // Another formula is a change too; the frozen result stays what it was.
    o.must(AssessedOffice::setting(AssessedOffice::indicators("on_time_original / reply_due_original")));
    CHECK(o.sheet().version == 2);
    const auto afterwards = app::changesBetween(*frozen, o.board("2023-11-30"));
    REQUIRE(afterwards.size() == 3);
    CHECK(afterwards[0].indicators[0].isOtherFormula);
    CHECK(frozen->sheet.indicators[0].formula == "on_time / reply_due");
}

TEST_CASE("sheets and entries are taken back in order, and what was frozen holds the sheet") {
    AssessedOffice o;
    const auto undo = [&](std::optional<std::int64_t> entry = std::nullopt) {
        app::UndoRequest request;
        request.actor = "张敏";
        request.entry = entry;
        return o.office.store().undo(request);
    };
    o.must(AssessedOffice::setting(AssessedOffice::indicators()));
    const std::int64_t made = o.office.entryCount();
    o.must(AssessedOffice::setting(AssessedOffice::indicators("1") + R"(,"minimum_tasks":3)"));
    CHECK(o.sheet().minimumTasks == 3);
    REQUIRE(undo());
    CHECK(o.sheet().version == 1);
    CHECK(o.sheet().indicators[0].formula == "on_time / reply_due");
    o.must(R"({"command":"record-assessment-entry","on":"2023-12-05","unit":"市住建局","points":1,"reason":"会议","evidence":"签到表"})");
    CHECK_FALSE(undo(made));  // an entry rests on it
    CHECK(codesOf(o.refused(R"({"command":"remove-assessment-sheet","sheet":"年度考核"})")) ==
          std::vector<std::string>{"assessment-sheet-in-use"});
    REQUIRE(undo());
    o.must(AssessedOffice::setting(R"("minimum_tasks":1)"));
    const std::int64_t changed = o.office.entryCount();
    o.must(R"({"command":"freeze-assessment","on":"2023-12-10"})");
    CHECK_FALSE(undo(changed));  // the frozen board says which version it was computed with
    REQUIRE(undo());             // the freeze
    REQUIRE(undo(changed));
    o.must(R"({"command":"remove-assessment-sheet","sheet":"年度考核"})");
    CHECK(o.office.reader().assessmentSheets(o.office.reader().sessions().front().id).empty());
    REQUIRE(undo());
    CHECK(o.sheet().indicators.size() == 4);
    CHECK(o.office.store().verify().empty());
}

}  // namespace huying::tests
