// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/unit_figures.h"

#include <algorithm>
#include <functional>
#include <tuple>

#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"
#include "app/queries/rule_book.h"
#include "app/queries/task_limits.h"
#include "app/report/report_parts.h"
#include "base/text.h"
#include "domain/measures.h"

namespace huying::app {

namespace {

using domain::CaseFacts;
using domain::Task;

// The pieces in which the unit has a task that counts, as they stood on the day; by session, kind and number.
std::vector<CountedCase> casesOf(RegisterReader& reader, const UnitFiguresQuery& query) {
    std::vector<CountedCase> cases;
    for (const domain::SuggestionId id : reader.casesOfUnits({query.unit})) {
        auto facts = reader.caseFacts(id);
        if (!facts || (query.session && facts->suggestion.session != *query.session)) continue;
        std::string address = facts->suggestion.address();
        auto past = domain::factsAsOf(std::move(*facts), query.asOf);
        if (!past) continue;
        CountedCase one{domain::asHandled(std::move(*past)), {}, std::move(address)};
        const bool isIn = std::any_of(one.facts.tasks.begin(), one.facts.tasks.end(),
                                      [&](const Task& task) { return task.unit == query.unit && isCountedTask(task); });
        if (one.facts.withdrawal || !isIn) continue;
        one.summary = domain::summarize(one.facts);
        cases.push_back(std::move(one));
    }
    std::stable_sort(cases.begin(), cases.end(), [](const CountedCase& left, const CountedCase& right) {
        const auto rank = [](const domain::Suggestion& piece) {
            return std::tuple(piece.term, piece.sessionNumber, piece.kind, piece.serial);
        };
        return rank(left.facts.suggestion) < rank(right.facts.suggestion);
    });
    return cases;
}

class Counting {
public:
    Counting(std::vector<CountedCase> cases, const UnitFiguresQuery& query, domain::RuleBook book, const Words& words)
        : cases_(std::move(cases)), query_(query), book_(std::move(book)), words_(words) {}

    std::vector<UnitFigure> all() {
        tasks();
        peopleAndPlans();
        receipts();
        contacts();
        opinions();
        replies();
        classes();
        ratings();
        promises();
        return std::move(figures_);
    }

private:
    // How much of a piece counts: 0 it does not.
    using OfPiece = std::function<int(const CountedCase&)>;
    using OfTask = std::function<bool(const CaseFacts&, const Task&)>;
    // Counts, does not, or stands outside the base.
    using Judgement = std::function<std::optional<bool>(const CaseFacts&, const Task&)>;

    UnitFigure& add(const char* group, const std::string& key, const OfPiece& counted, std::optional<int> base = std::nullopt) {
        UnitFigure& figure = figures_.emplace_back();
        figure.group = group;
        figure.key = key;
        figure.label = words_.text("unit_figure." + key);
        figure.base = base;
        for (const CountedCase& one : cases_) {
            const int here = counted(one);
            if (here == 0) continue;
            figure.count += here;
            figure.pieces.push_back(one.facts.suggestion.id);
            figure.addresses.push_back(one.address);
        }
        if (base) figure.percent = percentOf(figure.count, *base);
        return figure;
    }

    // Over the unit's tasks that count, of every round.
    [[nodiscard]] OfPiece tasksThat(OfTask test) const {
        return [this, test = std::move(test)](const CountedCase& one) {
            return static_cast<int>(std::count_if(one.facts.tasks.begin(), one.facts.tasks.end(), [&](const Task& task) {
                return task.unit == query_.unit && isCountedTask(task) && test(one.facts, task);
            }));
        };
    }

    [[nodiscard]] int sumOf(const OfPiece& counted) const {
        int sum = 0;
        for (const CountedCase& one : cases_) sum += counted(one);
        return sum;
    }

    void addShare(const char* group, const char* key, const Judgement& judge) {
        const int base = sumOf(tasksThat([&](const CaseFacts& facts, const Task& task) { return judge(facts, task).has_value(); }));
        add(group, key, tasksThat([&](const CaseFacts& facts, const Task& task) { return judge(facts, task) == true; }), base);
    }

