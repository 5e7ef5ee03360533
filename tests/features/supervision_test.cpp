// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "support/temporary_register.h"

namespace huying::tests {

namespace {

using Codes = std::vector<std::string>;

// Three pieces, the first assigned.
void prepare(TemporaryRegister& office) {
    for (const std::string serial : {"1", "2", "3"}) {
        office.mustRun(R"({"command":"register-suggestion","on":"2023-02-26","serial":)" + serial + R"(,"title":"关于事项)" + serial +
                       R"(的建议","lead":"王明（武侯代表团）"})");
    }
    office.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"18-1-1","tasks":[{"unit":"市教育局","role":"sole"}]})");
}

std::string topicOf(const app::CaseView& view) { return view.facts.priority() == nullptr ? "" : view.facts.priority()->topicName; }

std::string refusedWith(TemporaryRegister& office, const std::string& json) {
    const app::CommandResult result = office.run(json);
    std::string codes;
    for (const std::string& code : codesOf(result.errors)) codes += (codes.empty() ? "" : " ") + code;
    return codes;
}

constexpr auto createTopic =
    R"({"command":"create-topic","on":"2023-03-21","name":"供电事业发展","leaders":["霍某","岑某"],"committee":"财经委","units":["市经信局"],"chair_meeting":"第4次主任会议","plan_text":"夏前视察","cases":["18-1-1","18-1-2"]})";

}  // namespace

TEST_CASE("a topic holds several pieces with leaders, committee and units") {
    TemporaryRegister office;
    prepare(office);
    const app::CommandResult result = office.mustRun(createTopic);
    CHECK(result.ids == Codes{"18-1-1", "18-1-2"});
    const auto topics = office.reader().topics(office.reader().sessions().front().id);
    REQUIRE(topics.size() == 1);
    CHECK(topics[0].leaders == Codes{"霍某", "岑某"});
    CHECK(topics[0].units.size() == 1);
    CHECK(topics[0].decidedOn == day("2023-03-21"));
    const app::CaseView view = office.view("18-1-1");
    REQUIRE(view.facts.priority() != nullptr);
    CHECK(view.facts.priority()->supervisor() == "霍某、岑某");
    CHECK(view.facts.priority()->committeeName == "财经委");
    CHECK(topicOf(office.view("18-1-3")).empty());
    CHECK(office.store().verify().empty());
}

TEST_CASE("a topic is refused without a name, twice, with an unknown committee, unit or piece, and nothing is written") {
    TemporaryRegister office;
    prepare(office);
    office.mustRun(createTopic);
    const std::int64_t before = office.entryCount();
    CHECK(refusedWith(office, R"({"command":"create-topic","name":"供电 事业发展"})") == "topic-exists");
    CHECK(refusedWith(office, R"({"command":"create-topic","name":"  "})") == "field-required");
    CHECK(refusedWith(office, R"({"command":"create-topic","name":"甲","committee":"财经萎","units":["市经信具"],"cases":["18-1-99"]})") ==
          "unknown-committee unknown-unit unknown-case");
    CHECK(refusedWith(office, R"({"command":"create-topic","name":"乙","cases":["18-1-3","18-1-3"]})") == "case-twice");
    CHECK(refusedWith(office, R"({"command":"create-topic","name":"丙","cases":["18-1-1"]})") == "already-in-topic");
    CHECK(refusedWith(office, R"({"command":"create-topic","on":"2023-02-20","name":"丁","cases":["18-1-3"]})") == "not-registered-then");
    CHECK(office.entryCount() == before);
    CHECK(office.reader().topics(office.reader().sessions().front().id).size() == 1);
}

