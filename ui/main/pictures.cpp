// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/pictures.h"

#include <QtWidgets>

#include "cases/arrange_columns_dialog.h"
#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/backup_dialog.h"
#include "dialogs/batch_dialog.h"
#include "dialogs/chase_dialog.h"
#include "dialogs/command_dialog.h"
#include "dialogs/exchange_dialog.h"
#include "dialogs/export_list_dialog.h"
#include "dialogs/import_dialog.h"
#include "dialogs/packages_dialog.h"
#include "look/theme.h"
#include "pages/directory/directory_page.h"
#include "pages/directory/entry_table.h"
#include "pages/follow_up/follow_up_page.h"
#include "pages/intake/intake_page.h"
#include "pages/intake/submissions_view.h"
#include "pages/my_cases/my_cases_page.h"
#include "pages/ratings/assessment_tab.h"
#include "pages/ratings/ratings_page.h"
#include "pages/register/register_page.h"
#include "pages/supervision/supervision_page.h"
#include "pages/today/today_page.h"
#include "prompts/prompts.h"
#include "shell/main_window.h"
#include "shell/opening_page.h"
#include "shell/palette.h"
#include "shell/sign_in_page.h"
#include "text/labels.h"
#include "widgets/due_explanation.h"
#include "widgets/form.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

// Nobody is there to answer.
class NoPrompts : public Prompts {
public:
    QString fileToOpen(QWidget*, const QString&, const QString&) override { return {}; }
    QStringList filesToOpen(QWidget*, const QString&, const QString&) override { return {}; }
    QString fileToSave(QWidget*, const QString&, const QString&, const QString&) override { return {}; }
    QString folderToUse(QWidget*, const QString&) override { return {}; }
    bool confirm(QWidget*, const QString&, const QString&) override { return false; }
    QString askText(QWidget*, const QString&, const QString&, const QString&) override { return {}; }
    void tell(QWidget*, const QString&, const QString&) override {}
};

// A ledger with good and bad rows, for the picture of the import.
QString sampleLedger(const QString& folder) {
    const QString path = folder + u"/台账样例.csv"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(
        "\xEF\xBB\xBF编号,标题,领衔代表,代表团,类别,主办单位,交办日期\n"
        "901,关于完善社区养老助餐服务的建议,顾言,武侯代表团,劳动人事民政类,市民政局,2023-11-06\n"
        "902,关于优化产业园区公交微循环的建议,陆川,锦江代表团,交通邮电类,市交通运输局,2023-11-06\n"
        "903,关于加强校园周边停车治理的建议,程诺,青羊代表团,交通邮电类,市停车管理处,2023-11-06\n"
        "904,关于推进老旧小区管网改造的建议,苏禾,成华代表团,城乡建设与管理类,市住建局,2023-13-06\n"
        "905,,白露,金牛代表团,综合类,市发改委,2023-11-06\n");
    return path;
}

}  // namespace

Pictures::Pictures(Register& theRegister, QString folder) : register_(theRegister), folder_(std::move(folder)) {}

int Pictures::makeAll() {
    register_.drafts().turnOff();
    for (const QString& theme : {u"light"_s, u"dark"_s}) make(theme);
    return failures_;
}

void Pictures::make(const QString& theme) {
    theme_ = theme;
    applyLook(*qobject_cast<QApplication*>(QCoreApplication::instance()), theme == "dark"_L1 ? Theme::dark : Theme::light, 10);
    NoPrompts prompts;
    QSettings().setValue(u"today/opensFirst"_s, false);  // each page is gone to by name
    MainWindow window(register_, prompts);
    window.resize(qGuiApp->devicePixelRatio() > 1.1 ? QSize(1280, 720) : QSize(1440, 900));
    window.show();
    // The window connects to a register that is open already: the pages learn it as if it had just been opened.
    Q_EMIT register_.opened();
    register_.backups().stop();  // the register of the pictures stays as it is
    if (!wait([&] { return window.registerPage()->browser()->pane()->view() != nullptr; })) return;
    takeToday(window);
    takeRegister(window);
    takeDialogs(window);
    takeHandOver(window);
    takeOthers(window);
}

