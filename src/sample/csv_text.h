// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace huying::sample {

using CsvRow = std::map<std::string, std::string>;

/// Reads a UTF-8 CSV file with a header row. Throws std::runtime_error, naming file and line, when it cannot
/// be read, a needed column is missing, or a row has another number of cells than the header.
std::vector<CsvRow> readCsv(const std::filesystem::path& file, const std::vector<std::string>& neededColumns);

std::string readTextFile(const std::filesystem::path& file);

/// The parts between separators (any of several spellings), without empty ones and blanks around them.
std::vector<std::string> splitList(std::string_view text, const std::vector<std::string>& separators);

std::string replaceAll(std::string text, std::string_view what, std::string_view with);

std::string joined(const std::vector<std::string>& parts, std::string_view separator);

} // namespace huying::sample
