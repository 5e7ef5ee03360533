// SPDX-License-Identifier: GPL-3.0-or-later
// The report of a generated register of 300 pieces beside what plain SQL, written here, counts in its tables as of a day.
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "app/report/report_charts.h"
#include "app/words/words.h"
#include "storage/raw_database.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

constexpr int count = 300;
constexpr auto asOf = "2023-12-31";

// What is done in which order is told by the number of the piece alone, so that the register is the same everywhere. Of thirty
// pieces in a row the categories K04 and K09, which tie for the fifth place, have two each: those are always registered in time.
class GeneratedYear {
public:
    TemporaryRegister office{"2024-12-31"};

    GeneratedYear() {
        commands_.push_back(R"({"command":"set-result-class","class":"D","in_use":true})");
        for (int i = 0; i < count; ++i) add(i);
        const app::BatchResult batch = office.runAll(commands_);
        for (std::size_t i = 0; i < batch.results.size(); ++i) {
            if (!batch.results[i].isAccepted()) throw std::runtime_error(commands_[i] + ": " + batch.results[i].errors.front().code);
        }
        if (!batch.isWritten) throw std::runtime_error("not written");
    }

private:
    static bool isTied(int i) { return i % 30 >= 25; }
    static std::string category(int i) {
        constexpr std::array<std::pair<int, const char*>, 7> until{
            {{9, "K02"}, {16, "K07"}, {21, "K01"}, {25, "K05"}, {27, "K04"}, {29, "K09"}, {30, "K11"}}};
        for (const auto& [end, code] : until) {
            if (i % 30 < end) return code;
        }
        return "K11";
    }
    static std::string after(std::string_view day, int days) { return base::isoDate(tests::day(day) + std::chrono::days{days}); }
    void run(const std::string& command, const std::string& on, const std::string& address, const std::string& more = {}) {
        commands_.push_back(R"({"command":")" + command + R"(","on":")" + on + R"(","case":")" + address + "\"" + more + "}");
    }
    static std::string task(const std::string& unit, const char* role) {
        return R"({"unit":")" + unit + R"(","role":")" + role + R"(","scope":"全部"})";
    }

    void add(int i) {
        const bool isIntersessional = i % 4 == 0;
        const std::string serial = std::to_string(++serials_[isIntersessional ? 1 : 0]);
        // Between sessions from July on, into the year after.
        const std::string registered = !isIntersessional ? std::string("2023-02-26")
                                       : isTied(i)       ? std::string("2023-07-01")
                                                         : after("2023-07-01", i * 7 % 200);
        commands_.push_back(R"({"command":"register-suggestion","on":")" + registered + R"(","session":"18-1","kind":")" +
                            (isIntersessional ? "intersessional" : "plenary") + R"(","serial":)" + serial + R"(,"title":"第)" +
                            std::to_string(i) + R"(件事","lead":"王明（武侯代表团）","category":")" + category(i) + "\"}");
        const std::string address = (isIntersessional ? "18-1-闭" : "18-1-") + serial;
        if (i % 37 == 0 && !isTied(i)) return run("withdraw-suggestion", after(registered, 2), address);
        if (i % 23 != 1) handle(i, address, after(registered, 3));
    }

    void handle(int i, const std::string& address, const std::string& assigned) {
        const std::array<std::string, 7> units{"市教育局",     "市交通运输局", "市公安局",    "市住建局",
                                               "成都轨道集团", "市委组织部",   "市农业农村局"};
        const auto unit = [&](int next) { return units.at(static_cast<std::size_t>(i + next) % units.size()); };
        std::vector<std::string> answering{unit(0)};
        std::string tasks = task(unit(0), i % 3 == 0 ? "sole" : i % 3 == 1 ? "lead" : "separate");
        if (i % 3 == 1) tasks += "," + task(unit(1), "joint");
        if (i % 3 == 1 && i % 5 == 0) tasks += "," + task(unit(2), "reference");
        if (i % 3 == 2) {
            tasks += "," + task(unit(1), "separate");
            answering.push_back(unit(1));
        }
        run("assign-suggestion", assigned, address, R"(,"tasks":[)" + tasks + "]");
        if (i % 6 == 5) return;
        const char* const resultClass = i % 9 < 5 ? "A" : i % 9 < 7 ? "B" : i % 9 == 7 ? "C" : "D";
        for (const std::string& one : answering)
            run("record-reply", after(assigned, 60), address, R"(,"unit":")" + one + R"(","result_class":")" + resultClass + "\"");
        if (i % 8 == 7)
            return run("complete-suggestion", after(assigned, 90), address, R"(,"ground":"no_form_returned","reason":"催收三次")");
        const bool isBad = i % 11 == 10;
        const std::string result = isBad        ? R"("dissatisfied","comment":"没有措施")"
                                   : i % 5 == 0 ? R"("mostly_satisfied")"
                                                : R"("satisfied")";
        const std::string process = i % 13 == 0 ? "" : R"(,"process":"satisfied")";
        run("record-feedback", after(assigned, 70), address, process + R"(,"result":)" + result);
    }

    std::vector<std::string> commands_;  // one transaction
    std::array<int, 2> serials_{};
};

