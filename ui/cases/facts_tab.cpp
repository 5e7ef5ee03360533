// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtWidgets>

#include "app/queries/archive_line.h"
#include "cases/case_tabs.h"
#include "cases/paper_chain.h"
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

QLabel* entryLabel(const QString& text, const std::string& voidReason) {
    return voidReason.empty() ? plainLabel(text) : roleLabel(markedIfVoid(text, voidReason), "muted");
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

namespace {

// 重点督办 and 政府领导领办, with what was done about the piece and its topic.
void addSupervision(FactGrid& grid, const app::CaseView& view) {
    const auto field = [](std::string_view code) { return toQt(words().fieldLabel(code)); };
    for (const domain::Priority& row : view.facts.priorities) {
        QStringList parts;
        if (!row.topicName.empty()) parts.append(toQt(row.topicName));
        if (!row.supervisor().empty()) parts.append(toQt(row.supervisor()));
        if (!row.committeeName.empty()) parts.append(toQt(row.committeeName));
        if (row.since()) parts.append(FactsTab::tr("since %1").arg(isoText(row.since())));
        if (row.endedOn) parts.append(FactsTab::tr("taken out %1: %2").arg(isoText(row.endedOn), toQt(row.endReason)));
        grid.add(field("priority"), parts.isEmpty() ? word("flag.true") : parts.join(QStringLiteral("　")));
    }
    if (view.facts.governmentItem) grid.add(field("government_leader"), toQt(view.facts.governmentItem->leader));
    QStringList proposals;
    for (const domain::Candidate& row : view.candidates) {
        QStringList parts{isoText(row.on), labelOf(row.proposer)};
        if (row.outcome) parts.append(labelOf(*row.outcome) + QLatin1Char(' ') + isoText(row.decidedOn));
        if (!row.decisionReason.empty()) parts.append(toQt(row.decisionReason));
        proposals.append(parts.join(QStringLiteral("　")));
    }
    grid.add(field("candidate"), proposals.join(QLatin1Char('\n')));
    QStringList activities;
    for (const domain::Activity& row : view.activities) {
        QString line = isoText(row.on) + QStringLiteral("　") + labelOf(row.kind) + QStringLiteral("　") + toQt(row.place);
        if (const auto photos = view.photos.find(row.id); photos != view.photos.end())
            line += QStringLiteral("　") + FactsTab::tr("photos: %1").arg(photos->second.size());
        activities.append(line);
    }
    grid.add(field("activity"), activities.join(QLatin1Char('\n')));
}

// A case that this one is merged with or linked to: its number leads there.
void addRelated(FactGrid& grid, const TabContext& context, std::string_view field, domain::SuggestionId id, const std::string& address,
                const QString& since) {
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* link = linkButton(toQt(address));
    link->setObjectName(QStringLiteral("related_") + toQt(address));
    QObject::connect(link, &QPushButton::clicked, link, [open = context.open, id] { open(id); });
    layout->addWidget(link);
    QStringList parts;
    if (const auto known = context.view.related.find(id); known != context.view.related.end()) {
        const app::RelatedCase& other = known->second;
        parts.append(other.title.empty() ? word("mask.title") : toQt(other.title));
        parts.append(labelOf(other.state));
        if (other.resultClass) parts.append(classText(other.term, other.resultClass));
        if (other.result) parts.append(labelOf(other.result));
    }
    parts.append(since);
    layout->addWidget(plainLabel(parts.join(QStringLiteral("　"))), 1);
    grid.addWidget(toQt(words().fieldLabel(field)), line);
}

template <class Row>
QString timeOf(const Row& row, const std::string& endReason = {}) {
    QString text = FactsTab::tr("since %1").arg(isoText(row.on));
    if (row.endedOn)
        text += QStringLiteral("　") + FactsTab::tr("ended %1").arg(isoText(row.endedOn)) + QStringLiteral("　") + toQt(endReason);
    return text.trimmed();
}

void addRelations(FactGrid& grid, const TabContext& context) {
    const domain::CaseFacts& facts = context.view.facts;
    for (const domain::Merger& row : facts.mergers)
        addRelated(grid, context, "merged_into", row.main, row.mainAddress,
                   timeOf(row, row.endReason) + QStringLiteral("　") + toQt(row.reason));
    for (const domain::MergedPiece& row : facts.mergedPieces)
        addRelated(grid, context, "merged_pieces", row.piece, row.address, timeOf(row));
    if (context.view.repeatedYears > 1) {
        QStringList earlier;
        for (const domain::CaseLink& row : facts.links) {
            if (row.isToEarlier && !row.endedOn) earlier.append(toQt(row.otherAddress));
        }
        grid.add(toQt(words().fieldLabel("repeated_years")),
                 FactsTab::tr("asked for in year %1; before: %2").arg(context.view.repeatedYears).arg(joinNames(earlier)));
    }
    for (const domain::CaseLink& row : facts.links) {
        const QString note = row.note.empty() ? QString() : QStringLiteral("　") + toQt(row.note);
        addRelated(grid, context, row.isToEarlier ? "earlier" : "later", row.other, row.otherAddress, timeOf(row, row.endReason) + note);
    }
}

// Where the suggestion comes from: one line, which opens the whole chain.
void addPaper(FactGrid& grid, const app::CaseView& view) {
    const auto field = [](std::string_view code) { return toQt(words().fieldLabel(code)); };
    if (view.submission) {
        const domain::Submission& paper = view.submission->paper;
        auto* line = new QWidget;
        auto* layout = new QHBoxLayout(line);
        layout->setContentsMargins(0, 0, 0, 0);
        auto* link = linkButton(toQt(paper.address()));
        link->setObjectName(QStringLiteral("paperChain"));
        QObject::connect(link, &QPushButton::clicked, link,
                         [link, shown = *view.submission] { (new PaperChain(shown, link->window()))->openAt(link); });
        layout->addWidget(link);
        QStringList parts;
        if (!paper.motionNumber.empty()) parts.append(field("motion_number") + QLatin1Char(' ') + toQt(paper.motionNumber));
        if (!paper.steps.empty()) parts.append(isoText(paper.steps.back().on) + QLatin1Char(' ') + labelOf(paper.steps.back().event));
        layout->addWidget(plainLabel(parts.join(QStringLiteral("　"))), 1);
        grid.addWidget(field("submission"), line);
    }
    QStringList talks;
    for (const app::PreContactView& talk : view.talks)
        talks.append(isoText(talk.talk.raisedOn) + QStringLiteral("　") + toQt(talk.unitName) + QStringLiteral("　") +
                     toQt(talk.talk.matter));
    grid.add(field("pre_contact"), talks.join(QLatin1Char('\n')));
}

}  // namespace

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
    grid.add(field("formation_source"), toQt(words().ofTerm(s.term).label(s.formationSource)));
    grid.add(field("deputy_activity"), toQt(view.activityName));
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
    addPaper(grid, view);
    addRelations(grid, context);
    addSupervision(grid, view);
    if (view.facts.withdrawal) {
        grid.add(view.facts.withdrawal->isVoid ? labelOf(domain::CaseState::voided) : FactsTab::tr("Withdrawn"),
                 isoText(view.facts.withdrawal->on) + QStringLiteral("　") + toQt(view.facts.withdrawal->reason));
    }
    if (const domain::Completion* completion = view.facts.completion()) {
        grid.add(FactsTab::tr("Completed"), isoText(completion->on) + QStringLiteral("　") + labelOf(completion->ground) +
                                                QStringLiteral("　") + toQt(completion->reason));
    }
    QStringList archivings;
    for (const domain::Archiving& row : view.facts.archivings) archivings.append(toQt(app::archiveLine(row, words())));
    grid.add(field("archive"), archivings.join(QLatin1Char('\n')));
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
