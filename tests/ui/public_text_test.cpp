// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a piece is made ready for publication by keyboard: hidden places are judged, the text is copied and saved, and the
// dialog for recording it comes next.
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <algorithm>
#include <catch2/catch.hpp>
#include <future>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/batch_dialog.h"
#include "dialogs/case_actions.h"
#include "dialogs/command_dialog.h"
#include "dialogs/drafts_dialog.h"
#include "dialogs/public_text_dialog.h"
#include "failing_store.h"
#include "main/wiring.h"
#include "pages/follow_up/follow_up_page.h"
#include "pages/register/register_page.h"
#include "pages/today/today_list.h"
#include "pages/today/today_page.h"
#include "shell/actions.h"
#include "text/text.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

ui::PublicTextDialog* opened(QWidget& over) {
    ui::PublicTextDialog* dialog = nullptr;
    REQUIRE(waitFor([&] {
        dialog = over.findChild<ui::PublicTextDialog*>();
        return dialog != nullptr && !dialog->isLoading();
    }));
    return dialog;
}

QString contents(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

QAction* textEntry(ui::CasePane& pane) {
    auto* entry = child<QPushButton>(&pane, u"moreActions"_s)->menu()->findChild<QAction*>(u"publicText"_s);
    REQUIRE(entry != nullptr);
    return entry;
}

}  // namespace

TEST_CASE("public text: by keyboard looked through, a place let stand, copied, saved, then recorded", "[publication]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    setup.record(
        R"({"command":"correct-suggestion","case":"1","publish_by_deputy":"full","body":"请致电13800001234，或者028-86638888。\n联系人：李四"})");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.suggestion.publishByDeputy.has_value(); }));
    REQUIRE(waitFor([&] { return window.registerPage()->browser()->model()->rowCount() == 1; }));
    window.registerPage()->browser()->model()->setTicked({0}, true);
    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    ui::PublicTextDialog* dialog = opened(window);
    REQUIRE(dialog->texts().texts.size() == 1);
    auto* found = child<QListWidget>(dialog, u"publicFound"_s);
    auto* preview = child<QTextBrowser>(dialog, u"publicTextPreview"_s);
    REQUIRE(found->count() == 4);
    CHECK(found->item(3)->isHidden());  // the name in the contact line, as long as the line stays out
    CHECK(found->item(0)->text() == u"建议第1段　手机号码\n13800001234"_s);
    CHECK(preview->toPlainText().contains(u"请致电×××，或者×××。"_s));
    CHECK_FALSE(preview->toPlainText().contains(u"李四"_s));
    CHECK(child<QLabel>(dialog, u"publicNotes"_s)->text().contains(u"还没有答复"_s));

    // The second one is the number of an office: it may stand.
    found->setFocus();
    found->setCurrentRow(1);
    QTest::keyClick(found, Qt::Key_Space);
    REQUIRE(found->item(1)->checkState() == Qt::Unchecked);
    CHECK(preview->toPlainText().contains(u"请致电×××，或者028-86638888。"_s));
    // The contact line back: the name in it is judged by itself.
    found->setCurrentRow(2);
    QTest::keyClick(found, Qt::Key_Space);
    CHECK_FALSE(found->item(3)->isHidden());
    CHECK(preview->toPlainText().contains(u"联系人：×××"_s));
    QTest::keyClick(found, Qt::Key_Space);
    CHECK(found->item(3)->isHidden());
    CHECK_FALSE(preview->toPlainText().contains(u"联系人"_s));
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(dialog, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString text =
        u"关于第1件事的建议\n十八届人大一次会议第1号建议\n领衔代表：王明（武侯代表团）\n　　请致电×××，或者028-86638888。\n"_s;
    REQUIRE(waitFor([&] { return !QGuiApplication::clipboard()->text().isEmpty(); }));  // a button goes down before it acts
    CHECK(QGuiApplication::clipboard()->text() == text);

    // Another kind of file is not written under a name that says something else.
    for (const QString& name : {u"公开.pdf"_s, u"公开.doc"_s, u"公开.pdf.docx"_s}) {
        setup.prompts.saveFile = setup.path(name);
        auto* told = dialog->findChild<QLabel*>(u"publicTextTold"_s);
        told->clear();
        QTest::keyClick(dialog, Qt::Key_S, Qt::ControlModifier);
        REQUIRE(waitFor([&] { return told->text().contains(u"不能存为"_s); }));
        CHECK_FALSE(QFile::exists(setup.prompts.saveFile));
    }
    setup.prompts.saveFile = setup.path(u"公开.txt"_s);
    QTest::keyClick(dialog, Qt::Key_S, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return dialog->findChild<QLabel*>(u"publicTextTold"_s)->text().contains(u"已保存"_s); }));
    CHECK(contents(setup.prompts.saveFile) == text);
    // What was let stand is kept when the register changes meanwhile.
    setup.record(R"({"command":"correct-suggestion","case":"1","remark":"1"})");
    REQUIRE(waitFor([&] { return !dialog->isLoading() && pane.view()->facts.suggestion.remark == "1"; }));
    CHECK(preview->toPlainText().contains(u"028-86638888"_s));

    CHECK(pane.view()->facts.publications.empty());
    auto* record = child<QPushButton>(dialog, u"publicRecord"_s);
    record->setFocus();
    QTest::keyClick(record, Qt::Key_Space);
    ui::CommandDialog* recording = nullptr;
    REQUIRE(waitFor([&] { return (recording = window.findChild<ui::CommandDialog*>()) != nullptr; }));
    CHECK(recording->form()->values().value(u"what"_s) == u"suggestion"_s);
    // From there the text can be looked at again.
    child<QPushButton>(recording, u"publicText"_s)->click();
    ui::PublicTextDialog* again = opened(*recording);
    CHECK(again->texts().texts.size() == 1);
    CHECK(again->findChild<QPushButton*>(u"publicRecord"_s)->isHidden());
    again->close();
    REQUIRE(waitFor([&] { return recording->findChild<ui::PublicTextDialog*>() == nullptr; }));
    recording->close();
}

