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

// A duty of the place that stands in no agenda with a date, and why: its text sets no limit, or the program has no fact to count from.
struct DutyWithoutDate {
    std::optional<domain::DeadlineEvent> event;  // one that the program knows
    std::string duty;    // else what it is, Chinese
    std::string source;  // law and article; empty where no text was found
    std::string why;     // Chinese, as the file says it; empty: the profile of this register has no rule in force
};

struct ShippedProfile {
    domain::RuleProfile profile;
    std::vector<domain::DeadlineRule> rules;
    std::vector<DutyWithoutDate> absent;       // events for which the text sets no limit
    std::vector<DutyWithoutDate> notFollowed;  // duties of the text that the program does not follow by dates
    std::vector<OfferedSetting> settings;
};

// The default profile first, the others by code.
const std::vector<ShippedProfile>& shippedProfiles();
const ShippedProfile* shippedProfile(std::string_view code);

// What of a profile of the register stands in no agenda, by its `rules` in force on `day`: first events without a rule, then what the
// program does not follow. A rule that staff added takes its event out.
std::vector<DutyWithoutDate> dutiesWithoutDates(std::string_view profile, const std::vector<domain::DeadlineRule>& rules, base::Date day);

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
