// SPDX-License-Identifier: GPL-3.0-or-later
// What is said where it is needed, and whole: cut texts, a category that is none, what a word is used for.
#include <QComboBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
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
#include "pages/ratings/ratings_page.h"
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

TEST_CASE("told whole: at 1440 pixels lists show who leads a topic, what a ballot waits for and every column of a board", "[told]") {
    WindowOnNewRegister setup{"2024-12-31"};
    ui::MainWindow& window = *setup.window;
    setup.registerPieces(1);
    window.resize(1440, 900);
    const auto showsWhole = [](QTableView& table, int column, const QString& text) {
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            if (table.model()->index(row, column).data().toString() == text)
                return table.columnWidth(column) > table.fontMetrics().horizontalAdvance(text);
        }
        return false;
    };
    const auto fits = [](QTableView& table) { return table.horizontalHeader()->length() <= table.viewport()->width(); };
    setup.record(
        R"({"command":"create-topic","name":"基层矛盾化解和未成年人保护","committee":"法制委","leaders":["戚延年（副主任）"],"cases":["1"]})",
        "2024-03-21");
    window.go(ui::Workplace::supervision);
    auto* topics = child<QTableView>(&window, u"topicList"_s);
    REQUIRE(waitFor([&] { return topics->model()->rowCount() == 1; }));
    CHECK(showsWhole(*topics, 1, u"戚延年（副主任）"_s));
    CHECK(fits(*topics));

    setup.record(
        R"({"command":"record-ballot","session":"18-1","ballot_meeting":"第九次会议","ballot_subject":"report","members":60,"present":50,"handed_out":50,"collected":50,"satisfied":10,"mostly_satisfied":5,"dissatisfied":35,"invalid":0})",
        "2024-11-21");
    window.go(ui::Workplace::ratings);
    auto* ballots = child<QTableView>(&window, u"ballotList"_s);
    REQUIRE(waitFor([&] { return ballots->model()->rowCount() == 1; }));
    CHECK(showsWhole(*ballots, 5, u"再次报告"_s));
    CHECK(ballots->model()->index(0, 5).data(Qt::ToolTipRole).toString().contains(u"尚未再次报告"_s));
    REQUIRE(waitFor([&] { return fits(*ballots); }));

    setup.record(
        R"({"command":"set-assessment-sheet","sheet":"考核","indicators":[{"name":"办理速度","formula":"on_time / reply_due","points":20},{"name":"答复质量","formula":"on_time / reply_due","points":50},{"name":"办理结果","formula":"on_time / reply_due","points":30}]})",
        "2024-12-01");
    window.ratingsPage()->showAssessment();
    auto* board = child<QTableView>(&window, u"scoreboard"_s);
    REQUIRE(waitFor([&] { return board->model()->columnCount() == 10; }));
    CHECK(fits(*board));

    window.go(ui::Workplace::report);
    auto* places = window.findChild<QComboBox*>(u"proseSlot"_s);
    REQUIRE(waitFor([&] { return places->count() > 0; }));
    for (int i = 0; i < places->count(); ++i)
        CHECK(places->sizeHint().width() > places->fontMetrics().horizontalAdvance(places->itemText(i)));
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
