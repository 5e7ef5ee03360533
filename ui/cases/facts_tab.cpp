// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtWidgets>

#include "cases/case_tabs.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

namespace {
struct FactsTab {
    Q_DECLARE_TR_FUNCTIONS(FactsTab)
};
}  // namespace

FactGrid::FactGrid(QVBoxLayout* layout) : grid_(new QGridLayout) {
    grid_->setHorizontalSpacing(12);
    grid_->setVerticalSpacing(5);
    grid_->setColumnStretch(1, 1);
    layout->addLayout(grid_);
}

void FactGrid::add(const QString& label, const QString& value) {
    if (!value.isEmpty()) addWidget(label, plainLabel(value));
}

void FactGrid::addWidget(const QString& label, QWidget* widget) {
    auto* name = roleLabel(label, "muted");
    name->setWordWrap(false);
    name->setAlignment(Qt::AlignRight | Qt::AlignTop);
    grid_->addWidget(name, row_, 0);
    grid_->addWidget(widget, row_, 1);
    ++row_;
}

void fillFacts(QVBoxLayout* layout, const TabContext& context) {
    const app::CaseView& view = context.view;
    const domain::Suggestion& s = view.facts.suggestion;
    const auto field = [](std::string_view code) { return toQt(words().fieldLabel(code)); };

    FactGrid grid(layout);
    grid.add(FactsTab::tr("Session"), toQt(view.sessionName));
    grid.add(field("number_text"), toQt(s.numberText));
    grid.add(field("kind"), labelOf(s.kind));
    grid.add(field("lead"), toQt(view.leadName));
    QStringList coSigners;
    for (const domain::CoSigner& signer : view.facts.coSigners) coSigners.append(toQt(view.deputyName(signer.deputy)));
    grid.add(field("co_signers"), joinNames(coSigners));
    grid.add(field("category"), toQt(view.categoryName));
    grid.add(field("formation_source"), labelOf(s.formationSource));
    if (s.subKind != domain::SubKind::suggestion) grid.add(field("sub_kind"), labelOf(s.subKind));
    if (s.origin != domain::Origin::direct) grid.add(field("origin"), labelOf(s.origin));
    grid.add(field("submitted_on"), isoText(s.submittedOn));
    grid.add(field("registered_on"), isoText(s.registeredOn));
    grid.add(field("publish_by_deputy"), labelOf(s.publishByDeputy));
    QStringList marks;
    if (s.classified) marks.append(FactsTab::tr("classified, handled elsewhere"));
    if (s.hideIdentity) marks.append(FactsTab::tr("name kept from third parties"));
    if (!s.replyWanted) marks.append(FactsTab::tr("no written reply wanted"));
    grid.add(FactsTab::tr("Marks"), joinNames(marks));
    grid.add(FactsTab::tr("Paper from"), toQt(s.paperSource));
    grid.add(field("remark"), toQt(s.remark));
    if (view.facts.withdrawal) {
        grid.add(FactsTab::tr("Withdrawn"),
                 isoText(view.facts.withdrawal->on) + QStringLiteral("　") + toQt(view.facts.withdrawal->reason));
    }
    if (const domain::Completion* completion = view.facts.completion()) {
        grid.add(FactsTab::tr("Completed"), isoText(completion->on) + QStringLiteral("　") + labelOf(completion->ground) +
                                                QStringLiteral("　") + toQt(completion->reason));
    }
    if (!s.body.empty()) {
        layout->addSpacing(4);
        layout->addWidget(roleLabel(FactsTab::tr("Text"), "heading"));
        auto* body = plainLabel(toQt(s.body));
        body->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        layout->addWidget(body);
    }
    layout->addStretch(1);
}

}  // namespace huying::ui
