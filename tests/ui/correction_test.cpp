// SPDX-License-Identifier: GPL-3.0-or-later
// What was recorded wrongly is corrected in the window: the dialog shows what is on record and sends what was changed.
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/case_actions.h"
#include "dialogs/command_dialog.h"
#include "pages/register/register_page.h"
#include "text/text.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

QVariant shownIn(ui::CommandDialog* dialog, const char* key) { return dialog->form()->values().value(QLatin1String(key)); }

// Opens the correction of the case in the pane, as the menu of the case does, once everything recorded stands there.
ui::CommandDialog* openCorrection(WindowOnNewRegister& setup, const char* command) {
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->entry >= setup.newestEntry(); }));
    ui::CommandDialog* dialog = window.registerPage()->actions()->start(QLatin1String(command), *pane.view(), std::nullopt);
    REQUIRE(dialog != nullptr);
    return dialog;
}

// What two people change of the same record.
struct Clash {
    const char* command;
    const char* theirs;     // what the other one changes meanwhile
    const char* theirField;
    const char* theirValue;
    const char* ourField;   // what is typed here
    const char* ourValue;
};

// Both keep what they changed, and whoever comes second is told.
void checkClash(WindowOnNewRegister& setup, const Clash& clash) {
    ui::MainWindow& window = *setup.window;
    const ui::CasePane& pane = *window.registerPage()->browser()->pane();
    INFO(clash.command);
    const std::size_t entries = pane.historyCount();
    ui::CommandDialog* dialog = openCorrection(setup, clash.command);
    dialog->form()->setValues({{QLatin1String(clash.ourField), QString::fromUtf8(clash.ourValue)}});
    setup.record(clash.theirs);
    REQUIRE(waitFor([&] { return shownIn(dialog, clash.theirField).toString() == QString::fromUtf8(clash.theirValue); }));
    CHECK(shownIn(dialog, clash.ourField).toString() == QString::fromUtf8(clash.ourValue));
    CHECK(child<QLabel>(dialog, QStringLiteral("meanwhile"))->text().contains(QString::fromUtf8(clash.theirValue)));
    finish(window, dialog);
    // Both stand, each by who changed it.
    REQUIRE(waitFor([&] { return pane.historyCount() == entries + 2; }));
    ui::CommandDialog* again = openCorrection(setup, clash.command);
    CHECK(shownIn(again, clash.ourField).toString() == QString::fromUtf8(clash.ourValue));
    CHECK(shownIn(again, clash.theirField).toString() == QString::fromUtf8(clash.theirValue));
    again->close();
    REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
}

}  // namespace

