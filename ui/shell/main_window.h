// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QStack>
#include <QTimer>
#include <QVariantMap>
#include <functional>
#include <optional>
#include <set>

#include "background/register.h"
#include "shell/actions.h"
#include "shell/navigation.h"
#include "shell/workplaces.h"

class QFrame;
class QMenu;
class QStackedWidget;

namespace huying::ui {

class CaseBrowser;
class ChaseDialog;
class DirectoryPage;
class ExchangeDialog;
class ExportListDialog;
class ImportDialog;
class FilterShelf;
class IntakePage;
class Keeping;
class MessageStrip;
class MomentsDialog;
class DeputyPagesDialog;
class PackagesDialog;
class MyCasesPage;
class OpeningPage;
class Page;
class Palette;
class Prompts;
class RegisterPage;
class RatingsPage;
class ReportPage;
class StatusLine;
class FollowUpPage;
class IdleLock;
class SignInPage;
class StandingLine;
class SupervisionPage;
class TodayPage;
class TopBar;

// The window: workplaces at the left, the chosen one beside them, one row on top, the status line below. It owns the pages
// and knows no rules of the field.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    // `theRegister` and `prompts` must outlive the window.
    MainWindow(Register& theRegister, Prompts& prompts, QWidget* parent = nullptr);
    ~MainWindow() override;

    void go(Workplace workplace);
    void undo();
    void redo();
    // Does it for the ticked pieces of the register, else the selected ones; once the list is there while it is being read.
    // Says it where there are none.
    void withChosen(const std::function<void()>& act);
    ChaseDialog* chase();
    ExchangeDialog* exchange();
    PackagesDialog* packages();  // also before there is a register: a unit opens its first package
    MomentsDialog* openMoments();
    DeputyPagesDialog* deputyPages();
    ImportDialog* importLedger();
    ExportListDialog* exportList();  // of the workplace in front, else of the register
    QFrame* explainPage();
    void goToAnything();

    // What is chosen, narrowed and typed on every page, for the window that takes this one's place.
    [[nodiscard]] QVariantMap state() const;
    void setState(const QVariantMap& state);

    [[nodiscard]] Workplace workplace() const { return workplace_; }
    [[nodiscard]] TodayPage* todayPage() const { return pages_->today(); }
    [[nodiscard]] Navigation* navigation() const { return navigation_; }
    [[nodiscard]] RegisterPage* registerPage() const { return pages_->suggestions(); }
    [[nodiscard]] IntakePage* intakePage() const { return pages_->intake(); }
    [[nodiscard]] MyCasesPage* myCasesPage() const { return pages_->myCases(); }
    [[nodiscard]] SupervisionPage* supervisionPage() const { return pages_->supervision(); }
    [[nodiscard]] FollowUpPage* followUpPage() const { return pages_->followUp(); }
    [[nodiscard]] RatingsPage* ratingsPage() const { return pages_->ratings(); }
    [[nodiscard]] ReportPage* reportPage() const { return pages_->report(); }
    [[nodiscard]] DirectoryPage* directoryPage() const { return pages_->directory(); }
    [[nodiscard]] MessageStrip* strip() const { return strip_; }
    [[nodiscard]] Keeping* keeping() const { return keeping_; }
    [[nodiscard]] Palette* commandPalette();  // made when it is wanted for the first time
    [[nodiscard]] QAction* action(ActionId id) const { return actions_.of(id); }

Q_SIGNALS:
    void languageChosen(const QString& language);  // zh, en

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void buildMenu();
    void addLanguages();
    void connectActions();
    void connectRegister();
    void connectPage(Workplace workplace, Page* page);
    void takeOpened();
    void takeSession();
    void showWhatMayBeDone();
    [[nodiscard]] QString roleNow() const;  // of who is signed in; empty where nobody is
    void tellOtherRole();
    void showSignIn();
    void closeDialogs();
    void addLockTimes();
    void showLockTimes(const QMenu* times);
    void changeOwnPassword();
    [[nodiscard]] SignInPage* signInPage();
    // Said, where this workplace is not for this person, or this cannot be done now.
    [[nodiscard]] bool isRefused(Workplace workplace);
    [[nodiscard]] bool isRefused(ActionId id);
    [[nodiscard]] OpeningPage* openingPage();
    void showWaiting(const QString& text);  // where no register is open yet
    void openFile();
    void createRegister(Register::Contents contents);
    void connectRegisterPage(RegisterPage* page);
    void tellDone(const QString& text);
    void forgetPerson();
    void connectFilters();
    void connectToday(TodayPage* today);
    void connectBrowser(CaseBrowser* browser);
    void showPlace();  // in the left pane
    [[nodiscard]] QString filtersKey() const;
    [[nodiscard]] CaseBrowser* browserOf(Workplace place) const;
    void keepFilters() const;
    void restoreFilter(Workplace place);
    void restoreFilters();
    void chooseFilter(SavedFilter filter);
    void chooseNamedFilter(qint64 id);
    void showQueue(app::Queue queue);
    void showPapers(app::PaperQueue queue, const QString& key);
    void showCase(domain::SuggestionId id);
    void showDeputy(domain::DeputyId id);
    [[nodiscard]] QList<QAction*> offeredBy(Workplace place, QObject* owner);  // a page that is made, for Ctrl+K
    void takeWanted();
    void openMoreOfCase();
    void changeTextSize(int by);
    void changeTheme(int theme);
    [[nodiscard]] Page* currentPage() const { return pages_->page(workplace_); }

    Register& register_;
    Prompts& prompts_;
    ActionSet actions_;
    QMenu* menu_;
    TopBar* topBar_;
    Navigation* navigation_;
    StandingLine* standing_;
    MessageStrip* strip_;
    QString role_;  // of who is signed in
    StatusLine* status_;
    Keeping* keeping_;
    QStackedWidget* stack_;  // nothing yet, workspace, opening page
    Workplaces* pages_;
    OpeningPage* openingPage_ = nullptr;
    SignInPage* signInPage_ = nullptr;
    IdleLock* idleLock_;
    QTimer closeRest_;  // after locking: dialogs that were still recording
    Palette* palette_ = nullptr;
    Workplace workplace_ = Workplace::suggestions;
    QStack<std::int64_t> undone_;  // entries of undos that can be redone, newest on top
    FilterShelf* shelf_;
    std::function<void()> wanted_;  // with the chosen pieces, once the list is read
    QString filtersTakenFor_;  // the register and person whose lists stand as they were left, or were gone on with since
    std::set<Workplace> filtersToCome_;  // those of them whose page is not made yet
    bool isJustOpened_ = false;  // the first answer of Today may still turn to that page
    bool isUndoing_ = false;
    bool isFilled_ = false;  // the pages have learned of the register
};

}  // namespace huying::ui
