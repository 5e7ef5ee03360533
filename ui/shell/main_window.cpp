// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include <QtWidgets>
#include <chrono>

#include "app/ports/read_snapshot.h"
#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "dialogs/chase_dialog.h"
#include "dialogs/deputy_pages_dialog.h"
#include "dialogs/deputy_record_dialog.h"
#include "dialogs/exchange_dialog.h"
#include "dialogs/export_list_dialog.h"
#include "dialogs/packages_dialog.h"
#include "look/theme.h"
#include "pages/directory/directory_page.h"
#include "pages/follow_up/follow_up_page.h"
#include "pages/intake/intake_page.h"
#include "pages/my_cases/my_cases_page.h"
#include "pages/ratings/ratings_page.h"
#include "pages/register/register_page.h"
#include "pages/supervision/supervision_page.h"
#include "pages/today/today_page.h"
#include "prompts/prompts.h"
#include "shell/filter_shelf.h"
#include "shell/idle_lock.h"
#include "shell/keeping.h"
#include "shell/opening_page.h"
#include "shell/palette.h"
#include "shell/status_line.h"
#include "shell/top_bar.h"
#include "shell/workplaces.h"
#include "text/labels.h"
#include "widgets/cut_texts.h"
#include "widgets/keyboard_habits.h"
#include "widgets/message_strip.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds pauseBeforeRest{100};

// What was told of one page would be read as said of the next. A refusal and an offer stay until somebody has dealt with them.
bool canGoWithPage(const MessageStrip& strip) {
    const auto* offer = strip.findChild<QWidget*>(u"offer"_s);
    return strip.property("tone").toString() != "bad"_L1 && (offer == nullptr || offer->isHidden());
}

// Little room: the workplaces fold by themselves, and come back as they were chosen.
bool isFoldedAt(int width) { return width < 1100 || QSettings().value(u"folded"_s).toBool(); }
}  // namespace

MainWindow::MainWindow(Register& theRegister, Prompts& prompts, QWidget* parent)
    : QMainWindow(parent),
      register_(theRegister),
      prompts_(prompts),
      actions_(this),
      menu_(new QMenu(this)),
      topBar_(new TopBar(menu_)),
      navigation_(new Navigation),
      standing_(new StandingLine),
      strip_(new MessageStrip),
      status_(new StatusLine),
      keeping_(new Keeping(theRegister, prompts, *status_, this)),
      stack_(new QStackedWidget),
      pages_(new Workplaces(theRegister, prompts)),
      idleLock_(new IdleLock(this)),
      shelf_(new FilterShelf(theRegister, prompts, *navigation_, this)) {
    setWindowTitle(tr("Huying"));
    new KeyboardHabits(this);
    new CutTexts(this);
    connect(pages_, &Workplaces::pageMade, this, &MainWindow::connectPage);
    connect(pages_, &Workplaces::pageReady, this, &MainWindow::restoreFilter);
    build();
    buildMenu();
    connectActions();
    connectRegister();
    connectFilters();
    resizeWithinScreen(this, {1440, 900});
    restoreGeometry(QSettings().value(u"window"_s).toByteArray());
    navigation_->setFolded(isFoldedAt(width()));  // before it is shown: unfolded they would make the window wider than a small screen
    // A register that opens at once needs no page before it; one that takes its time is announced.
    constexpr std::chrono::milliseconds patience{300};
    if (register_.isOpen()) {
        takeOpened();
    } else if (register_.isSignInNeeded()) {
        showSignIn();
    } else if (register_.isOpening()) {
        QTimer::singleShot(patience, this, [this] {
            if (register_.isOpening()) showWaiting(tr("Opening…"));
        });
    } else {
        stack_->setCurrentWidget(openingPage());
    }
}

MainWindow::~MainWindow() { QSettings().setValue(u"window"_s, saveGeometry()); }

void MainWindow::build() {
    auto* workspace = new QWidget;
    auto* outer = new QVBoxLayout(workspace);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(topBar_);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(navigation_);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(standing_);
    right->addWidget(strip_);
    right->addWidget(pages_, 1);
    body->addLayout(right, 1);
    outer->addLayout(body, 1);
    pages_->setCurrentWidget(registerPage());
    stack_->addWidget(new QWidget);
    stack_->addWidget(workspace);
    setCentralWidget(stack_);
    setStatusBar(status_);
    status_->hide();
    navigation_->setFolded(QSettings().value(u"folded"_s).toBool());
}

