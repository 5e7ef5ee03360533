// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace huying::tests {

// What one run of the built huying-cli gave back.
struct ProgramResult {
    int exitCode = -1;
    std::string output;
    std::string errors;

    [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(output); }
    // Each line of JSON Lines.
    [[nodiscard]] std::vector<nlohmann::json> lines() const;
};

// A folder with a register of its own, gone with this object, and the program run on it as a person runs it.
class CommandLine {
public:
    CommandLine();
    ~CommandLine();
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;

    [[nodiscard]] std::filesystem::path path(const std::string& name) const { return folder_ / name; }
    [[nodiscard]] std::string ledger() const { return path("a.huying").string(); }
    // Writes a file of the folder and returns its path.
    std::string file(const std::string& name, const std::string& text) const;

    // Exactly these words after the program's name.
    ProgramResult run(const std::vector<std::string>& words, const std::string& input = {},
                      const std::vector<std::string>& environment = {}) const;
    // With --ledger of this folder before them.
    ProgramResult onLedger(std::vector<std::string> words, const std::string& input = {},
                           const std::vector<std::string>& environment = {}) const;
    // `apply` of these lines.
    ProgramResult apply(const std::vector<std::string>& lines) const;

private:
    std::filesystem::path folder_;
};

}  // namespace huying::tests
