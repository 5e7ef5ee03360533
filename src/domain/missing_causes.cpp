// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/missing_causes.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "domain/second_answers.h"

namespace huying::domain {

namespace {

class Search {
public:
    explicit Search(const CaseFacts& recorded) : recorded_(recorded), facts_(asHandled(recorded)) {}

    std::vector<MissingCause> found() {
        searchTasks();
        searchRequests(FactKind::extension, facts_.extensions, [](const Extension& row) { return row.granted.has_value(); });
        searchRequests(FactKind::returnRequest, facts_.returnRequests, [](const ReturnRequest& row) { return row.decision.has_value(); });
        searchRequests(FactKind::unitProposal, facts_.unitProposals, [](const UnitProposal& row) { return row.decision.has_value(); });
        searchWindows();
        searchDecisions(FactKind::returnRequest, facts_.returnRequests);
        searchDecisions(FactKind::unitProposal, facts_.unitProposals);
        searchFeedback();
        searchOrders();
        searchCompletions();
        if (facts_.withdrawal && !facts_.withdrawal->isVoid && facts_.hasStandingReply()) add(FactKind::withdrawal, Cause::noReply, {});
        searchReplies();
        searchMergers();
        searchSigners();
        searchDebts();
        searchFollowUp();
        searchPlans();
        searchArchive();
        searchPublications();
        searchLookBacks();
        return {missing_.begin(), missing_.end()};
    }

private:
    void add(FactKind fact, Cause cause, std::string of) { missing_.insert({fact, cause, std::move(of)}); }

    [[nodiscard]] bool hasOrder(int round) const {
        return round <= 1 || std::any_of(facts_.rehandlings.begin(), facts_.rehandlings.end(),
                                         [round](const RehandlingOrder& row) { return row.round == round; });
    }

    template <class Test>
    [[nodiscard]] int countTasks(int round, Test test) const {
        return static_cast<int>(std::count_if(facts_.tasks.begin(), facts_.tasks.end(),
                                              [&](const Task& row) { return row.round == round && !row.cancelledOn && test(row); }));
    }

    [[nodiscard]] bool allReplied(int round) const {
        const auto isOpen = [&](const Task& row) { return row.answers() && facts_.replyOf(row.id) == nullptr; };
        return countTasks(round, [](const Task& row) { return row.answers(); }) > 0 && countTasks(round, isOpen) == 0;
    }

    template <class Test>
    [[nodiscard]] bool anyRating(Test test) const {
        return std::any_of(facts_.feedback.begin(), facts_.feedback.end(), test);
    }

    [[nodiscard]] bool isSigner(DeputyId id) const { return !id || facts_.isSigner(id); }

    // A unit talks with the signers of all pieces that it handles together.
    [[nodiscard]] bool isSignerOfAny(DeputyId id) const {
        if (isSigner(id)) return true;
        return std::any_of(facts_.mergedPieces.begin(), facts_.mergedPieces.end(), [id](const MergedPiece& piece) {
            return std::any_of(piece.signers.begin(), piece.signers.end(), [id](const Signatory& row) { return row.deputy == id; });
        });
    }

    void searchTasks() {
        for (const Task& task : facts_.tasks) {
            if (facts_.isOfMain(task)) continue;  // found in the main case
            const std::string of = std::to_string(task.id.value);
            if (!hasOrder(task.round)) add(FactKind::task, Cause::rehandlingOrder, of);
            if (task.cancelledOn) continue;
            const auto isLead = [](const Task& row) { return row.role == TaskRole::lead; };
            if (task.role == TaskRole::joint && countTasks(task.round, isLead) == 0 && !facts_.isVacant(task.round))
                add(FactKind::task, Cause::leadTask, of);
            const auto takesPart = [](const Task& row) { return row.answers() || row.givesJointOpinion(); };
            const auto isSameUnit = [&](const Task& row) { return row.unit == task.unit; };
            const bool isCrowded = task.role == TaskRole::sole && countTasks(task.round, takesPart) > 1;
            if (isCrowded || countTasks(task.round, isSameUnit) > 1) add(FactKind::task, Cause::standsAlone, of);
        }
    }

    // Of one task nothing else is asked while a request is undecided.
    template <class Rows, class IsDecided>
    void searchRequests(FactKind fact, const Rows& rows, IsDecided isDecided) {
        std::set<TaskId> undecided;
        for (const auto& row : rows) {
            if (undecided.contains(row.task)) add(fact, Cause::standsAlone, std::to_string(row.task.value));
            if (!isDecided(row)) undecided.insert(row.task);
        }
    }

