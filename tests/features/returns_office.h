// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <stdexcept>
#include <string>
#include <vector>

#include "features/refused_codes.h"
#include "support/temporary_register.h"

// An office with one piece, whose units take it, return it or want others beside them.
namespace huying::tests {

using Codes = std::vector<std::string>;

// The units of the worked case (domain.md §11).
inline const std::string a = "市交通运输局";
inline const std::string b = "市住建局";
inline const std::string c = "成都轨道集团";
inline const std::string d = "市公安局";

class ReturnsOffice {
public:
    TemporaryRegister office;

    explicit ReturnsOffice(std::string_view today = "2024-12-31") : office(today) {
        must(R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于公交接驳的建议","lead":"王明（武侯代表团）"})");
    }

    app::CommandResult must(const std::string& json) { return office.mustRun(json); }

    void assignThree() {
        must(
            R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"},{"unit":"成都轨道集团","role":"joint"}]})");
    }
    void assignSole() {
        must(R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})");
    }
    void receive(const std::string& on, const std::string& unit) { must(head("acknowledge-receipt", on, unit) + "}"); }

    static std::string asking(const std::string& on, const std::string& unit, const std::string& reason, const std::string& better = {}) {
        return head("request-return", on, unit) + R"(,"reason":")" + reason + "\"" +
               (better.empty() ? "" : R"(,"suggested_unit":")" + better + "\"") + "}";
    }
    static std::string deciding(const std::string& on, const std::string& unit, const std::string& rest) {
        return head("decide-return", on, unit) + "," + rest + "}";
    }
    static std::string head(const std::string& command, const std::string& on, const std::string& unit) {
        return R"({"command":")" + command + R"(","on":")" + on + R"(","case":"1","unit":")" + unit + "\"";
    }

    // As in the worked case: B asks on 9 March and D has it from the 14th.
    void returnedToD() {
        assignThree();
        receive("2023-03-06", a);
        receive("2023-03-06", b);
        must(asking("2023-03-09", b, "不属本局职责", d));
        must(deciding("2023-03-14", b, R"("decision":"approved","new_unit":")" + d + "\""));
    }

    [[nodiscard]] app::CaseView view() { return office.view("1"); }
    [[nodiscard]] domain::Task task(const std::string& unit) {
        const app::CaseView now = view();
        for (const domain::Task& row : now.facts.tasks) {
            if (now.unitName(row.unit) == unit) return row;
        }
        throw std::runtime_error("no task of " + unit);
    }
    [[nodiscard]] domain::ReturnRequest request() { return view().facts.returnRequests.at(0); }

    Codes refused(const std::string& json) { return refusedCodes(office, json); }
};

// The code with which taking back an entry is refused; empty when it was taken back.
inline std::string undoCode(ReturnsOffice& o, std::int64_t entry) {
    const auto undone = o.office.store().undo({std::nullopt, entry, "张敏"});
    return undone ? std::string() : undone.error().front().code;
}

}  // namespace huying::tests
