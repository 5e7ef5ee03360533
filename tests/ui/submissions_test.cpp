// SPDX-License-Identifier: GPL-3.0-or-later
// Before a paper has a number, by keys: handed in, returned, handed in anew, reviewed, registered; talks before that.
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_pane.h"
#include "cases/paper_chain.h"
#include "dialogs/command_dialog.h"
#include "dialogs/drafts_dialog.h"
#include "pages/directory/entry_table.h"
#include "pages/intake/intake_page.h"
#include "pages/intake/pre_contacts_view.h"
#include "pages/intake/submissions_view.h"
#include "pages/register/register_page.h"
#include "shell/navigation.h"
#include "text/text.h"
#include "widgets/form.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

class WindowAtReview : public WindowOnNewRegister {
public:
    WindowAtReview() {
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        window->go(ui::Workplace::intake);
        page().showView(ui::IntakePage::View::review);
    }

    ui::IntakePage& page() { return *window->intakePage(); }
    ui::SubmissionsView& list() { return *page().submissions(); }
    void hand(const char* title, const char* more = "") {
        const std::string json =
            R"({"command":"record-submission","lead":"王明（武侯代表团）","title":")" + std::string(title) + "\"" + more + "}";
        record(json, "2023-12-01");
    }
    bool isThere(int count) {
        return waitFor([&] { return list().table()->count() == count; });
    }
    // Presses a button of the lists, or takes it out of the menu behind them, by keys where it is a button.
    ui::CommandDialog* start(const QString& name) {
        if (auto* button = page().findChild<QPushButton*>(name)) {
            REQUIRE(button->isEnabled());
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Return);
        } else {
            auto* action = page().findChild<QAction*>(name);
            REQUIRE(action != nullptr);
            REQUIRE(action->isEnabled());
            action->trigger();
        }
        return window->findChild<ui::CommandDialog*>();
    }
    void finish(ui::CommandDialog* dialog) {
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        const bool isGone = waitFor([&] { return window->findChild<ui::CommandDialog*>() == nullptr; });
        if (!isGone) FAIL("refused: " << dialog->findChild<QLabel*>(u"formErrors"_s)->text().toStdString());
    }
    bool isIn(domain::SubmissionState state) {
        return waitFor([&] { return list().chosen() != nullptr && list().chosen()->state == state; });
    }
};

using State = domain::SubmissionState;

}  // namespace

TEST_CASE("review: after a step that takes a paper out of the list the next one is chosen", "[submissions]") {
    WindowAtReview w;
    for (const char* title : {"一", "二", "三"}) w.hand(title);
    REQUIRE(w.isThere(3));
    w.list().table()->select(u"18-1-来2"_s);
    REQUIRE(w.isIn(State::submitted));
    ui::CommandDialog* declined = w.start(u"paperDecline"_s);
    REQUIRE(declined != nullptr);
    auto* reason = qobject_cast<QComboBox*>(declined->form()->editor(u"refusal_reason"_s));
    declined->form()->setValues({{u"refusal_reason"_s, reason->itemData(1)}, {u"reason"_s, u"不属于本市事权"_s}});
    w.finish(declined);
    REQUIRE(w.isThere(2));
    CHECK(w.list().table()->current() == u"18-1-来3"_s);
    // The last one gone: the one before it.
    ui::CommandDialog* last = w.start(u"paperDecline"_s);
    reason = qobject_cast<QComboBox*>(last->form()->editor(u"refusal_reason"_s));
    last->form()->setValues({{u"refusal_reason"_s, reason->itemData(1)}, {u"reason"_s, u"不属于本市事权"_s}});
    w.finish(last);
    REQUIRE(w.isThere(1));
    CHECK(w.list().table()->current() == u"18-1-来1"_s);
}

