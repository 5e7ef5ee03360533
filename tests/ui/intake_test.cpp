// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a paper comes into the form: pasted, out of a file, and what the first review would ask about it.
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QUrl>
#include <catch2/catch.hpp>

#include "app/commands/commands.h"
#include "dialogs/command_dialog.h"
#include "pages/intake/intake_page.h"
#include "pages/intake/submissions_view.h"
#include "text/text.h"
#include "widgets/form.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

QString zh(const char* text) { return QString::fromUtf8(text); }

class WindowAtIntake : public WindowOnNewRegister {
public:
    WindowAtIntake() {
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        window->go(ui::Workplace::intake);
    }

    ui::Form& form() { return *window->intakePage()->form(); }
    QLineEdit& title() { return *qobject_cast<QLineEdit*>(form().editor(QStringLiteral("title"))); }
    QPlainTextEdit& body() { return *qobject_cast<QPlainTextEdit*>(form().editor(QStringLiteral("body"))); }
    QString doubts() { return child<QLabel>(window->intakePage(), QStringLiteral("paperDoubts"))->text(); }

    QString put(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    void paste(QMimeData* contents) {
        QGuiApplication::clipboard()->setMimeData(contents);
        body().setFocus();
        QTest::keyClick(&body(), Qt::Key_V, Qt::ControlModifier);
    }
    bool says(const char* text) {
        return waitFor([&] { return window->strip()->text().contains(zh(text)); });
    }
};

}  // namespace

TEST_CASE("intake: what is pasted comes in clean, as one step that can be taken back", "[intake]") {
    WindowAtIntake w;
    w.body().setPlainText(zh("情况："));
    w.body().moveCursor(QTextCursor::End);
    auto* web = new QMimeData;
    web->setHtml(QStringLiteral("<p>&nbsp;&nbsp;<b>x</b></p>"));
    web->setText(zh("　　停车\u200b难。\r\n\r\n\r\n　　建议\u00a0增加车位。\r\n"));
    w.paste(web);
    CHECK(w.body().toPlainText() == zh("情况：停车难。\n\n建议 增加车位。"));
    w.body().undo();
    CHECK(w.body().toPlainText() == zh("情况："));
}

TEST_CASE("intake: the text of a file goes in behind what was typed, its title where there is none", "[intake]") {
    WindowAtIntake w;
    w.prompts.openFile = w.put(QStringLiteral("来信.txt"), zh("　　关于增设停车位的建议\r\n　　车位少。\r\n　　建议增设。\r\n").toUtf8());
    auto* button = child<QPushButton>(w.window->intakePage(), QStringLiteral("readPaper"));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Return);
    REQUIRE(w.says("已读入 来信.txt，共9字"));  // 4 and 5, without the end of a line
    CHECK(w.title().text() == zh("关于增设停车位的建议"));
    CHECK(w.body().toPlainText() == zh("车位少。\n建议增设。"));

    // A file that was copied in the file manager and pasted.
    auto* copied = new QMimeData;
    copied->setUrls({QUrl::fromLocalFile(w.put(QStringLiteral("附页.txt"), zh("关于别的事的建议\n附页。").toUtf8()))});
    w.paste(copied);
    REQUIRE(w.says("已读入 附页.txt"));
    CHECK(w.title().text() == zh("关于增设停车位的建议"));
    CHECK(w.body().toPlainText() == zh("车位少。\n建议增设。\n关于别的事的建议\n附页。"));

    w.prompts.openFile = w.put(QStringLiteral("扫描.pdf"), "%PDF-1.7");
    QTest::keyClick(button, Qt::Key_Return);
    REQUIRE(w.says("另存为 docx"));
    CHECK(w.body().toPlainText().endsWith(zh("附页。")));
}

TEST_CASE("intake: what the first review would ask stands beside the form while it is typed, and holds nothing back", "[intake]") {
    WindowAtIntake w;
    CHECK(w.doubts().contains(zh("表单核对")));
    w.title().setText(zh("加装电梯"));
    CHECK(w.doubts().contains(zh("标题宜写成“关于……的建议”")));
    CHECK(w.doubts().contains(zh("没有正文")));
    w.title().setText(zh("关于加装电梯的建议"));
    w.body().setPlainText(zh("老旧小区没有电梯，老人上下楼困难。").repeated(8) + zh("建议补贴。"));
    CHECK(w.doubts() == zh("没有要提醒的。"));
    w.body().setPlainText(zh("太短"));
    CHECK(w.doubts().contains(zh("不足100字")));
    w.form().setValues({{QStringLiteral("lead"), zh("王明（武侯代表团）")}});
    w.window->intakePage()->finish();
    CHECK(w.says("已登记"));
}

