// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace huying::base {

// UTF-8 helpers for Chinese office text. All take and give UTF-8.

// Without blanks at both ends, the ideographic space and the no-break space included.
std::string trimmed(std::string_view text);

// Full-width letters, digits and signs (！ to ～) and the ideographic space folded to ASCII. Other text unchanged.
std::string foldWidth(std::string_view text);

// ASCII letters to lower case; everything else unchanged.
std::string lowered(std::string_view text);

// A name as it is compared: trimmed, width folded, inner blanks out, every spelling of the name dot as U+00B7.
std::string comparableName(std::string_view name);

bool isValidUtf8(std::string_view text);

// Code points, for widths and lengths that people count in characters.
std::size_t characterCount(std::string_view text);
std::vector<std::string> characters(std::string_view text);

// The first `most` characters, with an ellipsis when something was left out.
std::string shortened(std::string_view text, std::size_t most);

// The values of a cell that holds several: separated by 、 ; ； or a line break; empty ones left out, each trimmed.
std::vector<std::string> splitValues(std::string_view cell);

std::vector<std::string> split(std::string_view text, char separator);
std::string joined(const std::vector<std::string>& parts, std::string_view separator);
bool contains(std::string_view text, std::string_view part);
std::string replacedAll(std::string text, std::string_view from, std::string_view to);

// A whole number without sign, or nothing: "0120" is 120.
std::optional<int> parseNumber(std::string_view digits);

// How alike two short names are, 0..1, by shared characters and neighbouring pairs; for "did you mean".
double likeness(std::string_view left, std::string_view right);

// The three most alike of `candidates`, best first, 、 between: for "did you mean".
std::string nearestNames(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace huying::base
