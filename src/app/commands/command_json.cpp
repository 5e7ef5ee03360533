// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_json.h"

#include <functional>
#include <map>
#include <set>
#include <type_traits>

#include <nlohmann/json.hpp>

#include "app/commands/commands.h"
#include "base/base64.h"
#include "base/text.h"

namespace huying::app {

namespace {

using Json = nlohmann::ordered_json;
using base::Error;
using base::Errors;

template <class T>
constexpr bool isReplacement = false;
template <class T>
constexpr bool isReplacement<Replacement<T>> = true;

template <class T>
concept HasCodes = requires { base::EnumCodes<T>::values; };

template <class T>
std::string allowedCodes() {
    std::string codes;
    for (const auto& [value, code] : base::EnumCodes<T>::values) codes += (codes.empty() ? "" : " ") + std::string(code);
    return codes;
}

// By which name a sentence calls a field. "unit" is a handling unit but where it measures a limit.
template <class T>
std::string labelOf(const std::string& path) {
    constexpr bool isMeasure = std::is_same_v<T, domain::LimitUnit> || std::is_same_v<T, std::optional<domain::LimitUnit>>;
    if constexpr (std::is_same_v<T, domain::Role>) return "account_role";
    return isMeasure ? "limit_unit" : path;
}

// Reads the fields of one object, remembering which keys were asked for.
class Reader {
public:
    Reader(const Json& object, Errors& errors, std::string path) : object_(object), errors_(errors), path_(std::move(path)) {}

    template <class T>
    void required(const char* key, T& value) {
        const auto found = find(key);
        const bool isBlank = found == nullptr || found->is_null() ||
                             (found->is_string() && base::trimmed(found->get<std::string>()).empty()) ||
                             (found->is_array() && found->empty());
        if (isBlank) {
            errors_.push_back(Error("field-required", path_ + key, "required").with("field", labelOf<T>(path_ + key)));
            return;
        }
        read(key, *found, value);
    }

    template <class T>
    void optional(const char* key, T& value) {
        const auto found = find(key);
        if (found == nullptr) return;
        if constexpr (isReplacement<T>) {
            value.isGiven = true;
            if (!found->is_null()) read(key, *found, value.value.emplace());
        } else {
            if (!found->is_null()) read(key, *found, value);
        }
    }

    void accept(const char* key) { known_.insert(key); }

    void refuseUnknown() {
        for (const auto& [key, value] : object_.items()) {
            if (!known_.contains(key)) errors_.push_back(Error("unknown-field", path_ + key, "known").with("value", path_ + key));
        }
    }

private:
    const Json* find(const char* key) {
        known_.insert(key);
        const auto found = object_.find(key);
        return found == object_.end() ? nullptr : &*found;
    }

    void fail(const char* code, const char* key, const char* rule, std::string expected = {}) {
        errors_.push_back(Error(code, path_ + key, rule).with("field", path_ + key).with("expected", std::move(expected)));
    }

