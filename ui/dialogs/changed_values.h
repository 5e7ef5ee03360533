// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <optional>
#include <string>

#include "app/commands/command_values.h"
#include "dialogs/command_dialog.h"
#include "text/text.h"
#include "widgets/date_edit.h"

// What a correction sends of a field: nothing where it still shows what is on record, null where it was emptied.
namespace huying::ui {

inline app::Replacement<base::Date> changedDate(const DateEdit* editor, const std::optional<base::Date>& recorded) {
    if (editor->date() == recorded) return {};
    return {true, editor->date()};
}

inline app::Replacement<std::string> changedText(const std::string& typed, const std::string& recorded) {
    if (typed == recorded) return {};
    return {true, typed};
}

template <class E>
app::Replacement<E> changedCode(const QComboBox* box, const std::optional<E>& recorded) {
    if (chosen<E>(box) == recorded) return {};
    return {true, chosen<E>(box)};
}

template <class E>
void choose(QComboBox* box, const std::optional<E>& value) {
    box->setCurrentIndex(value ? box->findData(toQt(base::codeOf(*value))) : 0);
}

}  // namespace huying::ui
