// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtWidgets>

#include "dialogs/password_dialog.h"
#include "shell/idle_lock.h"
#include "shell/main_window.h"
#include "shell/opening_page.h"
#include "shell/palette.h"
#include "shell/sign_in_page.h"
#include "shell/status_line.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/message_strip.h"
#include "widgets/parts.h"

// The window where the register asks who works with it: signing in, locking, and what is not this person's.
namespace huying::ui {

using namespace Qt::StringLiterals;

// How long nobody has to be there before the register locks itself.
void MainWindow::addLockTimes() {
    QMenu* times = menu_->addMenu(tr("Lock when nobody is there"));
    times->setObjectName(u"lockTimes"_s);
    times->setToolTipsVisible(true);
    auto* group = new QActionGroup(times);
    for (const int minutes : {0, 2, 5, 10, 30}) {
        QAction* action = times->addAction(minutes == 0 ? tr("Never") : tr("After %1 minutes").arg(minutes));
        action->setCheckable(true);
        action->setData(minutes);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [minutes] { IdleLock::setMinutes(minutes); });
    }
    connect(times, &QMenu::aboutToShow, this, [this, times] { showLockTimes(times); });
    showLockTimes(times);
}

// Shorter than the register wants it is everybody's own choice, longer nobody's.
void MainWindow::showLockTimes(const QMenu* times) {
    const int most = register_.asksForSignIn() ? register_.directory().settings.idleLockMinutes : 0;
    const QString reason = tr("In this register it is %1 minutes at most; an administrator sets that.").arg(most);
    for (QAction* action : times->actions()) {
        const int minutes = action->data().toInt();
        const bool isLonger = most > 0 && (minutes == 0 || minutes > most);
        disableFor(action, isLonger ? reason : QString());
        action->setChecked(minutes == IdleLock::minutes());
    }
}

void MainWindow::changeOwnPassword() {
    if (!register_.isOpen()) return;
    auto* dialog = new OwnPasswordDialog(register_, this);
    connect(dialog, &OwnPasswordDialog::accomplished, strip_, &MessageStrip::showNotice);
    dialog->open();
}

SignInPage* MainWindow::signInPage() {
    if (signInPage_ != nullptr) return signInPage_;
    signInPage_ = new SignInPage(register_);
    stack_->addWidget(signInPage_);
    connect(signInPage_, &SignInPage::otherRegisterRequested, this, [this] { stack_->setCurrentWidget(openingPage()); });
    return signInPage_;
}

// Nothing of the register stays on the screen: open forms close, what is typed in them being drafts already.
void MainWindow::showSignIn() {
    wanted_ = nullptr;
    closeDialogs();
    setWindowTitle(tr("%1 – Huying").arg(QFileInfo(register_.path()).completeBaseName()));
    strip_->hide();
    status_->hide();
    stack_->setCurrentWidget(signInPage());
    signInPage_->start();
    showWhatMayBeDone();
}

void MainWindow::closeDialogs() {
    if (palette_ != nullptr) palette_->hide();
    bool isRecording = false;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (window == this || !window->isVisible()) continue;
        if (auto* dialog = qobject_cast<QDialog*>(window)) {
            dialog->reject();
            isRecording = isRecording || dialog->isVisible();
        } else if (window->windowType() == Qt::Popup) {
            window->close();
        }
    }
    // One that is just recording closes when it has its answer.
    if (isRecording) closeRest_.start();
}

