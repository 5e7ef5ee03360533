// SPDX-License-Identifier: GPL-3.0-or-later
#include "full_cases.h"

#include "csv_text.h"
#include "figures.h"
#include "known_commands.h"

#include <algorithm>
#include <stdexcept>

namespace huying::sample {

namespace {

bool isOfficeCommand(const std::string& name) {
    static const std::set<std::string> office{"register-suggestion", "correct-suggestion", "assign-suggestion",   "decide-extension",
                                              "record-feedback",     "order-rehandling",   "complete-suggestion", "withdraw-suggestion"};
    return office.contains(name);
}

/// Long texts may stand as a list of paragraphs.
Json paragraphsJoined(const Json& value) {
    if (!value.is_array()) {
        return value;
    }
    std::vector<std::string> paragraphs;
    for (const Json& paragraph : value) {
        paragraphs.push_back(paragraph.get<std::string>());
    }
    return joined(paragraphs, "\n");
}

Json deputyObject(const Sources& sources, const std::string& fullName) {
    const Deputy* deputy = sources.deputyNamed(fullName);
    if (deputy == nullptr) {
        throw std::runtime_error("deputies.csv has no " + fullName);
    }
    return Json{{"name", deputy->name}, {"delegation", deputy->delegation}, {"certificate", deputy->certificate}};
}

Json expandedValue(const Sources& sources, const std::string& key, const Json& value) {
    if (key == "body" || key == "text") {
        return paragraphsJoined(value);
    }
    if (key == "lead" || key == "deputy") {
        return deputyObject(sources, value.get<std::string>());
    }
    if (key == "co_signers") {
        Json list = Json::array();
        for (const Json& name : value) {
            list.push_back(deputyObject(sources, name.get<std::string>()));
        }
        return list;
    }
    return value;
}

/// Adds the keys that the file leaves out: who records it, and which case it is about.
Json expandedCommand(const Sources& sources, const Json& file, const FullCase& item, const Json& raw) {
    const std::string name = raw.at("command");
    Json command{{"command", name}, {"actor", isOfficeCommand(name) ? file.at("office") : file.at("handler")}};
    command["on"] = raw.at("on");
    if (name == "register-suggestion") {
        command["session"] = std::to_string(figures::term) + "-" + std::to_string(figures::session);
        command["kind"] = item.intersessional ? "intersessional" : "plenary";
        command["serial"] = item.serial;
    } else {
        command["case"] = item.address;
    }
    for (const auto& [key, value] : raw.items()) {
        command[key] = expandedValue(sources, key, value);
    }
    return command;
}

void takeNumber(FullCase& item) {
    const std::string session = std::to_string(figures::term) + "-" + std::to_string(figures::session) + "-";
    if (!item.address.starts_with(session)) {
        throw std::runtime_error("the case number must begin with " + session);
    }
    std::string serial = item.address.substr(session.size());
    const std::string mark = "闭";
    item.intersessional = serial.starts_with(mark);
    item.serial = std::stoi(item.intersessional ? serial.substr(mark.size()) : serial);
}

void takeFigures(const Sources& sources, FullCase& item, const Json& command) {
    const std::string name = command.at("command");
    if (name == "register-suggestion") {
        item.title = command.at("title");
        item.categoryCode = sources.categoryCode(command.value("category", ""));
        item.formationSource = command.value("formation_source", "unknown");
        item.registered = parseDay(command.at("on").get<std::string>());
        if (item.categoryCode.empty()) {
            throw std::runtime_error("the registration names no known category");
        }
        if (command.contains("delegation") && !sources.hasDelegation(command.at("delegation"))) {
            throw std::runtime_error("unknown delegation " + command.at("delegation").get<std::string>());
        }
    } else if (name == "assign-suggestion") {
        for (const Json& task : command.at("tasks")) {
            item.units.insert(sources.unitNamed(task.at("unit"))->shortName);
        }
    } else if (name == "record-reply") {
        item.resultClass = command.at("result_class");
    } else if (name == "record-feedback") {
        item.resultRating = command.at("result");
        item.completed = item.resultRating != "dissatisfied";
    }
}

FullCase readFullCase(const Sources& sources, const std::filesystem::path& path) {
    const Json file = Json::parse(readTextFile(path));
    FullCase item;
    item.file = path.filename().string();
    item.address = file.at("case");
    takeNumber(item);
    CaseOrder order(sources);
    std::vector<Json> raws = file.at("commands");
    std::stable_sort(raws.begin(), raws.end(), [](const Json& left, const Json& right) {
        return left.at("on").get<std::string>() < right.at("on").get<std::string>();
    });
    for (const Json& raw : raws) {
        try {
            Json command = expandedCommand(sources, file, item, raw);
            checkCommand(sources, command);
            order.take(command);
            takeFigures(sources, item, command);
            item.commands.push_back(std::move(command));
        } catch (const std::exception& error) {
            throw std::runtime_error(raw.value("command", "?") + " on " + raw.value("on", "?") + ": " + error.what());
        }
    }
    return item;
}

} // namespace

std::vector<FullCase> readFullCases(const Sources& sources) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(sources.fullCases)) {
        if (entry.path().extension() == ".json") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<FullCase> cases;
    for (const std::filesystem::path& file : files) {
        try {
            cases.push_back(readFullCase(sources, file));
        } catch (const std::exception& error) {
            throw std::runtime_error("full_cases/" + file.filename().string() + ": " + error.what());
        }
    }
    return cases;
}

bool isFromResearch(const std::string& source) {
    static const std::set<std::string> research{"special_research", "inspection", "group_activity", "interviews",
                                                "专题调研",         "集中视察",   "代表小组活动",   "座谈走访"};
    return research.contains(source);
}

} // namespace huying::sample
