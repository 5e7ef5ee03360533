// SPDX-License-Identifier: GPL-3.0-or-later
// The piece that is open, the one that is chosen and the ones that are acted on, and what goes from a list.
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/assign_dialog.h"
#include "models/list_state.h"
#include "pages/register/register_page.h"
#include "shell/palette.h"
#include "text/text.h"
#include "window_support.h"

namespace huying::tests {

namespace {

QString zh(const char* text) { return QString::fromUtf8(text); }

}  // namespace

TEST_CASE("lists: a piece that one goes to from another page is the one that is chosen and acted on", "[lists]") {
    WindowOnNewRegister setup;
    setup.registerPieces(3);
    setup.record(R"({"command":"assign-suggestion","case":"1","tasks":[{"unit":"市教育局","role":"sole"}]})", "2023-03-03");
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    browser.setSavedFilter(ui::SavedFilter::notAssigned);
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2 && !browser.model()->isLoading(); }));
    window.go(ui::Workplace::intake);
    Q_EMIT window.commandPalette()->caseChosen(domain::SuggestionId(1));  // as Enter on its line does
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 3 && !browser.model()->isLoading(); }));
    CHECK_FALSE(browser.state().ready);
    REQUIRE(waitFor([&] { return browser.pane()->view() != nullptr && browser.pane()->view()->facts.suggestion.serial == 1; }));
    CHECK(browser.list()->current() == browser.pane()->view()->facts.suggestion.id);
    CHECK(browser.chosenCases() == std::vector<domain::SuggestionId>{browser.pane()->view()->facts.suggestion.id});

    // Who comes back to a place finds the filter that stood there, and the piece that has gone from it meanwhile.
    browser.setSavedFilter(ui::SavedFilter::notAssigned);
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2 && !browser.model()->isLoading(); }));
    QVariantMap place = browser.place();
    place.insert(QStringLiteral("case"), 1);
    browser.setPlace(place);
    REQUIRE(waitFor([&] { return !browser.model()->isLoading(); }));
    CHECK(browser.state().ready == ui::SavedFilter::notAssigned);
    CHECK(browser.model()->rowCount() == 2);
    CHECK(browser.chosenCases() == std::vector<domain::SuggestionId>{domain::SuggestionId(1)});
}

TEST_CASE("lists: while the piece one went to is being read, nothing is done with the one before", "[lists]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    ui::MainWindow& window = *setup.window;
    window.go(ui::Workplace::suggestions);
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    ui::CasePane& pane = *browser.pane();
    const domain::SuggestionId first(1);
    const domain::SuggestionId second(2);
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2 && !browser.model()->isLoading(); }));
    browser.showCase(first);
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.suggestion.id == first; }));
    const auto* assign = pane.findChild<QPushButton*>(QStringLiteral("action_assign-suggestion"));
    REQUIRE(assign != nullptr);
    REQUIRE(assign->isEnabled());
    QString asked;
    domain::SuggestionId askedOf;
    QObject::connect(&browser, &ui::CaseBrowser::actionRequested, &browser, [&](const QString& command) {
        asked = command;
        askedOf = pane.view()->facts.suggestion.id;
    });

    // In one turn of the events: nothing can have been read meanwhile.
    Q_EMIT window.commandPalette()->caseChosen(second);
    REQUIRE(pane.view()->facts.suggestion.id == first);
    CHECK_FALSE(assign->isEnabled());
    CHECK(window.focusWidget() == &pane);  // not on a button of the piece before
    window.goToAnything();
    ui::Palette& palette = *window.commandPalette();
    palette.field()->setText(zh("正在打开的那件：交办"));
    REQUIRE(palette.list()->count() > 0);
    CHECK(palette.list()->item(0)->text().startsWith(zh("正在打开的那件：交办")));
    for (int row = 0; row < palette.list()->count(); ++row) CHECK_FALSE(palette.list()->item(row)->text().contains(zh("第1号")));
    QTest::keyClick(palette.field(), Qt::Key_Return);
    CHECK(asked.isEmpty());
    REQUIRE(waitFor([&] { return !asked.isEmpty(); }));
    CHECK(asked == QStringLiteral("assign-suggestion"));
    CHECK(askedOf == second);
    const auto closeForm = [] {
        REQUIRE(waitFor([] { return qobject_cast<QDialog*>(QApplication::activeModalWidget()) != nullptr; }));
        qobject_cast<QDialog*>(QApplication::activeModalWidget())->reject();
    };
    closeForm();
    CHECK(pane.findChild<QPushButton*>(QStringLiteral("action_assign-suggestion"))->isEnabled());

    // An action that names its piece is about that one, also where the choice has gone on since.
    asked.clear();
    QObject owner;
    const QList<QAction*> ofSecond = pane.actionsFor(&owner);
    const auto ofAssign =
        std::find_if(ofSecond.begin(), ofSecond.end(), [](const QAction* one) { return one->text().contains(zh("交办")); });
    REQUIRE(ofAssign != ofSecond.end());
    browser.showCase(first);
    (*ofAssign)->trigger();
    REQUIRE(waitFor([&] { return !asked.isEmpty(); }));
    CHECK(askedOf == second);
    closeForm();
}