void MainWindow::buildMenu() {
    menu_->setToolTipsVisible(true);  // why something cannot be chosen
    for (const ActionId id : {ActionId::openFile, ActionId::newRegister, ActionId::newDemonstration, ActionId::importLedger,
                              ActionId::exportList, ActionId::saveCopy, ActionId::backups, ActionId::moments, ActionId::drafts})
        menu_->addAction(actions_.of(id));
    menu_->addSeparator();
    for (const ActionId id : {ActionId::assignChosen, ActionId::mergeChosen, ActionId::changeChosen, ActionId::publicText, ActionId::chase,
                              ActionId::exchange, ActionId::packages, ActionId::deputyPages, ActionId::undo, ActionId::redo,
                              ActionId::goToAnything, ActionId::refresh, ActionId::keepFilter})
        menu_->addAction(actions_.of(id));
    menu_->addSeparator();
    QMenu* look = menu_->addMenu(tr("Look"));
    auto* group = new QActionGroup(look);
    const QStringList names{tr("As the system"), tr("Light"), tr("Dark")};
    for (int theme = 0; theme < names.size(); ++theme) {
        QAction* action = look->addAction(names[theme]);
        action->setCheckable(true);
        action->setChecked(static_cast<int>(chosenTheme()) == theme);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, theme] { changeTheme(theme); });
    }
    look->addSeparator();
    for (const ActionId id : {ActionId::larger, ActionId::smaller, ActionId::foldWorkplaces}) look->addAction(actions_.of(id));
    addLanguages();
    addLockTimes();
    for (const ActionId id : {ActionId::person, ActionId::ownPassword, ActionId::lock}) menu_->addAction(actions_.of(id));
    menu_->addSeparator();
    menu_->addAction(actions_.of(ActionId::explainPage));
    menu_->addAction(actions_.of(ActionId::quit));
}

// Named in both languages: who cannot read the one in use must find the way to the other.
void MainWindow::addLanguages() {
    QMenu* languages = menu_->addMenu(u"语言 Language"_s);
    auto* group = new QActionGroup(languages);
    for (const auto& [code, name] : {std::pair{u"zh"_s, u"中文"_s}, std::pair{u"en"_s, u"English"_s}}) {
        QAction* action = languages->addAction(name);
        action->setObjectName(u"language-"_s + code);
        action->setCheckable(true);
        action->setChecked((language() == app::Language::english) == (code == "en"_L1));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = code] { Q_EMIT languageChosen(chosen); });
    }
}

// Made when it is first looked at: who opens a register by its name never sees it.
OpeningPage* MainWindow::openingPage() {
    if (openingPage_ != nullptr) return openingPage_;
    openingPage_ = new OpeningPage;
    stack_->addWidget(openingPage_);
    connect(openingPage_, &OpeningPage::openRequested, this, &MainWindow::openFile);
    connect(openingPage_, &OpeningPage::languageRequested, actions_.of(ActionId::switchLanguage), &QAction::trigger);
    connect(openingPage_, &OpeningPage::packagesRequested, actions_.of(ActionId::packages), &QAction::trigger);
    connect(openingPage_, &OpeningPage::newRequested, this, [this] { createRegister(Register::Contents::empty); });
    connect(openingPage_, &OpeningPage::demonstrationRequested, this, [this] { createRegister(Register::Contents::demonstration); });
    connect(openingPage_, &OpeningPage::recentChosen, &register_, &Register::open);
    connect(openingPage_, &OpeningPage::restoreRequested, keeping_, &Keeping::openBackups);
    connect(keeping_, &Keeping::backupsFound, openingPage_, &OpeningPage::showBackups);
    return openingPage_;
}

void MainWindow::showWaiting(const QString& text) {
    if (register_.isOpen()) return;
    stack_->setCurrentWidget(openingPage());
    openingPage_->showWaiting(text);
}