TEST_CASE("a topic is corrected, its version guarded, and undone") {
    TemporaryRegister office;
    prepare(office);
    office.mustRun(createTopic);
    const auto session = office.reader().sessions().front().id;
    const auto version = office.reader().topicVersion(office.reader().topics(session)[0].id);
    office.mustRun(
        R"({"command":"correct-topic","topic":"供电事业发展","name":"供电保障","leaders":["霍某"],"committee":"城环资委","units":["市经信局","市发改委"]})");
    CHECK(topicOf(office.view("18-1-2")) == "供电保障");
    CHECK(office.view("18-1-2").facts.priority()->committeeName == "城环资委");
    CHECK(refusedWith(office, R"({"command":"correct-topic","topic":"供电保障","expect":)" + std::to_string(version) +
                                  R"(,"plan_text":"x"})") == "changed-meanwhile");
    CHECK(refusedWith(office, R"({"command":"correct-topic","topic":"供电事业发展","plan_text":"x"})") == "unknown-topic");
    CHECK(refusedWith(office, R"({"command":"correct-topic","topic":"供电保障","name":null})") == "field-required");
    CHECK(refusedWith(office, R"({"command":"correct-topic","topic":"供电保障","closed_on":"2023-03-01"})") == "closed-before-decided");
    REQUIRE(office.store().undo({std::nullopt, std::nullopt, "张敏"}));
    CHECK(topicOf(office.view("18-1-2")) == "供电事业发展");
    CHECK(office.reader().topics(session)[0].units.size() == 1);
    REQUIRE(office.store().undo({std::nullopt, std::nullopt, "张敏"}));
    CHECK(office.reader().topics(session).empty());
    CHECK(office.view("18-1-2").facts.priorities.empty());
    CHECK(office.store().verify().empty());
}

TEST_CASE("an activity that another has changed meanwhile is not overwritten unseen") {
    TemporaryRegister office;
    prepare(office);
    office.mustRun(createTopic);
    office.mustRun(R"({"command":"record-activity","on":"2023-05-10","topic":"供电事业发展","activity_kind":"inspection","place":"甲地"})");
    const auto activity = office.reader().activities(office.reader().sessions().front().id).at(0);
    const auto correcting = [&](const std::string& values) {
        return R"({"command":"correct-activity","activity":)" + std::to_string(activity.id.value) + values + "}";
    };
    const std::string expect = R"(,"expect":)" + std::to_string(office.reader().activityVersion(activity.id));
    office.mustRun(correcting(R"(,"place":"乙地","actor":"李红")"));
    const auto refused = office.run(correcting(expect + R"(,"findings":"车位不足")"));
    REQUIRE(codesOf(refused.errors) == Codes{"changed-meanwhile"});
    CHECK(argumentOf(refused.errors[0], "actor") == "李红");
    const std::string now = R"(,"expect":)" + std::to_string(office.reader().activityVersion(activity.id));
    office.mustRun(correcting(now + R"(,"findings":"车位不足")"));
    CHECK(office.reader().activity(activity.id)->place == "乙地");
}

TEST_CASE("pieces are put in, moved, given their own leader and taken out with a date") {
    TemporaryRegister office;
    prepare(office);
    office.mustRun(createTopic);
    office.mustRun(R"({"command":"create-topic","on":"2023-03-28","name":"教育公平"})");
    office.mustRun(
        R"({"command":"set-priority","on":"2023-04-04","cases":["18-1-3"],"topic":"教育公平","supervisor":"殷某","committee":"教科文卫委"})");
    CHECK(office.view("18-1-3").facts.priority()->supervisor() == "殷某");
    CHECK(office.view("18-1-3").facts.priority()->committeeName == "教科文卫委");
    CHECK(refusedWith(office, R"({"command":"set-priority","cases":["18-1-3"],"topic":"供电事业发展"})") == "already-in-topic");
    office.mustRun(
        R"({"command":"set-priority","cases":["18-1-3"],"topic":"供电事业发展","supervisor":null,"committee":null,"move":true})");
    CHECK(topicOf(office.view("18-1-3")) == "供电事业发展");
    CHECK(office.view("18-1-3").facts.priority()->supervisor() == "霍某、岑某");
    CHECK_FALSE(office.run(R"({"command":"set-priority","cases":["18-1-3"],"topic":"供电事业发展","supervisor":"霍某、岑某"})").hasChanged);

    CHECK(refusedWith(office, R"({"command":"end-priority","on":"2023-05-30","cases":["18-1-3"]})") == "field-required");
    office.mustRun(R"({"command":"end-priority","on":"2023-05-30","cases":["18-1-3"],"reason":"调整"})");
    CHECK(office.view("18-1-3").facts.priority() == nullptr);
    CHECK(refusedWith(office, R"({"command":"end-priority","on":"2023-05-31","cases":["18-1-3"],"reason":"x"})") == "not-under-priority");
    // As of a day before, the piece was under supervision.
    const auto& facts = office.view("18-1-3").facts;
    CHECK(domain::factsAsOf(facts, day("2023-05-29"))->priority() != nullptr);
    CHECK(domain::factsAsOf(facts, day("2023-05-30"))->priority() == nullptr);
    CHECK(domain::factsAsOf(facts, day("2023-04-03"))->priority() == nullptr);
    CHECK(office.store().verify().empty());
}