TEST_CASE("lists: a piece of another session stands in no row, and is the one that is acted on", "[lists]") {
    WindowOnNewRegister setup("2024-03-20");
    setup.registerPieces(2);
    setup.record(R"({"command":"open-session","term":18,"number":2,"opened":"2024-02-01"})");
    for (const char* title : {"关于绿道的建议", "关于公园的建议"}) {
        setup.record(
            R"({"command":"register-suggestion","session":"18-2","title":")" + std::string(title) + R"(","lead":"王明（武侯代表团）"})",
            "2024-03-01");
    }
    ui::CaseBrowser& browser = *setup.window->registerPage()->browser();
    const auto sessionOf = [&](int number) {
        for (const domain::Session& one : setup.theRegister->directory().sessions) {
            if (one.number == number) return one.id;
        }
        return domain::SessionId();
    };
    REQUIRE(waitFor([&] { return setup.theRegister->directory().sessions.size() == 2; }));
    browser.setSession(sessionOf(2));
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2 && !browser.model()->isLoading(); }));
    browser.showCase(domain::SuggestionId(1));
    REQUIRE(waitFor(
        [&] { return browser.pane()->view() != nullptr && browser.pane()->view()->facts.suggestion.id == domain::SuggestionId(1); }));
    REQUIRE(waitFor([&] { return !browser.model()->isLoading(); }));
    CHECK(browser.list()->current().value == 0);
    CHECK(browser.chosenCases() == std::vector<domain::SuggestionId>{domain::SuggestionId(1)});
    browser.list()->selectAll();  // now several are shown as chosen
    CHECK(browser.chosenCases().size() == 2);
}

TEST_CASE("lists: beside a unit that answers for its part the next one does too, and a fault goes with what it was about", "[lists]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 1 && browser.pane()->view() != nullptr; }));
    auto* dialog = qobject_cast<ui::AssignDialog*>(startAction(window, *browser.pane(), QStringLiteral("assign-suggestion")));
    REQUIRE(dialog != nullptr);
    const auto roles = [&] {
        QList<QComboBox*> boxes;
        for (QComboBox* box : dialog->findChildren<QComboBox*>()) {
            if (box->findData(QStringLiteral("separate")) >= 0) boxes.append(box);
        }
        return boxes;
    };
    const auto choose = [](QComboBox* box, const char* role) {
        box->setCurrentIndex(box->findData(QString::fromLatin1(role)));
        Q_EMIT box->activated(box->currentIndex());
    };
    REQUIRE(roles().size() == 1);
    dialog->form()->showFault(QStringLiteral("tasks"), zh("有会办单位时须有主办单位"));
    choose(roles().first(), "separate");
    CHECK(dialog->form()->errorOf(QStringLiteral("tasks")).isEmpty());
    dialog->addRow();
    REQUIRE(roles().size() == 2);
    CHECK(roles().last()->currentData().toString() == QStringLiteral("separate"));
    choose(roles().first(), "lead");
    CHECK(roles().last()->currentData().toString() == QStringLiteral("joint"));
    dialog->close();
}

TEST_CASE("lists: a second dissatisfied rating stands in the filter, and an emptied list has nothing selected", "[lists]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    ui::MainWindow& window = *setup.window;
    ui::CaseBrowser& browser = *window.registerPage()->browser();
    browser.setSavedFilter(ui::SavedFilter::notAssigned);
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 2 && !browser.model()->isLoading(); }));
    browser.list()->selectAll();
    const auto* assign = browser.findChild<QPushButton*>(QStringLiteral("proposeSelected"));
    CHECK(assign->isVisible());
    for (const char* piece : {"1", "2"}) {
        setup.record(
            R"({"command":"assign-suggestion","case":")" + std::string(piece) + R"(","tasks":[{"unit":"市教育局","role":"sole"}]})",
            "2023-03-03");
    }
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 0 && !browser.model()->isLoading(); }));
    CHECK(waitFor([&] { return !assign->isVisible(); }));

    setup.record(R"({"command":"record-reply","case":"1","unit":"市教育局","result_class":"C"})", "2023-05-10");
    setup.record(R"({"command":"record-feedback","case":"1","result":"dissatisfied","comment":"没有办"})", "2023-05-20");
    setup.record(R"({"command":"order-rehandling","case":"1","reason":"再研究"})", "2023-05-25");
    setup.record(R"({"command":"record-reply","case":"1","unit":"市教育局","result_class":"C"})", "2023-06-10");
    setup.record(R"({"command":"record-feedback","case":"1","result":"dissatisfied","comment":"还是没有办"})", "2023-06-20");
    browser.setSavedFilter(ui::SavedFilter::dissatisfied);
    REQUIRE(waitFor([&] { return browser.model()->rowCount() == 1 && !browser.model()->isLoading(); }));
    const auto isNext = [&] {
        const app::CaseRow* row = browser.model()->rowAt(0);
        return row != nullptr && row->nextStep == domain::NextStep::holdMeeting;
    };
    CHECK(waitFor(isNext));
}

}  // namespace huying::tests