    void tasks() {
        add("tasks", "pieces", [](const CountedCase&) { return 1; });
        add("tasks", "tasks", tasksThat([](const CaseFacts&, const Task&) { return true; }));
        using enum domain::TaskRole;
        for (const domain::TaskRole role : {sole, lead, separate, joint})
            add("tasks", std::string(base::codeOf(role)),
                tasksThat([role](const CaseFacts&, const Task& task) { return task.role == role; }));
        add("tasks", "handled_again", [](const CountedCase& one) { return one.facts.round() > 1 ? 1 : 0; });
    }

    // 专人负责、专门计划: of every task by itself.
    void peopleAndPlans() {
        addShare("plans", "people_named",
                 [](const CaseFacts&, const Task& task) { return std::optional(!task.leader.empty() && !task.handler.empty()); });
        addShare("plans", "planned", [](const CaseFacts& facts, const Task& task) {
            return std::optional(std::any_of(facts.notes.begin(), facts.notes.end(), [&](const domain::ProgressNote& note) {
                return note.task == task.id && (note.isPlan || note.isMeasure);
            }));
        });
        const auto measuresThat = [this](std::function<bool(const domain::Measure&)> test) -> OfPiece {
            return [this, test = std::move(test)](const CountedCase& one) {
                int count = 0;
                for (const Task& task : one.facts.tasks) {
                    if (task.unit != query_.unit || !isCountedTask(task)) continue;
                    for (const domain::Measure& measure : domain::measuresOf(one.facts, task.id)) count += test(measure) ? 1 : 0;
                }
                return count;
            };
        };
        const int all = sumOf(measuresThat([](const domain::Measure&) { return true; }));
        add("plans", "measures", measuresThat([](const domain::Measure&) { return true; }));
        add("plans", "measures_done", measuresThat([](const domain::Measure& one) { return one.isDone; }), all);
        add("plans", "measures_overdue", measuresThat([this](const domain::Measure& one) { return one.isOverdue(query_.asOf); }), all);
    }

    // A re-handling is not signed for.
    void receipts() {
        const auto isFirst = [](const CaseFacts&, const Task& task) { return task.round == 1; };
        const auto received = [](const CaseFacts& facts, const Task& task) {
            const domain::Receipt* receipt = facts.receiptOf(task.id);
            return receipt == nullptr ? Answered{false, std::nullopt} : Answered{true, receipt->on};
        };
        const int base = sumOf(tasksThat(isFirst));
        add("receipts", "signed",
            tasksThat([&](const CaseFacts& facts, const Task& task) { return task.round == 1 && received(facts, task).first; }), base);
        addShare("receipts", "signed_on_time", [&](const CaseFacts& facts, const Task& task) -> std::optional<bool> {
            if (task.round != 1) return std::nullopt;
            return wasOnTime(limitsOf(facts, task, book_).receipt, received(facts, task), query_.asOf);
        });
    }

    void contacts() {
        const auto isCounted = [](const Task& task) { return task.round == 1 && task.answers(); };
        addShare("contacts", "contacted", [&](const CaseFacts& facts, const Task& task) -> std::optional<bool> {
            if (!isCounted(task)) return std::nullopt;
            return std::any_of(facts.contacts.begin(), facts.contacts.end(),
                               [&](const domain::Contact& row) { return row.task == task.id; });
        });
        addShare("contacts", "three_visits_tasks", [&](const CaseFacts& facts, const Task& task) -> std::optional<bool> {
            if (!isCounted(task)) return std::nullopt;
            return hasThreeVisits(facts, task);
        });
        // 开门办件: deputies took part while it was handled, in a talk or on site.
        addShare("contacts", "open_handling", [&](const CaseFacts& facts, const Task& task) -> std::optional<bool> {
            if (!isCounted(task)) return std::nullopt;
            return std::any_of(facts.contacts.begin(), facts.contacts.end(), [&](const domain::Contact& row) {
                const bool isOpenWay = row.way == domain::ContactWay::meeting || row.way == domain::ContactWay::siteVisit;
                return row.task == task.id && row.phase == domain::ContactPhase::during && isOpenWay;
            });
        });
    }

