// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <sqlite3.h>

// What the program asks of SQLite, listened to and said again without the program.
namespace huying::bench {

// One statement as it was run, values in place.
struct Statement {
    std::string sql;
    int rows = 0;        // that were read
    bool isRead = true;  // to its end
};

// Notes the statements of the connections that are opened after listen() and still open.
class Listener {
public:
    static void listen();
    // Those that `work` runs, without what SQLite's own extensions run inside of them.
    static std::vector<Statement> during(const std::function<void()>& work);
};

// A connection by the program's rules: WAL, FULL, the same cache.
class BareConnection {
public:
    explicit BareConnection(const std::filesystem::path& file);
    ~BareConnection();
    BareConnection(const BareConnection&) = delete;
    BareConnection& operator=(const BareConnection&) = delete;

    void execute(const std::string& sql);
    sqlite3_stmt* prepare(const std::string& sql);
    double number(const std::string& sql);
    [[nodiscard]] sqlite3* handle() const { return database_; }

private:
    sqlite3* database_ = nullptr;
};

// What is done with a record of the history that a statement gives: its bytes are looked at, or it is unpacked and walked
// through, value by value, with the iterator of SQLite's session extension.
enum class Records { asBytes, opened };

// Statements prepared beforehand; run() steps as far as the program did and reads every column.
class Replay {
public:
    Replay(BareConnection& connection, const std::vector<Statement>& statements, Records records = Records::asBytes);
    ~Replay();
    Replay(const Replay&) = delete;
    Replay& operator=(const Replay&) = delete;
    void run();

private:
    struct Prepared {
        sqlite3_stmt* statement;
        int rows;
        bool isRead;
    };
    BareConnection& connection_;
    Records records_;
    std::vector<Prepared> prepared_;
};

// Whether a statement of the program changes rows of the register.
bool isWriting(const Statement& statement);

}  // namespace huying::bench
