// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace huying::app {

// Whether facts come with the long texts of a piece: its body, what replies and joint opinions say, where contacts were held, with
// whom and what was said. Who only counts leaves them out, and they are empty then: of a whole session they are most of the memory.
// Never save what was read without them.
enum class LongTexts { read, leftOut };

}  // namespace huying::app
