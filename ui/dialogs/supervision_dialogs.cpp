// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/supervision_dialogs.h"

#include <QtWidgets>
#include <algorithm>

#include "base/text.h"
#include "base/typed_list.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/chip_picker.h"
#include "widgets/choice_picker.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

std::string textIn(const QWidget* editor) {
    if (const auto* line = qobject_cast<const QLineEdit*>(editor)) return toUtf8(line->text());
    if (const auto* plain = qobject_cast<const QPlainTextEdit*>(editor)) return toUtf8(plain->toPlainText());
    return {};
}

std::vector<std::string> casesIn(const QLineEdit* line) { return base::splitNumbers(textIn(line)); }

QString field(const char* code) { return toQt(words().fieldLabel(code)); }

}  // namespace

TopicDialog::TopicDialog(Register& theRegister, const QString& session, const std::optional<app::TopicView>& known, QWidget* parent)
    : CommandDialog(theRegister, known ? tr("Correct a priority topic") : tr("New priority topic"),
                    known ? QString(u"correct-topic/"_s + toQt(known->topic.name)) : u"create-topic"_s, parent),
      session_(session),
      known_(known) {
    auto* name = addLine(u"name"_s, tr("Name of the topic"), Form::Need::required);
    auto* leaders = addLine(u"leaders"_s, field("leaders"));
    leaders->setPlaceholderText(tr("members of the chair conference, ; between"));
    auto* committee = form()->add(u"committee"_s, field("committee"), new ChoicePicker(committeeChoices(theRegister.directory())));
    units_ = form()->add(u"units"_s, field("units_of_topic"), new ChipPicker(unitChoices(theRegister.directory())));
    units_->picker()->setPlaceholderText(tr("any part of the name or its number"));
    auto* meeting = addLine(u"chair_meeting"_s, field("chair_meeting"));
    auto* plan = addText(u"plan_text"_s, field("plan_text"), 3);
    if (!known_) {
        addDate(field("decided_on"));
        auto* cases = addLine(u"cases"_s, field("cases"));
        cases->setPlaceholderText(tr("numbers of the pieces, with a comma, semicolon or blank between"));
        move_ = form()->add(u"move"_s, QString(), new QCheckBox(tr("take those that are in another topic out of it")));
        form()->setAlsoAbout(u"move"_s, u"topic"_s);  // a piece that is in another one: here it says so
    } else {
        decidedOn_ = form()->add(u"decided_on"_s, field("decided_on"), new DateEdit(theRegister.today(), DateSense::happened));
        decidedOn_->setDate(known_->topic.decidedOn);
        name->setText(toQt(known_->topic.name));
        leaders->setText(toQt(base::joined(known_->topic.leaders, "、")));
        committee->setText(toQt(known_->committeeName));
        units_->setValues(toQt(known_->unitNames));
        meeting->setText(toQt(known_->topic.chairMeeting));
        plan->setPlainText(toQt(known_->topic.plan));
        planOn_ = form()->add(u"plan_on"_s, field("plan_on"), new DateEdit(theRegister.today(), DateSense::happened));
        planOn_->setDate(known_->topic.planOn);
        if (!known_->topic.report.empty()) {
            addText(u"report"_s, field("report"), 3)->setPlainText(toQt(known_->topic.report));
            reportOn_ = form()->add(u"report_on"_s, field("report_on"), new DateEdit(theRegister.today(), DateSense::happened));
            reportOn_->setDate(known_->topic.reportOn);
            heardOn_ = form()->add(u"heard_on"_s, field("heard_on"), new DateEdit(theRegister.today(), DateSense::happened));
            heardOn_->setDate(known_->topic.heardOn);
            addLine(u"heard_meeting"_s, field("heard_meeting"))->setText(toQt(known_->topic.heardMeeting));
        }
        watchEntry([id = known_->topic.id, ofSession = known_->topic.session,
                    hasReport = !known_->topic.report.empty()](app::RegisterReader& reader) -> std::optional<RecordedEntry> {
            const app::SupervisionView view = app::viewTopics(reader, ofSession);
            const auto now =
                std::find_if(view.topics.begin(), view.topics.end(), [&](const app::TopicView& one) { return one.topic.id == id; });
            if (now == view.topics.end()) return std::nullopt;
            RecordedEntry entry{now->version,
                                {{u"name"_s, toQt(now->topic.name)},
                                 {u"leaders"_s, toQt(base::joined(now->topic.leaders, "、"))},
                                 {u"committee"_s, toQt(now->committeeName)},
                                 {u"units"_s, toQt(now->unitNames)},
                                 {u"chair_meeting"_s, toQt(now->topic.chairMeeting)},
                                 {u"plan_text"_s, toQt(now->topic.plan)},
                                 {u"decided_on"_s, isoText(now->topic.decidedOn)},
                                 {u"plan_on"_s, isoText(now->topic.planOn)}}};
            if (!hasReport) return entry;
            entry.values.insert(u"report"_s, toQt(now->topic.report));
            entry.values.insert(u"report_on"_s, isoText(now->topic.reportOn));
            entry.values.insert(u"heard_on"_s, isoText(now->topic.heardOn));
            entry.values.insert(u"heard_meeting"_s, toQt(now->topic.heardMeeting));
            return entry;
        });
    }
    restoreDraft();
}

