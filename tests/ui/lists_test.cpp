// SPDX-License-Identifier: GPL-3.0-or-later
// The list of the register: kept filters, ticks, an order by several columns, copying, type-ahead.
#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTest>
#include <catch2/catch.hpp>

#include "app/questions/search.h"
#include "cases/arrange_columns_dialog.h"
#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "cases/filter_header.h"
#include "dialogs/assign_dialog.h"
#include "models/list_state.h"
#include "pages/my_cases/my_cases_page.h"
#include "pages/register/register_page.h"
#include "shell/navigation.h"
#include "shell/palette.h"
#include "text/text.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

QString zh(const char* text) { return QString::fromUtf8(text); }

const int titleColumn = ui::caseColumnOf("title");
const int categoryColumn = ui::caseColumnOf("category");

// The row of the left pane that begins with this text; -1 when there is none.
int paneRow(const ui::Navigation& pane, const QString& text) {
    for (int row = 0; row < pane.model()->rowCount(); ++row) {
        if (pane.model()->index(row, 0).data().toString() == text) return row;
    }
    return -1;
}

QString serials(const ui::CaseListModel& model) {
    QStringList numbers;
    for (int row = 0; row < model.rowCount(); ++row) {
        const app::CaseRow* one = model.rowAt(row);
        numbers.append(one == nullptr ? QStringLiteral("?") : QString::number(one->serial));
    }
    return numbers.join(QLatin1Char(' '));
}

}  // namespace

TEST_CASE("lists: what a filter keeps is read back as it was", "[lists]") {
    ui::ListState state;
    state.conditions[titleColumn].text = zh("“地铁”");
    state.conditions[ui::caseColumnOf("state")].codes = {QStringLiteral("handling"), QStringLiteral("replied")};
    state.searchText = zh("天府");
    state.ready = ui::SavedFilter::withinSevenDays;
    state.order = {{app::findField("due_on"), true}, {app::findField("case"), false}};
    const auto back = ui::stateFrom(ui::definitionOf(state));
    REQUIRE(back);
    CHECK(ui::definitionOf(*back) == ui::definitionOf(state));
    CHECK(back->conditions[titleColumn].text == state.conditions[titleColumn].text);
    CHECK(back->ready == state.ready);
    CHECK(ui::orderText(back->order) == "-due_on,case");
    CHECK_FALSE(ui::stateFrom("no json"));
    CHECK_FALSE(ui::stateFrom(R"({"columns":{"no_such_column":{"text":"a"}}})"));
    CHECK_FALSE(ui::stateFrom(R"({"ready":"no_such_filter"})"));
    CHECK_FALSE(ui::stateFrom(R"({"order":"no_such_field"})"));
}

TEST_CASE("lists: a filter is kept under a name with a live count, renamed, moved and deleted by keys", "[lists]") {
    WindowOnNewRegister setup;
    setup.registerPieces(6);
    ui::MainWindow& window = *setup.window;
    ui::Navigation& pane = *window.navigation();
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 6; }));
    child<QLineEdit>(browser.list(), QStringLiteral("filter_title"))->setText(zh("第1"));
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 1; }));
    setup.prompts.text = zh("第一件");
    child<QPushButton>(&browser, QStringLiteral("keepFilter"))->click();
    REQUIRE(waitFor([&] { return paneRow(pane, zh("第一件")) > 0; }));
    browser.clearFilters();
    browser.list()->filterHeader()->setCondition(categoryColumn, {QString(), {zh("交通邮电类")}});
    setup.prompts.text = zh("交通");
    QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(waitFor([&] { return paneRow(pane, zh("交通")) > paneRow(pane, zh("第一件")); }));
    browser.clearFilters();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 6; }));

    // Choosing it narrows the list; its count follows what is recorded.
    constexpr int countRole = Qt::UserRole + 4;
    const auto countOf = [&](const QString& name) { return pane.model()->index(paneRow(pane, name), 0).data(countRole).toInt(); };
    REQUIRE(waitFor([&] { return countOf(zh("交通")) == 3; }));
    pane.setCurrentIndex(pane.model()->index(paneRow(pane, zh("交通")), 0));
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 3; }));
    setup.registerPieces(2);
    REQUIRE(waitFor([&] { return countOf(zh("交通")) == 4 && browser.model()->rowCount() == 4; }));

    QTest::keyClick(&pane, Qt::Key_Up, Qt::AltModifier);
    REQUIRE(waitFor([&] { return paneRow(pane, zh("交通")) < paneRow(pane, zh("第一件")); }));
    setup.prompts.text = zh("第一件");  // taken
    QTest::keyClick(&pane, Qt::Key_F2);
    REQUIRE(waitFor([&] { return window.strip()->text().contains(zh("已有名为“第一件”的筛选")); }));
    setup.prompts.text = zh("交通类");
    QTest::keyClick(&pane, Qt::Key_F2);
    REQUIRE(waitFor([&] { return paneRow(pane, zh("交通类")) > 0 && paneRow(pane, zh("交通")) < 0; }));
    QTest::keyClick(&pane, Qt::Key_Delete);
    REQUIRE(waitFor([&] { return paneRow(pane, zh("交通类")) < 0; }));
    CHECK(setup.prompts.asked.last().contains(zh("交通类")));
    CHECK(paneRow(pane, zh("第一件")) > 0);
}

