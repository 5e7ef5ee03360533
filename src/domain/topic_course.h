// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/enum_codes.h"
#include "domain/supervision.h"

// The course of a topic of priority supervision, from its plan to its close (domain.md §5). Pure functions of facts: nobody types
// where a topic stands.
namespace huying::domain {

using base::Date;

// What comes next, in this order.
enum class TopicStep {
    assignCommittee,  // which committee tracks it
    placePieces,      // no piece is in it
    makePlan,         // 督办方案
    holdActivity,     // none was held yet
    completePieces,   // its pieces are being handled
    fileReport,       // all are completed, the committee reports
    hearReport,       // the chair conference hears it
    closeTopic,
    none              // closed
};

enum class TopicTurn { office, committee, units, nobody };

// What of its pieces and activities a topic is judged by. Withdrawn pieces are none of it.
struct TopicCourse {
    int pieces = 0;
    int completed = 0;
    std::optional<Date> lastCompletedOn;  // none: not known, or none is
    std::vector<Activity> activities;     // by date

    [[nodiscard]] bool areAllCompleted() const { return pieces > 0 && completed == pieces; }
};

struct TopicStanding {
    TopicStep step = TopicStep::none;
    TopicTurn turn = TopicTurn::nobody;
    std::optional<Date> since;  // of what makes it this step's turn; none: not known
};

TopicStanding standingOf(const SupervisionTopic& topic, const TopicCourse& course);

// What a close needs (domain.md §5): all pieces completed, the committee's report filed, the chair conference has heard it.
struct MissingForClose {
    bool pieces = false;
    bool report = false;
    bool hearing = false;

    [[nodiscard]] bool isNothing() const { return !pieces && !report && !hearing; }
};

// By what had happened by `on`; none: at any time.
MissingForClose missingForClose(const SupervisionTopic& topic, bool areAllCompleted, std::optional<Date> on);

// The day announced for the next activity of a topic or piece, where nothing was held since on or after it. Of several
// announcements the last one counts.
std::optional<Date> nextActivityOn(const std::vector<Activity>& activities);

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::TopicStep> {
    using E = domain::TopicStep;
    static constexpr std::string_view name = "topic_step";
    static constexpr std::array values{
        std::pair{E::assignCommittee, std::string_view("assign_committee")},
        std::pair{E::placePieces, std::string_view("place_pieces")},
        std::pair{E::makePlan, std::string_view("make_plan")},
        std::pair{E::holdActivity, std::string_view("hold_activity")},
        std::pair{E::completePieces, std::string_view("complete_pieces")},
        std::pair{E::fileReport, std::string_view("file_report")},
        std::pair{E::hearReport, std::string_view("hear_report")},
        std::pair{E::closeTopic, std::string_view("close_topic")},
        std::pair{E::none, std::string_view("none")},
    };
};

template <>
struct huying::base::EnumCodes<huying::domain::TopicTurn> {
    using E = domain::TopicTurn;
    static constexpr std::string_view name = "topic_turn";
    static constexpr std::array values{
        std::pair{E::office, std::string_view("office")},
        std::pair{E::committee, std::string_view("committee")},
        std::pair{E::units, std::string_view("units")},
        std::pair{E::nobody, std::string_view("nobody")},
    };
};
