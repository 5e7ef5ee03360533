// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/executor/fact_correction_parts.h"
#include "base/text.h"

// The draft of a reply is put to joint units and signed by them (countersign.h).
namespace huying::app {

using base::Error;

namespace {

// Who remarks says what.
void checkRemark(const domain::Countersign& row, CommandContext& context) {
    if (row.result == domain::CountersignResult::remarked && base::trimmed(row.remark).empty())
        context.refuse(Error("field-required", "remark", "required").with("field", "remark"));
}

}  // namespace

void handle(const RecordCountersign& command, CommandContext& context) {
    const auto found = context.findUnitTask(command.caseAddress, command.unit);
    if (!found) return;
    domain::Countersign row;
    row.task = found->task.id;
    row.on = context.on();
    row.result = command.result;
    row.remark = command.remark;
    row.signatory = command.signatory;
    checkRemark(row, context);
    if (!context.isRefused()) context.writer().addCountersign(found->facts.suggestion.id, row);
}

void handle(const CorrectCountersign& command, CommandContext& context) {
    auto found = findFact(command, &domain::VoidableFacts::countersigns, "countersign_number", context);
    if (!found) return;
    domain::Countersign& row = found->row;
    if (command.result) row.result = *command.result;
    replace(command.remark, row.remark, std::string());
    replace(command.signatory, row.signatory, std::string());
    checkRemark(row, context);
    keepFact(*found, context);
}

}  // namespace huying::app
