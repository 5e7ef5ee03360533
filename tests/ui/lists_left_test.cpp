// SPDX-License-Identifier: GPL-3.0-or-later
// Lists stand at the next start of the program as they were left.
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "models/case_columns.h"
#include "models/case_list_model.h"
#include "models/list_state.h"
#include "other_window.h"
#include "pages/my_cases/my_cases_page.h"
#include "pages/register/register_page.h"
#include "window_support.h"

namespace huying::tests {

namespace {

QString zh(const char* text) { return QString::fromUtf8(text); }

const int titleColumn = ui::caseColumnOf("title");

}  // namespace

TEST_CASE("lists: the next start of the program narrows the list as it was left, says so, and shows all of it when that is cleared",
          "[lists]") {
    WindowOnNewRegister setup;
    setup.registerPieces(6);
    const auto left = [](ui::MainWindow& window) {
        window.close();
        return waitFor([&] { return !window.isVisible(); });
    };
    {
        ui::CaseBrowser& browser = *setup.window->registerPage()->browser();
        REQUIRE(waitFor([&] { return browser.model()->rowCount() == 6; }));
        child<QLineEdit>(browser.list(), QStringLiteral("filter_title"))->setText(zh("第1"));
        REQUIRE(waitFor([&] { return browser.model()->rowCount() == 1; }));
        setup.window->registerPage()->setSearchText(zh("第1件"));  // a question of the moment
        REQUIRE(left(*setup.window));
    }
    const QString path = setup.theRegister->path();
    {
        OtherWindow next(path, zh("张敏"));
        ui::CaseBrowser& browser = *next.window->registerPage()->browser();
        REQUIRE(waitFor([&] { return browser.model()->rowCount() == 1; }));
        CHECK(browser.state().conditions[titleColumn].text == zh("第1"));
        CHECK(browser.state().searchText.isEmpty());
        CHECK(child<QLineEdit>(browser.list(), QStringLiteral("filter_title"))->text() == zh("第1"));
        const auto buttons = browser.findChildren<QPushButton*>();
        CHECK(std::any_of(buttons.begin(), buttons.end(), [](const QPushButton* one) {
            return one->isVisible() && one->property("kind").toString() == QStringLiteral("chip") && one->text().contains(zh("第1"));
        }));
        browser.clearFilters();
        REQUIRE(waitFor([&] { return browser.model()->rowCount() == 6; }));
        REQUIRE(left(*next.window));
    }
    OtherWindow last(path, zh("张敏"));
    CHECK(waitFor([&] { return last.window->registerPage()->browser()->model()->rowCount() == 6; }));
    CHECK_FALSE(last.window->registerPage()->browser()->state().isNarrowed());
}

TEST_CASE("lists: the list of a unit's pieces stands as it was left too, whose page is made only when somebody goes there", "[lists]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    const QString path = setup.theRegister->path();
    {
        OtherWindow first(path, zh("张敏"));
        first.window->go(ui::Workplace::myCases);
        ui::ListState narrowed;
        narrowed.conditions[titleColumn].text = zh("第1");
        first.window->myCasesPage()->browser()->setState(narrowed);
        first.window->close();
        REQUIRE(waitFor([&] { return !first.window->isVisible(); }));
    }
    OtherWindow next(path, zh("张敏"));
    CHECK_FALSE(next.window->registerPage()->browser()->state().isNarrowed());
    next.window->go(ui::Workplace::myCases);
    CHECK(next.window->myCasesPage()->browser()->state().conditions[titleColumn].text == zh("第1"));
    // It is put there once: what is cleared stays cleared.
    next.window->myCasesPage()->browser()->clearFilters();
    next.window->go(ui::Workplace::suggestions);
    next.window->go(ui::Workplace::myCases);
    CHECK_FALSE(next.window->myCasesPage()->browser()->state().isNarrowed());
}

}  // namespace huying::tests
