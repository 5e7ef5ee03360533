// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fact_comparison.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "app/commands/deputy_name.h"
#include "app/exchange/value_differences.h"
#include "app/history/history_text.h"
#include "app/queries/directory_lookup.h"
#include "base/text.h"
#include "domain/follow_up.h"

namespace huying::app {

using base::Error;
using domain::CaseFacts;
using domain::Task;
using Reading = ValueDifferences::Reading;

namespace {

// Two texts of one day that are hardly two entries: one was put right into the other.
bool isAlike(const std::string& left, const std::string& right) {
    constexpr double alike = 0.65;
    const std::string one = base::comparableName(left);
    const std::string other = base::comparableName(right);
    if (one.empty() || other.empty()) return false;
    return base::contains(one, other) || base::contains(other, one) || base::likeness(one, other) >= alike;
}

// What a task has of the fact that each kind of command would record.
class FactsOfTask {
public:
    FactsOfTask(const CommandRequest& request, const FactsToCompare& place)
        : on_(request.date.on), place_(place), facts_(place.facts), task_(place.task) {}

    FactOnRecord operator()(const AcknowledgeReceipt& command) const {
        const domain::Receipt* receipt = facts_.receiptOf(task_.id);
        if (receipt == nullptr) return {};
        ValueDifferences differences("receipt");
        differences.day("on_date", on_, receipt->on).text("receiver", command.receiver, receipt->receiver).people(command, task_);
        return only(std::move(differences), "returned-receipt-differs", receipt->on);
    }

    // A change of people alone has no day of its own; who is on record already is no change.
    FactOnRecord operator()(const RecordProgress& command) const {
        const bool hasPeople = !(command.leader + command.handler + command.handlerPhone).empty();
        if (!on_ && hasPeople && peopleFit(command, task_)) return {OnRecord::same};
        // A row of a sheet says neither whether it is a plan nor of which measure it tells: left out, it says nothing against it.
        const bool saysPlan = command.plan || !command.measures.empty();
        const auto isLike = [&](const domain::ProgressNote& row, const ValueDifferences& differences) {
            if (!on_ || row.isMeasure || differences.has("is_plan")) return false;
            const bool isOfDay = !differences.has("on_date");
            const bool isOfText = !differences.has("text");
            const bool isIt = isOfDay && (isOfText || (saysPlan ? row.isPlan : isAlike(command.text, row.text)));
            return (isIt || (isOfText && cameBefore("progress_note", row.id.value))) &&
                   !isTold<RecordProgress>([&](const RecordProgress& other, const std::optional<base::Date>& on) {
                       return row.on == on && isSameText(row.text, other.text) && row.isPlan == other.plan.value_or(row.isPlan);
                   });
        };
        const auto compare = [&](const domain::ProgressNote& row) { return compared(command, row, saysPlan); };
        return among(facts_.notes, "returned-look-alike", compare, isLike);
    }

    FactOnRecord operator()(const RecordContact& command) const {
        // Two deputies met on one day in one way are two contacts.
        const auto isLike = [&](const domain::Contact& row, const ValueDifferences& differences) {
            if (differences.count() == 1 && differences.has("is_signed")) return true;
            const auto keys = differences.count({"phase", "way", "on_date", "deputy_id"});
            const bool isMoved = keys == 1 && differences.count() == 1 && cameBefore("contact", row.id.value);
            return (keys == 0 || isMoved) && !isTold<RecordContact>([&](const RecordContact& other, const auto& on) {
                       return compared(other, on, row, Reading::whole)->isEmpty();
                   });
        };
        const auto compare = [&](const domain::Contact& row) { return compared(command, on_, row, Reading::given); };
        return among(facts_.contacts, "returned-contact-differs", compare, isLike);
    }

    FactOnRecord operator()(const RecordJointOpinion& command) const {
        const domain::JointOpinion* opinion = facts_.jointOpinionOf(task_.id);
        if (opinion == nullptr) return {};
        ValueDifferences differences("joint_opinion");
        differences.day("on_date", on_, opinion->on)
            .wholeText("text", command.text, opinion->text)
            .text("signatory", command.signatory, opinion->signatory)
            .text("document_number", command.documentNumber, opinion->documentNumber);
        return only(std::move(differences), "returned-opinion-differs", opinion->on);
    }

