// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/executor/executor.h"
#include "app/queries/case_list.h"
#include "app/words/words.h"
#include "base/enum_codes.h"

// One change to many pieces (the ticked rows of a list): which commands it takes for each of them, and what these would
// change, found by the same executor and rolled back.
namespace huying::app {

enum class BatchKind {
    category,
    formationSource,
    deputyActivity,  // that the pieces grew from
    registeredOn,
    submittedOn,
    assignedOn,
    dueOn,
    receipt,
    urging,
    nothingPromised,  // why no promise of these replies goes into the ledger; of every unit whose promises are awaited
    assignment,
    plan,          // the same units for all of them
    agreement,     // every planned unit that has not said anything agrees
    passingOn,     // the body between passes them on to their units
    asPlanned,     // assigned to the units of each piece's plan
    archiving,     // put away, all in one box
    publication,   // published in one place on one day, or not for one reason
    people,        // who is in charge in the unit, who handles it, and the telephone
    progress,      // the same words of progress, or the same plan with its measures
    extension,     // asked for until one day for one reason
    delivery       // the replies to everybody who has not got them: of one unit, or of every unit of the piece that has replied
};

// What a handling unit records of its own task; the others are the office's. Signing for and delivering are both.
constexpr bool isOfUnit(BatchKind kind) { return kind == BatchKind::receipt || kind >= BatchKind::people; }
constexpr bool isOfOffice(BatchKind kind) { return !isOfUnit(kind) || kind == BatchKind::receipt || kind == BatchKind::delivery; }

struct BatchEdit {
    BatchKind kind = BatchKind::category;
    std::string text;  // category; activity of deputies; the receiver of receipts; the document number of urgings and assignments; who
                       // planned or spoke; the box; where it is published, or why not; why nothing is promised
    std::optional<domain::FormationSource> source;
    std::optional<base::Date> date;  // the new date; of receipts, urgings and assignments the day of the fact;
                                     // deliveries without one are recorded undated
    std::optional<domain::UrgingLevel> level;  // none: by rule, piece by piece
    std::string
        unit;  // assignedOn, dueOn, receipt, urging, agreement, nothingPromised, delivery: only this unit's task; empty: every open one
    std::vector<TaskOrder> tasks;  // assignment and plan
    std::string by;  // assignments: who gives them out; archiving: who puts them away
    std::string via;  // assignments and passing on: the body between
    std::vector<domain::PublishedPart> parts;  // publication: of each piece, all of them or none
    domain::PublicationExtent extent = domain::PublicationExtent::full;
    bool byRoute = false;  // assignments: what is not named of both follows from the system of each unit
    std::string receiver;  // receipts
    std::string leader;  // receipts, people, progress: what is not given stays as it is
    std::string handler;
    std::string handlerPhone;
    bool isPlan = false;  // progress: it is the handling plan
    std::vector<PlannedMeasure> measures;  // of the plan
    std::optional<base::Date> until;  // extension
    domain::DeliveryWay way = domain::DeliveryWay::post;
    bool formSent = false;  // delivery
};

// What is to be done to one piece.
struct PieceCommands {
    domain::SuggestionId id;
    std::vector<Command> commands;
    base::Errors errors;  // why there is nothing to do
    std::optional<domain::UnitId> unit = {};  // whose task it is about, where it is one unit's alone
};

// In the order of `ids`; pieces that are gone are left out. Corrections carry the version that was read.
std::vector<PieceCommands> planBatch(RegisterReader& reader, const BatchEdit& edit, const std::vector<domain::SuggestionId>& ids);
// Facts happen on the edit's date, corrections today.
CommandDate dateOf(const BatchEdit& edit);

struct FieldChange {
    const Field* field = nullptr;  // of the list
    std::string before;
    std::string after;
    bool isAddition = false;  // `after` comes to what is there, which stays
    std::string what = {};  // without a field: key of the catalogue, of what a unit has recorded of its task

    [[nodiscard]] std::string label(const Words& words) const {
        return field != nullptr ? words.fieldLabel(field->code) : words.text(what);
    }
};

struct PiecePreview {
    domain::SuggestionId id;
    std::string address;
    std::string title;
    std::vector<FieldChange> changes;  // of the unit's task first, then of the list's fields; the derived ones come last
    base::Errors errors;  // every reason; empty: it can be done
    base::Errors notices;
    std::string via;  // the bodies that pass it on once this is done, 、 between
};

struct BatchPreview {
    std::vector<PiecePreview> pieces;
    std::optional<base::Error> failure;

    [[nodiscard]] int refused() const;
    [[nodiscard]] int changed() const;
};

// Judges each piece by itself on top of the good ones before it. Nothing is written.
BatchPreview previewBatch(RegisterStore& store, const std::vector<PieceCommands>& plan, const CommandDate& date, const std::string& actor,
                          base::Date today, const Words& words);

}  // namespace huying::app

template <>
struct huying::base::EnumCodes<huying::app::BatchKind> {
    using E = app::BatchKind;
    static constexpr std::string_view name = "batch_kind";
    static constexpr std::array values{
        std::pair{E::category, std::string_view("category")},
        std::pair{E::formationSource, std::string_view("formation_source")},
        std::pair{E::deputyActivity, std::string_view("deputy_activity")},
        std::pair{E::registeredOn, std::string_view("registered_on")},
        std::pair{E::submittedOn, std::string_view("submitted_on")},
        std::pair{E::assignedOn, std::string_view("assigned_on")},
        std::pair{E::dueOn, std::string_view("due_on")},
        std::pair{E::receipt, std::string_view("receipt")},
        std::pair{E::urging, std::string_view("urging")},
        std::pair{E::assignment, std::string_view("assignment")},
        std::pair{E::plan, std::string_view("plan")},
        std::pair{E::agreement, std::string_view("agreement")},
        std::pair{E::passingOn, std::string_view("passing_on")},
        std::pair{E::asPlanned, std::string_view("as_planned")},
        std::pair{E::archiving, std::string_view("archiving")},
        std::pair{E::publication, std::string_view("publication")},
        std::pair{E::nothingPromised, std::string_view("nothing_promised")},
        std::pair{E::people, std::string_view("people")},
        std::pair{E::progress, std::string_view("progress")},
        std::pair{E::extension, std::string_view("extension")},
        std::pair{E::delivery, std::string_view("delivery")},
    };
};
