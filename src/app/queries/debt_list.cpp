// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/debt_list.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"
#include "app/queries/agenda.h"
#include "app/queries/cases_in_turn.h"
#include "app/queries/days_waited.h"
#include "app/queries/today.h"

namespace huying::app {

namespace {

using domain::AwaitedKind;

class Debts {
public:
    Debts(RegisterReader& reader, const DebtQuery& query)
        : reader_(reader), query_(query), viewer_(reader.viewer()), replyTo_(reader.settings().replyTo) {
        for (domain::Unit& unit : reader.units()) units_.emplace(unit.id, std::move(unit));
    }

    std::vector<OwedReply> read() {
        const std::set<domain::SuggestionId> ids = pieces();
        std::set<domain::SuggestionId> merged;  // into those, and nothing is awaited of them by themselves
        forEachCase(reader_, {ids.begin(), ids.end()}, [&](const domain::CaseFacts& facts) {
            add(facts);
            for (const domain::MergedPiece& row : facts.mergedPieces) {
                if (!row.endedOn && !ids.contains(row.piece)) merged.insert(row.piece);
            }
        });
        forEachCase(reader_, {merged.begin(), merged.end()}, [&](const domain::CaseFacts& facts) { add(facts); });
        std::stable_sort(lines_.begin(), lines_.end(), [](const OwedReply& left, const OwedReply& right) {
            return std::tuple(!left.since, left.since.value_or(base::Date{}), left.id) <
                   std::tuple(!right.since, right.since.value_or(base::Date{}), right.id);
        });
        return std::move(lines_);
    }

private:
    // Those of which a reply or its delivery is awaited.
    std::set<domain::SuggestionId> pieces() {
        std::set<domain::SuggestionId> ids;
        for (const AwaitedKind kind : {AwaitedKind::reply, AwaitedKind::delivery}) {
            AwaitedSelection selection;
            selection.kind = kind;
            selection.session = query_.session;
            selection.unit = query_.unit;
            for (const AwaitedCase& found : reader_.awaited(selection, std::numeric_limits<int>::max()).cases) ids.insert(found.line.id);
        }
        return ids;
    }

    void add(const domain::CaseFacts& recorded) {
        const domain::CaseFacts facts = domain::asHandled(recorded);
        for (const domain::ReplyDebt& debt : domain::replyDebtsOf(recorded, replyTo_)) {
            const domain::Task* task = facts.task(debt.task);
            if (!debt.isOpen() || task == nullptr || !viewer_.seesWorkOf(debt.unit)) continue;
            if (query_.unit && debt.unit != *query_.unit) continue;
            OwedReply& line = lines_.emplace_back();
            line.id = facts.suggestion.id;
            line.address = facts.suggestion.address();
            if (!facts.suggestion.classified) line.title = facts.suggestion.title;
            name(facts.suggestion, debt.signer, line);
            if (const auto unit = units_.find(debt.unit); unit != units_.end())
                line.unit = unit->second.asOf(task->assignedOn).displayName();
            line.isReplied = debt.reply.has_value();
            line.since = task->assignedOn;
            for (const domain::Reply& reply : facts.replies) {
                if (debt.reply == reply.id) line.since = reply.on;
            }
            if (!line.isReplied) line.dueOn = facts.deadlineOf(*task);
            line.matter = {line.isReplied ? AwaitedKind::delivery : AwaitedKind::reply, debt.task, line.dueOn, debt.round};
        }
    }

    void name(const domain::Suggestion& piece, const domain::Signatory& signer, OwedReply& line) {
        if (piece.hideIdentity) return;
        if (!signer.deputy) {
            auto known = delegations_.find(piece.term);
            if (known == delegations_.end()) known = delegations_.emplace(piece.term, reader_.delegations(piece.term)).first;
            for (const domain::Delegation& row : known->second) {
                if (row.id == signer.delegation) line.deputy = row.name;
            }
            return;
        }
        auto known = deputies_.find(signer.deputy);
        if (known == deputies_.end()) known = deputies_.emplace(signer.deputy, reader_.deputy(signer.deputy)).first;
        if (!known->second) return;
        line.deputy = known->second->name;
        line.delegation = known->second->delegationNameOn(piece.registeredOn);
    }

    RegisterReader& reader_;
    const DebtQuery& query_;
    Viewer viewer_;
    domain::ReplyTo replyTo_;
    std::map<domain::UnitId, domain::Unit> units_;
    std::map<domain::DeputyId, std::optional<domain::Deputy>> deputies_;
    std::map<int, std::vector<domain::Delegation>> delegations_;  // by term
    std::vector<OwedReply> lines_;
};

}  // namespace

std::vector<OwedReply> readOwedReplies(RegisterReader& reader, const DebtQuery& query) {
    const ReadSnapshot moment(reader);
    return Debts(reader, query).read();
}

ListSheet owedRepliesSheet(const std::vector<OwedReply>& lines, base::Date today, const Words& words) {
    ListSheet sheet;
    sheet.title = words.text("sheet.reply_debts");
    for (const auto& [key, width, kind] :
         {std::tuple{"deputy", 12, SheetCell::text}, std::tuple{"delegation", 14, SheetCell::text}, std::tuple{"case", 12, SheetCell::text},
          std::tuple{"title", 36, SheetCell::text}, std::tuple{"unit", 16, SheetCell::text}, std::tuple{"debt_state", 16, SheetCell::text},
          std::tuple{"owed_since", 12, SheetCell::date}, std::tuple{"days_owed", 10, SheetCell::number},
          std::tuple{"due_by", 12, SheetCell::date}, std::tuple{"days_left", 12, SheetCell::text}}) {
        sheet.columns.push_back({key, words.text(std::string("sheet.") + key), width, kind});
    }
    for (const OwedReply& line : lines) {
        sheet.rows.push_back({line.deputy.empty() ? words.text("mask.name") : line.deputy, line.delegation, line.address,
                              line.title.empty() ? words.text("mask.title") : line.title, line.unit,
                              words.text(line.isReplied ? "debt_state.owed" : "debt_state.awaited"), base::isoOrEmpty(line.since),
                              line.since ? std::to_string(daysWaited(*line.since, today)) : std::string(), base::isoOrEmpty(line.dueOn),
                              daysLeftText(line.dueOn, today, words)});
    }
    return sheet;
}

}  // namespace huying::app
