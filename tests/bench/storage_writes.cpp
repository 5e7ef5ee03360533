// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <stdexcept>

#include "app/executor/batch_preview.h"
#include "app/executor/executor.h"
#include "app/import/import_ledger.h"
#include "storage/migrations.h"
#include "storage/register_file.h"
#include "storage_bare.h"
#include "storage_generator.h"
#include "storage_measures.h"

namespace huying::bench {

namespace {

namespace fs = std::filesystem;

// Kept open as windows are, so that no close brings the log into the file between two measures.
class OpenCopy {
public:
    OpenCopy(const fs::path& file, const fs::path& folder, const std::string& name) : file_(folder / name) {
        remove();
        fs::copy_file(file, file_);
        Listener::listen();
        auto opened = storage::openRegister(file_);
        if (!opened) throw std::runtime_error(opened.error().code);
        store_ = std::move(*opened);
    }
    ~OpenCopy() {
        store_.reset();
        remove();
    }
    OpenCopy(const OpenCopy&) = delete;
    OpenCopy& operator=(const OpenCopy&) = delete;

    app::RegisterStore& store() { return *store_; }
    [[nodiscard]] const fs::path& file() const { return file_; }

private:
    void remove() {
        for (const char* beside : {"", "-wal", "-shm", ".lock"}) fs::remove(file_.string() + beside);
    }

    fs::path file_;
    std::unique_ptr<app::RegisterStore> store_;
};

// Commands of the day on the newest pieces that a unit is handling.
std::vector<app::CommandRequest> dailyCommands(app::RegisterReader& reader, int count) {
    app::ListQuery open;
    open.filter = app::parseFilter("state = handling and next_step = reply").value();
    open.limit = count;
    std::vector<app::CommandRequest> requests;
    const std::vector<app::CaseRow> rows = reader.caseRows(reader.caseIds(open));
    for (int i = 0; i < count; ++i) {
        const app::CaseRow& row = rows.at(static_cast<std::size_t>(i) % rows.size());
        const std::string unit = row.turnUnit;
        app::Command command;
        if (i % 3 == 0) {
            app::RegisterSuggestion piece;
            piece.session = std::to_string(row.term) + "-" + std::to_string(row.sessionNumber);
            piece.title = row.title;
            piece.body = reader.caseFacts(row.id)->suggestion.body;
            piece.lead = {row.lead, row.delegation, ""};
            piece.category = row.category;
            command = piece;
        } else if (i % 3 == 1) {
            command =
                app::RecordProgress{row.address, unit, "围绕建议完成现场调研，形成任务清单和时间表，下周与代表商定做法。", {}, "", "", ""};
        } else {
            app::RecordContact contact;
            contact.caseAddress = row.address;
            contact.unit = unit;
            contact.deputyOpinion = "阶段做法可行，时间还可以再提前。";
            contact.unitAnswer = "调整进度安排，关键节点提前告知代表。";
            command = contact;
        }
        requests.push_back({std::move(command), "张敏", {}});
    }
    return requests;
}

void run(app::RegisterStore& store, const app::CommandRequest& request) {
    const app::BatchResult result = app::execute(store, {request}, benchToday(), app::RunMode::apply);
    if (!result.isWritten)
        throw std::runtime_error("refused: " + (result.failure ? result.failure->code : result.results.front().errors.front().code));
}

// Rows of a transaction as they were written, with the history of each command recorded as the program records it.
class BareWriting {
public:
    explicit BareWriting(BareConnection& connection) : connection_(connection) {}

    // The time without that of preparing the statements.
    double run(const std::vector<Statement>& statements) {
        constexpr std::size_t atOnce = 2000;
        double milliseconds = 0;
        for (std::size_t first = 0; first < statements.size(); first += atOnce) {
            std::vector<Statement> some;
            for (std::size_t i = first; i < std::min(first + atOnce, statements.size()); ++i) some.push_back(statements[i]);
            milliseconds += runPrepared(some);
        }
        return milliseconds;
    }

private:
    double runPrepared(const std::vector<Statement>& statements) {
        std::vector<sqlite3_stmt*> prepared;
        for (const Statement& one : statements) prepared.push_back(connection_.prepare(one.sql));
        const double milliseconds = millisecondsOf([&] {
            for (std::size_t i = 0; i < prepared.size(); ++i) step(statements[i].sql, prepared[i]);
        });
        for (sqlite3_stmt* one : prepared) sqlite3_finalize(one);
        return milliseconds;
    }

    void step(const std::string& sql, sqlite3_stmt* statement) {
        if (sql == "SAVEPOINT command") {
            sqlite3session_create(connection_.handle(), "main", &session_);
            for (const char* table : storage::trackedTables()) sqlite3session_attach(session_, table);
        } else if (session_ != nullptr && sql.starts_with("INSERT INTO history_entry")) {
            int size = 0;
            void* changes = nullptr;
            sqlite3session_changeset(session_, &size, &changes);
            sqlite3_free(changes);
            sqlite3session_delete(session_);
            session_ = nullptr;
        }
        const int code = sqlite3_step(statement);
        if (code != SQLITE_DONE && code != SQLITE_ROW) throw std::runtime_error(sqlite3_errmsg(connection_.handle()));
    }

