// SPDX-License-Identifier: GPL-3.0-or-later
// What `show` tells of a task: whom one speaks with in the unit, and its extensions.
#include <catch2/catch.hpp>

#include "cli/program_run.h"

namespace huying::tests {

TEST_CASE("show tells the people of a unit and the extension: asked for, decided, until when") {
    const CommandLine cli;
    REQUIRE(cli.onLedger({"init"}).exitCode == 0);
    REQUIRE(
        cli.apply(
               {R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","serial":120,"title":"关于优化接驳的建议","lead":"王一（武侯代表团）"})",
                R"({"command":"correct-unit","on":"2023-03-01","unit":"市住建局","contacts":[{"person":"何×","post":"办公室主任","phone":"028-0001"}]})",
                R"({"command":"assign-suggestion","on":"2023-03-03","case":"120","tasks":[{"unit":"市住建局","role":"sole"}]})",
                R"({"command":"acknowledge-receipt","on":"2023-03-06","case":"120","unit":"市住建局","handler":"李×","handler_phone":"028-0000"})",
                R"({"command":"request-extension","on":"2023-05-20","case":"120","unit":"市住建局","reason":"涉及多部门会商","until":"2023-08-31"})"})
            .exitCode == 0);
    std::string text = cli.onLedger({"show", "120"}).output;
    CHECK(text.find("承办人 李×  承办人电话 028-0000") != std::string::npos);
    CHECK(text.find("单位联系人 何× 办公室主任 028-0001") != std::string::npos);
    CHECK(text.find("延期  申请日期 2023-05-20  申请延至 2023-08-31  原因 涉及多部门会商  同意 待审批") != std::string::npos);

    REQUIRE(
        cli.apply(
               {R"({"command":"decide-extension","on":"2023-05-23","case":"120","unit":"市住建局","granted":true,"deputy_told_on":"2023-05-24"})"})
            .exitCode == 0);
    text = cli.onLedger({"show", "120"}).output;
    CHECK(text.find("同意 是  决定日期 2023-05-23  同意延至 2023-08-31") != std::string::npos);
    CHECK(text.find("告知代表日期 2023-05-24") != std::string::npos);
    CHECK(cli.onLedger({"--lang", "en", "show", "120"}).output.find("Granted Yes  Decided on 2023-05-23") != std::string::npos);
    const auto task = cli.onLedger({"--format", "json", "show", "120"}).json()["tasks"][0];
    CHECK(task["unit_contacts"][0]["person"] == "何×");
    CHECK(task["unit_contacts"][0]["phone"] == "028-0001");
}

}  // namespace huying::tests
