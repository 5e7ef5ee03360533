// SPDX-License-Identifier: GPL-3.0-or-later
// The import window: rows with their verdicts, mappings, cancelling.
#include <QCheckBox>
#include <QTest>
#include <QtWidgets>
#include <fstream>

#include "cases/case_browser.h"
#include "dialogs/import_dialog.h"
#include "dialogs/mapping_dialog.h"
#include "pages/register/register_page.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

QString zh(const char* text) { return QString::fromUtf8(text); }

void put(const QString& path, const std::string& text) { std::ofstream(path.toStdString()) << text; }

ui::ImportDialog* opened(WindowOnNewRegister& setup, const std::string& text) {
    setup.prompts.openFile = setup.path(QStringLiteral("台账.csv"));
    put(setup.prompts.openFile, text);
    ui::ImportDialog* dialog = setup.window->importLedger();
    REQUIRE(dialog != nullptr);
    return dialog;
}

void choose(QComboBox* box, int index) {
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

const char* const titled =
    "2023年台账,,,\n编号,标题,领衔代表,主办单位\n1,关于社区养老的建议,王明,市民政局\n2,关于公交的建议,李三,市没有这个局\n合计,2件,,\n";

}  // namespace

TEST_CASE("window: every row of an import stands with its verdict, and in full below", "[window]") {
    WindowOnNewRegister setup;
    ui::ImportDialog* dialog = opened(setup, titled);
    auto* rows = dialog->findChild<QTableView*>(QStringLiteral("importRows"));
    auto* detail = dialog->findChild<QTextBrowser*>(QStringLiteral("importDetail"));
    auto* only = dialog->findChild<QComboBox*>(QStringLiteral("importFilter"));
    REQUIRE(waitFor([&] { return rows->model()->rowCount() == 3; }));
    CHECK(rows->model()->index(0, 0).data().toString() == QStringLiteral("3"));  // as the spreadsheet numbers it
    CHECK(detail->toPlainText().contains(zh("关于社区养老的建议")));
    CHECK(detail->toPlainText().contains(zh("市民政局")));
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Down);
    CHECK(rows->currentIndex().row() == 1);
    CHECK(detail->toPlainText().contains(zh("市没有这个局")));
    QTest::keyClick(rows, Qt::Key_Tab);
    CHECK(rows->currentIndex().row() == 1);  // Tab leaves the list instead of walking its cells
    choose(only, 4);                         // refused
    CHECK(rows->model()->rowCount() == 1);
    CHECK(rows->model()->index(0, 0).data().toString() == QStringLiteral("4"));
    choose(only, 5);  // with remarks: the proposer to be checked, the refused one, the sum
    CHECK(rows->model()->rowCount() == 3);
}

TEST_CASE("window: two leads in one row are told in the preview", "[window]") {
    WindowOnNewRegister setup;
    ui::ImportDialog* dialog = opened(setup, "编号,标题,领衔代表,主办单位\n1,关于社区养老的建议,王明,市民政局、市财政局\n");
    auto* rows = dialog->findChild<QTableView*>(QStringLiteral("importRows"));
    auto* detail = dialog->findChild<QTextBrowser*>(QStringLiteral("importDetail"));
    REQUIRE(waitFor([&] { return rows->model()->rowCount() == 1; }));
    CHECK(detail->toPlainText().contains(zh("市民政局、市财政局同为主办单位")));
}

TEST_CASE("window: Ctrl+Enter takes in what the preview shows", "[window]") {
    WindowOnNewRegister setup;
    ui::ImportDialog* dialog = opened(setup, "编号,标题,领衔代表\n1,关于社区养老的建议,王明\n");
    REQUIRE(comesToFront(dialog));
    auto* rows = dialog->findChild<QTableView*>(QStringLiteral("importRows"));
    auto* apply = dialog->findChild<QPushButton*>(QStringLiteral("applyImport"));
    REQUIRE(waitFor([&] { return rows->model()->rowCount() == 1 && apply->isEnabled(); }));
    QTest::keyClick(rows, Qt::Key_Return, Qt::ControlModifier);
    CHECK(waitFor([&] { return setup.window->strip()->text().contains(zh("已导入")); }));
}

