// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ports/read_snapshot.h"
#include "cli/json_forms.h"
#include "cli/program.h"

namespace huying::cli {

namespace {

std::string unitName(app::RegisterReader& reader, domain::UnitId id) {
    for (const domain::Unit& unit : reader.units()) {
        if (unit.id == id) return unit.displayName();
    }
    return {};
}

std::string committeeName(app::RegisterReader& reader, domain::CommitteeId id) {
    for (const domain::Committee& committee : reader.committees()) {
        if (committee.id == id) return committee.displayName();
    }
    return {};
}

// Who changed whose rights, and when.
ExitCode printHistory(const Task& task, const std::vector<app::HistoryEntry>& entries) {
    if (task.arguments.format == "json") {
        Json list = Json::array();
        for (const app::HistoryEntry& entry : entries) {
            list.push_back(toJson(entry));
            list.back()["given"] = Json::parse(entry.json, nullptr, false);
        }
        return task.console.deliver(printed({{"entries", list}}));
    }
    const app::Words& words = task.console.words();
    std::vector<std::vector<std::string>> rows;
    for (const app::HistoryEntry& entry : entries) {
        const auto given = Json::parse(entry.json, nullptr, false);
        const std::string role = given.is_object() ? given.value("role", "") : "";
        rows.push_back({std::to_string(entry.entry), entry.at, entry.actor, words.text("command." + entry.command),
                        given.is_object() ? given.value("account", "") : "", role.empty() ? "" : words.text("role_of_account." + role)});
    }
    return task.console.deliver(tabbedLines(rows));
}

}  // namespace

// Who may work with the register; nothing of their passwords but whether there is one.
ExitCode runAccounts(const Task& task) {
    app::RegisterReader& reader = task.store.reader();
    const app::ReadSnapshot moment(reader);
    if (task.arguments.history) return printHistory(task, reader.historyOfRights());
    const app::Words& words = task.console.words();
    Json list = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (const domain::Account& account : reader.accounts()) {
        const std::string unit = unitName(reader, account.unit);
        const std::string committee = committeeName(reader, account.committee);
        list.push_back({{"account", account.name},
                        {"role", std::string(base::codeOf(account.role))},
                        {"role_label", task.console.registerWords().label(account.role)},
                        {"unit", unit.empty() ? Json(nullptr) : Json(unit)},
                        {"committee", committee.empty() ? Json(nullptr) : Json(committee)},
                        {"disabled", account.isDisabled},
                        {"has_password", account.passwordsSet > 0}});
        const char* state = account.isDisabled          ? "account_state.disabled"
                            : account.passwordsSet == 0 ? "account_state.no_password"
                                                        : "account_state.usable";
        rows.push_back({account.name, words.label(account.role), unit + committee, words.text(state)});
    }
    if (task.arguments.format == "json")
        return task.console.deliver(printed({{"sign_in_required", reader.viewer().isSignInRequired},
                                             {"idle_lock_minutes", reader.settings().idleLockMinutes},
                                             {"accounts", list}}));
    return task.console.deliver(tabbedLines(rows));
}

}  // namespace huying::cli
