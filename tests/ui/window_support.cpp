// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_support.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <algorithm>

#include "app/commands/command_json.h"
#include "cases/case_pane.h"
#include "dialogs/command_dialog.h"
#include "main/wiring.h"
#include "text/labels.h"

namespace huying::tests {

WindowOnNewRegister::WindowOnNewRegister(const char* today) : WindowOnNewRegister(today, ui::wiring()) {}

WindowOnNewRegister::WindowOnNewRegister(const char* today, ui::Outside outside)
    : theRegister(std::make_unique<ui::Register>(std::move(outside), base::parseIsoDate(today))) {
    REQUIRE(folder_.isValid());
    window = std::make_unique<ui::MainWindow>(*theRegister, prompts);
    window->resize(1440, 900);
    window->show();
    theRegister->create(path(QStringLiteral("test.huying")), ui::Register::Contents::empty);
    REQUIRE(waitFor([&] { return theRegister->isOpen(); }));
}

app::CommandRequest requestOf(const std::string& json) {
    auto request = app::commandFromJson(json, "Z");
    INFO(json);
    REQUIRE(request);
    return std::move(*request);
}

std::int64_t carryOut(ui::Register& theRegister, ui::MainWindow& window, std::vector<app::Command> commands, std::optional<base::Date> on) {
    bool isDone = false;
    std::int64_t newest = 0;
    QString problem;
    theRegister.execute(&window, std::move(commands), {on, false}, [&](const app::BatchResult& result) {
        isDone = true;
        if (result.failure) problem = ui::sentence(*result.failure);
        for (const app::CommandResult& one : result.results) {
            problem += ui::sentences(one.errors);
            newest = std::max(newest, one.entry.value_or(0));
        }
    });
    REQUIRE(waitFor([&] { return isDone; }));
    REQUIRE(problem == QString());
    return newest;
}

void WindowOnNewRegister::prepare(std::vector<app::Command> commands, const char* on) {
    newestEntry_ = std::max(newestEntry_, carryOut(*theRegister, *window, std::move(commands), base::parseIsoDate(on)));
}

void WindowOnNewRegister::record(const std::string& json, const char* on) {
    app::CommandRequest request = requestOf(json);
    const std::optional<base::Date> day = on == nullptr ? request.date.on : base::parseIsoDate(on);
    newestEntry_ = std::max(newestEntry_, carryOut(*theRegister, *window, {std::move(request.command)}, day));
}

void WindowOnNewRegister::registerPieces(int count) {
    std::vector<app::Command> commands;
    for (int i = 1; i <= count; ++i) {
        app::RegisterSuggestion command;
        command.title = "关于第" + std::to_string(i) + "件事的建议";
        command.lead.name = "王明";
        command.lead.delegation = "武侯代表团";
        command.category = i % 2 == 0 ? "交通邮电类" : "教科文卫体类";
        commands.emplace_back(command);
    }
    prepare(std::move(commands), "2023-03-01");
}

ui::CommandDialog* pressAction(ui::MainWindow& window, ui::CasePane& pane, const QString& command) {
    const QString name = QStringLiteral("action_") + command;
    REQUIRE(waitFor([&] { return pane.findChild<QPushButton*>(name) != nullptr; }));
    auto* button = child<QPushButton>(&pane, name);
    REQUIRE(button->isEnabled());
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    ui::CommandDialog* dialog = nullptr;
    REQUIRE(waitFor([&] { return (dialog = window.findChild<ui::CommandDialog*>()) != nullptr; }));
    return dialog;
}

ui::CommandDialog* startAction(ui::MainWindow& window, ui::CasePane& pane, const QString& command) {
    REQUIRE(waitFor([&] { return pane.findChild<QPushButton*>(QStringLiteral("moreActions")) != nullptr; }));
    if (pane.findChild<QPushButton*>(QStringLiteral("action_") + command) != nullptr) return pressAction(window, pane, command);
    auto* entry = pane.findChild<QAction*>(QStringLiteral("more_") + command);
    REQUIRE(entry != nullptr);
    REQUIRE(entry->isEnabled());
    entry->trigger();
    ui::CommandDialog* dialog = nullptr;
    REQUIRE(waitFor([&] { return (dialog = window.findChild<ui::CommandDialog*>()) != nullptr; }));
    return dialog;
}

void finish(ui::MainWindow& window, ui::CommandDialog* dialog) {
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    const bool isGone = waitFor([&] { return window.findChild<ui::CommandDialog*>() == nullptr; });
    if (!isGone) FAIL("refused: " << dialog->findChild<QLabel*>(QStringLiteral("formErrors"))->text().toStdString());
}

}  // namespace huying::tests
