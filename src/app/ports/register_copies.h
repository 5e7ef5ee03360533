// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace huying::app {

// What a register's file holds, counted: enough to tell one copy from another.
struct RegisterFacts {
    std::string registerId;
    int version = 0;  // of its schema
    std::int64_t suggestions = 0;
    std::int64_t tasks = 0;
    std::int64_t replies = 0;
    std::int64_t ratings = 0;
    std::int64_t lastEntry = -1;  // of its history
    std::string lastAt;           // UTC
    std::string lastActor;
    std::string lastCommand;
    std::string head;  // hash of the last entry, hexadecimal
    std::uintmax_t bytes = 0;
};

// Whether a backup may take the place of what cannot be opened as a register for this reason. What belongs to a newer
// program is never replaced; nor is what is no register of ours, unless it stands under the name of one: then something
// zeroed, emptied or overwrote the register that was there.
inline bool isReplaceable(const base::Error& problem, const std::filesystem::path& file) {
    if (problem.code == "not-a-register" || problem.code == "register-empty") {
        std::error_code failed;
        return file.extension() == ".huying" && std::filesystem::is_regular_file(file, failed);
    }
    return problem.code == "register-missing" || problem.code == "register-damaged" || problem.code == "storage-failed";
}

struct BackupSettings {
    std::string folder;     // empty: <name>-backups beside the register
    int everyMinutes = 60;  // while working; 0: not
    bool onExit = true;
};

struct BackupFile {
    std::filesystem::path path;
    std::string at;  // local time, 2023-12-20 12:04:31
    std::optional<RegisterFacts> facts;  // absent: the file cannot be read
};

enum class BackupWhen { always, ifChanged };

struct BackupReceipt {
    std::filesystem::path file;
    RegisterFacts facts;
    bool isNew = true;  // false: nothing had changed since `file`
    int removed = 0;    // older ones that the generations let go
};

// What restoring `brought` would do to the register.
struct RestorePreview {
    RegisterFacts brought;
    std::optional<RegisterFacts> present;       // absent when the register is missing or cannot be read
    std::optional<base::Error> presentProblem;
    std::int64_t sharedEntry = -1;              // the last entry both histories have in common
    [[nodiscard]] std::int64_t entriesLost() const { return present ? present->lastEntry - sharedEntry : 0; }
};

struct RestoreReceipt {
    RestorePreview preview;
    std::int64_t entry = 0;      // of the restored register, telling who restored what
    std::filesystem::path kept;  // copy of what was there before; empty when there was nothing
    std::size_t differences = 0; // what `verify` finds in the restored register
};

// Copies of a register's file, each made in one step while work goes on, then opened, checked and counted. Works on
// paths, with connections of its own, from any thread.
// Errors: backup-folder-missing, backup-folder-read-only, backup-folder-full, backup-failed; register-* for the register
// itself; backup-* and file-* for a copy that cannot be used; backup-read-only where the register is itself a backup, of
// which none is made and into which nothing is restored; copy-named-as-backup.
class RegisterCopies {
public:
    virtual ~RegisterCopies() = default;

    virtual base::Result<BackupSettings> settings(const std::filesystem::path& file) = 0;
    virtual base::Result<void> saveSettings(const std::filesystem::path& file, const BackupSettings& settings) = 0;
    [[nodiscard]] virtual std::filesystem::path folder(const std::filesystem::path& file, const BackupSettings& settings) const = 0;

    // Whether a backup would find its folder: backup-folder-missing, backup-folder-read-only. Makes nothing; our own folder
    // beside the register is missed as well.
    virtual base::Result<void> lookAtFolder(const std::filesystem::path& file, const BackupSettings& settings) = 0;
    // Into the register's backup folder, keeping its generations.
    virtual base::Result<BackupReceipt> backUp(const std::filesystem::path& file, BackupWhen when) = 0;
    // One file that stands for itself, wherever the person wants it; replaces what was there.
    virtual base::Result<RegisterFacts> saveCopy(const std::filesystem::path& file, const std::filesystem::path& target) = 0;
    virtual std::vector<BackupFile> backups(const std::filesystem::path& file) = 0;  // newest first

    virtual base::Result<RestorePreview> previewRestore(const std::filesystem::path& file, const std::filesystem::path& copy) = 0;
    virtual base::Result<RestoreReceipt> restore(const std::filesystem::path& file, const std::filesystem::path& copy,
                                                 const std::string& actor) = 0;
};

}  // namespace huying::app
