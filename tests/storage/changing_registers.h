// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <stdexcept>

#include "storage/register_file.h"
#include "support/temporary_register.h"

#include "raw_database.h"

namespace huying::tests {

// A fresh register, made and closed.
inline void makeRegister(const std::filesystem::path& file) {
    if (const auto made = storage::createRegister(file, {}); !made) throw std::runtime_error(made.error().code);
}

inline std::vector<std::string> sortedNames(const RegisterFolder& folder) {
    std::vector<std::string> names = folder.names();
    std::sort(names.begin(), names.end());
    return names;
}

// Commands as JSON, short enough to be read in a test.
inline std::string registering(int serial, const std::string& title, const std::string& more = {}) {
    return R"({"command":"register-suggestion","on":"2023-02-26","session":"18-1","kind":"plenary","serial":)" + std::to_string(serial) +
           R"(,"title":")" + title + R"(","lead":"王一（武侯代表团）","category":"K01")" + more + "}";
}

inline std::string assigning(const std::string& address, const std::string& unit = "市教育局") {
    return R"({"command":"assign-suggestion","on":"2023-03-03","case":")" + address + R"(","tasks":[{"unit":")" + unit +
           R"(","role":"sole"}]})";
}

inline std::string correcting(const std::string& address, const std::string& field, const std::string& value,
                              const std::string& more = {}) {
    return R"({"command":"correct-suggestion","on":"2023-03-01","case":")" + address + R"(",")" + field + R"(":")" + value + "\"" + more +
           "}";
}

// What `undo` is asked for.
inline app::UndoRequest takingBack(std::optional<std::int64_t> entry = std::nullopt, std::optional<std::string> ofActor = std::nullopt) {
    app::UndoRequest request;
    request.entry = entry;
    request.ofActor = std::move(ofActor);
    request.actor = "李红";
    return request;
}

// Takes back and says why not otherwise.
inline app::UndoReceipt mustTakeBack(TemporaryRegister& ledger, const app::UndoRequest& request = takingBack()) {
    const auto receipt = ledger.store().undo(request);
    if (!receipt) {
        std::string why = "not undone: " + receipt.error().front().code;
        for (const auto& [name, value] : receipt.error().front().arguments) why += ", " + name + " " + value;
        throw std::runtime_error(why);
    }
    return *receipt;
}

inline std::string undoError(TemporaryRegister& ledger, const app::UndoRequest& request) {
    const auto receipt = ledger.store().undo(request);
    return receipt ? std::string("undone") : receipt.error().front().code;
}

}  // namespace huying::tests