TEST_CASE("window: Ctrl+Enter that cannot be done says why", "[window]") {
    WindowOnNewRegister setup;
    ui::ImportDialog* dialog = opened(setup, titled);
    REQUIRE(comesToFront(dialog));
    auto* rows = dialog->findChild<QTableView*>(QStringLiteral("importRows"));
    auto* problem = dialog->findChild<QLabel*>(QStringLiteral("importProblem"));
    REQUIRE(waitFor([&] { return rows->model()->rowCount() == 3; }));
    CHECK_FALSE(problem->isVisible());
    QTest::keyClick(rows, Qt::Key_Return, Qt::ControlModifier);
    CHECK(problem->isVisible());
    CHECK(problem->text().contains(zh("有的行被拒绝")));
}

TEST_CASE("window: what is wrong with the file stays said, and deputies are counted as people", "[window]") {
    WindowOnNewRegister setup;
    ui::ImportDialog* dialog = opened(setup, "甲,乙\n1,2\n");
    REQUIRE(comesToFront(dialog));
    auto* problem = dialog->findChild<QLabel*>(QStringLiteral("importProblem"));
    REQUIRE(waitFor([&] { return problem->isVisible(); }));
    const QString said = problem->text();
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    CHECK(problem->text() == said);

    put(setup.prompts.openFile, "姓名,代表团,代表证号\n王明,武侯代表团,180001\n");
    dialog->setKind(app::ImportKind::deputies);
    // Deputies have no units and categories.
    for (const QCheckBox* box : dialog->findChildren<QCheckBox*>()) {
        if (box->text().contains(zh("承办单位")) || box->text().contains(zh("类别"))) CHECK(box->isHidden());
    }
    dialog->read(setup.prompts.openFile);
    auto* counts = dialog->findChild<QLabel*>(QStringLiteral("importCounts"));
    REQUIRE(waitFor([&] { return counts->text().contains(zh("新建1名")); }));
    auto* detail = dialog->findChild<QTextBrowser*>(QStringLiteral("importDetail"));
    for (const char* text : {"王明", "武侯代表团", "180001"}) CHECK(detail->toPlainText().contains(zh(text)));
}

TEST_CASE("window: the limits of a list of this program are known as computed, in the preview and among the columns", "[window]") {
    WindowOnNewRegister setup;
    ui::ImportDialog* dialog = opened(setup, "建议,标题,期限,心情\n18-1-1,关于公交的建议,2023-06-05,好\n");
    auto* notes = dialog->findChild<QLabel*>(QStringLiteral("importColumnNotes"));
    REQUIRE(waitFor([&] { return !notes->text().isEmpty(); }));
    CHECK(notes->text() == zh("不认识的列：心情\n由程序计算、不收的列：期限"));
    dialog->findChild<QPushButton*>(QStringLiteral("importColumns"))->click();
    auto* mapping = dialog->findChild<ui::MappingDialog*>();
    REQUIRE(mapping != nullptr);
    auto* list = mapping->findChild<QTableWidget*>(QStringLiteral("mappingColumns"));
    REQUIRE(list->rowCount() == 4);
    const auto* limit = qobject_cast<QComboBox*>(list->cellWidget(2, 2));
    CHECK(limit->currentText() == zh("（由程序计算，不收）"));
    CHECK(limit->currentData().toString().isEmpty());
}

