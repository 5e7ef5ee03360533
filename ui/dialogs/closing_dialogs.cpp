// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/closing_dialogs.h"

#include <QtWidgets>

#include "app/queries/archive_line.h"
#include "text/case_text.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

FeedbackDialog::FeedbackDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::RecordFeedback::name, tr("Feedback form"), parent) {
    unit_ = new QComboBox;
    unit_->addItem(tr("the whole reply"), QString());
    for (const domain::Task* task : tasksOfRound(facts(), facts().round())) {
        if (task->role != domain::TaskRole::separate || task->cancelledOn) continue;
        const QString unit = toQt(context.view.unitName(task->unit));
        unit_->addItem(unit, unit);
    }
    addDate(tr("Form back on"));
    addDueLine([this] { return limit(); }, {unit_});
    deputy_ = form()->add(u"deputy"_s, tr("Deputy"), signerBox(context, tr("the lead proposer")));
    form()->add(u"unit"_s, tr("Rated reply of"), unit_);
    form()->hideField(u"unit"_s, unit_->count() == 1);
    process_ = form()->add(u"process"_s, tr("Rating of the process"), codeBox<domain::Rating>(std::nullopt));
    result_ = form()->add(u"result"_s, tr("Rating of the result"), codeBox<domain::Rating>(std::nullopt), Form::Need::required);
    addText(u"comment"_s, tr("Comment"), 3);
    channel_ = form()->add(u"channel"_s, tr("Came by"), codeBox<domain::FeedbackChannel>(domain::FeedbackChannel::paper));
    addLine(u"collected_by"_s, tr("Collected by"));
    wantsRehandling_ = form()->add(u"wants_rehandling"_s, QString(), new QCheckBox(tr("the deputy asks to be handled again")));
    form()->addNote(tr("A satisfied or mostly satisfied result completes the suggestion on the same day."));
    restoreDraft();
}

// Of a form about the whole reply the one that comes last: it rates what has come by then.
std::optional<app::Limit> FeedbackDialog::limit() const {
    std::optional<app::Limit> last;
    const std::string unit = unitOf(unit_);
    for (const domain::Task* task : tasksOfRound(facts(), facts().round())) {
        if (!unit.empty() && context().view.unitName(task->unit) != unit) continue;
        const auto one = app::limitFor(app::RecordFeedback::name, context().view, *task);
        if (one && (!last || last->due < one->due)) last = one;
    }
    return last;
}

bool FeedbackDialog::checkMore() {
    const bool isBad =
        chosen<domain::Rating>(process_) == domain::Rating::dissatisfied || chosen<domain::Rating>(result_) == domain::Rating::dissatisfied;
    if (!isBad || !text("comment").empty()) return true;
    form()->showFault(u"comment"_s, tr("A dissatisfied rating needs the deputy's reason."));
    form()->editor(u"comment"_s)->setFocus();
    return false;
}

std::vector<app::Command> FeedbackDialog::commands() const {
    app::RecordFeedback command;
    command.caseAddress = address();
    command.process = chosen<domain::Rating>(process_);
    command.result = chosen<domain::Rating>(result_).value_or(domain::Rating::satisfied);
    command.comment = text("comment");
    command.unit = unitOf(unit_);
    command.deputy.name = unitOf(deputy_);
    command.channel = chosen<domain::FeedbackChannel>(channel_);
    command.collectedBy = text("collected_by");
    if (wantsRehandling_->isChecked()) command.wantsRehandling = true;
    return {command};
}

QString FeedbackDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Feedback form recorded: %1, result %2").arg(name(), result_->currentText());
}

RehandlingDialog::RehandlingDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::OrderRehandling::name, tr("Handle again"), parent) {
    for (const domain::Feedback& feedback : facts().feedback) {
        if (feedback.round == facts().round() && feedback.isDissatisfied())
            addHead(tr("The deputy's reason: %1").arg(toQt(feedback.comment)));
    }
    on_ = addDate(tr("Ordered on"));
    addText(u"reason"_s, tr("Demand"), 4);
    dueOn_ = form()->add(u"due_on"_s, tr("Due date on the notice"), new DateEdit(context.theRegister.today(), DateSense::planned));
    dueOn_->setPlaceholderText(tr("by the rule"));
    byRule_ = form()->addNote(QString());
    byRule_->setObjectName(u"dueByRule"_s);
    connect(on_, &QLineEdit::textChanged, this, &RehandlingDialog::showDueByRule);
    showDueByRule();
    restoreDraft();
}

