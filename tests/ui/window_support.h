// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QStringList>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWidget>
#include <catch2/catch.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/commands/commands.h"
#include "background/register.h"
#include "prompts/prompts.h"
#include "shell/main_window.h"

namespace Catch {
template <>
struct StringMaker<QString> {
    static std::string convert(const QString& text) { return "\"" + text.toStdString() + "\""; }
};
}  // namespace Catch

namespace huying::ui {
class CasePane;
class CommandDialog;
}  // namespace huying::ui

namespace huying::tests {

// Turns the event loop until the condition holds; a test fails that waits in vain. Never a sleep of a fixed length.
inline bool waitFor(const std::function<bool()>& isThere, int milliseconds = 20000) {
    QElapsedTimer clock;
    clock.start();
    // Given a longest time Qt would not wait for events but turn round and round, and take the processor from the worker that
    // is waited for; so a timer wakes it.
    QTimer wake;
    wake.start(10);
    while (!isThere() && clock.elapsed() < milliseconds) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return isThere();
}

// Qt calls a dialog active as soon as the window that opened it is; its shortcuts are heard only once it is in front itself.
inline bool comesToFront(QWidget* window) {
    window->activateWindow();
    return waitFor([window] { return QApplication::activeWindow() == window; });
}

// A child by its object name, shown; says what names there are when it is missing.
template <class W>
W* child(QWidget* parent, const QString& name) {
    for (W* found : parent->findChildren<W*>(name)) {
        if (found->isVisibleTo(parent)) return found;
    }
    QStringList names;
    for (const QWidget* widget : parent->findChildren<QWidget*>()) {
        if (!widget->objectName().isEmpty() && !widget->objectName().startsWith(QStringLiteral("qt_"))) names.append(widget->objectName());
    }
    names.removeDuplicates();
    FAIL("no visible '" << name.toStdString() << "' here, but: " << names.join(QStringLiteral(", ")).toStdString());
    return nullptr;
}

// As a person chooses it: the keys that a test pressed before have no part in it.
inline void clickRow(QTableView* table, int row) {
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(row, 0)).center());
}

// Answers given beforehand in place of a person.
class PreparedAnswers : public ui::Prompts {
public:
    QString openFile;
    QStringList openFiles;
    QString saveFile;
    QStringList saveFiles;  // one after the other, before saveFile
    QString folder;
    QString text;
    bool isConfirmed = true;
    QStringList asked;
    QStringList proposed;  // names of files to save

    QString fileToOpen(QWidget*, const QString& title, const QString&) override {
        asked.append(title);
        return openFile;
    }
    QStringList filesToOpen(QWidget*, const QString& title, const QString&) override {
        asked.append(title);
        return openFiles;
    }
    QString fileToSave(QWidget*, const QString& title, const QString& name, const QString&) override {
        asked.append(title);
        proposed.append(name);
        return saveFiles.isEmpty() ? saveFile : saveFiles.takeFirst();
    }
    QString folderToUse(QWidget*, const QString& title) override {
        asked.append(title);
        return folder;
    }
    bool confirm(QWidget*, const QString& question, const QString&) override {
        asked.append(question);
        return isConfirmed;
    }
    QString askText(QWidget*, const QString& title, const QString&, const QString&) override {
        asked.append(title);
        return text;
    }
    void tell(QWidget*, const QString&, const QString& said) override { asked.append(said); }

protected:
    [[nodiscard]] QString folderToBegin() const override { return folder; }
};

// A window on a new register in a folder of its own.
class WindowOnNewRegister {
public:
    explicit WindowOnNewRegister(const char* today = "2023-12-20");
    WindowOnNewRegister(const char* today, ui::Outside outside);  // with other works than the program's

    [[nodiscard]] QString path(const QString& name) const { return folder_.filePath(name); }
    PreparedAnswers prompts;
    std::unique_ptr<ui::Register> theRegister;
    std::unique_ptr<ui::MainWindow> window;

    // Executes commands by the one road, to prepare; fails the test when one is refused.
    void prepare(std::vector<app::Command> commands, const char* on);
    // The same of one command in its JSON form; without a day on the day that it names, else today.
    void record(const std::string& json, const char* on = nullptr);
    void registerPieces(int count);
    // The newest entry of the history that was written here; a view that has it knows of everything before it too.
    [[nodiscard]] std::int64_t newestEntry() const { return newestEntry_; }

private:
    QTemporaryDir folder_;
    std::int64_t newestEntry_ = 0;
};

// A command in its JSON form; fails the test when it is none.
app::CommandRequest requestOf(const std::string& json);
// Executes commands by the one road as the window does; fails the test when one is refused. Without a day on today.
// Gives the newest entry of the history that it wrote, 0 where it wrote none.
std::int64_t carryOut(ui::Register& theRegister, ui::MainWindow& window, std::vector<app::Command> commands, std::optional<base::Date> on);

// Presses the button of a command in the pane of a case, by keyboard, and gives the form that opens.
ui::CommandDialog* pressAction(ui::MainWindow& window, ui::CasePane& pane, const QString& command);
// The same where the command may stand in the menu behind the buttons instead.
ui::CommandDialog* startAction(ui::MainWindow& window, ui::CasePane& pane, const QString& command);
// Ctrl+Enter; fails the test with what the form says when it stays open.
void finish(ui::MainWindow& window, ui::CommandDialog* dialog);

}  // namespace huying::tests
