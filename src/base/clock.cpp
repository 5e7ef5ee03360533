// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <ctime>

namespace huying::base {

namespace {

std::atomic<std::int64_t> shiftSeconds{0};

std::chrono::system_clock::time_point now() { return std::chrono::system_clock::now() + std::chrono::seconds(shiftSeconds.load()); }

std::time_t nowInSeconds() { return std::chrono::system_clock::to_time_t(now()); }

}  // namespace

void shiftClock(std::chrono::seconds by) { shiftSeconds = by.count(); }

std::int64_t systemSeconds() { return static_cast<std::int64_t>(nowInSeconds()); }

Date systemToday() {
    const std::time_t now = nowInSeconds();
    std::tm local{};
    localtime_r(&now, &local);
    const std::chrono::year_month_day day{std::chrono::year{local.tm_year + 1900},
                                          std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)},
                                          std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
    return std::chrono::sys_days{day};
}

std::string systemTimestamp() {
    const auto moment = now();
    const std::time_t seconds = std::chrono::system_clock::to_time_t(moment);
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(moment.time_since_epoch()).count() % 1000;
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    std::array<char, 32> day{};
    std::strftime(day.data(), day.size(), "%Y-%m-%dT%H:%M:%S", &utc);
    std::string fraction = std::to_string(milliseconds);
    fraction.insert(0, 3 - fraction.size(), '0');
    return std::string(day.data()) + "." + fraction + "Z";
}

std::string systemFileStamp() {
    const std::time_t now = nowInSeconds();
    std::tm local{};
    localtime_r(&now, &local);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y%m%d-%H%M%S", &local);
    return text.data();
}

std::string localTime(const std::string& timestamp) {
    std::tm utc{};
    if (::strptime(timestamp.c_str(), "%Y-%m-%dT%H:%M:%S", &utc) == nullptr) return timestamp;
    const std::time_t moment = ::timegm(&utc);
    std::tm local{};
    localtime_r(&moment, &local);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M:%S", &local);
    return text.data();
}

std::string utcOfLocal(Date day, std::chrono::seconds sinceMidnight) {
    const std::chrono::year_month_day date{day};
    std::tm local{};
    local.tm_year = static_cast<int>(date.year()) - 1900;
    local.tm_mon = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    local.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
    local.tm_sec = static_cast<int>(sinceMidnight.count());
    local.tm_isdst = -1;
    const std::time_t moment = std::mktime(&local);
    std::tm utc{};
    gmtime_r(&moment, &utc);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &utc);
    return text.data();
}

}  // namespace huying::base
