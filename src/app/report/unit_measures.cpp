// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/unit_measures.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "app/queries/task_limits.h"
#include "base/text.h"
#include "domain/measures.h"
#include "domain/publishing.h"

namespace huying::app {

namespace {

using domain::CaseFacts;
using domain::Task;

template <class Test>
int tasksThat(const MeasuredUnit& work, const CountedCase& one, Test test) {
    return static_cast<int>(std::count_if(one.facts.tasks.begin(), one.facts.tasks.end(),
                                          [&](const Task& task) { return work.isOwn(task) && test(one.facts, task); }));
}

// What happened, as often as it did: of pieces that are handled together it happened once, in the main one.
template <class Rows, class Test>
int rowsOfOwnTasks(const MeasuredUnit& work, const CountedCase& one, const Rows& rows, Test test) {
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const auto& row) {
        const Task* task = one.facts.task(row.task);
        const bool isOfMain = one.facts.isHandledWithMain && task != nullptr && task->round == 1;
        return task != nullptr && !isOfMain && work.isOwn(*task) && test(row);
    }));
}

bool isFirstAnswering(const Task& task) { return task.round == 1 && task.answers(); }

Answered receivedOn(const CaseFacts& facts, const Task& task) {
    const domain::Receipt* receipt = facts.receiptOf(task.id);
    return receipt == nullptr ? Answered{false, std::nullopt} : Answered{true, receipt->on};
}

// A re-handling is not signed for.
std::optional<bool> signedOnTime(const MeasuredUnit& work, const CaseFacts& facts, const Task& task) {
    if (task.round != 1) return std::nullopt;
    return wasOnTime(limitsOf(facts, task, *work.book).receipt, receivedOn(facts, task), work.asOf);
}

template <class Test>
bool hasContact(const CaseFacts& facts, const Task& task, Test test) {
    return std::any_of(facts.contacts.begin(), facts.contacts.end(),
                       [&](const domain::Contact& row) { return row.task == task.id && test(row); });
}

// 办前联系: nothing speaks for a talk after the reply.
bool wasContactedBeforeReply(const CaseFacts& facts, const Task& task) {
    const domain::Reply* reply = facts.replyOf(task.id);
    return hasContact(facts, task, [&](const domain::Contact& row) {
        return row.phase != domain::ContactPhase::after && (reply == nullptr || !reply->on || !row.on || *row.on <= *reply->on);
    });
}

// 开门办件: deputies took part while it was handled, in a talk or on site.
bool isOpenHandling(const domain::Contact& row) {
    const bool isOpenWay = row.way == domain::ContactWay::meeting || row.way == domain::ContactWay::siteVisit;
    return row.phase == domain::ContactPhase::during && isOpenWay;
}

std::optional<bool> firstContactOnTime(const MeasuredUnit& work, const CaseFacts& facts, const Task& task) {
    if (!isFirstAnswering(task)) return std::nullopt;
    Answered first{false, std::nullopt};
    for (const domain::Contact& row : facts.contacts) {
        if (row.task != task.id) continue;
        first.first = true;
        if (row.on && (!first.second || *row.on < *first.second)) first.second = row.on;
    }
    return wasOnTime(limitsOf(facts, task, *work.book).firstContact, first, work.asOf);
}

std::optional<bool> opinionOnTime(const MeasuredUnit& work, const CaseFacts& facts, const Task& task) {
    if (!task.givesJointOpinion()) return std::nullopt;
    return wasOnTime(facts.deadlineOf(task), opinionOn(facts, task), work.asOf);
}

std::optional<bool> repliedOnTime(const MeasuredUnit& work, const CaseFacts& facts, const Task& task) {
    if (!task.answers()) return std::nullopt;
    return wasOnTime(facts.deadlineOf(task), repliedOn(facts, task), work.asOf);
}

std::optional<bool> repliedByOriginalDate(const MeasuredUnit& work, const CaseFacts& facts, const Task& task) {
    if (!task.answers()) return std::nullopt;
    return wasOnTime(task.dueOn, repliedOn(facts, task), work.asOf);
}

bool isOpen(const CaseFacts& facts, const Task& task) { return facts.isOpen(task) && facts.completion() == nullptr; }

