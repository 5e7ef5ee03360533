// SPDX-License-Identifier: GPL-3.0-or-later
// The directory through the real window: what a clerk presses, what the list then says.
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include "app/queries/case_view.h"
#include "dialogs/assign_dialog.h"
#include "dialogs/command_dialog.h"
#include "dialogs/import_dialog.h"
#include "pages/directory/directory_page.h"
#include "pages/directory/directory_tab.h"
#include "pages/directory/entry_table.h"
#include "text/text.h"
#include "widgets/choice_picker.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

QString zh(const char* text) { return QString::fromUtf8(text); }

enum Part { units, deputies, categories, committees, sessions, baseFigures, rules, calendar };

class WindowOnDirectory : public WindowOnNewRegister {
public:
    explicit WindowOnDirectory(Part part, const char* today = "2023-12-20") : WindowOnNewRegister(today) {
        for (const char* list : {"units", "deputies"}) QSettings().remove(QStringLiteral("directory/%1Order").arg(QLatin1String(list)));
        QTest::keyClick(window.get(), Qt::Key_9, Qt::ControlModifier);
        REQUIRE(window->workplace() == ui::Workplace::directory);
        show(part);
    }

    void show(Part part) {
        page().showTab(part);
        REQUIRE(waitFor([&] { return part == baseFigures || part == deputies || table().count() > 0; }));
    }

    ui::DirectoryPage& page() { return *window->directoryPage(); }
    ui::EntryTable& table() { return *page().tab()->table(); }

    // Presses a button below the list, fills the dialog that opens and finishes it.
    void act(const char* button, const QVariantMap& values) {
        auto* press = child<QPushButton>(page().tab(), QLatin1String(button));
        REQUIRE(press->isEnabled());
        press->click();
        auto* dialog = window->findChild<ui::CommandDialog*>();
        REQUIRE(dialog != nullptr);
        dialog->form()->setValues(values);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    }
    void mustAct(const char* button, const QVariantMap& values) {
        act(button, values);
        const bool isGone = waitFor([&] { return window->findChild<ui::CommandDialog*>() == nullptr; });
        if (!isGone) {
            auto* dialog = window->findChild<ui::CommandDialog*>();
            FAIL("refused: " << dialog->findChild<QLabel*>(QStringLiteral("formErrors"))->text().toStdString());
        }
    }

    // The row whose key it is, waited for until its cells hold the text.
    bool says(const QString& key, const QString& text) {
        return waitFor(
            [&] {
                for (QTreeWidgetItemIterator it(table().list()); *it != nullptr; ++it) {
                    QStringList cells;
                    for (int column = 0; column < table().list()->columnCount(); ++column) cells << (*it)->text(column);
                    if (cells.contains(key) && cells.join(u' ').contains(text)) return true;
                }
                return false;
            },
            5000);
    }
};

}  // namespace

TEST_CASE("directory: a unit is renamed, merged and the pickers follow", "[directory]") {
    WindowOnDirectory w(units);
    w.table().select(QStringLiteral("ZF34"));
    w.mustAct("unitRename", {{QStringLiteral("on"), QStringLiteral("2023-12-01")},
                             {QStringLiteral("name"), zh("成都市投资促进委员会")},
                             {QStringLiteral("short_name"), zh("市投促委")}});
    CHECK(w.says(zh("市投促委"), zh("成都市投资促进委员会")));
    CHECK(w.window->strip()->text().contains(zh("已更名：")));
    CHECK(w.window->strip()->text().contains(zh(" → 市投促委")));
    // Found by the former name.
    auto* filter = child<QLineEdit>(&w.table(), QStringLiteral("unitsFilter"));
    filter->setText(zh("投资促进局"));
    int shown = 0;
    for (int row = 0; row < w.table().list()->topLevelItemCount(); ++row) shown += w.table().list()->topLevelItem(row)->isHidden() ? 0 : 1;
    CHECK(shown == 1);
    filter->clear();

    w.table().select(QStringLiteral("ZF35"));
    w.mustAct("unitMerge", {{QStringLiteral("on"), QStringLiteral("2023-12-01")}, {QStringLiteral("into"), zh("市商务局")}});
    CHECK(w.says(zh("市博览局"), QStringLiteral("2023-11-30")));
    REQUIRE(waitFor([&] { return w.theRegister->directory().unitNamed(zh("市博览局"))->validTo.has_value(); }));
    const auto offers = [&](const QList<ui::Choice>& choices) {
        return std::any_of(choices.begin(), choices.end(), [&](const ui::Choice& one) { return one.text == zh("市博览局"); });
    };
    CHECK_FALSE(offers(ui::unitChoices(w.theRegister->directory(), w.theRegister->today())));
    CHECK(offers(ui::unitChoices(w.theRegister->directory())));  // its cases are still looked at

    w.window->undo();
    REQUIRE(waitFor([&] { return !w.theRegister->directory().unitNamed(zh("市博览局"))->validTo.has_value(); }));
}

