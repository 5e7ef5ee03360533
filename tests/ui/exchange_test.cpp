// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets to units and back, through the real window with keys.
#include <QDir>
#include <QFile>
#include <QFrame>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>
#include <atomic>
#include <catch2/catch.hpp>

#include "app/queries/case_view.h"
#include "dialogs/exchange_dialog.h"
#include "dialogs/return_dialog.h"
#include "documents/edited_form.h"
#include "main/wiring.h"
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

bool isPrimary(const QPushButton* button) { return button->property("kind").toString() == QStringLiteral("primary"); }

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
    // Page and row are read whole, and below stands all that would be recorded.
    CHECK(back->fontMetrics().horizontalAdvance(file->child(0)->text(0)) <
          back->lines()->columnWidth(0) - 2 * back->lines()->indentation());
    CHECK(child<QTextBrowser>(back, QStringLiteral("returnDetail"))->toPlainText().contains(zh("签收人：钱进")));
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
    // What was not taken over stands with the return, also for whoever opens the window tomorrow.
    for (int i = 0; i < exchange->units()->topLevelItemCount(); ++i) {
        QTreeWidgetItem* unit = exchange->units()->topLevelItem(i);
        if (!unit->text(3).contains(zh("登记1项"))) continue;
        CHECK(unit->text(3).contains(zh("没有登记的1项")));
        exchange->units()->setCurrentItem(unit);
    }
    // Why a row could not be read is said once.
    CHECK(child<QTextBrowser>(exchange, QStringLiteral("exchangeDetail"))->toPlainText().count(zh("“签收日期”填的“三月”不是日期")) == 1);
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
    // The log of the window knows of it.
    exchange = openExchange(*setup.window);
    bool isSaid = false;
    for (int i = 0; i < exchange->units()->topLevelItemCount(); ++i) {
        QTreeWidgetItem* unit = exchange->units()->topLevelItem(i);
        if (!unit->text(3).contains(zh("登记1项"))) continue;
        exchange->units()->setCurrentItem(unit);
        isSaid = child<QTextBrowser>(exchange, QStringLiteral("exchangeDetail"))->toPlainText().contains(zh("撤销"));
        CHECK_FALSE(unit->text(3).contains(zh("没有登记的")));
    }
    CHECK(isSaid);
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

TEST_CASE("exchange: what comes next is coloured and Enter does it, and a sheet that cannot be made holds back no other", "[exchange]") {
    WindowOnNewRegister setup;
    prepareThree(setup);
    const TemporaryFolder folder;
    setup.prompts.folder = QString::fromStdString(folder.path().string());
    ui::ExchangeDialog* exchange = openExchange(*setup.window);
    auto* send = child<QPushButton>(exchange, QStringLiteral("exchangeSend"));
    auto* back = child<QPushButton>(exchange, QStringLiteral("exchangeTakeBack"));
    CHECK(isPrimary(send));  // nothing is out
    CHECK_FALSE(isPrimary(back));
    const QString stuck = exchange->units()->topLevelItem(0)->text(0);
    const auto taken = folder.put("填报表_" + stuck.toStdString() + "_第1次_2023-12-20.xlsx", "别的文件");
    QTest::keyClick(exchange, Qt::Key_A, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return send->text() == zh("导出2份填报表…"); }));
    QTest::keyClick(exchange->units(), Qt::Key_Return);
    auto* told = exchange->findChild<QLabel*>(QStringLiteral("exchangeTold"));
    auto* failed = exchange->findChild<QTextBrowser*>(QStringLiteral("exchangeFailed"));
    REQUIRE(waitFor([&] { return told->isVisible() && told->text().contains(zh("已导出1份填报表")); }));
    CHECK(failed->isVisible());
    CHECK(failed->toPlainText().startsWith(stuck));
    QFile file(QString::fromStdU16String(taken.u16string()));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(file.readAll()) == zh("别的文件"));
    CHECK(filesIn(setup.prompts.folder).size() == 2);
    REQUIRE(waitFor([&] { return exchange->units()->topLevelItem(1)->text(2).contains(zh("第1次")); }));
    // What did not go out is still ticked: once more, elsewhere.
    CHECK(exchange->units()->topLevelItem(0)->checkState(0) == Qt::Checked);
    CHECK(exchange->units()->topLevelItem(1)->checkState(0) == Qt::Unchecked);
    CHECK(isPrimary(send));
    const TemporaryFolder other;
    setup.prompts.folder = QString::fromStdString(other.path().string());
    QTest::keyClick(exchange->units(), Qt::Key_Return);
    REQUIRE(waitFor([&] { return filesIn(setup.prompts.folder).size() == 1 && isPrimary(back); }));
    CHECK_FALSE(isPrimary(send));
    CHECK_FALSE(failed->isVisible());
    REQUIRE(waitFor([&] { return exchange->units()->topLevelItem(0)->text(2).contains(zh("第1次")); }));
    // The whole of what went to a unit is there for the keyboard too.
    CHECK(child<QTextBrowser>(exchange, QStringLiteral("exchangeDetail"))->toPlainText().contains(zh("第1次填报表")));
}

