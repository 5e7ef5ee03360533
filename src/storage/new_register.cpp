// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/new_register.h"

#include <array>
#include <vector>

#include <sodium.h>

#include "app/rules/shipped_profiles.h"
#include "base/chinese_number.h"
#include "base/embedded.h"
#include "base/text.h"
#include "domain/result_classes.h"
#include "storage/change_recording.h"
#include "storage/derived_changes.h"
#include "storage/directory_store.h"
#include "storage/history_store.h"
#include "storage/query.h"
#include "storage/rule_store.h"

namespace huying::storage {

namespace {

constexpr int firstTerm = 18;
constexpr int firstSession = 1;

// Our own plain tables: no quotes, no commas inside values.
std::vector<std::vector<std::string>> embeddedTable(std::string_view name) {
    std::vector<std::vector<std::string>> rows;
    for (const std::string& line : base::split(base::embedded(name), '\n')) {
        if (!line.empty()) rows.push_back(base::split(line, ','));
    }
    rows.erase(rows.begin());  // the header
    return rows;
}

void fillCalendar(Connection& connection) {
    for (const auto& row : embeddedTable("calendars/china.csv")) {
        addCalendarDay(connection, *base::parseIsoDate(row.at(0)), row.at(1) == "workday", row.at(2), row.at(3));
    }
}

void fillRules(Connection& connection) {
    for (const app::ShippedProfile& shipped : app::shippedProfiles()) {
        addRuleProfile(connection, shipped.profile);
        for (const domain::DeadlineRule& rule : shipped.rules) addDeadlineRule(connection, rule);
    }
}

void fillDirectory(Connection& connection) {
    for (const auto& row : embeddedTable("directory/handling_units.csv")) {
        domain::Unit unit;
        unit.code = row.at(0);
        unit.name = row.at(1);
        unit.shortName = row.at(2);
        unit.system = base::fromCode<domain::UnitSystem>(row.at(3)).value();
        unit.sortNumber = base::parseNumber(row.at(4)).value();
        unit.aliases = base::splitValues(row.at(5));
        addUnit(connection, unit);
    }
    int order = 0;
    for (const auto& row : embeddedTable("directory/categories.csv")) {
        addCategory(connection, {{}, firstTerm, row.at(0), row.at(1), ++order});
    }
    int committee = 0;
    for (const auto& row : embeddedTable("directory/special_committees.csv"))
        saveCommittee(connection, {{}, row.at(0), row.at(1), row.at(2), ++committee, {}});
}

void fillResultClasses(Connection& connection) {
    for (const domain::ResultClassWording& row : domain::shippedClasses()) saveResultClass(connection, firstTerm, row);
}

void fillSettings(Connection& connection, const NewRegister& contents) {
    writeSetting(connection, "register_id", newRegisterId());
    writeSetting(connection, "deadline_profile", app::defaultProfile);
    writeSetting(connection, "completes_on_satisfied", "yes");
    writeSetting(connection, "demonstration", contents.isDemonstration ? "yes" : "no");
    if (contents.ownToday) writeSetting(connection, "own_today", base::isoDate(*contents.ownToday));
}

}  // namespace

std::string newRegisterId() {
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, 33> text{};
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    return text.data();
}

void fillNewRegister(Connection& connection, const NewRegister& contents) {
    connection.execute("BEGIN IMMEDIATE");
    ChangeRecording recording(connection);
    fillSettings(connection, contents);
    fillCalendar(connection);
    fillRules(connection);
    fillDirectory(connection);
    fillResultClasses(connection);
    domain::Session session;
    session.term = firstTerm;
    session.number = firstSession;
    session.name = base::chineseNumber(firstTerm) + "届人大" + base::chineseNumber(firstSession) + "次会议";
    saveSession(connection, session);
    DerivedChanges derived;
    appendEntry(connection, std::nullopt, "huying", "init", "{\"command\":\"init\"}", std::nullopt, recording.finish(), derived);
    derived.write(connection);
    beginSearchIndex(connection);
    connection.execute("COMMIT");
}

}  // namespace huying::storage