TEST_CASE("lists: filters stand when one comes back from another page", "[lists]") {
    WindowOnNewRegister setup;
    setup.registerPieces(4);
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    browser.list()->filterHeader()->setCondition(categoryColumn, {QString(), {zh("交通邮电类")}});
    browser.setSavedFilter(ui::SavedFilter::notAssigned);
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2 && browser.model()->rowAt(1) != nullptr; }));
    browser.list()->selectRow(1);
    window.go(ui::Workplace::intake);
    window.go(ui::Workplace::suggestions);
    CHECK(browser.state().ready == ui::SavedFilter::notAssigned);
    CHECK(browser.model()->rowCount() == 2);
    CHECK(browser.list()->currentIndex().row() == 1);
    window.go(ui::Workplace::suggestions);  // once more: all of it
    CHECK_FALSE(browser.state().ready);
}

TEST_CASE("lists: ticks stay while the list is filtered and are what is assigned", "[lists]") {
    WindowOnNewRegister setup;
    setup.registerPieces(6);
    ui::CaseBrowser& browser = *setup.window->registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 6 && browser.model()->rowAt(5) != nullptr; }));
    browser.list()->selectRow(0);
    QTest::keyClick(browser.list(), Qt::Key_Space);
    browser.list()->selectRow(1);
    QTest::keyClick(browser.list(), Qt::Key_Space);
    browser.list()->filterHeader()->setCondition(categoryColumn, {QString(), {zh("交通邮电类")}});
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 3; }));
    CHECK(browser.model()->ticked().size() == 2);
    CHECK(browser.model()->tickedOutside() == 1);
    REQUIRE(waitFor([&] { return browser.model()->rowAt(2) != nullptr; }));
    browser.list()->selectRow(2);
    QTest::keyClick(browser.list(), Qt::Key_Space);
    CHECK(browser.chosenCases().size() == 3);
    QTest::keyClick(browser.list(), Qt::Key_Space);  // and off again
    CHECK(browser.chosenCases().size() == 2);
    browser.clearFilters();
    CHECK(browser.model()->ticked().size() == 2);
    browser.model()->clearTicks();
    CHECK(browser.chosenCases().size() == 1);  // the selected row
}

TEST_CASE("lists: Ctrl+J assigns what is ticked, straight from the list", "[lists]") {
    WindowOnNewRegister setup;
    setup.registerPieces(3);
    ui::MainWindow& window = *setup.window;
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 3 && browser.model()->rowAt(2) != nullptr; }));
    browser.list()->setFocus();
    for (const int row : {0, 2}) {
        browser.list()->selectRow(row);
        QTest::keyClick(browser.list(), Qt::Key_Space);
    }
    QTest::keyClick(browser.list(), Qt::Key_J, Qt::ControlModifier);
    auto* dialog = window.findChild<ui::AssignDialog*>();
    REQUIRE(dialog != nullptr);
    REQUIRE(comesToFront(dialog));
    auto* unit = qobject_cast<QLineEdit*>(dialog->focusWidget());  // where typing goes on at once
    REQUIRE(unit != nullptr);
    unit->setText(zh("市教育局"));
    QTest::keyClick(unit, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return window.strip()->text().contains(zh("已交办")); }));
    CHECK(window.strip()->text().contains(QStringLiteral("2件")));

    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.go(ui::Workplace::report);
    QTest::keyClick(&window, Qt::Key_J, Qt::ControlModifier);
    CHECK(window.strip()->text().contains(zh("先在“建议”里勾选")));
}

