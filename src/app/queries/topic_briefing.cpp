// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/topic_briefing.h"

#include <algorithm>

#include "app/ports/read_snapshot.h"
#include "app/queries/list_values.h"
#include "app/queries/supervision_view.h"
#include "app/words/register_words.h"
#include "base/text.h"
#include "domain/awaited.h"
#include "domain/follow_up.h"
#include "domain/visits.h"

namespace huying::app {

namespace {

using base::Date;
using domain::CaseFacts;

constexpr std::chrono::days silentDays{30};  // as Today has it

void note(BriefingPiece& piece, std::optional<Date> on, const std::string& text) {
    if (!on || text.empty() || (piece.lastOn && *piece.lastOn > *on)) return;
    piece.lastOn = on;
    piece.lastText = text;
}

// What happened, in one word, before what is written about it.
std::string told(const std::string& what, const std::string& text) { return text.empty() ? what : what + "：" + text; }

void readProgress(const CaseFacts& facts, const std::vector<domain::Activity>& activities, const Words& words, BriefingPiece& piece) {
    for (const domain::ProgressNote& row : facts.notes) {
        if (!row.isMeasure) note(piece, row.on, row.text);
    }
    for (const domain::Contact& row : facts.contacts)
        note(piece, row.on, told(words.label(row.way), row.unitAnswer.empty() ? row.deputyOpinion : row.unitAnswer));
    for (const domain::Activity& row : activities) {
        if (row.suggestion == piece.row.id)
            note(piece, row.on, told(words.label(row.kind), row.decisions.empty() ? row.findings : row.decisions));
    }
    for (const domain::Reply& row : facts.replies) {
        if (!facts.isSentBack(row.id)) note(piece, row.on, told(words.text("dated_fact.reply"), row.text));
    }
    for (const domain::CommitmentStep& row : facts.commitmentSteps) {
        const auto promise = std::find_if(facts.commitments.begin(), facts.commitments.end(),
                                          [&](const domain::Commitment& one) { return one.id == row.commitment; });
        if (promise != facts.commitments.end() && !promise->isVoid)
            note(piece, row.on, told(words.text("dated_fact.commitment") + words.label(row.kind), row.text));
    }
    for (const domain::SecondReply& row : facts.secondReplies) note(piece, row.on, told(words.text("dated_fact.second_reply"), row.text));
}

void readPromises(const CaseFacts& facts, BriefingPiece& piece) {
    for (const domain::Commitment& row : facts.commitments) {
        if (!row.isVoid && domain::stateOf(facts, row) == domain::CommitmentState::open)
            piece.promises.push_back({row.text, domain::dueOf(facts, row)});
    }
    std::stable_sort(piece.promises.begin(), piece.promises.end(), [](const BriefingPromise& left, const BriefingPromise& right) {
        return left.dueOn.value_or(Date::max()) < right.dueOn.value_or(Date::max());
    });
}

bool hasMet(const CaseFacts& facts) {
    return std::any_of(facts.contacts.begin(), facts.contacts.end(),
                       [&](const domain::Contact& row) { return isFaceToFace(row.way) && isOwnContact(facts, row); });
}

// `recorded` is what is awaited from, `facts` the same as it is handled.
void ask(const CaseFacts& recorded, const CaseFacts& facts, Date on, BriefingPiece& piece) {
    const CaseRow& row = piece.row;
    const bool isOpen = row.state != domain::CaseState::completed;
    const bool isReplied = row.repliedOn.has_value();
    const auto add = [&](bool isAsked, BriefingQuestion question) {
        if (isAsked) piece.questions.push_back(question);
    };
    const bool isWithNobody = row.units.empty();
    add(isOpen && isWithNobody, BriefingQuestion::notAssigned);
    add(isOpen && piece.daysLate(on).value_or(0) > 0, BriefingQuestion::overdue);
    add(row.state == domain::CaseState::rehandling || (isOpen && row.resultRating == domain::Rating::dissatisfied),
        BriefingQuestion::dissatisfied);
    add(isOpen && !isWithNobody && !isReplied && !hasMet(facts), BriefingQuestion::neverMet);
    const std::optional<Date> last = piece.lastOn ? piece.lastOn : row.assignedOn;
    add(isOpen && !isWithNobody && !isReplied && last && on - *last > silentDays, BriefingQuestion::silent);
    const bool isPromiseLate = !piece.promises.empty() && piece.promises.front().dueOn && *piece.promises.front().dueOn < on;
    add(isPromiseLate, BriefingQuestion::promiseLate);
    add(!piece.promises.empty() && !isPromiseLate, BriefingQuestion::promiseOpen);
    const std::vector<domain::Awaited> awaited = domain::awaitedOf(recorded);
    const auto isOwed = [&](domain::AwaitedKind kind) {
        return std::any_of(awaited.begin(), awaited.end(), [kind](const domain::Awaited& one) { return one.kind == kind; });
    };
    add(isOwed(domain::AwaitedKind::secondReply), BriefingQuestion::secondReplyOwed);
    add(isOwed(domain::AwaitedKind::commitmentRecord), BriefingQuestion::promiseNotRecorded);
    add(isOwed(domain::AwaitedKind::lookBackAnswer), BriefingQuestion::lookBackOwed);
    const bool isOwedReply = isOwed(domain::AwaitedKind::delivery);
    add(isOwedReply, BriefingQuestion::notDelivered);
    add(isOpen && isReplied && !isOwedReply && !row.ratedOn, BriefingQuestion::notRated);
}

// What is late before what is not, what is done last.
int rankOf(const BriefingPiece& piece, Date on) {
    if (piece.row.state == domain::CaseState::completed) return piece.promises.empty() ? 3 : 2;
    return piece.daysLate(on).value_or(0) > 0 ? 0 : 1;
}

}  // namespace

std::optional<int> BriefingPiece::daysLate(Date today) const {
    return row.dueOn ? std::optional(static_cast<int>((today - *row.dueOn).count())) : std::nullopt;
}

int TopicBriefing::completed() const {
    return static_cast<int>(std::count_if(pieces.begin(), pieces.end(),
                                          [](const BriefingPiece& one) { return one.row.state == domain::CaseState::completed; }));
}

std::optional<TopicBriefing> readTopicBriefing(RegisterReader& reader, domain::SessionId session, domain::TopicId topic, Date on) {
    const ReadSnapshot moment(reader);
    SupervisionView view = viewTopics(reader, session);
    const auto found = std::find_if(view.topics.begin(), view.topics.end(), [&](const TopicView& one) { return one.topic.id == topic; });
    if (found == view.topics.end()) return std::nullopt;
    TopicBriefing briefing;
    briefing.on = on;
    briefing.paperWords = wordsOf(reader, Language::chinese);
    briefing.topic = found->topic;
    briefing.committeeName = found->committeeName;
    briefing.unitNames = found->unitNames;
    briefing.nextOn = found->nextOn();
    for (CaseRow& row : found->pieces) {
        if (!isHandled(row)) continue;
        const auto recorded = reader.caseFacts(row.id);
        if (!recorded) continue;
        const CaseFacts facts = domain::asHandled(*recorded);
        BriefingPiece& piece = briefing.pieces.emplace_back();
        piece.row = std::move(row);
        piece.title = shownTitle(piece.row, briefing.paperWords);
        piece.lead = shownLead(piece.row, briefing.paperWords);
        readProgress(facts, view.pieceActivities, briefing.paperWords, piece);
        readPromises(facts, piece);
        ask(*recorded, facts, on, piece);
        if (piece.row.classified) {  // its words stay out; what is to be asked follows from its facts like any other's
            piece.lastText.clear();
            for (BriefingPromise& promise : piece.promises) promise.text.clear();
        }
        // A piece may have several; the line of the list joins them.
        for (const std::string& unit : found->unitNames.empty() ? base::splitValues(piece.row.units) : std::vector<std::string>()) {
            if (std::find(briefing.unitNames.begin(), briefing.unitNames.end(), unit) == briefing.unitNames.end())
                briefing.unitNames.push_back(unit);
        }
    }
    std::stable_sort(briefing.pieces.begin(), briefing.pieces.end(), [on](const BriefingPiece& left, const BriefingPiece& right) {
        const int one = rankOf(left, on);
        const int other = rankOf(right, on);
        return one != other ? one < other : left.row.dueOn.value_or(Date::max()) < right.row.dueOn.value_or(Date::max());
    });
    for (const domain::Activity& row : found->activities) {
        if (row.on > on) continue;
        briefing.lastActivity = row;
        ++briefing.activities;
    }
    return briefing;
}

}  // namespace huying::app
