// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sort_key.h"

#include "base/name_order.h"

namespace huying::storage {

std::string pinyinSortKey(std::string_view text) { return base::pinyinKey(text); }

}  // namespace huying::storage
