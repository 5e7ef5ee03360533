// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/queries/ballot_list.h"
#include "app/queries/case_view.h"
#include "app/queries/inspection_list.h"
#include "app/queries/look_back_list.h"
#include "app/queries/supervision_view.h"
#include "app/queries/today.h"
#include "domain/assessment.h"
#include "other_window.h"
#include "window_support.h"

namespace huying::tests {

// Every form in which something is recorded, by one list: a new form goes into it (tests/architecture/forms_test.cpp compares it with
// the sources). Nothing here asserts, so that a process which is to be killed can use it too; what cannot be opened is thrown.

// Facts of every kind that forms are about, in a register with pieces 1 to 5; it is to be looked at on 2024-07-20.
void fillForEveryForm(WindowOnNewRegister& setup);

// What the forms are about, as the register of fillForEveryForm() has it.
struct FormsAbout {
    explicit FormsAbout(OtherWindow& place);

    OtherWindow& at;
    ui::MainWindow& window;
    ui::Register& theRegister;
    std::map<int, app::CaseView> cases;  // by serial number
    app::SupervisionView supervision;
    std::vector<app::BallotView> ballots;
    std::vector<app::InspectionView> inspections;
    std::vector<app::LookBackRound> rounds;
    std::vector<domain::AssessmentSheet> sheets;
    app::Today day;
};

// Opens one form after the other and takes it away again without closing it. The name is that of the list: the class, where one
// has a form of its own, the file, where forms of entries are made, or the button of the directory. The form of intake comes last and
// stays.
void eachForm(FormsAbout& about, const std::function<void(const std::string& name, QWidget& form)>& visit);

}  // namespace huying::tests
