// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/extension_lines.h"

#include <QStringList>

#include "app/queries/task_due.h"
#include "text/labels.h"
#include "widgets/form.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

QString furthestDayLines(const app::CaseView& view, const domain::Task& task) {
    QStringList lines;
    const auto limits = view.limits.find(task.id);
    if (limits == view.limits.end()) return {};
    using Kind = domain::StepKind;
    for (const domain::DueStep& step : limits->second.extension.steps) {
        const bool isTold = step.kind == Kind::extensionCeiling || step.kind == Kind::rolled || step.kind == Kind::calendarMissing;
        if (isTold) lines.append(toQt(words().dueStep(limits->second.extension, step)));
    }
    return lines.join(u'\n');
}

void BeyondFurthest::check(const app::CaseView& view, const domain::Task* task, const std::optional<base::Date>& until) {
    const auto limits = task == nullptr ? view.limits.end() : view.limits.find(task->id);
    const auto reason = until && limits != view.limits.end() ? app::reasonBeyond(limits->second.extension, *until) : std::nullopt;
    const QString said = reason ? sentence(*reason) : QString();
    if (!said.isEmpty() || form_->errorOf(u"until"_s) == said_) form_->showError(u"until"_s, said);
    said_ = said;
}

}  // namespace huying::ui
