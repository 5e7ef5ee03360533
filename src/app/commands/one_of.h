// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>

namespace huying::app {

// One value out of many kinds, which does not change; copies share it. What std::variant is to a few kinds: with a hundred,
// every source file that copies one would compile the copying of each (20 s and 100 MB a file), here only that of its own.
template <class First, class... Others>
class OneOf {
    template <class Kind>
    static constexpr bool isKind = (std::is_same_v<Kind, First> || ... || std::is_same_v<Kind, Others>);

    template <class Kind>
    static constexpr std::size_t placeOf() {
        std::size_t place = 0;
        static_cast<void>((std::is_same_v<Kind, First> || ... || (++place, std::is_same_v<Kind, Others>)));
        return place;
    }

public:
    OneOf() : OneOf(First{}) {}
    template <class Kind, class = std::enable_if_t<isKind<Kind>>>
    OneOf(Kind value) : place_(placeOf<Kind>()), value_(std::make_shared<const Kind>(std::move(value))) {}
    OneOf(const OneOf&) = default;  // also where one would move: none is ever without a value
    OneOf& operator=(const OneOf&) = default;
    ~OneOf() = default;

    // Nothing where it is of another kind.
    template <class Kind>
    [[nodiscard]] const Kind* as() const {
        static_assert(isKind<Kind>);
        return place_ == placeOf<Kind>() ? static_cast<const Kind*>(value_.get()) : nullptr;
    }

    // Calls visitor(value). It compiles every kind: for the few places that are about all of them.
    template <class Visitor>
    void visit(Visitor&& visitor) const {
        const auto visitIf = [&]<class Kind>(const Kind* value) {
            if (value != nullptr) visitor(*value);
        };
        visitIf(as<First>());
        (visitIf(as<Others>()), ...);
    }

    // Calls visitor.operator()<Kind>() for each kind in order.
    template <class Visitor>
    static constexpr void forEachKind(Visitor&& visitor) {
        visitor.template operator()<First>();
        (visitor.template operator()<Others>(), ...);
    }

private:
    std::size_t place_;
    std::shared_ptr<const void> value_;
};

}  // namespace huying::app