    BareConnection& connection_;
    sqlite3_session* session_ = nullptr;
};

bool isOfWriting(const Statement& one) {
    for (const char* word : {"BEGIN", "COMMIT", "SAVEPOINT", "RELEASE"}) {
        if (one.sql.starts_with(word)) return true;
    }
    return isWriting(one);
}

std::vector<Statement> writingOf(std::vector<Statement> statements) {
    std::erase_if(statements, [](const Statement& one) { return !isOfWriting(one); });
    return statements;
}

}  // namespace

void measureCommands(const fs::path& file, const fs::path& folder, Figures& figures) {
    constexpr int count = 300;
    std::vector<std::vector<Statement>> said;
    std::vector<double> program;
    std::vector<double> bare;
    {
        OpenCopy copy(file, folder, "heard.huying");
        for (const app::CommandRequest& request : dailyCommands(copy.store().reader(), count))
            said.push_back(writingOf(Listener::during([&] { run(copy.store(), request); })));
    }
    OpenCopy ours(file, folder, "program.huying");
    OpenCopy others(file, folder, "bare.huying");
    BareConnection connection(others.file());
    BareWriting writing(connection);
    std::size_t next = 0;
    for (const app::CommandRequest& request : dailyCommands(ours.store().reader(), count)) {
        program.push_back(millisecondsOf([&] { run(ours.store(), request); }));
        bare.push_back(writing.run(said[next++]));
    }
    figures.compare("a durable command (register, progress, contact)", {timesOf(std::move(program)), timesOf(std::move(bare))}, 2.0);
}

// As the window does it: planned, previewed on a transaction that is rolled back, then carried out as one batch.
void measureBatch(const fs::path& file, const fs::path& folder, Figures& figures) {
    constexpr std::size_t count = 1000;
    OpenCopy copy(file, folder, "batch.huying");
    app::RegisterReader& reader = copy.store().reader();
    std::vector<domain::SuggestionId> ids = reader.caseIds({});
    ids.resize(std::min(ids.size(), count));
    app::BatchEdit edit;
    edit.kind = app::BatchKind::category;
    edit.text = reader.categories(reader.sessions().front().term).back().name;
    std::vector<app::PieceCommands> plan;
    app::BatchPreview preview;
    const double previewed = millisecondsOf([&] {
        plan = app::planBatch(reader, edit, ids);
        preview = app::previewBatch(copy.store(), plan, app::dateOf(edit), "张敏", benchToday(), app::Words::of(app::Language::chinese));
    });
    std::vector<app::CommandRequest> requests;
    for (const app::PieceCommands& piece : plan) {
        for (const app::Command& command : piece.commands) requests.push_back({command, "张敏", app::dateOf(edit)});
    }
    app::BatchResult result;
    const double applied = millisecondsOf([&] { result = app::execute(copy.store(), requests, benchToday(), app::RunMode::apply); });
    if (preview.failure || !result.isWritten) throw std::runtime_error("the batch was refused");
    const std::string what =
        std::to_string(requests.size()) + " pieces changed in one step: preview " + inMilliseconds(previewed) + ", carried out";
    figures.add({what, inMilliseconds(applied), "", "", "together ≤ 1 s", previewed + applied <= 1000});
}

void measureImport(const fs::path& folder, int rows, Figures& figures) {
    const fs::path made = folder / "empty.huying";
    fs::remove(made);
    if (auto store = storage::createRegister(made, {}); !store) throw std::runtime_error(store.error().code);
    const app::LedgerTable ledger = generatedLedger(rows);
    app::ImportOptions options;
    options.session = "18-1";
    options.actor = "张敏";
    const auto import = [&](app::RegisterStore& store) {
        const app::ImportResult result = app::importLedger(store, ledger, options, benchToday());
        if (!result.isWritten || result.created != rows) throw std::runtime_error("the ledger was refused");
    };
    std::vector<Statement> said;
    {
        OpenCopy copy(made, folder, "heard.huying");
        said = writingOf(Listener::during([&] { import(copy.store()); }));
    }
    std::vector<double> program;
    std::vector<double> bare;
    for (int i = 0; i < 3; ++i) {
        OpenCopy ours(made, folder, "program.huying");
        program.push_back(millisecondsOf([&] { import(ours.store()); }));
        OpenCopy others(made, folder, "bare.huying");
        BareConnection connection(others.file());
        bare.push_back(BareWriting(connection).run(said));
    }
    const double perSecond = rows / timesOf(program).median * 1000;
    const double barePerSecond = rows / timesOf(bare).median * 1000;
    figures.add({"import of a ledger of " + std::to_string(rows) + " rows", fixed(perSecond, 0) + " rows/s",
                 fixed(barePerSecond, 0) + " rows/s", fixed(perSecond / barePerSecond, 2), "≥ 1,000 rows/s, ≥ 0.40 ×",
                 perSecond >= 1000 && perSecond >= 0.4 * barePerSecond});
    fs::remove(made);
    fs::remove(made.string() + ".lock");
}

}  // namespace huying::bench
