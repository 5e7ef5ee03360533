// SPDX-License-Identifier: GPL-3.0-or-later
// A deputy's record and the phone pages of all deputies, by keyboard: from the directory, from a piece and from Ctrl+K.
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_pane.h"
#include "dialogs/deputy_pages_dialog.h"
#include "dialogs/deputy_record_dialog.h"
#include "pages/directory/deputies_tab.h"
#include "pages/directory/directory_page.h"
#include "pages/directory/entry_table.h"
#include "pages/register/register_page.h"
#include "shell/palette.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

ui::DeputyRecordDialog* opened(QWidget& over) {
    ui::DeputyRecordDialog* dialog = nullptr;
    REQUIRE(waitFor([&] {
        dialog = over.findChild<ui::DeputyRecordDialog*>();
        return dialog != nullptr && dialog->record().has_value();
    }));
    return dialog;
}

QString contents(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

}  // namespace

TEST_CASE("a deputy's record: its figures lead to their pieces, Enter opens one, and it is saved as a page", "[deputy]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);  // of 王明（武侯代表团）
    setup.record(R"({"command":"assign-suggestion","case":"2","tasks":[{"unit":"市交通运输局","role":"sole"}]})", "2023-12-01");
    ui::MainWindow& window = *setup.window;
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr; }));
    auto* entry = child<QPushButton>(&pane, u"moreActions"_s)->menu()->findChild<QAction*>(u"deputyRecord"_s);
    REQUIRE(entry != nullptr);
    REQUIRE(entry->isEnabled());
    entry->trigger();
    ui::DeputyRecordDialog* dialog = opened(window);
    CHECK(child<QLabel>(dialog, u"deputyName"_s)->text() == u"王明"_s);
    CHECK(child<QLabel>(dialog, u"deputyPerson"_s)->text().contains(u"武侯代表团"_s));
    auto* figures = child<QListWidget>(dialog, u"deputyFigures"_s);
    auto* pieces = child<QTreeWidget>(dialog, u"deputyPieces"_s);
    CHECK(figures->item(0)->text() == u"全部2件"_s);
    CHECK(figures->item(1)->text() == u"领衔提出 2件"_s);
    CHECK(figures->item(2)->text() == u"联名提出 0件"_s);
    CHECK(pieces->topLevelItemCount() == 2);
    figures->setFocus();
    QTest::keyClick(figures, Qt::Key_Down);
    QTest::keyClick(figures, Qt::Key_Down);
    CHECK(pieces->topLevelItemCount() == 0);
    QTest::keyClick(figures, Qt::Key_Up);
    REQUIRE(pieces->topLevelItemCount() == 2);
    pieces->setFocus();
    QTest::keyClick(pieces, Qt::Key_Down);
    CHECK(pieces->currentItem()->text(0) == u"18-1-2"_s);
    CHECK(child<QTextBrowser>(dialog, u"deputyPiece"_s)->toPlainText().contains(u"市交通运输局（单办）"_s));

    setup.prompts.saveFile = setup.path(u"档案.html"_s);
    QTest::keyClick(dialog, Qt::Key_S, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return QFile::exists(setup.prompts.saveFile); }));
    CHECK(contents(setup.prompts.saveFile).contains(u"王明履职档案"_s));
    auto* told = dialog->findChild<QLabel*>(u"deputyTold"_s);
    setup.prompts.saveFile = setup.path(u"档案.pdf"_s);
    REQUIRE(waitFor([&] { return told->text().contains(u"已保存"_s); }));
    QTest::keyClick(dialog, Qt::Key_S, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return told->text().contains(u"不能存为 .pdf"_s); }));

    QTest::keyClick(pieces, Qt::Key_Return);
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.suggestion.serial == 2; }));
}

TEST_CASE("a deputy's record opens from the directory and from Ctrl+K", "[deputy]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    ui::MainWindow& window = *setup.window;
    REQUIRE(waitFor([&] { return setup.theRegister->directory().deputies.size() == 1; }));  // as the palette finds them
    window.goToAnything();
    ui::Palette* palette = window.commandPalette();
    palette->field()->setText(u"王明"_s);
    REQUIRE(waitFor([&] {
        for (int row = 0; row < palette->list()->count(); ++row) {
            if (palette->list()->item(row)->text().contains(u"王明：履职档案"_s)) {
                palette->list()->setCurrentRow(row);
                return true;
            }
        }
        return false;
    }));
    QTest::keyClick(palette->field(), Qt::Key_Return);
    opened(window)->reject();
    REQUIRE(waitFor([&] { return window.findChild<ui::DeputyRecordDialog*>() == nullptr; }));

    window.go(ui::Workplace::directory);
    window.directoryPage()->showTab(1);
    ui::EntryTable* table = window.directoryPage()->tab()->table();
    REQUIRE(waitFor([&] { return table->count() == 1; }));
    table->list()->setCurrentItem(table->list()->topLevelItem(0));
    auto* button = child<QPushButton>(table, u"deputyRecord"_s);
    REQUIRE(waitFor([&] { return button->isEnabled(); }));
    button->click();
    CHECK(opened(window)->record()->deputy.name == "王明");
}