bool isOverdue(const MeasuredUnit& work, const CaseFacts& facts, const Task& task) {
    const auto deadline = facts.deadlineOf(task);
    return isOpen(facts, task) && deadline && *deadline < work.asOf;
}

// Of what was given late, and of what is still to be given up to the day.
int daysLate(const MeasuredUnit& work, const CaseFacts& facts, const Task& task, const Answered& answered) {
    if (answered.first) return facts.daysLate(task, answered.second);
    return isOverdue(work, facts, task) ? facts.daysLate(task, work.asOf) : 0;
}

template <class Test, class AnsweredOn>
int daysLateOf(const MeasuredUnit& work, const CountedCase& one, Test test, AnsweredOn answeredOn) {
    int days = 0;
    for (const Task& task : one.facts.tasks) {
        if (work.isOwn(task) && test(task)) days += daysLate(work, one.facts, task, answeredOn(one.facts, task));
    }
    return days;
}

// What the unit answers for: a joint unit is neither classed nor rated.
bool answersFor(const MeasuredUnit& work, const CountedCase& one) {
    return std::any_of(one.facts.tasks.begin(), one.facts.tasks.end(),
                       [&](const Task& task) { return work.isOwn(task) && task.answers(); });
}

bool isCompleted(const MeasuredUnit& work, const CountedCase& one) { return one.isCompleted() && answersFor(work, one); }

bool isImplemented(const MeasuredUnit& work, const CountedCase& one) {
    const auto classes = work.implemented->find(one.facts.suggestion.term);
    return one.summary.resultClass && classes != work.implemented->end() && classes->second.contains(*one.summary.resultClass);
}

template <class Test>
int measuresThat(const MeasuredUnit& work, const CountedCase& one, Test test) {
    int count = 0;
    for (const Task& task : one.facts.tasks) {
        if (!work.isOwn(task)) continue;
        for (const domain::Measure& measure : domain::measuresOf(one.facts, task.id)) count += test(measure) ? 1 : 0;
    }
    return count;
}

// Those of the unit's own replies.
template <class Test>
int promisesThat(const MeasuredUnit& work, const CountedCase& one, Test test) {
    return static_cast<int>(std::count_if(one.facts.commitments.begin(), one.facts.commitments.end(), [&](const domain::Commitment& row) {
        const Task* task = one.facts.task(row.task);
        const bool isOwn = task != nullptr && task->unit == work.unit && work.share != WorkShare::joint;
        return !row.isVoid && isOwn && test(one.facts, row);
    }));
}

template <domain::CommitmentState state>
int promisesIn(const MeasuredUnit& work, const CountedCase& one) {
    return promisesThat(work, one,
                        [](const CaseFacts& facts, const domain::Commitment& row) { return domain::stateOf(facts, row) == state; });
}

bool isPromiseOverdue(const MeasuredUnit& work, const CaseFacts& facts, const domain::Commitment& row) {
    return domain::stateOf(facts, row) == domain::CommitmentState::open && domain::daysLate(facts, row, work.asOf) > 0;
}

// Settled, or its day has come.
bool isPromiseDue(const MeasuredUnit& work, const CaseFacts& facts, const domain::Commitment& row) {
    const auto due = domain::dueOf(facts, row);
    return domain::stateOf(facts, row) != domain::CommitmentState::open || (due && *due <= work.asOf);
}

// What the deputy said of it last.
std::optional<domain::Rating> ratingOfPromise(const CaseFacts& facts, const domain::Commitment& row) {
    std::optional<domain::Rating> last;
    for (const domain::CommitmentStep* step : domain::stepsOf(facts, row.id)) {
        if (step->kind == domain::CommitmentStepKind::rated) last = step->rating;
    }
    return last;
}

template <domain::Rating given>
int promisesRated(const MeasuredUnit& work, const CountedCase& one) {
    return promisesThat(work, one,
                        [](const CaseFacts& facts, const domain::Commitment& row) { return ratingOfPromise(facts, row) == given; });
}

template <domain::TaskRole role>
int tasksAs(const MeasuredUnit& work, const CountedCase& one) {
    return tasksThat(work, one, [](const CaseFacts&, const Task& task) { return task.role == role; });
}