// What counts in the report of 18-1 as of the day.
const std::string registeredBy = std::string(
                                     "SELECT s.id FROM suggestion s JOIN session w ON w.id = s.session_id"
                                     " WHERE w.term = 18 AND w.number = 1 AND s.registered_on <= '") +
                                 asOf + "'";
const std::string withdrawnBy = std::string("SELECT suggestion_id FROM withdrawal WHERE on_date <= '") + asOf + "'";
const std::string counted = "(" + registeredBy + " AND s.id NOT IN (" + withdrawnBy + "))";
const std::string completed = "(SELECT suggestion_id FROM completion WHERE on_date <= '" + std::string(asOf) + "')";
const std::string done = "suggestion_id IN " + counted + " AND suggestion_id IN " + completed;
const std::string forms = "(SELECT * FROM feedback WHERE on_date <= '" + std::string(asOf) + "')";
const std::string tasksThen = "(SELECT * FROM task WHERE cancelled_on IS NULL AND role <> 'reference' AND assigned_on <= '" +
                              std::string(asOf) + "' AND suggestion_id IN " + counted + ")";

class Tables {
public:
    explicit Tables(TemporaryRegister& office) : database_(office.file(), SQLITE_OPEN_READONLY) {}
    int number(const std::string& sql) { return std::stoi(database_.value("SELECT " + sql)); }
    RawDatabase& database() { return database_; }

private:
    RawDatabase database_;
};

// The count of a row; none where the block has no such row.
std::optional<int> rowOf(const app::YearEndReport& report, std::string_view block, std::string_view key) {
    for (const app::BlockRow& row : report.block(block)->rows) {
        if (row.key == key) return row.count;
    }
    return std::nullopt;
}

const char* const answers = "role IN ('sole', 'lead', 'separate')";

}  // namespace

TEST_CASE("a generated register: totals, kinds, classes and ratings are what plain SQL counts") {
    GeneratedYear year;
    Tables tables(year.office);
    const app::YearEndReport report = year.office.report(asOf);
    CHECK(report.totals.registered == tables.number("count(*) FROM suggestion WHERE id IN " + counted));
    CHECK(report.totals.completed == tables.number("count(*) FROM suggestion WHERE id IN " + counted + " AND id IN " + completed));
    CHECK(report.totals.open == tables.number("count(*) FROM suggestion WHERE id IN " + counted + " AND id NOT IN " + completed));
    CHECK(report.totals.withdrawn ==
          tables.number("count(*) FROM suggestion WHERE id IN (" + registeredBy + ") AND id IN (" + withdrawnBy + ")"));
    for (const char* kind : {"plenary", "intersessional"}) {
        CAPTURE(kind);
        CHECK(rowOf(report, "kind", kind) ==
              tables.number("count(*) FROM suggestion WHERE kind = '" + std::string(kind) + "' AND id IN " + counted));
    }
    // Late in the year they count, in the new one not yet.
    const std::string late = "count(*) FROM suggestion WHERE kind = 'intersessional' AND registered_on ";
    CHECK(tables.number(late + "BETWEEN '2023-12-01' AND '2023-12-31'") > 0);
    CHECK(tables.number(late + "> '2023-12-31'") > 0);
    CHECK(year.office.report("2023-11-30").totals.intersessional ==
          tables.number("count(*) FROM suggestion WHERE kind = 'intersessional' AND registered_on <= '2023-11-30' AND id NOT IN"
                        " (SELECT suggestion_id FROM withdrawal WHERE on_date <= '2023-11-30')"));
    for (const char* code : {"A", "B", "C", "D"}) {
        CAPTURE(code);
        const int pieces = tables.number("count(DISTINCT suggestion_id) FROM reply WHERE result_class = '" + std::string(code) +
                                         "' AND on_date <= '" + asOf + "' AND " + done);
        CHECK(pieces > 0);
        CHECK(rowOf(report, "result_class", code) == pieces);
    }
    CHECK(report.block("result_class")->denominator.count == report.totals.completed);
    CHECK(rowOf(report, "result_class", "unclassified") == 0);
    CHECK_FALSE(rowOf(year.office.report("2023-03-31"), "result_class", "D"));  // no row before anybody gave it
    for (const auto& [block, column] : {std::pair{"rating_result", "result"}, std::pair{"rating_process", "process"}}) {
        CAPTURE(block);
        const std::string given = std::string(" FROM ") + forms + " WHERE " + column;
        for (const char* code : {"satisfied", "mostly_satisfied", "dissatisfied"}) {
            CAPTURE(code);
            CHECK(rowOf(report, block, code) == tables.number("count(*)" + given + " = '" + code + "' AND " + done));
        }
        CHECK(rowOf(report, block, "not_returned") ==
              tables.number("count(*) FROM suggestion WHERE id IN " + counted + " AND id IN " + completed +
                            " AND id NOT IN (SELECT suggestion_id" + given + " IS NOT NULL)"));
        CHECK(rowOf(report, block, "rated_not_completed") == tables.number("count(*)" + given + " IS NOT NULL AND suggestion_id IN " +
                                                                           counted + " AND suggestion_id NOT IN " + completed));
        CHECK(report.block(block)->denominator.count == tables.number("count(*)" + given + " IS NOT NULL AND " + done));
    }
    CHECK(rowOf(report, "rating_first", "dissatisfied") ==
          tables.number("count(*) FROM " + forms + " WHERE result = 'dissatisfied' AND suggestion_id IN " + counted));
    CHECK(report.allChecksHold());
}