void Pictures::takeToday(MainWindow& window) {
    TodayPage* page = window.todayPage();
    window.go(Workplace::today);
    wait([&] { return page->today().total() > 0 && page->pane()->view() != nullptr; });
    grab(&window, u"today"_s);
    page->chooseUnit(u"市交通运输局"_s);
    wait([&] { return page->today().query.unit.has_value(); });
    grab(&window, u"today-unit"_s);
    page->chooseUnit(QString());
    wait([&] { return !page->today().query.unit.has_value(); });
    // On its own day the register has its next deadlines some weeks ahead.
    auto* days = page->findChild<QSpinBox*>(u"agendaDays"_s);
    const int usualDays = days->value();
    days->setValue(90);
    page->chooseAgenda(app::AgendaBy::week);
    wait([&] { return page->agenda().count() > 0; });
    settle();
    grab(&window, u"agenda"_s);
    page->chooseAgenda(std::nullopt);
    days->setValue(usualDays);
    takeChase(window);
    takeExchange(window);
    const QSize before = window.size();
    window.resize(1366, 768);
    settle();
    grab(&window, u"today-1366"_s);
    window.resize(before);
    window.go(Workplace::suggestions);
    settle();
}

// On its own day the register has nobody to urge: the picture shows what there will be some weeks later.
void Pictures::takeChase(MainWindow& window) {
    ChaseDialog* chase = window.chase();
    app::ChaseQuery query;
    query.today = register_.today() + std::chrono::days{70};
    bool isShown = false;
    register_.ask(
        chase, [query, in = words()](app::RegisterStore& store) { return app::readChase(store.reader(), query, in); },
        [&](app::ChaseList list) {
            chase->showList(std::move(list));
            isShown = true;
        });
    wait([&] { return isShown; });
    grabOver(window, chase, u"chase"_s);
    chase->close();
}

// How work goes to units and comes back: by sheets and by packages.
void Pictures::takeExchange(MainWindow& window) {
    ExchangeDialog* sheets = window.exchange();
    bool isRead = false;
    QObject::connect(sheets, &ExchangeDialog::read, sheets, [&isRead] { isRead = true; });
    wait([&] { return isRead; });
    grabOver(window, sheets, u"exchange"_s);
    sheets->close();
    PackagesDialog* packages = window.packages();
    settle();
    grabOver(window, packages, u"packages"_s);
    packages->close();
}

void Pictures::takeRegister(MainWindow& window) {
    CaseBrowser* browser = window.registerPage()->browser();
    const domain::SuggestionId first = browser->list()->current();
    // A case on its way shows more than a finished one.
    app::ListQuery query;
    query.filter = compare("state", app::Comparison::equal, "handling");
    domain::SuggestionId busy;
    bool isAnswered = false;
    register_.ask(
        &window, [query](app::RegisterStore& store) { return store.reader().caseIds(query); },
        [&](const std::vector<domain::SuggestionId>& ids) {
            isAnswered = true;
            if (!ids.empty()) busy = ids.front();
        });
    wait([&] { return isAnswered; });
    grab(&window, u"register"_s);
    const QStringList tabs{u"facts"_s, u"handling"_s, u"contacts"_s, u"reply"_s, u"ratings"_s, u"history"_s};
    for (const domain::SuggestionId id : {busy ? busy : first, first}) {
        browser->pane()->showCase(id);
        browser->list()->select(id);
        wait([&] { return browser->pane()->view() != nullptr && browser->pane()->view()->facts.suggestion.id == id; });
        for (int tab = 0; tab < browser->pane()->tabCount(); ++tab) {
            browser->pane()->showTab(tab);
            grab(&window, (id == first ? u"register-done-"_s : u"register-open-"_s) + tabs.value(tab));
        }
        if (id == first) break;
        browser->pane()->showTab(1);
        browser->pane()->explainDue();
        settle();
        if (auto* why = browser->pane()->findChild<DueExplanation*>()) {
            grabOver(window, why, u"due-date"_s);
            why->close();
        }
    }
    window.explainPage();
    settle();
    if (auto* help = window.findChild<QFrame*>(u"pageHelp"_s)) {
        grabOver(window, help, u"page-help"_s);
        help->close();
    }
    browser->list()->sortBy(caseColumnOf("state"), CaseListView::SortHow::only);
    browser->list()->sortBy(caseColumnOf("due_on"), CaseListView::SortHow::also);
    browser->model()->setTicked({0, 2, 3}, true);
    browser->setSavedFilter(SavedFilter::debts);
    wait([&] { return !browser->model()->isLoading(); });
    grab(&window, u"register-filtered"_s);
    window.registerPage()->changeSelected();
    // Rows that were not read yet are read first.
    if (wait([&] { return window.findChild<BatchDialog*>() != nullptr; })) {
        auto* change = window.findChild<BatchDialog*>();
        change->form()->setValues({{u"kind"_s, u"category"_s}, {u"category"_s, u"交通邮电类"_s}});
        wait([&] { return !change->isPreviewing() && !change->preview().pieces.empty(); });
        grabOver(window, change, u"dialog-change-several"_s);
        change->close();
    }
    browser->setSavedFilter(std::nullopt);
    browser->model()->clearTicks();
    browser->list()->setOrder({});
    wait([&] { return !browser->model()->isLoading(); });
    browser->setSearchText(u"停车"_s);
    wait([&] { return !browser->model()->isLoading() && browser->model()->rowAt(0) != nullptr; });
    grab(&window, u"register-search"_s);
    browser->setSearchText({});
    wait([&] { return !browser->model()->isLoading(); });
    window.goToAnything();
    window.commandPalette()->field()->setText(u"jy"_s);
    wait([&] { return !window.commandPalette()->isSearching(); });
    grab(&window, u"palette"_s);
    window.commandPalette()->hide();
    const QSize before = window.size();
    window.resize(1024, 700);
    settle();
    grab(&window, u"register-narrow"_s);
    window.resize(before);
}

