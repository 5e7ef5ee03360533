// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/command_rights.h"

#include <algorithm>
#include <type_traits>

#include "app/queries/case_view.h"
#include "app/rights/scoped_facts.h"
#include "base/text.h"
#include "domain/follow_up.h"
#include "domain/void_facts.h"

namespace huying::app {

using base::Error;
using base::Errors;
using domain::CaseFacts;

namespace {

// What a command is about, by its JSON keys: they mean the same in every command.
struct Subjects {
    std::vector<std::string> cases;
    std::string unit;
    bool takesUnit = false;
    std::string topic;
    std::string session;
    std::string account;

    template <class T>
    void required(const std::string_view key, T& value) {
        take(key, value);
    }
    template <class T>
    void optional(const std::string_view key, T& value) {
        take(key, value);
    }

private:
    template <class T>
    void take(std::string_view key, T& value) {
        if constexpr (std::is_same_v<T, std::string>) {
            if (key == "case" && !value.empty()) cases.push_back(value);
            if (key == "unit") {
                unit = value;
                takesUnit = true;
            }
            if (key == "topic") topic = value;
            if (key == "session") session = value;
            if (key == "account") account = value;
        } else if constexpr (std::is_same_v<T, std::vector<std::string>>) {
            if (key == "cases") cases.insert(cases.end(), value.begin(), value.end());
        }
    }
};

// The tasks whose facts a command changes that names them by the number of an entry.
using Tasks = std::vector<domain::TaskId>;

template <class Row>
const Row* numbered(const std::vector<const Row*>& rows, int number) {
    return number < 1 || static_cast<std::size_t>(number) > rows.size() ? nullptr : rows[static_cast<std::size_t>(number) - 1];
}

Tasks tasksOf(const CorrectProgress& command, const CaseFacts& facts) {
    const auto* row = numbered(domain::recorded(facts, &domain::VoidableFacts::notes), command.number);
    return row == nullptr ? Tasks() : Tasks{row->task};
}

Tasks tasksOf(const CorrectContact& command, const CaseFacts& facts) {
    const bool isThere = command.contactNumber >= 1 && static_cast<std::size_t>(command.contactNumber) <= facts.contacts.size();
    return isThere ? Tasks{facts.contacts[static_cast<std::size_t>(command.contactNumber) - 1].task} : Tasks();
}

Tasks tasksOf(const CorrectDelivery& command, const CaseFacts& facts) {
    const auto* row = numbered(domain::recorded(facts, &domain::VoidableFacts::deliveries), command.number);
    if (row == nullptr) return {};
    for (const domain::Reply& reply : facts.replies) {
        if (reply.id == row->reply) return {reply.task};
    }
    return {domain::TaskId()};  // of a piece that is handled with this one
}

Tasks taskOfPromise(std::optional<int> number, const CaseFacts& facts) {
    Tasks tasks;
    for (const domain::Commitment& row : facts.commitments) {
        if (!number || domain::numberOf(facts, row.id) == *number) tasks.push_back(row.task);
    }
    return tasks;
}

Tasks tasksOf(const RecordCommitmentProgress& command, const CaseFacts& facts) { return taskOfPromise(command.commitment, facts); }
Tasks tasksOf(const CorrectCommitment& command, const CaseFacts& facts) { return taskOfPromise(command.commitment, facts); }
Tasks tasksOf(const CorrectCommitmentProgress& command, const CaseFacts& facts) { return taskOfPromise(command.commitment, facts); }

template <class C>
concept NamesAnEntry = requires(const C& command, const CaseFacts& facts) { tasksOf(command, facts); };

template <class C>
bool recordsRating(const C& command) {
    if constexpr (requires { command.rating; }) {
        return command.rating.has_value();
    } else {
        return false;
    }
}

bool isRated(const domain::CommitmentStep& step) { return step.kind == domain::CommitmentStepKind::rated; }

// What the deputy said of a promise stays as it was recorded: it is not made something else, nor an entry made a rating.
template <class C>
bool touchesRating(const C&, const CaseFacts&) {
    return false;
}

bool touchesRating(const CorrectCommitmentProgress& command, const CaseFacts& facts) {
    if (command.step == domain::CommitmentStepKind::rated) return true;
    const domain::Commitment* promise = domain::commitmentNumbered(facts, command.commitment);
    if (promise == nullptr) return false;  // the handler says so
    const auto* step = numbered(domain::recordedStepsOf(facts, promise->id), command.number);
    return step != nullptr && isRated(*step);
}

// Nor does it go or come back with the promise.
bool touchesRating(const CorrectCommitment& command, const CaseFacts& facts) {
    const domain::Commitment* promise = domain::commitmentNumbered(facts, command.commitment);
    if (!command.isVoid || promise == nullptr) return false;
    const auto steps = domain::stepsOf(facts, promise->id);
    return std::any_of(steps.begin(), steps.end(), [](const domain::CommitmentStep* step) { return isRated(*step); });
}

class Judge {
public:
    Judge(const Viewer& viewer, const CommandRequest& request, RegisterReader& reader, DirectoryLookup& directory)
        : viewer_(viewer), request_(request), reader_(reader), directory_(directory) {
        request.command.visit([&](auto command) { visitFields(subjects_, command); });
    }

