// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/queries/case_list.h"
#include "domain/deputy_activity.h"

// Deputies' activities (代表活动) of a session with who took part and which pieces grew from each, whatever session these are of.
namespace huying::app {

class RegisterReader;

struct ActivityView {
    domain::DeputyActivity activity;
    std::vector<std::string> deputies;  // 王明（武侯代表团）, in their order
    std::vector<CaseRow> pieces;        // by session, kind and number, but for those left out
    // Secret ones and those whose proposer is not to be named: beside who took part their numbers would say who may have proposed
    // them. The lists of pieces do not tell it either (see docs/decisions/0035).
    int leftOut = 0;
    std::int64_t version = 0;

    [[nodiscard]] int pieceCount() const { return static_cast<int>(pieces.size()) + leftOut; }
};

std::vector<ActivityView> viewActivities(RegisterReader& reader, domain::SessionId session);  // by the day they began
std::optional<ActivityView> viewActivity(RegisterReader& reader, domain::DeputyActivityId id);

}  // namespace huying::app
