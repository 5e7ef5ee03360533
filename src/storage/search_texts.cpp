// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search_texts.h"

#include "storage/query.h"

namespace huying::storage {

namespace {

using app::SearchField;

// Who proposed is searched only where the identity is not protected.
constexpr std::string_view visible = " AND s.hide_identity = 0";

std::string ofPiece(SearchField field, const std::string& text) {
    return "SELECT " + std::to_string(static_cast<int>(field)) + ", " + text + ", '' FROM suggestion s WHERE s.id = ?1";
}

std::string ofTable(SearchField field, const std::string& column, const std::string& table) {
    return "SELECT " + std::to_string(static_cast<int>(field)) + ", " + column + ", '' FROM " + table + " WHERE suggestion_id = ?1";
}

std::string ofName(SearchField field, const std::string& name, const std::string& mark, const std::string& id, const std::string& from) {
    return "SELECT " + std::to_string(static_cast<int>(field)) + ", " + name + ", '" + mark + "' || " + id + " FROM " + from;
}

std::string textsSql() {
    using enum SearchField;
    const std::vector<std::string> parts{
        ofPiece(title, "s.title"),
        ofPiece(number, "iif(s.kind = 'intersessional', '闭', '') || s.serial"),
        ofPiece(number, "s.number_text"),
        ofTable(body, "body", "suggestion_text"),
        ofName(lead, "d.name || ifnull('（' || g.name || '）', '')", "·l", "d.id",
               "suggestion s JOIN deputy d ON d.id = s.lead_deputy_id LEFT JOIN delegation g ON g.id = d.delegation_id WHERE s.id = ?1" +
                   std::string(visible)),
        ofName(lead, "g.name", "·g", "g.id",
               "suggestion s JOIN delegation g ON g.id = s.lead_delegation_id WHERE s.id = ?1" + std::string(visible)),
        ofName(coSigner, "d.name", "·d", "d.id",
               "suggestion s JOIN co_signer c ON c.suggestion_id = s.id JOIN deputy d ON d.id = c.deputy_id WHERE s.id = ?1" +
                   std::string(visible)),
        ofName(unit, "u.short_name", "·u", "u.id", "task t JOIN unit u ON u.id = t.unit_id WHERE t.suggestion_id = ?1"),
        ofTable(reply, "text", "reply"),
        ofTable(reply, "document_number", "reply"),
        ofTable(reply, "outcome_measures", "reply"),
        ofTable(reply, "outcome_documents", "reply"),
        ofTable(reply, "outcome_figures", "reply"),
        ofTable(reply, "outcome_evidence", "reply"),
        ofTable(progress, "text", "progress_note"),
        ofTable(contact, "deputy_opinion", "contact"),
        ofTable(contact, "unit_answer", "contact"),
        ofTable(contact, "people", "contact"),
        ofTable(contact, "place", "contact"),
        ofTable(jointOpinion, "text", "joint_opinion"),
        ofTable(jointOpinion, "document_number", "joint_opinion"),
        ofTable(rating, "comment", "feedback"),
        ofPiece(remark, "s.remark"),
    };
    std::string sql;
    for (const std::string& part : parts) sql += (sql.empty() ? "" : " UNION ALL ") + part;
    return sql;
}

}  // namespace

void eachSearchedText(Connection& connection, domain::SuggestionId id, const std::function<bool(const SearchedText&)>& take) {
    static const std::string sql = textsSql();
    Query query(connection, sql);
    query.bind(id);
    while (query.next()) {
        SearchedText row;
        row.field = static_cast<SearchField>(query.get<int>(0));
        query.into(1, row.text, row.token);
        if (row.text.empty() && row.token.empty()) continue;
        if (!take(row)) return;
    }
}

const std::vector<SearchedColumn>& searchedColumns() {
    static const std::vector<SearchedColumn> columns{
        {"suggestion", "title", ""},
        {"suggestion", "serial", ""},
        {"suggestion", "number_text", ""},
        {"suggestion", "remark", ""},
        {"suggestion", "lead_deputy_id", "·l"},
        {"suggestion", "lead_delegation_id", "·g"},
        {"suggestion", "hide_identity", "·h"},
        {"suggestion", "session_id", "·s"},
        {"suggestion_text", "body", ""},
        {"co_signer", "deputy_id", "·d"},
        {"task", "unit_id", "·u"},
        {"reply", "text", ""},
        {"reply", "document_number", ""},
        {"reply", "outcome_measures", ""},
        {"reply", "outcome_documents", ""},
        {"reply", "outcome_figures", ""},
        {"reply", "outcome_evidence", ""},
        {"progress_note", "text", ""},
        {"contact", "deputy_opinion", ""},
        {"contact", "unit_answer", ""},
        {"contact", "people", ""},
        {"contact", "place", ""},
        {"joint_opinion", "text", ""},
        {"joint_opinion", "document_number", ""},
        {"feedback", "comment", ""},
    };
    return columns;
}

std::string sessionToken(domain::SessionId id) { return "·s" + std::to_string(id.value); }

std::string pieceToken(domain::SuggestionId id) { return "·p" + std::to_string(id.value); }

}  // namespace huying::storage
