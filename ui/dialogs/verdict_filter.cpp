// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/verdict_filter.h"

#include <QtWidgets>

#include "text/labels.h"
#include "widgets/flow_layout.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;
using app::ReturnVerdict;

VerdictFilter::VerdictFilter(QWidget* parent) : QWidget(parent) {
    auto* line = new FlowLayout(this, 6);
    line->setContentsMargins(0, 0, 0, 0);
    add(std::nullopt, u"all"_s);
    for (const auto& [verdict, code] : base::EnumCodes<ReturnVerdict>::values) add(verdict, toQt(code));
    setCounts({});
}

QString VerdictFilter::nameOf(const std::optional<ReturnVerdict>& verdict) { return verdict ? labelOf(*verdict) : tr("All"); }

void VerdictFilter::add(std::optional<ReturnVerdict> verdict, const QString& name) {
    auto* button = new QPushButton;
    button->setProperty("kind", u"chip"_s);
    button->setObjectName(u"returnShow_"_s + name);
    button->setCheckable(true);
    button->setAutoDefault(false);
    const QKeySequence keys(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + static_cast<int>(buttons_.size())));
    button->setToolTip(tr("List these alone (%1)").arg(keys.toString(QKeySequence::NativeText)));
    connect(button, &QPushButton::clicked, this, [this, verdict] { choose(verdict); });
    // Not the button's own: a disabled one hears no keys.
    auto* shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, this, [this, button, verdict] {
        if (button->isEnabled()) return choose(verdict);
        Q_EMIT refused(refusalOf(button));
    });
    layout()->addWidget(button);
    buttons_.emplace(verdict, button);
}

void VerdictFilter::setCounts(const Counts& counts) {
    int all = 0;
    for (const auto& [verdict, count] : counts) all += count;
    for (const auto& [verdict, button] : buttons_) {
        const auto found = verdict ? counts.find(*verdict) : counts.end();
        const int count = !verdict ? all : found == counts.end() ? 0 : found->second;
        button->setText(tr("%1 %2").arg(nameOf(verdict)).arg(count));
        disableFor(button, verdict && count == 0 ? tr("No line is “%1”.").arg(nameOf(verdict)) : QString());
    }
    choose(chosen_ && !buttons_.at(chosen_)->isEnabled() ? std::nullopt : chosen_);
}

void VerdictFilter::choose(std::optional<ReturnVerdict> verdict) {
    for (const auto& [one, button] : buttons_) button->setChecked(one == verdict);
    if (std::exchange(chosen_, verdict) != verdict) Q_EMIT changed();
}

}  // namespace huying::ui
