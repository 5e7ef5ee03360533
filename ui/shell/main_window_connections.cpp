// SPDX-License-Identifier: GPL-3.0-or-later
// What leads to what in the window: its actions, the register, the filters and the pages.
#include <QtWidgets>
#include <chrono>

#include "cases/case_browser.h"
#include "cases/case_pane.h"
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
#include "shell/keys_over_dialogs.h"
#include "shell/main_window.h"
#include "shell/opening_page.h"
#include "shell/palette.h"
#include "shell/refused_keys.h"
#include "shell/status_line.h"
#include "shell/top_bar.h"
#include "shell/workplaces.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/message_strip.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

void MainWindow::connectActions() {
    const auto on = [this](ActionId id, auto&& slot) { connect(actions_.of(id), &QAction::triggered, this, slot); };
    on(ActionId::openFile, [this] { openFile(); });
    on(ActionId::newRegister, [this] { createRegister(Register::Contents::empty); });
    on(ActionId::newDemonstration, [this] { createRegister(Register::Contents::demonstration); });
    on(ActionId::importLedger, [this] { importLedger(); });
    on(ActionId::exportList, [this] { exportList(); });
    on(ActionId::saveCopy, [this] { keeping_->saveCopy(); });
    on(ActionId::backups, [this] { keeping_->openBackups(); });
    on(ActionId::moments, [this] { openMoments(); });
    on(ActionId::drafts, [this] { keeping_->openDrafts(); });
    on(ActionId::registerSuggestion, [this] { registerPage()->intakeRequested(); });
    on(ActionId::assignChosen, [this] {
        // On Today the piece that its line is about is meant; it stands beside the list.
        CasePane* beside = register_.isOpen() && workplace_ == Workplace::today ? todayPage()->pane() : nullptr;
        if (beside != nullptr && beside->view() != nullptr) {
            Q_EMIT beside->actionRequested(toQt(app::AssignSuggestion::name), 0);
        } else {
            withChosen([this] { registerPage()->assignSelected(); });
        }
    });
    on(ActionId::mergeChosen, [this] { withChosen([this] { registerPage()->mergeSelected(); }); });
    on(ActionId::changeChosen, [this] {
        if (workplace_ != Workplace::myCases) return withChosen([this] { registerPage()->changeSelected(); });
        if (!myCasesPage()->changeSelected()) strip_->showNotice(tr("Tick or select the pieces first."));
    });
    on(ActionId::publicText, [this] { withChosen([this] { registerPage()->showPublicTexts(); }); });
    on(ActionId::moreOfCase, [this] { openMoreOfCase(); });
    on(ActionId::chase, [this] { chase(); });
    on(ActionId::exchange, [this] { exchange(); });
    on(ActionId::packages, [this] { packages(); });
    on(ActionId::deputyPages, [this] { deputyPages(); });
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
    on(ActionId::goRatings, [this] { go(Workplace::ratings); });
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
    (new KeysOverDialogs(this))->watch(actions_.of(ActionId::lock));  // with a form open too, as the idle lock does
    connect(idleLock_, &IdleLock::idle, &register_, &Register::lock);
    on(ActionId::switchLanguage, [this] { Q_EMIT languageChosen(language() == app::Language::english ? u"zh"_s : u"en"_s); });
    on(ActionId::quit, [this] { close(); });
    auto* refused = new RefusedKeys(this);
    for (const ActionInfo& info : actionTable()) refused->watch(actions_.of(info.id));
    connect(refused, &RefusedKeys::refused, this, [this](const QString& reason) {
        if (register_.isOpen()) strip_->showRefusal(reason);
    });
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
    connect(&register_, &Register::directoryChanged, this, &MainWindow::tellOtherRole);
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
    // Nobody is looking where it is done by itself.
    connect(&register_.deputyPages(), &DeputyPages::failed, this, [this](const base::Error& error, bool isByItself) {
        if (isByItself && error.code != "pages-cancelled" && error.rule != "rights")
            strip_->showRefusal(tr("Deputies' phone pages: %1").arg(sentence(error)));
    });
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
    connect(keeping_, &Keeping::done, this, &MainWindow::tellDone);
    connect(keeping_, &Keeping::told, strip_, &MessageStrip::showNotice);
    connect(keeping_, &Keeping::refused, strip_, &MessageStrip::showRefusal);
    connect(keeping_, &Keeping::intakeRequested, this, [this] {
        intakePage()->restoreDraft();
        go(Workplace::intake);
    });
    connect(keeping_, &Keeping::paperRequested, this, [this](const QString& command, const QString& about) {
        go(Workplace::intake);
        intakePage()->goOn(command, about);
    });
    connect(keeping_, &Keeping::chaseRequested, this, &MainWindow::chase);
    connect(keeping_, &Keeping::reportRequested, this, [this](const QString& code) {
        go(Workplace::report);
        const auto slot = base::fromCode<domain::ReportSlot>(toUtf8(code));
        slot ? reportPage()->showProse(*slot) : reportPage()->openSettings();
    });
    connect(keeping_, &Keeping::changeRequested, this, [this](const std::vector<app::CaseRow>& rows) {
        go(Workplace::suggestions);
        registerPage()->change(rows);
    });
    connect(keeping_, &Keeping::draftTaken, strip_, &QWidget::hide);
    connect(keeping_, &Keeping::draftsFound, this, [this](const QString& text) { strip_->showOffer(text, tr("Look at them")); });
    connect(strip_, &MessageStrip::offerTaken, keeping_, &Keeping::openDrafts);
    connect(strip_, &MessageStrip::undoRequested, this, &MainWindow::undo);
    connect(navigation_, &Navigation::workplaceChosen, this, &MainWindow::go);
    // Who opened a dialog meanwhile went on to something else.
    connect(qApp, &QGuiApplication::focusWindowChanged, this, [this] {
        if (QApplication::activeModalWidget() != nullptr) wanted_ = nullptr;
    });
    connect(pages_, &Workplaces::forgotten, this, &MainWindow::forgetPerson);
    connect(&register_, &Register::changed, this, [this] { idleLock_->setMost(register_.directory().settings.idleLockMinutes); });
}