std::string TopicDialog::text(const char* key) const { return textIn(form()->editor(QString::fromLatin1(key))); }

app::CreateTopic TopicDialog::creation() const {
    app::CreateTopic command;
    command.title = text("name");
    command.session = toUtf8(session_);
    command.leaders = base::splitValues(text("leaders"));
    command.committee = text("committee");
    for (const QString& unit : units_->values()) command.units.push_back(toUtf8(unit));
    command.chairMeeting = text("chair_meeting");
    command.plan = text("plan_text");
    command.cases = base::splitNumbers(text("cases"));
    return command;
}

app::CorrectTopic TopicDialog::correction() const {
    const app::CreateTopic values = creation();
    app::CorrectTopic command;
    command.topic = toUtf8(recorded(u"name"_s).toString());  // others may have renamed it
    command.session = values.session;
    if (seenVersion() != 0) command.expect = seenVersion();
    command.title = {true, values.title};
    command.leaders = {true, values.leaders};
    command.committee = {true, values.committee};
    command.units = {true, values.units};
    command.chairMeeting = {true, values.chairMeeting};
    command.plan = {true, values.plan};
    command.decidedOn = {true, decidedOn_->date()};
    if (planOn_->date() != known_->topic.planOn) command.planOn = {true, planOn_->date()};
    if (reportOn_ != nullptr) {
        command.report = {true, text("report")};
        command.reportOn = {true, reportOn_->date()};
        command.heardOn = {true, heardOn_->date()};
        command.heardMeeting = {true, text("heard_meeting")};
    }
    return command;
}

std::vector<app::Command> TopicDialog::commands() const {
    if (known_) return {correction()};
    app::CreateTopic made = creation();
    if (!move_->isChecked() || made.cases.empty()) return {std::move(made)};
    // Pieces change their topic by a command of their own.
    app::SetPriority moved;
    moved.cases = std::exchange(made.cases, {});
    moved.topic = made.title;
    moved.chairMeeting = made.chairMeeting;
    moved.move = true;
    return {std::move(made), std::move(moved)};
}

QString TopicDialog::sentenceWhenDone(const app::BatchResult&) const {
    return (known_ ? tr("Topic corrected: %1") : tr("Topic created: %1")).arg(toQt(text("name")));
}

