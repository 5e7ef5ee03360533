// SPDX-License-Identifier: GPL-3.0-or-later
// The register locked while somebody works, and what the next person finds.
#include <QAction>
#include <QDialog>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>
#include <functional>
#include <vector>

#include "cases/case_pane.h"
#include "dialogs/case_actions.h"
#include "dialogs/command_dialog.h"
#include "dialogs/password_dialog.h"
#include "main/wiring.h"
#include "office_with_accounts.h"
#include "pages/intake/intake_page.h"
#include "pages/my_cases/my_cases_page.h"
#include "shell/idle_lock.h"
#include "storage/register_file.h"
#include "widgets/choice_picker.h"
#include "widgets/form.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

QLineEdit* intakeTitle(WindowOnNewRegister& w) {
    auto* title = qobject_cast<QLineEdit*>(w.window->intakePage()->form()->editor(u"title"_s));
    REQUIRE(title != nullptr);
    return title;
}

// By the administrator, at another machine.
void recordElsewhere(const OfficeWithAccounts& w, const app::Command& command) {
    auto other = storage::openRegister(w.theRegister->path().toStdString());
    REQUIRE(other);
    REQUIRE((*other)->signIn("管理", adminPassword));
    const std::vector<app::CommandRequest> requests{{command, "管理", {}}};
    REQUIRE(app::execute(**other, requests, *base::parseIsoDate("2023-12-20"), app::RunMode::apply).isWritten);
}

// A dialog that waits for its answer while it records.
class RecordingDialog : public QDialog {
public:
    using QDialog::QDialog;
    bool isRecording = true;
    int rejections = 0;

    void reject() override {
        ++rejections;
        if (!isRecording) QDialog::reject();
    }
};

}  // namespace

TEST_CASE("locking: what one person typed in the form of registration is not the next one's", "[locking]") {
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"周敏"_s, clerkPassword);
    w.window->go(ui::Workplace::intake);
    QLineEdit* title = intakeTitle(w);
    QTest::keyClicks(title, u"half typed"_s);
    REQUIRE(w.theRegister->drafts().draft(u"intake"_s));

    w.theRegister->lock();
    QSignalSpy leftChanged(&w.theRegister->drafts(), &ui::Drafts::leftChanged);
    w.signIn(u"管理"_s, adminPassword);
    w.window->go(ui::Workplace::intake);
    title = intakeTitle(w);  // another person has pages of their own
    CHECK(title->text().isEmpty());
    CHECK_FALSE(title->isUndoAvailable());
    QTest::keyClicks(title, u"other"_s);
    REQUIRE(w.theRegister->drafts().draft(u"intake"_s));
    CHECK(w.theRegister->drafts().draft(u"intake"_s)->values.value(u"title"_s).toString() == u"other"_s);
    REQUIRE(waitFor([&] { return leftChanged.count() >= 2; }));  // the drafts of the first person are closed by then

    w.theRegister->lock();
    leftChanged.clear();
    w.signIn(u"周敏"_s, clerkPassword);
    title = intakeTitle(w);
    CHECK(title->text() == u"half typed"_s);
    REQUIRE(waitFor([&] { return leftChanged.count() >= 2; }));
    REQUIRE(w.theRegister->drafts().draft(u"intake"_s));
    CHECK(w.theRegister->drafts().draft(u"intake"_s)->values.value(u"title"_s).toString() == u"half typed"_s);
}

TEST_CASE("locking: what was typed for one register does not stand in the form of another", "[locking]") {
    WindowOnNewRegister w;
    w.window->go(ui::Workplace::intake);
    QLineEdit* title = intakeTitle(w);
    QTest::keyClicks(title, u"half typed"_s);
    const QString first = w.theRegister->path();
    const QString second = w.path(u"second.huying"_s);
    QSignalSpy leftChanged(&w.theRegister->drafts(), &ui::Drafts::leftChanged);
    w.theRegister->create(second, ui::Register::Contents::empty);
    REQUIRE(waitFor([&] { return w.theRegister->path() == second && leftChanged.count() >= 2; }));
    CHECK(title->text().isEmpty());
    w.theRegister->open(first);
    REQUIRE(waitFor([&] { return w.theRegister->path() == first; }));
    CHECK(title->text() == u"half typed"_s);
}

