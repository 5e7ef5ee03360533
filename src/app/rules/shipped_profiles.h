// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "domain/deadline_rules.h"

namespace huying::app {

// A file of resources/rules: a place's limits with the law or regulation of each (domain.md §3). A new register begins with
// all of them; `add-profile` brings one into a register made before it was shipped.
struct ShippedProfile {
    domain::RuleProfile profile;
    std::vector<domain::DeadlineRule> rules;
};

// The default profile first, the others by code.
const std::vector<ShippedProfile>& shippedProfiles();
const ShippedProfile* shippedProfile(std::string_view code);

constexpr std::string_view defaultProfile = "chengdu";

}  // namespace huying::app
