// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search_texts.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "storage/list_condition.h"
#include "storage/query.h"

namespace huying::storage {

namespace {

using app::SearchField;

// One text of a piece on its way out; false: nobody wants more.
class Telling {
public:
    explicit Telling(const std::function<bool(const SearchedText&)>& take) : take_(take) {}
    bool tell(SearchField field, std::string text, std::string token = {}) {
        if (text.empty() && token.empty()) return true;
        return take_({field, std::move(text), std::move(token)});
    }

private:
    const std::function<bool(const SearchedText&)>& take_;
};

// The row of the piece itself, with its body and its proposers.
struct PieceTexts {
    std::string title, number, numberText, remark, body, lead, leadToken, delegation, delegationToken;
    bool isHidden = false;  // who proposed is searched only where the identity is not protected
};

std::optional<PieceTexts> readPiece(Connection& connection, domain::SuggestionId id) {
    Query query(connection,
                "SELECT s.title, iif(s.kind = 'intersessional', '闭', '') || s.serial, s.number_text, s.remark, ifnull(t.body, ''),"
                " ifnull(d.name || ifnull('（' || g.name || '）', ''), ''), ifnull('·l' || d.id, ''), ifnull(p.name, ''),"
                " ifnull('·g' || p.id, ''), s.hide_identity FROM suggestion s LEFT JOIN suggestion_text t ON t.suggestion_id = s.id"
                " LEFT JOIN deputy d ON d.id = s.lead_deputy_id LEFT JOIN delegation g ON g.id = d.delegation_id"
                " LEFT JOIN delegation p ON p.id = s.lead_delegation_id WHERE s.id = ?");
    query.bind(id);
    if (!query.next()) return std::nullopt;
    PieceTexts row;
    query.into(0, row.title, row.number, row.numberText, row.remark, row.body, row.lead, row.leadToken, row.delegation, row.delegationToken,
               row.isHidden);
    return row;
}

// The texts of a table's rows, each column a text of that field.
bool tellRows(Connection& connection, Telling& telling, domain::SuggestionId id, SearchField field, const std::string& sql) {
    Query query(connection, sql);
    query.bind(id);
    while (query.next()) {
        for (int column = 0; column < query.columnCount(); ++column) {
            if (!telling.tell(field, query.get<std::string>(column))) return false;
        }
    }
    return true;
}

// Of the rows of `sql` those whose `unit` is one of these.
std::string ofUnits(std::string sql, const char* unit, const std::vector<domain::UnitId>& units) {
    return sql.insert(sql.find(" ORDER BY"), std::string(" AND ") + unit + " IN " + listed(units));
}

bool tellNames(Connection& connection, Telling& telling, domain::SuggestionId id, SearchField field, const char* sql) {
    Query query(connection, sql);
    query.bind(id);
    while (query.next()) {
        if (!telling.tell(field, query.get<std::string>(0), query.get<std::string>(1))) return false;
    }
    return true;
}

}  // namespace

void eachSearchedText(Connection& connection, domain::SuggestionId id, const std::function<bool(const SearchedText&)>& take,
                      const app::QueryScope& scope) {
    using enum SearchField;
    const std::optional<PieceTexts> piece = readPiece(connection, id);
    if (!piece) return;
    Telling telling(take);
    const auto isHidden = [&](SearchField field) {
        return std::find(scope.hidden.begin(), scope.hidden.end(), field) != scope.hidden.end();
    };
    const auto rows = [&](SearchField field, const char* sql, const char* unit = "(SELECT t.unit_id FROM task t WHERE t.id = task_id)") {
        return tellRows(connection, telling, id, field, isHidden(field) ? ofUnits(sql, unit, scope.units) : sql);
    };
    const auto names = [&](SearchField field, const char* sql) { return tellNames(connection, telling, id, field, sql); };
    const bool isMore =
        telling.tell(title, piece->title) && telling.tell(number, piece->number) && telling.tell(number, piece->numberText) &&
        telling.tell(body, piece->body) &&
        (piece->isHidden ||
         (telling.tell(lead, piece->lead, piece->leadToken) && telling.tell(lead, piece->delegation, piece->delegationToken) &&
          names(coSigner,
                "SELECT d.name, '·d' || d.id FROM co_signer c JOIN deputy d ON d.id = c.deputy_id"
                " WHERE c.suggestion_id = ? ORDER BY c.id"))) &&
        names(unit,
              "SELECT u.short_name, '·u' || u.id FROM task t JOIN unit u ON u.id = t.unit_id WHERE t.suggestion_id = ? ORDER BY t.id") &&
        rows(reply,
             "SELECT text, document_number, outcome_measures, outcome_documents, outcome_figures, outcome_evidence FROM reply"
             " WHERE suggestion_id = ? ORDER BY id") &&
        rows(reply, "SELECT text, document_number FROM second_reply WHERE suggestion_id = ? ORDER BY id") &&
        rows(progress, "SELECT text FROM commitment WHERE suggestion_id = ? ORDER BY id") &&
        rows(progress, "SELECT text FROM commitment_step WHERE suggestion_id = ? ORDER BY id",
             "(SELECT t.unit_id FROM commitment c JOIN task t ON t.id = c.task_id WHERE c.id = commitment_id)") &&
        rows(rating, "SELECT text, outcome FROM rating_meeting WHERE suggestion_id = ? ORDER BY id") &&
        rows(progress, "SELECT text FROM progress_note WHERE suggestion_id = ? ORDER BY id") &&
        rows(contact, "SELECT deputy_opinion, unit_answer, people, place FROM contact WHERE suggestion_id = ? ORDER BY id") &&
        rows(jointOpinion, "SELECT text, document_number FROM joint_opinion WHERE suggestion_id = ? ORDER BY id") &&
        rows(jointOpinion, "SELECT text, document_number FROM returned_opinion WHERE suggestion_id = ? ORDER BY id") &&
        rows(rating, "SELECT comment FROM feedback WHERE suggestion_id = ? ORDER BY id");
    if (isMore && !isHidden(remark)) telling.tell(remark, piece->remark);
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
        {"second_reply", "text", ""},
        {"second_reply", "document_number", ""},
        {"commitment", "text", ""},
        {"commitment_step", "text", ""},
        {"rating_meeting", "text", ""},
        {"rating_meeting", "outcome", ""},
        {"progress_note", "text", ""},
        {"contact", "deputy_opinion", ""},
        {"contact", "unit_answer", ""},
        {"contact", "people", ""},
        {"contact", "place", ""},
        {"joint_opinion", "text", ""},
        {"joint_opinion", "document_number", ""},
        {"returned_opinion", "text", ""},
        {"returned_opinion", "document_number", ""},
        {"feedback", "comment", ""},
    };
    return columns;
}

std::string sessionToken(domain::SessionId id) { return "·s" + std::to_string(id.value); }

std::string pieceToken(domain::SuggestionId id) { return "·p" + std::to_string(id.value); }

}  // namespace huying::storage
