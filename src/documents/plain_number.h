// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace huying::documents {

// The shortest plain decimal form with the 15 digits a spreadsheet shows: 120, 0.5, -3.45; never an exponent.
std::string plainNumber(double number);

// The number that `text` is, whole and with a decimal point at most; nothing for "0120", "1e3", "12 件", "".
// Numbers with leading zeros and those too long to survive are labels (certificates, telephones), not quantities.
std::optional<double> quantityOf(std::string_view text);

}  // namespace huying::documents
