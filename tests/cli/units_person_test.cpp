// SPDX-License-Identifier: GPL-3.0-or-later
// The command line in the hands of a handling unit's person: every verb and format, against what tests/support/three_units.h says.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/program_run.h"
#include "storage/password.h"
#include "support/temporary_register.h"
#include "support/three_units.h"

namespace huying::tests {

namespace {

using Words = std::vector<std::string>;

class ThreeUnits {
public:
    CommandLine cli;

    // Made here and not by the program, with seals that are quickly checked: it signs in a hundred times.
    ThreeUnits() {
        storage::sealCheaply();
        TemporaryRegister office("2023-12-31");
        for (const std::string& line : three_units::commands()) office.mustRun(line);
        office.store().settle();
        std::filesystem::copy_file(office.file(), cli.ledger());
    }
    [[nodiscard]] ProgramResult as(const std::string& name, Words words, const std::string& input = {}) const {
        const Words who{"--user",  name,        "--password-file", cli.file(name + ".txt", three_units::passwordOf(name) + "\n"),
                        "--today", "2023-12-31"};
        words.insert(words.end(), who.begin(), who.end());
        return cli.onLedger(std::move(words), input);
    }
};

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string errorOf(const ProgramResult& result) {
    const std::string text = result.errors;
    const std::size_t begin = std::string("huying-cli: ").size();
    return text.substr(std::min(begin, text.size()), text.find(':', begin) - begin);
}

}  // namespace

TEST_CASE("a unit's person reads by no verb and in no format what is not the unit's", "[scope]") {
    const ThreeUnits office;
    for (const std::string& unit : three_units::units) {
        CAPTURE(unit);
        const std::string name = three_units::accountOf(unit);
        std::string columns;
        std::string read;
        for (const auto& field : office.as(name, {"fields", "--format", "json"}).json())
            columns += (columns.empty() ? "" : ",") + field.at("key").get<std::string>();
        std::vector<Words> questions{{"list"},
                                     {"list", "--format", "json"},
                                     {"list", "--columns", columns, "--format", "json"},
                                     {"list", "--columns", columns, "--format", "csv"},
                                     {"list", "--queue", "overdue"},
                                     {"today"},
                                     {"today", "--format", "json"},
                                     {"agenda", "--days", "400"},
                                     {"agenda", "--days", "400", "--by", "unit", "--format", "json"},
                                     {"chase"},
                                     {"chase", "--format", "json"},
                                     {"chase", "--format", "jsonl"},
                                     {"sheet", "commitments"},
                                     {"sheet", "measures"},
                                     {"sheet", "measures", "--unit", "市住建局"},
                                     {"sheet", "unit-due"},
                                     {"sheet", "unit-due", "--unit", "市公安局", "--format", "json"},
                                     {"sheet", "unit-figures", "--format", "json"},
                                     {"sheet", "unit-figures", "--unit", "市交通运输局"},
                                     {"sheet", "unrated"},
                                     {"sheet", "reply-debts"},
                                     {"sheet", "reply-debts", "--unit", "市公安局"},
                                     {"sheet", "today", "--format", "json"},
                                     {"sheet", "look-backs"},
                                     {"sheet", "inspections"},
                                     {"sheet", "ballots"},
                                     {"sheet", "review-opinions"},
                                     {"inspections"},
                                     {"activities"},
                                     {"activities", "--format", "json"},
                                     {"ballots", "--format", "json"},
                                     {"sheet", "look-back", "--round", "2023年回头看"},
                                     {"sheet", "hand-over"},
                                     {"due", "--profiles"},
                                     {"history", "18-1-来1"},
                                     {"show", "18-1-来1"}};
        for (int serial = 1; serial <= 6; ++serial) {
            const std::string address = "18-1-" + std::to_string(serial);
            for (const Words& words :
                 {Words{"show", address}, Words{"show", address, "--format", "json"}, Words{"history", address},
                  Words{"history", address, "--format", "json"}, Words{"search", std::to_string(serial)}, Words{"due", "--case", address}})
                questions.push_back(words);
            const bool isOwn = three_units::piecesOf(unit).contains(serial);
            CHECK((office.as(name, {"show", address}).exitCode == 0) == isOwn);
        }
        for (const auto& [text, readers] : three_units::readers()) questions.push_back({"search", text, "--format", "json"});
        for (const Words& words : questions) {
            const ProgramResult result = office.as(name, words);
            for (const auto& [text, readers] : three_units::readers()) {
                if (three_units::mayRead(unit, text)) continue;
                CAPTURE(words.front());
                CAPTURE(text);
                CHECK(result.output.find(text) == std::string::npos);
                const bool isAsked = words.front() == "search" && words.at(1) == text;
                if (!isAsked) CHECK(result.errors.find(text) == std::string::npos);
            }
            read += result.output;
        }
        // And its own is there: the walk would prove nothing if it read nothing.
        for (const auto& [text, readers] : three_units::readers()) {
            const bool isOfPiece =
                text.starts_with("题目") || text.starts_with("正文") || text.starts_with("进展") || text.starts_with("答复");
            if (!isOfPiece || !three_units::mayRead(unit, text)) continue;
            CAPTURE(text);
            CHECK(read.find(text) != std::string::npos);
        }
        // A table that goes out as a file.
        const std::string file = office.cli.path(name + ".csv").string();
        REQUIRE(office.as(name, {"list", "--columns", columns, "--format", "csv", "--output", file}).exitCode == 0);
        const std::string bytes = bytesOf(file);
        for (const auto& [text, readers] : three_units::readers()) {
            if (!three_units::mayRead(unit, text)) CHECK(bytes.find(text) == std::string::npos);
        }
        for (const Words& words : {Words{"report"}, Words{"verify"}, Words{"accounts"}, Words{"backup"}, Words{"publication", "1"}})
            CHECK(errorOf(office.as(name, words)) == "not-your-right");
    }
}

TEST_CASE("a piece that is another unit's and one that there is not are answered alike by every verb", "[scope]") {
    const ThreeUnits office;
    const std::string name = three_units::accountOf("市交通运输局");
    const auto answered = [&](const Words& words, const std::string& piece) {
        const ProgramResult result = office.as(name, words);
        std::string text = std::to_string(result.exitCode) + result.output + result.errors;
        for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at)) text.replace(at, piece.size(), "X");
        return text;
    };
    for (const char* verb : {"show", "history"}) CHECK(answered({verb, "18-1-3"}, "18-1-3") == answered({verb, "18-1-77"}, "18-1-77"));
    for (const std::string& piece : {std::string("18-1-3"), std::string("18-1-77")})
        CHECK(office.as(name, {"search", piece, "--format", "json"}).json().at("total") == 0);
    const auto applied = [&](const std::string& piece) {
        const ProgramResult result =
            office.as(name, {"apply", "-", "--dry-run"},
                      R"({"command":"record-progress","on":"2023-03-10","unit":"市交通运输局","text":"x","case":")" + piece + "\"}\n");
        auto line = result.lines().at(0).at("errors").at(0);
        return std::pair(line.at("code").get<std::string>(), line.at("field").get<std::string>());
    };
    CHECK(applied("18-1-3") == applied("18-1-77"));
    CHECK(errorOf(office.as(name, {"undo", "--entry", "8"})) == "unknown-entry");
    CHECK(errorOf(office.as(name, {"undo", "--entry", "9999"})) == "unknown-entry");
}