TEST_CASE("a withdrawn piece is not put under supervision and not counted") {
    TemporaryRegister office;
    prepare(office);
    office.mustRun(createTopic);
    office.mustRun(R"({"command":"withdraw-suggestion","on":"2023-04-20","case":"18-1-2"})");
    CHECK(refusedWith(office, R"({"command":"set-priority","cases":["18-1-2"]})") == "already-withdrawn");
    CHECK(refusedWith(office, R"({"command":"set-government-leader","case":"18-1-2","government_leader":"某市长"})") ==
          "already-withdrawn");
    CHECK(office.report("2023-12-20").supervision->pieces == Codes{"18-1-1"});
    CHECK(office.report("2023-04-19").supervision->pieces == Codes{"18-1-1", "18-1-2"});
}

TEST_CASE("a leader of the government is set, replaced and taken away beside the topic") {
    TemporaryRegister office;
    prepare(office);
    office.mustRun(createTopic);
    office.mustRun(R"({"command":"set-government-leader","on":"2023-03-25","case":"18-1-1","government_leader":"沈某"})");
    CHECK(office.view("18-1-1").facts.governmentItem->leader == "沈某");
    office.mustRun(R"({"command":"set-government-leader","on":"2023-06-01","case":"18-1-1","government_leader":"江某"})");
    CHECK(office.view("18-1-1").facts.governmentItem->leader == "江某");
    CHECK(office.view("18-1-1").facts.governmentItem->on == day("2023-03-25"));
    CHECK(office.report("2023-03-24").supervision->governmentPieces.empty());
    CHECK(refusedWith(office, R"({"command":"set-government-leader","case":"18-1-1"})") == "field-required");
    office.mustRun(R"({"command":"set-government-leader","case":"18-1-1","government_leader":null})");
    CHECK_FALSE(office.view("18-1-1").facts.governmentItem);
    REQUIRE(office.store().undo({std::nullopt, std::nullopt, "张敏"}));
    CHECK(office.view("18-1-1").facts.governmentItem->leader == "江某");
    CHECK(office.store().verify().empty());
}

TEST_CASE("activities belong to a topic or to a piece and are corrected") {
    TemporaryRegister office("2023-12-20");
    prepare(office);
    office.mustRun(createTopic);
    office.mustRun(
        R"({"command":"record-activity","on":"2023-05-17","topic":"供电事业发展","activity_kind":"inspection","place":"变电站","findings":"通道交叉","decisions":"会商定线","next_on":"2024-01-10"})");
    CHECK(refusedWith(office, R"({"command":"record-activity","on":"2023-05-17","case":"18-1-3","activity_kind":"visit"})") ==
          "not-under-supervision");
    CHECK(refusedWith(office, R"({"command":"record-activity","on":"2023-05-17","activity_kind":"visit"})") == "topic-or-case");
    CHECK(refusedWith(office, R"({"command":"record-activity","topic":"供电事业发展","case":"18-1-1","activity_kind":"visit"})") ==
          "topic-or-case");
    CHECK(refusedWith(office, R"({"command":"record-activity","on":null,"topic":"供电事业发展","activity_kind":"visit"})") ==
          "field-required");
    CHECK(refusedWith(office, R"({"command":"record-activity","on":"2023-12-21","topic":"供电事业发展","activity_kind":"visit"})") ==
          "date-in-the-future");
    CHECK(refusedWith(office, R"({"command":"record-activity","on":"2023-06-01","topic":"供电事业发展","activity_kind":"dance"})") ==
          "unknown-code");
    CHECK(refusedWith(
              office,
              R"({"command":"record-activity","on":"2023-06-01","topic":"供电事业发展","activity_kind":"visit","next_on":"2023-06-01"})") ==
          "next-not-later");
    office.mustRun(R"({"command":"record-activity","on":"2023-06-02","case":"18-1-1","activity_kind":"on_site"})");
    CHECK(office.view("18-1-1").activities.size() == 2);
    CHECK(office.view("18-1-2").activities.size() == 1);
    CHECK(office.view("18-1-3").activities.empty());
    office.mustRun(R"({"command":"correct-activity","activity":1,"activity_kind":"research","held_on":"2023-05-18","place":null})");
    const domain::Activity corrected = office.view("18-1-2").activities[0];
    CHECK(corrected.kind == domain::ActivityKind::research);
    CHECK(corrected.on == day("2023-05-18"));
    CHECK(corrected.place.empty());
    CHECK(corrected.findings == "通道交叉");
    CHECK(refusedWith(office, R"({"command":"correct-activity","activity":9,"place":"x"})") == "unknown-activity");
    CHECK(office.report("2023-05-17").supervision->topics[0].activities == 0);
    CHECK(office.report("2023-05-18").supervision->topics[0].activities == 1);
    CHECK(office.store().verify().empty());
}

