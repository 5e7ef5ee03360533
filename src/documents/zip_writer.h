// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

namespace huying::documents {

struct ZipEntry {
    std::string name;
    std::string bytes;
};

// A zip package in memory, entries in the given order. Their time is always 1980-01-01, so that the same content gives
// the same bytes. Error: cannot-make-file.
base::Result<std::string> makeZip(const std::vector<ZipEntry>& entries);

}  // namespace huying::documents
