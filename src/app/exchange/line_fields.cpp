// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/line_fields.h"

#include <optional>
#include <string_view>
#include <type_traits>

#include "base/text.h"

namespace huying::app {

namespace {

template <class T>
concept Coded = requires { base::EnumCodes<T>::name; };

class FieldTeller {
public:
    explicit FieldTeller(const Words& words) : words_(words) {}

    template <class T>
    void required(std::string_view key, T& value) {
        take(key, value);
    }
    template <class T>
    void optional(std::string_view key, T& value) {
        take(key, value);
    }
    void say(const std::string& label, const std::string& value) {
        if (!base::trimmed(value).empty()) said_.push_back({label, base::trimmed(value)});
    }
    [[nodiscard]] std::vector<SaidField> taken() { return std::move(said_); }

private:
    // A part of a list: what, who, until when.
    template <class T>
    [[nodiscard]] std::string partText(const T& part) const {
        std::vector<std::string> texts{base::trimmed(part.text)};
        if (!part.owner.empty()) texts.push_back(words_.fieldLabel("owner") + " " + part.owner);
        if (part.dueOn) texts.push_back(words_.fieldLabel("due_on") + " " + base::isoDate(*part.dueOn));
        return base::joined(texts, words_.text("exchange.between_changes"));
    }

    template <class T>
    void take(std::string_view key, const T& value) {
        const std::string label = words_.fieldLabel(key);
        if constexpr (std::is_same_v<T, std::string>) {
            if (key != "case" && key != "unit") say(label, value);
        } else if constexpr (std::is_same_v<T, bool>) {
            say(label, words_.text(value ? "flag.true" : "flag.false"));
        } else if constexpr (std::is_same_v<T, base::Date>) {
            say(label, base::isoDate(value));
        } else if constexpr (Coded<T>) {
            say(label, words_.label(value));
        } else if constexpr (std::is_same_v<T, int>) {
            // Only a promise is known to people by its number.
            if (key == "commitment") say(label, std::to_string(value));
        } else if constexpr (std::is_same_v<T, DeputyReference>) {
            if (!value.isEmpty()) say(label, base::joined(namesOf(value), " "));
        } else if constexpr (std::is_same_v<T, std::vector<std::string>>) {
            say(label, base::joined(value, words_.text("phrase.list_separator")));
        } else if constexpr (std::is_same_v<T, std::vector<PlannedMeasure>> || std::is_same_v<T, std::vector<PromisedThing>>) {
            constexpr bool arePromises = std::is_same_v<T, std::vector<PromisedThing>>;
            for (const auto& part : value) say(words_.fieldLabel(arePromises ? "commitment" : "measure"), partText(part));
        } else if constexpr (std::is_same_v<T, domain::Outcome>) {
            take("measures", value.measures);
            take("documents", value.documents);
            take("figures", value.figures);
            take("evidence", value.evidence);
        } else if constexpr (requires { value.isGiven; }) {
            if (value.isGiven && value.value) take(key, *value.value);
            if (value.isGiven && !value.value) say(label, words_.text("history.empty"));
        } else if constexpr (requires { value.has_value(); }) {
            if (value) take(key, *value);
        }
    }

    static std::vector<std::string> namesOf(const DeputyReference& deputy) {
        std::vector<std::string> names;
        for (const std::string* one : {&deputy.name, &deputy.delegation, &deputy.certificate}) {
            if (!one->empty()) names.push_back(*one);
        }
        return names;
    }

    const Words& words_;
    std::vector<SaidField> said_;
};

}  // namespace

std::vector<SaidField> saidFields(const CommandRequest& request, const Words& words) {
    FieldTeller teller(words);
    if (request.date.on) teller.say(words.fieldLabel("on"), base::isoDate(*request.date.on));
    request.command.visit([&](auto command) { visitFields(teller, command); });
    const auto* delivery = request.command.as<RecordDelivery>();
    if (delivery != nullptr && delivery->deputy.isEmpty()) teller.say(words.fieldLabel("deputy"), words.text("exchange.all_owed"));
    return teller.taken();
}

}  // namespace huying::app