TEST_CASE("public text: of ticked pieces a file each, those left out with their reason, then recorded together", "[publication]") {
    WindowOnNewRegister setup;
    setup.registerPieces(3);
    setup.record(R"({"command":"correct-suggestion","case":"1","publish_by_deputy":"full","body":"一"})");
    setup.record(R"({"command":"correct-suggestion","case":"2","publish_by_deputy":"title_only"})");
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 3; }));
    browser.model()->setTicked({0, 1, 2}, true);
    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    ui::PublicTextDialog* dialog = opened(window);
    CHECK(dialog->texts().texts.size() == 2);
    CHECK(child<QLabel>(dialog, u"publicCount"_s)->text() == u"2件可以公开，1件不列入"_s);
    auto* pieces = child<QListWidget>(dialog, u"publicPieces"_s);
    REQUIRE(pieces->count() == 3);
    CHECK(pieces->item(2)->text().contains(u"18-1-3 的建议还不能公开：代表还没有公开意见"_s));
    child<QCheckBox>(dialog, u"publicEach"_s)->setChecked(true);
    auto* format = child<QComboBox>(dialog, u"publicFormat"_s);
    format->setCurrentIndex(format->findData(u".txt"_s));
    setup.prompts.folder = setup.path(QString());
    QTest::keyClick(dialog, Qt::Key_S, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return dialog->findChild<QLabel*>(u"publicTextTold"_s)->text().contains(u"已保存2件"_s); }));
    const QDir folder(setup.path(u"公开文本 2023-12-20"_s));
    CHECK(folder.entryList(QDir::Files, QDir::Name) == QStringList{u"18-1-1 关于第1件事的建议.txt"_s, u"18-1-2 关于第2件事的建议.txt"_s});
    child<QPushButton>(dialog, u"publicRecord"_s)->click();
    ui::BatchDialog* batch = nullptr;
    REQUIRE(waitFor([&] { return (batch = window.findChild<ui::BatchDialog*>()) != nullptr; }));
    REQUIRE(waitFor([&] { return batch->form()->values().value(u"kind"_s) == u"publication"_s; }));
    batch->close();
}

