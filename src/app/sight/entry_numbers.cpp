// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sight/entry_numbers.h"

#include <algorithm>
#include <concepts>

#include "app/sight/scoped_facts.h"
#include "base/text.h"
#include "domain/follow_up.h"
#include "domain/void_facts.h"

namespace huying::app {

using base::Error;
using base::Errors;
using domain::CaseFacts;
using domain::TaskId;

namespace {

struct Entry {
    std::int64_t id = 0;
    TaskId task;
    bool isOpen = false;  // a promise that nothing came of yet
};
using Entries = std::vector<Entry>;

// What is said where a number names nothing.
struct Naming {
    const char* field;
    const char* noneYet;
    const char* unknown;
};

template <class C>
concept NamesPromise =
    std::same_as<C, RecordCommitmentProgress> || std::same_as<C, CorrectCommitment> || std::same_as<C, CorrectCommitmentProgress>;

Naming namingOf(const CorrectProgress&) { return {"progress_number", "no-progress-yet", "unknown-fact-number"}; }
Naming namingOf(const CorrectContact&) { return {"contact_number", "no-contact-yet", "unknown-contact"}; }
Naming namingOf(const CorrectDelivery&) { return {"delivery_number", "no-delivery-yet", "unknown-fact-number"}; }
template <NamesPromise C>
Naming namingOf(const C&) {
    return {"commitment", "no-commitment-yet", "unknown-commitment"};
}

Entries entriesFor(const CorrectProgress&, const CaseFacts& facts) {
    Entries entries;
    for (const auto* row : domain::recorded(facts, &domain::VoidableFacts::notes)) entries.push_back({row->id.value, row->task});
    return entries;
}

Entries entriesFor(const CorrectContact&, const CaseFacts& facts) {
    Entries entries;
    for (const domain::Contact& row : facts.contacts) entries.push_back({row.id.value, row.task});
    return entries;
}

// One of a piece that is handled with this one has no task here.
Entries entriesFor(const CorrectDelivery&, const CaseFacts& facts) {
    Entries entries;
    for (const auto* row : domain::recorded(facts, &domain::VoidableFacts::deliveries)) {
        const auto reply =
            std::find_if(facts.replies.begin(), facts.replies.end(), [&](const domain::Reply& one) { return one.id == row->reply; });
        entries.push_back({row->id.value, reply == facts.replies.end() ? TaskId() : reply->task});
    }
    return entries;
}

template <NamesPromise C>
Entries entriesFor(const C&, const CaseFacts& facts) {
    Entries entries;
    for (const domain::Commitment& row : facts.commitments)
        entries.push_back({row.id.value, row.task, !row.isVoid && domain::stateOf(facts, row) == domain::CommitmentState::open});
    return entries;
}

std::optional<int> numberIn(const CorrectProgress& command) { return command.number; }
std::optional<int> numberIn(const CorrectContact& command) { return command.contactNumber; }
std::optional<int> numberIn(const CorrectDelivery& command) { return command.number; }
template <NamesPromise C>
std::optional<int> numberIn(const C& command) {
    return command.commitment;
}

void setNumber(CorrectProgress& command, int number) { command.number = number; }
void setNumber(CorrectContact& command, int number) { command.contactNumber = number; }
void setNumber(CorrectDelivery& command, int number) { command.number = number; }
template <NamesPromise C>
void setNumber(C& command, int number) {
    command.commitment = number;
}

template <class C>
concept NamesEntry = requires(const C& command, const CaseFacts& facts) { entriesFor(command, facts); };

const Entry* numbered(const Entries& entries, int number) {
    return number < 1 || static_cast<std::size_t>(number) > entries.size() ? nullptr : &entries[static_cast<std::size_t>(number) - 1];
}

// Where no promise is named the only one of the unit's own that is open is meant.
Errors chooseOpenOne(const Viewer& viewer, const CaseFacts& seen, const Entries& entries, std::optional<int>& number) {
    std::vector<std::string> open;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const domain::Task* task = seen.task(entries[i].task);
        if (!entries[i].isOpen || task == nullptr || !viewer.isOwn(task->unit)) continue;
        number = static_cast<int>(i) + 1;
        open.push_back(std::to_string(*number));
    }
    if (open.size() == 1) return {};
    number.reset();
    return {Error("commitment-must-be-named", "commitment", "known")
                .with("case", seen.suggestion.address())
                .with("value", "")
                .with("open", base::joined(open, "、"))};
}

template <NamesEntry C>
Errors countAmongAll(const Viewer& viewer, const CaseFacts& seen, const CaseFacts& all, C& command) {
    const Naming naming = namingOf(command);
    const Entries entries = entriesFor(command, seen);
    std::optional<int> number = numberIn(command);
    Errors errors;
    if (entries.empty()) {
        errors.push_back(Error(naming.noneYet, naming.field, "order").with("case", seen.suggestion.address()));
    } else if (!number) {
        errors = chooseOpenOne(viewer, seen, entries, number);
    } else if (numbered(entries, *number) == nullptr) {
        errors.push_back(Error(naming.unknown, naming.field, "known")
                             .with("case", seen.suggestion.address())
                             .with("value", std::to_string(*number))
                             .with("count", std::to_string(entries.size())));
    }
    if (!errors.empty()) {
        setNumber(command, 0);
        return errors;
    }
    const Entries whole = entriesFor(command, all);
    const std::int64_t meant = numbered(entries, *number)->id;
    const auto place = std::find_if(whole.begin(), whole.end(), [&](const Entry& entry) { return entry.id == meant; });
    setNumber(command, place == whole.end() ? 0 : static_cast<int>(place - whole.begin()) + 1);
    return errors;
}

}  // namespace

bool namesEntry(const Command& command) {
    bool names = false;
    command.visit([&]<class C>(const C&) { names = NamesEntry<C>; });
    return names;
}

std::vector<TaskId> tasksOfNamedEntry(const Command& command, const CaseFacts& whole) {
    std::vector<TaskId> tasks;
    command.visit([&]<class C>(const C& named) {
        if constexpr (NamesEntry<C>) {
            const Entries entries = entriesFor(named, whole);
            const std::optional<int> number = numberIn(named);
            for (const Entry& entry : entries) {
                if (number ? numbered(entries, *number) == &entry : entry.isOpen) tasks.push_back(entry.task);
            }
        }
    });
    return tasks;
}

Errors countAmongAll(const Viewer& viewer, const CaseFacts& whole, Command& command) {
    Errors errors;
    std::optional<Command> counted;
    command.visit([&]<class C>(const C& named) {
        if constexpr (NamesEntry<C>) {
            C changed = named;
            errors = countAmongAll(viewer, domain::asHandled(asSeenBy(viewer, whole)), domain::asHandled(whole), changed);
            counted = changed;
        }
    });
    if (counted) command = *std::move(counted);
    return errors;
}

}  // namespace huying::app
