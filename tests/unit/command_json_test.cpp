// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/commands/command_json.h"
#include "base/text.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

using Json = nlohmann::json;

// The section of a command in docs/cli.md: its heading and its text.
struct Section {
    std::string heading;
    std::string text;
};

std::vector<Section> documentedSections() {
    std::vector<Section> sections;
    std::ifstream file(std::string(HUYING_SOURCE_DIR) + "/docs/cli.md");
    bool isThere = false;  // the commands are the last part of the page
    for (std::string line; std::getline(file, line);) {
        isThere = isThere || line == "## 命令";
        if (isThere && line.rfind("### ", 0) == 0) {
            sections.push_back({line.substr(4), ""});
        } else if (!sections.empty()) {
            sections.back().text += line + "\n";
        }
    }
    return sections;
}

std::vector<std::string> documentedExamples() {
    std::vector<std::string> examples;
    for (const Section& section : documentedSections()) {
        for (const std::string& line : base::split(section.text, '\n')) {
            if (line.rfind("    {", 0) == 0) examples.push_back(line.substr(4));
        }
    }
    return examples;
}

struct Fault {
    std::string code, field;
    bool operator==(const Fault&) const = default;
};

std::vector<Fault> faultsOf(const std::string& json) {
    std::vector<Fault> faults;
    if (const auto request = app::commandFromJson(json, ""); !request) {
        for (const base::Error& error : request.error()) faults.push_back({error.code, error.field});
    }
    return faults;
}

bool hasFault(const std::string& json, const std::string& code, const std::string& field) {
    const auto faults = faultsOf(json);
    return std::find(faults.begin(), faults.end(), Fault{code, field}) != faults.end();
}

}  // namespace

TEST_CASE("Every example of the documentation is read and written back the same") {
    const auto examples = documentedExamples();
    CHECK(examples.size() >= 18);
    for (const std::string& example : examples) {
        INFO(example);
        const auto request = app::commandFromJson(example, "");
        REQUIRE(request);
        const std::string written = app::commandToJson(*request);
        Json expected = Json::parse(example);
        if (expected.contains("password")) expected["password"] = std::string(app::Secret::redacted);  // told, and never what it is
        expected.erase("bytes");  // of a file: they go beside the command and stand nowhere
        CHECK(Json::parse(written) == expected);
        const auto again = app::commandFromJson(written, "");
        REQUIRE(again);
        CHECK(app::commandToJson(*again) == written);
        CHECK_FALSE(base::contains(written, "\n"));
    }
}

TEST_CASE("Every command has its section in the documentation and no section is of no command") {
    std::set<std::string> headings;
    for (const Section& section : documentedSections()) {
        for (const std::string& name : base::split(section.heading, ',')) headings.insert(base::trimmed(name));
    }
    const auto names = app::commandNames();
    CHECK(headings == std::set<std::string>(names.begin(), names.end()));
    CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
}

TEST_CASE("Every key that a command takes is named in its section") {
    // An object with every key of every command: the ones a command does not know come back as unknown.
    std::set<std::string> vocabulary;
    for (const Section& section : documentedSections()) {
        const auto parts = base::split(section.text, '`');
        for (std::size_t i = 1; i < parts.size(); i += 2) {
            for (const std::string& word : base::split(parts[i], ' ')) {
                if (!word.empty() && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos) vocabulary.insert(word);
            }
        }
    }
    vocabulary.insert({"registered_on", "command", "actor", "on"});
    for (const Section& section : documentedSections()) {
        for (const std::string& heading : base::split(section.heading, ',')) {
            const std::string name = base::trimmed(heading);
            Json object{{"command", name}};
            for (const std::string& word : vocabulary) {
                if (word != "command") object[word] = nullptr;
            }
            std::set<std::string> unknown;
            for (const Fault& fault : faultsOf(object.dump())) {
                if (fault.code == "unknown-field") unknown.insert(fault.field);
            }
            std::string described = section.text;
            if (name == "correct-suggestion") {
                for (const Section& other : documentedSections()) {
                    if (other.heading == "register-suggestion") described += other.text;
                }
            }
            for (const std::string& word : vocabulary) {
                if (word == "command" || word == "actor" || word == "on" || unknown.contains(word)) continue;
                INFO(name << " takes " << word);
                CHECK(base::contains(described, "`" + word + "`"));
            }
        }
    }
}

TEST_CASE("An unknown key is refused at every depth with its path") {
    CHECK(hasFault(R"({"command":"open-session","term":18,"number":1,"colour":1})", "unknown-field", "colour"));
    CHECK(hasFault(
        R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"a","role":"lead"},{"unit":"b","role":"joint","colour":1}]})",
        "unknown-field", "tasks[1].colour"));
    CHECK(hasFault(R"({"command":"record-reply","case":"1","unit":"a","outcome":{"colour":1}})", "unknown-field", "outcome.colour"));
    CHECK(hasFault(R"({"command":"register-suggestion","title":"t","lead":{"name":"a","colour":1}})", "unknown-field", "lead.colour"));
    CHECK(hasFault(R"({"command":"register-suggestion","title":"t","co_signers":["a",{"name":"b","colour":1}]})", "unknown-field",
                   "co_signers[1].colour"));
    CHECK(hasFault(R"({"command":"correct-suggestion","case":"1","kind":"plenary"})", "unknown-field", "kind"));
    CHECK(hasFault(R"({"command":"correct-suggestion","case":"1","serial":3})", "unknown-field", "serial"));
}

