// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/form.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QDialog>
#include <QDir>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <catch2/catch.hpp>

#include "prompts/prompts.h"
#include "shell/actions.h"
#include "visible_texts.h"
#include "widgets/chip_picker.h"
#include "widgets/choice_picker.h"
#include "widgets/date_edit.h"
#include "window_support.h"

namespace huying::tests {

namespace {

// What an input method does when a person has chosen the characters.
void typeChinese(QWidget* field, const QString& text) {
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(field, &event);
}

const QList<ui::Choice> units{{QStringLiteral("市交通运输局"), QStringLiteral("成都市交通运输局"), QStringLiteral("ZF12 市交委")},
                              {QStringLiteral("市住建局"), QStringLiteral("成都市住房和城乡建设局"), QStringLiteral("ZF20")},
                              {QStringLiteral("成都轨道集团"), QString(), QStringLiteral("QY03")}};

}  // namespace

TEST_CASE("form: a refusal stands beside its field and all together on top", "[form]") {
    ui::Form form;
    auto* title = form.add(QStringLiteral("title"), QStringLiteral("标题"), new QLineEdit, ui::Form::Need::required);
    form.add(QStringLiteral("lead"), QStringLiteral("领衔代表"), new QLineEdit);
    form.show();
    title->setText(QStringLiteral("已经输入的标题"));
    form.showErrors(
        {base::Error("unknown-unit", "lead.name", "known").with("name", "甲"), base::Error("required-field", "title", "required")});
    CHECK_FALSE(form.errorOf(QStringLiteral("title")).isEmpty());
    CHECK_FALSE(form.errorOf(QStringLiteral("lead")).isEmpty());
    CHECK(form.findChild<QLabel*>(QStringLiteral("formErrors"))->text().count(QLatin1Char('\n')) == 1);
    CHECK(title->text() == QStringLiteral("已经输入的标题"));
    title->setText(QStringLiteral("改过"));
    CHECK(form.errorOf(QStringLiteral("title")).isEmpty());
}

TEST_CASE("form: one fault of one field is read once, beside it", "[form]") {
    ui::Form form;
    form.add(QStringLiteral("title"), QStringLiteral("标题"), new QLineEdit, ui::Form::Need::required);
    auto* lead = form.add(QStringLiteral("lead"), QStringLiteral("领衔代表"), new QLineEdit);
    form.show();
    const auto* top = form.findChild<QLabel*>(QStringLiteral("formErrors"));
    const base::Error ofField = base::Error("unknown-unit", "lead", "known").with("name", "甲");
    form.showErrors({ofField});
    CHECK(top->isHidden());
    CHECK_FALSE(form.errorOf(QStringLiteral("lead")).isEmpty());
    form.showErrors({ofField, base::Error("required-field", "title", "required")});
    CHECK_FALSE(top->isHidden());
    lead->setText(QStringLiteral("乙"));
    CHECK(top->isHidden());  // one is left
    form.showErrors({base::Error("already-withdrawn", "", "order")});
    CHECK_FALSE(top->isHidden());  // it stands nowhere else
}

TEST_CASE("form: required fields and dates are checked before anything is sent", "[form]") {
    ui::Form form;
    auto* title = form.add(QStringLiteral("title"), QStringLiteral("标题"), new QLineEdit, ui::Form::Need::required);
    auto* date = form.add(QStringLiteral("on"), QStringLiteral("日期"),
                          new ui::DateEdit(*base::parseIsoDate("2023-12-20"), ui::DateSense::happened));
    form.show();
    date->setText(QStringLiteral("2.30"));
    CHECK_FALSE(form.checkTyped());
    CHECK(form.errorOf(QStringLiteral("title")).contains(QStringLiteral("标题")));
    CHECK(form.errorOf(QStringLiteral("on")).contains(QStringLiteral("2.30")));
    title->setText(QStringLiteral("有了"));
    date->setText(QStringLiteral("2.28"));
    CHECK(form.checkTyped());
}

TEST_CASE("form: Ctrl+Enter right after 3.21 on 20 March asks once before it records a day of last year", "[form]") {
    ui::Form form;
    auto* date = form.add(QStringLiteral("on"), QStringLiteral("日期"),
                          new ui::DateEdit(*base::parseIsoDate("2023-03-20"), ui::DateSense::happened));
    form.show();
    date->setText(QStringLiteral("3.21"));
    CHECK_FALSE(form.checkTyped());
    CHECK(form.errorOf(QStringLiteral("on")).contains(QStringLiteral("2022-03-21")));
    CHECK(form.checkTyped());  // meant so
    date->setText(QStringLiteral("12.28"));
    CHECK(form.checkTyped());  // the December just past
}

TEST_CASE("form: Enter goes on, Ctrl+Enter finishes, a text keeps its Enter", "[form]") {
    ui::Form form;
    auto* first = form.add(QStringLiteral("a"), QStringLiteral("一"), new QLineEdit);
    auto* second = form.add(QStringLiteral("b"), QStringLiteral("二"), new QPlainTextEdit);
    QSignalSpy finished(&form, &ui::Form::finishRequested);
    form.show();
    REQUIRE(QTest::qWaitForWindowActive(&form));
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Return);
    CHECK(second->hasFocus());
    QTest::keyClick(second, Qt::Key_Return);
    CHECK(second->toPlainText() == QStringLiteral("\n"));
    QTest::keyClick(second, Qt::Key_Return, Qt::ControlModifier);
    CHECK(finished.size() == 1);
}

