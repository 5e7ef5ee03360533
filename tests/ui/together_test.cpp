// SPDX-License-Identifier: GPL-3.0-or-later
// Two people at work in one register: a form that is open tells what others record, and loses nothing.
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>
#include <tuple>
#include <utility>

#include "app/commands/command_json.h"
#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/activity_dialog.h"
#include "dialogs/assign_dialog.h"
#include "dialogs/case_actions.h"
#include "dialogs/command_dialog.h"
#include "models/case_list_model.h"
#include "office_with_accounts.h"
#include "pages/directory/directory_page.h"
#include "pages/directory/directory_tab.h"
#include "pages/directory/entry_table.h"
#include "pages/my_cases/my_cases_page.h"
#include "pages/register/register_page.h"
#include "storage/register_file.h"
#include "text/labels.h"
#include "text/text.h"
#include "widgets/choice_picker.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

using namespace Qt::StringLiterals;

namespace {

// Another program on the same file: no window of this process knows of it but by the register.
class OtherProgram {
public:
    explicit OtherProgram(const QString& path, const std::string& person, const char* password = nullptr) : person_(person) {
        auto store = storage::openRegister(std::filesystem::path(path.toStdU16String()));
        REQUIRE(store);
        store_ = std::move(*store);
        if (password != nullptr) REQUIRE(store_->signIn(person, password));
    }

    void record(const std::string& json) {
        const auto request = app::commandFromJson(json, person_);
        REQUIRE(request);
        const auto result = app::execute(*store_, {*request}, *base::parseIsoDate("2023-12-20"), app::RunMode::apply);
        for (const app::CommandResult& one : result.results) REQUIRE(ui::sentences(one.errors) == QString());
        REQUIRE(result.isWritten);
    }

private:
    std::string person_;
    std::unique_ptr<app::RegisterStore> store_;
};

ui::CasePane& paneOf(ui::MainWindow& window) { return *window.registerPage()->browser()->pane(); }

// One piece that a lead and a joint unit have, shown in the window.
class SharedOffice : public WindowOnNewRegister {
public:
    SharedOffice() {
        for (
            const char* command :
            {R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于停车的建议","lead":"王明（武侯代表团）"})",
             R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"lead"},{"unit":"市公安局","role":"joint"}]})",
             R"({"command":"acknowledge-receipt","on":"2023-03-06","case":"1","unit":"市住建局"})"}) {
            record(command);
        }
        other = std::make_unique<OtherProgram>(theRegister->path(), "李红");
        REQUIRE(waitFor([&] { return paneOf(*window).view() != nullptr && paneOf(*window).view()->facts.receipts.size() == 1; }));
    }

    ui::CommandDialog* start(const char* command) {
        ui::CommandDialog* dialog = window->registerPage()->actions()->start(QLatin1String(command), *paneOf(*window).view(), std::nullopt);
        REQUIRE(dialog != nullptr);
        return dialog;
    }

    std::unique_ptr<OtherProgram> other;
};

QString told(QWidget* dialog) {
    const auto* line = dialog->findChild<QLabel*>(u"meanwhile"_s);
    return line == nullptr || line->isHidden() ? QString() : line->text();
}

QPlainTextEdit* textField(ui::CommandDialog* dialog, const char* key) {
    auto* field = qobject_cast<QPlainTextEdit*>(dialog->form()->editor(QLatin1String(key)));
    REQUIRE(field != nullptr);
    return field;
}

void choose(ui::CommandDialog* dialog, const char* unit) { dialog->form()->setValues({{u"unit"_s, QString::fromUtf8(unit)}}); }

constexpr auto theirProgress = R"({"command":"record-progress","on":"2023-04-10","case":"1","unit":"市住建局","text":"已到现场调查"})";

// Everything that the window has asked its register for so far was answered.
void settle(WindowOnNewRegister& office) {
    bool isAnswered = false;
    office.theRegister->ask(office.window.get(), [](app::RegisterStore&) { return 0; }, [&](int) { isAnswered = true; });
    REQUIRE(waitFor([&] { return isAnswered; }));
}

}  // namespace

