// SPDX-License-Identifier: GPL-3.0-or-later
// Every page and dialog in both languages, and on a small screen.
#include <QAbstractButton>
#include <QDialog>
#include <QGroupBox>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>
#include <catch2/catch.hpp>
#include <memory>
#include <set>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/backup_dialog.h"
#include "dialogs/batch_dialog.h"
#include "dialogs/case_actions.h"
#include "dialogs/chase_dialog.h"
#include "dialogs/command_dialog.h"
#include "dialogs/drafts_dialog.h"
#include "dialogs/export_list_dialog.h"
#include "dialogs/hand_over_dialog.h"
#include "dialogs/import_dialog.h"
#include "dialogs/moments_dialog.h"
#include "dialogs/password_dialog.h"
#include "dialogs/public_text_dialog.h"
#include "dialogs/urging_dialogs.h"
#include "pages/directory/directory_page.h"
#include "pages/directory/directory_tab.h"
#include "pages/directory/entry_table.h"
#include "pages/intake/intake_page.h"
#include "pages/intake/pre_contacts_view.h"
#include "pages/intake/submissions_view.h"
#include "pages/my_cases/my_cases_page.h"
#include "pages/register/register_page.h"
#include "pages/report/report_page.h"
#include "pages/supervision/supervision_page.h"
#include "pages/today/today_page.h"
#include "shell/palette.h"
#include "shell/sign_in_page.h"
#include "text/labels.h"
#include "text/text.h"
#include "visible_texts.h"
#include "widgets/due_explanation.h"
#include "widgets/form.h"
#include "widgets/message_strip.h"
#include "window_in_language.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

// Papers under review and talks before them, with every dialog that they open.
void lookBeforeTheNumber(ui::MainWindow& window, const std::function<void(QWidget&, const QString& place)>& look) {
    window.go(ui::Workplace::intake);
    ui::IntakePage& intake = *window.intakePage();
    const auto lookAt = [&](ui::PaperView& list, const QString& key, std::initializer_list<std::string_view> commands) {
        REQUIRE(waitFor([&] { return list.table()->count() > 0; }));
        list.table()->select(key);
        look(window, u"list of intake: "_s + key);
        for (const std::string_view command : commands) {
            ui::CommandDialog* dialog = list.start(ui::toQt(command), key);
            REQUIRE(dialog != nullptr);
            dialog->form()->checkTyped();
            look(*dialog, u"dialog "_s + ui::toQt(command));
            if (command == app::ReviewSubmission::name) {
                dialog->form()->setValues(
                    {{u"verdict"_s, u"decline"_s}, {u"refusal_reason"_s, u"court_case"_s}, {u"went_to"_s, u"other_body"_s}});
                look(*dialog, u"refusal"_s);
            }
            closeDialog(dialog);
        }
    };
    intake.showView(ui::IntakePage::View::review);
    lookAt(*intake.submissions(), u"18-1-来1"_s,
           {app::RecordSubmission::name, app::ReviewSubmission::name, app::WithdrawSubmission::name, app::CorrectSubmission::name,
            app::CorrectSubmissionReview::name});
    lookAt(*intake.submissions(), u"18-1-来2"_s, {app::ResubmitSubmission::name, app::CorrectSubmissionReview::name});
    intake.showView(ui::IntakePage::View::talks);
    lookAt(*intake.talks(), u"1"_s, {app::RecordPreContact::name, app::CorrectPreContact::name});
    intake.showView(ui::IntakePage::View::form);
}

