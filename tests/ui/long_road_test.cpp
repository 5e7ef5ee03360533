// SPDX-License-Identifier: GPL-3.0-or-later
// One piece through everything that can happen to one, in the window: at each step it says what comes next, of whom, until
// when, and why that date. The dates were counted by hand from the Chengdu profile and the calendars of 2023 to 2025.
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "cases/road.h"
#include "dialogs/command_dialog.h"
#include "pages/register/register_page.h"
#include "shell/palette.h"
#include "text/text.h"
#include "widgets/due_explanation.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

class LongRoad {
public:
    WindowOnNewRegister setup{"2025-03-20"};
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();

    LongRoad() {
        setup.registerPieces(1);
        setup.record(
            R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"}]})",
            "2023-03-03");
        REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.tasks.size() == 2; }));
    }

    // By its button, else from the menu behind the buttons; the form is filled and finished with the keyboard.
    void act(const char* command, const QVariantMap& values) {
        INFO(command);
        const std::size_t before = lastEntry();
        press(command);
        auto* dialog = window.findChild<ui::CommandDialog*>();
        REQUIRE(dialog != nullptr);
        dialog->form()->setValues(values);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        const bool isGone = waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; });
        if (!isGone) FAIL("refused: " << dialog->findChild<QLabel*>(u"formErrors"_s)->text().toStdString());
        REQUIRE(waitFor([&] { return lastEntry() > before; }));
    }

    // What the pane says of the next step, and the heading of what F2 opens.
    void checkNext(const QString& step, const QString& due) {
        INFO(step.toStdString());
        REQUIRE(waitFor([&] { return said(u"nextStep"_s).contains(step); }));
        CHECK(said(u"nextStep"_s).contains(due));
        CHECK(whyOf() == due);
    }
    void checkAlso(const QString& text) {
        INFO(said(u"openMatters"_s).toStdString());
        CHECK(said(u"openMatters"_s).contains(text));
    }
    void checkNotAlso(const QString& text) { CHECK_FALSE(said(u"openMatters"_s).contains(text)); }

    QString said(const QString& name) {
        auto* label = pane.findChild<QLabel*>(name);
        if (label == nullptr || label->isHidden()) return {};
        QString text = label->text();
        return text.remove(QRegularExpression(u"<[^>]*>"_s));
    }

    void press(const char* command) {
        REQUIRE(waitFor([&] { return pane.findChild<QPushButton*>(u"moreActions"_s) != nullptr; }));
        if (auto* button = pane.findChild<QPushButton*>(QLatin1String("action_") + QLatin1String(command))) {
            REQUIRE(button->isEnabled());
            button->click();
            return;
        }
        for (QAction* entry : pane.findChild<QPushButton*>(u"moreActions"_s)->menu()->findChildren<QAction*>()) {
            if (entry->text() == ui::actionText(command) && entry->isEnabled()) return entry->trigger();
        }
        FAIL("not offered");
    }

    // Every command of this road is one more line of the history.
    std::size_t lastEntry() const { return pane.historyCount(); }

    // The date that F2 explains; empty where it says that there is none.
    QString whyOf() {
        QTest::keyClick(&pane, Qt::Key_F2);
        auto* why = pane.findChild<ui::DueExplanation*>();
        REQUIRE(why != nullptr);
        const QString heading = why->findChild<QLabel*>()->text();
        QTest::keyClick(why, Qt::Key_Escape);
        REQUIRE(waitFor([&] { return pane.findChild<ui::DueExplanation*>() == nullptr; }));
        return QRegularExpression(u"\\d{4}-\\d{2}-\\d{2}"_s).match(heading).captured();
    }
};

}  // namespace

