// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace huying::tests {

enum class Scheme { light, dark };

// What a real browser (chromium, without a window) has of the file once it is loaded and its scripts have run: the document as
// text. It may read files beside it and reaches no network. Throws where there is no chromium (.ci/install test) or it fails.
std::string loadedInBrowser(const std::filesystem::path& file, Scheme scheme);

}  // namespace huying::tests
