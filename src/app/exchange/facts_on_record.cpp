// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/facts_on_record.h"

#include <algorithm>

#include "base/text.h"
#include "domain/follow_up.h"

namespace huying::app {

using base::Error;
using domain::CaseFacts;
using domain::Task;

namespace {

bool isSame(const std::string& left, const std::string& right) { return base::comparableName(left) == base::comparableName(right); }
// Left out, it says nothing against what is on record.
bool fits(const std::string& given, const std::string& known) { return base::trimmed(given).empty() || isSame(given, known); }

template <class C>
bool peopleFit(const C& command, const Task& task) {
    return fits(command.leader, task.leader) && fits(command.handler, task.handler) && fits(command.handlerPhone, task.handlerPhone);
}

// What a task has of the fact that each kind of command would record.
class FactsOfTask {
public:
    FactsOfTask(const CommandRequest& request, const CaseFacts& facts, const Task& task, Error& other)
        : on_(request.date.on), facts_(facts), task_(task), other_(other) {}

    OnRecord operator()(const AcknowledgeReceipt& command) const {
        const domain::Receipt* receipt = facts_.receiptOf(task_.id);
        if (receipt == nullptr) return OnRecord::no;
        if (receipt->on == on_ && fits(command.receiver, receipt->receiver) && peopleFit(command, task_)) return OnRecord::same;
        return otherwise("returned-receipt-differs", receipt->on, receipt->receiver);
    }

    // A change of people alone has no day of its own; who is on record already is no change.
    OnRecord operator()(const RecordProgress& command) const {
        const bool hasPeople = !(command.leader + command.handler + command.handlerPhone).empty();
        if (!on_ && hasPeople && peopleFit(command, task_)) return OnRecord::same;
        const bool isThere = std::any_of(facts_.notes.begin(), facts_.notes.end(), [&](const domain::ProgressNote& row) {
            return row.task == task_.id && (!on_ || row.on == on_) && row.isPlan == command.plan.value_or(false) &&
                   isSame(row.text, command.text);
        });
        return isThere && peopleFit(command, task_) ? OnRecord::same : OnRecord::no;
    }

    OnRecord operator()(const RecordContact& command) const {
        const bool isThere = std::any_of(facts_.contacts.begin(), facts_.contacts.end(), [&](const domain::Contact& row) {
            return row.task == task_.id && row.on == on_ && row.phase == command.phase && row.way == command.way &&
                   isSame(row.place, command.place) && isSame(row.people, command.people) &&
                   isSame(row.deputyOpinion, command.deputyOpinion) && isSame(row.unitAnswer, command.unitAnswer);
        });
        return isThere ? OnRecord::same : OnRecord::no;
    }

    OnRecord operator()(const RecordJointOpinion& command) const {
        const domain::JointOpinion* opinion = facts_.jointOpinionOf(task_.id);
        if (opinion == nullptr) return OnRecord::no;
        const bool isThere = opinion->on == on_ && isSame(opinion->text, command.text) && fits(command.signatory, opinion->signatory) &&
                             fits(command.documentNumber, opinion->documentNumber);
        return isThere ? OnRecord::same : otherwise("returned-opinion-differs", opinion->on, opinion->documentNumber);
    }

    OnRecord operator()(const RecordReply& command) const {
        const domain::Reply* reply = facts_.replyOf(task_.id);
        if (reply == nullptr) return OnRecord::no;
        const bool isThere = reply->on == on_ && fits(command.documentNumber, reply->documentNumber) && fits(command.text, reply->text) &&
                             fits(command.signatory, reply->signatory) &&
                             (!command.resultClass || command.resultClass == reply->resultClass) && peopleFit(command, task_);
        return isThere ? OnRecord::same : otherwise("returned-reply-differs", reply->on, reply->documentNumber);
    }

