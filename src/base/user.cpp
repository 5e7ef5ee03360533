// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/user.h"

#include <pwd.h>
#include <unistd.h>

namespace huying::base {

std::string systemUserName() {
    if (const passwd* user = ::getpwuid(::geteuid()); user != nullptr && user->pw_name != nullptr) return user->pw_name;
    return "user";
}

}  // namespace huying::base