TEST_CASE("lists: what is refused of several pieces says of which one, and what is done loses its tick", "[lists]") {
    WindowOnNewRegister setup;
    setup.registerPieces(3);
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 3 && browser.model()->rowAt(2) != nullptr; }));
    const auto assignTicked = [&](const std::vector<int>& rows) {
        browser.model()->setTicked(rows, true);
        window.registerPage()->assignSelected();
        auto* dialog = window.findChild<ui::AssignDialog*>();
        REQUIRE(dialog != nullptr);
        dialog->addRow(zh("市教育局"), domain::TaskRole::sole);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        return dialog;
    };
    assignTicked({1});
    REQUIRE(waitFor([&] { return window.findChild<ui::AssignDialog*>() == nullptr; }));
    CHECK(browser.model()->ticked().empty());
    ui::AssignDialog* dialog = assignTicked({0, 1});
    const auto* faults = dialog->findChild<QLabel*>(QStringLiteral("formErrors"));
    REQUIRE(waitFor([&] { return !faults->text().isEmpty(); }));
    CHECK(faults->text().contains(zh("第2号")));
    CHECK_FALSE(faults->text().contains(zh("第1号")));
    CHECK(browser.model()->ticked().size() == 2);
}

TEST_CASE("lists: what is long overdue fits its column, bold as it is painted", "[lists]") {
    WindowOnNewRegister setup;
    const ui::CaseListView& list = *setup.window->registerPage()->browser()->list();
    QFont bold = list.font();
    bold.setBold(true);
    constexpr int margins = 16;  // eight on each side
    CHECK(list.columnWidth(ui::caseColumnOf("due_on")) - margins >= QFontMetrics(bold).horizontalAdvance(zh("会办超 167 天")));
}

TEST_CASE("lists: the cases of a unit begin with what is due first and end with what nobody waits for", "[lists]") {
    QSettings().remove(QStringLiteral("order"));
    WindowOnNewRegister setup;
    setup.registerPieces(3);
    const auto assigned = [](const char* address, base::Date dueOnTheNotice) {
        app::AssignSuggestion command;
        command.caseAddress = address;
        command.tasks.emplace_back().unit = "市住建局";
        command.tasks.back().dueOn = dueOnTheNotice;
        return app::Command(command);
    };
    setup.prepare({assigned("1", *base::makeDate(2023, 6, 30)), assigned("2", *base::makeDate(2023, 5, 31)),
                   assigned("3", *base::makeDate(2023, 7, 31))},
                  "2023-03-03");
    app::WithdrawSuggestion withdraw;
    withdraw.caseAddress = "2";
    setup.prepare({withdraw}, "2023-03-10");
    setup.window->go(ui::Workplace::myCases);
    setup.window->myCasesPage()->chooseUnit(zh("市住建局"));
    const ui::CaseBrowser& browser = *setup.window->myCasesPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 3 && browser.model()->rowAt(2) != nullptr; }));
    CHECK(browser.model()->rowAt(0)->serial == 1);
    CHECK(browser.model()->rowAt(1)->serial == 3);
    CHECK(browser.model()->rowAt(2)->serial == 2);
}

