// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/commands/commands.h"
#include "app/words/words.h"

// What a returned line would record, field by field, so that nobody takes over what was not shown.
namespace huying::app {

struct SaidField {
    std::string label;
    std::string value;  // whole, in words
};

// Those that say something, in the order of the command; without the case and the unit, which stand above them. To whom a delivery
// went is said of one to everybody as well.
std::vector<SaidField> saidFields(const CommandRequest& request, const Words& words);

}  // namespace huying::app