TEST_CASE("form: what stands in it can be kept and put back", "[form]") {
    ui::Form form;
    form.add(QStringLiteral("title"), QStringLiteral("标题"), new QLineEdit);
    form.add(QStringLiteral("names"), QStringLiteral("联名"), new ui::ChipPicker({}));
    const QVariantMap values{{QStringLiteral("title"), QStringLiteral("甲")},
                             {QStringLiteral("names"), QStringList{QStringLiteral("乙"), QStringLiteral("丙")}}};
    form.setValues(values);
    CHECK(form.values() == values);
}

TEST_CASE("picker: found by any part of a name or by its number", "[picker]") {
    ui::ChoicePicker picker(units);
    picker.show();
    const auto found = [&](const QString& typed) {
        picker.completer()->setCompletionPrefix(typed);
        QStringList names;
        for (int row = 0; picker.completer()->setCurrentRow(row); ++row) names.append(picker.completer()->currentCompletion());
        return names;
    };
    CHECK(found(QStringLiteral("交通")) == QStringList{QStringLiteral("市交通运输局")});
    CHECK(found(QStringLiteral("市交委")) == QStringList{QStringLiteral("市交通运输局")});
    CHECK(found(QStringLiteral("zf20")) == QStringList{QStringLiteral("市住建局")});
    CHECK(found(QStringLiteral("城乡建设")) == QStringList{QStringLiteral("市住建局")});
    CHECK(found(QStringLiteral("局")).size() == 2);
}

TEST_CASE("picker: text from an input method opens the choices", "[picker]") {
    ui::ChoicePicker picker(units);
    picker.show();
    REQUIRE(QTest::qWaitForWindowActive(&picker));
    picker.setFocus();
    typeChinese(&picker, QStringLiteral("轨道"));
    CHECK(picker.text() == QStringLiteral("轨道"));
    REQUIRE(waitFor([&] { return picker.completer()->popup()->isVisible(); }));
    QTest::keyClick(picker.completer()->popup(), Qt::Key_Down);
    QTest::keyClick(picker.completer()->popup(), Qt::Key_Return);
    CHECK(picker.text() == QStringLiteral("成都轨道集团"));
}

TEST_CASE("picker: the first of several matches is marked and taken by Enter, the next one by an arrow key", "[picker]") {
    ui::ChoicePicker picker(units);
    picker.show();
    REQUIRE(QTest::qWaitForWindowActive(&picker));
    picker.setFocus();
    QAbstractItemView* choices = picker.completer()->popup();
    const auto type = [&](const char* text) {
        picker.clear();
        typeChinese(&picker, QString::fromUtf8(text));
        REQUIRE(waitFor([&] { return choices->isVisible(); }));
    };
    const auto isMarked = [&](int row) {  // as it is painted
        const QRect place = choices->visualRect(choices->model()->index(row, 0));
        return choices->viewport()->grab(place).toImage().pixelColor(2, place.height() / 2) != choices->palette().color(QPalette::Base);
    };
    type("局");
    CHECK(choices->model()->rowCount() == 2);
    CHECK(isMarked(0));
    CHECK_FALSE(isMarked(1));
    CHECK(picker.text() == QStringLiteral("局"));  // only marked
    QTest::keyClick(choices, Qt::Key_Return);
    CHECK(picker.text() == QStringLiteral("市交通运输局"));

    type("局");
    QTest::keyClick(choices, Qt::Key_Down);
    QTest::keyClick(choices, Qt::Key_Return);
    CHECK(picker.text() == QStringLiteral("市住建局"));

    type("局");
    QTest::keyClick(choices, Qt::Key_Escape);
    CHECK_FALSE(choices->isVisible());
    CHECK(picker.text() == QStringLiteral("局"));  // as typed
}

