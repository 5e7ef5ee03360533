// SPDX-License-Identifier: GPL-3.0-or-later
// Registers, folders and media that cannot be written, as an ordinary user meets them.
#include <catch2/catch.hpp>

#include <algorithm>
#include <csignal>
#include <fstream>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "app/commands/command_json.h"
#include "app/import/import_ledger.h"
#include "storage/draft_store.h"
#include "storage/register_copies.h"

#include "../features/import_table.h"
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

// A disk of so many bytes, much of it taken by a file in the way: a small file system, else a limit on the size of files.
class SmallDisk {
public:
    SmallDisk(const fs::path& folder, rlim_t bytes) : ballast_(folder / "ballast") {
        const std::string options = "size=" + std::to_string(bytes);
        isFileSystem_ = mountOwn(folder, options.c_str());
        if (isFileSystem_) {
            std::ofstream(ballast_, std::ios::binary) << std::string(ballastBytes, 'x');
            return;
        }
        ::signal(SIGXFSZ, SIG_IGN);
        limitFiles(bytes - ballastBytes);
    }
    [[nodiscard]] bool isFileSystem() const { return isFileSystem_; }
    // What a person does: takes away what is not needed.
    void makeRoom() {
        if (isFileSystem_) {
            fs::remove(ballast_);
        } else {
            limitFiles(RLIM_INFINITY);
        }
    }

private:
    static constexpr std::size_t ballastBytes = 1 << 20;
    static void limitFiles(rlim_t bytes) {
        rlimit limit{};
        if (::getrlimit(RLIMIT_FSIZE, &limit) != 0) throw std::runtime_error("no small disk");
        limit.rlim_cur = std::min(bytes, limit.rlim_max);
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) throw std::runtime_error("no small disk");
    }

    fs::path ballast_;
    bool isFileSystem_ = false;
};

constexpr auto notMounted = "this machine lets nobody mount: only the size of files was limited, ";

// What a program on a small disk told, with a warning where the disk was not a real one.
void checkTold(const Ending& ending, const std::string& expected) {
    std::string told = ending.told;
    if (told.starts_with(notMounted)) {
        WARN(notMounted << "no file system was full");
        told.erase(0, std::string(notMounted).size());
    }
    CHECK(told == expected);
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
    openToAll(outside.parent_path());
    fs::permissions(medium, fs::perms::all);
    const Ending ending = inOwnProgram([&]() -> std::string {
        if (!mountOwn(medium, "size=8m")) return "no mount";
        fs::copy_file(outside, medium / "a.huying");
        fs::permissions(medium / "a.huying", fs::perms(0444));
        if (::mount("none", medium.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=8m") != 0) return "no mount";
        struct statvfs state{};
        if (::statvfs(medium.c_str(), &state) != 0 || (state.f_flag & ST_RDONLY) == 0) return std::string(faultNotReal) + "writable";
        becomeOrdinary();
        if (canOpenForWriting(medium / "a.huying") || canMakeFileIn(medium)) return std::string(faultNotReal) + "it can be written";
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
        constexpr rlim_t room = 5 << 20;
        SmallDisk small(disk, room);
        const std::string how = small.isFileSystem() ? "" : notMounted;
        if (!isDiskSmall(disk, room + 4096)) return std::string(faultNotReal) + "the disk is not small";
        const fs::path file = disk / "a.huying";
        makeRegister(file);
        const auto store = storage::openRegister(file);
        if (!store) return store.error().code;
        const std::string more = R"(,"body":")" + std::string(60000, 'x') + "\"";
        int written = 0;
        std::string code;
        for (int serial = 1; serial <= 200 && code.empty(); ++serial) {
            const std::string result = record(**store, serial, more);
            result == "written" ? static_cast<void>(++written) : static_cast<void>(code = result);
        }
        if (written == 0 || code.empty()) return how + "filled nothing: " + std::to_string(written) + " " + code;
        const auto isFull = [&](const std::string& told) {
            return told == "disk-full" || (!small.isFileSystem() && told == "storage-failed");
        };
        if (!isFull(code)) return how + "a command told " + code;
        const auto count = [&] { return static_cast<int>((*store)->reader().caseIds({}).size()); };
        if (count() != written) return how + "acknowledged " + std::to_string(written) + ", there are " + std::to_string(count());

        // An import of more rows than there is room for brings none of them.
        std::vector<std::vector<std::string>> lines{{"编号", "标题", "领衔代表", "代表团", "内容"}};
        for (int i = 301; i <= 330; ++i) lines.push_back({std::to_string(i), "导入的一件", "钱二", "锦江代表团", std::string(60000, 'y')});
        const auto imported = app::importLedger(**store, ledger(lines), usual(), day("2024-01-01"));
        if (imported.isWritten || !imported.failure) return how + "the import was not stopped";
        if (!isFull(imported.failure->code)) return how + "the import told " + imported.failure->code;
        if (count() != written) return how + "the import left " + std::to_string(count() - written);

        // Nor is there a backup that is only begun, nor one fewer of the register.
        const auto copies = storage::makeRegisterCopies();
        const auto backup = copies->backUp(file, app::BackupWhen::always);
        if (small.isFileSystem() && (backup || backup.error().code != "backup-folder-full"))
            return how + (backup ? "backed up" : "the backup told " + backup.error().code);
        if (!backup && !copies->backups(file).empty()) return how + "a backup was left half made";
        if (!(*store)->verify().empty()) return how + "not sound while it was full";

        small.makeRoom();
        if (const std::string again = record(**store, 250, more); again != "written") return how + "with room again: " + again;
        if (!app::importLedger(**store, ledger({lines[0], lines[1]}), usual(), day("2024-01-01")).isWritten)
            return how + "nothing imported with room again";
        if (count() != written + 2) return how + "with room again there are " + std::to_string(count());
        if (!(*store)->verify().empty()) return how + "not sound";
        return how + "sound";
    });
    checkTold(ending, "sound");
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
        const rlim_t room = fs::file_size(file) + (200 << 10);  // enough once the ballast is gone
        const auto store = storage::openRegister(file);
        SmallDisk small(disk, room);
        const std::string how = small.isFileSystem() ? "" : notMounted;
        if (!isDiskSmall(disk, room + 4096)) return std::string(faultNotReal) + "the disk is not small";
        const auto copies = storage::makeRegisterCopies();
        const auto made = copies->backUp(file, app::BackupWhen::always);
        if (made) return how + "made";
        if (made.error().code != (small.isFileSystem() ? "backup-folder-full" : "backup-failed")) return how + "told " + made.error().code;
        for (const auto& entry : fs::directory_iterator(disk)) {
            const std::string name = entry.path().filename().string();
            if (name != ".huying-backups.lock" && name != "ballast") return how + "left " + name;
        }
        if (small.isFileSystem() && record(**store, 3) != "written")
            return "the register does not go on";  // the limit holds for every file
        small.makeRoom();
        const auto again = copies->backUp(file, app::BackupWhen::always);
        return how + (again ? "made with room again" : "with room again: " + again.error().code);
    });
    checkTold(ending, "made with room again");
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
