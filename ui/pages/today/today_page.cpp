// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/today/today_page.h"

#include <QtWidgets>

#include "cases/case_pane.h"
#include "dialogs/case_actions.h"
#include "dialogs/command_dialog.h"
#include "pages/today/today_list.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "text/today_words.h"
#include "widgets/choice_picker.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

TodayPage::TodayPage(Register& theRegister, QWidget* parent)
    : Page(parent),
      register_(theRegister),
      summary_(roleLabel(QString(), "heading")),
      unitField_(new ChoicePicker({})),
      problem_(roleLabel(QString(), "error")),
      silentDays_(new QSpinBox),
      opensFirst_(new QCheckBox(tr("Open first"))),
      list_(new TodayList),
      pane_(new CasePane(theRegister)),
      actions_(new CaseActions(theRegister, this)),
      splitter_(new QSplitter(Qt::Horizontal)),
      listSide_(new QWidget),
      stack_(new QStackedWidget),
      empty_(roleLabel(tr("Nothing is waiting: nothing is due, owed or undecided."), "muted")) {
    summary_->setObjectName(u"startOfDay"_s);
    summary_->setContentsMargins(12, 10, 12, 2);
    summary_->setWordWrap(true);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setMargin(24);
    stack_->addWidget(list_);
    stack_->addWidget(empty_);
    auto* sideLayout = new QVBoxLayout(listSide_);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->setSpacing(0);
    sideLayout->addWidget(summary_);
    sideLayout->addWidget(makeControls());
    sideLayout->addWidget(stack_, 1);
    splitter_->addWidget(listSide_);
    splitter_->addWidget(pane_);
    splitter_->setChildrenCollapsible(false);
    splitter_->setHandleWidth(1);
    splitter_->setStretchFactor(0, 58);
    splitter_->setStretchFactor(1, 42);
    splitter_->setSizes({690, 510});
    splitter_->restoreState(QSettings().value(u"splitter/today"_s).toByteArray());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter_);

    connect(list_, &TodayList::currentCaseChanged, this, [this](domain::SuggestionId id) { pane_->showCase(id); });
    connect(list_, &TodayList::openRequested, this, &TodayPage::openCase);
    connect(list_, &TodayList::queueRequested, this, &TodayPage::queueRequested);
    connect(list_, &TodayList::explainRequested, pane_, &CasePane::explainDue);
    connect(pane_, &CasePane::caseRequested, pane_, &CasePane::showCase);
    connect(pane_, &CasePane::closeRequested, this, &TodayPage::closeCase);
    connect(pane_, &CasePane::stepRequested, list_, &TodayList::step);
    connect(pane_, &CasePane::actionRequested, this, [this](const QString& command) {
        if (pane_->view() != nullptr) actions_->start(command, *pane_->view(), unit_);
    });
    connect(actions_, &CaseActions::accomplished, this, &Page::done);
    connect(&register_, &Register::directoryChanged, this, [this] { unitField_->setChoices(unitChoices(register_.directory())); });
    connect(&register_, &Register::changed, this, &TodayPage::read);
}

TodayPage::~TodayPage() { QSettings().setValue(u"splitter/today"_s, splitter_->saveState()); }

QWidget* TodayPage::makeControls() {
    auto* controls = new QWidget;
    auto* line = new QHBoxLayout(controls);
    line->setContentsMargins(12, 4, 12, 8);
    line->setSpacing(8);
    auto* unitLabel = new QLabel(tr("Unit"));
    unitLabel->setBuddy(unitField_);
    unitField_->setObjectName(u"todayUnit"_s);
    unitField_->setPlaceholderText(tr("the whole office"));
    unitField_->setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 14);
    auto* silentLabel = new QLabel(tr("Silent from"));
    silentLabel->setBuddy(silentDays_);
    silentDays_->setObjectName(u"silentDays"_s);
    silentDays_->setRange(1, 365);
    silentDays_->setSuffix(tr(" d"));
    silentDays_->setValue(QSettings().value(u"today/silentDays"_s, app::TodayQuery().silentDays).toInt());
    silentDays_->setKeyboardTracking(false);
    silentDays_->setButtonSymbols(QAbstractSpinBox::NoButtons);  // typed, or Up and Down
    opensFirst_->setChecked(opensFirst());
    opensFirst_->setToolTip(tr("Show this page when a register is opened and something is waiting"));
    line->addWidget(unitLabel);
    line->addWidget(unitField_, 1);
    line->addWidget(problem_);
    line->addWidget(silentLabel);
    line->addWidget(silentDays_);
    line->addWidget(opensFirst_);
    connect(unitField_, &ChoicePicker::picked, this, &TodayPage::takeUnit, Qt::QueuedConnection);
    connect(unitField_, &QLineEdit::returnPressed, this, [this] {
        takeUnit();
        if (problem_->text().isEmpty()) list_->setFocus();
    });
    connect(unitField_, &QLineEdit::editingFinished, this, &TodayPage::takeUnit);
    connect(silentDays_, &QSpinBox::valueChanged, this, [this](int days) {
        QSettings().setValue(u"today/silentDays"_s, days);
        read();
    });
    connect(opensFirst_, &QCheckBox::toggled, this, [](bool isOn) { QSettings().setValue(u"today/opensFirst"_s, isOn); });
    return controls;
}

