// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_pane.h"

#include <QtWidgets>
#include <algorithm>
#include <array>

#include "app/commands/commands.h"
#include "app/executor/publication_guard.h"
#include "app/ports/read_snapshot.h"
#include "cases/case_tabs.h"
#include "cases/next_step.h"
#include "cases/road.h"
#include "cases/road_menu.h"
#include "dialogs/case_actions.h"
#include "look/theme.h"
#include "text/action_names.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/due_explanation.h"
#include "widgets/flow_layout.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

CasePane::CasePane(Register& theRegister, QWidget* parent) : QWidget(parent), register_(theRegister), empty_(hintLabel(QString())) {
    setObjectName(u"casePane"_s);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(20, 14, 16, 8);
    empty_->setAlignment(Qt::AlignCenter);
    outer->addWidget(empty_, 1);
    connect(&register_, &Register::changed, this, &CasePane::read);
    connect(&register_, &Register::saved, this, [this] { wasRecordedHere_ = true; });
}

void CasePane::makeContent() {
    content_ = new QWidget;
    content_->hide();
    static_cast<QBoxLayout*>(this->layout())->addWidget(content_, 1);
    auto* layout = new QVBoxLayout(content_);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* head = new QHBoxLayout;
    numberLine_ = roleLabel(QString(), "muted");
    head->addWidget(numberLine_, 1);
    auto* close = flatButton(tr("Back to the list (Esc)"));
    close_ = close;
    connect(close, &QToolButton::clicked, this, &CasePane::closeRequested);
    head->addWidget(close);
    layout->addLayout(head);
    close->setVisible(isCloseShown_);
    title_ = roleLabel(QString(), "title");
    title_->setObjectName(u"caseTitle"_s);
    layout->addWidget(title_);
    proposers_ = roleLabel(QString(), "muted");
    layout->addWidget(proposers_);
    nextStep_ = new NextStepBanner;
    connect(nextStep_, &NextStepBanner::recordRequested, this, &CasePane::actionRequested);
    layout->addWidget(nextStep_);
    auto* actionArea = new QWidget;
    actions_ = new FlowLayout(actionArea, 8);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    actionArea->setSizePolicy(policy);
    layout->addWidget(actionArea);
    tabs_ = new QTabWidget;
    tabs_->setObjectName(u"caseTabs"_s);
    tabs_->setDocumentMode(true);
    for (int i = 0; i < tabTotal; ++i) {
        auto* page = new QWidget;
        (new QVBoxLayout(page))->setContentsMargins(0, 0, 0, 0);
        tabLayouts_.append(nullptr);
        tabs_->addTab(page, QString());
    }
    tabs_->setCurrentIndex(wantedTab_);
    layout->addWidget(tabs_, 1);
    connect(tabs_, &QTabWidget::currentChanged, this, &CasePane::fillTab);
}

void CasePane::setUnit(std::optional<domain::UnitId> unit) {
    unit_ = unit;
    if (!view_) return;
    showNextStep();
    showActions();
}

void CasePane::showCase(domain::SuggestionId id) {
    if (id == id_) return;
    id_ = id;
    wanted_ = {};
    isMoreWanted_ = false;
    // Behind the picture of the list, also the very first, and once where the choice moves on quickly.
    QTimer::singleShot(0, this, [this, id] {
        const bool isOnPageBehind = window()->isVisible() && !isVisible();
        if (id == id_ && (wasPainted_ || isOnPageBehind)) read();
    });
}

void CasePane::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    if (std::exchange(wasPainted_, true)) return;
    QTimer::singleShot(0, this, &CasePane::read);
}

void CasePane::read() {
    const unsigned generation = ++generation_;
    if (!id_) {
        view_.reset();
        if (content_ != nullptr) content_->hide();
        // Not from the beginning: the first picture of a window comes before the case is known, and would tell it in vain.
        empty_->setText(tr("Choose a suggestion in the list: what it is and what comes next will stand here."));
        empty_->show();
        return;
    }
    register_.ask(
        this,
        [id = id_, today = register_.today(), in = words()](app::RegisterStore& store) {
            const app::ReadSnapshot moment(store.reader());
            Answer answer;
            answer.view = app::viewCase(store.reader(), id, today);
            if (answer.view) answer.history = app::historyInWords(store.reader(), id, in);
            return answer;
        },
        [this, generation](Answer answer) {
            if (generation == generation_) arrive(std::move(answer));
        });
}