    template <class Rows>
    void searchDecisions(FactKind fact, const Rows& rows) {
        for (const auto& row : rows) {
            const auto isMeant = [&](const Coordination& one) { return one.id == row.coordination; };
            if (row.coordination && std::none_of(facts_.coordinations.begin(), facts_.coordinations.end(), isMeant))
                add(fact, Cause::coordination, std::to_string(row.id.value));
        }
    }

    void searchWindows() {
        for (const ReturnRequest& row : facts_.returnRequests) {
            const Task* task = facts_.task(row.task);
            const Receipt* receipt = facts_.receiptOf(row.task);
            const bool isThere = !row.countedFrom || (task != nullptr && row.countedFrom == task->assignedOn) ||
                                 (receipt != nullptr && row.countedFrom == receipt->on);
            if (!isThere) add(FactKind::returnRequest, Cause::receipt, std::to_string(row.id.value));
        }
    }

    void searchFeedback() {
        for (auto row = facts_.feedback.begin(); row != facts_.feedback.end(); ++row) {
            const std::string of = std::to_string(row->round) + "/" + std::to_string(row->task ? row->task->value : 0) + "/" +
                                   std::to_string(row->deputy.value);
            if (!(row->task ? facts_.replyOf(*row->task) != nullptr : allReplied(row->round))) add(FactKind::feedback, Cause::reply, of);
            // The replies of separate units may be rated apart.
            const bool isRepeated = std::any_of(facts_.feedback.begin(), row, [&](const Feedback& earlier) {
                const bool isSameReply = !earlier.task || !row->task || *earlier.task == *row->task;
                return earlier.round == row->round && earlier.deputy == row->deputy && isSameReply;
            });
            if (isRepeated) add(FactKind::feedback, Cause::firstRating, of);
        }
    }

    void searchOrders() {
        for (const RehandlingOrder& order : facts_.rehandlings) {
            const std::string of = std::to_string(order.round);
            if (!hasOrder(order.round - 1)) add(FactKind::rehandlingOrder, Cause::rehandlingOrder, of);
            const auto isRatingBefore = [&](const Feedback& row) { return row.round == order.round - 1; };
            // An old ledger that shows two ratings shows that the piece was sent back, whatever the first one was.
            if (!order.on) {
                if (!anyRating(isRatingBefore)) add(FactKind::rehandlingOrder, Cause::rating, of);
            } else if (!anyRating([&](const Feedback& row) { return isRatingBefore(row) && row.isDissatisfied(); })) {
                add(FactKind::rehandlingOrder, Cause::dissatisfiedRating, of);
            }
        }
    }

    void searchCompletions() {
        for (const Completion& row : facts_.completions) {
            const std::string of = std::to_string(row.round);
            if (!allReplied(row.round)) add(FactKind::completion, Cause::reply, of);
            if (row.ground == CompletionGround::rated && !anyRating([&](const Feedback& form) { return form.round == row.round; })) {
                add(FactKind::completion, Cause::rating, of);
            }
            const auto isDissatisfied = [&](const Feedback& form) { return form.round <= row.round && form.isDissatisfied(); };
            if (row.ground == CompletionGround::dissatisfiedExplained && !anyRating(isDissatisfied)) {
                add(FactKind::completion, Cause::dissatisfiedRating, of);
            }
        }
    }

    void searchArchive() {
        const Archiving* row = facts_.archiving();
        if (row == nullptr) return;
        const std::string of = std::to_string(row->id.value);
        if (facts_.completion() == nullptr) add(FactKind::archiving, Cause::completion, of);
        if (hasOpenPromise(facts_)) add(FactKind::archiving, Cause::settledPromises, of);
    }

    void searchPublications() {
        for (const PublicationRecord& row : facts_.publications) {
            if (row.what == PublishedPart::reply && !facts_.hasStandingReply())
                add(FactKind::publication, Cause::reply, std::to_string(row.id.value));
        }
    }

    void searchReplies() {
        std::set<TaskId> answered;
        for (const Reply& row : facts_.replies) {
            if (facts_.isSentBack(row.id) || answered.insert(row.task).second) continue;
            add(FactKind::reply, Cause::standsAlone, std::to_string(row.task.value));
        }
    }

