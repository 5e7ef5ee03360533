// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtWidgets>

#include "app/commands/commands.h"
#include "app/queries/line_matter.h"
#include "app/queries/plan_chain.h"
#include "app/queries/task_chain.h"
#include "cases/case_tabs.h"
#include "domain/measures.h"
#include "domain/void_facts.h"
#include "look/theme.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/due_explanation.h"
#include "widgets/parts.h"
#include "widgets/task_axis.h"

namespace huying::ui {

namespace {

class HandlingTab {
    Q_DECLARE_TR_FUNCTIONS(HandlingTab)
public:
    HandlingTab(QVBoxLayout* layout, const TabContext& context) : layout_(layout), context_(context), facts_(context.view.facts) {}

    void fill() {
        addPlans();
        if (facts_.tasks.empty()) {
            layout_->addWidget(roleLabel(tr("Not assigned yet. The units and how far they are will stand here."), "muted"));
        }
        for (int round = facts_.round(); round >= 1; --round) {
            const auto tasks = tasksOfRound(facts_, round);
            if (facts_.round() > 1) addRoundHeading(round);
            for (const domain::Task* task : tasks) addTask(*task);
        }
        addCoordinations();
        layout_->addStretch(1);
    }

private:
    // The road to the units: proposed, planned, what the units said, assigned; what differs from the list before is marked.
    void addPlans() {
        const auto steps = app::planStepsOf(facts_);
        if (steps.empty()) return;
        QVBoxLayout* inside = nullptr;
        QFrame* frame = card(inside);
        frame->setObjectName(QStringLiteral("planCard"));
        inside->addWidget(roleLabel(tr("Road to the units"), "strong"));
        for (const app::PlanStep& step : steps) {
            const QString text = toQt(app::planStepText(step, context_.view, words()));
            const bool isPast = step.isVoid || step.isReplaced;
            const bool isWrong = step.kind == app::PlanStepKind::objected && !isPast;
            inside->addWidget(isPast ? roleLabel(text, "muted") : isWrong ? roleLabel(text, "error") : plainLabel(text));
        }
        layout_->addWidget(frame);
    }

    void addRoundHeading(int round) {
        layout_->addWidget(roleLabel(tr("Round %1").arg(round), "heading"));
        for (const domain::RehandlingOrder& order : facts_.rehandlings) {
            if (order.round == round) {
                layout_->addWidget(roleLabel(tr("Handled again from %1. %2").arg(isoText(order.on), toQt(order.reason)), "muted"));
            }
        }
    }

    void addTask(const domain::Task& task) {
        QVBoxLayout* inside = nullptr;
        QFrame* frame = card(inside);
        auto* head = new QHBoxLayout;
        head->setSpacing(12);
        auto* name = roleLabel(toQt(context_.view.unitName(task.unit)), "strong");
        name->setWordWrap(false);
        head->addWidget(name);
        head->addWidget(new QLabel(labelOf(task.role)));
        QStringList who;
        if (!task.leader.empty()) who.append(tr("leader %1").arg(toQt(task.leader)));
        if (!task.handler.empty()) who.append(tr("handler %1").arg(toQt(task.handler)));
        if (!task.handlerPhone.empty()) who.append(toQt(task.handlerPhone));
        const domain::Receipt* receipt = facts_.receiptOf(task.id);
        if (receipt != nullptr && !receipt->receiver.empty()) who.append(tr("signed for by %1").arg(toQt(receipt->receiver)));
        head->addWidget(roleLabel(who.join(QStringLiteral("　")), "muted"), 1);
        inside->addLayout(head);
        if (!task.scope.empty()) inside->addWidget(plainLabel(tr("Part: %1").arg(toQt(task.scope))));
        if (task.cancelledOn) inside->addWidget(roleLabel(tr("Cancelled on %1").arg(isoText(task.cancelledOn)), "muted"));
        addChain(inside, task);
        if (task.role != domain::TaskRole::reference) inside->addWidget(new TaskAxis(pointsOf(task)));
        addDue(inside, task);
        addReturnWindow(inside, task);
        if (const domain::Reply* reply = facts_.replyOf(task.id); reply != nullptr) addLate(inside, tr("Reply"), task, reply->on);
        addReturns(inside, task);
        addExtensions(inside, task);
        addPauses(inside, task);
        addNotes(inside, task);
        addUrgings(inside, task);
        layout_->addWidget(frame);
    }

