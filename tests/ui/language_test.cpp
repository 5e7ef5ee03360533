// SPDX-License-Identifier: GPL-3.0-or-later
// Every page and dialog in both languages, and the switch between them.
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSettings>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>
#include <catch2/catch.hpp>
#include <set>

#include "app/commands/command_json.h"
#include "app/rules/shipped_profiles.h"
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
#include "dialogs/handling_dialogs.h"
#include "dialogs/import_dialog.h"
#include "dialogs/password_dialog.h"
#include "dialogs/public_text_dialog.h"
#include "dialogs/urging_dialogs.h"
#include "domain/result_classes.h"
#include "main/options.h"
#include "main/wiring.h"
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
#include "shell/desk.h"
#include "shell/palette.h"
#include "shell/sign_in_page.h"
#include "text/labels.h"
#include "text/text.h"
#include "visible_texts.h"
#include "widgets/due_explanation.h"
#include "widgets/form.h"
#include "widgets/message_strip.h"
#include "window_support.h"

namespace huying::tests {

namespace {

using namespace Qt::StringLiterals;

void install(const QString& language) { ui::installLanguage(*qobject_cast<QApplication*>(QCoreApplication::instance()), language); }

// A window on a register with pieces in several states, in a language; Chinese again when the test ends.
class WindowIn {
public:
    explicit WindowIn(const QString& language)
        : theRegister(std::make_unique<ui::Register>(ui::wiring(), base::parseIsoDate("2023-12-20"))) {
        install(language);
        QSettings().remove(u"recent"_s);  // files of other tests, with names of theirs
        REQUIRE(folder_.isValid());
        desk = std::make_unique<ui::Desk>(*theRegister, prompts, install);
        window().resize(1440, 900);
        window().show();
        theRegister->create(folder_.filePath(u"a.huying"_s), ui::Register::Contents::empty);
        REQUIRE(waitFor([&] { return theRegister->isOpen(); }));
    }
    ~WindowIn() {
        desk.reset();
        install(u"zh"_s);
    }

    ui::MainWindow& window() { return *desk->window(); }

    void record(std::initializer_list<const char*> commands, const char* on) {
        std::vector<app::Command> list;
        for (const char* json : commands) {
            auto request = app::commandFromJson(json, "Z");
            INFO(json);
            REQUIRE(request);
            list.push_back(std::move(request->command));
        }
        bool isDone = false;
        QString problem;
        theRegister->execute(&window(), std::move(list), {base::parseIsoDate(on), false}, [&](const app::BatchResult& result) {
            isDone = true;
            for (const app::CommandResult& one : result.results) problem += ui::sentences(one.errors);
        });
        REQUIRE(waitFor([&] { return isDone; }));
        REQUIRE(problem == QString());
    }