TEST_CASE("review: Ctrl+N goes to the form from the list, and what the list told stays behind", "[submissions]") {
    WindowAtReview w;
    w.hand("一");
    REQUIRE(w.isThere(1));
    w.list().table()->list()->setFocus();
    QTest::keyClicks(w.list().table()->list(), u"zqx"_s);
    REQUIRE(waitFor([&] { return w.window->strip()->isVisible() && w.window->strip()->text().contains(u"zqx"_s); }));
    w.window->go(ui::Workplace::suggestions);
    CHECK_FALSE(w.window->strip()->isVisible());
    QTest::keyClick(w.window.get(), Qt::Key_N, Qt::ControlModifier);
    CHECK(w.window->workplace() == ui::Workplace::intake);
    CHECK(w.page().view() == ui::IntakePage::View::form);
}

TEST_CASE("review: Enter on a paper that went back says whose turn it is, and a form that cannot be recorded says so", "[submissions]") {
    WindowAtReview w;
    w.hand("一");
    REQUIRE(w.isThere(1));
    w.record(R"({"command":"review-submission","submission":"18-1-来1","stage":"first","verdict":"return","reason":"请写明路口"})",
             "2023-12-02");
    w.list().table()->select(u"18-1-来1"_s);
    REQUIRE(w.isIn(State::returned));
    w.list().table()->list()->setFocus();
    QTest::keyClick(w.list().table()->list(), Qt::Key_Return);
    CHECK(waitFor([&] { return w.window->strip()->isVisible() && !w.window->strip()->text().isEmpty(); }));
    CHECK(w.window->findChild<ui::CommandDialog*>() == nullptr);
    w.page().goOn(u"review-submission"_s, u"18-1-来1"_s);
    ui::CommandDialog* dialog = nullptr;
    REQUIRE(waitFor([&] { return (dialog = w.window->findChild<ui::CommandDialog*>()) != nullptr; }));
    CHECK(child<QLabel>(dialog, u"formErrors"_s)->isVisible());
    dialog->close();
}

