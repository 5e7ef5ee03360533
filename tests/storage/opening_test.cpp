// SPDX-License-Identifier: GPL-3.0-or-later
// What is not a sound register of ours is refused by name, and not a byte of it is changed.
#include <catch2/catch.hpp>

#include "changing_registers.h"
#include "storage/register_file.h"

namespace huying::tests {

namespace {

std::string openingError(const std::filesystem::path& file) {
    const auto store = storage::openRegister(file);
    return store ? std::string("opened") : store.error().code;
}

// Refused with `code`, the file as it was, nothing left beside it.
void requireRefusedUntouched(const RegisterFolder& folder, const std::filesystem::path& file, const std::string& code) {
    const std::string before = bytesOfFile(file);
    const std::vector<std::string> namesBefore = sortedNames(folder);
    CHECK(openingError(file) == code);
    CHECK((bytesOfFile(file) == before));
    CHECK(sortedNames(folder) == namesBefore);
}

std::string bytesOfFreshRegister() {
    const RegisterFolder folder;
    makeRegister(folder.file("fresh.huying"));
    return bytesOfFile(folder.file("fresh.huying"));
}

constexpr std::size_t pageSize = 4096;

}  // namespace

TEST_CASE("a missing register is named as missing and not made") {
    const RegisterFolder folder;
    CHECK(openingError(folder.file("none.huying")) == "register-missing");
    CHECK(folder.names().empty());
}

TEST_CASE("an error of opening names the file") {
    const RegisterFolder folder;
    const auto store = storage::openRegister(folder.file("none.huying"));
    REQUIRE_FALSE(store);
    CHECK(argumentOf(store.error(), "file") == folder.file("none.huying").string());
}

TEST_CASE("an empty file is no register and stays empty") {
    const RegisterFolder folder;
    writeBytes(folder.file("empty.huying"), "");
    requireRefusedUntouched(folder, folder.file("empty.huying"), "register-empty");
}

TEST_CASE("a folder is no register") {
    const RegisterFolder folder;
    std::filesystem::create_directory(folder.file("folder.huying"));
    CHECK(openingError(folder.file("folder.huying")) == "not-a-register");
    CHECK(std::filesystem::is_empty(folder.file("folder.huying")));
}

TEST_CASE("a text file is no register and is not touched") {
    const RegisterFolder folder;
    writeBytes(folder.file("text.huying"), std::string(9000, 'x') + "编号,标题\n");
    requireRefusedUntouched(folder, folder.file("text.huying"), "not-a-register");
}

TEST_CASE("a file shorter than a header is no register") {
    const RegisterFolder folder;
    writeBytes(folder.file("short.huying"), std::string_view("SQLite format 3\0", 16));
    requireRefusedUntouched(folder, folder.file("short.huying"), "not-a-register");
}

TEST_CASE("a SQLite file of another program is refused and not touched") {
    const RegisterFolder folder;
    RawDatabase(folder.file("other.huying"), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        .execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT); INSERT INTO notes VALUES (1, 'mine'); PRAGMA user_version = 1");
    requireRefusedUntouched(folder, folder.file("other.huying"), "not-a-register");
}

TEST_CASE("a register of a newer version is refused and not touched") {
    const RegisterFolder folder;
    makeRegister(folder.file("newer.huying"));
    RawDatabase(folder.file("newer.huying")).execute("PRAGMA user_version = " + std::to_string(storage::currentVersion() + 1));
    requireRefusedUntouched(folder, folder.file("newer.huying"), "register-newer");
}

TEST_CASE("a truncated register is damaged and not touched") {
    const RegisterFolder folder;
    const std::string whole = bytesOfFreshRegister();
    for (const std::size_t pages : {std::size_t{1}, std::size_t{2}, whole.size() / pageSize / 2, whole.size() / pageSize - 1}) {
        CAPTURE(pages);
        const auto file = folder.file("truncated" + std::to_string(pages) + ".huying");
        writeBytes(file, std::string_view(whole).substr(0, pages * pageSize));
        requireRefusedUntouched(folder, file, "register-damaged");
    }
}

TEST_CASE("a register cut off in the middle of a page is damaged") {
    const RegisterFolder folder;
    const std::string whole = bytesOfFreshRegister();
    writeBytes(folder.file("cut.huying"), std::string_view(whole).substr(0, whole.size() - 1000));
    requireRefusedUntouched(folder, folder.file("cut.huying"), "register-damaged");
}

TEST_CASE("a register with an overwritten schema page is damaged and not touched") {
    const RegisterFolder folder;
    std::string bytes = bytesOfFreshRegister();
    bytes.replace(100, 3000, std::string(3000, '\x5a'));  // the header stands, what follows is gone
    writeBytes(folder.file("schema.huying"), bytes);
    requireRefusedUntouched(folder, folder.file("schema.huying"), "register-damaged");
}

TEST_CASE("an overwritten page of the history is found at the door or by verify") {
    const RegisterFolder folder;
    const auto file = folder.file("page.huying");
    makeRegister(file);
    const auto root = std::stoul(RawDatabase(file).value("SELECT rootpage FROM sqlite_schema WHERE name = 'history_entry'"));
    std::string bytes = bytesOfFile(file);
    bytes.replace((root - 1) * pageSize, pageSize, std::string(pageSize, '\x5a'));
    writeBytes(file, bytes);
    requireRefusedUntouched(folder, file, "register-damaged");
}

TEST_CASE("a register without its first history entry is damaged") {
    const RegisterFolder folder;
    makeRegister(folder.file("headless.huying"));
    RawDatabase(folder.file("headless.huying")).execute("DELETE FROM history_entry");
    CHECK(openingError(folder.file("headless.huying")) == "register-damaged");
}

TEST_CASE("a register without one of its tables is damaged") {
    const RegisterFolder folder;
    makeRegister(folder.file("holed.huying"));
    RawDatabase(folder.file("holed.huying")).execute("DROP TABLE withdrawal");
    CHECK(openingError(folder.file("holed.huying")) == "register-damaged");
}

TEST_CASE("making a register never overwrites") {
    const RegisterFolder folder;
    writeBytes(folder.file("there.huying"), "precious");
    const auto made = storage::createRegister(folder.file("there.huying"), {});
    REQUIRE_FALSE(made);
    CHECK(made.error().code == "register-exists");
    CHECK(bytesOfFile(folder.file("there.huying")) == "precious");
}

TEST_CASE("a register cannot be made in a folder that is not there and leaves nothing") {
    const RegisterFolder folder;
    const auto made = storage::createRegister(folder.file("nowhere/new.huying"), {});
    REQUIRE_FALSE(made);
    CHECK(made.error().code == "register-not-creatable");
    CHECK(folder.names().empty());
}

TEST_CASE("a closed register is one file with its lock and nothing else") {
    const RegisterFolder folder;
    makeRegister(folder.file("one.huying"));
    for (const std::string& name : folder.names()) CHECK((name == "one.huying" || name == "one.huying.lock"));
}

TEST_CASE("a register opens again under a name with signs that mean something elsewhere") {
    const RegisterFolder folder;
    const auto file = folder.file("台账 100%?#1.huying");
    makeRegister(file);
    CHECK(openingError(file) == "opened");
}

}  // namespace huying::tests
