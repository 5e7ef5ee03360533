// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <stdexcept>

#include "app/queries/agenda.h"
#include "app/queries/call_sheet.h"
#include "app/queries/case_list.h"
#include "app/queries/case_view.h"
#include "app/queries/chase.h"
#include "app/queries/follow_up_ledger.h"
#include "app/queries/today.h"
#include "app/report/compute_report.h"
#include "app/words/words.h"
#include "storage/register_file.h"
#include "storage_bare.h"
#include "storage_generator.h"
#include "storage_measures.h"

namespace huying::bench {

namespace {

using app::ListQuery;
using app::RegisterReader;

constexpr double mostRatio = 1.5;
constexpr int pageSize = 64;  // of the window's list

std::unique_ptr<app::RegisterStore> opened(const std::filesystem::path& file) {
    Listener::listen();
    auto store = storage::openRegister(file);
    if (!store) throw std::runtime_error(store.error().code);
    return std::move(*store);
}

ListQuery query(const char* filter, const char* order, std::optional<domain::SessionId> session = {}) {
    ListQuery one;
    if (*filter != '\0') one.filter = app::parseFilter(filter).value();
    if (*order != '\0') one.order = app::parseOrder(order).value();
    one.session = session;
    return one;
}

void readPage(RegisterReader& reader, ListQuery one) {
    one.limit = pageSize;
    reader.caseRows(reader.caseIds(one));
}

class Reads {
public:
    Reads(const std::filesystem::path& file, Figures& figures) : store_(opened(file)), bare_(file), figures_(figures) {}

    RegisterReader& reader() { return store_->reader(); }

