// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/held_files.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <sys/stat.h>

namespace huying::base {

namespace {

namespace fs = std::filesystem;

using Identity = std::pair<dev_t, ino_t>;

std::optional<Identity> identityOf(const std::string& file) {
    struct stat state{};
    if (::stat(file.c_str(), &state) != 0) return std::nullopt;
    return Identity{state.st_dev, state.st_ino};
}

struct Held {
    const HeldFile* holder = nullptr;
    std::string file;
    std::optional<Identity> identity;  // as it was opened: the name may lead elsewhere by now
};

struct AllHeld {
    std::mutex mutex;
    std::vector<Held> files;
};

// Never destroyed: a register may be closed after everything else.
AllHeld& allHeld() {
    static AllHeld& all = *new AllHeld;
    return all;
}

}  // namespace

HeldFile::HeldFile(const fs::path& file) {
    AllHeld& all = allHeld();
    // Behind a link the logs lie beside what it leads to.
    std::error_code failed;
    fs::path real = fs::canonical(file, failed);
    if (failed) real = file;
    Held held{this, real.string(), identityOf(file.string())};
    const std::lock_guard guard(all.mutex);
    all.files.push_back(std::move(held));
}

HeldFile::~HeldFile() {
    AllHeld& all = allHeld();
    const std::lock_guard guard(all.mutex);
    std::erase_if(all.files, [this](const Held& held) { return held.holder == this; });
}

bool isHeld(const fs::path& file) {
    const std::optional<Identity> asked = identityOf(file.string());
    if (!asked) return false;
    AllHeld& all = allHeld();
    const std::lock_guard guard(all.mutex);
    return std::any_of(all.files.begin(), all.files.end(), [&](const Held& held) {
        constexpr std::array logs{"-wal", "-shm", "-journal"};
        return held.identity == asked ||
               std::any_of(logs.begin(), logs.end(), [&](const char* log) { return identityOf(held.file + log) == asked; });
    });
}

}  // namespace huying::base
