// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources.h"

#include <set>
#include <string>
#include <vector>

namespace huying::sample {

/// One hand-written case: its commands, ready to be written, and what they come to.
struct FullCase {
    std::string file;
    std::string address;
    bool intersessional = false;
    int serial = 0;
    std::string title;
    std::string categoryCode;
    std::string formationSource;
    Day registered;
    std::set<std::string> units;
    std::string resultClass;
    std::string resultRating;
    bool completed = false;
    std::vector<Json> commands;
};

/// Reads full_cases/*.json in order of name. Throws std::runtime_error with the file and the command when one
/// has an unknown key, names somebody who does not exist, or stands before the fact it needs.
std::vector<FullCase> readFullCases(const Sources& sources);

/// True for the formation sources that count as "from research".
bool isFromResearch(const std::string& source);

} // namespace huying::sample
