// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces proposed for priority supervision before the chair conference decides.
#include <catch2/catch.hpp>

#include "app/queries/supervision_view.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

using Codes = std::vector<std::string>;

class Office {
public:
    TemporaryRegister office{"2023-12-20"};

    Office() {
        add("1", "关于加强社区养老服务的建议");
        add("2", "关于发展社区养老服务的建议");
        add("3", "关于优化公交线路的建议");
    }

    app::CommandResult must(const std::string& json) { return office.mustRun(json); }
    Codes refused(const std::string& json) { return codesOf(office.run(json).errors); }
    app::SupervisionView view() {
        const domain::SessionId session = office.reader().sessions().front().id;
        app::SupervisionView view = app::viewSupervision(office.reader(), session);
        app::addSimilar(office.reader(), session, view.candidates);
        return view;
    }
    const domain::Candidate candidate(std::size_t place) { return view().candidates.at(place).candidate; }

private:
    void add(const std::string& serial, const std::string& title) {
        must(R"({"command":"register-suggestion","on":"2023-02-26","serial":)" + serial + R"(,"title":")" + title +
             R"(","lead":"王明（武侯代表团）","co_signers":["李芳（武侯代表团）"]})");
    }
};

constexpr auto propose =
    R"({"command":"propose-priority","on":"2023-03-10","cases":["18-1-1","18-1-3"],"committee":"社会建设委","grounds":["major_matter","many_deputies"],"text":"一老一小","proposed_topic":"养老服务"})";

}  // namespace

