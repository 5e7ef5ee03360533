// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/report/report_parts.h"

namespace huying::app {

namespace {

// By the code of a base that any block may have.
ShareBase baseCalled(std::string_view code) {
    if (code == "replied") return {"replied_pieces", wasReplied};
    if (code == "completed") return {"completed", [](const CountedCase& one) { return one.isCompleted(); }};
    return {"registered", [](const CountedCase&) { return true; }};
}

}  // namespace

int ShareBase::countIn(const ReportBasis& basis) const {
    return static_cast<int>(std::count_if(basis.cases.begin(), basis.cases.end(), holds));
}

bool wasReplied(const CountedCase& one) { return one.summary.isReplied || one.summary.round > 1; }

ShareBase baseOfClasses(const ReportBasis& basis) { return baseCalled(base::codeOf(basis.settings.classSharesOf)); }

ShareBase baseOfRatings(const ReportBasis& basis, const std::string& returnedKey,
                        std::optional<domain::Rating> domain::CaseSummary::* rating) {
    if (basis.settings.ratingSharesOf != domain::RatingShareBase::returned) return baseCalled(base::codeOf(basis.settings.ratingSharesOf));
    return {returnedKey, [rating](const CountedCase& one) { return one.isCompleted() && (one.summary.*rating).has_value(); }};
}

ShareBase baseOfFirstRatings(const ReportBasis& basis) {
    if (basis.settings.firstRatingSharesOf != domain::RatingShareBase::returned)
        return baseCalled(base::codeOf(basis.settings.firstRatingSharesOf));
    return {"first_rated", [](const CountedCase& one) { return one.summary.firstResult.has_value(); }};
}

ShareBase baseOfContacts(const ReportBasis& basis) { return baseCalled(base::codeOf(basis.settings.contactSharesOf)); }

ShareBase baseOfPublication(const ReportBasis& basis) { return baseCalled(base::codeOf(basis.settings.publicationSharesOf)); }

}  // namespace huying::app
