// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "app/queries/case_view.h"

namespace huying::ui {

class Form;

// How far an extension of the task may go, by which rule and what moved it, a line each; empty where nothing is known of it.
QString furthestDayLines(const app::CaseView& view, const domain::Task& task);

// Says beside the field "until", in the words of the refusal, that the day typed lies beyond that; what the refusal itself said
// there stays until the day changes.
class BeyondFurthest {
public:
    explicit BeyondFurthest(Form* form) : form_(form) {}
    void check(const app::CaseView& view, const domain::Task* task, const std::optional<base::Date>& until);

private:
    Form* form_;
    QString said_;  // last
};

}  // namespace huying::ui
