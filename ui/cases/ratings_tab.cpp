// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtWidgets>

#include "cases/case_tabs.h"
#include "domain/void_facts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

namespace {

// Rounds side by side: the first rating stays readable beside the last.
class RatingsTab {
    Q_DECLARE_TR_FUNCTIONS(RatingsTab)
public:
    static void fill(QVBoxLayout* layout, const TabContext& context) {
        const domain::CaseFacts& facts = context.view.facts;
        if (facts.feedback.empty()) {
            layout->addWidget(roleLabel(tr("No feedback form is back yet."), "muted"));
            layout->addStretch(1);
            return;
        }
        auto* columns = new QHBoxLayout;
        columns->setSpacing(8);
        for (int round = 1; round <= facts.round(); ++round) {
            auto* column = new QVBoxLayout;
            column->addWidget(roleLabel(round == 1 ? tr("First round") : tr("Round %1").arg(round), "strong"));
            bool isEmpty = true;
            for (const domain::Feedback& feedback : facts.feedback) {
                if (feedback.round != round) continue;
                isEmpty = false;
                column->addWidget(form(context, feedback));
            }
            for (const domain::RatingMeeting* meeting : domain::recorded(facts, &domain::VoidableFacts::ratingMeetings)) {
                if (meeting->round == round) column->addWidget(meetingCard(*meeting));
            }
            if (isEmpty) column->addWidget(roleLabel(tr("no form yet"), "muted"));
            column->addStretch(1);
            columns->addLayout(column, 1);
        }
        layout->addLayout(columns);
        layout->addStretch(1);
    }

private:
    static QWidget* meetingCard(const domain::RatingMeeting& meeting) {
        QVBoxLayout* inside = nullptr;
        QFrame* frame = card(inside);
        const QString head = QStringLiteral("%1　%2").arg(labelOf(meeting.kind), isoText(meeting.on));
        inside->addWidget(meeting.voidReason.empty() ? roleLabel(head, "strong") : entryLabel(head, meeting.voidReason));
        FactGrid grid(inside);
        grid.add(tr("Place"), toQt(meeting.place));
        grid.add(tr("Who took part"), toQt(meeting.people));
        grid.add(tr("What was said"), toQt(meeting.text));
        grid.add(tr("What came of it"), toQt(meeting.outcome));
        return frame;
    }

    static QLabel* rating(const std::optional<domain::Rating>& value) {
        auto* label = plainLabel(value ? labelOf(value) : tr("not given"));
        setTone(label, !value                                   ? Tone::plain
                       : *value == domain::Rating::dissatisfied ? Tone::bad
                       : *value == domain::Rating::satisfied    ? Tone::ok
                                                                : Tone::warn);
        return label;
    }

    static QWidget* form(const TabContext& context, const domain::Feedback& feedback) {
        QVBoxLayout* inside = nullptr;
        QFrame* frame = card(inside);
        FactGrid grid(inside);
        grid.add(tr("Date"), feedback.on ? isoText(feedback.on) : tr("undated"));
        grid.addWidget(tr("Result"), rating(feedback.result));
        grid.addWidget(tr("Process"), rating(feedback.process));
        if (feedback.task) {
            if (const domain::Task* task = context.view.facts.task(*feedback.task))
                grid.add(tr("Unit"), toQt(context.view.unitName(task->unit)));
        }
        grid.add(tr("Deputy"), feedback.deputy ? toQt(context.view.deputyName(feedback.deputy)) : QString());
        grid.add(tr("Comment"), toQt(feedback.comment));
        grid.add(tr("Came by"), labelOf(feedback.channel));
        grid.add(tr("Collected by"), toQt(feedback.collectedBy));
        if (feedback.wantsRehandling) grid.add(tr("Wish"), tr("asks to be handled again"));
        return frame;
    }
};

}  // namespace

void fillRatings(QVBoxLayout* layout, const TabContext& context) { RatingsTab::fill(layout, context); }

}  // namespace huying::ui
