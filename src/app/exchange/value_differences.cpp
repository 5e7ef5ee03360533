// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/value_differences.h"

#include "base/text.h"

namespace huying::app {

bool isSameText(const std::string& left, const std::string& right) { return base::comparableName(left) == base::comparableName(right); }

ValueDifferences& ValueDifferences::text(std::string_view column, const std::string& given, const std::string& known) {
    if (reading_ == Reading::given && base::trimmed(given).empty()) return *this;
    return wholeText(column, given, known);
}

ValueDifferences& ValueDifferences::wholeText(std::string_view column, const std::string& given, const std::string& known) {
    if (!isSameText(given, known)) add(column, known, given);
    return *this;
}

ValueDifferences& ValueDifferences::day(std::string_view column, const std::optional<base::Date>& given,
                                        const std::optional<base::Date>& known) {
    if (given != known) add(column, base::isoOrEmpty(known), base::isoOrEmpty(given));
    return *this;
}

ValueDifferences& ValueDifferences::dayIfGiven(std::string_view column, const std::optional<base::Date>& given,
                                               const std::optional<base::Date>& known) {
    return given ? day(column, given, known) : *this;
}

ValueDifferences& ValueDifferences::flag(std::string_view column, const std::optional<bool>& given, bool known) {
    const bool isSaid = given || reading_ == Reading::whole;
    const bool is = given.value_or(false);
    if (isSaid && is != known) add(column, known ? "1" : "0", is ? "1" : "0");
    return *this;
}

}  // namespace huying::app
