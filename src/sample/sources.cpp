// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources.h"

#include "csv_text.h"

#include <algorithm>
#include <stdexcept>

namespace huying::sample {

namespace {

[[noreturn]] void fail(const std::string& sentence) { throw std::runtime_error(sentence); }

std::vector<Unit> readUnits(const std::filesystem::path& resources) {
    std::map<std::string, std::string> marks;
    for (const CsvRow& row : readCsv(resources / "sample" / "document_marks.csv", {"unit", "mark"})) {
        marks[row.at("unit")] = row.at("mark");
    }
    std::vector<Unit> units;
    for (const CsvRow& row :
         readCsv(resources / "directory" / "handling_units.csv", {"code", "name", "short_name", "system", "sort_no", "aliases"})) {
        Unit unit{row.at("code"), row.at("name"), row.at("short_name"), splitList(row.at("aliases"), {"、", "；", ";"}), {}};
        unit.documentMark = marks[unit.shortName];
        if (unit.documentMark.empty()) {
            fail("document_marks.csv has no mark for " + unit.shortName);
        }
        units.push_back(std::move(unit));
    }
    return units;
}

std::vector<Subject> readSubjects(const std::filesystem::path& file) {
    std::vector<Subject> subjects;
    for (const CsvRow& row : readCsv(file, {"title", "category", "way", "lead", "joint", "places", "class", "facts", "proposals"})) {
        const std::vector<std::string> marks{"；", "、", ";"};
        subjects.push_back({row.at("title"), row.at("category"), row.at("way"), splitList(row.at("lead"), marks),
                            splitList(row.at("joint"), marks), splitList(row.at("places"), marks), row.at("class"), row.at("facts"),
                            row.at("proposals")});
    }
    return subjects;
}

std::vector<Place> readPlaces(const std::filesystem::path& file) {
    std::vector<Place> places;
    for (const CsvRow& row : readCsv(file, {"name", "kinds", "district"})) {
        places.push_back({row.at("name"), splitList(row.at("kinds"), {"、"}), row.at("district")});
    }
    return places;
}

std::vector<Deputy> readDeputies(const std::filesystem::path& file) {
    std::vector<Deputy> deputies;
    std::map<std::string, int> sameName;
    for (const CsvRow& row : readCsv(file, {"certificate", "name", "delegation"})) {
        deputies.push_back({row.at("certificate"), row.at("name"), row.at("delegation")});
        ++sameName[row.at("name")];
    }
    for (Deputy& deputy : deputies) {
        deputy.sharedName = sameName[deputy.name] > 1;
    }
    return deputies;
}

void checkSubject(const Sources& sources, const Subject& subject) {
    const std::string where = "subjects.csv, " + subject.titlePattern + ": ";
    if (!sources.categoryNames.contains(subject.category)) {
        fail(where + "unknown category " + subject.category);
    }
    if (subject.way != "单办" && subject.way != "主会办" && subject.way != "分办") {
        fail(where + "the way must be 单办, 主会办 or 分办");
    }
    const bool separate = subject.way == "分办";
    if (subject.lead.size() < (separate ? 2U : 1U) || (!separate && subject.lead.size() != 1)) {
        fail(where + "单办 and 主会办 take one lead unit, 分办 takes two or more");
    }
    if (subject.joint.empty() != (subject.way != "主会办")) {
        fail(where + "joint units stand with 主会办 and only there");
    }
    for (const auto* list : {&subject.lead, &subject.joint}) {
        for (const std::string& unit : *list) {
            if (unit == "{区}" ? !subject.hasPlace() : sources.unitNamed(unit) == nullptr) {
                fail(where + "unknown unit " + unit);
            }
        }
    }
    if (subject.hasPlace() == subject.placeKinds.empty()) {
        fail(where + "places stand with {地} in the title and only there");
    }
    for (const std::string& kind : subject.placeKinds) {
        const bool known = std::any_of(sources.places.begin(), sources.places.end(), [&](const Place& place) {
            return place.name == kind || std::find(place.kinds.begin(), place.kinds.end(), kind) != place.kinds.end();
        });
        if (!known) {
            fail(where + "no place of the kind " + kind);
        }
    }
}

} // namespace

const Unit* Sources::unitNamed(const std::string& name) const {
    const auto found = std::find_if(units.begin(), units.end(),
                                    [&](const Unit& unit) { return unit.shortName == name || unit.name == name || unit.code == name; });
    return found == units.end() ? nullptr : &*found;
}

const Deputy* Sources::deputyNamed(const std::string& fullName) const {
    const auto found = std::find_if(deputies.begin(), deputies.end(), [&](const Deputy& deputy) { return deputy.fullName() == fullName; });
    return found == deputies.end() ? nullptr : &*found;
}

std::string Sources::categoryCode(const std::string& codeOrName) const {
    for (const auto& [code, name] : categoryNames) {
        if (code == codeOrName || name == codeOrName) {
            return code;
        }
    }
    return {};
}

bool Sources::hasDelegation(const std::string& name) const {
    return std::any_of(deputies.begin(), deputies.end(), [&](const Deputy& deputy) { return deputy.delegation == name; });
}

Sources readSources(const std::filesystem::path& resources) {
    const std::filesystem::path texts = resources / "sample";
    Sources sources{readUnits(resources),
                    {},
                    readSubjects(texts / "subjects.csv"),
                    readPlaces(texts / "places.csv"),
                    readDeputies(texts / "deputies.csv"),
                    {},
                    WorkCalendar(texts / "days_2023.csv"),
                    texts / "full_cases",
                    texts / "topics.json"};
    for (const CsvRow& row : readCsv(resources / "directory" / "categories.csv", {"code", "name"})) {
        sources.categoryNames[row.at("code")] = row.at("name");
    }
    try {
        sources.phrases = Json::parse(readTextFile(texts / "phrases.json"));
    } catch (const Json::parse_error& error) {
        fail("phrases.json is not valid JSON: " + std::string(error.what()));
    }
    for (const Subject& subject : sources.subjects) {
        checkSubject(sources, subject);
    }
    for (const Place& place : sources.places) {
        if (sources.unitNamed(place.district) == nullptr) {
            fail("places.csv, " + place.name + ": unknown district " + place.district);
        }
    }
    return sources;
}

} // namespace huying::sample
