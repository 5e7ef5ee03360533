// SPDX-License-Identifier: GPL-3.0-or-later
// The profiles of resources/rules, read as files: complete, sourced, without contradiction (domain.md §3).
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "app/rules/shipped_profiles.h"
#include "base/text.h"
#include "domain/deadline_rules.h"

namespace huying::tests {

namespace {

using Json = nlohmann::json;
using domain::DeadlineEvent;
using domain::DeadlineRule;

std::map<std::string, Json> profileFiles() {
    std::map<std::string, Json> files;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(HUYING_SOURCE_DIR) / "resources/rules")) {
        std::ifstream stream(entry.path());
        files[entry.path().stem().string()] = Json::parse(stream);
    }
    return files;
}

// "3 month assignment" of the rule in force.
std::string limitOn(std::string_view profile, DeadlineEvent event, const char* iso) {
    const app::ShippedProfile* shipped = app::shippedProfile(profile);
    REQUIRE(shipped != nullptr);
    const DeadlineRule* rule = domain::ruleInForce(shipped->rules, profile, event, *base::parseIsoDate(iso));
    if (rule == nullptr) return "none";
    return std::to_string(rule->amount) + " " + std::string(base::codeOf(rule->unit)) + " " + std::string(base::codeOf(rule->base));
}

}  // namespace

TEST_CASE("Every profile's file says for each event either a rule with its source or why there is none") {
    const auto files = profileFiles();
    CHECK(files.size() == 4);
    for (const auto& [name, file] : files) {
        INFO(name);
        CHECK(file.at("profile") == name);
        CHECK_FALSE(file.at("name").get<std::string>().empty());
        CHECK_FALSE(file.at("note").get<std::string>().empty());
        std::set<std::string> ruled;
        for (const Json& row : file.at("rules")) {
            INFO(row.dump());
            ruled.insert(row.at("event").get<std::string>());
            CHECK(base::fromCode<DeadlineEvent>(row.at("event").get<std::string>()));
            CHECK(base::fromCode<domain::LimitUnit>(row.at("unit").get<std::string>()));
            CHECK(base::fromCode<domain::DeadlineBase>(row.at("base").get<std::string>()));
            CHECK(row.at("amount").get<int>() > 0);
            CHECK(row.at("roll_to_workday").is_boolean());
            CHECK_FALSE(row.at("code").get<std::string>().empty());
            const auto source = row.at("source").get<std::string>();
            CHECK((base::contains(source, "第") || base::contains(source, "默认") || base::contains(source, "规定")));
            for (const char* key : {"valid_from", "valid_to"})
                CHECK((!row.contains(key) || base::parseIsoDate(row.at(key).get<std::string>())));
            for (const auto& [key, value] : row.items()) {
                static const std::set<std::string> known{"event", "amount",     "unit",     "base",  "roll_to_workday",
                                                         "code",  "valid_from", "valid_to", "source"};
                CHECK(known.contains(key));
            }
        }
        for (const auto& [event, code] : base::EnumCodes<DeadlineEvent>::values) {
            INFO(code);
            const bool isAbsent = file.at("absent").contains(std::string(code));
            CHECK(ruled.contains(std::string(code)) != isAbsent);
            if (isAbsent) CHECK_FALSE(file.at("absent").at(std::string(code)).get<std::string>().empty());
        }
        CHECK(ruled.size() + file.at("absent").size() == base::EnumCodes<DeadlineEvent>::values.size());
        for (const Json& row : file.at("not_followed")) {
            INFO(row.dump());
            CHECK((row.contains("event") != row.contains("duty")));
            if (row.contains("event")) CHECK(ruled.contains(row.at("event").get<std::string>()));
            for (const char* key : {"code", "source", "why"}) CHECK_FALSE(row.at(key).get<std::string>().empty());
        }
    }
}

TEST_CASE("Every profile's file says for each setting either what its text says, with its source, or why nothing") {
    for (const auto& [name, file] : profileFiles()) {
        INFO(name);
        std::set<std::string> offered;
        for (const Json& row : file.at("settings")) {
            INFO(row.dump());
            offered.insert(row.at("setting").get<std::string>());
            CHECK_FALSE(row.at("code").get<std::string>().empty());
            CHECK_FALSE(row.at("source").get<std::string>().empty());
            CHECK((row.at("setting") == "wording") == row.contains("key"));
            for (const auto& [key, value] : row.items()) {
                static const std::set<std::string> known{"setting", "value", "key", "code", "source"};
                CHECK(known.contains(key));
            }
        }
        for (const auto& [setting, code] : base::EnumCodes<app::TermSetting>::values) {
            INFO(code);
            const bool isAbsent = file.at("absent_settings").contains(std::string(code));
            CHECK(offered.contains(std::string(code)) != isAbsent);
            if (isAbsent) CHECK_FALSE(file.at("absent_settings").at(std::string(code)).get<std::string>().empty());
        }
        CHECK(offered.size() + file.at("absent_settings").size() == base::EnumCodes<app::TermSetting>::values.size());
    }
    const auto& beijing = app::shippedProfile("beijing")->settings;
    REQUIRE(beijing.size() == 1);
    CHECK((beijing[0].setting == app::TermSetting::withdrawal && beijing[0].value == "assignment"));
}