// What is due for a unit, its measures and its figures, and what is recorded of several of its pieces.
void lookAtLists(ui::MyCasesPage& page, const std::function<void(QWidget&, const QString& place)>& look) {
    using View = ui::MyCasesPage::View;
    for (const View view : {View::due, View::measures, View::figures}) {
        page.showView(view);
        REQUIRE(waitFor([&] { return !page.list(view)->isReading(); }));
        look(page, u"list %1 of a unit"_s.arg(static_cast<int>(view)));
    }
    page.showView(View::cases);
    REQUIRE(waitFor([&] { return page.browser()->model()->rowCount() > 0; }));
    page.browser()->model()->setTicked({0}, true);
    REQUIRE(page.changeSelected());
    ui::BatchDialog* dialog = nullptr;
    REQUIRE(waitFor([&] { return (dialog = page.findChild<ui::BatchDialog*>()) != nullptr; }));
    for (const auto& [kind, code] : base::EnumCodes<app::BatchKind>::values) {
        if (!app::isOfUnit(kind)) continue;
        dialog->form()->setValues({{u"kind"_s, ui::toQt(code)}, {u"plan"_s, true}});
        REQUIRE(waitFor([&] { return !dialog->isPreviewing(); }));
        look(*dialog, u"of several of a unit: "_s + ui::toQt(code));
    }
    closeDialog(dialog);
    page.browser()->model()->clearTicks();
}

