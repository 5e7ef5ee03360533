// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/executor/batch_preview.h"

#include <algorithm>
#include <unordered_map>

#include "app/ports/read_snapshot.h"
#include "app/ports/storage_failure.h"
#include "app/queries/cases_in_turn.h"
#include "app/queries/directory_lookup.h"
#include "app/queries/list_values.h"
#include "app/sight/scoped_reader.h"
#include "base/text.h"
#include "domain/measures.h"
#include "domain/reply_debts.h"
#include "domain/unrecorded_promises.h"

namespace huying::app {

namespace {

using base::Error;

class Planner {
public:
    Planner(RegisterReader& reader, const BatchEdit& edit) : reader_(reader), edit_(edit), directory_(reader) {
        for (const domain::Unit& unit : directory_.units()) names_[unit.id] = unit.displayName();
        if (edit.unit.empty()) return;
        const auto unit = directory_.unit(edit.unit);
        if (unit) {
            only_ = unit->id;
        } else {
            problem_ = unit.error();
        }
    }

    PieceCommands plan(const domain::CaseFacts& facts) {
        PieceCommands piece;
        piece.id = facts.suggestion.id;
        if (isOfUnit(edit_.kind)) piece.unit = only_;
        if (problem_) {
            piece.errors.push_back(*problem_);
            return piece;
        }
        switch (edit_.kind) {
            case BatchKind::category:
            case BatchKind::formationSource:
            case BatchKind::deputyActivity:
            case BatchKind::registeredOn:
            case BatchKind::submittedOn:
                piece.commands.emplace_back(correction(facts));
                break;
            case BatchKind::assignment:
                piece.commands.emplace_back(assignment(facts));
                break;
            case BatchKind::plan:
                piece.commands.emplace_back(planning(facts));
                break;
            case BatchKind::agreement:
                planAgreements(facts, piece);
                break;
            case BatchKind::asPlanned: {
                AssignSuggestion command = assignment(facts);
                command.tasks.clear();
                command.asPlanned = true;
                piece.commands.emplace_back(std::move(command));
                break;
            }
            case BatchKind::archiving:
                piece.commands.emplace_back(ArchiveSuggestion{facts.suggestion.address(), edit_.by, {}, edit_.text, {}});
                break;
            case BatchKind::publication:
                for (const domain::PublishedPart part : edit_.parts) piece.commands.emplace_back(publication(facts, part));
                break;
            case BatchKind::nothingPromised:
                planNothingPromised(facts, piece);
                break;
            case BatchKind::delivery:
                planDeliveries(facts, piece);
                break;
            case BatchKind::passingOn:
                piece.commands.emplace_back(PassOnAssignment{facts.suggestion.address(), edit_.unit, edit_.via});
                break;
            default:
                planTasks(facts, piece);
                break;
        }
        return piece;
    }

private:
    CorrectSuggestion correction(const domain::CaseFacts& facts) {
        CorrectSuggestion command;
        command.caseAddress = facts.suggestion.address();
        command.expect = reader_.suggestionVersion(facts.suggestion.id);
        if (edit_.kind == BatchKind::category) command.category = {true, edit_.text.empty() ? std::nullopt : std::optional(edit_.text)};
        if (edit_.kind == BatchKind::formationSource) command.formationSource = {true, edit_.source};
        if (edit_.kind == BatchKind::deputyActivity)
            command.activity = {true, edit_.text.empty() ? std::nullopt : std::optional(edit_.text)};
        if (edit_.kind == BatchKind::registeredOn) command.registeredOn = {true, edit_.date};
        if (edit_.kind == BatchKind::submittedOn) command.submittedOn = {true, edit_.date};
        return command;
    }

    AssignSuggestion assignment(const domain::CaseFacts& facts) const {
        AssignSuggestion command;
        command.caseAddress = facts.suggestion.address();
        command.tasks = edit_.tasks;
        command.documentNumber = edit_.text;
        command.assignedBy = edit_.by;
        command.via = edit_.via;
        if (edit_.byRoute) command.byRoute = true;
        return command;
    }