TEST_CASE("phone pages: a folder is chosen once, brought up to date by a key and by itself after a change", "[deputy]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    ui::MainWindow& window = *setup.window;
    setup.prompts.folder = setup.path(u"pages"_s);
    REQUIRE(QDir().mkpath(setup.prompts.folder));
    QTest::keyClick(&window, Qt::Key_F8, Qt::ShiftModifier);
    ui::DeputyPagesDialog* dialog = nullptr;
    REQUIRE(waitFor([&] { return (dialog = window.findChild<ui::DeputyPagesDialog*>()) != nullptr; }));
    auto* publish = child<QPushButton>(dialog, u"pagesPublish"_s);
    auto* last = child<QLabel>(dialog, u"pagesLast"_s);
    CHECK_FALSE(publish->isEnabled());
    REQUIRE(comesToFront(dialog));
    QTest::keyClick(dialog, Qt::Key_O, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return publish->isEnabled(); }));
    CHECK(last->text() == u"还没有发布过。"_s);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    auto* told = dialog->findChild<QLabel*>(u"pagesTold"_s);
    REQUIRE(waitFor([&] { return told->text() == u"1位代表的页面　写了1个，删去0个"_s; }));
    REQUIRE(waitFor([&] { return last->text().startsWith(u"上次发布："_s); }));
    const QDir folder(setup.prompts.folder);
    CHECK(folder.exists(u"index.html"_s));
    QStringList pages = folder.entryList({u"*.html"_s}, QDir::Files);
    pages.removeOne(u"index.html"_s);
    REQUIRE(pages.size() == 1);
    CHECK_FALSE(contents(folder.filePath(pages.front())).contains(u"市交通运输局"_s));

    ui::DeputyPages& work = setup.theRegister->deputyPages();
    work.setRest(std::chrono::milliseconds{50});
    child<QCheckBox>(dialog, u"pagesAutomatic"_s)->setChecked(true);
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市交通运输局","role":"sole"}]})", "2023-12-01");
    CHECK(waitFor([&] { return contents(folder.filePath(pages.front())).contains(u"市交通运输局"_s); }));
    child<QCheckBox>(dialog, u"pagesAutomatic"_s)->setChecked(false);
    REQUIRE(waitFor([&] { return !work.isRunning(); }));

    // A folder with somebody else's site is left alone, and that is said.
    const QString site = setup.path(u"site"_s);
    REQUIRE(QDir().mkpath(site));
    QFile index(QDir(site).filePath(u"index.html"_s));
    REQUIRE(index.open(QIODevice::WriteOnly));
    index.write("mine");
    index.close();
    setup.prompts.folder = site;
    QTest::keyClick(dialog, Qt::Key_O, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return last->text() == u"还没有发布过。"_s; }));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return told->text().contains(u"不会覆盖"_s); }));
    CHECK(contents(index.fileName()) == u"mine"_s);
    // The keyboard is where it is mended, and nothing above is cut by what came below.
    CHECK(child<QLineEdit>(dialog, u"pagesFolder"_s)->hasFocus());
    CHECK(dialog->height() >= dialog->layout()->totalHeightForWidth(dialog->width()));

    // The folder can be typed too, the whole of it.
    const QString typed = setup.path(u"typed"_s);
    REQUIRE(QDir().mkpath(typed));
    auto* field = child<QLineEdit>(dialog, u"pagesFolder"_s);
    REQUIRE(waitFor([&] { return field->isEnabled(); }));
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"typed"_s);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(told->text().contains(u"完整路径"_s));
    CHECK(work.folder() == site);
    field->selectAll();
    QTest::keyClicks(field, typed);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return QDir(typed).exists(u"index.html"_s); }));
    CHECK(work.folder() == typed);
}

TEST_CASE("phone pages: where another register is opened before they are read, neither folder gets the wrong ones", "[deputy]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    ui::Register& theRegister = *setup.theRegister;
    ui::DeputyPages& work = theRegister.deputyPages();
    const QString path = theRegister.path();
    const QString other = setup.path(u"other.huying"_s);
    const QDir first(setup.path(u"first"_s));
    const QDir second(setup.path(u"second"_s));
    REQUIRE((QDir().mkpath(first.path()) && QDir().mkpath(second.path())));
    work.setFolder(first.path());
    theRegister.create(other, ui::Register::Contents::empty);
    REQUIRE(waitFor([&] { return theRegister.path() == other; }));
    work.setFolder(second.path());
    theRegister.open(path);
    REQUIRE(waitFor([&] { return theRegister.path() == path; }));
    CHECK(work.folder() == first.path());
    std::string code;
    QObject::connect(&work, &ui::DeputyPages::failed, &work, [&code](const base::Error& error) { code = error.code; });
    theRegister.open(other);
    work.publish();
    REQUIRE(waitFor([&] { return theRegister.path() == other && !work.isRunning(); }));
    CHECK(code == "pages-cancelled");
    CHECK(first.entryList(QDir::Files).isEmpty());
    CHECK(second.entryList(QDir::Files).isEmpty());
}

}  // namespace huying::tests
