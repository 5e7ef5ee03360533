// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_text.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace huying::sample {

namespace {

std::vector<std::string> cellsOf(const std::string& line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char sign = line[at];
        if (quoted && sign == '"' && at + 1 < line.size() && line[at + 1] == '"') {
            cells.back() += sign;
            ++at;
        } else if (sign == '"') {
            quoted = !quoted;
        } else if (sign == ',' && !quoted) {
            cells.emplace_back();
        } else {
            cells.back() += sign;
        }
    }
    return cells;
}

} // namespace

std::string readTextFile(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throw std::runtime_error("cannot read " + file.string());
    }
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

std::vector<CsvRow> readCsv(const std::filesystem::path& file, const std::vector<std::string>& neededColumns) {
    std::string content = readTextFile(file);
    if (content.starts_with("\xEF\xBB\xBF")) {
        content.erase(0, 3);
    }
    std::istringstream stream(content);
    std::vector<std::string> header;
    std::vector<CsvRow> rows;
    std::string line;
    for (int number = 1; std::getline(stream, line); ++number) {
        if (!line.empty() && line.back() == '\r') {
            line.pop_back();
        }
        if (line.empty()) {
            continue;
        }
        std::vector<std::string> cells = cellsOf(line);
        if (header.empty()) {
            header = std::move(cells);
            continue;
        }
        if (cells.size() != header.size()) {
            throw std::runtime_error(file.string() + " line " + std::to_string(number) + " has " + std::to_string(cells.size()) +
                                     " cells instead of " + std::to_string(header.size()));
        }
        CsvRow row;
        for (std::size_t column = 0; column < header.size(); ++column) {
            row[header[column]] = std::move(cells[column]);
        }
        rows.push_back(std::move(row));
    }
    for (const std::string& column : neededColumns) {
        if (std::find(header.begin(), header.end(), column) == header.end()) {
            throw std::runtime_error(file.string() + " has no column " + column);
        }
    }
    return rows;
}

std::vector<std::string> splitList(std::string_view text, const std::vector<std::string>& separators) {
    std::string plain(text);
    for (const std::string& separator : separators) {
        plain = replaceAll(plain, separator, "\n");
    }
    std::vector<std::string> parts;
    std::istringstream stream(plain);
    for (std::string part; std::getline(stream, part);) {
        const auto first = part.find_first_not_of(' ');
        if (first != std::string::npos) {
            parts.push_back(part.substr(first, part.find_last_not_of(' ') - first + 1));
        }
    }
    return parts;
}

std::string replaceAll(std::string text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
    return text;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? std::string() : std::string(separator)) + part;
    }
    return text;
}

} // namespace huying::sample