TEST_CASE("window: columns are mapped, kept under a name, and taken for the next file with the same header", "[window]") {
    WindowOnNewRegister setup;
    const std::string table = "号码,内容摘要,谁办\n1,关于社区养老的建议,市民政局\n";
    ui::ImportDialog* dialog = opened(setup, table);
    auto* problem = dialog->findChild<QLabel*>(QStringLiteral("importProblem"));
    auto* columns = dialog->findChild<QPushButton*>(QStringLiteral("importColumns"));
    REQUIRE(waitFor([&] { return problem->isVisibleTo(dialog); }));
    columns->click();
    auto* mapping = dialog->findChild<ui::MappingDialog*>();
    REQUIRE(mapping != nullptr);
    auto* list = mapping->findChild<QTableWidget*>(QStringLiteral("mappingColumns"));
    REQUIRE(list->rowCount() == 3);
    CHECK(list->item(1, 1)->text() == zh("关于社区养老的建议"));
    const auto give = [&](int row, const char* field) {
        auto* box = qobject_cast<QComboBox*>(list->cellWidget(row, 2));
        box->setCurrentIndex(box->findData(zh(field)));
    };
    give(0, "编号");
    give(1, "标题");
    give(2, "标题");
    mapping->findChild<QPushButton*>(QStringLiteral("useMapping"))->click();
    CHECK(mapping->findChild<QLabel*>(QStringLiteral("mappingProblem"))->text().contains(zh("标题")));  // two columns, one field
    give(2, "主办单位");
    setup.prompts.saveFile = setup.path(QStringLiteral("m.json"));
    mapping->findChild<QPushButton*>(QStringLiteral("writeMapping"))->click();
    REQUIRE(waitFor([&] { return QFileInfo::exists(setup.prompts.saveFile); }));
    setup.prompts.text = zh("区里的台账");
    mapping->findChild<QPushButton*>(QStringLiteral("keepMapping"))->click();
    auto* rows = dialog->findChild<QTableView*>(QStringLiteral("importRows"));
    REQUIRE(waitFor([&] { return rows->model()->rowCount() == 1; }));
    CHECK_FALSE(problem->isVisibleTo(dialog));
    dialog->close();

    ui::ImportDialog* again = opened(setup, table);
    auto* mappings = again->findChild<QComboBox*>(QStringLiteral("importMappings"));
    REQUIRE(waitFor([&] { return mappings->currentText() == zh("区里的台账"); }));
    auto* apply = again->findChild<QPushButton*>(QStringLiteral("applyImport"));
    REQUIRE(waitFor([&] { return apply->isEnabled(); }));
    apply->click();
    REQUIRE(waitFor([&] { return setup.window->registerPage()->browser()->model()->rowCount() == 1; }));
}

TEST_CASE("window: what was changed about the columns outlasts Esc and is taken by Ctrl+Enter", "[window]") {
    WindowOnNewRegister setup;
    ui::ImportDialog* dialog = opened(setup, "号码,标题,主办单位\n1,关于社区养老的建议,市民政局\n");
    auto* problem = dialog->findChild<QLabel*>(QStringLiteral("importProblem"));
    auto* note = dialog->findChild<QLabel*>(QStringLiteral("mappingDraft"));
    REQUIRE(waitFor([&] { return problem->isVisibleTo(dialog); }));
    const auto openColumns = [&] {
        dialog->findChild<QPushButton*>(QStringLiteral("importColumns"))->click();
        auto* mapping = dialog->findChild<ui::MappingDialog*>();
        REQUIRE(mapping != nullptr);
        REQUIRE(comesToFront(mapping));
        return mapping;
    };
    const auto firstField = [](ui::MappingDialog* mapping) {
        return qobject_cast<QComboBox*>(mapping->findChild<QTableWidget*>(QStringLiteral("mappingColumns"))->cellWidget(0, 2));
    };
    ui::MappingDialog* mapping = openColumns();
    QComboBox* field = firstField(mapping);
    CHECK(mapping->focusWidget() == field);
    field->setCurrentIndex(field->findData(zh("编号")));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(mapping->focusWidget() != field);  // on to the next, and nothing is finished by accident
    // Tab goes through the columns and on to what stands below them.
    auto* columns = mapping->findChild<QTableWidget*>(QStringLiteral("mappingColumns"));
    const QWidget* last = columns->cellWidget(columns->rowCount() - 1, 2);
    for (int i = 0; i < columns->rowCount() && mapping->focusWidget() != last; ++i) QTest::keyClick(mapping->focusWidget(), Qt::Key_Tab);
    REQUIRE(mapping->focusWidget() == last);
    for (const char* next : {"mappingHeaderRow", "mappingConstants", "mappingSkippedRows", "keepMapping"}) {
        QTest::keyClick(mapping->focusWidget(), Qt::Key_Tab);
        CHECK(mapping->focusWidget()->objectName() == QLatin1String(next));
    }
    QTest::keyClick(mapping->focusWidget(), Qt::Key_Escape);
    REQUIRE(waitFor([&] { return dialog->findChild<ui::MappingDialog*>() == nullptr; }));
    CHECK(note->isVisibleTo(dialog));
    CHECK(problem->isVisibleTo(dialog));  // not in use

    mapping = openColumns();
    CHECK_FALSE(note->isVisibleTo(dialog));
    CHECK(mapping->findChild<QWidget*>(QStringLiteral("draftLine")) != nullptr);
    CHECK(firstField(mapping)->currentData().toString() == zh("编号"));
    QTest::keyClick(firstField(mapping), Qt::Key_Return, Qt::ControlModifier);
    auto* rows = dialog->findChild<QTableView*>(QStringLiteral("importRows"));
    REQUIRE(waitFor([&] { return rows->model()->rowCount() == 1; }));
    CHECK_FALSE(note->isVisibleTo(dialog));
}

