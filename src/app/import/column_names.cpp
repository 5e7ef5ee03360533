// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/column_names.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/embedded.h"
#include "base/text.h"

namespace huying::app {

namespace {

const nlohmann::json& resource() {
    static const auto json = nlohmann::json::parse(base::embedded("import/columns.json"));
    return json;
}

// 主办单位（分办单位） and 公开（是/否）: what stands in brackets explains the header.
std::string withoutExplanation(const std::string& name) {
    const std::size_t open = name.find('(');
    return open == std::string::npos || open == 0 ? name : name.substr(0, open);
}

template <class Map>
auto findHeader(const Map& map, std::string_view header) {
    const std::string name = base::comparableName(header);
    const auto found = map.find(name);
    return found != map.end() ? found : map.find(withoutExplanation(name));
}

}  // namespace

const ColumnNames& ColumnNames::of(ImportKind kind) {
    static const ColumnNames suggestions("suggestions");
    static const ColumnNames deputies("deputies");
    static const ColumnNames units("units");
    static const ColumnNames calendar("calendar");
    switch (kind) {
        case ImportKind::suggestions:
            return suggestions;
        case ImportKind::deputies:
            return deputies;
        case ImportKind::units:
            return units;
        case ImportKind::calendar:
            return calendar;
    }
    return suggestions;
}

ColumnNames::ColumnNames(std::string_view kind) {
    const auto& json = resource().at(std::string(kind));
    for (const auto& row : json.at("columns"))
        columns_.push_back({row.at("code").get<std::string>(), row.at("name").get<std::string>(), row.at("also")});
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        readings_[base::comparableName(columns_[column].name)] = {column, true};
        for (const std::string& spelling : columns_[column].also) readings_.emplace(base::comparableName(spelling), Reading{column, false});
    }
    for (const auto& code : json.at("needed")) needed_.push_back(find(code.get<std::string>()).value());
    for (const auto& [header, codes] : json.at("by_values").items()) {
        for (const auto& code : codes) byValues_[base::comparableName(header)].push_back(find(code.get<std::string>()).value());
    }
    if (const auto computed = json.find("computed"); computed != json.end()) {
        for (const auto& header : *computed) computed_.insert(base::comparableName(header.get<std::string>()));
    }
}

std::optional<std::size_t> ColumnNames::find(std::string_view nameOrCode) const {
    const std::string wanted = base::comparableName(nameOrCode);
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        if (columns_[column].code == wanted || base::comparableName(columns_[column].name) == wanted) return column;
    }
    return std::nullopt;
}

std::optional<ColumnNames::Reading> ColumnNames::read(std::string_view header) const {
    const auto found = findHeader(readings_, header);
    return found == readings_.end() ? std::nullopt : std::optional(found->second);
}

const std::vector<std::size_t>* ColumnNames::decidedByValues(std::string_view header) const {
    const auto found = findHeader(byValues_, header);
    return found == byValues_.end() ? nullptr : &found->second;
}

bool ColumnNames::isComputed(std::string_view header) const {
    const std::string name = base::comparableName(header);
    return computed_.contains(name) || computed_.contains(withoutExplanation(name));
}

std::optional<std::size_t> ColumnNames::proposal(std::string_view header) const {
    constexpr double alikeEnough = 0.4;
    double best = alikeEnough;
    std::optional<std::size_t> proposed;
    const std::string name = withoutExplanation(base::comparableName(header));
    for (const auto& [spelling, reading] : readings_) {
        const double alike = base::likeness(name, spelling);
        if (alike <= best) continue;
        best = alike;
        proposed = reading.column;
    }
    return proposed;
}

const WordsBesideRows& wordsBesideRows() {
    static const WordsBesideRows words{resource().at("rows").at("totals"), resource().at("rows").at("notes")};
    return words;
}

}  // namespace huying::app
