// SPDX-License-Identifier: GPL-3.0-or-later
// 满意度测评: recorded, refused with every reason, repeated, followed up, taken back, reported.
#include <catch2/catch.hpp>

#include "app/queries/ballot_list.h"
#include "app/queries/today.h"
#include "returns_office.h"

namespace huying::tests {

namespace {

const app::Words& zh() { return app::Words::of(app::Language::chinese); }

class BallotOffice : public ReturnsOffice {
public:
    static std::string ballot(const std::string& on, const std::string& votes, const std::string& rest = R"(,"ballot_subject":"report")") {
        return R"({"command":"record-ballot","on":")" + on + R"(","ballot_meeting":"第九次会议",)" + votes + rest + "}";
    }
    static std::string votes(int satisfied, int mostly, int dissatisfied, int invalid, int present = 50) {
        return R"("members":52,"present":)" + std::to_string(present) + R"(,"collected":)" +
               std::to_string(satisfied + mostly + dissatisfied + invalid) + R"(,"satisfied":)" + std::to_string(satisfied) +
               R"(,"mostly_satisfied":)" + std::to_string(mostly) + R"(,"dissatisfied":)" + std::to_string(dissatisfied) +
               R"(,"invalid":)" + std::to_string(invalid);
    }
    static std::string ofUnit(const std::string& more = {}) { return R"(,"ballot_subject":"unit","unit":"市住建局")" + more; }
    std::vector<app::BallotView> views() { return app::viewBallots(office.reader(), std::nullopt, zh()); }
    app::WaitingPapers waiting(app::PaperQueue queue, std::optional<domain::UnitId> unit = std::nullopt) {
        app::TodayQuery query;
        query.today = day("2024-12-31");
        query.unit = unit;
        for (app::WaitingPapers& group : app::readToday(office.reader(), query).papers) {
            if (group.queue == queue) return std::move(group);
        }
        throw std::runtime_error("no such queue");
    }
    std::int64_t undo() {
        app::UndoRequest request;
        request.actor = "张敏";
        const auto receipt = office.store().undo(request);
        REQUIRE(receipt);
        return receipt->entry;
    }
    std::vector<std::string> undoing(std::int64_t entry) {
        app::UndoRequest request;
        request.actor = "张敏";
        request.entry = entry;
        const auto receipt = office.store().undo(request);
        return receipt ? std::vector<std::string>{} : codesOf(receipt.error());
    }
};

}  // namespace

TEST_CASE("a ballot is recorded with the rule of its term and explained with its numbers") {
    BallotOffice o;
    o.must(BallotOffice::ballot("2024-11-28", BallotOffice::votes(20, 5, 23, 2)));
    app::BallotView view = o.views().at(0);
    CHECK_FALSE(view.outcome.passes);  // 25 of 50 is exactly half
    CHECK(view.percent == "50.00");
    CHECK(app::outcomeText(view.ballot, zh()) == "（满意20＋基本满意5）÷到会50＝50.00%，应超过1/2：未通过");
    CHECK(view.about == "办理情况报告");

    // A new rule judges what comes, not what is on record; the old one can be judged anew on purpose.
    o.must(
        R"({"command":"set-ballot-rule","term":18,"ballot_base":"valid_votes","numerator":1,"denominator":2,"inclusive":true,"source":"新办法"})");
    CHECK_FALSE(o.views().at(0).outcome.passes);
    o.must(R"({"command":"correct-ballot","ballot":1,"with_present_rule":true})");
    CHECK(o.views().at(0).outcome.passes);  // 25 of 48 valid votes
    CHECK(app::outcomeText(o.views().at(0).ballot, zh()) == "（满意20＋基本满意5）÷有效票48＝52.08%，应达到1/2（含）：通过");
    o.undo();
    CHECK_FALSE(o.views().at(0).outcome.passes);
    o.undo();
    CHECK(o.office.reader().ballotRules().empty());
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("numbers that do not agree are refused, every one of them, and so is a subject that is not named") {
    BallotOffice o;
    CHECK(refusedCodes(
              o.office,
              R"({"command":"record-ballot","on":"2024-11-28","ballot_meeting":"会议","ballot_subject":"unit","members":50,"present":52,)"
              R"("handed_out":53,"collected":54,"satisfied":30,"mostly_satisfied":12,"dissatisfied":6,"invalid":2})") ==
          Codes{"ballot-present-over-members", "ballot-handed-over-present", "ballot-collected-over-handed", "ballot-sum-differs",
                "field-required"});
    CHECK(refusedCodes(o.office, BallotOffice::ballot("2024-11-28", BallotOffice::votes(30, 12, 6, 2),
                                                      R"(,"ballot_subject":"report","unit":"市住建局")")) == Codes{"ballot-subject-other"});
    CHECK(refusedCodes(o.office, BallotOffice::ballot("2025-01-28", BallotOffice::votes(30, 12, 6, 2))) == Codes{"date-in-the-future"});
    // What passed has nothing to report again.
    CHECK(refusedCodes(o.office, BallotOffice::ballot("2024-11-28", BallotOffice::votes(30, 12, 6, 2),
                                                      R"(,"ballot_subject":"report","rectify_by":"2024-12-20")")) ==
          Codes{"ballot-passed-nothing-to-rectify"});
    CHECK(refusedCodes(o.office, R"({"command":"set-ballot-rule","ballot_base":"present","numerator":3,"denominator":2})") ==
          Codes{"ballot-share-impossible"});
    CHECK(o.views().empty());
}

TEST_CASE("a ballot that failed waits for the second report and the second ballot, which keeps the first beside it") {
    BallotOffice o;
    const auto unit = [&](const std::string& name) {
        for (const domain::Unit& one : o.office.reader().units()) {
            if (one.displayName() == name) return one.id;
        }
        throw std::runtime_error(name);
    };
    o.must(BallotOffice::ballot("2024-11-28", BallotOffice::votes(10, 10, 28, 2), BallotOffice::ofUnit(R"(,"rectify_by":"2024-12-20")")));
    app::WaitingPapers waiting = o.waiting(app::PaperQueue::secondBallots);
    REQUIRE(waiting.count == 1);
    CHECK(waiting.lines[0].why == "second_report_missing");
    CHECK(waiting.lines[0].dueOn == day("2024-12-20"));
    CHECK(o.waiting(app::PaperQueue::secondBallots, unit("市住建局")).count == 1);
    CHECK(o.waiting(app::PaperQueue::secondBallots, unit("市公安局")).count == 0);

    const std::string second = BallotOffice::votes(40, 5, 3, 2);
    CHECK(refusedCodes(o.office, BallotOffice::ballot("2024-11-28", second, BallotOffice::ofUnit(R"(,"first_ballot":1)"))) ==
          Codes{"ballot-not-after-first"});
    CHECK(refusedCodes(o.office, BallotOffice::ballot("2024-12-27", second, R"(,"ballot_subject":"report","first_ballot":1)")) ==
          Codes{"ballot-first-of-another"});
    CHECK(refusedCodes(o.office, BallotOffice::ballot("2024-12-27", second, BallotOffice::ofUnit(R"(,"first_ballot":7)"))) ==
          Codes{"unknown-ballot"});
    o.must(R"({"command":"record-second-report","on":"2024-12-18","ballot":1,"second_report":"整改情况"})");
    waiting = o.waiting(app::PaperQueue::secondBallots);
    REQUIRE(waiting.count == 1);
    CHECK(waiting.lines[0].why == "second_ballot_missing");
    CHECK(waiting.lines[0].turn == domain::Turn::office);
    CHECK(refusedCodes(o.office, R"({"command":"record-second-report","on":"2024-12-19","ballot":1,"second_report":"又报"})") ==
          Codes{"ballot-reported-already"});
    CHECK(refusedCodes(o.office, BallotOffice::ballot("2024-12-10", second, BallotOffice::ofUnit(R"(,"first_ballot":1)"))) ==
          Codes{"day-too-early"});

    o.must(BallotOffice::ballot("2024-12-27", second, BallotOffice::ofUnit(R"(,"first_ballot":1)")));
    CHECK(o.waiting(app::PaperQueue::secondBallots).count == 0);
    const std::vector<app::BallotView> views = o.views();
    CHECK(views.at(0).second == views.at(1).ballot.id);
    CHECK(views.at(1).ballot.repeats == views.at(0).ballot.id);
    CHECK(views.at(0).ballot.dissatisfied == 28);  // the first stays as it was
    CHECK(refusedCodes(o.office, BallotOffice::ballot("2024-12-28", second, BallotOffice::ofUnit(R"(,"first_ballot":1)"))) ==
          Codes{"ballot-repeated-already"});
    CHECK(refusedCodes(o.office, R"({"command":"void-ballot","ballot":1,"reason":"误记"})") == Codes{"ballot-has-second"});
    CHECK(refusedCodes(o.office, R"({"command":"correct-ballot","ballot":1,"second_reported_on":"2024-12-28"})") ==
          Codes{"ballot-has-second"});
    CHECK(refusedCodes(o.office, R"({"command":"correct-ballot","ballot":1,"happened_on":"2024-12-28"})") ==
          Codes{"day-not-later", "day-too-early"});
    CHECK(refusedCodes(
              o.office,
              R"({"command":"correct-ballot","ballot":1,"satisfied":38,"dissatisfied":0,"rectify_by":null,"second_reported_on":null,)"
              R"("second_report":null})") == Codes{"ballot-has-second"});
}

TEST_CASE("opinions are rectified like promises, and what rests on another entry does not lose it") {
    BallotOffice o;
    o.must(BallotOffice::ballot("2024-11-28", BallotOffice::votes(30, 12, 6, 2), BallotOffice::ofUnit()));
    const auto opinion = o.must(
        R"({"command":"record-review-opinion","on":"2024-11-28","ballot":1,"text":"写明时间表","unit":"市住建局","due_on":"2024-12-10"})");
    CHECK(opinion.ids == std::vector<std::string>{"1"});
    o.must(R"({"command":"record-review-opinion","on":"2024-11-29","ballot":1,"text":"加强沟通"})");
    CHECK(refusedCodes(o.office, R"({"command":"record-review-opinion","on":"2024-11-27","ballot":1,"text":"太早"})") ==
          Codes{"before-ballot"});
    CHECK(o.waiting(app::PaperQueue::rectifications).count == 2);
    CHECK(o.waiting(app::PaperQueue::rectifications).lines[0].title == "写明时间表");  // its day is the earlier
    CHECK(refusedCodes(o.office, R"({"command":"record-rectification","on":"2024-12-01","ballot":1,"opinion_number":3,"text":"无"})") ==
          Codes{"no-such-entry"});
    CHECK(refusedCodes(o.office, R"({"command":"record-rectification","on":"2024-11-27","ballot":1,"opinion_number":1,"text":"早"})") ==
          Codes{"before-review-opinion"});
    o.must(R"({"command":"record-rectification","on":"2024-12-01","ballot":1,"opinion_number":1,"text":"起草中"})");
    CHECK(o.waiting(app::PaperQueue::rectifications).count == 2);
    o.must(R"({"command":"record-rectification","on":"2024-12-05","ballot":1,"opinion_number":1,"text":"已补发","rectified":true})");
    CHECK(o.waiting(app::PaperQueue::rectifications).count == 1);
    CHECK(refusedCodes(o.office, R"({"command":"correct-review-opinion","ballot":1,"opinion_number":1,"void":true,"reason":"误记"})") ==
          Codes{"review-opinion-followed"});
    CHECK(refusedCodes(o.office, R"({"command":"void-ballot","ballot":1,"reason":"误记"})") == Codes{"ballot-has-opinions"});
    CHECK(refusedCodes(o.office, R"({"command":"correct-ballot","ballot":1,"happened_on":"2024-11-29"})") ==
          Codes{"ballot-after-opinions"});
    o.must(R"({"command":"correct-rectification","ballot":1,"opinion_number":1,"rectification_number":2,"void":true,"reason":"误记"})");
    CHECK(o.waiting(app::PaperQueue::rectifications).count == 2);
    CHECK(refusedCodes(o.office, R"({"command":"correct-review-opinion","ballot":1,"opinion_number":1,"text":"改","expect":1})") ==
          Codes{"changed-meanwhile"});
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("undoing leaves no second ballot of a ballot that passed, and no opinion of a void ballot") {
    BallotOffice o;
    o.must(BallotOffice::ballot("2024-11-28", BallotOffice::votes(30, 12, 6, 2)));
    const auto corrected = o.must(R"({"command":"correct-ballot","ballot":1,"satisfied":10,"dissatisfied":26})");
    o.must(BallotOffice::ballot("2024-12-27", BallotOffice::votes(40, 5, 3, 2), R"(,"ballot_subject":"report","first_ballot":1)"));
    CHECK(o.undoing(corrected.entry.value()) == Codes{"later-changes"});
    o.undo();
    CHECK(o.undoing(corrected.entry.value()).empty());

    // Making void, taken back, an opinion since: making void again would leave the opinion without its ballot.
    o.must(R"({"command":"void-ballot","ballot":1,"reason":"误记"})");
    const std::int64_t back = o.undo();
    o.must(R"({"command":"record-review-opinion","on":"2024-11-29","ballot":1,"text":"意见"})");
    CHECK(o.undoing(back) == Codes{"later-changes"});
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("undoing a correction brings back no second ballot where another one has been recorded since") {
    BallotOffice o;
    const auto failed = [&](const std::string& on, const std::string& more = {}) {
        o.must(BallotOffice::ballot(on, BallotOffice::votes(10, 10, 28, 2), R"(,"ballot_subject":"report")" + more));
    };
    failed("2024-11-01");
    failed("2024-11-02");
    failed("2024-12-27", R"(,"first_ballot":1)");
    const auto corrected = o.must(R"({"command":"correct-ballot","ballot":3,"first_ballot":2})");
    failed("2024-12-28", R"(,"first_ballot":1)");
    CHECK(o.undoing(corrected.entry.value()) == Codes{"later-changes"});
    CHECK(o.views().at(2).ballot.repeats == domain::BallotId(2));
}

TEST_CASE("the report counts ballots and opinions up to its day, as the tables have them") {
    BallotOffice o;
    o.assignSole();
    o.must(BallotOffice::ballot("2024-11-28", BallotOffice::votes(30, 12, 6, 2)));
    o.must(BallotOffice::ballot("2024-11-28", BallotOffice::votes(10, 10, 28, 2), R"(,"ballot_subject":"piece","case":"1")"));
    o.must(R"({"command":"record-review-opinion","on":"2024-11-28","ballot":2,"text":"甲"})");
    o.must(R"({"command":"record-review-opinion","on":"2024-12-20","ballot":2,"text":"乙"})");
    o.must(R"({"command":"record-rectification","on":"2024-12-10","ballot":2,"opinion_number":1,"text":"已改","rectified":true})");
    CHECK(o.office.report("2024-11-27").ballots.empty());
    const auto early = o.office.report("2024-12-01").ballots;
    REQUIRE(early.size() == 2);
    CHECK(early[1].pieces == std::vector<std::string>{"18-1-1"});
    CHECK(early[1].opinions == 1);
    CHECK(early[1].rectified == 0);
    const auto late = o.office.report("2024-12-31").ballots;
    CHECK(late[0].passes);
    CHECK(late[0].percent == "84.00");
    CHECK(late[0].base.key == "present");
    CHECK(late[0].base.count == 50);
    CHECK(late[1].opinions == 2);
    CHECK(late[1].rectified == 1);
    // A ballot changes nothing of the pieces' own figures.
    CHECK(o.office.report("2024-12-31").totals.registered == 1);
    o.must(R"({"command":"void-ballot","ballot":1,"reason":"误记"})");
    CHECK(o.office.report("2024-12-31").ballots.size() == 1);
}

}  // namespace huying::tests
