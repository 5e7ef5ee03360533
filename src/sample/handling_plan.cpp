// SPDX-License-Identifier: GPL-3.0-or-later
#include "handling_plan.h"

#include <algorithm>

#include "steady_random.h"

namespace huying::sample {

namespace {

// Shares of the completed pieces, in thousandths.
constexpr int thorough = 870;
constexpr int thoroughFromAfar = 10;
constexpr int briefFaceToFace = 70;
constexpr int briefFromAfar = 35;
constexpr int undelivered = 30;

// Shares of the joint units, in thousandths.
constexpr int withoutOpinion = 42;
constexpr int lateOpinion = 26;
constexpr int workdaysOfDelay = 8;

constexpr int piecesWithNotes = 118;
constexpr int piecesWithPlans = 30;

const std::vector<std::string> allPhases{"before", "during", "after"};

std::size_t shareOf(std::size_t whole, int thousandths) { return (whole * static_cast<std::size_t>(thousandths) + 500) / 1000; }

class Planner {
public:
    Planner(const WorkCalendar& calendar, const std::vector<Piece>& pieces) : calendar_(calendar), random_(1206) {
        for (const Piece& piece : pieces) {
            if (piece.stage == Stage::completed) {
                completed_.push_back(&piece);
            } else if (piece.stage != Stage::assigned) {
                planOpen(piece);
            }
        }
    }

    std::map<const Piece*, HandlingPlan> make() {
        planContacts();
        planOpinions();
        planDeliveries();
        planNotes();
        return std::move(plans_);
    }

private:
    struct JointTask {
        const Piece* piece;
        const Unit* unit;
    };

    void planOpen(const Piece& piece) {
        HandlingPlan& plan = plans_[&piece];
        for (const Unit* unit : piece.answering) {
            plan.contacts.push_back({unit, {"before", "during"}, true});
        }
        plan.notesProgress = true;
        if (piece.replied) {
            for (const Unit* unit : piece.joint) {
                plan.opinions.push_back({unit, false});
            }
        }
    }

    void planContacts() {
        random_.shuffle(completed_);
        // A piece that was handled twice was talked over thoroughly.
        std::stable_partition(completed_.begin(), completed_.end(), [](const Piece* piece) { return piece->hadSecondRound(); });
        const std::size_t all = completed_.size();
        const std::size_t full = shareOf(all, thorough);
        const std::size_t fullFromAfar = full + shareOf(all, thoroughFromAfar);
        const std::size_t brief = fullFromAfar + shareOf(all, briefFaceToFace);
        const std::size_t last = brief + shareOf(all, briefFromAfar);
        for (std::size_t index = 0; index < last; ++index) {
            const bool faceToFace = index < full || (index >= fullFromAfar && index < brief);
            for (const Unit* unit : completed_[index]->answering) {
                const std::vector<std::string> phases = index < fullFromAfar ? allPhases : fewerPhases();
                plans_[completed_[index]].contacts.push_back({unit, phases, faceToFace});
            }
        }
    }

    std::vector<std::string> fewerPhases() {
        std::vector<std::string> phases = allPhases;
        phases.erase(phases.begin() + random_.between(0, 2));
        if (random_.chance(35)) {
            phases.erase(phases.begin() + random_.between(0, 1));
        }
        return phases;
    }

    void planOpinions() {
        std::vector<JointTask> tasks;
        for (const Piece* piece : completed_) {
            for (const Unit* unit : piece->joint) {
                tasks.push_back({piece, unit});
            }
        }
        random_.shuffle(tasks);
        const auto none = tasks.begin() + static_cast<std::ptrdiff_t>(shareOf(tasks.size(), withoutOpinion));
        // A late opinion still reaches the lead unit before it replies.
        std::stable_partition(none, tasks.end(), [&](const JointTask& task) {
            return calendar_.after(calendar_.dueAfterMonths(task.piece->assigned, 1), workdaysOfDelay) < *task.piece->replied;
        });
        const auto late = none + static_cast<std::ptrdiff_t>(shareOf(tasks.size(), lateOpinion));
        for (auto task = none; task != tasks.end(); ++task) {
            plans_[task->piece].opinions.push_back({task->unit, task < late});
        }
    }

    void planDeliveries() {
        random_.shuffle(completed_);
        const std::size_t waiting = shareOf(completed_.size(), undelivered);
        for (std::size_t index = 0; index < completed_.size(); ++index) {
            HandlingPlan& plan = plans_[completed_[index]];
            plan.delivered = completed_[index]->answering;
            if (index < waiting) {
                plan.delivered.pop_back();
            }
        }
    }

    /// Pieces that were given more time have the most to note.
    void planNotes() {
        random_.shuffle(completed_);
        std::stable_partition(completed_.begin(), completed_.end(), [](const Piece* piece) { return piece->extendedTo.has_value(); });
        for (std::size_t index = 0; index < completed_.size() && index < piecesWithNotes; ++index) {
            plans_[completed_[index]].notesProgress = true;
            plans_[completed_[index]].writesPlan = index < piecesWithPlans;
        }
    }

    const WorkCalendar& calendar_;
    SteadyRandom random_;
    std::vector<const Piece*> completed_;
    std::map<const Piece*, HandlingPlan> plans_;
};

}  // namespace

std::map<const Piece*, HandlingPlan> planHandling(const WorkCalendar& calendar, const std::vector<Piece>& pieces) {
    return Planner(calendar, pieces).make();
}

}  // namespace huying::sample
