// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/labels.h"

#include <QStringList>
#include <string>

namespace huying::ui {

namespace {
app::Language languageInUse = app::Language::chinese;

// Made when first asked for.
std::optional<app::Words>& wordsInUse() {
    static std::optional<app::Words> words;
    return words;
}

app::RegisterWords& ownWords() {
    static app::RegisterWords own;
    return own;
}
}  // namespace

void useLanguage(app::Language language) {
    languageInUse = language;
    wordsInUse().reset();
}

void useRegisterWords(const app::RegisterWords& own) {
    ownWords() = own;
    wordsInUse().reset();
}

app::Language language() { return languageInUse; }

const app::Words& words() {
    if (!wordsInUse()) wordsInUse() = app::Words::of(languageInUse).inRegister(ownWords(), ownWords().newestTerm);
    return *wordsInUse();
}

QString word(std::string_view key) { return toQt(words().text(key)); }

QString sentence(const base::Error& error) { return toQt(words().sentence(error)); }

QString sentences(const base::Errors& errors) {
    QStringList lines;
    for (const base::Error& error : errors) lines.append(sentence(error));
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

QString classText(int term, const std::optional<domain::ResultClass>& value) { return toQt(words().classLabel(term, value)); }

QString commandLabel(std::string_view command) { return word("command." + std::string(command)); }

}  // namespace huying::ui