    Errors reasons() {
        if (viewer_.isSignInRequired) checkPerson();
        if (errors_.empty() && !request_.forUnit.empty()) checkForUnit();
        return std::move(errors_);
    }

private:
    void refuse(Error error) { errors_.push_back(std::move(error)); }

    void checkPerson() {
        const std::string_view name = commandName(request_.command);
        if (auto reason = reasonAgainst(viewer_, name)) refuse(std::move(*reason));
        if (!viewer_.account) return;
        if (request_.actor != viewer_.account->name)
            refuse(Error("actor-not-signed-in", "actor", "rights").with("value", request_.actor).with("name", viewer_.account->name));
        if (!errors_.empty()) return;
        switch (viewer_.conditionOf(name)) {
            case Condition::ownTask:
                return checkTask();
            case Condition::ownTopic:
                return checkTopic();
            case Condition::ownAccount:
                if (base::comparableName(subjects_.account) != base::comparableName(viewer_.account->name))
                    refuse(Error("not-your-account", "account", "rights").with("name", viewer_.account->name));
                return;
            case Condition::always:
            case Condition::never:
            case Condition::ownEntries:
                return;
        }
    }

    // Cases that there are; of any other the handler says so.
    std::vector<CaseFacts> cases() {
        std::vector<CaseFacts> found;
        for (const std::string& address : subjects_.cases) {
            const auto id = findCase(reader_, address);
            if (!id) continue;
            if (auto facts = reader_.caseFacts(*id)) found.push_back(domain::asHandled(std::move(*facts)));
        }
        return found;
    }

    void checkTask() {
        for (const CaseFacts& facts : cases()) {
            const bool isOwn = std::any_of(facts.tasks.begin(), facts.tasks.end(),
                                           [&](const domain::Task& task) { return viewer_.recordsFor(task.unit); });
            if (!isOwn) {
                refuse(Error("not-your-case", "case", "rights").with("case", facts.suggestion.address()));
                continue;
            }
            request_.command.visit([&](const auto& command) { checkTaskOf(command, facts); });
        }
    }

    template <class C>
    void checkTaskOf(const C& command, const CaseFacts& facts) {
        if constexpr (NamesAnEntry<C>) {
            for (const domain::TaskId id : tasksOf(command, facts)) {
                const domain::Task* task = facts.task(id);
                if (task == nullptr || !viewer_.recordsFor(task->unit)) {
                    refuse(Error("not-your-unit", "unit", "rights").with("case", facts.suggestion.address()));
                    break;
                }
            }
        } else if (subjects_.unit.empty()) {
            refuse(Error("field-required", "unit", "required").with("field", "unit"));
        }
        if (recordsRating(command) || touchesRating(command, facts)) refuse(Error("rating-not-by-unit", "rating", "rights"));
        if (subjects_.unit.empty()) return;
        const auto unit = directory_.unit(subjects_.unit);
        if (!unit) return;  // the handler says so
        // The leading unit sends the opinion of a joint one back.
        const bool isOfJoint = std::is_same_v<C, ReturnJointOpinion>;
        const bool mayBe = isOfJoint ? answersIn(facts) : viewer_.recordsFor(unit->id);
        if (!mayBe) refuse(Error("not-your-unit", "unit", "rights").with("case", facts.suggestion.address()));
    }