    // Written without words of either language where it can be: digits for titles, two letters for people.
    void fill() {
        record(
            {R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"11","lead":"王明（武侯代表团）","category":"K01"})",
             R"({"command":"register-suggestion","on":"2023-02-26","serial":2,"title":"22","lead":"王明（武侯代表团）","co_signers":["李红（锦江代表团）"]})",
             R"({"command":"register-suggestion","on":"2023-02-26","serial":3,"title":"33","lead":"王明（武侯代表团）","hide_identity":true})",
             R"({"command":"register-suggestion","on":"2023-02-26","serial":4,"title":"44","lead":"王明（武侯代表团）","classified":true})"},
            "2023-02-26");
        record(
            {R"({"command":"assign-suggestion","on":"2023-03-01","case":"18-1-1","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"成都轨道集团","role":"joint"}]})",
             R"({"command":"assign-suggestion","on":"2023-03-01","case":"18-1-2","tasks":[{"unit":"市公安局","role":"sole"}]})"},
            "2023-03-01");
        record(
            {R"({"command":"request-return","on":"2023-03-02","case":"18-1-1","unit":"成都轨道集团","reason":"1","suggested_unit":"市公安局"})",
             R"({"command":"propose-units","on":"2023-03-02","case":"18-1-1","unit":"市交通运输局","units":["市教育局"],"reason":"1"})",
             R"({"command":"record-coordination","on":"2023-03-02","case":"18-1-1","units":["成都轨道集团","市公安局"],"text":"1","ruling":"1"})"},
            "2023-03-02");
        record(
            {R"({"command":"record-submission","on":"2023-03-01","title":"55","body":"1","lead":"王明（武侯代表团）","co_signers":["李红（锦江代表团）"],"motion_number":"1"})",
             R"({"command":"record-submission","on":"2023-03-01","title":"66","lead":"王明（武侯代表团）"})",
             R"({"command":"review-submission","on":"2023-03-02","submission":"18-1-来1","stage":"first","verdict":"pass","reviewer":"王明"})",
             R"({"command":"review-submission","on":"2023-03-02","submission":"18-1-来2","stage":"first","verdict":"return","reason":"1","doubts":["title_form"]})",
             R"({"command":"record-pre-contact","on":"2023-02-01","deputy":"王明","unit":"市公安局","matter":"1","taken_up_on":"2023-03-02","taken_up_by":"王明"})"},
            "2023-03-02");
        record({R"({"command":"acknowledge-receipt","on":"2023-03-02","case":"18-1-2","unit":"市公安局"})",
                R"({"command":"record-contact","on":"2023-03-05","case":"18-1-2","unit":"市公安局","phase":"before","way":"visit"})",
                R"({"command":"record-reply","on":"2023-03-06","case":"18-1-2","unit":"市公安局","result_class":"A","text":"1"})",
                R"({"command":"create-topic","on":"2023-03-06","session":"18-1","name":"99","leaders":["王明"],"cases":["18-1-1"]})",
                R"({"command":"record-activity","on":"2023-03-06","session":"18-1","topic":"99","activity_kind":"visit"})",
                R"({"command":"set-government-leader","on":"2023-03-06","case":"18-1-2","government_leader":"王明"})"},
               "2023-03-06");
        record(
            {R"({"command":"plan-assignment","on":"2023-03-07","case":"18-1-3","stage":"proposed","tasks":[{"unit":"市公安局"}],"by":"王明"})",
             R"({"command":"plan-assignment","on":"2023-03-07","case":"18-1-3","tasks":[{"unit":"市公安局"},{"unit":"市教育局"}]})",
             R"({"command":"record-consultation","on":"2023-03-07","case":"18-1-3","unit":"市教育局","consent":"objected","opinion":"1"})"},
            "2023-03-07");
        record({R"({"command":"record-feedback","on":"2023-03-08","case":"18-1-2","result":"dissatisfied","comment":"1"})",
                R"({"command":"order-rehandling","on":"2023-03-09","case":"18-1-2","reason":"1"})"},
               "2023-03-09");
    }

    // All names that the register holds: data, in whatever language it was written.
    QStringList data() {
        const ui::Directory& directory = theRegister->directory();
        QStringList names{u"王明"_s, u"李红"_s, theRegister->actor()};
        const auto add = [&](const std::string& name) { names.append(ui::toQt(name)); };
        for (const auto& unit : directory.units) {
            add(unit.name);
            add(unit.shortName);
            for (const std::string& alias : unit.aliases) add(alias);
        }
        for (const auto& category : directory.categories) add(category.name);
        for (const auto& committee : directory.committees) {
            add(committee.name);
            add(committee.shortName);
        }
        for (const auto& session : directory.sessions) add(session.name);
        for (const auto& delegation : directory.delegations) add(delegation.name);
        for (const auto& wording : directory.classes) add(wording.name);
        // Names of ready lists, words as papers have them, and what else the places' texts say.
        for (const auto& [list, code] : base::EnumCodes<domain::ClassList>::values) {
            for (const domain::ResultClassWording& row : domain::classList(list)) {
                add(row.name);
                add(row.shortName);
            }
        }
        for (const auto& [key, code] : base::EnumCodes<domain::WordingKey>::values) add(app::shippedWord(key, app::Language::chinese));
        for (const app::ShippedProfile& profile : app::shippedProfiles()) {
            for (const app::OfferedSetting& setting : profile.settings) {
                add(setting.source);
                add(setting.value);
            }
        }
        for (const std::string& text : rulesAndDays()) add(text);  // laws and holidays
        std::sort(names.begin(), names.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
        names.removeAll(QString());
        return names;
    }

    // Sources of the time limits, the places they are of, and the names of holidays.
    std::vector<std::string> rulesAndDays() {
        std::vector<std::string> found;
        theRegister->ask(
            &window(),
            [](app::RegisterStore& store) {
                std::vector<std::string> texts;
                for (const domain::DeadlineRule& rule : store.reader().deadlineRules()) texts.push_back(rule.source);
                for (const domain::RuleProfile& profile : store.reader().ruleProfiles())
                    texts.insert(texts.end(), {profile.name, profile.note});
                for (const domain::AnnouncedDay& day : store.reader().announcedDays()) texts.insert(texts.end(), {day.name, day.source});
                return texts;
            },
            [&](std::vector<std::string> texts) { found = std::move(texts); });
        REQUIRE(waitFor([&] { return !found.empty(); }));
        return found;
    }

    PreparedAnswers prompts;
    std::unique_ptr<ui::Register> theRegister;
    std::unique_ptr<ui::Desk> desk;

private:
    QTemporaryDir folder_;
};

