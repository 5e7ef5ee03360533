// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace huying::storage {

// One line of a recovery file: a draft that was kept, or without content one that was dropped.
struct RecoveredDraft {
    std::string form;
    std::string person;
    std::string savedAt;
    std::optional<std::string> content;
};

// Drafts of one window beside the register, for as long as the register itself is locked. Its lock also tells that the
// window is still at work: the kernel lets go of it whatever ends the program.
class RecoveryFile {
public:
    // Of a new window; the file is made with the first draft. `writer` is its stable name.
    RecoveryFile(const std::filesystem::path& registerFile, const std::string& writer);
    ~RecoveryFile();  // takes an empty file away
    RecoveryFile(const RecoveryFile&) = delete;
    RecoveryFile& operator=(const RecoveryFile&) = delete;

    bool open();                              // makes the file and locks it; false where that is impossible
    bool append(const RecoveredDraft& line);  // on the disk when it returns true
    void clear();

private:
    std::filesystem::path register_;
    std::filesystem::path path_;
    int descriptor_ = -1;
    bool isEmpty_ = true;
};

std::filesystem::path recoveryFileOf(const std::filesystem::path& registerFile, const std::string& writer);
std::vector<std::string> writersBeside(const std::filesystem::path& registerFile);
// True also of a file that this user may not look into.
bool isAtWork(const std::filesystem::path& registerFile, const std::string& writer);
// The last line of each form and person; a line that was cut off is passed over.
std::vector<RecoveredDraft> readRecovery(const std::filesystem::path& file);

}  // namespace huying::storage
