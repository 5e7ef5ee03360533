// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/unfinished_register.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "app/ports/storage_failure.h"
#include "storage/file_check.h"

namespace huying::storage {

namespace {

namespace fs = std::filesystem;

// 0, or the error number. Some file systems cannot rename without replacing; a second name does the same there.
int moveWithoutReplacing(const fs::path& from, const fs::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;
    return ::link(from.c_str(), to.c_str()) == 0 ? 0 : errno;  // the first name goes with its folder
}

void syncFolder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

}  // namespace

UnfinishedRegister::UnfinishedRegister(const fs::path& place) : place_(place) {
    std::string name = (folderOf(place) / ".huying-new-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw app::StorageFailure(about("register-not-creatable", place));
    folder_ = name;
}

UnfinishedRegister::~UnfinishedRegister() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

base::Result<void> UnfinishedRegister::publish() {
    std::error_code ignored;
    const auto isThere = [&](const fs::path& file) { return fs::exists(fs::symlink_status(file, ignored)); };
    // Its changes must all be in the one file that is moved.
    if (isThere(file().string() + "-wal")) return base::failure(about("register-not-creatable", place_));
    // SQLite would take the old log for the new register's own.
    if (isThere(place_.string() + "-wal") && !isThere(place_)) return base::failure(about("register-log-left", place_));
    const int problem = moveWithoutReplacing(file(), place_);
    if (problem == EEXIST) return base::failure(about("register-exists", place_));
    if (problem != 0) return base::failure(about("register-not-creatable", place_));
    syncFolder(folderOf(place_));
    return {};
}

}  // namespace huying::storage
