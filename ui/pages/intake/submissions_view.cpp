// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/intake/submissions_view.h"

#include <QtWidgets>
#include <algorithm>

#include "pages/directory/entry_table.h"
#include "pages/intake/submission_dialog.h"
#include "pages/intake/submission_dialogs.h"
#include "text/case_text.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;
using domain::ReviewVerdict;
using domain::SubmissionEvent;

namespace {

// Nothing where one of the events is possible; else why the first is not.
base::Errors obstacles(const app::SubmissionView& view, std::initializer_list<SubmissionEvent> events) {
    base::Errors first;
    for (const SubmissionEvent event : events) {
        const base::Errors reasons = app::whatStandsInTheWay(view, event);
        if (reasons.empty()) return {};
        if (first.empty()) first = reasons;
    }
    return first;
}

QString detailOf(const app::SubmissionView& view, base::Date today) {
    const domain::Submission& paper = view.paper;
    QStringList lines{toQt(paper.address()) + u"　"_s + toQt(paper.title), toQt(view.sessionName) + u"　"_s + labelOf(paper.kind)};
    QString by = toQt(view.leadName);
    if (!view.coSigners.empty()) by += u"　"_s + SubmissionsView::tr("with %1").arg(joinNames(toQt(view.coSigners)));
    lines << by;
    const auto add = [&](const char* field, const QString& value) {
        if (!value.isEmpty()) lines << toQt(words().text("cli.label", {{"label", words().fieldLabel(field)}, {"value", toUtf8(value)}}));
    };
    add("category", toQt(view.categoryName));
    if (paper.origin != domain::Origin::direct) add("origin", labelOf(paper.origin));
    add("motion_number", toQt(paper.motionNumber));
    add("paper_source", toQt(paper.paperSource));
    add("remark", toQt(paper.remark));
    lines << QString();
    QString state = labelOf(view.state);
    if (!domain::isEnd(view.state)) state = SubmissionsView::tr("%1. Next: %2 – %3.").arg(state, labelOf(view.turn), labelOf(view.next));
    if (const auto days = view.daysWaiting(today)) state += u' ' + SubmissionsView::tr("Handed in %1 days ago.").arg(*days);
    lines << state;
    for (const app::PreContactView& talk : view.talks)
        lines << isoText(talk.talk.raisedOn) + u"　"_s + toQt(talk.unitName) + u"　"_s + toQt(talk.talk.matter) + u"　"_s +
                     labelOf(talk.state);
    for (const std::string& step : app::chainOf(paper, words())) lines << toQt(step);
    if (!domain::isEnd(view.state) && !view.doubts.empty()) {
        lines << QString() << SubmissionsView::tr("The form check finds:");
        for (const domain::PaperDoubt doubt : view.doubts) lines << u"· "_s + labelOf(doubt);
    }
    if (!paper.isSecret() && !paper.body.empty()) lines << QString() << toQt(paper.body);
    return lines.join(u'\n');
}

// By what a paper is found beside what stands in the list: its text, signers and reasons, unless they are kept secret.
QString searchTextOf(const app::SubmissionView& view) {
    const domain::Submission& paper = view.paper;
    QStringList texts{toQt(paper.motionNumber), toQt(view.categoryName)};
    if (!paper.isSecret()) {
        texts << toQt(paper.body) << toQt(paper.remark);
        for (const domain::SubmissionStep& step : paper.steps) texts << toQt(step.reason) << toQt(step.reviewer) << toQt(step.wentToBody);
    }
    if (!paper.hideIdentity) texts << toQt(view.coSigners);
    return texts.join(u' ');
}

}  // namespace

SubmissionsView::SubmissionsView(Register& theRegister, Prompts& prompts)
    : PaperView(
          theRegister, prompts, u"submissions"_s,
          {tr("Number"), tr("Title"), tr("Lead proposer"), tr("Handed in"), tr("Days"), tr("State"), tr("Whose turn"), tr("Last step")}) {
    addActions();
}