PriorityDialog::PriorityDialog(Register& theRegister, const QString& cases, const QString& topic, QWidget* parent)
    : CommandDialog(theRegister, tr("Priority supervision"), u"set-priority/"_s + cases + topic, parent) {
    cases_ = addLine(u"cases"_s, field("cases"), Form::Need::required);
    cases_->setPlaceholderText(tr("numbers of the pieces, with a comma, semicolon or blank between"));
    cases_->setText(cases);
    topic_ = form()->add(u"topic"_s, field("topic"), new ChoicePicker(topicChoices(theRegister.directory())));
    topic_->setPlaceholderText(tr("empty: the piece stands by itself"));
    topic_->setText(topic);
    addDate(tr("Since"));
    supervisor_ = addLine(u"supervisor"_s, field("supervisor"));
    supervisor_->setPlaceholderText(tr("only where it is not the topic's"));
    committee_ = form()->add(u"committee"_s, field("committee"), new ChoicePicker(committeeChoices(theRegister.directory())));
    committee_->setPlaceholderText(tr("only where it is not the topic's"));
    move_ = form()->add(u"move"_s, QString(), new QCheckBox(tr("take it out of the topic it is in")));
    restoreDraft();
}

QStringList PriorityDialog::takeRecorded(const app::CaseView& now) {
    const domain::Priority* priority = now.facts.priority();
    const QString changed = takeOver(u"topic"_s, priority != nullptr ? toQt(priority->topicName) : QString());
    return changed.isEmpty() ? QStringList() : QStringList{changed};
}

std::vector<app::Command> PriorityDialog::commands() const {
    app::SetPriority command;
    command.cases = casesIn(cases_);
    command.topic = textIn(topic_);
    if (const std::string supervisor = textIn(supervisor_); !supervisor.empty()) command.supervisor = {true, supervisor};
    if (const std::string committee = textIn(committee_); !committee.empty()) command.committee = {true, committee};
    if (move_->isChecked()) command.move = true;
    return {command};
}

QString PriorityDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Under priority supervision: %1").arg(pieces(static_cast<int>(casesIn(cases_).size())));
}

EndPriorityDialog::EndPriorityDialog(Register& theRegister, const QString& cases, QWidget* parent)
    : CommandDialog(theRegister, tr("Take out of priority supervision"), u"end-priority/"_s + cases, parent) {
    cases_ = addLine(u"cases"_s, field("cases"), Form::Need::required);
    cases_->setText(cases);
    addDate(tr("Taken out on"));
    reason_ = addText(u"reason"_s, field("reason"), 3, Form::Need::required);
    restoreDraft();
}

std::vector<app::Command> EndPriorityDialog::commands() const { return {app::EndPriority{casesIn(cases_), textIn(reason_)}}; }

QString EndPriorityDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Taken out of priority supervision: %1").arg(pieces(static_cast<int>(casesIn(cases_).size())));
}

GovernmentLeaderDialog::GovernmentLeaderDialog(Register& theRegister, const QString& caseAddress, const QString& leader, QWidget* parent)
    : CommandDialog(theRegister, tr("Led by a leader of the government"), u"set-government-leader/"_s + caseAddress, parent) {
    case_ = addLine(u"case"_s, field("case"), Form::Need::required);
    case_->setText(caseAddress);
    leader_ = addLine(u"government_leader"_s, field("government_leader"));
    leader_->setPlaceholderText(tr("empty: no government item after all"));
    leader_->setText(leader);
    addDate(tr("Since"));
    restoreDraft();
}

QStringList GovernmentLeaderDialog::takeRecorded(const app::CaseView& now) {
    const QString changed = takeOver(u"government_leader"_s, now.facts.governmentItem ? toQt(now.facts.governmentItem->leader) : QString());
    return changed.isEmpty() ? QStringList() : QStringList{changed};
}

std::vector<app::Command> GovernmentLeaderDialog::commands() const {
    app::SetGovernmentLeader command;
    command.caseAddress = textIn(case_);
    command.leader.isGiven = true;
    if (const std::string leader = textIn(leader_); !leader.empty()) command.leader.value = leader;
    return {command};
}

QString GovernmentLeaderDialog::sentenceWhenDone(const app::BatchResult&) const {
    const QString leader = toQt(textIn(leader_));
    return leader.isEmpty() ? tr("No government item any more: %1").arg(case_->text()) : tr("%1 leads %2").arg(leader, case_->text());
}

}  // namespace huying::ui