    // From whom it came, what was asked and decided, who has it now.
    void addChain(QVBoxLayout* inside, const domain::Task& task) {
        const auto chain = app::chainOf(context_.view, task);
        if (!app::isChainEventful(chain)) return;
        auto* line = plainLabel(toQt(app::chainText(chain, words())));
        line->setObjectName(QStringLiteral("chain"));
        inside->addWidget(line);
    }

    void addCoordinations() {
        for (const domain::Coordination* row : domain::recorded(facts_, &domain::VoidableFacts::coordinations)) {
            QVBoxLayout* inside = nullptr;
            QFrame* frame = card(inside);
            QStringList units;
            for (const domain::UnitId unit : row->units) units.append(toQt(context_.view.unitName(unit)));
            const QString head = QStringLiteral("%1　%2　%3").arg(tr("Coordination"), isoText(row->on), joinNames(units));
            inside->addWidget(row->voidReason.empty() ? roleLabel(head, "strong") : entryLabel(head, row->voidReason));
            FactGrid grid(inside);
            grid.add(tr("Brought together by"), labelOf(row->by));
            grid.add(tr("Way"), labelOf(row->way));
            grid.add(tr("Who took part"), toQt(row->people));
            grid.add(tr("What each said"), toQt(row->text));
            grid.add(tr("Ruling"), toQt(row->ruling));
            layout_->addWidget(frame);
        }
    }

    void addDue(QVBoxLayout* inside, const domain::Task& task) {
        const auto deadline = facts_.deadlineOf(task);
        const bool isPaused = facts_.openPauseOf(task.id) != nullptr;
        if (!deadline && !task.waitsForBase() && !isPaused) return;
        auto* line = new QHBoxLayout;
        line->setSpacing(4);
        line->addWidget(roleLabel(task.role == domain::TaskRole::joint ? tr("Opinion due") : tr("Reply due"), "muted"));
        auto* date = linkButton(deadline ? isoText(deadline) : isPaused ? tr("clock stopped") : tr("no date yet"));
        date->setToolTip(deadline ? tr("Why this date? (F2)") : tr("Why no date? (F2)"));
        QObject::connect(date, &QPushButton::clicked, date, [explain = context_.explain, id = task.id, date] { explain(id, date); });
        line->addWidget(date);
        QStringList marks;
        if (facts_.pendingExtensionOf(task.id) != nullptr) marks.append(tr("extension asked for"));
        if (!task.cancelledOn && facts_.pendingReturnOf(task.id) != nullptr) marks.append(tr("return asked for"));
        const bool isBack = task.role == domain::TaskRole::joint && facts_.returnedOpinionOf(task.id) != nullptr;
        if (isBack) marks.append(tr("sent back, first %1").arg(isoText(task.dueOn)));
        if (!isBack && deadline != task.dueOn) marks.append(tr("extended, first %1").arg(isoText(task.dueOn)));
        for (const domain::Extension& row : facts_.extensions) {
            if (row.task != task.id || row.granted != true) continue;
            marks.append(row.deputyToldOn ? tr("deputy told %1").arg(isoText(row.deputyToldOn)) : tr("deputy not told yet"));
        }
        if (task.isDueDateNotified()) marks.append(tr("as printed on the notice, computed %1").arg(isoText(task.computedDueOn)));
        if (!task.documentNumber.empty()) marks.append(toQt(task.documentNumber));
        if (!task.assignedBy.empty()) marks.append(tr("given out by %1").arg(toQt(task.assignedBy)));
        if (!task.via.empty()) {
            marks.append(task.passedOn ? tr("passed on by %1 on %2").arg(toQt(task.via), isoText(task.passedOn))
                                       : tr("via %1").arg(toQt(task.via)));
        }
        line->addWidget(roleLabel(marks.join(tr(", ")), "muted"), 1);
        inside->addLayout(line);
    }