    // A unit may sign anew after the draft was changed: of another day it is another step.
    FactOnRecord operator()(const RecordCountersign& command) const {
        const auto compare = [&](const domain::Countersign& row) -> std::optional<ValueDifferences> {
            if (row.task != task_.id || row.on != on_ || row.isSigned() != (command.result != domain::CountersignResult::asked))
                return std::nullopt;
            ValueDifferences differences("countersign");
            differences.code("countersign_result", std::optional(command.result), std::optional(row.result))
                .text("remark", command.remark, row.remark)
                .text("signatory", command.signatory, row.signatory);
            return differences;
        };
        return among(facts_.countersigns, "returned-look-alike", compare, ofSameDay);
    }

    FactOnRecord operator()(const RecordReply& command) const {
        const domain::Reply* reply = facts_.replyOf(task_.id);
        if (reply == nullptr) return {};
        ValueDifferences differences("reply");
        differences.day("on_date", on_, reply->on)
            .text("document_number", command.documentNumber, reply->documentNumber)
            .code("result_class", command.resultClass, reply->resultClass)
            .text("signatory", command.signatory, reply->signatory)
            .text("text", command.text, reply->text)
            .code("publish_by_unit", command.publishByUnit, reply->publishByUnit)
            .text("late_reason", command.lateReason, reply->lateReason)
            .text("opinions_adopted", command.opinionsAdopted, reply->opinionsAdopted)
            .text("outcome_measures", command.outcome.measures, reply->outcome.measures)
            .text("outcome_documents", command.outcome.documents, reply->outcome.documents)
            .text("outcome_figures", command.outcome.figures, reply->outcome.figures)
            .text("outcome_evidence", command.outcome.evidence, reply->outcome.evidence)
            .people(command, task_);
        return only(std::move(differences), "returned-reply-differs", reply->on);
    }

    // What the unit's reply still owes can be delivered; what got there got there once.
    FactOnRecord operator()(const RecordDelivery& command) const {
        const domain::Reply* reply = facts_.replyOf(task_.id);
        if (reply == nullptr || command.withMerged.value_or(false)) return {};
        std::optional<ValueDifferences> found;
        std::optional<base::Date> on;
        for (const domain::Delivery& row : facts_.deliveries) {
            const bool isMeant = command.deputy.isEmpty() || isMet(command.deputy, row.deputy);
            if (row.reply != reply->id || !isMeant) continue;
            if (!row.way) return {};
            ValueDifferences differences("delivery");
            differences.dayIfGiven("on_date", on_, row.on)
                .code("way", std::optional(command.way), row.way)
                .flag("form_sent", command.formSent, row.formSent);
            if (found && !found->isEmpty()) continue;
            found = std::move(differences);
            on = row.on;
        }
        return found ? only(std::move(*found), "returned-fact-differs", on) : FactOnRecord();
    }

    FactOnRecord operator()(const RequestExtension& command) const {
        const auto compare = [&](const domain::Extension& row) -> std::optional<ValueDifferences> {
            if (row.task != task_.id || row.askedOn != on_) return std::nullopt;
            ValueDifferences differences("extension");
            differences.day("asked_until", command.until, row.askedUntil).wholeText("reason", command.reason, row.reason);
            return differences;
        };
        return among(facts_.extensions, "returned-fact-differs", compare, ofSameDay);
    }

    FactOnRecord operator()(const RequestReturn& command) const {
        const auto compare = [&](const domain::ReturnRequest& row) -> std::optional<ValueDifferences> {
            if (row.task != task_.id || row.askedOn != on_) return std::nullopt;
            ValueDifferences differences("return_request");
            differences.wholeText("reason", command.reason, row.reason);
            return differences;
        };
        return among(facts_.returnRequests, "returned-fact-differs", compare, ofSameDay);
    }

    // Decided or not: what was asked for is on record.
    FactOnRecord operator()(const ProposeUnits& command) const {
        const auto compare = [&](const domain::UnitProposal& row) -> std::optional<ValueDifferences> {
            if (row.task != task_.id || row.askedOn != on_) return std::nullopt;
            ValueDifferences differences("unit_proposal");
            differences.wholeText("reason", command.reason, row.reason);
            if (!areSame(command.units, row.units)) differences.add("units", namesOf(row.units), base::joined(command.units, "、"));
            return differences;
        };
        return among(facts_.unitProposals, "returned-fact-differs", compare, ofSameDay);
    }