TEST_CASE("lists: rows are ordered by several columns, and the order is kept for the workplace", "[lists]") {
    QSettings().remove(QStringLiteral("order"));
    WindowOnNewRegister setup;
    setup.registerPieces(4);  // 1 and 3 of one category, 2 and 4 of another
    ui::CaseBrowser& browser = *setup.window->registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 4; }));
    using How = ui::CaseListView::SortHow;
    const auto mustShow = [&](const char* wanted) {
        waitFor([&] { return serials(*browser.model()) == QLatin1String(wanted); }, 5000);
        CHECK(serials(*browser.model()) == QLatin1String(wanted));
    };
    browser.list()->sortBy(categoryColumn, How::only);
    browser.list()->sortBy(ui::caseColumnOf("serial"), How::also);
    browser.list()->sortBy(ui::caseColumnOf("serial"), How::also);  // downwards
    CHECK(ui::orderText(browser.model()->query().order) == "category,-case");
    mustShow("3 1 4 2");
    browser.list()->sortBy(categoryColumn, How::also);
    mustShow("4 2 3 1");
    CHECK(QSettings().value(QStringLiteral("order/register")).toString() == QStringLiteral("-category,-case"));
    {
        ui::CaseBrowser again(*setup.theRegister, QStringLiteral("register"));
        CHECK(ui::orderText(again.model()->query().order) == "-category,-case");
        ui::CaseBrowser other(*setup.theRegister, QStringLiteral("my_cases"));
        CHECK(ui::orderText(other.model()->query().order) == "case");
    }
    browser.list()->sortBy(titleColumn, How::only);
    browser.list()->setOrder({});
    mustShow("1 2 3 4");
    QSettings().remove(QStringLiteral("order"));
}

TEST_CASE("lists: copied rows are a table, also those that were not read yet", "[lists]") {
    WindowOnNewRegister setup;
    setup.registerPieces(300);  // more than two pages of the model
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 300; }));
    QGuiApplication::clipboard()->clear();
    browser.list()->selectAll();
    QTest::keyClick(browser.list(), Qt::Key_C, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return window.strip()->text().contains(zh("已复制300件")); }));
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 301);
    CHECK(lines[300].contains(zh("关于第300件事的建议")));
    CHECK_FALSE(QGuiApplication::clipboard()->text().contains(QChar(0x2026)));  // no placeholder
    CHECK(QGuiApplication::clipboard()->mimeData()->html().contains(zh("<td style=\"mso-number-format:'\\@'\">关于第300件事的建议</td>")));
}

TEST_CASE("lists: a copied row names every unit, and the day of its limit instead of how long that is", "[lists]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    setup.record(
        R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市教育局","role":"lead"},{"unit":"市公安局","role":"joint"},{"unit":"市财政局","role":"joint"}]})",
        "2023-12-01");
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowAt(0) != nullptr && browser.model()->rowAt(0)->unitCount == 3; }));
    QGuiApplication::clipboard()->clear();
    browser.list()->selectAll();
    QTest::keyClick(browser.list(), Qt::Key_C, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return window.strip()->text().contains(zh("已复制1件")); }));
    const QStringList cells = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'))[1].split(QLatin1Char('\t'));
    CHECK(cells.contains(zh("市教育局、市公安局、市财政局")));
    const std::optional<base::Date> due = browser.model()->rowAt(0)->dueOn;  // of the joint opinions, the earliest
    REQUIRE(due);
    CHECK(cells.contains(QString::fromStdString(base::isoDate(*due))));
}

TEST_CASE("lists: type-ahead finds numbers and titles over all rows", "[lists]") {
    WindowOnNewRegister setup;
    setup.registerPieces(300);
    ui::CaseBrowser& browser = *setup.window->registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 300 && browser.model()->rowAt(0) != nullptr; }));
    QTest::keyClick(browser.list(), Qt::Key_End);
    CHECK(browser.list()->currentIndex().row() == 299);
    QTest::keyClick(browser.list(), Qt::Key_Home);
    CHECK(browser.list()->currentIndex().row() == 0);
    QTest::keyClicks(browser.list(), QStringLiteral("287"));
    REQUIRE(waitFor([&] { return browser.list()->currentIndex().row() == 286; }));
    browser.model()->findTyped(zh("第42件"), 0, [&](int row) { browser.list()->selectRow(row); });
    REQUIRE(waitFor([&] { return browser.list()->currentIndex().row() == 41; }));

    // A message above the list does not push the chosen row out of sight.
    ui::CaseListView& list = *browser.list();
    list.chooseRow(list.rowAt(list.viewport()->height() - 2));
    const int height = list.viewport()->height();
    setup.window->strip()->showNotice(zh("已保存"));
    REQUIRE(waitFor([&] { return list.viewport()->height() < height; }));
    CHECK(list.visualRect(list.currentIndex()).bottom() < list.viewport()->height());

    // What fits nothing is said.
    const int row = list.currentIndex().row();
    QTest::keyClicks(&list, QStringLiteral("qqzz"));
    CHECK(waitFor([&] { return setup.window->strip()->text().contains(QStringLiteral("qqzz")); }));
    CHECK(list.currentIndex().row() == row);
}

