// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/suggestion_number.h"
#include "storage/case_rows.h"

// How a case stands to others: what is merged with it, and the earlier and later pieces that ask for the same.
namespace huying::storage {

namespace {

std::string addressTables(const std::string& id) {
    return " JOIN suggestion o ON o.id = " + id + " JOIN session os ON os.id = o.session_id";
}

domain::CaseAddress addressAt(const Query& query, int column) {
    domain::CaseAddress address;
    query.into(column, address.term, address.session, address.kind, address.serial);
    return address;
}

// What refers to a case by another column than suggestion_id.
template <class Read>
void readReferences(Connection& connection, const Cases& cases, const Scope& scope, std::string_view present, const std::string& column,
                    const std::string& select, const std::string& tables, Read read) {
    if (scope.isOneCase() && !scope.present.contains(present)) return;
    Query query(connection, "SELECT " + column + ", " + select + tablesWithin(scope.of, tables, column) + " ORDER BY t.id");
    scope.bindTo(query);
    while (query.next()) {
        const auto found = cases.find(query.get<SuggestionId>(0));
        if (found != cases.end()) read(query, *found->second);
    }
}

void readMergedPieces(Connection& connection, const Cases& cases, const Scope& scope) {
    readReferences(
        connection, cases, scope, mergedPieces, "t.main_id",
        "t.id, t.suggestion_id, t.on_date, t.ended_on, o.title, o.classified, o.lead_deputy_id, o.lead_delegation_id,"
        " EXISTS (SELECT 1 FROM withdrawal w WHERE w.suggestion_id = o.id),"
        " EXISTS (SELECT 1 FROM archiving a WHERE a.suggestion_id = o.id AND a.taken_out_on IS NULL), os.term, os.number, o.kind, o.serial",
        "merger t" + addressTables("t.suggestion_id"), [&](const Query& query, CaseFacts& facts) {
            domain::MergedPiece& row = facts.mergedPieces.emplace_back();
            domain::Signatory lead;
            query.into(1, row.id, row.piece, row.on, row.endedOn, row.title, row.classified, lead.deputy, lead.delegation, row.isWithdrawn,
                       row.isArchived);
            row.address = addressAt(query, 11).text();
            row.signers.push_back(lead);
            Query coSigners(connection, "SELECT deputy_id FROM co_signer WHERE suggestion_id = ? ORDER BY order_number");
            coSigners.bind(row.piece);
            while (coSigners.next()) row.signers.push_back({coSigners.get<domain::DeputyId>(0), {}});
        });
}

}  // namespace

void readRelations(Connection& connection, const Cases& cases, const Scope& scope) {
    static const std::string ofMain = addressTables("t.main_id");
    readRows(
        connection, cases, scope, "t.id, t.main_id, t.on_date, t.reason, t.ended_on, t.end_reason, os.term, os.number, o.kind, o.serial",
        "merger",
        [](const Query& query, CaseFacts& facts) {
            domain::Merger& row = facts.mergers.emplace_back();
            query.into(1, row.id, row.main, row.on, row.reason, row.endedOn, row.endReason);
            row.mainAddress = addressAt(query, 7).text();
        },
        ofMain);
    readMergedPieces(connection, cases, scope);
    const auto readLink = [](bool isToEarlier) {
        return [isToEarlier](const Query& query, CaseFacts& facts) {
            domain::CaseLink& row = facts.links.emplace_back();
            row.isToEarlier = isToEarlier;
            query.into(1, row.id, row.other, row.on, row.note, row.endedOn, row.endReason);
            row.otherAddress = addressAt(query, 7).text();
        };
    };
    static const std::string linkColumns = "t.id, o.id, t.on_date, t.note, t.ended_on, t.end_reason, os.term, os.number, o.kind, o.serial";
    readReferences(connection, cases, scope, "case_link", "t.suggestion_id", linkColumns, "case_link t" + addressTables("t.earlier_id"),
                   readLink(true));
    readReferences(connection, cases, scope, laterPieces, "t.earlier_id", linkColumns, "case_link t" + addressTables("t.suggestion_id"),
                   readLink(false));
}

}  // namespace huying::storage
