// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a paper comes into the form: pasted, out of a file, and what the first review would ask about it.
#include <QClipboard>
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
#include "pages/intake/intake_page.h"
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
    REQUIRE(w.says("已读入 来信.txt"));
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

}  // namespace huying::tests