TEST_CASE("lists: columns shown, their places and widths are kept at once, for each workplace", "[lists]") {
    QSettings().remove(QStringLiteral("list"));
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    ui::CaseBrowser& browser = *setup.window->registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2; }));
    const QStringList usual = browser.list()->shownFields();
    QMenu menu;
    browser.list()->fillColumnMenu(&menu);
    int column = 0;  // one that is not shown at first; the menu has an entry for each, in their order
    while (!browser.list()->isColumnHidden(column)) ++column;
    menu.actions().at(column)->setChecked(true);
    ui::FilterHeader* header = browser.list()->filterHeader();
    header->moveSection(header->visualIndex(column), 0);
    header->resizeSection(column, 177);
    const QStringList arranged = browser.list()->shownFields();
    CHECK(arranged != usual);
    CHECK(arranged.size() == usual.size() + 1);
    CHECK_FALSE(usual.contains(arranged.first()));
    // Without closing the window: it may be killed.
    REQUIRE(waitFor([&] { return !QSettings().value(QStringLiteral("list/register")).toList().isEmpty(); }));
    {
        ui::CaseBrowser again(*setup.theRegister, QStringLiteral("register"));
        CHECK(again.list()->shownFields() == arranged);
        CHECK(again.list()->filterHeader()->sectionSize(column) == 177);
        ui::CaseBrowser other(*setup.theRegister, QStringLiteral("my_cases"));
        CHECK_FALSE(other.list()->shownFields().contains(arranged.first()));
    }
    // A version that did not know one of the columns and knew another one keeps the others in their places.
    const QString key = QStringLiteral("list/register");
    QVariantList kept = QSettings().value(key).toList();
    kept[1] = QVariantMap{{QStringLiteral("field"), QStringLiteral("of another version")}, {QStringLiteral("shown"), true}};
    QSettings().setValue(key, kept);
    {
        ui::CaseBrowser again(*setup.theRegister, QStringLiteral("register"));
        CHECK(again.list()->shownFields() == QStringList(arranged.first()) + arranged.mid(2));
    }
    browser.list()->resetColumns();
    CHECK(browser.list()->shownFields() == usual);
    QSettings().remove(QStringLiteral("list"));
}

TEST_CASE("lists: columns are shown, moved and made wider with the keyboard alone", "[lists]") {
    QSettings().remove(QStringLiteral("list"));
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    ui::CaseBrowser& browser = *setup.window->registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2; }));
    const QStringList usual = browser.list()->shownFields();
    QMenu menu;
    browser.list()->fillColumnMenu(&menu);
    menu.actions().at(menu.actions().size() - 2)->trigger();
    auto* dialog = setup.window->findChild<ui::ArrangeColumnsDialog*>();
    REQUIRE(dialog != nullptr);
    auto* list = child<QListWidget>(dialog, QStringLiteral("arrangedColumns"));
    int hidden = 0;
    while (list->item(hidden)->checkState() == Qt::Checked) ++hidden;
    list->setCurrentRow(hidden);
    QTest::keyClick(list, Qt::Key_Space);
    for (int i = 0; i < hidden; ++i) QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    auto* width = child<QSpinBox>(dialog, QStringLiteral("columnWidth"));
    width->setFocus();
    width->selectAll();
    QTest::keyClicks(width, QStringLiteral("8.5"));
    CHECK(width->cleanText() == QStringLiteral("8.5"));  // no 85
    CHECK(width->property("wrong").toBool());
    width->selectAll();
    QTest::keyClicks(width, QStringLiteral("9,5"));
    width->interpretText();  // as on leaving
    CHECK(width->value() == 9);
    width->selectAll();
    QInputMethodEvent chinese;
    chinese.setCommitString(QStringLiteral("１１"));
    QCoreApplication::sendEvent(width->findChild<QLineEdit*>(), &chinese);
    CHECK_FALSE(width->property("wrong").toBool());
    CHECK(width->value() == 11);
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        CHECK(width->isEnabled() ==
              (ui::columnTitle(ui::caseColumns()[static_cast<std::size_t>(ui::caseColumnOf("title"))]) != list->item(row)->text()));
    }
    QTest::keyClick(dialog, Qt::Key_Return);
    const QStringList arranged = browser.list()->shownFields();
    CHECK(arranged.mid(1) == usual);
    CHECK_FALSE(usual.contains(arranged.first()));
    const int column = browser.list()->columnsInOrder().front();
    CHECK(browser.list()->charactersWide(column) == 11);
    REQUIRE(waitFor([&] { return !QSettings().value(QStringLiteral("list/register")).toList().isEmpty(); }));
    ui::CaseBrowser again(*setup.theRegister, QStringLiteral("register"));
    CHECK(again.list()->shownFields() == arranged);
    QSettings().remove(QStringLiteral("list"));
}