    void searchMergers() {
        if (facts_.withdrawal && facts_.hasMergedPieces()) add(FactKind::withdrawal, Cause::standsAlone, {});
        const Merger* merger = recorded_.merger();
        if (merger == nullptr) return;
        const std::string of = std::to_string(merger->id.value);
        const auto inForce =
            std::count_if(recorded_.mergers.begin(), recorded_.mergers.end(), [](const Merger& row) { return !row.endedOn; });
        const bool isMainMerged = merger->mainFacts && merger->mainFacts->merger() != nullptr;
        if (inForce > 1 || isMainMerged || recorded_.hasMergedPieces()) add(FactKind::merger, Cause::standsAlone, of);
        const bool hasOwnReply = std::any_of(recorded_.replies.begin(), recorded_.replies.end(), [&](const Reply& row) {
            const Task* task = recorded_.task(row.task);
            return task != nullptr && task->round == 1;
        });
        if (hasOwnReply) add(FactKind::merger, Cause::noReply, of);
    }

    void searchSigners() {
        for (const Delivery& row : facts_.deliveries) {
            const bool isOfReply = std::any_of(facts_.replies.begin(), facts_.replies.end(),
                                               [&](const Reply& reply) { return reply.id == row.reply && !facts_.isSentBack(reply.id); });
            if (!isOfReply) add(FactKind::delivery, Cause::reply, std::to_string(row.id.value));
            // Where the piece was taken out of a merger meanwhile, that stands in the way of what was owed in it.
            const bool wasMerged =
                std::any_of(recorded_.mergers.begin(), recorded_.mergers.end(), [](const Merger& one) { return one.endedOn; });
            if (!isOfReply && wasMerged) add(FactKind::merger, Cause::debts, std::to_string(row.id.value));
            const bool isTheirs = isSigner(row.deputy) && (!row.delegation || row.delegation == facts_.suggestion.leadDelegation);
            if (!isTheirs) add(FactKind::delivery, row.way ? Cause::formerSigner : Cause::signer, std::to_string(row.id.value));
        }
        for (const Contact& row : facts_.contacts) {
            if (facts_.isHandledWithMain) break;  // they are the main case's
            if (!isSignerOfAny(row.deputy)) add(FactKind::contact, Cause::formerSigner, std::to_string(row.deputy.value));
        }
        for (const Feedback& row : facts_.feedback) {
            if (!isSigner(row.deputy)) add(FactKind::feedback, Cause::formerSigner, std::to_string(row.deputy.value));
        }
    }

    // Whoever is owed a reply has a line that says how it got there or that it has not.
    void searchDebts() {
        if (recorded_.withdrawal) return;
        for (const Reply& reply : facts_.replies) {
            if (facts_.isSentBack(reply.id)) continue;
            const auto hasLine = [&](const Signatory& signer) {
                return std::any_of(facts_.deliveries.begin(), facts_.deliveries.end(), [&](const Delivery& row) {
                    return row.reply == reply.id && row.deputy == signer.deputy && row.delegation == signer.delegation;
                });
            };
            const std::vector<Signatory> signers = facts_.signers();
            const bool isForEach = std::any_of(std::next(signers.begin()), signers.end(), hasLine);
            const bool isOwed = hasLine(signers.front()) && (!isForEach || std::all_of(signers.begin(), signers.end(), hasLine));
            if (isOwed) continue;
            const std::string of = std::to_string(reply.id.value);
            add(FactKind::reply, Cause::debts, of);
            if (facts_.isHandledWithMain) add(FactKind::merger, Cause::debts, of);
        }
    }

    void searchFollowUp() {
        std::set<TaskId> given;
        for (const JointOpinion& row : facts_.jointOpinions) {
            if (!row.returnedOn && !given.insert(row.task).second)
                add(FactKind::jointOpinion, Cause::standsAlone, std::to_string(row.task.value));
        }
        for (const RatingMeeting& row : facts_.ratingMeetings) {
            const auto isAboutIt = [&](const Feedback& form) { return form.round == row.round && form.isDissatisfied(); };
            if (!anyRating(isAboutIt)) add(FactKind::ratingMeeting, Cause::dissatisfiedRating, std::to_string(row.id.value));
        }
        for (const Commitment& row : facts_.commitments) {
            if (facts_.replyOf(row.task) == nullptr) add(FactKind::commitment, Cause::reply, std::to_string(row.id.value));
        }
        std::set<CommitmentId> fulfilled;
        for (const CommitmentStep& row : facts_.commitmentSteps) {
            if (row.kind == CommitmentStepKind::fulfilled && !fulfilled.insert(row.commitment).second)
                add(FactKind::commitmentStep, Cause::standsAlone, std::to_string(row.commitment.value));
            if (numberOf(facts_, row.commitment) == 0) add(FactKind::commitmentStep, Cause::commitment, std::to_string(row.id.value));
        }
        for (const SecondReply& row : facts_.secondReplies) {
            if (const Task* task = facts_.task(row.task); task != nullptr && facts_.isOfMain(*task)) continue;
            const std::string of = std::to_string(row.id.value);
            if (facts_.replyOf(row.task) == nullptr) add(FactKind::secondReply, Cause::reply, of);
            const bool isOpen = std::any_of(facts_.commitments.begin(), facts_.commitments.end(),
                                            [&](const Commitment& promise) { return wasOpenAt(facts_, row, promise); });
            if (row.resultClass && isOpen) add(FactKind::secondReply, Cause::settledPromises, of);
        }
    }

