// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets to units and back, through the real window with keys.
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include "app/queries/case_view.h"
#include "dialogs/exchange_dialog.h"
#include "dialogs/return_dialog.h"
#include "documents/edited_form.h"
#include "text/text.h"
#include "window_support.h"

namespace huying::tests {

namespace {

QString zh(const char* text) { return QString::fromUtf8(text); }

app::AssignSuggestion assignment(int serial, const std::string& unit) {
    app::AssignSuggestion command;
    command.caseAddress = "18-1-" + std::to_string(serial);
    command.tasks.push_back({unit, domain::TaskRole::sole, {}, {}});
    return command;
}

// 1 and 2 of one unit, 3 of another one.
void prepareThree(WindowOnNewRegister& setup) {
    setup.registerPieces(3);
    setup.prepare({assignment(1, "市教育局"), assignment(2, "市教育局"), assignment(3, "市交通运输局")}, "2023-03-03");
}

ui::ExchangeDialog* openExchange(ui::MainWindow& window) {
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F9);
    auto* dialog = window.findChild<ui::ExchangeDialog*>();
    REQUIRE(dialog != nullptr);
    REQUIRE(QTest::qWaitForWindowActive(dialog));  // its shortcuts need that
    REQUIRE(waitFor([&] { return dialog->units()->topLevelItemCount() == 2; }));
    return dialog;
}

// The files of a folder, in the order of their names.
QStringList filesIn(const QString& folder) { return QDir(folder).entryList({QStringLiteral("*.xlsx")}, QDir::Files, QDir::Name); }

}  // namespace

TEST_CASE("exchange: sheets go out to all units, one comes back filled in and is recorded by one key", "[exchange]") {
    WindowOnNewRegister setup;
    prepareThree(setup);
    const TemporaryFolder folder;
    setup.prompts.folder = QString::fromStdString(folder.path().string());
    ui::ExchangeDialog* exchange = openExchange(*setup.window);
    CHECK(child<QLabel>(exchange, QStringLiteral("exchangeCount"))->text() == zh("在办任务3项，涉及单位2家"));
    QTest::keyClick(exchange, Qt::Key_A, Qt::ControlModifier);
    auto* send = child<QPushButton>(exchange, QStringLiteral("exchangeSend"));
    REQUIRE(waitFor([&] { return send->text() == zh("导出2份填报表…"); }));
    send->click();
    auto* told = exchange->findChild<QLabel*>(QStringLiteral("exchangeTold"));
    REQUIRE(waitFor([&] { return told->isVisible() && told->text().contains(zh("2份填报表")); }));
    REQUIRE(filesIn(setup.prompts.folder).size() == 2);
    REQUIRE(waitFor([&] { return exchange->units()->topLevelItem(0)->text(2).contains(zh("第1次")); }));

    QString sheet;
    for (const QString& file : filesIn(setup.prompts.folder)) {
        if (file.contains(zh("教育局"))) sheet = QDir(setup.prompts.folder).filePath(file);
    }
    EditedForm form(std::filesystem::path(sheet.toStdU16String()));
    app::LedgerRow& one = form.row("任务", "18-1-1");
    form.setDay("任务", one, "received_on", *base::parseIsoDate("2023-03-06"));
    form.set("任务", one, "receiver", "钱进");
    form.set("任务", form.row("任务", "18-1-2"), "received_on", "三月");
    const std::filesystem::path filled = form.savedAsOds(folder, "交回.ods");
    setup.prompts.openFiles = {QString::fromStdU16String(filled.u16string())};
    child<QPushButton>(exchange, QStringLiteral("exchangeTakeBack"))->click();
    auto* back = exchange->findChild<ui::ReturnDialog*>();
    REQUIRE(back != nullptr);
    REQUIRE(waitFor([&] { return back->isRead(); }));
    CHECK(child<QLabel>(back, QStringLiteral("returnCounts"))->text() == zh("可登记：1　不能登记：1"));
    REQUIRE(back->lines()->topLevelItemCount() == 1);
    const QTreeWidgetItem* file = back->lines()->topLevelItem(0);
    REQUIRE(file->childCount() == 2);
    CHECK(file->child(0)->checkState(0) == Qt::Checked);
    CHECK(file->child(0)->text(3).contains(zh("钱进")));
    CHECK(file->child(1)->text(0).contains(zh("工作表“任务”第")));
    CHECK(file->child(1)->text(4).contains(zh("“签收日期”填的“三月”不是日期")));
    CHECK_FALSE(file->child(1)->data(0, Qt::CheckStateRole).isValid());  // it cannot be ticked
    // Space takes the tick away and gives it back; the line in full stands below.
    REQUIRE(back->lines()->currentItem() == file->child(0));
    QTest::keyClick(back->lines(), Qt::Key_Space);
    CHECK_FALSE(child<QPushButton>(back, QStringLiteral("applyReturn"))->isEnabled());
    QTest::keyClick(back->lines(), Qt::Key_Space);
    QTest::keyClick(back->lines(), Qt::Key_Down);
    CHECK(child<QTextBrowser>(back, QStringLiteral("returnDetail"))->toPlainText().contains(zh("请写成2023-03-05")));
    QTest::keyClick(back->lines(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return told->text().contains(zh("已登记填报表里的1项")); }));
    REQUIRE(waitFor([&] {
        for (int i = 0; i < exchange->units()->topLevelItemCount(); ++i) {
            if (exchange->units()->topLevelItem(i)->text(3).contains(zh("登记1项"))) return true;
        }
        return false;
    }));
    std::optional<std::size_t> receipts;
    setup.theRegister->ask(
        setup.window.get(),
        [](app::RegisterStore& store) { return store.reader().caseFacts(*app::findCase(store.reader(), "18-1-1"))->receipts.size(); },
        [&](std::size_t count) { receipts = count; });
    REQUIRE(waitFor([&] { return receipts.has_value(); }));
    CHECK(*receipts == 1);
    exchange->close();
    REQUIRE(waitFor([&] { return setup.window->findChild<ui::ExchangeDialog*>() == nullptr; }));
    setup.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(setup.window.get()));
    QTest::keyClick(setup.window.get(), Qt::Key_Z, Qt::ControlModifier);
    receipts.reset();
    const auto ask = [&] {
        setup.theRegister->ask(
            setup.window.get(),
            [](app::RegisterStore& store) { return store.reader().caseFacts(*app::findCase(store.reader(), "18-1-1"))->receipts.size(); },
            [&](std::size_t count) { receipts = count; });
    };
    REQUIRE(waitFor([&] {
        ask();
        return receipts == std::size_t{0};
    }));
}