template <std::optional<bool> (*judge)(const MeasuredUnit&, const CaseFacts&, const Task&)>
int judged(const MeasuredUnit& work, const CountedCase& one) {
    return tasksThat(work, one, [&](const CaseFacts& facts, const Task& task) { return judge(work, facts, task).has_value(); });
}

template <std::optional<bool> (*judge)(const MeasuredUnit&, const CaseFacts&, const Task&)>
int judgedGood(const MeasuredUnit& work, const CountedCase& one) {
    return tasksThat(work, one, [&](const CaseFacts& facts, const Task& task) { return judge(work, facts, task) == true; });
}

template <domain::ResultClass given>
int completedWith(const MeasuredUnit& work, const CountedCase& one) {
    return isCompleted(work, one) && one.summary.resultClass == given ? 1 : 0;
}

std::optional<domain::Rating> firstResult(const MeasuredUnit& work, const CountedCase& one) {
    return answersFor(work, one) ? one.summary.firstResult : std::nullopt;
}
std::optional<domain::Rating> finalResult(const MeasuredUnit& work, const CountedCase& one) {
    return isCompleted(work, one) ? one.summary.result : std::nullopt;
}
std::optional<domain::Rating> finalProcess(const MeasuredUnit& work, const CountedCase& one) {
    return isCompleted(work, one) ? one.summary.process : std::nullopt;
}

using RatingOf = std::optional<domain::Rating> (*)(const MeasuredUnit&, const CountedCase&);

template <RatingOf ratingOf>
int rated(const MeasuredUnit& work, const CountedCase& one) {
    return ratingOf(work, one) ? 1 : 0;
}
template <RatingOf ratingOf, domain::Rating given>
int ratedAs(const MeasuredUnit& work, const CountedCase& one) {
    return ratingOf(work, one) == given ? 1 : 0;
}

using Work = const MeasuredUnit&;
using Case = const CountedCase&;
using enum domain::TaskRole;
using enum domain::Rating;

