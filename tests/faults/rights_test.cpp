// SPDX-License-Identifier: GPL-3.0-or-later
// Registers, folders and media that cannot be written, as an ordinary user meets them.
#include <catch2/catch.hpp>

#include <csignal>
#include <fstream>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "app/commands/command_json.h"
#include "storage/draft_store.h"
#include "storage/register_copies.h"

#include "../storage/changing_registers.h"
#include "own_program.h"

namespace huying::tests {

namespace {

namespace fs = std::filesystem;

constexpr auto faultNotReal = "the fault is not real: ";

// Records one piece; the code of what stood in the way, or "written".
std::string record(app::RegisterStore& store, int serial, const std::string& more = {}) {
    const auto request = app::commandFromJson(registering(serial, "又一件", more), "张敏");
    const auto batch = app::execute(store, {*request}, day("2024-01-01"), app::RunMode::apply);
    return batch.failure ? batch.failure->code : batch.isWritten ? "written" : "refused";
}

// Opens, counts, tries to write: "2 pieces, register-read-only".
std::string useAsOrdinary(const fs::path& file) {
    const auto store = storage::openRegister(file);
    if (!store) return store.error().code;
    const std::string pieces = std::to_string((*store)->reader().caseIds({}).size()) + " pieces";
    const std::string sound = (*store)->verify().empty() ? "" : ", not sound";
    return pieces + sound + ", " + record(**store, 77);
}

void makeRegisterWithTwo(const fs::path& file) {
    makeRegister(file);
    const auto store = storage::openRegister(file);
    for (int serial : {1, 2}) REQUIRE(record(**store, serial) == "written");
}

bool canOpenForWriting(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR);
    if (descriptor >= 0) ::close(descriptor);
    return descriptor >= 0;
}

bool canMakeFileIn(const fs::path& folder) {
    std::ofstream stream(folder / "probe");
    stream << "x";
    return static_cast<bool>(stream.flush());
}

// A file system of its own, seen by this program alone; false where the system does not allow it.
bool mountOwn(const fs::path& folder, const char* options) {
    if (::unshare(CLONE_NEWNS) != 0) return false;
    if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return false;
    return ::mount("none", folder.c_str(), "tmpfs", 0, options) == 0;
}

// A disk with little room: a small file system, else a limit on the size of files. Says which.
std::string makeDiskSmall(const fs::path& folder, rlim_t bytes) {
    const std::string options = "size=" + std::to_string(bytes);
    if (mountOwn(folder, options.c_str())) return "file system";
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) throw std::runtime_error("no small disk");
    return "limit";
}

bool isDiskSmall(const fs::path& folder, std::size_t bytes) {
    const fs::path probe = folder / "probe";
    std::ofstream stream(probe, std::ios::binary);
    stream << std::string(bytes, 'x');
    const bool isWritten = static_cast<bool>(stream.flush());
    stream.close();
    fs::remove(probe);
    return !isWritten;
}

}  // namespace

TEST_CASE("a read-only register that nobody has open is refused in so many words, and left as it is") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegisterWithTwo(file);
    openToAll(file.parent_path());
    fs::permissions(file, fs::perms(0444));
    const std::string before = bytesOfFile(file);
    const Ending ending = inOwnProgram([&] {
        becomeOrdinary();
        if (canOpenForWriting(file)) return std::string(faultNotReal) + "the file can be written";
        return useAsOrdinary(file);
    });
    CHECK(ending.told == "register-read-only-alone");
    CHECK((bytesOfFile(file) == before));
    CHECK(sortedNames(folder) == std::vector<std::string>{"a.huying", "a.huying.lock"});
}

TEST_CASE("a register in a read-only folder that nobody has open is refused in so many words") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegisterWithTwo(file);
    openToAll(file.parent_path());
    fs::permissions(file.parent_path(), fs::perms(0555));
    const Ending ending = inOwnProgram([&] {
        becomeOrdinary();
        if (canMakeFileIn(file.parent_path())) return std::string(faultNotReal) + "the folder can be written";
        if (!canOpenForWriting(file)) return std::string(faultNotReal) + "the file cannot be written either";
        return useAsOrdinary(file);
    });
    fs::permissions(file.parent_path(), fs::perms::all);
    CHECK(ending.told == "register-read-only-alone");
}

TEST_CASE("a read-only register whose log holds changes is shown with them") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegisterWithTwo(file);
    const Ending writer = inOwnProgram([&]() -> std::string {
        const auto store = storage::openRegister(file);
        if (record(**store, 3) == "written") ::kill(::getpid(), SIGKILL);
        return "not written";
    });
    REQUIRE(writer.isKilled);
    REQUIRE(fs::file_size(file.string() + "-wal") > 0);
    openToAll(file.parent_path());
    fs::permissions(file, fs::perms(0444));
    const Ending ending = inOwnProgram([&] {
        becomeOrdinary();
        if (canOpenForWriting(file)) return std::string(faultNotReal) + "the file can be written";
        return useAsOrdinary(file);
    });
    CHECK(ending.told == "3 pieces, register-read-only");
}

