// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/awaited_store.h"

#include <algorithm>

#include "storage/query.h"

namespace huying::storage {

namespace {

// Of the piece `s` with its summary `m`, as AwaitedCase::isGivenOutAnew says.
const std::string givenOutAnew =
    "(m.round > 1 OR EXISTS (SELECT 1 FROM return_request r JOIN task t ON t.id = r.task_id WHERE r.suggestion_id = s.id"
    " AND r.decision = 'approved' AND r.new_task_id IS NULL AND t.role IN ('sole', 'lead', 'separate')))";
const std::string receivedOn = "coalesce(s.submitted_on, s.registered_on)";

std::string dayOf(app::AwaitedDay day) {
    switch (day) {
        case app::AwaitedDay::due:
            return "a.due_on";
        case app::AwaitedDay::since:
            return "a.since_on";
        case app::AwaitedDay::received:
            return receivedOn;
        case app::AwaitedDay::sessionClosed:
            break;
    }
    return "e.closed";
}

std::string dayOf(const app::AwaitedSelection& selection) { return dayOf(selection.day); }

std::vector<domain::Awaited> readOf(Connection& connection, const domain::Suggestion& suggestion) {
    Query query(connection,
                "SELECT kind, unit_id, task_id, due_on, since_on, signers FROM awaited WHERE suggestion_id = ? AND session_id = ?"
                " ORDER BY kind, number");
    query.bind(suggestion.id, suggestion.session);
    std::vector<domain::Awaited> rows;
    while (query.next()) {
        domain::Awaited& row = rows.emplace_back();
        query.into(0, row.kind, row.unit, row.task, row.dueOn, row.since, row.signers);
    }
    return rows;
}

// The pieces of a queue: how many, and the first `most` with those before whose day is earliest.
struct QueuePieces {
    int count = 0;
    std::vector<domain::SuggestionId> first;
    std::vector<domain::SuggestionId> away;
};

// Ids grow one by one, so a bit for each is the quickest way to count a piece once.
class SeenPieces {
public:
    bool insert(domain::SuggestionId id) {
        const auto place = static_cast<std::size_t>(id.value);
        if (place >= seen_.size()) seen_.resize(place + place / 2 + 64);
        if (seen_[place]) return false;
        seen_[place] = true;
        return true;
    }

private:
    std::vector<bool> seen_;
};

// The first `most` of one part that are counted in the queue, unless they are among the pieces already.
void addPressing(Connection& connection, const app::AwaitedSelection& selection, const app::PressingPart& part, int most,
                 std::vector<domain::SuggestionId>& pieces) {
    app::AwaitedSelection chosen = selection;
    chosen.day = part.day;
    chosen.isEveryDay = false;
    chosen.ranges = {part.range};
    const AwaitedCondition condition = conditionOf(chosen);
    std::string sql = "SELECT a.suggestion_id FROM awaited a";
    const bool isReceived = part.day == app::AwaitedDay::received;
    if (isReceived || part.day == app::AwaitedDay::sessionClosed) {
        // The few matters of the queue first, then their pieces: the other way round every piece of the register is looked at.
        sql +=
            " CROSS JOIN case_summary m ON m.suggestion_id = a.suggestion_id AND m.next_step IN ('assign', 'plan_units', 'consult_units')"
            " CROSS JOIN suggestion s ON s.id = a.suggestion_id AND s.kind = '";
        sql += base::codeOf(isReceived ? domain::SuggestionKind::intersessional : domain::SuggestionKind::plenary);
        sql += "' CROSS JOIN session e ON e.id = s.session_id WHERE a.due_on IS NULL AND NOT " + givenOutAnew + " AND ";
    } else {
        sql += " WHERE ";
    }
    // What counts from the assignment grows with that.
    const std::string order = part.range.assignedTo ? "(SELECT assigned_on FROM task WHERE id = a.task_id)" : dayOf(part.day);
    Query query(connection, sql + condition.sql + " ORDER BY " + order + ", a.suggestion_id");
    for (const std::string& value : condition.values) query.bind(value);
    const auto& among = selection.scope.among;
    SeenPieces seen;
    for (int count = 0; count < most && query.next();) {
        const auto id = query.get<domain::SuggestionId>(0);
        if (!seen.insert(id) || (among && !std::binary_search(among->begin(), among->end(), id))) continue;
        if (std::find(selection.without.begin(), selection.without.end(), id) != selection.without.end()) continue;
        ++count;
        if (std::find(pieces.begin(), pieces.end(), id) == pieces.end()) pieces.push_back(id);
    }
}

QueuePieces readPieces(Connection& connection, const app::AwaitedSelection& selection, int most) {
    const AwaitedCondition condition = conditionOf(selection);
    const std::string day = dayOf(selection);
    const auto& among = selection.scope.among;
    QueuePieces pieces;
    SeenPieces seen;
    // Those without a day last; two statements, so that each follows the order of its index.
    for (const std::string& part : {day + " IS NOT NULL", day + " IS NULL"}) {
        Query query(connection, "SELECT a.suggestion_id FROM awaited a WHERE " + condition.sql + " AND " + part + " ORDER BY " + day +
                                    ", a.suggestion_id");
        for (const std::string& value : condition.values) query.bind(value);
        while (query.next()) {
            const auto id = query.get<domain::SuggestionId>(0);
            if (!seen.insert(id)) continue;
            if (among && !std::binary_search(among->begin(), among->end(), id)) continue;
            if (std::find(selection.without.begin(), selection.without.end(), id) != selection.without.end()) {
                pieces.away.push_back(id);
                continue;
            }
            if (++pieces.count <= most) pieces.first.push_back(id);
        }
    }
    if (pieces.count <= most) return pieces;
    for (const app::PressingPart& part : selection.pressing) addPressing(connection, selection, part, most, pieces.first);
    return pieces;
}

// The phases of the visits (domain/visits.h) that the unit of a matter made, codes in a row, where they are asked for.
std::string visitsOf(const app::AwaitedSelection& selection) {
    if (!selection.isWithVisits) return " ''";
    return " (SELECT ifnull(group_concat(DISTINCT c.phase), '') FROM contact c JOIN task o ON o.id = c.task_id"
           " WHERE c.suggestion_id = a.suggestion_id AND o.unit_id = a.unit_id)";
}

void readMatters(Connection& connection, const app::AwaitedSelection& selection, app::AwaitedCase& found) {
    const AwaitedCondition condition = conditionOf(selection);
    const std::string day = dayOf(selection);
    Query query(
        connection,
        "SELECT a.unit_id, a.task_id, a.due_on, a.since_on, a.signers, ifnull(u.short_name, ''), t.assigned_on, ifnull(t.round, 0)," +
            visitsOf(selection) +
            " FROM awaited a"
            " LEFT JOIN unit u ON u.id = a.unit_id LEFT JOIN task t ON t.id = a.task_id WHERE " +
            condition.sql + " AND a.suggestion_id = CAST(? AS INTEGER) ORDER BY " + day + " IS NULL, " + day + ", a.number");
    for (const std::string& value : condition.values) query.bind(value);
    query.bind(std::to_string(found.line.id.value));
    while (query.next()) {
        app::AwaitedMatter& row = found.matters.emplace_back();
        row.awaited.kind = selection.kind;
        query.into(0, row.awaited.unit, row.awaited.task, row.awaited.dueOn, row.awaited.since, row.awaited.signers, row.unit,
                   row.assignedOn, row.round);
        const auto visits = query.get<std::string>(8);
        for (const auto& [phase, code] : base::EnumCodes<domain::ContactPhase>::values) {
            if (visits.find(code) != std::string::npos) row.visits.push_back(phase);
        }
    }
}

// Whether the piece is handled with others, so that visits about them stand among its own.
bool isHandledTogether(Connection& connection, domain::SuggestionId id) {
    Query query(connection, "SELECT 1 FROM merger WHERE suggestion_id = ? UNION ALL SELECT 1 FROM merger WHERE main_id = ? LIMIT 1");
    query.bind(id, id);
    return query.next();
}

}  // namespace

AwaitedCondition conditionOf(const app::AwaitedSelection& selection) {
    AwaitedCondition condition;
    condition.sql = "a.kind = ?";
    condition.values.emplace_back(base::codeOf(selection.kind));
    if (!selection.isEveryDay) {
        std::string ranges;
        for (const app::DayRange& range : selection.ranges) {
            std::string one;
            for (const auto& [end, comparison] : {std::pair(range.from, " >= ?"), std::pair(range.to, " <= ?")}) {
                if (!end) continue;
                one += (one.empty() ? "" : " AND ") + dayOf(selection) + comparison;
                condition.values.push_back(base::isoDate(*end));
            }
            if (range.assignedTo) {
                one += std::string(one.empty() ? "" : " AND ") + "(SELECT assigned_on FROM task WHERE id = a.task_id) <= ?";
                condition.values.push_back(base::isoDate(*range.assignedTo));
            }
            ranges += (ranges.empty() ? "" : " OR ") + (one.empty() ? dayOf(selection) + " IS NOT NULL" : one);
        }
        condition.sql += " AND (" + (ranges.empty() ? std::string("0") : ranges) + ")";
    }
    if (selection.session) {
        condition.sql += selection.isCarriedOver
                             ? " AND a.session_id IN (SELECT e.id FROM session e JOIN session n ON (e.term, e.number) <="
                               " (n.term, n.number) WHERE n.id = CAST(? AS INTEGER))"
                             : " AND a.session_id = CAST(? AS INTEGER)";
        condition.values.push_back(std::to_string(selection.session->value));
    }
    if (selection.unit) {
        condition.sql += " AND a.unit_id = CAST(? AS INTEGER)";
        condition.values.push_back(std::to_string(selection.unit->value));
    }
    const std::vector<domain::UnitId>& own = selection.scope.units;
    const bool isOfOwn = selection.unit && std::find(own.begin(), own.end(), *selection.unit) != own.end();
    if (!own.empty() && !isOfOwn) {
        std::string units;
        for (const domain::UnitId unit : own) units += (units.empty() ? "" : ",") + std::to_string(unit.value);
        condition.sql += " AND a.unit_id IN (" + units + ")";
    }
    return condition;
}

void removeAwaited(Connection& connection, domain::SuggestionId id) {
    static const std::string kinds = [] {
        std::string list;
        for (const auto& [kind, code] : base::EnumCodes<domain::AwaitedKind>::values)
            list += (list.empty() ? "'" : ", '") + std::string(code) + "'";
        return list;
    }();
    Query remove(connection, "DELETE FROM awaited WHERE kind IN (" + kinds + ") AND suggestion_id = ?");  // the kinds lead to the key
    remove.bind(id).run();
}

void saveAwaited(Connection& connection, const domain::CaseFacts& facts) {
    removeAwaited(connection, facts.suggestion.id);
    int number = 0;
    for (const domain::Awaited& row : domain::awaitedOf(facts)) {
        Query save(connection,
                   "INSERT INTO awaited (kind, suggestion_id, number, session_id, unit_id, task_id, due_on, since_on, signers)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        save.bind(row.kind, facts.suggestion.id, ++number, facts.suggestion.session, row.unit, row.task, row.dueOn, row.since, row.signers)
            .run();
    }
}

bool isAwaitedRight(Connection& connection, const domain::CaseFacts& facts) {
    std::vector<domain::Awaited> expected = domain::awaitedOf(facts);
    std::stable_sort(expected.begin(), expected.end(),
                     [](const auto& left, const auto& right) { return base::codeOf(left.kind) < base::codeOf(right.kind); });
    return readOf(connection, facts.suggestion) == expected;
}

app::AwaitedPage readAwaited(Connection& connection, const app::AwaitedSelection& selection, int most) {
    app::AwaitedPage page;
    const QueuePieces pieces = readPieces(connection, selection, most);
    page.count = pieces.count;
    const auto read = [&](domain::SuggestionId id, std::vector<app::AwaitedCase>& cases) {
        Query query(connection,
                    "SELECT session.term, session.number, s.kind, s.serial, s.title, s.classified, m.next_step, m.turn_unit_id, m.why, " +
                        receivedOn + ", session.closed, " + givenOutAnew +
                        " FROM suggestion s"
                        " JOIN session ON session.id = s.session_id JOIN case_summary m ON m.suggestion_id = s.id WHERE s.id = ?");
        query.bind(id);
        if (!query.next()) return;
        app::AwaitedCase& found = cases.emplace_back();
        found.line.id = id;
        query.into(0, found.line.term, found.line.sessionNumber, found.line.kind, found.line.serial, found.line.title,
                   found.line.isClassified, found.nextStep, found.turnUnit, found.why, found.receivedOn, found.sessionClosedOn,
                   found.isGivenOutAnew);
        readMatters(connection, selection, found);
        found.isHandledTogether = selection.isWithVisits && isHandledTogether(connection, id);
    };
    for (const domain::SuggestionId id : pieces.first) read(id, page.cases);
    for (const domain::SuggestionId id : pieces.away) read(id, page.away);
    return page;
}

}  // namespace huying::storage