TEST_CASE("public text: in the menu of the case, with the reason where nothing may be published", "[publication]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr; }));
    CHECK_FALSE(textEntry(pane)->isEnabled());
    CHECK(textEntry(pane)->toolTip().contains(u"代表还没有公开意见"_s));
    setup.record(R"({"command":"correct-suggestion","case":"1","publish_by_deputy":"title_only"})");
    REQUIRE(waitFor([&] { return pane.view()->facts.suggestion.publishByDeputy.has_value() && textEntry(pane)->isEnabled(); }));
    textEntry(pane)->trigger();
    ui::PublicTextDialog* dialog = opened(window);
    REQUIRE(dialog->texts().texts.size() == 1);
    CHECK_FALSE(dialog->texts().texts.front().hasBody);
    // In full it may not, and that is said in place of a text.
    auto* extent = child<QComboBox>(dialog, u"publicExtent"_s);
    extent->setCurrentIndex(extent->findData(u"full"_s));
    REQUIRE(waitFor([&] { return !dialog->isLoading() && dialog->texts().texts.empty(); }));
    CHECK(child<QLabel>(dialog, u"publicNotes"_s)->text().contains(u"不能这样公开"_s));
    CHECK_FALSE(child<QPushButton>(dialog, u"publicSave"_s)->isEnabled());
    CHECK_FALSE(child<QPushButton>(dialog, u"publicCopy"_s)->isEnabled());
    dialog->close();
}

TEST_CASE("public text: before the review is recorded the suggestion goes out, and the reply waits for a named step", "[publication]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    setup.record(R"({"command":"correct-suggestion","case":"1","publish_by_deputy":"full","body":"站点不便。"})");
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市教育局","role":"sole"}]})");
    setup.record(
        R"({"command":"record-reply","case":"1","unit":"市教育局","result_class":"A","publish_by_unit":"full","text":"已增开。"})");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.replies.size() == 1; }));
    REQUIRE(textEntry(pane)->isEnabled());
    // What is missing is among what is open.
    const QString open = child<QLabel>(&pane, u"openMatters"_s)->text();
    CHECK(open.contains(u"审核答复可否公开（市教育局）"_s));

    textEntry(pane)->trigger();
    ui::PublicTextDialog* dialog = opened(window);
    CHECK(child<QTextBrowser>(dialog, u"publicTextPreview"_s)->toPlainText().contains(u"站点不便"_s));
    CHECK(child<QLabel>(dialog, u"publicOut"_s)->text() == u"现在可以公开：建议全文。"_s);
    CHECK(child<QLabel>(dialog, u"publicNotes"_s)->text() ==
          u"18-1-1 的答复还不能公开：审核还没有公开意见。用“审核答复…”登记“审核公开意见”。"_s);
    // The reply alone cannot, and the way to what can is said.
    auto* what = child<QComboBox>(dialog, u"publicWhat"_s);
    what->setCurrentIndex(what->findData(u"reply"_s));
    REQUIRE(waitFor([&] { return !dialog->isLoading() && dialog->texts().texts.empty(); }));
    CHECK(child<QLabel>(dialog, u"publicOut"_s)->text().startsWith(u"现在可以公开：建议全文。"_s));
    dialog->close();

    // The dialog that records opens with what may be recorded.
    window.registerPage()->actions()->start(u"record-publication"_s, *pane.view(), std::nullopt);
    ui::CommandDialog* recording = nullptr;
    REQUIRE(waitFor([&] { return (recording = window.findChild<ui::CommandDialog*>()) != nullptr; }));
    CHECK(recording->form()->values().value(u"what"_s) == u"suggestion"_s);
    CHECK(recording->form()->values().value(u"extent"_s) == u"full"_s);
    recording->form()->setValues({{u"where"_s, u"成都人大网"_s}});
    finish(window, recording);
    REQUIRE(waitFor([&] { return pane.view()->facts.publications.size() == 1; }));

    setup.record(
        R"({"command":"record-review","case":"1","unit":"市教育局","reviewer":"周×","review_result":"approved","publication":"full"})");
    REQUIRE(waitFor([&] { return !child<QLabel>(&pane, u"openMatters"_s)->text().contains(u"审核答复可否公开"_s); }));
    window.registerPage()->actions()->start(u"record-publication"_s, *pane.view(), std::nullopt);
    REQUIRE(waitFor([&] { return (recording = window.findChild<ui::CommandDialog*>()) != nullptr; }));
    CHECK(recording->form()->values().value(u"what"_s) == u"reply"_s);
    recording->close();
}