    RecordPublication publication(const domain::CaseFacts& facts, domain::PublishedPart part) const {
        RecordPublication command;
        command.caseAddress = facts.suggestion.address();
        command.what = part;
        command.extent = edit_.extent;
        (edit_.extent == domain::PublicationExtent::none ? command.reasonIfNot : command.where) = edit_.text;
        return command;
    }

    PlanAssignment planning(const domain::CaseFacts& facts) const {
        PlanAssignment command;
        command.caseAddress = facts.suggestion.address();
        command.by = edit_.text;
        for (const TaskOrder& order : edit_.tasks) command.tasks.push_back({order.unit, order.role, order.scope});
        return command;
    }

    // The planned units of the piece that have said nothing yet.
    void planAgreements(const domain::CaseFacts& facts, PieceCommands& piece) {
        const domain::UnitPlan* plan = domain::openPlan(facts, domain::PlanStage::planned);
        for (const domain::PlannedUnit& unit : plan == nullptr ? std::vector<domain::PlannedUnit>() : plan->units) {
            const bool isMeant = !only_ || unit.unit == *only_;
            if (!isMeant || !domain::isToBeAsked(unit) || domain::answerTo(facts, *plan, unit) != nullptr) continue;
            RecordConsultation command;
            command.caseAddress = facts.suggestion.address();
            command.unit = names_[unit.unit];
            command.contact = edit_.text;
            piece.commands.emplace_back(std::move(command));
        }
        if (!piece.commands.empty()) return;
        piece.errors.push_back(
            Error(plan == nullptr ? "no-plan-yet" : "nothing-to-agree", "", "order").with("case", facts.suggestion.address()));
    }

    // Of the answers whose promises are awaited; a reason that was given before stands.
    void planNothingPromised(const domain::CaseFacts& facts, PieceCommands& piece) {
        for (const domain::AnswerWithoutPromises& answer : domain::answersWithoutPromises(facts)) {
            const domain::Task& task = *facts.task(answer.task);
            if (!answer.nothingPromised.empty() || (only_ && task.unit != *only_)) continue;
            const auto say = [&](auto command) {
                command.caseAddress = facts.suggestion.address();
                command.unit = names_[task.unit];
                command.nothingPromised = {true, edit_.text};
                return command;
            };
            if (answer.secondReply) {
                CorrectSecondReply command = say(CorrectSecondReply());
                command.expect = reader_.secondReplyVersion(answer.secondReply);
                piece.commands.emplace_back(std::move(command));
            } else if (const domain::Reply* reply = facts.replyOf(task.id)) {
                CorrectReply command = say(CorrectReply());
                command.round = task.round;
                command.expect = reader_.replyVersion(reply->id);
                piece.commands.emplace_back(std::move(command));
            }
        }
        if (!piece.commands.empty()) return;
        piece.errors.push_back(Error("no-promises-awaited", "nothing_promised", "conflict").with("case", facts.suggestion.address()));
    }

    // Every open delivery of the piece itself, of all rounds, unit by unit; pieces merged with it have their own. Where nothing is open
    // the command says why.
    void planDeliveries(const domain::CaseFacts& facts, PieceCommands& piece) {
        std::vector<std::string> units;
        for (const domain::ReplyDebt& debt : domain::replyDebtsOf(facts)) {
            const std::string& name = names_[debt.unit];
            const bool isMeant = debt.reply && debt.isOpen() && (!only_ || debt.unit == *only_);
            if (isMeant && std::find(units.begin(), units.end(), name) == units.end()) units.push_back(name);
        }
        if (units.empty()) units.push_back(only_ ? names_[*only_] : std::string());
        for (const std::string& unit : units) {
            RecordDelivery command;
            command.caseAddress = facts.suggestion.address();
            command.unit = unit;
            command.way = edit_.way;
            if (edit_.formSent) command.formSent = true;
            piece.commands.emplace_back(std::move(command));
        }
    }

    // Of the present round, cancelled ones left out.
    void planTasks(const domain::CaseFacts& facts, PieceCommands& piece) {
        bool hasTask = false;
        for (const domain::Task& task : facts.tasks) {
            if (task.round != facts.round() || task.cancelledOn || (only_ && task.unit != *only_)) continue;
            hasTask = true;
            addFor(facts, task, piece);
        }
        if (!piece.commands.empty()) return;
        piece.errors.push_back(
            Error(hasTask ? "nothing-in-this-piece" : "not-assigned", "", "order").with("case", facts.suggestion.address()));
    }

