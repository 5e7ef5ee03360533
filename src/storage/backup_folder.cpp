// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup_folder.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/backup/generations.h"
#include "app/ports/storage_failure.h"
#include "base/clock.h"
#include "storage/file_rights.h"

namespace huying::storage {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t idDigits = 6;
constexpr std::size_t sequenceDigits = 6;
constexpr std::string_view ending = ".huying";

[[noreturn]] void refuse(const char* code, const fs::path& folder) {
    throw app::StorageFailure(base::Error(code, "", "storage").with("folder", folder.string()));
}

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || failed != std::errc() || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
    return value;
}

// What follows the beginning: 000123-20231220-120431.huying
std::optional<NamedBackup> backupNamed(const fs::path& path, std::string_view rest) {
    if (!rest.ends_with(ending)) return std::nullopt;
    rest.remove_suffix(ending.size());
    constexpr std::size_t stampLength = 16;  // -20231220-120431
    if (rest.size() < sequenceDigits + stampLength) return std::nullopt;
    const std::string_view stamp = rest.substr(rest.size() - stampLength);
    const auto sequence = number(rest.substr(0, rest.size() - stampLength));
    const auto year = number(stamp.substr(1, 4));
    const auto month = number(stamp.substr(5, 2));
    const auto day = number(stamp.substr(7, 2));
    if (!sequence || !year || !month || !day || stamp[0] != '-' || stamp[9] != '-' || !number(stamp.substr(10))) return std::nullopt;
    const auto date = base::makeDate(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
    if (!date) return std::nullopt;
    const std::string time(stamp.substr(10));
    return NamedBackup{path, *sequence, *date,
                       base::isoDate(*date) + " " + time.substr(0, 2) + ":" + time.substr(2, 2) + ":" + time.substr(4, 2)};
}

}  // namespace

BackupFolder::BackupFolder(fs::path folder, IfMissing ifMissing, const fs::path& registerFile) : folder_(std::move(folder)) {
    std::error_code failed;
    if (ifMissing == IfMissing::make && ::mkdir(folder_.c_str(), S_IRWXU) == 0)
        giveRights(folder_, ofFolder(rightsSharedWith(registerFile)));
    if (!fs::is_directory(folder_, failed))
        refuse(ifMissing == IfMissing::make ? "backup-folder-read-only" : "backup-folder-missing", folder_);
    // Whoever may put backups here waits for the others.
    const fs::path lock = folder_ / ".huying-backups.lock";
    descriptor_ = ::open(lock.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor_ >= 0) giveRights(descriptor_, rightsSharedWith(folder_));
    if (descriptor_ < 0 && errno == EEXIST) descriptor_ = ::open(lock.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor_ < 0) refuse(errno == ENOSPC ? "backup-folder-full" : "backup-folder-read-only", folder_);
    struct flock whole{};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    while (::fcntl(descriptor_, F_OFD_SETLKW, &whole) != 0 && errno == EINTR) {
    }
}

BackupFolder::~BackupFolder() { ::close(descriptor_); }

fs::path BackupFolder::nextName(const std::string& beginning) const {
    const std::vector<NamedBackup> before = backupsIn(folder_, beginning);
    std::string sequence = std::to_string(before.empty() ? 1 : before.front().sequence + 1);
    if (sequence.size() < sequenceDigits) sequence.insert(0, sequenceDigits - sequence.size(), '0');
    return folder_ / (beginning + sequence + "-" + base::systemFileStamp() + std::string(ending));
}

void BackupFolder::removeHalfMade(const std::string& beginning) const {
    std::error_code failed;
    std::vector<fs::path> halfMade;
    for (fs::directory_iterator entry(folder_, failed), end; !failed && entry != end; entry.increment(failed)) {
        const std::string name = entry->path().filename().string();
        if (name.starts_with(beginning) && name.find(".huying.part") != std::string::npos) halfMade.push_back(entry->path());
    }
    for (const fs::path& file : halfMade) fs::remove(file, failed);
}

int BackupFolder::removeOutdated(const std::string& beginning) const {
    const std::vector<NamedBackup> all = backupsIn(folder_, beginning);
    std::vector<app::BackupStamp> stamps;
    for (const NamedBackup& backup : all) stamps.push_back({backup.sequence, backup.day});
    const std::vector<int> gone = app::outdated(std::move(stamps));
    int removed = 0;
    for (const NamedBackup& backup : all) {
        std::error_code failed;
        if (std::find(gone.begin(), gone.end(), backup.sequence) != gone.end() && fs::remove(backup.path, failed)) ++removed;
    }
    return removed;
}

std::string backupBeginning(const fs::path& registerFile, const std::string& registerId) {
    return registerFile.stem().string() + "-" + registerId.substr(0, idDigits) + "-";
}

std::optional<BackupName> backupNameOf(const fs::path& file) {
    const std::string name = file.filename().string();
    // Before the sequence, the day and the time, each with its dash, stands the id.
    std::size_t dash = name.size();
    for (int part = 0; part < 3; ++part) {
        if (dash == 0) return std::nullopt;
        dash = name.rfind('-', dash - 1);
        if (dash == std::string::npos) return std::nullopt;
    }
    if (dash < idDigits + 2 || name[dash - idDigits - 1] != '-') return std::nullopt;
    const std::optional<NamedBackup> backup = backupNamed(file, std::string_view(name).substr(dash + 1));
    if (!backup) return std::nullopt;
    return BackupName{name.substr(0, dash - idDigits - 1), name.substr(dash - idDigits, idDigits), backup->at};
}

std::vector<NamedBackup> backupsIn(const fs::path& folder, const std::string& beginning) {
    std::vector<NamedBackup> found;
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
        const std::string name = entry->path().filename().string();
        if (!name.starts_with(beginning)) continue;
        if (auto backup = backupNamed(entry->path(), std::string_view(name).substr(beginning.size()))) found.push_back(std::move(*backup));
    }
    std::sort(found.begin(), found.end(), [](const NamedBackup& a, const NamedBackup& b) { return a.sequence > b.sequence; });
    return found;
}

std::vector<NamedBackup> backupsOfName(const fs::path& folder, const fs::path& registerFile) {
    const std::string name = registerFile.stem().string() + "-";
    std::set<std::string> beginnings;
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
        const std::string file = entry->path().filename().string();
        if (file.starts_with(name) && file.find('-', name.size()) == name.size() + idDigits)
            beginnings.insert(file.substr(0, name.size() + idDigits + 1));
    }
    std::vector<NamedBackup> found;
    for (const std::string& beginning : beginnings) {
        for (NamedBackup& backup : backupsIn(folder, beginning)) found.push_back(std::move(backup));
    }
    std::stable_sort(found.begin(), found.end(), [](const NamedBackup& a, const NamedBackup& b) { return a.at > b.at; });
    return found;
}

}  // namespace huying::storage