TEST_CASE("public text: the line of the case and the text itself lead to the review they wait for", "[publication]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    setup.record(R"({"command":"correct-suggestion","case":"1","publish_by_deputy":"full","body":"站点不便。"})");
    setup.record(
        R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市教育局","role":"separate","scope":"甲"},{"unit":"市住建局","role":"separate","scope":"乙"}]})");
    for (const char* unit : {"市教育局", "市住建局"}) {
        setup.record(R"({"command":"record-reply","case":"1","result_class":"A","publish_by_unit":"full","text":"已增开。","unit":")" +
                     std::string(unit) + "\"}");
    }
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.replies.size() == 2; }));
    const auto review = [&]() -> ui::CommandDialog* {
        ui::CommandDialog* dialog = nullptr;
        REQUIRE(waitFor([&] { return (dialog = window.findChild<ui::CommandDialog*>()) != nullptr; }));
        CHECK(dialog->windowTitle() == u"审核答复"_s);
        return dialog;
    };
    const auto unitIn = [](const ui::CommandDialog* dialog) -> QString {
        return qobject_cast<QComboBox*>(dialog->form()->editor(u"unit"_s))->currentText();
    };
    const auto approve = [&](ui::CommandDialog* dialog) {
        dialog->form()->setValues({{u"reviewer"_s, u"周敏"_s}, {u"review_result"_s, u"approved"_s}, {u"publication"_s, u"full"_s}});
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
    };
    // Each line leads to the reply of its own unit.
    window.registerPage()->actions()->start(u"record-review"_s, *pane.view(), std::nullopt, 2);
    ui::CommandDialog* second = review();
    CHECK(unitIn(second) == u"市住建局"_s);
    approve(second);
    REQUIRE(waitFor([&] { return pane.view()->facts.replyReviews.size() == 1; }));
    auto* line = child<QLabel>(&pane, u"openMatters"_s);
    static const QRegularExpression link(u"href=\"(record:\\d+)\">[^<]*审核答复可否公开（市教育局）"_s);
    const QRegularExpressionMatch found = link.match(line->text());
    INFO(line->text().toStdString());
    REQUIRE(found.hasMatch());
    Q_EMIT line->linkActivated(found.captured(1));
    ui::CommandDialog* first = review();
    CHECK(unitIn(first) == u"市教育局"_s);
    QTest::keyClick(first, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));

    // And so does the text, which is read again behind the form.
    REQUIRE(textEntry(pane)->isEnabled());
    textEntry(pane)->trigger();
    ui::PublicTextDialog* text = opened(window);
    REQUIRE(child<QLabel>(text, u"publicNotes"_s)->text().contains(u"审核答复…"_s));
    child<QPushButton>(text, u"publicReview"_s)->click();
    approve(review());
    CHECK(waitFor([&] { return !text->isLoading() && text->findChild<QPushButton*>(u"publicReview"_s)->isHidden(); }));
    CHECK(text->texts().texts.front().notes.empty());
    text->close();
}

TEST_CASE("public text: the same words in suggestion and reply are judged together, and the list counts anew", "[publication]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    setup.record(R"({"command":"correct-suggestion","case":"1","publish_by_deputy":"full","body":"请致电028-86638888。"})");
    setup.record(R"({"command":"correct-suggestion","case":"2","publish_by_deputy":"full","body":"二"})");
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市教育局","role":"sole"}]})");
    setup.record(
        R"({"command":"record-reply","case":"1","unit":"市教育局","result_class":"A","publish_by_unit":"full","text":"请致电028-86638888。"})");
    setup.record(
        R"({"command":"record-review","case":"1","unit":"市教育局","reviewer":"周×","review_result":"approved","publication":"full"})");
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2; }));
    browser.model()->setTicked({0, 1}, true);
    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    ui::PublicTextDialog* dialog = opened(window);
    auto* pieces = child<QListWidget>(dialog, u"publicPieces"_s);
    auto* found = child<QListWidget>(dialog, u"publicFound"_s);
    REQUIRE(pieces->count() == 2);
    const int first = pieces->item(0)->text().startsWith(u"18-1-1"_s) ? 0 : 1;
    pieces->setCurrentRow(first);
    REQUIRE(found->count() == 2);
    CHECK(pieces->item(first)->text().contains(u"隐去2处"_s));
    found->setFocus();
    QTest::keyClick(found, Qt::Key_Space);
    CHECK(found->item(1)->checkState() == Qt::Unchecked);
    CHECK_FALSE(pieces->item(first)->text().contains(u"隐去"_s));
    dialog->close();
}