TEST_CASE("together: a form tells who recorded what, takes neither the keyboard nor the text, and what does not touch it goes through",
          "[together]") {
    SharedOffice o;
    ui::CommandDialog* dialog = o.start("record-progress");
    QPlainTextEdit* text = textField(dialog, "text");
    text->setFocus();
    QTest::keyClicks(text, u"half"_s);
    CHECK(told(dialog).isEmpty());
    o.other->record(R"({"command":"record-urging","on":"2023-05-10","case":"1","unit":"市住建局","urged_for":"silent"})");
    REQUIRE(waitFor([&] { return told(dialog).contains(u"李红"_s); }));
    CHECK(told(dialog).contains(ui::commandLabel("record-urging")));
    CHECK(dialog->focusWidget() == text);
    QTest::keyClicks(text, u"way"_s);
    CHECK(text->toPlainText() == u"halfway"_s);
    finish(*o.window, dialog);
    REQUIRE(waitFor([&] { return paneOf(*o.window).view()->facts.notes.size() == 1; }));
    CHECK(paneOf(*o.window).view()->facts.urgings.size() == 1);
}

TEST_CASE("together: the form of Ctrl+J tells what others record about its piece, and asks before it assigns a second time", "[together]") {
    SharedOffice o;
    o.window->registerPage()->browser()->list()->selectRow(0);
    QTest::keyClick(o.window->registerPage()->browser()->list(), Qt::Key_J, Qt::ControlModifier);
    QPointer<ui::AssignDialog> dialog;
    REQUIRE(waitFor([&] { return (dialog = o.window->findChild<ui::AssignDialog*>()) != nullptr && dialog->watchesCase(); }));
    dialog->addRow(u"市教育局"_s, domain::TaskRole::joint);
    CHECK(told(dialog).isEmpty());
    o.other->record(R"({"command":"record-urging","on":"2023-05-10","case":"1","unit":"市住建局","urged_for":"silent"})");
    REQUIRE(waitFor([&] { return told(dialog).contains(u"李红"_s); }));
    CHECK(told(dialog).contains(ui::commandLabel("record-urging")));
    o.other->record(R"({"command":"assign-suggestion","on":"2023-03-10","case":"1","tasks":[{"unit":"市教育局","role":"joint"}]})");
    REQUIRE(waitFor([&] { return told(dialog).contains(ui::commandLabel("assign-suggestion")); }));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return dialog == nullptr || told(dialog).contains(u"Ctrl+Enter"_s); }));
    REQUIRE(dialog != nullptr);
    CHECK(dialog->isVisible());
    dialog->close();
}

TEST_CASE("together: what two record alike is asked about once, and another unit's is nobody's repetition", "[together]") {
    SharedOffice o;
    ui::CommandDialog* dialog = o.start("record-progress");
    choose(dialog, "市住建局");
    QPlainTextEdit* text = textField(dialog, "text");
    text->setFocus();
    text->setPlainText(u"已到现场"_s);
    o.other->record(theirProgress);
    // Whether or not the form has told it already: the first Ctrl+Enter shows it.
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return told(dialog).contains(u"Ctrl+Enter"_s); }));
    CHECK(told(dialog).contains(u"李红"_s));
    CHECK(told(dialog).contains(u"已到现场调查"_s));
    CHECK_FALSE(told(dialog).contains(u"同样的内容"_s));  // theirs says something else
    CHECK(text->toPlainText() == u"已到现场"_s);
    CHECK(dialog->focusWidget() == text);
    // Theirs alone, once the window has heard of it.
    settle(o);
    REQUIRE(waitFor([&] { return !paneOf(*o.window).view()->facts.notes.empty(); }));
    CHECK(paneOf(*o.window).view()->facts.notes.size() == 1);
    finish(*o.window, dialog);
    REQUIRE(waitFor([&] { return paneOf(*o.window).view()->facts.notes.size() == 2; }));

    dialog = o.start("record-progress");
    choose(dialog, "市公安局");
    textField(dialog, "text")->setPlainText(u"已会商"_s);
    o.other->record(theirProgress);
    finish(*o.window, dialog);
    REQUIRE(waitFor([&] { return paneOf(*o.window).view()->facts.notes.size() == 4; }));
}

