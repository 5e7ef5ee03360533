// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/unit_work.h"

#include <algorithm>
#include <array>
#include <map>

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
    WorkList(const std::vector<HistoryEntry>& entries, const WorkSpan& span, std::int64_t own,
             const std::function<std::string(const std::string&)>& addressOf)
        : span_(span), own_(own), addressOf_(addressOf), history_(own) {
        for (const HistoryEntry& entry : entries) {
            history_.take(entry);
            byNumber_.emplace(entry.entry, &entry);
        }
        for (const HistoryEntry& entry : entries) take(entry);
    }

    std::vector<WorkLine> result() {
        std::vector<WorkLine> work;
        for (Line& line : lines_) {
            if (line.row != nullptr && line.isCorrection && !tellCorrection(line)) continue;
            if (line.row != nullptr && !line.isCorrection) tellEntry(line);
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
        const EntryHistory::Row* row = nullptr;  // the entry that it makes, or corrects
        bool isCorrection = false;
    };

    void take(const HistoryEntry& entry) {
        const auto command = Json::parse(entry.json, nullptr, false);
        if (!command.is_object()) return;
        if (entry.command == "undo" || entry.command == "redo") return takeUndo(entry, command);
        const bool isCommand = command.contains("case") || command.contains("cases");
        if (entry.isUndone || entry.entry <= span_.since || !isCommand) return;
        Line line{{entry.entry, entry.at, {}, {}, {}}, stripped(command), ownRows(entry, own_)};
        if (const CorrectableKind* kind = kindOfCorrection(entry.command); kind != nullptr && !line.rows.empty()) {
            const auto touched =
                std::find_if(line.rows.begin(), line.rows.end(), [&](const OwnRow& row) { return row.table == kind->table; });
            const EntryHistory::Row* row = touched == line.rows.end() ? nullptr : history_.find(touched->table, touched->row);
            // Beside an answer that was compared its correction is an entry of its own.
            if (row != nullptr && row->madeBy == entry.entry) {
                line.row = row;
                lines_.push_back(std::move(line));
                return;
            }
            if (isPutInto(entry, command)) return;
            if (row != nullptr) return addCorrection(row, std::move(line));
        }
        if (const CorrectableKind* kind = kindOfRecord(entry.command)) line.row = madeBy(entry, *kind);
        lines_.push_back(std::move(line));
    }

    [[nodiscard]] Json stripped(Json command) const {
        command.erase("actor");
        command.erase("expect");
        if (const auto typed = command.find("case"); typed != command.end() && typed->is_string())
            *typed = addressOf_(typed->get<std::string>());
        return command;
    }

    [[nodiscard]] const EntryHistory::Row* madeBy(const HistoryEntry& entry, const CorrectableKind& kind) const {
        // Of a plan with measures the plan comes first; a history has rows in no order.
        const EntryHistory::Row* first = nullptr;
        for (const OwnRow& made : ownRows(entry, own_)) {
            const EntryHistory::Row* row = made.table == kind.table ? history_.find(made.table, made.row) : nullptr;
            if (row != nullptr && row->madeBy == entry.entry && (first == nullptr || row->id < first->id)) first = row;
        }
        return first;
    }

    // One line for an entry, where it was corrected last.
    void addCorrection(const EntryHistory::Row* row, Line line) {
        std::erase_if(lines_, [&](const Line& one) { return one.isCorrection && one.row == row; });
        line.row = row;
        line.isCorrection = true;
        line.work.fault = "returned-entry-corrected";
        lines_.push_back(std::move(line));
    }

    // What went back already and was then taken back here, or brought again, stands otherwise at the office. A return of everything
    // tells it once more.
    void takeUndo(const HistoryEntry& entry, const Json& command) {
        if (entry.isUndone || entry.entry <= span_.since) return;
        std::vector<const HistoryEntry*> meant = batchNamedIn(command);
        const bool isRedo = entry.command == "redo";
        if (isRedo && !meant.empty()) meant = batchNamedIn(Json::parse(meant.front()->json, nullptr, false));
        for (const HistoryEntry* one : meant) {
            if (one->entry <= span_.returned) takeUndone(entry, *one, isRedo);
        }
    }

    [[nodiscard]] std::vector<const HistoryEntry*> batchNamedIn(const Json& command) const {
        std::vector<const HistoryEntry*> batch;
        const auto number = command.is_object() ? command.find("entry") : command.end();
        if (!command.is_object() || number == command.end() || !number->is_number_integer()) return batch;
        const auto first = byNumber_.find(number->get<std::int64_t>());
        if (first == byNumber_.end()) return batch;
        for (const auto& [place, one] : byNumber_) {
            if (one->batch == first->second->batch) batch.push_back(one);
        }
        return batch;
    }

    void takeUndone(const HistoryEntry& undo, const HistoryEntry& entry, bool isRedo) {
        const auto command = Json::parse(entry.json, nullptr, false);
        if (!command.is_object() || (!command.contains("case") && !command.contains("cases"))) return;
        const CorrectableKind* correction = kindOfCorrection(entry.command);
        const CorrectableKind* record = kindOfRecord(entry.command);
        const EntryHistory::Row* row = record == nullptr ? nullptr : madeBy(entry, *record);
        if (correction != nullptr) {
            for (const OwnRow& touched : ownRows(entry, own_)) {
                if (touched.table == correction->table) row = history_.find(touched.table, touched.row);
            }
        }
        Line line{{undo.entry, undo.at, {}, {}, {}}, stripped(command), {}};
        line.json.erase("reason");  // why it was corrected is not why that was taken back
        if (row != nullptr && (row->isThere || row->kind->canBeVoid())) return addCorrection(row, std::move(line));
        if (!isRedo) line.work.fault = "returned-entry-undone";
        // In a return of everything it stands at its own place.
        if (!isRedo || entry.entry <= span_.since) lines_.push_back(std::move(line));
    }

    // What the unit's entry said when the office was told of it last.
    [[nodiscard]] const EntryState& told(const EntryHistory::Row& row) const {
        const EntryState* state = row.upTo(span_.since);
        return state == nullptr ? row.steps.front().state : *state;
    }

    void tellEntry(Line& line) const {
        const EntryHistory::Row& row = *line.row;
        WorkEntry& entry = line.work.row.emplace();
        entry.table = row.kind->table;
        entry.promise = promiseOf(row);
        entry.states = row.states();
        // A line of its own tells of corrections that could not be put into this one.
        const bool isToldLater =
            std::any_of(lines_.begin(), lines_.end(), [&](const Line& one) { return one.isCorrection && one.row == line.row; });
        if (!isToldLater)
            std::erase_if(entry.states, [&](const EntryState& state) { return state != row.now() && isOfAnother(row, state); });
        entry.state = isToldLater ? 0 : entry.states.size() - 1;
    }

    // What another entry of the piece says, or said when it was returned, is no mark of this one, which said it for a while: the
    // office would take the other one for it.
    [[nodiscard]] bool isOfAnother(const EntryHistory::Row& row, const EntryState& state) const {
        return std::any_of(history_.rows().begin(), history_.rows().end(), [&](const EntryHistory::Row& other) {
            const EntryState* told = other.upTo(span_.returned);
            return &other != &row && other.kind == row.kind && other.piece == row.piece &&
                   (other.now() == state || (told != nullptr && *told == state));
        });
    }

    // False where in the end it says what it said.
    bool tellCorrection(Line& line) const {
        const EntryHistory::Row& row = *line.row;
        if (row.madeBy <= span_.since ? told(row) == row.now() : row.states().size() == 1) return false;
        WorkEntry& entry = line.work.row.emplace();
        entry.table = row.kind->table;
        entry.promise = promiseOf(row);
        entry.states = row.states();
        entry.state = entry.states.size() - 1;
        entry.isCorrection = true;
        if (const auto reason = line.json.find("reason");
            reason != line.json.end() && reason->is_string() && line.json["command"] == row.kind->correction)
            entry.reason = reason->get<std::string>();
        line.json = asCorrection(line.json, row);
        return true;
    }

    // All that became of the entry since the office was told of it, for people: the office makes its own command (entry_on_record.h).
    [[nodiscard]] Json asCorrection(const Json& last, const EntryHistory::Row& row) const {
        Json command{{"command", row.kind->correction}};
        constexpr std::array naming{"case", "unit", "look_back", "commitment", "entry", "reason"};
        for (const char* key : naming) {
            const bool isTaken = std::string_view(key) != "unit" || row.kind->isNamedByUnit;
            if (const auto found = last.find(key); isTaken && found != last.end()) command[key] = *found;
        }
        // Nothing is named by its number here: the office finds it by what it said.
        for (const std::string_view key : row.kind->numbers) {
            if (!key.empty() && !command.contains(std::string(key))) command[std::string(key)] = 0;
        }
        const EntryState& before = told(row);
        for (const CorrectableColumn& column : row.kind->columns) {
            const auto was = before.find(std::string(column.key));
            const auto now = row.now().find(std::string(column.key));
            const bool isThere = now != row.now().end();
            if (column.key.starts_with('#') || column.key == "deputy" ||
                (was == before.end() ? !isThere : isThere && was->second == now->second))
                continue;
            Json& value = command[std::string(column.key)];
            value = nullptr;
            if (isThere) value = now->second;
            if (column.isFlag) value = isThere;
        }
        return command;
    }

    [[nodiscard]] std::optional<PromiseMark> promiseOf(const EntryHistory::Row& step) const {
        if (step.promise == 0) return std::nullopt;
        PromiseMark mark;
        if (step.promise < own_) {
            mark.id = step.promise;
            return mark;
        }
        const EntryHistory::Row* promise = history_.find(kindOfRecord(RecordCommitment::name)->table, step.promise);
        if (promise == nullptr) return std::nullopt;
        mark.states = promise->states();
        std::erase_if(mark.states, [&](const EntryState& state) { return state != promise->now() && isOfAnother(*promise, state); });
        return mark;
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
        // What the office may have is not left out, and one measure of a plan is not put right there with the plan.
        const bool isTold = line->work.entry <= span_.returned;
        if (isTold && (line->json.contains("measures") || correction.value("void", false))) return false;
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

    WorkSpan span_;
    std::int64_t own_;
    const std::function<std::string(const std::string&)>& addressOf_;
    EntryHistory history_;
    std::map<std::int64_t, const HistoryEntry*> byNumber_;
    std::vector<Line> lines_;
};

std::optional<std::vector<EntryState>> readStates(const Json& array) {
    std::vector<EntryState> states;
    for (const Json& state : array) {
        if (!state.is_object()) return std::nullopt;
        EntryState& read = states.emplace_back();
        for (const auto& [key, value] : state.items()) {
            if (!value.is_string()) return std::nullopt;
            read[key] = value.get<std::string>();
        }
    }
    return states;
}

std::optional<PromiseMark> readPromise(const Json& object) {
    const bool isWhole = object.is_object() && object.contains("id") && object["id"].is_number_integer() && object.contains("states") &&
                         object["states"].is_array();
    if (!isWhole) return std::nullopt;
    PromiseMark mark;
    mark.id = object["id"].get<std::int64_t>();
    auto states = readStates(object["states"]);
    if (!states || (mark.id == 0) == states->empty()) return std::nullopt;
    mark.states = std::move(*states);
    return mark;
}

std::optional<WorkEntry> readRow(const Json& object) {
    if (!object.is_object()) return std::nullopt;
    const auto has = [&](const char* key, auto isOfType) { return object.contains(key) && isOfType(object[key]); };
    const auto isText = [](const Json& value) { return value.is_string(); };
    const bool isWhole = has("table", isText) && has("reason", isText) &&
                         has("states", [](const Json& value) { return value.is_array(); }) &&
                         has("state", [](const Json& value) { return value.is_number_unsigned(); }) &&
                         has("correction", [](const Json& value) { return value.is_boolean(); });
    if (!isWhole || object["states"].empty() || object["state"].get<std::size_t>() >= object["states"].size()) return std::nullopt;
    WorkEntry entry;
    entry.table = object["table"].get<std::string>();
    entry.state = object["state"].get<std::size_t>();
    entry.isCorrection = object["correction"].get<bool>();
    entry.reason = object["reason"].get<std::string>();
    auto states = readStates(object["states"]);
    if (!states) return std::nullopt;
    entry.states = std::move(*states);
    if (const auto promise = object.find("promise"); promise != object.end()) {
        entry.promise = readPromise(*promise);
        if (!entry.promise) return std::nullopt;
    }
    return entry;
}

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
    WorkLine line{entry->get<std::int64_t>(),
                  at->get<std::string>(),
                  command->dump(-1, ' ', false, Json::error_handler_t::replace),
                  fault->get<std::string>(),
                  {}};
    if (const auto row = object.find("row"); row != object.end()) {
        line.row = readRow(*row);
        if (!line.row) return notUnderstood();
    }
    return line;
}

