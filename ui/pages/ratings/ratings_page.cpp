// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/ratings/ratings_page.h"

#include <QtWidgets>

#include "pages/ratings/ballots_view.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

RatingsPage::RatingsPage(Register& theRegister, Prompts& prompts, QWidget* parent)
    : Page(parent), tabs_(new QTabWidget), ballots_(new BallotsView(theRegister, prompts)) {
    tabs_->setObjectName(u"ratingsTabs"_s);
    tabs_->setDocumentMode(true);
    tabs_->addTab(ballots_, tr("Ballots"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(tabs_);
    connect(ballots_, &BallotsView::done, this, &Page::done);
    connect(ballots_, &BallotsView::told, this, &Page::told);
    connect(ballots_, &BallotsView::refused, this, &Page::refused);
    connect(ballots_, &BallotsView::countChanged, this, &Page::countChanged);
}

QList<QAction*> RatingsPage::topActions() const { return ballots_->actions(); }

QString RatingsPage::helpText() const {
    return tr(
        "Ballots of the standing committee on the report, a system, a unit or a piece. While the numbers are typed the form says whether "
        "they agree and how the ballot comes out.\n"
        "Up and Down go through the ballots, Tab goes on to the opinions. Ctrl+T records a ballot, Ctrl+R a review opinion, Enter on an "
        "opinion what was done about it, F2 corrects what the keyboard stands on.\n"
        "A ballot that did not pass waits in Today for the second report and the second ballot; the first one stays beside it.");
}

QString RatingsPage::countText() const { return ballots_->countText(); }
void RatingsPage::takeOpened() { ballots_->takeOpened(); }
void RatingsPage::setSession(std::optional<domain::SessionId> session) { ballots_->setSession(session); }
void RatingsPage::takeFocus() { ballots_->takeFocus(); }

void RatingsPage::showBallots(const QString& ballot) {
    tabs_->setCurrentWidget(ballots_);
    ballots_->choose(domain::BallotId(ballot.toLongLong()));
}

}  // namespace huying::ui