    FactOnRecord operator()(const RecordCommitment& command) const {
        const auto compare = [&](const domain::Commitment& row) -> std::optional<ValueDifferences> {
            if (row.isVoid || row.task != task_.id) return std::nullopt;
            ValueDifferences differences("commitment");
            differences.wholeText("text", command.text, row.text)
                .day("due_on", command.dueOn, row.dueOn)
                .text("owner", command.owner, row.owner);
            return differences;
        };
        const auto isLike = [&](const domain::Commitment& row, const ValueDifferences&) {
            return isAlike(command.text, row.text) && !isTold<RecordCommitment>([&](const RecordCommitment& other, const auto&) {
                       return isSameText(other.text, row.text) && other.dueOn == row.dueOn;
                   });
        };
        return among(facts_.commitments, "returned-look-alike", compare, isLike);
    }

    FactOnRecord operator()(const RecordCommitmentProgress& command) const {
        using Kind = domain::CommitmentStepKind;
        const domain::Commitment* promise = command.commitment ? domain::commitmentNumbered(facts_, *command.commitment) : nullptr;
        if (command.commitment && promise == nullptr) return {};
        const Kind kind = command.step.value_or(Kind::progress);
        const auto compare = [&](const domain::CommitmentStep& row) -> std::optional<ValueDifferences> {
            if (promise != nullptr ? row.commitment != promise->id : !isOfUnit(row.commitment)) return std::nullopt;
            ValueDifferences differences("commitment_step");
            differences.day("on_date", on_, row.on)
                .code("kind", std::optional(kind), std::optional(row.kind))
                .wholeText("text", command.text, row.text)
                .dayIfGiven("due_on", command.dueOn, row.dueOn)
                .text("signatory", command.signatory, row.signatory)
                .dayIfGiven("deputy_told_on", command.deputyToldOn, row.deputyToldOn);
            return differences;
        };
        const auto isLike = [&](const domain::CommitmentStep& row, const ValueDifferences& differences) {
            if (row.kind == Kind::rated || kind == Kind::rated) return false;
            const bool isOfText = !differences.has("text");
            const bool isOfKind = !differences.has("kind");
            const bool isIt = isOfText || (isOfKind && (kind != Kind::progress || isAlike(command.text, row.text)));
            const bool isMoved = differences.count() == 1 && cameBefore("commitment_step", row.id.value);
            return (differences.has("on_date") ? isMoved : isIt) &&
                   !isTold<RecordCommitmentProgress>([&](const RecordCommitmentProgress& other, const auto& on) {
                       return other.commitment == command.commitment && on == row.on && isSameText(other.text, row.text) &&
                              other.step.value_or(Kind::progress) == row.kind;
                   });
        };
        return among(facts_.commitmentSteps, "returned-look-alike", compare, isLike);
    }

    FactOnRecord operator()(const RecordLookBackAnswer& command) const {
        const auto compare = [&](const domain::LookBackAnswer& row) -> std::optional<ValueDifferences> {
            const auto isOfTask = [&](const domain::LookBackLine& line) {
                const int promise = line.commitment ? domain::numberOf(facts_, *line.commitment) : 0;
                return line.id == row.line && line.task == task_.id && (!command.commitment || *command.commitment == promise) &&
                       (base::trimmed(command.round).empty() || isSameText(command.round, line.roundName));
            };
            if (std::none_of(facts_.lookBackLines.begin(), facts_.lookBackLines.end(), isOfTask)) return std::nullopt;
            ValueDifferences differences("look_back_answer");
            differences.day("on_date", on_, row.on)
                .code("answer_state", command.state, std::optional(row.state))
                .wholeText("text", command.text, row.text)
                .text("evidence", command.evidence, row.evidence)
                .dayIfGiven("expected_on", command.expectedOn, row.expectedOn)
                .text("person", command.person, row.person);
            return differences;
        };
        const auto isLike = [&](const domain::LookBackAnswer& row, const ValueDifferences& differences) {
            return !differences.has("on_date") || (differences.count() == 1 && cameBefore("look_back_answer", row.id.value));
        };
        return among(facts_.lookBackAnswers, "returned-look-alike", compare, isLike);
    }

