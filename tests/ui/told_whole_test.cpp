// SPDX-License-Identifier: GPL-3.0-or-later
// What is said where it is needed, and whole: cut texts, a category that is none, what a word is used for.
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolTip>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "dialogs/assign_dialog.h"
#include "pages/directory/directory_page.h"
#include "pages/directory/directory_tab.h"
#include "pages/directory/entry_table.h"
#include "pages/intake/intake_page.h"
#include "pages/register/register_page.h"
#include "text/labels.h"
#include "widgets/date_edit.h"
#include "widgets/form.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

constexpr int wordsTab = 9;

struct ShippedWordsAgain {
    ~ShippedWordsAgain() { ui::useRegisterWords({}); }
};

void pointAt(QWidget& widget) {
    const QPoint place = widget.rect().center();
    QHelpEvent help(QEvent::ToolTip, place, widget.mapToGlobal(place));
    QCoreApplication::sendEvent(&widget, &help);
}

}  // namespace

TEST_CASE("told whole: at 1366 pixels the assignment says what the date of a unit is for", "[told]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    setup.window->resize(1366, 768);
    ui::CaseBrowser& browser = *setup.window->registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 1 && browser.list()->current(); }));
    setup.window->action(ui::ActionId::assignChosen)->trigger();
    ui::AssignDialog* dialog = nullptr;
    REQUIRE(waitFor([&] { return (dialog = setup.window->findChild<ui::AssignDialog*>()) != nullptr; }));
    ui::DateEdit* due = nullptr;
    for (ui::DateEdit* one : dialog->findChildren<ui::DateEdit*>()) {
        if (one->accessibleName() == u"通知所载期限"_s) due = one;
    }
    REQUIRE(due != nullptr);
    // The words, and the calendar beside them.
    CHECK(due->width() >= due->fontMetrics().horizontalAdvance(due->placeholderText()) + due->fontMetrics().height());
    CHECK(due->accessibleDescription().contains(u"通知"_s));
}

TEST_CASE("told whole: what a field cuts off is read by pointing at it", "[told]") {
    WindowOnNewRegister setup;
    QLineEdit field(setup.window.get());
    field.setPlaceholderText(u"名称的任何一部分、号码或者拼音首字母"_s);
    field.resize(60, 28);
    field.show();
    pointAt(field);
    CHECK(QToolTip::text().contains(field.placeholderText()));
    QToolTip::hideText();
    REQUIRE(waitFor([] { return QToolTip::text().isEmpty(); }));
    field.resize(900, 28);
    pointAt(field);
    CHECK_FALSE(QToolTip::text().contains(field.placeholderText()));
}

TEST_CASE("told whole: a category that is none is said beside its field on leaving it, and stays typed", "[told]") {
    WindowOnNewRegister setup;
    ui::MainWindow& window = *setup.window;
    window.go(ui::Workplace::intake);
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    ui::Form& form = *window.intakePage()->form();
    auto* category = qobject_cast<QLineEdit*>(form.editor(u"category"_s));
    REQUIRE(category != nullptr);
    const auto leaveWith = [&](const QString& text) {
        category->setFocus();
        category->setText(text);
        category->setModified(true);  // as by typing
        QTest::keyClick(category, Qt::Key_Tab);
    };
    leaveWith(u"航天类"_s);
    CHECK(form.errorOf(u"category"_s).contains(u"没有名为“航天类”"_s));
    CHECK(category->text() == u"航天类"_s);
    leaveWith(u"邮电"_s);
    CHECK(form.errorOf(u"category"_s).contains(u"交通邮电类"_s));
    leaveWith(u"交通邮电类"_s);
    CHECK(form.errorOf(u"category"_s).isEmpty());
    leaveWith(QString());
    CHECK(form.errorOf(u"category"_s).isEmpty());
}

TEST_CASE("told whole: a word of the office says what it is used for, what it was and since when", "[told]") {
    const ShippedWordsAgain again;
    WindowOnNewRegister setup;
    setup.record(R"({"command":"set-wording","term":18,"key":"joint","text":"协办"})", "2023-03-01");
    setup.window->go(ui::Workplace::directory);
    ui::DirectoryPage& page = *setup.window->directoryPage();
    page.showTab(wordsTab);
    ui::EntryTable& table = *page.tab()->table();
    REQUIRE(waitFor([&] { return table.count() > 0; }));
    const auto said = [&](const QString& key) {
        table.select(key);
        return child<QLabel>(&table, u"wordingDetail"_s)->text();
    };
    CHECK(said(u"joint"_s).contains(u"向主办单位报送意见"_s));
    CHECK(said(u"joint"_s).contains(u"原来的说法：会办"_s));
    CHECK(said(u"joint"_s).contains(u"协办"_s));
    CHECK(said(u"joint"_s).contains(u"自第18届起"_s));
    CHECK(said(u"sole"_s).contains(u"原来的说法：单办"_s));
    CHECK(said(u"sole"_s).contains(u"没有另定"_s));
}

}  // namespace huying::tests