bool CasePane::isMenuOpen() const { return more_ != nullptr && more_->menu()->isVisible(); }

void CasePane::arrive(Answer answer) {
    const bool isSameCase = view_ != nullptr && answer.view && answer.view->facts.suggestion.id == view_->facts.suggestion.id;
    if (isSameCase && isMenuOpen()) {
        heldBack_ = std::make_unique<Answer>(std::move(answer));
    } else {
        heldBack_.reset();
        take(std::move(answer));
    }
}

void CasePane::takeHeldBack() {
    if (heldBack_ == nullptr || isMenuOpen()) return;
    const std::unique_ptr<Answer> answer = std::exchange(heldBack_, nullptr);
    if (answer->view->facts.suggestion.id == id_) take(std::move(*answer));
}

void CasePane::take(Answer answer) {
    if (!answer.view) {
        id_ = {};
        read();
        return;
    }
    // The buttons are made anew: the keyboard must not fall into nothing when one of them had the focus.
    // While a dialog stands above, the window's own focus is where it goes back to.
    const QWidget* focused = window()->focusWidget();
    const bool keepsFocus = isVisible() && (focused == nullptr || isAncestorOf(focused));
    // What another program recorded moves neither the keyboard nor what is being read; after our own the next step comes.
    const bool wasRecordedHere = std::exchange(wasRecordedHere_, false);
    const bool isSameCase = view_ != nullptr && view_->facts.suggestion.id == answer.view->facts.suggestion.id;
    const bool stays = isSameCase && !wasRecordedHere && focused != nullptr;
    const QString button = stays ? focused->objectName() : QString();
    const bool wasInTabs = stays && tabs_->isAncestorOf(focused);
    taken_ = generation_;
    view_ = std::make_unique<app::CaseView>(std::move(*answer.view));
    if (content_ == nullptr) makeContent();
    showHead();
    showNextStep();
    showActions();
    history_ = std::move(answer.history);
    showTabs(isSameCase);
    empty_->hide();
    content_->show();
    if (keepsFocus) stays ? goBackTo(button, wasInTabs) : enter();
    Q_EMIT shown();
    startWanted();
    if (std::exchange(isMoreWanted_, false) && isVisible() && QApplication::activeModalWidget() == nullptr) openMore();
}

void CasePane::showNextStep() {
    nextStep_->showCase(*view_, register_.today(), [this](std::string_view command, domain::UnitId unit) {
        const bool isOurs = unit_ ? *unit_ == unit && command == app::AnswerAgain::name : true;  // reviews are the office's
        return isOurs && !register_.reasonAgainst(command) &&
               app::whatStandsInTheWay(command, view_->facts, register_.today(), unit).empty();
    });
}

void CasePane::startAction(std::string_view command, int promise) {
    wanted_ = {id_, toQt(command), promise};
    // While it is being read again, what stands here may be older than the list that asks.
    if (view_ != nullptr && taken_ == generation_) startWanted();
}

void CasePane::startWanted() {
    if (!wanted_.of || wanted_.of != view_->facts.suggestion.id) return;
    const WantedAction wanted = std::exchange(wanted_, {});
    const auto actions = actionsNow();
    const auto meant =
        std::find_if(actions.begin(), actions.end(), [&](const app::AllowedCommand& one) { return toQt(one.command) == wanted.command; });
    if (meant == actions.end()) return;
    if (meant->isAllowed() && !register_.readOnly()) return Q_EMIT actionRequested(wanted.command, wanted.promise);
    Q_EMIT refused(whyNot(*meant));
}

