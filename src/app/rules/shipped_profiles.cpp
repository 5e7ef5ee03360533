// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rules/shipped_profiles.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/embedded.h"

namespace huying::app {

namespace {

using Json = nlohmann::json;

std::optional<base::Date> dateIn(const Json& row, const char* key) {
    const auto found = row.find(key);
    return found == row.end() ? std::nullopt : base::parseIsoDate(found->get<std::string>());
}

// The files are part of the program and proved by a test; what is no code or date throws.
ShippedProfile readProfile(std::string_view text) {
    const Json file = Json::parse(text);
    ShippedProfile shipped;
    shipped.profile = {file.at("profile").get<std::string>(), file.at("name").get<std::string>(), file.at("note").get<std::string>()};
    for (const Json& row : file.at("rules")) {
        domain::DeadlineRule& rule = shipped.rules.emplace_back();
        rule.profile = shipped.profile.code;
        rule.event = base::fromCode<domain::DeadlineEvent>(row.at("event").get<std::string>()).value();
        rule.amount = row.at("amount").get<int>();
        rule.unit = base::fromCode<domain::LimitUnit>(row.at("unit").get<std::string>()).value();
        rule.base = base::fromCode<domain::DeadlineBase>(row.at("base").get<std::string>()).value();
        rule.rollToWorkday = row.at("roll_to_workday").get<bool>();
        rule.source = row.at("source").get<std::string>();
        rule.validFrom = dateIn(row, "valid_from");
        rule.validTo = dateIn(row, "valid_to");
    }
    for (const auto& [event, why] : file.at("absent").items())
        shipped.absent.push_back({base::fromCode<domain::DeadlineEvent>(event).value(), {}, {}, why.get<std::string>()});
    for (const Json& row : file.at("not_followed")) {
        DutyWithoutDate& duty = shipped.notFollowed.emplace_back();
        if (row.contains("event")) duty.event = base::fromCode<domain::DeadlineEvent>(row.at("event").get<std::string>()).value();
        duty.duty = row.value("duty", std::string());
        duty.source = row.at("source").get<std::string>();
        duty.why = row.at("why").get<std::string>();
    }
    for (const Json& row : file.at("settings")) {
        OfferedSetting& setting = shipped.settings.emplace_back();
        setting.setting = base::fromCode<TermSetting>(row.at("setting").get<std::string>()).value();
        setting.value = row.at("value").get<std::string>();
        if (row.contains("key")) setting.key = base::fromCode<domain::WordingKey>(row.at("key").get<std::string>()).value();
        setting.source = row.at("source").get<std::string>();
    }
    return shipped;
}

}  // namespace

const std::vector<ShippedProfile>& shippedProfiles() {
    static const std::vector<ShippedProfile> profiles = [] {
        std::vector<ShippedProfile> read;
        for (const base::EmbeddedFile& file : base::embeddedFiles()) {
            if (file.name.starts_with("rules/")) read.push_back(readProfile(file.text()));
        }
        std::stable_partition(read.begin(), read.end(), [](const ShippedProfile& one) { return one.profile.code == defaultProfile; });
        return read;
    }();
    return profiles;
}

const ShippedProfile* shippedProfile(std::string_view code) {
    const auto& all = shippedProfiles();
    const auto found = std::find_if(all.begin(), all.end(), [&](const ShippedProfile& one) { return one.profile.code == code; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<DutyWithoutDate> dutiesWithoutDates(std::string_view profile, const std::vector<domain::DeadlineRule>& rules, base::Date day) {
    const ShippedProfile* shipped = shippedProfile(profile);
    std::vector<DutyWithoutDate> duties;
    for (const auto& [event, code] : base::EnumCodes<domain::DeadlineEvent>::values) {
        if (domain::ruleInForce(rules, profile, event, day) != nullptr) continue;
        DutyWithoutDate& duty = duties.emplace_back();
        duty.event = event;
        if (shipped == nullptr) continue;
        for (const DutyWithoutDate& one : shipped->absent) {
            if (one.event == event) duty = one;
        }
    }
    if (shipped == nullptr) return duties;
    for (const DutyWithoutDate& one : shipped->notFollowed) {
        if (!one.event || domain::ruleInForce(rules, profile, *one.event, day) != nullptr) duties.push_back(one);
    }
    return duties;
}

}  // namespace huying::app
