// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/facts_on_record.h"

#include <algorithm>
#include <utility>

#include "app/exchange/fact_comparison.h"
#include "app/exchange/line_text.h"
#include "app/exchange/value_differences.h"
#include "base/text.h"
#include "domain/follow_up.h"

namespace huying::app {

using base::Error;
using domain::CaseFacts;
using domain::Task;

namespace {

constexpr std::size_t mostQuoted = 60;

std::string listed(const SeenPeople& people) {
    std::vector<std::string> names;
    for (const std::string* one : {&people.leader, &people.handler, &people.handlerPhone}) {
        if (!one->empty()) names.push_back(*one);
    }
    return base::joined(names, "、");
}

}  // namespace

std::optional<RecordProgress> peopleAlone(const CommandRequest& request, const CaseFacts& facts, const Task& task, RegisterReader& reader,
                                          const Words& words, OnRecord standing) {
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
            if (onRecord(rest, {facts, task, reader}).standing == standing) alone = told;
        }
    });
    return alone;
}

std::optional<RecordProgress> measureAlone(const CommandRequest& request, const CaseFacts& facts, const Task& task, RegisterReader& reader,
                                           const Words& words) {
    const auto* given = request.command.as<RecordProgress>();
    const FactsToCompare place{facts, task, reader};
    if (given == nullptr || given->measure.empty() || onRecord(request, place).standing == OnRecord::same) return std::nullopt;
    RecordProgress rest = *given;
    rest.measure.clear();
    rest.done.reset();
    CommandRequest without = request;
    without.command = rest;
    const bool isKnown = std::any_of(facts.notes.begin(), facts.notes.end(), [&](const domain::ProgressNote& row) {
        return row.task == task.id && row.isMeasure && isSameText(row.text, given->measure);
    });
    if (!isKnown || onRecord(without, place).standing != OnRecord::same) return std::nullopt;
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
                return !given.empty() && !isSameText(was, is) && !isSameText(given, is);
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
    if (promise == nullptr || isSameText(inOneLine(seen), inOneLine(promise->text))) return std::nullopt;
    return Error("returned-promise-differs", "commitment", "conflict")
        .with("case", facts.suggestion.address())
        .with("sent", base::shortened(seen, mostQuoted))
        .with("known", base::shortened(promise->text, mostQuoted));
}

}  // namespace huying::app
