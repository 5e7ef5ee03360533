// SPDX-License-Identifier: GPL-3.0-or-later
// One change to the ticked pieces through the real window.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "dialogs/assign_dialog.h"
#include "dialogs/batch_dialog.h"
#include "pages/register/register_page.h"
#include "pages/today/today_list.h"
#include "pages/today/today_page.h"
#include "text/text.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

QString zh(const char* text) { return QString::fromUtf8(text); }

ui::BatchDialog* openChange(ui::MainWindow& window) {
    window.activateWindow();  // a dialog that was just closed may still have it
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = window.findChild<ui::BatchDialog*>();
    REQUIRE(dialog != nullptr);
    REQUIRE(waitFor([&] { return !dialog->isPreviewing(); }));
    return dialog;
}

void fill(ui::BatchDialog& dialog, const QVariantMap& values) {
    dialog.form()->setValues(values);
    REQUIRE(waitFor([&] { return !dialog.isPreviewing(); }));
}

}  // namespace

TEST_CASE("batch: the ticked pieces are changed in one step that is undone as one, and lose their ticks", "[batch]") {
    WindowOnNewRegister setup;
    setup.registerPieces(4);  // odd ones 教科文卫体类, even ones 交通邮电类
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 4; }));
    browser.model()->setTicked({0, 1, 2}, true);
    ui::BatchDialog* dialog = openChange(window);
    fill(*dialog, {{QStringLiteral("kind"), QStringLiteral("category")}, {QStringLiteral("category"), zh("交通邮电类")}});
    REQUIRE(dialog->preview().pieces.size() == 3);
    CHECK(dialog->preview().changed() == 2);
    auto* rows = child<QTreeWidget>(dialog, QStringLiteral("batchRows"));
    CHECK(rows->topLevelItem(0)->text(2) == zh("类别：教科文卫体类 → 交通邮电类"));
    CHECK(rows->topLevelItem(1)->text(2) == zh("清单中各栏不变"));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return window.findChild<ui::BatchDialog*>() == nullptr; }));
    CHECK(window.strip()->text().contains(zh("已更改类别：3件")));
    CHECK(browser.model()->ticked().empty());
    REQUIRE(waitFor([&] { return browser.model()->rowAt(0) != nullptr && browser.model()->rowAt(0)->category == "交通邮电类"; }));
    window.undo();
    REQUIRE(waitFor([&] { return browser.model()->rowAt(0) != nullptr && browser.model()->rowAt(0)->category == "教科文卫体类"; }));
    REQUIRE(waitFor([&] { return browser.model()->rowAt(2) != nullptr && browser.model()->rowAt(2)->category == "教科文卫体类"; }));
}

TEST_CASE("batch: what cannot be done stands first with its reason and is left out only when that is ticked", "[batch]") {
    WindowOnNewRegister setup;
    setup.registerPieces(3);
    app::AssignSuggestion assign;
    assign.caseAddress = "18-1-3";
    assign.tasks.push_back({"市教育局", domain::TaskRole::sole, {}, {}});
    setup.prepare({assign}, "2023-03-03");
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 3 && browser.model()->rowAt(2) != nullptr; }));
    browser.model()->setTicked({0, 1, 2}, true);
    ui::BatchDialog* dialog = openChange(window);
    fill(*dialog, {{QStringLiteral("kind"), QStringLiteral("assignment")},
                   {QStringLiteral("on"), QStringLiteral("2023-03-05")},
                   {QStringLiteral("tasks"), QStringList{zh("市住建局")}}});
    REQUIRE(dialog->preview().refused() == 1);
    auto* rows = child<QTreeWidget>(dialog, QStringLiteral("batchRows"));
    CHECK(rows->topLevelItem(0)->text(0) == QStringLiteral("18-1-3"));
    CHECK(child<QLabel>(dialog, QStringLiteral("batchCounts"))->text() == zh("2件可以更改，1件不能"));
    auto* finish = child<QPushButton>(dialog, QStringLiteral("finish"));
    CHECK_FALSE(finish->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    CHECK(window.findChild<ui::BatchDialog*>() == dialog);
    auto* problem = child<QLabel>(dialog, QStringLiteral("batchProblem"));
    CHECK(problem->isVisible());  // why not is said
    CHECK(problem->text() == finish->toolTip());
    rows->setCurrentItem(rows->topLevelItem(0));
    CHECK(child<QLabel>(dialog, QStringLiteral("batchReason"))->text().contains(rows->topLevelItem(0)->text(2)));
    child<QCheckBox>(dialog, QStringLiteral("leaveOut"))->setChecked(true);
    CHECK(finish->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return window.findChild<ui::BatchDialog*>() == nullptr; }));
    CHECK(browser.model()->ticked() == std::vector{domain::SuggestionId(3)});  // what was left out keeps its tick
    REQUIRE(waitFor([&] { return browser.model()->rowAt(1) != nullptr && browser.model()->rowAt(1)->units == "市住建局"; }));
}

TEST_CASE("batch: a due date is the next of its day, what is missing is named, and Ctrl+Enter waits for the preview", "[batch]") {
    WindowOnNewRegister setup;  // on 2023-12-20
    setup.registerPieces(2);
    app::AssignSuggestion assign;
    assign.caseAddress = "18-1-1";
    assign.tasks.push_back({"市教育局", domain::TaskRole::sole, {}, {}});
    setup.prepare({assign}, "2023-09-25");
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2 && browser.model()->rowAt(0) != nullptr; }));
    browser.model()->setTicked({0}, true);
    ui::BatchDialog* dialog = openChange(window);
    fill(*dialog, {{QStringLiteral("kind"), QStringLiteral("due_on")}});
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    CHECK(dialog->form()->errorOf(QStringLiteral("due_on")).contains(zh("新的期限")));
    auto* due = dialog->form()->editor(QStringLiteral("due_on"))->findChild<QLineEdit*>();
    if (due == nullptr) due = qobject_cast<QLineEdit*>(dialog->form()->editor(QStringLiteral("due_on")));
    REQUIRE(due != nullptr);
    due->setText(QStringLiteral("12.28"));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);  // the preview is still to come
    REQUIRE(waitFor([&] { return window.findChild<ui::BatchDialog*>() == nullptr; }));
    REQUIRE(waitFor(
        [&] { return browser.model()->rowAt(0) != nullptr && browser.model()->rowAt(0)->dueOn == base::parseIsoDate("2023-12-28"); }));
}

