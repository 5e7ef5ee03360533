// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "features/refused_codes.h"
#include "support/temporary_register.h"

// An office that keeps its directory: refusals leave no trace, undo brings everything back.
namespace huying::tests {

using Codes = std::vector<std::string>;

class DirectoryOffice {
public:
    TemporaryRegister office{"2024-12-31"};

    // A piece registered and, with a unit, assigned on the day.
    void piece(int serial, const std::string& lead, const std::string& unit, const std::string& on = "2023-03-03",
               const std::string& category = "K02") {
        office.mustRun(R"({"command":"register-suggestion","session":"18-1","on":")" + on + R"(","serial":)" + std::to_string(serial) +
                       R"(,"title":"关于第)" + std::to_string(serial) + R"(件事的建议","lead":")" + lead + R"(","category":")" + category +
                       R"("})");
        if (unit.empty()) return;
        office.mustRun(R"({"command":"assign-suggestion","on":")" + on + R"(","case":"18-1-)" + std::to_string(serial) +
                       R"(","tasks":[{"unit":")" + unit + R"(","role":"sole"}]})");
    }

    // The codes of the reasons; the register is whole after that.
    Codes refused(const std::string& json) {
        Codes codes = refusedCodes(office, json);
        CHECK(office.store().verify().empty());
        return codes;
    }

    // Takes the newest batch back; the register is whole before and after.
    void takeBack() {
        CHECK(office.store().verify().empty());
        app::UndoRequest request;
        request.actor = "张敏";
        REQUIRE(office.store().undo(request));
        CHECK(office.store().verify().empty());
    }

    domain::Unit unit(const std::string& code) {
        for (const domain::Unit& one : office.reader().units()) {
            if (one.code == code) return one;
        }
        throw std::runtime_error("no unit " + code);
    }
    domain::Unit unitNamed(const std::string& shortName) {
        for (const domain::Unit& one : office.reader().units()) {
            if (one.shortName == shortName) return one;
        }
        throw std::runtime_error("no unit " + shortName);
    }
    domain::Deputy deputy(const std::string& described) {
        for (const domain::Deputy& one : office.reader().deputies(18)) {
            if (one.described() == described) return one;
        }
        throw std::runtime_error("no deputy " + described);
    }
    bool hasDeputy(const std::string& described) {
        for (const domain::Deputy& one : office.reader().deputies(18)) {
            if (one.described() == described) return true;
        }
        return false;
    }
    std::string unitsOf(const std::string& address) {
        const app::CaseView view = office.view(address);
        return office.reader().caseRows({view.facts.suggestion.id}).at(0).units;
    }
};

}  // namespace huying::tests
