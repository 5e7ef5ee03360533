// SPDX-License-Identifier: GPL-3.0-or-later
// The manual names what people have to know by name.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <nlohmann/json.hpp>

namespace huying::tests {

namespace {

std::string fileText(const char* file) {
    std::ifstream stream(std::filesystem::path(HUYING_SOURCE_DIR) / file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("the manual and the page of the command line have every column that an import knows") {
    const auto kinds = nlohmann::json::parse(fileText("resources/import/columns.json"));
    const std::string manual = fileText("docs/user/README.md");
    const std::size_t from = manual.find("### 从台账导入");
    REQUIRE(from != std::string::npos);
    const std::string chapter = manual.substr(from, manual.find("\n## ", from) - from);
    const std::string reference = fileText("docs/cli.md");
    int columns = 0;
    for (const auto& [kind, about] : kinds.items()) {
        if (!about.contains("columns")) continue;
        for (const auto& column : about["columns"]) {
            const std::string name = column["name"];
            INFO(kind << " " << name);
            CHECK(chapter.find(name) != std::string::npos);
            CHECK(reference.find(name) != std::string::npos);
            ++columns;
        }
    }
    CHECK(columns > 60);
}

}  // namespace huying::tests
