// SPDX-License-Identifier: GPL-3.0-or-later
// Deputies' activities by keyboard: recorded and corrected in the directory, named by a piece, shown with their pieces.
#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include "app/queries/activity_list.h"
#include "cases/case_browser.h"
#include "cases/case_pane.h"
#include "dialogs/activity_pieces_dialog.h"
#include "dialogs/command_dialog.h"
#include "dialogs/deputy_record_dialog.h"
#include "pages/directory/directory_page.h"
#include "pages/directory/directory_tab.h"
#include "pages/directory/entry_table.h"
#include "pages/register/register_page.h"
#include "text/text.h"
#include "widgets/choice_picker.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

class WindowOnActivities : public WindowOnNewRegister {
public:
    WindowOnActivities() {
        registerPieces(2);  // of 王明（武侯代表团）
        showActivities();
    }

    // Before the accounts, which stay the last.
    void showActivities() {
        window->go(ui::Workplace::directory);
        window->directoryPage()->showTab(window->directoryPage()->tabCount() - 2);
        REQUIRE(waitFor([&] { return table().hasRead(); }));
    }
    ui::EntryTable& table() { return *window->directoryPage()->tab()->table(); }
    ui::CommandDialog* dialog() {
        ui::CommandDialog* found = nullptr;
        REQUIRE(waitFor([&] {
            found = window->findChild<ui::CommandDialog*>();
            return found != nullptr;
        }));
        return found;
    }
    // The cells of the chosen line, once there is one that begins so.
    QStringList rowOf(const QString& name) {
        QStringList cells;
        const bool isThere = waitFor([&] {
            for (int row = 0; row < table().list()->topLevelItemCount(); ++row) {
                QTreeWidgetItem* item = table().list()->topLevelItem(row);
                if (item->text(0) != name) continue;
                cells.clear();
                for (int column = 0; column < table().list()->columnCount(); ++column) cells << item->text(column);
                table().list()->setCurrentItem(item, 0, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
                return true;
            }
            return false;
        });
        if (!isThere) FAIL("no activity " << name.toStdString());
        return cells;
    }
};

constexpr auto research =
    R"({"command":"record-deputy-activity","name":"公交接驳专题调研","deputy_activity_kind":"special_research","began_on":"2023-02-01","participants":["王明"],"activity_result":"形成调研报告"})";

}  // namespace

TEST_CASE("an activity is recorded with Ins, edited with Enter, and its refusal stands at the field", "[activities]") {
    WindowOnActivities w;
    w.table().list()->setFocus();
    QTest::keyClick(w.table().list(), Qt::Key_Insert);
    ui::CommandDialog* dialog = w.dialog();
    dialog->form()->setValues({{u"name"_s, u"公交接驳专题调研"_s},
                               {u"deputy_activity_kind"_s, u"special_research"_s},
                               {u"began_on"_s, u"2023-02-01"_s},
                               {u"finished_on"_s, u"2023-01-31"_s},
                               {u"place"_s, u"天府新区"_s},
                               {u"participants"_s, QStringList{u"王明（武侯代表团）"_s}}});
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return !dialog->form()->errorOf(u"finished_on"_s).isEmpty(); }));
    dialog->form()->setValues({{u"finished_on"_s, u"2023-02-06"_s}});
    finish(*w.window, dialog);
    QStringList cells = w.rowOf(u"公交接驳专题调研"_s);
    CHECK(cells.at(1) == u"2023-02-01–2023-02-06"_s);
    CHECK(cells.at(2) == u"专题调研"_s);
    CHECK(cells.at(4) == u"1"_s);
    CHECK(cells.at(5) == u"0"_s);

    w.table().list()->setFocus();
    QTest::keyClick(w.table().list(), Qt::Key_Return);
    dialog = w.dialog();
    CHECK(dialog->form()->values().value(u"participants"_s).toStringList() == QStringList{u"王明（武侯代表团）"_s});
    dialog->form()->setValues({{u"name"_s, u"夜间公交专题调研"_s}, {u"activity_result"_s, u"三个问题"_s}});
    finish(*w.window, dialog);
    w.rowOf(u"夜间公交专题调研"_s);
    CHECK(waitFor([&] { return w.window->strip()->text().contains(u"已更正"_s); }));
    w.window->undo();
    w.rowOf(u"公交接驳专题调研"_s);
}