TEST_CASE("locking: a lock while a password is checked holds", "[locking]") {
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"周敏"_s, clerkPassword);
    w.window->action(ui::ActionId::ownPassword)->trigger();
    auto* dialog = w.window->findChild<ui::OwnPasswordDialog*>();
    REQUIRE(dialog != nullptr);
    const QString fresh = u"全新的密码一二三"_s;
    dialog->form()->setValues(
        {{u"present_password"_s, QString::fromUtf8(clerkPassword)}, {u"password"_s, fresh}, {u"password_again"_s, fresh}});
    dialog->finish();
    std::optional<base::Error> told;
    w.theRegister->signIn(w.window.get(), u"周敏"_s, QString::fromUtf8(clerkPassword),
                          [&](const std::optional<base::Error>& problem) { told = problem; });
    w.theRegister->lock();  // both are asked for and not answered yet
    bool isThrough = false;
    w.theRegister->work(w.window.get(), [] { return true; }, [&](bool) { isThrough = true; });
    REQUIRE(waitFor([&] { return isThrough; }));
    CHECK_FALSE(w.theRegister->isOpen());
    CHECK(w.isAtSignIn());
    REQUIRE(told);
    CHECK(told->code == "sign-in-required");
    w.signIn(u"周敏"_s, clerkPassword);  // the password was not changed either
    CHECK_FALSE(w.isAtSignIn());
}

TEST_CASE("locking: who comes back finds what was changed in the directory meanwhile", "[locking]") {
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"周敏"_s, clerkPassword);
    w.window->go(ui::Workplace::myCases);
    auto* unit = w.window->myCasesPage()->findChild<ui::ChoicePicker*>(u"myUnit"_s);
    REQUIRE(unit != nullptr);
    CHECK_FALSE(unit->knows(u"市低空经济局"_s));
    w.theRegister->lock();
    app::AddUnit added;
    added.title = "市低空经济局";
    recordElsewhere(w, added);
    QSignalSpy opened(w.theRegister.get(), &ui::Register::opened);
    QSignalSpy directoryChanged(w.theRegister.get(), &ui::Register::directoryChanged);
    w.signIn(u"周敏"_s, clerkPassword);
    CHECK(opened.count() == 0);  // what stands in the window stays
    CHECK(directoryChanged.count() == 1);
    CHECK(unit->knows(u"市低空经济局"_s));
}

TEST_CASE("locking: who comes back with another role finds the window of that role", "[locking]") {
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"周敏"_s, clerkPassword);
    w.window->go(ui::Workplace::intake);
    CHECK(child<QPushButton>(w.window->intakePage(), u"registerSuggestion"_s)->isEnabled());
    w.theRegister->lock();
    app::ChangeRole changed;
    changed.account = "周敏";
    changed.role = domain::Role::auditor;
    recordElsewhere(w, changed);
    QSignalSpy opened(w.theRegister.get(), &ui::Register::opened);
    w.signIn(u"周敏"_s, clerkPassword);
    CHECK(opened.count() == 1);
    w.window->go(ui::Workplace::intake);
    CHECK_FALSE(child<QPushButton>(w.window->intakePage(), u"registerSuggestion"_s)->isEnabled());
}

TEST_CASE("locking: the time that the machine slept counts, and the first touch after it locks", "[locking]") {
    QSettings().setValue(u"lockAfterMinutes"_s, 5);
    constexpr qint64 minute = 60'000;
    qint64 awake = 1000;  // stands still while the machine sleeps
    qint64 wall = 1'700'000'000'000;
    ui::IdleLock lock([&] { return awake; }, [&] { return wall; }, nullptr);
    QSignalSpy idle(&lock, &ui::IdleLock::idle);
    QWidget widget;
    wall += 8 * 60 * minute;  // a night asleep
    QMouseEvent move(QEvent::MouseMove, {1, 1}, {1, 1}, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &move);
    CHECK(idle.count() == 1);
    QCoreApplication::sendEvent(&widget, &move);
    lock.look();
    CHECK(idle.count() == 1);

    // A clock that is set back hides no absence, neither awake nor asleep.
    wall -= 60 * minute;
    awake += 3 * minute;
    lock.look();
    wall += 2 * minute - 1;
    lock.look();
    CHECK(idle.count() == 1);
    wall += 1;
    lock.look();
    CHECK(idle.count() == 2);

    // A shortcut is somebody who is there.
    QCoreApplication::sendEvent(&widget, &move);
    awake += 4 * minute;
    QKeyEvent shortcut(QEvent::ShortcutOverride, Qt::Key_J, Qt::ControlModifier);
    QCoreApplication::sendEvent(&widget, &shortcut);
    awake += 4 * minute;
    lock.look();
    CHECK(idle.count() == 2);
    QSettings().remove(u"lockAfterMinutes"_s);
}