    // Until when its unit may ask to return the piece, while it can do so in time.
    void addReturnWindow(QVBoxLayout* inside, const domain::Task& task) {
        const auto limits = context_.view.limits.find(task.id);
        if (task.round != facts_.round() || limits == context_.view.limits.end() || !limits->second.returnRequest) return;
        const base::Date last = limits->second.returnRequest->due;
        const bool isOver = last < context_.today;
        if (isOver || !app::whatStandsInTheWay(app::RequestReturn::name, facts_, context_.today, task.unit).empty()) return;
        auto* line = new QHBoxLayout;
        line->setSpacing(4);
        line->addWidget(roleLabel(tr("Return may be asked for until"), "muted"));
        auto* date = linkButton(isoText(last));
        date->setObjectName(QStringLiteral("returnUntil"));
        date->setToolTip(tr("Why this date?"));
        const app::ExplainedMatter why = app::explainReturnWindow(context_.view, task.id, words());
        QObject::connect(date, &QPushButton::clicked, date, [why, date] {
            if (why.explained) (new DueExplanation(toQt(why.name), *why.explained, date->window()))->openAt(date);
        });
        line->addWidget(date);
        line->addStretch(1);
        inside->addLayout(line);
    }

    void addNotes(QVBoxLayout* inside, const domain::Task& task) {
        for (const domain::ProgressNote* note : domain::recorded(facts_, &domain::VoidableFacts::notes)) {
            if (note->task != task.id) continue;
            if (note->isMeasure && note->voidReason.empty()) continue;  // in the list below
            const QString kind = note->isMeasure ? tr("Measure") : note->isPlan ? tr("Plan") : tr("Progress");
            inside->addWidget(entryLabel(QStringLiteral("%1　%2　%3").arg(isoText(note->on), kind, toQt(note->text)), note->voidReason));
        }
        addMeasures(inside, task);
        for (const domain::JointOpinion& row : facts_.jointOpinions) {
            if (row.task != task.id || !row.returnedOn) continue;
            inside->addWidget(roleLabel(
                tr("%1 joint opinion sent back on %2: %3").arg(isoText(row.on), isoText(row.returnedOn), toQt(row.returnReason)), "muted"));
        }
        if (const domain::JointOpinion* opinion = facts_.jointOpinionOf(task.id)) {
            addLate(inside, tr("Joint opinion"), task, opinion->on);
            inside->addWidget(plainLabel(QStringLiteral("%1　%2　%3").arg(isoText(opinion->on), tr("Joint opinion"), toQt(opinion->text))));
            QStringList from{toQt(opinion->signatory), toQt(opinion->documentNumber)};
            from.removeAll(QString());
            if (!from.isEmpty()) inside->addWidget(roleLabel(joinNames(from), "muted"));
        }
        addCountersigns(inside, task);
    }

    // The draft was put to the unit, and how it signed.
    void addCountersigns(QVBoxLayout* inside, const domain::Task& task) {
        for (const domain::Countersign* row : domain::recorded(facts_, &domain::VoidableFacts::countersigns)) {
            if (row->task != task.id) continue;
            QStringList parts{isoText(row->on), tr("Countersigning"), labelOf(row->result), toQt(row->remark), toQt(row->signatory)};
            parts.removeAll(QString());
            inside->addWidget(entryLabel(parts.join(QStringLiteral("　")), row->voidReason));
        }
        if (domain::awaitedCountersign(facts_, task.id) == nullptr || task.cancelledOn) return;
        auto* line = roleLabel(tr("not countersigned yet"), "muted");
        line->setObjectName(QStringLiteral("countersignAwaited"));
        inside->addWidget(line);
    }

