// SPDX-License-Identifier: GPL-3.0-or-later
// What was published is recorded through the real window, stands in the case and the list, and is taken back.
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/batch_dialog.h"
#include "dialogs/command_dialog.h"
#include "pages/register/register_page.h"
#include "text/text.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

constexpr int repliesTab = 3;

// Assigned, replied to and reviewed; the deputy has not said anything.
void answerPiece(WindowOnNewRegister& setup) {
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市教育局","role":"sole"}]})", "2023-03-03");
    setup.record(R"({"command":"record-reply","case":"1","unit":"市教育局","result_class":"A","publish_by_unit":"full"})", "2023-05-15");
    setup.record(
        R"({"command":"record-review","case":"1","unit":"市教育局","reviewer":"周×","review_result":"approved","publication":"full"})",
        "2023-05-16");
}

bool isShown(const ui::CasePane& pane, const QString& text) {
    const auto labels = pane.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text().contains(text); });
}

// In the menu of what is done seldom.
QAction* entryCalled(ui::CasePane& pane, const QString& text) {
    for (QAction* entry : child<QPushButton>(&pane, u"moreActions"_s)->menu()->findChildren<QAction*>()) {
        if (entry->text() == text) return entry;
    }
    FAIL("the menu has no " << text.toStdString());
    return nullptr;
}

ui::CommandDialog* chooseInMenu(ui::MainWindow& window, ui::CasePane& pane, const QString& text) {
    QAction* entry = entryCalled(pane, text);
    REQUIRE(entry->isEnabled());
    entry->trigger();
    ui::CommandDialog* dialog = nullptr;
    REQUIRE(waitFor([&] { return (dialog = window.findChild<ui::CommandDialog*>()) != nullptr; }));
    return dialog;
}

}  // namespace

TEST_CASE("publication: who does not agree stands beside the field, then it is recorded, shown and taken back", "[publication]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    answerPiece(setup);
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    ui::CasePane& pane = *browser.pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.replyReviews.size() == 1; }));
    CHECK(pane.view()->facts.publications.empty());

    ui::CommandDialog* dialog = chooseInMenu(window, pane, u"登记公开…"_s);
    CHECK(dialog->form()->values().value(u"what"_s) == u"reply"_s);
    CHECK(dialog->form()->editor(u"reason_if_not"_s)->isHidden());
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return !dialog->form()->errorOf(u"where"_s).isEmpty(); }));
    CHECK(dialog->form()->errorOf(u"extent"_s).contains(u"代表还没有公开意见"_s));
    dialog->form()->setValues({{u"extent"_s, u"none"_s}});
    CHECK(dialog->form()->editor(u"where"_s)->isHidden());
    CHECK_FALSE(dialog->form()->editor(u"reason_if_not"_s)->isHidden());
    dialog->close();
    REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));

    // The deputy's consent is recorded: then the case says that the reply is to be published.
    setup.record(R"({"command":"correct-suggestion","case":"1","publish_by_deputy":"full"})", "2023-12-20");
    REQUIRE(waitFor([&] { return pane.view()->facts.suggestion.publishByDeputy.has_value(); }));
    REQUIRE(waitFor([&] { return isShown(pane, u"公开答复"_s); }));  // among what else is open
    dialog = chooseInMenu(window, pane, u"登记公开…"_s);
    dialog->form()->setValues({{u"extent"_s, u"full"_s}, {u"where"_s, u"成都人大网"_s}, {u"on"_s, u"2023-06-01"_s}});
    finish(window, dialog);
    REQUIRE(waitFor([&] { return pane.view()->facts.publications.size() == 1; }));
    CHECK(window.strip()->text().contains(u"已登记公开"_s));
    pane.showTab(repliesTab);
    REQUIRE(waitFor([&] { return isShown(pane, u"2023-06-01 答复全文公开，成都人大网"_s); }));
    CHECK(isShown(pane, u"答复已公开"_s));
    CHECK(pane.findChild<QLabel*>(u"againstConsents"_s) == nullptr);
    REQUIRE(waitFor([&] { return browser.model()->rowAt(0) != nullptr && browser.model()->rowAt(0)->publicationState.has_value(); }));

    setup.record(R"({"command":"correct-suggestion","case":"1","publish_by_deputy":"no"})", "2023-12-20");
    REQUIRE(waitFor([&] { return pane.findChild<QLabel*>(u"againstConsents"_s) != nullptr; }));
    window.undo();
    REQUIRE(waitFor([&] { return pane.view()->facts.suggestion.publishByDeputy == domain::Publication::full; }));
    CHECK(pane.view()->facts.publications.size() == 1);
}