    void measure(const std::string& what, int times, const std::function<void()>& read, std::optional<double> mostMilliseconds = {},
                 Records records = Records::asBytes) {
        read();
        Replay replay(bare_, Listener::during(read), records);
        figures_.compare(what, inTurns(times, read, [&] { replay.run(); }), mostRatio, mostMilliseconds);
    }
    void measureP95(const std::string& what, const std::vector<std::function<void()>>& reads, std::optional<double> mostMilliseconds) {
        std::vector<double> program;
        std::vector<double> bare;
        for (const auto& read : reads) {
            read();
            Replay replay(bare_, Listener::during(read));
            const Pair pair = inTurns(5, read, [&] { replay.run(); });
            program.push_back(pair.program.median);
            bare.push_back(pair.bare.median);
        }
        figures_.p95(what, timesOf(std::move(program)), timesOf(std::move(bare)), mostMilliseconds);
    }
    BareConnection& bare() { return bare_; }

private:
    std::unique_ptr<app::RegisterStore> store_;
    BareConnection bare_;
    Figures& figures_;
};

void measurePages(Reads& reads, bool isLarge) {
    RegisterReader& reader = reads.reader();
    const std::optional<double> most = isLarge ? std::optional(15.0) : std::nullopt;
    const auto newest = reader.sessions().front().id;
    const int times = isLarge ? 15 : 40;
    const auto page = [&](const std::string& what, const ListQuery& one) {
        reads.measure("first page, " + what, times, [&] { readPage(reader, one); }, most);
    };
    page("all sessions, by number", query("", ""));
    page("newest session, by number", query("", "", newest));
    page("all sessions, by title", query("", "title"));
    page("all sessions, latest reply first", query("", "-replied_on"));
    page("not completed, by due date", query("state != completed", "due_on"));
    page("completed of a category, latest first", query("state = completed and category = K01", "-completed_on"));
    page("one unit's of the newest session, by due date", query("units = 市教育局", "due_on", newest));
    page("class B, by proposer", query("result_class = B", "lead"));
    page("title contains 停车, by reply", query("title contains 停车", "-replied_on"));
    page("the newest session by three keys", query("", "category,state,-due_on", newest));
    reads.measure("all ids, by number", times, [&] { reader.caseIds(query("", "")); });
    reads.measure("all ids, by title", times, [&] { reader.caseIds(query("", "title")); });
    reads.measure("ids of the newest session, by due date", times, [&] { reader.caseIds(query("", "due_on", newest)); });
    reads.measure("count of a saved filter (open and overdue)", times,
                  [&] { reader.caseCount(query("state != completed and due_on < 2026-11-24", "")); });
    reads.measure("count of a category", times, [&] { reader.caseCount(query("category = K03", "")); });
}

void measureCases(Reads& reads) {
    RegisterReader& reader = reads.reader();
    ListQuery finished = query("state = completed and unit_count > 1", "");
    finished.limit = 20;
    const std::vector<domain::SuggestionId> ids = reader.caseIds(finished);
    const auto each = [&](auto read) {
        return [&ids, read] {
            for (const auto id : ids) read(id);
        };
    };
    reads.measure("20 cases, their facts", 50, each([&](auto id) { reader.caseFacts(id); }));
    reads.measure("20 cases as the case pane shows them", 50, each([&](auto id) { app::viewCase(reader, id, benchToday()); }));
    // Without taking the recorded changes apart there would be nothing to show, and SQLite has its own means for that.
    reads.measure("20 cases, their history (bare: each record unpacked and walked by SQLite)", 50,
                  each([&](auto id) { reader.historyOfCase(id); }), {}, Records::opened);
    reads.measure(std::to_string(pageSize) + " rows by id", 50, [&] {
        static const auto rows = reader.caseIds([] {
            ListQuery one;
            one.limit = pageSize;
            return one;
        }());
        reader.caseRows(rows);
    });
    reads.measure("the directory, as the window keeps it", 30, [&] {
        const int term = reader.sessions().front().term;
        reader.units();
        reader.categories(term);
        reader.deputies(term);
        reader.delegations(term);
        reader.namePinyin();
    });
}

domain::UnitId busiestUnit(Reads& reads) {
    return domain::UnitId(static_cast<std::int64_t>(reads.bare().number(
        "SELECT unit_id FROM awaited WHERE unit_id IS NOT NULL GROUP BY unit_id ORDER BY count(*) DESC, unit_id LIMIT 1")));
}

// Every list of work, of the office and of the unit that has the most to do.
void measureLists(Reads& reads, const std::string& when, int times, std::optional<double> mostOfToday) {
    RegisterReader& reader = reads.reader();
    const app::Words& words = app::Words::of(app::Language::chinese);
    app::TodayQuery today;
    today.today = benchToday();
    app::TodayQuery ofUnit = today;
    ofUnit.unit = busiestUnit(reads);
    reads.measure("all queues" + when, 15, [&] { app::readToday(reader, today); }, mostOfToday);
    reads.measure("the queues of one unit" + when, 15, [&] { app::readToday(reader, ofUnit); }, mostOfToday);
    app::AgendaQuery agenda;
    agenda.today = today.today;
    reads.measure("the agenda of thirty days" + when, times, [&] { app::readAgenda(reader, agenda, words); });
    agenda.unit = ofUnit.unit;
    reads.measure("the agenda of one unit" + when, times, [&] { app::readAgenda(reader, agenda, words); });
    app::ChaseQuery chase;
    chase.today = today.today;
    reads.measure("whom to chase" + when, times, [&] { app::readChase(reader, chase, words); });
    reads.measure("the ledger of promises, open ones" + when, times,
                  [&] { app::readLedger(reader, {std::nullopt, std::nullopt, true, today.today}); });
    reads.measure("whom to call for forms" + when, times, [&] { app::unratedCalls(reader, today.today, std::nullopt); });
}

// So that a figure of a report says what it is meant to say.
void requireNothingEmpty(const base::Result<app::YearEndReport>& report) {
    if (!report) throw std::runtime_error(report.error().code);
    const auto require = [](bool isThere, const std::string& what) {
        if (!isThere) throw std::runtime_error("nothing in the report: " + what);
    };
    for (const app::Block& block : report->blocks)
        require(std::any_of(block.rows.begin(), block.rows.end(), [](const auto& row) { return row.count > 0; }), block.key);
    for (const char* key : {"deputy_activity", "publication", "supervision"}) {
        require(std::any_of(report->blocks.begin(), report->blocks.end(), [&](const app::Block& block) { return block.key == key; }), key);
    }
    require(report->supervision.has_value(), "supervision");
    require(report->inspections.has_value(), "inspections");
    require(!report->ballots.empty(), "ballots");
    require(report->followUp.has_value(), "promises");
    require(!report->growth.empty(), "growth");
    require(!report->examples.empty(), "examples");
    require(!report->extended.empty() && !report->lateReplies.empty() && !report->turnedSatisfied.empty(), "remarkable pieces");
    require(report->totals.withdrawn > 0 && report->totals.intersessional > 0, "withdrawn and intersessional pieces");
}

}  // namespace

void measureReads(const std::filesystem::path& file, int pieces, Figures& figures) {
    Reads reads(file, figures);
    figures.heading("Reading, " + std::to_string(pieces) + " pieces");
    measurePages(reads, pieces >= 100000);
    measureCases(reads);
    const domain::Session newest = reads.reader().sessions().front();
    const app::Words& words = app::Words::of(app::Language::chinese);
    reads.measure(
        "whole report of a session of " + std::to_string(pieces >= 100000 ? pieces / 20 : pieces / 5), 9,
        [&] { (void)app::computeReport(reads.reader(), {newest.term, newest.number}, benchToday(), words); },
        pieces >= 100000 ? 500.0 : 100.0);
}

void measureSearch(const std::filesystem::path& file, int pieces, Figures& figures) {
    Reads reads(file, figures);
    figures.heading("Search as you type, " + std::to_string(pieces) + " pieces");
    const std::optional<double> most = pieces >= 100000 ? std::optional(10.0) : std::nullopt;
    std::vector<std::string> typed;
    for (const std::vector<std::string>& keys : {
             std::vector<std::string>{"停", "停车", "停车难", "停车难 ", "停车难 医", "停车难 医院"},
             {"老", "老旧", "老旧小", "老旧小区", "老旧小区 电", "老旧小区 电梯"},
             {"电", "电动", "电动自", "电动自行", "电动自行车", "电动自行车充", "电动自行车充电"},
             {"建", "建议", "关", "关于", "关于加强", "的", "。"},
             {"j", "jy", "jyj", "s", "sj", "sjyj"},
             {"1", "12", "120", "18-4-120", "成办函", "2026"},
             {"学", "学前", "学前教育", "学前教育 武", "学前教育 武侯", "学前教育 武侯区"},
             {"谢", "谢珩", "谢珩舒", "x", "xh", "xhs", "市", "市教", "市教育局"},
         })
        typed.insert(typed.end(), keys.begin(), keys.end());
    RegisterReader& reader = reads.reader();
    std::vector<std::function<void()>> lists;
    std::vector<std::function<void()>> rests;
    std::vector<std::function<void()>> palette;
    for (const std::string& text : typed) {
        ListQuery whole;
        whole.text = text;
        rests.push_back([&reader, whole] { reader.caseIds(whole); });
        ListQuery first = whole;
        first.limit = pageSize;
        lists.push_back([&reader, first] {
            const auto ids = reader.caseIds(first);
            reader.caseRows(ids);
            reader.searchMatches(ids, first.text);
        });
        palette.push_back([&reader, text] {
            app::SearchQuery one;
            one.text = text;
            one.limit = 8;
            one.isCounted = false;
            std::vector<domain::SuggestionId> ids;
            for (const app::SearchHit& hit : reader.search(one).hits) ids.push_back(hit.id);
            reader.caseRows(ids);
        });
    }
    reads.measureP95("list: first page with its matches, " + std::to_string(typed.size()) + " key strokes", lists, most);
    reads.measureP95("behind it: all of up to 1,001 hits, for their number and the scroll bar", rests, std::nullopt);
    reads.measureP95("palette: eight hits with their matches", palette, most);
}

void measureToday(const std::filesystem::path& file, int pieces, Figures& figures) {
    Reads reads(file, figures);
    figures.heading("Today, " + std::to_string(pieces) + " pieces");
    const bool isLarge = pieces >= 100000;
    measureLists(reads, "", 5, isLarge ? std::optional(50.0) : std::nullopt);
    // Six pieces in ten, as many as may be open of 100,000, wait for six things at once; taken away again. That is to take 100 ms
    // at most.
    const std::string days = "date('2026-06-01', '+' || (s.id % 300) || ' days'), date('2026-01-20', '+' || (s.id % 280) || ' days'), 1";
    const std::string forget = "DELETE FROM awaited WHERE number >= 1000";
    reads.bare().execute(forget);
    reads.bare().execute("BEGIN");
    for (const char* kind : {"reply", "receipt", "delivery", "feedback", "commitment", "second_reply"})
        reads.bare().execute(
            "INSERT INTO awaited SELECT '" + std::string(kind) + "', s.id, 1000, s.session_id, s.id % 100 + 1, NULL, " + days +
            " FROM suggestion s WHERE s.id % 10 < 6 AND NOT EXISTS (SELECT 1 FROM awaited a WHERE a.suggestion_id = s.id AND a.kind = '" +
            std::string(kind) + "')");
    reads.bare().execute("COMMIT");
    measureLists(reads, ", six pieces in ten open and waiting for six things each", 1, isLarge ? std::optional(100.0) : std::nullopt);
    reads.bare().execute(forget);
}

// A report of one session of ten thousand pieces, and of the newest of twenty that hold a million together. Making the second
// register takes hours and needs ten gigabytes, so it is measured where it was asked for by its number of pieces.
void measureReport(const std::filesystem::path& folder, const std::vector<int>& pieces, Figures& figures) {
    figures.heading("The complete report, no block empty");
    constexpr int ofOneSession = 10000;
    constexpr int million = 1000000;
    const auto measure = [&](const std::string& what, int count, int sessions, double mostMilliseconds) {
        Reads reads(generatedRegister(folder, count, sessions), figures);
        const domain::Session newest = reads.reader().sessions().front();
        const app::Words& words = app::Words::of(app::Language::chinese);
        const auto compute = [&] { return app::computeReport(reads.reader(), {newest.term, newest.number}, benchToday(), words); };
        requireNothingEmpty(compute());
        reads.measure(what, 5, [&] { (void)compute(); }, mostMilliseconds);
    };
    measure("one session of 10,000 pieces", ofOneSession, 1, 500.0);
    if (std::find(pieces.begin(), pieces.end(), million) != pieces.end())
        measure("the newest of 20 sessions with 1,000,000 pieces", million, 0, 5000.0);
}

}  // namespace huying::bench
