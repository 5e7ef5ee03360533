// SPDX-License-Identifier: GPL-3.0-or-later
// What stands typed in unfinished forms: kept beside the facts, whatever happens to the program.
#include <catch2/catch.hpp>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

#include "storage/draft_store.h"
#include "storage/recovery_file.h"
#include "storage/writer_lock.h"

#include "changing_registers.h"

namespace huying::tests {

namespace {

namespace fs = std::filesystem;
using Drafts = std::unique_ptr<app::DraftStore>;

Drafts mustOpen(const fs::path& file) {
    auto drafts = storage::openDrafts(file, "张敏");
    if (!drafts) throw std::runtime_error(drafts.error().code);
    return std::move(*drafts);
}

std::vector<std::string> contents(app::DraftStore& drafts) {
    std::vector<std::string> all;
    for (const app::Draft& draft : drafts.drafts()) all.push_back(draft.form + " " + draft.content);
    return all;
}

using Lines = std::vector<std::string>;

// A program that keeps drafts, says so, and is killed.
void typeAndBeKilled(const fs::path& file, const std::string& form, int times) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();  // nothing of the register is open here
    if (child == 0) {
        const Drafts drafts = mustOpen(file);
        for (int i = 1; i <= times; ++i) {
            if (!drafts->keep(form, "张敏", std::to_string(i))) ::_exit(3);
        }
        const char mark = 'k';
        if (::write(ends[1], &mark, 1) != 1) ::_exit(4);
        ::pause();
    }
    char mark = 0;
    const bool isKept = ::read(ends[0], &mark, 1) == 1;
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    for (const int end : ends) ::close(end);
    REQUIRE(isKept);
    REQUIRE(WIFSIGNALED(status));
}

}  // namespace

TEST_CASE("a draft is kept outside history and versions") {
    const RegisterFolder folder;
    const auto file = folder.file("a.huying");
    makeRegister(file);
    const auto store = storage::openRegister(file);
    const std::int64_t mark = (*store)->changeMark();
    const std::string versions = textOfTable(file, "row_version");
    const Drafts drafts = mustOpen(file);
    REQUIRE(drafts->keep("intake", "张敏", "{}"));
    CHECK((*store)->reader().lastEntry() == 0);
    CHECK((*store)->changeMark() == mark);  // other windows need not read their lists again
    CHECK((*store)->verify().empty());
    CHECK((textOfTable(file, "row_version") == versions));
}

TEST_CASE("a draft is replaced by the next and gone when it is dropped") {
    const RegisterFolder folder;
    makeRegister(folder.file("a.huying"));
    const Drafts drafts = mustOpen(folder.file("a.huying"));
    REQUIRE(drafts->keep("intake", "张敏", "一"));
    REQUIRE(drafts->keep("intake", "张敏", "一二"));
    REQUIRE(drafts->keep("assign/18-1-1", "张敏", "三"));
    CHECK(contents(*drafts).size() == 2);
    CHECK(drafts->drafts().front().isMine);
    drafts->drop("intake", "张敏");
    CHECK(contents(*drafts) == Lines{"assign/18-1-1 三"});
}

TEST_CASE("what was typed is there after the program was killed, with when and by whom") {
    const RegisterFolder folder;
    const auto file = folder.file("a.huying");
    makeRegister(file);
    typeAndBeKilled(file, "intake", 3);
    const Drafts drafts = mustOpen(file);
    const auto found = drafts->drafts();
    REQUIRE(found.size() == 1);
    CHECK(found[0].form == "intake");
    CHECK(found[0].content == "3");
    CHECK(found[0].person == "张敏");
    CHECK(found[0].savedAt.size() == 24);
    CHECK_FALSE(found[0].isMine);
    CHECK_FALSE(found[0].isOpenElsewhere);
    drafts->drop(found[0].id);
    CHECK(drafts->drafts().empty());
}

TEST_CASE("two windows in the same form keep their own, and neither is offered the other's while it is open") {
    const RegisterFolder folder;
    const auto file = folder.file("a.huying");
    makeRegister(file);
    Drafts one = mustOpen(file);
    const Drafts other = mustOpen(file);
    REQUIRE(one->keep("intake", "张敏", "一"));
    REQUIRE(other->keep("intake", "张敏", "二"));
    for (const app::Draft& draft : other->drafts()) CHECK(draft.isMine != draft.isOpenElsewhere);
    one.reset();
    int left = 0;
    for (const app::Draft& draft : other->drafts()) left += !draft.isMine && !draft.isOpenElsewhere ? 1 : 0;
    CHECK(left == 1);
}