constexpr std::array measures{
    UnitMeasure{"tasks", "pieces", [](Work, Case) { return 1; }},
    UnitMeasure{"tasks", "tasks", [](Work work, Case one) { return tasksThat(work, one, [](auto&, auto&) { return true; }); }},
    UnitMeasure{"tasks", "sole", tasksAs<sole>},
    UnitMeasure{"tasks", "lead", tasksAs<lead>},
    UnitMeasure{"tasks", "separate", tasksAs<separate>},
    UnitMeasure{"tasks", "joint", tasksAs<joint>},
    UnitMeasure{"tasks", "handled_again", [](Work, Case one) { return one.facts.round() > 1 ? 1 : 0; }},
    UnitMeasure{"plans", "people_named",
                [](Work work, Case one) {
                    return tasksThat(work, one, [](auto&, const Task& task) { return !task.leader.empty() && !task.handler.empty(); });
                }},
    UnitMeasure{"plans", "planned",
                [](Work work, Case one) {
                    return tasksThat(work, one, [](const CaseFacts& facts, const Task& task) {
                        return std::any_of(facts.notes.begin(), facts.notes.end(), [&](const domain::ProgressNote& note) {
                            return note.task == task.id && (note.isPlan || note.isMeasure);
                        });
                    });
                }},
    UnitMeasure{"plans", "measures", [](Work work, Case one) { return measuresThat(work, one, [](auto&) { return true; }); }},
    UnitMeasure{"plans", "measures_done",
                [](Work work, Case one) { return measuresThat(work, one, [](const domain::Measure& row) { return row.isDone; }); }},
    UnitMeasure{
        "plans", "measures_overdue",
        [](Work work, Case one) { return measuresThat(work, one, [&](const domain::Measure& row) { return row.isOverdue(work.asOf); }); }},
    UnitMeasure{"receipts", "first_tasks",
                [](Work work, Case one) { return tasksThat(work, one, [](auto&, const Task& task) { return task.round == 1; }); }},
    UnitMeasure{"receipts", "signed",
                [](Work work, Case one) {
                    return tasksThat(work, one, [](const CaseFacts& facts, const Task& task) {
                        return task.round == 1 && receivedOn(facts, task).first;
                    });
                }},
    UnitMeasure{"receipts", "signing_due", judged<signedOnTime>},
    UnitMeasure{"receipts", "signed_on_time", judgedGood<signedOnTime>},
    UnitMeasure{"contacts", "first_answering",
                [](Work work, Case one) { return tasksThat(work, one, [](auto&, const Task& task) { return isFirstAnswering(task); }); }},
    UnitMeasure{"contacts", "contacted",
                [](Work work, Case one) {
                    return tasksThat(work, one, [](const CaseFacts& facts, const Task& task) {
                        return isFirstAnswering(task) && hasContact(facts, task, [](auto&) { return true; });
                    });
                }},
    UnitMeasure{"contacts", "contacted_before_reply",
                [](Work work, Case one) {
                    return tasksThat(work, one, [](const CaseFacts& facts, const Task& task) {
                        return isFirstAnswering(task) && wasContactedBeforeReply(facts, task);
                    });
                }},
    UnitMeasure{"contacts", "first_contact_due", judged<firstContactOnTime>},
    UnitMeasure{"contacts", "first_contact_on_time", judgedGood<firstContactOnTime>},
    UnitMeasure{"contacts", "face_to_face",
                [](Work work, Case one) {
                    return tasksThat(work, one, [](const CaseFacts& facts, const Task& task) {
                        return isFirstAnswering(task) && hasContact(facts, task, [&](const domain::Contact& row) {
                                   return isFaceToFace(row.way) && isOwnContact(facts, row);
                               });
                    });
                }},
    UnitMeasure{"contacts", "three_visits_tasks",
                [](Work work, Case one) {
                    return tasksThat(work, one, [](const CaseFacts& facts, const Task& task) {
                        return isFirstAnswering(task) && domain::areVisitsMade(facts, task);
                    });
                }},
    UnitMeasure{"contacts", "open_handling",
                [](Work work, Case one) {
                    return tasksThat(work, one, [](const CaseFacts& facts, const Task& task) {
                        return isFirstAnswering(task) && hasContact(facts, task, isOpenHandling);
                    });
                }},
    UnitMeasure{"contacts", "site_visits",
                [](Work work, Case one) {
                    return rowsOfOwnTasks(work, one, one.facts.contacts,
                                          [](const domain::Contact& row) { return row.way == domain::ContactWay::siteVisit; });
                }},
    UnitMeasure{"opinions", "joint_due", judged<opinionOnTime>},
    UnitMeasure{"opinions", "joint_given",
                [](Work work, Case one) {
                    return tasksThat(work, one, [](const CaseFacts& facts, const Task& task) {
                        return task.givesJointOpinion() && facts.jointOpinionOf(task.id) != nullptr;
                    });
                }},
    UnitMeasure{"opinions", "joint_on_time", judgedGood<opinionOnTime>},
    UnitMeasure{"opinions", "opinions_open",
                [](Work work, Case one) {
                    return tasksThat(work, one, [](const CaseFacts& facts, const Task& task) {
                        return task.givesJointOpinion() && isOpen(facts, task);
                    });
                }},
    UnitMeasure{"opinions", "opinions_overdue",
                [](Work work, Case one) {
                    return tasksThat(work, one, [&](const CaseFacts& facts, const Task& task) {
                        return task.givesJointOpinion() && isOverdue(work, facts, task);
                    });
                }},
    UnitMeasure{
        "opinions", "opinion_days_late",
        [](Work work, Case one) { return daysLateOf(work, one, [](const Task& task) { return task.givesJointOpinion(); }, opinionOn); }},
    UnitMeasure{"opinions", "opinions_sent_back",
                [](Work work, Case one) {
                    return rowsOfOwnTasks(work, one, one.facts.jointOpinions,
                                          [](const domain::JointOpinion& row) { return row.returnedOn.has_value(); });
                }},
    UnitMeasure{"replies", "answering",
                [](Work work, Case one) { return tasksThat(work, one, [](auto&, const Task& task) { return task.answers(); }); }},
    UnitMeasure{"replies", "replied",
                [](Work work, Case one) {
                    return tasksThat(work, one, [](const CaseFacts& facts, const Task& task) {
                        return task.answers() && facts.replyOf(task.id) != nullptr;
                    });
                }},
    UnitMeasure{"replies", "reply_due", judged<repliedOnTime>},
    UnitMeasure{"replies", "on_time", judgedGood<repliedOnTime>},
    UnitMeasure{"replies", "reply_due_original", judged<repliedByOriginalDate>},
    UnitMeasure{"replies", "on_time_original", judgedGood<repliedByOriginalDate>},
    UnitMeasure{"replies", "replies_open",
                [](Work work, Case one) {
                    return tasksThat(work, one,
                                     [](const CaseFacts& facts, const Task& task) { return task.answers() && isOpen(facts, task); });
                }},
    UnitMeasure{"replies", "replies_overdue",
                [](Work work, Case one) {
                    return tasksThat(work, one, [&](const CaseFacts& facts, const Task& task) {
                        return task.answers() && isOverdue(work, facts, task);
                    });
                }},
    UnitMeasure{"replies", "reply_days_late",
                [](Work work, Case one) { return daysLateOf(work, one, [](const Task& task) { return task.answers(); }, repliedOn); }},
    UnitMeasure{"replies", "replies_sent_back",
                [](Work work, Case one) {
                    return rowsOfOwnTasks(work, one, one.facts.replyReviews,
                                          [](const domain::ReplyReview& row) { return row.result == domain::ReviewResult::sentBack; });
                }},
    UnitMeasure{"replies", "extensions",
                [](Work work, Case one) {
                    return rowsOfOwnTasks(work, one, one.facts.extensions,
                                          [](const domain::Extension& row) { return row.granted == true; });
                }},
    UnitMeasure{"replies", "replies_public", [](Work work, Case one) { return answersFor(work, one) && isReplyPublished(one) ? 1 : 0; }},
    UnitMeasure{"classes", "answered_pieces", [](Work work, Case one) { return answersFor(work, one) ? 1 : 0; }},
    UnitMeasure{"classes", "completed", [](Work work, Case one) { return isCompleted(work, one) ? 1 : 0; }},
    UnitMeasure{"classes", "class_A", completedWith<domain::ResultClass::A>},
    UnitMeasure{"classes", "class_B", completedWith<domain::ResultClass::B>},
    UnitMeasure{"classes", "class_C", completedWith<domain::ResultClass::C>},
    UnitMeasure{"classes", "class_D", completedWith<domain::ResultClass::D>},
    UnitMeasure{"classes", "unclassified", [](Work work, Case one) { return isCompleted(work, one) && !one.summary.resultClass ? 1 : 0; }},
    UnitMeasure{"classes", "solved", [](Work work, Case one) { return isCompleted(work, one) && isImplemented(work, one) ? 1 : 0; }},
    UnitMeasure{"ratings", "first_rated", rated<firstResult>},
    UnitMeasure{"ratings", "first_satisfied", ratedAs<firstResult, satisfied>},
    UnitMeasure{"ratings", "first_mostly_satisfied", ratedAs<firstResult, mostlySatisfied>},
    UnitMeasure{"ratings", "first_dissatisfied", ratedAs<firstResult, dissatisfied>},
    UnitMeasure{"ratings", "final_rated", rated<finalResult>},
    UnitMeasure{"ratings", "final_satisfied", ratedAs<finalResult, satisfied>},
    UnitMeasure{"ratings", "final_mostly_satisfied", ratedAs<finalResult, mostlySatisfied>},
    UnitMeasure{"ratings", "final_dissatisfied", ratedAs<finalResult, dissatisfied>},
    UnitMeasure{"ratings", "process_rated", rated<finalProcess>},
    UnitMeasure{"ratings", "process_satisfied", ratedAs<finalProcess, satisfied>},
    UnitMeasure{"ratings", "process_mostly_satisfied", ratedAs<finalProcess, mostlySatisfied>},
    UnitMeasure{"ratings", "process_dissatisfied", ratedAs<finalProcess, dissatisfied>},
    UnitMeasure{"promises", "promises", [](Work work, Case one) { return promisesThat(work, one, [](auto&, auto&) { return true; }); }},
    UnitMeasure{"promises", "promises_due",
                [](Work work, Case one) {
                    return promisesThat(work, one, [&](auto& facts, auto& row) { return isPromiseDue(work, facts, row); });
                }},
    UnitMeasure{"promises", "promises_kept", promisesIn<domain::CommitmentState::fulfilled>},
    UnitMeasure{"promises", "promises_kept_on_time",
                [](Work work, Case one) {
                    return promisesThat(work, one, [](auto& facts, auto& row) {
                        return domain::stateOf(facts, row) == domain::CommitmentState::fulfilled && domain::daysLate(facts, row) == 0;
                    });
                }},
    UnitMeasure{"promises", "promises_explained", promisesIn<domain::CommitmentState::notFulfilled>},
    UnitMeasure{"promises", "promises_open", promisesIn<domain::CommitmentState::open>},
    UnitMeasure{"promises", "promises_overdue",
                [](Work work, Case one) {
                    return promisesThat(work, one, [&](auto& facts, auto& row) { return isPromiseOverdue(work, facts, row); });
                }},
    UnitMeasure{"promises", "promises_rated",
                [](Work work, Case one) {
                    return promisesThat(work, one, [](auto& facts, auto& row) { return ratingOfPromise(facts, row).has_value(); });
                }},
    UnitMeasure{"promises", "promises_satisfied", promisesRated<satisfied>},
    UnitMeasure{"promises", "promises_mostly_satisfied", promisesRated<mostlySatisfied>},
    UnitMeasure{"promises", "promises_dissatisfied", promisesRated<dissatisfied>},
    UnitMeasure{"supervision", "urgings",
                [](Work work, Case one) { return rowsOfOwnTasks(work, one, one.facts.urgings, [](auto&) { return true; }); }},
};

}  // namespace