TEST_CASE("window: a reply and its rating are corrected, and what is contradictory stays open with its reason", "[correction]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    for (const char* command :
         {R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于停车的建议","lead":"王明（武侯代表团）"})",
          R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})",
          R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市住建局","result_class":"A","document_number":"1号"})",
          R"({"command":"record-feedback","on":"2023-06-12","case":"1","result":"satisfied"})"}) {
        setup.record(command);
    }

    ui::CommandDialog* dialog = openCorrection(setup, "correct-reply");
    CHECK(shownIn(dialog, "document_number").toString() == QStringLiteral("1号"));
    CHECK(shownIn(dialog, "replied_on").toString() == QStringLiteral("2023-05-30"));
    dialog->form()->setValues({{QStringLiteral("replied_on"), QStringLiteral("2023-02-01")}});
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    auto* errors = dialog->findChild<QLabel*>(QStringLiteral("formErrors"));
    REQUIRE(waitFor([&] { return errors->text().contains(QStringLiteral("前后矛盾")); }));
    dialog->form()->setValues(
        {{QStringLiteral("replied_on"), QStringLiteral("2023-05-31")}, {QStringLiteral("document_number"), QStringLiteral("2号")}});
    finish(window, dialog);
    const auto isCorrected = [&] {
        const app::CaseView* view = window.registerPage()->browser()->pane()->view();
        return view != nullptr && view->facts.replies.at(0).documentNumber == "2号" &&
               base::isoOrEmpty(view->facts.replies.at(0).on) == "2023-05-31";
    };
    CHECK(waitFor(isCorrected));
    CHECK(window.strip()->text().startsWith(QStringLiteral("已更正答复（")));  // what was corrected, and in which fields
    CHECK(window.strip()->text().contains(QStringLiteral("文号")));

    dialog = openCorrection(setup, "correct-feedback");
    dialog->form()->setValues(
        {{QStringLiteral("result"), QStringLiteral("dissatisfied")}, {QStringLiteral("comment"), QStringLiteral("没有解决")}});
    finish(window, dialog);
    CHECK(waitFor([&] {
        const app::CaseView* view = window.registerPage()->browser()->pane()->view();
        return view != nullptr && view->summary.state == domain::CaseState::rated && !view->summary.isCompleted;
    }));

    // How the form came and who collected it are put right too.
    dialog = openCorrection(setup, "correct-feedback");
    dialog->form()->setValues(
        {{QStringLiteral("channel"), QStringLiteral("telephone")}, {QStringLiteral("collected_by"), QStringLiteral("周敏")}});
    finish(window, dialog);
    const auto form = [&]() -> const domain::Feedback* {
        const app::CaseView* view = window.registerPage()->browser()->pane()->view();
        return view == nullptr || view->facts.feedback.empty() ? nullptr : &view->facts.feedback.front();
    };
    REQUIRE(waitFor([&] { return form() != nullptr && form()->collectedBy == "周敏"; }));
    CHECK((form()->channel == domain::FeedbackChannel::telephone));
    CHECK(form()->comment == "没有解决");
}

TEST_CASE("window: whoever corrects what another has just corrected is told, loses nothing and overwrites nothing unseen", "[correction]") {
    WindowOnNewRegister setup("2024-07-20");
    ui::MainWindow& window = *setup.window;
    for (
        const char* command :
        {R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于停车的建议","lead":"王明（武侯代表团）"})",
         R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"lead"},{"unit":"市公安局","role":"joint"}]})",
         R"({"command":"acknowledge-receipt","on":"2023-03-06","case":"1","unit":"市住建局"})",
         R"({"command":"record-contact","on":"2023-03-20","case":"1","unit":"市住建局","phase":"before","way":"visit"})",
         R"({"command":"record-joint-opinion","on":"2023-03-28","case":"1","unit":"市公安局","text":"同意"})",
         R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市住建局","result_class":"A"})",
         R"({"command":"record-feedback","on":"2023-06-12","case":"1","result":"satisfied"})"}) {
        setup.record(command);
    }
    const ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->summary.isCompleted; }));
    for (const Clash& clash : {
             Clash{"correct-assignment",
                   R"({"command":"correct-assignment","on":"2024-07-20","case":"1","unit":"市公安局","document_number":"甲号"})",
                   "document_number", "甲号", "scope", "停车部分"},
             Clash{"correct-contact", R"({"command":"correct-contact","on":"2024-07-20","case":"1","contact_number":1,"place":"单位"})",
                   "place", "单位", "people", "局长"},
             Clash{"correct-joint-opinion",
                   R"({"command":"correct-joint-opinion","on":"2024-07-20","case":"1","unit":"市公安局","signatory":"周×"})", "signatory",
                   "周×", "document_number", "乙号"},
             Clash{"correct-reply", R"({"command":"correct-reply","on":"2024-07-20","case":"1","unit":"市住建局","signatory":"赵×"})",
                   "signatory", "赵×", "document_number", "丙号"},
             Clash{"correct-feedback", R"({"command":"correct-feedback","on":"2024-07-20","case":"1","rated_on":"2023-06-13"})", "rated_on",
                   "2023-06-13", "comment", "很好"},
             Clash{"correct-completion", R"({"command":"correct-completion","on":"2024-07-20","case":"1","completed_on":"2023-06-14"})",
                   "completed_on", "2023-06-14", "reason", "补记"},
         }) {
        checkClash(setup, clash);
    }
}

