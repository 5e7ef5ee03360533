// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "base/result.h"

namespace huying::app {

// What the rows of a file that went in have said of each deputy or unit. Several rows may be about the same one: the first value holds
// and another one further down is told, so that a file that contradicts itself does not change the register back and forth and
// importing it again changes nothing.
template <class Id, class Column>
class FileValues {
public:
    struct Given {
        std::string value;
        int row = 0;  // as the spreadsheet numbers it
    };

    // The first stays; an empty value says nothing. `part`: of a column with something of several people, whose it is.
    void add(Id id, Column column, std::string value, int row, std::string part = {}) {
        if (!value.empty()) given_.emplace(std::tuple(id, column, std::move(part)), Given{std::move(value), row});
    }
    // What an earlier row said; null where none did.
    [[nodiscard]] const Given* find(Id id, Column column, const std::string& part = {}) const {
        const auto found = given_.find(std::tuple(id, column, part));
        return found == given_.end() ? nullptr : &found->second;
    }

private:
    std::map<std::tuple<Id, Column, std::string>, Given> given_;
};

// The notice about a later value.
template <class Given>
base::Error anotherValueInFile(const Given& first, const std::string& value) {
    return base::Error("another-value-in-file", "", "unique")
        .with("value", value)
        .with("known", first.value)
        .with("row", std::to_string(first.row));
}

}  // namespace huying::app