TEST_CASE("together: of a field that both changed F7 takes the other value, and one that nobody typed follows", "[together]") {
    SharedOffice o;
    ui::CommandDialog* dialog = o.start("correct-suggestion");
    auto* remark = dialog->form()->findChild<QLineEdit*>(u"remark"_s);
    auto* title = dialog->form()->findChild<QLineEdit*>(u"title"_s);
    remark->setFocus();
    QTest::keyClicks(remark, u"mine"_s);
    auto* take = dialog->findChild<QPushButton*>(u"takeTheirs"_s);
    REQUIRE(take != nullptr);
    CHECK(take->isHidden());
    o.other->record(R"({"command":"correct-suggestion","case":"1","title":"关于停车难的建议","remark":"别人的备注"})");
    REQUIRE(waitFor([&] { return title->text() == u"关于停车难的建议"_s; }));
    CHECK(told(dialog).contains(u"李红"_s));
    CHECK(told(dialog).contains(u"关于停车的建议 → 关于停车难的建议"_s));
    CHECK(remark->text() == u"mine"_s);
    CHECK(dialog->form()->errorOf(u"remark"_s).contains(u"别人的备注"_s));
    CHECK_FALSE(take->isHidden());
    CHECK(dialog->focusWidget() == remark);
    QTest::keyClick(remark, Qt::Key_F7);
    CHECK(remark->text() == u"别人的备注"_s);
    CHECK(dialog->form()->errorOf(u"remark"_s).isEmpty());
    CHECK(take->isHidden());
    dialog->close();
}

TEST_CASE("together: a visit that another recorded meanwhile moves the proposed phase unless somebody chose it", "[together]") {
    SharedOffice o;
    ui::CommandDialog* dialog = o.start("record-contact");
    const auto phase = [&] { return dialog->form()->values().value(u"phase"_s).toString(); };
    REQUIRE(phase() == u"before"_s);
    o.other->record(R"({"command":"record-contact","on":"2023-03-20","case":"1","unit":"市住建局","phase":"before","way":"visit"})");
    REQUIRE(waitFor([&] { return phase() == u"during"_s; }));
    CHECK_FALSE(told(dialog).isEmpty());
    settle(o);
    CHECK(o.theRegister->drafts().unfinished().isEmpty());  // nobody typed anything
    dialog->close();
}

TEST_CASE("together: a piece that is made void under an open form is told with the reason, and what was typed is kept", "[together]") {
    SharedOffice o;
    ui::CommandDialog* dialog = o.start("record-progress");
    textField(dialog, "text")->setPlainText(u"写到一半"_s);
    o.other->record(R"({"command":"void-suggestion","on":"2023-12-20","case":"1","reason":"重复登记"})");
    REQUIRE(waitFor([&] { return told(dialog).contains(u"现在不能登记"_s); }));
    CHECK(told(dialog).contains(ui::commandLabel("void-suggestion")));
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    auto* errors = dialog->findChild<QLabel*>(u"formErrors"_s);
    REQUIRE(waitFor([&] { return !errors->text().isEmpty(); }));
    CHECK(textField(dialog, "text")->toPlainText() == u"写到一半"_s);
    dialog->close();
    REQUIRE(o.theRegister->drafts().unfinished().size() == 1);
    CHECK(o.theRegister->drafts().unfinished().first().values.value(u"text"_s).toString() == u"写到一半"_s);
}

