// SPDX-License-Identifier: GPL-3.0-or-later
// Finding things in the real window: the field on top, the palette, the pickers.
#include <QLineEdit>
#include <QListWidget>
#include <QTest>
#include <catch2/catch.hpp>

#include "cases/case_browser.h"
#include "cases/case_pane.h"
#include "pages/register/register_page.h"
#include "shell/palette.h"
#include "text/text.h"
#include "widgets/choice_picker.h"
#include "window_support.h"

namespace huying::tests {

namespace {

void prepareTwo(WindowOnNewRegister& setup) {
    app::RegisterSuggestion parking;
    parking.title = "关于老旧小区停车难的建议";
    parking.lead.name = "欧阳晓";
    parking.lead.delegation = "武侯代表团";
    app::RegisterSuggestion roads = parking;
    roads.title = "关于道路的建议";
    roads.lead.name = "王明";
    roads.body = "学校门口停车难由来已久。";
    setup.prepare({parking, roads}, "2023-03-01");
}

void type(ui::MainWindow& window, const QString& text) {
    auto* field = child<QLineEdit>(&window, QStringLiteral("search"));
    field->setText(text);
}

QStringList textsOf(const ui::Palette& palette) {
    QStringList texts;
    for (int row = 0; row < palette.list()->count(); ++row) texts.append(palette.list()->item(row)->text());
    return texts;
}

}  // namespace

TEST_CASE("window: what is typed on top searches every text and shows where it stands", "[search]") {
    WindowOnNewRegister setup;
    prepareTwo(setup);
    ui::CaseListModel& model = *setup.window->registerPage()->browser()->model();
    REQUIRE(waitFor([&] { return model.rowCount() == 2; }));
    type(*setup.window, QStringLiteral("门口 停车难"));
    REQUIRE(waitFor([&] { return model.rowCount() == 1 && model.rowAt(0) != nullptr; }));
    const app::CaseRow& row = *model.rowAt(0);
    REQUIRE(row.matches.size() == 1);
    CHECK(row.matches.front().field == app::SearchField::body);
    CHECK(ui::toQt(row.matches.front().text()).contains(QStringLiteral("停车难由来已久")));
    type(*setup.window, QStringLiteral("oyx"));
    REQUIRE(waitFor([&] { return model.rowCount() == 1 && model.rowAt(0) != nullptr && model.rowAt(0)->lead == "欧阳晓"; }));
    type(*setup.window, QStringLiteral("\"\" ("));
    REQUIRE(waitFor([&] { return model.rowCount() == 0; }));
    type(*setup.window, QString());
    REQUIRE(waitFor([&] { return model.rowCount() == 2; }));
}

TEST_CASE("window: however long a text is searched for, the window stays as wide as it was", "[search]") {
    WindowOnNewRegister setup;
    prepareTwo(setup);
    ui::CaseListModel& model = *setup.window->registerPage()->browser()->model();
    REQUIRE(waitFor([&] { return model.rowCount() == 2; }));
    const QSize size = setup.window->size();
    type(*setup.window, QStringLiteral("停车").repeated(5000));
    REQUIRE(waitFor([&] { return setup.window->registerPage()->browser()->state().searchText.size() == 10000; }));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    CHECK(setup.window->size() == size);
    CHECK(setup.window->minimumSizeHint().width() <= size.width());
    type(*setup.window, QString());
    REQUIRE(waitFor([&] { return model.rowCount() == 2; }));
    CHECK(setup.window->size() == size);
}

TEST_CASE("window: who types in the field on top goes on typing, from any page", "[search]") {
    WindowOnNewRegister setup;
    prepareTwo(setup);
    ui::CaseListModel& model = *setup.window->registerPage()->browser()->model();
    setup.window->go(ui::Workplace::report);
    QTest::keyClick(setup.window.get(), Qt::Key_F, Qt::ControlModifier);
    auto* field = child<QLineEdit>(setup.window.get(), QStringLiteral("search"));
    REQUIRE(waitFor([&] { return field->hasFocus(); }));
    QTest::keyClicks(field, QStringLiteral("oy"));
    REQUIRE(waitFor([&] { return model.rowCount() == 1; }));
    CHECK(setup.window->workplace() == ui::Workplace::suggestions);
    CHECK(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("z"));
    REQUIRE(waitFor([&] { return model.rowCount() == 0; }));
    CHECK(field->hasFocus());
    CHECK(field->text() == QStringLiteral("oyz"));
}

TEST_CASE("window: the palette finds actions, units, deputies and cases", "[search]") {
    WindowOnNewRegister setup;
    prepareTwo(setup);
    ui::MainWindow& window = *setup.window;
    REQUIRE(waitFor([&] { return setup.theRegister->directory().deputies.size() == 2; }));
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    ui::Palette& palette = *window.commandPalette();
    REQUIRE(palette.isVisible());

    palette.field()->setText(QStringLiteral("wjw"));
    REQUIRE(waitFor([&] { return !palette.isSearching(); }));
    CHECK(textsOf(palette).contains(QStringLiteral("市卫健委")));
    palette.field()->setText(QStringLiteral("ouyang"));
    REQUIRE(waitFor([&] { return !palette.isSearching(); }));
    CHECK(textsOf(palette) ==
          QStringList{QStringLiteral("欧阳晓"), QStringLiteral("欧阳晓：履职档案"), QStringLiteral("18-1-1 关于老旧小区停车难的建议")});
    palette.field()->setText(QStringLiteral("bg"));  // 报告
    REQUIRE(waitFor([&] { return textsOf(palette).contains(window.action(ui::ActionId::goReport)->text()); }));

    palette.field()->setText(QStringLiteral("建议"));  // the page of this name before what only has it in its name
    CHECK(textsOf(palette).value(0) == window.action(ui::ActionId::goRegister)->text());
    CHECK(textsOf(palette).contains(window.action(ui::ActionId::registerSuggestion)->text()));

    palette.field()->setText(QStringLiteral("道路"));
    REQUIRE(waitFor([&] { return !palette.isSearching() && palette.list()->count() == 1; }));
    QTest::keyClick(palette.field(), Qt::Key_Return);
    CHECK_FALSE(palette.isVisible());
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->facts.suggestion.serial == 2; }));

    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    CHECK(palette.list()->count() > 10);  // nothing typed: every action
    palette.field()->setText(QStringLiteral("没有这样的事"));
    REQUIRE(waitFor([&] { return !palette.isSearching() && palette.list()->count() == 1; }));
    CHECK(textsOf(palette).first() == QStringLiteral("没有找到“没有这样的事”。"));
    QTest::keyClick(palette.field(), Qt::Key_Down);
    QTest::keyClick(palette.field(), Qt::Key_Return);
    CHECK(palette.isVisible());  // the line cannot be chosen
    CHECK(palette.list()->selectedItems().isEmpty());
    palette.field()->setText(QStringLiteral("，，"));
    CHECK(textsOf(palette) == QStringList{QStringLiteral("没有找到“，，”。")});
    QTest::keyClick(palette.field(), Qt::Key_Escape);
    CHECK_FALSE(palette.isVisible());
}

