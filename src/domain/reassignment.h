// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/enum_codes.h"
#include "domain/ids.h"

// What a unit may answer to an assignment besides taking it: that the piece is not its business (退办), or that others
// have to take part (增办); what the office decided, and what was coordinated between units that disagree
// (domain.md §2.5, §4 form 8).
namespace huying::domain {

using base::Date;

enum class Decision { approved, refused };

// Who settles it between units: the government office inside the government system, the deputy office otherwise (SH 17, CQ 20).
enum class Mediator { governmentOffice, deputyOffice };

enum class CoordinationWay { meeting, onSite, telephone, letter };

// A unit asks to be rid of its task. The clock of the lead goes on meanwhile (domain.md §8.4).
struct ReturnRequest {
    ReturnRequestId id;
    TaskId task;
    std::optional<Date> askedOn;
    std::string reason;
    std::optional<UnitId> suggestedUnit;
    std::string signatory;
    std::string documentNumber;
    // The window as it was fixed by the rule in force: counted from the receipt, else from the assignment.
    std::optional<Date> countedFrom;
    std::optional<Date> lastDay;
    DeadlineRuleId rule;
    std::optional<Date> decisionDueOn;  // of the office
    std::optional<Decision> decision;   // none while undecided
    std::optional<Date> decidedOn;
    std::string decidedBy;
    std::string decisionReason;
    std::optional<CoordinationId> coordination;  // what the decision rests on
    std::optional<TaskId> newTask;               // who took over

    // Asked after the window; it is recorded and decided all the same. Never where a date is not known.
    [[nodiscard]] bool isLate() const { return askedOn && lastDay && *askedOn > *lastDay; }
};

// A unit takes its task and proposes that others take part.
struct UnitProposal {
    UnitProposalId id;
    TaskId task;
    std::optional<Date> askedOn;
    std::string reason;
    std::vector<UnitId> units;
    std::optional<Date> decisionDueOn;
    std::optional<Decision> decision;
    std::optional<Date> decidedOn;
    std::string decidedBy;
    std::string decisionReason;
    std::optional<CoordinationId> coordination;
    bool madeLead = false;  // the approval made a lead of the unit that had been the sole one
};

// 协调记录: what units that disagree said, and the ruling.
struct Coordination {
    CoordinationId id;
    std::optional<Date> on;
    Mediator by = Mediator::deputyOffice;
    std::optional<CoordinationWay> way;
    std::vector<UnitId> units;
    std::string people;
    std::string text;
    std::string ruling;  // empty where none was reached
    std::string voidReason = {};
};

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::Decision> {
    static constexpr std::string_view name = "decision";
    static constexpr std::array values{
        std::pair{domain::Decision::approved, std::string_view("approved")},
        std::pair{domain::Decision::refused, std::string_view("refused")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::Mediator> {
    static constexpr std::string_view name = "mediator";
    static constexpr std::array values{
        std::pair{domain::Mediator::governmentOffice, std::string_view("government_office")},
        std::pair{domain::Mediator::deputyOffice, std::string_view("deputy_office")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::CoordinationWay> {
    static constexpr std::string_view name = "coordination_way";
    static constexpr std::array values{
        std::pair{domain::CoordinationWay::meeting, std::string_view("meeting")},
        std::pair{domain::CoordinationWay::onSite, std::string_view("on_site")},
        std::pair{domain::CoordinationWay::telephone, std::string_view("telephone")},
        std::pair{domain::CoordinationWay::letter, std::string_view("letter")},
    };
};
