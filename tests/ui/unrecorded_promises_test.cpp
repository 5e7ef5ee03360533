// SPDX-License-Identifier: GPL-3.0-or-later
// What a planned reply promises and nobody recorded: found in Today by keys, recorded or said to be nothing in one form, and the
// first button of a completed piece.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include "app/commands/allowed_commands.h"
#include "cases/case_browser.h"
#include "cases/case_pane.h"
#include "dialogs/batch_dialog.h"
#include "dialogs/command_dialog.h"
#include "pages/register/register_page.h"
#include "pages/today/today_list.h"
#include "pages/today/today_page.h"
#include "text/labels.h"
#include "text/text.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

// Two units that answer by themselves, both with a planned class; one promise is on record.
class Waiting {
public:
    WindowOnNewRegister setup{"2024-07-20"};
    ui::MainWindow& window = *setup.window;

    Waiting() {
        setup.registerPieces(1);
        setup.record(
            R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市住建局","role":"separate","scope":"甲"},{"unit":"市公安局","role":"separate","scope":"乙"}]})",
            "2023-03-03");
        setup.record(R"({"command":"record-reply","case":"1","unit":"市住建局","result_class":"B"})", "2023-05-12");
        setup.record(
            R"({"command":"record-reply","case":"1","unit":"市公安局","result_class":"B","commitments":[{"text":"增设过街设施"}]})",
            "2023-05-15");
    }
    ui::CommandDialog* opened() {
        ui::CommandDialog* dialog = nullptr;
        REQUIRE(waitFor([&] { return (dialog = window.findChild<ui::CommandDialog*>()) != nullptr; }));
        return dialog;
    }
    ui::TodayPage& today() { return *window.todayPage(); }
    int waiting() { return today().today().count(app::Queue::commitmentsMissing); }

    // Enter on the line of the queue.
    ui::CommandDialog* enterLine() {
        window.go(ui::Workplace::today);
        REQUIRE(waitFor([&] { return waiting() == 1; }));
        ui::TodayList& list = *today().list();
        const auto lineOf = [&]() -> QModelIndex {
            for (QModelIndex index = list.model()->index(0, 0); index.isValid(); index = list.indexBelow(index)) {
                const bool isOurs = index.data(ui::TodayList::QueueRole).toInt() == static_cast<int>(app::Queue::commitmentsMissing);
                if (isOurs && index.data(ui::TodayList::CaseRole).isValid()) return index;
            }
            return {};
        };
        REQUIRE(lineOf().isValid());
        list.setCurrentIndex(lineOf());
        QTest::keyClick(&list, Qt::Key_Return);
        return opened();
    }
};

QString unitIn(const ui::CommandDialog* dialog) { return qobject_cast<QComboBox*>(dialog->form()->editor(u"unit"_s))->currentText(); }

}  // namespace

TEST_CASE("unrecorded promises: Enter on the line of Today opens the form of the unit that owes them", "[unrecorded-promises]") {
    Waiting o;
    ui::CommandDialog* dialog = o.enterLine();
    CHECK(dialog->windowTitle() == u"登记承诺"_s);
    CHECK(unitIn(dialog) == u"市住建局"_s);  // not the one that replied last
    CHECK((qobject_cast<ui::DateEdit*>(dialog->form()->editor(u"on"_s))->date() == base::parseIsoDate("2023-05-12")));
    dialog->form()->setValues({{u"text"_s, u"新增车位"_s}, {u"due_on"_s, u"2024-12-31"_s}});
    finish(o.window, dialog);
    CHECK(waitFor([&] { return o.waiting() == 0; }));
}

TEST_CASE("unrecorded promises: the same form says why nothing is promised", "[unrecorded-promises]") {
    Waiting o;
    ui::CommandDialog* dialog = o.enterLine();
    auto* tick = qobject_cast<QCheckBox*>(dialog->form()->editor(u"nothing"_s));
    REQUIRE(tick != nullptr);
    CHECK_FALSE(tick->isHidden());
    CHECK(dialog->form()->editor(u"nothing_promised"_s)->isHidden());
    tick->setChecked(true);
    CHECK(dialog->form()->editor(u"text"_s)->isHidden());
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(dialog->form()->errorOf(u"nothing_promised"_s).isEmpty());  // a reason is needed
    dialog->form()->setValues({{u"nothing_promised"_s, u"已列入年度计划"_s}});
    finish(o.window, dialog);
    CHECK(waitFor([&] { return o.waiting() == 0; }));
    CHECK(o.window.strip()->text().contains(u"已写明没有承诺"_s));
    o.window.go(ui::Workplace::suggestions);
    ui::CasePane& pane = *o.window.registerPage()->browser()->pane();
    const auto isSaid = [&] { return pane.view() != nullptr && pane.view()->facts.replies[0].nothingPromised == "已列入年度计划"; };
    REQUIRE(waitFor(isSaid));
    pane.showTab(3);
    QStringList texts;
    const QList<QLabel*> labels = pane.findChildren<QLabel*>();
    for (const QLabel* label : labels) texts.append(label->text());
    CHECK(texts.contains(u"不登记承诺的原因"_s));
    o.window.undo();
    CHECK(waitFor([&] { return pane.view()->facts.replies[0].nothingPromised.empty(); }));
}