// Something was recorded, on whatever page, and can be undone.
void MainWindow::tellDone(const QString& text) {
    undone_.clear();
    strip_->showDone(text);
}

void MainWindow::connectRegisterPage(RegisterPage* page) {
    connect(page->browser()->model(), &CaseListModel::loaded, this, &MainWindow::takeWanted);
    // A list that is read later is another one.
    connect(page->browser()->model(), &CaseListModel::unread, this, [this] { wanted_ = nullptr; });
    connect(page, &RegisterPage::importRequested, this, &MainWindow::importLedger);
    // To the form, whatever tab was looked at last.
    connect(page, &RegisterPage::intakeRequested, this, [this] {
        go(Workplace::intake);
        if (workplace_ != Workplace::intake) return;
        intakePage()->showView(IntakePage::View::form);
        intakePage()->takeFocus();
    });
    connect(page->browser(), &CaseBrowser::savedFilterChanged, this, [this](bool isActive) {
        if (!isActive && workplace_ == Workplace::suggestions) navigation_->choose(Workplace::suggestions);
    });
    connectBrowser(page->browser());
}

// What stands beside the pages of the person before goes with them.
void MainWindow::forgetPerson() {
    undone_.clear();
    wanted_ = nullptr;
    delete std::exchange(palette_, nullptr);
    topBar_->forget();
    shelf_->forget();
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
        if (!TodayPage::opensFirst() || workplace_ != Workplace::suggestions) return;
        const bool isTold = !strip_->isHidden();
        go(Workplace::today);
        strip_->setVisible(isTold);  // nobody left the page: what was told at the opening is still to be read
    });
    connect(today, &TodayPage::queueRequested, this, &MainWindow::showQueue);
    connect(today, &TodayPage::papersRequested, this, &MainWindow::showPapers);
    connect(today, &TodayPage::topicRequested, this, [this](qint64 topic, qint64 suggestion) {
        if (suggestion != 0) return showCase(domain::SuggestionId(suggestion));
        go(Workplace::supervision);
        if (topic != 0) supervisionPage()->showTopic(domain::TopicId(topic));
    });
    connect(today, &TodayPage::chaseRequested, this, &MainWindow::chase);
}

void MainWindow::connectPage(Workplace workplace, Page* made) {
    connect(made, &Page::done, this, &MainWindow::tellDone);
    connect(made, &Page::told, strip_, &MessageStrip::showNotice);
    connect(made, &Page::toldBesides, strip_, &MessageStrip::add);
    connect(made, &Page::refused, strip_, &MessageStrip::showRefusal);
    connect(made, &Page::actionsChanged, this, [this, made] {
        if (currentPage() == made) topBar_->setPageActions(made->topActions());
    });
    connect(made, &Page::countChanged, this, [this, workplace, made] {
        if (workplace == workplace_) status_->showCount(made->countText());
    });
    connect(made, &Page::caseRequested, this, &MainWindow::showCase);
    connect(made, &Page::frontRequested, this, [this, workplace] {
        if (workplace != workplace_) go(workplace);
    });
    if (auto* page = qobject_cast<RegisterPage*>(made)) connectRegisterPage(page);
    if (auto* page = qobject_cast<MyCasesPage*>(made)) connectBrowser(page->browser());
    if (auto* page = qobject_cast<TodayPage*>(made)) connectToday(page);
    if (auto* page = qobject_cast<IntakePage*>(made)) {
        connect(page, &Page::countChanged, this, [this, page] { navigation_->setCount(Workplace::intake, page->waitingCount()); });
    }
    if (auto* page = qobject_cast<SupervisionPage*>(made)) {
        connect(page, &Page::countChanged, this, [this, page] { navigation_->setCount(Workplace::supervision, page->pieceCount()); });
    }
}

}  // namespace huying::ui
