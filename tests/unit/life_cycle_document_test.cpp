// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "life_cycle_document.h"

namespace huying::tests {

namespace {

std::filesystem::path documents() { return std::filesystem::path(HUYING_SOURCE_DIR) / "docs"; }

std::string textOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("docs/life-cycle.md and its drawing are what the state tables say") {
    CHECK(textOf(documents() / "life-cycle.md") == lifeCycleDocument());
    CHECK(textOf(documents() / "life-cycle.svg") == lifeCycleDrawing());
}

// Run by the target update_life_cycle alone.
TEST_CASE("write docs/life-cycle.md", "[.write]") {
    std::ofstream(documents() / "life-cycle.md", std::ios::binary) << lifeCycleDocument();
    std::ofstream(documents() / "life-cycle.svg", std::ios::binary) << lifeCycleDrawing();
    CHECK(std::filesystem::exists(documents() / "life-cycle.svg"));
}

}  // namespace huying::tests
