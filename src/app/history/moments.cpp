// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/moments.h"

#include <charconv>
#include <chrono>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/clock.h"
#include "base/date.h"
#include "base/text.h"

namespace huying::app {

namespace {

using base::Error;
using std::chrono::seconds;

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
    return number;
}

struct TimeOfDay {
    seconds last{};              // of the minute or second that is meant
    std::string thousandth = "999";
};

// 12:04, 12:04:31, 12:04:31.250
std::optional<TimeOfDay> timeOf(std::string text) {
    TimeOfDay time;
    if (const std::size_t dot = text.find('.'); dot != std::string::npos) {
        time.thousandth = text.substr(dot + 1);
        if (time.thousandth.size() != 3 || !wholeNumber(time.thousandth)) return std::nullopt;
        text.resize(dot);
    }
    const std::vector<std::string> parts = base::split(text, ':');
    const bool isExact = parts.size() == 3;
    if (!isExact && (parts.size() != 2 || time.thousandth != "999")) return std::nullopt;
    std::vector<std::int64_t> numbers;
    for (const std::string& part : parts) {
        const auto number = part.size() <= 2 ? wholeNumber(part) : std::nullopt;
        if (!number) return std::nullopt;
        numbers.push_back(*number);
    }
    if (numbers[0] > 23 || numbers[1] > 59 || (isExact && numbers[2] > 59)) return std::nullopt;
    time.last = seconds(numbers[0] * 3600 + numbers[1] * 60 + (isExact ? numbers[2] : 59));
    return time;
}

std::string twoDigits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string clockText(seconds since) {
    return twoDigits(since.count() / 3600) + ":" + twoDigits(since.count() / 60 % 60) + ":" + twoDigits(since.count() % 60);
}

}  // namespace

std::optional<std::string> lastTimeOf(std::string_view given) {
    std::string text = base::trimmed(given);
    const bool isUtc = text.ends_with('Z') || text.ends_with('z');
    if (isUtc) text.pop_back();
    std::size_t gap = text.find_first_of("T ");
    const auto day = base::parseWrittenDate(text.substr(0, gap));
    if (!day) return std::nullopt;
    constexpr seconds endOfDay{24 * 3600 - 1};
    TimeOfDay time{endOfDay};
    if (gap != std::string::npos) {
        const auto told = timeOf(base::trimmed(text.substr(gap + 1)));
        if (!told) return std::nullopt;
        time = *told;
    }
    const std::string moment = isUtc ? base::isoDate(*day) + "T" + clockText(time.last) : base::utcOfLocal(*day, time.last);
    return moment + "." + time.thousandth + "Z";
}

base::Result<HistoryHead> findMoment(RegisterReader& reader, std::string_view given) {
    std::string text = base::trimmed(given);
    if (text.starts_with('#')) text.erase(0, 1);
    constexpr std::size_t longestEntry = 7;  // eight digits are a day: 20231220
    const auto number = text.size() <= longestEntry || given.find('#') != std::string_view::npos ? wholeNumber(text) : std::nullopt;
    std::int64_t entry = number.value_or(-1);
    if (!number) {
        const auto at = lastTimeOf(text);
        if (!at) return base::failure(Error("bad-moment", "moment", "format").with("value", std::string(given)));
        entry = reader.entryAt(*at);
        if (entry < 0) {
            const auto first = reader.historyHead(0);
            return base::failure(Error("moment-before-register", "moment", "order")
                                     .with("value", std::string(given))
                                     .with("at", first ? base::localTime(first->at) : std::string()));
        }
    }
    auto head = reader.historyHead(entry);
    if (!head) return base::failure(Error("unknown-entry", "entry", "known").with("entry", std::to_string(entry)));
    return *head;
}

std::string piecesNamedIn(const HistoryEntry& entry, const Words& words) {
    const auto command = nlohmann::json::parse(entry.json, nullptr, false);
    if (!command.is_object()) return {};
    if (const auto one = command.find("case"); one != command.end() && one->is_string()) return one->get<std::string>();
    const auto several = command.find("cases");
    if (several == command.end() || !several->is_array() || several->empty() || !several->front().is_string()) return {};
    const std::string first = several->front().get<std::string>();
    if (several->size() == 1) return first;
    return words.text("history.and_others", {{"cases", first}, {"count", std::to_string(several->size())}});
}

}  // namespace huying::app