TEST_CASE("publication: a wrong place is corrected, a wrong entry made void, each with its history", "[publication]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    answerPiece(setup);
    setup.record(R"({"command":"correct-suggestion","case":"1","publish_by_deputy":"full"})", "2023-12-20");
    setup.record(R"({"command":"record-publication","case":"1","what":"reply","extent":"full","where":"网"})", "2023-06-01");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.publications.size() == 1; }));
    ui::CommandDialog* dialog = chooseInMenu(window, pane, u"更正公开…"_s);
    CHECK(dialog->form()->values().value(u"where"_s) == u"网"_s);
    dialog->form()->setValues({{u"where"_s, u"成都人大网"_s}, {u"happened_on"_s, u"2023-06-02"_s}});
    finish(window, dialog);
    REQUIRE(waitFor([&] { return pane.view()->facts.publications.at(0).where == "成都人大网"; }));
    CHECK(pane.view()->facts.publications.at(0).on == base::parseIsoDate("2023-06-02"));

    dialog = chooseInMenu(window, pane, u"更正公开…"_s);
    dialog->form()->setValues({{u"void"_s, true}, {u"reason"_s, u"记错了件"_s}});
    finish(window, dialog);
    REQUIRE(waitFor([&] { return pane.view()->facts.publications.empty(); }));
    pane.showTab(repliesTab);
    REQUIRE(waitFor([&] { return isShown(pane, u"（作废：记错了件）"_s); }));
    window.undo();
    REQUIRE(waitFor([&] { return pane.view()->facts.publications.size() == 1; }));
}

TEST_CASE("publication: several are published at once, and what cannot be is left out", "[publication]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    answerPiece(setup);
    setup.record(R"({"command":"correct-suggestion","case":"1","publish_by_deputy":"full"})", "2023-12-20");
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2; }));
    browser.model()->setTicked({0, 1}, true);
    window.registerPage()->changeSelected();
    auto* dialog = window.findChild<ui::BatchDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(dialog->form()->editor(u"where"_s)->isHidden());
    dialog->form()->setValues({{u"kind"_s, u"publication"_s}, {u"extent"_s, u"title_only"_s}});
    REQUIRE(waitFor([&] { return dialog->form()->editor(u"part"_s)->isHidden(); }));
    dialog->form()->setValues({{u"extent"_s, u"full"_s}, {u"where"_s, u"成都人大网"_s}, {u"on"_s, u"2023-12-01"_s}});
    REQUIRE(waitFor([&] { return !dialog->isPreviewing() && dialog->preview().changed() == 1; }));
    CHECK(dialog->preview().refused() == 1);
    child<QCheckBox>(dialog, u"leaveOut"_s)->setChecked(true);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return window.findChild<ui::BatchDialog*>() == nullptr; }));
    const auto isPublished = [&](int row) {
        return browser.model()->rowAt(row) != nullptr && browser.model()->rowAt(row)->publicationState == domain::PublicationState::both;
    };
    REQUIRE(waitFor([&] { return isPublished(0) != isPublished(1); }));
}

TEST_CASE("publication: of a secret the menu says why not", "[publication]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    setup.record(R"({"command":"correct-suggestion","case":"1","classified":true})", "2023-12-20");
    ui::CasePane& pane = *setup.window->registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.suggestion.classified; }));
    const QAction* entry = entryCalled(pane, u"登记公开…"_s);
    CHECK_FALSE(entry->isEnabled());
    CHECK(entry->toolTip().contains(u"涉密，不能公开"_s));
}

TEST_CASE("publication: where several units answer, the case says what each of them agrees to", "[publication]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    setup.record(
        R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市教育局","role":"separate","scope":"教学"},{"unit":"市住建局","role":"separate","scope":"校舍"}]})",
        "2023-03-03");
    setup.record(R"({"command":"record-reply","case":"1","unit":"市教育局","result_class":"A","publish_by_unit":"full"})", "2023-05-15");
    setup.record(R"({"command":"record-reply","case":"1","unit":"市住建局","result_class":"A"})", "2023-05-16");
    ui::CasePane& pane = *setup.window->registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.replies.size() == 2; }));
    pane.showTab(repliesTab);
    CHECK(isShown(pane, u"单位公开意见　市教育局"_s));
    CHECK(isShown(pane, u"单位公开意见　市住建局"_s));
}

}  // namespace huying::tests