    void addFor(const domain::CaseFacts& facts, const domain::Task& task, PieceCommands& piece) {
        const std::string address = facts.suggestion.address();
        const std::string& unit = names_[task.unit];
        const bool isOpen = facts.isOpen(task);
        if (isOfUnit(edit_.kind)) {
            addWorkOf(facts, task, piece);
        } else if (edit_.kind == BatchKind::urging) {
            if (!isOpen) return;
            RecordUrging command;
            command.caseAddress = address;
            command.unit = unit;
            command.level = edit_.level;
            command.documentNumber = edit_.text;
            piece.commands.emplace_back(command);
        } else {
            // The date of a notice went to every unit; a due date moves only where something is still due.
            if (edit_.kind == BatchKind::dueOn && (!isOpen || !facts.deadlineOf(task))) return;
            CorrectAssignment command;
            command.caseAddress = address;
            command.unit = unit;
            command.expect = reader_.taskVersion(task.id);
            if (edit_.kind == BatchKind::dueOn) {
                command.dueOn = {true, edit_.date};
            } else {
                command.assignedOn = {true, edit_.date};
            }
            piece.commands.emplace_back(command);
        }
    }

    // Where one unit is meant it is told why something cannot be done; of many, those that it does not concern are passed over.
    void addWorkOf(const domain::CaseFacts& facts, const domain::Task& task, PieceCommands& piece) {
        const bool isMeant = only_.has_value();
        if (task.role == domain::TaskRole::reference && !isMeant) return;
        const std::string address = facts.suggestion.address();
        const std::string& unit = names_[task.unit];
        if (edit_.kind == BatchKind::receipt) {
            if (facts.receiptOf(task.id) != nullptr && !isMeant) return;
            AcknowledgeReceipt command;
            command.caseAddress = address;
            command.unit = unit;
            command.receiver = edit_.receiver;
            takePeople(command);
            piece.commands.emplace_back(std::move(command));
        } else if (edit_.kind == BatchKind::people) {
            if (!changesPeople(task)) return;
            RecordProgress command;
            command.caseAddress = address;
            command.unit = unit;
            command.text = peopleText();
            takePeople(command);
            piece.commands.emplace_back(std::move(command));
        } else if (edit_.kind == BatchKind::progress) {
            RecordProgress command;
            command.caseAddress = address;
            command.unit = unit;
            command.text = edit_.text;
            if (edit_.isPlan) command.plan = true;
            command.measures = edit_.measures;
            takePeople(command);
            piece.commands.emplace_back(std::move(command));
        } else {
            piece.commands.emplace_back(RequestExtension{address, unit, edit_.text, edit_.until});
        }
    }

    template <class C>
    void takePeople(C& command) const {
        command.leader = edit_.leader;
        command.handler = edit_.handler;
        command.handlerPhone = edit_.handlerPhone;
    }

    [[nodiscard]] bool changesPeople(const domain::Task& task) const {
        const auto differs = [](const std::string& given, const std::string& known) { return !given.empty() && given != known; };
        return differs(edit_.leader, task.leader) || differs(edit_.handler, task.handler) || differs(edit_.handlerPhone, task.handlerPhone);
    }

    // As the sheets of units tell it: the history of the task says who was named when.
    [[nodiscard]] std::string peopleText() const {
        const Words& words = Words::of(Language::chinese);
        std::vector<std::string> said;
        for (const auto& [column, value] :
             {std::pair{"leader", &edit_.leader}, std::pair{"handler", &edit_.handler}, std::pair{"handler_phone", &edit_.handlerPhone}}) {
            if (!value->empty()) said.push_back(words.text(std::string("unit_form_column.") + column) + *value);
        }
        return words.text("unit_form.people", {{"people", base::joined(said, "，")}});
    }