TEST_CASE("public text: closing while a file each is written stops that and tells how many there are", "[publication]") {
    ui::Outside outside = ui::wiring();
    std::promise<void> released;
    outside.writePublicTexts = [wait = released.get_future().share()](const std::vector<app::PublicText>& texts, const std::string&,
                                                                      const std::filesystem::path&,
                                                                      const auto& goOn) -> base::Result<void> {
        goOn(1, texts.size());
        wait.wait();
        if (goOn(1, texts.size())) return {};
        return base::failure(base::Error("public-texts-cancelled", "", "storage").with("count", "1"));
    };
    WindowOnNewRegister setup("2023-12-20", std::move(outside));
    setup.registerPieces(2);
    for (const char* piece : {"1", "2"})
        setup.record(R"({"command":"correct-suggestion","publish_by_deputy":"full","body":"一","case":")" + std::string(piece) + "\"}");
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2; }));
    browser.model()->setTicked({0, 1}, true);
    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    ui::PublicTextDialog* dialog = opened(window);
    child<QCheckBox>(dialog, u"publicEach"_s)->setChecked(true);
    setup.prompts.folder = setup.path(QString());
    QTest::keyClick(dialog, Qt::Key_S, Qt::ControlModifier);
    auto* progress = dialog->findChild<QProgressBar*>(u"publicProgress"_s);
    const bool isShown = waitFor([&] { return progress->isVisible() && progress->maximum() == 2; });
    QTest::keyClick(dialog, Qt::Key_Escape);
    const bool isOpen = dialog->isVisible();
    released.set_value();  // before anything is required: the worker waits for it
    REQUIRE(isShown);
    REQUIRE(isOpen);
    REQUIRE(waitFor([&] { return dialog->findChild<QLabel*>(u"publicTextTold"_s)->text().contains(u"写好了 1 个文件"_s); }));
    CHECK(progress->isHidden());
    QTest::keyClick(dialog, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return window.findChild<ui::PublicTextDialog*>() == nullptr; }));
}

TEST_CASE("public text: on every page that shows a case, with the dialog that records it next", "[publication]") {
    WindowOnNewRegister setup("2024-07-20");
    setup.registerPieces(2);
    setup.record(R"({"command":"correct-suggestion","case":"1","publish_by_deputy":"full","body":"一"})", "2023-03-01");
    setup.record(R"({"command":"correct-suggestion","case":"2","publish_by_deputy":"full","body":"二"})", "2023-03-01");
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})", "2023-03-03");
    setup.record(
        R"({"command":"record-reply","case":"1","unit":"市住建局","result_class":"B","commitments":[{"text":"新增车位","due_on":"2024-06-30"}]})",
        "2023-06-01");
    ui::MainWindow& window = *setup.window;
    const auto recordFrom = [&](ui::CasePane& pane) {
        REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.findChild<QPushButton*>(u"moreActions"_s) != nullptr; }));
        REQUIRE(textEntry(pane)->isEnabled());
        textEntry(pane)->trigger();
        ui::PublicTextDialog* dialog = opened(window);
        child<QPushButton>(dialog, u"publicRecord"_s)->click();
        ui::CommandDialog* recording = nullptr;
        REQUIRE(waitFor([&] { return (recording = window.findChild<ui::CommandDialog*>()) != nullptr; }));
        child<QPushButton>(recording, u"publicText"_s)->click();
        opened(*recording)->close();
        recording->close();
        REQUIRE(waitFor(
            [&] { return window.findChild<ui::CommandDialog*>() == nullptr && window.findChild<ui::PublicTextDialog*>() == nullptr; }));
    };
    window.go(ui::Workplace::suggestions);
    recordFrom(*window.registerPage()->browser()->pane());
    window.go(ui::Workplace::followUp);
    REQUIRE(waitFor([&] { return window.followUpPage()->count() == 1; }));
    QTest::keyClick(child<QTableView>(window.followUpPage(), u"followUpTable"_s), Qt::Key_Return);
    recordFrom(*window.followUpPage()->pane());
    window.go(ui::Workplace::today);
    REQUIRE(waitFor([&] { return window.todayPage()->pane()->view() != nullptr; }));
    recordFrom(*window.todayPage()->pane());
}

