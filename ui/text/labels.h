// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <string_view>

#include "app/words/register_words.h"
#include "base/result.h"
#include "text/text.h"

// Labels of codes and sentences of errors in the language of the windows. They come from the catalogue alone.
namespace huying::ui {

// Chosen together with the translator of widget texts, before the windows that show them are made.
void useLanguage(app::Language language);
app::Language language();
// What the open register says in place of the shipped words (its newest term); known as soon as the register is.
void useRegisterWords(const app::RegisterWords& own);
const app::Words& words();

QString word(std::string_view key);
QString sentence(const base::Error& error);
// Beside the number of the piece, which many sentences begin with: without it.
QString sentenceBeside(const QString& number, const base::Error& error);
QString sentences(const base::Errors& errors);  // one a line
QString refusal(const std::optional<base::Error>& reason);  // the sentence; empty without a reason
QString commandLabel(std::string_view command);
QString classText(int term, const std::optional<domain::ResultClass>& value);  // 甲, as the term calls it

template <class E>
QString labelOf(E value) {
    return toQt(words().label(value));
}
template <class E>
QString labelOf(const std::optional<E>& value) {
    return value ? labelOf(*value) : QString();
}

}  // namespace huying::ui