    RegisterReader& reader_;
    const BatchEdit& edit_;
    DirectoryLookup directory_;
    std::unordered_map<domain::UnitId, std::string> names_;
    std::optional<domain::UnitId> only_;
    std::optional<Error> problem_;
};

bool isDerived(const Field& field) {
    return field.code == "state" || field.code == "next_step" || field.code == "turn" || field.code == "turn_unit" ||
           field.code == "planning_stage";
}

std::vector<FieldChange> changesBetween(const CaseRow& before, const CaseRow& after, const Words& words) {
    std::vector<FieldChange> changes;
    for (const Field& field : listFields()) {
        std::string was = listValue(before, field, words).label;
        std::string is = listValue(after, field, words).label;
        if (was != is) changes.push_back({&field, std::move(was), std::move(is)});
    }
    std::stable_partition(changes.begin(), changes.end(), [](const FieldChange& change) { return !isDerived(*change.field); });
    return changes;
}

// What a unit has recorded of its present task, in the order of its work, by the catalogue's key of each.
using TaskValues = std::vector<std::pair<const char*, std::string>>;
constexpr const char* planKey = "unit_form_column.plan";
constexpr const char* progressKey = "unit_form_column.text";

TaskValues taskValues(RegisterReader& reader, domain::SuggestionId id, domain::UnitId unit) {
    const auto facts = reader.caseFacts(id);
    if (!facts) return {};
    const auto task = std::find_if(facts->tasks.begin(), facts->tasks.end(), [&](const domain::Task& one) {
        return one.unit == unit && one.round == facts->round() && !one.cancelledOn;
    });
    if (task == facts->tasks.end()) return {};
    const domain::Receipt* receipt = facts->receiptOf(task->id);
    std::string plan;
    std::string progress;
    for (const domain::ProgressNote& note : facts->notes) {
        if (note.task != task->id || note.isMeasure) continue;
        (note.isPlan ? plan : progress) = base::isoOrEmpty(note.on) + " " + (facts->suggestion.classified ? std::string() : note.text);
    }
    const domain::Extension* asked = facts->pendingExtensionOf(task->id);
    const auto measures = domain::measuresOf(*facts, task->id);
    return {{"unit_form_column.received_on", receipt == nullptr ? std::string() : base::isoOrEmpty(receipt->on)},
            {"unit_form_column.receiver", receipt == nullptr ? std::string() : receipt->receiver},
            {"unit_form_column.leader", task->leader},
            {"unit_form_column.handler", task->handler},
            {"unit_form_column.handler_phone", task->handlerPhone},
            {planKey, plan},
            {"batch_task.measures", measures.empty() ? std::string() : std::to_string(measures.size())},
            {progressKey, progress},
            {"unit_form_column.extension_until", asked == nullptr ? std::string() : base::isoOrEmpty(asked->askedUntil)}};
}

// How many of the lines of all replies of the piece, or of this unit's, have got there.
TaskValues deliveredValue(RegisterReader& reader, domain::SuggestionId id, std::optional<domain::UnitId> unit) {
    const auto facts = reader.caseFacts(id);
    if (!facts) return {};
    int all = 0;
    int done = 0;
    for (const domain::ReplyDebt& debt : domain::replyDebtsOf(*facts)) {
        if (!debt.reply || (unit && debt.unit != *unit)) continue;
        ++all;
        done += debt.isOpen() ? 0 : 1;
    }
    return {{"batch_task.delivered", std::to_string(done) + "/" + std::to_string(all)}};
}

// What is told of a piece beside the fields of the list.
TaskValues valuesOf(RegisterReader& reader, const PieceCommands& piece) {
    if (!piece.commands.empty() && piece.commands.front().as<RecordDelivery>() != nullptr)
        return deliveredValue(reader, piece.id, piece.unit);
    return piece.unit ? taskValues(reader, piece.id, *piece.unit) : TaskValues();
}

// Those of the task that changed, before those of the list; what the list calls the same is said once, as it is of the unit.
void addTaskChanges(const TaskValues& before, const TaskValues& after, const Words& words, PiecePreview& one) {
    std::vector<FieldChange> changes;
    for (std::size_t i = 0; i < before.size() && i < after.size(); ++i) {
        if (before[i].second == after[i].second) continue;
        // Progress and plans are told one after another; none takes the place of the one before.
        const std::string_view what = before[i].first;
        const bool isAddition = what == progressKey || what == planKey;
        changes.push_back({nullptr, isAddition ? std::string() : before[i].second, after[i].second, isAddition, before[i].first});
    }
    std::erase_if(one.changes, [&](const FieldChange& ofList) {
        return std::any_of(changes.begin(), changes.end(),
                           [&](const FieldChange& ofTask) { return ofTask.label(words) == ofList.label(words); });
    });
    one.changes.insert(one.changes.begin(), changes.begin(), changes.end());
}

// All commands of a piece or none of them.
void runPiece(const PieceCommands& piece, const CommandDate& date, const std::string& actor, WriteTransaction& transaction,
              BatchExecution& execution, PiecePreview& preview) {
    if (!preview.errors.empty()) return;
    transaction.beginGroup();
    for (const Command& command : piece.commands) {
        const CommandResult result = execution.run({command, actor, date});
        preview.errors.insert(preview.errors.end(), result.errors.begin(), result.errors.end());
        preview.notices.insert(preview.notices.end(), result.notices.begin(), result.notices.end());
    }
    preview.errors.empty() ? transaction.keepGroup() : transaction.abandonGroup();
}

}  // namespace

std::vector<PieceCommands> planBatch(RegisterReader& reader, const BatchEdit& edit, const std::vector<domain::SuggestionId>& ids) {
    const ReadSnapshot moment(reader);
    Planner planner(reader, edit);
    std::vector<PieceCommands> plan;
    forEachCase(reader, ids, [&](const domain::CaseFacts& facts) { plan.push_back(planner.plan(facts)); });
    return plan;
}

CommandDate dateOf(const BatchEdit& edit) {
    const bool isFact = edit.kind == BatchKind::receipt || edit.kind == BatchKind::urging || edit.kind >= BatchKind::assignment;
    CommandDate date;
    if (isFact) date.on = edit.date;
    return edit.kind == BatchKind::delivery && !edit.date ? CommandDate::undated() : date;
}

int BatchPreview::refused() const {
    return static_cast<int>(std::count_if(pieces.begin(), pieces.end(), [](const PiecePreview& one) { return !one.errors.empty(); }));
}

int BatchPreview::changed() const {
    return static_cast<int>(
        std::count_if(pieces.begin(), pieces.end(), [](const PiecePreview& one) { return one.errors.empty() && !one.changes.empty(); }));
}

BatchPreview previewBatch(RegisterStore& store, const std::vector<PieceCommands>& plan, const CommandDate& date, const std::string& actor,
                          base::Date today, const Words& words) {
    BatchPreview preview;
    try {
        auto transaction = store.beginWrite();
        if (!transaction) {
            preview.failure = transaction.error();
            return preview;
        }
        BatchExecution execution(**transaction, today);
        std::vector<domain::SuggestionId> ids;
        for (const PieceCommands& piece : plan) ids.push_back(piece.id);
        // Commands judge by the whole register; what is told of the pieces is what this person sees.
        ScopedReader seen(execution.reader());
        const std::vector<CaseRow> before = seen.caseRows(ids);
        std::unordered_map<domain::SuggestionId, std::size_t> places;
        std::vector<TaskValues> tasksBefore;
        for (const PieceCommands& piece : plan) tasksBefore.push_back(valuesOf(seen, piece));
        for (const PieceCommands& piece : plan) {
            places.emplace(piece.id, preview.pieces.size());
            PiecePreview& one = preview.pieces.emplace_back();
            one.id = piece.id;
            one.errors = piece.errors;
            runPiece(piece, date, actor, **transaction, execution, one);
        }
        const std::vector<CaseRow> after = seen.caseRows(ids);
        for (std::size_t i = 0; i < before.size() && i < after.size(); ++i) {
            PiecePreview& one = preview.pieces[places.at(before[i].id)];
            one.address = before[i].address;
            one.title = shownTitle(before[i], words);
            if (before[i].id == after[i].id) one.via = after[i].via;
            if (one.errors.empty() && before[i].id == after[i].id) one.changes = changesBetween(before[i], after[i], words);
        }
        for (std::size_t i = 0; i < plan.size(); ++i) {
            PiecePreview& one = preview.pieces[i];
            if (one.errors.empty()) addTaskChanges(tasksBefore[i], valuesOf(seen, plan[i]), words, one);
        }
    } catch (const StorageFailure& failure) {
        preview.failure = failure.error();
    }
    return preview;
}

}  // namespace huying::app
