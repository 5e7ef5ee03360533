// SPDX-License-Identifier: GPL-3.0-or-later
// Priority supervision through the real window.
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_pane.h"
#include "dialogs/command_dialog.h"
#include "pages/register/register_page.h"
#include "pages/supervision/supervision_page.h"
#include "text/text.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

QString zh(const char* text) { return QString::fromUtf8(text); }

ui::CommandDialog* openDialog(ui::MainWindow& window) {
    auto* dialog = window.findChild<ui::CommandDialog*>();
    REQUIRE(dialog != nullptr);
    return dialog;
}

void finish(ui::MainWindow& window, const QVariantMap& values) {
    ui::CommandDialog* dialog = openDialog(window);
    dialog->form()->setValues(values);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    const bool isGone = waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; });
    if (!isGone) FAIL("refused: " << dialog->findChild<QLabel*>(QStringLiteral("formErrors"))->text().toStdString());
}

QVariantMap topic(const char* name, const char* committee, const char* cases) {
    return {{QStringLiteral("name"), zh(name)},
            {QStringLiteral("leaders"), zh("霍某、岑某")},
            {QStringLiteral("committee"), zh(committee)},
            {QStringLiteral("units"), QStringList{zh("市经信局")}},
            {QStringLiteral("on"), QStringLiteral("2023-03-21")},
            {QStringLiteral("cases"), zh(cases)}};
}

}  // namespace

TEST_CASE("window: topics are made, supervised and filtered with the keyboard", "[supervision]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    setup.registerPieces(4);
    QTest::keyClick(&window, Qt::Key_5, Qt::ControlModifier);
    REQUIRE(window.workplace() == ui::Workplace::supervision);
    ui::SupervisionPage& page = *window.supervisionPage();
    CHECK(page.pieceCount() == 0);

    QTest::keyClick(&page, Qt::Key_T, Qt::ControlModifier);
    // What is refused stays in the form with its reason.
    ui::CommandDialog* dialog = openDialog(window);
    dialog->form()->setValues(topic("供电事业发展", "财经萎", "1、2"));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return dialog->form()->errorOf(QStringLiteral("committee")).contains(zh("财经委")); }));
    CHECK(page.view().topics.empty());
    finish(window, topic("供电事业发展", "财经委", "1、2"));
    REQUIRE(waitFor([&] { return page.pieceCount() == 2; }));
    CHECK(window.strip()->text().contains(zh("供电事业发展")));
    page.createTopic();
    finish(window, topic("法治化营商环境", "法制委", "3"));
    REQUIRE(waitFor([&] { return page.view().topics.size() == 2; }));

    // An activity of the first topic.
    page.chooseLine(0);
    QTest::keyClick(&page, Qt::Key_R, Qt::ControlModifier);
    finish(window, {{QStringLiteral("on"), QStringLiteral("5.17")},
                    {QStringLiteral("activity_kind"), QStringLiteral("inspection")},
                    {QStringLiteral("place"), zh("在建变电站")},
                    {QStringLiteral("next_on"), QStringLiteral("2024-01-10")}});
    REQUIRE(waitFor([&] { return page.view().topics[0].activities.size() == 1; }));
    CHECK(page.view().topics[0].activities[0].place == "在建变电站");

    // The committee's own topics. Enter goes from the activities back to the pieces.
    auto* list = child<QTableView>(&window, QStringLiteral("topicList"));
    Q_EMIT list->activated(list->currentIndex());
    CHECK(list->model()->rowCount() == 2);
    page.filterByCommittee(zh("法制委"));
    CHECK(list->model()->rowCount() == 1);
    CHECK(list->model()->index(0, 0).data().toString() == zh("法治化营商环境"));
    page.filterByCommittee(QString());

    // A topic with open pieces cannot be closed; the button says why.
    page.chooseLine(0);
    auto* close = child<QPushButton>(&page, QStringLiteral("action_close-topic"));
    CHECK_FALSE(close->isEnabled());
    CHECK_FALSE(close->toolTip().isEmpty());

    // Enter on a piece opens it in the register, where its facts tell the topic.
    auto* pieces = child<QTableView>(&page, QStringLiteral("topicPieces"));
    pieces->setFocus();
    Q_EMIT pieces->activated(pieces->currentIndex());
    REQUIRE(window.workplace() == ui::Workplace::suggestions);
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.suggestion.serial == 1; }));
    CHECK(pane.view()->facts.priority()->topicName == "供电事业发展");
    bool isTold = false;
    for (const QLabel* label : pane.findChildren<QLabel*>()) isTold = isTold || label->text().contains(zh("供电事业发展"));
    CHECK(isTold);

    // The last step is taken back like any other.
    window.undo();
    REQUIRE(waitFor([&] { return page.view().topics[0].activities.empty(); }));
    window.undo();
    REQUIRE(waitFor([&] { return page.view().topics.size() == 1; }));
}

