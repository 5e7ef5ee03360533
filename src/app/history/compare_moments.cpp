// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/compare_moments.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/history/history_text.h"
#include "app/ports/read_snapshot.h"
#include "base/clock.h"
#include "domain/suggestion_number.h"

namespace huying::app {

namespace {

// A piece that is not there any more says in its changes what it was.
void nameFromChanges(ChangedPiece& piece, RegisterReader& reader) {
    domain::CaseAddress address;
    bool isClassified = false;
    for (const HistoryChange& change : piece.changes) {
        if (change.table != "suggestion") continue;
        const std::string value = change.oldValue.value_or(change.newValue.value_or(""));
        if (change.column == "title") piece.title = value;
        if (change.column == "classified") isClassified = value == "1";
        if (change.column == "serial") address.serial = std::stoi("0" + value);
        if (change.column == "kind") address.kind = base::fromCode<domain::SuggestionKind>(value).value_or(address.kind);
        if (change.column != "session_id") continue;
        for (const domain::Session& session : reader.sessions()) {
            if (std::to_string(session.id.value) != value) continue;
            address.term = session.term;
            address.session = session.number;
        }
    }
    if (isClassified) piece.title.clear();
    if (address.term > 0) piece.address = address.text();
}

}  // namespace

std::vector<ChangedPiece> compareMoments(RegisterReader& reader, const MomentsQuery& query, const Words& words) {
    const ReadSnapshot moment(reader);
    std::map<domain::SuggestionId, ChangedPiece> byPiece;
    for (ChangedRow& row : reader.changedRows(query.from.entry, query.upTo.entry)) {
        if (query.piece && row.piece != *query.piece) continue;
        ChangedPiece& piece = byPiece[row.piece];
        piece.id = row.piece;
        if (row.last.entry >= piece.last.entry) piece.last = row.last;
        std::move(row.changes.begin(), row.changes.end(), std::back_inserter(piece.changes));
    }
    std::vector<domain::SuggestionId> ids;
    for (const auto& [id, piece] : byPiece) {
        if (id) ids.push_back(id);
    }
    std::vector<ChangedPiece> pieces;
    const auto take = [&](domain::SuggestionId id, const CaseRow* row) {
        ChangedPiece piece = std::move(byPiece.at(id));
        byPiece.erase(id);
        if (row != nullptr) {
            piece.address = row->address;
            piece.title = row->title;
        } else if (id) {
            nameFromChanges(piece, reader);
        }
        piece.lines = changesInWords(reader, id, piece.changes, row == nullptr ? words : words.ofTerm(row->term));
        pieces.push_back(std::move(piece));
    };
    std::vector<CaseRow> rows = reader.caseRows(ids, RowExtent::listed);
    std::sort(rows.begin(), rows.end(), [](const CaseRow& left, const CaseRow& right) {
        return std::tie(left.term, left.sessionNumber, left.kind, left.serial) <
               std::tie(right.term, right.sessionNumber, right.kind, right.serial);
    });
    for (const CaseRow& row : rows) take(row.id, &row);
    for (const domain::SuggestionId id : ids) {
        if (byPiece.contains(id)) take(id, nullptr);
    }
    if (byPiece.contains({})) take({}, nullptr);
    return pieces;
}

std::string momentText(const HistoryHead& head, const Words& words) {
    return words.text("moments.moment", {{"entry", std::to_string(head.entry)}, {"at", base::localTime(head.at)}, {"actor", head.actor}});
}

ListSheet changedPiecesSheet(const std::vector<ChangedPiece>& pieces, const MomentsQuery& query, const Words& words) {
    ListSheet sheet;
    sheet.title = words.text("moments.title", {{"from", momentText(query.from, words)}, {"to", momentText(query.upTo, words)}});
    const auto column = [&](const std::string& key, int width) {
        return SheetColumn{key, words.text("sheet." + key), width, SheetCell::text};
    };
    sheet.columns = {column("case", 14), column("title", 40), column("what_changed", 60), column("changed_by", 16),
                     column("changed_at", 20)};
    for (const ChangedPiece& piece : pieces) {
        const std::string address = piece.id ? piece.address : words.text("moments.no_piece");
        for (const std::string& line : piece.lines)
            sheet.rows.push_back({address, piece.title, line, piece.last.actor, base::localTime(piece.last.at)});
    }
    return sheet;
}

}  // namespace huying::app