TEST_CASE("exchange: Esc stops an export between two sheets, and what is out is out", "[exchange]") {
    const auto gate = std::make_shared<QSemaphore>();
    const auto isReached = std::make_shared<std::atomic<bool>>(false);
    ui::Outside outside = ui::wiring();
    outside.sendUnitForm = [send = outside.sendUnitForm, gate, isReached](app::RegisterStore& store, domain::UnitId unit,
                                                                          const std::filesystem::path& into, const std::string& actor,
                                                                          base::Date today) {
        *isReached = true;
        gate->tryAcquire(1, 20000);  // a test that fails does not hang
        return send(store, unit, into, actor, today);
    };
    WindowOnNewRegister setup("2023-12-20", std::move(outside));
    prepareThree(setup);
    const TemporaryFolder folder;
    setup.prompts.folder = QString::fromStdString(folder.path().string());
    ui::ExchangeDialog* exchange = openExchange(*setup.window);
    QTest::keyClick(exchange, Qt::Key_A, Qt::ControlModifier);
    auto* send = child<QPushButton>(exchange, QStringLiteral("exchangeSend"));
    REQUIRE(waitFor([&] { return send->text() == zh("导出2份填报表…"); }));
    QTest::keyClick(exchange, Qt::Key_E, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return isReached->load(); }));
    CHECK(child<QProgressBar>(exchange, QStringLiteral("exchangeProgress"))->format().startsWith(zh("第1份，共2份：")));
    CHECK(child<QPushButton>(exchange, QStringLiteral("closeExchange"))->text() == zh("停止（Esc）"));
    CHECK(send->toolTip().contains(zh("正在导出填报表，按Esc停下。")));
    QTest::keyClick(exchange, Qt::Key_Escape);
    gate->release(2);
    auto* told = exchange->findChild<QLabel*>(QStringLiteral("exchangeTold"));
    REQUIRE(waitFor([&] { return told->isVisible() && told->text().contains(zh("已停下，其余1份没有导出")); }));
    CHECK(filesIn(setup.prompts.folder).size() == 1);
    CHECK(child<QPushButton>(exchange, QStringLiteral("closeExchange"))->isEnabled());
    CHECK(send->isEnabled());
}

TEST_CASE("exchange: without open tasks the keys say why nothing goes out", "[exchange]") {
    WindowOnNewRegister setup;
    setup.registerPieces(1);
    setup.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(setup.window.get()));
    QTest::keyClick(setup.window.get(), Qt::Key_F9);
    auto* exchange = setup.window->findChild<ui::ExchangeDialog*>();
    REQUIRE(exchange != nullptr);
    REQUIRE(QTest::qWaitForWindowActive(exchange));
    const QString why = zh("没有单位有在办任务。");
    REQUIRE(waitFor([&] { return child<QLabel>(exchange, QStringLiteral("exchangeCount"))->text() == why; }));
    auto* send = child<QPushButton>(exchange, QStringLiteral("exchangeSend"));
    CHECK_FALSE(send->isEnabled());
    CHECK(send->toolTip().contains(why));
    auto* told = exchange->findChild<QLabel*>(QStringLiteral("exchangeTold"));
    for (const Qt::Key key : {Qt::Key_E, Qt::Key_A, Qt::Key_Return}) {
        told->hide();
        QTest::keyClick(exchange, key, Qt::ControlModifier);
        CHECK(told->isVisible());
        CHECK(told->text() == why);
    }
    CHECK(setup.prompts.asked.isEmpty());
}

