// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtWidgets>
#include <algorithm>
#include <functional>

#include "app/queries/follow_up_ledger.h"
#include "app/queries/publication_line.h"
#include "cases/case_tabs.h"
#include "domain/publishing.h"
#include "domain/void_facts.h"
#include "text/case_text.h"
#include "text/consent_lines.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

namespace {

class RepliesTab {
    Q_DECLARE_TR_FUNCTIONS(RepliesTab)
public:
    static void fill(QVBoxLayout* layout, const TabContext& context) {
        const domain::CaseFacts& facts = context.view.facts;
        if (facts.replies.empty()) {
            layout->addWidget(roleLabel(tr("No reply yet. The reply, its class and how it reached each signer will stand here."), "muted"));
        }
        for (auto reply = facts.replies.rbegin(); reply != facts.replies.rend(); ++reply) addReply(layout, context, *reply);
        addDebts(layout, context);
        addPublication(layout, context);
        layout->addStretch(1);
    }

private:
    static QString className(const domain::CaseFacts& facts, domain::ResultClass value) {
        return toQt(words().ofTerm(facts.suggestion.term).text("result_class_name." + std::string(base::codeOf(value))));
    }

    static void addReply(QVBoxLayout* layout, const TabContext& context, const domain::Reply& reply) {
        const domain::CaseFacts& facts = context.view.facts;
        const domain::Task* task = facts.task(reply.task);
        QVBoxLayout* inside = nullptr;
        QFrame* frame = card(inside);
        QString head = task == nullptr ? QString() : toQt(context.view.unitName(task->unit));
        head += QStringLiteral("　") + (reply.on ? isoText(reply.on) : tr("undated"));
        if (facts.isSentBack(reply.id)) head += QStringLiteral("　") + labelOf(domain::ReviewResult::sentBack);
        if (task != nullptr && facts.round() > 1) head += QStringLiteral("　") + tr("Round %1").arg(task->round);
        inside->addWidget(roleLabel(head, "strong"));
        FactGrid grid(inside);
        if (reply.resultClass) grid.add(tr("Result class"), className(facts, *reply.resultClass));
        grid.add(tr("Document number"), toQt(reply.documentNumber));
        grid.add(tr("Signed by"), toQt(reply.signatory));
        grid.add(tr("Measures"), toQt(reply.outcome.measures));
        grid.add(tr("Documents issued"), toQt(reply.outcome.documents));
        grid.add(tr("Figures"), toQt(reply.outcome.figures));
        grid.add(tr("Evidence"), toQt(reply.outcome.evidence));
        grid.add(tr("Why it was late"), toQt(reply.lateReason));
        addOpinions(grid, context, task);
        grid.add(tr("Joint opinions taken in"), toQt(reply.opinionsAdopted));
        const auto present = domain::presentClassOf(facts, reply);
        if (present != reply.resultClass) grid.add(tr("Class now"), className(facts, *present));
        grid.add(toQt(words().fieldLabel("nothing_promised")), toQt(reply.nothingPromised));
        if (reply.outcome.isExemplary) grid.add(tr("Report"), tr("may stand as an example"));
        addReviews(inside, facts, reply);
        if (!reply.text.empty()) inside->addWidget(plainLabel(toQt(reply.text)));
        addPromises(inside, context, reply);
        addLookBacks(inside, context, reply);
        if (facts.isSentBack(reply.id))
            addVoidDeliveries(inside, context, [&](const domain::Delivery& row) { return row.reply == reply.id; });
        layout->addWidget(frame);
    }

    static void addVoidDeliveries(QVBoxLayout* inside, const TabContext& context,
                                  const std::function<bool(const domain::Delivery&)>& which) {
        for (const domain::Delivery& line : context.view.facts.voided.deliveries) {
            if (!which(line)) continue;
            const std::string signer = line.deputy ? context.view.deputyName(line.deputy) : context.view.leadName;
            const QString text = QStringLiteral("%1　%2　%3").arg(toQt(signer), labelOf(line.way), isoText(line.on));
            inside->addWidget(entryLabel(text, line.voidReason));
        }
    }

    // Which opinions the lead had, who signed its draft, and who said nothing.
    static void addOpinions(FactGrid& grid, const TabContext& context, const domain::Task* task) {
        if (task == nullptr || task->role != domain::TaskRole::lead) return;
        QStringList given;
        for (const domain::Task* joint : tasksOfRound(context.view.facts, task->round)) {
            if (!joint->givesJointOpinion()) continue;
            const domain::JointOpinion* opinion = context.view.facts.jointOpinionOf(joint->id);
            const QString unit = toQt(context.view.unitName(joint->unit));
            const domain::Countersign* countersign = domain::countersignedBy(context.view.facts, joint->id);
            if (opinion != nullptr) given.append(tr("%1: %2").arg(unit, isoText(opinion->on)));
            if (countersign != nullptr) given.append(tr("%1: countersigned %2").arg(unit, isoText(countersign->on)));
            if (opinion == nullptr && countersign == nullptr) given.append(tr("%1: missing").arg(unit));
        }
        grid.add(tr("Joint opinions"), joinNames(given));
    }