    void searchLookBacks() {
        const auto isThere = [](const auto& rows, auto id) {
            return std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.id == id; });
        };
        const auto isPromised = [&](const LookBackLine& line) {
            return !line.commitment || std::any_of(recorded_.commitments.begin(), recorded_.commitments.end(),
                                                   [&](const Commitment& row) { return row.id == *line.commitment && !row.isVoid; });
        };
        const auto isAfterClose = [&](LookBackLineId id, Date on) {
            return std::any_of(recorded_.lookBackLines.begin(), recorded_.lookBackLines.end(),
                               [&](const LookBackLine& line) { return line.id == id && line.closedOn && *line.closedOn < on; });
        };
        for (auto line = recorded_.lookBackLines.begin(); line != recorded_.lookBackLines.end(); ++line) {
            const std::string of = std::to_string(line->id.value);
            if (!isPromised(*line)) add(FactKind::lookBackLine, Cause::commitment, of);
            const bool isTwice = std::any_of(recorded_.lookBackLines.begin(), line, [&](const LookBackLine& other) {
                return other.isAbout(line->round, line->task, line->commitment);
            });
            if (isTwice) add(FactKind::lookBackLine, Cause::standsAlone, of);
            const bool isBefore = line->on < line->roundOpenedOn;
            if (isBefore || isAfterClose(line->id, line->on)) add(FactKind::lookBackLine, Cause::openLookBack, of);
        }
        for (const LookBackAnswer& row : recorded_.lookBackAnswers) {
            const std::string of = std::to_string(row.id.value);
            if (!isThere(recorded_.lookBackLines, row.line)) add(FactKind::lookBackAnswer, Cause::lookBackLine, of);
            if (isAfterClose(row.line, row.on)) add(FactKind::lookBackAnswer, Cause::openLookBack, of);
        }
        for (const LookBackFinding& row : recorded_.lookBackFindings) {
            const std::string of = std::to_string(row.id.value);
            if (!isThere(recorded_.lookBackLines, row.line)) add(FactKind::lookBackFinding, Cause::lookBackLine, of);
            if (isAfterClose(row.line, row.on)) add(FactKind::lookBackFinding, Cause::openLookBack, of);
            if (row.answer && !isThere(recorded_.lookBackAnswers, *row.answer)) add(FactKind::lookBackFinding, Cause::lookBackAnswer, of);
        }
    }

    void searchPlans() {
        for (const UnitPlan& row : recorded_.unitPlans) {
            const auto stood = [&](const Task& task) {
                const bool isLetGo = task.cancelledOn && *task.cancelledOn <= *row.on;
                return task.round == row.round && task.hasAnsweringRole() && task.assignedOn && *task.assignedOn < *row.on && !isLetGo;
            };
            const bool isDated = row.on && !row.isVoid;
            if (isDated && std::any_of(recorded_.tasks.begin(), recorded_.tasks.end(), stood))
                add(FactKind::unitPlan, Cause::noAnsweringUnit, std::to_string(row.id.value));
        }
        for (const Consultation& row : recorded_.consultations) {
            const auto isAbout = [&](const UnitPlan& plan) { return plan.id == row.plan; };
            if (std::none_of(recorded_.unitPlans.begin(), recorded_.unitPlans.end(), isAbout))
                add(FactKind::consultation, Cause::plan, std::to_string(row.id.value));
        }
    }

    const CaseFacts& recorded_;
    const CaseFacts facts_;
    std::set<MissingCause> missing_;
};

}  // namespace

std::vector<MissingCause> missingCauses(const CaseFacts& facts) { return Search(facts).found(); }

bool isLeftBehind(const MissingCause& missing) { return missing.cause == Cause::formerSigner; }

}  // namespace huying::domain
