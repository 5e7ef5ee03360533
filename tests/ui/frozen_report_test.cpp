// SPDX-License-Identifier: GPL-3.0-or-later
// A report that is frozen and looked at again, two reports side by side, and earlier moments of the register, by keys.
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFontMetrics>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include "background/moments.h"
#include "cases/case_browser.h"
#include "cases/case_pane.h"
#include "dialogs/entry_dialog.h"
#include "dialogs/moments_dialog.h"
#include "main/wiring.h"
#include "pages/register/register_page.h"
#include "pages/report/comparison_pane.h"
#include "pages/report/report_page.h"
#include "pages/report/snapshot_bar.h"
#include "storage/register_file.h"
#include "text/text.h"
#include "widgets/end_keeper.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

ui::ReportPage& openReport(WindowOnNewRegister& setup) {
    setup.window->go(ui::Workplace::report);
    REQUIRE(waitFor([&] { return setup.window->reportPage()->report() != nullptr; }));
    return *setup.window->reportPage();
}

// Waits until a report of that many pieces is shown.
void waitForReport(const ui::ReportPage& page, int registered, bool isFrozen) {
    REQUIRE(waitFor([&] { return page.report()->totals.registered == registered && page.report()->snapshot.has_value() == isFrozen; }));
}

void freeze(WindowOnNewRegister& setup, ui::ReportPage& page, const QString& name) {
    QTest::mouseClick(child<QPushButton>(&page, u"freezeReport"_s), Qt::LeftButton);
    auto* dialog = page.findChild<ui::EntryDialog*>();
    REQUIRE(dialog != nullptr);
    REQUIRE(waitFor([&] { return dialog->isVisible(); }));
    qobject_cast<QLineEdit*>(dialog->form()->editor(u"name"_s))->setText(name);
    finish(*setup.window, dialog);
}

}  // namespace

TEST_CASE("report page: a frozen report stays as it was, says what it is, and is put beside now", "[window]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    ui::ReportPage& page = openReport(setup);
    auto* choice = page.snapshots()->findChild<QComboBox*>(u"snapshotChoice"_s);
    CHECK_FALSE(choice->isVisible());  // nothing was frozen yet
    freeze(setup, page, u"审议稿"_s);
    REQUIRE(waitFor([&] { return choice->count() == 2; }));
    setup.registerPieces(1);
    waitForReport(page, 3, false);

    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    waitForReport(page, 2, true);
    auto* banner = child<QLabel>(&page, u"snapshotBanner"_s);
    CHECK(banner->text().contains(u"第1号定稿"_s));
    CHECK(banner->text().contains(u"数字不再变化"_s));
    CHECK_FALSE(child<QPushButton>(&page, u"freezeReport"_s)->isEnabled());
    CHECK_FALSE(child<QLineEdit>(&page, u"asOf"_s)->isEnabled());

    QMenu* menu = child<QPushButton>(&page, u"compareReport"_s)->menu();
    bool isCompared = false;
    QObject::connect(&page, &ui::ReportPage::compared, &page, [&] { isCompared = true; });
    REQUIRE(menu->actions().first()->text() == u"与现在对比"_s);
    menu->actions().first()->trigger();
    REQUIRE(waitFor([&] { return isCompared; }));
    auto* table = child<QTableWidget>(&page, u"comparison"_s);
    REQUIRE(table->rowCount() > 0);
    CHECK(table->item(0, 0)->text() == u"总体情况 · 登记的全部建议"_s);
    CHECK(table->item(0, 1)->text() == u"2"_s);
    CHECK(table->item(0, 2)->text() == u"3"_s);
    CHECK(table->item(0, 3)->text().startsWith(u"+1"_s));
    table->setCurrentCell(0, 0);
    QTest::keyClick(table, Qt::Key_Return);
    auto* pieces = page.findChild<QTableView*>(u"reportPieces"_s);
    REQUIRE(waitFor([&] { return pieces->isVisible(); }));
    CHECK(pieces->model()->rowCount() == 1);  // the one that came in

    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Up);
    waitForReport(page, 3, false);
    CHECK_FALSE(page.findChild<QLabel*>(u"snapshotBanner"_s)->isVisible());
}