TEST_CASE("picker: the whole name of one choice wins over an earlier one that contains it", "[picker]") {
    const QList<ui::Choice> deputies{{QStringLiteral("王明华（武侯代表团）"), QStringLiteral("A1"), QString()},
                                     {QStringLiteral("王明（锦江代表团）"), QStringLiteral("A2"), QString()}};
    ui::ChipPicker picker(deputies);
    picker.show();
    REQUIRE(QTest::qWaitForWindowActive(&picker));
    picker.picker()->setFocus();
    QAbstractItemView* choices = picker.picker()->completer()->popup();
    const auto pick = [&](const char* text) {
        typeChinese(picker.picker(), QString::fromUtf8(text));
        REQUIRE(waitFor([&] { return choices->isVisible(); }));
        QTest::keyClick(choices, Qt::Key_Return);
        REQUIRE(waitFor([&] { return picker.picker()->text().isEmpty(); }));
    };
    pick("王明");
    pick("王");
    CHECK(picker.values() == QStringList{QStringLiteral("王明（锦江代表团）"), QStringLiteral("王明华（武侯代表团）")});
}

TEST_CASE("picker: a match in the name itself is meant before an earlier one elsewhere", "[picker]") {
    const auto made = [](const char* name, const char* initialsOfName, const char* others) {
        ui::Choice choice{QString::fromUtf8(name), QString(), QString::fromUtf8(others)};
        choice.namePinyin = QLatin1Char(' ') + QString::fromUtf8(initialsOfName);
        return choice;
    };
    ui::ChoicePicker picker(
        {made("市残联", "scl", "cdscjrlhh"), made("市金融监管局", "sjrjgj", "cdsjrjdgljcdjgj"), made("金融办", "jrb", "")});
    picker.show();
    REQUIRE(QTest::qWaitForWindowActive(&picker));
    picker.setFocus();
    const auto pick = [&](const char* text) {
        picker.clear();
        typeChinese(&picker, QString::fromUtf8(text));
        REQUIRE(waitFor([&] { return picker.completer()->popup()->isVisible(); }));
        QTest::keyClick(picker.completer()->popup(), Qt::Key_Return);
        return picker.text();
    };
    CHECK(pick("jr") == QStringLiteral("金融办"));     // begins so
    CHECK(pick("jrj") == QStringLiteral("市金融监管局"));  // has it
    CHECK(pick("cjr") == QStringLiteral("市残联"));    // nothing better

    picker.setChoices(
        {made("市卫健委", "swjw", ""), made("市民宗局", "smzj", ""), made("市民政局", "smzj", ""), made("市水务局", "sswj", "")});
    CHECK(pick("swj") == QStringLiteral("市水务局"));  // all of its initials, without 市
    CHECK(pick("mzj") == QStringLiteral("市民宗局"));  // both alike: in the order of the directory
}

TEST_CASE("picker: several names at once, pasted or typed one by one", "[picker]") {
    ui::ChipPicker picker(units);
    picker.show();
    REQUIRE(QTest::qWaitForWindowActive(&picker));
    picker.picker()->setFocus();
    typeChinese(picker.picker(), QStringLiteral("陈二、李三；张四"));
    QTest::keyClick(picker.picker(), Qt::Key_Return);
    CHECK(picker.values() == QStringList{QStringLiteral("陈二"), QStringLiteral("李三"), QStringLiteral("张四")});
    QTest::keyClick(picker.picker(), Qt::Key_Backspace);
    CHECK(picker.values().size() == 2);
    typeChinese(picker.picker(), QStringLiteral("王五"));
    CHECK(picker.values().last() == QStringLiteral("王五"));  // typed and not added yet is not lost
}

TEST_CASE("picker: a choice is taken also after the field was left and entered again", "[picker]") {
    QWidget window;
    auto* picker = new ui::ChipPicker(units, &window);
    auto* other = new QLineEdit(&window);
    window.show();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    picker->picker()->setFocus();
    other->setFocus();
    picker->picker()->setFocus();
    typeChinese(picker->picker(), QStringLiteral("轨道"));
    QAbstractItemView* choices = picker->picker()->completer()->popup();
    REQUIRE(waitFor([&] { return choices->isVisible(); }));
    QTest::keyClick(choices, Qt::Key_Down);
    QTest::keyClick(choices, Qt::Key_Return);
    REQUIRE(waitFor([&] { return picker->picker()->text().isEmpty(); }));
    CHECK(picker->values() == QStringList{QStringLiteral("成都轨道集团")});
}

