// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace huying::sample {

using Json = nlohmann::ordered_json;

struct Unit {
    std::string code;
    std::string name;
    std::string shortName;
    std::vector<std::string> aliases;
    std::string documentMark;
};

struct Subject {
    std::string titlePattern;
    std::string category;
    std::string way;
    std::vector<std::string> lead;
    std::vector<std::string> joint;
    std::vector<std::string> placeKinds;
    std::string likelyClass;
    std::string facts;
    std::string proposals;

    bool hasPlace() const { return titlePattern.find("{地}") != std::string::npos; }
};

struct Place {
    std::string name;
    std::vector<std::string> kinds;
    std::string district;
};

struct Deputy {
    std::string certificate;
    std::string name;
    std::string delegation;
    bool sharedName = false;

    std::string fullName() const { return name + "（" + delegation + "）"; }
};

/// Everything the demonstration register is made from, read and checked against each other.
struct Sources {
    std::vector<Unit> units;
    std::map<std::string, std::string> categoryNames;
    std::vector<Subject> subjects;
    std::vector<Place> places;
    std::vector<Deputy> deputies;
    Json phrases;
    WorkCalendar calendar;
    std::filesystem::path fullCases;
    std::filesystem::path topics;

    const Unit* unitNamed(const std::string& name) const;
    const Deputy* deputyNamed(const std::string& fullName) const;
    /// The code of a category given by code or name; empty when there is none.
    std::string categoryCode(const std::string& codeOrName) const;
    bool hasDelegation(const std::string& name) const;
};

Sources readSources(const std::filesystem::path& resources);

} // namespace huying::sample