TEST_CASE("a topic is closed when all its pieces are completed and takes no further piece") {
    TemporaryRegister office;
    prepare(office);
    office.mustRun(R"({"command":"create-topic","on":"2023-03-21","name":"课后服务","cases":["18-1-1"]})");
    CHECK(refusedWith(office, R"({"command":"close-topic","on":"2023-07-01","topic":"课后服务","report":"已听取"})") ==
          "pieces-still-open");
    office.mustRun(R"({"command":"record-reply","on":"2023-05-20","case":"18-1-1","unit":"市教育局","result_class":"A"})");
    office.mustRun(R"({"command":"record-feedback","on":"2023-06-10","case":"18-1-1","result":"satisfied"})");
    CHECK(refusedWith(office, R"({"command":"close-topic","on":"2023-06-09","topic":"课后服务","report":"已听取"})") ==
          "pieces-still-open");
    CHECK(refusedWith(office, R"({"command":"close-topic","on":"2023-07-01","topic":"课后服务"})") ==
          "topic-report-missing topic-not-heard");
    office.mustRun(R"({"command":"close-topic","on":"2023-07-01","topic":"课后服务","report":"已听取"})");
    CHECK(refusedWith(office, R"({"command":"close-topic","on":"2023-07-02","topic":"课后服务","report":"x"})") == "topic-closed");
    CHECK(refusedWith(office, R"({"command":"set-priority","on":"2023-07-02","cases":["18-1-3"],"topic":"课后服务"})") == "topic-closed");
}

TEST_CASE("the report counts topics, pieces, committees and government items each by itself") {
    TemporaryRegister office;
    prepare(office);
    CHECK_FALSE(office.report("2023-12-20").supervision);
    CHECK(office.report("2023-12-20").block("supervision") == nullptr);
    office.mustRun(createTopic);
    office.mustRun(R"({"command":"create-topic","on":"2023-03-21","name":"空主题","committee":"法制委"})");
    office.mustRun(R"({"command":"set-priority","on":"2023-04-01","cases":["18-1-3"],"supervisor":"殷某","committee":"社会建设委"})");
    office.mustRun(R"({"command":"set-government-leader","on":"2023-04-01","case":"18-1-3","government_leader":"沈某"})");
    const app::YearEndReport report = office.report("2023-12-20");
    REQUIRE(report.supervision);
    CHECK(report.supervision->topics.size() == 1);  // a topic without a piece is none of the report's
    CHECK(report.supervision->topics[0].units == "市经信局");
    CHECK(report.supervision->pieces == Codes{"18-1-1", "18-1-2", "18-1-3"});
    CHECK(report.supervision->committees == Codes{"财经委", "社会建设委"});
    CHECK(report.supervision->governmentPieces == Codes{"18-1-3"});
    const app::Block* block = report.block("supervision");
    REQUIRE(block != nullptr);
    CHECK(block->denominator.count == 3);
    REQUIRE(block->rows.size() == 3);
    CHECK(block->rows[0].label == "供电事业发展");
    CHECK(block->rows[0].percent == "66.67");
    CHECK(block->rows[1].key == "without_topic");
    CHECK(block->rows[1].percent == "33.33");
    CHECK_FALSE(block->rows[2].percent);
    CHECK(block->percentSum == "100.00");
}

}  // namespace huying::tests
