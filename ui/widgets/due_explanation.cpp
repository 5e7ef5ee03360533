// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/due_explanation.h"

#include <QtWidgets>

#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

QString dayText(base::Date day) {
    const std::string weekday = words().text("weekday." + std::to_string(std::chrono::weekday{day}.iso_encoding()));
    return toQt(words().text("phrase.day", {{"date", base::isoDate(day)}, {"weekday", weekday}}));
}

}  // namespace

QVBoxLayout* DueExplanation::begin(const QString& heading, const QString& whose) {
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("role", u"popup"_s);
    setObjectName(u"dueExplanation"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(roleLabel(heading, "heading"));
    if (!whose.isEmpty()) layout->addWidget(roleLabel(whose, "muted"));
    setFixedWidth(fontMetrics().horizontalAdvance(u'0') * 70);
    return layout;
}

DueExplanation::DueExplanation(const QString& whose, const QString& text, QWidget* parent)
    : DueExplanation(tr("No date"), whose, text, parent) {}

DueExplanation::DueExplanation(const QString& heading, const QString& whose, const QString& text, QWidget* parent)
    : QFrame(parent, Qt::Popup), focusBefore_(QApplication::focusWidget()) {
    begin(heading, whose)->addWidget(plainLabel(text));
}

DueExplanation::DueExplanation(const QString& whose, const domain::DueDate& due, QWidget* parent)
    : QFrame(parent, Qt::Popup), focusBefore_(QApplication::focusWidget()) {
    QVBoxLayout* layout = begin(due.hasDate() ? tr("Why %1?").arg(isoText(due.due)) : tr("No date yet"), whose);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (std::size_t i = 0; i < due.steps.size(); ++i) {
        const domain::DueStep& step = due.steps[i];
        // Days in a row that are left out for the same reason stand in one line.
        std::size_t last = i;
        const bool isSkipped = step.kind == domain::StepKind::skippedHoliday || step.kind == domain::StepKind::skippedWeekend;
        while (isSkipped && last + 1 < due.steps.size() && due.steps[last + 1].kind == step.kind && due.steps[last + 1].name == step.name &&
               due.steps[last].date && due.steps[last + 1].date == *due.steps[last].date + std::chrono::days{1}) {
            ++last;
        }
        auto* name = roleLabel(due.isPromisedAnew(step) ? tr("Agreed anew") : nameOf(step.kind), "muted");
        name->setWordWrap(false);
        name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        auto* text = plainLabel(toQt(words().dueStep(due, step)));
        if (last > i + 1) {
            const QString why = step.name.empty() ? nameOf(step.kind) : toQt(step.name);
            text->setText(tr("%1 to %2: %3, %4 days not counted")
                              .arg(isoText(step.date), isoText(due.steps[last].date), why)
                              .arg(static_cast<int>(last - i + 1)));
            i = last;
        }
        if (step.kind == domain::StepKind::due) {
            text->setText(dayText(*step.date));  // its name stands before it
            text->setProperty("role", u"strong"_s);
        }
        grid->addWidget(name, row, 0);
        grid->addWidget(text, row, 1);
        ++row;
    }
    layout->addLayout(grid);
    if (due.isProvisional) {
        QVBoxLayout* inside = nullptr;
        QFrame* warning = banner(Tone::warn, inside);
        inside->addWidget(plainLabel(tr("Provisional: the working-day calendar of a year is not announced yet.")));
        layout->addWidget(warning);
    }
}

void DueExplanation::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    if (focusBefore_ != nullptr) focusBefore_->setFocus(Qt::PopupFocusReason);
}

void DueExplanation::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_F2) {
        close();
        return;
    }
    // A shortcut of the window behind is meant for that window.
    for (QAction* action : parentWidget()->window()->findChildren<QAction*>()) {
        if (!action->isEnabled() || !action->shortcuts().contains(QKeySequence(event->keyCombination()))) continue;
        close();
        action->trigger();
        return;
    }
    QFrame::keyPressEvent(event);
}

void DueExplanation::openAt(QWidget* anchor) {
    ensurePolished();
    const int height = layout()->hasHeightForWidth() ? layout()->heightForWidth(width()) : sizeHint().height();
    resize(width(), height);
    QPoint place = anchor->mapToGlobal(QPoint(0, anchor->height() + 4));
    const QRect screen = anchor->screen()->availableGeometry();
    if (place.y() + height > screen.bottom()) place.setY(std::max(screen.top(), anchor->mapToGlobal(QPoint(0, 0)).y() - height - 4));
    if (place.x() + width() > screen.right()) place.setX(std::max(screen.left(), screen.right() - width()));
    move(place);
    show();
}

QString DueExplanation::nameOf(domain::StepKind kind) {
    using K = domain::StepKind;
    switch (kind) {
        case K::rule:
            return tr("Rule");
        case K::fromAssignment:
            return tr("From assignment");
        case K::baseMissing:
            return tr("Not yet");
        case K::start:
            return tr("Start");
        case K::skippedWeekend:
            return tr("Weekend");
        case K::skippedHoliday:
            return tr("Holiday");
        case K::makeUpWorkday:
            return tr("Make-up workday");
        case K::counted:
            return tr("Period");
        case K::monthEnd:
            return tr("Month end");
        case K::rolled:
            return tr("Moved on");
        case K::fixed:
            return tr("Fixed");
        case K::extended:
            return tr("Extension");
        case K::notRolled:
            return tr("Not moved on");
        case K::extensionFixed:
            return tr("Fixed");
        case K::askBy:
            return tr("Ask by");
        case K::extensionAsked:
            return tr("Asked for");
        case K::extensionCeiling:
            return tr("At most");
        case K::paused:
            return tr("Clock stopped");
        case K::resumed:
            return tr("Clock goes on");
        case K::pauseFixed:
            return tr("Fixed");
        case K::dueAgain:
            return tr("Sent back");
        case K::promised:
            return tr("Promise");
        case K::planned:
            return tr("Own plan");
        case K::returnWindow:
            return tr("Return");
        case K::passedOn:
            return tr("Passed on");
        case K::notified:
            return tr("Notice");
        case K::calendarMissing:
            return tr("Calendar");
        case K::due:
            return tr("Due");
    }
    return {};
}

}  // namespace huying::ui
