// SPDX-License-Identifier: GPL-3.0-or-later
// The windows' translation beside its source texts, and the catalogue of words beside the code that asks for them. That
// every text of the windows is in the translation at all is checked with lupdate (.ci/run).
#include <catch2/catch.hpp>

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "architecture/source_text.h"

namespace huying::tests {

namespace {

// All that is between `open` and `close`, one after another.
std::vector<std::string> between(const std::string& text, const std::string& open, const std::string& close) {
    std::vector<std::string> parts;
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
        at += open.size();
        const std::size_t end = text.find(close, at);
        if (end == std::string::npos) break;
        parts.push_back(text.substr(at, end - at));
        at = end;
    }
    return parts;
}

std::set<std::string> placeholdersOf(const std::string& text) {
    std::set<std::string> found;
    static const std::regex placeholder(R"(%(?:L?\d{1,2}|n))");
    for (auto each = std::sregex_iterator(text.begin(), text.end(), placeholder); each != std::sregex_iterator(); ++each)
        found.insert(each->str());
    return found;
}

// Every string literal of the program, adjacent ones apart.
std::set<std::string> literals() {
    std::set<std::string> found;
    static const std::regex comment(R"(//[^\n]*)");
    static const std::regex literal(R"re("((?:[^"\\\n]|\\.)*)")re");
    for (const char* folder : {"src", "ui"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            const auto ending = entry.path().extension();
            if (ending != ".cpp" && ending != ".h") continue;
            const std::string text = std::regex_replace(fileText(entry.path()), comment, "");
            for (auto each = std::sregex_iterator(text.begin(), text.end(), literal); each != std::sregex_iterator(); ++each)
                found.insert((*each)[1]);
        }
    }
    return found;
}

std::map<std::string, std::set<std::string>> catalogue() {
    std::map<std::string, std::set<std::string>> keys;
    const auto json = nlohmann::json::parse(fileText(root / "resources/words/zh.json"));
    for (const auto& [group, texts] : json.items()) {
        for (const auto& [key, text] : texts.items()) keys[group].insert(key);
    }
    return keys;
}

// Names of columns and tables stand in the schema.
std::set<std::string> namesInSchema() {
    std::set<std::string> names;
    static const std::regex name(R"([a-z_]+)");
    for (const auto& entry : std::filesystem::directory_iterator(root / "resources/migrations")) {
        const std::string text = fileText(entry.path());
        for (auto each = std::sregex_iterator(text.begin(), text.end(), name); each != std::sregex_iterator(); ++each)
            names.insert(each->str());
    }
    return names;
}

}  // namespace

TEST_CASE("every text of the windows has a whole translation with the same placeholders") {
    int messages = 0;
    for (const std::string& message : between(fileText(root / "resources/i18n/huying_zh_CN.ts"), "<message", "</message>")) {
        ++messages;
        const auto sources = between(message, "<source>", "</source>");
        INFO(message);
        REQUIRE(sources.size() == 1);
        CHECK(message.find("type=\"unfinished\"") == std::string::npos);
        std::vector<std::string> translations = between(message, "<translation>", "</translation>");
        for (const std::string& form : between(message, "<numerusform>", "</numerusform>")) translations.push_back(form);
        REQUIRE_FALSE(translations.empty());
        for (const std::string& translation : translations) {
            CHECK_FALSE(translation.empty());
            CHECK(placeholdersOf(translation) == placeholdersOf(sources.front()));
        }
    }
    CHECK(messages > 500);
}

TEST_CASE("every key that the code asks the catalogue for is there") {
    const auto keys = catalogue();
    static const std::regex asked(R"(([a-z_]+)\.([A-Za-z0-9_.-]+))");
    int found = 0;
    for (const std::string& literal : literals()) {
        std::smatch match;
        if (!std::regex_match(literal, match, asked) || !keys.contains(match[1])) continue;
        // The beginning of a key; a column; a file.
        if (literal.ends_with(".") || literal == "contact.way" || literal.ends_with(".jsonl")) continue;
        INFO(literal);
        CHECK(keys.at(match[1]).contains(match[2]));
        ++found;
    }
    CHECK(found > 40);
}

TEST_CASE("no sentence or label of the catalogue is left over") {
    const std::set<std::string> said = literals();
    const std::set<std::string> schema = namesInSchema();
    for (const auto& [group, keys] : catalogue()) {
        for (const std::string& key : keys) {
            const bool isOfSchema = (group == "table" || group == "column") && schema.contains(key);
            // "why.not_assigned" as a whole, or "not_assigned" where the group is put before it.
            const std::string last = key.substr(key.rfind('.') + 1);
            // "unit" + "_tasks", "final_" + "mostly_satisfied": a list's name and what is counted.
            bool isJoined = false;
            for (std::size_t joint = last.find('_'); joint != std::string::npos && !isJoined; joint = last.find('_', joint + 1)) {
                const bool isBegun = said.contains(last.substr(0, joint)) || said.contains(last.substr(0, joint + 1));
                isJoined = isBegun && (said.contains(last.substr(joint)) || said.contains(last.substr(joint + 1)));
            }
            INFO(group << "." << key);
            CHECK((isOfSchema || said.contains(group + "." + key) || said.contains(key) || said.contains(last) || isJoined ||
                   group == "weekday"));
        }
    }
}

}  // namespace huying::tests