    void read(const char* key, const Json& json, std::string& value) {
        if (json.is_number_integer()) {
            value = std::to_string(json.get<std::int64_t>());
        } else if (json.is_string()) {
            value = base::trimmed(json.get<std::string>());
            if (value.find('\0') != std::string::npos) fail("text-with-null", key, "format");
        } else {
            fail("text-expected", key, "format");
        }
    }
    void read(const char* key, const Json& json, int& value) {
        if (!json.is_number_integer() || json.get<std::int64_t>() < 0 || json.get<std::int64_t>() > 1'000'000)
            return fail("number-expected", key, "format");
        value = json.get<int>();
    }
    void read(const char* key, const Json& json, std::int64_t& value) {
        if (!json.is_number_integer()) return fail("number-expected", key, "format");
        value = json.get<std::int64_t>();
    }
    void read(const char* key, const Json& json, bool& value) {
        if (!json.is_boolean()) return fail("true-or-false-expected", key, "format");
        value = json.get<bool>();
    }
    void read(const char* key, const Json& json, Date& value) {
        const std::string text = json.is_string() ? json.get<std::string>() : json.dump();
        if (const auto date = base::parseWrittenDate(text); json.is_string() && date) {
            value = *date;
        } else {
            errors_.push_back(Error("no-such-date", path_ + key, "format").with("field", path_ + key).with("value", text));
        }
    }
    void read(const char* key, const Json& json, DeputyReference& value) {
        if (json.is_string() || json.is_number_integer()) return read(key, json, value.name);
        if (!json.is_object()) return fail("deputy-expected", key, "format");
        Reader inner(json, errors_, path_ + key + ".");
        inner.optional("name", value.name);
        inner.optional("delegation", value.delegation);
        inner.optional("certificate", value.certificate);
        inner.refuseUnknown();
    }
    // As it was typed, blanks at its ends included.
    void read(const char* key, const Json& json, Secret& value) {
        if (!json.is_string()) return fail("text-expected", key, "format");
        value.text = json.get<std::string>();
    }
    void read(const char* key, const Json& json, FileBytes& value) {
        auto bytes = json.is_string() ? base::fromBase64(json.get<std::string>()) : std::nullopt;
        if (!bytes) return fail("base64-expected", key, "format");
        value.bytes = std::make_shared<const std::string>(std::move(*bytes));
    }
    void read(const char* key, const Json& json, domain::Outcome& value) { readObject(key, json, value); }
    void read(const char* key, const Json& json, TaskOrder& value) { readObject(key, json, value); }
    void read(const char* key, const Json& json, domain::UnitContact& value) { readObject(key, json, value); }
    void read(const char* key, const Json& json, UnitPart& value) { readObject(key, json, value); }
    void read(const char* key, const Json& json, PromisedThing& value) { readObject(key, json, value); }
    void read(const char* key, const Json& json, PlannedMeasure& value) { readObject(key, json, value); }
    void read(const char* key, const Json& json, PlanOrder& value) { readObject(key, json, value); }
    void read(const char* key, const Json& json, domain::Indicator& value) { readObject(key, json, value); }
    void read(const char* key, const Json& json, domain::Grade& value) { readObject(key, json, value); }
    // A number or its text.
    void read(const char* key, const Json& json, domain::Points& value) {
        const auto points = json.is_number() || json.is_string()
                                ? domain::parsePoints(json.is_string() ? base::trimmed(json.get<std::string>()) : json.dump())
                                : std::nullopt;
        if (!points) return fail("points-expected", key, "format");
        value = *points;
    }

    template <HasCodes T>
    void read(const char* key, const Json& json, T& value) {
        const auto parsed = json.is_string() ? base::fromCode<T>(json.get<std::string>()) : std::nullopt;
        if (!parsed) {
            errors_.push_back(Error("unknown-code", path_ + key, "known")
                                  .with("field", labelOf<T>(path_ + key))
                                  .with("value", json.is_string() ? json.get<std::string>() : json.dump())
                                  .with("expected", allowedCodes<T>()));
            return;
        }
        value = *parsed;
    }
    template <class T>
    void read(const char* key, const Json& json, std::optional<T>& value) {
        read(key, json, value.emplace());
    }
    template <class T>
    void read(const char* key, const Json& json, std::vector<T>& values) {
        if (!json.is_array()) return fail("list-expected", key, "format");
        for (std::size_t i = 0; i < json.size(); ++i) {
            const std::string place = std::string(key) + "[" + std::to_string(i) + "]";
            T value{};
            read(place.c_str(), json[i], value);
            values.push_back(std::move(value));
        }
    }
    template <class T>
    void readObject(const char* key, const Json& json, T& value) {
        if (!json.is_object()) return fail("object-expected", key, "format");
        Reader inner(json, errors_, path_ + key + ".");
        visitFields(inner, value);
        inner.refuseUnknown();
    }

    const Json& object_;
    Errors& errors_;
    std::string path_;
    std::set<std::string, std::less<>> known_;
};

class Writer {
public:
    explicit Writer(Json& object) : object_(object) {}

    template <class T>
    void required(const char* key, T& value) {
        write(key, value);
    }
    template <class T>
    void optional(const char* key, T& value) {
        write(key, value);
    }

private:
    static Json toJson(const std::string& value) { return value; }
    static Json toJson(int value) { return value; }
    static Json toJson(std::int64_t value) { return value; }
    static Json toJson(bool value) { return value; }
    static Json toJson(Date value) { return base::isoDate(value); }
    static Json toJson(const DeputyReference& value) {
        if (value.delegation.empty() && value.certificate.empty()) return value.name;
        Json json = Json::object();
        if (!value.name.empty()) json["name"] = value.name;
        if (!value.delegation.empty()) json["delegation"] = value.delegation;
        if (!value.certificate.empty()) json["certificate"] = value.certificate;
        return json;
    }
    template <HasCodes T>
    static Json toJson(T value) {
        return std::string(base::codeOf(value));
    }
    static Json toJson(TaskOrder value) { return objectOf(value); }
    static Json toJson(domain::UnitContact value) { return objectOf(value); }
    static Json toJson(UnitPart value) { return objectOf(value); }
    static Json toJson(PromisedThing value) { return objectOf(value); }
    static Json toJson(PlannedMeasure value) { return objectOf(value); }
    static Json toJson(PlanOrder value) { return objectOf(value); }
    static Json toJson(domain::Indicator value) { return objectOf(value); }
    static Json toJson(domain::Grade value) { return objectOf(value); }
    static Json toJson(domain::Points value) {
        return value.hundredths % 100 == 0 ? Json(value.hundredths / 100) : Json(static_cast<double>(value.hundredths) / 100);
    }
    static Json toJson(domain::Outcome value) { return objectOf(value); }
    template <class T>
    static Json toJson(const std::vector<T>& values) {
        Json list = Json::array();
        for (const T& value : values) list.push_back(toJson(value));
        return list;
    }
    template <class T>
    static Json objectOf(T& value) {
        Json json = Json::object();
        Writer writer(json);
        visitFields(writer, value);
        return json;
    }

