// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the form of intake: papers under review, talks before them, and the road from there into the form.
#include <QtWidgets>

#include "dialogs/command_dialog.h"
#include "dialogs/suggestion_fields.h"
#include "pages/directory/entry_table.h"
#include "pages/intake/intake_page.h"
#include "pages/intake/pre_contacts_view.h"
#include "pages/intake/submissions_view.h"
#include "text/labels.h"
#include "widgets/form.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {
const QString typedDaysKey = u"typed_days"_s;
}  // namespace

void IntakePage::addLists() {
    submissions_ = new SubmissionsView(register_, prompts_);
    talks_ = new PreContactsView(register_, prompts_);
    tabs_->addTab(submissions_, tr("Review"));
    tabs_->addTab(talks_, tr("Talks before submission"));
    for (PaperView* list : {static_cast<PaperView*>(submissions_), static_cast<PaperView*>(talks_)}) {
        connect(list, &PaperView::done, this, &Page::done);
        connect(list, &PaperView::told, this, &Page::told);
        connect(list, &PaperView::toldBesides, this, &Page::toldBesides);
        connect(list, &PaperView::refused, this, &Page::refused);
        connect(list, &PaperView::countChanged, this, &Page::countChanged);
    }
    connect(submissions_, &SubmissionsView::registerRequested, this, &IntakePage::registerFrom);
    connect(tabs_, &QTabWidget::currentChanged, this, [this] {
        Q_EMIT countChanged();
        if (isVisible() && !tabs_->tabBar()->hasFocus()) takeFocus();  // the arrows on the tabs go on to the next one
    });
}

int IntakePage::waitingCount() const { return submissions_->waitingCount(); }

QString IntakePage::countText() const {
    if (view() == View::form) return {};
    const PaperView* list = view() == View::review ? static_cast<const PaperView*>(submissions_) : talks_;
    return tr("Entries: %1").arg(list->table()->foundCount());
}

void IntakePage::showView(View view) { tabs_->setCurrentIndex(static_cast<int>(view)); }

void IntakePage::showEntry(View view, const QString& key) {
    showView(view);
    EntryTable* table = (view == View::talks ? static_cast<PaperView*>(talks_) : submissions_)->table();
    table->setFilterText({});
    table->select(key);
    if (table->current() != key) table->wantEntry(key);  // what is not there yet
    takeFocus();
}

IntakePage::View IntakePage::view() const { return static_cast<View>(tabs_->currentIndex()); }

void IntakePage::goOn(const QString& command, const QString& about) {
    const bool isTalk = command.endsWith("pre-contact"_L1);
    showView(isTalk ? View::talks : View::review);
    PaperView* list = isTalk ? static_cast<PaperView*>(talks_) : submissions_;
    if (list->start(command, about) == nullptr) Q_EMIT told(tr("Open the form where it was: what was typed stands in it."));
}

// What stands typed for another paper is not lost to this one.
void IntakePage::registerFrom(const app::SubmissionView& paper) {
    const QString address = toQt(paper.paper.address());
    showView(View::form);
    if (isBegun() && paper_ == address) return;  // it goes on
    if (isBegun()) {
        Q_EMIT refused(tr("Something is typed here and not registered: finish it or start afresh first."));
        return;
    }
    clear();
    isRunning_ = true;  // filling is no typing
    const domain::Submission& facts = paper.paper;
    const std::string session = std::to_string(facts.term) + "-" + std::to_string(facts.sessionNumber);
    session_->setCurrentIndex(session_->findData(toQt(session)));
    kind_->setCurrentIndex(kind_->findData(toQt(base::codeOf(facts.kind))));
    fields_->show(paper);
    paper_ = address;
    isRunning_ = false;
    showPaper();
    showDoubts();
    fresh_ = typed();
    takeFocus();
}

void IntakePage::showPaper() {
    paperLine_->setVisible(!paper_.isEmpty());
    paperText_->setText(tr("From the paper %1: the number is linked to it.").arg(paper_));
}

// Session, kind and day of registering are chosen for a whole pile of papers: they are no typing.
bool IntakePage::isBegun() const {
    QVariantMap now = typed();
    QVariantMap before = fresh_;
    for (const QString& key : {u"session"_s, u"kind"_s, u"on"_s, typedDaysKey}) {
        now.remove(key);
        before.remove(key);
    }
    return now != before;
}

QVariantMap IntakePage::typed() const {
    QVariantMap values = form_->values();
    if (!paper_.isEmpty()) values.insert(u"submission"_s, paper_);
    if (const QStringList days = form_->typedDays(); !days.isEmpty()) values.insert(typedDaysKey, days);
    return values;
}

void IntakePage::putTyped(const QVariantMap& values) {
    isRunning_ = true;  // putting back is no typing
    form_->setValues(values);
    form_->setTypedDays(values.value(typedDaysKey).toStringList());
    paper_ = values.value(u"submission"_s).toString();
    showPaper();
    isRunning_ = false;
}

}  // namespace huying::ui
