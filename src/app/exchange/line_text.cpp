// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/line_text.h"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

#include "app/history/history_text.h"
#include "base/text.h"

namespace huying::app {

namespace {

// What tells most of a command, by its JSON keys.
struct Telling {
    std::vector<std::string> parts;
    const Words& words;

    template <class T>
    void required(std::string_view key, T& value) {
        take(key, value);
    }
    template <class T>
    void optional(std::string_view key, T& value) {
        take(key, value);
    }

private:
    void take(std::string_view key, const std::string& value) {
        constexpr std::array<std::string_view, 7> telling{"text",           "reason",      "receiver", "document_number",
                                                          "deputy_opinion", "unit_answer", "measure"};
        // A place and a list of names do not say themselves what they are.
        constexpr std::array<std::string_view, 5> named{"place", "people", "signatory", "late_reason", "suggested_unit"};
        const std::string said = base::replacedAll(base::trimmed(value), "\n", " ");
        if (said.empty()) return;
        if (std::find(telling.begin(), telling.end(), key) != telling.end()) parts.push_back(said);
        if (std::find(named.begin(), named.end(), key) != named.end())
            parts.push_back(words.text("exchange.named_value", {{"what", words.fieldLabel(key)}, {"value", said}}));
    }
    void take(std::string_view key, const std::vector<std::string>& value) {
        if (!value.empty())
            parts.push_back(words.text("exchange.named_value", {{"what", words.fieldLabel(key)},
                                                                {"value", base::joined(value, words.text("phrase.list_separator"))}}));
    }
    void take(std::string_view key, const std::optional<domain::Publication>& value) {
        if (value) parts.push_back(words.text("exchange.named_value", {{"what", words.fieldLabel(key)}, {"value", words.label(value)}}));
    }
    void take(std::string_view, const domain::DeliveryWay& value) { parts.push_back(words.label(value)); }
    void take(std::string_view, const std::optional<domain::DeliveryWay>& value) {
        if (value) parts.push_back(words.label(value));
    }
    void take(std::string_view, const DeputyReference& value) {
        if (!value.isEmpty()) parts.push_back(value.name.empty() ? value.certificate : value.name);
    }
    void take(std::string_view key, const std::optional<base::Date>& value) {
        if (key == "until" && value) parts.push_back(base::isoDate(*value));
    }
    void take(std::string_view, const domain::ContactPhase& value) { parts.push_back(words.label(value)); }
    void take(std::string_view, const domain::ContactWay& value) { parts.push_back(words.label(value)); }
    void take(std::string_view, const std::optional<domain::ResultClass>& value) {
        if (value) parts.push_back(words.label(value));
    }
    void take(std::string_view, const std::vector<PlannedMeasure>& value) {
        for (const PlannedMeasure& measure : value) parts.push_back(base::replacedAll(base::trimmed(measure.text), "\n", " "));
    }
    template <class T>
    void take(std::string_view, const T&) {}
};

// Which entry a correction is about: the day, and of a contact its phase and way.
std::string entryText(const ReturnedEntry& entry, const Words& words) {
    std::vector<std::string> parts;
    const EntryState& before = entry.states[entry.state == 0 ? 0 : entry.state - 1];
    for (const CorrectableColumn& column : entry.kind->columns) {
        const auto value = before.find(std::string(column.key));
        const bool isTelling = column.column == "on_date" || column.column == "phase" || column.column == "way";
        if (isTelling && value != before.end())
            parts.push_back(codeInWords(std::string(entry.kind->table), std::string(column.column), value->second, words));
    }
    return base::joined(parts, " ");
}

SeenPeople peopleIn(const Command& command) {
    SeenPeople people;
    command.visit([&](const auto& value) {
        if constexpr (requires {
                          value.handlerPhone;
                          value.handler;
                          value.leader.empty();
                      })
            people = {value.leader, value.handler, value.handlerPhone};
    });
    return people;
}

Arguments argumentsOf(const Exchange& exchange, const Words& words) {
    return {{"kind", words.label(exchange.kind)},
            {"number", std::to_string(exchange.number)},
            {"on", base::isoDate(exchange.sentOn)},
            {"by", exchange.sentBy}};
}

}  // namespace

std::string peopleText(const SeenPeople& before, const SeenPeople& now, const Words& words) {
    std::vector<std::string> said;
    const auto say = [&](const char* column, const std::string& was, const std::string& is) {
        if (base::trimmed(is).empty() || base::comparableName(was) == base::comparableName(is)) return;
        const std::string who = words.text(std::string("unit_form_column.") + column);
        said.push_back(words.text(base::trimmed(was).empty() ? "unit_form.person" : "unit_form.person_changed",
                                  {{"who", who}, {"was", base::trimmed(was)}, {"is", base::trimmed(is)}}));
    };
    say("leader", before.leader, now.leader);
    say("handler", before.handler, now.handler);
    say("handler_phone", before.handlerPhone, now.handlerPhone);
    return said.empty() ? std::string() : words.text("unit_form.people", {{"people", base::joined(said, "，")}});
}

std::string changesText(const std::vector<ChangedValue>& changes, const Words& words) {
    constexpr std::size_t mostQuoted = 60;
    std::vector<std::string> parts;
    for (const ChangedValue& change : changes) {
        const auto shown = [&](const std::string& value) {
            if (value.empty()) {
                const std::string no = codeInWords(change.table, change.column, "0", words);
                return no == "0" ? words.text("history.empty") : no;
            }
            return base::shortened(base::replacedAll(codeInWords(change.table, change.column, value, words), "\n", " "), mostQuoted);
        };
        const bool isVoid = change.column == "void_reason" || change.column == "is_void";
        if (isVoid) {
            parts.push_back(words.text(change.now.empty() ? "exchange.counts_again" : "exchange.becomes_void"));
            continue;
        }
        parts.push_back(
            words.text("exchange.changed_value",
                       {{"what", words.text("column." + change.column)}, {"before", shown(change.before)}, {"now", shown(change.now)}}));
    }
    return base::joined(parts, words.text("exchange.between_changes"));
}

std::string placeText(const ReturnedPlace& place, const Words& words) {
    return words.text(place.page.empty() ? "exchange.item" : "exchange.row",
                      {{"page", place.page}, {"number", std::to_string(place.number)}});
}

std::string saidText(const ReturnedLine& line, const Words& words, std::size_t most) {
    if (!line.request) return {};
    const SeenPeople people = peopleIn(line.request->command);
    // A change of people alone says in its own words what it is.
    const bool isPeopleAlone = people != SeenPeople{} && line.seenPeople && !line.request->date.on;
    Telling telling{{}, words};
    if (!isPeopleAlone) telling.parts.push_back(words.text("command." + std::string(commandName(line.request->command))));
    if (line.entry && line.entry->isCorrection) {
        telling.parts.push_back(entryText(*line.entry, words));
    } else if (line.request->date.on) {
        telling.parts.push_back(base::isoDate(*line.request->date.on));
    }
    line.request->command.visit([&](auto command) { visitFields(telling, command); });
    const auto* delivery = line.request->command.as<RecordDelivery>();
    if (delivery != nullptr && delivery->deputy.isEmpty()) telling.parts.push_back(words.text("exchange.all_owed"));
    if (!isPeopleAlone && people != SeenPeople{})
        telling.parts.push_back(peopleText(line.seenPeople.value_or(SeenPeople{}), people, words));
    return base::shortened(base::joined(telling.parts, " "), most);
}

std::string wholeText(const ReturnedLine& line, const Words& words) {
    std::vector<std::string> parts{saidText(line, words, std::numeric_limits<std::size_t>::max())};
    if (!parts.front().empty()) return parts.front();
    parts.clear();
    for (const ReturnedFault& fault : line.faults)
        parts.push_back(words.sentence(base::Error(fault.error).with("column", fault.column).with("value", fault.value)));
    return base::joined(parts, " ");
}

std::string exchangeText(const Exchange& exchange, const Words& words) {
    return words.text(exchange.kind == ExchangeKind::package ? "exchange.sent_package" : "exchange.sent", argumentsOf(exchange, words));
}

std::string returnText(const ReturnedWork& work, const Exchange& exchange, const Words& words) {
    if (!work.taken) return exchangeText(exchange, words);
    Arguments arguments = argumentsOf(exchange, words);
    arguments.emplace_back("return", std::to_string(work.taken->number));
    return words.text("exchange.return_of", arguments);
}

std::string returnName(const ReturnedWork& work, const std::string& unit, const Words& words) {
    if (!work.taken) return work.file;
    return words.text("exchange.return_short", {{"unit", unit}, {"return", std::to_string(work.taken->number)}});
}

}  // namespace huying::app