TEST_CASE("directory: a new name from a day ahead is never recorded as from last year", "[directory]") {
    WindowOnDirectory w(units);  // on 2023-12-20
    w.table().select(QStringLiteral("ZF34"));
    w.act("unitRename", {{QStringLiteral("on"), QStringLiteral("12.28")}, {QStringLiteral("name"), zh("成都市投资促进委员会")}});
    auto* dialog = w.window->findChild<ui::CommandDialog*>();
    REQUIRE(dialog != nullptr);
    REQUIRE(waitFor([&] { return dialog->form()->errorOf(QStringLiteral("on")).contains(QStringLiteral("2023-12-28")); }));
}

TEST_CASE("directory: what is typed chooses the first that is found, and the keyboard goes on with it", "[directory]") {
    WindowOnDirectory w(units);
    w.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(w.window.get()));
    auto* filter = child<QLineEdit>(&w.table(), QStringLiteral("unitsFilter"));
    filter->setFocus();
    filter->setText(zh("投资促进"));
    CHECK(w.table().current() == QStringLiteral("ZF34"));
    CHECK(w.window->directoryPage()->countText().startsWith(zh("找到1条")));
    QTest::keyClick(filter, Qt::Key_Down);
    CHECK(w.table().list()->hasFocus());
    CHECK(w.table().current() == QStringLiteral("ZF34"));
    QTest::keyClick(w.table().list(), Qt::Key_Return);
    auto* dialog = w.window->findChild<ui::CommandDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(dialog->form()->values().value(QStringLiteral("name")).toString().contains(zh("投资促进")));
    QTest::keyClick(dialog, Qt::Key_Escape);
    filter->setText(zh("没有这样的单位"));
    CHECK(w.table().current().isEmpty());
    filter->clear();
    filter->setText(zh("财政"));
    CHECK_FALSE(w.table().current().isEmpty());
}