TEST_CASE("All faults of one object are named at once") {
    const auto faults = faultsOf(
        R"({"command":"assign-suggestion","on":"2023-02-30","case":" ","colour":1,"via":true,"tasks":[{"role":"boss","due_on":"soon"}]})");
    const std::vector<Fault> expected{{"no-such-date", "on"},
                                      {"field-required", "case"},
                                      {"field-required", "tasks[0].unit"},
                                      {"unknown-code", "tasks[0].role"},
                                      {"no-such-date", "tasks[0].due_on"},
                                      {"text-expected", "via"},
                                      {"unknown-field", "colour"}};
    CHECK(faults.size() == expected.size());
    for (const Fault& fault : expected) {
        INFO(fault.code << " " << fault.field);
        CHECK(std::find(faults.begin(), faults.end(), fault) != faults.end());
    }
}

TEST_CASE("A required field is refused when absent null blank or an empty list") {
    for (const std::string_view value : {"", R"(,"unit":null)", R"(,"unit":"")", R"(,"unit":" 　")"}) {
        CHECK(faultsOf(R"({"command":"acknowledge-receipt","case":"1")" + std::string(value) + "}") ==
              std::vector<Fault>{{"field-required", "unit"}});
    }
    CHECK(faultsOf(R"({"command":"assign-suggestion","case":"1","tasks":[]})") == std::vector<Fault>{{"field-required", "tasks"}});
    CHECK(faultsOf(R"({"command":"decide-extension","case":"1","unit":"a"})") == std::vector<Fault>{{"field-required", "granted"}});
    CHECK(faultsOf(R"({"command":"decide-extension","case":"1","unit":"a","granted":false})").empty());
}

TEST_CASE("A value of the wrong sort is refused and never converted") {
    CHECK(hasFault(R"({"command":"open-session","term":"18","number":1})", "number-expected", "term"));
    CHECK(hasFault(R"({"command":"open-session","term":18.5,"number":1})", "number-expected", "term"));
    CHECK(hasFault(R"({"command":"open-session","term":-1,"number":1})", "number-expected", "term"));
    CHECK(hasFault(R"({"command":"open-session","term":18446744073709551615,"number":1})", "number-expected", "term"));
    CHECK(hasFault(R"({"command":"decide-extension","case":"1","unit":"a","granted":"true"})", "true-or-false-expected", "granted"));
    CHECK(hasFault(R"({"command":"decide-extension","case":"1","unit":"a","granted":1})", "true-or-false-expected", "granted"));
    CHECK(hasFault(R"({"command":"assign-suggestion","case":"1","tasks":{"unit":"a"}})", "list-expected", "tasks"));
    CHECK(hasFault(R"({"command":"assign-suggestion","case":"1","tasks":["a"]})", "object-expected", "tasks[0]"));
    CHECK(hasFault(R"({"command":"register-suggestion","title":"t","lead":true})", "deputy-expected", "lead"));
    CHECK(hasFault(R"({"command":"register-suggestion","title":["t"],"lead":"a"})", "text-expected", "title"));
    CHECK(hasFault(R"({"command":"register-suggestion","title":"t","lead":"a","kind":"Plenary"})", "unknown-code", "kind"));
    CHECK(hasFault(R"({"command":"open-session","term":18,"number":1,"opened":45000})", "no-such-date", "opened"));
    CHECK(faultsOf(R"({"command":"fly"})") == std::vector<Fault>{{"unknown-command", "command"}});
    CHECK(faultsOf(R"({"term":18})") == std::vector<Fault>{{"field-required", "command"}});
    CHECK(faultsOf(R"([1])") == std::vector<Fault>{{"object-expected", ""}});
    for (const char* text : {"", "{", "nonsense", R"({"command":"open-session",})", "{} {}", "{\"command\":\"\xFF\"}"}) {
        INFO(text);
        CHECK(faultsOf(text) == std::vector<Fault>{{"invalid-json", ""}});
    }
}

TEST_CASE("An undated fact is not a fact of today and an emptied value not an absent one") {
    const auto undated = app::commandFromJson(R"({"command":"acknowledge-receipt","on":null,"case":"1","unit":"a"})", "张敏");
    REQUIRE(undated);
    CHECK(undated->date.isUndated);
    CHECK(undated->actor == "张敏");
    CHECK(Json::parse(app::commandToJson(*undated)).at("on").is_null());
    const auto today = app::commandFromJson(R"({"command":"acknowledge-receipt","case":"1","unit":"a"})", "");
    CHECK_FALSE(today->date.isUndated);
    CHECK_FALSE(Json::parse(app::commandToJson(*today)).contains("on"));
    const std::string correction =
        R"({"command":"correct-suggestion","actor":"张敏","case":"1","category":null,"co_signers":[],"remark":""})";
    CHECK(Json::parse(app::commandToJson(app::commandFromJson(correction, "").value())) == Json::parse(correction));
}

}  // namespace huying::tests
