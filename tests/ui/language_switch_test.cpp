// SPDX-License-Identifier: GPL-3.0-or-later
// The switch between the languages, and words of the register that change while a window stands.
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/export_list_dialog.h"
#include "dialogs/handling_dialogs.h"
#include "main/options.h"
#include "models/case_columns.h"
#include "models/case_list_model.h"
#include "pages/intake/intake_page.h"
#include "pages/my_cases/my_cases_page.h"
#include "pages/register/register_page.h"
#include "shell/desk.h"
#include "text/text.h"
#include "widgets/form.h"
#include "widgets/message_strip.h"
#include "window_in_language.h"

namespace huying::tests {

using namespace Qt::StringLiterals;

TEST_CASE("pictures: a folder that cannot be written into is known before the first one is made") {
    QTemporaryDir folder;
    CHECK(ui::canHoldPictures(folder.filePath(u"made/anew"_s)));
    CHECK(QDir(folder.filePath(u"made/anew"_s)).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    QFile inTheWay(folder.filePath(u"file"_s));
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    CHECK_FALSE(ui::canHoldPictures(folder.filePath(u"file"_s)));
    CHECK_FALSE(ui::canHoldPictures(folder.filePath(u"file/below"_s)));
    CHECK_FALSE(ui::canHoldPictures(u"/proc/huying-pictures"_s));
}

TEST_CASE("language: a word of the register stands in captions and labels at once, the window made anew keeps its page", "[language]") {
    const QScopeGuard shipped([] { ui::useRegisterWords({}); });
    WindowIn setup(u"zh"_s);
    setup.fill();
    setup.window().go(ui::Workplace::intake);
    QSettings().remove(u"language"_s);
    CHECK(ui::JointOpinionDialog::tr("Joint unit") == u"会办单位"_s);
    int made = 0;
    QObject::connect(setup.desk.get(), &ui::Desk::languageChanged, [&] { ++made; });
    setup.record({R"({"command":"set-wording","key":"joint","text":"协办"})"}, "2023-03-09");
    REQUIRE(waitFor([&] { return made == 1; }));
    CHECK(ui::JointOpinionDialog::tr("Joint unit") == u"协办单位"_s);
    CHECK(ui::word("task_role.joint") == u"协办"_s);
    CHECK_FALSE(QSettings().contains(u"language"_s));  // nobody chose one
    CHECK(setup.window().workplace() == ui::Workplace::intake);
    CHECK(setup.window().isVisible());
    setup.record({R"({"command":"set-wording","key":"joint","text":""})"}, "2023-03-09");
    REQUIRE(waitFor([&] { return made == 2; }));
    CHECK(ui::JointOpinionDialog::tr("Joint unit") == u"会办单位"_s);
}

TEST_CASE("language: a switch keeps page, piece, filters, ticks and what is typed", "[language]") {
    WindowIn setup(u"zh"_s);
    setup.fill();
    {
        ui::CaseBrowser* browser = setup.window().registerPage()->browser();
        REQUIRE(waitFor([&] { return browser->model()->rowCount() == 4; }));
        browser->model()->setTicked({1}, true);
        browser->list()->select(domain::SuggestionId(3));
        REQUIRE(waitFor([&] { return browser->pane()->view() != nullptr && browser->pane()->view()->facts.suggestion.id.value == 3; }));
        browser->pane()->showTab(5);
        setup.window().myCasesPage()->chooseUnit(u"市公安局"_s);
        setup.window().go(ui::Workplace::intake);
        setup.window().intakePage()->form()->setValues({{u"title"_s, u"尚未登记的标题"_s}});
        auto* title = setup.window().intakePage()->form()->editor(u"title"_s);
        QTest::keyClicks(title, u"X"_s);
    }
    CHECK(setup.window().action(ui::ActionId::undo)->text() == u"撤销"_s);
    setup.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&setup.window()));
    bool isSwitched = false;
    QObject::connect(setup.desk.get(), &ui::Desk::languageChanged, [&] { isSwitched = true; });
    QTest::keyClick(&setup.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(waitFor([&] { return isSwitched; }));

    ui::MainWindow& window = setup.window();
    CHECK(ui::language() == app::Language::english);
    CHECK(QSettings().value(u"language"_s).toString() == u"en"_s);
    CHECK(window.action(ui::ActionId::undo)->text() == u"Undo"_s);
    CHECK(window.workplace() == ui::Workplace::intake);
    CHECK(window.intakePage()->form()->values().value(u"title"_s).toString().contains(u"尚未登记的标题"_s));
    CHECK(window.isVisible());
    ui::CaseBrowser* browser = window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser->pane()->view() != nullptr && browser->pane()->view()->facts.suggestion.id.value == 3; }));
    CHECK(browser->pane()->tab() == 5);
    CHECK(browser->model()->ticked() == std::vector{domain::SuggestionId(2)});
    CHECK(browser->list()->current() == domain::SuggestionId(3));
    CHECK(window.myCasesPage()->state().value(u"unit"_s).toString() == u"市公安局"_s);
    // Undo still knows what was recorded before the switch, and says which piece.
    window.undo();
    REQUIRE(waitFor([&] { return window.strip()->text().contains(u"18-1-2"_s); }));
    CHECK(window.strip()->text().startsWith(u"Taken back: "_s));
}