// What would be refused at its end cannot be begun, and says why: in a register that cannot be written to, that is locked, or
// where it is not this person's.
void MainWindow::showWhatMayBeDone() {
    using app::Deed;
    static const std::initializer_list<std::pair<ActionId, std::string_view>> deeds{
        {ActionId::importLedger, base::codeOf(Deed::importTable)},
        {ActionId::exportList, base::codeOf(Deed::readCases)},
        {ActionId::saveCopy, base::codeOf(Deed::backUp)},
        {ActionId::backups, base::codeOf(Deed::backUp)},
        {ActionId::moments, base::codeOf(Deed::readMoments)},
        {ActionId::drafts, base::codeOf(Deed::readCases)},
        {ActionId::registerSuggestion, app::RegisterSuggestion::name},
        {ActionId::assignChosen, app::AssignSuggestion::name},
        {ActionId::mergeChosen, app::MergeSuggestions::name},
        {ActionId::publicText, base::codeOf(Deed::readPublicText)},
        {ActionId::chase, app::RecordUrging::name},
        {ActionId::deputyPages, base::codeOf(Deed::readDeputyRecord)},
        {ActionId::exchange, base::codeOf(Deed::sendWork)},
        {ActionId::undo, base::codeOf(Deed::undo)},
        {ActionId::redo, base::codeOf(Deed::undo)},
        {ActionId::keepFilter, base::codeOf(Deed::keepFilters)},
        {ActionId::goReport, base::codeOf(Deed::readReport)},
        {ActionId::goToAnything, base::codeOf(Deed::readCases)},
        {ActionId::search, base::codeOf(Deed::readCases)},
    };
    const QString locked = register_.isSignInNeeded() ? tr("Sign in first.") : QString();
    for (const auto& [id, deed] : deeds) {
        disableFor(actions_.of(id), !locked.isEmpty() ? locked : refusal(register_.reasonAgainst(deed)));
    }
    disableFor(actions_.of(ActionId::changeChosen), !locked.isEmpty() ? locked : refusal(register_.reasonAgainstChangingMany()));
    // A unit has its own in its own register, and before it has one.
    const bool isOffices = register_.isOpen() && !register_.directory().viewer.isUnitsRegister;
    // Who reads the whole register sees the keys; to others what the window is for is refused.
    const bool isKeyReader = !isOffices || !register_.reasonAgainst(Deed::readReport);
    const auto keysReason = isKeyReader ? std::nullopt : register_.reasonAgainst(Deed::sendWork);
    disableFor(actions_.of(ActionId::packages), !locked.isEmpty() ? locked : keysReason ? sentence(*keysReason) : QString());
    // No backup is made of one, and nothing is restored into it.
    if (locked.isEmpty() && register_.isBackup()) disableFor(actions_.of(ActionId::backups), sentence(*register_.readOnly()));
    const QString unasked = register_.isLockable() ? QString() : tr("This register does not ask for signing in.");
    for (const ActionId id : {ActionId::lock, ActionId::ownPassword}) disableFor(actions_.of(id), locked.isEmpty() ? unasked : locked);
    if (locked.isEmpty() && unasked.isEmpty())
        disableFor(actions_.of(ActionId::ownPassword), refusal(register_.reasonAgainst(app::SetPassword::name)));
    navigation_->setFilterRefusal(locked.isEmpty() ? refusal(register_.reasonAgainst(Deed::keepFilters)) : locked);
    disableFor(actions_.of(ActionId::person), register_.asksForSignIn() ? tr("Who signed in records.") : QString());
}

QString MainWindow::roleNow() const {
    const auto& account = register_.directory().viewer.account;
    return account ? labelOf(account->role) : QString();
}

// An administrator gave another one while this person is at work.
void MainWindow::tellOtherRole() {
    const QString before = std::exchange(role_, roleNow());
    if (before.isEmpty() || role_.isEmpty() || before == role_) return;
    strip_->showNotice(
        tr("Your role in this register was changed from %1 to %2: what can be seen and recorded here follows it.").arg(before, role_));
}

bool MainWindow::isRefused(ActionId id) {
    const QAction* action = actions_.of(id);
    if (!action->isEnabled()) strip_->showRefusal(refusalOf(action));
    return !action->isEnabled();
}

bool MainWindow::isRefused(Workplace workplace) {
    std::optional<base::Error> reason;
    if (workplace == Workplace::report || workplace == Workplace::ratings) reason = register_.reasonAgainst(app::Deed::readReport);
    if (workplace == Workplace::intake) reason = app::reasonAgainst(register_.directory().viewer, app::Deed::readPapers);
    if (reason) strip_->showRefusal(sentence(*reason));
    return reason.has_value();
}

}  // namespace huying::ui