void closeDialog(QDialog* dialog) {
    const QPointer<QDialog> guard(dialog);
    dialog->close();
    REQUIRE(waitFor([&] { return guard.isNull() || !guard->isVisible(); }));
    delete guard;
}

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
    static const QSet<QString> known{u"Ctrl"_s,   u"Shift"_s, u"Alt"_s,       u"Enter"_s, u"Esc"_s,  u"Del"_s,  u"Ins"_s,  u"Tab"_s,
                                     u"Home"_s,   u"End"_s,   u"Backspace"_s, u"Space"_s, u"Page"_s, u"Up"_s,   u"Down"_s, u"Word"_s,
                                     u"Excel"_s,  u"PDF"_s,   u"WPS"_s,       u"csv"_s,   u"xlsx"_s, u"docx"_s, u"html"_s, u"pdf"_s,
                                     u"huying"_s, u"PNG"_s,   u"CSV"_s,       u"USB"_s,   u"JSON"_s};
    static const QRegularExpression word(u"[A-Za-z]{2,}"_s);
    static const QRegularExpression code(u"\\b[A-Z]{1,3}\\d{2,}\\b"_s);  // of units, categories and committees: data
    static const QRegularExpression file(u"\\S*[/\\\\]\\S*"_s);
    std::set<std::string> found;
    walk(setup, [&](QWidget& place, const QString& name) {
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

TEST_CASE("language: a word of the register stands in captions and labels at once, the window made anew keeps its page", "[language]") {
    const QScopeGuard shipped([] { ui::useRegisterWords({}); });
    WindowIn setup(u"zh"_s);
    setup.fill();
    setup.window().go(ui::Workplace::intake);
    QSettings().remove(u"language"_s);
    CHECK(ui::JointOpinionDialog::tr("Joint unit") == u"会办单位"_s);
    int made = 0;
    QObject::connect(setup.desk.get(), &ui::Desk::languageChanged, [&] { ++made; });
    setup.record({R"({"command":"set-wording","key":"joint","text":"协办"})"}, "2023-03-09");
    REQUIRE(waitFor([&] { return made == 1; }));
    CHECK(ui::JointOpinionDialog::tr("Joint unit") == u"协办单位"_s);
    CHECK(ui::word("task_role.joint") == u"协办"_s);
    CHECK_FALSE(QSettings().contains(u"language"_s));  // nobody chose one
    CHECK(setup.window().workplace() == ui::Workplace::intake);
    CHECK(setup.window().isVisible());
    setup.record({R"({"command":"set-wording","key":"joint","text":""})"}, "2023-03-09");
    REQUIRE(waitFor([&] { return made == 2; }));
    CHECK(ui::JointOpinionDialog::tr("Joint unit") == u"会办单位"_s);
}

TEST_CASE("language: a switch keeps page, piece, filters, ticks and what is typed", "[language]") {
    WindowIn setup(u"zh"_s);
    setup.fill();
    {
        ui::CaseBrowser* browser = setup.window().registerPage()->browser();
        REQUIRE(waitFor([&] { return browser->model()->rowCount() == 4; }));
        browser->model()->setTicked({1}, true);
        browser->list()->select(domain::SuggestionId(3));
        REQUIRE(waitFor([&] { return browser->pane()->view() != nullptr && browser->pane()->view()->facts.suggestion.id.value == 3; }));
        browser->pane()->showTab(5);
        setup.window().myCasesPage()->chooseUnit(u"市公安局"_s);
        setup.window().go(ui::Workplace::intake);
        setup.window().intakePage()->form()->setValues({{u"title"_s, u"尚未登记的标题"_s}});
        auto* title = setup.window().intakePage()->form()->editor(u"title"_s);
        QTest::keyClicks(title, u"X"_s);
    }
    CHECK(setup.window().action(ui::ActionId::undo)->text() == u"撤销"_s);
    bool isSwitched = false;
    QObject::connect(setup.desk.get(), &ui::Desk::languageChanged, [&] { isSwitched = true; });
    QTest::keyClick(&setup.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(waitFor([&] { return isSwitched; }));

    ui::MainWindow& window = setup.window();
    CHECK(ui::language() == app::Language::english);
    CHECK(QSettings().value(u"language"_s).toString() == u"en"_s);
    CHECK(window.action(ui::ActionId::undo)->text() == u"Undo"_s);
    CHECK(window.workplace() == ui::Workplace::intake);
    CHECK(window.intakePage()->form()->values().value(u"title"_s).toString().contains(u"尚未登记的标题"_s));
    CHECK(window.isVisible());
    ui::CaseBrowser* browser = window.registerPage()->browser();
    REQUIRE(waitFor([&] { return browser->pane()->view() != nullptr && browser->pane()->view()->facts.suggestion.id.value == 3; }));
    CHECK(browser->pane()->tab() == 5);
    CHECK(browser->model()->ticked() == std::vector{domain::SuggestionId(2)});
    CHECK(browser->list()->current() == domain::SuggestionId(3));
    CHECK(window.myCasesPage()->state().value(u"unit"_s).toString() == u"市公安局"_s);
    // Undo still knows what was recorded before the switch, and says which piece.
    window.undo();
    REQUIRE(waitFor([&] { return window.strip()->text().contains(u"18-1-2"_s); }));
    CHECK(window.strip()->text().startsWith(u"Taken back: "_s));
}

TEST_CASE("language: while a dialog is open the switch is refused with the reason", "[language]") {
    WindowIn setup(u"zh"_s);
    ui::ExportListDialog* dialog = setup.window().exportList();
    REQUIRE(dialog != nullptr);
    setup.desk->useLanguage(u"en"_s);
    CHECK(setup.window().strip()->text().contains(u"对话框"_s));
    CHECK(ui::language() == app::Language::chinese);
    closeDialog(dialog);
}

TEST_CASE("language: a Chinese system and one that says nothing get Chinese, others English", "[language]") {
    CHECK(ui::languageFor({u"zh_CN"_s}) == u"zh"_s);
    CHECK(ui::languageFor({u"zh-Hans-CN"_s, u"en-US"_s}) == u"zh"_s);
    CHECK(ui::languageFor({u"C"_s}) == u"zh"_s);
    CHECK(ui::languageFor({}) == u"zh"_s);
    CHECK(ui::languageFor({u"en_US"_s}) == u"en"_s);
    CHECK(ui::languageFor({u"de-DE"_s, u"zh-CN"_s}) == u"en"_s);
}

TEST_CASE("language: Qt's own words follow", "[language]") {
    const auto restore = qScopeGuard([] { install(u"zh"_s); });
    install(u"zh"_s);
    CHECK(QCoreApplication::translate("QPlatformTheme", "Cancel") == u"取消"_s);
    install(u"en"_s);
    CHECK(QCoreApplication::translate("QPlatformTheme", "Cancel") == u"Cancel"_s);
}

}  // namespace huying::tests