TEST_CASE("exchange: a line that rests on one without a tick is named, and the ticks stay as they were set", "[exchange]") {
    WindowOnNewRegister setup;
    prepareThree(setup);
    const TemporaryFolder folder;
    setup.prompts.folder = QString::fromStdString(folder.path().string());
    ui::ExchangeDialog* exchange = openExchange(*setup.window);
    QTest::keyClick(exchange, Qt::Key_A, Qt::ControlModifier);
    auto* send = child<QPushButton>(exchange, QStringLiteral("exchangeSend"));
    REQUIRE(waitFor([&] { return send->text() == zh("导出2份填报表…"); }));
    send->click();
    auto* told = exchange->findChild<QLabel*>(QStringLiteral("exchangeTold"));
    REQUIRE(waitFor([&] { return told->isVisible() && told->text().contains(zh("2份填报表")); }));
    QString sheet;
    const QStringList files = filesIn(setup.prompts.folder);
    for (const QString& file : files) {
        if (file.contains(zh("教育局"))) sheet = QDir(setup.prompts.folder).filePath(file);
    }
    EditedForm form(std::filesystem::path(sheet.toStdU16String()));
    app::LedgerRow& one = form.row("任务", "18-1-1");
    form.set("任务", one, "reply_on", "2023-05-20");
    form.set("任务", one, "reply_class", "B类");
    app::LedgerRow& promise = form.added("承诺");
    form.set("承诺", promise, "number", "18-1-1");
    form.set("承诺", promise, "promise", "建成停车楼");
    const std::filesystem::path filled = form.saved(folder, "交回.xlsx");
    setup.prompts.openFiles = {QString::fromStdU16String(filled.u16string())};
    ui::ReturnDialog* back = exchange->takeBack();
    REQUIRE(back != nullptr);
    REQUIRE(waitFor([&] { return back->isRead() && back->lines()->topLevelItemCount() == 1; }));
    REQUIRE(back->lines()->topLevelItem(0)->childCount() == 2);
    back->lines()->topLevelItem(0)->child(0)->setCheckState(0, Qt::Unchecked);
    REQUIRE(child<QPushButton>(back, QStringLiteral("applyReturn"))->isEnabled());
    QTest::keyClick(back->lines(), Qt::Key_Return, Qt::ControlModifier);
    auto* problem = back->findChild<QLabel*>(QStringLiteral("returnProblem"));
    REQUIRE(waitFor([&] { return problem->isVisible() && problem->text().contains(zh("工作表“承诺”第3行")); }));
    // Looked at again in the background: then the button says what is still ticked.
    auto* apply = child<QPushButton>(back, QStringLiteral("applyReturn"));
    REQUIRE(waitFor([&] { return apply->isEnabled(); }));
    CHECK(back->lines()->topLevelItem(0)->child(0)->checkState(0) == Qt::Unchecked);
    CHECK(back->lines()->topLevelItem(0)->child(1)->checkState(0) == Qt::Checked);
    back->lines()->topLevelItem(0)->child(0)->setCheckState(0, Qt::Checked);
    QTest::keyClick(back->lines(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return told->text().contains(zh("已登记填报表里的2项")); }));
}

TEST_CASE("exchange: a file that is no sheet is told and nothing is lost", "[exchange]") {
    WindowOnNewRegister setup;
    prepareThree(setup);
    const TemporaryFolder folder;
    ui::ExchangeDialog* exchange = openExchange(*setup.window);
    const std::filesystem::path other = folder.put("别的.csv", "编号,标题\n1,甲\n");
    setup.prompts.openFiles = {QString::fromStdU16String(other.u16string())};
    ui::ReturnDialog* back = exchange->takeBack();
    REQUIRE(back != nullptr);
    REQUIRE(waitFor([&] { return back->isRead(); }));
    CHECK(child<QLabel>(back, QStringLiteral("returnProblem"))->text().contains(zh("不是填报表")));
    CHECK_FALSE(child<QPushButton>(back, QStringLiteral("applyReturn"))->isEnabled());
    back->close();
    // Without ticks the unit under the cursor is meant.
    CHECK(child<QPushButton>(exchange, QStringLiteral("exchangeSend"))->text() == zh("导出填报表…"));
}

}  // namespace huying::tests
