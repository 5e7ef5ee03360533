// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recovery_file.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <nlohmann/json.hpp>

#include "storage/file_check.h"
#include "storage/file_rights.h"

namespace huying::storage {

namespace {

namespace fs = std::filesystem;

constexpr auto ending = ".drafts-";

bool lock(int descriptor, int how) {
    struct flock whole{};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    return ::fcntl(descriptor, how, &whole) == 0;
}

bool isStillThere(int descriptor) {
    struct stat state{};
    return ::fstat(descriptor, &state) == 0 && state.st_nlink > 0;
}

std::string textOf(const nlohmann::json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

fs::path recoveryFileOf(const fs::path& registerFile, const std::string& writer) { return registerFile.string() + ending + writer; }

RecoveryFile::RecoveryFile(const fs::path& registerFile, const std::string& writer)
    : register_(registerFile), path_(recoveryFileOf(registerFile, writer)) {}

RecoveryFile::~RecoveryFile() {
    if (descriptor_ < 0) return;
    if (isEmpty_) ::unlink(path_.c_str());
    ::close(descriptor_);
}

bool RecoveryFile::open() {
    while (descriptor_ < 0) {
        descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (descriptor_ < 0) return false;
        giveRights(descriptor_, rightsSharedWith(register_));
        lock(descriptor_, F_OFD_SETLKW);  // another window only looks whether it is held
        if (isStillThere(descriptor_)) break;
        ::close(std::exchange(descriptor_, -1));  // taken for abandoned just before it was locked
    }
    return true;
}

bool RecoveryFile::append(const RecoveredDraft& line) {
    if (!open()) return false;
    nlohmann::json json{{"form", line.form}, {"person", line.person}, {"saved_at", line.savedAt}};
    if (line.content) json["content"] = *line.content;
    const std::string text = json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    isEmpty_ = false;
    const bool isWhole = ::write(descriptor_, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    return isWhole && ::fdatasync(descriptor_) == 0;
}

void RecoveryFile::clear() {
    if (descriptor_ >= 0) isEmpty_ = ::ftruncate(descriptor_, 0) == 0;
}

std::vector<std::string> writersBeside(const fs::path& registerFile) {
    const std::string beginning = registerFile.filename().string() + ending;
    std::vector<std::string> writers;
    std::error_code failed;
    for (fs::directory_iterator entry(folderOf(registerFile), failed), end; !failed && entry != end; entry.increment(failed)) {
        const std::string name = entry->path().filename().string();
        if (name.starts_with(beginning)) writers.push_back(name.substr(beginning.size()));
    }
    std::sort(writers.begin(), writers.end());
    return writers;
}

bool isAtWork(const fs::path& registerFile, const std::string& writer) {
    const int descriptor = ::open(recoveryFileOf(registerFile, writer).c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) return errno == EACCES;  // somebody's who shares nothing: it is left to him
    const bool isFree = lock(descriptor, F_OFD_SETLK);
    ::close(descriptor);
    return !isFree;
}

std::vector<RecoveredDraft> readRecovery(const fs::path& file) {
    std::vector<RecoveredDraft> lines;
    std::ifstream stream(file, std::ios::binary);
    for (std::string text; std::getline(stream, text);) {
        const auto json = nlohmann::json::parse(text, nullptr, false);
        if (!json.is_object() || textOf(json, "form").empty()) continue;
        RecoveredDraft line{textOf(json, "form"), textOf(json, "person"), textOf(json, "saved_at"), std::nullopt};
        if (const auto found = json.find("content"); found != json.end() && found->is_string()) line.content = found->get<std::string>();
        std::erase_if(lines, [&](const RecoveredDraft& other) { return other.form == line.form && other.person == line.person; });
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace huying::storage