TEST_CASE("language: columns arranged by hand show their titles whole in the other language, and keep their widths in their own",
          "[language]") {
    const auto cleared = qScopeGuard([] { QSettings().remove(u"list"_s); });
    QSettings().remove(u"list"_s);
    WindowIn setup(u"zh"_s);
    const int due = ui::caseColumnOf("due_on");
    int narrow = 0;
    {
        ui::CaseListView& list = *setup.window().registerPage()->browser()->list();
        narrow = list.horizontalHeader()->sectionSizeHint(due) + 3;
        for (const char* field : {"due_on", "result_class", "result_rating", "category", "formation_source"}) {
            list.setColumnHidden(ui::caseColumnOf(field), false);
            list.setColumnWidth(ui::caseColumnOf(field), narrow);
        }
        REQUIRE(waitFor([] { return !QSettings().value(u"list/register"_s).toList().isEmpty(); }));
    }
    int made = 0;
    QObject::connect(setup.desk.get(), &ui::Desk::languageChanged, [&] { ++made; });
    setup.desk->useLanguage(u"en"_s);
    REQUIRE(waitFor([&] { return made == 1; }));
    {
        const ui::CaseListView& list = *setup.window().registerPage()->browser()->list();
        CHECK_FALSE(list.isColumnHidden(ui::caseColumnOf("formation_source")));
        for (const int column : list.columnsInOrder()) {
            if (list.isColumnHidden(column)) continue;
            INFO(ui::toUtf8(list.model()->headerData(column, Qt::Horizontal).toString()));
            CHECK(list.columnWidth(column) >= list.horizontalHeader()->sectionSizeHint(column));
        }
    }
    setup.desk->useLanguage(u"zh"_s);
    REQUIRE(waitFor([&] { return made == 2; }));
    CHECK(setup.window().registerPage()->browser()->list()->columnWidth(due) == narrow);
}

TEST_CASE("language: the next step, its date and why are sentences in English", "[language]") {
    WindowIn setup(u"en"_s);
    setup.fill();
    ui::CaseBrowser* browser = setup.window().registerPage()->browser();
    REQUIRE(waitFor([&] { return browser->model()->rowCount() == 4; }));
    for (const int piece : {1, 2, 3, 4}) {
        browser->list()->select(domain::SuggestionId(piece));
        REQUIRE(waitFor([&] { return browser->pane()->view() != nullptr && browser->pane()->view()->facts.suggestion.id.value == piece; }));
        const auto* next = child<QLabel>(browser->pane(), u"nextStep"_s);
        const QString text = QString(next->text()).remove(QRegularExpression(u"<[^>]*>"_s));
        INFO(ui::toUtf8(text));
        CHECK(text.startsWith(u"Next: "_s));
        CHECK_FALSE(text.contains(QRegularExpression(u"\\. [a-z]"_s)));
        CHECK_FALSE(text.contains(u".."_s));
        CHECK_FALSE(text.contains(u".,"_s));
    }
}

TEST_CASE("language: while a dialog is open the switch is refused with the reason", "[language]") {
    WindowIn setup(u"zh"_s);
    ui::ExportListDialog* dialog = setup.window().exportList();
    REQUIRE(dialog != nullptr);
    setup.desk->useLanguage(u"en"_s);
    CHECK(setup.window().strip()->text().contains(u"对话框"_s));
    CHECK(ui::language() == app::Language::chinese);
    closeDialog(dialog);
}

TEST_CASE("language: a Chinese system and one that says nothing get Chinese, others English", "[language]") {
    CHECK(ui::languageFor({u"zh_CN"_s}) == u"zh"_s);
    CHECK(ui::languageFor({u"zh-Hans-CN"_s, u"en-US"_s}) == u"zh"_s);
    CHECK(ui::languageFor({u"C"_s}) == u"zh"_s);
    CHECK(ui::languageFor({}) == u"zh"_s);
    CHECK(ui::languageFor({u"en_US"_s}) == u"en"_s);
    CHECK(ui::languageFor({u"de-DE"_s, u"zh-CN"_s}) == u"en"_s);
}

TEST_CASE("language: Qt's own words follow", "[language]") {
    const auto restore = qScopeGuard([] { install(u"zh"_s); });
    install(u"zh"_s);
    CHECK(QCoreApplication::translate("QPlatformTheme", "Cancel") == u"取消"_s);
    install(u"en"_s);
    CHECK(QCoreApplication::translate("QPlatformTheme", "Cancel") == u"Cancel"_s);
}

}  // namespace huying::tests
