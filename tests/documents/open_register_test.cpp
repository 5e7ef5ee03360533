// SPDX-License-Identifier: GPL-3.0-or-later
// The open register is chosen as a file to be read or replaced: it is refused before it is touched, and its locks stay (decision
// 0027).
#include <catch2/catch.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/words/words.h"
#include "documents/file_reader.h"
#include "documents/file_writer.h"
#include "documents/paper_text.h"
#include "documents/spreadsheet_reader.h"
#include "storage/register_copies.h"
#include "storage/register_file.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

namespace fs = std::filesystem;

// Asked by another process, as SQLite asks: whether anybody reads the register (its bytes for shared locks).
bool isLocked(const fs::path& file) {
    const pid_t child = fork();
    if (child == 0) {
        const int handle = open(file.c_str(), O_RDWR);
        struct flock lock{};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = 0x40000002;
        lock.l_len = 510;
        const bool isKnown = handle >= 0 && fcntl(handle, F_GETLK, &lock) == 0;
        _exit(isKnown && lock.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

std::string outcomeOf(const auto& result) { return result ? std::string("done") : result.error().code; }

}  // namespace

TEST_CASE("the open register is not read as another file, under whatever name") {
    TemporaryRegister office;
    REQUIRE(isLocked(office.file()));
    const fs::path link = office.file().parent_path() / "ledger.xlsx";
    const fs::path paper = office.file().parent_path() / "paper.docx";
    fs::create_symlink(office.file(), link);
    fs::create_hard_link(office.file(), paper);
    CHECK(outcomeOf(documents::readWholeFile(office.file())) == "file-is-open-register");
    CHECK(outcomeOf(documents::readWholeFile(office.file().string() + "-wal")) == "file-is-open-register");
    CHECK(outcomeOf(documents::readWholeFile(office.file().string() + "-shm")) == "file-is-open-register");
    CHECK(outcomeOf(documents::readSpreadsheet(link)) == "file-is-open-register");
    CHECK(outcomeOf(documents::readPaperText(paper)) == "file-is-open-register");
    CHECK(isLocked(office.file()));
    const auto refused = documents::readWholeFile(link);
    CHECK(app::Words::of(app::Language::chinese).sentence(refused.error()).find("ledger.xlsx") != std::string::npos);
}

TEST_CASE("of a register that was opened under the name of a link the logs are not read either") {
    TemporaryRegister office;
    const fs::path real = office.file().parent_path() / "real.huying";
    const fs::path link = office.file().parent_path() / "link.huying";
    REQUIRE(storage::createRegister(real, {}));
    fs::create_symlink(real, link);
    const auto opened = storage::openRegister(link);
    REQUIRE(opened);
    REQUIRE(fs::exists(real.string() + "-shm"));
    CHECK(outcomeOf(documents::readWholeFile(real)) == "file-is-open-register");
    CHECK(outcomeOf(documents::readWholeFile(real.string() + "-shm")) == "file-is-open-register");
}

TEST_CASE("the open register is not replaced by what is written out") {
    TemporaryRegister office;
    CHECK(outcomeOf(documents::writeFile(office.file(), "x")) == "file-is-open-register");
    const auto copies = storage::makeRegisterCopies();
    CHECK(outcomeOf(copies->saveCopy(office.file(), office.file().string() + "-wal")) == "file-is-open-register");
    CHECK(office.store().verify().empty());
    CHECK(isLocked(office.file()));
}

TEST_CASE("a file that replaces another one has its rights and its group, whatever the umask") {
    TemporaryRegister office;
    const fs::path paper = office.file().parent_path() / "paper.csv";
    const mode_t before = umask(0077);
    REQUIRE(documents::writeFile(paper, "1"));
    fs::permissions(paper, fs::perms(0664));
    const bool isGiven = chown(paper.c_str(), static_cast<uid_t>(-1), getgid() + 1) == 0;  // only the system's administrator can
    struct stat old{};
    REQUIRE(stat(paper.c_str(), &old) == 0);
    const bool isReplaced = documents::writeFile(paper, "2").has_value();
    umask(before);
    REQUIRE(isReplaced);
    struct stat now{};
    REQUIRE(stat(paper.c_str(), &now) == 0);
    CHECK((now.st_mode & 0777U) == 0664U);
    CHECK(now.st_gid == old.st_gid);
    CHECK(now.st_gid == getgid() + (isGiven ? 1 : 0));
    // Keys and packages are for the owner alone, whatever stood there.
    REQUIRE(documents::writeFile(paper, "3", documents::IfExists::replace, documents::ForWhom::ownerAlone));
    REQUIRE(stat(paper.c_str(), &now) == 0);
    CHECK((now.st_mode & 0777U) == 0600U);
}

TEST_CASE("a register that is closed is a file as others are") {
    TemporaryRegister office;
    const fs::path other = office.file().parent_path() / "b.huying";
    auto made = storage::createRegister(other, {});
    REQUIRE(made);
    CHECK(outcomeOf(documents::readWholeFile(other)) == "file-is-open-register");
    made->reset();
    CHECK(outcomeOf(documents::readWholeFile(other)) == "done");
    CHECK(isLocked(office.file()));
}

}  // namespace huying::tests