TEST_CASE("review: a paper is handed in, returned, handed in anew, passed and registered by keys", "[submissions]") {
    WindowAtReview w;
    ui::CommandDialog* handed = w.start(u"paperRecord"_s);
    REQUIRE(handed != nullptr);
    CHECK(handed->form()->editor(u"formation_source"_s)->isHidden());
    handed->form()->setValues({{u"title"_s, u"关于盲道的建议"_s},
                               {u"lead"_s, u"王明（武侯代表团）"_s},
                               {u"body"_s, u"盲道中断。"_s},
                               {u"submitted_on"_s, u"2023-12-01"_s},
                               {u"category"_s, u"K05"_s}});
    w.finish(handed);
    REQUIRE(w.isThere(1));
    w.list().table()->select(u"18-1-来1"_s);
    REQUIRE(w.isIn(State::submitted));
    CHECK(w.list().table()->list()->topLevelItem(0)->text(4) == u"19"_s);
    CHECK(w.list().table()->list()->topLevelItem(0)->text(6) == u"代表工作机构"_s);
    CHECK(w.page().waitingCount() == 1);
    CHECK_FALSE(w.page().findChild<QPushButton*>(u"paperRegister"_s)->isEnabled());
    CHECK(w.page().findChild<QPushButton*>(u"paperRegister"_s)->toolTip().contains(u"初审"_s));

    ui::CommandDialog* back = w.start(u"paperReturn"_s);
    REQUIRE(back != nullptr);
    CHECK(back->form()->values().value(u"verdict"_s).toString() == u"return"_s);
    CHECK(back->form()->editor(u"refusal_reason"_s)->isHidden());
    QTest::keyClick(back, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return !back->form()->errorOf(u"reason"_s).isEmpty(); }));
    back->form()->setValues({{u"on"_s, u"2023-12-02"_s}, {u"reason"_s, u"请写明路口"_s}, {u"doubts"_s, true}});
    w.finish(back);
    REQUIRE(w.isIn(State::returned));
    CHECK(w.page().waitingCount() == 0);
    CHECK_FALSE(w.list().chosen()->paper.steps[0].doubts.empty());

    ui::CommandDialog* anew = w.start(u"paperResubmit"_s);
    REQUIRE(anew != nullptr);
    anew->form()->setValues({{u"on"_s, u"2023-12-04"_s}, {u"title"_s, u"关于修补盲道的建议"_s}});
    w.finish(anew);
    REQUIRE(w.isIn(State::submitted));
    QTest::keyClick(w.list().table()->list(), Qt::Key_Return);  // the next step
    auto* review = w.window->findChild<ui::CommandDialog*>();
    REQUIRE(review != nullptr);
    review->form()->setValues({{u"on"_s, u"2023-12-05"_s}, {u"reviewer"_s, u"钱"_s}});
    w.finish(review);
    REQUIRE(w.isIn(State::underReview));
    QTest::keyClick(w.list().table()->list(), Qt::Key_Return);
    auto* second = w.window->findChild<ui::CommandDialog*>();
    REQUIRE(second != nullptr);
    CHECK(second->form()->values().value(u"stage"_s).toString() == u"second"_s);
    w.finish(second);
    REQUIRE(w.isIn(State::reviewed));
    QTest::keyClick(w.list().table()->list(), Qt::Key_Return);  // now a number
    REQUIRE(w.page().view() == ui::IntakePage::View::form);
    CHECK(w.page().form()->values().value(u"title"_s).toString() == u"关于修补盲道的建议"_s);
    CHECK(child<QWidget>(&w.page(), u"paperLine"_s)->isVisible());
    w.page().finish();
    REQUIRE(waitFor([&] { return w.window->strip()->text().contains(u"18-1-1"_s); }));
    CHECK(w.page().view() == ui::IntakePage::View::review);
    REQUIRE(w.isThere(0));  // open ones only
    CHECK(w.page().form()->values().value(u"title"_s).toString().isEmpty());

    // The chain stands with the suggestion.
    w.window->go(ui::Workplace::suggestions);
    ui::CasePane& pane = *w.window->registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->submission; }));
    auto* link = child<QPushButton>(&pane, u"paperChain"_s);
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Return);
    auto* chain = w.window->findChild<ui::PaperChain*>();
    REQUIRE(chain != nullptr);
    QStringList steps;
    for (const QLabel* label : chain->findChildren<QLabel*>()) steps.append(label->text());
    CHECK(steps.join(u'\n').contains(u"2023-12-02 初审退回修改；请写明路口"_s));
    CHECK(steps.last().contains(u"登记为18-1-1"_s));
    QTest::keyClick(chain, Qt::Key_Escape);

    w.window->undo();
    w.window->go(ui::Workplace::intake);
    REQUIRE(w.isThere(1));
    CHECK(w.isIn(State::reviewed));
}

TEST_CASE("review: of a paper that passes to be merged the form of the merger is next once it is registered", "[submissions]") {
    WindowAtReview w;
    w.record(R"({"command":"register-suggestion","serial":120,"title":"关于盲道的建议","lead":"李红（锦江代表团）"})", "2023-11-01");
    w.hand("关于修补盲道的建议");
    REQUIRE(w.isThere(1));
    w.list().table()->select(u"18-1-来1"_s);
    REQUIRE(w.isIn(State::submitted));
    ui::CommandDialog* review = w.start(u"paperReview"_s);
    REQUIRE(review != nullptr);
    review->form()->setValues({{u"merge_into"_s, u"120"_s}, {u"reason"_s, u"同一路口"_s}});
    w.finish(review);
    REQUIRE(w.isIn(State::underReview));
    CHECK(w.start(u"paperRegister"_s) == nullptr);
    REQUIRE(waitFor([&] { return w.page().view() == ui::IntakePage::View::form; }));
    w.page().finish();
    ui::CommandDialog* merging = nullptr;
    REQUIRE(waitFor([&] { return (merging = w.window->findChild<ui::CommandDialog*>()) != nullptr; }));
    CHECK(merging->form()->values().value(u"cases"_s).toString() == u"18-1-121"_s);
    CHECK(merging->form()->values().value(u"into"_s).toString() == u"18-1-120"_s);
    CHECK(merging->form()->values().value(u"reason"_s).toString() == u"同一路口"_s);
    w.finish(merging);
    REQUIRE(waitFor([&] { return w.window->strip()->text().contains(u"18-1-120"_s); }));
}

