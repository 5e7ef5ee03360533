// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <optional>
#include <string>

#include "text/text.h"
#include "widgets/date_edit.h"
#include "widgets/form.h"
#include "widgets/whole_number.h"

// What stands in the fields of a form, by their keys.
namespace huying::ui {

inline std::string textIn(const Form* form, const QString& key) {
    const QWidget* editor = form->editor(key);
    if (const auto* line = qobject_cast<const QLineEdit*>(editor)) return toUtf8(line->text());
    const auto* plain = qobject_cast<const QPlainTextEdit*>(editor);
    return plain == nullptr ? std::string() : toUtf8(plain->toPlainText());
}

inline std::optional<base::Date> dateIn(const Form* form, const QString& key) {
    const auto* date = qobject_cast<const DateEdit*>(form->editor(key));
    return date == nullptr ? std::nullopt : date->date();
}

inline bool isTicked(const Form* form, const QString& key) {
    const auto* box = qobject_cast<const QCheckBox*>(form->editor(key));
    return box != nullptr && box->isChecked();
}

// None while nothing is typed, or something that is no number.
inline std::optional<int> numberIn(const Form* form, const QString& key) {
    const auto* number = qobject_cast<const WholeNumberEdit*>(form->editor(key));
    return number == nullptr ? std::nullopt : number->number();
}

// A field for a whole number from 0 on.
inline WholeNumberEdit* numberEdit(int most) {
    auto* line = new WholeNumberEdit(0, most);
    line->setMaximumWidth(line->fontMetrics().horizontalAdvance(QLatin1Char('0')) * 14);
    return line;
}

}  // namespace huying::ui
