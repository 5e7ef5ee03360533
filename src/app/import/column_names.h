// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/questions/saved_mapping.h"

// By which names offices call the columns of their tables: data of resources/import/columns.json, not code.
namespace huying::app {

// A field that a column can go to.
struct ColumnName {
    std::string code;               // in mappings, beside the name: result_class
    std::string name;               // 结果类别: goes before another spelling
    std::vector<std::string> also;  // as other places write it, each with this meaning only
};

class ColumnNames {
public:
    static const ColumnNames& of(ImportKind kind);

    [[nodiscard]] const std::vector<ColumnName>& columns() const { return columns_; }
    [[nodiscard]] const std::vector<std::size_t>& needed() const { return needed_; }
    // By name or code, as a mapping says it.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view nameOrCode) const;

    struct Reading {
        std::size_t column = 0;
        bool isOwnName = false;
    };
    // What a header means; case, width, blanks and an explanation in brackets do not matter.
    [[nodiscard]] std::optional<Reading> read(std::string_view header) const;
    // The fields between which the values below a header decide; where it is one field, whether they stand for it at all.
    // Null for other headers.
    [[nodiscard]] const std::vector<std::size_t>* decidedByValues(std::string_view header) const;
    // Whether lists of this program have it and no table brings it: it is computed from what the others say.
    [[nodiscard]] bool isComputed(std::string_view header) const;
    // The field whose names are most like an unknown header; none where nothing is like it.
    [[nodiscard]] std::optional<std::size_t> proposal(std::string_view header) const;

private:
    explicit ColumnNames(std::string_view kind);

    std::vector<ColumnName> columns_;
    std::vector<std::size_t> needed_;
    std::map<std::string, Reading, std::less<>> readings_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> byValues_;
    std::set<std::string, std::less<>> computed_;  // as comparableName has them
};

// With which words rows begin that sum up or explain a table and are none of its rows.
struct WordsBesideRows {
    std::vector<std::string> totals;
    std::vector<std::string> notes;
};
const WordsBesideRows& wordsBesideRows();

}  // namespace huying::app
