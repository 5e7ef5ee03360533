// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/writer_lock.h"

#include <cerrno>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/ports/storage_failure.h"
#include "base/log.h"
#include "storage/file_rights.h"

namespace huying::storage {

namespace {

int lockWhole(int descriptor, int command) {
    struct flock whole{};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    int outcome = 0;
    while ((outcome = ::fcntl(descriptor, command, &whole)) != 0 && errno == EINTR) {
    }
    return outcome == 0 ? 0 : errno;
}

// What the waiting thread and the one that asked it share.
struct Turn {
    std::mutex mutex;
    std::condition_variable came;
    bool hasCome = false;
    bool isGivenUp = false;
};

// The kernel's queue knows no deadline, so a thread stands in it; the lock belongs to the descriptor, not to the thread.
// False: given up, and the thread closes the descriptor when its turn comes after all.
bool waitForTurn(int descriptor, std::chrono::milliseconds patience) {
    const auto turn = std::make_shared<Turn>();
    const auto stand = [turn, descriptor] {
        lockWhole(descriptor, F_OFD_SETLKW);
        const std::lock_guard guard(turn->mutex);
        turn->hasCome = true;
        if (turn->isGivenUp) ::close(descriptor);
        turn->came.notify_one();
    };
    try {
        std::thread(stand).detach();
    } catch (const std::system_error&) {
        ::close(descriptor);  // no thread to be had: the machine itself is too busy
        return false;
    }
    std::unique_lock guard(turn->mutex);
    if (turn->came.wait_for(guard, patience, [&] { return turn->hasCome; })) return true;
    turn->isGivenUp = true;
    return false;
}

// Whoever may use the register may use its lock, also where it was shared after the lock had been made. Only its owner can give
// that; others do nothing here.
void openToUsersOf(const std::filesystem::path& registerFile, int descriptor) {
    const std::optional<FileRights> wanted = rightsOf(registerFile);
    struct stat now{};
    if (!wanted || ::fstat(descriptor, &now) != 0 || now.st_uid != ::geteuid()) return;
    const mode_t mode = (now.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO)) | (wanted->mode & 0666U);
    if ((mode & ~now.st_mode) != 0) giveRights(descriptor, {mode, wanted->group});
}

}  // namespace

WriterLock::WriterLock(const std::filesystem::path& registerFile, std::chrono::milliseconds patience) {
    const std::string name = registerFile.string() + ".lock";
    descriptor_ = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor_ < 0) return;
    openToUsersOf(registerFile, descriptor_);
    const int problem = lockWhole(descriptor_, F_OFD_SETLK);
    const bool isTaken = problem == EAGAIN || problem == EACCES;
    if (patience == noPatience) isHeld_ = !isTaken;
    if (!isTaken || patience == noPatience || waitForTurn(descriptor_, patience)) return;
    base::logFailure("writer-lock", "register-busy");
    throw app::StorageFailure(base::Error("register-busy", "ledger", "storage").with("file", registerFile.string()));
}

WriterLock::~WriterLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace huying::storage