TEST_CASE("report page: what stands beside a frozen report is counted again when the register has changed", "[window]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    ui::ReportPage& page = openReport(setup);
    freeze(setup, page, u"审议稿"_s);
    REQUIRE(waitFor([&] { return page.snapshots()->findChild<QComboBox*>(u"snapshotChoice"_s)->count() == 2; }));
    setup.registerPieces(1);
    waitForReport(page, 3, false);
    QMenu* menu = child<QPushButton>(&page, u"compareReport"_s)->menu();
    REQUIRE(menu->actions().first()->text().contains(u"第1号"_s));
    menu->actions().first()->trigger();
    const auto all = [&]() -> const app::FigureChange* {
        const auto& changes = page.comparison()->comparison().changes;
        return changes.empty() ? nullptr : &changes.front();
    };
    REQUIRE(waitFor([&] { return all() != nullptr; }));
    REQUIRE(all()->then == 2);
    REQUIRE(all()->now == 3);
    QTableWidget* table = page.comparison()->table();
    REQUIRE(table->rowCount() > 2);
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Down);
    const QString chosen = table->item(2, 0)->text();
    REQUIRE(table->currentRow() == 2);

    // On the page itself, and while another one is in front.
    setup.registerPieces(1);
    REQUIRE(waitFor([&] { return all()->now == 4; }));
    CHECK(page.report()->totals.registered == 4);
    setup.window->go(ui::Workplace::suggestions);
    setup.registerPieces(2);
    auto* write = page.comparison()->findChild<QPushButton*>(u"exportComparison"_s);
    REQUIRE(waitFor([&] { return !write->isEnabled(); }));  // what it would write is no longer so
    setup.window->go(ui::Workplace::report);
    REQUIRE(waitFor([&] { return all()->now == 6; }));
    CHECK(all()->then == 2);
    CHECK(table->item(0, 2)->text() == u"6"_s);
    CHECK(table->isVisible());
    CHECK(table->item(table->currentRow(), 0)->text() == chosen);

    setup.prompts.saveFile = setup.path(u"对比.csv"_s);
    QTest::mouseClick(child<QPushButton>(&page, u"exportComparison"_s), Qt::LeftButton);
    REQUIRE(waitFor([&] { return QFile::exists(setup.prompts.saveFile); }));
    QFile file(setup.prompts.saveFile);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    CHECK(text.contains(u"登记的全部建议"_s));
    CHECK(text.contains(u",2,"_s));
    CHECK(text.contains(u",6,"_s));
}

TEST_CASE("report page: another cut-off day is asked for and stands beside the one shown", "[window]") {
    WindowOnNewRegister setup;
    setup.registerPieces(2);
    ui::ReportPage& page = openReport(setup);
    setup.prompts.text = u"2022-12-31"_s;
    bool isCompared = false;
    QObject::connect(&page, &ui::ReportPage::compared, &page, [&] { isCompared = true; });
    for (QAction* action : child<QPushButton>(&page, u"compareReport"_s)->menu()->actions()) {
        if (action->text().contains(u"截止日期"_s)) action->trigger();
    }
    REQUIRE(waitFor([&] { return isCompared; }));
    const auto& changes = page.comparison()->comparison().changes;
    REQUIRE_FALSE(changes.empty());
    CHECK(changes.front().then == 0);
    CHECK(changes.front().now == 2);
}

TEST_CASE("report page: of two sessions the earlier one stands first, whichever is shown", "[window]") {
    WindowOnNewRegister setup{"2024-12-31"};
    setup.registerPieces(2);
    setup.record(R"({"command":"open-session","term":18,"number":2})", "2023-03-21");
    setup.record(
        R"({"command":"register-suggestion","session":"18-2","kind":"plenary","serial":1,"title":"甲","lead":"王一（武侯代表团）","category":"K01"})",
        "2024-02-26");
    ui::ReportPage& page = openReport(setup);
    const std::vector<domain::Session> sessions = setup.theRegister->directory().sessions;
    for (const domain::Session& shown : sessions) {
        page.setSession(shown.id);
        waitForReport(page, shown.number == 1 ? 2 : 1, false);
        bool isCompared = false;
        const auto connection = QObject::connect(&page, &ui::ReportPage::compared, &page, [&] { isCompared = true; });
        child<QPushButton>(&page, u"compareReport"_s)->menu()->actions().last()->trigger();  // the other session
        REQUIRE(waitFor([&] { return isCompared; }));
        QObject::disconnect(connection);
        const auto& changes = page.comparison()->comparison().changes;
        REQUIRE_FALSE(changes.empty());
        CHECK(changes.front().then == 2);
        CHECK(changes.front().now == 1);
    }
}

TEST_CASE("earlier moments: an entry opens as it was in a window of its own, which goes when the register is locked", "[window]") {
    ui::Outside outside = ui::wiring();
    struct Shown {
        std::filesystem::path file;
        std::size_t pieces = 0;
        bool isReadOnly = false;
    };
    auto shown = std::make_shared<std::vector<Shown>>();
    auto isThere = std::make_shared<int>(0);
    outside.showInOwnWindow = [shown, isThere](const std::filesystem::path& file, const std::function<void()>&) -> std::shared_ptr<void> {
        const auto store = storage::openRegister(file);
        if (!store) return nullptr;
        shown->push_back({file, (*store)->reader().caseIds({}).size(), (*store)->readOnly().has_value()});
        ++*isThere;
        return std::shared_ptr<void>(isThere.get(), [isThere](void*) { --*isThere; });
    };
    WindowOnNewRegister setup("2023-12-20", outside);
    setup.registerPieces(3);  // one batch: entries 1 to 3
    setup.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(setup.window.get()));
    QTest::keyClick(setup.window.get(), Qt::Key_H, Qt::ControlModifier);
    auto* dialog = setup.window->findChild<ui::MomentsDialog*>();
    REQUIRE(dialog != nullptr);
    REQUIRE(waitFor([&] { return dialog->entries()->topLevelItemCount() == 4; }));
    // The newest stands on top; the one after the second piece below it.
    dialog->entries()->setFocus();
    dialog->entries()->setCurrentItem(dialog->entries()->topLevelItem(1));
    CHECK(child<QLineEdit>(dialog, u"momentFrom"_s)->text() == u"#2"_s);
    QTest::keyClick(dialog->entries(), Qt::Key_Return);
    REQUIRE(waitFor([&] { return !shown->empty(); }));
    CHECK(shown->front().pieces == 2);
    CHECK(shown->front().isReadOnly);
    CHECK(std::filesystem::exists(shown->front().file));
    REQUIRE(waitFor([&] { return setup.theRegister->moments().windows() == 1; }));
    setup.theRegister->moments().closeAll();
    CHECK(*isThere == 0);
    CHECK_FALSE(std::filesystem::exists(shown->front().file));

    // What no moment is is said, and nothing opens.
    child<QLineEdit>(dialog, u"momentFrom"_s)->setText(u"gestern"_s);
    dialog->openMoment();
    REQUIRE(waitFor([&] { return child<QLabel>(dialog, u"momentsMessage"_s)->text().contains(u"不是时点"_s); }));
    CHECK(shown->size() == 1);
}

