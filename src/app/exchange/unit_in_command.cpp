// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/unit_in_command.h"

#include <string_view>

namespace huying::app {

namespace {

struct PlaceSetter {
    const std::string& address;
    const std::string& unit;
    void required(std::string_view key, std::string& value) const { optional(key, value); }
    void optional(std::string_view key, std::string& value) const {
        if (key == "unit") value = unit;
        if (key == "case") value = address;
    }
    template <class T>
    void required(std::string_view, T&) const {}
    template <class T>
    void optional(std::string_view, T&) const {}
};

struct UnitGetter {
    std::string unit;
    void required(std::string_view key, std::string& value) { optional(key, value); }
    void optional(std::string_view key, std::string& value) {
        if (key == "unit") unit = value;
    }
    template <class T>
    void required(std::string_view, T&) {}
    template <class T>
    void optional(std::string_view, T&) {}
};

}  // namespace

std::string unitIn(const Command& command) {
    UnitGetter getter;
    command.visit([&](auto value) { visitFields(getter, value); });
    return getter.unit;
}

Command placed(const Command& command, const std::string& address, const std::string& unit) {
    Command changed = command;
    command.visit([&](auto value) {
        PlaceSetter setter{address, unit};
        visitFields(setter, value);
        changed = value;
    });
    return changed;
}

}  // namespace huying::app