TEST_CASE("window: a bare number in the palette is the piece with that number, before what has these digits elsewhere", "[search]") {
    WindowOnNewRegister setup;
    prepareTwo(setup);
    ui::MainWindow& window = *setup.window;
    REQUIRE(waitFor([&] { return window.registerPage()->browser()->model()->rowCount() == 2; }));
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    window.goToAnything();
    ui::Palette& palette = *window.commandPalette();
    palette.field()->setText(QStringLiteral("1"));  // 10 minutes until it locks by itself, units DW10 to DW19
    REQUIRE(waitFor([&] { return !palette.isSearching(); }));
    CHECK(palette.list()->count() > 2);
    CHECK(textsOf(palette).value(0) == QStringLiteral("18-1-1 关于老旧小区停车难的建议"));
    CHECK(palette.list()->currentRow() == 0);

    // Enter before the piece is found waits for it.
    for (const int number : {2, 1}) {
        palette.field()->setText(QString::number(number));
        REQUIRE(palette.isSearching());
        QTest::keyClick(palette.field(), Qt::Key_Return);
        REQUIRE(waitFor([&] { return !palette.isVisible() && pane.view() && pane.view()->facts.suggestion.serial == number; }));
        window.goToAnything();
    }

    // No piece has that number: what has these digits elsewhere is not taken for it unseen.
    palette.field()->setText(QStringLiteral("77"));
    REQUIRE(palette.isSearching());
    QTest::keyClick(palette.field(), Qt::Key_Return);
    REQUIRE(waitFor([&] { return !palette.isSearching(); }));
    CHECK(palette.list()->count() > 0);
    CHECK(palette.isVisible());

    // Who chose a line with the arrows keeps it.
    palette.field()->setText(QStringLiteral("1"));
    REQUIRE(palette.list()->count() > 2);
    QTest::keyClick(palette.field(), Qt::Key_Down);
    const QString chosen = palette.list()->currentItem()->text();
    REQUIRE(waitFor([&] { return !palette.isSearching(); }));
    CHECK(palette.list()->currentItem()->text() == chosen);
}

