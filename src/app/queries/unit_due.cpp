// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/unit_due.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"
#include "app/queries/agenda.h"
#include "app/queries/cases_in_turn.h"
#include "app/queries/open_matters.h"
#include "app/queries/rule_book.h"
#include "app/queries/task_due.h"
#include "base/text.h"
#include "domain/measures.h"

namespace huying::app {

namespace {

using domain::AwaitedKind;

// Promises go on over the years (SH 22); what else is open of an earlier session is looked at in that session.
bool goesOn(const OpenMatter& matter) {
    const std::string_view code = codeOf(matter);
    return code == base::codeOf(AwaitedKind::commitment) || code == base::codeOf(AwaitedKind::commitmentRecord) ||
           code == base::codeOf(AwaitedKind::secondReply);
}

class DueList {
public:
    DueList(RegisterReader& reader, const UnitDueQuery& query, const Words& words)
        : reader_(reader), query_(query), words_(words), book_(readRuleBook(reader)) {
        for (domain::Unit& unit : reader.units()) units_.emplace(unit.id, std::move(unit));
        for (const domain::Session& session : reader.sessions()) {
            if (session.id == query.session) session_ = {session.term, session.number};
        }
    }

    std::vector<UnitDue> read() {
        forEachCase(reader_, reader_.casesOfUnits({query_.unit}), [&](domain::CaseFacts recorded) {
            if (recorded.withdrawal) return;
            const domain::SuggestionId id = recorded.suggestion.id;
            const std::pair of(recorded.suggestion.term, recorded.suggestion.sessionNumber);
            if (session_ && of > *session_) return;
            const domain::CaseFacts facts = domain::asHandled(std::move(recorded));
            const auto summary = reader_.storedSummary(id);
            if (!summary) return;
            const bool isEarlier = session_ && of < *session_;
            addMatters(facts, *summary, isEarlier);
            if (!isEarlier && facts.archiving() == nullptr) addOwn(facts);
        });
        std::stable_sort(lines_.begin(), lines_.end(), [](const UnitDue& left, const UnitDue& right) {
            const auto rank = [](const UnitDue& line) {
                return std::tuple(line.isResting, !line.dueOn, line.dueOn.value_or(base::Date{}), line.kind);
            };
            return rank(left) < rank(right);
        });
        return std::move(lines_);
    }

private:
    UnitDue& add(const domain::CaseFacts& facts, const domain::Task& task, UnitDueKind kind, std::string what) {
        UnitDue& line = lines_.emplace_back();
        line.id = facts.suggestion.id;
        line.address = facts.suggestion.address();
        if (!facts.suggestion.classified) line.title = facts.suggestion.title;
        line.term = facts.suggestion.term;
        line.role = task.role;
        line.kind = kind;
        line.what = std::move(what);
        return line;
    }

    void addMatters(const domain::CaseFacts& facts, const domain::CaseSummary& summary, bool isEarlier) {
        for (const OpenMatter& matter : openMattersOf(facts, summary, book_)) {
            const domain::Task* task = matter.task ? facts.task(*matter.task) : nullptr;
            if (matter.turn != domain::Turn::unit || matter.unit != query_.unit || task == nullptr) continue;
            if (isEarlier && !goesOn(matter)) continue;
            std::string what = words_.text(matter.what);
            if (!matter.text.empty() && !facts.suggestion.classified)
                what = words_.text("unit_due.named", {{"what", what}, {"text", matter.text}});
            if (matter.signers > 0) what = words_.text("unit_due.signers", {{"what", what}, {"count", std::to_string(matter.signers)}});
            UnitDue& line = add(facts, *task, UnitDueKind::task, std::move(what));
            line.isResting = matter.isResting;
            line.dueOn = matter.dueOn;
            line.explained = matter.explained;
        }
    }

    // Beside what others ask of it: its own measures, and the opinions that its reply has to state.
    void addOwn(const domain::CaseFacts& facts) {
        bool isAnswering = false;
        for (const domain::Task& task : facts.tasks) {
            if (task.unit != query_.unit || task.round != facts.round() || task.cancelledOn) continue;
            isAnswering = isAnswering || (task.answers() && facts.isOpen(task));
            addUrgings(facts, task);
            for (const domain::Measure& measure : domain::measuresOf(facts, task.id)) {
                if (!measure.isDone) addMeasure(facts, task, *measure.note);
            }
        }
        if (!isAnswering) return;
        for (const domain::Task& task : facts.tasks) {
            if (task.unit == query_.unit || task.round != facts.round() || !task.givesJointOpinion() || !facts.isOpen(task)) continue;
            const auto unit = units_.find(task.unit);
            const std::string name = unit == units_.end() ? std::string() : unit->second.asOf(task.assignedOn).displayName();
            UnitDue& line = add(facts, task, UnitDueKind::opinion, words_.text("unit_due.opinion", {{"unit", name}}));
            line.dueOn = facts.deadlineOf(task);
            if (line.dueOn || task.waitsForBase() || facts.openPauseOf(task.id) != nullptr)
                line.explained = explainTask(facts, task, book_);
        }
    }

