// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/call_sheet.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"
#include "app/queries/cases_in_turn.h"
#include "app/queries/today.h"
#include "base/text.h"
#include "domain/rounds.h"

namespace huying::app {

namespace {

class Calls {
public:
    explicit Calls(RegisterReader& reader) : reader_(reader) {
        for (domain::Unit& unit : reader.units()) units_.emplace(unit.id, std::move(unit));
    }

    void add(const domain::CaseFacts& facts) {
        const CallPiece piece = pieceOf(facts);
        for (const domain::DeputyId signer : domain::signersWithoutForm(facts, facts.round())) {
            CallLine& line = facts.suggestion.hideIdentity ? lines_[{true, "", "", facts.suggestion.id.value}] : lineOf(facts, signer);
            line.pieces.push_back(piece);
        }
    }

    std::vector<CallLine> take() {
        std::vector<CallLine> lines;
        for (auto& [key, line] : lines_) lines.push_back(std::move(line));
        return lines;
    }

private:
    using Key = std::tuple<bool, std::string, std::string, std::int64_t>;  // protected, delegation, name, id

    CallPiece pieceOf(const domain::CaseFacts& facts) const {
        CallPiece piece;
        piece.id = facts.suggestion.id;
        piece.address = facts.suggestion.address();
        if (!facts.suggestion.classified) piece.title = facts.suggestion.title;
        std::vector<std::string> units;
        for (const domain::Task& task : facts.tasks) {
            const domain::Reply* reply = facts.replyOf(task.id);
            if (task.round != facts.round() || !task.answers() || reply == nullptr) continue;
            if (const auto unit = units_.find(task.unit); unit != units_.end())
                units.push_back(unit->second.asOf(task.assignedOn).displayName());
            if (reply->on && (!piece.repliedOn || *piece.repliedOn < *reply->on)) piece.repliedOn = reply->on;
        }
        piece.units = base::joined(units, "、");
        return piece;
    }

    CallLine& lineOf(const domain::CaseFacts& facts, domain::DeputyId signer) {
        if (const auto deputy = signer ? reader_.deputy(signer) : std::nullopt) {
            CallLine& line = lines_[{false, deputy->delegationName, deputy->name, signer.value}];
            line.deputy = deputy->name;
            line.delegation = deputy->delegationName;
            line.phone = deputy->phone;
            return line;
        }
        std::string name;
        for (const domain::Delegation& row : reader_.delegations(facts.suggestion.term)) {
            if (row.id == facts.suggestion.leadDelegation) name = row.name;
        }
        CallLine& line = lines_[{false, name, "", -facts.suggestion.leadDelegation.value}];
        line.deputy = name;
        return line;
    }

    RegisterReader& reader_;
    std::map<domain::UnitId, domain::Unit> units_;
    std::map<Key, CallLine> lines_;
};

}  // namespace

std::vector<CallLine> unratedCalls(RegisterReader& reader, base::Date today, std::optional<domain::SessionId> session) {
    const ReadSnapshot moment(reader);
    TodayQuery query;
    query.today = today;
    query.session = session;
    const AwaitedPage page = reader.awaited(selectionOf(reader, Queue::formMissing, query), std::numeric_limits<int>::max());
    Calls calls(reader);
    std::vector<domain::SuggestionId> ids;
    for (const AwaitedCase& found : page.cases) ids.push_back(found.line.id);
    forEachCase(reader, ids, [&](const domain::CaseFacts& facts) { calls.add(facts); });
    std::vector<CallLine> lines = calls.take();
    for (CallLine& line : lines) {
        std::sort(line.pieces.begin(), line.pieces.end(), [](const CallPiece& left, const CallPiece& right) { return left.id < right.id; });
    }
    return lines;
}

ListSheet callSheet(const std::vector<CallLine>& lines, const Words& words) {
    const auto title = [&](const char* key) { return words.text("sheet." + std::string(key)); };
    ListSheet sheet;
    sheet.title = title("unrated");
    for (const auto& [key, width, kind] : {std::tuple{"deputy", 12, SheetCell::text}, std::tuple{"delegation", 16, SheetCell::text},
                                           std::tuple{"phone", 16, SheetCell::text}, std::tuple{"case", 12, SheetCell::text},
                                           std::tuple{"title", 44, SheetCell::text}, std::tuple{"units", 20, SheetCell::text},
                                           std::tuple{"replied_on", 12, SheetCell::date}, std::tuple{"answer", 30, SheetCell::text}}) {
        sheet.columns.push_back({key, title(key), width, kind});
    }
    for (const CallLine& line : lines) {
        bool isFirst = true;
        for (const CallPiece& piece : line.pieces) {
            const std::string name = line.deputy.empty() ? words.text("mask.name") : line.deputy;
            sheet.rows.push_back({isFirst ? name : "", isFirst ? line.delegation : "", isFirst ? line.phone : "", piece.address,
                                  piece.title.empty() ? words.text("mask.title") : piece.title, piece.units,
                                  base::isoOrEmpty(piece.repliedOn), ""});
            isFirst = false;
        }
    }
    return sheet;
}

}  // namespace huying::app
