// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/fact_correction_parts.h"

// Who rates in a term, and what is held when the deputy stays dissatisfied (domain.md §2.8, §6).
namespace huying::app {

using base::Error;

void handle(const RecordMeeting& command, CommandContext& context) {
    const auto facts = context.findCase(command.caseAddress);
    if (!facts) return;
    context.checkAllowed(*facts);
    if (context.isRefused()) return;
    // The last round whose rating was dissatisfied by that day is what they meet about.
    const domain::CaseFacts before = context.before(*facts);
    domain::RatingMeeting meeting;
    for (const domain::Feedback& row : before.feedback) {
        if (row.isDissatisfied() && row.round > meeting.round) meeting.round = row.round;
    }
    meeting.on = context.on();
    meeting.kind = command.kind.value_or(domain::MeetingKind::meeting);
    meeting.place = command.place;
    meeting.people = command.people;
    meeting.text = command.text;
    meeting.outcome = command.outcome;
    context.writer().addRatingMeeting(facts->suggestion.id, meeting);
}

void handle(const CorrectMeeting& command, CommandContext& context) {
    auto found = findFact(command, &domain::VoidableFacts::ratingMeetings, "meeting_number", context);
    if (!found) return;
    domain::RatingMeeting& row = found->row;
    const std::vector<domain::Feedback>& forms = found->known.feedback;
    const auto isAbout = [&](const domain::Feedback& form) { return form.round == row.round && form.isDissatisfied(); };
    if (found->countsAgain() && std::none_of(forms.begin(), forms.end(), isAbout))
        context.refuse(Error("not-dissatisfied", "void", "order").with("case", found->known.suggestion.address()));
    if (command.kind) row.kind = *command.kind;
    replace(command.place, row.place, std::string());
    replace(command.people, row.people, std::string());
    replaceText(command.text, "text", row.text, context);
    replaceText(command.outcome, "meeting_outcome", row.outcome, context);
    keepFact(*found, context);
}

void handle(const SetRatingRule& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    if (!term) return;
    domain::RatingRule rule{command.party, command.piece.value_or(domain::PieceRating::lead)};
    const bool isByLead = command.party == domain::RatingParty::lead;
    if (isByLead && rule.piece != domain::PieceRating::lead) context.refuse(Error("only-the-lead-rates", "piece_rating", "conflict"));
    if (!context.isRefused()) context.writer().saveRatingRule(*term, rule);
}

}  // namespace huying::app
