// SPDX-License-Identifier: GPL-3.0-or-later
// Wrong passwords for a register in which nothing can be recorded: no try can be kept in it, and the next one waits all the same.
#include <catch2/catch.hpp>

#include "base/clock.h"
#include "storage/password.h"
#include "storage/register_copies.h"

#include "changing_registers.h"

namespace huying::tests {

namespace {

using namespace std::chrono_literals;

struct ClockOfTest {
    ~ClockOfTest() { base::shiftClock(0s); }
};

std::string codeOfTry(app::RegisterStore& store, const std::string& name, const std::string& password) {
    const auto account = store.signIn(name, password);
    return account ? "" : account.error().code;
}

}  // namespace

TEST_CASE("tries at an opened backup are slowed as long as the program runs, over every opening of it") {
    storage::sealCheaply();
    const ClockOfTest clock;
    TemporaryRegister ledger;
    ledger.mustRun(R"({"command":"add-account","account":"管理","role":"administrator","password":"正确的密码一二三"})");
    ledger.mustRun(R"({"command":"add-account","account":"周敏","role":"deputy_office_clerk","password":"周敏的密码一二三"})");
    ledger.mustRun(R"({"command":"set-sign-in","required":true})");
    const auto made = storage::makeRegisterCopies()->backUp(ledger.file(), app::BackupWhen::always);
    REQUIRE(made);

    auto backup = storage::openRegister(made->file);
    REQUIRE(backup);
    REQUIRE((*backup)->readOnly());
    for (int i = 0; i < 3; ++i) CHECK(codeOfTry(**backup, "管理", "错的密码") == "sign-in-refused");
    CHECK(codeOfTry(**backup, "管理", "正确的密码一二三") == "sign-in-slowed");
    auto again = storage::openRegister(made->file);
    REQUIRE(again);
    CHECK(codeOfTry(**again, "管理", "正确的密码一二三") == "sign-in-slowed");
    CHECK(codeOfTry(**again, "周敏", "周敏的密码一二三").empty());           // nobody else waits
    CHECK(codeOfTry(ledger.store(), "管理", "正确的密码一二三").empty());  // nor does the register itself

    base::shiftClock(6s);
    CHECK(codeOfTry(**again, "管理", "错的密码") == "sign-in-refused");
    base::shiftClock(12s);
    CHECK(codeOfTry(**again, "管理", "正确的密码一二三") == "sign-in-slowed");  // twice as long
    base::shiftClock(17s);
    CHECK(codeOfTry(**again, "管理", "正确的密码一二三").empty());
    CHECK(codeOfTry(**again, "管理", "错的密码") == "sign-in-refused");
    CHECK(codeOfTry(**again, "管理", "正确的密码一二三").empty());
    for (const char* name : {"没有这人", "也没有", "第三个"}) CHECK(codeOfTry(**again, name, "x") == "sign-in-refused");
    CHECK(codeOfTry(**again, "第四个", "x") == "sign-in-slowed");
}

}  // namespace huying::tests