TEST_CASE("intake: how a piece arose begins with nothing chosen, and Down goes on to what may be", "[intake]") {
    WindowAtIntake w;
    auto* source = qobject_cast<QComboBox*>(w.form().editor(QStringLiteral("formation_source")));
    REQUIRE(source != nullptr);
    CHECK(source->currentData().toString() == QStringLiteral("unknown"));
    QTest::keyClick(source, Qt::Key_Down);
    CHECK(source->currentIndex() == 1);
    CHECK(source->currentData().toString() != QStringLiteral("unknown"));
}

TEST_CASE("intake: the category of similar titles is proposed, and one key takes it", "[intake]") {
    WindowAtIntake w;
    app::RegisterSuggestion earlier;
    earlier.title = "关于增加公交线路的建议";
    earlier.lead.name = "王明";
    earlier.category = "交通邮电类";
    w.prepare({earlier}, "2023-02-26");
    auto* category = qobject_cast<QLineEdit*>(w.form().editor(QStringLiteral("category")));
    w.title().setFocus();
    w.title().setText(zh("关于优化公交线路的建议"));
    QTest::keyClick(&w.title(), Qt::Key_Tab);
    REQUIRE(waitFor([&] { return category->placeholderText().contains(zh("交通邮电类")); }));
    category->setFocus();
    QTest::keyClick(category, Qt::Key_Right);
    CHECK(category->text() == zh("交通邮电类"));
    // What was chosen stays, and another title has another proposal or none.
    category->clear();
    w.title().setText(zh("关于乡村教师的建议"));
    Q_EMIT w.title().editingFinished();
    REQUIRE(waitFor([&] { return !category->placeholderText().contains(zh("交通邮电类")); }));
    QTest::keyClick(category, Qt::Key_Right);
    CHECK(category->text().isEmpty());
}

TEST_CASE("intake: below the lead stands what the directory has of the deputy", "[intake]") {
    WindowAtIntake w;
    w.record(R"({"command":"add-deputy","name":"王明","delegation":"武侯代表团","certificate":"180001","phone":"028-86000001",)"
             R"("employer":"武侯区第一中学","post":"校长"})");
    auto* lead = qobject_cast<QLineEdit*>(w.form().editor(QStringLiteral("lead")));
    auto* facts = w.form().findChild<QLabel*>(QStringLiteral("leadFacts"));
    REQUIRE(facts != nullptr);
    CHECK_FALSE(facts->isVisible());
    const QString known = zh("代表证号：180001　武侯代表团　工作单位：武侯区第一中学　职务：校长　电话：028-86000001");
    // By name, as the list has it, by name and the delegation's short name, and by certificate number.
    for (const char* typed : {"王明", "王明（武侯代表团）", "王明(武侯)", "180001"}) {
        INFO(typed);
        lead->setText(zh(typed));
        CHECK(waitFor([&] { return facts->text() == known; }));
        CHECK(facts->isVisible());
        CHECK(lead->accessibleDescription() == known);
    }
    // A second one of that name: which of the two, the executor would ask too.
    w.record(R"({"command":"add-deputy","name":"王明","delegation":"锦江代表团"})");
    lead->setText(zh("王明"));
    CHECK(waitFor([&] { return facts->text().startsWith(zh("有2位代表")); }));
    lead->setText(zh("王明（锦江代表团）"));
    CHECK(facts->text() == zh("代表证号：名册里没有　锦江代表团　电话：名册里没有"));
    // A delegation proposes: there is no lead.
    w.form().setValues({{QStringLiteral("proposer"), QStringLiteral("delegation")}});
    CHECK_FALSE(facts->isVisible());
}

