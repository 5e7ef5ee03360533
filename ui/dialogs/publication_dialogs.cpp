// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/publication_dialogs.h"

#include <QtWidgets>
#include <algorithm>

#include "app/commands/publication_guard.h"
#include "app/queries/publication_line.h"
#include "dialogs/voidable_entries.h"
#include "domain/publishing.h"
#include "text/case_text.h"
#include "text/consent_lines.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;
using domain::PublicationExtent;
using domain::PublishedPart;
using domain::VoidableFacts;

namespace {

// What is published has a place, what is not a reason.
void showPlaceOrReason(Form* form, const QComboBox* extent) {
    const bool isPublished = chosen<PublicationExtent>(extent) != PublicationExtent::none;
    form->hideField(u"where"_s, !isPublished);
    form->hideField(u"reason_if_not"_s, isPublished);
}

}  // namespace

PublicationDialog::PublicationDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::RecordPublication::name, tr("Publication"), parent) {
    QStringList consents;
    for (const ConsentLine& one : consentLines(context.view))
        consents.append(one.who + u"　"_s + (one.given ? labelOf(one.given) : tr("not given yet")));
    const app::PublicationOutlook outlook = app::outlookOf(facts(), context.theRegister.today());
    QStringList may{toQt(app::mayGoOutLine(outlook.suggestion, outlook.mayReply(), words()))};
    for (const base::Errors* reasons : {&outlook.againstSuggestion, &outlook.againstReply}) {
        for (const base::Error& reason : *reasons) may.append(sentence(reason));
    }
    may.removeDuplicates();  // what is secret is so in both parts
    addHead(may.join(u'\n'));
    // It opens with what may go out and is not out yet; where nothing may, with what comes next.
    const bool isTitleOnly = domain::consentsOf(facts()).allowed == domain::Publication::titleOnly;
    const bool isSuggestionNext = outlook.suggestion && !domain::extentOf(facts(), PublishedPart::suggestion);
    const bool isReplyNext = facts().hasStandingReply() && !isTitleOnly && !domain::extentOf(facts(), PublishedPart::reply) &&
                             (outlook.mayReply() || !isSuggestionNext);
    const bool isTitleNext = isTitleOnly || (!isReplyNext && outlook.suggestion == PublicationExtent::titleOnly);
    addHead(consents.join(QLatin1Char('\n')));  // behind what may go out and what holds back the rest
    what_ =
        form()->add(u"what"_s, tr("What"), codeBox<PublishedPart>(isReplyNext ? PublishedPart::reply : PublishedPart::suggestion, false),
                    Form::Need::required);
    extent_ = form()->add(u"extent"_s, tr("How much"),
                          codeBox<PublicationExtent>(isTitleNext ? PublicationExtent::titleOnly : PublicationExtent::full, false),
                          Form::Need::required);
    addDate(tr("Date"));
    auto* where = addLine(u"where"_s, tr("Published in"));
    // Most offices have one place for it.
    const auto last = std::find_if(facts().publications.rbegin(), facts().publications.rend(),
                                   [](const domain::PublicationRecord& row) { return row.isPublished(); });
    if (last != facts().publications.rend()) where->setText(toQt(last->where));
    addText(u"reason_if_not"_s, tr("Why not"), 3);
    const auto due = std::find_if(context.view.matters.begin(), context.view.matters.end(),
                                  [](const app::OpenMatter& one) { return one.what == "deadline_event.publication" && one.dueOn; });
    if (due != context.view.matters.end()) form()->addNote(tr("By the rule it is to be published until %1.").arg(isoText(due->dueOn)));
    form()->addNote(tr("Leave out the deputies' telephone numbers and addresses. What is taken down again is recorded as not published."));
    connect(extent_, &QComboBox::currentIndexChanged, this, &PublicationDialog::showFields);
    showFields();
    restoreDraft();
}

void PublicationDialog::offerText(std::function<void()> show) {
    QPushButton* text = linkButton(tr("Ready-to-publish text…"));
    text->setObjectName(u"publicText"_s);
    text->setAutoDefault(false);
    connect(text, &QPushButton::clicked, this, [show = std::move(show)] { show(); });
    form()->addWide(text);
}

void PublicationDialog::showFields() { showPlaceOrReason(form(), extent_); }

std::vector<app::Command> PublicationDialog::commands() const {
    app::RecordPublication command;
    command.caseAddress = address();
    command.what = chosen<PublishedPart>(what_).value_or(PublishedPart::suggestion);
    command.extent = chosen<PublicationExtent>(extent_).value_or(PublicationExtent::full);
    if (command.extent != PublicationExtent::none) command.where = text("where");
    if (command.extent == PublicationExtent::none) command.reasonIfNot = text("reason_if_not");
    return {command};
}

QString PublicationDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Publication recorded: %1, %2 %3").arg(name(), what_->currentText(), extent_->currentText());
}

CorrectPublicationDialog::CorrectPublicationDialog(const CaseContext& context, QWidget* parent)
    : FactCorrection(context, app::CorrectPublication::name, tr("Correct a publication"), parent) {
    for (const domain::PublicationRecord* row : newestFirst(facts(), &VoidableFacts::publications))
        addRow(markedIfVoid(toQt(app::publicationLine(*row, words())), row->voidReason), row->id.value);
    chooseEntry(u"publication_number"_s, tr("Publication"));
    what_ = form()->add(u"what"_s, tr("What"), codeBox<PublishedPart>(PublishedPart::suggestion, false));
    extent_ = form()->add(u"extent"_s, tr("How much"), codeBox<PublicationExtent>(PublicationExtent::full, false));
    addLine(u"where"_s, tr("Published in"));
    addText(u"reason_if_not"_s, tr("Why not"), 3);
    connect(extent_, &QComboBox::currentIndexChanged, this, &CorrectPublicationDialog::showFields);
    addVoid();
    showFields();
}

void CorrectPublicationDialog::showFields() { showPlaceOrReason(form(), extent_); }

const domain::PublicationRecord* CorrectPublicationDialog::publication() const {
    return factWithId(facts(), &VoidableFacts::publications, rowId());
}

std::int64_t CorrectPublicationDialog::recordedVersion() const { return versionIn(context().view.publicationVersions, publication()); }

void CorrectPublicationDialog::showRecorded() {
    const domain::PublicationRecord* recorded = publication();
    if (recorded == nullptr) return;
    showEntry(recorded->on, recorded->voidReason);
    choose<PublishedPart>(what_, recorded->what);
    choose<PublicationExtent>(extent_, recorded->extent);
    setLine(u"where"_s, recorded->where);
    setText(u"reason_if_not"_s, recorded->reasonIfNot);
}

std::vector<app::Command> CorrectPublicationDialog::commands() const {
    app::CorrectPublication command;
    command.caseAddress = address();
    command.reason = text("reason");
    const domain::PublicationRecord* recorded = publication();
    if (recorded == nullptr) return {command};
    fill(command, domain::numberOf(facts(), &VoidableFacts::publications, *recorded), recorded->on, recorded->voidReason);
    command.what = changedChoice(what_, recorded->what);
    command.extent = changedChoice(extent_, recorded->extent);
    const bool isPublished = chosen<PublicationExtent>(extent_) != PublicationExtent::none;
    if (isPublished) command.where = changedWords(text("where"), recorded->where);
    if (!isPublished) command.reasonIfNot = changedWords(text("reason_if_not"), recorded->reasonIfNot);
    return {command};
}

}  // namespace huying::ui