TEST_CASE("together: an assignment tells of another one that came first", "[together]") {
    SharedOffice o;
    ui::CommandDialog* dialog = o.start("assign-suggestion");
    dialog->findChild<ui::ChoicePicker*>()->setText(u"市教育局"_s);
    o.other->record(R"({"command":"assign-suggestion","on":"2023-03-10","case":"1","tasks":[{"unit":"市财政局","role":"joint"}]})");
    REQUIRE(waitFor([&] { return told(dialog).contains(u"市财政局"_s); }));
    CHECK(dialog->findChild<ui::ChoicePicker*>()->text() == u"市教育局"_s);
    dialog->close();
}

TEST_CASE("together: the open menu of the piece stays while another program records, and the piece follows when it closes", "[together]") {
    SharedOffice o;
    ui::CasePane& pane = paneOf(*o.window);
    pane.openMore();
    const QPointer<QPushButton> more = child<QPushButton>(&pane, u"moreActions"_s);
    QMenu* menu = more->menu();
    REQUIRE(menu->isVisible());
    QSignalSpy changed(o.theRegister.get(), &ui::Register::changed);
    o.other->record(theirProgress);
    REQUIRE(waitFor([&] { return !changed.isEmpty(); }));
    settle(o);
    REQUIRE(more != nullptr);
    CHECK(menu->isVisible());
    CHECK(pane.view()->facts.notes.empty());
    QTest::keyClick(menu, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return pane.view()->facts.notes.size() == 1; }));
}

TEST_CASE("together: the keyboard stays on its button while another program records", "[together]") {
    SharedOffice o;
    ui::CasePane& pane = paneOf(*o.window);
    QPushButton* last = child<QPushButton>(&pane, u"moreActions"_s);
    last->setFocus();
    REQUIRE(o.window->focusWidget() == last);
    o.other->record(theirProgress);
    REQUIRE(waitFor([&] { return pane.view()->facts.notes.size() == 1; }));
    REQUIRE(o.window->focusWidget() != nullptr);
    CHECK(o.window->focusWidget()->objectName() == u"moreActions"_s);
}

TEST_CASE("together: the list keeps its choice, ticks and search while another program registers", "[together]") {
    WindowOnNewRegister o;
    o.registerPieces(5);
    ui::CaseBrowser* browser = o.window->registerPage()->browser();
    REQUIRE(waitFor([&] { return browser->model()->rowCount() == 5; }));
    browser->list()->selectRow(2);
    const domain::SuggestionId selected = browser->list()->current();
    browser->model()->setTicked({1, 3}, true);
    const auto ticked = browser->model()->ticked();
    OtherProgram other(o.theRegister->path(), "李红");
    other.record(R"({"command":"register-suggestion","on":"2023-02-26","title":"关于停车的建议","lead":"王明（武侯代表团）"})");
    REQUIRE(waitFor([&] { return browser->model()->rowCount() == 6; }));
    CHECK(browser->list()->current() == selected);
    CHECK(browser->model()->ticked() == ticked);
}

TEST_CASE("together: two correct one activity, and neither loses what the other changed", "[together]") {
    SharedOffice o;
    o.other->record(R"({"command":"create-topic","on":"2023-03-21","name":"停车","cases":["1"]})");
    o.other->record(R"({"command":"record-activity","on":"2023-05-10","topic":"停车","activity_kind":"inspection","place":"武侯区"})");
    std::optional<domain::Activity> activity;
    const auto read = [&] {
        activity.reset();
        o.theRegister->ask(
            o.window.get(), [](app::RegisterStore& store) { return store.reader().activities(store.reader().sessions().front().id); },
            [&](const std::vector<domain::Activity>& all) {
                if (!all.empty()) activity = all.front();
            });
        REQUIRE(waitFor([&] { return activity.has_value(); }));
    };
    read();
    ui::ActivityDialog::About about;
    about.topic = u"停车"_s;
    about.known = activity;
    auto* dialog = new ui::ActivityDialog(*o.theRegister, about, o.window.get());
    dialog->open();
    textField(dialog, "findings")->setPlainText(u"车位不足"_s);
    const std::string theirs = R"({"command":"correct-activity","activity":)" + std::to_string(activity->id.value);
    o.other->record(theirs + R"(,"place":"青羊区"})");
    auto* place = qobject_cast<QLineEdit*>(dialog->form()->editor(u"place"_s));
    REQUIRE(waitFor([&] { return place->text() == u"青羊区"_s; }));
    CHECK(told(dialog).contains(u"李红"_s));
    CHECK(told(dialog).contains(u"武侯区 → 青羊区"_s));
    finish(*o.window, dialog);
    read();
    CHECK(activity->place == "青羊区");
    CHECK(activity->findings == "车位不足");
}

