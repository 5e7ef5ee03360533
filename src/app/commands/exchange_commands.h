// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

// What the office decides about returned work (decision 0039).
namespace huying::app {

// 不予登记: lines of a unit's returns that were not taken over and that the office will not record.
struct LayAsideLines {
    static constexpr std::string_view name = "lay-aside-lines";
    std::string unit;
    std::vector<std::string> lines;  // as lists of what is left name them (lineName in app/exchange/left_lines.h)
    std::string reason;              // told to the unit
};

template <class Visitor>
void visitFields(Visitor& visitor, LayAsideLines& c) {
    visitor.required("unit", c.unit);
    visitor.required("lines", c.lines);
    visitor.required("reason", c.reason);
}

}  // namespace huying::app
