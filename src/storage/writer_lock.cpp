// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/writer_lock.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace huying::storage {

WriterLock::WriterLock(const std::filesystem::path& registerFile, Wait wait) {
    const std::string name = registerFile.string() + ".lock";
    descriptor_ = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0660);
    if (descriptor_ < 0) return;
    struct flock whole{};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    if (wait == Wait::never) {
        isHeld_ = ::fcntl(descriptor_, F_OFD_SETLK, &whole) == 0 || (errno != EAGAIN && errno != EACCES);
        return;
    }
    while (::fcntl(descriptor_, F_OFD_SETLKW, &whole) != 0 && errno == EINTR) {
    }
}

WriterLock::~WriterLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace huying::storage
