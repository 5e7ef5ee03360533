// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/enum_codes.h"
#include "domain/deadline_rules.h"
#include "domain/wording.h"

namespace huying::app {

// A file of resources/rules: a place's limits with the law or regulation of each (domain.md §3). A new register begins with
// all of them; `add-profile` brings one into a register made before it was shipped.
enum class TermSetting { classes, ratingParty, withdrawal, replyTo, wording };

// What the same text says about a setting: offered with the profile, never applied by itself.
struct OfferedSetting {
    TermSetting setting = TermSetting::classes;
    std::string value;   // code of the list, party, limit or way; the word itself of a wording
    std::optional<domain::WordingKey> key;
    std::string source;  // law and article
};

struct ShippedProfile {
    domain::RuleProfile profile;
    std::vector<domain::DeadlineRule> rules;
    std::vector<OfferedSetting> settings;
};

// The default profile first, the others by code.
const std::vector<ShippedProfile>& shippedProfiles();
const ShippedProfile* shippedProfile(std::string_view code);

constexpr std::string_view defaultProfile = "chengdu";

}  // namespace huying::app

template <>
struct huying::base::EnumCodes<huying::app::TermSetting> {
    static constexpr std::string_view name = "term_setting";
    static constexpr std::array values{
        std::pair{app::TermSetting::classes, std::string_view("classes")},
        std::pair{app::TermSetting::ratingParty, std::string_view("rating_party")},
        std::pair{app::TermSetting::withdrawal, std::string_view("withdrawal")},
        std::pair{app::TermSetting::replyTo, std::string_view("reply_to")},
        std::pair{app::TermSetting::wording, std::string_view("wording")},
    };
};
