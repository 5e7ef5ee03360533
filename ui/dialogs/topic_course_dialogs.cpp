// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/topic_course_dialogs.h"

#include <QtWidgets>

#include "text/case_text.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

QString field(const char* code) { return toQt(words().fieldLabel(code)); }

std::string sessionOf(const Register& theRegister, const app::TopicView& topic) {
    const domain::Session* session = theRegister.directory().session(topic.topic.session);
    return session == nullptr ? std::string() : session->address();
}

}  // namespace

TopicReportDialog::TopicReportDialog(Register& theRegister, const app::TopicView& topic, QWidget* parent)
    : CommandDialog(theRegister, tr("File the committee's report"), u"file-topic-report/"_s + toQt(topic.topic.name), parent),
      topic_(topic) {
    addHead(toQt(topic.topic.name));
    addHead(tr("%1 of %2 pieces completed").arg(topic.completed()).arg(topic.handled()));
    addDate(field("report_on"));
    report_ = addText(u"report"_s, field("report"), 6, Form::Need::required);
    restoreDraft();
}

std::vector<app::Command> TopicReportDialog::commands() const {
    app::FileTopicReport command;
    command.topic = topic_.topic.name;
    command.session = sessionOf(theRegister(), topic_);
    command.report = toUtf8(report_->toPlainText());
    return {command};
}

QString TopicReportDialog::sentenceWhenDone(const app::BatchResult&) const { return tr("Report filed: %1").arg(toQt(topic_.topic.name)); }

TopicHearingDialog::TopicHearingDialog(Register& theRegister, const app::TopicView& topic, QWidget* parent)
    : CommandDialog(theRegister, tr("The chair conference heard the report"), u"record-topic-hearing/"_s + toQt(topic.topic.name), parent),
      topic_(topic) {
    addHead(toQt(topic.topic.name));
    addDate(field("heard_on"));
    meeting_ = addLine(u"heard_meeting"_s, field("heard_meeting"));
    restoreDraft();
}

std::vector<app::Command> TopicHearingDialog::commands() const {
    app::RecordTopicHearing command;
    command.topic = topic_.topic.name;
    command.session = sessionOf(theRegister(), topic_);
    command.heardMeeting = toUtf8(meeting_->text());
    return {command};
}

QString TopicHearingDialog::sentenceWhenDone(const app::BatchResult&) const { return tr("Report heard: %1").arg(toQt(topic_.topic.name)); }

CloseTopicDialog::CloseTopicDialog(Register& theRegister, const app::TopicView& topic, QWidget* parent)
    : CommandDialog(theRegister, tr("Close a priority topic"), u"close-topic/"_s + toQt(topic.topic.name), parent), topic_(topic) {
    addHead(toQt(topic.topic.name));
    addHead(tr("%1 of %2 pieces completed").arg(topic.completed()).arg(topic.handled()));
    const bool isReported = !topic.topic.report.empty();
    addDate(isReported && topic.topic.heardOn ? field("closed_on") : tr("Report heard on"));
    if (!isReported) report_ = addText(u"report"_s, field("report"), 6, Form::Need::required);
    if (!topic.topic.heardOn) meeting_ = addLine(u"heard_meeting"_s, field("heard_meeting"));
    restoreDraft();
}

std::vector<app::Command> CloseTopicDialog::commands() const {
    const std::string session = sessionOf(theRegister(), topic_);
    const std::string meeting = meeting_ == nullptr ? std::string() : toUtf8(meeting_->text());
    std::vector<app::Command> commands;
    // With a report that is on record already the hearing is a step of its own.
    if (report_ == nullptr && !topic_.topic.heardOn) {
        app::RecordTopicHearing hearing;
        hearing.topic = topic_.topic.name;
        hearing.session = session;
        hearing.heardMeeting = meeting;
        commands.emplace_back(hearing);
    }
    app::CloseTopic close;
    close.topic = topic_.topic.name;
    close.session = session;
    if (report_ != nullptr) {
        close.report = toUtf8(report_->toPlainText());
        close.heardMeeting = meeting;
    }
    commands.emplace_back(close);
    return commands;
}

QString CloseTopicDialog::sentenceWhenDone(const app::BatchResult&) const { return tr("Topic closed: %1").arg(toQt(topic_.topic.name)); }

}  // namespace huying::ui
