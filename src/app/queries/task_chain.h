// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/queries/case_view.h"
#include "app/words/words.h"
#include "base/enum_codes.h"

// The road of one unit's task in order: given, received, asked to return, decided, who has it now. The window, `show`
// and its JSON tell it from here.
namespace huying::app {

enum class ChainKind {
    takenOver,  // from the unit whose return was approved
    replaced,   // given by the office in place of another unit
    assigned,
    forwarded,  // by the body in between (units)
    received,
    returnAsked,
    returnApproved,
    returnRefused,
    unitsProposed,
    proposalApproved,
    proposalRefused,
    opinion,
    opinionReturned,  // as saying nothing; dueOn: when it is due again
    replied,
    cancelled,
    passedOn  // to the unit that took over
};

struct ChainStep {
    ChainKind kind = ChainKind::assigned;
    std::optional<base::Date> on;
    std::vector<std::string> units;     // from whom, to whom, suggested or proposed
    std::string reason;
    std::optional<base::Date> dueOn;    // takenOver: the original deadline; returnAsked: the last day, where it was late
};

std::vector<ChainStep> chainOf(const CaseView& view, const domain::Task& task);
// More happened than assignment, receipt and answer.
bool isChainEventful(const std::vector<ChainStep>& chain);
std::string chainStepText(const ChainStep& step, const Words& words);
std::string chainText(const std::vector<ChainStep>& chain, const Words& words);  // steps with → between

}  // namespace huying::app

template <>
struct huying::base::EnumCodes<huying::app::ChainKind> {
    using E = app::ChainKind;
    static constexpr std::string_view name = "chain";
    static constexpr std::array values{
        std::pair{E::takenOver, std::string_view("taken_over")},
        std::pair{E::replaced, std::string_view("replaced")},
        std::pair{E::assigned, std::string_view("assigned")},
        std::pair{E::forwarded, std::string_view("forwarded")},
        std::pair{E::received, std::string_view("received")},
        std::pair{E::returnAsked, std::string_view("return_asked")},
        std::pair{E::returnApproved, std::string_view("return_approved")},
        std::pair{E::returnRefused, std::string_view("return_refused")},
        std::pair{E::unitsProposed, std::string_view("units_proposed")},
        std::pair{E::proposalApproved, std::string_view("proposal_approved")},
        std::pair{E::proposalRefused, std::string_view("proposal_refused")},
        std::pair{E::opinion, std::string_view("opinion")},
        std::pair{E::opinionReturned, std::string_view("opinion_returned")},
        std::pair{E::replied, std::string_view("replied")},
        std::pair{E::cancelled, std::string_view("cancelled")},
        std::pair{E::passedOn, std::string_view("passed_on")},
    };
};