    template <class Counts>
    void addOpen(const char* group, const char* open, const char* overdue, Counts counts) {
        const auto isOpen = [counts](const CountedCase& one, const Task& task) {
            return counts(task) && one.facts.isOpen(task) && one.facts.completion() == nullptr;
        };
        const auto each = [this](auto test) -> OfPiece {
            return [this, test](const CountedCase& one) {
                return static_cast<int>(std::count_if(one.facts.tasks.begin(), one.facts.tasks.end(), [&](const Task& task) {
                    return task.unit == query_.unit && isCountedTask(task) && test(one, task);
                }));
            };
        };
        add(group, open, each(isOpen));
        add(group, overdue, each([this, isOpen](const CountedCase& one, const Task& task) {
                const auto deadline = one.facts.deadlineOf(task);
                return isOpen(one, task) && deadline && *deadline < query_.asOf;
            }));
    }

    void opinions() {
        addShare("opinions", "joint_on_time", [&](const CaseFacts& facts, const Task& task) -> std::optional<bool> {
            if (!task.givesJointOpinion()) return std::nullopt;
            return wasOnTime(facts.deadlineOf(task), opinionOn(facts, task), query_.asOf);
        });
        addOpen("opinions", "opinions_open", "opinions_overdue", [](const Task& task) { return task.givesJointOpinion(); });
    }

    void replies() {
        addShare("replies", "replied", [](const CaseFacts& facts, const Task& task) -> std::optional<bool> {
            if (!task.answers()) return std::nullopt;
            return facts.replyOf(task.id) != nullptr;
        });
        for (const bool byOriginal : {false, true}) {
            addShare("replies", byOriginal ? "on_time_original" : "on_time",
                     [this, byOriginal](const CaseFacts& facts, const Task& task) -> std::optional<bool> {
                         if (!task.answers()) return std::nullopt;
                         return wasOnTime(byOriginal ? task.dueOn : facts.deadlineOf(task), repliedOn(facts, task), query_.asOf);
                     });
        }
        addOpen("replies", "replies_open", "replies_overdue", [](const Task& task) { return task.answers(); });
    }

    // What the unit answers for: a joint unit is neither classed nor rated.
    [[nodiscard]] bool answersFor(const CountedCase& one) const {
        return std::any_of(one.facts.tasks.begin(), one.facts.tasks.end(),
                           [&](const Task& task) { return task.unit == query_.unit && task.answers(); });
    }

    void classes() {
        const auto isCompleted = [this](const CountedCase& one) { return one.isCompleted() && answersFor(one); };
        const int completed = sumOf([&](const CountedCase& one) { return isCompleted(one) ? 1 : 0; });
        add(
            "classes", "completed", [&](const CountedCase& one) { return isCompleted(one) ? 1 : 0; },
            sumOf([this](const CountedCase& one) { return answersFor(one) ? 1 : 0; }));
        for (const auto& [value, code] : base::EnumCodes<domain::ResultClass>::values) {
            const auto isOfClass = [&, given = value](const CountedCase& one) {
                return isCompleted(one) && one.summary.resultClass == given ? 1 : 0;
            };
            if (sumOf(isOfClass) == 0) continue;
            UnitFigure& figure = add("classes", "class_" + std::string(code), isOfClass, completed);
            figure.label = words_.text("unit_figure.class", {{"class", words_.label(value)}});
        }
        add(
            "classes", "unclassified", [&](const CountedCase& one) { return isCompleted(one) && !one.summary.resultClass ? 1 : 0; },
            completed);
    }

