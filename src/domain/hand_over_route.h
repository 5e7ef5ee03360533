// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/enum_codes.h"
#include "domain/directory.h"

// Which body hands pieces over to the units of a system: the government office passes them on inside the government system,
// courts and procuratorates get theirs directly (SH 11, ZJ 11). The office says it once; a task keeps what it was given.
namespace huying::domain {

enum class RouteWay {
    through,  // a body stands between
    direct,   // straight to the unit
    none,     // nothing is said
};

struct HandOverRoute {
    UnitSystem system = UnitSystem::unknown;
    std::string assignedBy;  // empty: whoever the assignment names
    std::string via;         // the body between; empty: straight to the units

    bool operator==(const HandOverRoute&) const = default;
};

RouteWay wayOf(const HandOverRoute* route);

// Null where nothing is said about the system.
const HandOverRoute* routeOf(const std::vector<HandOverRoute>& routes, UnitSystem system);

// The body that passes a piece on to this unit; empty where none does, and for the body itself, which passes nothing on to itself.
std::string bodyBefore(const HandOverRoute& route, const Unit& unit);

// Units that get their pieces in the same way.
struct UnitsOfBody {
    bool hasRoute = true;
    std::string body;                         // empty: straight
    UnitSystem system = UnitSystem::unknown;  // that nothing is said about
    std::vector<const Unit*> units;
};

// Units by body, in protocol order of the systems; those of a system without a route last.
std::vector<UnitsOfBody> unitsByBody(const std::vector<const Unit*>& units, const std::vector<HandOverRoute>& routes);

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::RouteWay> {
    using E = domain::RouteWay;
    static constexpr std::string_view name = "route_way";
    static constexpr std::array values{
        std::pair{E::through, std::string_view("through")},
        std::pair{E::direct, std::string_view("direct")},
        std::pair{E::none, std::string_view("none")},
    };
};