std::string_view CasePane::leftToDo() const {
    const auto isOpen = [&](domain::AwaitedKind kind) {
        return std::any_of(view_->matters.begin(), view_->matters.end(), [&](const app::OpenMatter& matter) {
            return app::codeOf(matter) == base::codeOf(kind) && (!unit_ || matter.unit == unit_);
        });
    };
    if (isOpen(domain::AwaitedKind::secondReply)) return app::AnswerAgain::name;
    if (!unit_ && isOpen(domain::AwaitedKind::lookBackFinding)) return app::RecordLookBackFinding::name;
    if (unit_ && isOpen(domain::AwaitedKind::lookBackAnswer)) return app::RecordLookBackAnswer::name;
    if (isOpen(domain::AwaitedKind::commitment)) return app::RecordCommitmentProgress::name;
    if (isOpen(domain::AwaitedKind::commitmentRecord)) return app::RecordCommitment::name;
    if (isOpen(domain::AwaitedKind::delivery)) return app::RecordDelivery::name;
    if (isPublicationLeft()) return app::RecordPublication::name;
    return view_->summary.isCompleted ? app::ArchiveSuggestion::name : std::string_view();
}

// The office's, and of a completed piece alone: before, an agreed publication holds nothing back and stands in the menu.
bool CasePane::isPublicationLeft() const {
    return !unit_ && view_->summary.isCompleted &&
           std::any_of(view_->matters.begin(), view_->matters.end(), [](const app::OpenMatter& matter) {
               return app::codeOf(matter) == base::codeOf(domain::DeadlineEvent::publication);
           });
}

void CasePane::enter() {
    for (int index = 0; view_ != nullptr && index < actions_->count(); ++index) {
        QWidget* button = actions_->itemAt(index)->widget();
        if (button == nullptr || !button->isEnabled()) continue;
        button->setFocus(Qt::TabFocusReason);
        return;
    }
    setFocus();
}

// The button with the same name, where it is still there and can be pressed.
void CasePane::goBackTo(const QString& button, bool wasInTabs) {
    if (wasInTabs) {
        if (!tabs_->isAncestorOf(window()->focusWidget())) tabs_->tabBar()->setFocus();
        return;
    }
    for (int index = 0; index < actions_->count(); ++index) {
        QWidget* widget = actions_->itemAt(index)->widget();
        if (widget != nullptr && widget->objectName() == button && widget->isEnabled()) return widget->setFocus(Qt::TabFocusReason);
    }
    const QWidget* focused = window()->focusWidget();
    const bool isStill = focused != nullptr && isAncestorOf(focused) && focused->objectName() == button;
    if (!isStill) enter();
}

void CasePane::showHead() {
    const domain::Suggestion& s = view_->facts.suggestion;
    QStringList line{caseName(s), labelOf(s.kind)};
    if (!view_->categoryName.empty()) line.append(toQt(view_->categoryName));
    if (s.formationSource != domain::FormationSource::unknown) line.append(labelOf(s.formationSource));
    line.append(labelOf(view_->summary.state));
    if (const std::string main = view_->mainAddress(); !main.empty())
        line.append(toQt(words().text("relation.merged_into", {{"main", main}})));
    numberLine_->setText(line.join(u"　"_s));
    title_->setText(toQt(s.title));
    QString by = proposers(*view_);
    if (s.submittedOn) by += u"　"_s + tr("handed in %1").arg(isoText(s.submittedOn));
    proposers_->setText(by);
}

std::vector<app::AllowedCommand> CasePane::actionsNow() const {
    auto actions = view_->actions;
    if (unit_) {
        actions = app::allowedCommands(view_->facts, register_.today(), unit_);
        for (app::AllowedCommand& action : actions) {
            if (auto reason = register_.reasonAgainst(action.command)) action.reasons.insert(action.reasons.begin(), std::move(*reason));
        }
    }
    std::vector<app::AllowedCommand> offered;
    for (const std::string_view command : roadOf(unit_ ? RoadSide::unit : RoadSide::office)) {
        const auto found =
            std::find_if(actions.begin(), actions.end(), [&](const app::AllowedCommand& one) { return one.command == command; });
        if (found != actions.end()) offered.push_back(*found);
    }
    return offered;
}

// The buttons are made anew with every case and would stand at the end of all stops: the way of Tab goes from the dates
// above them through them to the tabs, and back.
void CasePane::orderStops() {
    QWidget* before = nextStep_->lastStop();
    for (int index = 0; index < actions_->count(); ++index) {
        QWidget* button = actions_->itemAt(index)->widget();
        if (button == nullptr) continue;
        setTabOrder(before, button);
        before = button;
    }
}

