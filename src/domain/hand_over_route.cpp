// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hand_over_route.h"

#include <algorithm>

#include "base/text.h"

namespace huying::domain {

RouteWay wayOf(const HandOverRoute* route) {
    if (route == nullptr) return RouteWay::none;
    return route->via.empty() ? RouteWay::direct : RouteWay::through;
}

const HandOverRoute* routeOf(const std::vector<HandOverRoute>& routes, UnitSystem system) {
    const auto found = std::find_if(routes.begin(), routes.end(), [system](const HandOverRoute& row) { return row.system == system; });
    return found == routes.end() ? nullptr : &*found;
}

std::string bodyBefore(const HandOverRoute& route, const Unit& unit) {
    const std::string body = base::comparableName(route.via);
    const auto isBody = [&](const std::string& name) { return base::comparableName(name) == body; };
    const bool isItself = isBody(unit.name) || isBody(unit.shortName) || std::any_of(unit.aliases.begin(), unit.aliases.end(), isBody);
    return isItself ? std::string() : route.via;
}

std::vector<UnitsOfBody> unitsByBody(const std::vector<const Unit*>& units, const std::vector<HandOverRoute>& routes) {
    std::vector<const Unit*> ordered = units;
    std::stable_sort(ordered.begin(), ordered.end(), [](const Unit* left, const Unit* right) { return left->system < right->system; });
    std::vector<UnitsOfBody> groups;
    for (const Unit* unit : ordered) {
        const HandOverRoute* route = routeOf(routes, unit->system);
        UnitsOfBody wanted;
        wanted.hasRoute = route != nullptr;
        if (route != nullptr) {
            wanted.body = bodyBefore(*route, *unit);
        } else {
            wanted.system = unit->system;
        }
        const auto isSame = [&](const UnitsOfBody& one) {
            return one.hasRoute == wanted.hasRoute && one.body == wanted.body && one.system == wanted.system;
        };
        auto place = std::find_if(groups.begin(), groups.end(), isSame);
        if (place == groups.end()) place = groups.insert(groups.end(), std::move(wanted));
        place->units.push_back(unit);
    }
    std::stable_partition(groups.begin(), groups.end(), [](const UnitsOfBody& one) { return one.hasRoute; });
    return groups;
}

}  // namespace huying::domain