    void ratings() {
        const auto addRatings = [this](const std::string& prefix, const auto& ratingOf) {
            const int rated = sumOf([&](const CountedCase& one) { return ratingOf(one).has_value() ? 1 : 0; });
            for (const auto& [value, code] : base::EnumCodes<domain::Rating>::values) {
                add(
                    "ratings", prefix + std::string(code),
                    [&, given = value](const CountedCase& one) { return ratingOf(one) == std::optional(given) ? 1 : 0; }, rated);
            }
        };
        addRatings("first_",
                   [this](const CountedCase& one) { return answersFor(one) ? one.summary.firstResult : std::optional<domain::Rating>(); });
        addRatings("final_", [this](const CountedCase& one) {
            return answersFor(one) && one.isCompleted() ? one.summary.result : std::optional<domain::Rating>();
        });
    }

    // Those of the unit's own replies.
    void promises() {
        using domain::CommitmentState;
        const auto promisesThat = [this](std::function<bool(const CaseFacts&, const domain::Commitment&)> test) -> OfPiece {
            return [this, test = std::move(test)](const CountedCase& one) {
                return static_cast<int>(
                    std::count_if(one.facts.commitments.begin(), one.facts.commitments.end(), [&](const domain::Commitment& row) {
                        const Task* task = one.facts.task(row.task);
                        return !row.isVoid && task != nullptr && task->unit == query_.unit && test(one.facts, row);
                    }));
            };
        };
        const auto isIn = [](CommitmentState state) {
            return [state](const CaseFacts& facts, const domain::Commitment& row) { return domain::stateOf(facts, row) == state; };
        };
        const OfPiece all = promisesThat([](const CaseFacts&, const domain::Commitment&) { return true; });
        const int count = sumOf(all);
        add("promises", "promises", all);
        add("promises", "promises_kept", promisesThat(isIn(CommitmentState::fulfilled)), count);
        add("promises", "promises_explained", promisesThat(isIn(CommitmentState::notFulfilled)), count);
        add("promises", "promises_open", promisesThat(isIn(CommitmentState::open)), count);
        add("promises", "promises_overdue", promisesThat([this](const CaseFacts& facts, const domain::Commitment& row) {
                return domain::stateOf(facts, row) == CommitmentState::open && domain::daysLate(facts, row, query_.asOf) > 0;
            }),
            count);
    }

    std::vector<CountedCase> cases_;
    const UnitFiguresQuery& query_;
    domain::RuleBook book_;
    const Words& words_;
    std::vector<UnitFigure> figures_;
};

}  // namespace

std::vector<UnitFigure> unitFigures(RegisterReader& reader, const UnitFiguresQuery& query, const Words& words) {
    const ReadSnapshot moment(reader);
    if (!reader.viewer().seesWorkOf(query.unit)) return {};
    return Counting(casesOf(reader, query), query, readRuleBook(reader), words).all();
}

std::string definitionOf(const UnitFigure& figure, const Words& words) {
    const std::string key = figure.key.starts_with("class_") ? "class" : figure.key;
    return words.text("unit_figure_means." + key);
}

ListSheet unitFiguresSheet(const std::vector<UnitFigure>& figures, const Words& words) {
    ListSheet sheet;
    sheet.title = words.text("sheet.unit_figures");
    for (const auto& [key, width, kind] :
         {std::tuple{"figure_group", 12, SheetCell::text}, std::tuple{"figure", 24, SheetCell::text},
          std::tuple{"count", 8, SheetCell::number}, std::tuple{"base", 8, SheetCell::number}, std::tuple{"percent", 10, SheetCell::text},
          std::tuple{"means", 50, SheetCell::text}, std::tuple{"pieces", 40, SheetCell::text}}) {
        sheet.columns.push_back({key, words.text(std::string("sheet.") + key), width, kind});
    }
    for (const UnitFigure& figure : figures) {
        sheet.rows.push_back({words.text("unit_figure_group." + figure.group), figure.label, std::to_string(figure.count),
                              figure.base ? std::to_string(*figure.base) : std::string(),
                              figure.percent ? *figure.percent + "%" : std::string(), definitionOf(figure, words),
                              base::joined(figure.addresses, words.text("phrase.list_separator"))});
    }
    return sheet;
}

}  // namespace huying::app