TEST_CASE("the office's keys are refused to a unit's person by the right that they are for", "[scope]") {
    const ThreeUnits office;
    const ProgramResult keys = office.as(three_units::accountOf(three_units::units.front()), {"--lang", "zh", "package", "keys"});
    CHECK(errorOf(keys) == "not-your-right");
    CHECK(keys.errors.find("把工作发给承办单位") != std::string::npos);
    CHECK(keys.errors.find("查看年终报告") == std::string::npos);
}

TEST_CASE("columns that are not for units are neither named nor listed to a unit's person", "[scope]") {
    const ThreeUnits office;
    const std::string name = three_units::accountOf("市住建局");
    const std::string own = office.as(name, {"fields"}).output;
    const std::string all = office.cli.onLedger({"fields"}).output;
    for (const std::string field : {"next_step", "turn", "turn_unit", "document_number", "extended_to", "remark", "urged"}) {
        CAPTURE(field);
        CHECK(all.find("\n" + field + "\t") != std::string::npos);
        CHECK(own.find("\n" + field + "\t") == std::string::npos);
        CHECK(errorOf(office.as(name, {"list", "--columns", "case," + field})) == "field-not-yours");
        CHECK(errorOf(office.as(name, {"list", "--order", field})) == "field-not-yours");
    }
    CHECK(own.find("\ntitle\t") != std::string::npos);
    CHECK(office.as("系统账户甲", {"fields"}).output == all);
    CHECK(office
              .as("系统账户甲", {"apply", "-"},
                  R"({"command":"set-idle-lock","minutes":10})"
                  "\n")
              .exitCode == 0);
    CHECK(office.as("系统账户甲", {"accounts", "--format", "json"}).json().at("idle_lock_minutes") == 10);
}

}  // namespace huying::tests
