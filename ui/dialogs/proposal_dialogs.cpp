// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/proposal_dialogs.h"

#include <QtWidgets>

#include "dialogs/return_dialogs.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/chip_picker.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

ChipPicker* unitChips(const CaseContext& context) {
    auto* chips = new ChipPicker(unitChoices(context.theRegister.directory(), context.theRegister.today()));
    chips->picker()->setPlaceholderText(QCoreApplication::translate("UnitChips", "any part of the name or its number"));
    return chips;
}

std::vector<std::string> unitsIn(const ChipPicker* chips) {
    std::vector<std::string> units;
    for (const QString& unit : chips->values()) units.push_back(toUtf8(unit));
    return units;
}

}  // namespace

ProposalDialog::ProposalDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::ProposeUnits::name, tr("Propose more units"), parent), unit_(addUnit(tr("Unit that proposes"))) {
    addDate(tr("Proposed on"));
    units_ = form()->add(u"units"_s, tr("Units to take part"), unitChips(context), Form::Need::required);
    addText(u"reason"_s, tr("Reason"), 4, Form::Need::required);
    restoreDraft();
}

std::vector<app::Command> ProposalDialog::commands() const {
    app::ProposeUnits command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.units = unitsIn(units_);
    command.reason = text("reason");
    return {command};
}

QString ProposalDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("More units proposed: %1, %2").arg(name(), joinNames(units_->values()));
}

ProposalDecisionDialog::ProposalDecisionDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::DecideProposal::name, tr("Decide on more units"), parent), unit_(addUnit(tr("Unit that proposes"))) {
    proposal_ = plainLabel(QString());
    form()->addWide(proposal_);
    addDate(tr("Decided on"));
    addDueLineOf(unit_);
    decision_ = form()->add(u"decision"_s, tr("Decision"), codeBox<domain::Decision>(std::nullopt), Form::Need::required);
    units_ = form()->add(u"tasks"_s, tr("Units to take part"), unitChips(context));
    role_ = form()->add(u"role"_s, tr("Role"), codeBox<domain::TaskRole>(domain::TaskRole::joint, false));
    addLine(u"document_number"_s, tr("Document number"));
    addText(u"reason"_s, tr("Reason"), 3);
    addLine(u"decided_by"_s, tr("Decided by"));
    coordination_ = addCoordinationBox(form(), context, tr("Coordination record"));
    connect(unit_, &QComboBox::currentIndexChanged, this, &ProposalDecisionDialog::showProposal);
    connect(unit_, &QComboBox::activated, this, &ProposalDecisionDialog::prefill);
    connect(decision_, &QComboBox::currentIndexChanged, this, &ProposalDecisionDialog::showFields);
    showProposal();
    prefill();
    restoreDraft();
}

const domain::Task* ProposalDecisionDialog::task() const {
    const domain::Task* found = nullptr;
    for (const domain::Task& row : facts().tasks) {
        if (context().view.unitName(row.unit) == unitOf(unit_) && !row.cancelledOn) found = &row;
    }
    return found;
}

const domain::UnitProposal* ProposalDecisionDialog::proposal() const {
    const domain::Task* of = task();
    return of == nullptr ? nullptr : facts().pendingProposalOf(of->id);
}

void ProposalDecisionDialog::showProposal() {
    QStringList lines;
    if (const domain::UnitProposal* asked = proposal()) {
        lines.append(tr("Proposed on %1: %2").arg(isoText(asked->askedOn), toQt(asked->reason)));
        if (task()->role == domain::TaskRole::sole) lines.append(tr("Approved, %1 becomes the lead unit.").arg(unit_->currentText()));
    }
    proposal_->setText(lines.join(u'\n'));
    proposal_->setVisible(!lines.isEmpty());
}

void ProposalDecisionDialog::prefill() {
    QStringList names;
    if (const domain::UnitProposal* asked = proposal()) {
        for (const domain::UnitId unit : asked->units) names.append(toQt(context().view.unitName(unit)));
    }
    units_->setValues(names);
    const bool isSeparate = task() != nullptr && task()->role == domain::TaskRole::separate;
    role_->setCurrentIndex(role_->findData(toQt(base::codeOf(isSeparate ? domain::TaskRole::separate : domain::TaskRole::joint))));
}

void ProposalDecisionDialog::showFields() {
    const bool isRefused = chosen<domain::Decision>(decision_) == domain::Decision::refused;
    for (const QString& key : {u"tasks"_s, u"role"_s, u"document_number"_s}) form()->hideField(key, isRefused);
}

std::vector<app::Command> ProposalDecisionDialog::commands() const {
    app::DecideProposal command;
    command.caseAddress = address();
    command.unit = unitOf(unit_);
    command.decision = chosen<domain::Decision>(decision_).value_or(domain::Decision::refused);
    command.reason = text("reason");
    command.decidedBy = text("decided_by");
    command.coordination = coordinationIn(coordination_);
    if (command.decision == domain::Decision::refused) return {command};
    for (const std::string& unit : unitsIn(units_)) {
        app::TaskOrder order;
        order.unit = unit;
        order.role = chosen<domain::TaskRole>(role_).value_or(domain::TaskRole::joint);
        command.tasks.push_back(std::move(order));
    }
    command.documentNumber = text("document_number");
    return {command};
}

QString ProposalDecisionDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("More units %1: %2, %3").arg(decision_->currentText(), name(), unit_->currentText());
}

CoordinationDialog::CoordinationDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::RecordCoordination::name, tr("Coordination record"), parent) {
    addDate(tr("Date"));
    units_ = form()->add(u"units"_s, tr("Units that disagree"), unitChips(context), Form::Need::required);
    by_ = form()->add(u"by"_s, tr("Brought together by"), codeBox<domain::Mediator>(std::nullopt));
    by_->setItemText(0, tr("as usual: government office for its own units, else the deputy office"));
    way_ = form()->add(u"coordination_way"_s, tr("Way"), codeBox<domain::CoordinationWay>(std::nullopt));
    addLine(u"people"_s, tr("Who took part"));
    addText(u"text"_s, tr("What each said"), 4, Form::Need::required);
    addText(u"ruling"_s, tr("Ruling"), 3);
    // Who asked to be rid of it and whom they suggested are those who disagree.
    QStringList names;
    for (const domain::ReturnRequest& row : facts().returnRequests) {
        const domain::Task* of = facts().task(row.task);
        if (row.decision || of == nullptr) continue;
        names.append(toQt(context.view.unitName(of->unit)));
        if (row.suggestedUnit) names.append(toQt(context.view.unitName(*row.suggestedUnit)));
    }
    names.removeDuplicates();
    units_->setValues(names);
    restoreDraft();
}

std::vector<app::Command> CoordinationDialog::commands() const {
    app::RecordCoordination command;
    command.caseAddress = address();
    command.units = unitsIn(units_);
    command.by = chosen<domain::Mediator>(by_);
    command.way = chosen<domain::CoordinationWay>(way_);
    command.people = text("people");
    command.text = text("text");
    command.ruling = text("ruling");
    return {command};
}

QString CoordinationDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Coordination recorded: %1, %2").arg(name(), joinNames(units_->values()));
}

}  // namespace huying::ui
