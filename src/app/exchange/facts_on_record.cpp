// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/facts_on_record.h"

#include <algorithm>
#include <utility>

#include "app/exchange/line_text.h"
#include "app/executor/directory_lookup.h"
#include "base/text.h"
#include "domain/follow_up.h"

namespace huying::app {

using base::Error;
using domain::CaseFacts;
using domain::Task;

namespace {

constexpr std::size_t mostQuoted = 60;

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
    FactsOfTask(const CommandRequest& request, const CaseFacts& facts, const Task& task, RegisterReader& reader, Error& other)
        : on_(request.date.on), facts_(facts), task_(task), reader_(reader), other_(other) {}

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
        const auto isOnDay = [&](const domain::ProgressNote& row) { return row.task == task_.id && (!on_ || row.on == on_); };
        // A row of a sheet says neither whether it is a plan nor of which measure it tells: left out, it says nothing against it.
        const bool saysPlan = command.plan || !command.measures.empty();
        const auto isAbout = [&](const domain::ProgressNote& row) {
            return command.measure.empty() ||
                   std::any_of(facts_.notes.begin(), facts_.notes.end(), [&](const domain::ProgressNote& measure) {
                       return measure.id == row.measure && isSame(measure.text, command.measure);
                   });
        };
        const bool isThere = std::any_of(facts_.notes.begin(), facts_.notes.end(), [&](const domain::ProgressNote& row) {
            return isOnDay(row) && isSame(row.text, command.text) && (!saysPlan || row.isPlan == command.plan.value_or(true)) &&
                   isAbout(row) && (!command.done || row.isDone == *command.done);
        });
        const bool hasMeasures = std::all_of(command.measures.begin(), command.measures.end(), [&](const PlannedMeasure& one) {
            return std::any_of(facts_.notes.begin(), facts_.notes.end(), [&](const domain::ProgressNote& row) {
                return isOnDay(row) && row.isMeasure && isSame(row.text, one.text) && row.owner == one.owner && row.dueOn == one.dueOn;
            });
        });
        return isThere && hasMeasures && peopleFit(command, task_) ? OnRecord::same : OnRecord::no;
    }

    OnRecord operator()(const RecordContact& command) const {
        // Two deputies met on one day in one way are two contacts.
        const auto isIt = [&](const domain::Contact& row) {
            return row.task == task_.id && row.on == on_ && row.phase == command.phase && row.way == command.way &&
                   (!row.deputy || isMet(command.deputy, row.deputy)) && isSame(row.place, command.place) &&
                   isSame(row.people, command.people) && isSame(row.deputyOpinion, command.deputyOpinion) &&
                   isSame(row.unitAnswer, command.unitAnswer);
        };
        bool isThere = false;
        for (const domain::Contact& row : facts_.contacts) {
            if (!isIt(row)) continue;
            if (!command.isSigned || command.isSigned == row.isSigned) return OnRecord::same;
            isThere = true;
        }
        return isThere ? otherwise("returned-contact-differs", on_, {}) : OnRecord::no;
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
                             (!command.resultClass || command.resultClass == reply->resultClass) &&
                             (!command.publishByUnit || command.publishByUnit == reply->publishByUnit) &&
                             fits(command.lateReason, reply->lateReason) && fits(command.opinionsAdopted, reply->opinionsAdopted) &&
                             outcomeFits(command.outcome, reply->outcome) && peopleFit(command, task_);
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
            return !row.isVoid && row.task == task_.id && isSame(row.text, command.text) && row.dueOn == command.dueOn &&
                   fits(command.owner, row.owner);
        });
    }

    OnRecord operator()(const RecordCommitmentProgress& command) const {
        const domain::Commitment* promise = command.commitment ? domain::commitmentNumbered(facts_, *command.commitment) : nullptr;
        return any(facts_.commitmentSteps, [&](const domain::CommitmentStep& row) {
            return (promise == nullptr || row.commitment == promise->id) && row.on == on_ &&
                   row.kind == command.step.value_or(domain::CommitmentStepKind::progress) && isSame(row.text, command.text);
        });
    }

    OnRecord operator()(const RecordLookBackAnswer& command) const {
        return any(facts_.lookBackAnswers, [&](const domain::LookBackAnswer& row) {
            const auto isOfTask = [&](const domain::LookBackLine& line) {
                const int promise = line.commitment ? domain::numberOf(facts_, *line.commitment) : 0;
                return line.id == row.line && line.task == task_.id && (!command.commitment || *command.commitment == promise) &&
                       fits(command.round, line.roundName);
            };
            return std::any_of(facts_.lookBackLines.begin(), facts_.lookBackLines.end(), isOfTask) && row.on == on_ &&
                   row.state == command.state && isSame(row.text, command.text) && fits(command.evidence, row.evidence) &&
                   fits(command.person, row.person) && (!command.expectedOn || command.expectedOn == row.expectedOn);
        });
    }

    OnRecord operator()(const AnswerAgain& command) const {
        return any(facts_.secondReplies, [&](const domain::SecondReply& row) {
            return row.task == task_.id && row.on == on_ && fits(command.documentNumber, row.documentNumber) &&
                   isSame(row.text, command.text);
        });
    }

