// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/questions/exchange.h"
#include "app/rights/viewer.h"
#include "domain/case_facts.h"
#include "storage/connection.h"

// The small register of a unit: its own pieces as the unit may see them, out of the office's register (decision 0024).
namespace huying::storage {

struct UnitRegister {
    std::string bytes;  // the file as a whole
    std::vector<app::ExchangedCase> cases;
};

// Makes them one after the other from one moment of the office's register, which it reads once.
class UnitRegisterMaker {
public:
    // Throws app::StorageFailure, also from `make`.
    explicit UnitRegisterMaker(const std::filesystem::path& office);
    ~UnitRegisterMaker();
    UnitRegisterMaker(const UnitRegisterMaker&) = delete;
    UnitRegisterMaker& operator=(const UnitRegisterMaker&) = delete;

    // What a person of the unit sees is in it, what such a person does not see is not: the rule is app::asSeenBy.
    UnitRegister make(domain::UnitId unit);

private:
    void copyLaidAside(const std::vector<domain::UnitId>& units, Connection& to);
    const domain::CaseFacts& factsOf(domain::SuggestionId id);  // until it is asked for another one

    std::unique_ptr<Connection> office_;
    std::unique_ptr<Connection> empty_;      // the schema alone
    std::unique_ptr<Connection> directory_;  // with what every unit may know of the office
    std::map<domain::SuggestionId, domain::CaseFacts> facts_;
    std::optional<std::vector<app::Exchange>> exchanges_;  // read when the first unit is asked about; none where nothing was laid aside
};

}  // namespace huying::storage