TEST_CASE("window: where both typed into the same field, the other value stands beside it before it is replaced", "[correction]") {
    WindowOnNewRegister setup("2024-07-20");
    ui::MainWindow& window = *setup.window;
    for (const char* command :
         {R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于停车的建议","lead":"王明（武侯代表团）"})",
          R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})",
          R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市住建局","result_class":"A","document_number":"1号"})"}) {
        setup.record(command);
    }
    const ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.replies.size() == 1; }));
    ui::CommandDialog* dialog = openCorrection(setup, "correct-reply");
    dialog->form()->setValues({{QStringLiteral("document_number"), QStringLiteral("3号")}});
    setup.record(R"({"command":"correct-reply","on":"2024-07-20","case":"1","unit":"市住建局","document_number":"2号"})");
    REQUIRE(waitFor([&] { return dialog->form()->errorOf(QStringLiteral("document_number")).contains(QStringLiteral("2号")); }));
    CHECK(shownIn(dialog, "document_number").toString() == QStringLiteral("3号"));
    finish(window, dialog);
    CHECK(waitFor([&] { return window.registerPage()->browser()->pane()->view()->facts.replies.at(0).documentNumber == "3号"; }));
}

namespace {

// A piece with every kind of entry that may be void.
void prepareEntries(WindowOnNewRegister& setup) {
    for (
        const char* command :
        {R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于停车的建议","lead":"王明（武侯代表团）"})",
         R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"lead"},{"unit":"市公安局","role":"joint"}]})",
         R"({"command":"record-coordination","on":"2023-03-10","case":"1","units":["市住建局","市公安局"],"text":"各有说法"})",
         R"({"command":"record-progress","on":"2023-04-10","case":"1","unit":"市住建局","text":"已调查"})",
         R"({"command":"record-urging","on":"2023-05-10","case":"1","unit":"市住建局","urged_for":"silent"})",
         R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市住建局","result_class":"B","commitments":[{"text":"新增车位"}]})",
         R"({"command":"record-delivery","on":"2023-06-01","case":"1","way":"post"})",
         R"({"command":"record-feedback","on":"2023-06-12","case":"1","result":"dissatisfied","comment":"太慢"})",
         R"({"command":"record-meeting","on":"2023-06-20","case":"1","text":"座谈","meeting_outcome":"年底完成"})",
         R"({"command":"record-publication","on":"2023-06-21","case":"1","what":"suggestion","extent":"none","reason_if_not":"涉及他人"})",
         R"({"command":"record-commitment-progress","on":"2023-12-20","case":"1","step":"fulfilled","text":"已验收"})"}) {
        setup.record(command);
    }
    const ui::CasePane& pane = *setup.window->registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.commitmentSteps.size() == 1; }));
}

}  // namespace

TEST_CASE("window: entries about a piece are corrected like everything else, also by two people at once", "[correction]") {
    WindowOnNewRegister setup("2024-07-20");
    prepareEntries(setup);
    for (const Clash& clash : {
             Clash{"correct-progress",
                   R"({"command":"correct-progress","on":"2024-07-20","case":"1","progress_number":1,"text":"已调查三处"})", "text",
                   "已调查三处", "happened_on", "2023-04-11"},
             Clash{"correct-urging",
                   R"({"command":"correct-urging","on":"2024-07-20","case":"1","urging_number":1,"document_number":"甲号"})",
                   "document_number", "甲号", "demand", "说明原因"},
             Clash{"correct-delivery",
                   R"({"command":"correct-delivery","on":"2024-07-20","case":"1","delivery_number":1,"happened_on":"2023-06-02"})",
                   "happened_on", "2023-06-02", "way", "in_person"},
             Clash{"correct-meeting", R"({"command":"correct-meeting","on":"2024-07-20","case":"1","meeting_number":1,"place":"机关"})",
                   "place", "机关", "meeting_outcome", "九月完成"},
             Clash{"correct-coordination",
                   R"({"command":"correct-coordination","on":"2024-07-20","case":"1","coordination":1,"people":"分管负责人"})", "people",
                   "分管负责人", "ruling", "由市公安局会办"},
             Clash{"correct-commitment-progress",
                   R"({"command":"correct-commitment-progress","on":"2024-07-20","case":"1","commitment":1,"entry":1,"signatory":"赵×"})",
                   "signatory", "赵×", "text", "已验收并开放"},
             Clash{"correct-publication",
                   R"({"command":"correct-publication","on":"2024-07-20","case":"1","publication_number":1,"happened_on":"2023-06-22"})",
                   "happened_on", "2023-06-22", "reason_if_not", "代表不同意"},
         }) {
        checkClash(setup, clash);
    }
}