TEST_CASE("long road: at each step the window says what comes next, of whom, until when and why", "[road]") {
    LongRoad road;
    road.checkNext(u"签收"_s, u"2023-03-10"_s);
    road.checkAlso(u"市住建局　签收"_s);
    road.checkAlso(u"市住建局　报送会办意见　期限 2023-04-03"_s);
    road.checkAlso(u"市交通运输局　答复代表　期限 2023-06-05"_s);

    // Return and reassignment.
    road.act("acknowledge-receipt", {{u"unit"_s, u"市交通运输局"_s}, {u"on"_s, u"2023-03-06"_s}});
    road.checkNext(u"市住建局签收"_s, u"2023-03-10"_s);  // before its opinion
    road.checkAlso(u"市住建局　报送会办意见　期限 2023-04-03"_s);
    road.act("request-return", {{u"unit"_s, u"市住建局"_s}, {u"on"_s, u"2023-03-09"_s}, {u"reason"_s, u"不属本局职责"_s}});
    road.checkNext(u"审批退办"_s, u"2023-03-23"_s);
    road.checkAlso(u"市住建局　报送会办意见　期限 2023-04-03"_s);
    road.act("decide-return",
             {{u"on"_s, u"2023-03-14"_s}, {u"decision"_s, u"approved"_s}, {u"new_unit"_s, u"市公安局"_s}, {u"new_role"_s, u"joint"_s}});
    road.checkNext(u"市公安局签收"_s, u"2023-03-21"_s);
    road.checkNotAlso(u"市住建局"_s);
    road.checkAlso(u"市公安局　报送会办意见　期限 2023-04-14"_s);
    road.act("acknowledge-receipt", {{u"unit"_s, u"市公安局"_s}, {u"on"_s, u"2023-03-15"_s}});
    road.checkNext(u"市公安局报送会办意见"_s, u"2023-04-14"_s);
    road.checkNotAlso(u"市公安局　签收"_s);

    // A late joint opinion stays marked as late.
    road.act("record-joint-opinion", {{u"unit"_s, u"市公安局"_s}, {u"on"_s, u"2023-04-17"_s}, {u"text"_s, u"同意增设"_s}});
    road.checkNext(u"联系代表"_s, u"2023-04-03"_s);
    road.pane.showTab(1);
    REQUIRE(waitFor([&] {
        const auto labels = road.pane.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* one) { return one->text() == u"会办意见：逾期3天"_s; });
    }));

    // The extension moves the date, and both stand in the explanation.
    road.act("record-contact",
             {{u"unit"_s, u"市交通运输局"_s}, {u"on"_s, u"2023-03-20"_s}, {u"phase"_s, u"before"_s}, {u"way"_s, u"visit"_s}});
    road.checkNext(u"答复代表"_s, u"2023-06-05"_s);
    road.act(
        "request-extension",
        {{u"unit"_s, u"市交通运输局"_s}, {u"on"_s, u"2023-05-30"_s}, {u"until"_s, u"2023-09-01"_s}, {u"reason"_s, u"涉及多部门会商"_s}});
    road.checkNext(u"审批延期"_s, u"2023-06-05"_s);
    road.act("decide-extension", {{u"on"_s, u"2023-05-31"_s}, {u"granted"_s, u"yes"_s}, {u"deputy_told_on"_s, u"2023-05-31"_s}});
    road.checkNext(u"答复代表"_s, u"2023-09-01"_s);

    // Reply, delivery, form.
    road.act("record-reply", {{u"unit"_s, u"市交通运输局"_s}, {u"on"_s, u"2023-08-15"_s}, {u"result_class"_s, u"A"_s}});
    road.checkNext(u"送达答复函"_s, {});
    road.act("record-delivery", {{u"on"_s, u"2023-08-16"_s}, {u"way"_s, u"post"_s}});
    road.checkNext(u"返回征询意见表"_s, u"2023-09-06"_s);
    road.act("record-feedback", {{u"on"_s, u"2023-08-29"_s}, {u"result"_s, u"dissatisfied"_s}, {u"comment"_s, u"夜间没有答复"_s}});
    road.checkNext(u"决定是否重新办理"_s, {});

    // The second round has its own clock; what it promises is open beyond its completion.
    road.act("order-rehandling", {{u"on"_s, u"2023-09-04"_s}, {u"reason"_s, u"夜间班次须明确"_s}});
    road.checkNext(u"重新答复"_s, u"2023-10-07"_s);
    road.act("record-reply",
             {{u"on"_s, u"2023-09-26"_s}, {u"result_class"_s, u"B"_s}, {u"commitments"_s, u"新开3条接驳线；2024-06-30；公交处"_s}});
    road.checkNext(u"送达答复函"_s, {});
    road.checkAlso(u"落实承诺：新开3条接驳线　期限 2024-06-30"_s);
    road.act("record-delivery", {{u"on"_s, u"2023-09-27"_s}, {u"way"_s, u"in_person"_s}});
    road.act("record-feedback", {{u"on"_s, u"2023-09-28"_s}, {u"result"_s, u"mostly_satisfied"_s}});
    REQUIRE(waitFor([&] { return road.pane.view()->summary.isCompleted; }));
    CHECK(road.said(u"nextStep"_s).contains(u"办结"_s));
    CHECK(road.whyOf() == u"2024-06-30"_s);  // nothing comes next: what is open is explained
    road.checkAlso(u"落实承诺：新开3条接驳线　期限 2024-06-30"_s);

    // Fulfilled a year later; the deputy is to be answered again, and then nothing is open.
    road.act("record-commitment-progress", {{u"on"_s, u"2024-06-20"_s}, {u"step"_s, u"fulfilled"_s}, {u"text"_s, u"三条线路已开行"_s}});
    REQUIRE(waitFor([&] { return road.said(u"openMatters"_s).contains(u"再次答复代表"_s); }));
    road.act("answer-again", {{u"on"_s, u"2024-06-28"_s}, {u"result_class"_s, u"A"_s}});
    REQUIRE(waitFor([&] { return road.said(u"openMatters"_s).isEmpty(); }));
    CHECK(road.pane.view()->summary.resultClass == domain::ResultClass::A);
    CHECK(road.pane.view()->summary.firstResult == domain::Rating::dissatisfied);
}