    FactOnRecord operator()(const AnswerAgain& command) const {
        const auto compare = [&](const domain::SecondReply& row) -> std::optional<ValueDifferences> {
            if (row.task != task_.id) return std::nullopt;
            ValueDifferences differences("second_reply");
            differences.day("on_date", on_, row.on)
                .code("result_class", command.resultClass, row.resultClass)
                .text("document_number", command.documentNumber, row.documentNumber)
                .text("signatory", command.signatory, row.signatory)
                .wholeText("text", command.text, row.text)
                .code("way", command.way, row.way);
            return differences;
        };
        const auto isLike = [&](const domain::SecondReply& row, const ValueDifferences& differences) {
            return !differences.has("on_date") || (differences.count() == 1 && cameBefore("second_reply", row.id.value));
        };
        return among(facts_.secondReplies, "returned-look-alike", compare, isLike);
    }

private:
    std::optional<ValueDifferences> compared(const RecordProgress& command, const domain::ProgressNote& row, bool saysPlan) const {
        const bool isOfOtherMeasure = !command.measure.empty() && row.measure && !isAbout(command, row);
        if (row.task != task_.id || isOfOtherMeasure) return std::nullopt;
        ValueDifferences differences("progress_note");
        if (on_) differences.day("on_date", on_, row.on);
        differences.wholeText("text", command.text, row.text);
        if (saysPlan) differences.flag("is_plan", command.plan.value_or(true), row.isPlan);
        if (!isAbout(command, row)) differences.add("measure", {}, command.measure);
        differences.flag("is_done", command.done, row.isDone);
        if (!hasMeasures(command)) differences.add("measure", {}, textOf(command.measures));
        differences.people(command, task_);
        return differences;
    }

    std::optional<ValueDifferences> compared(const RecordContact& command, const std::optional<base::Date>& on, const domain::Contact& row,
                                             Reading reading) const {
        if (row.task != task_.id) return std::nullopt;
        ValueDifferences differences("contact", reading);
        differences.code("phase", std::optional(command.phase), std::optional(row.phase))
            .code("way", std::optional(command.way), std::optional(row.way))
            .day("on_date", on, row.on);
        if (row.deputy && !isMet(command.deputy, row.deputy)) differences.add("deputy_id", nameOf(row.deputy), nameOf(command.deputy));
        differences.text("place", command.place, row.place)
            .text("people", command.people, row.people)
            .text("deputy_opinion", command.deputyOpinion, row.deputyOpinion)
            .text("unit_answer", command.unitAnswer, row.unitAnswer)
            .flag("is_signed", command.isSigned, row.isSigned);
        return differences;
    }

    // Whose number was left out is one of the unit's own, of an earlier round, too.
    [[nodiscard]] bool isOfUnit(domain::CommitmentId id) const {
        return std::any_of(facts_.commitments.begin(), facts_.commitments.end(), [&](const domain::Commitment& row) {
            const Task* task = row.id == id ? facts_.task(row.task) : nullptr;
            return task != nullptr && task->unit == task_.unit;
        });
    }

    [[nodiscard]] bool isAbout(const RecordProgress& command, const domain::ProgressNote& row) const {
        return command.measure.empty() || std::any_of(facts_.notes.begin(), facts_.notes.end(), [&](const domain::ProgressNote& measure) {
                   return measure.id == row.measure && isSameText(measure.text, command.measure);
               });
    }
    [[nodiscard]] bool hasMeasures(const RecordProgress& command) const {
        return std::all_of(command.measures.begin(), command.measures.end(), [&](const PlannedMeasure& one) {
            return std::any_of(facts_.notes.begin(), facts_.notes.end(), [&](const domain::ProgressNote& row) {
                return row.task == task_.id && (!on_ || row.on == on_) && row.isMeasure && isSameText(row.text, one.text) &&
                       row.owner == one.owner && row.dueOn == one.dueOn;
            });
        });
    }
    static std::string textOf(const std::vector<PlannedMeasure>& measures) {
        std::vector<std::string> texts;
        for (const PlannedMeasure& one : measures) texts.push_back(one.text);
        return base::joined(texts, "；");
    }

    // One that names nobody is with the lead proposer.
    [[nodiscard]] bool isMet(const DeputyReference& given, domain::DeputyId id) const {
        if (given.isEmpty()) return id == facts_.suggestion.leadDeputy;
        const auto deputy = place_.reader.deputy(id);
        if (!deputy) return false;
        if (!given.certificate.empty()) return deputy->certificate == given.certificate;
        const DeputyReference parts = given.delegation.empty() ? splitDeputyName(given.name) : given;
        const bool isThere = parts.delegation.empty() || deputy->isOf(parts.delegation) || deputy->wasOf(parts.delegation);
        return deputy->certificate == given.name || (isThere && isSameText(deputy->name, parts.name));
    }
    [[nodiscard]] std::string nameOf(domain::DeputyId id) const {
        const auto deputy = id ? place_.reader.deputy(id) : std::nullopt;
        return deputy ? deputy->described() : std::string();
    }
    [[nodiscard]] std::string nameOf(const DeputyReference& given) const {
        if (given.isEmpty()) return nameOf(facts_.suggestion.leadDeputy);
        return given.name.empty() ? given.certificate : given.name;
    }

