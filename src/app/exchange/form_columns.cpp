// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/unit_form.h"

// What stands in which column of which page. Titles are words "unit_form_column.<code>".
namespace huying::app {

namespace {

using K = FormCellKind;

constexpr FormColumn known(std::string_view code, FormCellKind kind, double width) { return {code, kind, width, true}; }
constexpr FormColumn filled(std::string_view code, FormCellKind kind, double width) { return {code, kind, width, false}; }

constexpr std::array taskColumns{
    known("number", K::text, 11),
    known("title", K::longText, 36),
    known("proposer", K::text, 12),
    known("role", K::text, 8),
    known("assigned_on", K::date, 12),
    known("due_on", K::date, 12),
    filled("received_on", K::date, 12),
    filled("receiver", K::text, 10),
    filled("leader", K::text, 10),
    filled("handler", K::text, 10),
    filled("handler_phone", K::text, 14),
    filled("plan_on", K::date, 12),
    filled("plan", K::longText, 30),
    filled("plan_until", K::date, 12),
    filled("extension_on", K::date, 12),
    filled("extension_reason", K::longText, 24),
    filled("extension_until", K::date, 12),
    filled("opinion_on", K::date, 12),
    filled("opinion", K::longText, 30),
    filled("opinion_signatory", K::text, 10),
    filled("opinion_number", K::text, 16),
    filled("reply_on", K::date, 12),
    filled("reply_number", K::text, 18),
    filled("reply_class", K::choice, 14),
    filled("reply_signatory", K::text, 10),
    filled("reply_text", K::longText, 40),
    filled("opinions_adopted", K::longText, 24),
    filled("late_reason", K::longText, 20),
    filled("publish", K::choice, 14),
    filled("measures", K::longText, 24),
    filled("documents", K::longText, 24),
    filled("figures", K::longText, 20),
    filled("evidence", K::longText, 20),
};

constexpr std::array progressColumns{
    filled("number", K::caseNumber, 13),
    filled("on", K::date, 12),
    filled("text", K::longText, 70),
    known("state", K::text, 10),
};

constexpr std::array contactColumns{
    filled("number", K::caseNumber, 13),
    filled("phase", K::choice, 8),
    filled("on", K::date, 12),
    filled("way", K::choice, 10),
    filled("deputy", K::text, 14),
    filled("place", K::text, 16),
    filled("people", K::longText, 24),
    filled("deputy_opinion", K::longText, 36),
    filled("unit_answer", K::longText, 36),
    filled("signed", K::choice, 8),
    known("state", K::text, 10),
};

constexpr std::array commitmentColumns{
    filled("number", K::caseNumber, 13), filled("promised_on", K::date, 12), filled("promise", K::longText, 44),
    filled("promise_due", K::date, 12),  filled("owner", K::text, 14),       known("state", K::text, 10),
    filled("step_on", K::date, 12),      filled("step", K::choice, 10),      filled("step_text", K::longText, 36),
};

constexpr std::array lookBackColumns{
    known("number", K::text, 11),
    known("title", K::longText, 30),
    known("look_back", K::text, 18),
    known("looked_at", K::longText, 40),
    known("looked_due", K::date, 12),
    known("demand", K::longText, 26),
    known("answer_due", K::date, 12),
    filled("answered_on", K::date, 12),
    filled("answer_state", K::choice, 10),
    filled("answer_text", K::longText, 44),
    filled("answer_evidence", K::longText, 26),
    filled("expected_on", K::date, 12),
    filled("person", K::text, 12),
};

}  // namespace

std::span<const FormColumn> columnsOf(FormPage page) {
    switch (page) {
        case FormPage::tasks:
            return taskColumns;
        case FormPage::progress:
            return progressColumns;
        case FormPage::contacts:
            return contactColumns;
        case FormPage::lookBack:
            return lookBackColumns;
        case FormPage::commitments:
            break;
    }
    return commitmentColumns;
}

}  // namespace huying::app
