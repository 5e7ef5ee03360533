// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/unit_work.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "app/commands/command_json.h"
#include "base/text.h"

namespace huying::app {

using base::Error;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::size_t mostLines = 20'000;
constexpr int mostDepth = 16;  // commands have lists of objects in them, no more

// A correction, the command that records what it corrects, the table of that, and the key of its day.
struct Corrected {
    std::string_view correction;
    std::string_view record;
    std::string_view table;
    std::string_view day;
};
constexpr std::array correctedKinds{Corrected{CorrectProgress::name, RecordProgress::name, "progress_note", "happened_on"},
                                    Corrected{CorrectContact::name, RecordContact::name, "contact", "contacted_on"},
                                    Corrected{CorrectReply::name, RecordReply::name, "reply", "replied_on"},
                                    Corrected{CorrectJointOpinion::name, RecordJointOpinion::name, "joint_opinion", "given_on"},
                                    Corrected{CorrectLookBackAnswer::name, RecordLookBackAnswer::name, "look_back_answer", "happened_on"}};

// What a correction says of itself and not of the entry.
constexpr std::array aboutItself{"command",         "actor",          "on",   "case",  "unit",     "expect", "reason",
                                 "progress_number", "contact_number", "void", "round", "for_unit", "entry"};

struct OwnRow {
    std::string table;
    std::int64_t row = 0;
    bool operator==(const OwnRow&) const = default;
};

std::vector<OwnRow> ownRows(const HistoryEntry& entry, std::int64_t own) {
    std::vector<OwnRow> rows;
    for (const HistoryChange& change : entry.changes) {
        if (change.row < own) continue;
        OwnRow row{change.table, change.row};
        if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(std::move(row));
    }
    return rows;
}

class WorkList {
public:
    WorkList(std::int64_t returnedEntry, std::int64_t own, const std::function<std::string(const std::string&)>& addressOf)
        : returnedEntry_(returnedEntry), own_(own), addressOf_(addressOf) {}

    void take(const HistoryEntry& entry) {
        const auto command = Json::parse(entry.json, nullptr, false);
        if (!command.is_object()) return;
        if (entry.command == "undo") return takeUndo(entry, command);
        const bool isCommand = command.contains("case") || command.contains("cases");
        if (entry.isUndone || entry.entry <= returnedEntry_ || !isCommand) return;
        Line line{{entry.entry, entry.at, {}, {}}, command, ownRows(entry, own_)};
        line.json.erase("actor");
        line.json.erase("expect");
        if (const auto typed = command.find("case"); typed != command.end() && typed->is_string())
            line.json["case"] = addressOf_(typed->get<std::string>());
        if (entry.command.starts_with("correct-") && !line.rows.empty()) {
            if (isPutInto(entry, command)) return;
            line.work.fault = "returned-entry-corrected";
        }
        // A promise of this list has another number at the office: where the piece has one alone, it needs none.
        const bool isNewPromise = entry.command == RecordCommitmentProgress::name && isOwnPromise(entry);
        if (isNewPromise) line.json.erase("commitment");
        lines_.push_back(std::move(line));
    }

    std::vector<WorkLine> result() {
        std::vector<WorkLine> work;
        for (Line& line : lines_) {
            line.work.command = line.json.dump(-1, ' ', false, Json::error_handler_t::replace);
            work.push_back(std::move(line.work));
        }
        return work;
    }

private:
    struct Line {
        WorkLine work;
        Json json;
        std::vector<OwnRow> rows;
    };

    // What went back already and was then taken back here stands on record at the office.
    void takeUndo(const HistoryEntry& entry, const Json& command) {
        const bool isNew = entry.entry > returnedEntry_ && !entry.isUndone;
        const std::int64_t batch =
            command.contains("entry") && command["entry"].is_number_integer() ? command["entry"].get<std::int64_t>() : 0;
        if (isNew && batch > 0 && batch <= returnedEntry_)
            lines_.push_back({{entry.entry, entry.at, {}, "returned-entry-undone"}, command, {}});
    }

    [[nodiscard]] bool isOwnPromise(const HistoryEntry& entry) const {
        return std::any_of(entry.changes.begin(), entry.changes.end(), [&](const HistoryChange& change) {
            return change.table == "commitment_step" && change.column == "commitment_id" && change.newValue &&
                   std::atoll(change.newValue->c_str()) >= own_;
        });
    }

    bool isPutInto(const HistoryEntry& entry, const Json& correction) {
        const auto kind = std::find_if(correctedKinds.begin(), correctedKinds.end(),
                                       [&](const Corrected& one) { return one.correction == entry.command; });
        if (kind == correctedKinds.end()) return false;
        const std::vector<OwnRow> touched = ownRows(entry, own_);
        const auto isIt = [&](const Line& line) {
            return line.json["command"] == kind->record && std::any_of(line.rows.begin(), line.rows.end(), [&](const OwnRow& row) {
                       return row.table == kind->table && std::find(touched.begin(), touched.end(), row) != touched.end();
                   });
        };
        const auto line = std::find_if(lines_.begin(), lines_.end(), isIt);
        if (line == lines_.end()) return false;
        // A plan and each of its measures are rows of one command; which of them was corrected says its place.
        if (line->json.contains("measures")) return isPutIntoPlan(*line, touched, correction);
        if (correction.value("void", false)) {
            lines_.erase(line);
            return true;
        }
        for (const auto& [key, value] : correction.items()) {
            if (std::find(aboutItself.begin(), aboutItself.end(), key) != aboutItself.end()) continue;
            const std::string target = key == kind->day ? "on" : key;
            if (value.is_null() && target != "on") {
                line->json.erase(target);
            } else {
                line->json[target] = value;
            }
        }
        return true;
    }