TEST_CASE("together: whoever is given another role while a form is open is told, and the text stays", "[together][accounts]") {
    OfficeWithAccounts o;
    o.turnOn();
    o.signIn(u"周敏"_s, clerkPassword);
    REQUIRE(waitFor([&] { return paneOf(*o.window).view() != nullptr; }));
    ui::CommandDialog* dialog =
        o.window->registerPage()->actions()->start(u"correct-suggestion"_s, *paneOf(*o.window).view(), std::nullopt);
    REQUIRE(dialog != nullptr);
    auto* remark = dialog->form()->findChild<QLineEdit*>(u"remark"_s);
    remark->setText(u"写到一半"_s);
    OtherProgram admin(o.theRegister->path(), "管理", adminPassword);
    admin.record(R"({"command":"change-role","account":"周敏","role":"auditor"})");
    auto* finish = dialog->findChild<QPushButton*>(u"finish"_s);
    REQUIRE(waitFor([&] { return !finish->isEnabled(); }));
    CHECK_FALSE(dialog->findChild<QLabel*>(u"readOnly"_s)->text().isEmpty());
    CHECK(remark->text() == u"写到一半"_s);
    CHECK(o.window->strip()->text().contains(ui::labelOf(domain::Role::auditor)));
    admin.record(R"({"command":"change-role","account":"周敏","role":"deputy_office_clerk"})");
    REQUIRE(waitFor([&] { return finish->isEnabled(); }));
    dialog->close();
}

TEST_CASE("together: a unit's person is told who recorded what on the unit's behalf, and that more is not shown", "[together][accounts]") {
    OfficeWithAccounts o;
    o.record(R"({"command":"acknowledge-receipt","case":"18-1-1","unit":"市交通运输局"})", "2023-03-06");
    o.turnOn();
    o.signIn(u"交通经办"_s, unitPassword);
    o.window->go(ui::Workplace::myCases);
    ui::CaseBrowser* browser = o.window->myCasesPage()->browser();
    REQUIRE(waitFor([&] { return browser->model()->rowCount() == 1 && !browser->model()->isLoading(); }));
    browser->showCase(domain::SuggestionId(1));
    REQUIRE(waitFor([&] { return browser->pane()->view() != nullptr; }));
    OtherProgram clerk(o.theRegister->path(), "周敏", clerkPassword);
    const auto notes = [&] { return browser->pane()->view()->facts.notes.size(); };
    const auto startTyping = [&] {
        ui::CommandDialog* dialog = startAction(*o.window, *browser->pane(), u"record-progress"_s);
        QPlainTextEdit* text = textField(dialog, "text");
        text->setFocus();
        text->setPlainText(u"已到现场"_s);
        return std::pair{dialog, text};
    };

    auto [dialog, text] = startTyping();
    clerk.record(
        R"({"command":"record-progress","on":"2023-04-10","case":"1","unit":"市交通运输局","for_unit":"市交通运输局","text":"来电说已施工"})");
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return told(dialog).contains(u"Ctrl+Enter"_s); }));
    CHECK(told(dialog).contains(u"周敏"_s));
    CHECK(told(dialog).contains(u"来电说已施工"_s));
    REQUIRE(waitFor([&] { return notes() == 1; }));
    finish(*o.window, dialog);
    REQUIRE(waitFor([&] { return notes() == 2; }));

    // What the office recorded in its own name is seen as a fact; who and when is the office's history.
    std::tie(dialog, text) = startTyping();
    clerk.record(R"({"command":"record-progress","on":"2023-04-11","case":"1","unit":"市交通运输局","text":"机关记的"})");
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return told(dialog).contains(u"Ctrl+Enter"_s); }));
    CHECK(told(dialog).contains(u"这个账户看不到"_s));
    CHECK_FALSE(told(dialog).contains(u"周敏"_s));
    REQUIRE(waitFor([&] { return notes() == 3; }));
    finish(*o.window, dialog);
    REQUIRE(waitFor([&] { return notes() == 4; }));
}

