// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/register/register_page.h"

#include <QtWidgets>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/batch_dialog.h"
#include "dialogs/case_actions.h"
#include "dialogs/command_dialog.h"
#include "dialogs/hand_over_dialog.h"
#include "dialogs/look_back_dialogs.h"
#include "dialogs/public_text_dialog.h"
#include "look/theme.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

RegisterPage::RegisterPage(Register& theRegister, Prompts& prompts, QWidget* parent)
    : Page(parent),
      register_(theRegister),
      prompts_(prompts),
      browser_(new CaseBrowser(theRegister, u"register"_s)),
      actions_(new CaseActions(theRegister, prompts, this)),
      handOver_(new QAction(icon("document-print"), tr("Hand-over…"), this)),
      import_(new QAction(icon("document-import"), tr("Import a ledger…"), this)),
      intake_(new QAction(tr("Register a suggestion"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(browser_);
    browser_->setEmptyText(
        tr("No suggestion here. Register one with Ctrl+N or import a ledger; with a filter on, Ctrl+Backspace clears it."));
    connect(browser_, &CaseBrowser::actionRequested, this, [this](const QString& command, int promise) {
        if (const app::CaseView* view = browser_->pane()->view()) actions_->start(command, *view, std::nullopt, promise);
    });
    connect(browser_, &CaseBrowser::refused, this, &Page::refused);
    connect(browser_, &CaseBrowser::assignSelectedRequested, this, &RegisterPage::assignSelected);
    connect(browser_, &CaseBrowser::mergeSelectedRequested, this, &RegisterPage::mergeSelected);
    connect(browser_, &CaseBrowser::lookBackSelectedRequested, this, &RegisterPage::lookBackAtSelected);
    connect(browser_, &CaseBrowser::proposeSelectedRequested, this, &RegisterPage::proposeSelected);
    connect(browser_, &CaseBrowser::changeSelectedRequested, this, &RegisterPage::changeSelected);
    connect(browser_, &CaseBrowser::countChanged, this, &Page::countChanged);
    connect(actions_, &CaseActions::accomplished, this, &Page::done);
    connect(actions_, &CaseActions::caseRequested, this, &Page::caseRequested);
    connect(actions_, &CaseActions::publicationOfSeveralRequested, this, &RegisterPage::recordPublications);
    connect(browser_, &CaseBrowser::copied, this, [this](int rows) { Q_EMIT told(tr("Copied %1 as a table.").arg(pieces(rows))); });
    connect(handOver_, &QAction::triggered, this, &RegisterPage::listHandOver);
    connect(import_, &QAction::triggered, this, &RegisterPage::importRequested);
    connect(intake_, &QAction::triggered, this, &RegisterPage::intakeRequested);
    intake_->setToolTip(tr("Ctrl+N"));
}

void RegisterPage::takeOpened() {
    const auto disable = [this](QAction* action, std::string_view deed) { disableFor(action, refusal(register_.reasonAgainst(deed))); };
    disable(import_, base::codeOf(app::Deed::importTable));
    disable(intake_, app::RegisterSuggestion::name);
    // Plans of the office, which a unit does not see.
    const auto& account = register_.directory().viewer.account;
    const bool isOfUnit = account && account->role == domain::Role::handlingUnit;
    disableFor(handOver_,
               isOfUnit ? tr("The hand-over meeting is the office's; what this unit was given stands under My cases.") : QString());
}

QString RegisterPage::helpText() const {
    return tr(
        "All suggestions of the session. The field on top searches every text, names also by pinyin initials; Ctrl+K goes to anything.\n"
        "Type under a column's title to filter it, click the title to sort; saved filters stand at the "
        "left.\n"
        "Enter opens a case, Esc returns, Ctrl+Up and Ctrl+Down go through the list, F2 explains the due date.\n"
        "Shift+click on a title orders by that column as well. Space ticks a piece; ticks stay while the list is filtered, and the ticked "
        "ones, else the selected ones, can be assigned together with Ctrl+J or changed together with Ctrl+Shift+E, which shows first what "
        "becomes of each; Ctrl+Shift+P makes their texts ready for publication. Ctrl+C copies the selected rows as a table.\n"
        "Units can be planned before they are assigned, for one piece or, with Ctrl+Shift+E, for many: “Planned, not assigned” at the "
        "left lists what waits for the hand-over meeting, “Hand-over…” prints it.\n"
        "Ctrl+Z takes back what was recorded last.");
}

QString RegisterPage::countText() const { return browser_->countText(); }

void RegisterPage::setSession(std::optional<domain::SessionId> session) {
    session_ = session;
    browser_->setSession(session);
}

void RegisterPage::setSearchText(const QString& text) { browser_->setSearchText(text); }

void RegisterPage::setSavedFilter(std::optional<SavedFilter> filter) { browser_->setSavedFilter(filter); }

void RegisterPage::takeFocus() { browser_->takeFocus(); }

void RegisterPage::showCase(domain::SuggestionId id) { browser_->showCase(id); }

void RegisterPage::withChosenRows(const std::function<void(const std::vector<app::CaseRow>&)>& use) { browser_->withChosenRows(this, use); }

void RegisterPage::assignSelected() {
    withChosenRows([this](const std::vector<app::CaseRow>& rows) { untickAfter(actions_->startAssignment(rows), rows); });
}

HandOverDialog* RegisterPage::listHandOver() {
    if (!register_.isOpen()) return nullptr;
    auto* dialog = new HandOverDialog(register_, prompts_, session_, this);
    dialog->open();
    return dialog;
}

void RegisterPage::mergeSelected() {
    withChosenRows([this](const std::vector<app::CaseRow>& rows) { untickAfter(actions_->startMerger(rows), rows); });
}

void RegisterPage::lookBackAtSelected() {
    withChosenRows([this](const std::vector<app::CaseRow>& rows) {
        QStringList cases;
        for (const app::CaseRow& row : rows) cases.append(toQt(row.address));
        if (!cases.isEmpty()) untickAfter(actions_->startLookBack(cases), rows);
    });
}

void RegisterPage::proposeSelected() {
    withChosenRows([this](const std::vector<app::CaseRow>& rows) {
        QStringList cases;
        for (const app::CaseRow& row : rows) cases.append(toQt(row.address));
        if (!cases.isEmpty()) untickAfter(actions_->startProposal(cases), rows);
    });
}

// What is done is not ticked for the next step: that would meet pieces nobody thinks of any more.
void RegisterPage::untickAfter(const CommandDialog* dialog, const std::vector<app::CaseRow>& rows) {
    if (dialog == nullptr) return;
    std::vector<domain::SuggestionId> ids;
    for (const app::CaseRow& row : rows) ids.push_back(row.id);
    connect(dialog, &CommandDialog::accomplished, this, [this, ids] { browser_->untick(ids); });
}

void RegisterPage::changeSelected() {
    withChosenRows([this](const std::vector<app::CaseRow>& rows) {
        // In the list of a queue all of them wait for the same.
        const auto queue = browser_->queue();
        const bool isUndelivered = queue == app::Queue::undelivered || browser_->state().ready == SavedFilter::debts;
        change(rows, queue == app::Queue::commitmentsMissing ? app::BatchKind::nothingPromised
                     : isUndelivered                         ? app::BatchKind::delivery
                                                             : app::BatchKind::category);
    });
}

PublicTextDialog* RegisterPage::showPublicTexts() { return actions_->showPublicTexts(browser_->chosenCases()); }

void RegisterPage::recordPublications(const std::vector<domain::SuggestionId>& ids) {
    register_.ask(
        this, [ids](app::RegisterStore& store) { return store.reader().caseRows(ids); },
        [this](const std::vector<app::CaseRow>& rows) {
            if (BatchDialog* dialog = change(rows))
                dialog->form()->setValues({{u"kind"_s, toQt(base::codeOf(app::BatchKind::publication))}});
        });
}

BatchDialog* RegisterPage::change(const std::vector<app::CaseRow>& rows, app::BatchKind likely) {
    if (rows.empty()) return nullptr;
    // Of a unit's person what that unit records of its own tasks.
    const app::Viewer& viewer = register_.directory().viewer;
    const bool isOfUnit = viewer.account && viewer.account->role == domain::Role::handlingUnit;
    const domain::Unit* own = isOfUnit ? register_.directory().unit(viewer.account->unit) : nullptr;
    auto* dialog = new BatchDialog(register_, rows, this, likely, own == nullptr ? QString() : toQt(own->displayName()));
    connect(dialog, &CommandDialog::accomplished, this, [this, dialog](const QString& text) {
        browser_->untick(dialog->handled());
        Q_EMIT done(text);
    });
    dialog->open();
    return dialog;
}

QVariantMap RegisterPage::state() const { return browser_->place(); }

void RegisterPage::setState(const QVariantMap& state) { browser_->setPlace(state); }

}  // namespace huying::ui
