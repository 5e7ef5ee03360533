// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/directory_store.h"

#include <charconv>
#include <map>

#include "base/text.h"
#include "storage/directory_changes.h"
#include "storage/history_store.h"
#include "storage/query.h"
#include "storage/rule_store.h"

namespace huying::storage {

namespace {

constexpr auto deputyColumns =
    "SELECT deputy.id, deputy.term, deputy.name, deputy.certificate, deputy.delegation_id, delegation.name, deputy.phone, "
    "deputy.to_be_checked, deputy.address, deputy.postcode, deputy.electing_unit, deputy.employer, deputy.post, deputy.valid_to"
    " FROM deputy LEFT JOIN delegation ON delegation.id = deputy.delegation_id ";

domain::Deputy deputyOf(const Query& query) {
    domain::Deputy deputy;
    query.into(0, deputy.id, deputy.term, deputy.name, deputy.certificate, deputy.delegation, deputy.delegationName, deputy.phone,
               deputy.toBeChecked, deputy.address, deputy.postcode, deputy.electingUnit, deputy.employer, deputy.post, deputy.validTo);
    return deputy;
}

void readFormerDelegations(Connection& connection, domain::Deputy& deputy) {
    Query query(connection,
                "SELECT x.delegation_id, delegation.name, x.valid_to FROM deputy_delegation x JOIN delegation ON delegation.id = "
                "x.delegation_id WHERE x.deputy_id = ? ORDER BY x.valid_to");
    query.bind(deputy.id);
    while (query.next()) {
        domain::FormerDelegation& former = deputy.formerDelegations.emplace_back();
        query.into(0, former.delegation, former.name, former.validTo);
    }
}

std::vector<domain::Deputy> deputiesOf(Connection& connection, Query& query) {
    std::vector<domain::Deputy> deputies;
    while (query.next()) deputies.push_back(deputyOf(query));
    for (domain::Deputy& deputy : deputies) readFormerDelegations(connection, deputy);
    return deputies;
}

std::optional<domain::Deputy> firstDeputyOf(Connection& connection, Query& query) {
    if (!query.next()) return std::nullopt;
    domain::Deputy deputy = deputyOf(query);
    readFormerDelegations(connection, deputy);
    return deputy;
}

}  // namespace

std::optional<std::string> readSetting(Connection& connection, std::string_view name) {
    Query query(connection, "SELECT value FROM setting WHERE name = ?");
    query.bind(name);
    if (!query.next()) return std::nullopt;
    return query.get<std::string>(0);
}

void writeSetting(Connection& connection, std::string_view name, std::string_view value) {
    Query query(connection, "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    query.bind(name, value).run();
}

app::RegisterSettings readSettings(Connection& connection) {
    app::RegisterSettings settings;
    settings.registerId = readSetting(connection, "register_id").value_or("");
    settings.profiles = readProfileChoices(connection);
    if (const auto day = readSetting(connection, "own_today")) settings.ownToday = base::parseIsoDate(*day);
    settings.isDemonstration = readSetting(connection, "demonstration") == "yes";
    if (const auto to = readSetting(connection, "reply_to_co_signers"))
        settings.replyTo = base::fromCode<domain::ReplyTo>(*to).value_or(domain::ReplyTo::each);
    const std::string minutes = readSetting(connection, "idle_lock_minutes").value_or("0");
    std::from_chars(minutes.data(), minutes.data() + minutes.size(), settings.idleLockMinutes);
    if (const auto megabytes = readSetting(connection, "photo_megabytes"))
        std::from_chars(megabytes->data(), megabytes->data() + megabytes->size(), settings.photoMegabytes);
    settings.completesOnSatisfied = readSetting(connection, "completes_on_satisfied").value_or("yes") == "yes";
    return settings;
}

std::vector<domain::Session> readSessions(Connection& connection) {
    Query query(connection, "SELECT id, term, number, name, opened, closed FROM session ORDER BY term DESC, number DESC");
    std::vector<domain::Session> sessions;
    while (query.next()) {
        domain::Session& session = sessions.emplace_back();
        query.into(0, session.id, session.term, session.number, session.name, session.opened, session.closed);
    }
    return sessions;
}

domain::SessionId saveSession(Connection& connection, const domain::Session& session) {
    if (session.id) {
        Query update(connection, "UPDATE session SET name = ?, opened = ?, closed = ? WHERE id = ?");
        update.bind(session.name, session.opened, session.closed, session.id).run();
        return session.id;
    }
    Query insert(connection, "INSERT INTO session (term, number, name, opened, closed) VALUES (?, ?, ?, ?, ?)");
    insert.bind(session.term, session.number, session.name, session.opened, session.closed).run();
    return domain::SessionId(connection.lastInsertedRow());
}

std::vector<domain::BaseFigure> readBaseFigures(Connection& connection) {
    Query query(connection, "SELECT term, number, total, plenary, intersessional, note FROM base_figure ORDER BY term DESC, number DESC");
    std::vector<domain::BaseFigure> figures;
    while (query.next()) {
        domain::BaseFigure& figure = figures.emplace_back();
        query.into(0, figure.term, figure.number, figure.total, figure.plenary, figure.intersessional, figure.note);
    }
    return figures;
}

void saveBaseFigure(Connection& connection, const domain::BaseFigure& figure) {
    Query query(connection,
                "INSERT INTO base_figure (term, number, total, plenary, intersessional, note) VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (term, number) DO UPDATE SET total = excluded.total, plenary = excluded.plenary,"
                " intersessional = excluded.intersessional, note = excluded.note");
    query.bind(figure.term, figure.number, figure.total, figure.plenary, figure.intersessional, figure.note).run();
}

std::vector<domain::Delegation> readDelegations(Connection& connection, int term) {
    Query query(connection, "SELECT id, term, name FROM delegation WHERE term = ? ORDER BY id");
    query.bind(term);
    std::vector<domain::Delegation> delegations;
    while (query.next()) {
        domain::Delegation& delegation = delegations.emplace_back();
        query.into(0, delegation.id, delegation.term, delegation.name);
    }
    return delegations;
}

domain::DelegationId addDelegation(Connection& connection, const domain::Delegation& delegation) {
    Query query(connection, "INSERT INTO delegation (term, name) VALUES (?, ?)");
    query.bind(delegation.term, delegation.name).run();
    return domain::DelegationId(connection.lastInsertedRow());
}

std::vector<domain::Deputy> readDeputies(Connection& connection, int term) {
    Query query(connection,
                std::string(deputyColumns) +
                    "WHERE deputy.term = ? AND deputy.merged_into IS NULL ORDER BY deputy.delegation_id, deputy.name, deputy.id");
    query.bind(term);
    return deputiesOf(connection, query);
}

std::vector<domain::Deputy> readDeputiesNamed(Connection& connection, int term, std::string_view name) {
    // A name that was found to mean someone else still leads to that person.
    Query query(connection, std::string(deputyColumns) +
                                "WHERE deputy.id IN (SELECT ifnull(merged_into, id) FROM deputy WHERE term = ? AND comparable_name = ?)"
                                " ORDER BY deputy.id");
    query.bind(term, base::comparableName(name));
    return deputiesOf(connection, query);
}

std::optional<domain::Deputy> readDeputyWithCertificate(Connection& connection, int term, std::string_view certificate) {
    Query query(connection, std::string(deputyColumns) + "WHERE deputy.term = ? AND deputy.certificate = ?");
    query.bind(term, certificate);
    return firstDeputyOf(connection, query);
}

std::optional<domain::Deputy> readDeputy(Connection& connection, domain::DeputyId id) {
    Query query(connection, std::string(deputyColumns) + "WHERE deputy.id = ?");
    query.bind(id);
    return firstDeputyOf(connection, query);
}

domain::DeputyId addDeputy(Connection& connection, const domain::Deputy& deputy) {
    Query query(connection,
                "INSERT INTO deputy (term, name, comparable_name, certificate, delegation_id, phone, to_be_checked, address, postcode,"
                " electing_unit, employer, post, valid_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const std::optional<std::string> certificate = deputy.certificate.empty() ? std::nullopt : std::optional(deputy.certificate);
    query
        .bind(deputy.term, deputy.name, base::comparableName(deputy.name), certificate, deputy.delegation, deputy.phone, deputy.toBeChecked,
              deputy.address, deputy.postcode, deputy.electingUnit, deputy.employer, deputy.post, deputy.validTo)
        .run();
    return domain::DeputyId(connection.lastInsertedRow());
}

void updateDeputy(Connection& connection, const domain::Deputy& deputy) {
    Query query(
        connection,
        "UPDATE deputy SET name = ?, comparable_name = ?, certificate = ?, delegation_id = ?, phone = ?, to_be_checked = ?, address = ?,"
        " postcode = ?, electing_unit = ?, employer = ?, post = ?, valid_to = ? WHERE id = ?");
    const std::optional<std::string> certificate = deputy.certificate.empty() ? std::nullopt : std::optional(deputy.certificate);
    query
        .bind(deputy.name, base::comparableName(deputy.name), certificate, deputy.delegation, deputy.phone, deputy.toBeChecked,
              deputy.address, deputy.postcode, deputy.electingUnit, deputy.employer, deputy.post, deputy.validTo, deputy.id)
        .run();
}

std::vector<domain::Unit> readUnits(Connection& connection) {
    std::map<domain::UnitId, std::vector<std::string>> aliases;
    Query names(connection, "SELECT unit_id, name FROM unit_alias ORDER BY id");
    while (names.next()) aliases[names.get<domain::UnitId>(0)].push_back(names.get<std::string>(1));
    const UnitHistory history = readUnitHistory(connection);

    Query query(
        connection,
        "SELECT id, code, name, short_name, system, sort_number, valid_from, valid_to, merged_into FROM unit ORDER BY sort_number, id");
    std::vector<domain::Unit> units;
    while (query.next()) {
        domain::Unit& unit = units.emplace_back();
        query.into(0, unit.id, unit.code, unit.name, unit.shortName, unit.system, unit.sortNumber, unit.validFrom, unit.validTo,
                   unit.mergedInto);
        unit.aliases = aliases[unit.id];
        history.addTo(unit);
    }
    return units;
}

domain::UnitId addUnit(Connection& connection, const domain::Unit& unit) {
    Query query(connection,
                "INSERT INTO unit (code, name, short_name, system, sort_number, valid_from, valid_to, merged_into) VALUES (?, ?, ?, ?, ?, "
                "?, ?, ?)");
    query.bind(unit.code, unit.name, unit.shortName, unit.system, unit.sortNumber, unit.validFrom, unit.validTo, unit.mergedInto).run();
    const domain::UnitId id(connection.lastInsertedRow());
    replaceUnitAliases(connection, id, unit.aliases);
    replaceUnitContacts(connection, id, unit.contacts);
    return id;
}

std::vector<domain::Category> readCategories(Connection& connection, int term) {
    Query query(connection,
                "SELECT id, term, code, name, sort_number, parent_id, valid_to FROM category WHERE term = ? ORDER BY sort_number, id");
    query.bind(term);
    std::vector<domain::Category> categories;
    while (query.next()) {
        domain::Category& category = categories.emplace_back();
        query.into(0, category.id, category.term, category.code, category.name, category.sortNumber, category.parent, category.validTo);
    }
    return categories;
}

domain::CategoryId addCategory(Connection& connection, const domain::Category& category) {
    Query query(connection, "INSERT INTO category (term, code, name, sort_number, parent_id, valid_to) VALUES (?, ?, ?, ?, ?, ?)");
    query.bind(category.term, category.code, category.name, category.sortNumber, category.parent, category.validTo).run();
    return domain::CategoryId(connection.lastInsertedRow());
}

std::vector<domain::ResultClassWording> readResultClasses(Connection& connection, int term) {
    Query query(
        connection,
        "SELECT code, name, short_name, sort_number, opens_commitment, counts_as_implemented, in_use FROM result_class WHERE term = ? "
        "ORDER BY sort_number, code");
    query.bind(term);
    std::vector<domain::ResultClassWording> classes;
    while (query.next()) {
        domain::ResultClassWording& row = classes.emplace_back();
        query.into(0, row.code, row.name, row.shortName, row.sortNumber, row.opensCommitment, row.countsAsImplemented, row.isInUse);
    }
    return classes;
}

std::int64_t versionOfResultClass(Connection& connection, int term, domain::ResultClass code) {
    Query found(connection, "SELECT id FROM result_class WHERE term = ? AND code = ?");
    found.bind(term, code);
    return versionOfFound(connection, "result_class", found);
}

void saveResultClass(Connection& connection, int term, const domain::ResultClassWording& row) {
    Query known(connection, "SELECT id FROM result_class WHERE term = ? AND code = ?");
    known.bind(term, row.code);
    if (known.next()) {
        Query update(connection,
                     "UPDATE result_class SET name = ?, short_name = ?, sort_number = ?, opens_commitment = ?, counts_as_implemented = ?,"
                     " in_use = ? WHERE id = ?");
        update
            .bind(row.name, row.shortName, row.sortNumber, row.opensCommitment, row.countsAsImplemented, row.isInUse,
                  known.get<std::int64_t>(0))
            .run();
        return;
    }
    Query insert(connection,
                 "INSERT INTO result_class (term, code, name, short_name, sort_number, opens_commitment, counts_as_implemented, in_use)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(term, row.code, row.name, row.shortName, row.sortNumber, row.opensCommitment, row.countsAsImplemented, row.isInUse).run();
}

// Replies, second replies and what reviews changed, each with its letter.
std::map<domain::ResultClass, app::ClassUse> readClassUses(Connection& connection, int term) {
    Query query(connection,
                "SELECT given.code, count(*), sum(given.promises) FROM ("
                "SELECT suggestion_id, result_class AS code, (SELECT count(*) FROM commitment c WHERE c.task_id = reply.task_id"
                " AND c.is_void = 0) AS promises FROM reply"
                " UNION ALL SELECT suggestion_id, result_class, 0 FROM second_reply"
                " UNION ALL SELECT suggestion_id, class_before, 0 FROM reply_review) given"
                " JOIN suggestion ON suggestion.id = given.suggestion_id JOIN session ON session.id = suggestion.session_id"
                " WHERE session.term = ? AND given.code IS NOT NULL GROUP BY given.code");
    query.bind(term);
    std::map<domain::ResultClass, app::ClassUse> uses;
    while (query.next()) query.into(1, uses[query.get<domain::ResultClass>(0)].replies, uses[query.get<domain::ResultClass>(0)].promises);
    return uses;
}

std::int64_t versionOfWording(Connection& connection, int term, domain::WordingKey key) {
    Query found(connection, "SELECT id FROM wording WHERE term <= ? AND key = ? ORDER BY term DESC");
    found.bind(term, key);
    return versionOfFound(connection, "wording", found);
}

void saveWording(Connection& connection, const domain::Wording& row) {
    Query known(connection, "SELECT id FROM wording WHERE term = ? AND key = ?");
    known.bind(row.term, row.key);
    if (known.next()) {
        Query update(connection, "UPDATE wording SET text = ? WHERE id = ?");
        update.bind(row.text, known.get<std::int64_t>(0)).run();
        return;
    }
    Query insert(connection, "INSERT INTO wording (term, key, text) VALUES (?, ?, ?)");
    insert.bind(row.term, row.key, row.text).run();
}

std::vector<domain::Wording> readWordings(Connection& connection) {
    Query query(connection, "SELECT term, key, text FROM wording ORDER BY term, key");
    std::vector<domain::Wording> rows;
    while (query.next()) {
        domain::Wording& row = rows.emplace_back();
        query.into(0, row.term, row.key, row.text);
    }
    return rows;
}

void saveTermChoice(Connection& connection, const domain::TermChoice& row) {
    Query query(connection,
                "INSERT INTO term_choice (term, list, code, position, is_offered) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (term, list, code) DO UPDATE SET position = excluded.position, is_offered = excluded.is_offered");
    query.bind(row.term, row.list, row.code, row.position, row.isOffered).run();
}

std::vector<domain::TermChoice> readTermChoices(Connection& connection) {
    Query query(connection, "SELECT id, term, list, code, position, is_offered FROM term_choice ORDER BY term, list, position, id");
    std::vector<domain::TermChoice> rows;
    while (query.next()) {
        domain::TermChoice& row = rows.emplace_back();
        query.into(0, row.row, row.term, row.list, row.code, row.position, row.isOffered);
    }
    return rows;
}

// The rows of a list are written together; one that went by undo counts too, so that nothing older is taken for what is there.
std::int64_t versionOfChoices(Connection& connection, int term, domain::ChoiceList list) {
    Query query(connection,
                "SELECT ifnull(max(v.entry), 0) FROM row_version v LEFT JOIN term_choice t ON t.id = v.row_id"
                " WHERE v.table_name = 'term_choice' AND (t.id IS NULL OR (t.list = ? AND t.term <= ?))");
    query.bind(list, term);
    query.next();
    return query.get<std::int64_t>(0);
}

std::vector<domain::DeadlineRule> readDeadlineRules(Connection& connection) {
    Query query(
        connection,
        "SELECT id, profile, event, amount, unit, base, roll_to_workday, source, valid_from, valid_to FROM deadline_rule ORDER BY id");
    std::vector<domain::DeadlineRule> rules;
    while (query.next()) {
        domain::DeadlineRule& rule = rules.emplace_back();
        query.into(0, rule.id, rule.profile, rule.event, rule.amount, rule.unit, rule.base, rule.rollToWorkday, rule.source, rule.validFrom,
                   rule.validTo);
    }
    return rules;
}

void addDeadlineRule(Connection& connection, const domain::DeadlineRule& rule) {
    Query query(connection,
                "INSERT INTO deadline_rule (profile, event, amount, unit, base, roll_to_workday, source, valid_from, valid_to)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(rule.profile, rule.event, rule.amount, rule.unit, rule.base, rule.rollToWorkday, rule.source, rule.validFrom, rule.validTo)
        .run();
}

domain::WorkingDayCalendar readCalendar(Connection& connection) {
    Query query(connection, "SELECT date, is_workday, name FROM calendar_day ORDER BY date");
    domain::WorkingDayCalendar calendar;
    while (query.next()) calendar.add(query.get<base::Date>(0), query.get<bool>(1), query.get<std::string>(2));
    return calendar;
}

void addCalendarDay(Connection& connection, base::Date date, bool isWorkday, std::string_view name, std::string_view source) {
    Query query(connection, "INSERT INTO calendar_day (date, is_workday, name, source) VALUES (?, ?, ?, ?)");
    query.bind(date, isWorkday, name, source).run();
}

std::vector<domain::Committee> readCommittees(Connection& connection) {
    Query query(connection, "SELECT id, code, name, short_name, sort_number, valid_to FROM committee ORDER BY sort_number, id");
    std::vector<domain::Committee> committees;
    while (query.next()) {
        domain::Committee& row = committees.emplace_back();
        query.into(0, row.id, row.code, row.name, row.shortName, row.sortNumber, row.validTo);
    }
    return committees;
}

void saveCommittee(Connection& connection, const domain::Committee& row) {
    if (row.id) {
        Query update(connection, "UPDATE committee SET name = ?, short_name = ?, sort_number = ?, valid_to = ? WHERE id = ?");
        update.bind(row.name, row.shortName, row.sortNumber, row.validTo, row.id).run();
        return;
    }
    Query insert(connection, "INSERT INTO committee (code, name, short_name, sort_number, valid_to) VALUES (?, ?, ?, ?, ?)");
    insert.bind(row.code, row.name, row.shortName, row.sortNumber, row.validTo).run();
}

}  // namespace huying::storage
