// SPDX-License-Identifier: GPL-3.0-or-later
// Forms say by when what they record is to be done, for the date that is typed in them.
#include <QLabel>
#include <QTest>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_pane.h"
#include "dialogs/command_dialog.h"
#include "pages/register/register_page.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

class DatedForms {
public:
    WindowOnNewRegister setup{"2024-07-20"};
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();

    void assign() {
        setup.registerPieces(1);
        setup.record(
            R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"}]})",
            "2023-03-03");
    }
    bool isNext(domain::NextStep step) {
        return waitFor([&] { return pane.view() != nullptr && pane.view()->summary.nextStep == step; });
    }
    ui::CommandDialog* start(const QString& command) { return startAction(window, pane, command); }
    // What the line says for that day; empty where there is none.
    static QString on(const ui::CommandDialog* dialog, const QString& day) {
        dialog->form()->setValues({{u"on"_s, day}});
        const auto* line = dialog->findChild<QLabel*>(u"dueLine"_s);
        REQUIRE(line != nullptr);
        return line->isVisibleTo(dialog) ? line->text() : QString();
    }
    static bool isWarning(const ui::CommandDialog* dialog) {
        return dialog->findChild<QLabel*>(u"dueLine"_s)->property("tone").toString() == u"warn"_s;
    }
    void close(ui::CommandDialog* dialog) {
        QTest::keyClick(dialog, Qt::Key_Escape);
        REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
    }
};

}  // namespace

TEST_CASE("due line: a joint opinion says when it was due and by how many days it is late, for the day that is typed", "[due-line]") {
    DatedForms forms;
    forms.assign();
    forms.setup.record(R"({"command":"acknowledge-receipt","case":"1","unit":"市交通运输局"})", "2023-03-06");
    forms.setup.record(R"({"command":"acknowledge-receipt","case":"1","unit":"市住建局"})", "2023-03-06");
    REQUIRE(forms.isNext(domain::NextStep::giveJointOpinion));
    ui::CommandDialog* opinion = forms.start(u"record-joint-opinion"_s);
    CHECK(forms.on(opinion, u"2023-03-29"_s) == u"会办意见：应于2023-04-03前，还有5天"_s);
    CHECK_FALSE(forms.isWarning(opinion));
    CHECK(forms.on(opinion, u"2023-04-03"_s) == u"会办意见：应于2023-04-03前，这是最后一天"_s);
    CHECK(forms.on(opinion, QString()).isEmpty());
    CHECK(forms.on(opinion, u"2023-04-06"_s) == u"会办意见：应于2023-04-03前，晚3天"_s);
    CHECK(forms.isWarning(opinion));
    finish(forms.window, opinion);
    REQUIRE(forms.isNext(domain::NextStep::contactDeputy));
    ui::CommandDialog* contact = forms.start(u"record-contact"_s);
    CHECK(forms.on(contact, u"2023-04-04"_s) == u"首次联系代表：应于2023-04-03前，晚1天"_s);
    contact->form()->setValues({{u"unit"_s, u"市住建局"_s}});  // a joint unit need not
    CHECK(forms.on(contact, u"2023-04-04"_s).isEmpty());
    forms.close(contact);
}

