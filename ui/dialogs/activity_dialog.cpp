// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/activity_dialog.h"

#include <QtWidgets>

#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

QString field(const char* code) { return toQt(words().fieldLabel(code)); }

app::Replacement<std::string> replaced(const QString& value) { return {true, toUtf8(value)}; }

}  // namespace

ActivityDialog::ActivityDialog(Register& theRegister, const About& about, QWidget* parent)
    : CommandDialog(theRegister, about.known ? tr("Correct an activity") : tr("Supervision activity"),
                    about.known ? u"correct-activity/%1/%2"_s.arg(about.topic + about.caseAddress).arg(about.known->id.value)
                                : QString(u"record-activity/"_s + about.topic + about.caseAddress),
                    parent),
      about_(about) {
    addHead(about.topic.isEmpty() ? about.caseAddress : about.topic);
    kind_ = form()->add(u"activity_kind"_s, field("activity_kind"), codeBox<domain::ActivityKind>(std::nullopt), Form::Need::required);
    if (about.known) {
        heldOn_ = form()->add(u"held_on"_s, field("held_on"), new DateEdit(theRegister.today(), DateSense::happened), Form::Need::required);
    } else {
        addDate(field("held_on"));
    }
    place_ = addLine(u"place"_s, field("place"));
    supervisor_ = addLine(u"supervisor"_s, tr("Led by"));
    people_ = addText(u"people"_s, field("people"), 2);
    findings_ = addText(u"findings"_s, field("findings"), 3);
    decisions_ = addText(u"decisions"_s, field("decisions"), 3);
    nextOn_ = form()->add(u"next_on"_s, field("next_on"), new DateEdit(theRegister.today(), DateSense::planned));
    if (about.known) {
        show(*about.known);
        watchEntry([id = about.known->id](app::RegisterReader& reader) -> std::optional<RecordedEntry> {
            const auto now = reader.activity(id);
            if (!now) return std::nullopt;
            return RecordedEntry{reader.activityVersion(id),
                                 {{u"activity_kind"_s, toQt(base::codeOf(now->kind))},
                                  {u"held_on"_s, isoText(now->on)},
                                  {u"place"_s, toQt(now->place)},
                                  {u"supervisor"_s, toQt(now->supervisor)},
                                  {u"people"_s, toQt(now->people)},
                                  {u"findings"_s, toQt(now->findings)},
                                  {u"decisions"_s, toQt(now->decisions)},
                                  {u"next_on"_s, isoText(now->nextOn)}}};
        });
    }
    restoreDraft();
}

void ActivityDialog::show(const domain::Activity& known) {
    kind_->setCurrentIndex(kind_->findData(toQt(base::codeOf(known.kind))));
    heldOn_->setDate(known.on);
    place_->setText(toQt(known.place));
    supervisor_->setText(toQt(known.supervisor));
    people_->setPlainText(toQt(known.people));
    findings_->setPlainText(toQt(known.findings));
    decisions_->setPlainText(toQt(known.decisions));
    nextOn_->setDate(known.nextOn);
}

app::RecordActivity ActivityDialog::recording() const {
    app::RecordActivity command;
    command.topic = toUtf8(about_.topic);
    command.session = toUtf8(about_.session);
    command.caseAddress = toUtf8(about_.caseAddress);
    command.kind = chosen<domain::ActivityKind>(kind_).value_or(domain::ActivityKind::inspection);
    command.place = toUtf8(place_->text());
    command.supervisor = toUtf8(supervisor_->text());
    command.people = toUtf8(people_->toPlainText());
    command.findings = toUtf8(findings_->toPlainText());
    command.decisions = toUtf8(decisions_->toPlainText());
    command.nextOn = nextOn_->date();
    return command;
}

app::CorrectActivity ActivityDialog::correction() const {
    app::CorrectActivity command;
    command.activity = about_.known->id.value;
    if (seenVersion() != 0) command.expect = seenVersion();
    command.kind = {true, chosen<domain::ActivityKind>(kind_)};
    command.heldOn = {true, heldOn_->date()};
    command.place = replaced(place_->text());
    command.supervisor = replaced(supervisor_->text());
    command.people = replaced(people_->toPlainText());
    command.findings = replaced(findings_->toPlainText());
    command.decisions = replaced(decisions_->toPlainText());
    command.nextOn = {true, nextOn_->date()};
    return command;
}

std::vector<app::Command> ActivityDialog::commands() const {
    if (about_.known) return {correction()};
    return {recording()};
}

QString ActivityDialog::sentenceWhenDone(const app::BatchResult&) const {
    return (about_.known ? tr("Activity corrected: %1, %2") : tr("Activity recorded: %1, %2"))
        .arg(kind_->currentText(), about_.topic.isEmpty() ? about_.caseAddress : about_.topic);
}

}  // namespace huying::ui