void CasePane::showActions() {
    makeButtons();
    orderStops();
}

void CasePane::makeButtons() {
    clearLayout(actions_);
    more_ = nullptr;
    const auto offered = actionsNow();
    // Where nothing is next, what is left is: the answer owed, what was promised, delivered or published, then the archive.
    const std::string_view left = leftToDo();
    const std::string_view next = view_->summary.nextStep == domain::NextStep::none ? left : commandFor(view_->summary);
    constexpr std::size_t mostButtons = 6;
    std::vector<app::AllowedCommand> ordered;
    const auto take = [&](const auto& isWanted) {
        for (const app::AllowedCommand& action : offered) {
            const bool isTaken =
                std::any_of(ordered.begin(), ordered.end(), [&](const auto& one) { return one.command == action.command; });
            if (!isTaken && isWanted(action)) ordered.push_back(action);
        }
    };
    take([&](const app::AllowedCommand& action) { return action.isAllowed() && action.command == next; });
    // A unit has three answers to what it has not signed for: to take it, with others, or to return it.
    const bool isToAnswer = unit_ && std::any_of(offered.begin(), offered.end(), [](const app::AllowedCommand& action) {
                                return action.isAllowed() && action.command == "acknowledge-receipt";
                            });
    if (isToAnswer) {
        take([](const app::AllowedCommand& action) {
            return action.isAllowed() && (action.command == "acknowledge-receipt" || action.command == "request-return");
        });
    }
    // What was never signed for may still be recorded late, but nobody comes to a completed piece for that.
    const auto isBehind = [&](std::string_view command) { return view_->summary.isCompleted && command == "acknowledge-receipt"; };
    take([&](const app::AllowedCommand& action) { return action.isAllowed() && action.command == left; });
    take([&](const app::AllowedCommand& action) { return action.isAllowed() && !isRare(action.command) && !isBehind(action.command); });
    if (!view_->summary.isCompleted) take([&](const app::AllowedCommand& action) { return isOnTheWay(action.command); });
    const auto shown = static_cast<std::ptrdiff_t>(std::min(ordered.size(), mostButtons));
    for (std::ptrdiff_t i = 0; i < shown; ++i) {
        const app::AllowedCommand& action = ordered[static_cast<std::size_t>(i)];
        addAction(action, i == 0 && action.isAllowed() && action.command == next);
    }
    take([](const app::AllowedCommand&) { return true; });
    if (static_cast<std::size_t>(shown) == ordered.size()) return;
    auto* more = new QPushButton(tr("More ∨"));
    more->setObjectName(u"moreActions"_s);
    more->setToolTip(tr("What else can be done with the piece (Ctrl+M)"));
    more_ = more;
    auto* menu = new QMenu(more);
    std::vector<std::string_view> rest;
    for (auto action = ordered.begin() + shown; action != ordered.end(); ++action) rest.push_back(action->command);
    const std::string_view text(CaseActions::publicText.data(), static_cast<std::size_t>(CaseActions::publicText.size()));
    const std::string_view record(CaseActions::deputyRecord.data(), static_cast<std::size_t>(CaseActions::deputyRecord.size()));
    if (!unit_) rest.insert(rest.end(), {text, record});
    fillRoadMenu(menu, rest, [&](QMenu* station, std::string_view command) {
        if (command == text) {
            QAction* entry = station->addAction(tr("Ready-to-publish text…"));
            entry->setObjectName(u"publicText"_s);
            disableFor(entry, whyNoText());
            connect(entry, &QAction::triggered, this, [this] { Q_EMIT actionRequested(QString(CaseActions::publicText)); });
            return;
        }
        if (command == record) {
            QAction* entry = station->addAction(tr("Record of the lead proposer…"));
            entry->setObjectName(u"deputyRecord"_s);
            disableFor(entry, whyNoRecord());
            connect(entry, &QAction::triggered, this, [this] { Q_EMIT actionRequested(QString(CaseActions::deputyRecord)); });
            return;
        }
        const auto action = std::find_if(ordered.begin(), ordered.end(), [&](const auto& one) { return one.command == command; });
        QAction* entry = station->addAction(actionText(command));
        entry->setObjectName(u"more_"_s + toQt(command));
        entry->setEnabled(action->isAllowed() && !register_.readOnly());
        entry->setToolTip(tipText(whyNot(*action)));
        connect(entry, &QAction::triggered, this, [this, name = toQt(command)] { Q_EMIT actionRequested(name); });
    });
    more->setMenu(menu);
    connect(menu, &QMenu::aboutToHide, this, &CasePane::takeHeldBack, Qt::QueuedConnection);  // behind what was chosen in it
    actions_->addWidget(more);
    more->show();
}