TEST_CASE("directory: what a list shows is printed, written to a file and copied as a table", "[directory]") {
    WindowOnDirectory w(units);
    child<QLineEdit>(&w.table(), QStringLiteral("unitsFilter"))->setText(zh("财政"));
    const int found = w.table().foundCount();
    REQUIRE(found > 0);
    w.prompts.saveFile = w.path(QStringLiteral("units.csv"));
    child<QPushButton>(w.page().tab(), QStringLiteral("listExport"))->click();
    REQUIRE(waitFor([&] { return w.window->strip()->text().contains(QStringLiteral("units.csv")); }));
    QFile file(w.prompts.saveFile);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString written = QString::fromUtf8(file.readAll());
    CHECK(written.contains(zh("简称")));
    CHECK(written.contains(zh("市财政局")));
    CHECK_FALSE(written.contains(zh("市教育局")));  // not found, so not in it
    CHECK(written.trimmed().count(u'\n') == found);

    w.table().list()->setFocus();
    QTest::keyClick(w.table().list(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    CHECK(copied.contains(zh("市财政局")));
    CHECK(copied.contains(u'\t'));
    CHECK(copied.trimmed().count(u'\n') == 1);  // the header and the one entry that is chosen
    w.table().list()->clearSelection();
    QTest::keyClick(w.table().list(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text() == copied);

    bool isShown = false;
    QObject::connect(w.page().tab(), &ui::DirectoryTab::previewed, w.page().tab(), [&] { isShown = true; });
    child<QPushButton>(w.page().tab(), QStringLiteral("listPrint"))->click();
    REQUIRE(waitFor([&] { return isShown; }));
    for (QDialog* preview : w.page().tab()->findChildren<QDialog*>()) preview->close();
}

TEST_CASE("directory: deputies stand by surname strokes, and the choice is kept", "[directory]") {
    WindowOnDirectory w(deputies);
    for (const char* name : {"田大利", "田富", "王一"})
        w.mustAct("deputyAdd", {{QStringLiteral("name"), zh(name)}, {QStringLiteral("delegation"), zh("武侯代表团")}});
    const auto names = [&] {
        QStringList all;
        for (QTreeWidgetItemIterator it(w.table().list()); *it != nullptr; ++it) all << (*it)->text(0);
        return all;
    };
    auto* order = child<QComboBox>(&w.table(), QStringLiteral("deputiesOrder"));
    order->setCurrentIndex(2);
    CHECK(waitFor([&] { return names() == QStringList{zh("王一"), zh("田大利"), zh("田富")}; }));
    order->setCurrentIndex(3);
    CHECK(waitFor([&] { return names() == QStringList{zh("王一"), zh("田富"), zh("田大利")}; }));
    CHECK(QSettings().value(QStringLiteral("directory/deputiesOrder")).toInt() == 3);
}

TEST_CASE("directory: a refusal stands in the dialog and what was typed stays", "[directory]") {
    WindowOnDirectory w(units);
    w.table().select(QStringLiteral("ZF35"));
    w.act("unitMerge", {{QStringLiteral("on"), QStringLiteral("2023-12-01")}, {QStringLiteral("into"), zh("市博览局")}});
    auto* dialog = w.window->findChild<ui::CommandDialog*>();
    REQUIRE(dialog != nullptr);
    REQUIRE(waitFor([&] { return dialog->form()->errorOf(QStringLiteral("into")).contains(zh("自己")); }));
    CHECK(dialog->form()->values().value(QStringLiteral("into")).toString() == zh("市博览局"));
    dialog->close();
}

TEST_CASE("directory: the order is chosen and remembered", "[directory]") {
    WindowOnDirectory w(units);
    CHECK(w.table().list()->topLevelItem(0)->text(1) == zh("市委办公厅"));
    child<QComboBox>(w.page().tab(), QStringLiteral("unitsOrder"))->setCurrentIndex(1);
    REQUIRE(waitFor([&] { return w.table().list()->topLevelItem(0)->text(1) == zh("成都产业集团"); }));
    child<QComboBox>(w.page().tab(), QStringLiteral("unitsOrder"))->setCurrentIndex(2);
    REQUIRE(waitFor([&] { return w.table().list()->topLevelItem(0)->text(1) != zh("成都产业集团"); }));
    CHECK(QSettings().value(QStringLiteral("directory/unitsOrder")).toInt() == 2);
    QSettings().remove(QStringLiteral("directory/unitsOrder"));
}

TEST_CASE("directory: deputies to be checked are kept or merged", "[directory]") {
    WindowOnDirectory w(deputies);
    app::RegisterSuggestion piece;
    piece.title = "关于一件事的建议";
    piece.lead.name = "王明";
    piece.coSigners = {{"李三", {}, {}}};
    w.prepare({piece, app::AddDeputy{{"王明", "武侯代表团", {}}, 18}}, "2023-03-01");
    REQUIRE(waitFor([&] { return w.table().count() == 3; }));
    const auto select = [&](const QString& name, const QString& delegation) {
        for (int row = 0; row < w.table().list()->topLevelItemCount(); ++row) {
            QTreeWidgetItem* item = w.table().list()->topLevelItem(row);
            if (item->text(0) == name && item->text(1) == delegation)
                w.table().list()->setCurrentItem(item, 0, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        }
    };
    select(zh("王明"), QString());
    w.mustAct("deputyMerge", {{QStringLiteral("into"), zh("王明（武侯代表团）")}});
    REQUIRE(waitFor([&] { return w.table().count() == 2; }));
    select(zh("李三"), QString());
    child<QPushButton>(w.page().tab(), QStringLiteral("deputyKeep"))->click();
    REQUIRE(waitFor([&] { return w.window->strip()->text().contains(zh("核实保留1名")); }));
    REQUIRE(waitFor([&] {
        for (const domain::Deputy& deputy : w.theRegister->directory().deputies) {
            if (deputy.toBeChecked) return false;
        }
        return w.theRegister->directory().deputies.size() == 2;
    }));
}

TEST_CASE("directory: a category in use is not removed, and the strip says why", "[directory]") {
    WindowOnDirectory w(categories);
    w.registerPieces(1);
    w.table().select(QStringLiteral("K01"));
    child<QPushButton>(w.page().tab(), QStringLiteral("categoryRemove"))->click();
    REQUIRE(waitFor([&] { return w.window->strip()->text().contains(zh("不能删除")); }));
    // What is new is chosen, and where what was looked for would hide it, all stand there again.
    w.table().setFilterText(zh("工业"));
    w.mustAct("categoryAdd", {{QStringLiteral("name"), zh("轨道交通")}, {QStringLiteral("parent"), zh("交通邮电类")}});
    REQUIRE(w.says(zh("轨道交通"), QStringLiteral("K0201")));
    CHECK(w.table().current() == QStringLiteral("K0201"));
    CHECK(w.table().filterText().isEmpty());
    CHECK(w.window->strip()->text().contains(zh("工业")));
}

TEST_CASE("directory: committees, sessions and base figures are kept", "[directory]") {
    WindowOnDirectory w(committees);
    w.mustAct("committeeAdd", {{QStringLiteral("name"), zh("代表资格审查委员会")}, {QStringLiteral("short_name"), zh("代表资格委")}});
    CHECK(w.says(zh("代表资格委"), QStringLiteral("ZW09")));
    w.show(sessions);
    w.mustAct("sessionRollOver", {{QStringLiteral("opened"), QStringLiteral("2024-01-30")}});
    CHECK(w.says(QStringLiteral("18-2"), QStringLiteral("2024-01-30")));
    w.show(baseFigures);
    w.mustAct("figureAdd", {{QStringLiteral("term"), QStringLiteral("17")},
                            {QStringLiteral("number"), QStringLiteral("1")},
                            {QStringLiteral("total"), QStringLiteral("581")}});
    CHECK(w.says(QStringLiteral("17-1"), QStringLiteral("581")));
}

namespace {

// The row whose cells hold all the texts becomes the chosen one.
// Once there is a row with these very cells.
void chooseRow(ui::EntryTable& table, const QStringList& texts) {
    const bool isChosen = waitFor([&] {
        for (QTreeWidgetItemIterator it(table.list()); *it != nullptr; ++it) {
            QStringList cells;
            for (int column = 0; column < table.list()->columnCount(); ++column) cells << (*it)->text(column);
            const bool isIt = std::all_of(texts.begin(), texts.end(), [&](const QString& text) { return cells.contains(text); });
            if (!isIt) continue;
            table.list()->setCurrentItem(*it, 0, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            return true;
        }
        return false;
    });
    if (!isChosen) FAIL("no row with " << texts.join(u' ').toStdString());
}

void assignFirst(WindowOnDirectory& w, const char* on) {
    w.registerPieces(1);
    app::AssignSuggestion assign;
    assign.caseAddress = "18-1-1";
    assign.tasks = {{"市公安局", domain::TaskRole::sole, {}, {}}};
    w.prepare({assign}, on);
}

QString dueOfFirst(WindowOnDirectory& w) {
    QString due;
    w.theRegister->ask(
        w.window.get(),
        [](app::RegisterStore& store) {
            const auto view =
                app::viewCase(store.reader(), app::findCase(store.reader(), "18-1-1").value(), *base::parseIsoDate("2023-12-20"));
            return base::isoOrEmpty(view->facts.tasks.front().dueOn);
        },
        [&](const std::string& text) { due = ui::toQt(text); });
    REQUIRE(waitFor([&] { return !due.isEmpty(); }));
    return due;
}

}  // namespace

TEST_CASE("directory: a time limit in use is replaced from a day on, and the date moves only when it is recomputed", "[directory]") {
    WindowOnDirectory w(rules);
    assignFirst(w, "2023-11-01");
    CHECK(dueOfFirst(w) == QStringLiteral("2024-02-01"));
    chooseRow(w.table(), {zh("答复"), zh("现行"), QStringLiteral("1")});  // one task
    child<QPushButton>(w.page().tab(), QStringLiteral("ruleChange"))->click();
    auto* dialog = w.window->findChild<ui::CommandDialog*>();
    REQUIRE(dialog != nullptr);
    dialog->form()->setValues({{QStringLiteral("amount"), QStringLiteral("2")},
                               {QStringLiteral("source"), zh("两个月内答复（本市办法第九条）")},
                               {QStringLiteral("valid_from"), QStringLiteral("2023-11-01")}});
    child<QPushButton>(dialog, QStringLiteral("previewMoves"))->click();
    auto* moves = dialog->findChild<QTreeWidget*>(QStringLiteral("moves"));
    REQUIRE(waitFor([&] { return moves->topLevelItemCount() == 1; }));
    CHECK(moves->topLevelItem(0)->text(2) == QStringLiteral("2024-02-01"));
    CHECK(moves->topLevelItem(0)->text(3) == QStringLiteral("2024-01-02"));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return w.window->findChild<ui::CommandDialog*>() == nullptr; }));
    CHECK(w.says(zh("2个月"), zh("本市办法第九条")));
    CHECK(w.says(zh("3个月"), QStringLiteral("2023-10-31")));
    CHECK(dueOfFirst(w) == QStringLiteral("2024-02-01"));

    child<QPushButton>(w.page().tab(), QStringLiteral("recompute"))->click();
    auto* recompute = w.window->findChild<QDialog*>();
    REQUIRE(recompute != nullptr);
    auto* finish = child<QPushButton>(recompute, QStringLiteral("finish"));
    REQUIRE(waitFor([&] { return finish->isEnabled(); }));
    QTest::keyClick(recompute, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return w.window->strip()->text().contains(zh("改动1项")); }));
    CHECK(dueOfFirst(w) == QStringLiteral("2024-01-02"));
    w.window->undo();
    REQUIRE(waitFor([&] { return dueOfFirst(w) == QStringLiteral("2024-02-01"); }));
}

