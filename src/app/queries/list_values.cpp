// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/list_values.h"

#include <functional>
#include <unordered_map>

namespace huying::app {

namespace {

using Reader = std::function<ListValue(const CaseRow&, const Words&)>;

ListValue plain(std::string text) { return {text, text}; }
ListValue number(int value) { return plain(std::to_string(value)); }

template <class E>
ListValue coded(const std::optional<E>& value, const Words& words) {
    if (!value) return {};
    return {std::string(base::codeOf(*value)), words.label(*value)};
}

ListValue flagged(bool value, const Words& words) { return {value ? "true" : "false", words.text(value ? "flag.true" : "flag.false")}; }

Reader text(std::string CaseRow::* member) {
    return [member](const CaseRow& row, const Words&) { return plain(row.*member); };
}
Reader count(int CaseRow::* member) {
    return [member](const CaseRow& row, const Words&) { return number(row.*member); };
}
Reader day(std::optional<base::Date> CaseRow::* member) {
    return [member](const CaseRow& row, const Words&) { return plain(base::isoOrEmpty(row.*member)); };
}
Reader flag(bool CaseRow::* member) {
    return [member](const CaseRow& row, const Words& words) { return flagged(row.*member, words); };
}
template <class E>
Reader code(E CaseRow::* member) {
    return [member](const CaseRow& row, const Words& words) { return coded(std::optional(row.*member), words); };
}
template <class E>
Reader code(std::optional<E> CaseRow::* member) {
    return [member](const CaseRow& row, const Words& words) { return coded(row.*member, words); };
}

// By the term of the piece: 19-1-3 may be 甲 where 18-1-3 is A.
Reader classOf(std::optional<domain::ResultClass> CaseRow::* member) {
    return [member](const CaseRow& row, const Words& words) -> ListValue {
        if (!(row.*member)) return {};
        return {std::string(base::codeOf(*(row.*member))), words.classLabel(row.term, row.*member)};
    };
}

const std::unordered_map<std::string_view, Reader>& readers() {
    static const std::unordered_map<std::string_view, Reader> table{
        {"case", text(&CaseRow::address)},
        {"session",
         [](const CaseRow& row, const Words&) { return plain(std::to_string(row.term) + "-" + std::to_string(row.sessionNumber)); }},
        {"kind", code(&CaseRow::kind)},
        {"serial", count(&CaseRow::serial)},
        {"number_text", text(&CaseRow::numberText)},
        {"title", [](const CaseRow& row, const Words& words) { return plain(shownTitle(row, words)); }},
        {"lead", [](const CaseRow& row, const Words& words) { return plain(shownLead(row, words)); }},
        {"delegation", text(&CaseRow::delegation)},
        {"co_signers", text(&CaseRow::coSigners)},
        {"co_signer_count", count(&CaseRow::coSignerCount)},
        {"category", text(&CaseRow::category)},
        {"formation_source", code(&CaseRow::formationSource)},
        {"deputy_activity", text(&CaseRow::activity)},
        {"sub_kind", code(&CaseRow::subKind)},
        {"origin", code(&CaseRow::origin)},
        {"submitted_on", day(&CaseRow::submittedOn)},
        {"registered_on", day(&CaseRow::registeredOn)},
        {"state", code(&CaseRow::state)},
        {"next_step", code(&CaseRow::nextStep)},
        {"turn", code(&CaseRow::turn)},
        {"turn_unit", text(&CaseRow::turnUnit)},
        {"planning_stage", code(&CaseRow::planning)},
        {"proposed_units", text(&CaseRow::proposedUnits)},
        {"planned_units", text(&CaseRow::plannedUnits)},
        {"units", text(&CaseRow::units)},
        {"joint_units", text(&CaseRow::jointUnits)},
        {"unit_count", count(&CaseRow::unitCount)},
        {"via", text(&CaseRow::via)},
        {"assigned_on", day(&CaseRow::assignedOn)},
        {"received_on", day(&CaseRow::receivedOn)},
        {"due_on", day(&CaseRow::dueOn)},
        {"extended_to", day(&CaseRow::extendedTo)},
        {"replied_on", day(&CaseRow::repliedOn)},
        {"document_number", text(&CaseRow::documentNumber)},
        {"result_class", classOf(&CaseRow::resultClass)},
        {"first_class", classOf(&CaseRow::firstClass)},
        {"late_reason", text(&CaseRow::lateReason)},
        {"commitments", count(&CaseRow::commitments)},
        {"commitments_fulfilled", count(&CaseRow::commitmentsFulfilled)},
        {"commitments_open", count(&CaseRow::commitmentsOpen)},
        {"commitment_due_on", day(&CaseRow::commitmentDueOn)},
        {"process_rating", code(&CaseRow::processRating)},
        {"result_rating", code(&CaseRow::resultRating)},
        {"first_result_rating", code(&CaseRow::firstResultRating)},
        {"rated_on", day(&CaseRow::ratedOn)},
        {"round", count(&CaseRow::round)},
        {"completed_on", day(&CaseRow::completedOn)},
        {"archived_on", day(&CaseRow::archivedOn)},
        {"archive_number", text(&CaseRow::archiveNumber)},
        {"box_number", text(&CaseRow::boxNumber)},
        {"undelivered", count(&CaseRow::undelivered)},
        {"merged_into", text(&CaseRow::mergedInto)},
        {"merged_count", count(&CaseRow::mergedCount)},
        {"earlier", text(&CaseRow::earlier)},
        {"repeated_years", count(&CaseRow::repeatedYears)},
        {"urged", count(&CaseRow::urged)},
        {"urged_on", day(&CaseRow::urgedOn)},
        {"next_urging_on", day(&CaseRow::nextUrgingOn)},
        {"priority", flag(&CaseRow::isPriority)},
        {"topic", text(&CaseRow::topic)},
        {"supervisor", text(&CaseRow::supervisor)},
        {"committee", text(&CaseRow::committee)},
        {"government_leader", text(&CaseRow::governmentLeader)},
        {"publish_by_deputy", code(&CaseRow::publication)},
        {"classified", flag(&CaseRow::classified)},
        {"hide_identity", flag(&CaseRow::hideIdentity)},
        {"reply_wanted", flag(&CaseRow::replyWanted)},
        {"remark", text(&CaseRow::remark)},
        {"publication_state", code(&CaseRow::publicationState)},
    };
    return table;
}

}  // namespace

std::string shownTitle(const CaseRow& row, const Words& words) { return row.classified ? words.text("mask.title") : row.title; }

std::string shownLead(const CaseRow& row, const Words& words) { return row.hideIdentity ? words.text("mask.name") : row.lead; }

ListValue listValue(const CaseRow& row, const Field& field, const Words& words) { return readers().at(field.code)(row, words); }

}  // namespace huying::app