TEST_CASE("due line: reply, form, promise and the day of a new reply follow the date of the form", "[due-line]") {
    DatedForms forms;
    forms.assign();
    REQUIRE(forms.isNext(domain::NextStep::acknowledgeReceipt));
    ui::CommandDialog* receipt = forms.start(u"acknowledge-receipt"_s);
    CHECK(forms.on(receipt, u"2023-03-13"_s) == u"签收：应于2023-03-10前，晚3天"_s);
    forms.close(receipt);
    forms.setup.record(
        R"({"command":"record-reply","case":"1","unit":"市交通运输局","result_class":"B","commitments":[{"text":"新增车位","due_on":"2024-06-30"}]})",
        "2023-05-30");
    forms.setup.record(R"({"command":"record-delivery","case":"1","way":"post","form_sent":true})", "2023-08-16");
    REQUIRE(forms.isNext(domain::NextStep::collectFeedback));
    ui::CommandDialog* form = forms.start(u"record-feedback"_s);
    CHECK(forms.on(form, u"2023-09-08"_s) == u"返回征询意见表：应于2023-09-06前，晚2天"_s);
    forms.close(form);
    forms.setup.record(R"({"command":"record-feedback","case":"1","result":"dissatisfied","comment":"未解决"})", "2023-08-29");

    // Its rule counts from the order: every day that is typed has another one.
    REQUIRE(forms.isNext(domain::NextStep::decideRehandling));
    ui::CommandDialog* order = forms.start(u"order-rehandling"_s);
    const auto* byRule = child<QLabel>(order, u"dueByRule"_s);
    const auto says = [&](const QString& day, const QString& due) {
        order->form()->setValues({{u"on"_s, day}});
        return waitFor([&] { return byRule->text() == u"%1交重新办理的，按规则应于%2前重新答复。"_s.arg(day, due); });
    };
    CHECK(waitFor([&] { return byRule->text().startsWith(u"2024-07-20交重新办理的"_s); }));
    CHECK(says(u"2023-09-04"_s, u"2023-10-07"_s));
    CHECK(says(u"2023-10-31"_s, u"2023-11-30"_s));
    order->form()->setValues({{u"on"_s, QString()}});
    CHECK(byRule->text().isEmpty());
    order->form()->setValues({{u"on"_s, u"2023-09-04"_s}});
    finish(forms.window, order);
    REQUIRE(forms.isNext(domain::NextStep::replyAgain));
    ui::CommandDialog* reply = forms.start(u"record-reply"_s);
    CHECK(forms.on(reply, u"2023-10-08"_s) == u"重新办理后答复：应于2023-10-07前，晚1天"_s);
    CHECK_FALSE(reply->form()->editor(u"late_reason"_s)->isHidden());
    forms.close(reply);
}

TEST_CASE("due line: a promise kept late says so in its form, and stays marked in the case", "[due-line]") {
    DatedForms forms;
    forms.assign();
    forms.setup.record(
        R"({"command":"record-reply","case":"1","unit":"市交通运输局","result_class":"B","commitments":[{"text":"新增车位","due_on":"2024-06-30"}]})",
        "2023-05-30");
    REQUIRE(waitFor([&] { return forms.pane.view() != nullptr && forms.pane.view()->facts.commitments.size() == 1; }));
    forms.pane.showTab(3);
    const auto stands = [&](const QString& text) {
        return waitFor([&] {
            const auto* label = forms.pane.findChild<QLabel*>(u"promiseStands"_s);
            return label != nullptr && label->text() == text;
        });
    };
    CHECK(stands(u"待落实，超期20天"_s));
    ui::CommandDialog* step = forms.start(u"record-commitment-progress"_s);
    step->form()->setValues({{u"step"_s, u"fulfilled"_s}, {u"text"_s, u"已建成"_s}});
    CHECK(forms.on(step, u"2024-07-05"_s) == u"落实承诺：应于2024-06-30前，晚5天"_s);
    finish(forms.window, step);
    CHECK(stands(u"已落实，逾期落实5天"_s));
}

