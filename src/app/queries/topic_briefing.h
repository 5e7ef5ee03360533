// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/ports/register_reader.h"
#include "app/queries/case_list.h"
#include "app/words/words.h"
#include "domain/supervision.h"

namespace huying::app {

// What a leader may ask on the spot about a piece, by its facts: nobody types it.
enum class BriefingQuestion {
    overdue,        // an open deadline has passed
    notAssigned,    // nobody has it
    neverMet,       // no unit that answers has met the deputy
    silent,         // nothing was recorded for longer than `silentDays`
    promiseLate,    // an open promise whose day has passed
    promiseOpen,    // one whose day is still to come, or that has none
    dissatisfied,   // the deputy was not content and it is handled again, or is to be
    notRated,       // replied and not rated
    promiseNotRecorded,  // what a reply of a planned class promises stands in no ledger
    secondReplyOwed,     // what was promised is done, and the deputy was not answered again
    notDelivered,        // a reply has not reached every signer
    lookBackOwed         // a look-back asks, and the unit has not answered
};

struct BriefingPromise {
    std::string text;
    std::optional<base::Date> dueOn;
};

struct BriefingPiece {
    CaseRow row;
    std::string title;  // masked where the piece is classified, as is the name where it is kept
    std::string lead;
    std::optional<base::Date> lastOn;  // of what was recorded last: progress, talk, activity, step of a promise, reply, answer given again
    std::string lastText;  // empty, as the text of promises, where the piece is classified
    std::vector<BriefingPromise> promises;  // open ones, the earliest day first
    std::vector<BriefingQuestion> questions;

    // Days over the open deadline; negative: days left; nothing where none is open.
    [[nodiscard]] std::optional<int> daysLate(base::Date today) const;
};

// All that stands on the one page a leader takes along to a visit about a topic (features.md 72).
struct TopicBriefing {
    base::Date on{};
    domain::SupervisionTopic topic;
    std::string committeeName;
    std::vector<std::string> unitNames;  // named for the topic, else those of its pieces
    std::vector<BriefingPiece> pieces;  // late ones first, completed ones last
    std::optional<domain::Activity> lastActivity;
    std::optional<base::Date> nextOn;
    int activities = 0;
    Words paperWords = Words::of(Language::chinese);  // the register's

    [[nodiscard]] int completed() const;
};

// By what is on record; `on` tells late from not late. Nothing where there is no such topic or nobody here may see it.
std::optional<TopicBriefing> readTopicBriefing(RegisterReader& reader, domain::SessionId session, domain::TopicId topic, base::Date on);

}  // namespace huying::app
