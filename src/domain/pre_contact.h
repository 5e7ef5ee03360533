// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/enum_codes.h"
#include "domain/ids.h"
#include "domain/vocabulary.h"

// 提出前沟通: a deputy speaks with a unit before handing anything in. Chengdu's rule for it covers raising, taking up and
// answering (《…提出建议、批评和意见前与承办单位加强沟通协调的工作制度》, domain.md §2.1). Counted among no pieces;
// the report says how many there were and what came of them.
namespace huying::domain {

// Raised; taken up by the unit; answered; a paper came of it; nothing came of it, since the matter was settled.
enum class PreContactState { raised, takenUp, answered, ledToPaper, settled };

struct PreContact {
    PreContactId id;
    SessionId session;
    int term = 0;
    int sessionNumber = 0;
    DeputyId deputy;
    UnitId unit;
    std::string matter;
    base::Date raisedOn{};
    std::optional<base::Date> takenUpOn;
    std::string takenUpBy;
    std::optional<base::Date> answeredOn;
    std::string answer;
    SubmissionId submission;  // what came of it: a paper,
    std::string submissionAddress;
    SuggestionId suggestion;  // or a suggestion that was registered at once,
    std::string suggestionAddress;
    std::string settledReason;  // or nothing, and why
};

// By what is recorded: a result first, then the last stage there is.
PreContactState stateOf(const PreContact& contact);
Turn turnOf(PreContactState state);

// Which of the stages is dated before the one that it follows: its field. Empty: they are in order.
std::string_view stageOutOfOrder(const PreContact& contact);

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::PreContactState> {
    static constexpr std::string_view name = "pre_contact_state";
    static constexpr std::array values{
        std::pair{huying::domain::PreContactState::raised, std::string_view("raised")},
        std::pair{huying::domain::PreContactState::takenUp, std::string_view("taken_up")},
        std::pair{huying::domain::PreContactState::answered, std::string_view("answered")},
        std::pair{huying::domain::PreContactState::ledToPaper, std::string_view("led_to_paper")},
        std::pair{huying::domain::PreContactState::settled, std::string_view("settled")},
    };
};