TEST_CASE("a register on a read-only medium is read") {
    const RegisterFolder folder;
    const fs::path outside = folder.file("a.huying");
    makeRegisterWithTwo(outside);
    const fs::path medium = folder.file("medium");
    fs::create_directory(medium);
    const Ending ending = inOwnProgram([&]() -> std::string {
        if (!mountOwn(medium, "size=8m")) return "no mount";
        fs::copy_file(outside, medium / "a.huying");
        if (::mount("none", medium.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=8m") != 0) return "no mount";
        struct statvfs state{};
        if (::statvfs(medium.c_str(), &state) != 0 || (state.f_flag & ST_RDONLY) == 0) return std::string(faultNotReal) + "writable";
        return useAsOrdinary(medium / "a.huying");
    });
    if (ending.told == "no mount") {
        WARN("this machine lets nobody mount: the read-only medium was not tried");
        return;
    }
    CHECK(ending.told == "2 pieces, register-read-only");
}

TEST_CASE("drafts of a register that cannot be written are not lost in silence") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegisterWithTwo(file);
    if (::geteuid() != 0) return;  // needs two persons
    openToAll(file.parent_path());
    fs::permissions(file, fs::perms(0444));
    const auto keepOne = [&]() -> std::string {
        const auto office = storage::openRegister(file);  // who may write has it open
        if (!office) return office.error().code;
        becomeOrdinary();
        auto drafts = storage::openDrafts(file, "张敏");
        if (!drafts) return drafts.error().code;
        const auto kept = (*drafts)->keep("intake", "张敏", "一");
        return kept ? std::to_string((*drafts)->drafts().size()) + " kept" : kept.error().code;
    };
    CHECK(inOwnProgram(keepOne).told == "1 kept");  // in the file beside it
    for (const std::string& name : folder.names()) {
        if (name.find(".drafts-") != std::string::npos) fs::remove(folder.file(name));
    }
    fs::permissions(file.parent_path(), fs::perms(0555));
    CHECK(inOwnProgram(keepOne).told == "draft-not-kept");
    fs::permissions(file.parent_path(), fs::perms::all);
}

TEST_CASE("on a full disk nothing is half written, and work goes on when there is room") {
    const RegisterFolder folder;
    const fs::path disk = folder.file("disk");
    fs::create_directory(disk);
    const Ending ending = inOwnProgram([&]() -> std::string {
        constexpr rlim_t room = 3 << 20;
        const std::string kind = makeDiskSmall(disk, room);
        if (!isDiskSmall(disk, room + 4096)) return std::string(faultNotReal) + kind;
        makeRegister(disk / "a.huying");
        const auto store = storage::openRegister(disk / "a.huying");
        if (!store) return store.error().code;
        const std::string more = R"(,"body":")" + std::string(60000, 'x') + "\"";
        int written = 0;
        std::string code;
        for (int serial = 1; serial <= 100 && code.empty(); ++serial) {
            const std::string result = record(**store, serial, more);
            result == "written" ? static_cast<void>(++written) : static_cast<void>(code = result);
        }
        if (written == 0 || code.empty()) return "filled nothing: " + std::to_string(written) + " " + code;
        if (code != "disk-full" && code != "storage-failed") return "told " + code;
        if (kind == "file system" && code != "disk-full") return "told " + code;
        const auto count = static_cast<int>((*store)->reader().caseIds({}).size());
        if (count != written) return "acknowledged " + std::to_string(written) + ", there are " + std::to_string(count);
        return (*store)->verify().empty() ? "sound" : "not sound";
    });
    CHECK(ending.told == "sound");
}

TEST_CASE("a full backup disk is told, leaves nothing half made, and the register goes on") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegisterWithTwo(file);
    const fs::path disk = folder.file("disk");
    fs::create_directory(disk);
    app::BackupSettings settings;
    settings.folder = disk.string();
    REQUIRE(storage::makeRegisterCopies()->saveSettings(file, settings));
    const Ending ending = inOwnProgram([&]() -> std::string {
        constexpr rlim_t room = 100 << 10;
        const auto store = storage::openRegister(file);
        const std::string kind = makeDiskSmall(disk, room);
        if (!isDiskSmall(disk, room + 4096)) return std::string(faultNotReal) + kind;
        const auto copies = storage::makeRegisterCopies();
        const auto made = copies->backUp(file, app::BackupWhen::always);
        if (made) return "made";
        if (made.error().code != (kind == "file system" ? "backup-folder-full" : "backup-failed")) return "told " + made.error().code;
        for (const auto& entry : fs::directory_iterator(disk)) {
            if (entry.path().filename() != ".huying-backups.lock") return "left " + entry.path().filename().string();
        }
        return kind == "file system" ? record(**store, 3) : "written";  // the limit holds for every file
    });
    CHECK(ending.told == "written");
}

TEST_CASE("a backup folder that cannot be written is told") {
    const RegisterFolder folder;
    const fs::path file = folder.file("a.huying");
    makeRegisterWithTwo(file);
    const fs::path place = folder.file("place");
    fs::create_directory(place);
    app::BackupSettings settings;
    settings.folder = place.string();
    REQUIRE(storage::makeRegisterCopies()->saveSettings(file, settings));
    openToAll(file.parent_path());
    fs::permissions(place, fs::perms(0555));
    const Ending ending = inOwnProgram([&]() -> std::string {
        becomeOrdinary();
        if (canMakeFileIn(place)) return std::string(faultNotReal) + "the folder can be written";
        const auto made = storage::makeRegisterCopies()->backUp(file, app::BackupWhen::always);
        return made ? "made" : made.error().code;
    });
    fs::permissions(place, fs::perms::all);
    CHECK(ending.told == "backup-folder-read-only");
}

}  // namespace huying::tests
