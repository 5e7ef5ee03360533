// SPDX-License-Identifier: GPL-3.0-or-later
// The codes of errors that the sources name, beside the catalogue of words that has to have a sentence for each.
#include <catch2/catch.hpp>

#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "architecture/source_text.h"

namespace huying::tests {

namespace {

// The sources' text without line comments.
std::vector<std::string> sources() {
    std::vector<std::string> texts;
    static const std::regex comment(R"(//[^\n]*)");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "src")) {
        if (entry.path().extension() == ".cpp") texts.push_back(std::regex_replace(fileText(entry.path()), comment, ""));
    }
    return texts;
}

// Code literals in the first argument of what makes an error, and all literals that the table's refusals return.
std::set<std::string> errorCodesInSources() {
    std::set<std::string> codes;
    static const std::regex call(R"re(\b(?:Error|error|fail|refuse|notice|refusal|failed)\s*\(([^;,]*))re");
    static const std::regex literal(R"re("([a-z]+(?:-[a-z]+)+)")re");
    const auto take = [&](const std::string& text) {
        for (auto found = std::sregex_iterator(text.begin(), text.end(), literal); found != std::sregex_iterator(); ++found)
            codes.insert((*found)[1]);
    };
    for (const std::string& text : sources()) {
        for (auto found = std::sregex_iterator(text.begin(), text.end(), call); found != std::sregex_iterator(); ++found) take((*found)[1]);
        const std::size_t table = text.find("refusalOf(Need need) {");
        if (table != std::string::npos) take(text.substr(table, text.find("\n}", table) - table));
    }
    return codes;
}

}  // namespace

TEST_CASE("Every error code in the sources has a sentence in both languages") {
    const auto codes = errorCodesInSources();
    CHECK(codes.size() > 60);
    for (const std::string code :
         {"too-early", "not-a-signer", "already-withdrawn", "extension-pending", "changed-meanwhile", "number-expected"})
        CHECK(codes.contains(code));
    for (const std::string language : {"zh", "en"}) {
        const auto sentences = nlohmann::json::parse(fileText(root / "resources/words" / (language + ".json"))).at("error");
        for (const std::string& code : codes) {
            INFO(language << " " << code);
            CHECK(sentences.contains(code));
        }
    }
}

}  // namespace huying::tests