    // What the unit set itself to do, how far it is, who does it and by when.
    void addMeasures(QVBoxLayout* inside, const domain::Task& task) {
        const auto measures = domain::measuresOf(facts_, task.id);
        if (measures.empty()) return;
        const auto done = std::count_if(measures.begin(), measures.end(), [](const domain::Measure& one) { return one.isDone; });
        auto* head = roleLabel(tr("Measures: %1 of %2 done").arg(done).arg(measures.size()), "strong");
        head->setObjectName(QStringLiteral("measures"));
        inside->addWidget(head);
        for (const domain::Measure& one : measures) {
            QStringList parts{one.isDone ? QStringLiteral("✓") : QStringLiteral("○"), toQt(one.note->text)};
            if (!one.note->owner.empty()) parts.append(toQt(one.note->owner));
            if (one.note->dueOn) parts.append(tr("by %1").arg(isoText(one.note->dueOn)));
            if (one.isDone) parts.append(one.doneOn ? tr("done %1").arg(isoText(one.doneOn)) : tr("done"));
            if (!one.isDone && one.note->dueOn) parts.append(dueWords(one.note->dueOn, context_.today).text);
            const QString line = parts.join(QStringLiteral("　"));
            inside->addWidget(one.isOverdue(context_.today) ? roleLabel(line, "error") : plainLabel(line));
        }
    }

    // What came after its date says so, for good.
    void addLate(QVBoxLayout* inside, const QString& what, const domain::Task& task, const std::optional<base::Date>& on) {
        if (const int days = facts_.daysLate(task, on); days > 0)
            inside->addWidget(roleLabel(tr("%1: %2 days late").arg(what).arg(days), "error"));
    }

    // What the unit wrote when it asked to return its task, and who decided.
    void addReturns(QVBoxLayout* inside, const domain::Task& task) {
        for (const domain::ReturnRequest& row : facts_.returnRequests) {
            if (row.task != task.id) continue;
            QStringList asked{isoText(row.askedOn), tr("Return asked for"), toQt(row.reason)};
            if (!row.documentNumber.empty()) asked.append(toQt(row.documentNumber));
            if (!row.signatory.empty()) asked.append(tr("signed by %1").arg(toQt(row.signatory)));
            inside->addWidget(plainLabel(asked.join(QStringLiteral("　"))));
            if (!row.decision) continue;
            QStringList decided{isoText(row.decidedOn), labelOf(row.decision)};
            decided.append(row.decidedBy.empty() ? labelOf(domain::Turn::office) : toQt(row.decidedBy));
            if (!row.decisionReason.empty()) decided.append(toQt(row.decisionReason));
            inside->addWidget(plainLabel(decided.join(QStringLiteral("　"))));
        }
    }

    // Asked for, why, and what was decided.
    void addExtensions(QVBoxLayout* inside, const domain::Task& task) {
        for (const domain::Extension& row : facts_.extensions) {
            if (row.task != task.id) continue;
            QStringList parts{isoText(row.askedOn), tr("Extension to %1 asked for").arg(isoText(row.askedUntil)), toQt(row.reason)};
            if (row.granted) {
                parts.append(*row.granted ? tr("granted to %1 on %2").arg(isoText(row.grantedUntil), isoText(row.decidedOn))
                                          : tr("refused on %1").arg(isoText(row.decidedOn)));
                if (!row.decidedBy.empty()) parts.append(toQt(row.decidedBy));
                if (!row.decisionReason.empty()) parts.append(toQt(row.decisionReason));
            }
            inside->addWidget(plainLabel(parts.join(QStringLiteral("　"))));
        }
    }

    // When the clock was stopped and why, and since when it goes on.
    void addPauses(QVBoxLayout* inside, const domain::Task& task) {
        for (const domain::ClockPause* row : domain::recorded(facts_, &domain::VoidableFacts::clockPauses)) {
            if (row->task != task.id) continue;
            QStringList parts{isoText(row->on), tr("Clock stopped"), toQt(row->reason), toQt(row->agreedBy)};
            if (row->resumedOn) parts.append(tr("goes on since %1, due %2").arg(isoText(row->resumedOn), isoText(row->dueOn)));
            parts.removeAll(QString());
            inside->addWidget(entryLabel(parts.join(QStringLiteral("　")), row->voidReason));
        }
    }