    [[nodiscard]] bool answersIn(const CaseFacts& facts) const {
        return std::any_of(facts.tasks.begin(), facts.tasks.end(),
                           [&](const domain::Task& task) { return viewer_.recordsFor(task.unit) && task.answers() && !task.cancelledOn; });
    }

    void checkTopic() {
        const domain::CommitteeId own = viewer_.account->committee;
        for (const CaseFacts& facts : cases()) {
            const domain::Priority* priority = facts.priority();
            if (priority == nullptr || priority->committee != own)
                refuse(Error("not-your-case", "case", "rights").with("case", facts.suggestion.address()));
        }
        if (!subjects_.topic.empty()) {
            const auto session = directory_.session(subjects_.session);
            if (session && !isOwnTopic(session->id, [&](const domain::SupervisionTopic& one) {
                    return base::comparableName(one.name) == base::comparableName(subjects_.topic);
                }))
                refuse(notYourTopic());
        }
        if (const auto* correction = request_.command.as<CorrectActivity>()) checkActivity(correction->activity);
        if (const auto* correction = request_.command.as<CorrectTopic>(); correction != nullptr && correction->committee.isGiven)
            refuse(Error("not-your-topic", "committee", "rights").with("name", viewer_.account->name));
    }

    void checkActivity(std::int64_t number) {
        const auto activity = reader_.activity(domain::ActivityId(number));
        if (!activity) return;
        if (activity->topic) {
            for (const domain::Session& session : reader_.sessions()) {
                if (isOwnTopic(session.id, [&](const domain::SupervisionTopic& one) { return one.id == activity->topic; })) return;
            }
        } else if (const auto facts = reader_.caseFacts(activity->suggestion)) {
            const domain::Priority* priority = facts->priority();
            if (priority != nullptr && priority->committee == viewer_.account->committee) return;
        }
        refuse(notYourTopic());
    }

    template <class Test>
    bool isOwnTopic(domain::SessionId session, Test test) {
        const auto topics = reader_.topics(session);
        return std::any_of(topics.begin(), topics.end(),
                           [&](const domain::SupervisionTopic& one) { return test(one) && one.committee == viewer_.account->committee; });
    }

    [[nodiscard]] Error notYourTopic() const { return Error("not-your-topic", "topic", "rights").with("name", viewer_.account->name); }

    // Recorded from the paper or form of a unit: then it is about that unit's task, and of a unit's person it is the own unit.
    void checkForUnit() {
        const auto unit = directory_.unit(request_.forUnit);
        if (!unit) {
            Error error = unit.error();
            error.field = "for_unit";
            return refuse(std::move(error));
        }
        const auto differs = [&] { refuse(Error("for-unit-differs", "for_unit", "conflict").with("value", unit->displayName())); };
        // Of an opinion that is sent back the unit is the joint one, whoever sends it back.
        const bool isOfAnother = request_.command.as<ReturnJointOpinion>() != nullptr;
        if (subjects_.takesUnit && !subjects_.unit.empty() && !isOfAnother) {
            const auto named = directory_.unit(subjects_.unit);
            // What was given to a unit that went over into this one is this one's work.
            const bool isItsWork = named && (named->id == unit->id || reader_.viewerOfUnit(unit->id).recordsFor(named->id));
            if (named && !isItsWork) return differs();
        }
        const bool isOfUnit = viewer_.account && viewer_.account->role == domain::Role::handlingUnit;
        if (isOfUnit && !viewer_.recordsFor(unit->id)) differs();
    }