// Goes everywhere and shows each place to `look`.
void walk(WindowIn& setup, const std::function<void(QWidget&, const QString& place)>& look) {
    ui::MainWindow& window = setup.window();
    ui::CaseBrowser* browser = window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser->model()->rowCount() == 4 && browser->pane()->view() != nullptr; }));
    for (const auto place : {ui::Workplace::today, ui::Workplace::intake, ui::Workplace::myCases, ui::Workplace::supervision,
                             ui::Workplace::followUp, ui::Workplace::report, ui::Workplace::directory, ui::Workplace::suggestions}) {
        window.go(place);
        if (place == ui::Workplace::today) REQUIRE(waitFor([&] { return window.todayPage()->today().total() > 0; }));
        if (place == ui::Workplace::supervision) REQUIRE(waitFor([&] { return window.supervisionPage()->pieceCount() > 0; }));
        if (place == ui::Workplace::report) REQUIRE(waitFor([&] { return window.reportPage()->report() != nullptr; }));
        if (place == ui::Workplace::myCases) window.myCasesPage()->chooseUnit(u"市公安局"_s);
        QCoreApplication::processEvents();
        look(window, u"page %1"_s.arg(static_cast<int>(place)));
        QFrame* help = window.explainPage();
        look(*help, u"help of page %1"_s.arg(static_cast<int>(place)));
        delete help;
        if (place == ui::Workplace::myCases) lookAtLists(*window.myCasesPage(), look);
    }
    window.go(ui::Workplace::directory);
    for (int part = 0; part < window.directoryPage()->tabCount(); ++part) {
        window.directoryPage()->showTab(part);
        QCoreApplication::processEvents();
        ui::DirectoryTab* tab = window.directoryPage()->tab();
        waitFor([&] { return tab->table()->count() > 0; }, 500);  // some lists are empty
        if (tab->table()->list()->topLevelItemCount() > 0) tab->table()->list()->setCurrentItem(tab->table()->list()->topLevelItem(0));
        look(window, u"directory part %1"_s.arg(part));
        for (QPushButton* button : tab->findChildren<QPushButton*>()) {
            if (!button->isVisible() || !button->isEnabled()) continue;
            const auto before = window.findChildren<QDialog*>();
            button->click();
            for (QDialog* dialog : window.findChildren<QDialog*>()) {
                if (before.contains(dialog)) continue;
                look(*dialog, u"dialog of "_s + button->objectName());
                closeDialog(dialog);
            }
        }
    }
    lookBeforeTheNumber(window, look);
    window.go(ui::Workplace::suggestions);
    for (const qlonglong id : {1, 2, 3}) {
        browser->pane()->showCase(domain::SuggestionId(id));
        REQUIRE(waitFor([&] { return browser->pane()->view() != nullptr && browser->pane()->view()->facts.suggestion.id.value == id; }));
        look(*browser->pane(), u"case %1"_s.arg(id));
        browser->pane()->showTab(1);
        look(*browser->pane(), u"handling of case %1"_s.arg(id));
        browser->pane()->showTab(0);
        const app::CaseView view = *browser->pane()->view();
        for (const app::AllowedCommand& action : view.actions) {
            ui::CommandDialog* dialog = window.registerPage()->actions()->start(ui::toQt(action.command), view, std::nullopt);
            if (dialog == nullptr) continue;
            dialog->form()->checkTyped();
            look(*dialog, u"dialog "_s + ui::toQt(action.command));
            closeDialog(dialog);
        }
    }
    browser->pane()->showCase(domain::SuggestionId(1));
    REQUIRE(waitFor([&] { return browser->pane()->view()->facts.suggestion.id.value == 1; }));
    browser->pane()->explainDue();
    if (auto* why = browser->pane()->findChild<ui::DueExplanation*>()) {
        look(*why, u"due date"_s);
        why->close();
    }
    window.goToAnything();
    look(*window.commandPalette(), u"palette"_s);
    window.commandPalette()->hide();
    ui::HandOverDialog* handOver = window.registerPage()->listHandOver();
    REQUIRE(waitFor([&] { return !handOver->sheet().rows.empty(); }));
    look(*handOver, u"hand-over list"_s);
    closeDialog(handOver);
    browser->model()->setTicked({0, 1, 2, 3}, true);
    ui::PublicTextDialog* publicTexts = window.registerPage()->showPublicTexts();
    REQUIRE(waitFor([&] { return !publicTexts->isLoading(); }));
    look(*publicTexts, u"texts for publication"_s);
    closeDialog(publicTexts);
    browser->model()->clearTicks();
    for (QDialog* dialog : {static_cast<QDialog*>(window.exportList()), static_cast<QDialog*>(window.importLedger()),
                            static_cast<QDialog*>(window.supervisionPage()->createTopic())}) {
        look(*dialog, QLatin1String(dialog->metaObject()->className()));
        closeDialog(dialog);
    }
    auto* password = new ui::OwnPasswordDialog(*setup.theRegister, &window);
    password->open();
    password->form()->checkTyped();
    look(*password, u"own password"_s);
    closeDialog(password);
    ui::SignInPage signIn(*setup.theRegister);
    signIn.start();
    look(signIn, u"signing in"_s);
    ui::ChaseDialog* chase = window.chase();
    REQUIRE(waitFor([&] { return chase->tree()->topLevelItemCount() > 0; }));
    look(*chase, u"chase"_s);
    auto* steps = new ui::UrgingStepsDialog(*setup.theRegister, chase->list().rule.steps, chase);
    look(*steps, u"steps of urging"_s);
    closeDialog(steps);
    closeDialog(chase);
    browser->model()->setTicked({0, 1}, true);
    look(window, u"ticked"_s);
    window.registerPage()->changeSelected();
    auto* change = window.findChild<ui::BatchDialog*>();
    REQUIRE(change != nullptr);
    for (const auto& [kind, code] : base::EnumCodes<app::BatchKind>::values) {
        change->form()->setValues({{u"kind"_s, ui::toQt(code)}, {u"date"_s, u"2023-03-02"_s}, {u"category"_s, u"K02"_s}});
        REQUIRE(waitFor([&] { return !change->isPreviewing(); }));
        look(*change, u"change several: "_s + ui::toQt(code));
    }
    closeDialog(change);
    browser->model()->clearTicks();
    window.go(ui::Workplace::today);
    for (const auto& [by, code] : base::EnumCodes<app::AgendaBy>::values) {
        window.todayPage()->chooseAgenda(by);
        REQUIRE(waitFor([&] { return window.todayPage()->agenda().query.by == by; }));
        look(window, u"agenda by "_s + ui::toQt(code));
    }
    window.todayPage()->chooseAgenda(std::nullopt);
    for (const app::TodayQueue& queue : window.todayPage()->today().queues) {
        if (queue.lines.empty()) continue;
        auto* snooze = new ui::SnoozeDialog(*setup.theRegister, queue.queue, queue.lines.front(), &window);
        look(*snooze, u"put off"_s);
        closeDialog(snooze);
    }
    window.go(ui::Workplace::suggestions);
    auto* backups = new ui::BackupDialog(*setup.theRegister, setup.prompts, setup.theRegister->path(), &window);
    look(*backups, u"backups"_s);
    delete backups;
    auto* drafts = new ui::DraftsDialog(*setup.theRegister, &window);
    look(*drafts, u"drafts"_s);
    delete drafts;
    window.undo();
    REQUIRE(waitFor([&] { return !window.strip()->text().isEmpty(); }));
    look(*window.strip(), u"undone"_s);
}