bool TodayPage::opensFirst() { return QSettings().value(u"today/opensFirst"_s, true).toBool(); }

QString TodayPage::helpText() const {
    return tr(
        "What is waiting today: overdue, due within fifteen days, waiting for this office, not signed for, joint opinions, pieces without "
        "a fact for some time, replies that have not reached every signer, opinion forms. The most pressing stand first.\n"
        "Choose a unit to see what it owes. Left and Right fold a group, Enter opens a piece, Esc returns, Ctrl+Up and Ctrl+Down go on.\n"
        "Ctrl+Enter lists the whole group in the register. F2 explains the due date.");
}

QString TodayPage::countText() const { return tr("%1 waiting").arg(pieces(today_.total())); }

void TodayPage::takeOpened() {
    unitField_->setChoices(unitChoices(register_.directory()));
    chooseUnit(QString());
}

void TodayPage::setSession(std::optional<domain::SessionId> session) {
    session_ = session;
    read();
}

void TodayPage::takeFocus() { list_->setFocus(); }

void TodayPage::chooseUnit(const QString& name) {
    unitField_->setText(name);
    takeUnit();
}

void TodayPage::takeUnit() {
    const QString typed = unitField_->text().trimmed();
    const domain::Unit* unit = typed.isEmpty() ? nullptr : register_.directory().unitNamed(typed);
    const bool isUnknown = !typed.isEmpty() && unit == nullptr;
    problem_->setText(isUnknown ? tr("No handling unit is called “%1”.").arg(typed) : QString());
    setWrong(unitField_, isUnknown);
    if (isUnknown) return;
    const auto wanted = unit == nullptr ? std::nullopt : std::optional(unit->id);
    if (unit != nullptr) unitField_->setText(toQt(unit->displayName()));
    if (wanted == unit_ && generation_ > 0) return;
    unit_ = wanted;
    pane_->setUnit(unit_);
    read();
}

void TodayPage::read() {
    if (!register_.isOpen()) return;
    app::TodayQuery query;
    query.today = register_.today();
    query.session = session_;
    query.unit = unit_;
    query.silentDays = silentDays_->value();
    const unsigned generation = ++generation_;
    register_.ask(
        this, [query](app::RegisterStore& store) { return app::readToday(store.reader(), query); },
        [this, generation](app::Today today) {
            if (generation == generation_) take(std::move(today));
        });
}

void TodayPage::take(app::Today today) {
    today_ = std::move(today);
    summary_->setText(startOfDay(today_));
    stack_->setCurrentIndex(today_.total() > 0 ? 0 : 1);
    list_->showToday(today_);
    Q_EMIT loaded(today_.total());
    Q_EMIT countChanged();
}

bool TodayPage::isNarrow() const { return window()->width() < 1100; }

void TodayPage::arrange() {
    const bool isOver = isNarrow();
    listSide_->setVisible(!isOver || !isCaseOpen_);
    pane_->setVisible(!isOver || isCaseOpen_);
    pane_->setCloseShown(isOver);
}

void TodayPage::openCase() {
    isCaseOpen_ = true;
    arrange();
    pane_->enter();
}

void TodayPage::closeCase() {
    isCaseOpen_ = false;
    arrange();
    list_->setFocus();
}

void TodayPage::keyPressEvent(QKeyEvent* event) {
    if (const int by = CasePane::tabStepOf(*event); by != 0) {
        pane_->stepTab(by);
    } else {
        Page::keyPressEvent(event);
    }
}

void TodayPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

QVariantMap TodayPage::state() const {
    return {{u"unit"_s, unitField_->text()},
            {u"case"_s, QVariant::fromValue<qlonglong>(list_->current().value)},
            {u"tab"_s, pane_->tab()},
            {u"isOpen"_s, isCaseOpen_}};
}

void TodayPage::setState(const QVariantMap& state) {
    chooseUnit(state.value(u"unit"_s).toString());
    list_->wantCase(domain::SuggestionId(state.value(u"case"_s).toLongLong()));
    pane_->showTab(state.value(u"tab"_s).toInt());
    isCaseOpen_ = state.value(u"isOpen"_s).toBool();
    arrange();
}

}  // namespace huying::ui
