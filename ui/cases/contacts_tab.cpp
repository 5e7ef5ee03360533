// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtWidgets>

#include "cases/case_tabs.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

namespace {

// One of the three visits of a unit: happened, and how; or not yet.
class VisitBoxes {
    Q_DECLARE_TR_FUNCTIONS(VisitBoxes)
public:
    static QWidget* box(const domain::CaseFacts& facts, const domain::Task& task, domain::ContactPhase phase) {
        QVBoxLayout* inside = nullptr;
        QFrame* frame = card(inside);
        const domain::Contact* first = nullptr;
        int count = 0;
        for (const domain::Contact& contact : facts.contacts) {
            const domain::Task* of = facts.task(contact.task);  // the visits of a unit, in whatever round
            if (of == nullptr || of->unit != task.unit || contact.phase != phase) continue;
            if (first == nullptr) first = &contact;
            ++count;
        }
        auto* head = new QHBoxLayout;
        auto* name = roleLabel(labelOf(phase), "strong");
        name->setWordWrap(false);
        head->addWidget(name);
        auto* state = plainLabel(first == nullptr ? tr("not yet") : labelOf(first->way));
        setTone(state, first == nullptr ? Tone::plain : Tone::ok);
        if (first == nullptr) state->setProperty("role", QStringLiteral("muted"));
        head->addWidget(state, 1);
        inside->addLayout(head);
        if (first != nullptr) {
            QString text = first->on ? monthDayText(first->on) : tr("undated");
            if (!first->place.empty()) text += QLatin1Char(' ') + toQt(first->place);
            if (count > 1) text += QLatin1Char(' ') + tr("and %1 more").arg(count - 1);
            inside->addWidget(plainLabel(text));
        }
        inside->addStretch(1);
        return frame;
    }

    static QWidget* entry(const TabContext& context, const domain::Contact& contact) {
        QVBoxLayout* inside = nullptr;
        QFrame* frame = card(inside);
        const domain::Task* task = context.view.facts.task(contact.task);
        const QString unit = task == nullptr ? QString() : toQt(context.view.unitName(task->unit));
        inside->addWidget(
            roleLabel(QStringLiteral("%1　%2　%3　%4")
                          .arg(contact.on ? isoText(contact.on) : tr("undated"), labelOf(contact.phase), labelOf(contact.way), unit),
                      "strong"));
        FactGrid grid(inside);
        if (contact.deputy) grid.add(tr("Deputy"), toQt(context.view.deputyName(contact.deputy)));
        grid.add(tr("Place"), toQt(contact.place));
        grid.add(tr("People"), toQt(contact.people));
        grid.add(tr("Deputy's opinion"), toQt(contact.deputyOpinion));
        grid.add(tr("Unit's answer"), toQt(contact.unitAnswer));
        if (contact.isSigned) grid.add(tr("Signature"), tr("signed by the deputy"));
        return frame;
    }

    static void fill(QVBoxLayout* layout, const TabContext& context) {
        const domain::CaseFacts& facts = context.view.facts;
        for (const domain::Task* task : tasksOfRound(facts, facts.round())) {
            if (!task->answers()) continue;
            layout->addWidget(roleLabel(toQt(context.view.unitName(task->unit)), "strong"));
            auto* boxes = new QHBoxLayout;
            boxes->setSpacing(8);
            for (const auto phase : {domain::ContactPhase::before, domain::ContactPhase::during, domain::ContactPhase::after}) {
                boxes->addWidget(box(facts, *task, phase), 1);
            }
            layout->addLayout(boxes);
        }
        if (facts.contacts.empty()) layout->addWidget(roleLabel(tr("No contact with the deputy is recorded yet."), "muted"));
        for (const domain::Contact& contact : facts.contacts) layout->addWidget(entry(context, contact));
        layout->addStretch(1);
    }
};

}  // namespace

void fillContacts(QVBoxLayout* layout, const TabContext& context) { VisitBoxes::fill(layout, context); }

}  // namespace huying::ui