TEST_CASE("batch: what was typed is a draft, and nothing can be finished before it is said what changes", "[batch]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2; }));
    browser.model()->setTicked({0, 1}, true);
    ui::BatchDialog* dialog = openChange(window);
    fill(*dialog, {{QStringLiteral("kind"), QStringLiteral("registered_on")}});
    CHECK(dialog->preview().pieces.empty());
    CHECK_FALSE(child<QPushButton>(dialog, QStringLiteral("finish"))->isEnabled());
    fill(*dialog, {{QStringLiteral("date"), QStringLiteral("2023-02-27")}});
    CHECK(dialog->preview().changed() == 2);
    dialog->close();
    REQUIRE(waitFor([&] { return window.findChild<ui::BatchDialog*>() == nullptr; }));
    dialog = openChange(window);
    REQUIRE(waitFor([&] { return !dialog->isPreviewing() && dialog->preview().changed() == 2; }));
    dialog->close();
}

TEST_CASE("batch: what was assigned together loses its ticks too", "[batch]") {
    WindowOnNewRegister setup;
    setup.registerPieces(3);
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 3 && browser.model()->rowAt(1) != nullptr; }));
    browser.model()->setTicked({0, 1}, true);
    QTest::keyClick(&window, Qt::Key_J, Qt::ControlModifier);
    auto* dialog = window.findChild<ui::AssignDialog*>();
    REQUIRE(dialog != nullptr);
    dialog->addRow(zh("市教育局"), domain::TaskRole::sole);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return window.findChild<ui::AssignDialog*>() == nullptr; }));
    CHECK(browser.model()->ticked().empty());
}

TEST_CASE("batch: from Today's undelivered replies to their list, all of different units delivered in one step with one undo", "[batch]") {
    WindowOnNewRegister setup("2024-07-20");
    setup.registerPieces(3);
    for (const auto& [address, unit] : {std::pair{"18-1-1", "市住建局"}, std::pair{"18-1-2", "市公安局"}}) {
        const std::string about = std::string(R"(","case":")") + address + R"(",)";
        setup.record(R"({"command":"assign-suggestion)" + about + R"("tasks":[{"unit":")" + unit + R"(","role":"sole"}]})", "2023-03-03");
        setup.record(R"({"command":"record-reply)" + about + R"("unit":")" + unit + R"(","result_class":"A"})", "2023-05-15");
    }
    ui::MainWindow& window = *setup.window;
    window.go(ui::Workplace::today);
    ui::TodayPage& page = *window.todayPage();
    const auto waiting = [&] { return page.today().count(app::Queue::undelivered); };
    REQUIRE(waitFor([&] { return waiting() == 2; }));
    ui::TodayList& list = *page.list();
    QModelIndex group = list.model()->index(0, 0);
    while (group.isValid() && group.data(ui::TodayList::QueueRole).toInt() != static_cast<int>(app::Queue::undelivered))
        group = group.siblingAtRow(group.row() + 1);
    REQUIRE(group.isValid());
    list.setCurrentIndex(group);
    QTest::keyClick(&list, Qt::Key_Return, Qt::ControlModifier);
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return !browser.model()->isLoading() && browser.model()->rowCount() == 2; }));
    browser.model()->setTicked({0, 1}, true);
    ui::BatchDialog* dialog = openChange(window);
    // That is what all of them wait for, so it is chosen; no unit is to be named.
    auto* kind = qobject_cast<QComboBox*>(dialog->form()->editor(QStringLiteral("kind")));
    REQUIRE(kind != nullptr);
    CHECK(kind->currentData().toString() == QStringLiteral("delivery"));
    fill(*dialog, {{QStringLiteral("on"), QStringLiteral("2023-05-14")}});
    CHECK(dialog->preview().refused() == 2);  // before the replies
    fill(*dialog, {{QStringLiteral("on"), QStringLiteral("2023-05-20")}, {QStringLiteral("way"), QStringLiteral("in_person")}});
    REQUIRE(dialog->preview().pieces.size() == 2);
    CHECK(dialog->preview().refused() == 0);
    CHECK(child<QTreeWidget>(dialog, QStringLiteral("batchRows"))->topLevelItem(0)->text(2).startsWith(zh("已送达／应送达：0/1 → 1/1")));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return window.findChild<ui::BatchDialog*>() == nullptr; }));
    CHECK(window.strip()->text().contains(zh("已登记送达：2件")));
    CHECK(waitFor([&] { return browser.model()->rowCount() == 0; }));
    window.undo();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2; }));

    // Years later nobody knows the days.
    browser.model()->setTicked({0, 1}, true);
    dialog = openChange(window);
    fill(*dialog, {{QStringLiteral("undated"), true}});
    CHECK(dialog->form()->editor(QStringLiteral("on"))->isHidden());
    CHECK(dialog->preview().refused() == 0);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return window.findChild<ui::BatchDialog*>() == nullptr; }));
    window.go(ui::Workplace::today);
    CHECK(waitFor([&] { return waiting() == 0; }));
}

}  // namespace huying::tests
