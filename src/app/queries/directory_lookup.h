// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/commands/commands.h"
#include "app/ports/register_reader.h"
#include "app/words/words.h"
#include "base/result.h"

namespace huying::app {

// Finds sessions, units and categories by whatever people call them; keeps what it has read for the length of a batch.
class DirectoryLookup {
public:
    explicit DirectoryLookup(RegisterReader& reader) : reader_(reader) {}

    // Forget what was read: the directory has changed, or a change to it was taken back.
    void forget();

    const RegisterSettings& settings();
    const std::vector<domain::Session>& sessions();
    const std::vector<domain::Unit>& units();
    const std::vector<domain::Category>& categories(int term);
    const std::vector<domain::Committee>& committees();
    const std::vector<domain::HandOverRoute>& handOverRoutes();
    const domain::RuleBook& ruleBook();
    const Words& words();  // the register's, in Chinese

    // Empty text: the newest session. Errors: unknown-session, bad-session.
    base::Result<domain::Session> session(std::string_view text);
    // By code, name, short name, alias or former name; of several the one called so now, then the one in force. Errors: unknown-unit (with
    // the nearest names), ambiguous-unit.
    base::Result<domain::Unit> unit(std::string_view name);
    // By code or name. Errors: unknown-category (with the nearest names).
    base::Result<domain::Category> category(std::string_view name, int term);
    // By code, name or short name. Errors: unknown-committee (with the nearest names).
    base::Result<domain::Committee> committee(std::string_view name);

private:
    void narrow(std::vector<std::size_t>& places, std::string_view comparableName);

    RegisterReader& reader_;
    std::optional<RegisterSettings> settings_;
    std::optional<std::vector<domain::Session>> sessions_;
    std::optional<std::vector<domain::Unit>> units_;
    std::unordered_map<std::string, std::vector<std::size_t>> unitsByName_;
    std::map<int, std::vector<domain::Category>> categories_;
    std::optional<std::vector<domain::Committee>> committees_;
    std::optional<std::vector<domain::HandOverRoute>> handOverRoutes_;
    std::optional<domain::RuleBook> ruleBook_;
    std::optional<Words> words_;
};

}  // namespace huying::app
