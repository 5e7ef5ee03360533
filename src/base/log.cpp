// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <cstdlib>
#include <memory>

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>

namespace huying::base {

namespace {

constexpr std::size_t fileSize = 1024 * 1024;
constexpr std::size_t fileCount = 3;

std::shared_ptr<spdlog::logger>& logger() {
    static std::shared_ptr<spdlog::logger> instance;
    return instance;
}

}  // namespace

void openLog(const std::filesystem::path& stateFolder) {
    try {
        const std::filesystem::path folder = stateFolder / "huying";
        std::filesystem::create_directories(stateFolder);
        ::mkdir(folder.c_str(), S_IRWXU);  // what somebody works at is not for others to read
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>((folder / "huying.log").string(), fileSize, fileCount);
        logger() = std::make_shared<spdlog::logger>("huying", std::move(sink));
        logger()->flush_on(spdlog::level::warn);
    } catch (const std::exception&) {
        logger().reset();  // a program that cannot write its log still does its work
    }
}

std::filesystem::path userStateFolder() {
    if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state != '\0') return state;
    if (const char* home = std::getenv("HOME"); home != nullptr) return std::filesystem::path(home) / ".local" / "state";
    return std::filesystem::temp_directory_path();
}

void logCommand(std::string_view command, std::int64_t entry, double milliseconds) {
    if (logger()) logger()->info("command={} entry={} ms={:.2f}", command, entry, milliseconds);
}

void logRefusal(std::string_view command, std::string_view code, double milliseconds) {
    if (logger()) logger()->info("command={} refused={} ms={:.2f}", command, code, milliseconds);
}

void logFailure(std::string_view where, std::string_view code) {
    if (logger()) logger()->warn("failure={} code={}", where, code);
}

}  // namespace huying::base
