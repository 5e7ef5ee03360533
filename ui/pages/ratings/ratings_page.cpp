// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/ratings/ratings_page.h"

#include <QtWidgets>

#include "pages/ratings/assessment_tab.h"
#include "pages/ratings/ballots_view.h"
#include "widgets/parts.h"
#include "widgets/tab_keys.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

RatingsPage::RatingsPage(Register& theRegister, Prompts& prompts, QWidget* parent)
    : Page(parent),
      tabs_(pageTabs(this, u"ratingsTabs"_s)),
      assessment_(new AssessmentTab(theRegister, prompts)),
      ballots_(new BallotsView(theRegister, prompts)) {
    tabs_->addTab(ballots_, tr("Ballots"));
    tabs_->addTab(assessment_, tr("Assessment of units"));
    const auto take = [this]<class Tab>(Tab* tab) {
        connect(tab, &Tab::done, this, &Page::done);
        connect(tab, &Tab::told, this, &Page::told);
        connect(tab, &Tab::refused, this, &Page::refused);
        connect(tab, &Tab::countChanged, this, &Page::countChanged);
    };
    take(ballots_);
    take(assessment_);
    connect(assessment_, &AssessmentTab::caseRequested, this, &Page::caseRequested);
    connect(tabs_, &QTabWidget::currentChanged, this, &Page::countChanged);
    connect(tabs_, &QTabWidget::currentChanged, this, &Page::actionsChanged);
    addTabKeys(this, tabs_, [this] { takeFocus(); });
}

bool RatingsPage::areBallotsShown() const { return tabs_->currentWidget() == ballots_; }

QList<QAction*> RatingsPage::topActions() const { return areBallotsShown() ? ballots_->actions() : assessment_->topActions(); }

QString RatingsPage::helpText() const {
    if (areBallotsShown())
        return tr(
            "Ballots of the standing committee on the report, a system, a unit or a piece. While the numbers are typed the form says "
            "whether "
            "they agree and how the ballot comes out.\n"
            "Up and Down go through the ballots, Tab goes on to the opinions. Ctrl+T records a ballot, Ctrl+R a review opinion, Enter on "
            "an "
            "opinion what was done about it, F2 corrects what the keyboard stands on.\n"
            "A ballot that did not pass waits in Today for the second report and the second ballot; the first one stays beside it.");
    return tr(
        "How handling units stand by an assessment sheet of the session chosen on top, counting facts up to the date given; lead and joint "
        "work are scored apart.\nA sheet has indicators with formulas over what is recorded. “New sheet…” begins with an example; “Edit "
        "sheet…” checks each formula while it is typed and shows what the change would move.\nUp and Down choose a unit: at the right "
        "stands "
        "how its score came about. Enter or a double click opens the pieces behind the indicator, or behind the unit's tasks. Units with "
        "too "
        "few tasks stand below, without a rank.\n“Points by hand…” adds or takes off points with their evidence. “Freeze…” keeps the board "
        "as "
        "it stands; “What changed” compares with the one frozen last.");
}

QString RatingsPage::countText() const { return areBallotsShown() ? ballots_->countText() : assessment_->countText(); }

void RatingsPage::takeOpened() {
    ballots_->takeOpened();
    assessment_->takeOpened();
}

void RatingsPage::setSession(std::optional<domain::SessionId> session) {
    ballots_->setSession(session);
    assessment_->setSession(session);
}

void RatingsPage::takeFocus() { areBallotsShown() ? ballots_->takeFocus() : assessment_->takeFocus(); }

QVariantMap RatingsPage::state() const { return {{u"tab"_s, tabs_->currentIndex()}, {u"assessment"_s, assessment_->state()}}; }

void RatingsPage::setState(const QVariantMap& state) {
    tabs_->setCurrentIndex(state.value(u"tab"_s).toInt());
    assessment_->setState(state.value(u"assessment"_s).toMap());
}

void RatingsPage::showBallots(const QString& ballot) {
    tabs_->setCurrentWidget(ballots_);
    ballots_->choose(domain::BallotId(ballot.toLongLong()));
}

void RatingsPage::showAssessment() {
    tabs_->setCurrentWidget(assessment_);
    assessment_->takeFocus();
}

}  // namespace huying::ui