TEST_CASE("directory: what a limit counts from is chosen, the form says what follows, and the preview what would wait", "[directory]") {
    WindowOnDirectory w(rules);
    assignFirst(w, "2023-11-01");
    chooseRow(w.table(), {zh("答复"), zh("现行"), QStringLiteral("1")});
    child<QPushButton>(w.page().tab(), QStringLiteral("ruleChange"))->click();
    auto* dialog = w.window->findChild<ui::CommandDialog*>();
    REQUIRE(dialog != nullptr);
    auto* note = dialog->findChild<QLabel*>(QStringLiteral("baseNote"));
    REQUIRE(note != nullptr);
    CHECK(note->isHidden());  // from the assignment there is nothing to say
    dialog->form()->setValues({{QStringLiteral("base"), QStringLiteral("receipt")}});
    CHECK_FALSE(note->isHidden());
    const QString ofReceipt = note->text();
    dialog->form()->setValues({{QStringLiteral("base"), QStringLiteral("close")},
                               {QStringLiteral("source"), zh("大会建议自闭幕之日起三个月内答复（本市办法第九条）")},
                               {QStringLiteral("valid_from"), QStringLiteral("2023-11-01")}});
    CHECK_FALSE(note->text().isEmpty());
    CHECK(note->text() != ofReceipt);
    // The close of the session is not on record yet.
    child<QPushButton>(dialog, QStringLiteral("previewMoves"))->click();
    auto* moves = dialog->findChild<QTreeWidget*>(QStringLiteral("moves"));
    REQUIRE(waitFor([&] { return moves->topLevelItemCount() == 1; }));
    CHECK(moves->topLevelItem(0)->text(2) == QStringLiteral("2024-02-01"));
    CHECK(moves->topLevelItem(0)->text(3).contains(zh("大会闭幕")));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return w.window->findChild<ui::CommandDialog*>() == nullptr; }));
    CHECK(w.says(zh("大会闭幕"), zh("本市办法第九条")));
    CHECK(dueOfFirst(w) == QStringLiteral("2024-02-01"));

    child<QPushButton>(w.page().tab(), QStringLiteral("recompute"))->click();
    auto* recompute = w.window->findChild<QDialog*>();
    REQUIRE(recompute != nullptr);
    auto* finish = child<QPushButton>(recompute, QStringLiteral("finish"));
    REQUIRE(waitFor([&] { return finish->isEnabled(); }));
    QTest::keyClick(recompute, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return w.window->strip()->text().contains(zh("等起算日登记的1项")); }));
    app::OpenSession closing;
    closing.term = 18;
    closing.number = 1;
    closing.closed = base::parseIsoDate("2023-10-31");
    w.prepare({closing}, "2023-12-01");
    CHECK(dueOfFirst(w) == QStringLiteral("2024-01-31"));
}