TEST_CASE("locking: dialogs that still record are asked to close at one pace, and close with their answer", "[locking]") {
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"周敏"_s, clerkPassword);
    RecordingDialog first(w.window.get());
    RecordingDialog second(w.window.get());
    first.show();
    second.show();
    QElapsedTimer since;
    since.start();
    w.theRegister->lock();
    CHECK(first.rejections == 1);
    CHECK(second.rejections == 1);
    // Four more at a tenth of a second each; were each dialog to start a clock of its own, they doubled and came in half the time.
    REQUIRE(waitFor([&] { return first.rejections >= 5; }));
    CHECK(since.elapsed() >= 350);
    CHECK(second.rejections == first.rejections);
    CHECK(w.isAtSignIn());
    first.isRecording = false;
    second.isRecording = false;
    REQUIRE(waitFor([&] { return !first.isVisible() && !second.isVisible(); }));
}

TEST_CASE("locking: Ctrl+L is heard in an open form wherever the keyboard stands, and in every other dialog", "[locking]") {
    OfficeWithAccounts w;
    w.turnOn();
    w.signIn(u"周敏"_s, clerkPassword);
    ui::CasePane* pane = w.window->registerPage()->browser()->pane();
    REQUIRE(waitFor([&] { return pane->view() != nullptr; }));
    pane->showCase(domain::SuggestionId(1));
    REQUIRE(waitFor([&] { return pane->view()->facts.suggestion.serial == 1; }));
    const auto start = [&] { return w.window->registerPage()->actions()->start(u"record-progress"_s, *pane->view(), std::nullopt); };
    const auto isLocked = [&] { return w.isAtSignIn() && w.window->findChild<ui::CommandDialog*>() == nullptr; };
    const std::vector<std::function<QWidget*(ui::CommandDialog*)>> places{
        [](ui::CommandDialog* dialog) -> QWidget* { return dialog->form()->editor(u"handler"_s); },
        [](ui::CommandDialog* dialog) -> QWidget* { return dialog->form()->editor(u"text"_s); },
        [](ui::CommandDialog* dialog) -> QWidget* { return dialog->findChild<QPushButton*>(u"finish"_s); },
    };
    QString typed;
    for (const auto& place : places) {
        ui::CommandDialog* dialog = start();
        auto* text = qobject_cast<QPlainTextEdit*>(dialog->form()->editor(u"text"_s));
        REQUIRE(text != nullptr);
        CHECK(text->toPlainText() == typed);  // what was typed before the last lock is there as a draft
        QTest::keyClicks(text, u"x"_s);
        typed = text->toPlainText();
        CHECK_FALSE(typed.isEmpty());
        QWidget* keyboard = place(dialog);
        REQUIRE(keyboard != nullptr);
        keyboard->setFocus();
        QTest::keyClick(keyboard, Qt::Key_L, Qt::ControlModifier);
        CHECK(w.theRegister->isSignInNeeded());  // at once
        REQUIRE(waitFor(isLocked));
        w.signIn(u"周敏"_s, clerkPassword);
    }
    // One that is not modal, and one that has nothing of the program's own forms.
    QDialog other(w.window.get());
    auto* line = new QLineEdit(&other);
    other.show();
    QTest::keyClick(line, Qt::Key_L, Qt::ControlModifier);
    CHECK(w.theRegister->isSignInNeeded());
    CHECK_FALSE(other.isVisible());
    // Locked is locked: the key does nothing more, and nothing where no signing in is asked for.
    QTest::keyClick(child<QLineEdit>(w.window.get(), u"signInPassword"_s), Qt::Key_L, Qt::ControlModifier);
    CHECK(w.isAtSignIn());
}

TEST_CASE("locking: signing in where no register is open is answered", "[locking]") {
    ui::Register none(ui::wiring());
    std::optional<base::Error> told;
    bool isThrough = false;
    none.signIn(&none, u"周敏"_s, QString::fromUtf8(clerkPassword), [&](const std::optional<base::Error>& problem) { told = problem; });
    none.work(&none, [] { return true; }, [&](bool) { isThrough = true; });
    REQUIRE(waitFor([&] { return isThrough; }));
    REQUIRE(told);
    CHECK(told->code == "register-missing");
    CHECK_FALSE(none.isOpen());
}

}  // namespace huying::tests
