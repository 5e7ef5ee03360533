// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/import_mapping.h"

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace huying::app {

using base::Error;
using Json = nlohmann::ordered_json;

namespace {

// Reads one mapping, up to the first thing that is not understood.
class MappingReader {
public:
    MappingReader(const Json& json, ImportKind kind) : json_(json), kind_(kind), names_(ColumnNames::of(kind)) {}

    base::Result<ImportMapping> read() {
        if (!json_.is_object()) wrong("", json_);
        if (!problem_) {
            for (const auto& [key, value] : json_.items()) take(key, value);
        }
        if (problem_) return base::failure(*problem_);
        return std::move(mapping_);
    }

private:
    void wrong(const std::string& key, const Json& value) {
        if (problem_) return;
        const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
        problem_ = Error("invalid-mapping", "", "format").with("key", key).with("value", base::shortened(text, 60));
    }

    std::string field(const std::string& key, const std::string& name) {
        if (const auto column = names_.find(name)) return names_.columns()[*column].name;
        wrong(key, name);
        return {};
    }

    void take(const std::string& key, const Json& value) {
        if (key == "as") {
            if (value != base::codeOf(kind_)) wrong(key, value);
        } else if (key == "columns" && value.is_object()) {
            for (const auto& [header, name] : value.items()) {
                if (name.is_null()) {
                    mapping_.columns[header] = std::nullopt;
                } else if (name.is_string()) {
                    mapping_.columns[header] = field(header, name.get<std::string>());
                } else {
                    wrong(header, name);
                }
            }
        } else if (key == "constants" && value.is_object()) {
            for (const auto& [name, text] : value.items()) {
                if (!text.is_string()) return wrong(name, text);
                mapping_.constants[field(key, name)] = text.get<std::string>();
            }
        } else if (key == "skip_rows" && value.is_array()) {
            for (const Json& row : value) {
                if (!isRowNumber(row)) return wrong(key, row);
                mapping_.skippedRows.insert(row.get<int>());
            }
        } else if (key == "header_row" && isRowNumber(value)) {
            mapping_.headerRow = value.get<int>();
        } else {
            wrong(key, value);
        }
    }

    static bool isRowNumber(const Json& value) {
        constexpr std::int64_t mostRows = 1'048'576;
        return value.is_number_unsigned() && value.get<std::uint64_t>() >= 1 && value.get<std::uint64_t>() <= mostRows;
    }

    const Json& json_;
    ImportKind kind_;
    const ColumnNames& names_;
    ImportMapping mapping_;
    std::optional<Error> problem_;
};

}  // namespace

base::Result<ImportMapping> mappingFromJson(std::string_view text, ImportKind kind) {
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded())
        return base::failure(
            Error("invalid-mapping", "", "format").with("key", "").with("value", base::isValidUtf8(text) ? base::shortened(text, 60) : ""));
    return MappingReader(json, kind).read();
}

std::string mappingToJson(const ImportMapping& mapping, ImportKind kind) {
    Json json{{"as", base::codeOf(kind)}};
    if (mapping.headerRow) json["header_row"] = *mapping.headerRow;
    json["columns"] = Json::object();
    for (const auto& [header, field] : mapping.columns) json["columns"][header] = field ? Json(*field) : Json(nullptr);
    if (!mapping.constants.empty()) json["constants"] = mapping.constants;
    if (!mapping.skippedRows.empty()) json["skip_rows"] = mapping.skippedRows;
    return json.dump(2);
}

std::string headerMark(const std::vector<std::string>& header) {
    std::vector<std::string> names;
    for (const std::string& name : header) {
        if (!name.empty()) names.push_back(base::comparableName(name));
    }
    return base::joined(names, "\t");
}

}  // namespace huying::app
