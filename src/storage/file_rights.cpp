// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/file_rights.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace huying::storage {

namespace {

namespace fs = std::filesystem;

// What a folder passes on to its files is not ours to take away.
mode_t given(const FileRights& rights, const struct stat& now) {
    const bool isOtherGroup = rights.group && *rights.group != now.st_gid;
    return (now.st_mode & (S_ISUID | S_ISGID | S_ISVTX)) | (isOtherGroup ? rights.mode & ~mode_t{S_IRWXG} : rights.mode);
}

}  // namespace

std::optional<FileRights> rightsOf(const fs::path& file) {
    struct stat state{};
    if (::stat(file.c_str(), &state) != 0) return std::nullopt;
    return FileRights{state.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO), state.st_gid};
}

FileRights rightsSharedWith(const fs::path& registerOrFolder) {
    const std::optional<FileRights> own = rightsOf(registerOrFolder);
    FileRights rights;
    if (!own) return rights;
    rights.group = own->group;
    if ((own->mode & S_IWGRP) != 0) rights.mode |= S_IRGRP | S_IWGRP;
    if ((own->mode & S_IWOTH) != 0) rights.mode |= S_IROTH | S_IWOTH;
    return rights;
}

FileRights ofFolder(FileRights rights) {
    rights.mode |= (rights.mode & (S_IRUSR | S_IRGRP | S_IROTH)) >> 2U;
    return rights;
}

void giveRights(const fs::path& file, const FileRights& rights) {
    struct stat now{};
    if (rights.group) static_cast<void>(::chown(file.c_str(), static_cast<uid_t>(-1), *rights.group) == 0);
    if (::stat(file.c_str(), &now) == 0) static_cast<void>(::chmod(file.c_str(), given(rights, now)) == 0);
}

void giveRights(int descriptor, const FileRights& rights) {
    struct stat now{};
    if (rights.group) static_cast<void>(::fchown(descriptor, static_cast<uid_t>(-1), *rights.group) == 0);
    if (::fstat(descriptor, &now) == 0) static_cast<void>(::fchmod(descriptor, given(rights, now)) == 0);
}

void makeForOwner(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor >= 0) ::close(descriptor);
}

}  // namespace huying::storage
