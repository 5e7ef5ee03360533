// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace huying::base {

// What went wrong, for a person and for a program. The sentence itself is made from `code` by the catalogue of
// sentences (app/words), so that window, command line and papers say the same thing in either language.
struct Error {
    std::string code;   // kebab-case, stable: "unknown-unit"
    std::string field;  // the command's or table's field concerned, empty when it is not about one field
    std::string rule;   // kind of rule broken: required, known, unique, order, format, conflict, storage ...
    std::vector<std::pair<std::string, std::string>> arguments;  // {placeholder, text} for the sentence

    Error() = default;
    explicit Error(std::string theCode) : code(std::move(theCode)) {}
    Error(std::string theCode, std::string theField, std::string theRule)
        : code(std::move(theCode)), field(std::move(theField)), rule(std::move(theRule)) {}

    // Adds an argument of the sentence: Error("unknown-unit", "unit", "known").with("name", text).
    [[nodiscard]] Error with(std::string placeholder, std::string text) && {
        arguments.emplace_back(std::move(placeholder), std::move(text));
        return std::move(*this);
    }
    bool operator==(const Error&) const = default;
};

using Errors = std::vector<Error>;

template <class T>
using Result = tl::expected<T, Error>;

// For checks that name every reason at once.
template <class T>
using Checked = tl::expected<T, Errors>;

inline tl::unexpected<Error> failure(Error error) { return tl::unexpected<Error>(std::move(error)); }

}  // namespace huying::base