TEST_CASE("unrecorded promises: of a completed piece with nothing else open the first button records them", "[unrecorded-promises]") {
    WindowOnNewRegister setup("2024-07-20");
    setup.registerPieces(1);
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03");
    setup.record(R"({"command":"record-reply","case":"1","unit":"市住建局","result_class":"B"})", "2023-05-15");
    setup.record(R"({"command":"record-delivery","case":"1","way":"post"})", "2023-05-16");
    setup.record(R"({"command":"record-feedback","case":"1","result":"satisfied"})", "2023-05-30");
    ui::CasePane& pane = *setup.window->registerPage()->browser()->pane();
    const auto firstButton = [&]() -> QString {
        const QList<QPushButton*> buttons = pane.findChildren<QPushButton*>(QRegularExpression(u"^action_"_s));
        return buttons.isEmpty() ? QString() : buttons.first()->objectName();
    };
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->summary.isCompleted; }));
    CHECK(waitFor([&] { return firstButton() == u"action_record-commitment"_s; }));
    const QString open = child<QLabel>(&pane, u"openMatters"_s)->text();
    INFO(open.toStdString());
    CHECK(open.contains(u"市住建局　登记承诺"_s));
    CHECK(open.contains(u"没有规定期限"_s));
    setup.record(R"({"command":"record-commitment","case":"1","unit":"市住建局","text":"新增车位"})", "2023-05-15");
    CHECK(waitFor([&] { return firstButton() == u"action_record-commitment-progress"_s; }));
}

TEST_CASE("unrecorded promises: what cannot be recorded now is not passed over in silence", "[unrecorded-promises]") {
    Waiting o;
    o.window.go(ui::Workplace::today);
    ui::CasePane& pane = *o.today().pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr; }));
    o.window.strip()->showNotice(u"先前"_s);
    const auto entry = app::whatStandsInTheWay(app::OrderRehandling::name, pane.view()->facts, o.setup.theRegister->today(), {});
    REQUIRE_FALSE(entry.empty());  // nobody has rated it
    pane.startAction(app::OrderRehandling::name);
    REQUIRE(waitFor([&] { return o.window.strip()->text() != u"先前"_s; }));
    CHECK(o.window.strip()->text().contains(ui::sentences(entry)));
    CHECK(o.window.findChild<ui::CommandDialog*>() == nullptr);
}

TEST_CASE("unrecorded promises: from Today to the list of the queue, all of them said to promise nothing in one step",
          "[unrecorded-promises]") {
    WindowOnNewRegister setup("2024-07-20");
    setup.registerPieces(3);
    for (const char* address : {"18-1-1", "18-1-2", "18-1-3"}) {
        const std::string about = std::string(R"(","case":")") + address + R"(",)";
        setup.record(R"({"command":"assign-suggestion)" + about + R"("tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03");
        setup.record(R"({"command":"record-reply)" + about + R"("unit":"市住建局","result_class":"B"})", "2023-05-15");
    }
    ui::MainWindow& window = *setup.window;
    window.go(ui::Workplace::today);
    ui::TodayPage& page = *window.todayPage();
    const auto waiting = [&] { return page.today().count(app::Queue::commitmentsMissing); };
    REQUIRE(waitFor([&] { return waiting() == 3; }));
    ui::TodayList& list = *page.list();
    QModelIndex group = list.model()->index(0, 0);
    while (group.isValid() && group.data(ui::TodayList::QueueRole).toInt() != static_cast<int>(app::Queue::commitmentsMissing))
        group = group.siblingAtRow(group.row() + 1);
    REQUIRE(group.isValid());
    list.setCurrentIndex(group);
    QTest::keyClick(&list, Qt::Key_Return, Qt::ControlModifier);
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return !browser.model()->isLoading() && browser.model()->rowCount() == 3; }));
    browser.model()->setTicked({0, 1, 2}, true);
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    ui::BatchDialog* dialog = nullptr;
    REQUIRE(waitFor([&] { return (dialog = window.findChild<ui::BatchDialog*>()) != nullptr && !dialog->isPreviewing(); }));
    // That is what all of them wait for, so it is chosen; only the reason is left.
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    CHECK(dialog->form()->errorOf(u"nothing_promised"_s).contains(u"不登记承诺的原因"_s));
    dialog->form()->setValues({{u"nothing_promised"_s, u"旧台账没有写明承诺"_s}});
    REQUIRE(waitFor([&] { return !dialog->isPreviewing() && dialog->preview().pieces.size() == 3; }));
    CHECK(dialog->preview().refused() == 0);
    CHECK(child<QTreeWidget>(dialog, u"batchRows"_s)->topLevelItem(0)->text(2) == u"不登记承诺：市住建局"_s);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return window.findChild<ui::BatchDialog*>() == nullptr; }));
    CHECK(window.strip()->text().contains(u"已写明没有承诺：3件"_s));
    CHECK(waitFor([&] { return browser.model()->rowCount() == 0; }));
    window.undo();
    CHECK(waitFor([&] { return browser.model()->rowCount() == 3; }));
    window.go(ui::Workplace::today);
    CHECK(waitFor([&] { return waiting() == 3; }));
}

}  // namespace huying::tests
