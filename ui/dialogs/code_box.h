// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <optional>

#include "base/enum_codes.h"
#include "text/labels.h"

namespace huying::ui {

template <class E>
QComboBox* codeBox(std::optional<E> initial, bool mayBeEmpty) {
    auto* box = new QComboBox;
    if (mayBeEmpty || !initial) box->addItem(QString(), QString());
    // What is not known has no label: it stands above all others, not in the middle of them.
    for (const bool isBlank : {true, false}) {
        for (const auto& [value, code] : base::EnumCodes<E>::values) {
            if (labelOf(value).isEmpty() == isBlank) box->addItem(labelOf(value), toQt(code));
        }
    }
    box->setCurrentIndex(initial ? box->findData(toQt(base::codeOf(*initial))) : 0);
    return box;
}

// The classes that replies of the term are given, and the one that was recorded whatever it is.
inline void addClasses(QComboBox* box, int term, std::optional<domain::ResultClass> recorded = std::nullopt) {
    box->addItem(QString(), QString());
    for (const domain::ResultClassWording& row : words().classesOf(term)) {
        if (row.isInUse || row.code == recorded)
            box->addItem(toQt(row.shortName) + QChar(0x3000) + toQt(row.name), toQt(base::codeOf(row.code)));
    }
}

}  // namespace huying::ui
