// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <algorithm>

#include "widgets/form.h"

namespace huying::ui {

// Whether the form says it already, at a field or on top: what it would record need not repeat it below.
inline bool isSaidAbove(const Form* form, const QString& sentence) {
    const auto labels = form->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return !label->isHidden() && label->property("role").toString() == QLatin1String("error") && label->text().contains(sentence);
    });
}

}  // namespace huying::ui