TEST_CASE("exchange: of what came back each line says why, one verdict alone is listed, and remarks stand above", "[exchange]") {
    WindowOnNewRegister setup;
    prepareThree(setup);
    const TemporaryFolder folder;
    setup.prompts.folder = QString::fromStdString(folder.path().string());
    ui::ExchangeDialog* exchange = openExchange(*setup.window);
    QTest::keyClick(exchange, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(exchange, Qt::Key_E, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return filesIn(setup.prompts.folder).size() == 2; }));
    const QStringList files = filesIn(setup.prompts.folder);
    const auto sheet = std::find_if(files.begin(), files.end(), [](const QString& file) { return file.contains(zh("教育局")); });
    REQUIRE(sheet != files.end());
    EditedForm form(std::filesystem::path(QDir(setup.prompts.folder).filePath(*sheet).toStdU16String()));
    form.set("任务", form.row("任务", "18-1-1"), "received_on", "2023-03-06");
    form.set("任务", form.row("任务", "18-1-2"), "received_on", "三月");
    setup.prompts.openFiles = {QString::fromStdU16String(form.saved(folder, "交回.xlsx").u16string())};
    const QSignalSpy done(exchange, &ui::ExchangeDialog::accomplished);
    ui::ReturnDialog* first = exchange->takeBack();
    REQUIRE(first != nullptr);
    REQUIRE(waitFor([&] { return first->isRead(); }));
    CHECK_FALSE(first->findChild<QFrame*>(QStringLiteral("returnRemarks"))->isVisible());
    QTest::keyClick(first->lines(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return done.count() == 1; }));

    app::LedgerRow& note = form.added("进展");
    form.set("进展", note, "number", "18-1-1");
    form.set("进展", note, "on", "2023-04-01");
    form.set("进展", note, "text", "已踏勘");
    setup.prompts.openFiles = {QString::fromStdU16String(form.saved(folder, "再交.xlsx").u16string())};
    ui::ReturnDialog* again = exchange->takeBack();
    REQUIRE(again != nullptr);
    REQUIRE(waitFor([&] { return again->isRead(); }));
    REQUIRE(QTest::qWaitForWindowActive(again));
    CHECK(child<QFrame>(again, QStringLiteral("returnRemarks"))->isVisible());
    CHECK(child<QLabel>(again, QStringLiteral("returnRemarked"))->text().contains(zh("收回过")));
    const QTreeWidgetItem* file = again->lines()->topLevelItem(0);
    REQUIRE(file->childCount() == 3);
    CHECK(file->child(0)->text(4) == zh("台账里已有同样的内容，不重复登记。"));
    CHECK(file->child(2)->text(4) == zh("台账里还没有，照填的登记。"));
    auto* ticked = child<QLabel>(again, QStringLiteral("returnTicked"));
    CHECK(ticked->text() == zh("勾选1项，共1项可以登记"));

    QTest::keyClick(again, Qt::Key_5, Qt::ControlModifier);
    CHECK(file->child(0)->isHidden());
    CHECK_FALSE(file->child(1)->isHidden());
    CHECK(again->lines()->currentItem() == file->child(1));
    CHECK(ticked->text() == zh("勾选1项，共1项可以登记，其中1项现在没有列出"));
    auto* problem = again->findChild<QLabel*>(QStringLiteral("returnProblem"));
    QTest::keyClick(again->lines(), Qt::Key_Space);
    CHECK(problem->isVisible());
    CHECK(problem->text().startsWith(zh("这一行不能勾选。")));
    CHECK(problem->text().contains(zh("不是日期")));
    QTest::keyClick(again, Qt::Key_2, Qt::ControlModifier);
    CHECK(problem->text() == zh("没有“逾期”的行。"));
    CHECK(file->child(0)->isHidden());
    QTest::keyClick(again, Qt::Key_0, Qt::ControlModifier);
    for (int line = 0; line < 3; ++line) CHECK_FALSE(file->child(line)->isHidden());

    auto* apply = child<QPushButton>(again, QStringLiteral("applyReturn"));
    QTest::keyClick(again, Qt::Key_A, Qt::ControlModifier);
    CHECK_FALSE(apply->isEnabled());
    CHECK(apply->toolTip().contains(zh("请勾选要登记的。")));
    QTest::keyClick(again->lines(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(problem->text() == zh("请勾选要登记的。"));
    QTest::keyClick(again, Qt::Key_A, Qt::ControlModifier);
    CHECK(ticked->text() == zh("勾选1项，共1项可以登记"));
    QTest::keyClick(again->lines(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return done.count() == 2; }));
    // Once more it brings nothing: that it came is all there is to note, and what is left of it stays one line.
    REQUIRE(waitFor([&] { return exchange->findChild<ui::ReturnDialog*>() == nullptr; }));
    ui::ReturnDialog* third = exchange->takeBack();
    REQUIRE(third != nullptr);
    REQUIRE(waitFor([&] { return third->isRead(); }));
    apply = child<QPushButton>(third, QStringLiteral("applyReturn"));
    REQUIRE(waitFor([&] { return apply->isEnabled(); }));
    CHECK(apply->text().contains(zh("只记下收回过")));
    QTest::keyClick(third->lines(), Qt::Key_Return, Qt::ControlModifier);
    auto* told = exchange->findChild<QLabel*>(QStringLiteral("exchangeTold"));
    REQUIRE(waitFor([&] { return told->text().contains(zh("没有登记任何一项")); }));
    CHECK(done.count() == 2);  // nothing that an undo would take back
    REQUIRE(waitFor([&] {
        for (int i = 0; i < exchange->units()->topLevelItemCount(); ++i) {
            const QString text = exchange->units()->topLevelItem(i)->text(3);
            if (text.contains(zh("第3次收回")) && text.contains(zh("没有登记的1项"))) return true;
        }
        return false;
    }));
}

}  // namespace huying::tests