TEST_CASE("directory: the time limit that is shown is ended and no other one", "[directory]") {
    WindowOnDirectory w(rules);
    REQUIRE(w.says(QStringLiteral("3个月"), QStringLiteral("2025-03-11")));
    chooseRow(w.table(), {QStringLiteral("3个月"), QStringLiteral("2025-03-11")});  // not in force yet
    w.act("ruleEnd", {{QStringLiteral("valid_to"), QStringLiteral("2024-06-30")}});
    auto* dialog = w.window->findChild<ui::CommandDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(waitFor([&] { return !dialog->form()->errorOf(QStringLiteral("valid_to")).isEmpty(); }));
    dialog->close();
    REQUIRE(waitFor([&] { return w.window->findChild<ui::CommandDialog*>() == nullptr; }));
    CHECK(w.says(QStringLiteral("3个月"), QStringLiteral("2025-03-10")));  // the one in force goes on as before
}

TEST_CASE("directory: the profile in use is chosen by a day and what is refused stands in the dialog", "[directory]") {
    WindowOnDirectory w(rules);
    child<QComboBox>(w.page().tab(), QStringLiteral("rulesProfile"))->setCurrentIndex(1);
    CHECK(w.says(zh("重新办理后答复"), zh("北京条例第二十七条")));
    w.mustAct("profileChoose", {{QStringLiteral("from"), QStringLiteral("2023-06-01")}});
    auto* choices = child<QLabel>(w.page().tab(), QStringLiteral("profileChoices"));
    REQUIRE(waitFor([&] { return choices->text().contains(zh("北京（自2023-06-01）")); }));
    w.act("profileChoose", {{QStringLiteral("from"), QStringLiteral("2023-07-01")}});
    auto* dialog = w.window->findChild<ui::CommandDialog*>();
    REQUIRE(dialog != nullptr);
    REQUIRE(waitFor([&] { return dialog->form()->errorOf(QStringLiteral("profile")).contains(zh("不需要再选")); }));
    dialog->close();
    REQUIRE(waitFor([&] { return w.window->findChild<ui::CommandDialog*>() == nullptr; }));
    w.mustAct("profileAdd", {{QStringLiteral("name"), zh("绵阳")}, {QStringLiteral("profile"), QStringLiteral("mianyang")}});
    auto* profiles = child<QComboBox>(w.page().tab(), QStringLiteral("rulesProfile"));
    REQUIRE(waitFor([&] { return profiles->findText(zh("绵阳")) >= 0; }));
}

