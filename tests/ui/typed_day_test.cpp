// SPDX-License-Identifier: GPL-3.0-or-later
// A day that somebody typed is kept as typed, be it the one that the form proposes; one that is only proposed comes afresh.
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_pane.h"
#include "dialogs/case_actions.h"
#include "dialogs/command_dialog.h"
#include "other_window.h"
#include "pages/intake/intake_page.h"
#include "pages/register/register_page.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

ui::CommandDialog* startReceipt(ui::MainWindow& window) {
    const ui::CasePane* pane = window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane->view() != nullptr && !pane->view()->facts.tasks.empty(); }));
    ui::CommandDialog* dialog = window.registerPage()->actions()->start(u"acknowledge-receipt"_s, *pane->view(), std::nullopt);
    REQUIRE(dialog != nullptr);
    return dialog;
}

QString dayIn(const ui::Form& form) { return form.values().value(u"on"_s).toString(); }

void typeDay(const ui::Form& form, const QString& day) {
    auto* field = qobject_cast<QLineEdit*>(form.editor(u"on"_s));
    REQUIRE(field != nullptr);
    field->selectAll();
    QTest::keyClicks(field, day);
}

void closeForm(ui::MainWindow& window, ui::CommandDialog* dialog) {
    dialog->close();
    REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
}

}  // namespace

TEST_CASE("keeping: today that was typed stays that day, and today that was proposed becomes the day of opening", "[keeping]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    setup.record(R"({"command":"assign-suggestion","case":"18-1-1","tasks":[{"unit":"市交通运输局","role":"sole"}]})", "2023-03-03");
    const QString path = setup.theRegister->path();
    {
        OtherWindow first(path, u"张敏"_s);
        ui::IntakePage& intake = *first.window->intakePage();
        first.window->go(ui::Workplace::intake);
        CHECK(dayIn(*intake.form()) == u"2023-12-20"_s);
        typeDay(*intake.form(), u"2023-12-20"_s);
        first.window->go(ui::Workplace::suggestions);
        ui::CommandDialog* receipt = startReceipt(*first.window);
        CHECK(dayIn(*receipt->form()) == u"2023-12-20"_s);
        typeDay(*receipt->form(), u"2023-12-20"_s);
        closeForm(*first.window, receipt);
    }
    {
        OtherWindow second(path, u"张敏"_s, "2023-12-22");
        CHECK(dayIn(*second.window->intakePage()->form()) == u"2023-12-20"_s);
        ui::CommandDialog* receipt = startReceipt(*second.window);
        CHECK(dayIn(*receipt->form()) == u"2023-12-20"_s);
        // Something typed beside it does not make it a proposed day again.
        qobject_cast<QLineEdit*>(receipt->form()->editor(u"handler"_s))->setText(u"王芳"_s);
        closeForm(*second.window, receipt);
        receipt = startReceipt(*second.window);
        CHECK(dayIn(*receipt->form()) == u"2023-12-20"_s);
        CHECK(receipt->form()->values().value(u"handler"_s).toString() == u"王芳"_s);
        // Thrown away: the day is that of the opening, and nobody's.
        auto* line = child<QWidget>(receipt, u"draftLine"_s);
        line->findChild<QPushButton*>()->click();
        CHECK(dayIn(*receipt->form()) == u"2023-12-22"_s);
        qobject_cast<QLineEdit*>(receipt->form()->editor(u"handler"_s))->setText(u"李芳"_s);
        closeForm(*second.window, receipt);
    }
    OtherWindow third(path, u"张敏"_s, "2023-12-25");
    ui::CommandDialog* receipt = startReceipt(*third.window);
    CHECK(receipt->form()->values().value(u"handler"_s).toString() == u"李芳"_s);
    CHECK(dayIn(*receipt->form()) == u"2023-12-25"_s);
    closeForm(*third.window, receipt);
}

}  // namespace huying::tests