    [[nodiscard]] bool areSame(const std::vector<std::string>& given, const std::vector<domain::UnitId>& known) const {
        DirectoryLookup directory(place_.reader);
        std::set<domain::UnitId> named;
        for (const std::string& one : given) {
            const auto unit = directory.unit(one);
            if (!unit) return false;
            named.insert(unit->id);
        }
        return named == std::set<domain::UnitId>(known.begin(), known.end());
    }
    [[nodiscard]] std::string namesOf(const std::vector<domain::UnitId>& units) const {
        DirectoryLookup directory(place_.reader);
        std::vector<std::string> names;
        for (const domain::Unit& unit : directory.units()) {
            if (std::find(units.begin(), units.end(), unit.id) != units.end()) names.push_back(unit.displayName());
        }
        return base::joined(names, "、");
    }

    [[nodiscard]] bool cameBefore(std::string_view table, std::int64_t row) const {
        return place_.cameBefore && place_.cameBefore(table, row);
    }

    // Another line of the file tells this row.
    template <class C, class Says>
    [[nodiscard]] bool isTold(Says says) const {
        return std::any_of(place_.beside.begin(), place_.beside.end(), [&](const CommandRequest* one) {
            const C* command = one->command.as<C>();
            return command != nullptr && says(*command, one->date.on);
        });
    }

    // Only rows of that day are compared.
    static constexpr auto ofSameDay = [](const auto&, const ValueDifferences&) { return true; };

    // Of what there can be several: the very same, else the one that is most like it.
    template <class Row, class Compare, class IsLike>
    FactOnRecord among(const std::vector<Row>& rows, const char* code, Compare compare, IsLike isLike) const {
        std::optional<ValueDifferences> nearest;
        std::optional<base::Date> on;
        for (const Row& row : rows) {
            std::optional<ValueDifferences> differences = compare(row);
            if (!differences) continue;
            if (differences->isEmpty()) return {OnRecord::same};
            if ((nearest && nearest->count() <= differences->count()) || !isLike(row, *differences)) continue;
            nearest = std::move(differences);
            on = dayOf(row);
        }
        return nearest ? only(std::move(*nearest), code, on) : FactOnRecord();
    }
    template <class Row>
    static std::optional<base::Date> dayOf(const Row& row) {
        if constexpr (requires { row.askedOn; }) {
            return row.askedOn;
        } else {
            return row.on;
        }
    }

    FactOnRecord only(ValueDifferences differences, const char* code, const std::optional<base::Date>& on) const {
        if (differences.isEmpty()) return {OnRecord::same};
        return {OnRecord::otherwise, Error(code, "", "conflict").with("case", facts_.suggestion.address()).with("on", base::isoOrEmpty(on)),
                differences.taken()};
    }

    std::optional<base::Date> on_;
    const FactsToCompare& place_;
    const CaseFacts& facts_;
    const Task& task_;
};

}  // namespace

FactOnRecord onRecord(const CommandRequest& request, const FactsToCompare& place) {
    FactOnRecord found;
    const FactsOfTask compare(request, place);
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

std::string differencesText(const std::vector<ChangedValue>& differences, const Words& words) {
    constexpr std::size_t mostQuoted = 60;
    const auto shown = [&](const ChangedValue& value, const std::string& text) {
        if (text.empty()) return words.text("history.empty");
        return base::shortened(base::replacedAll(codeInWords(value.table, value.column, text, words), "\n", " "), mostQuoted);
    };
    std::vector<std::string> parts;
    for (const ChangedValue& one : differences) {
        const std::string key = "column." + one.column;
        parts.push_back(words.text("exchange.differing_value", {{"what", words.has(key) ? words.text(key) : words.fieldLabel(one.column)},
                                                                {"known", shown(one, one.before)},
                                                                {"given", shown(one, one.now)}}));
    }
    return base::joined(parts, words.text("exchange.between_changes"));
}

base::Error FactOnRecord::said(const Words& words) const {
    const std::string table = differences.empty() ? std::string() : differences.front().table;
    const CorrectableKind* kind = kindOfTable(table);
    return Error(error)
        .with("what", words.text("table." + table))
        .with("correction", kind == nullptr ? std::string() : words.text("command." + std::string(kind->correction)))
        .with("values", differencesText(differences, words));
}

}  // namespace huying::app
