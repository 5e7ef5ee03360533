// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace huying::sample {

/// Refuses (std::runtime_error) a command that docs/cli.md does not know, an unknown or missing key,
/// an unknown code, an unknown unit, or a date after the sample's own today.
void checkCommand(const Sources& sources, const Json& command);

/// Follows the commands of one case and refuses (std::runtime_error) the first that stands before the fact it needs.
class CaseOrder {
public:
    explicit CaseOrder(const Sources& sources) : sources_(sources) {}
    void take(const Json& command);

private:
    std::string unitOf(const Json& command) const;
    void takeRegistration(const Json& command);
    void takeAssignment(const Json& command);
    void takeReply(const Json& command, const std::string& unit);
    void takeExtension(const Json& command, const std::string& unit);
    void takeFeedback(const Json& command);

    const Sources& sources_;
    std::optional<Day> submitted_;
    std::optional<Day> registered_;
    std::map<std::string, std::string> roles_;
    std::map<std::string, Day> assigned_;
    std::map<std::string, Day> received_;
    std::map<std::string, Day> replied_;
    std::map<std::string, Day> extensionAsked_;
    std::set<std::string> signers_;
    std::optional<Day> dissatisfied_;
};

} // namespace huying::sample