    const Viewer& viewer_;
    const CommandRequest& request_;
    RegisterReader& reader_;
    DirectoryLookup& directory_;
    Subjects subjects_;
    Errors errors_;
};

// The place among all entries of the `number`-th one that is the unit's.
template <class Row>
int amongAll(const std::vector<const Row*>& rows, int number, const CaseFacts& facts, const Viewer& viewer) {
    int own = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const domain::Task* task = facts.task(rows[i]->task);
        if (task != nullptr && viewer.isOwn(task->unit) && ++own == number) return static_cast<int>(i) + 1;
    }
    return static_cast<int>(rows.size()) + 1;  // there is none: it is refused as any unknown number
}

// The same of deliveries, of which a unit sees those of other units too, but for replies that were sent back.
int deliveryAmongAll(int number, const CaseFacts& facts, const Viewer& viewer) {
    constexpr auto deliveries = &domain::VoidableFacts::deliveries;
    const CaseFacts seen = asSeenBy(viewer, facts);
    const domain::Delivery* wanted = numbered(domain::recorded(seen, deliveries), number);
    return wanted == nullptr ? static_cast<int>(domain::recorded(facts, deliveries).size()) + 1
                             : domain::numberOf(facts, deliveries, *wanted);
}

std::optional<CaseFacts> factsOf(RegisterReader& reader, const std::string& address) {
    const auto id = findCase(reader, address);
    return id ? reader.caseFacts(*id) : std::nullopt;
}

}  // namespace

Errors rightsAgainst(const Viewer& viewer, const CommandRequest& request, RegisterReader& reader, DirectoryLookup& directory) {
    if (!viewer.isSignInRequired && request.forUnit.empty()) return {};
    return Judge(viewer, request, reader, directory).reasons();
}

base::Result<UndoRequest> undoAllowed(const Viewer& viewer, UndoRequest request) {
    if (auto reason = reasonAgainst(viewer, Deed::undo)) return base::failure(std::move(*reason));
    if (!viewer.isSignInRequired) return request;
    const std::string& name = viewer.account->name;
    if (request.actor != name)
        return base::failure(Error("actor-not-signed-in", "actor", "rights").with("value", request.actor).with("name", name));
    if (viewer.conditionOf(Deed::undo) != Condition::ownEntries) return request;
    if (request.ofActor && *request.ofActor != name)
        return base::failure(Error("not-your-entry", "entry", "rights").with("entry", "").with("actor", *request.ofActor));
    request.onlyOwn = true;
    if (!request.entry) request.ofActor = name;
    return request;
}

CommandRequest asRecorded(const Viewer& viewer, const CommandRequest& request, RegisterReader& reader) {
    if (viewer.conditionOf(Deed::readCases) != Condition::ownTask) return request;
    CommandRequest whole = request;
    if (const auto* given = request.command.as<CorrectProgress>()) {
        if (const auto facts = factsOf(reader, given->caseAddress)) {
            CorrectProgress command = *given;
            command.number = amongAll(domain::recorded(*facts, &domain::VoidableFacts::notes), given->number, *facts, viewer);
            whole.command = command;
        }
    } else if (const auto* contact = request.command.as<CorrectContact>()) {
        if (const auto facts = factsOf(reader, contact->caseAddress)) {
            std::vector<const domain::Contact*> rows;
            for (const domain::Contact& row : facts->contacts) rows.push_back(&row);
            CorrectContact command = *contact;
            command.contactNumber = amongAll(rows, contact->contactNumber, *facts, viewer);
            whole.command = command;
        }
    } else if (const auto* delivery = request.command.as<CorrectDelivery>()) {
        if (const auto facts = factsOf(reader, delivery->caseAddress)) {
            CorrectDelivery command = *delivery;
            command.number = deliveryAmongAll(delivery->number, *facts, viewer);
            whole.command = command;
        }
    }
    return whole;
}

}  // namespace huying::app