// Beside its button, and without waiting for the choice as the button itself does.
void CasePane::openMore() {
    isMoreWanted_ = view_->facts.suggestion.id != id_;  // the list went on, and what stands here is the piece before
    if (isMoreWanted_) return;
    if (more_ == nullptr) return enter();
    QMenu* menu = more_->menu();
    menu->popup(more_->mapToGlobal(more_->rect().bottomLeft()));
    // Down makes the first group the current one. setActiveAction would open it too, and it would take the number typed next.
    menu->setActiveAction(nullptr);
    QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
    QCoreApplication::sendEvent(menu, &down);
}

QString CasePane::whyNoText() const {
    if (const auto reason = register_.reasonAgainst(app::Deed::readPublicText)) return sentence(*reason);
    return sentences(
        app::publicTextObstacles(view_->facts, domain::PublishedPart::suggestion, domain::PublicationExtent::titleOnly, register_.today()));
}

QString CasePane::whyNoRecord() const {
    if (const auto reason = register_.reasonAgainst(app::Deed::readDeputyRecord)) return sentence(*reason);
    return view_->facts.suggestion.leadDeputy ? QString() : tr("A delegation proposed this piece.");
}

QString CasePane::whyNot(const app::AllowedCommand& action) const {
    return register_.readOnly() ? sentence(*register_.readOnly()) : sentences(action.reasons);
}

QList<QAction*> CasePane::actionsFor(QObject* owner) {
    QList<QAction*> actions;
    if (view_ == nullptr) return actions;
    for (const app::AllowedCommand& one : actionsNow()) {
        if (!one.isAllowed() || register_.readOnly()) continue;
        auto* action = new QAction(tr("%1: %2").arg(caseName(view_->facts.suggestion), actionText(one.command)), owner);
        action->setProperty(otherNameOfAction, commandLabel(one.command));
        connect(action, &QAction::triggered, this, [this, command = toQt(one.command)] { Q_EMIT actionRequested(command); });
        actions.append(action);
    }
    if (!unit_ && whyNoText().isEmpty()) {
        auto* text = new QAction(tr("%1: %2").arg(caseName(view_->facts.suggestion), tr("Ready-to-publish text…")), owner);
        connect(text, &QAction::triggered, this, [this] { Q_EMIT actionRequested(QString(CaseActions::publicText)); });
        actions.append(text);
    }
    if (!unit_ && whyNoRecord().isEmpty()) {
        auto* record = new QAction(tr("%1: %2").arg(caseName(view_->facts.suggestion), tr("Record of the lead proposer…")), owner);
        connect(record, &QAction::triggered, this, [this] { Q_EMIT actionRequested(QString(CaseActions::deputyRecord)); });
        actions.append(record);
    }
    return actions;
}

void CasePane::addAction(const app::AllowedCommand& action, bool isPrimary) {
    QPushButton* button = isPrimary ? primaryButton(actionText(action.command)) : new QPushButton(actionText(action.command));
    button->setObjectName(u"action_"_s + toQt(action.command));
    button->setEnabled(action.isAllowed() && !register_.readOnly());
    if (!button->isEnabled()) button->setToolTip(tipText(whyNot(action)));
    connect(button, &QPushButton::clicked, this, [this, command = toQt(action.command)] { Q_EMIT actionRequested(command); });
    actions_->addWidget(button);
    button->show();
}

