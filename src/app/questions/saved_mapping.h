// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/enum_codes.h"

namespace huying::app {

// What the rows of a table are.
enum class ImportKind { suggestions, deputies, units, calendar };

// A mapping to which somebody gave a name. Kept with the register for everyone, outside history.
struct SavedMapping {
    std::int64_t id = 0;  // 0: not kept yet
    std::string name;     // unlike any other's, at most 40 characters
    ImportKind kind = ImportKind::suggestions;
    std::string header;   // of the file it was made for: a file with the same one is offered it
    std::string mapping;  // JSON

    bool operator==(const SavedMapping&) const = default;
};

}  // namespace huying::app

template <>
struct huying::base::EnumCodes<huying::app::ImportKind> {
    static constexpr std::string_view name = "import_kind";
    static constexpr std::array values{std::pair{huying::app::ImportKind::suggestions, std::string_view("suggestions")},
                                       std::pair{huying::app::ImportKind::deputies, std::string_view("deputies")},
                                       std::pair{huying::app::ImportKind::units, std::string_view("units")},
                                       std::pair{huying::app::ImportKind::calendar, std::string_view("calendar")}};
};