TEST_CASE("review: who is not accepted is told; the reason has its source, and the day can be added", "[submissions]") {
    WindowAtReview w;
    w.hand("关于某案件的建议");
    REQUIRE(w.isThere(1));
    REQUIRE(w.isIn(State::submitted));
    ui::CommandDialog* dialog = w.start(u"paperDecline"_s);
    REQUIRE(dialog != nullptr);
    dialog->form()->setValues({{u"on"_s, u"2023-12-05"_s}, {u"refusal_reason"_s, u"court_case"_s}, {u"went_to"_s, u"other_body"_s}});
    CHECK(child<QLabel>(dialog, u"refusalSource"_s)->text().contains(u"上海规定第8条"_s));
    CHECK_FALSE(dialog->form()->editor(u"went_to_body"_s)->isHidden());
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return !dialog->form()->errorOf(u"went_to_body"_s).isEmpty(); }));
    dialog->form()->setValues({{u"went_to_body"_s, u"市法院"_s}});
    w.finish(dialog);
    CHECK(waitFor([&] { return w.window->strip()->text().contains(u"告知代表"_s); }));
    REQUIRE(w.isThere(0));
    auto* openOnly = w.page().findChild<QCheckBox*>(u"submissionsOpen"_s);
    QTest::keyClick(openOnly, Qt::Key_Space);
    REQUIRE(w.isThere(1));
    REQUIRE(w.isIn(State::notAccepted));
    CHECK_FALSE(w.page().findChild<QPushButton*>(u"paperReview"_s)->isEnabled());
    ui::CommandDialog* told = w.start(u"paperCorrectReview"_s);
    REQUIRE(told != nullptr);
    told->form()->setValues({{u"told_on"_s, u"2023-12-06"_s}});
    w.finish(told);
    REQUIRE(waitFor([&] { return w.list().chosen()->paper.steps[0].toldOn.has_value(); }));
    CHECK(w.list().chosen()->paper.steps[0].wentToBody == "市法院");
}

TEST_CASE("review: papers are found by what they say, taken back, corrected and written out", "[submissions]") {
    WindowAtReview w;
    w.hand("关于盲道的建议", R"(,"body":"玉林东街盲道中断")");
    w.hand("关于养犬的建议", R"(,"co_signers":["李红（锦江代表团）"])");
    REQUIRE(w.isThere(2));
    w.list().table()->setFilterText(u"玉林东街"_s);
    CHECK(w.list().table()->foundCount() == 1);
    CHECK(w.page().countText().contains(u'1'));
    w.prompts.saveFile = w.path(u"来件.csv"_s);
    w.start(u"submissionsExport"_s);
    REQUIRE(waitFor([&] { return w.window->strip()->text().contains(u"来件.csv"_s); }));
    QFile file(w.prompts.saveFile);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString written = QString::fromUtf8(file.readAll());
    CHECK(written.contains(u"关于盲道的建议"_s));
    CHECK_FALSE(written.contains(u"关于养犬的建议"_s));
    w.list().table()->setFilterText(QString());
    w.list().table()->select(u"18-1-来2"_s);
    ui::CommandDialog* correct = w.start(u"paperCorrect"_s);
    REQUIRE(correct != nullptr);
    correct->form()->setValues({{u"motion_number"_s, u"议案第7号"_s}, {u"origin"_s, u"converted_motion"_s}});
    w.finish(correct);
    REQUIRE(waitFor([&] { return w.list().chosen()->paper.motionNumber == "议案第7号"; }));
    CHECK(w.list().chosen()->paper.title == "关于养犬的建议");
    ui::CommandDialog* takeBack = w.start(u"paperTakeBack"_s);
    REQUIRE(takeBack != nullptr);
    QTest::keyClick(takeBack, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return !takeBack->findChild<QLabel*>(u"formErrors"_s)->text().isEmpty(); }));
    takeBack->form()->setValues({{u"all_signers_ask"_s, true}});
    w.finish(takeBack);
    REQUIRE(w.isThere(1));
    bool isShown = false;
    QObject::connect(&w.list(), &ui::PaperView::previewed, &w.page(), [&] { isShown = true; });
    w.start(u"submissionsPrint"_s);
    REQUIRE(waitFor([&] { return isShown; }));
    for (QDialog* dialog : w.window->findChildren<QDialog*>()) dialog->close();
}