TEST_CASE("while the register is locked drafts go to a file beside it, and into it afterwards") {
    const RegisterFolder folder;
    const auto file = folder.file("a.huying");
    makeRegister(file);
    const Drafts drafts = mustOpen(file);
    {
        const storage::WriterLock longWork(file);
        REQUIRE(drafts->keep("intake", "张敏", "打字不等"));
        REQUIRE(drafts->keep("assign/18-1-1", "张敏", "也不等"));
        drafts->drop("assign/18-1-1", "张敏");
        CHECK_FALSE(drafts->settle());
        CHECK(textOfTable(file, "draft").empty());
        CHECK(contents(*drafts) == Lines{"intake 打字不等"});
    }
    CHECK(drafts->settle());
    CHECK(textOfTable(file, "draft").find("打字不等") != std::string::npos);
    CHECK(contents(*drafts) == Lines{"intake 打字不等"});
}

TEST_CASE("a draft of a window that is gone, dropped while the register is locked, is dropped afterwards") {
    const RegisterFolder folder;
    const auto file = folder.file("a.huying");
    makeRegister(file);
    typeAndBeKilled(file, "create-topic", 1);
    {
        const Drafts drafts = mustOpen(file);
        const auto found = drafts->drafts();
        REQUIRE(found.size() == 1);
        {
            const storage::WriterLock command(file);
            drafts->drop(found[0].id);
            CHECK(drafts->drafts().empty());
            CHECK_FALSE(drafts->settle());
            CHECK(textOfTable(file, "draft").find("create-topic") != std::string::npos);
        }
        CHECK(drafts->settle());
        CHECK(textOfTable(file, "draft").empty());
    }
    CHECK(mustOpen(file)->drafts().empty());
}

TEST_CASE("a draft that a killed window left beside a locked register can be dropped there") {
    const RegisterFolder folder;
    const auto file = folder.file("a.huying");
    makeRegister(file);
    {
        const storage::WriterLock longWork(file);
        typeAndBeKilled(file, "create-topic", 1);
        typeAndBeKilled(file, "intake", 2);
    }
    Drafts drafts;
    {
        const storage::WriterLock command(file);
        drafts = mustOpen(file);
        const auto found = drafts->drafts();
        REQUIRE(found.size() == 2);
        CHECK(found[0].id < 0);
        CHECK(found[0].id != found[1].id);
        const bool isTopicFirst = found[0].form == "create-topic";
        drafts->drop(found[isTopicFirst ? 0 : 1].id);
        CHECK(contents(*drafts) == Lines{"intake 2"});
    }
    CHECK(drafts->settle());
    CHECK(contents(*drafts) == Lines{"intake 2"});
    drafts.reset();
    CHECK(contents(*mustOpen(file)) == Lines{"intake 2"});
}

TEST_CASE("drafts in the file beside a locked register outlast a kill") {
    const RegisterFolder folder;
    const auto file = folder.file("a.huying");
    makeRegister(file);
    {
        const storage::WriterLock longWork(file);
        const Drafts waiting = mustOpen(file);  // a reader of drafts during the long work
        typeAndBeKilled(file, "intake", 5);
        CHECK(contents(*waiting) == Lines{"intake 5"});
    }
    const Drafts drafts = mustOpen(file);
    CHECK(contents(*drafts) == Lines{"intake 5"});
    CHECK(textOfTable(file, "draft").find("intake") != std::string::npos);
    CHECK(storage::writersBeside(file).empty());
}

TEST_CASE("a line of the recovery file that was cut off does not take the one before with it") {
    const RegisterFolder folder;
    const auto file = folder.file("a.huying");
    makeRegister(file);
    writeBytes(storage::recoveryFileOf(file, "abc"),
               "{\"form\":\"intake\",\"person\":\"张敏\",\"saved_at\":\"2023-12-20T08:00:00.000Z\",\"content\":\"一\"}\n"
               "garbage \x01\xff\n{\"form\":7}\n{\"form\":\"intake\",\"person\":\"张敏\",\"content\":\"一二");
    const Drafts drafts = mustOpen(file);
    CHECK(contents(*drafts) == Lines{"intake 一"});
}

TEST_CASE("drafts of an earlier version are taken over from their file") {
    const RegisterFolder folder;
    const auto file = folder.file("a.huying");
    makeRegister(file);
    writeBytes(file.string() + "-drafts", R"({"intake":{"title":"关于甲的建议"},"assign/18-1-1":{"via":"乙"}})");
    const Drafts drafts = mustOpen(file);
    auto found = contents(*drafts);
    std::sort(found.begin(), found.end());
    CHECK(found == Lines{R"(assign/18-1-1 {"via":"乙"})", R"(intake {"title":"关于甲的建议"})"});
    CHECK(drafts->drafts().front().person == "张敏");
    CHECK_FALSE(fs::exists(file.string() + "-drafts"));
}

TEST_CASE("a window that closes leaves no file beside the register") {
    const RegisterFolder folder;
    const auto file = folder.file("a.huying");
    makeRegister(file);
    {
        const Drafts drafts = mustOpen(file);
        REQUIRE(drafts->keep("intake", "张敏", "一"));
        CHECK(storage::writersBeside(file).size() == 1);
    }
    CHECK(sortedNames(folder) == Lines{"a.huying", "a.huying.lock"});
}

}  // namespace huying::tests
