// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/urging_dialogs.h"

#include <QtWidgets>

#include "domain/suggestion_number.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/whole_number.h"

namespace huying::ui {

using namespace Qt::StringLiterals;
using domain::UrgingLevel;

namespace {

QString addressOf(const app::TodayLine& line) {
    return toQt(domain::CaseAddress{line.term, line.sessionNumber, line.kind, line.serial}.text());
}

// The same piece may be put off in one group for one reason and in another for another.
QString draftKeyOf(app::Queue queue, const app::TodayLine& line) {
    return u"%1/%2/%3"_s.arg(toQt(app::SnoozeSuggestion::name), addressOf(line), toQt(base::codeOf(queue)));
}

constexpr int mostDays = 365;

}  // namespace

UrgingDialog::UrgingDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::RecordUrging::name, tr("Urge"), parent), unit_(addUnit()) {
    addDate(tr("Date"));
    level_ = form()->add(u"level"_s, tr("Level"), codeBox<UrgingLevel>(std::nullopt));
    level_->setItemText(0, tr("by rule"));
    reason_ = form()->add(u"urged_for"_s, tr("Urged for"), codeBox<domain::UrgingReason>(std::nullopt));
    reason_->setItemText(0, tr("what it is late with"));
    addLine(u"document_number"_s, tr("Document number"));
    addText(u"demand"_s, tr("Demand"), 2);
    answerDueOn_ = form()->add(u"answer_due_on"_s, tr("Answer by"), new DateEdit(context.theRegister.today(), DateSense::planned));
    nextOn_ = form()->add(u"next_on"_s, tr("Urge again on"), new DateEdit(context.theRegister.today(), DateSense::planned));
    for (DateEdit* date : {answerDueOn_, nextOn_}) date->setPlaceholderText(tr("by rule"));
    restoreDraft();
}

std::vector<app::Command> UrgingDialog::commands() const {
    app::RecordUrging command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.level = chosen<UrgingLevel>(level_);
    command.reason = chosen<domain::UrgingReason>(reason_);
    command.documentNumber = text("document_number");
    command.demand = text("demand");
    if (answerDueOn_->date()) command.answerDueOn = {true, answerDueOn_->date()};
    command.nextOn = nextOn_->date();
    return {command};
}

QString UrgingDialog::sentenceWhenDone(const app::BatchResult&) const { return tr("Urged: %1, %2").arg(name(), unit_->currentText()); }

UrgingAnswerDialog::UrgingAnswerDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::RecordUrgingAnswer::name, tr("Answer to the urging"), parent), unit_(addUnit()) {
    addDate(tr("Answered on"));
    addDueLineOf(unit_);
    addText(u"answer"_s, tr("Answer"), 4, Form::Need::required);
    restoreDraft();
}

std::vector<app::Command> UrgingAnswerDialog::commands() const {
    return {app::RecordUrgingAnswer{address(), unitOf(unit_), text("answer")}};
}

QString UrgingAnswerDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Answer recorded: %1, %2").arg(name(), unit_->currentText());
}

UrgingStepsDialog::UrgingStepsDialog(Register& theRegister, const std::vector<domain::UrgingStep>& steps, QWidget* parent)
    : CommandDialog(theRegister, tr("Steps of urging"), u"set-urging-step"_s, parent) {
    addHead(tr("Steps of urging"));
    addHead(
        tr("In calendar days. A letter of supervision goes only to a unit that was urged before; the days named for the answer and "
           "for the next time move to a working day. What was recorded stays as it is."));
    for (const domain::UrgingStep& step : steps) {
        const QString prefix = toQt(base::codeOf(step.level)) + u'_';
        form()->addHeading(labelOf(step.level));
        const auto add = [&](const QString& key, const QString& label, int value) {
            auto* line = form()->add(prefix + key, label, new WholeNumberEdit(0, mostDays), Form::Need::required);
            line->setText(QString::number(value));
            line->setMaximumWidth(fontMetrics().horizontalAdvance(u'0') * 8);
            return line;
        };
        const bool isReminder = step.level == UrgingLevel::reminder;
        rows_.push_back({step, add(u"days"_s, isReminder ? tr("Days before the due date") : tr("Days after the due date"), step.days),
                         add(u"repeat"_s, tr("Again after"), step.repeatAfter),
                         add(u"answer"_s, tr("Answer within (0: none)"), step.answerWithin)});
    }
    restoreDraft();
}

bool UrgingStepsDialog::checkMore() {
    if (!commands().empty()) return true;
    form()->showErrors({base::Error("field-required", "", "required").with("field", "days")});
    return false;
}

// Each step is judged with the others as they stand then, and a letter never comes before the urging: where it moves away it
// goes first, where it comes nearer the urging does.
std::vector<app::Command> UrgingStepsDialog::commands() const {
    std::vector<app::Command> commands;
    for (const Row& row : rows_) {
        const domain::UrgingStep now{row.step.level, row.days->number().value_or(0), row.repeatAfter->number().value_or(0),
                                     row.answerWithin->number().value_or(0)};
        if (now == row.step) continue;
        app::SetUrgingStep command;
        command.level = now.level;
        command.days = now.days;
        command.repeatAfter = now.repeatAfter;
        command.answerWithin = now.answerWithin;
        const bool isFirst = now.level == UrgingLevel::letter && now.days > row.step.days;
        commands.insert(isFirst ? commands.begin() : commands.end(), command);
    }
    return commands;
}

QString UrgingStepsDialog::sentenceWhenDone(const app::BatchResult&) const { return tr("The steps of urging are changed."); }

SnoozeDialog::SnoozeDialog(Register& theRegister, app::Queue queue, const app::TodayLine& line, QWidget* parent)
    : CommandDialog(theRegister, tr("Put off"), draftKeyOf(queue, line), parent),
      queue_(queue),
      address_(addressOf(line)),
      name_(caseName(line.kind, line.serial)) {
    addHead(u"%1　%2"_s.arg(name_, toQt(line.title)));
    addHead(tr("It leaves the group “%1” until the day given and comes back by itself. Nothing else changes.").arg(labelOf(queue)));
    addDate(tr("From"));
    until_ = form()->add(u"until"_s, tr("Until"), new DateEdit(theRegister.today(), DateSense::planned), Form::Need::required);
    reason_ = addLine(u"reason"_s, tr("Why"), Form::Need::required);
    restoreDraft();
    until_->setFocus();
}

std::vector<app::Command> SnoozeDialog::commands() const {
    return {app::SnoozeSuggestion{toUtf8(address_), queue_, until_->date(), toUtf8(reason_->text())}};
}

QString SnoozeDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Put off until %1: %2").arg(isoText(until_->date()), name_);
}

}  // namespace huying::ui
