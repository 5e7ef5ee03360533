// SPDX-License-Identifier: GPL-3.0-or-later
// Deputies' activities and the pieces that grew from them: recorded, corrected, removed, named by pieces, counted, undone, seen.
#include <catch2/catch.hpp>

#include "app/executor/batch_preview.h"
#include "app/history/history_text.h"
#include "app/papers/deputy_paper.h"
#include "app/papers/deputy_record.h"
#include "app/queries/activity_list.h"
#include "features/accounts_office.h"
#include "features/import_table.h"
#include "storage/unit_register.h"

namespace huying::tests {

namespace {

using domain::FormationSource;

constexpr auto research =
    R"({"command":"record-deputy-activity","name":"公交接驳专题调研","deputy_activity_kind":"special_research","began_on":"2023-02-01","finished_on":"2023-02-06","place":"天府新区","organizer":"武侯代表团","participants":["王明","李芳（武侯代表团）","王明（武侯代表团）"],"activity_result":"形成调研报告"})";

class Office {
public:
    TemporaryRegister office{"2023-12-20"};

    Office() {
        must(R"({"command":"add-deputy","name":"王明","delegation":"武侯代表团","term":18})");
        must(R"({"command":"add-deputy","name":"李芳","delegation":"武侯代表团","term":18})");
    }

    app::CommandResult must(const std::string& json) { return office.mustRun(json); }
    Codes refused(const std::string& json) { return codesOf(office.run(json).errors); }
    void piece(const std::string& serial, const std::string& rest = {}) { must(registering(serial, rest)); }
    static std::string registering(const std::string& serial, const std::string& rest) {
        return R"({"command":"register-suggestion","on":"2023-02-26","serial":)" + serial + R"(,"title":"第)" + serial +
               R"(件","lead":"王明（武侯代表团）")" + rest + "}";
    }
    static std::string correcting(const std::string& serial, const std::string& rest) {
        return R"({"command":"correct-suggestion","case":"18-1-)" + serial + "\"" + rest + "}";
    }
    std::vector<app::ActivityView> activities() { return app::viewActivities(office.reader(), office.reader().sessions().front().id); }
    domain::Suggestion suggestion(const std::string& serial) { return office.view("18-1-" + serial).facts.suggestion; }
    app::DeputyRecord record(const std::string& name) {
        const auto id = app::findDeputy(office.reader(), 18, name);
        REQUIRE(id);
        return *app::readDeputyRecord(office.reader(), *id, {office.today(), {}}, app::Words::of(app::Language::chinese));
    }
    Codes addresses(const app::ActivityView& view) {
        Codes found;
        for (const app::CaseRow& row : view.pieces) found.push_back(row.address);
        return found;
    }
    std::vector<std::string> listed(const std::string& filter) {
        app::ListQuery query;
        query.filter = app::parseFilter(filter).value();
        Codes found;
        for (const app::CaseRow& row : office.reader().caseRows(office.reader().caseIds(query))) found.push_back(row.address);
        return found;
    }
};

}  // namespace