TEST_CASE("public text: offered beside the publication that was begun and is gone on with", "[publication]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    setup.record(R"({"command":"correct-suggestion","case":"1","publish_by_deputy":"full"})");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.suggestion.publishByDeputy.has_value(); }));
    Q_EMIT pane.actionRequested(u"record-publication"_s);
    auto* begun = window.findChild<ui::CommandDialog*>();
    REQUIRE(begun != nullptr);
    auto* where = qobject_cast<QLineEdit*>(begun->form()->editor(u"where"_s));
    REQUIRE(where != nullptr);
    where->setText(u"成都人大网"_s);
    QTest::keyClick(begun, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; }));
    window.action(ui::ActionId::drafts)->trigger();
    auto* drafts = window.findChild<ui::DraftsDialog*>();
    REQUIRE(drafts != nullptr);
    child<QPushButton>(drafts, u"goOn"_s)->click();
    ui::CommandDialog* recording = nullptr;
    REQUIRE(waitFor([&] { return (recording = window.findChild<ui::CommandDialog*>()) != nullptr; }));
    child<QPushButton>(recording, u"publicText"_s)->click();
    CHECK(opened(*recording)->texts().texts.size() == 1);
    opened(*recording)->close();
    recording->close();
}

TEST_CASE("public text: a piece that was withdrawn has none, and the menu says why as the text itself does", "[publication]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    setup.record(R"({"command":"correct-suggestion","case":"1","publish_by_deputy":"full","body":"一"})");
    setup.record(R"({"command":"withdraw-suggestion","case":"1","reason":"代表书面申请撤回","all_signers_ask":true})");
    ui::CasePane& pane = *setup.window->registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.withdrawal.has_value(); }));
    REQUIRE(waitFor([&] { return !textEntry(pane)->isEnabled(); }));
    CHECK(textEntry(pane)->toolTip().contains(u"撤回"_s));
}

TEST_CASE("public text: what could not be read again is neither copied nor saved nor recorded", "[publication]") {
    ui::Outside outside = ui::wiring();
    const auto isBroken = std::make_shared<std::atomic_bool>(false);
    outside.createRegister = [create = outside.createRegister,
                              isBroken](const std::filesystem::path& file) -> base::Result<ui::Outside::Store> {
        auto made = create(file);
        if (!made) return made;
        return ui::Outside::Store(std::make_unique<FailingStore>(std::move(*made), isBroken));
    };
    WindowOnNewRegister setup("2023-12-20", std::move(outside));
    setup.registerPieces(1);
    setup.record(R"({"command":"correct-suggestion","case":"1","publish_by_deputy":"full","body":"一"})");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.suggestion.body == "一"; }));
    REQUIRE(waitFor([&] { return textEntry(pane)->isEnabled(); }));
    textEntry(pane)->trigger();
    ui::PublicTextDialog* dialog = opened(window);
    auto* extent = child<QComboBox>(dialog, u"publicExtent"_s);
    const auto* preview = child<QTextBrowser>(dialog, u"publicTextPreview"_s);
    REQUIRE(dialog->texts().texts.size() == 1);
    *isBroken = true;
    extent->setCurrentIndex(extent->findData(u"full"_s));
    REQUIRE(waitFor([&] { return !dialog->isLoading(); }));
    for (const QString& name : {u"publicSave"_s, u"publicCopy"_s, u"publicRecord"_s})
        CHECK_FALSE(child<QPushButton>(dialog, name)->isEnabled());
    CHECK(preview->toPlainText().isEmpty());
    *isBroken = false;
    extent->setCurrentIndex(0);
    REQUIRE(waitFor([&] { return !dialog->isLoading() && dialog->texts().texts.size() == 1; }));
    CHECK(child<QPushButton>(dialog, u"publicSave"_s)->isEnabled());
    CHECK(dialog->findChild<QLabel*>(u"publicTextTold"_s)->isHidden());
    dialog->close();
}

}  // namespace huying::tests
