// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/case_list_store.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_set>

#include "base/text.h"
#include "domain/suggestion_number.h"
#include "storage/query.h"

namespace huying::storage {

namespace {

using app::Comparison;
using app::Filter;

constexpr auto pieceTables = " FROM suggestion s JOIN session ON session.id = s.session_id JOIN case_summary m ON m.suggestion_id = s.id";
// Session by session, which SQLite would not choose by itself, nor the index without statistics of all tables: the order of
// the numbers then follows the indexes.
constexpr auto pieceTablesByNumber =
    " FROM session CROSS JOIN suggestion s INDEXED BY suggestion_by_number ON s.session_id = session.id"
    " JOIN case_summary m ON m.suggestion_id = s.id";
// And where an order begins with an indexed column of the summaries, piece by piece along that index. It is named, and the
// session comes last: statistics from the time of the first session say that there is one only, and SQLite would begin
// with it and sort all pieces.
constexpr auto summaryAlong = " FROM case_summary m INDEXED BY ";
constexpr auto piecesBehindSummary = " CROSS JOIN suggestion s ON s.id = m.suggestion_id CROSS JOIN session ON session.id = s.session_id";
struct IndexedOrder {
    std::string_view field;
    const char* index;
};
constexpr std::array indexedOrders{IndexedOrder{"title", "case_summary_by_title"},
                                   IndexedOrder{"lead", "case_summary_by_lead"},
                                   IndexedOrder{"due_on", "case_summary_by_due"},
                                   IndexedOrder{"assigned_on", "case_summary_by_assigned"},
                                   IndexedOrder{"replied_on", "case_summary_by_replied"},
                                   IndexedOrder{"rated_on", "case_summary_by_rated"},
                                   IndexedOrder{"completed_on", "case_summary_by_completed"}};
constexpr auto namedTables =
    " LEFT JOIN deputy ld ON ld.id = s.lead_deputy_id LEFT JOIN delegation dd ON dd.id = ld.delegation_id"
    " LEFT JOIN delegation pd ON pd.id = s.lead_delegation_id LEFT JOIN category c ON c.id = s.category_id"
    " LEFT JOIN category cp ON cp.id = c.parent_id"
    " LEFT JOIN unit tu ON tu.id = m.turn_unit_id LEFT JOIN unit au ON au.id = m.answering_unit_id ";
app::CaseRow rowOf(const Query& query) {
    app::CaseRow row;
    query.into(0, row.id, row.term, row.sessionNumber, row.kind, row.serial, row.numberText, row.title, row.lead, row.delegation,
               row.coSigners, row.coSignerCount, row.category, row.formationSource, row.submittedOn, row.registeredOn, row.state,
               row.nextStep, row.turn, row.turnUnit, row.units, row.unitCount, row.jointUnits, row.assignedOn, row.receivedOn, row.dueOn,
               row.isJointOpinionDue, row.repliedOn, row.documentNumber, row.resultClass, row.processRating, row.resultRating,
               row.firstResultRating, row.ratedOn, row.round, row.completedOn, row.undelivered, row.publication, row.classified,
               row.hideIdentity, row.replyWanted, row.remark, row.extendedTo, row.subKind, row.origin, row.isPriority, row.topic,
               row.supervisor, row.committee, row.governmentLeader, row.mergedInto, row.mergedCount, row.earlier, row.repeatedYears,
               row.firstClass, row.lateReason, row.commitments, row.commitmentsFulfilled, row.commitmentsOpen, row.commitmentDueOn,
               row.urged, row.urgedOn, row.nextUrgingOn, row.planning, row.proposedUnits, row.plannedUnits, row.archivedOn,
               row.archiveNumber, row.boxNumber, row.publicationState, row.via, row.activity);
    row.address = domain::CaseAddress{row.term, row.sessionNumber, row.kind, row.serial}.text();
    return row;
}

// As a row says them: beside a name that two deputies of the term have stands the delegation, as at the lead of those days, so that
// whoever takes the list in again knows who it was. A filter asks for the name alone.
constexpr std::string_view coSignersOfRow =
    "iif(s.hide_identity, '', (SELECT group_concat(n, '、') FROM (SELECT d.name || iif(EXISTS (SELECT 1 FROM deputy y"
    " WHERE y.term = d.term AND y.comparable_name = d.comparable_name AND y.id <> d.id), ifnull('（' || ifnull("
    "(SELECT xd.name FROM deputy_delegation z JOIN delegation xd ON xd.id = z.delegation_id WHERE z.deputy_id = d.id"
    " AND z.valid_to >= s.registered_on ORDER BY z.valid_to LIMIT 1), cd.name) || '）', ''), '') AS n"
    " FROM co_signer x JOIN deputy d ON d.id = x.deputy_id LEFT JOIN delegation cd ON cd.id = d.delegation_id"
    " WHERE x.suggestion_id = s.id ORDER BY x.order_number)))";

std::string rowSql(const std::vector<domain::UnitId>& units) {
    std::string sql = "SELECT s.id, session.term, session.number";
    for (const std::string_view code :
         {"kind",     "serial",           "number_text",  "title",         "lead",       "delegation", "co_signers", "co_signer_count",
          "category", "formation_source", "submitted_on", "registered_on", "state",      "next_step",  "turn",       "turn_unit",
          "units",    "unit_count",       "joint_units",  "assigned_on",   "received_on"}) {
        sql += ", " + std::string(code == "co_signers" ? coSignersOfRow : expressionOf(code).value);
    }
    sql += ", " + (units.empty() ? std::string(expressionOf("due_on").value) : ownDueDay(units));
    sql +=
        ", " + (units.empty() ? "EXISTS (SELECT 1 FROM task t WHERE t.id = m.due_task_id AND t.role = 'joint')" : isOwnOpinionDue(units));
    for (const std::string_view code : {"replied_on",
                                        "document_number",
                                        "result_class",
                                        "process_rating",
                                        "result_rating",
                                        "first_result_rating",
                                        "rated_on",
                                        "round",
                                        "completed_on",
                                        "undelivered",
                                        "publish_by_deputy",
                                        "classified",
                                        "hide_identity",
                                        "reply_wanted",
                                        "remark",
                                        "extended_to",
                                        "sub_kind",
                                        "origin",
                                        "priority",
                                        "topic",
                                        "supervisor",
                                        "committee",
                                        "government_leader",
                                        "merged_into",
                                        "merged_count",
                                        "earlier",
                                        "repeated_years",
                                        "first_class",
                                        "late_reason",
                                        "commitments",
                                        "commitments_fulfilled",
                                        "commitments_open",
                                        "commitment_due_on",
                                        "urged",
                                        "urged_on",
                                        "next_urging_on",
                                        "planning_stage",
                                        "proposed_units",
                                        "planned_units",
                                        "archived_on",
                                        "archive_number",
                                        "box_number",
                                        "publication_state",
                                        "via",
                                        "deputy_activity"}) {
        sql += ", " + std::string(expressionOf(code).value);
    }
    return sql + pieceTables + namedTables + "WHERE s.id = ?";
}

// Where the walk through the pieces begins; a condition that leaves few of them is better left to SQLite.
std::string tablesFor(const app::ListQuery& query, bool isOfFew) {
    if (isOfFew) return pieceTables;
    if (query.order.empty()) return pieceTablesByNumber;
    const std::string_view first = query.order.front().field->code;
    const auto indexed = std::find_if(indexedOrders.begin(), indexedOrders.end(), [&](const auto& order) { return order.field == first; });
    const bool isOwnDue = first == "due_on" && !query.scope.units.empty();  // no index has what one unit owes
    if (indexed == indexedOrders.end() || query.session || isOwnDue) return pieceTables;
    return std::string(summaryAlong) + indexed->index + piecesBehindSummary;
}

// Pieces that a filter leaves at most, where the search index can tell and they are few: then nobody walks through all.
std::optional<std::vector<domain::SuggestionId>> fewThatMayPass(Connection& connection, const Filter* filter) {
    constexpr std::size_t few = 2000;
    if (filter == nullptr || filter->kind == Filter::Kind::either) return std::nullopt;
    if (filter->kind == Filter::Kind::both) {
        auto found = fewThatMayPass(connection, filter->left.get());
        return found ? found : fewThatMayPass(connection, filter->right.get());
    }
    if (filter->comparison != Comparison::contains || filter->field->code != "title") return std::nullopt;
    return piecesWithInTitle(connection, filter->value, few);
}

// In order; where `given` is, of these only.
std::vector<domain::SuggestionId> listedIds(Connection& connection, const app::ListQuery& query, const QueueCondition& awaited,
                                            const std::optional<std::vector<domain::SuggestionId>>& given, TitleIndex index) {
    std::optional<std::vector<domain::SuggestionId>> among = given;
    if (!among && index == TitleIndex::current) among = fewThatMayPass(connection, query.filter.get());
    Condition condition = listConditionOf(query, awaited);
    if (among) condition.addAmong(*among);

    std::string sql = "SELECT s.id" + tablesFor(query, among || awaited || query.scope.among) + namedTables;
    if (!condition.sql().empty()) sql += "WHERE " + condition.sql();
    sql += orderOf(query.order, query.scope);
    if (query.limit) sql += " LIMIT " + std::to_string(*query.limit);
    Query statement(connection, sql);
    for (const std::string& value : condition.values()) statement.bind(value);
    std::vector<domain::SuggestionId> ids;
    while (statement.next()) ids.push_back(statement.get<domain::SuggestionId>(0));
    return ids;
}

// Those of `listed` that have the words, in the order of `listed`; the newest where they are too many.
std::vector<domain::SuggestionId> searchedAmong(Connection& connection, const SearchQuestion& question,
                                                const std::vector<domain::SuggestionId>& listed, std::optional<domain::SessionId> session) {
    const std::unordered_set<domain::SuggestionId> wanted(listed.begin(), listed.end());
    std::unordered_set<domain::SuggestionId> found;
    question.eachCandidate(connection, session, [&](domain::SuggestionId id) {
        if (wanted.contains(id) && (question.isExact() || question.fits(connection, id))) found.insert(id);
        return found.size() <= app::mostSearched && found.size() < wanted.size();
    });
    std::vector<domain::SuggestionId> ids;
    std::copy_if(listed.begin(), listed.end(), std::back_inserter(ids), [&](domain::SuggestionId id) { return found.contains(id); });
    return ids;
}

// Where a part is seen: what the index says may stand in a hidden text, so each piece is looked at without those of others.
std::vector<domain::SuggestionId> searchedInScope(Connection& connection, const app::ListQuery& query, const QueueCondition& awaited,
                                                  const SearchQuestion& question, TitleIndex index) {
    app::ListQuery whole = query;
    whole.limit.reset();
    const std::vector<domain::SuggestionId> listed = listedIds(connection, whole, awaited, std::nullopt, index);
    const std::unordered_set<domain::SuggestionId> wanted(listed.begin(), listed.end());
    std::unordered_set<domain::SuggestionId> found;
    question.eachCandidate(connection, query.session, [&](domain::SuggestionId id) {
        if (wanted.contains(id) && question.fits(connection, id, query.scope)) found.insert(id);
        return true;
    });
    std::vector<domain::SuggestionId> ids;
    std::copy_if(listed.begin(), listed.end(), std::back_inserter(ids), [&](domain::SuggestionId id) { return found.contains(id); });
    if (query.order.empty()) std::sort(ids.begin(), ids.end(), [](auto left, auto right) { return right < left; });
    if (query.limit && ids.size() > static_cast<std::size_t>(*query.limit)) ids.resize(static_cast<std::size_t>(*query.limit));
    return ids;
}

}  // namespace

std::vector<domain::SuggestionId> readCaseIds(Connection& connection, const app::ListQuery& query, const QueueCondition& awaited,
                                              const std::function<SearchQuestion()>& question, TitleIndex index) {
    if (base::trimmed(query.text).empty()) return listedIds(connection, query, awaited, std::nullopt, index);
    if (query.scope.among || !query.scope.hidden.empty()) return searchedInScope(connection, query, awaited, question(), index);
    if (query.filter || query.unit || awaited || !query.recordedBy.empty()) {
        app::ListQuery whole = query;
        whole.limit.reset();
        std::vector<domain::SuggestionId> ids =
            searchedAmong(connection, question(), listedIds(connection, whole, awaited, std::nullopt, index), query.session);
        // Newest first, as without a filter.
        if (query.order.empty()) std::sort(ids.begin(), ids.end(), [](auto left, auto right) { return right < left; });
        if (query.limit && ids.size() > static_cast<std::size_t>(*query.limit)) ids.resize(static_cast<std::size_t>(*query.limit));
        return ids;
    }
    // Without an order of its own a search lists what it finds as it finds it, newest first, and may end after a page.
    const bool isAsFound = query.order.empty();
    const int most = isAsFound && query.limit ? std::min(*query.limit, app::mostSearched + 1) : app::mostSearched + 1;
    std::vector<domain::SuggestionId> found;
    question().eachPiece(connection, query.session, [&](domain::SuggestionId id) {
        if (static_cast<int>(found.size()) < most) found.push_back(id);
        return static_cast<int>(found.size()) < most;
    });
    return isAsFound ? found : listedIds(connection, query, awaited, found, index);
}

int countCases(Connection& connection, const app::ListQuery& query, const QueueCondition& awaited,
               const std::function<SearchQuestion()>& question) {
    if (!base::trimmed(query.text).empty()) return static_cast<int>(readCaseIds(connection, query, awaited, question).size());
    const Condition condition = listConditionOf(query, awaited);
    std::string sql = std::string("SELECT count(*)") + pieceTables + namedTables;
    if (!condition.sql().empty()) sql += "WHERE " + condition.sql();
    Query statement(connection, sql);
    for (const std::string& value : condition.values()) statement.bind(value);
    statement.next();
    return statement.get<int>(0);
}

std::vector<app::CaseRow> readCaseRows(Connection& connection, const std::vector<domain::SuggestionId>& ids, const app::QueryScope& scope) {
    static const std::string ofAll = rowSql({});
    const std::string sql = scope.units.empty() ? ofAll : rowSql(scope.units);
    std::vector<app::CaseRow> rows;
    rows.reserve(ids.size());
    for (const domain::SuggestionId id : ids) {
        Query query(connection, sql);
        query.bind(id);
        if (query.next()) rows.push_back(rowOf(query));
    }
    return rows;
}

}  // namespace huying::storage
