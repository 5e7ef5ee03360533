// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/commands/command_values.h"
#include "domain/report_choices.h"

// What an office decides about the year-end report of a session: its prose, and how figures are shown (decision 0034).
namespace huying::app {

struct SetReportText {
    static constexpr std::string_view name = "set-report-text";
    std::string session;  // none: the newest
    domain::ReportSlot slot = domain::ReportSlot::contents;
    std::string text;  // a paragraph a line; empty: the slot is open again
    std::optional<std::int64_t> expect;
};

template <class Visitor>
void visitFields(Visitor& visitor, SetReportText& c) {
    visitor.optional("session", c.session);
    visitor.required("slot", c.slot);
    visitor.optional("text", c.text);
    visitor.optional("expect", c.expect);
}

struct SetReportSetting {
    static constexpr std::string_view name = "set-report-setting";
    std::string session;  // from which on; none: the newest
    std::optional<domain::ClassShareBase> classSharesOf;  // what is not given stays
    std::optional<int> decimals;
    std::optional<bool> trimsZeros;
    std::optional<domain::SatisfactionMeaning> satisfiedMeans;
    std::optional<domain::RatingShareBase> ratingSharesOf;
    std::optional<domain::RatingShareBase> firstRatingSharesOf;
    std::optional<domain::PieceShareBase> contactSharesOf;
    std::optional<domain::PieceShareBase> publicationSharesOf;
    std::optional<std::int64_t> expect;
};

template <class Visitor>
void visitFields(Visitor& visitor, SetReportSetting& c) {
    visitor.optional("session", c.session);
    visitor.optional("class_shares_of", c.classSharesOf);
    visitor.optional("decimals", c.decimals);
    visitor.optional("trim_zeros", c.trimsZeros);
    visitor.optional("satisfied_means", c.satisfiedMeans);
    visitor.optional("rating_shares_of", c.ratingSharesOf);
    visitor.optional("first_rating_shares_of", c.firstRatingSharesOf);
    visitor.optional("contact_shares_of", c.contactSharesOf);
    visitor.optional("publication_shares_of", c.publicationSharesOf);
    visitor.optional("expect", c.expect);
}

}  // namespace huying::app