TEST_CASE("due line: corrections say it of the day that is typed, as the forms that record it do", "[due-line]") {
    DatedForms forms;
    forms.assign();
    forms.setup.record(R"({"command":"acknowledge-receipt","case":"1","unit":"市交通运输局"})", "2023-03-06");
    forms.setup.record(R"({"command":"acknowledge-receipt","case":"1","unit":"市住建局"})", "2023-03-06");
    forms.setup.record(R"({"command":"record-contact","case":"1","unit":"市交通运输局","phase":"before","way":"visit"})", "2023-03-20");
    forms.setup.record(R"({"command":"record-contact","case":"1","unit":"市交通运输局","phase":"during","way":"telephone"})", "2023-04-20");
    forms.setup.record(R"({"command":"record-joint-opinion","case":"1","unit":"市住建局","text":"同意"})", "2023-03-30");
    forms.setup.record(R"({"command":"request-extension","case":"1","unit":"市交通运输局","reason":"会商","until":"2023-07-31"})",
                       "2023-05-30");
    forms.setup.record(R"({"command":"decide-extension","case":"1","unit":"市交通运输局","granted":true})", "2023-05-31");
    forms.setup.record(R"({"command":"record-reply","case":"1","unit":"市交通运输局","result_class":"A"})", "2023-07-20");
    forms.setup.record(R"({"command":"record-delivery","case":"1","way":"post","form_sent":true})", "2023-07-21");
    forms.setup.record(R"({"command":"record-feedback","case":"1","result":"mostly_satisfied"})", "2023-08-01");
    REQUIRE(waitFor([&] { return forms.pane.view() != nullptr && forms.pane.view()->summary.isCompleted; }));
    const auto says = [&](const QString& command, const QString& key, const QString& day) {
        ui::CommandDialog* dialog = forms.start(command);
        dialog->form()->setValues({{key, day}});
        const auto* line = dialog->findChild<QLabel*>(u"dueLine"_s);
        REQUIRE(line != nullptr);
        const QString said = line->isVisibleTo(dialog) ? line->text() : QString();
        dialog->form()->setValues({{key, QString()}});
        CHECK_FALSE(line->isVisibleTo(dialog));
        forms.close(dialog);
        return said;
    };
    CHECK(says(u"correct-assignment"_s, u"received_on"_s, u"2023-03-13"_s) == u"签收：应于2023-03-10前，晚3天"_s);
    // The later contact is the first one only for a day before the other.
    CHECK(says(u"correct-contact"_s, u"contacted_on"_s, u"2023-04-20"_s).isEmpty());
    CHECK(says(u"correct-contact"_s, u"contacted_on"_s, u"2023-03-10"_s) == u"首次联系代表：应于2023-04-03前，还有24天"_s);
    CHECK(says(u"correct-joint-opinion"_s, u"given_on"_s, u"2023-04-06"_s) == u"会办意见：应于2023-04-03前，晚3天"_s);
    CHECK(says(u"correct-extension"_s, u"decided_on"_s, u"2023-06-01"_s) == u"审批延期：应于2023-06-05前，还有4天"_s);
    CHECK(says(u"correct-reply"_s, u"replied_on"_s, u"2023-08-01"_s) == u"答复：应于2023-07-31前，晚1天"_s);
    CHECK(says(u"correct-feedback"_s, u"rated_on"_s, u"2023-08-14"_s) == u"返回征询意见表：应于2023-08-11前，晚3天"_s);
}

TEST_CASE("due line: of a request to return the window stands that was fixed for it", "[due-line]") {
    DatedForms forms;
    forms.assign();
    forms.setup.record(R"({"command":"acknowledge-receipt","case":"1","unit":"市住建局"})", "2023-03-06");
    forms.setup.record(R"({"command":"request-return","case":"1","unit":"市住建局","reason":"不属本局职责"})", "2023-03-09");
    REQUIRE(forms.isNext(domain::NextStep::decideReturn));
    ui::CommandDialog* asked = forms.start(u"correct-return"_s);
    asked->form()->setValues({{u"asked_on"_s, u"2023-03-17"_s}});
    const auto* line = child<QLabel>(asked, u"dueLine"_s);
    CHECK(line->text() == u"申请退办：应于2023-03-15前，晚2天"_s);
    CHECK(line->property("tone").toString() == u"warn"_s);
    forms.close(asked);
}

TEST_CASE("due line: a piece between sessions says by when it is to be assigned", "[due-line]") {
    DatedForms forms;
    forms.setup.record(
        R"({"command":"register-suggestion","session":"18-1","kind":"intersessional","serial":7,"title":"关于路灯的建议","lead":"王明（武侯代表团）"})",
        "2023-06-01");
    REQUIRE(forms.isNext(domain::NextStep::assign));
    ui::CommandDialog* assign = forms.start(u"assign-suggestion"_s);
    CHECK(forms.on(assign, u"2023-06-13"_s) == u"交办：应于2023-06-12前，晚1天"_s);
    assign->form()->setValues({{u"stage"_s, u"planned"_s}});  // planning has no day
    CHECK(forms.on(assign, u"2023-06-13"_s).isEmpty());
    forms.close(assign);
}

}  // namespace huying::tests