    // How often and how strongly the unit was urged, what it answered, and when it is its turn again.
    void addUrgings(QVBoxLayout* inside, const domain::Task& task) {
        const auto times =
            std::count_if(facts_.urgings.begin(), facts_.urgings.end(), [&](const domain::Urging& row) { return row.task == task.id; });
        if (times > 0) {
            auto* head = roleLabel(tr("Urged %1 times").arg(times), "strong");
            head->setObjectName(QStringLiteral("urgings"));
            inside->addWidget(head);
        }
        for (const domain::Urging* row : domain::recorded(facts_, &domain::VoidableFacts::urgings)) {
            if (row->task != task.id) continue;
            const bool counts = row->voidReason.empty();
            QStringList parts{isoText(row->on), labelOf(row->level), labelOf(row->reason)};
            if (!row->documentNumber.empty()) parts.append(toQt(row->documentNumber));
            if (!row->demand.empty()) parts.append(toQt(row->demand));
            if (row->answeredOn) {
                parts.append(tr("answered %1: %2").arg(isoText(row->answeredOn), toQt(row->answer)));
            } else if (row->answerDueOn && counts) {
                parts.append(tr("answer by %1").arg(isoText(row->answerDueOn)));
            }
            if (row->nextOn && counts && facts_.isOpen(task)) parts.append(tr("again on %1").arg(isoText(row->nextOn)));
            inside->addWidget(entryLabel(parts.join(QStringLiteral("　")), row->voidReason));
        }
    }

    QList<AxisPoint> pointsOf(const domain::Task& task) const {
        using State = AxisPoint::State;
        QList<AxisPoint> points;
        const auto add = [&](const QString& name, bool isDone, const std::optional<base::Date>& on) {
            points.append({name, isDone ? (on ? monthDayText(on) : tr("undated")) : QString(), isDone ? State::done : State::later});
        };
        const domain::Receipt* receipt = facts_.receiptOf(task.id);
        add(tr("Assigned"), true, task.assignedOn);
        add(tr("Signed for"), receipt != nullptr, receipt == nullptr ? std::nullopt : receipt->on);
        if (task.role == domain::TaskRole::joint) {
            const domain::JointOpinion* opinion = facts_.jointOpinionOf(task.id);
            addAwaited(points, tr("Joint opinion"), task, opinion != nullptr, opinion == nullptr ? std::nullopt : opinion->on);
            return points;
        }
        addPhase(points, task, domain::ContactPhase::before);
        addPhase(points, task, domain::ContactPhase::during);
        const domain::Reply* reply = facts_.replyOf(task.id);
        addAwaited(points, tr("Reply"), task, reply != nullptr, reply == nullptr ? std::nullopt : reply->on);
        addPhase(points, task, domain::ContactPhase::after);
        return points;
    }

    void addPhase(QList<AxisPoint>& points, const domain::Task& task, domain::ContactPhase phase) const {
        for (const domain::Contact& contact : facts_.contacts) {
            if (contact.task != task.id || contact.phase != phase) continue;
            points.append({labelOf(phase), contact.on ? monthDayText(contact.on) : tr("undated"), AxisPoint::State::done});
            return;
        }
        points.append({labelOf(phase), QString(), AxisPoint::State::later});
    }

    void addAwaited(QList<AxisPoint>& points, const QString& name, const domain::Task& task, bool isDone,
                    const std::optional<base::Date>& on) const {
        if (isDone) {
            points.append({name, on ? monthDayText(on) : tr("undated"), AxisPoint::State::done});
            return;
        }
        const DueWords due = dueWords(facts_.deadlineOf(task), context_.today);
        const bool isOver = task.cancelledOn || facts_.withdrawal || facts_.completion() != nullptr;
        points.append({name, isOver ? QString() : due.text,
                       isOver                         ? AxisPoint::State::later
                       : due.mark == DueMark::overdue ? AxisPoint::State::overdue
                       : due.mark == DueMark::soon    ? AxisPoint::State::waiting
                                                      : AxisPoint::State::ahead});
    }

    QVBoxLayout* layout_;
    const TabContext& context_;
    const domain::CaseFacts& facts_;
};

}  // namespace

void fillHandling(QVBoxLayout* layout, const TabContext& context) { HandlingTab(layout, context).fill(); }

}  // namespace huying::ui