    // Each promise with how it stands and what became of it; then how the deputy was answered again.
    static void addPromises(QVBoxLayout* inside, const TabContext& context, const domain::Reply& reply) {
        const domain::CaseFacts& facts = context.view.facts;
        for (const domain::Commitment& row : facts.commitments) {
            if (row.task != reply.task) continue;
            const domain::CommitmentState state = domain::stateOf(facts, row);
            const int late = domain::daysLate(facts, row, context.today);
            auto* line = new QHBoxLayout;
            auto* stands = plainLabel(row.isVoid ? tr("void") : toQt(app::commitmentStanding(state, late, words())));
            stands->setObjectName(QStringLiteral("promiseStands"));
            stands->setWordWrap(false);
            const bool isWell = state == domain::CommitmentState::fulfilled && late == 0;
            setTone(stands, row.isVoid ? Tone::plain : isWell ? Tone::ok : Tone::warn);
            line->addWidget(roleLabel(tr("Promise %1: %2").arg(domain::numberOf(facts, row.id)).arg(toQt(row.text)), "strong"), 1);
            line->addWidget(stands);
            inside->addLayout(line);
            QStringList about;
            if (!row.owner.empty()) about.append(tr("in charge %1").arg(toQt(row.owner)));
            const auto due = domain::dueOf(facts, row);
            if (due) about.append(tr("promised for %1").arg(isoText(due)));
            if (due && due != row.dueOn && row.dueOn) about.append(tr("first %1").arg(isoText(row.dueOn)));
            if (!about.isEmpty()) inside->addWidget(roleLabel(joinNames(about), "muted"));
            for (const domain::CommitmentStep* step : domain::recordedStepsOf(facts, row.id)) {
                QString text = QStringLiteral("%1　%2　%3").arg(isoText(step->on), labelOf(step->kind), toQt(step->text));
                if (step->rating) text += QStringLiteral("　") + labelOf(step->rating);
                if (step->deputyToldOn) text += QStringLiteral("　") + tr("deputy told %1").arg(isoText(step->deputyToldOn));
                inside->addWidget(entryLabel(text, step->voidReason));
            }
        }
        for (const domain::SecondReply& row : facts.secondReplies) {
            if (row.task != reply.task) continue;
            QStringList parts{isoText(row.on),          tr("answered again"), classText(facts.suggestion.term, row.resultClass),
                              toQt(row.documentNumber), labelOf(row.way),     toQt(row.text)};
            parts.removeAll(QString());
            inside->addWidget(plainLabel(parts.join(QStringLiteral("　"))));
            if (row.nothingPromised.empty()) continue;
            inside->addWidget(plainLabel(toQt(words().fieldLabel("nothing_promised")) + QStringLiteral("　") + toQt(row.nothingPromised)));
        }
    }

    // What look-back rounds asked about the reply or its promises, what the unit said and the office found.
    static void addLookBacks(QVBoxLayout* inside, const TabContext& context, const domain::Reply& reply) {
        const domain::CaseFacts& facts = context.view.facts;
        for (const domain::LookBackLine& row : facts.lookBackLines) {
            if (row.task != reply.task || facts.isSentBack(reply.id)) continue;
            const domain::LookBackStanding standing = domain::standingOf(facts, row);
            auto* line = new QHBoxLayout;
            QString head = toQt(row.roundName);
            if (row.commitment) head += QStringLiteral("　") + tr("promise %1").arg(domain::numberOf(facts, *row.commitment));
            auto* stands = plainLabel(labelOf(standing));
            stands->setObjectName(QStringLiteral("lookBackStands"));
            stands->setWordWrap(false);
            setTone(stands, standing == domain::LookBackStanding::compared ? Tone::ok : row.closedOn ? Tone::plain : Tone::warn);
            line->addWidget(roleLabel(head, "strong"), 1);
            line->addWidget(stands);
            inside->addLayout(line);
            for (const domain::LookBackAnswer* one : domain::recordedAnswersOf(facts, row.id))
                inside->addWidget(
                    entryLabel(QStringLiteral("%1　%2　%3").arg(isoText(one->on), labelOf(one->state), toQt(one->text)), one->voidReason));
            for (const domain::LookBackFinding* one : domain::recordedFindingsOf(facts, row.id)) {
                QString found = labelOf(one->outcome);
                if (domain::isOfOlderAnswer(facts, *one)) found += toQt(words().text("look_back.older_answer"));
                inside->addWidget(entryLabel(QStringLiteral("%1　%2　%3").arg(isoText(one->on), found, toQt(one->text)), one->voidReason));
            }
        }
    }