    bool isPutIntoPlan(Line& line, const std::vector<OwnRow>& touched, const Json& correction) {
        std::vector<OwnRow> notes = line.rows;
        std::erase_if(notes, [](const OwnRow& row) { return row.table != "progress_note"; });
        std::sort(notes.begin(), notes.end(), [](const OwnRow& left, const OwnRow& right) { return left.row < right.row; });
        const auto corrected = std::find_if(
            notes.begin(), notes.end(), [&](const OwnRow& row) { return std::find(touched.begin(), touched.end(), row) != touched.end(); });
        const auto place = static_cast<std::size_t>(corrected - notes.begin());
        Json& measures = line.json["measures"];
        // Of the plan itself, and of a day of its own, for which a measure has no place: the office looks at it.
        if (place == 0 || place > measures.size() || correction.contains("happened_on")) return false;
        Json& measure = measures[place - 1];
        if (correction.value("void", false)) {
            std::erase(line.rows, *corrected);
            measures.erase(place - 1);
            if (measures.empty()) {
                line.json.erase("measures");
                if (!line.json.contains("plan")) line.json["plan"] = true;  // what had measures was a plan
            }
            return true;
        }
        for (const char* key : {"text", "owner", "due_on"}) {
            const auto given = correction.find(key);
            if (given == correction.end()) continue;
            if (given->is_null()) {
                measure.erase(key);
                continue;
            }
            // What was told of it meanwhile calls it as it was called then.
            if (std::string_view(key) == "text") {
                for (Line& told : lines_) {
                    const bool isOfPiece = told.json.contains("case") && told.json["case"] == line.json["case"];
                    if (isOfPiece && told.json.contains("measure") && told.json["measure"] == measure[key]) told.json["measure"] = *given;
                }
            }
            measure[key] = *given;
        }
        return true;
    }

    std::int64_t returnedEntry_;
    std::int64_t own_;
    const std::function<std::string(const std::string&)>& addressOf_;
    std::vector<Line> lines_;
};

base::Result<WorkLine> readLine(const std::string& text) {
    const auto notUnderstood = [] { return base::failure(Error("package-not-understood", "file", "format")); };
    // Writing a text again goes down into it step by step: one that is nested without end would end the program.
    bool isTooDeep = false;
    const auto keepFlat = [&](int depth, Json::parse_event_t, Json&) {
        isTooDeep = isTooDeep || depth > mostDepth;
        return depth <= mostDepth;
    };
    const Json object = Json::parse(text, keepFlat, false);
    if (isTooDeep || !object.is_object()) return notUnderstood();
    const auto entry = object.find("entry");
    const auto at = object.find("at");
    const auto command = object.find("command");
    const auto fault = object.find("fault");
    const bool isWhole = entry != object.end() && entry->is_number_integer() && at != object.end() && at->is_string() &&
                         command != object.end() && command->is_object() && fault != object.end() && fault->is_string();
    if (!isWhole) return notUnderstood();
    return WorkLine{entry->get<std::int64_t>(), at->get<std::string>(), command->dump(-1, ' ', false, Json::error_handler_t::replace),
                    fault->get<std::string>()};
}

std::string caseIn(const std::string& command) {
    const Json object = Json::parse(command, nullptr, false);
    const auto address = object.is_object() ? object.find("case") : object.end();
    return object.is_object() && address != object.end() && address->is_string() ? address->get<std::string>() : std::string();
}

}  // namespace

std::vector<WorkLine> workOf(const std::vector<HistoryEntry>& entries, std::int64_t returnedEntry, std::int64_t own,
                             const std::function<std::string(const std::string&)>& addressOf) {
    WorkList list(returnedEntry, own, addressOf);
    for (const HistoryEntry& entry : entries) list.take(entry);
    return list.result();
}

std::string workText(const std::vector<WorkLine>& lines) {
    std::string text;
    for (const WorkLine& line : lines) {
        const Json object{{"entry", line.entry}, {"at", line.at}, {"command", Json::parse(line.command)}, {"fault", line.fault}};
        text += object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    }
    return text;
}

base::Result<std::vector<WorkLine>> readWorkText(std::string_view text) {
    std::vector<WorkLine> lines;
    for (const std::string& one : base::split(text, '\n')) {
        if (one.empty()) continue;
        if (lines.size() == mostLines) return base::failure(Error("package-not-understood", "file", "length"));
        auto line = readLine(one);
        if (!line) return base::failure(line.error());
        lines.push_back(std::move(*line));
    }
    return lines;
}

std::vector<ReturnedLine> returnedLines(const std::vector<WorkLine>& lines) {
    std::vector<ReturnedLine> returned;
    for (const WorkLine& line : lines) {
        ReturnedLine& row = returned.emplace_back();
        row.place.number = static_cast<int>(returned.size());
        row.caseAddress = caseIn(line.command);
        if (!line.fault.empty()) {
            // What the unit's program says of it, in words of this one.
            const bool isUndone = line.fault == "returned-entry-undone";
            Error error = isUndone ? Error("returned-entry-undone", "", "conflict") : Error("returned-entry-corrected", "", "conflict");
            row.faults.push_back({{}, {}, std::move(error)});
            continue;
        }
        auto request = commandFromJson(line.command, "");
        if (!request) {
            for (const Error& error : request.error()) row.faults.push_back({error.field, {}, error});
            continue;
        }
        if (row.caseAddress.empty()) {
            row.faults.push_back({"case", {}, Error("field-required", "case", "required").with("field", "case")});
            continue;
        }
        row.request = std::move(*request);
    }
    return returned;
}

}  // namespace huying::app
