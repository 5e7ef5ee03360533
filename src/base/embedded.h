// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace huying::base {

// A file of resources/ that the program carries inside itself.
struct EmbeddedFile {
    std::string_view name;  // path below resources/: "migrations/0001_register.sql"
    const char* begin;
    const char* end;

    [[nodiscard]] std::string_view text() const { return {begin, static_cast<std::size_t>(end - begin)}; }
};

// All of them, by name in ascending order.
std::span<const EmbeddedFile> embeddedFiles();

// One of them; asking for a file that is not there is a programming error and ends the program with its name.
std::string_view embedded(std::string_view name);

}  // namespace huying::base