void SubmissionsView::addActions() {
    using Needs = EntryTable::Needs;
    table()->addAction(u"paperRecord"_s, tr("&Paper handed in…"), Needs::nothing, [this] { act(toQt(app::RecordSubmission::name)); });
    const auto review = [this](ReviewVerdict verdict) {
        return [this, verdict] { act(toQt(app::ReviewSubmission::name), toQt(base::codeOf(verdict))); };
    };
    review_ = table()->addAction(u"paperReview"_s, tr("Re&view…"), Needs::one, review(ReviewVerdict::pass));
    return_ = table()->addAction(u"paperReturn"_s, tr("Re&turn…"), Needs::one, review(ReviewVerdict::returned));
    decline_ = table()->addAction(u"paperDecline"_s, tr("&Not accepted…"), Needs::one, review(ReviewVerdict::decline));
    registerIt_ = table()->addAction(u"paperRegister"_s, tr("Re&gister"), Needs::one, [this] { act(toQt(app::RegisterSuggestion::name)); });
    addMore();
    const auto entry = [this](const QString& name, const QString& text, std::string_view command) {
        return addMoreAction(name, text, [this, command] { act(toQt(command)); });
    };
    resubmit_ = entry(u"paperResubmit"_s, tr("Handed in anew…"), app::ResubmitSubmission::name);
    takeBack_ = entry(u"paperTakeBack"_s, tr("Taken back by the deputy…"), app::WithdrawSubmission::name);
    correct_ = entry(u"paperCorrect"_s, tr("Correct the paper…"), app::CorrectSubmission::name);
    correctReview_ = entry(u"paperCorrectReview"_s, tr("Correct the last review…"), app::CorrectSubmissionReview::name);
    addSheetActions();
    showPossible();
}

void SubmissionsView::read() {
    const unsigned generation = ++generation_;
    app::PaperQuery all = query();
    all.openOnly = false;
    theRegister().ask(
        this, [all](app::RegisterStore& store) { return app::readSubmissions(store.reader(), all); },
        [this, generation](std::vector<app::SubmissionView> papers) {
            if (generation == generation_) take(std::move(papers));
        });
}

void SubmissionsView::take(std::vector<app::SubmissionView> papers) {
    papers_ = std::move(papers);
    waiting_ =
        static_cast<int>(std::count_if(papers_.begin(), papers_.end(), [](const auto& view) { return view.turn == domain::Turn::office; }));
    Q_EMIT countChanged();
    fillSoon();
}

void SubmissionsView::fill() {
    const base::Date today = theRegister().today();
    const bool openOnly = query().openOnly;
    QList<EntryRow> rows;
    for (const app::SubmissionView& view : papers_) {
        const bool isEnd = domain::isEnd(view.state);
        if (openOnly && isEnd) continue;
        EntryRow row;
        row.key = toQt(view.paper.address());
        row.cells = {row.key,
                     toQt(view.shownTitle(words())),
                     toQt(view.shownLead(words())),
                     isoText(view.paper.submittedOn),
                     numberText(view.daysWaiting(today)),
                     labelOf(view.state),
                     isEnd ? QString() : labelOf(view.turn),
                     toQt(app::chainOf(view.paper, words()).back())};
        row.searchText = searchTextOf(view);
        row.detail = detailOf(view, today);
        row.isMuted = isEnd;
        rows.append(row);
    }
    table()->setRows(rows);
}

const app::SubmissionView* SubmissionsView::paper(const QString& address) const {
    const std::string wanted = toUtf8(address);
    const auto found = std::find_if(papers_.begin(), papers_.end(), [&](const auto& view) { return view.paper.address() == wanted; });
    return found == papers_.end() ? nullptr : &*found;
}

const app::SubmissionView* SubmissionsView::chosen() const { return paper(table()->current()); }