// What is the register's own: its names, the way it writes lists, brackets, numbers and titles, and the paper that is always Chinese.
QString withoutData(QString text, const QStringList& data) {
    for (const QString& name : data) text.remove(name);
    static const QRegularExpression notation(u"[　、（）]|[闭来](?=\\d)|关于……的建议"_s);
    return text.remove(notation);
}

// Keys that two of what is seen in one window answer to: Alt and the letter would choose neither at once.
void eachDoubleKey(QWidget& window, const std::function<void(const QString& text)>& found) {
    QMap<QString, QStringList> owners;
    const auto add = [&](const QWidget& widget, const QString& text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty() && widget.isVisibleTo(&window) && widget.window() == &window) owners[key.toString()].append(text);
    };
    for (const auto* button : window.findChildren<QAbstractButton*>()) add(*button, button->text());
    for (const auto* label : window.findChildren<QLabel*>()) {
        if (label->buddy() != nullptr) add(*label, label->text());
    }
    for (const auto* group : window.findChildren<QGroupBox*>()) add(*group, group->title());
    for (const auto* bar : window.findChildren<QTabBar*>()) {
        for (int tab = 0; tab < bar->count(); ++tab) add(*bar, bar->tabText(tab));
    }
    for (auto it = owners.cbegin(); it != owners.cend(); ++it) {
        if (it->size() > 1) found(it.key() + u": "_s + it->join(u", "_s));
    }
}

bool isLanguageChoice(const QString& where, const QString& text) {
    static const QStringList names{u"中文"_s, u"English"_s, u"语言 Language"_s, u"Switch to Chinese (中文)"_s, u"切换为英文（English）"_s};
    return where.contains("language-"_L1) || where.endsWith("otherLanguage"_L1) || names.contains(text) ||
           std::any_of(names.begin(), names.end(), [&](const QString& name) { return text.startsWith(name); });
}

}  // namespace

TEST_CASE("language: in English nothing but the register's own names is Chinese", "[language]") {
    WindowIn setup(u"en"_s);
    setup.fill();
    const QStringList data = setup.data();
    static const QRegularExpression chinese(u"[\\x{3000}-\\x{9fff}\\x{ff00}-\\x{ffef}]"_s);
    std::set<std::string> found;
    int texts = 0;
    walk(setup, [&](QWidget& place, const QString& name) {
        eachDoubleKey(*place.window(),
                      [&](const QString& text) { found.insert(QStringList{name, u"two keys"_s, text}.join(u" | "_s).toStdString()); });
        eachVisibleText(place, [&](const QString& where, const QString& text) {
            ++texts;
            if (where.endsWith("reportText"_L1) || where.endsWith("publicTextPreview"_L1) || isLanguageChoice(where, text)) return;
            if (withoutData(text, data).contains(chinese))
                found.insert(QStringList{name, where, text.left(120)}.join(u" | "_s).toStdString());
        });
    });
    CHECK(texts > 2000);
    for (const std::string& one : found) FAIL_CHECK(one);
}

TEST_CASE("language: in Chinese no English word is left over", "[language]") {
    WindowIn setup(u"zh"_s);
    setup.fill();
    // Keys, kinds of files and programs by the names they have in China too.
    static const QSet<QString> known{u"Ctrl"_s,  u"Shift"_s,  u"Alt"_s,       u"Enter"_s, u"Esc"_s,  u"Del"_s,  u"Ins"_s,  u"Tab"_s,
                                     u"Home"_s,  u"End"_s,    u"Backspace"_s, u"Space"_s, u"Page"_s, u"Up"_s,   u"Down"_s, u"Word"_s,
                                     u"Excel"_s, u"PDF"_s,    u"WPS"_s,       u"csv"_s,   u"xlsx"_s, u"docx"_s, u"odt"_s,  u"html"_s,
                                     u"pdf"_s,   u"huying"_s, u"PNG"_s,       u"CSV"_s,   u"USB"_s,  u"JSON"_s, u"MB"_s};
    static const QRegularExpression word(u"[A-Za-z]{2,}"_s);
    static const QRegularExpression code(u"\\b[A-Z]{1,3}\\d{2,}\\b"_s);  // of units, categories and committees: data
    static const QRegularExpression file(u"\\S*[/\\\\]\\S*"_s);
    std::set<std::string> found;
    walk(setup, [&](QWidget& place, const QString& name) {
        eachDoubleKey(*place.window(),
                      [&](const QString& text) { found.insert(QStringList{name, u"two keys"_s, text}.join(u" | "_s).toStdString()); });
        eachVisibleText(place, [&](const QString& where, const QString& text) {
            if (isLanguageChoice(where, text)) return;
            auto matches = word.globalMatch(QString(text).remove(file).remove(code));
            while (matches.hasNext()) {
                const QString each = matches.next().captured();
                if (!known.contains(each)) found.insert(QStringList{each, name, where, text.left(120)}.join(u" | "_s).toStdString());
            }
        });
    });
    for (const std::string& one : found) FAIL_CHECK(one);
}