TEST_CASE("picker: a name that no choice has is shown as new", "[picker]") {
    ui::ChipPicker picker(units);
    picker.setValues({QStringLiteral("市住建局"), QStringLiteral("市住建具")});
    QStringList shown;
    for (const QPushButton* chip : picker.findChildren<QPushButton*>()) shown.append(chip->text());
    REQUIRE(shown.size() == 2);
    CHECK_FALSE(shown[0].contains(QStringLiteral("名册中没有")));
    CHECK(shown[1].contains(QStringLiteral("名册中没有")));
}

TEST_CASE("prompts: the file chooser has no English word left", "[prompts]") {
    QTemporaryDir folder;
    REQUIRE(QDir(folder.path()).mkdir(QStringLiteral("子文件夹")));
    QSettings().setValue(QStringLiteral("folder"), folder.path());
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
    static const QRegularExpression keysOrFiles(QStringLiteral("Alt\\+\\S*|\\S*[/\\\\]\\S*|\\*?\\.huying"));
    QStringList english;
    QStringList columns;
    QString kindOfFolder;
    const auto look = [&](QDialog* chooser, const QTreeView* list) {
        eachVisibleText(*chooser, [&](const QString& where, const QString& text) {
            // The folders of this machine and their dates are data.
            for (const char* data : {"sidebar", "lookInCombo", "listView", "treeView", "QHeaderView"}) {
                if (where.contains(QLatin1String(data))) return;
            }
            if (QString(text).remove(keysOrFiles).contains(word)) english.append(where + QStringLiteral(": ") + text);
        });
        columns.clear();
        for (int column = 0; column < list->model()->columnCount(); ++column)
            columns.append(list->model()->headerData(column, Qt::Horizontal).toString());
        kindOfFolder = list->model()->index(0, 2, list->rootIndex()).data().toString();
        chooser->reject();
    };
    ui::DialogPrompts prompts;
    const std::vector<std::function<void()>> asked{
        [&] { (void)prompts.fileToOpen(nullptr, QStringLiteral("打开"), QStringLiteral("台账 (*.huying)")); },
        [&] { (void)prompts.fileToSave(nullptr, QStringLiteral("另存"), QStringLiteral("甲.huying"), QStringLiteral("台账 (*.huying)")); },
        [&] { (void)prompts.folderToUse(nullptr, QStringLiteral("文件夹")); }};
    for (const auto& ask : asked) {
        QTimer untilFilled;  // the chooser reads its folder in the background
        QObject::connect(&untilFilled, &QTimer::timeout, &untilFilled, [&] {
            auto* chooser = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            const auto* list = chooser == nullptr ? nullptr : chooser->findChild<QTreeView*>(QStringLiteral("treeView"));
            if (list == nullptr || list->model()->rowCount(list->rootIndex()) == 0) return;
            untilFilled.stop();
            look(chooser, list);
        });
        untilFilled.start(5);
        ask();
    }
    CHECK(english.join(QStringLiteral(" | ")) == QString());
    CHECK(columns == QStringList{QStringLiteral("名称"), QStringLiteral("大小"), QStringLiteral("类型"), QStringLiteral("修改日期")});
    CHECK(kindOfFolder == QStringLiteral("文件夹"));
    QSettings().remove(QStringLiteral("folder"));
}

TEST_CASE("prompts: a name typed without its ending gets that of the chosen kind", "[prompts]") {
    const QString kinds = QStringLiteral("Excel files (*.xlsx);;CSV files (*.csv *.txt)");
    CHECK(ui::withEnding(QStringLiteral("/a/r1"), kinds, QString()) == QStringLiteral("/a/r1.xlsx"));
    CHECK(ui::withEnding(QStringLiteral("/a/r1"), kinds, QStringLiteral("CSV files (*.csv *.txt)")) == QStringLiteral("/a/r1.csv"));
    CHECK(ui::withEnding(QStringLiteral("/a/2023.12.20"), kinds, QString()) == QStringLiteral("/a/2023.12.20.xlsx"));
    CHECK(ui::withEnding(QStringLiteral("/a/r1.XLSX"), kinds, QString()) == QStringLiteral("/a/r1.XLSX"));
    CHECK(ui::withEnding(QStringLiteral("/a/r1.csv"), kinds, QStringLiteral("Excel files (*.xlsx)")) == QStringLiteral("/a/r1.csv"));
}

TEST_CASE("actions: every key means one thing and every text is translated", "[actions]") {
    QStringList keys;
    for (const ui::ActionInfo& info : ui::actionTable()) {
        const QString source = QString::fromUtf8(info.text);
        INFO(info.text);
        CHECK(QCoreApplication::translate("Actions", info.text) != source);
        keys.append(QString::fromLatin1(info.keys).split(QStringLiteral("; "), Qt::SkipEmptyParts));
    }
    CHECK(keys.removeDuplicates() == 0);
}

}  // namespace huying::tests