TEST_CASE("window: what was recorded by mistake is made void, stands there marked and comes back", "[correction]") {
    WindowOnNewRegister setup("2024-07-20");
    prepareEntries(setup);
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    const auto makeVoid = [&](const char* command, bool isVoid) {
        ui::CommandDialog* dialog = openCorrection(setup, command);
        dialog->form()->setValues({{QStringLiteral("void"), isVoid}, {QStringLiteral("reason"), QStringLiteral("没有发出")}});
        finish(window, dialog);
    };
    ui::CommandDialog* dialog = openCorrection(setup, "correct-urging");
    dialog->form()->setValues({{QStringLiteral("void"), true}});
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return !dialog->form()->errorOf(QStringLiteral("reason")).isEmpty(); }));  // never without why
    dialog->form()->setValues({{QStringLiteral("reason"), QStringLiteral("没有发出")}});
    finish(window, dialog);
    REQUIRE(waitFor([&] { return pane.view()->facts.voided.urgings.size() == 1; }));
    CHECK(pane.view()->facts.urgings.empty());
    pane.showTab(1);
    const auto isShown = [&](const QString& text) {
        const auto labels = pane.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text().contains(text); });
    };
    REQUIRE(waitFor([&] { return isShown(QStringLiteral("（作废：没有发出）")); }));
    CHECK(pane.findChild<QLabel*>(QStringLiteral("urgings")) == nullptr);
    makeVoid("correct-urging", false);
    REQUIRE(waitFor([&] { return pane.view()->facts.urgings.size() == 1; }));
    dialog = openCorrection(setup, "correct-urging");
    dialog->form()->setValues(
        {{QStringLiteral("answered_on"), QStringLiteral("2024-07-20")}, {QStringLiteral("answer"), QStringLiteral("月底前办结")}});
    finish(window, dialog);
    REQUIRE(waitFor([&] { return pane.view()->facts.urgings.front().answer == "月底前办结"; }));
    dialog = openCorrection(setup, "correct-urging");
    dialog->form()->setValues({{QStringLiteral("answered_on"), QVariant()}});
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return !dialog->form()->errorOf(QStringLiteral("answered_on")).isEmpty(); }));  // the answer still stands
    dialog->form()->setValues({{QStringLiteral("answer"), QString()}});
    finish(window, dialog);
    REQUIRE(waitFor([&] { return !pane.view()->facts.urgings.front().answeredOn; }));
    CHECK(pane.view()->facts.urgings.front().answer.empty());

    makeVoid("correct-delivery", true);
    REQUIRE(waitFor([&] { return pane.view()->facts.voided.deliveries.size() == 1; }));
    CHECK(pane.view()->summary.undelivered == 1);
    makeVoid("correct-progress", true);
    REQUIRE(waitFor([&] { return pane.view()->facts.notes.empty(); }));
    makeVoid("correct-meeting", true);
    REQUIRE(waitFor([&] { return pane.view()->facts.ratingMeetings.empty(); }));
    makeVoid("correct-coordination", true);
    REQUIRE(waitFor([&] { return pane.view()->facts.coordinations.empty(); }));
    makeVoid("correct-publication", true);
    REQUIRE(waitFor([&] { return pane.view()->facts.publications.empty(); }));
    makeVoid("correct-commitment-progress", true);
    REQUIRE(waitFor([&] { return pane.view()->facts.commitmentSteps.empty(); }));
    CHECK(pane.view()->summary.commitmentsOpen == 1);
}

}  // namespace huying::tests
