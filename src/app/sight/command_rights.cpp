// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sight/command_rights.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <type_traits>
#include <utility>

#include "app/queries/case_view.h"
#include "app/sight/entry_numbers.h"
#include "base/text.h"
#include "domain/follow_up.h"
#include "domain/suggestion_number.h"

namespace huying::app {

using base::Error;
using base::Errors;
using domain::CaseFacts;

namespace {

// The texts of a command by their JSON keys: they mean the same in every command.
class CommandTexts {
public:
    template <class T>
    void required(std::string_view key, T& value) {
        take(key, value);
    }
    template <class T>
    void optional(std::string_view key, T& value) {
        take(key, value);
    }

    [[nodiscard]] std::string* text(std::string_view key) const { return found(texts_, key); }
    [[nodiscard]] std::vector<std::string>* list(std::string_view key) const { return found(lists_, key); }

private:
    template <class T>
    void take(std::string_view key, T& value) {
        if constexpr (std::is_same_v<T, std::string>) texts_.emplace_back(key, &value);
        if constexpr (std::is_same_v<T, std::vector<std::string>>) lists_.emplace_back(key, &value);
    }
    template <class T>
    static T* found(const std::vector<std::pair<std::string_view, T*>>& among, std::string_view key) {
        const auto place = std::find_if(among.begin(), among.end(), [key](const auto& one) { return one.first == key; });
        return place == among.end() ? nullptr : place->second;
    }

    std::vector<std::pair<std::string_view, std::string*>> texts_;
    std::vector<std::pair<std::string_view, std::vector<std::string>*>> lists_;
};

// The command as `change` leaves its texts. The one place here that is compiled for every command.
Command withTexts(const Command& command, const std::function<void(const CommandTexts&)>& change) {
    Command changed = command;
    command.visit([&](auto value) {
        CommandTexts texts;
        visitFields(texts, value);
        change(texts);
        changed = std::move(value);
    });
    return changed;
}

// What a command is about.
struct Subjects {
    std::vector<std::string> cases;
    std::string unit;
    bool takesUnit = false;
    std::string topic;
    std::string session;
    std::string account;
    std::string inspection;
};

Subjects subjectsOf(const Command& command) {
    Subjects subjects;
    static_cast<void>(withTexts(command, [&](const CommandTexts& texts) {
        const auto take = [&](std::string_view key, std::string& value) {
            if (const std::string* text = texts.text(key)) value = *text;
        };
        if (const std::string* address = texts.text("case"); address != nullptr && !address->empty()) subjects.cases.push_back(*address);
        if (const auto* addresses = texts.list("cases")) subjects.cases.insert(subjects.cases.end(), addresses->begin(), addresses->end());
        subjects.takesUnit = texts.text("unit") != nullptr;
        take("unit", subjects.unit);
        take("topic", subjects.topic);
        take("session", subjects.session);
        take("account", subjects.account);
        take("inspection", subjects.inspection);
    }));
    return subjects;
}

template <class Row>
const Row* numbered(const std::vector<const Row*>& rows, int number) {
    return number < 1 || static_cast<std::size_t>(number) > rows.size() ? nullptr : rows[static_cast<std::size_t>(number) - 1];
}

// Pieces that this person, who sees a part of them, sees under an address.
std::vector<CaseFacts> seenUnder(const Viewer& viewer, RegisterReader& reader, const std::string& text) {
    std::vector<CaseFacts> seen;
    const auto address = domain::parseCaseAddress(text);
    if (!address) return seen;
    const auto hasOwn = [&](const std::vector<domain::Task>& tasks) {
        return std::any_of(tasks.begin(), tasks.end(), [&](const domain::Task& task) { return viewer.isOwn(task.unit); });
    };
    for (const domain::SuggestionId id : reader.findCases(*address)) {
        auto facts = reader.caseFacts(id);
        if (!facts) continue;
        const domain::Merger* merger = facts->merger();
        const bool isOfUnit = hasOwn(facts->tasks) || (merger != nullptr && merger->mainFacts && hasOwn(merger->mainFacts->tasks));
        const domain::Priority* priority = facts->priority();
        const bool isOfCommittee = priority != nullptr && priority->committee == viewer.account->committee;
        if (viewer.conditionOf(Deed::readCases) == Condition::ownTask ? isOfUnit : isOfCommittee) seen.push_back(std::move(*facts));
    }
    return seen;
}

bool recordsRating(const Command& command) {
    bool isRating = false;
    command.visit([&](const auto& value) {
        if constexpr (requires { value.rating; }) isRating = value.rating.has_value();
    });
    return isRating;
}

// Whether there is something to follow up of a unit's answer is not for the unit to say.
bool saysNothingPromised(const Command& command) {
    bool isSaid = false;
    command.visit([&](const auto& value) {
        if constexpr (requires { value.nothingPromised; }) isSaid = value.nothingPromised.isGiven;
    });
    return isSaid;
}

bool isRated(const domain::CommitmentStep& step) { return step.kind == domain::CommitmentStepKind::rated; }

// What the deputy said of a promise stays as it was recorded: it is not made something else, nor an entry made a rating.
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

bool touchesRating(const Command& command, const CaseFacts& facts) {
    if (const auto* step = command.as<CorrectCommitmentProgress>()) return touchesRating(*step, facts);
    if (const auto* promise = command.as<CorrectCommitment>()) return touchesRating(*promise, facts);
    return false;
}

std::optional<CaseFacts> factsOf(RegisterReader& reader, const std::string& address) {
    const auto id = findCase(reader, address);
    return id ? reader.caseFacts(*id) : std::nullopt;
}

class Judge {
public:
    Judge(const Viewer& viewer, const CommandRequest& request, RegisterReader& reader, DirectoryLookup& directory)
        : viewer_(viewer), request_(request), reader_(reader), directory_(directory), subjects_(subjectsOf(request.command)) {}

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