bool MeasuredUnit::isOwn(const Task& task) const {
    if (task.unit != unit || !isCountedTask(task)) return false;
    return share == WorkShare::all || (share == WorkShare::answering ? task.answers() : task.givesJointOpinion());
}

bool MeasuredUnit::isIn(const CaseFacts& facts) const {
    return std::any_of(facts.tasks.begin(), facts.tasks.end(), [this](const Task& task) { return isOwn(task); });
}

std::span<const UnitMeasure> unitMeasures() { return measures; }

const UnitMeasure& unitMeasure(std::string_view key) {
    const auto found = std::find_if(measures.begin(), measures.end(), [key](const UnitMeasure& row) { return row.key == key; });
    if (found == measures.end()) throw std::logic_error("no such measure: " + std::string(key));
    return *found;
}

MeasuredCount measured(const MeasuredUnit& work, const UnitMeasure& measure) {
    MeasuredCount counted;
    for (const CountedCase* one : work.cases) {
        const int here = measure.in(work, *one);
        if (here == 0) continue;
        counted.count += here;
        counted.pieces.push_back(one->facts.suggestion.id);
        counted.addresses.push_back(one->address);
        counted.times.push_back(here);
    }
    return counted;
}

std::string labelOfMeasure(std::string_view key, const Words& words) {
    if (key.starts_with("class_")) {
        const auto given = base::fromCode<domain::ResultClass>(key.substr(std::string_view("class_").size()));
        return words.text("unit_figure.class", {{"class", words.label(given)}});
    }
    return words.text("unit_figure." + std::string(key));
}

// What a figure means says what is counted before the base that it stands over.
std::string definitionOfMeasure(std::string_view key, const Words& words) {
    const std::string meaning = words.text("unit_figure_means." + std::string(key.starts_with("class_") ? "class" : key));
    return base::trimmed(meaning.substr(0, meaning.find("÷")));
}

bool putAsCounted(CaseFacts& facts, base::Date asOf) {
    if (!domain::keepAsOf(facts, asOf) || facts.withdrawal) return false;
    domain::putAsHandled(facts);
    return true;
}

std::vector<CountedCase> countedCases(const std::vector<CaseFacts>& pieces) {
    std::vector<CountedCase> cases;
    cases.reserve(pieces.size());
    for (const CaseFacts& facts : pieces) cases.push_back({facts, domain::summarize(facts), facts.suggestion.address()});
    return cases;
}

}  // namespace huying::app
