// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/directory_order.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/name_order.h"

namespace huying::app {

namespace {

// Keys are made once per entry; entries of the same key stay as they were.
template <class Entry, class Key>
std::vector<Entry> ordered(std::vector<Entry> entries, Key key) {
    std::vector<std::pair<std::string, std::size_t>> places;
    for (std::size_t i = 0; i < entries.size(); ++i) places.emplace_back(key(entries[i]), i);
    std::sort(places.begin(), places.end());
    std::vector<Entry> result;
    for (const auto& [text, place] : places) result.push_back(std::move(entries[place]));
    return result;
}

}  // namespace

std::vector<domain::Unit> unitsInOrder(RegisterReader& reader, DirectoryOrder order) {
    std::vector<domain::Unit> units = reader.units();
    if (order == DirectoryOrder::pinyin)
        return ordered(std::move(units), [](const domain::Unit& unit) { return base::pinyinKey(unit.displayName()); });
    if (order == DirectoryOrder::strokes || order == DirectoryOrder::surnameStrokes)
        return ordered(std::move(units), [](const domain::Unit& unit) { return base::strokeKey(unit.displayName()); });
    return units;
}

std::vector<domain::Deputy> deputiesInOrder(RegisterReader& reader, int term, DirectoryOrder order) {
    std::vector<domain::Deputy> deputies = reader.deputies(term);
    if (order == DirectoryOrder::pinyin)
        return ordered(std::move(deputies), [](const domain::Deputy& deputy) { return base::personPinyinKey(deputy.name); });
    if (order == DirectoryOrder::strokes)
        return ordered(std::move(deputies), [](const domain::Deputy& deputy) { return base::strokeKey(deputy.name); });
    if (order == DirectoryOrder::surnameStrokes)
        return ordered(std::move(deputies), [](const domain::Deputy& deputy) { return base::surnameStrokeKey(deputy.name); });
    // The delegations as they stand, and within each the order in which lists of deputies are printed (domain.md §8.23).
    std::map<std::string, std::string> places;
    for (const domain::Deputy& deputy : deputies) {
        const std::string place = std::to_string(places.size());
        places.emplace(deputy.delegationName, std::string(10 - place.size(), '0') + place);
    }
    return ordered(std::move(deputies),
                   [&](const domain::Deputy& deputy) { return places.at(deputy.delegationName) + base::strokeKey(deputy.name); });
}

}  // namespace huying::app
