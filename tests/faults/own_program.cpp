// SPDX-License-Identifier: GPL-3.0-or-later
#include "own_program.h"

#include <csignal>
#include <exception>
#include <stdexcept>

#include <sqlite3.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

namespace huying::tests {

namespace {

constexpr int failedExit = 99;

int changesLeft = 0;  // 0: never killed
int changesMade = 0;

using Write = ssize_t (*)(int, const void*, size_t, off_t);
using Truncate = int (*)(int, off_t);
using Unlink = int (*)(const char*);
Write realWrite = nullptr;
Write realWrite64 = nullptr;
Truncate realTruncate = nullptr;
Unlink realUnlink = nullptr;

bool isLast() {
    ++changesMade;
    return changesLeft > 0 && --changesLeft == 0;
}

ssize_t countedWrite(int descriptor, const void* bytes, size_t size, off_t offset, Write real) {
    if (isLast()) {
        if (real(descriptor, bytes, size / 2, offset) >= 0) ::kill(::getpid(), SIGKILL);
        ::kill(::getpid(), SIGKILL);
    }
    return real(descriptor, bytes, size, offset);
}

ssize_t countedPwrite(int descriptor, const void* bytes, size_t size, off_t offset) {
    return countedWrite(descriptor, bytes, size, offset, realWrite);
}

ssize_t countedPwrite64(int descriptor, const void* bytes, size_t size, off_t offset) {
    return countedWrite(descriptor, bytes, size, offset, realWrite64);
}

int countedTruncate(int descriptor, off_t size) {
    if (isLast()) ::kill(::getpid(), SIGKILL);
    return realTruncate(descriptor, size);
}

int countedUnlink(const char* path) {
    if (isLast()) ::kill(::getpid(), SIGKILL);
    return realUnlink(path);
}

template <class Function>
void replace(sqlite3_vfs* files, const char* name, Function mine, Function& real) {
    real = reinterpret_cast<Function>(files->xGetSystemCall(files, name));
    if (real == nullptr) return;  // this build of SQLite does without it
    if (files->xSetSystemCall(files, name, reinterpret_cast<sqlite3_syscall_ptr>(mine)) != SQLITE_OK)
        throw std::runtime_error(std::string("cannot count ") + name);
}

// SQLite's own door for tests: the system calls of its file layer.
void countChanges(int killAt) {
    sqlite3_initialize();
    sqlite3_vfs* files = sqlite3_vfs_find(nullptr);
    changesLeft = killAt;
    replace(files, "pwrite", &countedPwrite, realWrite);
    replace(files, "pwrite64", &countedPwrite64, realWrite64);
    replace(files, "ftruncate", &countedTruncate, realTruncate);
    replace(files, "unlink", &countedUnlink, realUnlink);
}

}  // namespace

Ending inOwnProgram(const std::function<std::string()>& work) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        std::string told;
        int code = 0;
        try {
            told = work();
        } catch (const std::exception& problem) {
            told = problem.what();
            code = failedExit;
        }
        const bool isTold = ::write(ends[1], told.data(), told.size()) == static_cast<ssize_t>(told.size());
        ::_exit(isTold ? code : failedExit);
    }
    ::close(ends[1]);
    Ending ending;
    char buffer[4096];
    for (ssize_t size = 0; (size = ::read(ends[0], buffer, sizeof buffer)) > 0;) ending.told.append(buffer, static_cast<size_t>(size));
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    ending.isKilled = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    if (WIFEXITED(status)) ending.exitCode = WEXITSTATUS(status);
    return ending;
}

Ending killedAtWrite(int number, const std::function<void()>& work) {
    return inOwnProgram([&] {
        countChanges(number);
        work();
        return std::string("ended by itself");
    });
}

int writesOf(const std::function<void()>& work) {
    const Ending ending = inOwnProgram([&] {
        countChanges(0);
        work();
        return std::to_string(changesMade);
    });
    if (ending.exitCode != 0) throw std::runtime_error("the work itself failed: " + ending.told);
    return std::stoi(ending.told);
}

void becomeOrdinary() {
    if (::geteuid() != 0) return;
    constexpr unsigned nobody = 65534;
    if (::setgid(nobody) != 0 || ::setuid(nobody) != 0) throw std::runtime_error("cannot give up root");
}

void openToAll(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    fs::permissions(folder, fs::perms::all);
    for (const auto& entry : fs::directory_iterator(folder)) fs::permissions(entry.path(), fs::perms(0666));
}

}  // namespace huying::tests