void CasePane::showTabs(bool isSameCase) {
    const auto* area = tabs_->currentWidget()->findChild<QScrollArea*>();
    const int scrolled = isSameCase && area != nullptr ? area->verticalScrollBar()->value() : 0;
    const domain::CaseFacts& facts = view_->facts;
    const auto counted = [](const QString& name, std::size_t count) {
        return count == 0 ? name : QString(name + u' ' + QString::number(count));
    };
    tabs_->setTabText(0, tr("Facts"));
    tabs_->setTabText(1, tr("Handling"));
    tabs_->setTabText(2, counted(tr("Contacts"), facts.contacts.size()));
    tabs_->setTabText(3, counted(tr("Reply"), facts.replies.size()));
    tabs_->setTabText(4, counted(tr("Ratings"), facts.feedback.size()));
    tabs_->setTabText(5, counted(tr("History"), history_.size()));
    for (QVBoxLayout* layout : std::as_const(tabLayouts_)) {
        if (layout != nullptr) clearLayout(layout);
    }
    filledTabs_.clear();
    fillTab(tabs_->currentIndex());
    if (scrolled == 0) return;
    // Once the layouts know how high it is again.
    QTimer::singleShot(0, area, [area, scrolled] { area->verticalScrollBar()->setValue(scrolled); });
}

void CasePane::fillTab(int index) {
    if (view_ == nullptr || filledTabs_.contains(index)) return;
    filledTabs_.insert(index);
    QVBoxLayout*& layout = tabLayouts_[index];
    if (layout == nullptr) {
        QScrollArea* area = scrolled(layout);
        layout->setContentsMargins(0, 12, 10, 8);
        tabs_->widget(index)->layout()->addWidget(area);
    }
    const TabContext context{*view_, register_.today(), [this](domain::TaskId task, QWidget* anchor) { explainTask(task, anchor); },
                             [this](domain::SuggestionId other) { Q_EMIT caseRequested(other); }};
    constexpr std::array fillers{fillFacts, fillHandling, fillContacts, fillReplies, fillRatings};
    if (const auto place = static_cast<std::size_t>(index); place < fillers.size()) {
        fillers[place](layout, context);
    } else {
        fillHistory(layout, history_);
    }
}

void CasePane::showTab(int index) {
    wantedTab_ = index;
    if (tabs_ != nullptr) tabs_->setCurrentIndex(index);
}

int CasePane::tab() const { return tabs_ == nullptr ? wantedTab_ : tabs_->currentIndex(); }

void CasePane::stepTab(int by) { showTab((tab() + by + tabTotal) % tabTotal); }

int CasePane::tabStepOf(const QKeyEvent& event) {
    if (!event.modifiers().testFlag(Qt::ControlModifier)) return 0;
    return event.key() == Qt::Key_Tab ? 1 : event.key() == Qt::Key_Backtab ? -1 : 0;
}

void CasePane::setCloseShown(bool isShown) {
    isCloseShown_ = isShown;
    if (close_ != nullptr) close_->setVisible(isShown);
}

void CasePane::explainDue() {
    if (view_) nextStep_->explainNext();
}

void CasePane::explainTask(domain::TaskId id, QWidget* anchor) {
    const auto due = view_->deadlines.find(id);
    const domain::Task* task = view_->facts.task(id);
    if (due == view_->deadlines.end() || task == nullptr) return;
    const QString whose = u"%1　%2"_s.arg(toQt(view_->unitName(task->unit)), labelOf(task->role));
    auto* explanation = new DueExplanation(whose, due->second, this);
    explanation->openAt(anchor);
}

void CasePane::keyPressEvent(QKeyEvent* event) {
    const bool isCtrl = event->modifiers() == Qt::ControlModifier;
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeRequested();
    } else if (event->key() == Qt::Key_F2) {
        explainDue();
    } else if (isCtrl && event->key() == Qt::Key_Down) {
        Q_EMIT stepRequested(1);
    } else if (isCtrl && event->key() == Qt::Key_Up) {
        Q_EMIT stepRequested(-1);
    } else if (const int by = tabStepOf(*event); by != 0) {
        stepTab(by);
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace huying::ui