TEST_CASE("window: a piece is put under supervision and under a government leader from its own pane", "[supervision]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    setup.registerPieces(1);
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr; }));
    Q_EMIT pane.actionRequested(QStringLiteral("set-priority"));
    finish(window, {{QStringLiteral("on"), QStringLiteral("2023-04-03")}, {QStringLiteral("supervisor"), zh("殷某")}});
    REQUIRE(waitFor([&] { return pane.view()->facts.priority() != nullptr; }));
    Q_EMIT pane.actionRequested(QStringLiteral("set-government-leader"));
    finish(window, {{QStringLiteral("on"), QStringLiteral("2023-04-03")}, {QStringLiteral("government_leader"), zh("沈某")}});
    REQUIRE(waitFor([&] { return pane.view()->facts.governmentItem.has_value(); }));
    window.go(ui::Workplace::supervision);
    ui::SupervisionPage& page = *window.supervisionPage();
    REQUIRE(waitFor([&] { return page.view().withoutTopic.size() == 1 && page.view().governmentItems.size() == 1; }));
    CHECK(page.view().governmentItems[0].governmentLeader == "沈某");

    window.go(ui::Workplace::suggestions);
    Q_EMIT pane.actionRequested(QStringLiteral("end-priority"));
    finish(window, {{QStringLiteral("on"), QStringLiteral("2023-05-04")}, {QStringLiteral("reason"), zh("调整")}});
    REQUIRE(waitFor([&] { return page.view().withoutTopic.empty(); }));
}

TEST_CASE("window: a piece without a topic is on the page of the committee that tracks it, and on no other one's", "[supervision]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    setup.registerPieces(2);
    setup.record(R"({"command":"set-priority","cases":["1"],"committee":"法制委"})", "2023-04-03");
    setup.record(R"({"command":"set-priority","cases":["2"],"committee":"财经委"})", "2023-04-03");
    window.go(ui::Workplace::supervision);
    ui::SupervisionPage& page = *window.supervisionPage();
    REQUIRE(waitFor([&] { return page.view().withoutTopic.size() == 2; }));
    auto* list = child<QTableView>(&window, QStringLiteral("topicList"));
    auto* pieces = child<QTableView>(&page, QStringLiteral("topicPieces"));
    CHECK(pieces->model()->rowCount() == 2);
    page.filterByCommittee(zh("法制委"));
    REQUIRE(list->model()->rowCount() == 1);
    CHECK(list->model()->index(0, 2).data().toString() == zh("法制委"));
    CHECK(list->model()->index(0, 3).data().toString() == QStringLiteral("0/1"));
    REQUIRE(pieces->model()->rowCount() == 1);
    setup.record(R"({"command":"end-priority","cases":["1"],"reason":"调整"})", "2023-05-03");
    REQUIRE(waitFor([&] { return page.view().withoutTopic.size() == 1; }));
    CHECK(list->model()->rowCount() == 0);
}

}  // namespace huying::tests