// The next step is what Enter does.
void SubmissionsView::showPossible() {
    const app::SubmissionView* view = chosen();
    for (QAction* action : {resubmit_, takeBack_, correct_, correctReview_}) {
        if (action != nullptr) action->setEnabled(view != nullptr);
    }
    if (view == nullptr || correctReview_ == nullptr) return;
    using E = SubmissionEvent;
    const auto judge = [&](auto* choice, std::string_view command, std::initializer_list<E> events) {
        setPossible(choice, withRights(command, obstacles(*view, events)));
    };
    judge(review_, app::ReviewSubmission::name, {E::passedFirst, E::passedSecond, E::returnedSecond});
    judge(return_, app::ReviewSubmission::name, {E::returnedFirst, E::returnedSecond});
    judge(decline_, app::ReviewSubmission::name, {E::declinedFirst, E::declinedSecond});
    judge(registerIt_, app::RegisterSuggestion::name, {E::registered});
    judge(resubmit_, app::ResubmitSubmission::name, {E::handedInAnew});
    judge(takeBack_, app::WithdrawSubmission::name, {E::takenBack});
    setPossible(correct_, withRights(app::CorrectSubmission::name));
    const base::Errors notHis = withRights(app::CorrectSubmissionReview::name);
    setPossible(correctReview_, notHis);
    if (notHis.empty()) correctReview_->setEnabled(view->paper.last(&domain::isReview) != nullptr);
    table()->setEditAction(view->next == domain::SubmissionNext::registerPaper ? registerIt_ : review_);
}

std::string_view SubmissionsView::commandOf(const QString& button) const {
    if (button == "paperRecord"_L1) return app::RecordSubmission::name;
    if (button == "paperRegister"_L1) return app::RegisterSuggestion::name;
    const bool isReview = button == "paperReview"_L1 || button == "paperReturn"_L1 || button == "paperDecline"_L1;
    return isReview ? app::ReviewSubmission::name : std::string_view();
}

PaperView::Sheet SubmissionsView::sheet() const {
    app::PaperQuery shown = query();
    shown.text = toUtf8(table()->filterText());
    return [shown, today = theRegister().today(), in = words()](app::RegisterStore& store) {
        return app::submissionSheet(app::readSubmissions(store.reader(), shown), today, in);
    };
}

void SubmissionsView::act(const QString& command, const QString& verdict) {
    const app::SubmissionView* view = chosen();
    if (command == toQt(app::RecordSubmission::name)) {
        start(command, {});
    } else if (view == nullptr) {
        return;
    } else if (command == toQt(app::RegisterSuggestion::name)) {
        Q_EMIT registerRequested(*view);
    } else if (command == toQt(app::ReviewSubmission::name)) {
        open(reviewDialog(theRegister(), *view, base::fromCode<ReviewVerdict>(toUtf8(verdict)), this));
    } else {
        start(command, table()->current());
    }
}

CommandDialog* SubmissionsView::start(const QString& command, const QString& about) {
    if (command == toQt(app::RecordSubmission::name))
        return open(new SubmissionDialog(theRegister(), prompts(), query().session, this), Makes::entry);
    const app::SubmissionView* view = paper(about);
    if (view == nullptr) return nullptr;
    // What was typed stands there again, and that it cannot be recorded any more is said at once.
    const auto openToldFirst = [&](CommandDialog* dialog, std::initializer_list<SubmissionEvent> events) {
        open(dialog)->form()->showErrors(obstacles(*view, events));
        return dialog;
    };
    using E = SubmissionEvent;
    if (command == toQt(app::ReviewSubmission::name)) {
        return openToldFirst(reviewDialog(theRegister(), *view, std::nullopt, this),
                             {E::passedFirst, E::passedSecond, E::returnedFirst, E::returnedSecond, E::declinedFirst, E::declinedSecond});
    }
    if (command == toQt(app::CorrectSubmission::name)) return open(new SubmissionDialog(theRegister(), prompts(), *view, this));
    if (command == toQt(app::ResubmitSubmission::name)) return openToldFirst(resubmitDialog(theRegister(), *view, this), {E::handedInAnew});
    if (command == toQt(app::WithdrawSubmission::name)) return openToldFirst(takeBackDialog(theRegister(), *view, this), {E::takenBack});
    const bool isReview = command == toQt(app::CorrectSubmissionReview::name);
    return isReview && view->paper.last(&domain::isReview) != nullptr ? open(correctReviewDialog(theRegister(), *view, this)) : nullptr;
}

}  // namespace huying::ui