TEST_CASE("directory: who looks at the profile in use goes on with the one that takes its place", "[directory]") {
    WindowOnDirectory w(rules);
    auto* profiles = child<QComboBox>(w.page().tab(), QStringLiteral("rulesProfile"));
    const QVariant before = profiles->currentData();
    w.mustAct("profileChoose",
              {{QStringLiteral("profile"), QStringLiteral("chongqing")}, {QStringLiteral("from"), QStringLiteral("2023-12-20")}});
    CHECK(waitFor([&] { return profiles->currentData().toString() == QStringLiteral("chongqing"); }));
    profiles->setCurrentIndex(profiles->findData(before));
    CHECK(w.says(zh("答复"), zh("方案未选用")));
}

TEST_CASE("directory: a missing year is warned about until it is entered, by hand or from a file", "[directory]") {
    WindowOnDirectory w(calendar, "2026-11-28");
    auto* warning = child<QLabel>(w.page().tab(), QStringLiteral("missingYears"));
    CHECK(warning->text().contains(QStringLiteral("2027")));
    w.act("dayAdd", {{QStringLiteral("date"), QStringLiteral("2027-01-01")},
                     {QStringLiteral("until"), QStringLiteral("2027-12-31")},
                     {QStringLiteral("name"), zh("元旦")},
                     {QStringLiteral("source"), zh("通知")}});
    auto* dialog = w.window->findChild<ui::CommandDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(dialog->form()->errorOf(QStringLiteral("until")).contains(zh("一个月")));
    dialog->form()->setValues({{QStringLiteral("until"), QStringLiteral("2027-01-03")}});
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return w.window->findChild<ui::CommandDialog*>() == nullptr; }));
    REQUIRE(waitFor([&] { return warning->text().contains(zh("2027年的放假安排不完整：缺春节、清明节")); }));
    auto* year = child<QComboBox>(w.page().tab(), QStringLiteral("calendarYear"));
    year->setCurrentIndex(year->findData(2027));
    CHECK(w.table().count() == 3);
    CHECK(year->currentText() == zh("2027（不完整）"));
    w.table().list()->selectAll();
    child<QPushButton>(w.page().tab(), QStringLiteral("dayRemove"))->click();
    REQUIRE(waitFor([&] { return warning->text().contains(zh("2027年的放假安排尚未录入")); }));
    CHECK_FALSE(warning->text().contains(zh("不完整")));

    QFile file(w.path(QStringLiteral("2027.csv")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(
        "日期,类型,名称,依据\n2027-01-01,放假,元旦,通知\n2027-02-07,上班,春节,通知\n2027-02-08,放假,春节,通知\n"
        "2027-04-05,放假,清明节,通知\n2027-05-01,放假,劳动节,通知\n2027-06-09,放假,端午节,通知\n"
        "2027-09-15,放假,中秋节,通知\n2027-10-01,放假,国庆节,通知\n");
    file.close();
    w.prompts.openFile = file.fileName();
    child<QPushButton>(w.page().tab(), QStringLiteral("calendarImport"))->click();
    auto* import = w.window->findChild<ui::ImportDialog*>();
    REQUIRE(import != nullptr);
    auto* apply = child<QPushButton>(import, QStringLiteral("applyImport"));
    REQUIRE(waitFor([&] { return apply->isEnabled(); }));
    QTest::keyClick(import, Qt::Key_Return, Qt::ControlModifier);
    CHECK(w.says(QStringLiteral("2027-02-07"), zh("调休上班")));
    CHECK(waitFor([&] { return !warning->isVisible(); }));
}

}  // namespace huying::tests