TEST_CASE("lists: a text that is cut keeps the end that decides", "[window]") {
    const QFontMetrics metrics(QApplication::font());
    const QString before = u"标题：关于在城市快速路沿线增设隔音屏障并优化夜间施工管理的建议"_s;
    const QString now = u"关于隔音屏障的建议"_s;
    const int width = metrics.horizontalAdvance(now) * 2;
    const QString shown = ui::withEndKept(metrics, before + u" → "_s + now, u" → "_s, width);
    CHECK(shown.endsWith(u" → "_s + now));
    CHECK(shown.startsWith(u"标题"_s));
    CHECK(metrics.horizontalAdvance(shown) <= width);
    const auto figure = [&](const QString& name) {
        return ui::withEndKept(metrics, u"代表评价（办理结果） · "_s + name, u" · "_s, metrics.horizontalAdvance(u"代表评价"_s) * 2);
    };
    CHECK(figure(u"满意"_s).endsWith(u" · 满意"_s));
    CHECK(figure(u"基本满意"_s).endsWith(u" · 基本满意"_s));
    // A name that is too long is told from its neighbours by how it begins.
    const auto narrow = [&](const QString& name) {
        return ui::withEndKept(metrics, u"比率 · "_s + name, u" · "_s, metrics.horizontalAdvance(u"首次满意率（含基本满"_s), 0.1);
    };
    CHECK(narrow(u"满意率（含基本满意）"_s) != narrow(u"满意率（仅满意）"_s));
    CHECK(narrow(u"满意率（含基本满意）"_s).contains(u" · 满意率（含"_s));
    CHECK(narrow(u"首次满意率（含基本满意）"_s).contains(u" · 首次满意率"_s));
    // One that has no such mark, or whose end alone is too long, is cut in the middle.
    CHECK(metrics.horizontalAdvance(ui::withEndKept(metrics, before, u" → "_s, width)) <= width);
    CHECK(ui::withEndKept(metrics, u"短"_s, u" → "_s, width) == u"短"_s);
}

TEST_CASE("earlier moments: what changed since an entry is listed, and Enter opens the piece", "[window]") {
    WindowOnNewRegister setup;
    setup.registerPieces(3);
    setup.record(R"({"command":"correct-suggestion","case":"18-1-2","title":"改过的标题"})", "2023-03-21");
    ui::MomentsDialog* dialog = setup.window->openMoments();
    REQUIRE(dialog != nullptr);
    REQUIRE(waitFor([&] { return dialog->entries()->topLevelItemCount() == 5; }));
    CHECK(dialog->entries()->topLevelItem(0)->text(2).endsWith(u"18-1-2"_s));  // which piece the entry is about
    dialog->begin(3);
    bool isCompared = false;
    QObject::connect(dialog, &ui::MomentsDialog::compared, dialog, [&] { isCompared = true; });
    QTest::keyClick(child<QLineEdit>(dialog, u"momentTo"_s), Qt::Key_Return);  // empty: with now
    REQUIRE(waitFor([&] { return isCompared; }));
    REQUIRE(dialog->changes()->rowCount() == 1);
    CHECK(dialog->changes()->item(0, 0)->text().startsWith(u"18-1-2"_s));
    CHECK(dialog->changes()->item(0, 1)->text().contains(u"改过的标题"_s));
    CHECK(dialog->changes()->item(0, 2)->text() == u"张敏"_s);
    // What it is now is in sight, however narrow the column.
    CHECK(qobject_cast<ui::EndKeeper*>(dialog->changes()->itemDelegateForColumn(1)) != nullptr);
    CHECK(dialog->changes()->columnWidth(1) > dialog->changes()->viewport()->width() / 3);
    QTest::keyClick(dialog->changes(), Qt::Key_Return);
    REQUIRE(waitFor([&] { return setup.window->registerPage()->browser()->pane()->view() != nullptr; }));
}

}  // namespace huying::tests