TEST_CASE("lists: of very many hits the window lists the newest and says so", "[lists]") {
    WindowOnNewRegister setup;
    std::vector<app::Command> many;
    for (int serial = 1; serial <= app::mostSearched + 50; ++serial) {
        app::RegisterSuggestion command;
        command.serial = serial;
        command.title = "关于第" + std::to_string(serial) + "条道路的建议";
        command.lead.name = "王明";
        many.emplace_back(command);
    }
    setup.prepare(many, "2023-02-26");
    ui::CaseBrowser& browser = *setup.window->registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == app::mostSearched + 50; }, 60000));
    setup.window->registerPage()->setSearchText(zh("道路"));
    REQUIRE(waitFor([&] { return browser.countText().contains(QStringLiteral("1000+")); }, 60000));
    setup.window->registerPage()->setSearchText(zh("第7条道路"));
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 1; }));
    CHECK_FALSE(browser.countText().contains(QLatin1Char('+')));
}

TEST_CASE("lists: nothing that can be typed into the search breaks it", "[lists]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    ui::CaseBrowser& browser = *setup.window->registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2; }));
    const QStringList garbage{QString(10000, QChar(u'停')),
                              QStringLiteral("\"\"\"''' "),
                              QStringLiteral("AND OR NOT NEAR( * ^ : - + ( ) { } [ ]"),
                              QString(QChar(u'\0')) + zh("车") + QChar(u'\0'),
                              QString(QChar(0xD840)),                  // half of a pair
                              QString(QChar(0xDC00)) + QChar(0xD800),  // the wrong way round
                              QString::fromUcs4(U"\U00020000", 1),     // rare
                              QStringLiteral("%_\\")};
    for (const QString& text : garbage) {
        setup.window->registerPage()->setSearchText(text);
        REQUIRE(waitFor([&] { return !browser.model()->isLoading(); }));
        setup.window->action(ui::ActionId::goToAnything)->trigger();
        auto* palette = setup.window->findChild<ui::Palette*>();
        REQUIRE(palette != nullptr);
        palette->field()->setText(text);
        REQUIRE(waitFor([&] { return !palette->isSearching(); }));
        QTest::keyClick(palette->field(), Qt::Key_Escape);
    }
    setup.window->registerPage()->setSearchText(QString());
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2; }));
}

TEST_CASE("lists: where the register is opened anew the chosen piece stands beside the list again", "[lists]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    setup.window->go(ui::Workplace::suggestions);
    ui::CaseBrowser& browser = *setup.window->registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2 && browser.pane()->view() != nullptr; }));
    int shown = 0;
    QObject::connect(browser.pane(), &ui::CasePane::shown, browser.pane(), [&] { ++shown; });
    setup.theRegister->open(setup.theRegister->path());  // as a newer package does
    REQUIRE(waitFor([&] { return shown > 0; }));
    CHECK(browser.pane()->view() != nullptr);
}

}  // namespace huying::tests