QVariantMap MainWindow::state() const {
    QVariantList undone;
    for (const std::int64_t entry : undone_) undone.append(QVariant::fromValue<qlonglong>(entry));
    QVariantMap state{{u"session"_s, topBar_->chosen()}, {u"search"_s, topBar_->searchField()->text()}, {u"undone"_s, undone}};
    state.insert(u"workplace"_s, static_cast<int>(workplace_));
    state.insert(u"pages"_s, pages_->state());
    return state;
}

void MainWindow::setState(const QVariantMap& state) {
    if (!register_.isOpen()) return;
    filtersTakenFor_ = filtersKey();  // the state has them as they are now
    filtersToCome_.clear();
    // The pages learn of the open register as if it had just been opened.
    Q_EMIT register_.opened();
    isJustOpened_ = false;
    topBar_->choose(state.value(u"session"_s));
    pages_->setState(state.value(u"pages"_s).toMap());
    for (const QVariant& entry : state.value(u"undone"_s).toList()) undone_.push(entry.toLongLong());
    const auto workplace = static_cast<Workplace>(state.value(u"workplace"_s).toInt());
    if (workplace != workplace_) go(workplace);
    topBar_->setSearchText(state.value(u"search"_s).toString());
    currentPage()->setSearchText(state.value(u"search"_s).toString());  // also what was typed a moment ago
}

void MainWindow::takeOpened() {
    isFilled_ = true;
    if (!register_.isBackup()) OpeningPage::remember(register_.path());  // whoever looked at one begins with the register again
    undone_.clear();
    wanted_ = nullptr;
    setWindowTitle(tr("%1 – Huying").arg(QFileInfo(register_.path()).completeBaseName()));
    topBar_->setSessions(register_.directory().sessions);
    idleLock_->setMost(register_.directory().settings.idleLockMinutes);
    status_->showRegister(register_);
    status_->show();
    showWhatMayBeDone();
    standing_->showText(refusal(register_.readOnly()));
    strip_->hide();
    role_ = roleNow();
    stack_->setCurrentIndex(1);
    takeSession();
    const auto& account = register_.directory().viewer.account;
    const bool isOfUnit = account && account->role == domain::Role::handlingUnit;
    go(isOfUnit ? Workplace::myCases : Workplace::suggestions);
    restoreFilters();
    isJustOpened_ = true;
    if (TodayPage::opensFirst()) (void)todayPage();
    keeping_->takeOpened();
    // The other pages, once the list stands on the screen.
    connect(
        registerPage()->browser()->model(), &CaseListModel::loaded, pages_,
        [this] { QTimer::singleShot(pauseBeforeRest, pages_, &Workplaces::makeRest); }, Qt::SingleShotConnection);
}

void MainWindow::takeSession() {
    pages_->setSession(topBar_->session());
    shelf_->setSession(topBar_->session());
}

void MainWindow::go(Workplace workplace) {
    if (!register_.isOpen() || isRefused(workplace)) return;
    // Filters stand as they were left; going to the register where one is already shows all of it.
    if (workplace == Workplace::suggestions && workplace_ == workplace) registerPage()->setSavedFilter(std::nullopt);
    if (workplace != workplace_ && canGoWithPage(*strip_)) strip_->hide();
    workplace_ = workplace;
    isJustOpened_ = false;  // where somebody goes there they stay
    if (palette_ != nullptr) palette_->hide();  // and begin
    if (workplace != Workplace::suggestions) wanted_ = nullptr;
    showPlace();
    pages_->setCurrentWidget(currentPage());
    topBar_->setPageActions(currentPage()->topActions());
    status_->showCount(currentPage()->countText());
    currentPage()->takeFocus();
}

void MainWindow::showPlace() {
    navigation_->choose(workplace_, workplace_ == Workplace::suggestions ? registerPage()->browser()->state().ready : std::nullopt);
}

void MainWindow::chooseFilter(SavedFilter filter) {
    ListState wanted;
    wanted.ready = filter;
    if (!shelf_->mayUse(wanted)) return navigation_->chooseBack();
    if (workplace_ != Workplace::suggestions) go(Workplace::suggestions);
    registerPage()->setSavedFilter(filter);
    navigation_->choose(Workplace::suggestions, filter);
}

void MainWindow::chooseNamedFilter(qint64 id) {
    const auto state = shelf_->stateOf(id);
    if (!state || !shelf_->mayUse(*state)) return navigation_->chooseBack();
    if (workplace_ != Workplace::suggestions) go(Workplace::suggestions);
    registerPage()->browser()->setState(*state);
    navigation_->chooseNamed(id);
}

