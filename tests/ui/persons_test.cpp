// SPDX-License-Identifier: GPL-3.0-or-later
// One window and several people: nobody finds what another one searched, filtered, ticked or opened; a unit's person is offered what
// is shown to units; and the register sets how long it stays open without anybody.
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <catch2/catch.hpp>

#include "app/sight/scoped_facts.h"
#include "cases/arrange_columns_dialog.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "cases/filter_header.h"
#include "dialogs/command_dialog.h"
#include "dialogs/export_list_dialog.h"
#include "main/wiring.h"
#include "models/list_state.h"
#include "office_with_accounts.h"
#include "pages/directory/directory_page.h"
#include "pages/directory/directory_tab.h"
#include "pages/directory/entry_table.h"
#include "pages/my_cases/my_cases_page.h"
#include "shell/idle_lock.h"
#include "shell/navigation.h"
#include "widgets/column_order_list.h"
#include "widgets/message_strip.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

// What a menu that is filled as it opens offers.
QStringList offered(QWidget* page, const QString& button) {
    QMenu* menu = child<QToolButton>(page, button)->menu();
    Q_EMIT menu->aboutToShow();
    QStringList texts;
    for (const QAction* action : menu->actions()) texts.append(action->text());
    return texts;
}

QString titleOf(const char* field) { return ui::columnTitle(ui::caseColumns()[static_cast<std::size_t>(ui::caseColumnOf(field))]); }

constexpr std::array hiddenFromUnits{"next_step", "document_number", "urged", "planning_stage", "planned_units", "box_number"};

}  // namespace

TEST_CASE("persons: who signs in after another finds nothing that was searched, filtered, ticked or open", "[accounts]") {
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"周敏"_s, clerkPassword);
    REQUIRE(waitFor([&] { return w.listed() == 2; }));
    ui::CaseBrowser* browser = w.window->registerPage()->browser();
    browser->model()->setTicked({0, 1}, true);
    ui::ColumnCondition condition;
    condition.text = u"第"_s;
    browser->list()->filterHeader()->setCondition(ui::caseColumnOf("title"), condition);
    auto* search = child<QLineEdit>(w.window.get(), u"search"_s);
    search->setText(u"18-1-2"_s);
    QTest::keyClick(search, Qt::Key_Return);
    w.window->go(ui::Workplace::myCases);
    w.window->myCasesPage()->chooseUnit(u"市交通运输局"_s);
    const QVariantMap before = w.window->state();

    w.theRegister->lock();
    w.signIn(u"管理"_s, adminPassword);
    CHECK(search->text().isEmpty());
    CHECK(w.window->workplace() == ui::Workplace::suggestions);
    REQUIRE(waitFor([&] { return w.listed() == 2; }));
    browser = w.window->registerPage()->browser();
    CHECK(browser->model()->ticked().empty());
    CHECK(browser->state().conditions.isEmpty());
    CHECK(browser->state().searchText.isEmpty());
    CHECK(child<QLineEdit>(w.window->registerPage(), u"filter_title"_s)->text().isEmpty());
    CHECK_FALSE(w.window->state() == before);
    w.window->go(ui::Workplace::myCases);
    CHECK(child<QLineEdit>(w.window->myCasesPage(), u"myUnit"_s)->text().isEmpty());

    // Whoever comes back to a window that only was locked finds it as it was.
    browser->model()->setTicked({0}, true);
    w.theRegister->lock();
    w.signIn(u"管理"_s, adminPassword);
    CHECK(w.window->registerPage()->browser() == browser);
    CHECK(browser->model()->ticked().size() == 1);
}

TEST_CASE("persons: a filter of the office does not ask for a unit's person who signs in next", "[accounts]") {
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"周敏"_s, clerkPassword);
    REQUIRE(waitFor([&] { return w.listed() == 2; }));
    w.window->registerPage()->setSavedFilter(ui::SavedFilter::planned);  // by a column that units do not see
    REQUIRE(waitFor([&] { return w.listed() == 0; }));
    w.theRegister->lock();
    std::vector<std::string> failed;
    QObject::connect(w.theRegister.get(), &ui::Register::failed, w.window.get(),
                     [&](const base::Error& error) { failed.push_back(error.code); });
    w.signIn(u"交通经办"_s, unitPassword);
    REQUIRE(waitFor([&] { return w.listed() == 1; }));
    CHECK(std::count(failed.begin(), failed.end(), "field-not-yours") == 0);
}