    void addUrgings(const domain::CaseFacts& facts, const domain::Task& task) {
        for (const domain::Urging& row : facts.urgings) {
            if (row.task != task.id || row.answeredOn || !row.answerDueOn) continue;
            UnitDue& line = add(facts, task, UnitDueKind::task, words_.text("unit_due.urging"));
            line.dueOn = row.answerDueOn;
            line.why = words_.text("unit_due.urged", {{"date", base::isoOrEmpty(row.on)}, {"until", base::isoDate(*row.answerDueOn)}});
        }
    }

    void addMeasure(const domain::CaseFacts& facts, const domain::Task& task, const domain::ProgressNote& note) {
        const char* const key = note.owner.empty() ? "unit_due.measure" : "unit_due.measure_of";
        const std::string text = facts.suggestion.classified ? std::string() : note.text;
        UnitDue& line = add(facts, task, UnitDueKind::measure, words_.text(key, {{"text", text}, {"owner", note.owner}}));
        line.dueOn = note.dueOn;
        if (!note.dueOn || !note.on) return;
        line.explained.emplace();
        line.explained->due = *note.dueOn;
        line.explained->from = *note.on;
        line.explained->steps.push_back({note.dueOn, domain::StepKind::planned, base::isoDate(*note.on), 0, {}});
        line.explained->steps.push_back({note.dueOn, domain::StepKind::due, {}, 0, {}});
    }

    RegisterReader& reader_;
    const UnitDueQuery& query_;
    const Words& words_;
    domain::RuleBook book_;
    std::map<domain::UnitId, domain::Unit> units_;
    std::optional<std::pair<int, int>> session_;
    std::vector<UnitDue> lines_;
};

}  // namespace

std::vector<UnitDue> readUnitDue(RegisterReader& reader, const UnitDueQuery& query, const Words& words) {
    const ReadSnapshot moment(reader);
    if (!reader.viewer().seesWorkOf(query.unit)) return {};
    return DueList(reader, query, words).read();
}

std::string daysText(const UnitDue& line, base::Date today, const Words& words) {
    if (!line.dueOn) {
        if (!line.explained) return words.text("unit_due.no_limit");
        if (!line.explained->steps.empty() && line.explained->steps.back().kind == domain::StepKind::paused)
            return words.text("unit_due.paused");
        if (line.explained->base == domain::DeadlineBase::assignment) return words.text("open_matter.undated");
        return words.text("unit_due.waits", {{"base", words.dueBase(*line.explained)}});
    }
    return daysLeftText(line.dueOn, today, words);
}

ListSheet unitDueSheet(const std::vector<UnitDue>& lines, base::Date today, const Words& words) {
    ListSheet sheet;
    sheet.title = words.text("sheet.unit_due");
    for (const auto& [key, width, kind] :
         {std::tuple{"case", 12, SheetCell::text}, std::tuple{"title", 36, SheetCell::text}, std::tuple{"role", 8, SheetCell::text},
          std::tuple{"due_matter", 32, SheetCell::text}, std::tuple{"due_by", 12, SheetCell::date},
          std::tuple{"days_left", 12, SheetCell::text}, std::tuple{"why", 50, SheetCell::text}}) {
        sheet.columns.push_back({key, words.text(std::string("sheet.") + key), width, kind});
    }
    for (const UnitDue& line : lines) {
        std::vector<std::string> why;
        if (!line.why.empty()) why.push_back(line.why);
        for (const domain::DueStep& step : line.explained ? line.explained->steps : std::vector<domain::DueStep>()) {
            if (step.kind != domain::StepKind::due) why.push_back(words.dueStep(*line.explained, step));
        }
        sheet.rows.push_back({line.address, line.title.empty() ? words.text("mask.title") : line.title, words.label(line.role),
                              line.isResting ? words.text("open_matter.resting", {{"matter", line.what}}) : line.what,
                              base::isoOrEmpty(line.dueOn), daysText(line, today, words),
                              base::joined(why, words.text("chain_part.separator"))});
    }
    return sheet;
}

}  // namespace huying::app
