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
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>
#include <algorithm>
#include <catch2/catch.hpp>

#include "app/commands/command_json.h"
#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/batch_dialog.h"
#include "dialogs/command_dialog.h"
#include "dialogs/public_text_dialog.h"
#include "pages/register/register_page.h"
#include "text/text.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

void prepare(WindowOnNewRegister& setup, const std::string& json) {
    auto request = app::commandFromJson(json, "Z");
    REQUIRE(request);
    setup.prepare({std::move(request->command)}, "2023-12-20");
}

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
    prepare(
        setup,
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
    REQUIRE(found->count() == 3);
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
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(dialog, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString text =
        u"关于第1件事的建议\n十八届人大一次会议第1号建议\n领衔代表：王明（武侯代表团）\n　　请致电×××，或者028-86638888。\n"_s;
    REQUIRE(waitFor([&] { return !QGuiApplication::clipboard()->text().isEmpty(); }));  // a button goes down before it acts
    CHECK(QGuiApplication::clipboard()->text() == text);

    setup.prompts.saveFile = setup.path(u"公开.txt"_s);
    QTest::keyClick(dialog, Qt::Key_S, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return dialog->findChild<QLabel*>(u"publicTextTold"_s)->text().contains(u"已保存"_s); }));
    CHECK(contents(setup.prompts.saveFile) == text);
    // What was let stand is kept when the register changes meanwhile.
    prepare(setup, R"({"command":"correct-suggestion","case":"1","remark":"1"})");
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
    prepare(setup, R"({"command":"correct-suggestion","case":"1","publish_by_deputy":"full","body":"一"})");
    prepare(setup, R"({"command":"correct-suggestion","case":"2","publish_by_deputy":"title_only"})");
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
    CHECK(pieces->item(2)->text().contains(u"18-1-3 还不能公开：代表还没有公开意见"_s));
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
    prepare(setup, R"({"command":"correct-suggestion","case":"1","publish_by_deputy":"title_only"})");
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

}  // namespace huying::tests
