// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

#include <sys/types.h>

// Who else on this machine may use what the program makes. A register holds people's data: what is made new is its owner's
// alone, whatever the umask says. Where an office shares a register, by letting a group write in it, what is made of it and
// beside it is that group's too, and a file that takes another's place has its rights.
namespace huying::storage {

struct FileRights {
    mode_t mode = 0600;
    std::optional<gid_t> group;  // whom the bits of the group are for
};

// As the file has them; none where there is no file.
std::optional<FileRights> rightsOf(const std::filesystem::path& file);

// For what belongs to a register or lies in a folder: the owner, and everybody who may write in that.
FileRights rightsSharedWith(const std::filesystem::path& registerOrFolder);

// The same of a folder, which is also to be entered.
FileRights ofFolder(FileRights rights);

// Where the group cannot be given it gets no rights: another group is not meant. Fails silently on media without rights.
void giveRights(const std::filesystem::path& file, const FileRights& rights);
void giveRights(int descriptor, const FileRights& rights);

// An empty file for its owner alone, to be filled by whoever opens it next; one that is there is left alone.
void makeForOwner(const std::filesystem::path& file);

}  // namespace huying::storage
