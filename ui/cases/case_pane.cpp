// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/case_pane.h"

#include <QtWidgets>
#include <algorithm>
#include <array>

#include "app/commands/commands.h"
#include "app/ports/read_snapshot.h"
#include "cases/case_tabs.h"
#include "cases/next_step.h"
#include "look/theme.h"
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
    wantedExplanation_.reset();
    isMoreWanted_ = false;
    showWhoseActions();
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
        [this, generation, id = id_](Answer answer) {
            if (generation == generation_ && id == id_) arrive(std::move(answer));
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
    showWhoseActions();
    history_ = std::move(answer.history);
    showTabs(isSameCase);
    empty_->hide();
    content_->show();
    if (keepsFocus) stays ? goBackTo(button, wasInTabs) : enter();
    Q_EMIT shown();
    startWanted();
    explainWanted();
    if (std::exchange(isMoreWanted_, false) && isVisible() && QApplication::activeModalWidget() == nullptr) openMore();
}

void CasePane::showNextStep() {
    nextStep_->showCase(*view_, register_.today(), [this](std::string_view command, domain::UnitId unit) {
        // Reviews are the office's; of a unit's person what other units owe is not theirs to record.
        const bool isRecorded = !isOfUnit() || register_.directory().viewer.recordsFor(unit);
        const bool isOurs = isRecorded && (unit_ ? *unit_ == unit && command == app::AnswerAgain::name : true);
        return isOurs && !register_.reasonAgainst(command) &&
               app::whatStandsInTheWay(command, view_->facts, register_.today(), unit).empty();
    });
    nextStep_->tellWhose(whyNotNext());
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
    if (s.formationSource != domain::FormationSource::unknown) line.append(toQt(words().ofTerm(s.term).label(s.formationSource)));
    line.append(labelOf(view_->summary.state));
    if (const std::string main = view_->mainAddress(); !main.empty())
        line.append(toQt(words().text("relation.merged_into", {{"main", main}})));
    numberLine_->setText(line.join(u"　"_s));
    title_->setText(toQt(s.title));
    QString by = proposers(*view_);
    if (s.submittedOn) by += u"　"_s + tr("handed in %1").arg(isoText(s.submittedOn));
    proposers_->setText(by);
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
        fillHistory(layout, history_, [this](std::int64_t entry) { Q_EMIT actionRequested(u"earlier-moment"_s, static_cast<int>(entry)); });
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
    wantedExplanation_ = WantedExplanation{id_, std::nullopt};
    explainWanted();
}

void CasePane::explainMatter(const app::LineMatter& about) {
    wantedExplanation_ = WantedExplanation{id_, about};
    explainWanted();
}

// The piece that stood here before says nothing of the one that is chosen now.
void CasePane::explainWanted() {
    const bool isThere = view_ != nullptr && wantedExplanation_ && view_->facts.suggestion.id == wantedExplanation_->of;
    if (!isThere || !id_) return;
    const WantedExplanation wanted = *std::exchange(wantedExplanation_, std::nullopt);
    if (QApplication::activeModalWidget() != nullptr) return;  // whoever went on to a form is not interrupted, nor afterwards
    wanted.about ? nextStep_->explainMatter(*wanted.about) : nextStep_->explainNext();
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
