// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/exchange/laid_aside.h"
#include "app/exchange/package_file.h"
#include "app/exchange/returned_work.h"
#include "app/words/words.h"
#include "base/date.h"
#include "base/result.h"

// What a unit recorded that a newer package of the office could not take over: told to the unit, which has to see to it.
namespace huying::app {

struct LeftWork {
    std::string command;       // JSON
    ReturnedLine line;         // the same, for people
    base::Errors reasons;      // with what the unit can do
    bool wasReturned = false;  // the office may have it
};

// A reason as the office reads it, which ticks lines and corrects its register, in words for the unit, which does neither.
base::Error asToldToUnit(base::Error reason);

// One entry: the piece and all that was recorded, whether it was returned, and why it was left; a line each.
std::string leftText(const LeftWork& left, const Words& words);

// All of one package, with the name of the file in which they still stand, for a file beside the register.
std::string leftText(const PackageHeader& package, const std::vector<LeftWork>& left, const std::vector<ToldAside>& aside,
                     const std::string& kept, base::Date today, const Words& words);

}  // namespace huying::app
