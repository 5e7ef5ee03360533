// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/tries_here.h"

#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "base/clock.h"
#include "domain/account.h"

namespace huying::storage {

namespace {

struct Tries {
    int failures = 0;
    std::int64_t lastAt = 0;
};

using Key = std::pair<std::string, std::int64_t>;

Key keyOf(const std::filesystem::path& file, domain::AccountId id) {
    std::error_code failed;
    const std::filesystem::path whole = std::filesystem::weakly_canonical(file, failed);
    return {(failed ? file : whole).string(), id.value};
}

std::mutex guard;

std::map<Key, Tries>& known() {
    static std::map<Key, Tries> tries;
    return tries;
}

}  // namespace

int beginTryHere(const std::filesystem::path& file, domain::AccountId id) {
    const std::lock_guard<std::mutex> alone(guard);
    Tries& tries = known()[keyOf(file, id)];
    const std::int64_t now = base::systemSeconds();
    // A clock that was put back begins the pause anew.
    if (tries.lastAt > now) tries.lastAt = now;
    const std::int64_t waited = now - tries.lastAt;
    const int pause = domain::pauseAfter(tries.failures);
    if (tries.failures > 0 && waited < pause) return pause - static_cast<int>(waited);
    ++tries.failures;
    tries.lastAt = now;
    return 0;
}

void forgetTriesHere(const std::filesystem::path& file, domain::AccountId id) {
    const std::lock_guard<std::mutex> alone(guard);
    known().erase(keyOf(file, id));
}

}  // namespace huying::storage
