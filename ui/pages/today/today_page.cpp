// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/today/today_page.h"

#include <QtWidgets>

#include "cases/case_pane.h"
#include "dialogs/case_actions.h"
#include "dialogs/command_dialog.h"
#include "dialogs/urging_dialogs.h"
#include "domain/suggestion_number.h"
#include "look/theme.h"
#include "pages/today/agenda_list.h"
#include "pages/today/today_list.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "text/today_words.h"
#include "widgets/choice_picker.h"
#include "widgets/parts.h"
#include "widgets/whole_number.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

TodayPage::TodayPage(Register& theRegister, Prompts& prompts, QWidget* parent)
    : Page(parent),
      register_(theRegister),
      prompts_(prompts),
      summary_(roleLabel(QString(), "heading")),
      unitField_(new ChoicePicker({})),
      problem_(roleLabel(QString(), "error")),
      silentDays_(new WholeNumberBox),
      opensFirst_(new QCheckBox(tr("Open first"))),
      view_(new QComboBox),
      agendaTools_(new QWidget),
      days_(new WholeNumberBox),
      print_(new QAction(icon("document-print"), tr("Print…"), this)),
      agendaList_(new AgendaList),
      list_(new TodayList),
      pane_(new CasePane(theRegister)),
      actions_(new CaseActions(theRegister, prompts, this)),
      splitter_(new QSplitter(Qt::Horizontal)),
      listSide_(new QWidget),
      stack_(new QStackedWidget),
      empty_(roleLabel(QString(), "muted")) {
    summary_->setObjectName(u"startOfDay"_s);
    summary_->setContentsMargins(12, 10, 12, 2);
    summary_->setWordWrap(true);
    oneAdministrator_ = warningLine(
        tr("%1 It is added in the directory, under “Accounts”.").arg(sentence(base::Error("only-one-administrator", "", "order"))),
        u"todayOneAdministrator"_s);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setMargin(24);
    stack_->addWidget(list_);
    stack_->addWidget(empty_);
    stack_->addWidget(agendaList_);
    auto* sideLayout = new QVBoxLayout(listSide_);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->setSpacing(0);
    sideLayout->addWidget(summary_);
    sideLayout->addWidget(oneAdministrator_);
    sideLayout->addWidget(makeControls());
    sideLayout->addWidget(makeViewLine());
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

    connect(list_, &TodayList::currentCaseChanged, this, [this](domain::SuggestionId id) {
        if (!by()) pane_->showCase(id);
    });
    connect(list_, &TodayList::openRequested, this, &TodayPage::openCase);
    connect(list_, &TodayList::queueRequested, this, &TodayPage::queueRequested);
    connect(list_, &TodayList::papersRequested, this, &TodayPage::papersRequested);
    connect(list_, &TodayList::topicRequested, this, &TodayPage::topicRequested);
    // Of the line, also where a link has led the pane to another piece.
    connect(list_, &TodayList::explainRequested, this, [this](const app::LineMatter& about) {
        pane_->showCase(list_->current());
        pane_->explainMatter(about);
    });
    connect(pane_, &CasePane::caseRequested, pane_, &CasePane::showCase);
    connect(list_, &TodayList::putOffRequested, this, &TodayPage::putOff);
    connect(list_, &TodayList::showAgainRequested, this, &TodayPage::showAgain);
    connect(agendaList_, &AgendaList::currentCaseChanged, this, [this](domain::SuggestionId id) {
        if (by()) pane_->showCase(id);
    });
    connect(agendaList_, &AgendaList::openRequested, this, &TodayPage::openCase);
    connect(agendaList_, &AgendaList::paperRequested, this,
            [this](const QString& address) { Q_EMIT papersRequested(app::PaperQueue::papers, address); });
    connect(agendaList_, &AgendaList::explainRequested, this, [this](const app::LineMatter& about) {
        pane_->showCase(agendaList_->current());
        pane_->explainMatter(about);
    });
    connect(pane_, &CasePane::closeRequested, this, &TodayPage::closeCase);
    connect(pane_, &CasePane::stepRequested, this, [this](int step) { by() ? agendaList_->step(step) : list_->step(step); });
    connect(pane_, &CasePane::actionRequested, this, [this](const QString& command, int promise) {
        if (pane_->view() != nullptr) actions_->start(command, *pane_->view(), unit_, promise);
    });
    connect(actions_, &CaseActions::accomplished, this, &Page::done);
    connect(actions_, &CaseActions::caseRequested, this, &Page::caseRequested);
    connect(pane_, &CasePane::refused, this, &Page::refused);
    connect(&register_, &Register::directoryChanged, this, [this] { unitField_->setChoices(unitChoices(register_.directory())); });
    connect(&register_, &Register::directoryChanged, this, &TodayPage::showWhatMayBeDone);
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

// What waits, or the agenda and how it is grouped; and the way to the chase.
QWidget* TodayPage::makeViewLine() {
    auto* widget = new QWidget;
    auto* line = new QHBoxLayout(widget);
    line->setContentsMargins(12, 0, 12, 8);
    line->setSpacing(8);
    view_->setObjectName(u"todayView"_s);
    view_->setAccessibleName(tr("What this page shows"));
    view_->addItem(tr("What waits"), QString());
    for (const auto& [by, code] : base::EnumCodes<app::AgendaBy>::values) view_->addItem(tr("Agenda: %1").arg(labelOf(by)), toQt(code));
    auto* tools = new QHBoxLayout(agendaTools_);
    tools->setContentsMargins(0, 0, 0, 0);
    days_->setObjectName(u"agendaDays"_s);
    days_->setAccessibleName(tr("Days ahead"));
    days_->setToolTip(tr("Days ahead"));
    days_->setRange(0, 366);
    days_->setPrefix(tr("next "));
    days_->setSuffix(tr(" d"));
    days_->setValue(QSettings().value(u"today/agendaDays"_s, app::AgendaQuery().days).toInt());
    days_->setKeyboardTracking(false);
    days_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    auto* print = linkButton(tr("Print…"));
    auto* write = linkButton(tr("Export…"));
    print->setObjectName(u"printToday"_s);
    write->setObjectName(u"exportToday"_s);
    print_->setShortcut(QKeySequence::Print);
    print->setToolTip(print_->shortcut().toString(QKeySequence::NativeText));
    print_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(print_);
    tools->addWidget(days_);
    agendaTools_->hide();
    chase_ = linkButton(tr("Chase… (F8)"));
    chase_->setObjectName(u"chase"_s);
    line->addWidget(view_);
    line->addWidget(agendaTools_);
    line->addWidget(print);
    line->addWidget(write);
    line->addStretch(1);
    line->addWidget(chase_);
    connect(view_, &QComboBox::currentIndexChanged, this, &TodayPage::takeView);
    connect(days_, &QSpinBox::valueChanged, this, [this](int days) {
        QSettings().setValue(u"today/agendaDays"_s, days);
        readAgenda();
    });
    connect(print, &QPushButton::clicked, print_, &QAction::trigger);
    connect(print_, &QAction::triggered, this, [this] { by() ? printAgenda() : printWaiting(); });
    connect(write, &QPushButton::clicked, this, [this] { by() ? exportAgenda() : exportWaiting(); });
    connect(chase_, &QPushButton::clicked, this, &TodayPage::chaseRequested);
    return widget;
}

std::optional<app::AgendaBy> TodayPage::by() const { return base::fromCode<app::AgendaBy>(toUtf8(view_->currentData().toString())); }

void TodayPage::chooseAgenda(std::optional<app::AgendaBy> by) {
    view_->setCurrentIndex(std::max(0, view_->findData(by ? toQt(base::codeOf(*by)) : QString())));
}

void TodayPage::showWaiting() {
    const bool isAway =
        std::any_of(today_.queues.begin(), today_.queues.end(), [](const app::TodayQueue& one) { return !one.away.empty(); });
    empty_->setText(tr("Nothing is waiting: nothing is due, owed or undecided."));
    stack_->setCurrentIndex(today_.total() > 0 || isAway ? 0 : 1);
}

void TodayPage::takeView() {
    agendaTools_->setVisible(by().has_value());
    if (by()) return readAgenda();
    showWaiting();
    pane_->showCase(list_->current());
}

app::AgendaQuery TodayPage::agendaQuery() const {
    app::AgendaQuery query;
    query.today = register_.today();
    query.days = days_->value();
    query.by = by().value_or(app::AgendaBy::day);
    query.session = session_;
    query.unit = unit_;
    return query;
}

void TodayPage::readAgenda() {
    if (!register_.isOpen() || !by()) return;
    const unsigned generation = ++agendaGeneration_;
    register_.ask(
        this, [query = agendaQuery(), in = words()](app::RegisterStore& store) { return app::readAgenda(store.reader(), query, in); },
        [this, generation](app::Agenda agenda) {
            if (generation != agendaGeneration_ || !by()) return;
            agenda_ = std::move(agenda);
            empty_->setText(tr("Nothing is overdue, and nothing falls due in the next %1 days.").arg(days_->value()));
            stack_->setCurrentIndex(agenda_.count() > 0 ? 2 : 1);
            agendaList_->showAgenda(agenda_);
            if (agenda_.count() == 0) pane_->showCase({});
            Q_EMIT agendaLoaded(agenda_.count());
        });
}

void TodayPage::showWhatMayBeDone() {
    list_->setPuttingOffRefusal(refusal(register_.reasonAgainst(app::SnoozeSuggestion::name)));
    disableFor(chase_, refusal(register_.reasonAgainst(app::RecordUrging::name)));
}

bool TodayPage::isRefused(std::string_view command) {
    const auto reason = register_.reasonAgainst(command);
    if (reason) Q_EMIT refused(sentence(*reason));
    return reason.has_value();
}

void TodayPage::putOff(app::Queue queue, domain::SuggestionId id) {
    if (isRefused(app::SnoozeSuggestion::name)) return;
    for (const app::TodayQueue& group : today_.queues) {
        for (const app::TodayLine& line : group.lines) {
            if (group.queue != queue || line.id != id) continue;
            auto* dialog = new SnoozeDialog(register_, queue, line, this);
            connect(dialog, &CommandDialog::accomplished, this, &Page::done);
            dialog->open();
            return;
        }
    }
}

void TodayPage::showAgain(app::Queue queue, domain::SuggestionId id) {
    if (isRefused(app::EndSnooze::name)) return;
    for (const app::TodayQueue& group : today_.queues) {
        for (const app::AwayLine& away : group.away) {
            if (group.queue != queue || away.line.id != id) continue;
            app::EndSnooze command;
            command.caseAddress = domain::CaseAddress{away.line.term, away.line.sessionNumber, away.line.kind, away.line.serial}.text();
            command.queue = queue;
            register_.execute(this, {command}, {}, [this, name = nameOf(away.line)](const app::BatchResult& result) {
                if (result.isWritten) return Q_EMIT done(tr("Shown again: %1").arg(name));
                base::Errors errors;
                for (const app::CommandResult& one : result.results) errors.insert(errors.end(), one.errors.begin(), one.errors.end());
                if (result.failure) errors.push_back(*result.failure);
                Q_EMIT refused(sentences(errors));
            });
            return;
        }
    }
}

bool TodayPage::opensFirst() { return QSettings().value(u"today/opensFirst"_s, true).toBool(); }

QString TodayPage::helpText() const {
    return tr(
        "What is waiting today: overdue, due within fifteen days, waiting for this office, not signed for, first talks with the deputy, "
        "joint "
        "opinions, replies to review, extensions the deputy was not told of, pieces without a fact for some time, replies that have not "
        "reached every signer, opinion forms, what is to be published. The most pressing stand "
        "first. Below them papers to review or to be handed in again and talks before submission without an answer, then "
        "what inspections and ballots ask for: Enter goes to them.\n"
        "Choose a unit to see what it owes. Left and Right fold a group, Enter opens a piece, Esc returns, Ctrl+Up and Ctrl+Down go on.\n"
        "Ctrl+Enter lists the whole group in the register. F2 explains the date of the line one stands on.\n"
        "Ctrl+D puts a line off until a day, with the reason; it stands below all groups until then, and Del shows it again.\n"
        "The agenda lists every deadline by day, week, unit or leader. Ctrl+P prints what is shown here, all of it, and “Export…” writes "
        "it "
        "out. F8 chases the units.");
}

QString TodayPage::countText() const { return tr("%1 waiting").arg(pieces(today_.total())); }

void TodayPage::takeOpened() {
    unitField_->setChoices(unitChoices(register_.directory()));
    chooseUnit(QString());
    showWhatMayBeDone();
}

void TodayPage::setSession(std::optional<domain::SessionId> session) {
    session_ = session;
    read();
}

void TodayPage::takeFocus() { by() ? agendaList_->setFocus() : list_->setFocus(); }

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

app::TodayQuery TodayPage::todayQuery() const {
    app::TodayQuery query;
    query.today = register_.today();
    query.session = session_;
    query.unit = unit_;
    query.silentDays = silentDays_->value();
    return query;
}

void TodayPage::read() {
    if (!register_.isOpen()) return;
    const app::TodayQuery query = todayQuery();
    const unsigned generation = ++generation_;
    // Who manages accounts is told what nobody else can mend.
    const auto& account = register_.directory().viewer.account;
    const bool isAdministrator = register_.asksForSignIn() && account && account->role == domain::Role::administrator;
    struct Answer {
        app::Today today;
        int ofOffice = 0;  // the number beside the page is the office's, whichever unit is looked at
        bool isAlone = false;
    };
    register_.ask(
        this,
        [query, isAdministrator](app::RegisterStore& store) {
            const bool isAlone = isAdministrator && domain::hasLoneAdministrator(store.reader().accounts());
            app::Today today = app::readToday(store.reader(), query);
            app::TodayQuery whole = query;
            whole.unit.reset();
            const int ofOffice = query.unit ? app::readToday(store.reader(), whole).total() : today.total();
            return Answer{std::move(today), ofOffice, isAlone};
        },
        [this, generation](Answer answer) {
            if (generation != generation_) return;
            oneAdministrator_->setVisible(answer.isAlone);
            take(std::move(answer.today));
            Q_EMIT loaded(answer.ofOffice);
            Q_EMIT countChanged();
        });
}

void TodayPage::take(app::Today today) {
    today_ = std::move(today);
    summary_->setText(startOfDay(today_));
    if (!by()) showWaiting();
    list_->showToday(today_);
    readAgenda();
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
    // The one thing that these groups wait for is no step of the case, which mostly is completed.
    if (by()) return;
    if (list_->queue() == app::Queue::answerAgain) pane_->startAction(app::AnswerAgain::name);
    if (list_->queue() == app::Queue::commitmentsMissing) pane_->startAction(app::RecordCommitment::name);
    if (list_->queue() == app::Queue::lookBackFindings) pane_->startAction(app::RecordLookBackFinding::name);
    if (list_->queue() == app::Queue::replyReviews) pane_->startAction(app::RecordReview::name);
    if (list_->queue() == app::Queue::extensionNotices) pane_->startAction(app::CorrectExtension::name);
    if (list_->queue() == app::Queue::clockPauses) pane_->startAction(app::ResumeClock::name);
    if (list_->queue() == app::Queue::publications) pane_->startAction(app::RecordPublication::name);
}

void TodayPage::closeCase() {
    isCaseOpen_ = false;
    arrange();
    takeFocus();
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
            {u"view"_s, view_->currentData()},
            {u"case"_s, QVariant::fromValue<qlonglong>(list_->current().value)},
            {u"tab"_s, pane_->tab()},
            {u"isOpen"_s, isCaseOpen_}};
}

void TodayPage::setState(const QVariantMap& state) {
    chooseUnit(state.value(u"unit"_s).toString());
    chooseAgenda(base::fromCode<app::AgendaBy>(toUtf8(state.value(u"view"_s).toString())));
    list_->wantCase(domain::SuggestionId(state.value(u"case"_s).toLongLong()));
    pane_->showTab(state.value(u"tab"_s).toInt());
    isCaseOpen_ = state.value(u"isOpen"_s).toBool();
    arrange();
}

}  // namespace huying::ui
