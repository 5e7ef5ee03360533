// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

#include <array>
#include <vector>

#include "base/embedded.h"
#include "storage/case_store.h"
#include "storage/query.h"
#include "storage/waiting_papers.h"

namespace huying::storage {

namespace {

constexpr std::array tracked{"session",
                             "base_figure",
                             "delegation",
                             "deputy",
                             "unit",
                             "unit_alias",
                             "category",
                             "result_class",
                             "committee",
                             "deadline_rule",
                             "calendar_day",
                             "setting",
                             "suggestion",
                             "suggestion_text",
                             "co_signer",
                             "task",
                             "receipt",
                             "progress_note",
                             "contact",
                             "joint_opinion",
                             "reply",
                             "delivery",
                             "extension",
                             "feedback",
                             "rehandling_order",
                             "completion",
                             "withdrawal",
                             "unit_name",
                             "unit_contact",
                             "unit_successor",
                             "deputy_delegation",
                             "topic",
                             "topic_unit",
                             "priority",
                             "government_item",
                             "activity",
                             "rule_profile",
                             "profile_choice",
                             "return_request",
                             "unit_proposal",
                             "proposed_unit",
                             "coordination",
                             "coordination_unit",
                             "commitment",
                             "commitment_step",
                             "second_reply",
                             "rating_meeting",
                             "returned_opinion",
                             "rating_rule",
                             "merger",
                             "case_link",
                             "reply_review",
                             "sent_back_delivery",
                             "urging",
                             "urging_step",
                             "snooze",
                             "submission",
                             "submission_co_signer",
                             "submission_step",
                             "submission_registration",
                             "pre_contact",
                             "pre_contact_result",

                             "unit_plan",
                             "planned_unit",
                             "consultation",
                             "archiving",
                             "publication",
                             "withdrawal_rule",
                             "number_pattern",
                             "wording",
                             "hand_over_route",
                             "refusal_reason",
                             "term_choice",
                             "account",
                             "exchange_key",
                             "laid_aside",
                             "countersign",
                             "clock_pause",
                             "look_back",
                             "look_back_line",
                             "look_back_answer",
                             "look_back_finding",
                             "assessment_sheet",
                             "assessment_indicator",
                             "assessment_grade",
                             "assessment_entry",
                             "assessment_result",
                             "report_snapshot",
                             "inspection",
                             "inspection_deputy",
                             "inspection_draw",
                             "inspection_line",
                             "inspection_finding",
                             "inspection_follow_up",
                             "ballot_rule",
                             "ballot",
                             "review_opinion",
                             "rectification",
                             "priority_candidate",
                             "report_text",
                             "report_setting",
                             "deputy_activity",
                             "deputy_activity_deputy",
                             "attachment"};

std::vector<std::string_view> steps() {
    std::vector<std::string_view> texts;
    for (const base::EmbeddedFile& file : base::embeddedFiles()) {
        if (file.name.starts_with("migrations/")) texts.push_back(file.text());
    }
    return texts;
}

}  // namespace

std::span<const char* const> trackedTables() { return tracked; }

int currentVersion() { return static_cast<int>(steps().size()); }

void migrate(Connection& connection) {
    const std::vector<std::string_view> texts = steps();
    const auto from = static_cast<std::size_t>(connection.pragma("user_version"));
    connection.execute("PRAGMA foreign_keys=OFF");
    connection.execute("BEGIN IMMEDIATE");
    try {
        for (std::size_t step = from; step < texts.size(); ++step) connection.execute(texts[step]);
        Query violations(connection, "PRAGMA foreign_key_check");
        if (violations.next()) throwDamaged(connection, "foreign keys");
        // What is derived from the facts is made anew: a step may have brought a table for it.
        if (from < texts.size()) {
            for (const domain::SuggestionId id : allCases(connection)) refreshSummary(connection, id);
            refreshWaitingPapers(connection);
        }
        connection.execute("PRAGMA application_id=" + std::to_string(applicationId));
        connection.execute("PRAGMA user_version=" + std::to_string(texts.size()));
        connection.execute("COMMIT");
    } catch (...) {
        connection.execute("ROLLBACK");
        throw;
    }
    connection.execute("PRAGMA foreign_keys=ON");
}

}  // namespace huying::storage