    // Those that this person sees. One that is another's is answered as one that there is not; of what is no address the handler
    // says so.
    std::vector<CaseFacts> cases() {
        std::vector<CaseFacts> found;
        for (const std::string& address : subjects_.cases) {
            if (!domain::parseCaseAddress(address)) continue;
            std::vector<CaseFacts> seen = seenUnder(viewer_, reader_, address);
            if (seen.size() == 1) {
                found.push_back(domain::asHandled(std::move(seen.front())));
            } else if (seen.empty()) {
                refuse(Error("not-your-case", "case", "rights").with("case", address));
            } else {
                std::vector<std::string> addresses;
                for (const CaseFacts& facts : seen) addresses.push_back(facts.suggestion.address());
                refuse(Error("ambiguous-case", "case", "unique").with("value", address).with("candidates", base::joined(addresses, "、")));
            }
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
            checkTaskOf(facts);
        }
    }

    void checkTaskOf(const CaseFacts& facts) {
        if (namesEntry(request_.command)) {
            if (!isEntryOf(facts, [&](domain::UnitId unit) { return viewer_.recordsFor(unit); }))
                refuse(Error("not-your-unit", "unit", "rights").with("case", facts.suggestion.address()));
        } else if (subjects_.unit.empty()) {
            refuse(Error("field-required", "unit", "required").with("field", "unit"));
        }
        if (recordsRating(request_.command) || touchesRating(request_.command, facts))
            refuse(Error("rating-not-by-unit", "rating", "rights"));
        if (saysNothingPromised(request_.command)) refuse(Error("nothing-promised-not-by-unit", "nothing_promised", "rights"));
        if (subjects_.unit.empty()) return;
        const auto unit = directory_.unit(subjects_.unit);
        if (!unit) return;  // the handler says so
        // The leading unit sends the opinion of a joint one back.
        const bool isOfJoint = request_.command.as<ReturnJointOpinion>() != nullptr;
        const bool mayBe = isOfJoint ? answersIn(facts) : viewer_.recordsFor(unit->id);
        if (!mayBe) refuse(Error("not-your-unit", "unit", "rights").with("case", facts.suggestion.address()));
    }

    // Whether every entry that the command may mean by its number belongs to a task of such a unit.
    template <class Test>
    [[nodiscard]] bool isEntryOf(const CaseFacts& facts, Test test) const {
        const std::vector<domain::TaskId> tasks = tasksOfNamedEntry(request_.command, facts);
        return std::all_of(tasks.begin(), tasks.end(), [&](domain::TaskId id) {
            const domain::Task* task = facts.task(id);
            return task != nullptr && test(task->unit);
        });
    }

    [[nodiscard]] bool answersIn(const CaseFacts& facts) const {
        return std::any_of(facts.tasks.begin(), facts.tasks.end(),
                           [&](const domain::Task& task) { return viewer_.recordsFor(task.unit) && task.answers() && !task.cancelledOn; });
    }

