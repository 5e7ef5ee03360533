// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>

#include "domain/text_signs.h"

namespace huying::domain {

// Signs [begin, end) of a text.
struct StatedAddress {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Where somebody is said to live at sign `i` without a colon: 住址成都市武侯区一环路1号, 我住玉林东街9号院. A number of a house behind
// a street, a village or a compound makes it an address, to its last number: 住址变更后, 地址是否准确 are none.
std::optional<StatedAddress> statedAddressAt(const Signs& signs, std::size_t i);

}  // namespace huying::domain