TEST_CASE("review: what is typed is a draft, and the list of unfinished entries leads back to it", "[submissions]") {
    WindowAtReview w;
    w.hand("关于盲道的建议");
    REQUIRE(w.isThere(1));
    REQUIRE(w.isIn(State::submitted));
    ui::CommandDialog* dialog = w.start(u"paperReturn"_s);
    dialog->form()->setValues({{u"reason"_s, u"请写明路口"_s}});
    QTest::keyClick(dialog, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return w.window->findChild<ui::CommandDialog*>() == nullptr; }));
    w.window->go(ui::Workplace::suggestions);
    w.window->action(ui::ActionId::drafts)->trigger();
    auto* drafts = w.window->findChild<ui::DraftsDialog*>();
    REQUIRE(drafts != nullptr);
    QTest::keyClick(child<QPushButton>(drafts, u"goOn"_s), Qt::Key_Return);
    REQUIRE(waitFor([&] { return w.window->findChild<ui::CommandDialog*>() != nullptr; }));
    auto* again = w.window->findChild<ui::CommandDialog*>();
    CHECK(w.window->workplace() == ui::Workplace::intake);
    CHECK(again->form()->values().value(u"reason"_s).toString() == u"请写明路口"_s);
    CHECK(again->form()->values().value(u"verdict"_s).toString() == u"return"_s);
    QTest::keyClick(again, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return w.window->findChild<ui::CommandDialog*>() == nullptr; }));
    // Another button: what was typed stays, the verdict is the one that is meant now.
    ui::CommandDialog* decline = w.start(u"paperDecline"_s);
    CHECK(decline->form()->values().value(u"reason"_s).toString() == u"请写明路口"_s);
    CHECK(decline->form()->values().value(u"verdict"_s).toString() == u"decline"_s);
    QTest::keyClick(decline, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return w.window->findChild<ui::CommandDialog*>() == nullptr; }));
}

TEST_CASE("review: registering a paper does not lose what stands typed in the form", "[submissions]") {
    WindowAtReview w;
    w.hand("关于盲道的建议");
    w.record(R"({"command":"review-submission","submission":"来1","stage":"first","verdict":"pass"})", "2023-12-02");
    REQUIRE(w.isThere(1));
    REQUIRE(w.isIn(State::underReview));
    w.page().form()->setValues({{u"title"_s, u"关于别的事的建议"_s}});
    w.start(u"paperRegister"_s);
    CHECK(w.page().form()->values().value(u"title"_s).toString() == u"关于别的事的建议"_s);
    CHECK(waitFor([&] { return w.window->strip()->text().contains(u"没有登记"_s); }));
    w.page().form()->setValues({{u"title"_s, QString()}});
    w.page().showView(ui::IntakePage::View::review);
    w.start(u"paperRegister"_s);
    CHECK(w.page().form()->values().value(u"title"_s).toString() == u"关于盲道的建议"_s);
    w.page().form()->setValues({{u"remark"_s, u"急"_s}});
    w.page().showView(ui::IntakePage::View::review);
    w.start(u"paperRegister"_s);  // once more: it goes on where it was
    CHECK(w.page().form()->values().value(u"remark"_s).toString() == u"急"_s);
    w.page().finish();
    CHECK(waitFor([&] { return w.window->strip()->text().contains(u"只通过了初审"_s); }));
}

