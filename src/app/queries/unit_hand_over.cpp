// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/unit_hand_over.h"

#include <map>
#include <tuple>

#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"
#include "app/queries/rule_book.h"
#include "app/queries/task_limits.h"

namespace huying::app {

namespace {

class Lists {
public:
    Lists(RegisterReader& reader, const Words& words) : reader_(reader), words_(words), book_(readRuleBook(reader)) {}

    void add(const domain::CaseFacts& facts, const domain::Task& task) {
        const domain::Suggestion& piece = facts.suggestion;
        const bool isHidden = piece.classified || piece.hideIdentity;
        const Proposer& proposer = proposerOf(piece);
        rows_[task.unit].push_back({piece.address(), piece.classified ? words_.text("mask.title") : piece.title,
                                    isHidden ? words_.text("mask.name") : proposer.name, isHidden ? std::string() : proposer.delegation,
                                    isHidden ? std::string() : proposer.phone, words_.label(task.role), task.scope,
                                    base::isoOrEmpty(task.assignedOn), lastDayToAsk(facts, task),
                                    base::isoOrEmpty(facts.deadlineOf(task))});
    }

    [[nodiscard]] std::string lastDayToAsk(const domain::CaseFacts& facts, const domain::Task& task) const {
        const TaskLimits limits = limitsOf(facts, task, book_);
        return limits.returnRequest ? base::isoDate(limits.returnRequest->due) : std::string();
    }

    std::vector<UnitHandOver> inOrder(std::optional<domain::UnitId> only) {
        std::vector<UnitHandOver> lists;
        for (const domain::Unit& unit : reader_.units()) {
            const auto rows = rows_.find(unit.id);
            if (rows == rows_.end() || (only && unit.id != *only)) continue;
            lists.push_back({unit.id, unit.displayName(), unit.code, sheetOf(unit.displayName(), std::move(rows->second))});
        }
        return lists;
    }

private:
    struct Proposer {
        std::string name;
        std::string delegation;
        std::string phone;
    };
    using Rows = std::vector<std::vector<std::string>>;

    const Proposer& proposerOf(const domain::Suggestion& piece) {
        if (!delegations_.contains(piece.term)) {
            for (const domain::Delegation& one : reader_.delegations(piece.term)) delegations_[piece.term][one.id] = one.name;
        }
        std::map<domain::DelegationId, std::string>& names = delegations_[piece.term];
        if (!piece.leadDeputy) return delegation_ = {names[piece.leadDelegation], {}, {}};
        const auto known = deputies_.find(piece.leadDeputy);
        if (known != deputies_.end()) return known->second;
        const auto deputy = reader_.deputy(piece.leadDeputy);
        return deputies_[piece.leadDeputy] = deputy ? Proposer{deputy->name, deputy->delegationName, deputy->phone} : Proposer();
    }

    [[nodiscard]] ListSheet sheetOf(const std::string& unit, Rows rows) const {
        ListSheet sheet;
        sheet.title = words_.text("sheet.unit_hand_over", {{"unit", unit}});
        for (const auto& [key, width, kind] :
             {std::tuple{"case", 12, SheetCell::text}, std::tuple{"title", 40, SheetCell::text}, std::tuple{"lead", 10, SheetCell::text},
              std::tuple{"delegation", 12, SheetCell::text}, std::tuple{"phone", 14, SheetCell::text},
              std::tuple{"role", 8, SheetCell::text}, std::tuple{"scope", 16, SheetCell::text},
              std::tuple{"assigned_on", 12, SheetCell::date}, std::tuple{"return_until", 12, SheetCell::date},
              std::tuple{"due_by", 12, SheetCell::date}}) {
            sheet.columns.push_back({key, words_.text(std::string("sheet.") + key), width, kind});
        }
        sheet.rows = std::move(rows);
        return sheet;
    }

    RegisterReader& reader_;
    const Words& words_;
    domain::RuleBook book_;
    std::map<int, std::map<domain::DelegationId, std::string>> delegations_;
    std::map<domain::DeputyId, Proposer> deputies_;
    Proposer delegation_;
    std::map<domain::UnitId, Rows> rows_;
};

}  // namespace

std::vector<UnitHandOver> unitHandOvers(RegisterReader& reader, std::optional<domain::SessionId> session,
                                        std::optional<domain::UnitId> unit, const Words& words) {
    const ReadSnapshot moment(reader);
    const Viewer viewer = reader.viewer();
    Lists lists(reader, words);
    for (const domain::Session& one : reader.sessions()) {
        if (session && one.id != *session) continue;
        for (const domain::CaseFacts& recorded : reader.caseFactsOfSession(one.id, LongTexts::read)) {
            if (recorded.withdrawal) continue;
            const domain::CaseFacts facts = domain::asHandled(recorded);
            for (const domain::Task& task : facts.tasks) {
                const bool isOwed = task.round == facts.round() && facts.isOpen(task) && viewer.seesWorkOf(task.unit);
                if (isOwed && (!unit || task.unit == *unit)) lists.add(facts, task);
            }
        }
    }
    return lists.inOrder(unit);
}

}  // namespace huying::app
