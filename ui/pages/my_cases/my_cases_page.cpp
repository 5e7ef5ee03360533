// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/my_cases/my_cases_page.h"

#include <QtWidgets>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/case_actions.h"
#include "dialogs/command_dialog.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/choice_picker.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

MyCasesPage::MyCasesPage(Register& theRegister, Prompts& prompts, QWidget* parent)
    : Page(parent),
      register_(theRegister),
      unit_(new ChoicePicker({})),
      problem_(roleLabel(QString(), "error")),
      browser_(new CaseBrowser(theRegister, u"my_cases"_s)),
      actions_(new CaseActions(theRegister, prompts, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(12, 8, 12, 4);
    line->setSpacing(8);
    auto* label = new QLabel(tr("Handling unit"));
    label->setBuddy(unit_);
    unit_->setObjectName(u"myUnit"_s);
    unit_->setPlaceholderText(tr("any part of the name or its number"));
    unit_->setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 40);
    line->addWidget(label);
    line->addWidget(unit_);
    line->addWidget(problem_, 1);
    layout->addLayout(line);
    layout->addWidget(browser_, 1);
    browser_->setEmptyText(tr("Choose a handling unit: its cases will stand here, with what it can do now."));
    browser_->setListShown(false);
    browser_->hideAssignment();
    // What is open and due comes first, what is completed last.
    browser_->list()->setUsualOrder({{app::findField("due_on"), false}, {app::findField("state"), false}});

    connect(unit_, &ChoicePicker::picked, this, &MyCasesPage::takeUnit, Qt::QueuedConnection);
    connect(unit_, &QLineEdit::returnPressed, this, &MyCasesPage::takeUnit);
    connect(&register_, &Register::directoryChanged, this, [this] { unit_->setChoices(unitChoices(register_.directory())); });
    connect(browser_, &CaseBrowser::actionRequested, this, [this](const QString& command, int promise) {
        const CasePane* pane = browser_->pane();
        if (pane->view() != nullptr) actions_->start(command, *pane->view(), pane->unit(), promise);
    });
    connect(browser_, &CaseBrowser::countChanged, this, &Page::countChanged);
    connect(browser_, &CaseBrowser::copied, this, [this](int rows) { Q_EMIT told(tr("Copied %1 as a table.").arg(pieces(rows))); });
    connect(actions_, &CaseActions::accomplished, this, &Page::done);
}

QString MyCasesPage::helpText() const {
    return tr(
        "The cases of one handling unit. Choose the unit on top; then sign for, note progress, record contacts with the deputy, give a "
        "joint "
        "opinion, reply and record how the reply reached each signer.\nWhat is not possible now is grey; pointing at it says why.");
}

QString MyCasesPage::countText() const { return browser_->countText(); }

void MyCasesPage::takeOpened() {
    unit_->setChoices(unitChoices(register_.directory()));
    const app::Viewer& viewer = register_.directory().viewer;
    const domain::Unit* own = viewer.account ? register_.directory().unit(viewer.account->unit) : nullptr;
    unit_->setReadOnly(own != nullptr && viewer.units.size() == 1);  // whose clerk signed in has nothing to choose
    chooseUnit(own == nullptr ? QString() : toQt(own->displayName()));
}

void MyCasesPage::setSession(std::optional<domain::SessionId> session) { browser_->setSession(session); }

void MyCasesPage::setSearchText(const QString& text) { browser_->setSearchText(text); }

void MyCasesPage::takeFocus() {
    if (unit_->text().isEmpty()) {
        unit_->setFocus();
    } else {
        browser_->list()->setFocus();
    }
}

void MyCasesPage::chooseUnit(const QString& name) {
    unit_->setText(name);
    takeUnit();
}

void MyCasesPage::takeUnit() {
    const QString typed = unit_->text().trimmed();
    const domain::Unit* unit = register_.directory().unitNamed(typed);
    problem_->setText(typed.isEmpty() || unit != nullptr ? QString() : tr("No handling unit is called “%1”.").arg(typed));
    setWrong(unit_, !typed.isEmpty() && unit == nullptr);
    browser_->setListShown(unit != nullptr);
    if (unit == nullptr) {
        browser_->setEmptyText(tr("Choose a handling unit: its cases will stand here, with what it can do now."));
        Q_EMIT countChanged();
        return;
    }
    unit_->setText(toQt(unit->displayName()));
    browser_->setEmptyText(tr("%1 has no cases here.").arg(toQt(unit->displayName())));
    browser_->setUnit(unit->id);
    browser_->list()->setFocus();
}

QVariantMap MyCasesPage::state() const {
    QVariantMap state = browser_->place();
    state.insert(u"unit"_s, unit_->text());
    return state;
}

void MyCasesPage::setState(const QVariantMap& state) {
    if (const QString unit = state.value(u"unit"_s).toString(); !unit.isEmpty()) chooseUnit(unit);
    browser_->setPlace(state);
}

}  // namespace huying::ui
