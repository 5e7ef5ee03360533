// SPDX-License-Identifier: GPL-3.0-or-later
// Files that were cut off, altered or mixed up: never a silent loss, and `verify` names what is damaged.
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "app/commands/command_json.h"

#include "../storage/changing_registers.h"
#include "stopped_work.h"

namespace huying::tests {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t pageSize = 4096;

// One of the characters from U+0800 to U+FFFF in UTF-8.
std::string characterOf(int code) {
    return {static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3F)),
            static_cast<char>(0x80 | (code & 0x3F))};
}

}  // namespace

TEST_CASE("a bit that was flipped anywhere is found, unless it stands where nothing is kept") {
    const RegisterFolder folder;
    const fs::path base = folder.file("base.huying");
    makeRegisterWithPieces(base);
    // More pieces with bodies, so that pages of tables in which nothing stands yet do not outweigh what is kept.
    std::mt19937 characters(18);
    for (int serial = 6; serial <= 45; ++serial) {
        std::string body;
        for (int i = 0; i < 800; ++i) body += characterOf(0x4E00 + static_cast<int>(characters() % 20000));
        run(base, registering(serial, "第" + std::to_string(serial) + "件", R"(,"body":")" + body + "\""));
    }
    const std::string whole = bytesOfFile(base);
    const RawDump facts = dumpOfTrackedTables(base);
    std::mt19937 random(20231220);  // the same places every time
    int found = 0;
    constexpr int flips = 60;
    for (int i = 0; i < flips; ++i) {
        const fs::path file = folder.file("flipped.huying");
        for (const char* ending : {"-wal", "-shm"}) fs::remove(file.string() + ending);
        std::string bytes = whole;
        const std::size_t place = 100 + random() % (bytes.size() - 100);
        bytes[place] = static_cast<char>(bytes[place] ^ (1 << random() % 8));
        writeBytes(file, bytes);
        const Verdict verdict = verdictOn(file);
        CAPTURE(i, place, verdict.refusal);
        if (!verdict.refusal.empty()) CHECK(verdict.refusal == "register-damaged");
        found += verdict.isSound() ? 0 : 1;
        if (verdict.isSound()) CHECK((dumpOfTrackedTables(file) == facts));
    }
    CHECK(found > flips / 6);  // much of a small register is room on pages that are not full
}

TEST_CASE("verify names the very value whose bits were flipped") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegisterWithPieces(file);
    std::string bytes = bytesOfFile(file);
    // The row of the table, not what history or an index have of the same text: the page of its root.
    const auto root = std::stoul(RawDatabase(file).value("SELECT rootpage FROM sqlite_schema WHERE name = 'suggestion'"));
    const std::size_t at = bytes.find("第3件", (root - 1) * pageSize);
    REQUIRE(at < root * pageSize);
    bytes[at + 3] = '4';
    writeBytes(file, bytes);
    const Verdict verdict = verdictOn(file);
    REQUIRE(verdict.refusal.empty());
    REQUIRE(verdict.differences.size() == 1);
    CHECK(verdict.differences[0].kind == "row");
    CHECK(verdict.differences[0].table == "suggestion");
    CHECK(verdict.differences[0].row == "3");
    CHECK(verdict.differences[0].column == "title");
    CHECK(verdict.differences[0].expected == "第3件");
    CHECK(verdict.differences[0].found == "第4件");
}

TEST_CASE("verify names a table that is no longer made as the program makes it") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegisterWithPieces(file);
    std::string bytes = bytesOfFile(file);
    const std::size_t at = bytes.find("CREATE TABLE withdrawal");
    REQUIRE(at != std::string::npos);
    const std::size_t column = bytes.find("reason", at);
    bytes[column] = 'R';
    writeBytes(file, bytes);
    const Verdict verdict = verdictOn(file);
    REQUIRE(verdict.refusal.empty());
    REQUIRE_FALSE(verdict.differences.empty());
    CHECK(verdict.differences[0].kind == "file");
    CHECK(verdict.differences[0].table == "withdrawal");
}

