// SPDX-License-Identifier: GPL-3.0-or-later
// A unit's person in pages that are not My cases: what can be pressed is what the own unit may do, and forms are about the own unit.
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <catch2/catch.hpp>

#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/command_dialog.h"
#include "office_with_accounts.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

// 市交通运输局 had piece 1, which went to 市住建局, and answers a part of piece 2 as 市公安局 does.
class SharedPieces : public OfficeWithAccounts {
public:
    SharedPieces() {
        record(R"({"command":"reassign-task","case":"18-1-1","unit":"市交通运输局","new_unit":"市住建局","reason":"职责划转"})",
               "2023-03-14");
        record(R"({"command":"assign-suggestion","case":"18-1-2","tasks":[{"unit":"市公安局","role":"separate","scope":"执法"},)"
               R"({"unit":"市交通运输局","role":"separate","scope":"线路"}]})",
               "2023-03-03");
        turnOn();
        signIn(u"交通经办"_s, unitPassword);
        window->go(ui::Workplace::suggestions);
        REQUIRE(waitFor([&] { return listed() == 2 && browser().model()->rowAt(1) != nullptr; }));
    }
    ui::CaseBrowser& browser() { return *window->registerPage()->browser(); }
    ui::CasePane& show(int serial) {
        ui::CasePane& pane = *browser().pane();
        for (int row = 0; row < 2; ++row) {
            if (browser().model()->rowAt(row)->serial == serial) browser().showCase(browser().model()->idAt(row));
        }
        REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.suggestion.serial == serial; }));
        return pane;
    }

private:
};

}  // namespace

TEST_CASE("own unit: a piece that went to another unit offers nothing to press, and says why", "[units]") {
    SharedPieces w;
    ui::CasePane& pane = w.show(1);
    auto* reply = pane.findChild<QPushButton*>(u"action_record-reply"_s);
    REQUIRE(reply != nullptr);
    CHECK_FALSE(reply->isEnabled());
    CHECK(reply->toolTip().contains(u"2023-03-14"_s));
    for (const QPushButton* button : pane.findChildren<QPushButton*>()) {
        if (button->objectName().startsWith("action_"_L1)) CHECK_FALSE(button->isEnabled());
    }
}

TEST_CASE("own unit: a form is about the own unit from the beginning, not about the one that is first in the piece", "[units]") {
    SharedPieces w;
    ui::CommandDialog* dialog = startAction(*w.window, w.show(2), u"record-reply"_s);
    const auto* unit = qobject_cast<QComboBox*>(dialog->form()->editor(u"unit"_s));
    REQUIRE(unit != nullptr);
    CHECK(unit->count() == 1);
    CHECK(unit->currentText() == u"市交通运输局"_s);
}

TEST_CASE("own unit: the hand-over meeting is the office's and says so", "[units]") {
    SharedPieces w;
    int seen = 0;
    for (const QAction* action : w.window->registerPage()->topActions()) {
        if (!action->text().startsWith(u"交办会"_s)) continue;
        ++seen;
        CHECK_FALSE(action->isEnabled());
        CHECK(action->toolTip().contains(u"办件"_s));
    }
    CHECK(seen == 1);
}

}  // namespace huying::tests
