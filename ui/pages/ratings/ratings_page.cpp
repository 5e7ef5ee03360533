// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/ratings/ratings_page.h"

#include <QtWidgets>

#include "pages/ratings/assessment_tab.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

RatingsPage::RatingsPage(Register& theRegister, Prompts& prompts, QWidget* parent)
    : Page(parent), tabs_(new QTabWidget), assessment_(new AssessmentTab(theRegister, prompts)) {
    tabs_->setObjectName(u"ratingsTabs"_s);
    tabs_->setDocumentMode(true);
    tabs_->addTab(assessment_, tr("Assessment of units"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(tabs_);
    connect(assessment_, &AssessmentTab::done, this, &Page::done);
    connect(assessment_, &AssessmentTab::told, this, &Page::told);
    connect(assessment_, &AssessmentTab::refused, this, &Page::refused);
    connect(assessment_, &AssessmentTab::countChanged, this, &Page::countChanged);
    connect(assessment_, &AssessmentTab::caseRequested, this, &Page::caseRequested);
}

QList<QAction*> RatingsPage::topActions() const { return assessment_->topActions(); }

QString RatingsPage::helpText() const {
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

QString RatingsPage::countText() const { return assessment_->countText(); }

void RatingsPage::takeOpened() { assessment_->takeOpened(); }

void RatingsPage::setSession(std::optional<domain::SessionId> session) { assessment_->setSession(session); }

void RatingsPage::takeFocus() { assessment_->takeFocus(); }

QVariantMap RatingsPage::state() const { return {{u"tab"_s, tabs_->currentIndex()}, {u"assessment"_s, assessment_->state()}}; }

void RatingsPage::setState(const QVariantMap& state) {
    tabs_->setCurrentIndex(state.value(u"tab"_s).toInt());
    assessment_->setState(state.value(u"assessment"_s).toMap());
}

}  // namespace huying::ui