TEST_CASE("what is proposed tells who proposes it and why, how many signed and what is alike, and counts nowhere") {
    Office o;
    CHECK(o.must(propose).ids == Codes{"18-1-1", "18-1-3"});
    const app::SupervisionView view = o.view();
    REQUIRE(view.candidates.size() == 2);
    CHECK(view.openCandidates() == 2);
    CHECK(view.candidates[0].proposer == "社会建设委");
    CHECK(view.candidates[0].signers() == 2);
    REQUIRE(view.candidates[0].similar.size() == 1);
    CHECK(view.candidates[0].similar[0].address == "18-1-2");
    CHECK(view.candidates[1].similar.empty());
    CHECK(view.candidates[0].candidate.grounds == std::vector{domain::CandidateGround::majorMatter, domain::CandidateGround::manyDeputies});
    CHECK(view.topics.empty());
    CHECK(view.withoutTopic.empty());
    CHECK_FALSE(o.office.report("2023-12-20").supervision);
    CHECK(o.office.view("18-1-1").facts.priorities.empty());
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("a proposal needs grounds, one proposer, and a piece that was not proposed or taken already") {
    Office o;
    const auto entries = o.office.entryCount();
    const auto with = [](const std::string& rest) { return R"({"command":"propose-priority","cases":["18-1-1"])" + rest + "}"; };
    CHECK(o.refused(with("")) == Codes{"grounds-needed"});
    CHECK(o.refused(with(R"(,"text":"x","committee":"社会建设委","proposing_unit":"市教育局")")) == Codes{"one-proposer"});
    CHECK(o.refused(with(R"(,"text":"x","proposing_unit":"市教育局","for_government":false)")) == Codes{"units-propose-for-government"});
    CHECK(o.refused(with(R"(,"grounds":["because"])")) == Codes{"unknown-code"});
    CHECK(o.refused(with(R"(,"text":"x","on":"2023-02-20")")) == Codes{"not-registered-then"});
    CHECK(o.refused(R"({"command":"decline-candidates","cases":["18-1-2"],"reason":"x"})") == Codes{"no-candidate"});
    CHECK(o.office.entryCount() == entries);
    o.must(propose);
    CHECK(o.refused(propose) == Codes{"already-candidate", "already-candidate"});
    o.must(R"({"command":"propose-priority","on":"2023-03-11","cases":["18-1-1"],"text":"机关也推荐"})");  // another proposer
    o.must(R"({"command":"set-priority","on":"2023-03-21","cases":["18-1-2"]})");
    CHECK(o.refused(R"({"command":"propose-priority","cases":["18-1-2"],"text":"x"})") == Codes{"already-decided-on"});
    o.must(R"({"command":"withdraw-suggestion","on":"2023-04-20","case":"18-1-3","all_signers_ask":true})");
    CHECK(o.refused(R"({"command":"propose-priority","cases":["18-1-3"],"text":"x"})").front() == "already-withdrawn");
}

TEST_CASE("who proposes a piece that is in a topic already, or led by the government, is told where it stands") {
    Office o;
    o.must(R"({"command":"create-topic","on":"2023-03-22","name":"课后服务","cases":["18-1-1"]})");
    o.must(R"({"command":"set-government-leader","on":"2023-03-25","case":"18-1-2","government_leader":"沈某"})");
    const auto told = [&](const std::string& json) {
        const auto errors = o.office.run(json).errors;
        REQUIRE(errors.size() == 1);
        return app::Words::of(app::Language::chinese).sentence(errors.front());
    };
    CHECK(told(R"({"command":"propose-priority","cases":["18-1-1"],"text":"x"})") == "18-1-1 已经列入主题“课后服务”，不必再推荐。");
    CHECK(told(R"({"command":"propose-priority","cases":["18-1-2"],"text":"x","for_government":true})") ==
          "18-1-2 已由沈某领办，不必再推荐。");
}

TEST_CASE("the decision takes candidates over with its day and its meeting, and is undone as a whole") {
    Office o;
    o.must(propose);
    CHECK(o.refused(R"({"command":"create-topic","on":"2023-03-09","name":"养老服务","cases":["18-1-1"]})") ==
          Codes{"decided-before-proposed"});
    o.must(R"({"command":"create-topic","on":"2023-03-21","name":"养老服务","chair_meeting":"第3次主任会议","cases":["18-1-1"]})");
    CHECK(o.candidate(0).outcome == domain::CandidateOutcome::taken);
    CHECK(o.candidate(0).decidedOn == day("2023-03-21"));
    CHECK(o.candidate(0).chairMeeting == "第3次主任会议");
    CHECK(o.candidate(1).isOpen());
    CHECK(o.view().openCandidates() == 1);
    REQUIRE(o.office.store().undo({std::nullopt, std::nullopt, "张敏"}));
    CHECK(o.candidate(0).isOpen());
    CHECK(o.office.view("18-1-1").facts.priorities.empty());

    o.must(R"({"command":"set-priority","on":"2023-03-22","cases":["18-1-1"],"chair_meeting":"第4次主任会议"})");
    CHECK(o.candidate(0).chairMeeting == "第4次主任会议");
    o.must(R"({"command":"decline-candidates","on":"2023-03-21","cases":["18-1-3"],"reason":"正常办理","chair_meeting":"第3次主任会议"})");
    CHECK(o.candidate(1).outcome == domain::CandidateOutcome::notTaken);
    CHECK(o.candidate(1).decisionReason == "正常办理");
    CHECK(o.view().openCandidates() == 0);
    // The proposal itself cannot be taken back any more: the decision rests on it.
    CHECK_FALSE(o.office.store().undo({std::nullopt, std::int64_t{4}, "张敏"}));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("a proposal is corrected, its version guarded, and put up again after it was not taken") {
    Office o;
    o.must(propose);
    const std::string expect = std::to_string(o.view().candidates[1].version);
    o.must(R"({"command":"correct-candidate","candidate":2,"grounds":["broad_and_hard"],"proposed_topic":"公交"})");
    CHECK(o.candidate(1).topicName == "公交");
    CHECK(o.refused(R"({"command":"correct-candidate","candidate":2,"expect":)" + expect + R"(,"text":"x"})") ==
          Codes{"changed-meanwhile"});
    CHECK(o.refused(R"({"command":"correct-candidate","candidate":2,"grounds":null,"text":null})") == Codes{"grounds-needed"});
    CHECK(o.refused(R"({"command":"correct-candidate","candidate":9,"text":"x"})") == Codes{"unknown-candidate"});
    CHECK(o.refused(R"({"command":"correct-candidate","candidate":2,"reopen":true})") == Codes{"candidate-not-declined"});
    o.must(R"({"command":"decline-candidates","on":"2023-03-21","cases":["18-1-3"],"reason":"正常办理"})");
    CHECK(o.refused(R"({"command":"correct-candidate","candidate":2,"proposed_on":"2023-03-22"})") == Codes{"decided-before-proposed"});
    o.must(R"({"command":"correct-candidate","candidate":2,"reopen":true})");
    CHECK(o.candidate(1).isOpen());
    CHECK_FALSE(o.candidate(1).decidedOn);
}

TEST_CASE("a unit proposes for the list of the government's leaders, which is decided apart") {
    Office o;
    o.must(
        R"({"command":"propose-priority","on":"2023-03-10","cases":["18-1-3"],"proposing_unit":"市交通运输局","grounds":["work_points"]})");
    CHECK(o.candidate(0).isForGovernment);
    o.must(R"({"command":"set-priority","on":"2023-03-21","cases":["18-1-3"]})");
    CHECK(o.candidate(0).isOpen());
    o.must(R"({"command":"set-government-leader","on":"2023-03-25","case":"18-1-3","government_leader":"沈某"})");
    CHECK(o.candidate(0).outcome == domain::CandidateOutcome::taken);
    CHECK(o.candidate(0).decidedOn == day("2023-03-25"));
}

}  // namespace huying::tests