TEST_CASE("together: whose account is disabled while a form is open is told why, and finds the text again", "[together][accounts]") {
    OfficeWithAccounts o;
    o.turnOn();
    o.signIn(u"周敏"_s, clerkPassword);
    REQUIRE(waitFor([&] { return paneOf(*o.window).view() != nullptr; }));
    ui::CommandDialog* dialog =
        o.window->registerPage()->actions()->start(u"correct-suggestion"_s, *paneOf(*o.window).view(), std::nullopt);
    REQUIRE(dialog != nullptr);
    dialog->form()->findChild<QLineEdit*>(u"remark"_s)->setText(u"写到一半"_s);
    OtherProgram admin(o.theRegister->path(), "管理", adminPassword);
    admin.record(R"({"command":"disable-account","account":"周敏"})");
    REQUIRE(waitFor([&] { return o.isAtSignIn(); }));
    CHECK(o.message().contains(u"已停用"_s));
    admin.record(R"({"command":"enable-account","account":"周敏"})");
    o.signIn(u"周敏"_s, clerkPassword);
    REQUIRE(waitFor([&] { return !o.theRegister->drafts().unfinished().isEmpty(); }));
    CHECK(o.theRegister->drafts().unfinished().first().values.value(u"remark"_s).toString() == u"写到一半"_s);
}

TEST_CASE("together: a form of the directory follows where nobody typed, says who changed what somebody did, and overwrites nothing unseen",
          "[together]") {
    SharedOffice o;
    o.window->go(ui::Workplace::directory);
    ui::DirectoryPage& page = *o.window->directoryPage();
    page.showTab(0);
    ui::EntryTable& table = *page.tab()->table();
    REQUIRE(waitFor([&] { return table.count() > 0; }));
    table.select(u"ZF34"_s);
    child<QPushButton>(page.tab(), u"unitEdit"_s)->click();
    ui::CommandDialog* dialog = nullptr;
    REQUIRE(waitFor([&] { return (dialog = o.window->findChild<ui::CommandDialog*>()) != nullptr; }));
    auto* shortName = qobject_cast<QLineEdit*>(dialog->form()->editor(u"short_name"_s));
    auto* aliases = qobject_cast<QLineEdit*>(dialog->form()->editor(u"aliases"_s));
    aliases->setFocus();
    QTest::keyClicks(aliases, u"mine"_s);
    o.other->record(R"({"command":"correct-unit","on":"2023-12-20","unit":"ZF34","short_name":"市投促","aliases":["招商口"]})");
    REQUIRE(waitFor([&] { return shortName->text() == u"市投促"_s; }));
    CHECK(told(dialog).contains(u"李红"_s));
    CHECK(aliases->text().contains(u"mine"_s));
    CHECK(dialog->form()->errorOf(u"aliases"_s).contains(u"招商口"_s));
    QTest::keyClick(aliases, Qt::Key_F7);
    CHECK(aliases->text() == u"招商口"_s);
    QTest::keyClicks(aliases, u";second"_s);
    finish(*o.window, dialog);
    REQUIRE(waitFor([&] { return o.theRegister->directory().unitNamed(u"second"_s) != nullptr; }));
    const domain::Unit& unit = *o.theRegister->directory().unitNamed(u"second"_s);
    CHECK(unit.code == "ZF34");
    CHECK(unit.shortName == "市投促");  // what the other recorded stands
    CHECK(o.theRegister->directory().unitNamed(u"招商口"_s) != nullptr);
}

}  // namespace huying::tests
