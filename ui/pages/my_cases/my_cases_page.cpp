// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/my_cases/my_cases_page.h"

#include <QtWidgets>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/batch_dialog.h"
#include "dialogs/case_actions.h"
#include "dialogs/command_dialog.h"
#include "dialogs/sheet_output.h"
#include "look/theme.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/choice_picker.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

MyCasesPage::MyCasesPage(Register& theRegister, Prompts& prompts, QWidget* parent)
    : Page(parent),
      register_(theRegister),
      prompts_(prompts),
      unit_(new ChoicePicker({})),
      problem_(roleLabel(QString(), "error")),
      tabs_(new QTabBar),
      stack_(new QStackedWidget),
      browser_(new CaseBrowser(theRegister, u"my_cases"_s)),
      lists_{new UnitList(theRegister, UnitList::Kind::due), new UnitList(theRegister, UnitList::Kind::measures),
             new UnitList(theRegister, UnitList::Kind::figures)},
      actions_(new CaseActions(theRegister, prompts, this)),
      export_(new QAction(icon("document-export"), tr("Export…"), this)),
      print_(new QAction(icon("document-print"), tr("Print…"), this)) {
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
    addViews();
    layout->addWidget(tabs_);
    layout->addWidget(stack_, 1);
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
    connect(browser_, &CaseBrowser::refused, this, &Page::refused);
    connect(browser_, &CaseBrowser::changeSelectedRequested, this, &MyCasesPage::changeSelected);
    connect(browser_, &CaseBrowser::countChanged, this, &Page::countChanged);
    connect(browser_, &CaseBrowser::copied, this, [this](int rows) { Q_EMIT told(tr("Copied %1 as a table.").arg(pieces(rows))); });
    connect(actions_, &CaseActions::accomplished, this, &Page::done);
}

// The cases first, beside them the lists over all of them. Alt and its number shows each.
void MyCasesPage::addViews() {
    tabs_->setObjectName(u"myViews"_s);
    tabs_->setAccessibleName(tr("Views of the unit"));
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    stack_->addWidget(browser_);
    for (UnitList* list : lists_) {
        stack_->addWidget(list);
        connect(list, &UnitList::caseRequested, this, &MyCasesPage::showCase);
        connect(list, &UnitList::countChanged, this, &Page::countChanged);
        connect(list, &UnitList::copied, this, [this](int rows) { Q_EMIT told(tr("Copied %n lines as a table.", nullptr, rows)); });
    }
    int number = 0;
    for (const QString& title : {tr("Cases"), tr("What is due"), tr("Measures"), tr("Our figures")}) {
        const int index = tabs_->addTab(title);
        const QKeySequence keys(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + number++));
        tabs_->setTabToolTip(index, keys.toString(QKeySequence::NativeText));
        auto* shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, index] {
            showView(static_cast<View>(index));
            takeFocus();
        });
    }
    print_->setShortcut(QKeySequence::Print);
    print_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(print_);
    connect(print_, &QAction::triggered, this, &MyCasesPage::printSheet);
    connect(export_, &QAction::triggered, this, &MyCasesPage::exportSheet);
    connect(tabs_, &QTabBar::currentChanged, this, &MyCasesPage::takeView);
    takeView();
}

MyCasesPage::View MyCasesPage::view() const { return static_cast<View>(tabs_->currentIndex()); }

void MyCasesPage::showView(View view) { tabs_->setCurrentIndex(static_cast<int>(view)); }

UnitList* MyCasesPage::shownList() const { return view() == View::cases ? nullptr : list(view()); }

// Cases are written out from the menu, as those of the register are; the lists as they stand.
void MyCasesPage::takeView() {
    stack_->setCurrentIndex(tabs_->currentIndex());
    const QString reason = tr("Choose what is due, the measures or the figures first.");
    for (QAction* action : {print_, export_}) disableFor(action, shownList() == nullptr ? reason : QString());
    Q_EMIT countChanged();
}

QList<QAction*> MyCasesPage::actionsFor(QObject* owner) {
    QList<QAction*> actions = Page::actionsFor(owner);
    for (int index = 0; index < tabs_->count(); ++index) {
        auto* action = new QAction(tr("My cases: %1").arg(tabs_->tabText(index)), owner);
        connect(action, &QAction::triggered, this, [this, index] {
            Q_EMIT frontRequested();
            showView(static_cast<View>(index));
            takeFocus();
        });
        actions.append(action);
    }
    return actions;
}

