// SPDX-License-Identifier: GPL-3.0-or-later
// A finished piece is put away and taken out again through the real window; several go into one box.
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_pane.h"
#include "dialogs/batch_dialog.h"
#include "pages/register/register_page.h"
#include "text/text.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

// Assigned, replied to and rated, which completes it.
void completePiece(WindowOnNewRegister& setup, const std::string& serial) {
    const std::string piece = R"(,"case":")" + serial + "\"";
    setup.record(R"({"command":"assign-suggestion")" + piece + R"(,"tasks":[{"unit":"市教育局","role":"sole"}]})", "2023-03-03");
    setup.record(R"({"command":"record-reply")" + piece + R"(,"unit":"市教育局","result_class":"A"})", "2023-05-15");
    setup.record(R"({"command":"record-delivery")" + piece + R"(,"way":"post"})", "2023-05-16");
    setup.record(R"({"command":"record-feedback")" + piece + R"(,"result":"satisfied"})", "2023-06-01");
}

QString shownTexts(ui::CasePane& pane) {
    QStringList texts;
    for (const QLabel* label : pane.findChildren<QLabel*>()) texts.append(label->text());
    return texts.join(u'\n');
}

}  // namespace

TEST_CASE("archive: a completed piece is put away by keys, says where it lies and offers only to be taken out", "[archive]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    completePiece(setup, "1");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->summary.isCompleted; }));
    ui::CommandDialog* dialog = pressAction(window, pane, u"archive-suggestion"_s);
    dialog->form()->setValues({{u"on"_s, u"2023-12-01"_s}, {u"archive_number"_s, u"甲-1"_s}, {u"box_number"_s, u"7"_s}});
    finish(window, dialog);
    REQUIRE(waitFor([&] { return pane.view()->facts.archiving() != nullptr; }));
    CHECK(window.strip()->text().contains(u"已归档"_s));
    REQUIRE(waitFor([&] { return child<QLabel>(&pane, u"nextStep"_s)->text().contains(u"归档，档号甲-1，7号盒"_s); }));
    pane.showTab(0);
    CHECK(shownTexts(pane).contains(u"2023-12-01 "_s));
    REQUIRE(waitFor([&] { return pane.findChild<QPushButton*>(u"action_record-contact"_s) == nullptr; }));
    ui::CommandDialog* out = pressAction(window, pane, u"unarchive-suggestion"_s);
    QTest::keyClick(out, Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(out->form()->errorOf(u"reason"_s).isEmpty());
    out->form()->setValues({{u"on"_s, u"2023-12-05"_s}, {u"reason"_s, u"补装代表来信"_s}});
    finish(window, out);
    REQUIRE(waitFor([&] { return pane.view()->facts.archiving() == nullptr; }));
    CHECK(pane.view()->facts.archivings.front().takenOutReason == "补装代表来信");
    window.undo();
    REQUIRE(waitFor([&] { return pane.view()->facts.archiving() != nullptr; }));
}

TEST_CASE(
    "archive: of a completed piece the first button is the delivery that is missing, then what was agreed to be published, then the "
    "archive",
    "[archive]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市教育局","role":"sole"}]})", "2023-03-03");
    setup.record(R"({"command":"record-reply","case":"1","unit":"市教育局","result_class":"A","publish_by_unit":"full"})", "2023-05-15");
    setup.record(R"({"command":"record-feedback","case":"1","result":"satisfied"})", "2023-06-01");
    ui::CasePane& pane = *setup.window->registerPage()->browser()->pane();
    const auto isFirst = [&](const QString& command) {
        const QList<QPushButton*> buttons = pane.findChildren<QPushButton*>(QRegularExpression(u"^action_"_s));
        return !buttons.isEmpty() && buttons.first()->objectName() == u"action_"_s + command &&
               buttons.first()->property("kind") == u"primary"_s;
    };
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->summary.isCompleted; }));
    CHECK(waitFor([&] { return isFirst(u"record-delivery"_s); }));
    setup.record(R"({"command":"record-delivery","case":"1","way":"post"})", "2023-06-02");
    CHECK(waitFor([&] { return isFirst(u"archive-suggestion"_s); }));
    setup.record(
        R"({"command":"record-review","case":"1","unit":"市教育局","reviewer":"周×","review_result":"approved","publication":"full"})",
        "2023-06-03");
    setup.record(R"({"command":"correct-suggestion","case":"1","publish_by_deputy":"full"})", "2023-06-03");
    CHECK(waitFor([&] { return isFirst(u"record-publication"_s); }));
    setup.record(R"({"command":"record-publication","case":"1","what":"reply","extent":"full","where":"市人大网站"})", "2023-06-05");
    CHECK(waitFor([&] { return isFirst(u"archive-suggestion"_s); }));
}

TEST_CASE("archive: several go into one box, and the list tells it", "[archive]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    completePiece(setup, "1");
    completePiece(setup, "2");
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2; }));
    browser.model()->setTicked({0, 1}, true);
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = window.findChild<ui::BatchDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(dialog->form()->editor(u"box"_s)->isHidden());
    dialog->form()->setValues({{u"kind"_s, u"archiving"_s}, {u"box"_s, u"7"_s}, {u"by"_s, u"档案室"_s}});
    REQUIRE(waitFor([&] { return !dialog->isPreviewing() && dialog->preview().changed() == 2; }));
    CHECK_FALSE(dialog->form()->editor(u"box"_s)->isHidden());
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return window.findChild<ui::BatchDialog*>() == nullptr; }));
    REQUIRE(waitFor([&] { return browser.model()->rowAt(1) != nullptr && browser.model()->rowAt(1)->boxNumber == "7"; }));
    CHECK(browser.model()->rowAt(0)->archivedOn == base::parseIsoDate("2023-12-20"));
}

}  // namespace huying::tests
