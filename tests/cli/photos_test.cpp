// SPDX-License-Identifier: GPL-3.0-or-later
// Photos on the command line: read from files, listed, taken out as they were, checked.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

#include <sqlite3.h>

#include "cli/program_run.h"
#include "support/photo_files.h"

namespace huying::tests {

namespace {

std::string bytesIn(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string adding(const std::string& file, const std::string& more = {}) {
    return R"({"command":"add-photo","activity":1,"file":")" + file + "\"" + more + "}";
}

void prepare(const CommandLine& cli) {
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(cli.apply({R"({"command":"create-topic","on":"2023-03-21","name":"供电","committee":"财经委"})",
                       R"({"command":"record-activity","on":"2023-05-10","topic":"供电","activity_kind":"inspection","place":"变电站"})"})
                .exitCode == 0);
}

}  // namespace

TEST_CASE("a photo goes in by its file, is listed, and comes out byte for byte") {
    const CommandLine cli;
    prepare(cli);
    const std::string red = cli.file("现场 1.png", photoBytes(redPhoto));
    const std::string jpeg = cli.file("现场 2.JPG", jpegAround("content"));
    const auto added = cli.apply({adding(red), adding(jpeg, R"(,"name":"变电站.jpg")")});
    REQUIRE(added.exitCode == 0);
    CHECK(added.lines()[1]["ids"][0] == "2");
    const auto listed = cli.onLedger({"photos", "--format", "json"}).json();
    REQUIRE(listed["photos"].size() == 2);
    CHECK(listed["photos"][0]["name"] == "现场 1.png");
    CHECK(listed["photos"][0]["sha256"] == redHash);
    CHECK(listed["photos"][0]["topic"] == "供电");
    CHECK(listed["photos"][1]["name"] == "变电站.jpg");
    CHECK(listed["photos"][1]["format"] == "jpeg");
    CHECK(cli.onLedger({"photos", "--topic", "供电"}).output.find("变电站.jpg") != std::string::npos);
    CHECK(cli.onLedger({"photos", "--activity", "2"}).output.empty());
    CHECK(cli.onLedger({"topics", "--format", "json"}).json()["topics"][0]["activities"][0]["photos"].size() == 2);

    const auto out = cli.path("取出.jpg");
    REQUIRE(cli.onLedger({"photos", "--photo", "2", "--output", out.string()}).exitCode == 0);
    CHECK(bytesIn(out) == jpegAround("content"));
    CHECK(cli.onLedger({"photos", "--photo", "1", "--output", "-"}).output == photoBytes(redPhoto));
    CHECK(cli.onLedger({"photos", "--photo", "2", "--output", out.string()}).exitCode == 1);  // nothing is overwritten
    CHECK(cli.onLedger({"photos", "--photo", "9", "--output", cli.path("无.jpg").string()}).exitCode == 1);
    CHECK(cli.onLedger({"photos", "--photo", "1"}).exitCode == 2);
    CHECK(cli.onLedger({"verify"}).exitCode == 0);
}

TEST_CASE("a photo that is none is named line by line and nothing is written, dry or not") {
    const CommandLine cli;
    prepare(cli);
    const std::string text = cli.file("假照片.jpg", "这是一段文字");
    const auto refused = cli.apply({adding(text), adding(cli.path("没有.jpg").string()), adding(cli.file("真.png", photoBytes(redPhoto)))});
    CHECK(refused.exitCode == 1);
    const auto lines = refused.lines();
    REQUIRE(lines.size() == 3);
    CHECK(lines[0]["errors"][0]["code"] == "photo-not-picture");
    CHECK(lines[0]["errors"][0]["sentence"].get<std::string>().find("假照片.jpg 不是照片") == 0);
    CHECK(lines[1]["errors"][0]["code"] == "file-missing");
    CHECK(lines[1]["errors"][0]["field"] == "file");
    CHECK(lines[2]["ok"] == true);
    CHECK(lines[2]["entry"].is_null());
    CHECK(cli.onLedger({"photos"}).output.empty());
}

TEST_CASE("verify on the command line names a photo that was damaged, and it does not come out") {
    const CommandLine cli;
    prepare(cli);
    REQUIRE(cli.apply({addingPhoto(1, "现场.png", redPhoto)}).exitCode == 0);
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(cli.ledger().c_str(), &database) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database, "UPDATE attachment_content SET bytes = CAST(substr(bytes, 1, 40) || x'00' || substr(bytes, 42) AS BLOB)",
                         nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
    const auto found = cli.onLedger({"verify", "--format", "json"});
    CHECK(found.exitCode == 1);
    CHECK(found.json()["differences"][0]["kind"] == "attachment");
    CHECK(found.json()["differences"][0]["row"] == "现场.png");
    CHECK(cli.onLedger({"verify"}).output.find("现场.png") != std::string::npos);
    const auto out = cli.path("取出.png");
    const auto refused = cli.onLedger({"photos", "--photo", "1", "--output", out.string()});
    CHECK(refused.exitCode == 3);
    CHECK(refused.errors.find("attachment-damaged") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(out));
}

}  // namespace huying::tests