TEST_CASE("window: a button that names Ctrl+Enter answers to it wherever the keyboard stands in its dialog", "[window]") {
    WindowIn setup(u"zh"_s);
    setup.fill();
    std::set<std::string> deaf;
    int dialogs = 0;
    walk(setup, [&](QWidget& place, const QString& name) {
        auto* dialog = qobject_cast<QDialog*>(&place);
        if (dialog == nullptr) return;
        QPushButton* named = nullptr;
        const auto buttons = dialog->findChildren<QPushButton*>();
        for (QPushButton* one : buttons) {
            if (one->isVisible() && one->isEnabled() && one->text().contains("Ctrl+Enter"_L1)) named = one;
        }
        if (named == nullptr) return;
        ++dialogs;
        named->disconnect();  // whether it is pressed is looked at, not what it does
        const auto presses = std::make_shared<int>(0);
        QObject::connect(named, &QPushButton::clicked, dialog, [presses] { ++*presses; });
        const auto stops = dialog->findChildren<QWidget*>();
        for (QWidget* stop : stops) {
            if (stop->window() != dialog || !stop->isVisible() || !stop->isEnabled() || (stop->focusPolicy() & Qt::TabFocus) == 0) continue;
            *presses = 0;
            stop->setFocus();
            QTest::keyClick(stop, Qt::Key_Return, Qt::ControlModifier);
            if (!waitFor([&] { return *presses > 0; }, 1000))
                deaf.insert(
                    QStringList{name, QLatin1String(stop->metaObject()->className()), stop->objectName()}.join(u" | "_s).toStdString());
        }
    });
    CHECK(dialogs > 30);
    for (const std::string& one : deaf) FAIL_CHECK(one);
}

TEST_CASE("language: in the dialogs that the walk does not open no key means two things either", "[language]") {
    for (const QString& language : {u"zh"_s, u"en"_s}) {
        WindowIn setup(language);
        INFO(language.toStdString());
        const auto look = [](QDialog* dialog) {
            REQUIRE(dialog != nullptr);
            eachDoubleKey(*dialog, [](const QString& text) { FAIL_CHECK(text.toStdString()); });
            closeDialog(dialog);
        };
        auto* moments = setup.window().openMoments();
        CHECK(QKeySequence::mnemonic(child<QPushButton>(moments, u"compareMoments"_s)->text()) !=
              QKeySequence::mnemonic(child<QLabel>(moments, u"momentFromLabel"_s)->text()));
        look(moments);
    }
}

TEST_CASE("window: every page and dialog fits a screen of 720 × 450", "[window]") {
    WindowIn setup(u"zh"_s);
    setup.fill();
    const QSize room(720, 450);  // what 1440 × 900 has at 200 %
    setup.window().resize(900, 450);
    setup.window().resize(room);
    std::set<std::string> larger;
    walk(setup, [&](QWidget& place, const QString& name) {
        const QWidget& window = *place.window();
        const QSize least = &window == &setup.window() ? window.size() : window.minimumSizeHint();
        if (least.width() <= room.width() && least.height() <= room.height()) return;
        larger.insert(u"%1: %2 × %3"_s.arg(name).arg(least.width()).arg(least.height()).toStdString());
    });
    for (const std::string& one : larger) FAIL_CHECK(one);
}

}  // namespace huying::tests
