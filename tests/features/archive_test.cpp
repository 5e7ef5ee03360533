// SPDX-License-Identifier: GPL-3.0-or-later
// A finished piece is put away, found where it lies, and taken out again.
#include <catch2/catch.hpp>

#include "app/executor/batch_preview.h"
#include "app/history/history_text.h"
#include "app/queries/archive_line.h"
#include "app/queries/case_list.h"
#include "app/report/compute_report.h"
#include "app/words/words.h"
#include "features/merged_office.h"
#include "features/returns_office.h"

namespace huying::tests {

namespace {

const app::Words& zh() { return app::Words::of(app::Language::chinese); }

class ArchiveOffice : public ReturnsOffice {
public:
    // Replied to on 30 May and completed on 12 June; the reply may promise something, and lies undelivered.
    explicit ArchiveOffice(const std::string& more = R"(,"result_class":"A")") {
        assignSole();
        must(head("record-reply", "2023-05-30", b) + more + "}");
    }
    app::CommandResult complete() { return must(R"({"command":"record-feedback","on":"2023-06-12","case":"1","result":"satisfied"})"); }
    static std::string archiving(const std::string& on, const std::string& more = {}) {
        return R"({"command":"archive-suggestion","case":"1","on":")" + on + "\"" + more + "}";
    }
    static std::string takingOut(const std::string& on) {
        return R"({"command":"unarchive-suggestion","case":"1","reason":"补装代表来信","on":")" + on + "\"}";
    }
    std::vector<std::string> found(const std::string& filter) {
        app::ListQuery query;
        query.filter = *app::parseFilter(filter);
        std::vector<std::string> addresses;
        for (const app::CaseRow& row : office.reader().caseRows(office.reader().caseIds(query))) addresses.push_back(row.address);
        return addresses;
    }
};

}  // namespace