    OnRecord operator()(const RequestExtension& command) const {
        return any(facts_.extensions, [&](const domain::Extension& row) {
            return row.task == task_.id && row.askedOn == on_ && row.askedUntil == command.until && isSame(row.reason, command.reason);
        });
    }

    OnRecord operator()(const RequestReturn& command) const {
        return any(facts_.returnRequests, [&](const domain::ReturnRequest& row) {
            return row.task == task_.id && row.askedOn == on_ && isSame(row.reason, command.reason);
        });
    }

    OnRecord operator()(const RecordCommitment& command) const {
        return any(facts_.commitments, [&](const domain::Commitment& row) {
            return !row.isVoid && row.task == task_.id && isSame(row.text, command.text) && row.dueOn == command.dueOn;
        });
    }

    OnRecord operator()(const RecordCommitmentProgress& command) const {
        const domain::Commitment* promise = command.commitment ? domain::commitmentNumbered(facts_, *command.commitment) : nullptr;
        return any(facts_.commitmentSteps, [&](const domain::CommitmentStep& row) {
            return (promise == nullptr || row.commitment == promise->id) && row.on == on_ &&
                   row.kind == command.step.value_or(domain::CommitmentStepKind::progress) && isSame(row.text, command.text);
        });
    }

    OnRecord operator()(const AnswerAgain& command) const {
        return any(facts_.secondReplies, [&](const domain::SecondReply& row) {
            return row.task == task_.id && row.on == on_ && fits(command.documentNumber, row.documentNumber) &&
                   isSame(row.text, command.text);
        });
    }

private:
    template <class Row, class Test>
    static OnRecord any(const std::vector<Row>& rows, Test test) {
        return std::any_of(rows.begin(), rows.end(), test) ? OnRecord::same : OnRecord::no;
    }

    OnRecord otherwise(const char* code, std::optional<base::Date> on, const std::string& what) const {
        other_ = Error(code, "", "conflict")
                     .with("case", facts_.suggestion.address())
                     .with("on", base::isoOrEmpty(on))
                     .with("what", what)
                     .with("given", base::isoOrEmpty(on_));
        return OnRecord::otherwise;
    }

    std::optional<base::Date> on_;
    const CaseFacts& facts_;
    const Task& task_;
    Error& other_;
};

std::string listed(const SeenPeople& people) {
    std::vector<std::string> names;
    for (const std::string* one : {&people.leader, &people.handler, &people.handlerPhone}) {
        if (!one->empty()) names.push_back(*one);
    }
    return base::joined(names, "、");
}

}  // namespace

OnRecord onRecord(const CommandRequest& request, const CaseFacts& facts, const Task& task, Error& other) {
    OnRecord found = OnRecord::no;
    const FactsOfTask compare(request, facts, task, other);
    request.command.visit([&](const auto& command) {
        if constexpr (requires { compare(command); }) found = compare(command);
    });
    return found;
}

std::optional<Error> changedPeople(const CommandRequest& request, const SeenPeople& seen, const Task& task) {
    std::optional<Error> error;
    request.command.visit([&](const auto& command) {
        if constexpr (requires {
                          command.handlerPhone;
                          command.handler;
                          command.leader.empty();
                      }) {
            const SeenPeople present{task.leader, task.handler, task.handlerPhone};
            const auto isTrouble = [](const std::string& given, const std::string& was, const std::string& is) {
                return !given.empty() && !isSame(was, is) && !isSame(given, is);
            };
            if (isTrouble(command.leader, seen.leader, present.leader) || isTrouble(command.handler, seen.handler, present.handler) ||
                isTrouble(command.handlerPhone, seen.handlerPhone, present.handlerPhone)) {
                error = Error("returned-people-changed", "handler", "conflict")
                            .with("sent", listed(seen))
                            .with("known", listed(present))
                            .with("given", listed({command.leader, command.handler, command.handlerPhone}));
            }
        }
    });
    return error;
}

}  // namespace huying::app