TEST_CASE("No two rules of a profile are in force for one event on one day, and each counts from a fact of its event") {
    CHECK(app::shippedProfiles().front().profile.code == app::defaultProfile);
    for (const app::ShippedProfile& shipped : app::shippedProfiles()) {
        for (std::size_t i = 0; i < shipped.rules.size(); ++i) {
            const DeadlineRule& rule = shipped.rules[i];
            INFO(rule.profile << " " << rule.source);
            const auto bases = domain::basesOf(rule.event);
            CHECK(std::find(bases.begin(), bases.end(), rule.base) != bases.end());
            CHECK((!rule.validFrom || !rule.validTo || *rule.validFrom <= *rule.validTo));
            for (std::size_t j = i + 1; j < shipped.rules.size(); ++j) CHECK_FALSE(domain::overlap(rule, shipped.rules[j]));
        }
    }
}

TEST_CASE("The limits of the other places are those of their texts") {
    using E = DeadlineEvent;
    const char* today = "2026-01-05";
    const std::map<std::string, std::map<E, std::string>> places{
        {"shanghai",
         {{E::reply, "3 month assignment"},
          {E::replyExtended, "6 month assignment"},
          {E::jointOpinion, "1 month assignment"},
          {E::returnRequest, "7 workday receipt"},
          {E::rehandling, "1 month order"},
          {E::assignIntersessional, "7 workday receipt"},
          {E::assignPlenary, "1 month close"}}},
        {"chongqing",
         {{E::reply, "3 month assignment"},
          {E::replyExtended, "6 month assignment"},
          {E::jointOpinion, "30 workday assignment"},
          {E::jointOpinionAgain, "5 workday sending_back"},
          {E::returnRequest, "10 workday assignment"},
          {E::firstContact, "20 workday receipt"},
          {E::feedback, "20 workday delivery"},
          {E::promiseRating, "20 workday delivery"},
          {E::rehandling, "2 month order"},
          {E::assignIntersessional, "10 workday receipt"},
          {E::reassign, "10 workday request"}}},
        {"beijing",
         {{E::reply, "3 month assignment"},
          {E::replyExtended, "6 month assignment"},
          {E::feedback, "15 workday delivery"},
          {E::rehandling, "2 month order"}}},
    };
    for (const auto& [place, limits] : places) {
        for (const auto& [event, code] : base::EnumCodes<E>::values) {
            INFO(place << " " << code);
            const auto found = limits.find(event);
            CHECK(limitOn(place, event, today) == (found == limits.end() ? "none" : found->second));
        }
    }
    CHECK(limitOn("shanghai", E::reply, "2015-02-28") == "none");
    CHECK(limitOn("shanghai", E::reply, "2015-03-01") == "3 month assignment");
}

TEST_CASE("The law's six months cite the text in force on the base day in every place") {
    for (const app::ShippedProfile& shipped : app::shippedProfiles()) {
        INFO(shipped.profile.code);
        const auto on = [&](const char* iso) {
            return domain::ruleInForce(shipped.rules, shipped.profile.code, DeadlineEvent::replyExtended, *base::parseIsoDate(iso))->source;
        };
        CHECK(base::contains(on("2025-03-10"), "代表法2015年文本第四十二条"));
        CHECK(base::contains(on("2025-03-11"), "代表法2025年文本第五十一条"));
    }
}

TEST_CASE("The profile of a day is the newest choice that has begun") {
    const std::vector<domain::ProfileChoice> choices{
        {"chengdu", std::nullopt}, {"beijing", base::parseIsoDate("2024-01-01")}, {"chengdu", base::parseIsoDate("2025-01-01")}};
    const auto on = [&](const char* iso) { return domain::profileOn(choices, *base::parseIsoDate(iso)); };
    CHECK(on("2023-12-31") == "chengdu");
    CHECK(on("2024-01-01") == "beijing");
    CHECK(on("2024-12-31") == "beijing");
    CHECK(on("2025-01-01") == "chengdu");
}

}  // namespace huying::tests
