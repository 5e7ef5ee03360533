// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/file_writer.h"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/held_files.h"

namespace huying::documents {

namespace fs = std::filesystem;

namespace {

// An open file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] bool isOpen() const { return number_ >= 0; }
    bool write(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t done = ::write(number_, bytes.data(), bytes.size());
            if (done < 0 && errno == EINTR) continue;
            if (done < 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(done));
        }
        return true;
    }
    [[nodiscard]] bool sync() const { return ::fsync(number_) == 0; }
    [[nodiscard]] bool syncAll() const { return ::syncfs(number_) == 0; }  // all of its file system
    bool close() {
        const int number = number_;
        number_ = -1;
        return number < 0 || ::close(number) == 0;
    }

private:
    int number_;
};

// Why nothing can be put at `path`. A file system that takes no files calls them not found, also in a folder that is there.
std::string reasonOf(const fs::path& path, int error) {
    std::error_code ignored;
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    if (error == ENOENT && fs::is_directory(folder, ignored)) return "unwritable-folder";
    switch (error) {
        case EACCES:
        case EPERM:
        case EROFS:
            return "permission";
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            return "no-space";
        case ENOENT:
        case ENOTDIR:
            return "missing-folder";
        case EISDIR:
            return "is-folder";
        default:
            return "other";
    }
}

tl::unexpected<base::Error> cannotWrite(const fs::path& path, int error) {
    return base::failure(base::Error("cannot-write-file", "", "storage").with("file", path.string()).with("reason", reasonOf(path, error)));
}

// Short, because the target's name may already be as long as a name can be.
std::string temporaryName() {
    static std::atomic<unsigned> count{0};
    std::string name = ".huying-";
    name.append(std::to_string(::getpid())).append("-").append(std::to_string(++count)).append(".part");
    return name;
}

constexpr mode_t ownerAlone = S_IRUSR | S_IWUSR;

// The rights of the file that is replaced, whatever the umask would take from them, and for the same group: where that cannot be
// given, no other group gets them.
void giveRightsOf(const struct stat& old, int descriptor) {
    static_cast<void>(::fchown(descriptor, static_cast<uid_t>(-1), old.st_gid) == 0);
    struct stat now{};
    const bool isSameGroup = ::fstat(descriptor, &now) == 0 && now.st_gid == old.st_gid;
    const mode_t rights = old.st_mode & (isSameGroup ? S_IRWXU | S_IRWXG | S_IRWXO : S_IRWXU | S_IRWXO);
    static_cast<void>(::fchmod(descriptor, rights) == 0);  // media without rights have none to give
}

// A new file beside the target; negative where it cannot be made.
int descriptorFor(const fs::path& temporary, const fs::path& target, ForWhom forWhom) {
    struct stat old{};
    const bool isReplaced = forWhom == ForWhom::asUsual && ::stat(target.c_str(), &old) == 0;
    const mode_t rights = isReplaced || forWhom == ForWhom::ownerAlone ? ownerAlone : 0666U;
    ::unlink(temporary.c_str());  // of a process that ended with this number: what is written here is in no file that others made
    const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rights);
    if (descriptor >= 0 && isReplaced) giveRightsOf(old, descriptor);
    return descriptor;
}

// 0, or what went wrong.
int moveInto(const fs::path& temporary, const fs::path& target, IfExists ifExists) {
    if (ifExists == IfExists::refuse) {
        if (::renameat2(AT_FDCWD, temporary.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) == 0) return 0;
        if (errno != EINVAL && errno != ENOSYS) return errno;
        std::error_code ignored;  // a file system that cannot refuse: look first
        if (fs::exists(target, ignored)) return EEXIST;
    }
    return ::rename(temporary.c_str(), target.c_str()) == 0 ? 0 : errno;
}

base::Result<void> writeDirectly(const fs::path& path, std::string_view bytes) {
    const Descriptor device(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!device.isOpen() || !device.write(bytes)) return cannotWrite(path, errno);
    return {};
}

}  // namespace

base::Result<void> writeFile(const fs::path& path, std::string_view bytes, IfExists ifExists, ForWhom forWhom) {
    std::error_code ignored;
    const fs::file_status status = fs::status(path, ignored);
    if (base::isHeld(path)) return base::failure(base::Error("file-is-open-register", "", "conflict").with("file", path.string()));
    if (status.type() == fs::file_type::directory) return cannotWrite(path, EISDIR);
    if (fs::exists(status) && !fs::is_regular_file(status)) return writeDirectly(path, bytes);
    if (fs::exists(status) && ifExists == IfExists::refuse) {
        return base::failure(base::Error("file-exists", "", "storage").with("file", path.string()));
    }
    fs::path target = path;
    if (fs::is_symlink(fs::symlink_status(path, ignored))) target = fs::weakly_canonical(path, ignored);
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    const fs::path temporary = folder / temporaryName();

    Descriptor file(descriptorFor(temporary, target, forWhom));
    if (!file.isOpen()) return cannotWrite(path, errno);
    int error = file.write(bytes) && file.sync() && file.close() ? 0 : errno;
    if (error == 0) error = moveInto(temporary, target, ifExists);
    if (error != 0) {
        ::unlink(temporary.c_str());
        if (error == EEXIST) return base::failure(base::Error("file-exists", "", "storage").with("file", path.string()));
        return cannotWrite(path, error);
    }
    // The new name itself must survive a power cut; a folder that cannot be opened for it is no reason to fail.
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.isOpen()) static_cast<void>(directory.sync());
    return {};
}

FileBatch::~FileBatch() {
    for (const auto& [written, meant] : files_) ::unlink(written.c_str());
}

base::Result<void> FileBatch::add(const fs::path& name, std::string_view bytes) {
    const fs::path target = folder_ / name;
    const fs::path temporary = folder_ / temporaryName();
    Descriptor file(descriptorFor(temporary, target, ForWhom::asUsual));
    if (!file.isOpen()) return cannotWrite(target, errno);
    files_.emplace_back(temporary, target);
    if (!file.write(bytes) || !file.close()) return cannotWrite(target, errno);
    return {};
}

base::Result<void> FileBatch::putInPlace() {
    const Descriptor directory(::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // One for all: a file on its own each would take longer than writing them.
    if (!directory.isOpen() || !directory.syncAll()) return cannotWrite(folder_, errno);
    std::size_t done = 0;
    int error = 0;
    while (error == 0 && done < files_.size()) {
        error = moveInto(files_[done].first, files_[done].second, IfExists::replace);
        if (error == 0) ++done;
    }
    const fs::path last = error == 0 ? fs::path() : files_[done].second;
    files_.erase(files_.begin(), files_.begin() + static_cast<std::ptrdiff_t>(done));
    if (error != 0) return cannotWrite(last, error);
    static_cast<void>(directory.sync());
    return {};
}

base::Result<void> makeNewFolder(const std::filesystem::path& folder) {
    std::error_code failed;
    if (std::filesystem::exists(folder, failed))
        return base::failure(base::Error("file-exists", "output", "storage").with("file", folder.string()).with("path", folder.string()));
    if (::mkdir(folder.c_str(), S_IRWXU) != 0) {
        const std::string reason = reasonOf(folder, errno);
        return base::failure(base::Error("folder-not-made", "output", "storage")
                                 .with("path", folder.string())
                                 .with("reason", reason == "missing-folder" ? "missing-parent-folder" : reason));
    }
    return {};
}

}  // namespace huying::documents