// Counted from the day in the form, so it follows what is typed there.
void RehandlingDialog::showDueByRule() {
    const std::optional<base::Date> on = on_->date();
    if (!on) return byRule_->clear();
    theRegister().ask(
        this, [day = *on](app::RegisterStore& store) { return app::dueByRule(store.reader(), domain::DeadlineEvent::rehandling, day); },
        [this, on](const std::optional<domain::DueDate>& due) {
            if (on_->date() != on) return;  // typed on meanwhile; that answer comes too
            QStringList lines{due ? tr("Ordered on %1, the new reply is due on %2 by the rule.").arg(isoText(on), isoText(due->due))
                                  : tr("No rule in use sets a day for the new reply.")};
            for (const domain::DueStep& step : due ? due->steps : std::vector<domain::DueStep>()) {
                if (step.kind == domain::StepKind::calendarMissing) lines.append(toQt(words().dueStep(*due, step)));
            }
            byRule_->setText(lines.join(u'\n'));
        });
}

std::vector<app::Command> RehandlingDialog::commands() const {
    app::OrderRehandling command;
    command.caseAddress = address();
    command.reason = text("reason");
    command.dueOn = dueOn_->date();
    return {command};
}

QString RehandlingDialog::sentenceWhenDone(const app::BatchResult&) const { return tr("Sent back to be handled again: %1").arg(name()); }

CompleteDialog::CompleteDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::CompleteSuggestion::name, tr("Complete"), parent) {
    addDate(tr("Completed on"));
    ground_ = form()->add(u"ground"_s, tr("Ground"), codeBox<domain::CompletionGround>(std::nullopt), Form::Need::required);
    ground_->removeItem(ground_->findData(u"imported"_s));  // only ledgers say that
    addText(u"reason"_s, tr("Reason"), 3);
    restoreDraft();
}

std::vector<app::Command> CompleteDialog::commands() const {
    app::CompleteSuggestion command;
    command.caseAddress = address();
    command.ground = chosen<domain::CompletionGround>(ground_).value_or(domain::CompletionGround::rated);
    command.reason = text("reason");
    return {command};
}

QString CompleteDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Completed: %1, %2").arg(name(), ground_->currentText());
}

VoidDialog::VoidDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::VoidSuggestion::name, tr("Make void"), parent) {
    addDate(tr("Date"));
    addText(u"reason"_s, tr("Reason"), 3, Form::Need::required);
    form()->addNote(
        tr("For what was registered by mistake. It stays readable with its number and this reason and counts nowhere, not among the "
           "withdrawn either. What a deputy takes back is withdrawn instead."));
    restoreDraft();
}

std::vector<app::Command> VoidDialog::commands() const { return {app::VoidSuggestion{address(), text("reason")}}; }

QString VoidDialog::sentenceWhenDone(const app::BatchResult&) const { return tr("Made void: %1").arg(name()); }

ArchiveDialog::ArchiveDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::ArchiveSuggestion::name, tr("Archive"), parent) {
    addDate(tr("Archived on"));
    addLine(u"archive_number"_s, tr("Archive number"));
    addLine(u"box_number"_s, tr("Box"));
    addLine(u"archived_by"_s, tr("Archived by"))->setPlaceholderText(tr("whoever records it"));
    addText(u"note"_s, tr("Note"), 2);
    form()->addNote(tr("It stays in lists and figures and waits for nobody. Nothing else can be recorded until it is taken out."));
    restoreDraft();
}

std::vector<app::Command> ArchiveDialog::commands() const {
    return {app::ArchiveSuggestion{address(), text("archived_by"), text("archive_number"), text("box_number"), text("note")}};
}

QString ArchiveDialog::sentenceWhenDone(const app::BatchResult&) const { return tr("Archived: %1").arg(name()); }

UnarchiveDialog::UnarchiveDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::UnarchiveSuggestion::name, tr("Take out of the archive"), parent) {
    if (const domain::Archiving* row = facts().archiving()) addHead(toQt(app::archiveLine(*row, words())));
    addDate(tr("Taken out on"));
    addText(u"reason"_s, tr("Reason"), 3, Form::Need::required);
    restoreDraft();
}

std::vector<app::Command> UnarchiveDialog::commands() const { return {app::UnarchiveSuggestion{address(), text("reason")}}; }

QString UnarchiveDialog::sentenceWhenDone(const app::BatchResult&) const { return tr("Taken out of the archive: %1").arg(name()); }

WithdrawDialog::WithdrawDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::WithdrawSuggestion::name, tr("Withdraw"), parent) {
    addDate(tr("Withdrawn on"));
    addText(u"reason"_s, tr("Reason"), 3);
    allAsk_ = form()->add(u"all_signers_ask"_s, QString(), new QCheckBox(tr("all signers ask for it in writing")));
    form()->addNote(tr("A withdrawn suggestion leaves all totals and stays in the register."));
    restoreDraft();
}

std::vector<app::Command> WithdrawDialog::commands() const {
    app::WithdrawSuggestion command;
    command.caseAddress = address();
    command.reason = text("reason");
    if (allAsk_->isChecked()) command.allSignersAsk = true;
    return {command};
}

QString WithdrawDialog::sentenceWhenDone(const app::BatchResult&) const { return tr("Withdrawn: %1").arg(name()); }

}  // namespace huying::ui