TEST_CASE("window: what is typed goes into the palette, whatever page is filled behind it", "[search]") {
    WindowOnNewRegister setup;
    prepareTwo(setup);
    ui::MainWindow& window = *setup.window;
    window.goToAnything();
    ui::Palette& palette = *window.commandPalette();
    REQUIRE(waitFor([&] { return palette.field()->hasFocus(); }));
    window.registerPage()->takeFocus();  // as a page does that has its list
    REQUIRE(waitFor([&] { return palette.field()->hasFocus(); }));
    CHECK(palette.isVisible());
    REQUIRE(waitFor([&] { return !palette.isSearching(); }));
    QTest::keyClicks(palette.field(), QStringLiteral("mc"));  // tabs of pages that were made meanwhile: 名册
    REQUIRE(waitFor([&] { return textsOf(palette).contains(QStringLiteral("名册：承办单位")); }));
    // Called exactly so, before what only has the words in it and what is done there.
    palette.field()->setText(QStringLiteral("代表和代表团"));
    REQUIRE(waitFor([&] { return !palette.isSearching(); }));
    CHECK(textsOf(palette).size() > 1);
    CHECK(textsOf(palette).value(0) == QStringLiteral("名册：代表和代表团"));
    // Keys that lead elsewhere do so.
    QTest::keyClick(palette.field(), Qt::Key_F, Qt::ControlModifier);
    CHECK_FALSE(palette.isVisible());
    CHECK(child<QLineEdit>(&window, QStringLiteral("search"))->hasFocus());
}

TEST_CASE("pickers: units, deputies and categories are found by pinyin and by number", "[search]") {
    WindowOnNewRegister setup;
    prepareTwo(setup);
    REQUIRE(waitFor([&] { return setup.theRegister->directory().deputies.size() == 2; }));
    const ui::Directory& directory = setup.theRegister->directory();
    const auto foundBy = [](const QList<ui::Choice>& choices, const QString& typed) {
        QStringList texts;
        for (const ui::Choice& choice : choices) {
            if (choice.searchText.contains(typed) || choice.namePinyin.contains(typed)) texts.append(choice.text);
        }
        return texts;
    };
    CHECK(foundBy(ui::unitChoices(directory), QStringLiteral("wjw")).contains(QStringLiteral("市卫健委")));
    CHECK(foundBy(ui::deputyChoices(directory), QStringLiteral("wangm")) == QStringList{QStringLiteral("王明（武侯代表团）")});
    CHECK(foundBy(ui::categoryChoices(directory), QStringLiteral("jtyd")) == QStringList{QStringLiteral("交通邮电类")});
}

}  // namespace huying::tests