TEST_CASE("window: an import that is cancelled says that nothing was written", "[window]") {
    WindowOnNewRegister setup;
    std::string table = "编号,标题\n";
    for (int i = 1; i <= 2000; ++i) table += std::to_string(i) + ",关于第" + std::to_string(i) + "件事的建议\n";
    ui::ImportDialog* dialog = opened(setup, table);
    auto* close = dialog->findChild<QPushButton*>(QStringLiteral("closeImport"));
    auto* progress = dialog->findChild<QProgressBar*>(QStringLiteral("importProgress"));
    auto* problem = dialog->findChild<QLabel*>(QStringLiteral("importProblem"));
    REQUIRE(waitFor([&] { return progress->isVisibleTo(dialog) && progress->maximum() == 2000; }));
    close->click();
    REQUIRE(waitFor([&] { return problem->isVisibleTo(dialog); }));
    CHECK(problem->text().contains(zh("没有写入")));
    CHECK(dialog->isVisible());
    CHECK(setup.window->registerPage()->browser()->model()->rowCount() == 0);
    auto* apply = dialog->findChild<QPushButton*>(QStringLiteral("applyImport"));
    CHECK_FALSE(apply->isEnabled());

    // The file stands: it is previewed again, applied, cancelled in the middle, and applied from the same preview.
    auto* again = dialog->findChild<QPushButton*>(QStringLiteral("previewAgain"));
    auto* rows = dialog->findChild<QTableView*>(QStringLiteral("importRows"));
    REQUIRE(again->isVisibleTo(dialog));
    again->click();
    REQUIRE(waitFor([&] { return apply->isEnabled(); }, 60000));
    CHECK_FALSE(again->isVisibleTo(dialog));
    CHECK(rows->model()->rowCount() == 2000);
    apply->click();
    REQUIRE(waitFor([&] { return progress->isVisibleTo(dialog) && progress->maximum() == 2000; }, 60000));
    close->click();
    REQUIRE(waitFor([&] { return problem->isVisibleTo(dialog); }));
    CHECK(problem->text().contains(zh("没有写入")));
    CHECK(dialog->isVisible());
    CHECK(rows->model()->rowCount() == 2000);
    CHECK(setup.window->registerPage()->browser()->model()->rowCount() == 0);
    REQUIRE(apply->isEnabled());
    apply->click();
    REQUIRE(waitFor([&] { return setup.window->registerPage()->browser()->model()->rowCount() == 2000; }, 60000));
}

TEST_CASE("window: deputies come in by the same window", "[window]") {
    WindowOnNewRegister setup;
    ui::ImportDialog* dialog = opened(setup, "姓名,代表证号,代表团\n王明,12,武侯代表团\n");
    auto* problem = dialog->findChild<QLabel*>(QStringLiteral("importProblem"));
    REQUIRE(waitFor([&] { return problem->isVisibleTo(dialog); }));  // no ledger
    choose(dialog->findChild<QComboBox*>(QStringLiteral("importKind")), 1);
    auto* apply = dialog->findChild<QPushButton*>(QStringLiteral("applyImport"));
    REQUIRE(waitFor([&] { return apply->isEnabled(); }));
    apply->click();
    REQUIRE(waitFor([&] { return setup.theRegister->directory().deputies.size() == 1; }));
}

}  // namespace huying::tests
