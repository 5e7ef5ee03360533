// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/intake/submission_dialog.h"

#include <QtWidgets>

#include "dialogs/entry_dialog.h"
#include "dialogs/suggestion_fields.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

SubmissionDialog::SubmissionDialog(Register& theRegister, Prompts& prompts, std::optional<domain::SessionId> session, QWidget* parent)
    : CommandDialog(theRegister, tr("A paper was handed in"), toQt(app::RecordSubmission::name), parent),
      session_(form()->add(u"session"_s, tr("Session"), new QComboBox, Form::Need::required)),
      kind_(form()->add(u"kind"_s, tr("Kind"), codeBox<domain::SuggestionKind>(domain::SuggestionKind::plenary, false))),
      fields_(new SuggestionFields(*form(), theRegister)) {
    for (const domain::Session& one : theRegister.directory().sessions) session_->addItem(toQt(one.name), toQt(one.address()));
    if (const domain::Session* wanted = session ? theRegister.directory().session(*session) : nullptr)
        session_->setCurrentIndex(session_->findData(toQt(wanted->address())));
    build(prompts);
    qobject_cast<DateEdit*>(form()->editor(u"submitted_on"_s))->setDate(theRegister.today());
    restoreDraft();
}

SubmissionDialog::SubmissionDialog(Register& theRegister, Prompts& prompts, const app::SubmissionView& paper, QWidget* parent)
    : CommandDialog(theRegister, tr("Correct the paper"), toQt(app::CorrectSubmission::name) + u'/' + toQt(paper.paper.address()), parent),
      paper_(paper),
      kind_(form()->add(u"kind"_s, tr("Kind"), codeBox<domain::SuggestionKind>(paper.paper.kind, false))),
      fields_(new SuggestionFields(*form(), theRegister)) {
    addHead(toQt(paper.paper.address()) + u"　"_s + toQt(paper.paper.title));
    build(prompts);
    reason_ = addLine(u"reason"_s, tr("Reason of the correction"));
    fields_->show(paper);
    motionNumber_->setText(toQt(paper.paper.motionNumber));
    fields_->fill(before_);
    restoreDraft();
}

void SubmissionDialog::build(Prompts& prompts) {
    addNotice(fields_->makeFileLine(prompts));
    fields_->refreshChoices();
    fields_->hideWhatComesLater();
    motionNumber_ = addLine(u"motion_number"_s, tr("Motion number"));
    motionNumber_->setPlaceholderText(tr("of a motion that becomes a suggestion"));
}

// The day of handing in is the day of what is recorded; of a correction there is no day.
app::CommandDate SubmissionDialog::commandDate() const {
    app::CommandDate date;
    if (!paper_) date.on = qobject_cast<DateEdit*>(form()->editor(u"submitted_on"_s))->date();
    return date;
}

app::RecordSubmission SubmissionDialog::recording() const {
    app::RegisterSuggestion typed;
    fields_->fill(typed);
    app::RecordSubmission command;
    command.session = toUtf8(session_->currentData().toString());
    command.kind = chosen<domain::SuggestionKind>(kind_);
    command.title = typed.title;
    command.body = typed.body;
    command.lead = typed.lead;
    command.delegation = typed.delegation;
    command.coSigners = typed.coSigners;
    command.category = typed.category;
    command.motionNumber = textOf(motionNumber_);
    // A motion's number says by itself what the paper comes from.
    if (command.motionNumber.empty() || typed.origin != domain::Origin::direct) command.origin = typed.origin;
    command.paperSource = typed.paperSource;
    command.classified = typed.classified;
    command.hideIdentity = typed.hideIdentity;
    command.remark = typed.remark;
    return command;
}

app::CorrectSubmission SubmissionDialog::correction() const {
    app::RegisterSuggestion now;
    fields_->fill(now);
    app::CorrectSubmission command;
    command.submission = paper_->paper.address();
    command.expect = paper_->version;
    command.reason = textOf(reason_);
    const auto text = [](app::Replacement<std::string>& target, const std::string& value, const std::string& before) {
        if (value == before) return;
        target.isGiven = true;
        if (!value.empty()) target.value = value;
    };
    text(command.title, now.title, before_.title);
    text(command.body, now.body, before_.body);
    text(command.category, now.category, before_.category);
    text(command.delegation, now.delegation, before_.delegation);
    text(command.paperSource, now.paperSource, before_.paperSource);
    text(command.remark, now.remark, before_.remark);
    command.motionNumber = replacementOf(motionNumber_, paper_->paper.motionNumber);
    if (!(now.lead == before_.lead) && !now.lead.isEmpty()) command.lead = {true, now.lead};
    if (!(now.coSigners == before_.coSigners)) command.coSigners = {true, now.coSigners};
    if (now.origin != before_.origin) command.origin = {true, now.origin};
    if (now.submittedOn != before_.submittedOn) command.submittedOn = {true, now.submittedOn};
    if (now.classified != before_.classified) command.classified = {true, now.classified.value_or(false)};
    if (now.hideIdentity != before_.hideIdentity) command.hideIdentity = {true, now.hideIdentity.value_or(false)};
    if (const auto kind = chosen<domain::SuggestionKind>(kind_); kind != paper_->paper.kind) command.kind = {true, kind};
    // A deputy in place of a delegation, or the other way round: the one that is given says it all.
    if (command.lead.isGiven) command.delegation = {};
    return command;
}

std::vector<app::Command> SubmissionDialog::commands() const {
    return paper_ ? std::vector<app::Command>{correction()} : std::vector<app::Command>{recording()};
}

QString SubmissionDialog::sentenceWhenDone(const app::BatchResult& result) const {
    const app::CommandResult& one = result.results.front();
    const QString address = one.ids.empty() ? QString() : toQt(one.ids.front());
    if (!paper_) return tr("Paper recorded: %1").arg(address);
    return one.hasChanged ? tr("Corrected: %1").arg(address) : tr("Nothing was changed: %1").arg(address);
}

}  // namespace huying::ui
