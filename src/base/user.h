// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace huying::base {

// Who is signed in to this machine, for the history of the register where no name was given.
std::string systemUserName();

}  // namespace huying::base
