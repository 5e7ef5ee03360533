// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include <QtWidgets>
#include <chrono>

#include "app/ports/read_snapshot.h"
#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "dialogs/chase_dialog.h"
#include "dialogs/exchange_dialog.h"
#include "dialogs/export_list_dialog.h"
#include "dialogs/packages_dialog.h"
#include "look/theme.h"
#include "pages/directory/directory_page.h"
#include "pages/intake/intake_page.h"
#include "pages/my_cases/my_cases_page.h"
#include "pages/register/register_page.h"
#include "pages/report/report_page.h"
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
#include "text/case_text.h"
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
      strip_(new MessageStrip),
      status_(new StatusLine),
      keeping_(new Keeping(theRegister, prompts, *status_, this)),
      stack_(new QStackedWidget),
      pages_(new Workplaces(theRegister, prompts)),
      idleLock_(new IdleLock(this)),
      shelf_(new FilterShelf(theRegister, prompts, *navigation_, this)) {
    setWindowTitle(tr("Huying"));
    setWindowIcon(QIcon(u":/icons/huying.svg"_s));
    new KeyboardHabits(this);
    new CutTexts(this);
    connect(pages_, &Workplaces::pageMade, this, &MainWindow::connectPage);
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
    for (const ActionId id : {ActionId::openFile, ActionId::newRegister, ActionId::newDemonstration, ActionId::importLedger,
                              ActionId::exportList, ActionId::saveCopy, ActionId::backups, ActionId::drafts})
        menu_->addAction(actions_.of(id));
    menu_->addSeparator();
    for (const ActionId id :
         {ActionId::assignChosen, ActionId::mergeChosen, ActionId::changeChosen, ActionId::publicText, ActionId::chase, ActionId::exchange,
          ActionId::packages, ActionId::undo, ActionId::redo, ActionId::goToAnything, ActionId::refresh, ActionId::keepFilter})
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
        connect(action, &QAction::triggered, this, [this, code = code] { Q_EMIT languageChosen(code); });
    }
}

void MainWindow::connectActions() {
    const auto on = [this](ActionId id, auto&& slot) { connect(actions_.of(id), &QAction::triggered, this, slot); };
    on(ActionId::openFile, [this] { openFile(); });
    on(ActionId::newRegister, [this] { createRegister(Register::Contents::empty); });
    on(ActionId::newDemonstration, [this] { createRegister(Register::Contents::demonstration); });
    on(ActionId::importLedger, [this] { importLedger(); });
    on(ActionId::exportList, [this] { exportList(); });
    on(ActionId::saveCopy, [this] { keeping_->saveCopy(); });
    on(ActionId::backups, [this] { keeping_->openBackups(); });
    on(ActionId::drafts, [this] { keeping_->openDrafts(); });
    on(ActionId::registerSuggestion, [this] { go(Workplace::intake); });
    on(ActionId::assignChosen, [this] { withChosen([this] { registerPage()->assignSelected(); }); });
    on(ActionId::mergeChosen, [this] { withChosen([this] { registerPage()->mergeSelected(); }); });
    on(ActionId::changeChosen, [this] { withChosen([this] { registerPage()->changeSelected(); }); });
    on(ActionId::publicText, [this] { withChosen([this] { registerPage()->showPublicTexts(); }); });
    on(ActionId::chase, [this] { chase(); });
    on(ActionId::exchange, [this] { exchange(); });
    on(ActionId::packages, [this] { packages(); });
    on(ActionId::undo, [this] { undo(); });
    on(ActionId::redo, [this] { redo(); });
    on(ActionId::search, [this] { topBar_->focusSearch(); });
    on(ActionId::goToAnything, [this] { goToAnything(); });
    on(ActionId::refresh, [this] { Q_EMIT register_.changed(); });
    on(ActionId::goToday, [this] { go(Workplace::today); });
    on(ActionId::goRegister, [this] { go(Workplace::suggestions); });
    on(ActionId::goIntake, [this] { go(Workplace::intake); });
    on(ActionId::goMyCases, [this] { go(Workplace::myCases); });
    on(ActionId::goSupervision, [this] { go(Workplace::supervision); });
    on(ActionId::goFollowUp, [this] { go(Workplace::followUp); });
    on(ActionId::goReport, [this] { go(Workplace::report); });
    on(ActionId::keepFilter, [this] {
        if (workplace_ == Workplace::suggestions) shelf_->keep(registerPage()->browser()->state());
    });
    on(ActionId::goDirectory, [this] { go(Workplace::directory); });
    on(ActionId::foldWorkplaces, [this] {
        navigation_->setFolded(!navigation_->isFolded());
        QSettings().setValue(u"folded"_s, navigation_->isFolded());
    });
    on(ActionId::explainPage, [this] { explainPage(); });
    on(ActionId::larger, [this] { changeTextSize(1); });
    on(ActionId::smaller, [this] { changeTextSize(-1); });
    on(ActionId::person, [this] {
        register_.setActor(prompts_.askText(this, tr("Who records"), tr("Name that stands in the history:"), register_.actor()));
        status_->showPerson(register_.actor());
    });
    on(ActionId::lock, [this] { register_.lock(); });
    on(ActionId::ownPassword, [this] { changeOwnPassword(); });
    connect(idleLock_, &IdleLock::idle, &register_, &Register::lock);
    on(ActionId::switchLanguage, [this] { Q_EMIT languageChosen(language() == app::Language::english ? u"zh"_s : u"en"_s); });
    on(ActionId::quit, [this] { close(); });
}