TEST_CASE("intake: a lead whom the directory lacks is put into it from the form, with number and telephone", "[intake]") {
    WindowAtIntake w;
    auto* lead = qobject_cast<QLineEdit*>(w.form().editor(QStringLiteral("lead")));
    auto* facts = w.form().findChild<QLabel*>(QStringLiteral("leadFacts"));
    const auto deputyDialog = [&] {
        ui::CommandDialog* dialog = nullptr;
        REQUIRE(waitFor([&] { return (dialog = w.window->findChild<ui::CommandDialog*>()) != nullptr; }));
        return dialog;
    };
    REQUIRE(comesToFront(w.window.get()));
    w.title().setFocus();
    lead->setText(zh("赵新（锦江代表团）"));
    REQUIRE(facts->text().startsWith(zh("名册里没有这位代表")));
    QTest::keyClick(w.window.get(), Qt::Key_D, Qt::AltModifier);
    ui::CommandDialog* dialog = deputyDialog();
    QVariantMap values = dialog->form()->values();
    CHECK(values.value(QStringLiteral("name")).toString() == zh("赵新"));
    CHECK(values.value(QStringLiteral("delegation")).toString() == zh("锦江代表团"));
    dialog->form()->setValues({{QStringLiteral("certificate"), QStringLiteral("180777")}, {QStringLiteral("phone"), zh("028-87000000")}});
    finish(*w.window, dialog);
    REQUIRE(waitFor([&] { return facts->text() == zh("代表证号：180777　锦江代表团　电话：028-87000000"); }));
    CHECK(lead->text() == zh("赵新（锦江代表团）"));
    CHECK(w.says("已增加代表"));

    // What is wrong or missing is put right from there too.
    REQUIRE(waitFor([&] { return w.window->findChild<ui::CommandDialog*>() == nullptr; }));  // the first form is gone
    REQUIRE(comesToFront(w.window.get()));
    QTest::keyClick(w.window.get(), Qt::Key_D, Qt::AltModifier);
    dialog = deputyDialog();
    CHECK(dialog->form()->values().value(QStringLiteral("certificate")).toString() == QStringLiteral("180777"));
    dialog->form()->setValues({{QStringLiteral("employer"), zh("锦江区医院")}});
    finish(*w.window, dialog);
    REQUIRE(waitFor([&] { return facts->text().contains(zh("锦江区医院")); }));
    CHECK(facts->text() == zh("代表证号：180777　锦江代表团　工作单位：锦江区医院　电话：028-87000000"));

    w.title().setText(zh("关于加装电梯的建议"));
    w.window->intakePage()->finish();
    REQUIRE(w.says("已登记"));
    std::vector<domain::Deputy> deputies;
    w.theRegister->ask(
        w.window.get(), [](app::RegisterStore& store) { return store.reader().deputies(18); },
        [&](std::vector<domain::Deputy> found) { deputies = std::move(found); });
    REQUIRE(waitFor([&] { return !deputies.empty(); }));
    CHECK(deputies.size() == 1);  // the piece is that deputy's: nobody was added by its name
    CHECK_FALSE(deputies.front().toBeChecked);
}

TEST_CASE("intake: a paper without a number is read out of a file too, and every action of its form has a key", "[intake]") {
    WindowAtIntake w;
    w.window->intakePage()->showView(ui::IntakePage::View::review);
    const auto begin = [&] {
        ui::CommandDialog* dialog = w.window->intakePage()->submissions()->start(ui::toQt(app::RecordSubmission::name), {});
        REQUIRE(dialog != nullptr);
        REQUIRE(comesToFront(dialog));
        return dialog;
    };
    ui::CommandDialog* dialog = begin();
    const auto text = [&](const char* key) { return dialog->form()->values().value(QLatin1String(key)).toString(); };
    w.prompts.openFile = w.put(QStringLiteral("来信.txt"), zh("　　关于增设停车位的建议\r\n　　车位少。\r\n").toUtf8());
    QTest::keyClick(dialog, Qt::Key_F, Qt::AltModifier);
    REQUIRE(waitFor([&] { return text("body") == zh("车位少。"); }));
    CHECK(text("title") == zh("关于增设停车位的建议"));
    CHECK(child<QLabel>(dialog, QStringLiteral("fileRead"))->text().startsWith(zh("已读入 来信.txt")));
    w.prompts.openFile = w.put(QStringLiteral("扫描.pdf"), "%PDF-1.7");
    QTest::keyClick(dialog, Qt::Key_F, Qt::AltModifier);
    REQUIRE(waitFor([&] { return dialog->form()->errorOf(QStringLiteral("body")).contains(zh("另存为 docx")); }));
    CHECK(text("body") == zh("车位少。"));

    dialog->close();
    REQUIRE(waitFor([&] { return w.window->findChild<ui::CommandDialog*>() == nullptr; }));
    dialog = begin();
    REQUIRE(text("title") == zh("关于增设停车位的建议"));
    QTest::keyClick(dialog, Qt::Key_A, Qt::AltModifier);  // start afresh
    CHECK(waitFor([&] { return text("title").isEmpty() && text("body").isEmpty(); }));
    dialog->close();
}

}  // namespace huying::tests
