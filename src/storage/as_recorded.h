// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

#include "app/ports/earlier_moments.h"

namespace huying::storage {

// app::EarlierMoments on files; may be used from several threads.
std::unique_ptr<app::EarlierMoments> makeEarlierMoments();

}  // namespace huying::storage