    // What the office made of the reply before it went out.
    static void addReviews(QVBoxLayout* inside, const domain::CaseFacts& facts, const domain::Reply& reply) {
        for (const domain::ReplyReview& row : facts.replyReviews) {
            if (row.reply != reply.id) continue;
            QStringList parts{labelOf(row.result), isoText(row.on), toQt(row.reviewer)};
            if (row.resultClass)
                parts.append(
                    tr("class %1 → %2")
                        .arg(classText(facts.suggestion.term, row.classBefore), classText(facts.suggestion.term, row.resultClass)));
            if (row.publication) parts.append(labelOf(row.publication));
            if (!row.reason.empty()) parts.append(toQt(row.reason));
            auto* line = plainLabel(parts.join(QStringLiteral("　")));
            line->setObjectName(QStringLiteral("review"));
            setTone(line, row.result == domain::ReviewResult::sentBack ? Tone::warn : Tone::ok);
            inside->addWidget(line);
        }
    }

    // The three consents, what follows from them, and what was published.
    static void addPublication(QVBoxLayout* layout, const TabContext& context) {
        const domain::CaseFacts& facts = context.view.facts;
        const std::optional<domain::Publication> allowed = domain::consentsOf(facts).allowed;
        const std::vector<ConsentLine> lines = consentLines(context.view);
        const auto publications = domain::recorded(facts, &domain::VoidableFacts::publications);
        const bool isAnyConsent = std::any_of(lines.begin(), lines.end(), [](const ConsentLine& one) { return one.given.has_value(); });
        if (publications.empty() && (!facts.hasStandingReply() || !isAnyConsent)) return;
        QVBoxLayout* inside = nullptr;
        QFrame* frame = card(inside);
        inside->addWidget(roleLabel(tr("Publication"), "strong"));
        FactGrid grid(inside);
        for (const ConsentLine& one : lines) grid.add(one.who, one.given ? labelOf(one.given) : tr("not given yet"));
        grid.add(toQt(words().fieldLabel("may_publish")), allowed ? labelOf(allowed) : tr("not before all three have agreed"));
        grid.add(toQt(words().fieldLabel("publication_state")), labelOf(domain::publicationStateOf(facts)));
        for (const domain::PublicationRecord* row : publications)
            inside->addWidget(entryLabel(toQt(app::publicationLine(*row, words())), row->voidReason));
        if (domain::isPublicAgainstConsents(facts)) {
            auto* warning = plainLabel(toQt(words().text("publication_line.against_consents")));
            warning->setObjectName(QStringLiteral("againstConsents"));
            setTone(warning, Tone::bad);
            inside->addWidget(warning);
        }
        layout->addWidget(frame);
    }

    // Every signer of the piece and of those merged into it: who has got each reply, and who is still owed one.
    static void addDebts(QVBoxLayout* layout, const TabContext& context) {
        const std::vector<app::DebtLine>& debts = context.view.debts;
        if (debts.empty()) return;
        const std::string own = context.view.facts.suggestion.address();
        const auto open = std::count_if(debts.begin(), debts.end(), [](const app::DebtLine& line) { return line.debt.isOpen(); });
        const bool isForSeveral = std::any_of(debts.begin(), debts.end(), [&](const app::DebtLine& line) { return line.piece != own; });
        const bool isOfSeveral =
            std::any_of(debts.begin(), debts.end(), [&](const app::DebtLine& line) { return line.debt.task != debts.front().debt.task; });
        QVBoxLayout* inside = nullptr;
        QFrame* frame = card(inside);
        auto* head = roleLabel(open == 0 ? tr("Every signer has got the reply")
                                         : tr("Replies owed: %1 of %2").arg(open).arg(static_cast<qlonglong>(debts.size())),
                               "strong");
        head->setObjectName(QStringLiteral("debts"));
        inside->addWidget(head);
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(16);
        grid->setColumnStretch(5, 1);
        int row = 0;
        for (const app::DebtLine& line : debts) {
            const domain::ReplyDebt& debt = line.debt;
            const auto put = [&](int column, const QString& text) {
                auto* label = plainLabel(text);
                label->setWordWrap(false);
                grid->addWidget(label, row, column);
                return label;
            };
            if (isForSeveral) put(0, toQt(line.piece));
            put(1, toQt(line.name))->setObjectName(QStringLiteral("debtor"));
            if (isOfSeveral) put(2, toQt(context.view.unitName(debt.unit)));
            setTone(put(3, debt.way     ? labelOf(debt.way)
                           : debt.reply ? tr("not delivered yet")
                                        : tr("not replied yet")),
                    debt.way ? Tone::ok : Tone::warn);
            put(4, isoText(debt.on));
            grid->addWidget(roleLabel(debt.formSent ? tr("with feedback form") : QString(), "muted"), row, 5);
            ++row;
        }
        inside->addLayout(grid);
        addVoidDeliveries(inside, context, [&](const domain::Delivery& line) { return !context.view.facts.isSentBack(line.reply); });
        layout->addWidget(frame);
    }
};

}  // namespace

void fillReplies(QVBoxLayout* layout, const TabContext& context) { RepliesTab::fill(layout, context); }

}  // namespace huying::ui