TEST_CASE("archive: a completed piece is put away with number, box and name, is found by them and takes nothing more") {
    ArchiveOffice o;
    CHECK(o.refused(o.archiving("2023-06-10")) == Codes{"not-completed"});
    o.complete();
    CHECK(o.refused(o.archiving("2023-06-11")) == Codes{"too-early"});
    CHECK(o.refused(o.takingOut("2023-06-20")) == Codes{"not-archived"});
    const auto done = o.must(o.archiving("2023-06-20", R"(,"archive_number":"2023-建议-0001","box_number":"7","note":"附光盘")"));
    CHECK(codesOf(done.notices) == Codes{"archived-undelivered"});
    const app::CaseView view = o.view();
    REQUIRE(view.facts.archivings.size() == 1);
    CHECK(view.facts.archiving()->by == "张敏");  // who recorded it
    CHECK(app::archiveLine(*view.facts.archiving(), zh()) == "2023-06-20 张敏 归档，档号2023-建议-0001，7号盒；附光盘");
    CHECK((view.summary.state == domain::CaseState::completed));
    CHECK(domain::awaitedOf(view.facts).empty());  // the delivery is awaited no longer
    CHECK(view.matters.empty());
    CHECK(o.found("box_number = 7 and archived_on >= 2023-06-20") == Codes{"18-1-1"});
    CHECK(o.found("archive_number contains 0001") == Codes{"18-1-1"});
    CHECK(o.found("archived_on empty").empty());
    CHECK(o.refused(R"({"command":"record-delivery","on":"2023-06-21","case":"1","way":"post"})") == Codes{"already-archived"});
    CHECK(o.refused(R"({"command":"correct-suggestion","case":"1","title":"关于别的建议"})") == Codes{"already-archived"});
    CHECK(o.refused(o.archiving("2023-06-21")) == Codes{"already-archived"});

    const auto report = app::computeReport(o.office.reader(), {18, 1}, day("2023-12-31"), zh());
    REQUIRE(report);
    CHECK(report->totals.completed == 1);

    o.must(R"({"command":"register-suggestion","on":"2023-02-27","serial":2,"title":"关于公交接驳的建议","lead":"王明（武侯代表团）"})");
    CHECK(o.refused(R"({"command":"merge-suggestions","on":"2023-03-01","cases":["2"],"into":"1","reason":"同一事项"})") ==
          Codes{"main-archived"});

    CHECK(o.refused(o.takingOut("2023-06-19")) == Codes{"too-early"});
    o.must(o.takingOut("2023-07-01"));
    CHECK(o.found("archived_on empty") == Codes{"18-1-1", "18-1-2"});
    CHECK(app::archiveLine(o.view().facts.archivings.front(), zh()) ==
          "2023-06-20 张敏 归档，档号2023-建议-0001，7号盒；附光盘；2023-07-01 取出：补装代表来信");
    CHECK(domain::awaitedOf(o.view().facts).size() == 1);
    o.must(R"({"command":"record-delivery","on":"2023-06-21","case":"1","way":"post"})");
    // While it lay in the archive it cannot have been put there once more.
    CHECK(o.refused(o.archiving("2023-06-25")) == Codes{"archived-then"});
    const auto again = o.must(o.archiving("2023-07-01", R"(,"archived_by":"档案室")"));
    CHECK(again.notices.empty());
    CHECK(o.view().facts.archiving()->by == "档案室");
    CHECK(o.view().facts.archivings.size() == 2);
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("archive: nothing promised may be open; what is explained is settled") {
    ArchiveOffice o(R"(,"result_class":"B","commitments":[{"text":"新增车位","due_on":"2024-06-30"}])");
    o.complete();
    CHECK(o.refused(o.archiving("2023-06-20")) == Codes{"promises-open"});
    o.must(
        R"({"command":"record-commitment-progress","on":"2024-07-02","case":"1","commitment":1,"step":"not_fulfilled","text":"地块另有规划"})");
    CHECK(o.refused(o.archiving("2024-07-01")) == Codes{"too-early"});
    CHECK(o.must(o.archiving("2024-07-02")).errors.empty());
}

TEST_CASE("archive: it is undone and done again, and what it rests on is not undone under it") {
    ArchiveOffice o;
    const auto completed = o.complete();
    const auto archived = o.must(o.archiving("2023-06-20", R"(,"box_number":"7")"));
    CHECK(undoCode(o, *completed.entry) == "later-changes");
    const auto out = o.must(o.takingOut("2023-07-01"));
    CHECK(undoCode(o, *archived.entry) == "later-changes");
    CHECK(undoCode(o, *out.entry).empty());
    CHECK(o.view().facts.archiving() != nullptr);
    CHECK(o.office.store().verify().empty());
    CHECK(undoCode(o, *archived.entry).empty());
    CHECK(o.view().facts.archivings.empty());
    CHECK(undoCode(o, *completed.entry).empty());
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("archive: two archivings of one piece never stand at once, not by undoing either") {
    ArchiveOffice o;
    o.complete();
    o.must(o.archiving("2023-06-20"));
    const auto out = o.must(o.takingOut("2023-07-01"));
    o.must(o.archiving("2023-07-02"));
    CHECK(undoCode(o, *out.entry) == "later-changes");
    CHECK(o.view().facts.archiving()->on == day("2023-07-02"));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("archive: nothing of an archived piece is taken back, and it is not put back over what was recorded since") {
    ArchiveOffice o;
    const auto noted = o.must(R"({"command":"record-progress","on":"2023-05-31","case":"1","unit":"市住建局","text":"已送代表"})");
    o.complete();
    const auto archived = o.must(o.archiving("2023-06-20"));
    CHECK(undoCode(o, *noted.entry) == "later-changes");
    const auto out = o.must(o.takingOut("2023-07-01"));
    const auto delivered = o.must(R"({"command":"record-delivery","on":"2023-07-02","case":"1","way":"post"})");
    CHECK(undoCode(o, *out.entry) == "later-changes");
    CHECK(o.view().facts.archiving() == nullptr);
    CHECK(undoCode(o, *delivered.entry).empty());
    CHECK(undoCode(o, *out.entry).empty());
    CHECK(undoCode(o, *archived.entry).empty());
    CHECK(undoCode(o, *noted.entry).empty());
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("archive: what was taken out does not come in again without what put it away") {
    ArchiveOffice o(R"(,"result_class":"B","commitments":[{"text":"新增车位","due_on":"2024-06-30"}])");
    const auto completed = o.complete();
    const auto fulfilled = o.must(
        R"({"command":"record-commitment-progress","on":"2024-05-01","case":"1","commitment":1,"step":"fulfilled","text":"已验收"})");
    const auto archived = o.must(o.archiving("2024-05-02"));
    const auto out = o.must(o.takingOut("2024-05-03"));
    for (const auto& cause : {fulfilled, completed}) {
        CHECK(undoCode(o, *cause.entry).empty());
        CHECK(undoCode(o, *out.entry) == "later-changes");
        CHECK(o.view().facts.archiving() == nullptr);
    }
    CHECK(undoCode(o, *archived.entry) == "later-changes");  // it was taken out since
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("archive: an archiving that was taken back does not come again over another one, which is named") {
    ArchiveOffice o;
    o.complete();
    const auto first = o.must(o.archiving("2023-06-20"));
    const auto undone = o.office.store().undo({std::nullopt, *first.entry, "张敏"});
    REQUIRE(undone);
    const auto second = o.must(o.archiving("2023-06-21"));
    const auto again = o.office.store().undo({std::nullopt, undone->entry, "张敏"});
    REQUIRE_FALSE(again);
    CHECK(again.error().front() == base::Error("later-changes", "entry", "conflict").with("entries", std::to_string(*second.entry)));
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("archive: what is handled together with an archived piece changes neither by a command nor by taking back") {
    MergedOffice o;
    o.assign();
    o.mergeBoth();
    o.reply();
    const auto corrected =
        o.must(R"({"command":"correct-reply","case":"120","unit":"市交通运输局","document_number":"成交函〔2023〕9号"})");
    o.must(R"({"command":"record-feedback","on":"2023-06-12","case":"121","result":"satisfied"})");
    o.must(R"({"command":"archive-suggestion","case":"121","on":"2023-06-20"})");
    for (const char* command : {R"({"command":"correct-reply","case":"120","unit":"市交通运输局","result_class":"B"})",
                                R"({"command":"record-progress","on":"2023-06-21","case":"120","unit":"市交通运输局","text":"已加密"})"})
        CHECK(o.refused(command) == Codes{"merged-piece-archived"});
    CHECK(o.undoRefusal(*corrected.entry) == "later-changes");
    // What is the main case's own goes on.
    o.must(R"({"command":"record-feedback","on":"2023-06-22","case":"120","result":"satisfied"})");
    const auto out = o.must(R"({"command":"unarchive-suggestion","case":"121","reason":"答复有更正","on":"2023-06-23"})");
    const auto better = o.must(R"({"command":"correct-reply","case":"120","unit":"市交通运输局","result_class":"B"})");
    const auto in = o.office.store().undo({std::nullopt, *out.entry, "张敏"});
    REQUIRE_FALSE(in);
    CHECK(argumentOf(in.error()[0], "entries") == std::to_string(*better.entry));
    o.undo(*better.entry);
    // What is the main case's own is not in the way of the piece.
    o.must(R"({"command":"correct-suggestion","case":"120","remark":"已核对"})");
    CHECK(o.undoRefusal(*out.entry).empty());
    o.checkSound();
}

TEST_CASE("archive: no activity about an archived piece is recorded or corrected") {
    ArchiveOffice o;
    o.must(R"({"command":"set-priority","on":"2023-04-01","cases":["1"],"supervisor":"殷某","committee":"社会建设委"})");
    o.must(R"({"command":"record-activity","on":"2023-05-17","case":"1","activity_kind":"visit","findings":"已开工"})");
    o.complete();
    o.must(o.archiving("2023-06-20"));
    CHECK(o.refused(R"({"command":"record-activity","on":"2023-06-18","case":"1","activity_kind":"visit"})") == Codes{"already-archived"});
    CHECK(o.refused(R"({"command":"correct-activity","activity":1,"findings":"未开工"})") == Codes{"already-archived"});
    CHECK(o.office.store().verify().empty());
}

TEST_CASE("archive: many pieces are put into one box, the others are told why not") {
    ArchiveOffice o;
    o.complete();
    o.must(R"({"command":"register-suggestion","on":"2023-02-27","serial":2,"title":"关于第2件事的建议","lead":"王明（武侯代表团）"})");
    app::BatchEdit edit;
    edit.kind = app::BatchKind::archiving;
    edit.text = "7";
    edit.by = "档案室";
    edit.date = day("2023-12-20");
    const auto plan = app::planBatch(o.office.reader(), edit, o.office.reader().caseIds({}));
    const app::BatchPreview seen = app::previewBatch(o.office.store(), plan, app::dateOf(edit), "张敏", o.office.today(), zh());
    REQUIRE(seen.pieces.size() == 2);
    CHECK(seen.refused() == 1);
    for (const app::PiecePreview& piece : seen.pieces) {
        if (piece.address == "18-1-2") {
            CHECK(codesOf(piece.errors) == Codes{"not-completed"});
            continue;
        }
        std::vector<std::string> changes;
        for (const app::FieldChange& change : piece.changes) changes.push_back(std::string(change.field->code) + " " + change.after);
        CHECK(changes == Codes{"archived_on 2023-12-20", "box_number 7"});
    }
    CHECK(o.view().facts.archivings.empty());  // nothing is written
}

}  // namespace huying::tests
