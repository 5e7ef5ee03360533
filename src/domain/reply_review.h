// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/enum_codes.h"
#include "domain/ids.h"
#include "domain/vocabulary.h"

// What the office makes of a reply before it goes out, the reply and its publication together (同步审查; domain.md §2.7,
// §2.8). A place that does not review records none, and the reply counts as it is.
namespace huying::domain {

enum class ReviewResult { approved, sentBack };

struct ReplyReview {
    ReplyReviewId id;
    TaskId task;
    ReplyId reply;
    std::optional<base::Date> on;
    std::string reviewer;
    ReviewResult result = ReviewResult::approved;
    std::string reason;                      // why it was sent back, or why its class was changed
    std::optional<ResultClass> resultClass;  // the class given in the review; none: it stayed
    std::optional<ResultClass> classBefore;  // the one the unit had given, where it was changed or sent back
    std::optional<Publication> publication;  // the review's consent
};

}  // namespace huying::domain

template <>
struct huying::base::EnumCodes<huying::domain::ReviewResult> {
    static constexpr std::string_view name = "review_result";
    static constexpr std::array values{
        std::pair{domain::ReviewResult::approved, std::string_view("approved")},
        std::pair{domain::ReviewResult::sentBack, std::string_view("sent_back")},
    };
};
