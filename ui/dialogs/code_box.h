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

// Fills the box with what the term offers, in its order; what is not known is no choice and always there (domain/term_choices.h).
template <class E>
void addOffered(QComboBox* box, int term) {
    const std::vector<domain::TermChoice> choices = words().choicesOf(term, domain::ListOfChoices<E>::value);
    const auto add = [box](E value) { box->addItem(labelOf(value), toQt(base::codeOf(value))); };
    for (const domain::TermChoice& one : choices) {
        const auto value = base::fromCode<E>(one.code);
        if (one.isOffered && value) add(*value);
    }
    for (const auto& [value, code] : base::EnumCodes<E>::values) {
        if (domain::choiceIn(choices, code) == nullptr) add(value);
    }
}

// What is recorded is shown and may stay, whatever the term offers.
template <class E>
void chooseRecorded(QComboBox* box, E value) {
    const QString code = toQt(base::codeOf(value));
    if (box->findData(code) < 0) box->addItem(labelOf(value), code);
    box->setCurrentIndex(box->findData(code));
}

// What a form begins with stands at the top: Down goes on from it to all the others.
template <class E>
void putFirst(QComboBox* box, E value) {
    const int at = box->findData(toQt(base::codeOf(value)));
    if (at <= 0) return;
    const bool isChosen = box->currentIndex() == at;
    const QString text = box->itemText(at);
    const QVariant code = box->itemData(at);
    box->removeItem(at);
    box->insertItem(0, text, code);
    if (isChosen) box->setCurrentIndex(0);
}

// A box of what the term offers; without `initial` nothing is chosen yet.
template <class E>
QComboBox* offeredBox(int term, std::optional<E> initial) {
    auto* box = new QComboBox;
    if (!initial) box->addItem(QString(), QString());
    addOffered<E>(box, term);
    if (initial) chooseRecorded(box, *initial);
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
