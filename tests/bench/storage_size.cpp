// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <stdexcept>

#include "app/ports/read_snapshot.h"
#include "app/queries/cases_in_turn.h"
#include "storage/migrations.h"
#include "storage/register_file.h"
#include "storage_bare.h"
#include "storage_measures.h"

namespace huying::bench {

namespace {

// Tables and indexes by the part they belong to.
std::string partOf(const std::string& table, bool isTracked) {
    if (isTracked) return "facts";
    if (table.starts_with("history_") || table == "row_version") return "history";
    if (table.starts_with("search_") || table == "name_pinyin") return "search index";
    if (table == "case_summary" || table == "awaited") return "summaries";
    return "others";
}

double textOf(BareConnection& connection, const std::string& table) {
    std::string sum = "0";
    sqlite3_stmt* columns = connection.prepare("SELECT name FROM pragma_table_info('" + table + "') WHERE type = 'TEXT'");
    while (sqlite3_step(columns) == SQLITE_ROW)
        sum +=
            " + ifnull(sum(length(CAST(" + std::string(reinterpret_cast<const char*>(sqlite3_column_text(columns, 0))) + " AS BLOB))), 0)";
    sqlite3_finalize(columns);
    return connection.number("SELECT " + sum + " FROM " + table);
}

}  // namespace

void measureSize(const std::filesystem::path& file, int pieces, Figures& figures) {
    BareConnection connection(file);
    figures.heading("The file, " + std::to_string(pieces) + " pieces");
    double text = 0;
    std::map<std::string, bool> tracked;
    for (const char* table : storage::trackedTables()) {
        text += textOf(connection, table);
        tracked[table] = true;
    }
    std::map<std::string, double> parts;
    double whole = 0;
    sqlite3_stmt* sizes = connection.prepare(
        "SELECT m.tbl_name, sum(d.pgsize), m.type FROM dbstat d JOIN sqlite_schema m ON m.name = d.name WHERE d.aggregate = 1 GROUP BY "
        "m.name");
    while (sqlite3_step(sizes) == SQLITE_ROW) {
        const std::string table = reinterpret_cast<const char*>(sqlite3_column_text(sizes, 0));
        const bool isIndex = std::string(reinterpret_cast<const char*>(sqlite3_column_text(sizes, 2))) == "index";
        std::string part = partOf(table, tracked.contains(table));
        if (isIndex && part == "facts") part = "indexes of the facts";
        parts[part] += sqlite3_column_double(sizes, 1);
        whole += sqlite3_column_double(sizes, 1);
    }
    sqlite3_finalize(sizes);
    const auto megabytes = [](double bytes) { return fixed(bytes / 1e6, 1) + " MB"; };
    figures.add({"text of the facts (UTF-8)", megabytes(text), "", "1.00", "", true});
    for (const auto& [part, bytes] : parts) figures.add({part, megabytes(bytes), "", fixed(bytes / text, 2), "", true});
    figures.add({"whole file", megabytes(whole), "", fixed(whole / text, 2), "≤ 6.0 × its text", whole <= 6 * text});
}

void measureStates(const std::filesystem::path& file, int pieces, Figures& figures) {
    auto store = storage::openRegister(file);
    if (!store) throw std::runtime_error(store.error().code);
    app::RegisterReader& reader = (*store)->reader();
    int wrong = 0;
    const double milliseconds = millisecondsOf([&] {
        const app::ReadSnapshot moment(reader);  // as verify: all of one moment
        const std::vector<domain::SuggestionId> ids = reader.caseIds({});
        wrong = static_cast<int>(ids.size());
        app::forEachCase(reader, ids, [&](const domain::CaseFacts& facts) {
            if (reader.storedSummary(facts.suggestion.id) == domain::summarize(facts)) --wrong;
        });
    });
    const bool isBound = pieces >= 100000;
    figures.add({"every state derived anew and compared, " + std::to_string(wrong) + " differ", fixed(milliseconds / 1000, 2) + " s", "",
                 "", isBound ? "≤ 5 s" : "", wrong == 0 && (!isBound || milliseconds <= 5000)});
}

void measureVerify(const std::filesystem::path& file, Figures& figures) {
    auto store = storage::openRegister(file);
    if (!store) throw std::runtime_error(store.error().code);
    std::size_t differences = 0;
    const double milliseconds = millisecondsOf([&] { differences = (*store)->verify().size(); });
    figures.add({"verify, " + std::to_string((*store)->reader().lastEntry()) + " entries, " + std::to_string(differences) + " differences",
                 fixed(milliseconds / 1000, 2) + " s", "", "", differences == 0 ? "" : "none", differences == 0});
}

}  // namespace huying::bench