std::string caseIn(const std::string& command) {
    const Json object = Json::parse(command, nullptr, false);
    const auto address = object.is_object() ? object.find("case") : object.end();
    return object.is_object() && address != object.end() && address->is_string() ? address->get<std::string>() : std::string();
}

}  // namespace

std::vector<WorkLine> workOf(const std::vector<HistoryEntry>& entries, const WorkSpan& span, std::int64_t own,
                             const std::function<std::string(const std::string&)>& addressOf) {
    return WorkList(entries, span, own, addressOf).result();
}

std::string workText(const std::vector<WorkLine>& lines) {
    std::string text;
    for (const WorkLine& line : lines) {
        Json object{{"entry", line.entry}, {"at", line.at}, {"command", Json::parse(line.command)}, {"fault", line.fault}};
        if (line.row) {
            object["row"] = Json{{"table", line.row->table},
                                 {"states", line.row->states},
                                 {"state", line.row->state},
                                 {"correction", line.row->isCorrection},
                                 {"reason", line.row->reason}};
            if (const auto& promise = line.row->promise) object["row"]["promise"] = Json{{"id", promise->id}, {"states", promise->states}};
        }
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
        auto request = commandFromJson(line.command, "");
        if (request) row.request = std::move(*request);
        // A kind that only a later program can tell of is for a person.
        if (const CorrectableKind* kind = line.row ? kindOfTable(line.row->table) : nullptr) {
            row.entry =
                ReturnedEntry{kind, line.row->states, line.row->state, line.row->isCorrection, false, line.row->reason, line.row->promise};
        } else if (!line.fault.empty()) {
            // What the unit's program says of it, in words of this one.
            const bool isUndone = line.fault == "returned-entry-undone";
            Error error = isUndone ? Error("returned-entry-undone", "", "conflict") : Error("returned-entry-corrected", "", "conflict");
            row.faults.push_back({{}, {}, std::move(error)});
            continue;
        }
        if (!row.request) {
            for (const Error& error : request.error()) row.faults.push_back({error.field, {}, error});
        } else if (row.caseAddress.empty()) {
            row.faults.push_back({"case", {}, Error("field-required", "case", "required").with("field", "case")});
        }
    }
    return returned;
}

}  // namespace huying::app