TEST_CASE("an activity is recorded with who took part, corrected, and removed as long as no piece names it") {
    Office o;
    o.must(research);
    auto all = o.activities();
    REQUIRE(all.size() == 1);
    CHECK(all[0].activity.kind == domain::DeputyActivityKind::specialResearch);
    CHECK(all[0].activity.to == day("2023-02-06"));
    CHECK(all[0].deputies == Codes{"王明（武侯代表团）", "李芳（武侯代表团）"});  // nobody twice
    const std::int64_t version = all[0].version;
    o.must(R"({"command":"correct-deputy-activity","deputy_activity":"公交接驳专题调研","expect":)" + std::to_string(version) +
           R"(,"name":"夜间公交专题调研","finished_on":null,"participants":["李芳"]})");
    all = o.activities();
    CHECK(all[0].activity.name == "夜间公交专题调研");
    CHECK_FALSE(all[0].activity.to);
    CHECK(all[0].activity.place == "天府新区");
    CHECK(all[0].deputies == Codes{"李芳（武侯代表团）"});
    // What was seen is another now.
    CHECK(o.refused(R"({"command":"correct-deputy-activity","deputy_activity":"夜间公交专题调研","place":"x","expect":)" +
                    std::to_string(version) + "}") == Codes{"changed-meanwhile"});
    // Nor does it stay the same when somebody is only taken out; it can be named with its session.
    const std::int64_t named = all[0].version;
    o.must(R"({"command":"correct-deputy-activity","deputy_activity":"18-1/夜间公交专题调研","participants":[]})");
    CHECK(o.activities()[0].deputies.empty());
    CHECK(o.refused(R"({"command":"correct-deputy-activity","deputy_activity":"夜间公交专题调研","place":"x","expect":)" +
                    std::to_string(named) + "}") == Codes{"changed-meanwhile"});
    o.piece("1", R"(,"deputy_activity":"夜间公交专题调研")");
    const auto refusal = o.office.run(R"({"command":"remove-deputy-activity","deputy_activity":"夜间公交专题调研"})").errors;
    REQUIRE(codesOf(refusal) == Codes{"deputy-activity-in-use"});
    CHECK(argumentOf(refusal.front(), "cases") == "18-1-1");
    o.must(Office::correcting("1", R"(,"deputy_activity":null)"));
    o.must(R"({"command":"remove-deputy-activity","deputy_activity":"夜间公交专题调研"})");
    CHECK(o.activities().empty());
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("what an activity cannot be is refused with every reason") {
    Office o;
    o.must(research);
    const auto entries = o.office.entryCount();
    const auto with = [](const std::string& rest) {
        return R"({"command":"record-deputy-activity","deputy_activity_kind":"training",)" + rest + "}";
    };
    CHECK(o.refused(R"({"command":"record-deputy-activity","name":"甲"})") == Codes{"field-required", "field-required"});
    CHECK(o.refused(with(R"("name":"公交接驳专题调研","began_on":"2023-03-01")")) == Codes{"deputy-activity-exists"});
    CHECK(o.refused(with(R"("name":"甲","began_on":"2023-12-21")")) == Codes{"date-in-the-future"});
    CHECK(o.refused(with(R"("name":"甲","began_on":"2023-03-02","finished_on":"2023-03-01")")) == Codes{"day-too-early"});
    CHECK(o.refused(with(R"("name":"甲","began_on":"2023-03-02","participants":["没有这人"])")) == Codes{"no-such-deputy"});
    CHECK(o.refused(R"({"command":"remove-deputy-activity","deputy_activity":"公交"})") == Codes{"unknown-deputy-activity"});
    CHECK(o.office.entryCount() == entries);
}

TEST_CASE("a piece names the activity it grew from; its source follows, must agree, and its date is not before") {
    Office o;
    o.must(research);
    o.must(R"({"command":"record-deputy-activity","name":"履职培训","deputy_activity_kind":"training","began_on":"2023-01-10"})");
    o.piece("1", R"(,"deputy_activity":"公交接驳专题调研")");
    CHECK(o.suggestion("1").formationSource == FormationSource::specialResearch);
    CHECK(o.office.view("18-1-1").activityName == "公交接驳专题调研");
    o.piece("2", R"(,"deputy_activity":"履职培训","formation_source":"unknown")");
    CHECK(o.suggestion("2").formationSource == FormationSource::other);  // training is none of the five ways
    CHECK(o.refused(Office::registering("3", R"(,"deputy_activity":"公交接驳专题调研","formation_source":"inspection")")) ==
          Codes{"activity-source-differs"});
    CHECK(o.refused(Office::registering("3", R"(,"deputy_activity":"公交接驳专题调研","submitted_on":"2023-01-31")")) ==
          Codes{"piece-before-activity"});
    CHECK(o.refused(Office::registering("3", R"(,"deputy_activity":"没有的调研")")) == Codes{"unknown-deputy-activity"});
    o.piece("3", R"(,"deputy_activity":"公交接驳专题调研","submitted_on":"2023-02-01")");  // while it went on

    // What is corrected must still agree, and what the activity says is not moved from under its pieces.
    CHECK(o.refused(Office::correcting("1", R"(,"formation_source":"interviews")")) == Codes{"activity-source-differs"});
    CHECK(o.refused(Office::correcting("3", R"(,"submitted_on":"2023-01-20")")) == Codes{"piece-before-activity"});
    o.must(Office::correcting("1", R"(,"formation_source":null)"));  // filled again
    CHECK(o.suggestion("1").formationSource == FormationSource::specialResearch);
    CHECK(o.refused(R"({"command":"correct-deputy-activity","deputy_activity":"公交接驳专题调研","deputy_activity_kind":"inspection"})") ==
          Codes{"activity-kind-of-pieces"});
    CHECK(o.refused(R"({"command":"correct-deputy-activity","deputy_activity":"公交接驳专题调研","began_on":"2023-02-02"})") ==
          Codes{"activity-after-pieces"});
    o.must(R"({"command":"correct-deputy-activity","deputy_activity":"履职培训","deputy_activity_kind":"other"})");  // the same source
    // From one activity to another with its source, in one correction.
    o.must(Office::correcting("1", R"(,"deputy_activity":"履职培训","formation_source":"other")"));
    CHECK(o.listed("deputy_activity = 公交接驳专题调研") == Codes{"18-1-3"});
    CHECK(o.listed("代表活动 contains 培训") == Codes{"18-1-1", "18-1-2"});
    CHECK(o.addresses(o.activities()[0]) == Codes{"18-1-1", "18-1-2"});  // the earlier one first
    bool isTold = false;
    for (const app::HistoryText& entry :
         app::historyInWords(o.office.reader(), o.office.view("18-1-1").facts.suggestion.id, app::Words::of(app::Language::chinese))) {
        for (const std::string& line : entry.lines) isTold = isTold || line.find("履职培训") != std::string::npos;
    }
    CHECK(isTold);
}

TEST_CASE("a piece of one session may have grown in another, and a name in several sessions is made clear") {
    Office o;
    o.must(research);
    o.must(R"({"command":"open-session","term":18,"number":2,"opened":"2023-11-01"})");
    const std::string second =
        R"({"command":"register-suggestion","on":"2023-12-01","session":"18-2","title":"次年的","lead":"王明（武侯代表团）","serial":)";
    o.must(second + R"(1,"deputy_activity":"公交接驳专题调研"})");
    CHECK(o.office.view("18-2-1").activityText == "18-1/公交接驳专题调研");
    const std::string again =
        R"({"command":"record-deputy-activity","name":"公交接驳专题调研","deputy_activity_kind":"special_research","began_on":"2023-11-10","session":)";
    o.must(again + R"("18-2"})");
    o.must(second + R"(2,"deputy_activity":"公交接驳专题调研"})");
    CHECK(o.office.view("18-2-2").activityText == "公交接驳专题调研");  // the own session first
    o.must(second + R"(3,"deputy_activity":"18-1/公交接驳专题调研"})");
    CHECK(o.office.view("18-2-3").activityText == "18-1/公交接驳专题调研");
    o.must(R"({"command":"open-session","term":18,"number":3,"opened":"2023-12-10"})");
    const auto unclear = o.office.run(
        R"({"command":"register-suggestion","on":"2023-12-12","session":"18-3","title":"再次的","lead":"王明（武侯代表团）","deputy_activity":"公交接驳专题调研"})");
    REQUIRE(codesOf(unclear.errors) == Codes{"ambiguous-deputy-activity"});
    CHECK(argumentOf(unclear.errors.front(), "candidates").find("18-2/公交接驳专题调研") != std::string::npos);
}

TEST_CASE("undoing brings back no piece without its activity, none before it and none of another kind") {
    Office o;
    const auto undoOf = [&](std::int64_t entry) { return o.office.store().undo({std::nullopt, entry, "张敏"}).has_value(); };
    o.must(research);
    const auto recorded = o.office.entryCount();
    o.must(R"({"command":"correct-deputy-activity","deputy_activity":"公交接驳专题调研","began_on":"2023-01-15"})");
    const auto moved = o.office.entryCount();
    o.piece("1", R"(,"submitted_on":"2023-01-20","deputy_activity":"公交接驳专题调研")");
    CHECK_FALSE(undoOf(recorded));
    CHECK_FALSE(undoOf(moved));  // the piece would be from before the activity
    o.piece("2");
    o.must(Office::correcting("2", R"(,"deputy_activity":"公交接驳专题调研")"));
    const auto named = o.office.entryCount();
    o.must(Office::correcting("2", R"(,"deputy_activity":null)"));
    const auto unnamed = o.office.entryCount();
    o.must(Office::correcting("1", R"(,"deputy_activity":null)"));
    o.must(R"({"command":"correct-deputy-activity","deputy_activity":"公交接驳专题调研","deputy_activity_kind":"inspection"})");
    CHECK_FALSE(undoOf(unnamed));  // a piece of special research from an inspection
    CHECK_FALSE(undoOf(named));
    o.must(R"({"command":"remove-deputy-activity","deputy_activity":"公交接驳专题调研"})");
    const auto removed = o.office.entryCount();
    o.must(R"({"command":"record-deputy-activity","name":"公交接驳专题调研","deputy_activity_kind":"other","began_on":"2023-01-01"})");
    CHECK_FALSE(undoOf(removed));  // one of its name is there
    REQUIRE(o.office.store().undo({std::nullopt, std::nullopt, "张敏"}));
    REQUIRE(o.office.store().undo({std::nullopt, std::nullopt, "张敏"}));
    REQUIRE(o.activities().size() == 1);
    CHECK(o.activities()[0].deputies.size() == 2);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("undoing brings no activity back beside a source or a date that was given since") {
    Office o;
    const auto undoOf = [&](std::int64_t entry) { return o.office.store().undo({std::nullopt, entry, "张敏"}).has_value(); };
    o.must(research);
    o.piece("1", R"(,"deputy_activity":"公交接驳专题调研")");
    o.must(Office::correcting("1", R"(,"deputy_activity":null)"));
    const auto unnamed = o.office.entryCount();
    o.must(Office::correcting("1", R"(,"formation_source":"interviews")"));
    CHECK_FALSE(undoOf(unnamed));
    REQUIRE(undoOf(o.office.entryCount()));
    REQUIRE(undoOf(unnamed));
    CHECK(o.office.view("18-1-1").activityName == "公交接驳专题调研");
    o.piece("2", R"(,"submitted_on":"2023-01-20")");
    o.must(Office::correcting("2", R"(,"submitted_on":"2023-02-20")"));
    const auto moved = o.office.entryCount();
    o.must(Office::correcting("2", R"(,"deputy_activity":"公交接驳专题调研")"));
    CHECK_FALSE(undoOf(moved));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("the report counts pieces by the kind of their activity, with the base and the pieces behind") {
    Office o;
    o.must(research);
    o.must(R"({"command":"record-deputy-activity","name":"履职培训","deputy_activity_kind":"training","began_on":"2023-01-10"})");
    o.piece("1");
    o.piece("2");
    o.piece("3");
    CHECK(o.office.report("2023-12-20").block("deputy_activity") == nullptr);  // not known, and no nought
    o.must(Office::correcting("1", R"(,"deputy_activity":"公交接驳专题调研")"));
    o.must(Office::correcting("2", R"(,"deputy_activity":"履职培训")"));
    const app::YearEndReport report = o.office.report("2023-12-20");
    const app::Block* block = report.block("deputy_activity");
    REQUIRE(block != nullptr);
    CHECK(block->denominator.key == "registered");
    CHECK(block->denominator.count == 3);
    const auto row = [&](std::string_view key) {
        for (const app::BlockRow& one : block->rows) {
            if (one.key == key) return one;
        }
        return app::BlockRow{};
    };
    CHECK(row("special_research").pieces == Codes{"18-1-1"});
    CHECK(row("training").count == 1);
    CHECK(row("training").percent == "33.33");
    CHECK(row("no_activity").pieces == Codes{"18-1-3"});
    CHECK(row("from_activities").pieces == Codes{"18-1-1", "18-1-2"});
    CHECK(row("from_activities").percent == "66.67");
    CHECK(row("from_activities").isSubtotal);
    CHECK(block->percentSum == "99.99");
}

TEST_CASE("an activity is written to several pieces at once; what cannot be is said piece by piece") {
    Office o;
    o.must(research);
    o.piece("1");
    o.piece("2", R"(,"formation_source":"voter_reception")");
    app::BatchEdit edit;
    edit.kind = app::BatchKind::deputyActivity;
    edit.text = "公交接驳专题调研";
    const std::vector<domain::SuggestionId> ids{o.suggestion("1").id, o.suggestion("2").id};
    const app::BatchPreview seen = app::previewBatch(o.office.store(), app::planBatch(o.office.reader(), edit, ids), app::dateOf(edit),
                                                     "张敏", o.office.today(), app::Words::of(app::Language::chinese));
    REQUIRE(seen.pieces.size() == 2);
    CHECK(seen.refused() == 1);
    bool isTold = false;
    for (const app::PiecePreview& piece : seen.pieces) {
        for (const app::FieldChange& change : piece.changes) isTold = isTold || change.after == "公交接驳专题调研";
        if (piece.address == "18-1-2") CHECK(codesOf(piece.errors) == Codes{"activity-source-differs"});
    }
    CHECK(isTold);
    CHECK(o.activities()[0].pieces.empty());  // nothing is written by looking
}

TEST_CASE("a deputy's record has the activities he took part in and what grew from them, but for what is not to be named") {
    Office o;
    o.must(research);
    o.piece("1", R"(,"deputy_activity":"公交接驳专题调研")");
    o.piece("2", R"(,"deputy_activity":"公交接驳专题调研","hide_identity":true)");
    const app::DeputyRecord led = o.record("王明");
    REQUIRE(led.attended.size() == 1);
    CHECK(led.attended[0].pieces == Codes{"18-1-1"});
    CHECK(o.listed("deputy_activity = 公交接驳专题调研") == Codes{"18-1-1"});  // a list does not tell it either
    // Nor does the activity, beside who took part: such pieces are counted there.
    const auto under = [&] { return o.activities()[0]; };
    CHECK(o.addresses(under()) == Codes{"18-1-1"});
    CHECK(under().leftOut == 1);
    CHECK(under().pieceCount() == 2);
    o.piece("3", R"(,"deputy_activity":"公交接驳专题调研","classified":true)");
    CHECK(o.addresses(under()) == Codes{"18-1-1"});
    CHECK(under().leftOut == 2);
    const auto& words = app::Words::of(app::Language::chinese);
    const auto lines = app::attendedLines(led, words);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].text.find("2023-02-01至2023-02-06　专题调研　公交接驳专题调研") == 0);
    CHECK(lines[0].mark == "形成18-1-1");
    const auto figure = [&](const app::DeputyRecord& record) {
        for (const app::DeputyFigure& one : record.figures()) {
            if (one.kind == app::DeputyFigureKind::activities) return one;
        }
        return app::DeputyFigure{};
    };
    CHECK(figure(led).count == 1);
    CHECK(figure(led).pieces.size() == 1);
    const app::DeputyRecord other = o.record("李芳");
    CHECK(figure(other).count == 1);
    CHECK(figure(other).pieces.empty());
    // Somebody who is found to be another takes that one's part along once; who took part is not removed.
    o.must(R"({"command":"add-deputy","name":"李方","term":18})");
    o.must(R"({"command":"correct-deputy-activity","deputy_activity":"公交接驳专题调研","participants":["王明","李芳","李方"]})");
    CHECK(o.refused(R"({"command":"remove-deputy","deputy":"李方","term":18})") == Codes{"deputy-on-papers"});
    o.must(R"({"command":"merge-deputy","deputy":"李方","into":"李芳","term":18})");
    CHECK(o.activities()[0].deputies == Codes{"王明（武侯代表团）", "李芳（武侯代表团）"});
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("a ledger names activities; what is not in the directory is said with its row, and nothing is made by itself") {
    Office o;
    o.must(research);
    const app::LedgerTable table = ledger({{"编号", "标题", "领衔代表", "代表团", "登记日期", "来源活动"},
                                           {"1", "第一件", "王明", "武侯代表团", "2023-02-26", "公交接驳专题调研"},
                                           {"2", "第二件", "王明", "武侯代表团", "2023-02-26", "没有的活动"}});
    app::ImportOptions options = usual();
    const app::ImportResult refused = importInto(o.office, table, options);
    CHECK(refusalsIn(refused) == Codes{"来源活动 unknown-deputy-activity"});
    options.skipsRefused = true;
    importInto(o.office, table, options);
    CHECK(o.suggestion("1").formationSource == FormationSource::specialResearch);
    CHECK(o.addresses(o.activities()[0]) == Codes{"18-1-1"});
    CHECK(o.activities().size() == 1);
    // Again it changes nothing.
    const app::ImportResult again =
        importInto(o.office, ledger({table.header, {"1", "第一件", "王明", "武侯代表团", "2023-02-26", "公交接驳专题调研"}}));
    CHECK(again.unchanged == 1);
    const app::ImportResult withSession =
        importInto(o.office, ledger({table.header, {"1", "第一件", "王明", "武侯代表团", "2023-02-26", "18-1/公交接驳专题调研"}}));
    CHECK(withSession.unchanged == 1);
}

TEST_CASE("a committee sees from what its pieces grew and of nobody who took part, a unit nothing of it", "[scope]") {
    AccountsOffice o;
    o.createTopics();
    const std::string record =
        R"({"command":"record-deputy-activity","deputy_activity_kind":"special_research","began_on":"2023-02-01","participants":["王明"],"name":)";
    o.must(clerk, record + R"("调研甲"})");
    o.must(clerk, record + R"("调研乙"})");
    o.must(clerk, R"({"command":"correct-suggestion","case":"1","deputy_activity":"调研甲"})");
    o.must(clerk, R"({"command":"correct-suggestion","case":"3","deputy_activity":"调研乙"})");
    CHECK(o.refused(officer, record + R"("调研丙"})") == Codes{"not-your-right"});
    const auto seen = [&](const std::string& name) {
        o.signIn(name);
        return o.office.reader().deputyActivities(std::nullopt);
    };
    CHECK(seen(auditor).size() == 2);
    const auto ofCommittee = seen(committee);
    REQUIRE(ofCommittee.size() == 1);
    CHECK(ofCommittee[0].name == "调研甲");
    CHECK(ofCommittee[0].deputies.empty());
    CHECK(o.office.view("18-1-1").activityName == "调研甲");
    CHECK(seen(transport).empty());
    const app::CaseView view = o.office.view("18-1-1");
    CHECK(view.activityName.empty());
    CHECK_FALSE(view.facts.suggestion.activity);
    for (const app::CaseRow& row : o.office.reader().caseRows({view.facts.suggestion.id})) CHECK(row.activity.empty());
    // Nor in the register that goes out to the unit.
    o.signIn(clerk);
    o.office.store().settle();
    storage::UnitRegisterMaker maker(o.office.file());
    domain::UnitId unit;
    for (const domain::Unit& row : o.office.reader().units()) {
        if (row.displayName() == "市交通运输局") unit = row.id;
    }
    const std::string bytes = maker.make(unit).bytes;
    CHECK(bytes.find("第1件") != std::string::npos);
    CHECK(bytes.find("调研甲") == std::string::npos);
}

}  // namespace huying::tests