// Made when it is first looked at: who opens a register by its name never sees it.
OpeningPage* MainWindow::openingPage() {
    if (openingPage_ != nullptr) return openingPage_;
    openingPage_ = new OpeningPage;
    stack_->addWidget(openingPage_);
    connect(openingPage_, &OpeningPage::openRequested, this, &MainWindow::openFile);
    connect(openingPage_, &OpeningPage::languageRequested, actions_.of(ActionId::switchLanguage), &QAction::trigger);
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

void MainWindow::connectRegister() {
    connect(&register_, &Register::opened, this, &MainWindow::takeOpened);
    connect(&register_, &Register::signInNeeded, this, &MainWindow::showSignIn);
    closeRest_.setSingleShot(true);
    closeRest_.setInterval(std::chrono::milliseconds{100});
    connect(&closeRest_, &QTimer::timeout, this, [this] {
        if (register_.isSignInNeeded()) closeDialogs();
    });
    connect(&register_, &Register::unlocked, this, [this] {
        if (!isFilled_) return Q_EMIT register_.opened();  // another language was chosen while it was locked
        stack_->setCurrentIndex(1);
        status_->show();
        showWhatMayBeDone();
        currentPage()->takeFocus();
    });
    connect(&register_, &Register::directoryChanged, this, &MainWindow::showWhatMayBeDone);
    connect(&register_, &Register::openFailed, this, [this](const QString& path, const base::Error& error) {
        const QString text = tr("%1: %2").arg(QFileInfo(path).fileName(), sentence(error));
        if (register_.isOpen()) {
            strip_->showRefusal(text);
        } else {
            stack_->setCurrentWidget(openingPage());
            openingPage_->showProblem(text);
            keeping_->takeFailed(path, error);
        }
    });
    connect(&register_, &Register::directoryChanged, this, [this] { topBar_->setSessions(register_.directory().sessions); });
    connect(&register_, &Register::saved, status_, &StatusLine::showSaved);
    connect(&register_, &Register::failed, this, [this](const base::Error& error) {
        if (error.rule != "rights") status_->showFailed();  // nothing was to be saved
        strip_->showRefusal(sentence(error));
    });
    connect(topBar_, &TopBar::sessionChanged, this, &MainWindow::takeSession);
    connect(topBar_, &TopBar::searchChanged, this, [this](const QString& text) {
        if (workplace_ != Workplace::myCases && workplace_ != Workplace::suggestions && !text.isEmpty()) {
            go(Workplace::suggestions);
            topBar_->searchField()->setFocus();  // who types goes on typing
        }
        currentPage()->setSearchText(text);
    });
    connect(topBar_, &TopBar::searchLeft, this, [this] { currentPage()->takeFocus(); });
    connect(keeping_, &Keeping::closeRequested, this, &QWidget::close);
    connect(keeping_, &Keeping::told, strip_, &MessageStrip::showNotice);
    connect(keeping_, &Keeping::refused, strip_, &MessageStrip::showRefusal);
    connect(keeping_, &Keeping::done, registerPage(), &Page::done);
    connect(keeping_, &Keeping::intakeRequested, this, [this] {
        intakePage()->restoreDraft();
        go(Workplace::intake);
    });
    connect(keeping_, &Keeping::paperRequested, this, [this](const QString& command, const QString& about) {
        go(Workplace::intake);
        intakePage()->goOn(command, about);
    });
    connect(keeping_, &Keeping::chaseRequested, this, &MainWindow::chase);
    connect(keeping_, &Keeping::changeRequested, this, [this](const std::vector<app::CaseRow>& rows) {
        go(Workplace::suggestions);
        registerPage()->change(rows);
    });
    connect(keeping_, &Keeping::draftTaken, strip_, &QWidget::hide);
    connect(keeping_, &Keeping::draftsFound, this, [this](const QString& text) { strip_->showOffer(text, tr("Look at them")); });
    connect(strip_, &MessageStrip::offerTaken, keeping_, &Keeping::openDrafts);
    connect(strip_, &MessageStrip::undoRequested, this, &MainWindow::undo);
    connect(navigation_, &Navigation::workplaceChosen, this, &MainWindow::go);
    connect(registerPage()->browser()->model(), &CaseListModel::loaded, this, &MainWindow::takeWanted);
    // A list that is read later is another one, and who opened a dialog meanwhile went on to something else.
    connect(registerPage()->browser()->model(), &CaseListModel::unread, this, [this] { wanted_ = nullptr; });
    connect(qApp, &QGuiApplication::focusWindowChanged, this, [this] {
        if (QApplication::activeModalWidget() != nullptr) wanted_ = nullptr;
    });
    connect(registerPage(), &RegisterPage::importRequested, this, &MainWindow::importLedger);
    connect(registerPage(), &RegisterPage::intakeRequested, this, [this] { go(Workplace::intake); });
}

void MainWindow::connectFilters() {
    connect(&register_, &Register::changed, shelf_, &FilterShelf::read);
    connect(shelf_, &FilterShelf::told, strip_, &MessageStrip::showNotice);
    connect(shelf_, &FilterShelf::refused, strip_, &MessageStrip::showRefusal);
    connect(navigation_, &Navigation::savedFilterChosen, this, &MainWindow::chooseFilter);
    connect(navigation_, &Navigation::namedFilterChosen, this, &MainWindow::chooseNamedFilter);
    connect(navigation_, &Navigation::renameRequested, shelf_, &FilterShelf::rename);
    connect(navigation_, &Navigation::removeRequested, shelf_, &FilterShelf::remove);
    connect(navigation_, &Navigation::moveRequested, shelf_, &FilterShelf::move);
    connect(registerPage()->browser(), &CaseBrowser::savedFilterChanged, this, [this](bool isActive) {
        if (!isActive && workplace_ == Workplace::suggestions) navigation_->choose(Workplace::suggestions);
    });
}

void MainWindow::connectBrowser(CaseBrowser* browser) {
    connect(browser, &CaseBrowser::searchChanged, topBar_, &TopBar::setSearchText);
    connect(browser, &CaseBrowser::keepFilterRequested, this, [this, browser] { shelf_->keep(browser->state()); });
}

void MainWindow::connectToday(TodayPage* today) {
    connect(today, &TodayPage::loaded, this, [this](int total) {
        navigation_->setCount(Workplace::today, total);
        const bool isFirst = std::exchange(isJustOpened_, false);
        // Not behind a dialog that was opened meanwhile.
        if (!isFirst || total == 0 || QApplication::activeModalWidget() != nullptr) return;
        if (TodayPage::opensFirst() && workplace_ == Workplace::suggestions) go(Workplace::today);
    });
    connect(today, &TodayPage::queueRequested, this, &MainWindow::showQueue);
    connect(today, &TodayPage::papersRequested, this, &MainWindow::showPapers);
    connect(today, &TodayPage::chaseRequested, this, &MainWindow::chase);
}

void MainWindow::connectPage(Workplace workplace, Page* made) {
    connect(made, &Page::done, this, [this](const QString& text) {
        undone_.clear();
        strip_->showDone(text);
    });
    connect(made, &Page::told, strip_, &MessageStrip::showNotice);
    connect(made, &Page::refused, strip_, &MessageStrip::showRefusal);
    connect(made, &Page::countChanged, this, [this, workplace, made] {
        if (workplace == workplace_) status_->showCount(made->countText());
    });
    connect(made, &Page::caseRequested, this, &MainWindow::showCase);
    connect(made, &Page::frontRequested, this, [this, workplace] {
        if (workplace != workplace_) go(workplace);
    });
    if (auto* page = qobject_cast<RegisterPage*>(made)) connectBrowser(page->browser());
    if (auto* page = qobject_cast<MyCasesPage*>(made)) connectBrowser(page->browser());
    if (auto* page = qobject_cast<TodayPage*>(made)) connectToday(page);
    if (auto* page = qobject_cast<IntakePage*>(made)) {
        connect(page, &Page::countChanged, this, [this, page] { navigation_->setCount(Workplace::intake, page->waitingCount()); });
    }
    if (auto* page = qobject_cast<SupervisionPage*>(made)) {
        connect(page, &Page::countChanged, this, [this, page] { navigation_->setCount(Workplace::supervision, page->pieceCount()); });
    }
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
    status_->showRegister(register_);
    status_->show();
    showWhatMayBeDone();
    strip_->hide();
    stack_->setCurrentIndex(1);
    takeSession();
    const auto& account = register_.directory().viewer.account;
    const bool isOfUnit = account && account->role == domain::Role::handlingUnit;
    go(isOfUnit ? Workplace::myCases : Workplace::suggestions);
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
    workplace_ = workplace;
    isJustOpened_ = false;  // where somebody goes there they stay
    if (workplace != Workplace::suggestions) wanted_ = nullptr;
    navigation_->choose(workplace, workplace == Workplace::suggestions ? registerPage()->browser()->state().ready : std::nullopt);
    pages_->setCurrentWidget(currentPage());
    topBar_->setPageActions(currentPage()->topActions());
    status_->showCount(currentPage()->countText());
    currentPage()->takeFocus();
}

void MainWindow::chooseFilter(SavedFilter filter) {
    if (workplace_ != Workplace::suggestions) go(Workplace::suggestions);
    registerPage()->setSavedFilter(filter);
    navigation_->choose(Workplace::suggestions, filter);
}

void MainWindow::chooseNamedFilter(qint64 id) {
    const auto state = shelf_->stateOf(id);
    if (!state) return;
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
    go(Workplace::intake);
    intakePage()->showEntry(queue == app::PaperQueue::openTalks ? IntakePage::View::talks : IntakePage::View::review, key);
}

void MainWindow::showCase(domain::SuggestionId id) {
    go(Workplace::suggestions);
    registerPage()->showCase(id);
}

Palette* MainWindow::commandPalette() {
    if (palette_ != nullptr) return palette_;
    palette_ = new Palette(register_, this);
    connect(palette_, &Palette::caseChosen, this, &MainWindow::showCase);
    connect(palette_, &Palette::left, this, [this] { currentPage()->takeFocus(); });
    connect(palette_, &Palette::nameChosen, this, [this](const QString& name) {
        go(Workplace::suggestions);
        registerPage()->setSearchText(name);
    });
    return palette_;
}

void MainWindow::goToAnything() {
    if (!register_.isOpen()) return;
    QList<QAction*> all = currentPage()->topActions();
    for (const ActionInfo& info : actionTable()) {
        if (info.id != ActionId::goToAnything) all.append(actions_.of(info.id));
    }
    for (const QMenu* submenu : menu_->findChildren<QMenu*>()) all.append(submenu->actions());  // look, languages
    // The directory's are offered from everywhere: a unit is renamed when its letter comes, whatever page is in front.
    commandPalette()->open(all, currentPage(), [this](QObject* owner) {
        QList<QAction*> actions = currentPage()->actionsFor(owner);
        if (workplace_ != Workplace::directory) actions.append(directoryPage()->actionsFor(owner));
        return actions;
    });
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
    if (!register_.isOpen()) return nullptr;
    auto* dialog = new ChaseDialog(register_, prompts_, topBar_->session(), this);
    connect(dialog, &ChaseDialog::accomplished, registerPage(), &Page::done);
    dialog->open();
    return dialog;
}

ExchangeDialog* MainWindow::exchange() {
    if (!register_.isOpen()) return nullptr;
    auto* dialog = new ExchangeDialog(register_, prompts_, this);
    connect(dialog, &ExchangeDialog::accomplished, registerPage(), &Page::done);
    dialog->open();
    return dialog;
}

PackagesDialog* MainWindow::packages() {
    if (register_.isSignInNeeded()) return nullptr;
    auto* dialog = new PackagesDialog(register_, prompts_, this);
    dialog->open();
    return dialog;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!keeping_->mayClose()) return event->ignore();
    register_.backups().stop();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    const bool isFolded = isFoldedAt(width());
    if (isFolded != navigation_->isFolded()) navigation_->setFolded(isFolded);
}

}  // namespace huying::ui