TEST_CASE("talks before submission: raised, taken up, answered, led to a paper", "[submissions]") {
    WindowAtReview w;
    w.hand("关于盲道的建议");
    QTest::keyClick(w.page().focusWidget() != nullptr ? w.page().focusWidget() : &w.page(), Qt::Key_Tab, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return w.page().view() == ui::IntakePage::View::talks; }));
    ui::PreContactsView& talks = *w.page().talks();
    ui::CommandDialog* raised = w.start(u"talkRecord"_s);
    REQUIRE(raised != nullptr);
    raised->form()->setValues(
        {{u"on"_s, u"2023-11-20"_s}, {u"deputy"_s, u"王明（武侯代表团）"_s}, {u"unit"_s, u"市住建局"_s}, {u"matter"_s, u"盲道中断"_s}});
    w.finish(raised);
    REQUIRE(waitFor([&] { return talks.table()->count() == 1; }));
    REQUIRE(waitFor([&] { return talks.chosen() != nullptr; }));
    QTest::keyClick(talks.table()->list(), Qt::Key_Return);
    auto* stages = w.window->findChild<ui::CommandDialog*>();
    REQUIRE(stages != nullptr);
    stages->form()->setValues({{u"taken_up_on"_s, u"2023-11-22"_s}, {u"taken_up_by"_s, u"市政处"_s}});
    w.finish(stages);
    REQUIRE(waitFor([&] { return talks.chosen()->state == domain::PreContactState::takenUp; }));
    QTest::keyClick(talks.table()->list(), Qt::Key_Return);
    auto* answered = w.window->findChild<ui::CommandDialog*>();
    REQUIRE(answered != nullptr);
    answered->form()->setValues({{u"answered_on"_s, u"2023-11-28"_s}, {u"answer"_s, u"请书面提出"_s}, {u"submission"_s, u"18-1-来1"_s}});
    w.finish(answered);
    REQUIRE(waitFor([&] { return talks.table()->count() == 0; }));  // nothing is open any more
    // One that is settled as it is recorded is no open one, and is shown all the same.
    ui::CommandDialog* settled = w.start(u"talkRecord"_s);
    REQUIRE(settled != nullptr);
    settled->form()->setValues({{u"on"_s, u"2023-11-21"_s},
                                {u"deputy"_s, u"王明（武侯代表团）"_s},
                                {u"unit"_s, u"市公安局"_s},
                                {u"matter"_s, u"路口太暗"_s},
                                {u"settled_reason"_s, u"已当面说明"_s}});
    w.finish(settled);
    REQUIRE(waitFor([&] { return talks.chosen() != nullptr && talks.chosen()->talk.settledReason == "已当面说明"; }));
    CHECK(w.window->strip()->text().contains(u"未办结"_s));
    w.page().showView(ui::IntakePage::View::review);
    // A paper that was handed in just now, too.
    ui::CommandDialog* handed = w.start(u"paperRecord"_s);
    REQUIRE(handed != nullptr);
    handed->form()->setValues(
        {{u"title"_s, u"关于路灯的建议"_s}, {u"lead"_s, u"王明（武侯代表团）"_s}, {u"submitted_on"_s, u"2023-12-02"_s}});
    w.finish(handed);
    REQUIRE(waitFor([&] { return w.list().chosen() != nullptr && w.list().chosen()->paper.title == "关于路灯的建议"; }));
    w.list().table()->select(u"18-1-来1"_s);
    REQUIRE(waitFor([&] { return w.list().chosen() != nullptr && w.list().chosen()->talks.size() == 1; }));
    CHECK(w.list().chosen()->talks[0].talk.answer == "请书面提出");
}

}  // namespace huying::tests