QString MyCasesPage::helpText() const {
    return tr(
        "The cases of one handling unit. Choose the unit on top; then sign for, note progress, record contacts with the deputy, give a "
        "joint opinion, reply and record how the reply reached each signer.\n"
        "Space ticks pieces; Ctrl+Shift+E records the same for the ticked ones, else for the selected ones: signing for, people, "
        "progress or plan, an extension, the delivery of the reply. It shows first what becomes of each, and is taken back as one.\n"
        "What was recorded wrongly is put right from “More” (Ctrl+M) or Ctrl+K: the unit's own progress, contacts, opinions, replies, "
        "deliveries and promises.\n"
        "Alt+1 shows the cases, Alt+2 what is due for the unit and why, Alt+3 its measures, Alt+4 its figures: Enter opens the piece, or "
        "the pieces behind a figure, F2 says why, Ctrl+C copies lines as a table, Ctrl+P prints.\n"
        "What is not possible now is grey; pointing at it says why.");
}

QString MyCasesPage::countText() const {
    const UnitList* shown = shownList();
    return shown == nullptr ? browser_->countText() : tr("%n lines", nullptr, shown->count());
}

void MyCasesPage::showCase(domain::SuggestionId id) {
    showView(View::cases);
    browser_->showCase(id);
}

bool MyCasesPage::changeSelected() {
    if (view() != View::cases || browser_->chosenCases().empty()) return false;
    browser_->withChosenRows(this, [this](const std::vector<app::CaseRow>& rows) { change(rows); });
    return true;
}

void MyCasesPage::change(const std::vector<app::CaseRow>& rows) {
    if (rows.empty() || unit_->text().isEmpty() || findChild<BatchDialog*>() != nullptr) return;
    auto* dialog = new BatchDialog(register_, rows, this, app::BatchKind::receipt, unit_->text());
    connect(dialog, &CommandDialog::accomplished, this, [this, dialog](const QString& text) {
        browser_->untick(dialog->handled());
        Q_EMIT done(text);
    });
    dialog->open();
}

QString MyCasesPage::subtitle() const { return tr("%1, as of %2").arg(unit_->text(), isoText(register_.today())); }

void MyCasesPage::exportSheet() {
    if (const UnitList* shown = shownList())
        ui::exportSheet(register_, prompts_, this, shown->sheet(), subtitle(), [this](const QString& said, bool isWrong) {
            if (isWrong) {
                Q_EMIT refused(said);
            } else {
                Q_EMIT told(said);
            }
        });
}

void MyCasesPage::printSheet() {
    if (const UnitList* shown = shownList()) ui::printSheet(register_, this, shown->sheet(), subtitle(), [] {});
}

void MyCasesPage::takeOpened() {
    unit_->setChoices(unitChoices(register_.directory()));
    const app::Viewer& viewer = register_.directory().viewer;
    const domain::Unit* own = viewer.account ? register_.directory().unit(viewer.account->unit) : nullptr;
    unit_->setReadOnly(own != nullptr && viewer.units.size() == 1);  // whose clerk signed in has nothing to choose
    chooseUnit(own == nullptr ? QString() : toQt(own->displayName()));
}

void MyCasesPage::setSession(std::optional<domain::SessionId> session) {
    browser_->setSession(session);
    for (UnitList* list : lists_) list->setSession(session);
}

void MyCasesPage::setSearchText(const QString& text) { browser_->setSearchText(text); }

void MyCasesPage::takeFocus() {
    if (unit_->text().isEmpty()) {
        unit_->setFocus();
    } else if (UnitList* shown = shownList()) {
        shown->takeFocus();
    } else {
        browser_->takeFocus();
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
    // Ticks are of pieces that the other unit had: nothing of them may be recorded for this one.
    const std::optional<domain::UnitId> before = browser_->pane()->unit();
    const bool isOther = unit == nullptr ? before.has_value() : before != unit->id;
    if (isOther) browser_->model()->clearTicks();
    browser_->setListShown(unit != nullptr);
    if (unit == nullptr) {
        showView(View::cases);
        browser_->pane()->setUnit(std::nullopt);
        for (UnitList* list : lists_) list->setUnit(std::nullopt);
        browser_->setEmptyText(tr("Choose a handling unit: its cases will stand here, with what it can do now."));
        Q_EMIT countChanged();
        return;
    }
    unit_->setText(toQt(unit->displayName()));
    browser_->setEmptyText(tr("%1 has no cases here.").arg(toQt(unit->displayName())));
    browser_->setUnit(unit->id);
    for (UnitList* list : lists_) list->setUnit(unit->id);
    takeFocus();
}

QVariantMap MyCasesPage::state() const {
    QVariantMap state = browser_->place();
    state.insert(u"unit"_s, unit_->text());
    state.insert(u"view"_s, tabs_->currentIndex());
    return state;
}

void MyCasesPage::setState(const QVariantMap& state) {
    if (const QString unit = state.value(u"unit"_s).toString(); !unit.isEmpty()) chooseUnit(unit);
    browser_->setPlace(state);
    tabs_->setCurrentIndex(state.value(u"view"_s).toInt());
}

}  // namespace huying::ui