void Pictures::takeOthers(MainWindow& window) {
    window.go(Workplace::intake);
    const QVariantMap before = window.intakePage()->form()->values();
    window.intakePage()->form()->setValues(
        {{u"title"_s, u"关于优化天府新区轨道交通站点与公交接驳的建议"_s},
         {u"lead"_s, u"李砺禾（锦江代表团）"_s},
         {u"co_signers"_s, QStringList{u"方朔舟（锦江代表团）"_s, u"冯沅秋（锦江代表团）"_s}},
         {u"body"_s, u"事由：站点与公交站距离过远，早高峰换乘平均步行九分钟。\n建议：一、压缩换乘距离。二、加密接驳班次。"_s},
         {u"formation_source"_s, u"special_research"_s},
         {u"publish_by_deputy"_s, u"full"_s},
         {u"category"_s, u"交通邮电类"_s}});
    settle();
    grab(&window, u"intake"_s);
    window.intakePage()->form()->setValues(before);
    window.intakePage()->showView(IntakePage::View::review);
    SubmissionsView* papers = window.intakePage()->submissions();
    if (wait([&] { return papers->table()->count() > 0; })) {
        papers->table()->select(u"18-1-来1"_s);
        settle();
        grab(&window, u"intake-review"_s);
        CommandDialog* review = papers->start(toQt(app::ReviewSubmission::name), u"18-1-来1"_s);
        review->form()->setValues({{u"verdict"_s, u"decline"_s}, {u"refusal_reason"_s, u"not_city_powers"_s}});
        settle();
        grabOver(window, review, u"dialog-review-submission"_s);
        review->close();
    }
    window.intakePage()->showView(IntakePage::View::talks);
    settle();
    grab(&window, u"intake-talks"_s);
    window.intakePage()->showView(IntakePage::View::form);

    window.go(Workplace::myCases);
    settle();
    grab(&window, u"my-cases-empty"_s);
    window.myCasesPage()->chooseUnit(u"市交通运输局"_s);
    CaseBrowser* mine = window.myCasesPage()->browser();
    wait([&] { return !mine->model()->isLoading() && mine->pane()->view() != nullptr; });
    mine->pane()->showTab(1);
    grab(&window, u"my-cases"_s);
    for (const auto& [view, name] :
         {std::pair{MyCasesPage::View::due, u"my-cases-due"_s}, std::pair{MyCasesPage::View::measures, u"my-cases-measures"_s},
          std::pair{MyCasesPage::View::figures, u"my-cases-figures"_s}}) {
        window.myCasesPage()->showView(view);
        wait([&, shown = view] { return !window.myCasesPage()->list(shown)->isReading(); });
        settle();
        grab(&window, name);
    }
    window.myCasesPage()->showView(MyCasesPage::View::cases);

    window.go(Workplace::supervision);
    if (wait([&] { return window.supervisionPage()->pieceCount() > 0; })) {
        grab(&window, u"supervision"_s);
        window.supervisionPage()->showActivities();
        grab(&window, u"supervision-activities"_s);
        CommandDialog* activity = window.supervisionPage()->recordActivity();
        settle();
        grabOver(window, activity, u"dialog-record-activity"_s);
        activity->setAttribute(Qt::WA_DeleteOnClose, false);
        activity->close();
        delete activity;
        takeInspections(window);
    }

    window.go(Workplace::followUp);
    settle();
    grab(&window, u"follow-up"_s);
    window.followUpPage()->showList(FollowUpPage::List::unrated);
    settle();
    grab(&window, u"follow-up-calls"_s);

    window.go(Workplace::ratings);
    settle();
    grab(&window, u"ballots"_s);
    window.ratingsPage()->showAssessment();
    if (wait([&] { return window.ratingsPage()->assessment()->board() != nullptr; })) grab(&window, u"ratings"_s);

    takeReport(window);

    window.go(Workplace::directory);
    const QStringList parts{u"units"_s,        u"deputies"_s,        u"categories"_s,   u"committees"_s,     u"sessions"_s,
                            u"base-figures"_s, u"time-limits"_s,     u"working-days"_s, u"result-classes"_s, u"words"_s,
                            u"routes"_s,       u"refusal-reasons"_s, u"choices"_s,      u"activities"_s,     u"accounts"_s};
    for (int part = 0; part < window.directoryPage()->tabCount(); ++part) {
        window.directoryPage()->showTab(part);
        settle();
        grab(&window, u"directory-"_s + parts.value(part));
    }
    takeRuleDialog(window, static_cast<int>(parts.indexOf(u"time-limits"_s)));
    takeEntryDialog(window, static_cast<int>(parts.indexOf(u"result-classes"_s)), u"resultClassList"_s, u"dialog-choose-class-list"_s);
    takeEntryDialog(window, static_cast<int>(parts.indexOf(u"words"_s)), u"wordingEdit"_s, u"dialog-set-wording"_s);
    takeEntryDialog(window, static_cast<int>(parts.indexOf(u"routes"_s)), u"routeEdit"_s, u"dialog-set-hand-over-route"_s);
    takeEntryDialog(window, static_cast<int>(parts.indexOf(u"refusal-reasons"_s)), u"refusalReasonAdd"_s, u"dialog-set-refusal-reason"_s);
    takeEntryDialog(window, static_cast<int>(parts.indexOf(u"accounts"_s)), u"accountAdd"_s, u"dialog-add-account"_s);
    SignInPage signIn(register_);
    signIn.resize(window.size());
    signIn.start();
    grab(&signIn, u"sign-in"_s);

    window.go(Workplace::suggestions);
    auto* arranged = new ArrangeColumnsDialog(*window.registerPage()->browser()->list(), &window);
    arranged->open();
    grabOver(window, arranged, u"arrange-columns"_s);
    arranged->close();
    settle();
    ExportListDialog* columns = window.exportList();
    grabOver(window, columns, u"export-list"_s);
    columns->close();
    settle();
    NoPrompts prompts;
    auto* dialog = new ImportDialog(register_, prompts, u"18-1"_s, &window);
    bool isPreviewed = false;
    QObject::connect(dialog, &ImportDialog::previewed, &window, [&] { isPreviewed = true; });
    dialog->open();
    QTemporaryDir folder;
    dialog->read(sampleLedger(folder.path()));
    wait([&] { return isPreviewed; });
    grabOver(window, dialog, u"import"_s);
    dialog->close();
    settle();

    takeBackups(window);

    OpeningPage opening;
    opening.resize(window.size());
    grab(&opening, u"opening"_s);
}

