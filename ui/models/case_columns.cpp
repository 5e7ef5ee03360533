// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/case_columns.h"

#include "app/queries/list_values.h"
#include "app/sight/scoped_facts.h"
#include "base/text.h"
#include "text/labels.h"

namespace huying::ui {

namespace {

QString firstUnit(const app::CaseRow& row) {
    const auto units = base::splitValues(row.units.empty() ? row.jointUnits : row.units);
    return units.empty() ? QString() : withOthers(units.front(), row.unitCount - 1);
}

// In the place of the time limit that a merged piece has not.
QString mergedText(const app::CaseRow& row) { return toQt(words().text("relation.merged_into", {{"main", row.mergedInto}})); }

QString numberOf(const app::CaseRow& row) {
    if (!row.numberText.empty() && row.numberText.size() <= 8) return toQt(row.numberText);
    return (row.kind == domain::SuggestionKind::intersessional ? QStringLiteral("闭%1") : QStringLiteral("%1")).arg(row.serial);
}

// With a unit and without the day on which it got the piece: no limit can be counted.
bool isUndated(const app::CaseRow& row) {
    const bool isAtWork = row.state == domain::CaseState::assigned || row.state == domain::CaseState::handling;
    return isAtWork && !row.dueOn && !row.assignedOn && row.mergedInto.empty();
}

QString undatedText() { return QCoreApplication::translate("CaseColumns", "no date of assignment"); }

}  // namespace

QString withOthers(const std::string& name, int others) {
    return others > 0 ? toQt(name) + QStringLiteral(" +%1").arg(others) : toQt(name);
}

QString yearsText(int years) { return years > 1 ? QCoreApplication::translate("CaseColumns", "%1 years").arg(years) : QString(); }

DueWords dueWordsOf(const app::CaseRow& row, base::Date today) { return dueWords(row.dueOn, today, row.isJointOpinionDue); }

const std::vector<CaseColumn>& caseColumns() {
    using R = const app::CaseRow&;
    using D = base::Date;
    static const std::vector<CaseColumn> columns{
        {"serial", "case", ColumnFilter::number, 3, true, true, [](R r, D) { return numberOf(r); }},
        {"title", "title", ColumnFilter::contains, 22, true, false, [](R r, D) { return toQt(app::shownTitle(r, words())); }},
        {"lead", "lead", ColumnFilter::contains, 6, true, false,
         [](R r, D) { return withOthers(app::shownLead(r, words()), r.coSignerCount); }},
        {"units", "units", ColumnFilter::contains, 9, true, false, [](R r, D) { return firstUnit(r); }},
        {"state", "state", ColumnFilter::codes, 4, true, false, [](R r, D) { return labelOf(r.state); }},
        {"due_on", "due_on", ColumnFilter::due, 6, true, false,
         [](R r, D today) {
             return isUndated(r) ? undatedText() : r.mergedInto.empty() || r.dueOn ? dueWordsOf(r, today).text : mergedText(r);
         }},
        {"result_class", "result_class", ColumnFilter::codes, 4, true, false, [](R r, D) { return classText(r.term, r.resultClass); }},
        {"result_rating", "result_rating", ColumnFilter::codes, 5, true, false, [](R r, D) { return labelOf(r.resultRating); }},
        {"category", "category", ColumnFilter::category, 8, false, false, [](R r, D) { return toQt(r.category); }},
        {"kind", "kind", ColumnFilter::codes, 5, false, false, [](R r, D) { return labelOf(r.kind); }},
        {"delegation", "delegation", ColumnFilter::contains, 7, false, false, [](R r, D) { return toQt(r.delegation); }},
        {"formation_source", "formation_source", ColumnFilter::codes, 7, false, false, [](R r, D) { return labelOf(r.formationSource); }},
        {"deputy_activity", "deputy_activity", ColumnFilter::contains, 10, false, false, [](R r, D) { return toQt(r.activity); }},
        {"next_step", "next_step", ColumnFilter::codes, 7, false, false, [](R r, D) { return labelOf(r.nextStep); }},
        {"joint_units", "joint_units", ColumnFilter::contains, 10, false, false, [](R r, D) { return toQt(r.jointUnits); }},
        {"submitted_on", "submitted_on", ColumnFilter::none, 7, false, false, [](R r, D) { return isoText(r.submittedOn); }},
        {"assigned_on", "assigned_on", ColumnFilter::none, 7, false, false, [](R r, D) { return isoText(r.assignedOn); }},
        {"replied_on", "replied_on", ColumnFilter::none, 7, false, false, [](R r, D) { return isoText(r.repliedOn); }},
        {"document_number", "document_number", ColumnFilter::contains, 10, false, false, [](R r, D) { return toQt(r.documentNumber); }},
        {"process_rating", "process_rating", ColumnFilter::codes, 5, false, false, [](R r, D) { return labelOf(r.processRating); }},
        {"topic", "topic", ColumnFilter::contains, 9, false, false, [](R r, D) { return toQt(r.topic); }},
        {"supervisor", "supervisor", ColumnFilter::contains, 7, false, false, [](R r, D) { return toQt(r.supervisor); }},
        {"committee", "committee", ColumnFilter::contains, 7, false, false, [](R r, D) { return toQt(r.committee); }},
        {"government_leader", "government_leader", ColumnFilter::contains, 7, false, false,
         [](R r, D) { return toQt(r.governmentLeader); }},
        {"merged_into", "merged_into", ColumnFilter::contains, 6, false, false, [](R r, D) { return toQt(r.mergedInto); }},
        {"merged_count", "merged_count", ColumnFilter::none, 5, false, true,
         [](R r, D) { return r.mergedCount == 0 ? QString() : QString::number(r.mergedCount); }},
        {"earlier", "earlier", ColumnFilter::contains, 8, false, false, [](R r, D) { return toQt(r.earlier); }},
        {"repeated_years", "repeated_years", ColumnFilter::codes, 6, false, false, [](R r, D) { return yearsText(r.repeatedYears); }},
        {"urged", "urged", ColumnFilter::none, 4, false, false, [](R r, D) { return r.urged > 0 ? QString::number(r.urged) : QString(); }},
        {"urged_on", "urged_on", ColumnFilter::none, 7, false, false, [](R r, D) { return isoText(r.urgedOn); }},
        {"next_urging_on", "next_urging_on", ColumnFilter::none, 7, false, false, [](R r, D) { return isoText(r.nextUrgingOn); }},
        {"completed_on", "completed_on", ColumnFilter::none, 7, false, false, [](R r, D) { return isoText(r.completedOn); }},
        {"archived_on", "archived_on", ColumnFilter::none, 7, false, false, [](R r, D) { return isoText(r.archivedOn); }},
        {"archive_number", "archive_number", ColumnFilter::contains, 8, false, false, [](R r, D) { return toQt(r.archiveNumber); }},
        {"box_number", "box_number", ColumnFilter::contains, 5, false, false, [](R r, D) { return toQt(r.boxNumber); }},
        {"planning_stage", "planning_stage", ColumnFilter::codes, 7, false, false, [](R r, D) { return labelOf(r.planning); }},
        {"planned_units", "planned_units", ColumnFilter::contains, 10, false, false, [](R r, D) { return toQt(r.plannedUnits); }},
        {"proposed_units", "proposed_units", ColumnFilter::contains, 10, false, false, [](R r, D) { return toQt(r.proposedUnits); }},
        {"via", "via", ColumnFilter::contains, 10, false, false, [](R r, D) { return toQt(r.via); }},
        {"number_text", "number_text", ColumnFilter::contains, 14, false, false, [](R r, D) { return toQt(r.numberText); }},
        {"publication_state", "publication_state", ColumnFilter::codes, 9, false, false,
         [](R r, D) { return labelOf(r.publicationState); }},
    };
    return columns;
}

QString copiedText(const CaseColumn& column, const app::CaseRow& row, base::Date today) {
    if (column.field == "due_on" && row.dueOn) return isoText(row.dueOn);
    if (column.field == "units") {
        const bool isBoth = !row.units.empty() && !row.jointUnits.empty();
        return toQt(row.units) + (isBoth ? QStringLiteral("、") : QString()) + toQt(row.jointUnits);  // as each of them lists its own
    }
    return column.text(row, today);
}

int caseColumnOf(std::string_view field) {
    const auto& columns = caseColumns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].field == field) return static_cast<int>(i);
    }
    return -1;
}

std::set<int> columnsHiddenFrom(const app::Viewer& viewer) {
    std::set<int> hidden;
    for (std::size_t i = 0; i < caseColumns().size(); ++i) {
        if (app::isHiddenFrom(viewer, caseColumns()[i].field)) hidden.insert(static_cast<int>(i));
    }
    return hidden;
}

QString columnTitle(const CaseColumn& column) {
    if (column.field == "number_text") return QCoreApplication::translate("CaseColumns", "Number as quoted");
    return toQt(words().fieldLabel(column.field == "serial" ? "number_text" : column.field));
}

}  // namespace huying::ui