private:
    // One that names nobody is with the lead proposer.
    [[nodiscard]] bool isMet(const DeputyReference& given, domain::DeputyId id) const {
        if (given.isEmpty()) return id == facts_.suggestion.leadDeputy;
        const auto deputy = reader_.deputy(id);
        if (!deputy) return false;
        if (!given.certificate.empty()) return deputy->certificate == given.certificate;
        const DeputyReference parts = given.delegation.empty() ? splitDeputyName(given.name) : given;
        const bool isThere = parts.delegation.empty() || deputy->isOf(parts.delegation) || deputy->wasOf(parts.delegation);
        return deputy->certificate == given.name || (isThere && isSame(deputy->name, parts.name));
    }

    static bool outcomeFits(const domain::Outcome& given, const domain::Outcome& known) {
        return fits(given.measures, known.measures) && fits(given.documents, known.documents) && fits(given.figures, known.figures) &&
               fits(given.evidence, known.evidence);
    }

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
    RegisterReader& reader_;
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

OnRecord onRecord(const CommandRequest& request, const CaseFacts& facts, const Task& task, RegisterReader& reader, Error& other) {
    OnRecord found = OnRecord::no;
    const FactsOfTask compare(request, facts, task, reader, other);
    request.command.visit([&](const auto& command) {
        if constexpr (requires { compare(command); }) found = compare(command);
    });
    return found;
}

bool isComparable(const Command& command) {
    bool is = false;
    command.visit([&](const auto& one) { is = requires(const FactsOfTask& compare) { compare(one); }; });
    return is;
}

std::optional<RecordProgress> peopleAlone(const CommandRequest& request, const CaseFacts& facts, const Task& task, RegisterReader& reader,
                                          const Words& words) {
    if (!request.date.on) return std::nullopt;
    std::optional<RecordProgress> alone;
    request.command.visit([&](auto command) {
        if constexpr (requires {
                          command.handlerPhone;
                          command.handler;
                          command.leader.empty();
                          command.unit.empty();
                      }) {
            if (peopleFit(command, task)) return;
            RecordProgress told;
            told.caseAddress = facts.suggestion.address();
            told.unit = command.unit;
            told.leader = std::exchange(command.leader, {});
            told.handler = std::exchange(command.handler, {});
            told.handlerPhone = std::exchange(command.handlerPhone, {});
            told.text = peopleText({task.leader, task.handler, task.handlerPhone}, {told.leader, told.handler, told.handlerPhone}, words);
            CommandRequest rest = request;
            rest.command = command;
            Error other;
            if (onRecord(rest, facts, task, reader, other) == OnRecord::same) alone = told;
        }
    });
    return alone;
}

std::optional<RecordProgress> measureAlone(const CommandRequest& request, const CaseFacts& facts, const Task& task, RegisterReader& reader,
                                           const Words& words) {
    const auto* given = request.command.as<RecordProgress>();
    Error other;
    if (given == nullptr || given->measure.empty() || onRecord(request, facts, task, reader, other) == OnRecord::same) return std::nullopt;
    RecordProgress rest = *given;
    rest.measure.clear();
    rest.done.reset();
    CommandRequest without = request;
    without.command = rest;
    const bool isKnown = std::any_of(facts.notes.begin(), facts.notes.end(), [&](const domain::ProgressNote& row) {
        return row.task == task.id && row.isMeasure && isSame(row.text, given->measure);
    });
    if (!isKnown || onRecord(without, facts, task, reader, other) != OnRecord::same) return std::nullopt;
    RecordProgress alone = *given;
    alone.text = words.text(given->done.value_or(false) ? "exchange.measure_done" : "exchange.measure_told", {{"measure", given->measure}});
    return alone;
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
                const std::string sent = listed(seen);
                const std::string known = listed(present);
                const char* const code = sent.empty()    ? "returned-people-named"
                                         : known.empty() ? "returned-people-cleared"
                                                         : "returned-people-changed";
                error = Error(code, "handler", "conflict")
                            .with("sent", sent)
                            .with("known", known)
                            .with("given", listed({command.leader, command.handler, command.handlerPhone}));
            }
        }
    });
    return error;
}

std::optional<Error> changedPromise(const CommandRequest& request, const std::string& seen, const CaseFacts& facts) {
    const auto* step = request.command.as<RecordCommitmentProgress>();
    const domain::Commitment* promise =
        step != nullptr && step->commitment ? domain::commitmentNumbered(facts, *step->commitment) : nullptr;
    const auto inOneLine = [](const std::string& text) { return base::replacedAll(base::replacedAll(text, "\r", ""), "\n", ""); };
    if (promise == nullptr || isSame(inOneLine(seen), inOneLine(promise->text))) return std::nullopt;
    return Error("returned-promise-differs", "commitment", "conflict")
        .with("case", facts.suggestion.address())
        .with("sent", base::shortened(seen, mostQuoted))
        .with("known", base::shortened(promise->text, mostQuoted));
}

}  // namespace huying::app