    void checkTopic() {
        if (!subjects_.inspection.empty()) return checkInspection();  // its sample is the committee's, whatever pieces are in it
        (void)cases();  // refuses what is no piece of theirs
        if (!subjects_.topic.empty()) {
            const auto session = directory_.session(subjects_.session);
            if (session && !isOwnTopic(session->id, [&](const domain::SupervisionTopic& one) {
                    return base::comparableName(one.name) == base::comparableName(subjects_.topic);
                }))
                refuse(notYourTopic());
        }
        if (const auto* correction = request_.command.as<CorrectActivity>()) checkActivity(correction->activity);
        if (const auto* photo = request_.command.as<AddPhoto>()) checkActivity(photo->activity);
        if (const auto* photo = request_.command.as<RemovePhoto>()) {
            const auto row = reader_.attachment(domain::AttachmentId(photo->photo));
            checkActivity(row ? row->activity.value : 0);
        }
        if (const auto* correction = request_.command.as<CorrectTopic>(); correction != nullptr && correction->committee.isGiven)
            refuse(Error("not-your-topic", "committee", "rights").with("name", viewer_.account->name));
    }

    void checkInspection() {
        const auto session = directory_.session(subjects_.session);
        if (!session) return;  // the handler says so
        const auto inspections = reader_.inspections(session->id);
        const bool isOwn = std::any_of(inspections.begin(), inspections.end(), [&](const domain::Inspection& one) {
            return base::comparableName(one.name) == base::comparableName(subjects_.inspection) &&
                   one.committee == viewer_.account->committee;
        });
        if (!isOwn) refuse(Error("not-your-inspection", "inspection", "rights").with("name", viewer_.account->name));
    }

    void checkActivity(std::int64_t number) {
        const auto activity = reader_.activity(domain::ActivityId(number));
        if (!activity) {
            // Answered as another committee's.
        } else if (activity->topic) {
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
            const bool isItsWork = named && (named->id == unit->id || recordsFor(unit->id, named->id));
            if (named && !isItsWork) return differs();
        }
        // An entry that is named by its number is the unit's by its task.
        if (namesEntry(request_.command)) {
            for (const std::string& address : subjects_.cases) {
                const auto facts = factsOf(reader_, address);
                if (!facts) continue;  // the handler says so
                if (!isEntryOf(domain::asHandled(*facts), [&](domain::UnitId one) { return one == unit->id; })) return differs();
            }
        }
        const bool isOfUnit = viewer_.account && viewer_.account->role == domain::Role::handlingUnit;
        if (isOfUnit && !viewer_.recordsFor(unit->id)) differs();
    }

    [[nodiscard]] bool recordsFor(domain::UnitId unit, domain::UnitId of) {
        const bool isAsked = viewer_.account && viewer_.account->role == domain::Role::handlingUnit && viewer_.account->unit == unit;
        return isAsked ? viewer_.recordsFor(of) : reader_.viewerOfUnit(unit).recordsFor(of);
    }

    const Viewer& viewer_;
    const CommandRequest& request_;
    RegisterReader& reader_;
    DirectoryLookup& directory_;
    Subjects subjects_;
    Errors errors_;
};

// With whole addresses in the place of short ones.
Command withWholeAddresses(const Command& command, const Viewer& viewer, RegisterReader& reader) {
    const auto write = [&](std::string& address) {
        if (address.empty()) return;
        const std::vector<CaseFacts> seen = seenUnder(viewer, reader, address);
        if (seen.size() == 1) address = seen.front().suggestion.address();
    };
    return withTexts(command, [&](const CommandTexts& texts) {
        if (std::string* address = texts.text("case")) write(*address);
        if (auto* addresses = texts.list("cases")) std::for_each(addresses->begin(), addresses->end(), write);
    });
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

bool isOpenToUnit(const Command& command) {
    return conditionFor(domain::Role::handlingUnit, commandName(command)) == Condition::ownTask && !namesEntry(command) &&
           !recordsRating(command) && !saysNothingPromised(command);
}

RecordedRequest asRecorded(const Viewer& viewer, const CommandRequest& request, RegisterReader& reader) {
    RecordedRequest recorded{request, {}};
    if (!viewer.isRestricted() || !viewer.account || viewer.account->isDisabled) return recorded;
    recorded.request.command = withWholeAddresses(request.command, viewer, reader);
    if (viewer.conditionOf(Deed::readCases) != Condition::ownTask || !namesEntry(request.command)) return recorded;
    const Subjects subjects = subjectsOf(recorded.request.command);
    for (const std::string& address : subjects.cases) {
        for (const CaseFacts& facts : seenUnder(viewer, reader, address))
            recorded.errors = countAmongAll(viewer, facts, recorded.request.command);
    }
    return recorded;
}

}  // namespace huying::app