TEST_CASE("a file that was stopped while it grew opens by its log") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegisterWithPieces(file);
    recordAndDie(file, 6);
    {
        std::ofstream stream(file, std::ios::binary | std::ios::app);
        stream << std::string(pageSize / 2, 'x');  // half of a page that the log has whole
    }
    CHECK(verdictOn(file).isSound());
    CHECK(textOfTable(file, "suggestion").find("只在日志里的一件") != std::string::npos);
}

TEST_CASE("verify names a table that cannot be read and goes on with the others") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegisterWithPieces(file);
    const auto store = storage::openRegister(file);  // damaged while it is open
    REQUIRE(store);
    const auto root = std::stoul(RawDatabase(file).value("SELECT rootpage FROM sqlite_schema WHERE name = 'co_signer'"));
    RawDatabase(file).execute("UPDATE suggestion SET remark = 'x' WHERE id = 2; PRAGMA wal_checkpoint(TRUNCATE)");
    std::string bytes = bytesOfFile(file);
    bytes.replace((root - 1) * pageSize, pageSize, std::string(pageSize, '\x5a'));
    writeBytes(file, bytes);
    const auto differences = (*store)->verify();
    const auto names = [&](const std::string& kind, const std::string& table) {
        return std::any_of(differences.begin(), differences.end(),
                           [&](const app::Difference& one) { return one.kind == kind && one.table == table; });
    };
    CHECK(names("file", "co_signer"));
    CHECK(names("row", "suggestion"));
    CHECK_FALSE(names("row", "unit"));
}

TEST_CASE("a file that was cut off anywhere is refused or told") {
    const RegisterFolder folder;
    const fs::path base = folder.file("base.huying");
    makeRegisterWithPieces(base);
    const std::string whole = bytesOfFile(base);
    for (std::size_t size = 0; size < whole.size(); size += whole.size() / 23) {
        const fs::path file = folder.file("cut.huying");
        writeBytes(file, std::string_view(whole).substr(0, size));
        const Verdict verdict = verdictOn(file);
        CAPTURE(size, verdict.refusal);
        CHECK_FALSE(verdict.isSound());
        if (!verdict.refusal.empty() && size > 100) CHECK(verdict.refusal == "register-damaged");
        if (verdict.refusal.empty()) CHECK(verdict.differences.front().kind == "file");
    }
}

TEST_CASE("after two idle seconds of a window the file alone has everything") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegisterWithPieces(file);
    const auto open = storage::openRegister(file);
    const auto other = storage::openRegister(file);
    const auto request = app::commandFromJson(registering(6, "刚记下的一件"), "张敏");
    REQUIRE(app::execute(**open, {*request}, day("2024-01-01"), app::RunMode::apply).isWritten);
    (*open)->settle();
    CHECK(fs::file_size(file.string() + "-wal") == 0);
    const fs::path carried = folder.file("stick.huying");
    fs::copy_file(file, carried);  // as people do it
    CHECK(textOfTable(carried, "suggestion").find("刚记下的一件") != std::string::npos);
    CHECK(verdictOn(carried).isSound());
}

TEST_CASE("settling never waits for who reads and never disturbs them") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegisterWithPieces(file);
    const auto open = storage::openRegister(file);
    RawDatabase reader(file);
    reader.execute("BEGIN");
    CHECK(reader.value("SELECT count(*) FROM suggestion") == "5");
    const auto request = app::commandFromJson(registering(6, "六"), "张敏");
    REQUIRE(app::execute(**open, {*request}, day("2024-01-01"), app::RunMode::apply).isWritten);
    (*open)->settle();
    CHECK(reader.value("SELECT count(*) FROM suggestion") == "5");
    reader.execute("COMMIT");
    CHECK(reader.value("SELECT count(*) FROM suggestion") == "6");
}

}  // namespace huying::tests