    template <class T>
    void write(const char* key, const T& value) {
        object_[key] = toJson(value);
    }
    void write(const char* key, const std::string& value) {
        if (!value.empty()) object_[key] = value;
    }
    void write(const char* key, const Secret& value) {
        if (value.isGiven()) object_[key] = std::string(Secret::redacted);
    }
    void write(const char*, const FileBytes&) {}
    void write(const char* key, const DeputyReference& value) {
        if (!value.isEmpty()) object_[key] = toJson(value);
    }
    void write(const char* key, const domain::Outcome& value) {
        if (!value.isEmpty() || value.isExemplary) object_[key] = toJson(value);
    }
    template <class T>
    void write(const char* key, const std::vector<T>& values) {
        if (!values.empty()) object_[key] = toJson(values);
    }
    template <class T>
    void write(const char* key, const std::optional<T>& value) {
        if (value) object_[key] = toJson(*value);
    }
    template <class T>
    void write(const char* key, const Replacement<T>& value) {
        if (value.isGiven) object_[key] = value.value ? toJson(*value.value) : Json(nullptr);
    }

    Json& object_;
};

// False where there is no command of this name.
bool readNamed(std::string_view name, Reader& reader, Command& command) {
    bool isFound = false;
    Command::forEachKind([&]<class Kind>() {
        if (Kind::name != name) return;
        isFound = true;
        Kind read;
        visitFields(reader, read);
        command = std::move(read);
    });
    return isFound;
}

}  // namespace

std::string_view commandName(const Command& command) {
    std::string_view name;
    command.visit([&](const auto& one) { name = std::decay_t<decltype(one)>::name; });
    return name;
}

std::vector<std::string> commandNames() {
    std::vector<std::string> names;
    Command::forEachKind([&]<class Kind>() { names.emplace_back(Kind::name); });
    return names;
}

base::Checked<CommandRequest> commandFromJson(std::string_view text, const std::string& defaultActor) {
    const Json object = Json::parse(text, nullptr, false);
    if (object.is_discarded()) return tl::unexpected(Errors{Error("invalid-json", "", "format")});
    if (!object.is_object()) return tl::unexpected(Errors{Error("object-expected", "", "format")});
    CommandRequest request;
    const auto name = object.find("command");
    if (name == object.end() || !name->is_string())
        return tl::unexpected(Errors{Error("field-required", "command", "required").with("field", "command")});
    Errors errors;
    Reader reader(object, errors, "");
    reader.accept("command");
    reader.optional("actor", request.actor);
    if (request.actor.empty()) request.actor = defaultActor;
    if (const auto on = object.find("on"); on != object.end() && on->is_null()) request.date.isUndated = true;
    reader.optional("on", request.date.on);
    reader.optional("for_unit", request.forUnit);
    if (!readNamed(name->get<std::string>(), reader, request.command))
        return tl::unexpected(Errors{Error("unknown-command", "command", "known").with("value", name->get<std::string>())});
    reader.refuseUnknown();
    if (!errors.empty()) return tl::unexpected(std::move(errors));
    return request;
}

std::string commandToJson(const CommandRequest& request) {
    Json object = Json::object();
    object["command"] = std::string(commandName(request.command));
    object["actor"] = request.actor;
    if (request.date.isUndated) {
        object["on"] = nullptr;
    } else if (request.date.on) {
        object["on"] = base::isoDate(*request.date.on);
    }
    if (!request.forUnit.empty()) object["for_unit"] = request.forUnit;
    Writer writer(object);
    request.command.visit([&](auto command) { visitFields(writer, command); });
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace huying::app