TEST_CASE("persons: a filter that is not this person's leaves the left pane where it stood", "[accounts]") {
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"周敏"_s, clerkPassword);
    REQUIRE(waitFor([&] { return w.listed() == 2; }));
    ui::Navigation* navigation = w.window->navigation();
    const auto entry = [&](const QString& text) {
        const QModelIndexList found =
            navigation->model()->match(navigation->model()->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchExactly);
        return found.isEmpty() ? QModelIndex() : found.constFirst();
    };
    w.theRegister->lock();
    w.signIn(u"交通经办"_s, unitPassword);
    const QString ready = ui::nameOf(ui::SavedFilter::open);
    REQUIRE(waitFor([&] { return entry(ready).isValid(); }));
    navigation->setCurrentIndex(entry(ready));
    CHECK(w.window->workplace() == ui::Workplace::suggestions);
    navigation->setCurrentIndex(entry(ui::nameOf(ui::SavedFilter::planned)));  // by a column that units do not see
    CHECK(w.window->strip()->isVisible());
    CHECK(navigation->currentIndex().data().toString() == ready);
    CHECK(w.window->registerPage()->browser()->state().ready == ui::SavedFilter::open);
}

TEST_CASE("persons: columns that units do not see are offered to a unit's person nowhere", "[accounts]") {
    QSettings().setValue(u"order/register"_s, u"next_step,case"_s);  // as somebody of the office left it at this machine
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"周敏"_s, clerkPassword);
    REQUIRE(waitFor([&] { return w.listed() == 2; }));
    for (const char* field : hiddenFromUnits) CHECK(offered(w.window->registerPage(), u"columnButton"_s).contains(titleOf(field)));
    ui::CaseListView* list = w.window->registerPage()->browser()->list();
    list->arrange(list->columnsInOrder(), {ui::caseColumnOf("serial"), ui::caseColumnOf("title"), ui::caseColumnOf("next_step")},
                  {{ui::caseColumnOf("next_step"), 20}});
    w.theRegister->lock();

    w.signIn(u"交通经办"_s, unitPassword);
    w.window->go(ui::Workplace::suggestions);
    REQUIRE(waitFor([&] { return w.listed() == 1; }));
    ui::RegisterPage* page = w.window->registerPage();
    list = page->browser()->list();
    for (const char* field : hiddenFromUnits) {
        CAPTURE(field);
        CHECK_FALSE(offered(page, u"columnButton"_s).contains(titleOf(field)));
        CHECK_FALSE(offered(page, u"sortButton"_s).contains(titleOf(field)));
        CHECK(list->isColumnHidden(ui::caseColumnOf(field)));
        CHECK_FALSE(list->shownFields().contains(QLatin1String(field)));
    }
    CHECK(app::hiddenFieldIn(w.theRegister->directory().viewer, page->browser()->model()->query()) == nullptr);
    ui::ArrangeColumnsDialog arrange(*list, nullptr);
    QStringList texts;
    const auto* arranged = arrange.findChild<QListWidget*>(u"arrangedColumns"_s);
    for (int row = 0; row < arranged->count(); ++row) texts.append(arranged->item(row)->text());
    for (const char* field : hiddenFromUnits) CHECK_FALSE(texts.contains(titleOf(field)));
    ui::ExportListDialog* dialog = w.window->exportList();
    REQUIRE(dialog != nullptr);
    const auto* columns = dialog->findChild<ui::ColumnOrderList*>(u"exportColumns"_s);
    for (const char* field : hiddenFromUnits) CHECK_FALSE(columns->all().contains(QLatin1String(field)));
    CHECK(columns->all().contains(u"title"_s));
    dialog->reject();
    // A ready-made filter by such a column says why it is not taken.
    Q_EMIT w.window->navigation()->savedFilterChosen(ui::SavedFilter::planned);
    CHECK(w.window->strip()->isVisible());
    CHECK_FALSE(page->browser()->state().ready);

    // Nothing of that changes what the others see.
    w.theRegister->lock();
    w.signIn(u"周敏"_s, clerkPassword);
    REQUIRE(waitFor([&] { return w.listed() == 2; }));
    list = w.window->registerPage()->browser()->list();
    CHECK_FALSE(list->isColumnHidden(ui::caseColumnOf("next_step")));
    CHECK(list->charactersWide(ui::caseColumnOf("next_step")) == 20);
    CHECK(ui::orderText(w.window->registerPage()->browser()->model()->query().order) == "next_step,case");
    w.window.reset();
    QSettings().remove(u"order/register"_s);
    QSettings().remove(u"list/register"_s);
}

