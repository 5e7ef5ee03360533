// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "app/commands/command_values.h"

namespace huying::app {

// 王明（武侯代表团） taken apart: name and delegation; ASCII brackets too.
DeputyReference splitDeputyName(std::string_view text);

}  // namespace huying::app