TEST_CASE("long road: F2 leaves the keyboard where it was, Ctrl+K does what can be done with the case", "[road]") {
    LongRoad road;
    ui::CaseListView* list = road.window.registerPage()->browser()->list();
    road.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&road.window));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_F2);
    auto* why = road.pane.findChild<ui::DueExplanation*>();
    REQUIRE(why != nullptr);
    QTest::keyClick(why, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return road.pane.findChild<ui::DueExplanation*>() == nullptr; }));
    CHECK(road.window.focusWidget() == list);
    road.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&road.window));

    QTest::keyClick(&road.window, Qt::Key_K, Qt::ControlModifier);
    auto* palette = road.window.findChild<ui::Palette*>();
    REQUIRE(palette != nullptr);
    REQUIRE(waitFor([&] { return palette->isVisible(); }));
    palette->field()->setText(u"申请退办"_s);
    REQUIRE(waitFor([&] { return palette->list()->count() > 0; }));
    QTest::keyClick(palette->field(), Qt::Key_Return);
    ui::CommandDialog* dialog = nullptr;
    REQUIRE(waitFor([&] { return (dialog = road.window.findChild<ui::CommandDialog*>()) != nullptr; }));
    CHECK(dialog->windowTitle().contains(u"退办"_s));
    dialog->close();
}

TEST_CASE("long road: the office gives a unit's task to another one, and corrects what was recorded", "[road]") {
    LongRoad road;
    road.act("reassign-task",
             {{u"unit"_s, u"市住建局"_s}, {u"on"_s, u"2023-03-14"_s}, {u"new_unit"_s, u"市公安局"_s}, {u"reason"_s, u"职责划转"_s}});
    road.checkAlso(u"市公安局　报送会办意见　期限 2023-04-14"_s);
    road.checkNotAlso(u"市住建局"_s);
    road.act("record-contact",
             {{u"unit"_s, u"市交通运输局"_s}, {u"on"_s, u"2023-03-20"_s}, {u"phase"_s, u"before"_s}, {u"way"_s, u"visit"_s}});
    road.act("correct-contact", {{u"contacted_on"_s, u"2023-03-22"_s}, {u"place"_s, u"代表家中"_s}});
    CHECK(road.pane.view()->facts.contacts[0].place == "代表家中");
    road.act("record-joint-opinion", {{u"unit"_s, u"市公安局"_s}, {u"on"_s, u"2023-04-10"_s}, {u"text"_s, u"同意"_s}});
    road.act("correct-joint-opinion", {{u"signatory"_s, u"周×"_s}});
    CHECK(road.pane.view()->facts.jointOpinions[0].signatory == "周×");
    road.act("request-return", {{u"unit"_s, u"市交通运输局"_s}, {u"on"_s, u"2023-03-24"_s}, {u"reason"_s, u"不属本局职责"_s}});
    road.act("correct-return", {{u"asked_on"_s, u"2023-03-23"_s}, {u"document_number"_s, u"成交函〔2023〕9号"_s}});
    CHECK(road.pane.view()->facts.returnRequests[0].documentNumber == "成交函〔2023〕9号");
}

}  // namespace huying::tests