TEST_CASE("a generated register: units and systems have the pieces and the tasks that plain SQL counts") {
    GeneratedYear year;
    Tables tables(year.office);
    const app::YearEndReport report = year.office.report(asOf);
    CHECK(report.totals.units == tables.number("count(DISTINCT unit_id) FROM " + tasksThen));
    CHECK(report.totals.leadUnits == tables.number("count(DISTINCT unit_id) FROM " + tasksThen + " WHERE " + answers));
    const auto columns = [](const std::string& group) {
        return "SELECT " + group + ", count(DISTINCT t.suggestion_id), count(*), count(DISTINCT CASE WHEN t.suggestion_id IN " + completed +
               " THEN t.suggestion_id END), sum(t." + answers + "), sum(t.role = 'joint'), sum(t." + answers +
               " AND EXISTS (SELECT 1 FROM reply r WHERE r.task_id = t.id AND r.on_date <= '" + asOf + "')) FROM " + tasksThen +
               " t JOIN unit u ON u.id = t.unit_id GROUP BY " + group;
    };
    for (const auto& [list, group] : {std::pair{"unit", "u.code"}, std::pair{"system", "u.system"}}) {
        const auto rows = tables.database().rows(columns(group));
        REQUIRE(rows.size() > 1);
        CHECK(report.annex(list)->lines.size() == rows.size());
        int repeats = 0;
        for (const RawRow& row : rows) {
            const std::string key = row.at(0).value();
            CAPTURE(list, key);
            const auto& lines = report.annex(list)->lines;
            const auto line = std::find_if(lines.begin(), lines.end(), [&](const app::AnnexLine& one) { return one.key == key; });
            REQUIRE(line != lines.end());
            const std::vector<int> told{line->pieces, line->tasks, line->completed, line->answering, line->joint, line->replied};
            for (std::size_t column = 0; column < told.size(); ++column) {
                CAPTURE(column);
                CHECK(told[column] == std::stoi(row.at(column + 1).value()));
            }
            repeats += std::stoi(row.at(1).value());
        }
        CHECK(report.annex(list)->piecesWithRepeats == repeats);
        CHECK(report.annex(list)->sum.pieces == tables.number("count(DISTINCT suggestion_id) FROM " + tasksThen));
        CHECK(report.annex(list)->sum.tasks == tables.number("count(*) FROM " + tasksThen));
    }
    CHECK(report.annex("unit")->piecesWithRepeats > report.annex("unit")->sum.pieces);  // 件 and 件次 are two things here
    CHECK(report.block("unit_system")->denominator.count == tables.number("count(*) FROM " + tasksThen));
}

TEST_CASE("a generated register: of categories that tie for the fifth place the one that stands first in the table is named") {
    GeneratedYear year;
    Tables tables(year.office);
    const app::YearEndReport report = year.office.report(asOf);
    const auto rows =
        tables.database().rows("SELECT c.code, c.name, count(*) FROM suggestion s JOIN category c ON c.id = s.category_id WHERE s.id IN " +
                               counted + " GROUP BY c.id ORDER BY count(*) DESC, c.sort_number");
    REQUIRE(rows.size() == 7);
    for (const RawRow& row : rows) CHECK(rowOf(report, "category", row.at(0).value()) == std::stoi(row.at(2).value()));
    CHECK(rows[4].at(2) == rows[5].at(2));  // the tie, and the only one
    CHECK(rows[3].at(2) != rows[4].at(2));
    CHECK(rows[4].at(0) == "K04");
    CHECK(rows[5].at(0) == "K09");
    const std::vector<app::Chart> charts = app::reportCharts(report, app::Words::of(app::Language::chinese));
    const auto chart = std::find_if(charts.begin(), charts.end(), [](const app::Chart& one) { return one.key == "categories"; });
    REQUIRE(chart != charts.end());
    for (std::size_t place = 0; place < rows.size(); ++place) {
        CAPTURE(place);
        const app::ChartRow& bar = chart->groups.front().rows.at(place);
        CHECK(bar.label == rows[place].at(1).value());
        CHECK((bar.bars.front().tone == app::ChartTone::leading) == (place < 5));
    }
}

}  // namespace huying::tests
