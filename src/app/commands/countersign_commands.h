// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/commands/command_values.h"
#include "app/commands/fact_corrections.h"
#include "domain/countersign.h"

// The lead's draft is put to the joint units and signed by them before it goes out (countersign.h).
namespace huying::app {

// One step with one joint unit: the draft was put to it, or it signed.
struct RecordCountersign {
    static constexpr std::string_view name = "record-countersign";
    std::string caseAddress;
    std::string unit;
    domain::CountersignResult result = domain::CountersignResult::agreed;
    std::string remark;  // needed of a unit that remarks
    std::string signatory;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordCountersign& c) {
    visitor.required("case", c.caseAddress);
    visitor.required("unit", c.unit);
    visitor.required("countersign_result", c.result);
    visitor.optional("remark", c.remark);
    visitor.optional("signatory", c.signatory);
}

struct CorrectCountersign : FactCorrection {
    static constexpr std::string_view name = "correct-countersign";
    std::optional<domain::CountersignResult> result;
    Replacement<std::string> remark;
    Replacement<std::string> signatory;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectCountersign& c) {
    visitCorrection(visitor, "countersign_number", c);
    visitor.optional("countersign_result", c.result);
    visitor.optional("remark", c.remark);
    visitor.optional("signatory", c.signatory);
}

}  // namespace huying::app