TEST_CASE("a piece takes its activity from a list that finds any part, and its source follows", "[activities]") {
    WindowOnActivities w;
    w.record(research, "2023-12-01");
    REQUIRE(waitFor([&] { return !w.theRegister->directory().deputyActivities.empty(); }));
    ui::MainWindow& window = *w.window;
    window.go(ui::Workplace::suggestions);
    ui::CasePane& pane = *window.registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane.view() != nullptr; }));
    const std::string address = pane.view()->facts.suggestion.address();
    ui::CommandDialog* dialog = startAction(window, pane, u"correct-suggestion"_s);
    auto* activity = child<ui::ChoicePicker>(dialog, u"deputy_activity"_s);
    REQUIRE(QTest::qWaitForWindowActive(dialog));
    activity->setFocus();
    QTest::keyClicks(activity, u"jb"_s);  // 公交接驳…, by the initials of a part
    REQUIRE(waitFor([&] { return activity->completer()->popup()->isVisible(); }));
    QTest::keyClick(activity->completer()->popup(), Qt::Key_Return);
    REQUIRE(waitFor([&] { return activity->text() == u"公交接驳专题调研"_s; }));
    auto* source = child<QComboBox>(dialog, u"formation_source"_s);
    CHECK(waitFor([&] { return source->currentData().toString() == u"special_research"_s; }));
    finish(window, dialog);
    REQUIRE(waitFor([&] { return pane.view() != nullptr && pane.view()->activityName == "公交接驳专题调研"; }));
    CHECK(pane.view()->facts.suggestion.formationSource == domain::FormationSource::specialResearch);

    // From the activity back to the piece.
    w.showActivities();
    REQUIRE(waitFor([&] { return w.rowOf(u"公交接驳专题调研"_s).at(5) == u"1"_s; }));
    auto* button = child<QPushButton>(&w.table(), u"activityPieces"_s);
    REQUIRE(waitFor([&] { return button->isEnabled(); }));
    button->click();
    ui::ActivityPiecesDialog* shown = nullptr;
    REQUIRE(waitFor([&] {
        shown = window.findChild<ui::ActivityPiecesDialog*>();
        return shown != nullptr;
    }));
    auto* pieces = child<QTreeWidget>(shown, u"activityPieces"_s);
    REQUIRE(pieces->topLevelItemCount() == 1);
    CHECK(ui::toUtf8(pieces->topLevelItem(0)->text(0)) == address);
    QTest::keyClick(pieces, Qt::Key_Return);
    REQUIRE(waitFor([&] { return window.workplace() == ui::Workplace::suggestions; }));

    // Without the proposer's name nothing tells which piece it is: it is counted.
    w.record(R"({"command":"correct-suggestion","case":")" + address + R"(","hide_identity":true})", "2023-12-01");
    w.showActivities();
    auto* detail = child<QLabel>(&w.table(), u"activitiesDetail"_s);
    REQUIRE(waitFor([&] {
        w.rowOf(u"公交接驳专题调研"_s);
        return detail->text().contains(u"不列"_s);
    }));
    CHECK_FALSE(detail->text().contains(ui::toQt(address)));
    CHECK(w.rowOf(u"公交接驳专题调研"_s).at(5) == u"1"_s);
    button->click();
    ui::ActivityPiecesDialog* counted = nullptr;
    REQUIRE(waitFor([&] { return (counted = window.findChild<ui::ActivityPiecesDialog*>()) != nullptr && counted->isVisible(); }));
    CHECK(child<QTreeWidget>(counted, u"activityPieces"_s)->topLevelItemCount() == 0);
    CHECK(child<QLabel>(counted, u"activityLeftOut"_s)->text().contains(u"1件"_s));
    counted->reject();
    REQUIRE(waitFor([&] { return window.findChild<ui::ActivityPiecesDialog*>() == nullptr; }));
    w.record(R"({"command":"correct-suggestion","case":")" + address + R"(","hide_identity":false})", "2023-12-01");

    // Removing it now is refused above the page, and names the piece.
    w.showActivities();
    w.rowOf(u"公交接驳专题调研"_s);
    auto* remove = child<QPushButton>(&w.table(), u"activityRemove"_s);
    REQUIRE(waitFor([&] { return remove->isEnabled(); }));
    remove->click();
    CHECK(waitFor([&] { return window.strip()->text().contains(ui::toQt(address)); }));
}

TEST_CASE("a deputy's record shows the activities beside the pieces", "[activities]") {
    WindowOnActivities w;
    w.record(research, "2023-12-01");
    w.record(R"({"command":"correct-suggestion","case":"18-1-1","deputy_activity":"公交接驳专题调研"})", "2023-12-01");
    ui::MainWindow& window = *w.window;
    window.directoryPage()->showTab(1);
    REQUIRE(waitFor([&] { return w.table().count() == 1; }));
    w.table().list()->setCurrentItem(w.table().list()->topLevelItem(0));
    auto* button = child<QPushButton>(&w.table(), u"deputyRecord"_s);
    REQUIRE(waitFor([&] { return button->isEnabled(); }));
    button->click();
    ui::DeputyRecordDialog* dialog = nullptr;
    REQUIRE(waitFor([&] {
        dialog = window.findChild<ui::DeputyRecordDialog*>();
        return dialog != nullptr && dialog->record().has_value();
    }));
    auto* figures = child<QListWidget>(dialog, u"deputyFigures"_s);
    figures->setFocus();
    QTest::keyClick(figures, Qt::Key_End);
    REQUIRE(figures->currentItem()->text() == u"参加代表活动 1次"_s);
    auto* pieces = child<QTreeWidget>(dialog, u"deputyPieces"_s);
    REQUIRE(pieces->topLevelItemCount() == 1);
    CHECK(pieces->topLevelItem(0)->text(0) == u"18-1-1"_s);
    const QString text = child<QTextBrowser>(dialog, u"deputyPiece"_s)->toPlainText();
    CHECK(text.contains(u"公交接驳专题调研"_s));
    CHECK(text.contains(u"形成18-1-1"_s));
}

}  // namespace huying::tests