TEST_CASE("persons: the register's time until it locks is the longest, and a shorter one is everybody's choice", "[accounts]") {
    qint64 now = 1000;
    constexpr qint64 minute = 60'000;
    ui::IdleLock lock([&now] { return now; }, [&now] { return now; }, nullptr);
    QSignalSpy idle(&lock, &ui::IdleLock::idle);
    const auto locksAfter = [&](int minutes) {
        lock.touch();
        idle.clear();
        now += minutes * minute - 1;
        lock.look();
        const bool isEarly = idle.count() > 0;
        now += 1;
        lock.look();
        return !isEarly && idle.count() == 1;
    };
    lock.setMost(5);
    QSettings().setValue(u"lockAfterMinutes"_s, 0);  // never
    CHECK(locksAfter(5));
    QSettings().setValue(u"lockAfterMinutes"_s, 30);
    CHECK(locksAfter(5));
    QSettings().setValue(u"lockAfterMinutes"_s, 2);
    CHECK(locksAfter(2));
    lock.setMost(0);
    QSettings().setValue(u"lockAfterMinutes"_s, 30);
    CHECK(locksAfter(30));
    QSettings().remove(u"lockAfterMinutes"_s);
}

TEST_CASE("persons: an administrator sets that time in the directory, and the menu says so", "[accounts]") {
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"管理"_s, adminPassword);
    w.window->go(ui::Workplace::directory);
    ui::DirectoryPage& page = *w.window->directoryPage();
    page.showTab(page.tabCount() - 1);
    REQUIRE(waitFor([&] { return page.tab()->table()->hasRead(); }));
    child<QPushButton>(page.tab(), u"accountIdleLock"_s)->click();
    auto* dialog = w.window->findChild<ui::CommandDialog*>();
    REQUIRE(dialog != nullptr);
    auto* minutes = qobject_cast<QComboBox*>(dialog->form()->editor(u"minutes"_s));
    REQUIRE(minutes != nullptr);
    minutes->setCurrentIndex(minutes->findData(5));
    finish(*w.window, dialog);
    REQUIRE(waitFor([&] { return w.theRegister->directory().settings.idleLockMinutes == 5; }));
    // Ctrl+K does not offer what the menu would refuse, also before the menu was opened.
    w.window->goToAnything();
    auto* offer = child<QListWidget>(w.window.get(), u"paletteList"_s);
    CHECK(offer->findItems(u"5分钟以后"_s, Qt::MatchExactly).size() == 1);
    CHECK(offer->findItems(u"30分钟以后"_s, Qt::MatchExactly).isEmpty());
    auto* times = w.window->findChild<QMenu*>(u"lockTimes"_s);
    REQUIRE(times != nullptr);
    Q_EMIT times->aboutToShow();
    for (const QAction* action : times->actions()) {
        const int choice = action->data().toInt();
        CHECK(action->isEnabled() == (choice > 0 && choice <= 5));
        if (!action->isEnabled()) CHECK(action->toolTip().contains(u"5"_s));
    }
}

TEST_CASE("persons: whatever is asked of a register that is not open is answered", "[accounts]") {
    ui::Register none(ui::wiring());
    std::vector<std::string> codes;
    none.ask(
        &none, [](app::RegisterStore& store) { return store.changeMark(); }, [&](std::int64_t) { codes.emplace_back("read"); },
        [&](const base::Error& error) { codes.push_back(error.code); });
    none.execute(&none, {app::SetSignIn{true}}, {},
                 [&](const app::BatchResult& result) { codes.push_back(result.failure ? result.failure->code : "run"); });
    none.preview(&none, {app::SetSignIn{true}}, {},
                 [&](const app::BatchResult& result) { codes.push_back(result.failure ? result.failure->code : "run"); });
    none.undo(&none, std::nullopt,
              [&](const base::Checked<app::UndoReceipt>& receipt) { codes.push_back(receipt ? "undone" : receipt.error().front().code); });
    REQUIRE(waitFor([&] { return codes.size() == 4; }));
    CHECK(codes == std::vector<std::string>(4, "register-missing"));
}

}  // namespace huying::tests