// Of a copy with backups of its own; the register of the pictures stays as it is.
void Pictures::takeBackups(MainWindow& window) {
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"成都2023.huying"_s);
    bool isThere = false;
    register_.backups().ask(
        &window,
        [from = std::filesystem::path(register_.path().toStdU16String()),
         to = std::filesystem::path(copy.toStdU16String())](app::RegisterCopies& copies) {
            const auto copied = copies.saveCopy(from, to);
            for (int i = 0; copied && i < 3; ++i) static_cast<void>(copies.backUp(to, app::BackupWhen::always));
            return copied.has_value();
        },
        [&](bool) { isThere = true; });
    wait([&] { return isThere; });
    NoPrompts prompts;
    auto* dialog = new BackupDialog(register_, prompts, copy, &window);
    dialog->open();
    auto* list = dialog->findChild<QTableWidget*>(u"backupList"_s);
    wait([&] { return list->rowCount() == 3; });
    list->selectRow(1);
    const auto* restore = dialog->findChild<QPushButton*>(u"restore"_s);
    wait([&] { return restore->isEnabled(); });
    dialog->findChild<QLabel*>(u"backupFolder"_s)->setText(u"成都2023-backups"_s);  // not the name of a temporary folder
    grabOver(window, dialog, u"backups"_s);
    dialog->close();
    settle();
}

