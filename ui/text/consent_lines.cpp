// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/consent_lines.h"

#include "domain/publishing.h"
#include "text/labels.h"
#include "text/text.h"

namespace huying::ui {

std::vector<ConsentLine> consentLines(const app::CaseView& view) {
    const domain::CaseFacts& facts = view.facts;
    const domain::Consents consents = domain::consentsOf(facts);
    const QString byUnit = toQt(words().fieldLabel("publish_by_unit"));
    const QString byReview = toQt(words().fieldLabel("publish_by_review"));
    std::vector<ConsentLine> lines{{toQt(words().fieldLabel("publish_by_deputy")), consents.byDeputy}};
    const std::vector<const domain::Reply*> replies = domain::repliesOfRound(facts);
    if (replies.size() < 2) {
        lines.push_back({byUnit, consents.byUnit});
        lines.push_back({byReview, consents.byReview});
        return lines;
    }
    for (const domain::Reply* reply : replies) {
        const domain::Task* task = facts.task(reply->task);
        const domain::ReplyReview* review = facts.reviewOf(reply->id);
        const QString unit = task == nullptr ? QString() : toQt(view.unitName(task->unit));
        lines.push_back({byUnit + u'　' + unit, reply->publishByUnit});
        lines.push_back({byReview + u'　' + unit, review == nullptr ? std::nullopt : review->publication});
    }
    return lines;
}

}  // namespace huying::ui
