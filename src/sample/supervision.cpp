// SPDX-License-Identifier: GPL-3.0-or-later
#include "supervision.h"

#include "csv_text.h"
#include "figures.h"
#include "known_commands.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace huying::sample {

namespace {

class Supervisor {
public:
    Supervisor(const Sources& sources, const std::vector<FullCase>& fullCases, std::vector<Piece>& pieces)
        : sources_(sources), fullCases_(fullCases), pieces_(pieces), file_(Json::parse(readTextFile(sources.topics))) {}

    std::vector<Json> commands() {
        for (const Json& topic : file_.at("topics")) {
            addTopic(topic);
        }
        for (const Json& item : file_.at("government_items")) {
            addGovernmentItem(item);
        }
        std::stable_sort(commands_.begin(), commands_.end(), [](const Json& left, const Json& right) {
            return left.at("on").get_ref<const std::string&>() < right.at("on").get_ref<const std::string&>();
        });
        return std::move(commands_);
    }

private:
    /// A ledger piece by its title; null for the address of a hand-written case.
    Piece* ledgerPiece(const std::string& name) {
        const auto found = std::find_if(pieces_.begin(), pieces_.end(), [&](const Piece& piece) { return piece.title == name; });
        return found == pieces_.end() ? nullptr : &*found;
    }

    const FullCase& fullCase(const std::string& address) const {
        const auto found =
            std::find_if(fullCases_.begin(), fullCases_.end(), [&](const FullCase& item) { return item.address == address; });
        if (found == fullCases_.end()) {
            throw std::runtime_error("topics.json: there is no piece " + address);
        }
        return *found;
    }

    Json command(const std::string& name, const Json& on) const {
        return Json{{"command", name}, {"actor", file_.at("office")}, {"on", on}};
    }

    void add(Json made) {
        checkCommand(sources_, made);
        commands_.push_back(std::move(made));
    }

    void addTopic(const Json& topic) {
        const std::string name = topic.at("name");
        bool isInLedger = false;
        Json placing = command("set-priority", topic.at("decided_on"));
        placing["cases"] = Json::array();
        placing["topic"] = name;
        for (const std::string one : topic.at("pieces")) {
            if (Piece* piece = ledgerPiece(one)) {
                piece->topic = name;
                piece->supervisor = topic.at("leaders");
                piece->committee = topic.at("committee");
                isInLedger = true;
            } else {
                addFullCase(fullCase(one), name, placing);
            }
        }
        if (!isInLedger) {
            throw std::runtime_error("topics.json: no piece of " + name + " is in the ledger, which makes the topic");
        }
        Json correction = command("correct-topic", topic.at("decided_on"));
        correction["topic"] = name;
        for (const char* key : {"decided_on", "chair_meeting", "plan_text", "units"}) {
            if (topic.contains(key)) {
                correction[key] = topic.at(key);
            }
        }
        add(std::move(correction));
        if (!placing.at("cases").empty()) {
            add(std::move(placing));
        }
        addActivities(topic, "topic", name);
    }

    /// Those registered later are put into the topic two weeks after their registration.
    void addFullCase(const FullCase& item, const std::string& topic, Json& placing) {
        if (isoText(item.registered) <= placing.at("on").get<std::string>()) {
            placing["cases"].push_back(item.address);
            return;
        }
        Json later = command("set-priority", isoText(sources_.calendar.onOrAfter(item.registered.plus(14))));
        later["cases"] = Json::array({item.address});
        later["topic"] = topic;
        add(std::move(later));
    }

    void addGovernmentItem(const Json& item) {
        const std::string name = item.at("piece");
        if (Piece* piece = ledgerPiece(name)) {
            piece->governmentLeader = item.at("leader");
            return addActivities(item, "case", piece->address());
        }
        fullCase(name);
        Json made = command("set-government-leader", item.at("on"));
        made["case"] = name;
        made["government_leader"] = item.at("leader");
        add(std::move(made));
        addActivities(item, "case", name);
    }

    void addActivities(const Json& owner, const std::string& key, const std::string& name) {
        if (!owner.contains("activities")) {
            return;
        }
        for (const Json& activity : owner.at("activities")) {
            Json made = command("record-activity", activity.at("on"));
            made[key] = name;
            for (const auto& [field, value] : activity.items()) {
                made[field] = value;
            }
            add(std::move(made));
        }
    }

    const Sources& sources_;
    const std::vector<FullCase>& fullCases_;
    std::vector<Piece>& pieces_;
    Json file_;
    std::vector<Json> commands_;
};

}  // namespace

std::vector<Json> superviseCases(const Sources& sources, const std::vector<FullCase>& fullCases, std::vector<Piece>& pieces) {
    return Supervisor(sources, fullCases, pieces).commands();
}

std::vector<std::string> failedSupervision(const std::vector<Piece>& pieces, const std::vector<Json>& commands) {
    std::set<std::string> topics;
    std::set<std::string> committees;
    std::set<std::string> priority;
    std::set<std::string> government;
    for (const Piece& piece : pieces) {
        if (!piece.topic.empty()) {
            topics.insert(piece.topic);
            committees.insert(piece.committee);
            priority.insert(piece.address());
        }
        if (!piece.governmentLeader.empty()) {
            government.insert(piece.address());
        }
    }
    int activities = 0;
    for (const Json& command : commands) {
        const std::string name = command.at("command");
        if (name == "set-priority") {
            for (const std::string address : command.at("cases")) {
                priority.insert(address);
            }
        } else if (name == "set-government-leader") {
            government.insert(command.at("case").get<std::string>());
        }
        activities += name == "record-activity" ? 1 : 0;
    }
    std::vector<std::string> failures;
    const auto equal = [&](const std::string& what, std::size_t found, int wanted) {
        if (found != static_cast<std::size_t>(wanted)) {
            failures.push_back(what + ": " + std::to_string(found) + " instead of " + std::to_string(wanted));
        }
    };
    equal("priority topics", topics.size(), figures::topics);
    equal("committees that supervise", committees.size(), figures::committees);
    equal("priority pieces", priority.size(), figures::priorityPieces);
    equal("government items", government.size(), figures::governmentItems);
    if (activities < figures::activitiesAtLeast) {
        failures.push_back("supervision activities: only " + std::to_string(activities));
    }
    return failures;
}

}  // namespace huying::sample