bool Pictures::wait(const std::function<bool()>& isReady) {
    QElapsedTimer clock;
    clock.start();
    QTimer wake;  // given a longest time Qt does not wait for events but turns round and round
    wake.start(20);
    while (!isReady() && clock.elapsed() < 20000) QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    if (!isReady()) ++failures_;
    settle();
    return isReady();
}

// Lets queued answers and layouts come to rest: twice as long as a page of the list takes to arrive.
void Pictures::settle() {
    QElapsedTimer clock;
    clock.start();
    QTimer wake;
    wake.start(20);
    while (clock.elapsed() < 120) QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void Pictures::grab(QWidget* widget, const QString& name) {
    settle();
    const int percent = qRound(widget->devicePixelRatioF() * 100);
    const QString path = u"%1/%2-%3-%4.png"_s.arg(folder_, name, theme_, QString::number(percent));
    if (!widget->grab().save(path)) ++failures_;
}

// A dialog or popup as it stands over the window.
void Pictures::grabOver(MainWindow& window, QWidget* above, const QString& name) {
    settle();
    QPixmap picture = window.grab();
    QPixmap front = above->grab();
    QPoint place = above->isWindow() && above->windowType() == Qt::Popup
                       ? window.mapFromGlobal(above->pos())
                       : QPoint((window.width() - above->width()) / 2, (window.height() - above->height()) / 2);
    place.setX(std::clamp(place.x(), 0, std::max(0, window.width() - above->width())));
    place.setY(std::clamp(place.y(), 0, std::max(0, window.height() - above->height())));
    const bool isPopup = above->windowType() == Qt::Popup;
    if (isPopup) place = QPoint(window.width() - above->width() - 16, 170);  // the screen of this platform is smaller than the window
    QPainter painter(&picture);
    QRect frame(place, above->size());
    if (!isPopup) {  // a frame such as a desktop draws
        painter.fillRect(QRect(QPoint(0, 0), window.size()), QColor(0, 0, 0, 70));
        const int bar = window.fontMetrics().height() + 12;
        place.setY(std::max(place.y(), bar + 6));
        frame.moveTopLeft(place);
        frame.adjust(0, -bar, 0, 0);
        painter.fillRect(frame, colours().side);
        painter.setPen(colours().text);
        painter.drawText(QRect(frame.left() + 20, frame.top(), frame.width() - 40, bar), Qt::AlignVCenter | Qt::AlignLeft,
                         above->windowTitle());
    }
    painter.drawPixmap(place, front);
    painter.setPen(isPopup ? QColor(Qt::transparent) : colours().border);
    painter.drawRect(frame.adjusted(-1, -1, 0, 0));
    painter.end();
    const int percent = qRound(window.devicePixelRatioF() * 100);
    if (!picture.save(u"%1/%2-%3-%4.png"_s.arg(folder_, name, theme_, QString::number(percent)))) ++failures_;
}

}  // namespace huying::ui
