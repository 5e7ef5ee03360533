// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assessment/example_sheets.h"

#include <algorithm>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "app/commands/command_json.h"
#include "base/embedded.h"

namespace huying::app {

namespace {

// The files have the fields of the command; they are part of the program and proved by a test.
ExampleSheet readExample(const base::EmbeddedFile& file) {
    constexpr std::string_view folder = "assessment/";
    constexpr std::string_view ending = ".json";
    const std::string_view name = file.name.substr(folder.size());
    nlohmann::json object = nlohmann::json::parse(file.text());
    object["command"] = std::string(SetAssessmentSheet::name);
    const auto request = commandFromJson(object.dump(), "-");
    if (!request) throw std::logic_error("bad example: " + std::string(file.name));
    return {std::string(name.substr(0, name.size() - ending.size())), *request->command.as<SetAssessmentSheet>()};
}

}  // namespace

const std::vector<ExampleSheet>& exampleSheets() {
    static const std::vector<ExampleSheet> sheets = [] {
        std::vector<ExampleSheet> read;
        for (const base::EmbeddedFile& file : base::embeddedFiles()) {
            if (file.name.starts_with("assessment/")) read.push_back(readExample(file));
        }
        return read;
    }();
    return sheets;
}

const ExampleSheet* exampleSheet(std::string_view code) {
    const auto found =
        std::find_if(exampleSheets().begin(), exampleSheets().end(), [code](const ExampleSheet& one) { return one.code == code; });
    return found == exampleSheets().end() ? nullptr : &*found;
}

}  // namespace huying::app