void MainWindow::showQueue(app::Queue queue) {
    go(Workplace::suggestions);
    registerPage()->browser()->clearFilters();
    registerPage()->browser()->setQueue(queue);
}

void MainWindow::showPapers(app::PaperQueue queue, const QString& key) {
    if (queue == app::PaperQueue::inspectionDemands) {
        go(Workplace::supervision);
        return supervisionPage()->showInspections(key);
    }
    if (app::isAfterInspection(queue)) {
        go(Workplace::ratings);
        return ratingsPage()->showBallots(key);
    }
    go(Workplace::intake);
    intakePage()->showEntry(queue == app::PaperQueue::openTalks ? IntakePage::View::talks : IntakePage::View::review, key);
}

void MainWindow::showCase(domain::SuggestionId id) {
    go(Workplace::suggestions);
    registerPage()->showCase(id);
}

ExportListDialog* MainWindow::exportList() {
    if (!register_.isOpen()) return nullptr;
    const bool isMine = workplace_ == Workplace::myCases;
    CaseBrowser* browser = isMine ? myCasesPage()->browser() : registerPage()->browser();
    auto* dialog = new ExportListDialog(register_, prompts_, browser->model()->query(), browser->model()->rowCount(),
                                        browser->list()->shownFields(), this);
    connect(dialog, &ExportListDialog::exported, strip_,
            [this](const QString& path) { strip_->showNotice(tr("Exported: %1").arg(QDir::toNativeSeparators(path))); });
    dialog->open();
    return dialog;
}

void MainWindow::withChosen(const std::function<void()>& act) {
    if (!register_.isOpen()) return;
    const CaseBrowser* browser = registerPage()->browser();
    isJustOpened_ = false;  // who works already is not taken to another page
    wanted_ = nullptr;
    if (workplace_ == Workplace::suggestions && !browser->chosenCases().empty()) return act();
    if (workplace_ == Workplace::suggestions && browser->model()->isLoading()) {
        wanted_ = act;
        return;
    }
    strip_->showNotice(tr("Tick or select the pieces in the register first."));
}

void MainWindow::takeWanted() {
    const auto act = std::exchange(wanted_, nullptr);
    if (act && QApplication::activeModalWidget() == nullptr) withChosen(act);
}

ChaseDialog* MainWindow::chase() {
    if (!register_.isOpen() || isRefused(ActionId::chase)) return nullptr;
    auto* dialog = new ChaseDialog(register_, prompts_, topBar_->session(), this);
    connect(dialog, &ChaseDialog::accomplished, registerPage(), &Page::done);
    dialog->open();
    return dialog;
}

ExchangeDialog* MainWindow::exchange() {
    if (!register_.isOpen() || isRefused(ActionId::exchange)) return nullptr;
    auto* dialog = new ExchangeDialog(register_, prompts_, this);
    connect(dialog, &ExchangeDialog::accomplished, registerPage(), &Page::done);
    dialog->open();
    return dialog;
}

DeputyPagesDialog* MainWindow::deputyPages() {
    if (!register_.isOpen() || isRefused(ActionId::deputyPages)) return nullptr;
    auto* dialog = new DeputyPagesDialog(register_, prompts_, this);
    dialog->open();
    return dialog;
}

void MainWindow::showDeputy(domain::DeputyId id) {
    auto* dialog = new DeputyRecordDialog(register_, prompts_, id, this);
    connect(dialog, &DeputyRecordDialog::caseRequested, this, &MainWindow::showCase);
    dialog->open();
}

PackagesDialog* MainWindow::packages() {
    if (register_.isSignInNeeded()) return nullptr;
    PackagesDialog* dialog = packagesDialog(register_, prompts_, this);
    connect(dialog, &PackagesDialog::recorded, this, &MainWindow::tellDone);
    dialog->open();
    return dialog;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!keeping_->mayClose()) return event->ignore();
    register_.backups().stop();
    keepFilters();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    const bool isFolded = isFoldedAt(width());
    if (isFolded != navigation_->isFolded()) navigation_->setFolded(isFolded);
}

}  // namespace huying::ui
