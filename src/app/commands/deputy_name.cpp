// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/deputy_name.h"

#include <string>

#include "base/text.h"

namespace huying::app {

DeputyReference splitDeputyName(std::string_view text) {
    const std::string folded = base::foldWidth(base::trimmed(text));
    DeputyReference reference;
    const std::size_t open = folded.find('(');
    const std::size_t close = folded.rfind(')');
    if (open == std::string::npos || close == std::string::npos || close < open || close + 1 != folded.size()) {
        reference.name = base::trimmed(text);
        return reference;
    }
    reference.name = base::trimmed(std::string_view(folded).substr(0, open));
    reference.delegation = base::trimmed(std::string_view(folded).substr(open + 1, close - open - 1));
    return reference;
}

}  // namespace huying::app
