// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "features/refused_codes.h"
#include "support/temporary_register.h"

// An office whose register asks for signing in: one person of every role, and three pieces with different units.
//   1: 市交通运输局 leads, 市住建局 joins · 2: 市住建局 alone · 3: 市公安局 alone
namespace huying::tests {

using Codes = std::vector<std::string>;

inline const std::string admin = "管理";
inline const std::string clerk = "周敏";
inline const std::string officer = "吴强";
inline const std::string boss = "郑莉";
inline const std::string auditor = "冯核";
inline const std::string transport = "交通经办";
inline const std::string housing = "住建经办";
inline const std::string committee = "督办专员";

inline std::string passwordOf(const std::string& name) { return "密码-" + name + "-2023"; }

// A command about one unit's part of a piece; `rest` are its other fields.
inline std::string about(const std::string& command, const std::string& on, const std::string& piece, const std::string& unit,
                         const std::string& rest) {
    return R"({"command":")" + command + R"(","on":")" + on + R"(","case":")" + piece + R"(","unit":")" + unit + "\"," + rest + "}";
}

class AccountsOffice {
public:
    TemporaryRegister office;

    AccountsOffice() : office("2023-12-31") {
        add(admin, R"("role":"administrator")");
        add(clerk, R"("role":"deputy_office_clerk")");
        add(officer, R"("role":"assigning_officer")");
        add(boss, R"("role":"leader")");
        add(auditor, R"("role":"auditor")");
        add(transport, R"("role":"handling_unit","unit":"市交通运输局")");
        add(housing, R"("role":"handling_unit","unit":"市住建局")");
        add(committee, R"("role":"supervising_committee","committee":")" + office.reader().committees().front().name + "\"");
        office.mustRun(R"({"command":"set-sign-in","required":true})");
        for (const std::string serial : {"1", "2", "3"}) {
            must(clerk, R"({"command":"register-suggestion","on":"2023-02-26","serial":)" + serial + R"(,"title":"第)" + serial +
                            R"(件","body":"正文)" + serial + R"(","lead":"王明（武侯代表团）"})");
        }
        must(
            officer,
            R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"}]})");
        must(officer, R"({"command":"assign-suggestion","on":"2023-03-03","case":"2","tasks":[{"unit":"市住建局","role":"sole"}]})");
        must(officer, R"({"command":"assign-suggestion","on":"2023-03-03","case":"3","tasks":[{"unit":"市公安局","role":"sole"}]})");
    }

    void signIn(const std::string& name) {
        const auto account = office.store().signIn(name, passwordOf(name));
        if (!account) throw std::runtime_error(account.error().code + " " + name);
    }

    // As this person, who signs in.
    app::CommandResult run(const std::string& name, const std::string& json) {
        signIn(name);
        auto object = nlohmann::json::parse(json);
        object["actor"] = name;
        return office.run(object.dump());
    }
    app::CommandResult must(const std::string& name, const std::string& json) {
        app::CommandResult result = run(name, json);
        if (!result.isAccepted()) throw std::runtime_error("refused: " + json + " " + result.errors.front().code);
        return result;
    }
    Codes refused(const std::string& name, const std::string& json) {
        signIn(name);
        auto object = nlohmann::json::parse(json);
        object["actor"] = name;
        return refusedCodes(office, object.dump());
    }

    // Somebody who records for a unit that was made later; in force at once.
    void addForUnit(const std::string& name, const std::string& unit) {
        must(admin, R"({"command":"add-account","account":")" + name + R"(","role":"handling_unit","unit":")" + unit + R"(","password":")" +
                        passwordOf(name) + "\"}");
    }
    // 交通 with piece 1 is a topic of the committee that has an account, 住房 with piece 2 one of another; gives its name.
    std::string createTopics() {
        signIn(clerk);
        const auto committees = office.reader().committees();
        const auto create = [&](const std::string& topic, const std::string& of, const std::string& piece) {
            must(clerk, R"({"command":"create-topic","on":"2023-04-01","name":")" + topic + R"(","committee":")" + of + R"(","cases":[")" +
                            piece + R"("]})");
        };
        create("交通", committees[0].name, "1");
        create("住房", committees[1].name, "2");
        return committees[1].name;
    }

private:
    void add(const std::string& name, const std::string& rest) {
        office.mustRun(R"({"command":"add-account","account":")" + name + "\"," + rest + R"(,"password":")" + passwordOf(name) + "\"}");
    }
};

}  // namespace huying::tests
