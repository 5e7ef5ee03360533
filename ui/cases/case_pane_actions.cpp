// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtWidgets>
#include <algorithm>
#include <array>

#include "app/commands/commands.h"
#include "app/commands/publication_guard.h"
#include "app/rights/own_actions.h"
#include "cases/case_pane.h"
#include "cases/next_step.h"
#include "cases/road.h"
#include "cases/road_menu.h"
#include "dialogs/case_actions.h"
#include "text/action_names.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/flow_layout.h"
#include "widgets/parts.h"

// What can be done with the case that stands here: which buttons and which menu, in which order, and why not.
namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view notYourRight = "not-your-right";

}  // namespace

void CasePane::startAction(std::string_view command, int promise) {
    wanted_ = {id_, toQt(command), promise};
    // While it is being read again, what stands here may be older than the list that asks.
    if (view_ != nullptr && taken_ == generation_) startWanted();
}

void CasePane::startActionOf(domain::SuggestionId of, const QString& command) {
    if (of != id_) Q_EMIT caseRequested(of);
    if (of == id_) startAction(toUtf8(command));
}

bool CasePane::isBehind() const { return view_ != nullptr && view_->facts.suggestion.id != id_; }

void CasePane::showWhoseActions() {
    if (content_ == nullptr) return;
    const bool isUsable = !isBehind();
    QWidget* area = actions_->parentWidget();
    if (!isUsable) {
        if (isMenuOpen()) more_->menu()->close();
        // Before they are disabled: Qt would take the keyboard to whatever comes next.
        const QWidget* focused = window()->focusWidget();
        if (focused != nullptr && (area->isAncestorOf(focused) || nextStep_->isAncestorOf(focused))) setFocus();
    }
    area->setEnabled(isUsable);
    nextStep_->setEnabled(isUsable);
}

void CasePane::startWanted() {
    if (!wanted_.of || wanted_.of != view_->facts.suggestion.id) return;
    const WantedAction wanted = std::exchange(wanted_, {});
    const auto actions = actionsNow();
    const auto meant =
        std::find_if(actions.begin(), actions.end(), [&](const app::AllowedCommand& one) { return toQt(one.command) == wanted.command; });
    if (meant == actions.end()) return Q_EMIT refused(tr("That is not done with this piece."));
    if (meant->isAllowed() && !register_.readOnly()) return Q_EMIT actionRequested(wanted.command, wanted.promise);
    Q_EMIT refused(whyNot(*meant));
}

// Whose person signed in, or whose own register it is.
bool CasePane::isOfUnit() const {
    const auto& account = register_.directory().viewer.account;
    return account && account->role == domain::Role::handlingUnit;
}

std::string_view CasePane::leftToDo() const {
    const bool isUnits = unit_ || isOfUnit();
    const auto isOpen = [&](domain::AwaitedKind kind) {
        return std::any_of(view_->matters.begin(), view_->matters.end(), [&](const app::OpenMatter& matter) {
            return app::codeOf(matter) == base::codeOf(kind) && (!unit_ || matter.unit == unit_);
        });
    };
    if (isOpen(domain::AwaitedKind::secondReply)) return app::AnswerAgain::name;
    if (!isUnits && isOpen(domain::AwaitedKind::lookBackFinding)) return app::RecordLookBackFinding::name;
    if (isUnits && isOpen(domain::AwaitedKind::lookBackAnswer)) return app::RecordLookBackAnswer::name;
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

// What a unit asked the office for holds back its own work where it does not want the task at all; an extension does not.
std::string_view CasePane::nextCommand() const {
    using Step = domain::NextStep;
    const domain::CaseSummary& summary = view_->summary;
    if (summary.nextStep == Step::none) return leftToDo();
    const bool isWaiting = summary.nextStep == Step::decideReturn || summary.nextStep == Step::decideProposal;
    if (unit_ && !(isWaiting && summary.turnUnit == unit_)) {
        if (const auto own = domain::workStepOf(view_->facts, [this](const domain::Task& task) { return task.unit == *unit_; }))
            return commandFor(own->step);
    }
    return commandFor(summary.nextStep);
}

QString CasePane::whyNotNext() const {
    const domain::CaseSummary& summary = view_->summary;
    if (unit_ || isOfUnit() || summary.turn != domain::Turn::office || summary.nextStep == domain::NextStep::none) return {};
    const std::string_view next = nextCommand();
    if (next.empty()) return {};
    const auto reason = register_.reasonAgainst(next);
    return reason && reason->code == notYourRight ? sentence(*reason) : QString();
}

std::vector<app::AllowedCommand> CasePane::actionsNow() const {
    const auto actions = unit_ ? app::actionsOf(register_.directory().viewer, view_->facts, register_.today(), unit_) : view_->actions;
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
    const std::string_view next = nextCommand();
    constexpr std::size_t mostButtons = 6;
    std::vector<app::AllowedCommand> ordered;
    const auto take = [&](const auto& isWanted) {
        for (const app::AllowedCommand& action : offered) {
            const bool isTaken =
                std::any_of(ordered.begin(), ordered.end(), [&](const auto& one) { return one.command == action.command; });
            if (!isTaken && isWanted(action)) ordered.push_back(action);
        }
    };
    // First even where this person may not: the line above says who may, and nobody looks for it in the menu.
    const bool isOthersRight = !whyNotNext().isEmpty();
    take([&](const app::AllowedCommand& action) { return (action.isAllowed() || isOthersRight) && action.command == next; });
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
    if (!id_) return actions;
    if (view_ == nullptr || isBehind()) {
        for (const std::string_view command : roadOf(unit_ ? RoadSide::unit : RoadSide::office)) {
            if (register_.readOnly() || register_.reasonAgainst(command)) continue;
            auto* action = new QAction(tr("The piece that is being opened: %1").arg(actionText(command)), owner);
            action->setProperty(otherNameOfAction, commandLabel(command));
            connect(action, &QAction::triggered, this, [this, of = id_, name = toQt(command)] { startActionOf(of, name); });
            actions.append(action);
        }
        return actions;
    }
    const domain::SuggestionId of = view_->facts.suggestion.id;
    for (const app::AllowedCommand& one : actionsNow()) {
        // What the case is ready for and others may do is found too, and says who they are.
        const bool isOthersRight = one.reasons.size() == 1 && one.reasons.front().code == notYourRight;
        if (register_.readOnly() || (!one.isAllowed() && !isOthersRight)) continue;
        auto* action = new QAction(tr("%1: %2").arg(caseName(view_->facts.suggestion), actionText(one.command)), owner);
        action->setProperty(otherNameOfAction, commandLabel(one.command));
        if (isOthersRight) {
            connect(action, &QAction::triggered, this, [this, why = whyNot(one)] { Q_EMIT refused(why); });
        } else {
            connect(action, &QAction::triggered, this, [this, of, command = toQt(one.command)] { startActionOf(of, command); });
        }
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

}  // namespace huying::ui
